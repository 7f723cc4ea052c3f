"""The recovery sheet on paper, by Qt's own printing: one page, and a code that reads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from tests.gui.standin import NOW
from tests.printing.reading_pdf import Pdf
from wallet.gui.handed_over import as_png
from wallet.gui.protection import printing
from wallet.papers import recovery_page
from wallet.sharing.qr import read_qr
from wallet.tasks.owner.recovery_keys import offered

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

KEY = offered(bytes(range(16)), "50e9eaf791234baf1de8942eaaa3d013")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_sheet_is_one_page(qapp: QApplication, tmp_path: Path, language: str) -> None:
    del qapp
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    page = recovery_page.page(KEY, name="my wallet", now=NOW, language=language)
    printing.put(page, printer)
    (sheet,) = Pdf((tmp_path / "sheet.pdf").read_bytes()).pages
    assert sheet.smallest > 8  # points: on paper, letters that people can read
    text = sheet.text.replace("\n", "")
    if language == "en":  # Japanese letters are mended in a PDF of our own alone
        assert all(word in text for word in KEY.words(language))


def test_qt_draws_the_code_of_the_page(qapp: QApplication) -> None:
    del qapp
    document = QTextDocument()
    document.setHtml(recovery_page.page(KEY, name="w", now=NOW, language="en").decode())
    document.setTextWidth(700)
    image = QImage(2100, 3000, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(3, 3)
    document.drawContents(painter)
    painter.end()
    assert read_qr(as_png(image)) == (KEY.qr_text,)


def test_what_hinders_printing_is_told(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    said: list[str] = []
    page = recovery_page.page(KEY, name="w", now=NOW, language="ja")
    shown: list[QPrintDialog] = []

    class Dialog(QPrintDialog):
        def show(self) -> None:
            shown.append(self)

    monkeypatch.setattr(printing, "QPrintDialog", Dialog)

    def ask() -> None:
        parent = QWidget()
        printing.ask(
            parent, page, lambda: said.append("printed"), lambda error: said.append(error.code)
        )
        printer = shown[-1].printer()
        printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
        shown[-1].accepted.emit(printer)
        parent.deleteLater()

    ask()
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: [])
    ask()
    assert said == ["printed", "printing_no_japanese_font"]
