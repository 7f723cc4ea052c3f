"""The log of what was handed over: on a stand-in, and on a real wallet with a real portfolio."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from tests.gui.learner import PASSPHRASE, PATIENCE_MS
from tests.gui.standin import NOW
from tests.gui.standin_handed import FILE, StandInHanded
from tests.issuer_simulator import Learner, achievement
from tests.service.making import START, as_file, institution
from wallet.errors import VaultError
from wallet.gui.handed import handed_model
from wallet.gui.handed.handed_model import Role
from wallet.gui.session import Session
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.confirm import Confirm
from wallet.gui.window import Window
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.service import Input, Wallet
from wallet.wording import handed_page
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(window: Window, session: Session) -> Any:
    session.go("handed")
    settle(300)
    return window.page


def log(session: Session) -> StandInHanded:
    return session._wallet.portfolios  # type: ignore[union-attr,return-value]


def texts(page: Any) -> str:
    shown = (each.text() for each in page.findChildren(QLabel) if each.isVisible())
    return "\n".join(shown).replace("\u200b", "")


def press(page: Any, words: str) -> None:
    button = next(
        each for each in page.findChildren(QPushButton) if each.isVisible() and each.text() == words
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(yes: bool) -> None:  # noqa: FBT001 - which of two buttons
    dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, Confirm)]
    (dialog,) = [each for each in dialogs if each.isVisible()]
    assert dialog.no.isDefault()
    (dialog.yes if yes else dialog.no).click()
    settle()


def test_it_says_what_went_to_whom_and_what_still_holds(page: Any, session: Session) -> None:
    spoken = [
        page._model.index(at).data(Qt.ItemDataRole.AccessibleTextRole)
        for at in range(page._model.rowCount())
    ]
    assert "データ分析の学び" in spoken[0]
    assert "To mirai.example" in spoken[0]
    assert "PDF file" in spoken[0]
    assert "To nobody in particular" in spoken[1]
    assert "ended on" in spoken[1]
    assert "no end stated" in spoken[2]
    said = texts(page)
    assert session.say("handed_badges_changed", count=2, changed=1) in said
    assert session.next_step("handed_badges_changed", count=2, changed=1) in said
    page._list.setFocus()
    QTest.keyClick(page._list, Qt.Key.Key_Down)
    settle(300)
    assert session.next_step("handed_ended", until="x") in texts(page)
    QTest.keyClick(page._list, Qt.Key.Key_Down)
    settle(300)
    said = texts(page)
    assert session.say("handed_not_kept") in said
    assert session.say("handed_page_not_kept") in said
    session.set_language("ja")
    settle(50)
    assert session.say("handed_not_kept") in texts(page)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_way_of_handing_over_has_words_of_its_own(session: Session, language: str) -> None:
    session.language = language
    (any_row, *_) = StandInHanded(NOW).log
    ways = [*handed_page.MEANS, "a way of tomorrow"]
    said = [handed_model.means(replace(any_row, means=each), session) for each in ways]
    assert len(set(said)) == len(handed_page.MEANS), "no two ways are told alike"
    assert said[-1] == session.say("handed_page_as_file")


def test_the_activity_page_leads_here_and_back(window: Window, session: Session) -> None:
    session.go("activity")
    settle()
    press(window.page, session.say("handed_page_heading"))
    settle()
    assert window.page.objectName() == "handed"
    press(window.page, session.say("window_activity"))
    assert window.page.objectName() == "activity"


def test_the_exact_bytes_are_saved_and_opened(
    page: Any, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session = page.session
    monkeypatch.setattr(file_choice, "place_for", lambda *_: tmp_path / "copy.json")
    press(page, session.say("handed_page_save"))
    qtbot.waitUntil((tmp_path / "copy.json").exists)
    assert (tmp_path / "copy.json").read_bytes() == FILE
    handed: list[Any] = []
    session.went.disconnect(window.go)
    session.went.connect(lambda name, what: handed.append((name, what)))
    page._open()
    qtbot.waitUntil(lambda: bool(handed))
    name, what = handed[0]
    assert (name, what.name, what.data, what.domain) == (
        "received", "handed-3.json", FILE, "mirai.example",
    )  # fmt: skip


def test_bytes_are_forgotten_after_a_question_alone(page: Any, session: Session) -> None:
    press(page, session.say("handed_page_forget"))
    answer(yes=False)
    assert log(session).forgotten == []
    press(page, session.say("handed_page_forget"))
    answer(yes=True)
    assert log(session).forgotten == [(3,)]
    page._bytes._ask_forget()
    answer(yes=True)
    assert log(session).forgotten == [(3,), ()]


def test_how_long_they_are_kept_is_the_learners(page: Any, session: Session) -> None:
    box = page._bytes._days
    assert box.currentText() == session.say("handed_page_keep_ever")
    box.setCurrentIndex(3)
    box.activated.emit(3)
    answer(yes=False)
    assert box.currentIndex() == 0
    assert log(session).days is None
    box.setCurrentIndex(4)
    box.activated.emit(4)
    answer(yes=True)
    assert log(session).days == 0
    box.setCurrentIndex(1)  # longer: nothing goes, so nothing is asked
    box.activated.emit(1)
    settle()
    assert log(session).days == 365


def test_search_and_what_it_leaves(page: Any, window: Window, session: Session) -> None:
    page._search.setText("corp old")
    assert [page._model.index(0).data(Role.ROW).number] == [1]
    page._search.setText("zzz")
    settle()
    assert session.say("handed_page_none") in texts(page)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert page._model.rowCount() == 3


def test_an_empty_log_teaches(window: Window, session: Session) -> None:
    log(session).log.clear()
    session.go("handed")
    settle()
    assert session.say("handed_page_empty") in texts(window.page)
    press(window.page, session.say("handed_page_make"))
    assert window.page.objectName() != "handed"


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [(760, 700), (1600, 900)])
def test_long_words_fit(
    window: Window, session: Session, language: str, size: tuple[int, int]
) -> None:
    long = "長い題名のバッジ " * 625
    held = log(session)
    held.log = [replace(each, title=long, recipient=long, purpose=long) for each in held.log]
    session.set_language(language)
    window.resize(*size)
    session.go("handed")
    settle(400)
    assert not cut_off(window)


def test_what_fails_is_told(page: Any, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    session.told.connect(lambda message: told.append(message.code))

    def fail(*_: object, **__: object) -> None:
        raise VaultError("shared_bytes_not_kept")

    monkeypatch.setattr(log(session), "handed_bytes", fail)
    page._open()
    settle()
    assert told == ["shared_bytes_not_kept"]


# with a real wallet --------------------------------------------------------------------------


@pytest.fixture
def real(home: Path, qtbot: QtBot) -> Iterator[tuple[Window, Session]]:
    """A wallet from which a portfolio of one badge went to mirai.example forty days ago."""
    before = NOW - timedelta(days=40)
    wallet = Wallet.create(home, PASSPHRASE, now=before)
    school = institution(method="did:key")
    made = achievement("https://aoba-u.example/achievements/1", "統計学")
    issued = school.issue(made, Learner(did=wallet.holder_did()), valid_from=START)
    review = wallet.examine([Input("a.json", as_file(issued))], now=before, work=Work())
    (badge_id,) = wallet.keep(review.found, now=before, work=Work()).added
    draft = Portfolio(
        title="学び", recipient="mirai.example", sections=(Section("", (Chosen(badge_id),)),)
    )
    for days, when in ((30, before), (30, NOW)):
        built = wallet.portfolios.build(replace(draft, days=days), now=when, work=Work())
        wallet.portfolios.note(
            built, means="vp", data=built.vp, file_name="mirai.vp.json", now=when
        )
    wallet.close()
    session = Session(home, clock=lambda: NOW)
    session.language = "en"
    session.looks.dress()
    window = Window(session)
    window.show()
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.doors.unlock(PASSPHRASE, session.fail)
    yield window, session
    window.close()
    window.deleteLater()


def test_what_was_sent_is_checked_today_and_seen_as_its_recipient_sees_it(
    real: tuple[Window, Session], qtbot: QtBot
) -> None:
    window, session = real
    session.go("handed")
    page: Any = window.page
    qtbot.waitUntil(lambda: session.say("handed_still_good") in texts(page), timeout=PATIENCE_MS)
    page._list.setCurrentIndex(page._model.index(1))
    qtbot.waitUntil(
        lambda: session.next_step("handed_ended", until="x") in texts(page), timeout=PATIENCE_MS
    )
    press(page, session.say("handed_page_open"))
    qtbot.waitUntil(lambda: window.page.objectName() == "received", timeout=PATIENCE_MS)
    seen: Any = window.page
    qtbot.waitUntil(lambda: seen.held.one is not None, timeout=PATIENCE_MS)
    assert seen.held.one.found.cover.title == "学び"
    assert seen.held.one.found.domain == "mirai.example"
    assert "received_over" in {each.code for each in seen.held.one.found.missing}


def test_forgotten_bytes_are_gone_and_the_log_stays(
    real: tuple[Window, Session], qtbot: QtBot
) -> None:
    window, session = real
    session.go("handed")
    page: Any = window.page
    qtbot.waitUntil(lambda: page._model.rowCount() == 2, timeout=PATIENCE_MS)
    settle()
    press(page, session.say("handed_page_forget"))
    answer(yes=True)
    qtbot.waitUntil(lambda: session.say("handed_page_not_kept") in texts(page), timeout=PATIENCE_MS)
    assert page._model.rowCount() == 2
    assert page._model.index(1).data(Role.ROW).kept
