"""The line above a pathway: outline or picture, and beside them what a picture can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across

if TYPE_CHECKING:
    from wallet.gui.pathways.picture_view import PictureView
    from wallet.gui.session import Session


class PictureTools(QWidget):
    """Buttons that act on a ``PictureView``; those of the picture hide beside the outline."""

    drawn = Signal(bool)  # the picture is wanted, or the outline
    planned = Signal()  # the plan is

    def __init__(self, session: Session, picture: PictureView) -> None:
        super().__init__()
        self._session, self._picture = session, picture
        self._as_outline, self._as_picture = Button(Kind.CHIP), Button(Kind.CHIP)
        self._as_outline.setChecked(True)
        self._as_outline.clicked.connect(lambda: self.drawn.emit(False))
        self._as_picture.clicked.connect(lambda: self.drawn.emit(True))
        self._as_plan = Button(Kind.CHIP)
        self._as_plan.clicked.connect(self.planned)
        self._ways = Button(Kind.CHIP)
        self._ways.clicked.connect(picture.show_ways)
        self._fold = Button(Kind.QUIET)
        self._fold.clicked.connect(picture.fold_all)
        self._farther, self._nearer = Button(Kind.ICON, "minus"), Button(Kind.ICON, "plus")
        self._farther.clicked.connect(picture.farther)
        self._nearer.clicked.connect(picture.nearer)
        self._fit = Button(Kind.QUIET)
        self._fit.clicked.connect(lambda: picture.fit(gliding=True))
        self._of_picture = (self._ways, self._fold, self._farther, self._nearer, self._fit)
        line = across(self._as_outline, self._as_picture, self._as_plan)
        line.push()
        for button in self._of_picture:
            line.addWidget(button)
            button.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(line)
        picture.changed.connect(self.retranslate)

    def show_view(self, view: int) -> None:
        """Mark which is shown: the outline, the picture or the plan, in this order."""
        for at, chip in enumerate((self._as_outline, self._as_picture, self._as_plan)):
            chip.setChecked(at == view)
        for button in self._of_picture:
            button.setVisible(self._as_picture.isChecked())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word, and what is on."""
        say, picture = self._session.say, self._picture
        self._as_outline.say(say("pathways_as_outline"))
        self._as_picture.say(say("pathways_as_picture"))
        self._as_plan.say(say("pathways_as_plan"))
        self._ways.say(say("pathways_ways"), say("pathways_ways_tip"))
        self._ways.setChecked(picture.showing_ways)
        code = "pathways_unfold" if picture.folded else "pathways_fold"
        self._fold.say(say(code), say("pathways_fold_tip"))
        drawn = self._as_picture.isChecked()
        self._fold.setVisible(drawn and (picture.foldable or bool(picture.folded)))
        self._farther.say(say("pathways_farther"))
        self._nearer.say(say("pathways_nearer"))
        self._fit.say(say("pathways_fit"))
