"""A badge's page: note, tags, favourite, archive, delete, editions, and what changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from tests.gui import standin
from tests.gui.conftest import settle
from tests.gui.standin import NOW
from wallet.descriptors.record import Form, Said, Value
from wallet.snapshots.badges import BadgeEdition, Change, CheckChange
from wallet.snapshots.descriptors import Cover
from wallet.snapshots.side_by_side import About, Cell, Row
from wallet.vault.marks import LONGEST_NOTE
from wallet.verification.report import Check, Outcome, Verdict

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.standin import StandIn
    from wallet.gui.badges.badge_page import BadgeDetailPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def wallet(session: Session, window: Window) -> StandIn:
    del window
    return session._wallet  # type: ignore[return-value]


@pytest.fixture
def page(window: Window, session: Session, qtbot: QtBot) -> BadgeDetailPage:
    session.go("badge", "badge-1")
    shown: BadgeDetailPage = window.page  # type: ignore[assignment]
    qtbot.waitUntil(shown._tabs.isVisible)
    return shown


def texts(page: BadgeDetailPage) -> list[str]:
    return [label.text().replace("\u200b", "") for label in page.findChildren(QLabel)
            if label.isVisible()]  # fmt: skip


def button(page: BadgeDetailPage, words: str) -> QPushButton:
    return next(
        each
        for each in page.findChildren(QPushButton)
        if each.accessibleName().startswith(words) and each.isVisible()
    )


def turn(page: BadgeDetailPage, name: str) -> None:
    page._tabs.turn(name)
    settle(80)


def choose(page: BadgeDetailPage, words: str, qtbot: QtBot) -> None:
    """Choose something in the page's menu."""
    button(page, "More").click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu: QMenu = QApplication.activePopupWidget()  # type: ignore[assignment]
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.close()


def write(page: BadgeDetailPage, text: str) -> None:
    page._tabs.own.note.edit.setFocus()
    page._tabs.own.note.edit.setPlainText(text)


def test_a_note_is_kept_after_a_pause_and_typing_goes_on(
    page: BadgeDetailPage, wallet: StandIn, qtbot: QtBot
) -> None:
    write(page, "at the fair")
    assert wallet.marks.notes == {}
    qtbot.waitUntil(lambda: wallet.marks.notes == {"badge-1": "at the fair"}, timeout=3000)
    assert "Saved." in texts(page)
    write(page, "at the fair in May")  # before the page has loaded again
    settle()
    assert page._tabs.own.note.edit.toPlainText() == "at the fair in May"


@pytest.mark.parametrize("how", ["focus", "page", "badge", "lock", "end"])
def test_a_note_is_kept_whichever_way_the_learner_goes_on(
    page: BadgeDetailPage, session: Session, wallet: StandIn, qtbot: QtBot, how: str
) -> None:
    write(page, "just typed")
    if how == "focus":
        button(page, "Present").setFocus()
    elif how == "page":
        session.go("settings")
    elif how == "badge":
        session.go("badge", "badge-2")
    elif how == "lock":
        session.lock()
    else:
        assert session.end()
    qtbot.waitUntil(lambda: wallet.marks.notes == {"badge-1": "just typed"})
    if how in ("lock", "end"):
        qtbot.waitUntil(lambda: wallet.closed)  # after the note


def test_what_is_too_long_says_by_how_much_and_stays(
    page: BadgeDetailPage, wallet: StandIn
) -> None:
    write(page, "x" * (LONGEST_NOTE + 3))
    page._tabs.own.note.flush()
    settle(50)
    assert "Too long by 3 characters, so it is not saved yet." in texts(page)
    assert wallet.marks.notes == {}


def test_the_star_and_the_archive_turn_and_ctrl_z_turns_them_back(
    page: BadgeDetailPage, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    button(page, "Make a favourite").click()
    qtbot.waitUntil(lambda: page.head.favour.accessibleName() == "No longer a favourite")
    button(page, "Archive").click()
    qtbot.waitUntil(lambda: "In the archive since 23 Nov 2026" in texts(page))
    button(page, "Back into the list").click()
    qtbot.waitUntil(lambda: wallet.rows[1].archived is None)
    settle()
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
        settle(50)
    assert (wallet.rows[1].favourite, wallet.rows[1].archived) == (False, None)


def test_tags_and_collections_come_and_go_as_chips(
    page: BadgeDetailPage, session: Session, wallet: StandIn, qtbot: QtBot
) -> None:
    session.run(lambda w, _: w.marks.tag(["badge-1"], "統計"))
    session.run(lambda w, _: w.marks.collect(w.marks.create_collection("A", now=NOW), ["badge-1"]))
    qtbot.waitUntil(lambda: bool(wallet.marks.kept))
    settle()
    button(page, "Take the tag “統計” away").click()
    button(page, "Take out of “A”").click()
    qtbot.waitUntil(lambda: wallet.marks.members("collection-0") == ())
    settle()
    assert wallet.rows[1].tags == ()
    session.undo.undo()
    session.undo.undo()
    qtbot.waitUntil(lambda: wallet.rows[1].tags == ("統計",))
    assert wallet.marks.members("collection-0") == ("badge-1",)


@pytest.mark.qt_log_ignore("This plugin does not support")  # what menus ask of it
def test_deleting_asks_nothing_and_offers_the_way_back(
    page: BadgeDetailPage, window: Window, wallet: StandIn, qtbot: QtBot
) -> None:
    write(page, "to be kept with it")
    choose(page, "Delete", qtbot)
    assert window.page.objectName() == "badges"
    qtbot.waitUntil(lambda: window.bar.message is not None)
    message = window.bar.message
    assert message is not None
    assert (message.code, message.action) == ("act_deleted_one", "window_undo")
    assert wallet.rows[1].deleted == NOW
    assert message.act is not None
    message.act()
    qtbot.waitUntil(lambda: wallet.rows[1].deleted is None)
    assert wallet.marks.notes == {"badge-1": "to be kept with it"}


def test_editions_stand_with_date_and_state_and_tell_their_difference(
    session: Session,
    window: Window,
    wallet: StandIn,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    made = standin.page(wallet.rows[0])
    late, early = (
        BadgeEdition(hash_, NOW - timedelta(days=days), NOW, Verdict.VALID)
        for hash_, days in (("bb", 1), ("aa", 90))
    )
    then, now = (
        Check("status", outcome, code)
        for outcome, code in ((Outcome.PASS, "cancelled"), (Outcome.FAIL, "unexpected"))
    )
    change = Change(
        "badge-0", "x", made.sha256, NOW - timedelta(days=9), NOW - timedelta(days=2),
        Verdict.VALID, Verdict.REVOKED, (CheckChange("status", then, now),),
    )  # fmt: skip
    other = replace(change, sha256="aa", after=Verdict.EXPIRED)  # of an edition behind
    told = replace(made, editions=(late, early), history=(change, other))
    monkeypatch.setattr(wallet, "badge", lambda _id, **_: told)
    asked: list[tuple[str, str]] = []

    def compare(_: str, before: str, after: str, **__: object) -> tuple[Row, ...]:
        asked.append((before, after))
        one, two = (
            Value((Said(each, "", ("x",)),), None, Form.STRUCTURED, "p", "x")
            for each in ("R", "Python")
        )
        cells = (Cell((one,), (Cover.COVERED,)), Cell((one, two), (Cover.COVERED,) * 2))
        return (
            Row(About.ELEMENT, "outcomes", cells, same=False),
            Row(About.ELEMENT, "title", (cells[0], Cell()), same=False),
        )

    monkeypatch.setattr(wallet, "compare", compare, raising=False)
    session.go("badge", "badge-0")
    page: BadgeDetailPage = window.page  # type: ignore[assignment]
    qtbot.waitUntil(page._tabs.isVisible)
    turn(page, "history")
    qtbot.waitUntil(lambda: "Editions" in texts(page))
    assert "Kept 22 Nov 2026 · Valid" in texts(page)
    assert "Kept 25 Aug 2026 · Valid" in texts(page)
    assert "Between 14 Nov 2026 and 21 Nov 2026: valid, now withdrawn." in texts(page)
    assert not any("expired" in text for text in texts(page))
    button(page, "What differs").click()
    qtbot.waitUntil(lambda: "R  →  R, Python" in texts(page))
    assert "R  →  –" in texts(page)
    assert asked == [("aa", "bb")]
