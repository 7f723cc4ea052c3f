"""Where the window stood, how large it was and what it showed, from one start to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication

from wallet.gui import pages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.settings import Settings

_SIZE = QSize(1120, 760)
_GRIP = QSize(120, 40)  # as much of a window's top as a hand needs to pull it back


def restore(window: QWidget, settings: Settings) -> None:
    """Give a window the place it had; what no screen shows any more comes back on screen."""
    size = QSize(settings.window_width or _SIZE.width(), settings.window_height or _SIZE.height())
    window.resize(size)
    if settings.window_place is not None:
        place = on_screen(QRect(QPoint(*settings.window_place), size), _screens())
        window.move(place.topLeft())
        window.resize(place.size())
    if settings.window_maximised:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def kept(window: QWidget, settings: Settings, page: str) -> Settings:
    """Return settings that remember the window as it is, and the page of the rail in front."""
    maximised = window.isMaximized()
    usual = window.normalGeometry() if maximised else window.geometry()
    place = usual.topLeft() if maximised else window.pos()
    if not usual.isValid():
        return replace(settings, window_maximised=maximised, last_page=page)
    return replace(
        settings,
        window_width=usual.width(),
        window_height=usual.height(),
        window_place=(place.x(), place.y()),
        window_maximised=maximised,
        last_page=page,
    )


def first_page(settings: Settings) -> str:
    """Return the page of the rail that was in front last; the badges when there is none."""
    return settings.last_page if settings.last_page in pages.RAIL else "badges"


def on_screen(wanted: QRect, screens: list[QRect]) -> QRect:
    """Return where a window goes: where it was if its top can be reached, else within a screen.

    ``screens`` are the parts of the screens that are free for windows; the first is the main one.
    """
    if not screens:
        return wanted
    grip = QRect(wanted.topLeft(), QSize(wanted.width(), _GRIP.height()))
    for screen in screens:
        seen = screen.intersected(grip)
        if seen.width() >= _GRIP.width() and seen.height() >= _GRIP.height():
            return wanted
    screen = screens[0]
    size = wanted.size().boundedTo(screen.size())
    left = min(max(wanted.left(), screen.left()), screen.right() + 1 - size.width())
    top = min(max(wanted.top(), screen.top()), screen.bottom() + 1 - size.height())
    return QRect(QPoint(left, top), size)


def _screens() -> list[QRect]:
    return [screen.availableGeometry() for screen in QGuiApplication.screens()]
