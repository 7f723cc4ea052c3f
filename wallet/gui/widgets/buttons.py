"""Buttons: one primary act per page, plain ones beside it, quiet ones inside the text."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from wallet.gui import icons, theme
from wallet.gui.widgets import tips


class Kind(StrEnum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"
    LINK = "link"  # words alone, in line with the text around them
    ICON = "icon"  # an icon alone: give its words to ``say`` all the same
    RAIL = "rail"  # one page of the side rail
    CHIP = "chip"  # one of a few filters


_COLOURS = {
    Kind.PRIMARY: "on_accent",
    Kind.QUIET: "accent",
    Kind.LINK: "accent",
    Kind.DANGER: "bad",
    Kind.ICON: "muted",
}  # fmt: skip - a table


class Button(QPushButton):
    """A push button in our look. Its words are set with ``say``, in either language."""

    def __init__(
        self, kind: Kind = Kind.PLAIN, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, self._icon = kind, icon
        self.setProperty("kind", kind.value)
        self._gap = 0 if kind is Kind.ICON else 4
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(True)  # Return presses it, as Space does, outside of dialogs too
        if kind in (Kind.RAIL, Kind.CHIP):
            self.setCheckable(True)
            self.toggled.connect(self._draw)
        theme.changes.scaled.connect(self._draw)
        self._draw()

    def say(self, words: str, tip: str = "") -> None:
        """Set the words, and for an icon alone its tool tip and accessible name."""
        if self._kind is Kind.ICON:
            self.setToolTip(tips.tip(tip or words))
        else:
            self.setText(words.replace("&", "&&"))
            self.setToolTip(tips.tip(tip))
        self.setAccessibleName(words)

    def show_icon(self, name: str) -> None:
        """Change the icon."""
        self._icon = name
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Redraw the icon in the new theme's colour."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        side = theme.scaled(icons.SIZE)
        self.setIconSize(QSize(side + self._gap, side))
        if self._icon:
            named = _COLOURS.get(self._kind, "text")
            if self._kind is Kind.RAIL:
                named = "accent" if self.isChecked() else "muted"
            if self._kind is Kind.CHIP:
                named = "text" if self.isChecked() else "muted"
            self.setIcon(icons.icon(self._icon, getattr(theme.current(), named), self._gap))
