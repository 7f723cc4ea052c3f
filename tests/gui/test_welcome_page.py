from __future__ import annotations

import json
import os
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.gui.conftest import settle
from tests.gui.learner import PASSPHRASE, PATIENCE_MS, locked
from tests.gui.standin import NOW
from wallet import paths
from wallet.gui import theme
from wallet.gui.protection.protection_card import ProtectionCard
from wallet.gui.starting.demo import DemoBanner
from wallet.gui.window import Window
from wallet.service import Wallet

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session


@pytest.fixture(autouse=True)
def _homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TSUMIKI_HOME", str(tmp_path / "home"))


def _window(session: Session, qtbot: QtBot) -> Window:
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    return window


def _press(window: Window, name: str, qtbot: QtBot) -> None:
    def found() -> list[QPushButton]:
        buttons = window.findChildren(QPushButton)
        return [b for b in buttons if b.accessibleName() == name and b.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    qtbot.mouseClick(found()[0], Qt.MouseButton.LeftButton)


def test_the_language_changes_where_it_stands(home: Path, qtbot: QtBot) -> None:
    with locked(home) as session:
        window = _window(session, qtbot)
        assert "safe and checkable" in window.page._heading.text()
        _press(window, "日本語", qtbot)
        assert "手元で確かめて" in window.page._heading.text()
        assert json.loads((home / "settings.json").read_text())["language"] == "ja"


def test_own_wallet_leads_to_the_passphrase(home: Path, qtbot: QtBot) -> None:
    with locked(home) as session:
        window = _window(session, qtbot)
        _press(window, "Start my own wallet", qtbot)
        assert window.page.objectName() == "create"
        assert not home.joinpath("vault").exists()


def test_the_samples_live_in_a_home_of_their_own_and_go_without_a_trace(
    home: Path, qtbot: QtBot
) -> None:
    with locked(home) as session:
        window = _window(session, qtbot)
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            _press(window, "Look around with samples", qtbot)
        assert session.home == paths.demo_home() != home
        qtbot.waitUntil(lambda: window.findChild(DemoBanner).isVisible())
        _press(window, "Remove the demo", qtbot)
        qtbot.waitUntil(lambda: not paths.demo_home().exists(), timeout=PATIENCE_MS)
        assert session.home == home
        assert window.page.objectName() == "welcome"
        assert not window.findChild(DemoBanner).isVisible()


def test_the_demo_is_kept_until_its_samples_would_look_out_of_date(
    home: Path, qtbot: QtBot
) -> None:
    demo = paths.demo_home()
    demo.mkdir(parents=True)
    (demo / "demo.json").write_text(json.dumps({"passphrase": PASSPHRASE}))
    Wallet.create(demo, PASSPHRASE, now=NOW).close()
    age = time.mktime(NOW.timetuple())
    for file in demo.iterdir():
        os.utime(file, (age, age))
    with locked(home) as session:
        window = _window(session, qtbot)
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            _press(window, "Look around with samples", qtbot)
        assert (demo / "demo.json").read_text() == json.dumps({"passphrase": PASSPHRASE})
        session.lock()
    for file in demo.iterdir():
        os.utime(file, (age - 8 * 86_400, age - 8 * 86_400))
    with locked(home) as session:
        window = _window(session, qtbot)
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            _press(window, "Look around with samples", qtbot)
        assert (demo / "demo.json").read_text() != json.dumps({"passphrase": PASSPHRASE})


def test_leaving_the_demo_keeps_it_and_begins_the_own_wallet(home: Path, qtbot: QtBot) -> None:
    with locked(home) as session:
        window = _window(session, qtbot)
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            _press(window, "Look around with samples", qtbot)
        _press(window, "Start my own wallet", qtbot)
        assert window.page.objectName() == "create"
        assert session.home == home
        assert Wallet.exists(paths.demo_home())


def test_a_locked_demo_opens_without_a_passphrase(home: Path, qtbot: QtBot) -> None:
    with locked(home) as session:
        window = _window(session, qtbot)
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            _press(window, "Look around with samples", qtbot)
        session.lock()
        assert window.page.objectName() == "unlock"
        assert not window.page._field.isVisible()
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            _press(window, "Open the samples", qtbot)


def test_samples_have_nothing_to_protect_and_nag_nobody(home: Path, qtbot: QtBot) -> None:
    with locked(home) as session:
        window = _window(session, qtbot)
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            _press(window, "Look around with samples", qtbot)
        assert window.page.objectName() == "badges"
        assert window.bar.message is None
        session.go("settings")
        card = window.page.findChild(ProtectionCard)
        assert card._minutes.isVisible()
        assert not card._passphrase.isVisible()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [660, 1000])
def test_the_banner_cuts_no_words_of_large_text(
    session: Session, qtbot: QtBot, language: str, width: int
) -> None:
    theme.apply(theme.LIGHT, percent=200)
    try:
        session.language = language
        banner = DemoBanner(session)
        qtbot.addWidget(banner)
        banner.retranslate()
        banner.resize(width, 200)
        banner.show()
        settle(50)
        for button in banner.findChildren(QPushButton):
            assert button.width() >= button.sizeHint().width()
        assert banner.heightForWidth(width) < 4 * theme.line()
    finally:
        theme.apply(theme.LIGHT)
