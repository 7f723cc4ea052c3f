"""Headings, texts and named values down a page, the names in one column; below it in little room.

One flat layout for all of it: layouts inside layouts ask each text for its height again and again,
which takes longer than a page may take to open.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from wallet.gui import theme
from wallet.gui.theme import Space

_ROOM = 320  # pixels at 100 % from which values stand beside their names


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands in a line: a name and what is told, or one of them. ``gap`` is above it."""

    name: QLayoutItem | None
    told: QLayoutItem
    gap: int
    indented: bool


class Ledger(QLayout):
    """A name is given only to the first of its values; hidden lines take no room."""

    def __init__(self, parent: QWidget | None = None, *, stacks: bool = True) -> None:
        """``stacks``: whether values may move below their names, which icons never need."""
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._stacks = stacks
        self._names = -1  # pixels of the column of names, -1 before it is measured
        self._heights: dict[int, int] = {}
        self._told: dict[tuple[QLayoutItem, int], int] = {}  # height of a value at a width
        self._least: QSize | None = None
        self._placed: tuple[int, int, int] | None = None  # left, top, width: nothing moved since
        self.setContentsMargins(0, 0, 0, 0)

    def add(
        self, told: QWidget, *, name: QWidget | None = None, gap: int, indented: bool = False
    ) -> None:
        """Add a line, ``gap`` pixels below the one before; ``indented`` lines stand as values do.

        A line with a name is indented.
        """
        for widget in (name, told):
            if widget is not None:
                self.addChildWidget(widget)
        item = None if name is None else QWidgetItem(name)
        self._lines.append(_Line(item, QWidgetItem(told), gap, indented or name is not None))
        self.invalidate()

    # as Qt asks -------------------------------------------------------------------------------
    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take one more, across the whole width."""
        self._lines.append(_Line(None, item, Space.SMALL, indented=False))
        self.invalidate()

    def count(self) -> int:
        """Return how many names and values there are."""
        return len(self._items())

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return one, or None."""
        items = self._items()
        return items[index] if 0 <= index < len(items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give one away, or None; what stood beside it stays."""
        item = self.itemAt(index)
        for at, line in enumerate(self._lines):
            if line.name is not None and line.name is item:
                self._lines[at] = _Line(None, line.told, line.gap, line.indented)
            elif line.told is item:
                alone = None if line.name is None else _Line(None, line.name, 0, indented=False)
                self._lines[at : at + 1] = [] if alone is None else [alone]
            else:
                continue
            self.invalidate()
            break
        return item

    def invalidate(self) -> None:
        """Forget what was measured."""
        self._names, self._heights, self._placed = -1, {}, None
        self._told, self._least = {}, None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Return none: no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines, measured once for a width."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), really=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put everything in its place."""
        super().setGeometry(rect)
        place = (rect.x(), rect.y(), rect.width())
        if place != self._placed:
            self._place(rect, really=True)
            self._placed = place

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width in use, or that of the widget around, and the height that follows."""
        parent = self.parentWidget()
        width = self.geometry().width() or (parent.width() if parent else theme.scaled(_ROOM))
        width = max(self.minimumSize().width(), width)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the widest thing, with values below their names."""
        if self._least is None:
            shown = (each.minimumSize() for each in self._items() if not each.isEmpty())
            wide = max((size.width() for size in shown), default=0)
            self._least = QSize(wide if self._stacks else wide + self._indent(), 0)
        return QSize(self._least)

    # placing ----------------------------------------------------------------------------------
    def _items(self) -> list[QLayoutItem]:
        return [item for line in self._lines for item in (line.name, line.told) if item is not None]

    def _indent(self) -> int:
        if self._names < 0:
            names = (line.name for line in self._lines if line.name is not None)
            self._names = max((each.sizeHint().width() for each in names), default=0)
        return self._names + (Space.LARGE if self._stacks else Space.SMALL) if self._names else 0

    def _place(self, rect: QRect, *, really: bool) -> int:
        stacked = self._stacks and rect.width() < theme.scaled(_ROOM)
        indent = 0 if stacked else self._indent()
        top, first = rect.y(), True
        for line in self._lines:
            if line.told.isEmpty():
                continue
            top += 0 if first else line.gap
            first = False
            height = 0
            if line.name is not None:
                size = line.name.sizeHint()
                wide = rect.width() if stacked else self._names
                if really:
                    line.name.setGeometry(QRect(rect.x(), top, wide, size.height()))
                height = size.height()
                if stacked:
                    top, height = top + height, 0
            left = rect.x() + (indent if line.indented else 0)
            room = rect.width() - left + rect.x()
            high = self._height(line.told, room)
            if really:
                line.told.setGeometry(QRect(left, top, room, high))
            top += max(height, high)
        return top - rect.y()

    def _height(self, item: QLayoutItem, width: int) -> int:
        """Measure a text once for a width, whether it is placed or only asked for."""
        if (item, width) not in self._told:
            high = item.heightForWidth(width) if item.hasHeightForWidth() else -1
            self._told[item, width] = item.sizeHint().height() if high < 0 else high
        return self._told[item, width]
