"""Every page of ``pages.PLACES``, and what the walks over all of them look for.

A page that is added there is walked by itself; here stands only what it is to be shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from tests.gui.standin_answering import REQUEST
from tests.gui.standin_offers import OFFER
from wallet.gui import pages

if TYPE_CHECKING:
    from collections.abc import Iterator

WHAT: dict[str, object] = {
    "badge": "badge-1",
    "show": "badge-1",
    "compare": ["badge-0", "badge-1"],
    "portfolios": [],  # one that is begun
    "answer": f"{REQUEST}whole",  # nobody is contacted: what would leave is shown at once
    "offer": f"{OFFER}plain",
}
INSIDE = [name for name in pages.PLACES if name not in pages.BEFORE_UNLOCKING]
OUTSIDE = [name for name in pages.BEFORE_UNLOCKING if name != "restore_new"]
_SLACK = 1  # pixels that rounding may take


def cut_off(window: QWidget) -> list[str]:
    """Return the labels, buttons and choices in sight whose text has not the room it needs."""
    return [told for widget in _shown(window) if (told := _lacking(widget))]


def _shown(window: QWidget) -> Iterator[QWidget]:
    for kind in (QLabel, QPushButton, QComboBox):
        for widget in window.findChildren(kind):
            if widget.isVisible():
                yield widget


def _lacking(widget: QWidget) -> str:
    needs, has = _needs(widget), widget.size()
    short = needs.width() > has.width() + _SLACK or needs.height() > has.height() + _SLACK
    outside = _hidden(widget)
    if not (short or outside):
        return ""
    why = f"needs {needs.width()}x{needs.height()} has {has.width()}x{has.height()}"
    return f"{_text(widget)[:60]!r} {why}{' ' + outside if outside else ''}"


def _text(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return ""


def _needs(widget: QWidget) -> QSize:
    """Return the room that a text takes, by the style's own measure."""
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            widest = max(
                (widget.fontMetrics().horizontalAdvance(word) for word in _words(widget.text())),
                default=0,
            )
            return QSize(widest, widget.heightForWidth(widget.width()))
        return QSize(widget.sizeHint().width(), widget.sizeHint().height())
    if isinstance(widget, QPushButton) and widget.text():
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        content = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic, option.text)
        if not option.icon.isNull():
            content += QSize(option.iconSize.width() + 4, 0)
        return widget.style().sizeFromContents(
            QStyle.ContentsType.CT_PushButton, option, content, widget
        )
    if isinstance(widget, QComboBox) and widget.currentText():
        return widget.minimumSizeHint()
    return QSize(0, 0)


def _words(text: str) -> list[str]:
    """Return the parts between places where a line may break: any sign of Japanese is one."""
    words = text.replace("\u200b", " ").replace("-", "- ").replace("/", "/ ").split()
    return [word for word in words if all(ord(sign) < 0x2E80 for sign in word)]


def _hidden(widget: QWidget) -> str:
    """Return why a widget is out of reach: beyond the edge of what does not scroll that way."""
    outer = widget.parentWidget()
    while outer is not None:
        area = outer.parentWidget()
        place = QRect(widget.mapTo(outer, QPoint(0, 0)), widget.size())
        if isinstance(area, QAbstractScrollArea) and area.viewport() is outer:
            if place.left() < -_SLACK or place.right() > outer.width() + _SLACK:
                return f"reaches {place.right() - outer.width()} beyond the side of a {type(area)}"
            return ""
        if not outer.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
            return f"stands beyond {type(outer).__name__} by {place} in {outer.rect()}"
        outer = area
    return ""
