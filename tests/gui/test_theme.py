from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from wallet import resources
from wallet.gui import icons, theme
from wallet.gui.theme import DARK, LIGHT, Theme
from wallet.gui.widgets import tile
from wallet.snapshots import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

GUI = Path(theme.__file__).parent


def _light(colour: str) -> float:
    parts = [part / 255 for part in QColor(colour).getRgb()[:3]]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_formula_is_the_well_known_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_keeps_four_and_a_half_to_one_on_every_ground(colours: Theme) -> None:
    grounds = ("window", "rail", "surface", "chosen", "neutral_ground")
    pairs = [(text, ground) for text in ("text", "muted", "accent") for ground in grounds]
    pairs += [
        (tone, ground)
        for tone in ("good", "caution", "bad")
        for ground in ("window", "surface", "chosen", f"{tone}_ground")
    ]
    pairs += [(text, f"{t}_ground") for text in ("text", "muted") for t in Tone]
    pairs += [("on_accent", "accent")]
    weak = {
        (ink, ground): round(contrast(getattr(colours, ink), getattr(colours, ground)), 2)
        for ink, ground in pairs
        if contrast(getattr(colours, ink), getattr(colours, ground)) < 4.5
    }
    assert not weak


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_focus_frame_stands_out(colours: Theme) -> None:
    for ground in ("window", "rail", "surface", "chosen"):
        assert contrast(colours.accent, getattr(colours, ground)) >= 3


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_initial_on_a_tile_can_be_read(qapp: QApplication, colours: Theme) -> None:
    theme.apply(colours)
    for issuer in range(40):
        image = QImage(96, 96, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        tile.paint(painter, QRectF(0, 0, 96, 96), f"did:web:{issuer}.example", "Ω")
        painter.end()
        seen = {image.pixelColor(x, y).name() for x in range(8, 88) for y in range(8, 88)}
        lights = sorted(_light(colour) for colour in seen)
        assert (lights[-1] + 0.05) / (lights[0] + 0.05) >= 4.5
    del qapp


def test_nothing_else_names_a_colour() -> None:
    named = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']|GlobalColor\.(?!transparent)""")
    found = [
        f"{file.name}: {match[0]}"
        for file in GUI.rglob("*.py")
        if file.name != "palettes.py"
        for match in named.finditer(file.read_text(encoding="utf-8"))
    ]
    assert not found


def test_every_icon_draws_something_in_the_colour_asked(qapp: QApplication) -> None:
    del qapp
    for file in (resources.folder() / "icons").glob("*.svg"):
        assert "currentColor" in file.read_text(encoding="utf-8")
        image = icons.pixmap(file.stem, "#ff0000", 24, 1.0).toImage()
        drawn = [
            image.pixelColor(x, y)
            for x in range(24)
            for y in range(24)
            if image.pixelColor(x, y).alpha() > 200
        ]
        assert len(drawn) > 10, file.stem
        assert all(colour.red() > 200 and colour.green() < 60 for colour in drawn), file.stem
