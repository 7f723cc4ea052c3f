"""The window comes back as it was left, and never where nobody can reach it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect

from tests.gui.conftest import settle
from tests.gui.standin import GOOD
from wallet.gui.frame.window_state import on_screen
from wallet.gui.widgets.sides import Sides
from wallet.gui.window import Window
from wallet.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session

SCREEN = QRect(0, 0, 1920, 1040)


def _again(session: Session, qtbot: QtBot) -> Window:
    session.settings = Settings.load(session.home)
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    settle()
    return window


def test_place_size_and_page_come_back(session: Session, window: Window, qtbot: QtBot) -> None:
    window.resize(900, 620)
    window.move(40, 30)
    session.go("issuers")
    settle()
    place = window.pos()
    window.close()
    again = Window(session)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (900, 620)
    assert again.pos() == place
    assert Settings.load(session.home).last_page == "issuers"


def test_a_page_under_another_brings_back_the_page_of_the_rail(
    session: Session, window: Window
) -> None:
    session.go("badge", "badge-1")
    settle()
    window.close()
    assert Settings.load(session.home).last_page == "badges"


def test_unlocking_shows_the_page_that_was_in_front(session: Session, qtbot: QtBot) -> None:
    session.home.joinpath("settings.json").write_text(json.dumps({"last_page": "settings"}))
    assert _again(session, qtbot).page.objectName() == "settings"


@pytest.mark.parametrize("page", ["unlock", "../x", 7, None, "nothing"])
def test_a_page_that_is_not_on_the_rail_is_the_badges(
    session: Session, qtbot: QtBot, page: object
) -> None:
    session.home.joinpath("settings.json").write_text(json.dumps({"last_page": page}))
    assert _again(session, qtbot).page.objectName() == "badges"


def test_maximised_keeps_the_usual_size(session: Session, window: Window, qtbot: QtBot) -> None:
    window.resize(900, 620)
    settle(50)
    window.showMaximized()
    settle(50)
    window.close()
    kept = Settings.load(session.home)
    assert kept.window_maximised
    assert (kept.window_width, kept.window_height) == (900, 620)
    again = Window(session)
    qtbot.addWidget(again)
    assert again.isMaximized()


def test_what_no_screen_shows_comes_back() -> None:
    inside = QRect(100, 100, 900, 600)
    assert on_screen(inside, [SCREEN]) == inside
    assert SCREEN.contains(on_screen(QRect(5000, 100, 900, 600), [SCREEN]))
    assert SCREEN.contains(on_screen(QRect(100, -900, 900, 600), [SCREEN]))
    assert SCREEN.contains(on_screen(QRect(-3000, -3000, 9000, 9000), [SCREEN]))
    second = QRect(1920, 0, 1280, 1024)
    there = QRect(2000, 50, 900, 600)
    assert on_screen(there, [SCREEN, second]) == there
    assert on_screen(there, []) == there


def test_a_window_that_was_on_a_screen_that_is_gone_is_on_one_that_is_there(
    session: Session, qtbot: QtBot
) -> None:
    session.settings = replace(session.settings, window_place=(-5000, -5000))
    window = Window(session)
    qtbot.addWidget(window)
    assert window.screen().availableGeometry().contains(window.pos())


@pytest.mark.parametrize(
    "stored",
    [
        {"window_place": [1]},
        {"window_place": ["a", "b"]},
        {"window_place": [True, False]},
        {"window_place": [10**9, 0]},
        {"window_place": {}},
        {"window_maximised": "yes"},
        {"splits": [1]},
        {"splits": {"issuers": "wide"}},
        {"splits": {"issuers": 0}},
        {"splits": {"issuers": 5000}},
        {"text_percent": 110},
        {"text_percent": True},
        {"contrast": "very"},
        {"motion": 1},
        {"last_page": ["badges"]},
    ],
)
def test_nonsense_becomes_the_usual(tmp_path: Path, stored: dict[str, object]) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(stored))
    assert Settings.load(tmp_path) == Settings()


def test_all_of_it_survives_a_round(tmp_path: Path) -> None:
    chosen = Settings(
        contrast="on",
        motion="reduced",
        text_percent=175,
        window_width=900,
        window_height=700,
        window_place=(-1200, 40),
        window_maximised=True,
        last_page="skills",
        splits={"issuers": 400},
    )
    chosen.save(tmp_path)
    assert Settings.load(tmp_path) == chosen


def test_the_line_between_list_and_details_is_remembered(
    session: Session, window: Window, qtbot: QtBot
) -> None:
    session.go("issuers")
    settle()
    sides = window.page.findChildren(Sides)[0]
    splitter = sides._splitter
    splitter.moveSplitter(300, 1)
    first, second = splitter.sizes()
    qtbot.waitUntil(lambda: "issuers" in Settings.load(session.home).splits)
    share = Settings.load(session.home).splits["issuers"]
    assert share == pytest.approx(1000 * first / (first + second), abs=2)
    session.lock()  # the page is forgotten, and made anew
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    session.go("issuers")
    settle()
    left, right = window.page.findChildren(Sides)[0]._splitter.sizes()
    assert 1000 * left / (left + right) == pytest.approx(share, abs=8)
