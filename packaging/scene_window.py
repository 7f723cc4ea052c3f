"""The program as it is, beside a reader of its window: python packaging/scene_window.py ARGUMENTS.

``scene.py`` starts two of these. Each line on standard input is answered by one line of JSON with
what can be seen: ``kind``, ``words``, ``text`` (what stands in a field), ``place`` (left, top,
width, height on the screen), ``enabled``. Nothing is pressed or typed from here; that comes through
the screen's own keys and mouse. ``{"place": [left, top, width, height]}`` puts the window there, as
a hand would, and ``{"copy": TEXT}`` puts a text on the clipboard.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from wallet import __main__ as program

if TYPE_CHECKING:
    from collections.abc import Iterator

Seen = dict[str, Any]
MARK = "scene "  # begins every answer, so that nothing else on standard output is taken for one


class Reader(QObject):
    """Waits on a thread of its own for questions, and answers on the window's."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line)

    def _answer(self, line: str) -> None:
        order = json.loads(line)
        if "place" in order:
            for window in QApplication.topLevelWidgets():
                if window.isVisible() and window.isWindow():
                    window.setGeometry(QRect(*order["place"]))
        if "copy" in order:
            QApplication.clipboard().setText(order["copy"])
        print(MARK + json.dumps(list(_seen())), flush=True)


def _seen() -> Iterator[Seen]:
    for widget in QApplication.allWidgets():
        if not widget.isVisible():
            continue
        area = widget.visibleRegion().boundingRect()
        yield _told(widget, _words(widget), area)
        if isinstance(widget, QAbstractItemView):
            yield from _rows(widget)
        elif isinstance(widget, QMenu):
            for action in widget.actions():
                yield _told(widget, action.text(), widget.actionGeometry(action), "row")


def _rows(view: QAbstractItemView) -> Iterator[Seen]:
    model, inside = view.model(), view.viewport()
    for at in range(model.rowCount() if model is not None else 0):
        index = model.index(at, 0)
        words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        yield _told(inside, str(words or ""), view.visualRect(index) & inside.rect(), "row")


def _words(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel) and widget.text():
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.accessibleName() or widget.placeholderText()
    return widget.accessibleName() or (widget.windowTitle() if widget.isWindow() else "")


def _told(widget: QWidget, words: str, area: QRect, kind: str = "") -> Seen:
    corner = widget.mapToGlobal(QPoint(area.left(), area.top()))
    text = ""
    if isinstance(widget, QLineEdit):
        text = widget.text()
    elif isinstance(widget, QPlainTextEdit):
        text = widget.toPlainText()
    elif isinstance(widget, QComboBox):
        text = widget.currentText()
    return {
        "kind": kind or type(widget).__name__,
        "words": words.replace("\u200b", "").replace("&", ""),
        "text": text,
        "place": [corner.x(), corner.y(), area.width(), area.height()],
        "enabled": widget.isEnabled(),
    }


def main() -> int:
    """Run the program with what is on the command line."""
    reader = Reader()
    code = program.main()
    del reader
    return code


if __name__ == "__main__":
    sys.exit(main())
