"""Prints a page by the system's own dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from wallet.errors import WalletError
from wallet.printing import pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_MARGIN = 14.0  # millimetres


def ask(
    parent: QWidget,
    page: bytes,
    then: Callable[[], None],
    otherwise: Callable[[WalletError], None],
) -> None:
    """Ask for a printer; print an HTML page on it and call ``then``, or tell why that failed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)

    def accepted() -> None:
        try:
            put(page, printer)
        except WalletError as error:
            otherwise(error)
        else:
            then()

    dialog.accepted.connect(accepted)
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.show()  # its ``open`` asks for a slot by name


def put(page: bytes, printer: QPrinter) -> None:
    """Lay an HTML page out on paper, within margins that every printer leaves white."""
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    pages.draw(page, printer)
