"""Cards side by side where there is room, one under another where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_ROOM = 760  # pixels from which two columns are easier to read than one


class TwoColumns(QWidget):
    """``left`` and ``right`` beside each other; in one column they follow ``order``."""

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        order: Sequence[QWidget],
        *,
        shares: tuple[int, int] = (1, 1),
    ) -> None:
        super().__init__()
        self._shares = shares
        self._sides = (tuple(left), tuple(right))
        self._order = tuple(order)
        self._wide: bool | None = None
        self._columns = (QVBoxLayout(), QVBoxLayout())
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.LARGE)
        for column in self._columns:
            column.setSpacing(Space.LARGE)
            across.addLayout(column, 1)
        for widget in self._order:
            widget.setParent(self)
        self._across = across
        self._place(wide=True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Move the cards when the width crosses the line."""
        super().resizeEvent(event)
        self._place(wide=event.size().width() >= theme.scaled(_ROOM))

    def _place(self, *, wide: bool) -> None:
        if wide is self._wide:
            return
        self._wide = wide
        for column in self._columns:
            # Not ``takeAt`` alone: Qt would keep the old item's measure of a widget for good.
            for widget in self._order:
                column.removeWidget(widget)
            while column.takeAt(0) is not None:
                pass
        for column, widgets in zip(
            self._columns, self._sides if wide else (self._order, ()), strict=True
        ):
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
        self._across.setStretch(0, self._shares[0])
        self._across.setStretch(1, self._shares[1] if wide else 0)
        self._across.setSpacing(Space.LARGE if wide else 0)
