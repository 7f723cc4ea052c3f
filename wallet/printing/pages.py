"""Lays HTML out on pages: those of a PDF, or of a printer."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from wallet.printing import fonts
from wallet.printing.application import application
from wallet.printing.searchable import searchable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPagedPaintDevice

_INCH = 96.0  # CSS pixels of an inch: what the sizes in a paper's style are made for
_MARGIN = 14.0  # millimetres
_FOOTER = 24.0  # CSS pixels beneath the text
_TURNED = QPageLayout.Orientation.Landscape
_SMALL = 11  # CSS pixels
_DOTS = round(_INCH / 0.0254)  # of an inch, by the metre
_GREY = QColor(0x51, 0x60, 0x6F)


def pdf(html: str | bytes, *, title: str, landscape: bool = False) -> bytes:
    """Return an HTML page as a PDF on A4, each page with its number, fonts embedded.

    Tags, attributes and CSS are those that QTextDocument knows; only ``data:`` pictures are drawn.
    Raises ``WalletError`` ``printing_no_japanese_font``.
    """
    with application():
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(title)
        writer.setCreator("Tsumiki")
        turned = _TURNED if landscape else QPageLayout.Orientation.Portrait
        margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        size = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(size, turned, margins, QPageLayout.Unit.Millimeter))
        document = _Document(html)
        with _painting(writer) as painter:
            document.draw(painter, writer, title)
        buffer.close()
        return searchable(bytes(held.data()), f"{document.toPlainText()}{title} /", fonts.body())


def draw(html: str | bytes, device: QPagedPaintDevice) -> None:
    """Draw an HTML page on as many pages as it takes; raise as ``pdf`` does."""
    document = _Document(html)
    with _painting(device) as painter:
        document.draw(painter, device, "")


@contextmanager
def _painting(device: QPagedPaintDevice) -> Iterator[QPainter]:
    painter = QPainter(device)
    try:
        scale = device.logicalDpiX() / _INCH
        painter.scale(scale, scale)
        yield painter
    finally:
        painter.end()


class _Document(QTextDocument):
    """Loads nothing from anywhere, and measures as paper does, whatever screen there is."""

    def __init__(self, html: str | bytes) -> None:
        super().__init__()
        self._paper = QImage(1, 1, QImage.Format.Format_RGB32)
        self._paper.setDotsPerMeterX(_DOTS)
        self._paper.setDotsPerMeterY(_DOTS)
        self.setDefaultFont(fonts.body())
        self.setDocumentMargin(0)
        self.setUseDesignMetrics(True)
        self.documentLayout().setPaintDevice(self._paper)
        self.setHtml(html.decode() if isinstance(html, bytes) else html)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802 - Qt's name
        """Give pictures that the page itself holds; for a file or an address something empty.

        For nothing at all Qt would look on the disk by itself.
        """
        if QUrl(name).scheme() == "data":
            return super().loadResource(kind, name)
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(Qt.GlobalColor.transparent)
        return nothing if kind == QTextDocument.ResourceType.ImageResource.value else ""

    def draw(self, painter: QPainter, device: QPagedPaintDevice, title: str) -> None:
        """Draw all pages; several have a footer with the title and their number."""
        fonts.check(self.toPlainText() + title)
        scale = painter.transform().m11()
        whole = QRectF(0, 0, device.width() / scale, device.height() / scale)
        self.setPageSize(whole.size())
        if self.pageCount() > 1:
            self.setPageSize(QSizeF(whole.width(), whole.height() - _FOOTER))
        pages = self.pageCount()
        for page in range(pages):
            if page:
                device.newPage()
            self._draw_page(painter, page)
            if pages > 1:
                _draw_footer(painter, whole, title, f"{page + 1} / {pages}")

    def _draw_page(self, painter: QPainter, page: int) -> None:
        """Draw what of the text stands on one page, counted from 0."""
        size = self.pageSize()
        part = QRectF(0, page * size.height(), size.width(), size.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        context.clip = part
        painter.save()
        painter.translate(0, -part.top())
        painter.setClipRect(part)
        self.documentLayout().draw(painter, context)
        painter.restore()


def _draw_footer(painter: QPainter, whole: QRectF, title: str, number: str) -> None:
    font = fonts.body()
    font.setPixelSize(_SMALL)
    painter.setFont(font)
    painter.setPen(_GREY)
    foot = whole.adjusted(0, whole.height() - _FOOTER, 0, 0)
    beneath = Qt.AlignmentFlag.AlignBottom
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | beneath | Qt.TextFlag.TextSingleLine, title)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | beneath, number)
