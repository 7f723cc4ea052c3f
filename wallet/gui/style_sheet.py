"""The short style sheet: buttons, fields and frames. Rows are painted by delegates instead.

Its colours are the members of ``wallet.printing.palettes.Theme``, filled in when it is applied,
with the lengths that grow with text (``$high20``) and the paddings beside a ring (``$beside6``).
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LENGTHS = (6, 20, 28, 32)
_PADDINGS = (3, 5, 6, 8, 10, 12, 14)
_SHEET = Template("""
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="caution"] { color: $caution; }
QLabel[tone="bad"] { color: $bad; }
QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[look="drop"] { background: $surface; border: 2px dashed $edge; border-radius: 12px; }
QFrame[look="rail"] { background: $rail; border: none; border-right: 1px solid $line; }
QFrame[look="strip"] { background: $rail; border: none; border-top: 1px solid $line; }
QFrame[look="demo"] { background: $chosen; border: none; border-bottom: 1px solid $line; }
QFrame[look="switch"] { background: $neutral_ground; border: none; border-radius: 8px; }
QFrame[look="chosen"] { background: $chosen; border: none; border-radius: 10px; }
QFrame[look="popup"] { background: $surface; border: 1px solid $edge; }
QFrame[look="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="good"] { background: $good_ground; border: none; border-radius: 10px; }
QFrame[look="caution"] { background: $caution_ground; border: none; border-radius: 10px; }
QFrame[look="bad"] { background: $bad_ground; border: none; border-radius: 10px; }
QFrame[look="neutral"] { background: $neutral_ground; border: none; border-radius: 10px; }
QScrollArea, QScrollArea > QWidget > QWidget[look="page"] { background: transparent; border: none; }

QPushButton { background: $surface; color: $text; border: 1px solid $edge; border-radius: 7px;
  padding: 6px 14px; min-height: ${high20}px; }
QPushButton:hover { background: $chosen; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $edge; border-color: $line; }
QPushButton:focus { border: ${ring}px solid $accent; padding: ${beside6}px ${beside14}px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:focus { border: ${ring}px solid $text; }
QPushButton[kind="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[kind="danger"] { color: $bad; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $accent;
  padding: 6px 8px; }
QPushButton[kind="quiet"]:hover { background: $chosen; }
QPushButton[kind="quiet"]:disabled { color: $edge; }
QPushButton[kind="quiet"]:focus { border: ${ring}px solid $accent;
  padding: ${beside6}px ${beside8}px; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent;
  padding: 6px 8px 6px 0; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: ${ring}px solid $accent; padding: 4px 4px 4px 0; }
QPushButton[kind="icon"] { background: transparent; border: 1px solid transparent; padding: 5px;
  min-height: ${high20}px; min-width: ${high20}px; }
QPushButton[kind="icon"]:hover { background: $chosen; }
QPushButton[kind="icon"]:checked { background: $surface; border-color: $edge; }
QPushButton[kind="icon"]:focus { border: ${ring}px solid $accent; padding: ${beside5}px; }
QPushButton[kind="rail"] { background: transparent; border: ${ring}px solid transparent;
  padding: 6px 10px; text-align: left; }
QPushButton[kind="rail"]:hover { background: $line; }
QPushButton[kind="rail"]:checked { background: $surface; color: $accent; }
QPushButton[kind="rail"]:focus { border-color: $accent; }

QPushButton[kind="chip"] { background: transparent; border: 1px solid $line;
  border-radius: ${round}px; padding: 3px 12px; color: $muted; }
QPushButton[kind="chip"]:hover { background: $chosen; }
QPushButton[kind="chip"]:checked { background: $chosen; color: $text; border-color: $accent; }
QPushButton[kind="chip"]:focus { border: ${ring}px solid $accent;
  padding: ${beside3}px ${beside12}px; }

QLineEdit, QPlainTextEdit, QTextEdit { background: $surface; color: $text; border: 1px solid $edge;
  border-radius: 7px; padding: 6px 10px; placeholder-text-color: $muted;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: ${ring}px solid $accent;
  padding: ${beside6}px ${beside10}px; }
QLineEdit:disabled { color: $edge; border-color: $line; }
QListView, QTreeView { background: $surface; border: 1px solid $line; border-radius: 10px;
  outline: none; }
QListView[look="badges"], QTableView[look="badges"] { padding: 3px; }
QListWidget::item { padding: 6px 8px; }
QListWidget::item:selected { background: $chosen; color: $text; }
QTableView { background: $surface; border: 1px solid $line; border-radius: 10px; outline: none;
  gridline-color: $line; selection-background-color: $chosen; selection-color: $text; }
QTableView::item { padding: 6px 10px; border: ${ring}px solid transparent; }
QTableView::item:focus { border: ${ring}px solid $accent; }
QCalendarWidget QTableView { border: none; border-radius: 0; outline: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { background: transparent; color: $text; border: none;
  border-radius: 6px; padding: 4px 6px; }
QCalendarWidget QToolButton:hover { background: $chosen; }
QCalendarWidget QToolButton:focus { border: ${ring}px solid $accent; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QTableView::item { padding: 0; border: none; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text; border: none; padding: 8px 15px;
  border-bottom: 1px solid $line; }
QTableView[look="badges"] QHeaderView::section { color: $muted; padding: 7px 11px; }
QTableView[look="facts"] QHeaderView::section:vertical { color: $muted;
  border-right: 1px solid $line; }
QHeaderView::section:hover { color: $text; }
QHeaderView::section:focus { color: $accent; }
QTableCornerButton::section { background: $surface; border: none;
  border-bottom: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 12px; margin-right: 4px;
  border: ${ring}px solid transparent; border-bottom: ${ring}px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: ${ring}px solid $accent; }
QTabBar::tab:focus { border: ${ring}px solid $accent; border-radius: 7px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QComboBox { background: $surface; border: 1px solid $edge; border-radius: 7px; padding: 6px 10px; }
QComboBox:focus { border: ${ring}px solid $accent; padding: ${beside6}px ${beside10}px; }
QComboBox::drop-down { border: none; width: ${high28}px; }
QComboBox::down-arrow { image: none; }
QCheckBox { spacing: 8px; padding: 3px 3px 3px 0; border: ${ring}px solid transparent;
  border-left-width: 0; border-radius: 7px; }
QCheckBox:focus { border: ${ring}px solid $accent; padding-left: 3px; }
QCheckBox[look="bare"] { spacing: 0; padding: 3px; border-left-width: ${ring}px; }
QCheckBox:disabled { color: $muted; }
QCheckBox::indicator { width: ${high20}px; height: ${high20}px; border: none;
  background: transparent; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: ${high6}px;
  min-height: ${high6}px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider { border: ${ring}px solid transparent; border-radius: 7px; min-height: ${high28}px; }
QSlider:focus { border-color: $accent; }
QSlider::groove:horizontal { background: $line; height: ${high6}px; border-radius: 3px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 3px; }
QSlider::handle:horizontal { background: $accent; border: 2px solid $surface; border-radius: 9px;
  width: 16px; margin: -6px 0; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px 8px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: ${bar}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: ${high32}px; }
QScrollBar::handle:horizontal { min-width: ${high32}px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")
_CONTRAST = Template("""
QFrame[look="good"] { border: 2px solid $good; }
QFrame[look="caution"] { border: 2px solid $caution; }
QFrame[look="bad"] { border: 2px solid $bad; }
QFrame[look="neutral"], QFrame[look="demo"] { border: 2px solid $line; }
QPushButton:hover, QPushButton[kind]:hover { background: $chosen; border-color: $text;
  color: $text; }
QPushButton:pressed, QPushButton[kind]:pressed { background: $chosen; color: $text; }
QPushButton[kind="primary"]:disabled { background: $surface; color: $edge;
  border: 1px solid $edge; }
QPushButton[kind="rail"]:checked, QPushButton[kind="chip"]:checked { border: ${ring}px solid $text;
  color: $text; }
QPushButton[kind="chip"]:checked { padding: ${beside3}px ${beside12}px; }
QPushButton[kind="rail"]:focus, QPushButton[kind="chip"]:focus { border: ${ring}px solid $accent; }
QPushButton[kind="rail"]:checked:focus { background: $chosen; }
""")


def filled(
    colours: Mapping[str, str], *, ring: int, contrast: bool, scaled: Callable[[float], int]
) -> str:
    """Return the style sheet for a set of colours (by the names of ``Theme``).

    ``ring`` is the width in pixels of the border around what has the focus; ``scaled`` makes a
    length as large as text is.
    """
    values = {
        **colours,
        "ring": str(ring),
        "round": str((scaled(20) + 8) // 2),  # half the height of a chip
        "bar": str(min(16, scaled(12))),
        **{f"high{each}": str(scaled(each)) for each in _LENGTHS},
        **{f"beside{each}": str(each - ring + 1) for each in _PADDINGS},
    }
    sheet = _SHEET.substitute(values)
    return sheet + _CONTRAST.substitute(values) if contrast else sheet
