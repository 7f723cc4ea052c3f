"""The look: the palette in use, one scale of type, one of spacing, one short style sheet.

Like Qt's palette, the theme in use belongs to the application: painters ask for ``current()``;
widgets hear of other colours as ``PaletteChange``, and of larger text by ``changes.scaled``.
``docs/look.md`` shows all of it on one page.
"""

from __future__ import annotations

import math
from dataclasses import fields
from enum import Enum, StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from wallet.gui import style_sheet
from wallet.printing.fonts import FAMILIES
from wallet.printing.palettes import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, PALETTES, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints, QStyleHints

__all__ = [
    "DARK",
    "DARK_CONTRAST",
    "LIGHT",
    "LIGHT_CONTRAST",
    "PALETTES",
    "Appearance",
    "Contrast",
    "Space",
    "Theme",
    "Type",
]


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


class Contrast(StrEnum):
    """How strongly things stand out."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"


class _Changes(QObject):
    dressed = Signal()  # the style sheet was set anew, and widgets have their first fonts back
    scaled = Signal()  # texts have another size


PERCENTS = (100, 125, 150, 175, 200)
"""The sizes of text that can be chosen."""
RING = 2  # pixels around what has the focus
changes = _Changes()
_current = LIGHT
_scale = 1.0
_calm = False
_systems: list[float] = []  # the system's own size of text in points, asked before we change it


def current() -> Theme:
    """Return the theme in use."""
    return _current


def choose(appearance: Appearance, contrast: Contrast = Contrast.SYSTEM) -> Theme:
    """Return the theme for what the learner asked for, asking the system where they left it so."""
    dark = appearance is Appearance.DARK
    if appearance is Appearance.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    strong = contrast is Contrast.ON or (contrast is Contrast.SYSTEM and wants_contrast())
    if strong:
        return DARK_CONTRAST if dark else LIGHT_CONTRAST
    return DARK if dark else LIGHT


def wants_contrast() -> bool:
    """Whether the system asks for high contrast; False where Qt cannot tell (before 6.10)."""
    hints = accessibility()
    if hints is None:
        return False
    return bool(hints.contrastPreference() == Qt.ContrastPreference.HighContrast)


def accessibility() -> QAccessibilityHints | None:
    """Return what Qt knows of the system's settings for accessibility, from Qt 6.10 on."""
    hints = _style_hints()
    return hints.accessibility() if hasattr(hints, "accessibility") else None


@cache
def _style_hints() -> QStyleHints:
    """Return Qt's hints, held: PySide takes what belongs to them for gone once they are let go."""
    return QGuiApplication.styleHints()


def apply(theme: Theme, *, percent: int = 100, calm: bool = False) -> None:
    """Dress the application.

    ``percent`` is the size of text (100 to 200, see ``PERCENTS``); the system's own, where that is
    larger, is for the caller to ask (``system_percent``). ``calm`` means that nothing moves.
    """
    global _current, _scale, _calm
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("no application to dress")
    system_percent()
    resized = _scale != percent / 100
    _current, _scale, _calm = theme, percent / 100, calm
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font(Type.BODY))
    app.setPalette(_palette(theme))
    app.setStyleSheet(_sheet(theme))
    for effect, usual in _effects().items():
        QApplication.setEffectEnabled(effect, usual and not calm)
    changes.dressed.emit()
    if resized:
        changes.scaled.emit()


@cache
def _effects() -> dict[Qt.UIEffect, bool]:
    """Return which of Qt's own animations the system has, asked before we stop any."""
    effects = Qt.UIEffect
    each = (
        effects.UI_AnimateMenu,
        effects.UI_FadeMenu,
        effects.UI_AnimateCombo,
        effects.UI_AnimateTooltip,
        effects.UI_FadeTooltip,
    )
    return {effect: QApplication.isEffectEnabled(effect) for effect in each}


def _sheet(theme: Theme) -> str:
    ring = RING + 1 if theme.contrast else RING
    values = {item.name: str(getattr(theme, item.name)) for item in fields(theme)}
    return style_sheet.filled(values, ring=ring, contrast=theme.contrast, scaled=scaled)


# size and motion -----------------------------------------------------------------------------
def scaled(pixels: float) -> int:
    """Return a length that belongs to text or icons, at the size of text in use."""
    return round(pixels * _scale)


def system_percent() -> int:
    """Return how large the system writes, against our own size; 100 where it is not larger.

    Between 100 and 200; asked of Qt once, before our own font takes the place of the system's.
    """
    if not _systems:
        _systems.append(QGuiApplication.font().pointSizeF())
    return min(200, max(100, round(100 * _systems[0] / Type.BODY.value[0])))


def motion(milliseconds: int) -> int:
    """Return how long an animation may take: nothing where the learner wants no motion."""
    return 0 if _calm else milliseconds


def font(role: Type) -> QFont:
    """Return the font of a role; families are named, for left to fallback rows differ in height."""
    return QFont(_font(role, _scale))


@lru_cache(maxsize=64)
def _font(role: Type, scale: float) -> QFont:
    points, weight = role.value
    made = QFont(list(FAMILIES))
    made.setPointSizeF(points * scale)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def line(role: Type = Type.BODY) -> int:
    """Return the height of a line of text in pixels, with a little air."""
    return _line(role, _scale)


@lru_cache(maxsize=64)
def _line(role: Type, scale: float) -> int:
    return math.ceil(QFontMetricsF(_font(role, scale)).lineSpacing()) + 1


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
