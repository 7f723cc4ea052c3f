"""What was done, looked through as a learner does: by kind, by word, by key, and forgotten."""

from __future__ import annotations

import csv
import io
import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.gui.learner import PATIENCE_MS, listed, shown, unlocked
from tests.gui.standin import NOW
from wallet.errors import TrustError, VaultError
from wallet.gui.activity.activity_model import Role
from wallet.gui.activity.retention_card import RetentionCard
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.confirm import Confirm
from wallet.snapshots.activity import ActivityKind, ActivityRow, Retention
from wallet.trust.model import Level
from wallet.vault.times import to_text
from wallet.verification.tone import Tone
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.activity.activity_page import ActivityPage
    from wallet.gui.session import Session
    from wallet.service import Wallet

DAY = timedelta(days=1)
HOST = "aoba-u.example"


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(home, qtbot, samples=True) as made:
        done: list[bool] = []
        made.run(live, lambda _: done.append(True))
        qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
        yield made


def live(wallet: Wallet, _: Work) -> None:
    """Do something on some days: the samples were imported today."""
    ids = [row.id for row in wallet.badges(now=NOW)]
    wallet.marks.archive(ids[:1], now=NOW - DAY)
    wallet.marks.archive(ids[1:4], now=NOW - 40 * DAY)
    wallet.trust.decide(wallet.trust.issuers()[0].id, Level.PINNED, now=NOW - 3 * DAY)
    failed = TrustError("fetch_too_slow", host=HOST, seconds=30.0)
    wallet._knowing.learn([], [(f"https://{HOST}/keys", failed)], now=NOW - 2 * DAY)
    able = next(row.id for row in wallet.badges(now=NOW) if row.good)
    wallet.portfolios.present([able], recipient="Example Corp", now=NOW - 50 * DAY, work=Work())


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ActivityPage:
    return listed("activity", session, qtbot)


def _do(session: Session, qtbot: QtBot, call: Callable[[Wallet], Any]) -> Any:
    done: list[Any] = []
    session.run(lambda wallet, _: call(wallet), done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    return done[0]


def _texts(page: ActivityPage) -> list[str]:
    return [page._model.index(at).data() for at in range(page._model.rowCount())]


def _entries(page: ActivityPage) -> list[ActivityRow]:
    found = [page._model.index(at).data(Role.ROW) for at in range(page._model.rowCount())]
    return [row for row in found if row is not None]


def _choose(page: ActivityPage, code: str) -> None:
    at = next(
        at
        for at in range(page._model.rowCount())
        if (row := page._model.index(at).data(Role.ROW)) and row.code == code
    )
    page._list.setCurrentIndex(page._model.index(at))


def _words(page: ActivityPage) -> str:
    labels = [label for label in page._details.findChildren(QLabel) if not label.isHidden()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def _button(parent: Any, words: str) -> QPushButton:
    buttons: list[QPushButton] = parent.findChildren(QPushButton)
    return next(each for each in buttons if each.text() == words and not each.isHidden())


def _dialog(qtbot: QtBot) -> Confirm:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Confirm))
    found = QApplication.activeModalWidget()
    assert isinstance(found, Confirm)
    return found


def test_entries_stand_under_their_days(page: ActivityPage) -> None:
    texts = _texts(page)
    assert texts[0] == "Today"
    assert texts[1].startswith("Imported ")
    assert texts[2] == "Yesterday"
    assert texts[3].startswith("Archived “")
    assert texts[4] == "21 Nov 2026"
    assert texts[5] == f"Could not fetch from {HOST}"
    flags = page._model.flags(page._model.index(2))
    assert flags == Qt.ItemFlag.NoItemFlags, "no key stops at a day"


def test_the_keys_walk_from_entry_to_entry(page: ActivityPage, qtbot: QtBot) -> None:
    assert page._list.currentIndex().row() == 1
    qtbot.keyClick(page._list, Qt.Key.Key_Down)
    assert page._list.currentIndex().row() == 3
    qtbot.keyClick(page._list, Qt.Key.Key_Up)
    assert page._list.currentIndex().row() == 1


def test_return_opens_what_it_is_about(session: Session, page: ActivityPage, qtbot: QtBot) -> None:
    went: list[tuple[str, object]] = []
    session.went.connect(lambda name, what: went.append((name, what)))
    for code in ("activity_archived", "activity_pinned", "activity_shared"):
        _choose(page, code)
        qtbot.keyClick(page._list, Qt.Key.Key_Return)
    archived, pinned, shared = (
        next(row for row in _entries(page) if row.code == code)
        for code in ("activity_archived", "activity_pinned", "activity_shared")
    )
    assert went == [
        ("badge", archived.badges[0].id),
        ("issuers", pinned.issuer),
        ("badge", shared.badges[0].id),
    ]
    _choose(page, "activity_imported")
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page._list, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton), "several badges: the first of them is ready to open"
    focus.click()
    assert went[-1][0] == "badge"


def test_a_failed_contact_says_why_and_what_to_do(page: ActivityPage) -> None:
    _choose(page, "activity_asked_in_vain")
    words = _words(page)
    assert f"{HOST} did not answer in time." in words
    assert "Try again" in words
    assert f"https://{HOST}/keys" in words


def test_what_is_gone_is_named_and_not_opened(
    session: Session, page: ActivityPage, qtbot: QtBot
) -> None:
    archived = next(row for row in _entries(page) if row.code == "activity_archived")
    badge = archived.badges[0]
    _do(session, qtbot, lambda wallet: wallet.delete(badge.id, now=NOW))
    qtbot.waitUntil(lambda: _entries(page)[0].code == "activity_removed", timeout=PATIENCE_MS)
    _choose(page, "activity_removed")
    assert badge.title in _words(page)
    assert "no longer in this wallet" in _words(page)
    assert page._details.openers == []


def test_kinds_words_and_periods_narrow_the_list(page: ActivityPage, qtbot: QtBot) -> None:
    everything = len(_entries(page))
    _button(page._kinds, "Badges 2").click()
    qtbot.waitUntil(lambda: len(_entries(page)) == 2)
    assert {row.kind for row in _entries(page)} == {ActivityKind.BADGES}
    page._period.setCurrentIndex(2)
    page._period.activated.emit(2)
    qtbot.waitUntil(lambda: len(_entries(page)) == 1)
    assert _button(page._kinds, "Network 1").isVisible(), "the other kinds of these days"
    assert page.clear()
    qtbot.waitUntil(lambda: len(_entries(page)) == everything)
    assert not page.clear(), "nothing is left to clear"
    page.seek()
    page._search.setText("ｅｘａｍｐｌｅ  corp")
    qtbot.waitUntil(lambda: [row.code for row in _entries(page)] == ["activity_shared"])
    page._search.setText("archived")
    qtbot.waitUntil(lambda: {row.code for row in _entries(page)} == {"activity_archived"})
    page._search.setText("nothing of the kind")
    qtbot.waitUntil(lambda: page._found.currentWidget() is page._none)
    _button(page._none, "Show everything").click()
    qtbot.waitUntil(lambda: len(_entries(page)) == everything)


def test_the_list_speaks_in_both_languages(session: Session, page: ActivityPage) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = page._model.index(3).data(role)
    assert spoken.startswith("Archived “")
    assert "Yesterday" in spoken
    assert spoken.endswith("Badges")
    failed = page._model.index(5).data(role)
    assert "did not answer" in failed
    session.language = "ja"
    page.retranslate()
    assert page._model.index(2).data(role) == "昨日"
    assert "アーカイブしました" in page._model.index(3).data(role)
    assert "履歴" in page._heading.text()


def test_long_titles_leave_the_verb_in_sight(
    session: Session, page: ActivityPage, qtbot: QtBot
) -> None:
    def note(wallet: Wallet) -> bool:
        wallet._vault.activity.note(
            ActivityKind.BADGES, "activity_archived", now=NOW,
            details={"count": 1, "badges": [["gone", "<b>長い題名</b> " * 500]]},
        )  # fmt: skip
        return True

    _do(session, qtbot, note)
    page.enter(None)
    qtbot.waitUntil(lambda: "長い題名" in _texts(page)[1])
    session.language = "ja"
    page.retranslate()
    page.resize(720, 520)
    page.grab()
    assert _texts(page)[1].endswith("アーカイブしました")
    _choose(page, "activity_archived")
    assert "<b>長い題名</b>" in _words(page), "as it is written, never as markup"


def test_ten_thousand_entries_come_as_they_are_scrolled_to(
    session: Session, page: ActivityPage, qtbot: QtBot
) -> None:
    def fill(wallet: Wallet) -> bool:
        with wallet._vault.transaction():
            for number in range(10_000):
                wallet._vault._database.query(
                    "INSERT INTO activity (time, kind, code, details) VALUES (?, ?, ?, ?)",
                    (to_text(NOW - number * timedelta(hours=1)), "backup",
                     "activity_backup_written", json.dumps({"file": f"{number}", "count": 1})),
                )  # fmt: skip
        return True

    _do(session, qtbot, fill)
    page.enter(None)
    qtbot.waitUntil(lambda: page._kinds.shown > 10_000)
    assert page._model.count < 1000
    for _ in range(3):
        before = page._model.count
        page._list.scrollToBottom()
        qtbot.waitUntil(lambda before=before: page._model.count > before)
    ids = [row.id for row in _entries(page)]
    assert len(set(ids)) == len(ids) >= 800
    days = [text for text in _texts(page) if text.endswith("2026")]
    assert len(set(days)) == len(days), "a day stands once, whatever came in which lot"


def test_keeping_for_a_time_is_asked_about_before_anything_goes(
    session: Session, page: ActivityPage, qtbot: QtBot
) -> None:
    card = page.findChildren(RetentionCard)[0]
    everything = len(_entries(page))

    def choose(at: int) -> None:
        card._days.setCurrentIndex(at)
        card._days.activated.emit(at)

    choose(2)
    dialog = _dialog(qtbot)
    assert dialog.no.isDefault()
    dialog.no.click()
    qtbot.waitUntil(lambda: card._days.currentIndex() == 0)
    assert len(_entries(page)) == everything
    choose(2)
    _dialog(qtbot).yes.click()
    qtbot.waitUntil(lambda: len(_entries(page)) == everything - 1, timeout=PATIENCE_MS)
    assert "activity_shared" in [row.code for row in _entries(page)], "it is older, and stays"
    assert _do(session, qtbot, lambda wallet: wallet.activity.retention()) == Retention(30)
    card._shares.click()
    _dialog(qtbot).yes.click()
    qtbot.waitUntil(lambda: "activity_shared" not in [row.code for row in _entries(page)])
    choose(0)  # to keep longer needs no question
    qtbot.waitUntil(lambda: card._kept == Retention(None, shares=True))


def test_how_long_is_kept_is_one_press_away(page: ActivityPage, qtbot: QtBot) -> None:
    card = page.findChildren(RetentionCard)[0]
    assert not card.isVisible()
    _button(page, "How long this is kept").setFocus()
    qtbot.keyClick(_button(page, "How long this is kept"), Qt.Key.Key_Space)
    assert card.isVisible()
    assert page.focusWidget() is card._days


def test_forgetting_all_is_asked_about_and_leaves_what_was_presented(
    session: Session, page: ActivityPage, qtbot: QtBot
) -> None:
    told: list[Any] = []
    session.told.connect(told.append)
    everything = len(_entries(page))
    card = page.findChildren(RetentionCard)[0]
    _button(card, "Forget all now…").click()
    _dialog(qtbot).yes.click()
    qtbot.waitUntil(lambda: [row.code for row in _entries(page)] == ["activity_shared"])
    assert (told[-1].tone, told[-1].details) == (Tone.NEUTRAL, {"count": everything - 1})
    card._shares.setChecked(True)
    _button(card, "Forget all now…").click()
    _dialog(qtbot).yes.click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._empty)
    assert len(_do(session, qtbot, lambda wallet: wallet.ids())) > 5, "badges stay"


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_what_is_listed_is_saved(
    page: ActivityPage, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, ending: str,
) -> None:  # fmt: skip
    told: list[Any] = []
    page.session.told.connect(told.append)
    file = tmp_path / f"a.{ending}"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: file)
    _button(page._kinds, "Badges 2").click()
    qtbot.waitUntil(lambda: len(_entries(page)) == 2)
    page._save.click()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert told[-1].details == {"count": 2, "name": file.name}
    if ending == "json":
        kinds = [each["kind"] for each in json.loads(file.read_bytes())["activity"]]
    else:
        table = io.StringIO(file.read_text(encoding="utf-8-sig"))
        kinds = [row["kind"] for row in csv.DictReader(table)]
    assert kinds == ["badges", "badges"]


def test_a_place_that_cannot_be_written_is_told(
    session: Session, page: ActivityPage, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    told: list[Any] = []
    session.told.connect(told.append)
    nowhere = tmp_path / "no folder" / "a.csv"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: nowhere)
    page._save.click()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert told[-1].code == "file_not_writable"


def test_a_setting_that_cannot_be_kept_stays_as_it_was(
    session: Session, page: ActivityPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise VaultError("disk_full", part="database", reason="full")

    told: list[Any] = []
    session.told.connect(told.append)
    monkeypatch.setattr("wallet.tasks.activity.recounting.Recounting.keep_for", refuse)
    card = page.findChildren(RetentionCard)[0]
    card._days.setCurrentIndex(1)
    card._days.activated.emit(1)
    _dialog(qtbot).yes.click()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert told[-1].code == "disk_full"
    assert card._days.currentIndex() == 0


def test_before_anything_was_done_the_page_teaches(tmp_path: Path, qtbot: QtBot) -> None:
    with unlocked(tmp_path / "other", qtbot) as session:
        page = shown("activity", session, qtbot)
        qtbot.waitUntil(lambda: page._stack.currentWidget() is page._empty)
        went: list[str] = []
        session.went.connect(lambda name, _: went.append(name))
        page._bring.click()
        assert went == ["import"]
