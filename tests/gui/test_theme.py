from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionButton

from tests.gui.look_tables import all_tables, contrast, light
from wallet import resources
from wallet.gui import icons, theme
from wallet.gui.theme import (
    DARK,
    DARK_CONTRAST,
    LIGHT,
    LIGHT_CONTRAST,
    PALETTES,
    Appearance,
    Contrast,
    Theme,
    Type,
)
from wallet.gui.widgets import tile
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

GUI = Path(theme.__file__).parent


def test_the_formula_is_the_well_known_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", PALETTES.values(), ids=PALETTES)
def test_text_keeps_its_contrast_on_every_ground(colours: Theme) -> None:
    """WCAG 2.2: 4.5 : 1 (1.4.3), in high contrast 7 : 1 (1.4.6)."""
    grounds = ("window", "rail", "surface", "chosen", "neutral_ground")
    pairs = [(text, ground) for text in ("text", "muted", "accent") for ground in grounds]
    pairs += [
        (tone, ground)
        for tone in ("good", "caution", "bad")
        for ground in ("window", "surface", "chosen", f"{tone}_ground")
    ]
    pairs += [(text, f"{t}_ground") for text in ("text", "muted") for t in Tone]
    pairs += [("on_accent", "accent")]
    wanted = 7.0 if colours.contrast else 4.5
    weak = {
        (ink, ground): round(contrast(getattr(colours, ink), getattr(colours, ground)), 2)
        for ink, ground in pairs
        if contrast(getattr(colours, ink), getattr(colours, ground)) < wanted
    }
    assert not weak


@pytest.mark.parametrize("colours", PALETTES.values(), ids=PALETTES)
def test_edges_keep_theirs(colours: Theme) -> None:
    """WCAG 2.2: 3 : 1 (1.4.11), in high contrast more, and hairlines too."""
    for ground in ("window", "rail", "surface", "chosen"):
        edge = contrast(colours.edge, getattr(colours, ground))
        assert edge >= (4.5 if colours.contrast else 3)
        if colours.contrast:
            assert contrast(colours.line, getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", PALETTES.values(), ids=PALETTES)
def test_the_focus_frame_stands_out(colours: Theme) -> None:
    for ground in ("window", "rail", "surface", "chosen"):
        assert contrast(colours.accent, getattr(colours, ground)) >= 3


@pytest.mark.parametrize("colours", PALETTES.values(), ids=PALETTES)
def test_the_initial_on_a_tile_can_be_read(qapp: QApplication, colours: Theme) -> None:
    theme.apply(colours)
    for issuer in range(40):
        image = QImage(96, 96, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        tile.paint(painter, QRectF(0, 0, 96, 96), f"did:web:{issuer}.example", "Ω")
        painter.end()
        seen = {image.pixelColor(x, y).name() for x in range(8, 88) for y in range(8, 88)}
        lights = sorted(light(colour) for colour in seen)
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


def test_the_look_follows_what_is_asked_for(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    choose = theme.choose
    assert choose(Appearance.LIGHT, Contrast.OFF) is LIGHT
    assert choose(Appearance.DARK, Contrast.ON) is DARK_CONTRAST
    monkeypatch.setattr(theme, "wants_contrast", lambda: True)
    assert choose(Appearance.LIGHT, Contrast.SYSTEM) is LIGHT_CONTRAST
    assert choose(Appearance.DARK, Contrast.OFF) is DARK
    monkeypatch.setattr(theme, "wants_contrast", lambda: False)
    assert choose(Appearance.DARK, Contrast.SYSTEM) is DARK


def test_what_the_system_says_of_contrast_can_be_asked(qapp: QApplication) -> None:
    del qapp
    hints = theme.accessibility()
    assert hints is None or isinstance(theme.wants_contrast(), bool)
    assert theme.accessibility() is hints  # a second question finds Qt's answer still there


def test_text_lengths_and_lines_grow_together(qapp: QApplication) -> None:
    del qapp
    theme.apply(LIGHT)
    usual = (theme.font(Type.TITLE).pointSizeF(), theme.scaled(20), theme.line())
    heard: list[bool] = []
    theme.changes.scaled.connect(lambda: heard.append(True))
    theme.apply(LIGHT, percent=200)
    assert theme.font(Type.TITLE).pointSizeF() == 2 * usual[0]
    assert theme.scaled(20) == 40
    assert theme.line() > 1.8 * usual[2]
    assert heard == [True]
    theme.apply(DARK, percent=200)
    assert heard == [True]  # another colour is no other size
    theme.apply(LIGHT)


def test_larger_text_stays_larger_in_other_colours(qtbot: QtBot) -> None:
    label = Label(Type.TITLE, text="大きな文字")
    qtbot.addWidget(label)
    label.show()
    theme.apply(LIGHT, percent=200)
    large = label.font().pointSizeF()
    theme.apply(DARK, percent=200)
    assert label.font().pointSizeF() == large == Type.TITLE.value[0] * 2
    theme.apply(LIGHT)


def test_the_size_of_the_system_counts_where_it_is_larger(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    for points, percent in ((9.0, 100), (10.5, 100), (13.0, 124), (40.0, 200)):
        monkeypatch.setattr(theme, "_systems", [points])
        assert theme.system_percent() == percent


def test_nothing_moves_for_who_wants_no_motion(qapp: QApplication) -> None:
    theme.apply(LIGHT)
    usual = qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    assert theme.motion(200) == 200
    theme.apply(LIGHT, calm=True)
    assert theme.motion(200) == 0
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    theme.apply(LIGHT)
    assert qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu) is usual


def test_every_icon_keeps_to_the_grid_and_the_stroke() -> None:
    for file in (resources.folder() / "icons").glob("*.svg"):
        drawing = file.read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in drawing, file.stem
        assert 'stroke-width="1.75"' in drawing, file.stem
        assert 'stroke-linecap="round"' in drawing, file.stem


def test_the_page_on_the_look_says_what_the_code_does() -> None:
    page = Path("docs/look.md").read_text(encoding="utf-8")
    for name, table in all_tables().items():
        assert f"<!-- {name} -->\n{table}\n" in page, name
    assert ", ".join(f"{percent}" for percent in theme.PERCENTS) in page
    assert f"ring of {theme.RING} pixels ({theme.RING + 1} in high contrast)" in page


@pytest.mark.parametrize("palette", [LIGHT, LIGHT_CONTRAST], ids=["usual", "contrast"])
@pytest.mark.parametrize("state", [QStyle.StateFlag.State_On, QStyle.StateFlag.State_HasFocus])
def test_a_wider_edge_leaves_a_chip_room_for_its_words(
    qtbot: QtBot, palette: Theme, state: QStyle.StateFlag
) -> None:
    theme.apply(palette)
    try:
        chip = Button(Kind.CHIP)
        qtbot.addWidget(chip)
        chip.say("Highlight its ways")
        chip.resize(chip.sizeHint())
        option = QStyleOptionButton()
        chip.initStyleOption(option)
        option.state |= state
        part = QStyle.SubElement.SE_PushButtonContents
        room = chip.style().subElementRect(part, option, chip)
        words = chip.fontMetrics().size(0, chip.text())
        assert room.width() >= words.width()
        assert room.height() >= words.height()
    finally:
        theme.apply(LIGHT)
