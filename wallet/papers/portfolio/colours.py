"""Colours of documents: those of the window (``wallet.printing.palettes``), which needs Qt.

A test compares the two, and how strongly each pair stands out (WCAG 2.2, 1.4.3: 4.5 : 1).
"""

from __future__ import annotations

LIGHT = {
    "paper": "#FFFFFF",
    "text": "#1F2126",
    "muted": "#5E5B55",
    "line": "#E3E0DA",
    "accent": "#2B4FA3",
    "good": "#17693F",
    "caution": "#7F4E00",
    "bad": "#A8261D",
    "neutral": "#5E5B55",
    "good_ground": "#E6F2EA",
    "caution_ground": "#F9EEDA",
    "bad_ground": "#FAE7E4",
    "neutral_ground": "#EEECE8",
}
DARK = {
    "paper": "#222428",
    "text": "#EDEBE7",
    "muted": "#ADAAA3",
    "line": "#34363B",
    "accent": "#9DB8F5",
    "good": "#7BD3A0",
    "caution": "#EBBC6A",
    "bad": "#FF9C92",
    "neutral": "#ADAAA3",
    "good_ground": "#1D3228",
    "caution_ground": "#382D1A",
    "bad_ground": "#40211F",
    "neutral_ground": "#2C2E33",
}
