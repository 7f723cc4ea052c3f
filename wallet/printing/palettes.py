"""The colours: two palettes and, for each, one of high contrast. Nothing else names a colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from wallet.verification.tone import Tone

INK, PAPER = "#000000", "#FFFFFF"
"""Of a QR code, in every theme: scanners look for dark on light."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by purpose, as #RRGGBB.

    Text keeps 4.5 : 1 against every ground that it stands on, and edges keep 3 : 1 (WCAG 2.2, 1.4.3
    and 1.4.11); in high contrast text keeps 7 : 1 (1.4.6) and edges and lines 4.5 : 1.
    """

    dark: bool
    contrast: bool  # no tint says anything by itself; the ring around what has the focus is wider
    window: str  # the main area
    rail: str  # side rail and status strip
    surface: str  # cards, fields, rows
    line: str  # hairlines
    edge: str  # borders of fields and buttons, and the text of what is disabled
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
    contrast=False,
    window="#F7F6F4",
    rail="#EFEDE9",
    surface="#FFFFFF",
    line="#E3E0DA",
    edge="#8A8478",
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
    contrast=False,
    window="#191A1D",
    rail="#121315",
    surface="#222428",
    line="#34363B",
    edge="#7C8089",
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
LIGHT_CONTRAST = Theme(
    dark=False,
    contrast=True,
    window="#FFFFFF",
    rail="#FFFFFF",
    surface="#FFFFFF",
    line="#666666",
    edge="#454545",
    text="#000000",
    muted="#3A3A3A",
    accent="#0B2E86",
    on_accent="#FFFFFF",
    chosen="#E2EAFF",
    good="#004A21",
    caution="#5C3700",
    bad="#8C0B0B",
    good_ground="#FFFFFF",
    caution_ground="#FFFFFF",
    bad_ground="#FFFFFF",
    neutral_ground="#FFFFFF",
)  # fmt: skip - a table
DARK_CONTRAST = Theme(
    dark=True,
    contrast=True,
    window="#000000",
    rail="#000000",
    surface="#000000",
    line="#909090",
    edge="#B8B8B8",
    text="#FFFFFF",
    muted="#D8D8D8",
    accent="#A9C5FF",
    on_accent="#000000",
    chosen="#14233F",
    good="#8CF0B4",
    caution="#FFD27A",
    bad="#FFB3AB",
    good_ground="#000000",
    caution_ground="#000000",
    bad_ground="#000000",
    neutral_ground="#000000",
)  # fmt: skip - a table
PALETTES = {
    "light": LIGHT,
    "dark": DARK,
    "light, high contrast": LIGHT_CONTRAST,
    "dark, high contrast": DARK_CONTRAST,
}  # fmt: skip - a table
