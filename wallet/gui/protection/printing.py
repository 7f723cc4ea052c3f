"""Prints a page by the system's own dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def ask(parent: QWidget, page: bytes, then: Callable[[], None]) -> None:
    """Ask for a printer; print an HTML page on it, and call ``then``."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)

    def accepted() -> None:
        put(page, printer)
        then()

    dialog.accepted.connect(accepted)
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.show()  # its ``open`` asks for a slot by name


def put(page: bytes, printer: QPrinter) -> None:
    """Lay an HTML page out on paper."""
    document = QTextDocument()
    document.setHtml(page.decode())
    document.print_(printer)
