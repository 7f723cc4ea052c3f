"""The look: two sets of colours, one scale of type, one of spacing, one short style sheet.

Nothing else in the window names a colour. Like Qt's palette, the theme in use belongs to the
application: painters ask for ``current()``; widgets hear of a change as ``PaletteChange``.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum, StrEnum
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from wallet.snapshots import Tone

FAMILIES = (
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Hiragino Sans",
    "Yu Gothic UI",
    "Meiryo",
    "sans-serif",
)  # fmt: skip - one list, one line


class Space:
    """Distances in pixels, multiples of four."""

    TINY = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    VAST = 40


class Type(Enum):
    """Roles of text: size in points and weight."""

    CAPTION = (9.0, QFont.Weight.Normal)
    BODY = (10.5, QFont.Weight.Normal)
    STRONG = (10.5, QFont.Weight.Bold)
    LEAD = (12.0, QFont.Weight.Bold)
    TITLE = (15.0, QFont.Weight.Bold)
    DISPLAY = (19.0, QFont.Weight.Bold)


class Appearance(StrEnum):
    """What the learner asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by purpose. Text colours keep 4.5 : 1 against every ground they stand on."""

    dark: bool
    window: str  # the main area
    rail: str  # side rail and status strip
    surface: str  # cards, fields, rows
    line: str  # hairlines
    edge: str  # borders of fields and buttons: 3 : 1 where they carry meaning
    text: str
    muted: str
    accent: str  # the one colour that acts
    on_accent: str
    chosen: str  # ground of a selected row
    good: str
    caution: str
    bad: str
    good_ground: str
    caution_ground: str
    bad_ground: str
    neutral_ground: str

    def tone(self, tone: Tone) -> QColor:
        """Return the colour of a tone's icon and word."""
        return QColor(getattr(self, "muted" if tone is Tone.NEUTRAL else tone.value))

    def ground(self, tone: Tone) -> QColor:
        """Return the quiet ground on which a tone's text stands."""
        return QColor(getattr(self, f"{tone.value}_ground"))


LIGHT = Theme(
    dark=False,
    window="#F7F6F4",
    rail="#EFEDE9",
    surface="#FFFFFF",
    line="#E3E0DA",
    edge="#B4AFA5",
    text="#1F2126",
    muted="#5E5B55",
    accent="#2B4FA3",
    on_accent="#FFFFFF",
    chosen="#E4EAF6",
    good="#17693F",
    caution="#7F4E00",
    bad="#A8261D",
    good_ground="#E6F2EA",
    caution_ground="#F9EEDA",
    bad_ground="#FAE7E4",
    neutral_ground="#EEECE8",
)  # fmt: skip - a table
DARK = Theme(
    dark=True,
    window="#191A1D",
    rail="#121315",
    surface="#222428",
    line="#34363B",
    edge="#5A5D64",
    text="#EDEBE7",
    muted="#ADAAA3",
    accent="#9DB8F5",
    on_accent="#10182B",
    chosen="#2A344A",
    good="#7BD3A0",
    caution="#EBBC6A",
    bad="#FF9C92",
    good_ground="#1D3228",
    caution_ground="#382D1A",
    bad_ground="#40211F",
    neutral_ground="#2C2E33",
)  # fmt: skip - a table

_current = LIGHT


def current() -> Theme:
    """Return the theme in use."""
    return _current


def choose(appearance: Appearance) -> Theme:
    """Return the theme for what the learner asked for, asking the system where they left it so."""
    if appearance is Appearance.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if appearance is Appearance.DARK else LIGHT


def apply(theme: Theme) -> None:
    """Dress the application."""
    global _current  # noqa: PLW0603 - one application, one theme, as with Qt's palette
    _current = theme
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("no application to dress")
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font(Type.BODY))
    app.setPalette(_palette(theme))
    app.setStyleSheet(
        _SHEET.substitute({item.name: getattr(theme, item.name) for item in fields(theme)})
    )


def font(role: Type) -> QFont:
    """Return the font of a role; families are named, for left to fallback rows differ in height."""
    points, weight = role.value
    made = QFont(list(FAMILIES))
    made.setPointSizeF(points)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def _palette(theme: Theme) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in {
        roles.Window: theme.window,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.window,
        roles.Text: theme.text,
        roles.Button: theme.surface,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.bad,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.PlaceholderText: theme.muted,
        roles.ToolTipBase: theme.surface,
        roles.ToolTipText: theme.text,
        roles.Mid: theme.edge,
        roles.Midlight: theme.line,
        roles.Light: theme.surface,
        roles.Dark: theme.edge,
        roles.Shadow: theme.rail,
        roles.Accent: theme.accent,
    }.items():  # fmt: skip - a table
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.edge))
    return palette


_SHEET = Template("""
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="caution"] { color: $caution; }
QLabel[tone="bad"] { color: $bad; }
QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[look="rail"] { background: $rail; border: none; border-right: 1px solid $line; }
QFrame[look="strip"] { background: $rail; border: none; border-top: 1px solid $line; }
QFrame[look="demo"] { background: $chosen; border: none; border-bottom: 1px solid $line; }
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
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 4px 6px 4px 0; }
QPushButton[kind="icon"] { background: transparent; border: 1px solid transparent; padding: 5px;
  min-height: 20px; min-width: 20px; }
QPushButton[kind="icon"]:hover { background: $chosen; }
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
QListView { background: $surface; border: 1px solid $line; border-radius: 10px; outline: none; }
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
