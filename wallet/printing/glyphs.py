"""Our own icons, drawn straight into a square in any colour."""

from __future__ import annotations

import threading
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from wallet import resources


def paint(painter: QPainter, name: str, colour: str | QColor, square: QRectF) -> None:
    """Draw an icon straight into a square."""
    key = (name, QColor(colour).name(), threading.get_ident())
    try:
        _renderer(*key).render(painter, square)
    except RuntimeError:  # an application ended since, and all that it had with it
        _renderer.cache_clear()
        _renderer(*key).render(painter, square)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str, thread: int) -> QSvgRenderer:
    del thread  # each has its own: a renderer is no more than one thread's at a time
    drawing = (resources.folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
