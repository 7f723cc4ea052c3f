"""Keeps Python's cyclic garbage collection on the window's thread.

Left alone, the collector runs on whichever thread allocates next. When that is the worker and the
garbage holds widgets, Qt's objects die on the wrong thread and the process crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class GarbageGuard(QObject):
    """While it lives, cyclic garbage is collected by a timer of its own thread and nowhere else."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations whose thresholds are passed, as the automatic collector would."""
        for generation in (2, 1, 0):
            threshold = gc.get_threshold()[generation]
            if threshold and gc.get_count()[generation] > threshold:
                gc.collect(generation)
                return

    def release(self) -> None:
        """Give collection back to Python; call when the window is gone."""
        self._timer.stop()
        if self._enabled:
            gc.enable()
