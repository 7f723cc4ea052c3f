"""Open the wallet without the passphrase: twelve words, or a picture of their code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wallet.errors import UsageError, VaultError
from wallet.gui import handed_over
from wallet.gui.page import Page
from wallet.gui.protection.words_field import WordsField
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.one_card import OneCard

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent

    from wallet.gui.handed_over import HandedOver
    from wallet.gui.session import Session
    from wallet.work import Work

_WIDTH = 560
_LONGEST_FILE = 10_000_000  # bytes: a photograph of a sheet


class LostPage(Page):
    """What was typed, dropped or chosen stays on this page, and goes when it does."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setAcceptDrops(True)
        self._working = False
        self._card = OneCard(self, "key", _WIDTH)
        self._field = WordsField(session)
        self._picture_help = Label(Type.CAPTION, "muted")
        self._notice = Notice(session)
        self._open, self._choose = Button(Kind.PRIMARY), Button(Kind.PLAIN, "qr")
        self._back = Button(Kind.QUIET)
        self._field.edited.connect(self._refresh)
        self._field.entered.connect(self._unlock)
        self._open.clicked.connect(self._unlock)
        self._choose.clicked.connect(self._choose_file)
        self._back.clicked.connect(self.clear)
        self._card.add(Space.SMALL, self._field, self._picture_help, self._notice)
        self._card.foot(self._open, self._choose, self._back)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._card.heading.say(say("lost_heading"))
        self._card.lead.say(say("lost_lead"))
        self._picture_help.say(say("lost_picture_help"))
        self._choose.say(say("lost_choose"))
        self._back.say(say("unlock_back"))
        self._field.retranslate()
        self._notice.retranslate()
        self._refresh()

    def enter(self, what: object) -> None:  # noqa: ARG002 - nothing else to show
        """Wait for the words."""
        self._notice.clear()
        self._field.clear()
        self._field.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Forget what was typed."""
        if not event.spontaneous():
            self._field.clear()
        super().hideEvent(event)

    def clear(self) -> bool:
        """Go back to the passphrase (Esc too)."""
        self.session.go("unlock")
        return True

    def _refresh(self) -> None:
        self._open.say(self.session.say("unlock_working" if self._working else "lost_open"))
        self._open.setEnabled(self._field.complete and not self._working)
        for widget in (self._field, self._choose, self._back):
            widget.setEnabled(not self._working)

    def _unlock(self) -> None:
        if not self._open.isEnabled():
            return
        self._working = True
        self._notice.clear()
        self._refresh()
        job = self.session.doors.unlock_with_recovery(self._field.text, self._notice.show_error)
        job.finished.connect(self._end)

    def _end(self) -> None:
        self._working = False
        self._refresh()
        if not self.session.unlocked:
            self._field.setFocus()

    # a picture -------------------------------------------------------------------------------
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome a picture, a file or the words themselves."""
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasText() or mime.hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read what was dropped."""
        event.acceptProposedAction()
        self._read(handed_over.read(event.mimeData()))

    def _choose_file(self) -> None:
        chosen = file_choice.some_files(self, self.session.say("lost_choose"))
        self._read(handed_over.HandedOver(paths=tuple(chosen[:1])))

    def _read(self, what: HandedOver) -> None:
        """Read the words on the worker; words that are whole open the wallet at once."""
        if not what:
            return
        self._notice.clear()

        def words(_: Work) -> str:
            from wallet.service import recovery_words  # noqa: PLC0415 - see Session

            return recovery_words(_bytes_of(what))

        self.session.run_locked(words, self._take, otherwise=self._notice.show_error)

    def _take(self, words: str) -> None:
        self._field.put(words)
        self._unlock()


def _bytes_of(what: HandedOver) -> bytes:
    """Return what was handed over as one file's bytes.

    Raises ``UsageError`` ``file_unreadable`` and ``VaultError`` ``recovery_file_unreadable``.
    """
    if not what.paths:
        return what.text or what.picture or (handed_over.as_png(what.image) if what.image else b"")
    path = Path(what.paths[0])
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST_FILE + 1)
    except OSError as error:
        raise UsageError("file_unreadable", file=path.name) from error
    if len(data) > _LONGEST_FILE:
        raise VaultError("recovery_file_unreadable")
    return data
