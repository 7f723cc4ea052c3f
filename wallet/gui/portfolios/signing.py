"""Signs the draft in front for its reader: as a file to be sent, or as a code on this screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from wallet.gui.portfolios import making

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wallet.gui.portfolios.keeping import DraftKeeping
    from wallet.gui.portfolios.making import Handed
    from wallet.gui.portfolios.review_part import ReviewPart
    from wallet.gui.session import Session
    from wallet.presenting.portfolio import Portfolio
    from wallet.service import Wallet
    from wallet.snapshots.portfolios import Built
    from wallet.work import Work

_T = TypeVar("_T")


class Signing(QObject):
    """One thing at a time; what stops it is said in the review, which asks for it."""

    made = Signal(object)  # Handed
    signed = Signal(object)  # Built, of which there is no file
    turned = Signal()  # it began, or ended

    def __init__(
        self, session: Session, view: QWidget, keeping: DraftKeeping, review: ReviewPart
    ) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._keeping, self._review = keeping, review
        self.busy = False

    def make_file(self) -> None:
        """Ask where to save it, then sign it and write it in the form that was chosen."""
        draft, form = self._keeping.portfolio, self._review.forms.form
        path = making.place_for(self._session, self._view, draft, form)
        if path is None:
            return
        challenge, now = self._review.forms.challenge.text().strip(), self._session.now()

        def make(wallet: Wallet, work: Work) -> Handed:
            known = self._known(draft)
            return making.make(wallet, known, form, path, challenge=challenge, now=now, work=work)

        self._run(make, self._tell_made)

    def make_code(self) -> None:
        """Sign it for a short time, to be shown: nothing is written, and nothing logged yet."""
        draft, challenge = self._keeping.portfolio, self._review.forms.challenge.text().strip()
        now = self._session.now()

        def sign(wallet: Wallet, work: Work) -> Built | None:
            known = self._known(draft)
            return wallet.showing.briefly(known, challenge=challenge, now=now, work=work).built

        self._run(sign, self._tell_signed)

    # Methods, and not their signals: whoever calls back sees whether this still exists.
    def _tell_made(self, handed: Handed) -> None:
        self.made.emit(handed)

    def _tell_signed(self, built: Built | None) -> None:
        self.signed.emit(built)

    def _known(self, draft: Portfolio) -> Portfolio:
        return replace(draft, id=self._keeping.id)  # kept meanwhile, by the job before

    def _run(self, act: Callable[[Wallet, Work], _T], then: Callable[[_T], None]) -> None:
        self._keeping.keep()
        self._review.notice.clear()
        self.busy = True
        self.turned.emit()
        failed = self._review.notice.show_error
        job = self._session.run(act, then, label="job_present", otherwise=failed)
        job.finished.connect(self._end)

    def _end(self) -> None:
        self.busy = False
        self.turned.emit()
