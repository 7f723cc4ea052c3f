"""Keeps, leaves and removes drawings; what is removed or left can come back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet import i18n
from wallet.errors import WalletError
from wallet.gui.pathways import draw_edits
from wallet.gui.session import Message
from wallet.gui.widgets.labels import one_line
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from wallet.gui.pathways.draw_draft import Draft, Drafts
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.changes import Changes
    from wallet.snapshots.drawing import DrawingKept, DrawnPathway
    from wallet.work import Work

_SHORT = 80  # characters of a title in a sentence


class DrawKeeping(QObject):
    """Acts for the page; ``failed`` hears why something could not be done."""

    def __init__(
        self, session: Session, drafts: Drafts, page: QObject, failed: Callable[[WalletError], None]
    ) -> None:
        super().__init__(page)
        self._session, self._drafts, self._failed = session, drafts, failed

    def save(self, draft: Draft) -> None:
        """Keep a drawing, and show it among the pathways."""
        session, now = self._session, self._session.now()
        drawn = draft.named("")

        def show(kept: DrawingKept) -> None:
            self._drafts.forget(draft)
            session.go("pathways", kept.id)
            session.tell(Tone.GOOD, "draw_saved", title=one_line(drawn.title, _SHORT))

        session.run(
            lambda wallet, _: wallet.drawing.keep(drawn, now=now), show, otherwise=self._failed
        )

    def leave(self, draft: Draft) -> None:
        """Go back without saving; undoing brings what was drawn back."""
        session = self._session
        self._drafts.forget(draft)
        session.go("pathways", draft.kept.id or None)
        if draft.changed:

            def back() -> None:
                self._drafts.recall(draft)
                session.go("draw", draft.kept)

            title = draft.named(session.say("draw_unnamed")).title
            _tell(session, "draw_left", title, back)

    def remove(self, draft: Draft) -> None:
        """Remove a kept drawing, and go back to the pathways."""
        session, kept = self._session, draft.kept

        def gone() -> None:
            self._drafts.forget(draft)
            session.go("pathways")

        remove(session, kept.id, kept.title, gone=gone, failed=self._failed)

    def keep_before_locking(self) -> None:
        """Keep what was not saved: a locked wallet can ask nobody. One without steps is let go."""
        session, now = self._session, self._session.now()
        name = session.say("draw_unnamed_of", day=i18n.date(now, session.language))
        for draft in self._drafts.unsaved():
            drawn = draft.named(name)
            if drawn.steps:
                keep = partial(_keep_somehow, drawn=drawn, now=now)
                session.run(keep, otherwise=lambda _: None, lasting=True)


def remove(
    session: Session,
    drawing: str,
    title: str,
    *,
    gone: Callable[[], None] = lambda: None,
    failed: Callable[[WalletError], None],
) -> None:
    """Remove a kept drawing, call ``gone``, and offer to bring it back."""

    def back() -> None:
        session.run(lambda wallet, _: wallet.drawing.bring_back(drawing))

    def tell(_: Changes) -> None:
        gone()
        _tell(session, "draw_removed", title, back)

    session.run(lambda wallet, _: wallet.drawing.remove(drawing), tell, otherwise=failed)


def _tell(session: Session, code: str, title: str, back: Callable[[], None]) -> None:
    details: dict[str, object] = {"title": one_line(title, _SHORT)}
    take_back = session.undo.note(back)
    session.told.emit(Message(Tone.NEUTRAL, code, details, "window_undo", take_back))


def _keep_somehow(wallet: Wallet, _: Work, drawn: DrawnPathway, now: datetime) -> None:
    """Keep a drawing; of a new one that cannot be kept as it stands, the steps at least."""
    try:
        wallet.drawing.keep(drawn, now=now)
    except WalletError:
        if drawn.id:
            raise  # what is kept of it is better than that
        wallet.drawing.keep(draw_edits.plain(drawn), now=now)
