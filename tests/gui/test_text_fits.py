"""No text is cut off: every page, both languages, usual and twice as large, wide and narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gui.conftest import settle
from tests.gui.every_page import INSIDE, OUTSIDE, WHAT, cut_off
from wallet.gui import theme
from wallet.gui.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session

SIZES = [(1024, 700), (760, 640)]


@pytest.fixture(autouse=True)
def _usual_size() -> Iterator[None]:
    yield
    theme.apply(theme.LIGHT)


def _walk(window: Window, session: Session) -> list[str]:
    found = []
    for percent in (100, 200):
        session.set_text(percent)
        for size in SIZES:
            window.resize(*size)
            settle(60)
            found += [f"{percent} % {size[0]}: {told}" for told in cut_off(window)]
    return found


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", INSIDE)
def test_no_text_is_cut_off(window: Window, session: Session, name: str, language: str) -> None:
    session.set_language(language)
    session.go(name, WHAT.get(name))
    settle()
    assert _walk(window, session) == []


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", OUTSIDE)
def test_nor_before_unlocking(session: Session, qtbot: QtBot, name: str, language: str) -> None:
    session.language = language
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    session.go(name)
    settle()
    assert _walk(window, session) == []
