"""Pictures of pathways as files: SVG, PNG, and PDF on A4 or A3.

Needs no window. May be called from any thread. What is drawn is what the window draws.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from wallet.errors import WalletError
from wallet.printing import fonts
from wallet.printing.application import application
from wallet.printing.pathways import pages
from wallet.printing.pathways.sheet import Sheet
from wallet.printing.searchable import searchable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime

    from PySide6.QtGui import QPaintDevice

    from wallet.pathways.layout import Layout
    from wallet.snapshots.pathways import PathwayPage

_INCH = 96.0
_DENSE = 2.0  # pixels of a PNG for each of the window's
_MOST_PIXELS = 80_000_000  # of a PNG: what programs still open
_LEAST_SCALE = 0.75  # below it, letters in a PNG could not be read
_MARGIN = 12.0  # millimetres
# What XML 1.0 (section 2.2) does not allow, in UTF-8; Qt writes it as it stands in a title.
_NO_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_FAMILY = re.compile(rb'font-family="([^"]*)"')


class Form(StrEnum):
    """The files that a picture can be."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"


class Paper(StrEnum):
    """Sizes of paper, lying on their long side."""

    A4 = "a4"
    A3 = "a3"


_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.A3: QPageSize.PageSizeId.A3}


def picture(
    page: PathwayPage,
    form: Form,
    language: str,
    *,
    now: datetime,
    paper: Paper = Paper.A4,
    folded: Collection[str] = (),
    before: Layout | None = None,
    planned: Collection[str] = (),
) -> bytes:
    """Return a pathway as a picture in a file.

    ``folded`` steps hide their parts; cards that stood in the picture ``before`` keep their order;
    ``planned`` ones are marked so, unless they are held.
    Raises ``WalletError`` ``pathway_picture_no_font`` where this machine has no font for Japanese
    words in it, and for a PNG ``pathway_picture_too_large``.
    """
    with application():
        sheet = Sheet.of(page, language, now=now, folded=folded, before=before, planned=planned)
        try:
            fonts.check(sheet.text())
        except WalletError as error:
            raise WalletError("pathway_picture_no_font") from error
        if form is Form.SVG:
            return _svg(sheet)
        if form is Form.PNG:
            return _png(sheet)
        return _pdf(sheet, paper)


def _svg(sheet: Sheet) -> bytes:
    size = sheet.size()
    with _held() as (content, buffer):
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(round(_INCH))
        generator.setSize(size.toSize())
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        generator.setTitle(sheet.title)
        generator.setDescription(sheet.told)
        with _painting(generator) as painter:
            sheet.paint(painter)
    families = ", ".join(fonts.FAMILIES).encode()
    made = _NO_XML.sub(b"", bytes(content.data()))
    return _FAMILY.sub(b'font-family="%s"' % families, made)


def _png(sheet: Sheet) -> bytes:
    size = sheet.size()
    scale = min(_DENSE, (_MOST_PIXELS / (size.width() * size.height())) ** 0.5)
    if scale < _LEAST_SCALE:
        raise WalletError("pathway_picture_too_large")
    image = QImage((size * scale).toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(sheet.dress.colours.surface))
    with _painting(image) as painter:
        painter.scale(scale, scale)
        sheet.paint(painter)
    with _held() as (content, buffer):
        QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


def _pdf(sheet: Sheet, paper: Paper) -> bytes:
    with _held() as (content, buffer):
        writer = QPdfWriter(buffer)
        writer.setTitle(sheet.title)
        writer.setCreator("Tsumiki")
        margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        lying, unit = QPageLayout.Orientation.Landscape, QPageLayout.Unit.Millimeter
        writer.setPageLayout(QPageLayout(QPageSize(_SIZES[paper]), lying, margins, unit))
        scale = writer.logicalDpiX() / _INCH
        with _painting(writer) as painter:
            painter.scale(scale, scale)
            pages.paint(painter, writer, sheet, QSizeF(writer.width(), writer.height()) / scale)
    found, text = bytes(content.data()), sheet.text()
    for font in (fonts.body(), sheet.dress.strong):
        found = searchable(found, text, font)
    return found


@contextmanager
def _painting(device: QPaintDevice) -> Iterator[QPainter]:
    """Lend a painter, and end it whatever happens: Qt breaks off where one outlives its device."""
    painter = QPainter(device)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    try:
        yield painter
    finally:
        painter.end()


@contextmanager
def _held() -> Iterator[tuple[QByteArray, QBuffer]]:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    yield content, buffer
    buffer.close()
