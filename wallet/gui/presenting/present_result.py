"""A finished presentation: where it is, who can check it and how, and its QR code where it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wallet.gui import clipboard
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import file_choice, saving
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.notice import Notice
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.gui.session import Session
    from wallet.snapshots.presenting import Presented

_WIDTH = 680
_QR_SIDE = 340  # pixels; a phone reads version 20 from this


class PresentResult(QWidget):
    """The view after signing."""

    again = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._presented: Presented | None = None
        self._path: Path | None = None
        self._heading = Label(Type.DISPLAY)
        self._saved, self._whom = Label(Type.STRONG), Label(colour="muted")
        self._sentences = Label()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = Label(colour="muted")
        self._notice = Notice(session)
        self._copy = Button(Kind.PLAIN, "copy")
        self._save = Button(Kind.PLAIN, "qr")
        self._again = Button(Kind.QUIET)
        self._copy.clicked.connect(self._copy_text)
        self._save.clicked.connect(self._save_picture)
        self._again.clicked.connect(self.again)
        self._file, self._code = Card(), Card()
        self._lay_out()

    def _lay_out(self) -> None:
        done = QHBoxLayout()
        done.setSpacing(Space.MEDIUM)
        done.addWidget(IconLabel("check", "good", 28), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        words.addWidget(self._saved)
        words.addWidget(self._whom)
        done.addLayout(words, 1)
        self._file.heading.hide()
        self._file.rows.addLayout(done)
        self._file.rows.addWidget(self._sentences)
        self._code.heading.hide()
        self._code.rows.addWidget(self._picture)
        buttons = across(self._copy, self._save, self._again)
        column = Column(_WIDTH)
        column.rows.addWidget(self._heading)
        column.rows.addWidget(self._file)
        column.rows.addWidget(self._notice)
        column.rows.addLayout(buttons)
        column.rows.addWidget(self._code)
        column.rows.addWidget(self._words)
        column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def show_presented(self, presented: Presented, path: Path) -> None:
        """Show what was signed and where it was saved."""
        self._presented, self._path = presented, path
        self._notice.clear()
        self.retranslate()
        self._copy.setFocus()

    def forget(self) -> None:
        """Let go of what was signed."""
        self._presented = self._path = None

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("result_heading"))
        self._copy.say(say("result_copy"))
        self._save.say(say("result_save_qr"))
        self._again.say(say("result_again"))
        self._picture.setAccessibleName(say("result_qr_picture"))
        self._notice.retranslate()
        done = self._presented
        if done is None or self._path is None:
            return
        self._saved.say(say("result_saved", file=self._path))
        self._whom.say(say("result_for", recipient=done.recipient, date=done.valid_until))
        self._sentences.say("\n".join(say(code, **details) for code, details in done.explanation))
        picture = QPixmap()
        fits = bool(done.qr_png) and picture.loadFromData(done.qr_png)
        if fits:
            self._picture.setPixmap(_sized(picture))
        self._code.setVisible(fits)
        self._save.setVisible(fits)
        code = "result_qr" if fits else "result_no_qr"
        self._words.say(say(code))

    def _copy_text(self) -> None:
        if self._presented is not None:
            self._session.clipboard.copy(self._presented.document.decode())
            self._notice.show_code(
                Tone.GOOD, "window_copied_for_a_while", seconds=clipboard.SECONDS
            )

    def _save_picture(self) -> None:
        say = self._session.say
        if self._presented is None or self._path is None:
            return
        kind = f"{say('present_picture_kind')} (*.png)"
        suggested = str(self._path.with_suffix(".png"))
        path = file_choice.place_for(self, say("present_save_picture_title"), suggested, kind)
        if path is None:
            return
        picture = self._presented.qr_png
        self._session.run_locked(
            lambda _: saving.save(path, picture),
            lambda _: self._notice.show_code(Tone.GOOD, "result_qr_saved", file=path),
            otherwise=self._notice.show_error,
        )


def _sized(picture: QPixmap) -> QPixmap:
    """Shrink a large code so that each of its modules, drawn 6 pixels wide, stays whole pixels."""
    by = next((by for by in (1, 2, 3) if picture.width() // by <= _QR_SIDE), 6)
    return picture.scaled(
        picture.width() // by,
        picture.height() // by,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.FastTransformation,
    )
