"""Parts of one page behind a bar of tabs; each is made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QTabBar, QWidget

from wallet.gui import shortcuts
from wallet.gui.theme import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QResizeEvent


class Tabs(QStackedWidget):
    """``bar`` is put where the page wants it; arrows move in it, Ctrl+PgUp/PgDn from anywhere."""

    turned = Signal(str)  # the name of the part that came to the front

    def __init__(self, makers: Mapping[str, Callable[[], QWidget]], page: QWidget) -> None:
        super().__init__()
        self._makers = dict(makers)
        self._names = tuple(makers)
        self._made: dict[str, QWidget] = {}
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for _ in self._names:
            self.bar.addTab("")
        self.bar.currentChanged.connect(self._turn)
        shortcuts.bind(page, "part_before", lambda: self._step(-1))
        shortcuts.bind(page, "part_after", lambda: self._step(1))

    @property
    def name(self) -> str:
        """The name of the part in front."""
        return self._names[self.bar.currentIndex()]

    def part(self, name: str) -> QWidget | None:
        """Return a part that was made already."""
        return self._made.get(name)

    def say(self, name: str, words: str) -> None:
        """Set the words of a tab."""
        at = self._names.index(name)
        self.bar.setTabText(at, words.replace("&", "&&"))
        self.bar.setAccessibleTabName(at, words)

    def turn(self, name: str) -> None:
        """Bring a part to the front."""
        at = self._names.index(name)
        if at == self.bar.currentIndex():
            self._turn(at)
        self.bar.setCurrentIndex(at)

    def _step(self, step: int) -> None:
        self.bar.setCurrentIndex((self.bar.currentIndex() + step) % len(self._names))

    def _turn(self, at: int) -> None:
        name = self._names[at]
        if name not in self._made:
            self._made[name] = self._makers[name]()
            self.addWidget(self._made[name])
        self.setCurrentWidget(self._made[name])
        self.turned.emit(name)


class Beside(QWidget):
    """Two things in one row, or the second above the first where the row is too narrow."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._parts = (first, second)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.SMALL)
        self._row.addWidget(first, 1)
        self._row.addWidget(second)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return no width: what does not fit turns."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Turn when the width crosses the line."""
        super().resizeEvent(event)
        self.settle()

    def settle(self) -> None:
        """Choose the direction for the width and the words at hand."""
        wanted = sum(part.sizeHint().width() for part in self._parts) + Space.LARGE
        directions = QBoxLayout.Direction
        fits = wanted <= self.width()
        self._row.setDirection(directions.LeftToRight if fits else directions.BottomToTop)
