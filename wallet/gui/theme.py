"""The look: two sets of colours, one scale of type, one of spacing, one short style sheet.

Nothing else in the window names a colour. Like Qt's palette, the theme in use belongs to the
application: painters ask for ``current()``; widgets hear of a change as ``PaletteChange``.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum, StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from wallet.gui.style_sheet import SHEET
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
        SHEET.substitute({item.name: getattr(theme, item.name) for item in fields(theme)})
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
