"""A list and what belongs to the chosen row: side by side, or one above the other when narrow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.session import Session

_ROOM = 720  # pixels at 100 %, from which both fit beside each other
_LOWEST = 180  # of either when one stands above the other: what is higher than the window scrolls
_SLIMMEST = 240  # of either when they stand beside each other
_PAUSE_MS = 500
_WHOLE = 1000  # thousandths


class Sides(QScrollArea):
    """``first`` is the list; ``second`` scrolls by itself. The line between them can be drawn.

    Where it was drawn to is kept in the settings of ``session`` as ``name``, if both are given.
    ``margin`` is what stays free at the right, where the page itself leaves nothing; ``lowest`` the
    height, in pixels at 100 %, that each needs when one stands above the other.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        shares: tuple[int, int],
        session: Session | None = None,
        name: str = "",
        margin: int = Space.WIDE,
        lowest: int = _LOWEST,
    ) -> None:
        super().__init__()
        self._lowest = lowest
        self._sides, self._session, self._name = (first, second), session, name
        share = round(_WHOLE * shares[0] / sum(shares))
        self._share = session.settings.splits.get(name, share) if session else share
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._splitter = QSplitter()
        self._splitter.setContentsMargins(0, 0, margin, 0)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(first)
        self._splitter.addWidget(second)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self._splitter.splitterMoved.connect(self._moved)
        self.setWidget(self._splitter)
        theme.changes.scaled.connect(self._turn)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Turn when the width crosses the line."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        wide = self.width() >= theme.scaled(_ROOM)
        across = Qt.Orientation.Horizontal
        self._splitter.setOrientation(across if wide else Qt.Orientation.Vertical)
        self._splitter.setHandleWidth(Space.WIDE if wide else Space.LARGE)
        for side in self._sides:
            side.setMinimumHeight(0 if wide else theme.scaled(self._lowest))
            side.setMinimumWidth(_SLIMMEST if wide else 0)
        share = self._share if wide else _WHOLE * 2 // 5
        self._splitter.setSizes([share, _WHOLE - share])

    def _moved(self) -> None:
        first, second = self._splitter.sizes()
        if self._splitter.orientation() is Qt.Orientation.Horizontal and first + second:
            self._share = round(_WHOLE * first / (first + second))
            self._pause.start()

    def _keep(self) -> None:
        if self._session is not None and self._name:
            settings = self._session.settings
            splits = {**settings.splits, self._name: self._share}
            self._session.keep(replace(settings, splits=splits))
