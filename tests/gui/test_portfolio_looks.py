"""Each part of a portfolio: nothing is cut off, whatever has the focus has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from tests.gui.test_accessibility import _misnamed, _nameless, _speechless
from wallet.gui.portfolios.compose_parts import PARTS
from wallet.presenting.portfolio import Chosen, Portfolio, Section

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.gui.window import Window

SIZES = ((1180, 760), (1024, 700), (760, 640))
LONG = "地域の防災とデータ活用を学び、住民と一緒に調べ、図にして説明できる力" * 6
DRAFT = Portfolio(
    title=LONG[:200],
    text=LONG * 12,
    recipient=LONG[:200],
    name=LONG[:200],
    sections=(
        Section("", tuple(Chosen(f"badge-{at}") for at in range(3))),
        Section(LONG[:200], (Chosen("badge-4"), Chosen("gone"))),
    ),
)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("part", PARTS)
def test_no_text_is_cut_off_in_any_part(
    window: Window, session: Session, part: str, language: str
) -> None:
    session.set_language(language)
    session.go("portfolios", DRAFT)
    window.page.compose.turn(part)
    settle()
    found = []
    for percent in (100, 200):
        session.looks.set_text(percent)
        for size in SIZES:
            window.resize(*size)
            settle(80)
            found += [f"{percent} % {size[0]}: {told}" for told in cut_off(window)]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("part", PARTS)
def test_whatever_takes_the_focus_in_a_part_has_a_name(
    window: Window, session: Session, part: str, language: str
) -> None:
    session.set_language(language)
    session.go("portfolios", DRAFT)
    window.page.compose.turn(part)
    settle()
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    assert _nameless(interface) == []
    assert _speechless(window) == []
    assert _misnamed(window) == []
