"""Badges side by side: added and taken out in place, read by eye, by keys and by ear."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from tests.gui.conftest import settle
from tests.gui.standin import NOW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.standin import StandIn
    from wallet.gui.comparing.compare_page import ComparePage
    from wallet.gui.session import Session
    from wallet.gui.window import Window

popping = pytest.mark.qt_log_ignore("This plugin does not support")  # what menus ask of it
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(window: Window, session: Session, qtbot: QtBot) -> ComparePage:
    session.go("compare", ["badge-0", "badge-1", "badge-2"])
    shown: ComparePage = window.page  # type: ignore[assignment]
    qtbot.waitUntil(shown.table.isVisible)
    settle(50)
    return shown


def columns(page: ComparePage) -> list[str]:
    return [row.id for row in page.table.facts.badges]


def words(page: ComparePage, row: int, column: int, role: int = Qt.ItemDataRole.DisplayRole) -> str:
    return str(page.table.facts.index(row, column).data(role))


def said(page: ComparePage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def test_what_differs_stands_under_its_heading_and_what_is_the_same_is_said_once(
    page: ComparePage, session: Session
) -> None:
    down = Qt.Orientation.Vertical
    model, table = page.table.facts, page.table
    heads = [model.headerData(at, down) for at in range(model.rowCount())]
    assert heads == [
        "Where they differ", "Verification", "Awarded on", "Credits",
        "The same in all", "Skills",
    ]  # fmt: skip
    assert [words(page, 1, at) for at in range(3)] == [
        "Verified",
        "Issuer not confirmed",
        "Expired",
    ]
    assert [words(page, 3, at) for at in range(3)] == ["2", "not stated", "not stated"]
    assert words(page, 5, 0) == "• R\n• 統計"
    assert [table.columnSpan(row, 0) for row in range(6)] == [3, 1, 1, 1, 3, 3]
    assert words(page, 3, 1, SPOKEN) == "Credits, AI Ethics Foundations: not stated"
    session.set_language("ja")
    settle(50)
    assert model.headerData(3, down) == "単位数"
    assert words(page, 3, 1) == "記載なし"


def test_the_titles_stay_in_view_and_long_ones_do_not_take_the_page(
    page: ComparePage, session: Session, window: Window, qtbot: QtBot
) -> None:
    wallet: StandIn = session._wallet  # type: ignore[assignment]
    long = "題" * 5_000
    wallet.rows = (replace(wallet.rows[0], title=long), *wallet.rows[1:])
    window.resize(760, 560)
    page._load()
    qtbot.waitUntil(lambda: page.table.facts.badges[0].title == long)
    settle(50)
    across = Qt.Orientation.Horizontal
    assert len(page.table.facts.headerData(0, across)) < 100
    assert page.table.horizontalHeader().height() < page.table.height() / 2
    page.table.scrollToBottom()
    assert page.table.horizontalHeader().isVisible()
    assert page.width() <= window.width()


def test_return_opens_a_badge_and_coming_back_finds_the_same_badges(
    page: ComparePage, window: Window, qtbot: QtBot
) -> None:
    table = page.table
    table.setFocus()
    table.setCurrentIndex(table.facts.index(1, 1))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: columns(page) == ["badge-0", "badge-2"])
    table.setFocus()
    table.setCurrentIndex(table.facts.index(1, 1))
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.objectName() == "badge")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is page
    settle()
    assert columns(page) == ["badge-0", "badge-2"]


def test_a_badge_is_found_by_words_and_added_with_return(page: ComparePage, qtbot: QtBot) -> None:
    page._add.click()
    field = page.adding.field
    assert field.hasFocus()
    QTest.keyClicks(field, "cloud")
    qtbot.waitUntil(lambda: page.adding.list.count() == 2)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(columns(page)) == 4)
    assert columns(page)[3] == "badge-4"
    qtbot.waitUntil(lambda: field.text() == "" and page.adding.list.count() == 8)
    listed = [page.adding.list.item(at).text() for at in range(8)]
    assert all("·" in each for each in listed)  # title, issuer, date
    QTest.keyClicks(field, "zzz")
    qtbot.waitUntil(lambda: "No other badge matches." in said(page))


def test_six_are_the_most(page: ComparePage, session: Session, qtbot: QtBot) -> None:
    session.go("compare", [f"badge-{at}" for at in range(5)])
    qtbot.waitUntil(lambda: len(columns(page)) == 5)
    page._add.click()
    qtbot.waitUntil(lambda: page.adding.list.count() > 0)
    QTest.keyClick(page.adding.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(columns(page)) == 6)
    settle(50)
    assert not page._add.isVisible()
    assert not page.adding.isVisible()
    assert session.say("compare_full") in said(page)


def test_one_badge_asks_for_another_and_a_deleted_one_is_told(
    page: ComparePage, session: Session, window: Window, qtbot: QtBot
) -> None:
    chips = [
        each for each in page.findChildren(QPushButton)
        if each.accessibleName().startswith("Take “")
    ]  # fmt: skip
    assert len(chips) == 3
    chips[0].click()
    qtbot.waitUntil(lambda: columns(page) == ["badge-1", "badge-2"])
    wallet: StandIn = session._wallet  # type: ignore[assignment]
    session.run(lambda w, _: w.marks.delete(["badge-2"], now=NOW))
    qtbot.waitUntil(lambda: wallet.rows[2].deleted is not None)
    qtbot.waitUntil(page._empty.isVisible)
    assert not page.table.isVisible()
    assert page.adding.isVisible()
    assert window.bar.message is not None
    assert window.bar.message.code == "compare_gone"
    assert "Choose another badge to compare with" in said(page)


@popping
def test_from_a_badge_to_its_comparison(session: Session, window: Window, qtbot: QtBot) -> None:
    session.go("badge", "badge-3")
    badge = window.page
    qtbot.waitUntil(badge._tabs.isVisible)  # type: ignore[attr-defined]
    badge._more.click()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu: QMenu = QApplication.activePopupWidget()  # type: ignore[assignment]
    compared = next(each for each in menu.actions() if each.text() == "Compare with…")
    menu.close()  # as Qt does before it acts
    compared.trigger()
    assert window.page.objectName() == "compare"
    compare: ComparePage = window.page  # type: ignore[assignment]
    qtbot.waitUntil(lambda: compare.adding.list.count() == 11)
    window.activateWindow()  # which a window manager does when a menu closes
    qtbot.waitUntil(compare.adding.field.hasFocus)
    QTest.keyClick(compare.adding.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(columns(compare)) == 2)
    assert columns(compare)[0] == "badge-3"
