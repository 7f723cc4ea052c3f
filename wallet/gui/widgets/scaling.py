"""Lengths that grow with text, of widgets that would else keep them for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject

from wallet.gui import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound="QWidget")


def keep_scaled(widget: W, act: Callable[[W], object]) -> None:
    """Do something to a widget now, and again whenever texts take another size.

    ``act`` gets the widget: holding it in a closure would keep both for ever.
    """
    act(widget)
    _Follower(widget, act)


def fix_width(widget: QWidget, pixels: int) -> None:
    """Give a widget a width, in pixels at 100 %."""
    keep_scaled(widget, lambda each: each.setFixedWidth(theme.scaled(pixels)))


def fix_height(widget: QWidget, pixels: int) -> None:
    """Give a widget a height, in pixels at 100 %."""
    keep_scaled(widget, lambda each: each.setFixedHeight(theme.scaled(pixels)))


class _Follower(QObject):
    """Lives as long as its widget does."""

    def __init__(self, widget: W, act: Callable[[W], object]) -> None:
        super().__init__(widget)
        self._act = cast("Callable[[QObject | None], object]", act)
        theme.changes.scaled.connect(self.follow)

    def follow(self) -> None:
        """Do it again."""
        self._act(self.parent())
