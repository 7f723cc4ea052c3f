"""The list and the gallery: rows under each other, or cards beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView

from wallet.gui import theme
from wallet.gui.badges.badge_delegate import BadgeDelegate
from wallet.gui.badges.badge_touch import BadgeTouch
from wallet.gui.badges.card_delegate import CardDelegate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from wallet.gui.badges.badge_model import BadgeModel
    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures

_STEP = 24  # pixels


class _Items(QListView):
    def __init__(
        self,
        badges: BadgeModel,
        delegate: BadgeDelegate | CardDelegate,
        pictures: Pictures,
        drag: Callable[[], None],
    ) -> None:
        super().__init__()
        self._drag = drag
        self.setItemDelegate(delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.touch = BadgeTouch(self, badges)
        # Its ground painted here, scrolling moves what is drawn and paints only what comes in.
        self.setProperty("look", "badges")
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        pictures.ready.connect(self.viewport().update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ground, then the items."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.current().surface))
        painter.end()
        super().paintEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Drag originals out instead of rows about."""
        del actions
        self._drag()


class BadgeList(_Items):
    """Badges as rows."""

    def __init__(
        self, session: Session, badges: BadgeModel, pictures: Pictures, drag: Callable[[], None]
    ) -> None:
        self.delegate = BadgeDelegate(session, badges, pictures)
        super().__init__(badges, self.delegate, pictures, drag)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the rows out anew where they turn from two lines to three."""
        super().resizeEvent(event)
        if self.delegate.fit(self.viewport().width()):
            self.scheduleDelayedItemsLayout()


class BadgeGallery(_Items):
    """Badges as cards."""

    def __init__(
        self, session: Session, badges: BadgeModel, pictures: Pictures, drag: Callable[[], None]
    ) -> None:
        self.delegate = CardDelegate(session, badges, pictures)
        super().__init__(badges, self.delegate, pictures, drag)
        # Not the mode of icons: its cards could be moved about, and it is slow with thousands.
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width among the cards before they are laid out."""
        self.delegate.fit(self.viewport().width())
        super().resizeEvent(event)
