"""What the shapes and lines of the picture mean, below it: as in every file of the picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from wallet.gui import theme
from wallet.gui.pathways import step_looks
from wallet.gui.theme import Type
from wallet.printing.pathways import legend

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from wallet.gui.pathways.picture_view import PictureView
    from wallet.gui.session import Session
    from wallet.printing.pathways.dress import Dress


class PictureLegend(QWidget):
    """Only what the picture has; as many lines as its words need."""

    def __init__(self, session: Session, picture: PictureView) -> None:
        super().__init__()
        self._session, self._picture = session, picture
        self._entries: tuple[legend.Entry, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        picture.changed.connect(self.show_picture)
        theme.changes.scaled.connect(self.updateGeometry)

    def show_picture(self) -> None:
        """Take what the picture has now."""
        drawing, say = self._picture.drawing, self._session.say
        if drawing is None:
            return
        planned = any(card.marks.planned for card in self._picture.cards.values())
        found = legend.entries(drawing, self._session.language, planned=planned)
        # Whether a step counts stands on its card in words.
        self._entries = tuple(each for each in found if each[0])
        if planned:
            self._entries += ((legend.FRAME, say("pathways_map_planned")),)
        self.setAccessibleName(say("pathways_words_join").join(words for _, words in self._entries))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of its lines."""
        return round(legend.height(self._entries, _dress(), width))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return one line."""
        return QSize(theme.scaled(200), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what it needs as wide as it is."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it in the theme's colours."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        legend.paint(painter, QPointF(), self._entries, _dress(), self.width())
        painter.end()


def _dress() -> Dress:
    return replace(step_looks.dress(), body=theme.font(Type.CAPTION))
