"""Qt's application, which fonts need: the window's, or one without a screen."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def application() -> Iterator[None]:
    """Have an application for a while: the one there is, else a screenless one of our own.

    Without a window this is for the main thread, as Qt wants it; the window's serves every thread.
    """
    if QGuiApplication.instance() is not None:
        yield
        return
    own = QGuiApplication(["tsumiki", "-platform", "offscreen"])
    try:
        yield
    finally:
        own.shutdown()
