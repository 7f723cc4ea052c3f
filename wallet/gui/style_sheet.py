"""The short style sheet: buttons, fields and frames. Rows are painted by delegates instead.

Its colours are the members of ``wallet.gui.theme.Theme``, filled in when the theme is applied.
"""

from __future__ import annotations

from string import Template

SHEET = Template("""
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="caution"] { color: $caution; }
QLabel[tone="bad"] { color: $bad; }
QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[look="rail"] { background: $rail; border: none; border-right: 1px solid $line; }
QFrame[look="strip"] { background: $rail; border: none; border-top: 1px solid $line; }
QFrame[look="demo"] { background: $chosen; border: none; border-bottom: 1px solid $line; }
QFrame[look="switch"] { background: $neutral_ground; border: none; border-radius: 8px; }
QFrame[look="chosen"] { background: $chosen; border: none; border-radius: 10px; }
QFrame[look="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="good"] { background: $good_ground; border: none; border-radius: 10px; }
QFrame[look="caution"] { background: $caution_ground; border: none; border-radius: 10px; }
QFrame[look="bad"] { background: $bad_ground; border: none; border-radius: 10px; }
QFrame[look="neutral"] { background: $neutral_ground; border: none; border-radius: 10px; }
QScrollArea, QScrollArea > QWidget > QWidget[look="page"] { background: transparent; border: none; }

QPushButton { background: $surface; color: $text; border: 1px solid $edge; border-radius: 7px;
  padding: 6px 14px; min-height: 20px; }
QPushButton:hover { background: $chosen; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $edge; border-color: $line; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[kind="danger"] { color: $bad; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $accent;
  padding: 6px 8px; }
QPushButton[kind="quiet"]:hover { background: $chosen; }
QPushButton[kind="quiet"]:disabled { color: $edge; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 5px 7px; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent;
  padding: 6px 8px 6px 0; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 4px 4px 4px 0; }
QPushButton[kind="icon"] { background: transparent; border: 1px solid transparent; padding: 5px;
  min-height: 20px; min-width: 20px; }
QPushButton[kind="icon"]:hover { background: $chosen; }
QPushButton[kind="icon"]:checked { background: $surface; border-color: $edge; }
QPushButton[kind="icon"]:focus { border: 2px solid $accent; padding: 4px; }
QPushButton[kind="rail"] { background: transparent; border: 2px solid transparent;
  padding: 6px 10px; text-align: left; }
QPushButton[kind="rail"]:hover { background: $line; }
QPushButton[kind="rail"]:checked { background: $surface; color: $accent; }
QPushButton[kind="rail"]:focus { border-color: $accent; }

QPushButton[kind="chip"] { background: transparent; border: 1px solid $line; border-radius: 14px;
  padding: 3px 12px; color: $muted; }
QPushButton[kind="chip"]:hover { background: $chosen; }
QPushButton[kind="chip"]:checked { background: $chosen; color: $text; border-color: $accent; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 2px 11px; }

QLineEdit, QPlainTextEdit, QTextEdit { background: $surface; color: $text; border: 1px solid $edge;
  border-radius: 7px; padding: 6px 10px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent;
  padding: 5px 9px; }
QLineEdit:disabled { color: $edge; border-color: $line; }
QListView, QTableView { background: $surface; border: 1px solid $line; border-radius: 10px;
  outline: none; }
QListView[look="badges"], QTableView[look="badges"] { padding: 3px; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $muted; border: none;
  border-bottom: 1px solid $line; border-right: 1px solid $line; padding: 7px 11px; }
QHeaderView::section:hover { color: $text; }
QHeaderView::section:last { border-right: none; }
QHeaderView::section:focus { color: $accent; }
QComboBox { background: $surface; border: 1px solid $edge; border-radius: 7px; padding: 6px 10px; }
QComboBox:focus { border: 2px solid $accent; padding: 5px 9px; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px;
  min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")
