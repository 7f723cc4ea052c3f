"""Parts of one page behind a bar of tabs; each is made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from wallet.gui import shortcuts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


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
