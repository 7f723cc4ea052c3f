"""A portfolio that was handed over: where its file is, who can check it and how, other forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wallet import i18n
from wallet.gui import clipboard
from wallet.gui.nearby.matter import Giving
from wallet.gui.portfolios.making import As
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import file_choice, saving
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import FlowBox, across
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.verification.tone import Tone
from wallet.wording import with_next_step

if TYPE_CHECKING:
    from wallet.gui.portfolios.making import Handed
    from wallet.gui.session import Session

_WIDTH = 680
_QR_SIDE = 340  # pixels; a phone reads version 20 from this
_TEXTS = (As.VP, As.VP_JWT)  # that can be pasted somewhere


class MadeView(QWidget):
    """The view after signing. What was signed is held until the view is left."""

    another = Signal(object)  # As: the same signed portfolio in another form
    done = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.handed: Handed | None = None
        self._heading = Label(Type.DISPLAY)
        self._saved, self._whom = Label(Type.STRONG), Label(colour="muted")
        self._sentences, self._lacks = Label(), Label(Type.CAPTION, "muted")
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = Label(colour="muted")
        self.notice = Notice(session)
        self.folder, self.copy = Button(Kind.PLAIN, "folder"), Button(Kind.PLAIN, "copy")
        self.save, self.show_code = Button(Kind.PLAIN, "export"), Button(Kind.PLAIN, "qr")
        self.near = Button(Kind.PLAIN, "person")
        self.end = Button(Kind.PRIMARY, "check")
        self.folder.clicked.connect(self._show_in_folder)
        self.copy.clicked.connect(self._copy_text)
        self.save.clicked.connect(self._save_picture)
        self.near.clicked.connect(self._give_nearby)
        self.show_code.clicked.connect(self._show_code)
        self.end.clicked.connect(self.done)
        self._file, self._code, self._others = Card(), Card(), Card()
        self.forms: dict[As, Button] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.MEDIUM)
        head.addWidget(IconLabel("check", "good", 28), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        words.addWidget(self._saved)
        words.addWidget(self._whom)
        head.addLayout(words, 1)
        self._file.heading.hide()
        self._file.rows.addLayout(head)
        self._file.rows.addWidget(self._sentences)
        self._file.rows.addWidget(self._lacks)
        self._code.heading.hide()
        self._code.rows.addWidget(self.picture)
        box = FlowBox()
        for form in As:
            button = Button(Kind.QUIET)
            button.clicked.connect(lambda _=False, form=form: self.another.emit(form))
            self.forms[form] = button
            box.flow.addWidget(button)
        self._others.rows.addWidget(box)
        column = Column(_WIDTH)
        above: tuple[QWidget, ...] = (self._heading, self._file, self.notice)
        below: tuple[QWidget, ...] = (self._others, self._code, self._words)
        for part in above:
            column.rows.addWidget(part)
        acts = (self.folder, self.copy, self.show_code, self.near, self.save, self.end)
        column.rows.addLayout(across(*acts))
        for part in below:
            column.rows.addWidget(part)
        column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def show_handed(self, handed: Handed) -> None:
        """Show what was signed and where it was saved."""
        self.handed = handed
        self.notice.clear()
        if handed.unlogged is not None:
            self.notice.show_code(Tone.CAUTION, "folio_not_logged", file=handed.path.name)
        self.retranslate()
        self.folder.setFocus()

    def forget(self) -> None:
        """Let go of what was signed."""
        self.handed = None
        self.picture.clear()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("folio_made"))
        self.folder.say(say("folio_in_folder"))
        self.copy.say(say("folio_copy"))
        self.save.say(say("folio_qr_save"))
        self.near.say(say("folio_nearby"))
        self.show_code.say(say("show_from_portfolio"))
        self.end.say(say("folio_done"))
        self._others.heading.say(say("folio_another"))
        for form, button in self.forms.items():
            button.say(say(f"folio_as_{form.code}"))
            button.setAccessibleName(say("folio_another_as", form=say(f"folio_as_{form.code}")))
        self.picture.setAccessibleName(say("folio_qr_picture"))
        self.notice.retranslate()
        if self.handed is not None:
            self._tell(self.handed)

    def _tell(self, handed: Handed) -> None:
        session, say, built = self._session, self._session.say, handed.built
        size = i18n.size(handed.size, session.language)
        self._saved.say(say("folio_saved", file=str(handed.path), size=size))
        whom, date = one_line(built.recipient), built.valid_until
        self._whom.say(
            say("folio_send", recipient=whom, date=date)
            if whom
            else say("folio_send_anybody", date=date)
        )
        from wallet.papers.portfolio.forms import Form, explanation  # noqa: PLC0415 - seldom needed

        told = explanation(built, Form(handed.form.value))
        self._sentences.say("\n".join(say(code, **details) for code, details in told))
        notes = [with_next_step(each, session.language) for each in handed.notes]
        self._lacks.say("\n".join(notes))
        self._lacks.setVisible(bool(notes))
        for form, button in self.forms.items():
            button.setVisible(form is not handed.form)
        self.copy.setVisible(handed.form in _TEXTS)
        picture = QPixmap()
        fits = bool(built.qr_png) and picture.loadFromData(built.qr_png)
        if fits:
            self.picture.setPixmap(_sized(picture))
        self._code.setVisible(fits)
        self.save.setVisible(fits)
        self._words.say(say("folio_qr" if fits else "folio_no_qr"))

    def _show_code(self) -> None:
        """Show what was signed as a code; it is still held here when the learner comes back."""
        if self.handed is not None:
            self._session.go("show", self.handed.built)

    def _show_in_folder(self) -> None:
        """Ask the system to open the folder; where it cannot, the path stands above."""
        if self.handed is None:
            return
        folder = self.handed.path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.notice.show_code(Tone.NEUTRAL, "folio_folder_not_opened", folder=str(folder))

    def _copy_text(self) -> None:
        if self.handed is None:
            return
        built = self.handed.built
        data = built.vp if self.handed.form is As.VP else built.vp_jwt
        self._session.clipboard.copy(data.decode())
        self.notice.show_code(Tone.GOOD, "window_copied_for_a_while", seconds=clipboard.SECONDS)

    def _give_nearby(self) -> None:
        handed = self.handed
        if handed is not None:
            self._session.go("nearby", Giving(handed.path, handed.size, handed.built))

    def _save_picture(self) -> None:
        say = self._session.say
        if self.handed is None:
            return
        kind = f"{say('folio_qr_kind')} (*.png)"
        suggested = str(self.handed.path.with_suffix(".png"))
        path = file_choice.place_for(self, say("folio_qr_save_title"), suggested, kind)
        if path is None:
            return
        picture = self.handed.built.qr_png
        self._session.run_locked(
            lambda _: saving.save(path, picture),
            lambda _: self.notice.show_code(Tone.GOOD, "folio_qr_saved", file=str(path)),
            otherwise=self.notice.show_error,
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
