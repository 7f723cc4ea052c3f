"""What the binding must keep promising: reference counts, and garbage on one thread."""

from __future__ import annotations

import gc
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from wallet.gui.garbage import GarbageGuard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12 on")
def test_void_calls_do_not_take_references_from_none(qapp: QApplication) -> None:
    del qapp
    picture = QPixmap(8, 8)
    painter = QPainter(picture)
    pen = QPen(Qt.GlobalColor.black)
    before = sys.getrefcount(None)
    for _ in range(100):
        painter.setPen(pen)
    after = sys.getrefcount(None)
    painter.end()
    assert after > before - 20


@pytest.fixture
def guard(qapp: QApplication) -> Iterator[GarbageGuard]:
    made = GarbageGuard(qapp)
    yield made
    made.release()
    made.deleteLater()


class _Cyclic:
    """Garbage that only the cyclic collector can free; it notes who freed it."""

    freed_on: list[int] = []  # noqa: RUF012 - shared on purpose

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.freed_on.append(threading.get_ident())


def test_cyclic_garbage_is_freed_on_the_windows_thread_only(guard: GarbageGuard) -> None:
    _Cyclic.freed_on.clear()
    for _ in range(2000):
        _Cyclic()

    def churn() -> None:
        for _ in range(5):
            _ = [[at] for at in range(20_000)]

    thread = threading.Thread(target=churn)
    thread.start()
    thread.join()
    assert _Cyclic.freed_on == []
    guard.collect()
    gc.collect()
    assert set(_Cyclic.freed_on) == {threading.get_ident()}


def test_the_guard_gives_collection_back(qtbot: QtBot) -> None:
    gc.enable()  # as a program starts
    del qtbot
    parent = QObject()
    guard = GarbageGuard(parent)
    assert not gc.isenabled()
    guard.release()
    assert gc.isenabled()
