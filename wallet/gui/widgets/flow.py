"""Small things one after another, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from wallet.gui.theme import Space

_Part = tuple[int, QLayoutItem, QSize]


class Flow(QLayout):
    """Lays widgets out as a text lays out words; fields take what is left of their line.

    What comes after ``push`` stands at the right end. ``centred`` lines stand in the middle and are
    about as long as each other, so that none is left with one thing alone.
    """

    def __init__(self, parent: QWidget | None = None, *, centred: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._centred = centred
        self._pushed: int | None = None  # the first item at the right
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(Space.SMALL)

    def push(self) -> None:
        """Let what is added from now on stand at the right end of its line."""
        self._pushed = len(self._items)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take one more."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return one, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give one away, or None."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Return none: no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put everything in its place."""
        super().setGeometry(rect)
        self._place(rect, really=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the widest thing."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the widest thing."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, really: bool) -> int:
        top = rect.y()
        for line in self._balanced(rect.width()) if self._centred else self._lines(rect.width()):
            if top > rect.y():
                top += self.spacing()
            if really:
                self._set(line, QRect(rect.x(), top, rect.width(), 0))
            top += max(size.height() for _, _, size in line)
        return top - rect.y()

    def _balanced(self, width: int) -> list[list[_Part]]:
        """Break into as many lines as the width needs, of which the widest is as short as can be.

        Three and one become two and two; only the widths at which something moves are tried.
        """
        best = self._lines(width)
        widest = max(map(self._used, best), default=0)
        for _ in self._items:  # each round moves one of them at least
            lines = self._lines(widest - 1)
            if len(lines) > len(best) or max(map(self._used, lines), default=0) >= widest:
                break
            best, widest = lines, max(map(self._used, lines))
        return best

    def _used(self, line: list[_Part]) -> int:
        return sum(size.width() for _, _, size in line) + self.spacing() * (len(line) - 1)

    def _lines(self, width: int) -> list[list[_Part]]:
        """Break what is shown into lines."""
        lines: list[list[_Part]] = []
        left = 0
        for at, item in enumerate(self._items):
            if item.isEmpty():  # hidden
                continue
            size = item.sizeHint()
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((at, item, size))
            left += size.width() + self.spacing()
        return lines

    def _set(self, line: list[_Part], rect: QRect) -> None:
        spare = max(0, rect.width() - self._used(line))
        high = max(size.height() for _, _, size in line)
        growing = sum(_grows(item) for _, item, _ in line)
        left = rect.x() + (spare // 2 if self._centred else 0)
        for at, item, size in line:
            width = min(size.width(), rect.width())
            begins = at == line[0][0]
            pushed = self._pushed is not None and (
                at == self._pushed or (begins and at > self._pushed)
            )
            if pushed and not growing:
                left += spare
            if _grows(item):
                width += spare // growing
            place = QPoint(left, rect.y() + (high - size.height()) // 2)
            item.setGeometry(QRect(place, QSize(width, size.height())))
            left += width + self.spacing()


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def across(*widgets: QWidget) -> Flow:
    """Return widgets beside each other, from the left."""
    made = Flow()
    for widget in widgets:
        made.addWidget(widget)
    return made


class FlowBox(QWidget):
    """A widget whose children flow; ``flow`` takes them."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.flow = Flow(self)

    def in_one_line(self) -> int:
        """Return how wide it would be with everything in one line."""
        items = [self.flow.itemAt(at) for at in range(self.flow.count())]
        shown = [item.sizeHint().width() for item in items if item and not item.isEmpty()]
        return sum(shown) + self.flow.spacing() * max(0, len(shown) - 1)
