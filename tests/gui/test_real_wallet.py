"""The window on the real wallet, with the samples that every new learner can look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QListView, QPushButton

from tests.gui.conftest import settle
from tests.gui.standin import NOW
from wallet.gui.badges.badge_model import Role
from wallet.gui.session import Session
from wallet.gui.window import Window
from wallet.service import Wallet
from wallet.tasks import demo
from wallet.verification.tone import Tone
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PATIENCE_MS = 15_000


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("demo") / "home"
    Wallet.create_demo(home, now=NOW, work=Work()).close()
    return home


@pytest.fixture
def real(samples: Path, qtbot: QtBot) -> Iterator[tuple[Window, Session]]:
    session = Session(samples, clock=lambda: NOW)
    session.language = "en"
    session.looks.dress()
    window = Window(session)
    window.show()
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.doors.unlock(demo.passphrase(samples), session.fail)
    qtbot.waitUntil(lambda: _list(window).model().rowCount() > 0, timeout=PATIENCE_MS)
    yield window, session
    window.close()
    window.deleteLater()


def _list(window: Window) -> QListView:
    return window.page._list.list  # type: ignore[attr-defined]


def _rows(window: Window) -> list:  # type: ignore[type-arg]
    model = _list(window).model()
    return [model.index(at, 0).data(Role.ROW) for at in range(model.rowCount())]


def _has(window: Window, text: str) -> bool:
    shown = (label for label in window.page.findChildren(QLabel) if label.isVisible())
    return any(text in label.text().replace("\u200b", "") for label in shown)


def _button(window: Window, words: str) -> QPushButton:
    return next(
        button
        for button in window.page.findChildren(QPushButton)
        if button.accessibleName().startswith(words) and button.isVisible()
    )


def test_the_samples_show_every_tone_and_the_demo_says_that_it_is_one(
    real: tuple[Window, Session],
) -> None:
    window, session = real
    assert {row.headline.tone for row in _rows(window)} == set(Tone)
    assert window.windowTitle() == session.say("window_title_demo")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_sample_opens_and_tells_its_story(
    real: tuple[Window, Session], qtbot: QtBot, language: str
) -> None:
    window, session = real
    session.set_language(language)
    for row in _rows(window):
        session.go("badge", row.id)
        headline = session.say(row.headline.code, issuer=row.issuer)
        qtbot.waitUntil(lambda said=headline: _has(window, said))
        assert _has(window, " ".join(row.title.split()))
        session.go("badges")
        settle(30)


def test_knowing_the_issuer_turns_a_good_badge_green(
    real: tuple[Window, Session], qtbot: QtBot
) -> None:
    window, session = real
    row = next(row for row in _rows(window) if row.headline.code == "headline_issuer_not_known")
    session.go("badge", row.id)
    qtbot.waitUntil(lambda: _has(window, session.say("headline_issuer_not_known")))
    _button(window, "I know this issuer…").click()
    _button(window, "Yes, I know it").click()
    qtbot.waitUntil(lambda: _has(window, session.say("headline_valid")), timeout=PATIENCE_MS)
    _button(window, "Take it back").click()
    qtbot.waitUntil(
        lambda: _has(window, session.say("headline_issuer_not_known")), timeout=PATIENCE_MS
    )


def test_the_original_comes_out_as_it_came_in(
    real: tuple[Window, Session], tmp_path: Path, qtbot: QtBot
) -> None:
    window, session = real
    row = _rows(window)[0]
    session.go("badge", row.id)
    qtbot.waitUntil(lambda: _has(window, " ".join(row.title.split())))
    _button(window, "Save original").click()
    dialog = window.page.findChildren(QFileDialog)[0]
    target = tmp_path / "saved"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    qtbot.waitUntil(target.exists)
    settle()
    folder = demo.samples() / "badges"
    assert target.read_bytes() in [file.read_bytes() for file in folder.iterdir()]


def test_checking_all_again_keeps_the_answers(real: tuple[Window, Session], qtbot: QtBot) -> None:
    window, _ = real
    before = {row.id: row.verdict for row in _rows(window)}
    QTest.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.bar.message is not None, timeout=PATIENCE_MS)
    assert window.bar.message is not None
    assert window.bar.message.code == "badges_rechecked"
    settle()
    assert {row.id: row.verdict for row in _rows(window)} == before
