"""Badges side by side: added and taken out in place, read by eye, by keys and by ear."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING
from unittest import mock

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from tests.gui.conftest import settle
from tests.gui.standin import NOW
from tests.printing.reading_pdf import Pdf
from wallet.descriptors.normal import Level
from wallet.descriptors.record import Form, Said, Value
from wallet.gui import theme
from wallet.gui.comparing.compare_cells import height
from wallet.gui.comparing.compare_model import Role
from wallet.gui.widgets import file_choice
from wallet.snapshots.descriptors import Cover
from wallet.snapshots.side_by_side import About, Cell, Row

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.standin import StandIn
    from wallet.gui.comparing.compare_cells import Block
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
    return [column.id for column in page.table.facts.columns]


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
        "Where they differ", "Verification", "Workload", "",
        "The same in all", "Learning outcomes",
    ]  # fmt: skip
    assert [words(page, 1, at) for at in range(3)] == [
        "Verified",
        "Issuer not confirmed",
        "Expired",
    ]
    assert [words(page, 2, at) for at in range(3)] == [
        "2 hours (Not covered by the issuer’s proof)",
        "3 (unit not stated)",
        "not stated",
    ]
    assert words(page, 3, 0) == session.say("workload_bare")
    assert words(page, 5, 0) == "• R\n• 統計 (Only mentioned in running text)"
    assert [table.columnSpan(row, 0) for row in range(6)] == [3, 1, 1, 3, 3, 3]
    said_of = "Workload, AI Ethics Foundations: 3 (unit not stated)"
    assert words(page, 2, 1, SPOKEN) == said_of
    assert words(page, 3, 0, SPOKEN).startswith("Note on Workload: ")
    assert words(page, 5, 0, SPOKEN).startswith("Learning outcomes, the same in all: ")
    table.setCurrentIndex(model.index(2, 1))
    session.set_language("ja")
    settle(50)
    assert model.headerData(2, down) == "学修時間・単位"
    assert words(page, 2, 1) == "3（単位の記載なし）"
    assert words(page, 2, 2) == "記載なし"
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 1)


def test_a_mark_is_an_icon_and_words_and_colour_is_not_all(page: ComparePage) -> None:
    shown: tuple[Block, ...] = page.table.facts.index(2, 0).data(Role.BLOCKS)
    assert [(each.text, each.icon) for each in shown] == [
        ("2 hours", ""),
        ("Not covered by the issuer’s proof", "caution"),
    ]
    states = [page.table.facts.index(1, at).data(Role.BLOCKS)[0] for at in range(3)]
    assert len({each.icon for each in states}) == 3
    assert [each.text for each in states] == [words(page, 1, at) for at in range(3)]
    muted = page.table.facts.index(2, 2).data(Role.BLOCKS)[0]
    assert (muted.text, muted.colour) == ("not stated", theme.current().muted)
    bullets = page.table.facts.index(5, 0).data(Role.BLOCKS)
    assert [each.bullet for each in bullets] == [True, True, False]


def test_a_tool_tip_has_the_words_and_how_they_were_written_and_is_no_markup(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    tips = Qt.ItemDataRole.ToolTipRole
    assert "3 (unit not stated)\nAs written" not in words(page, 2, 1, tips)  # 3 stands in it
    wallet: StandIn = session._wallet  # type: ignore[assignment]
    trick = "<img src='file:///etc/passwd'><b>x</b>"
    wallet.rows = (replace(wallet.rows[0], title=trick), *wallet.rows[1:])
    page._load()
    qtbot.waitUntil(lambda: page.table.facts.columns[0].title == trick)
    head = page.table.facts.headerData(0, Qt.Orientation.Horizontal, tips)
    shown = QTextDocument()
    shown.setHtml(head)
    assert shown.toPlainText() == trick
    chip = next(each for each in page.findChildren(QPushButton) if "<img" in each.accessibleName())
    shown.setHtml(chip.toolTip())
    assert trick in shown.toPlainText()
    level = Value((Said("Level 6", "", ("a", 0)),), Level("eqf", "6"), Form.STRUCTURED, "p", "x")
    cell = Cell((level,), (Cover.COVERED,))
    row = Row(About.ELEMENT, "level", (cell, Cell(), Cell()), same=False)
    found = page.table.facts.found
    assert found
    page.table.tell(replace(found, rows=(row,)))
    assert words(page, 1, 0, tips).endswith("\nAs written: Level 6 (a[0])")


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [760, 1120])
def test_every_cell_has_the_room_that_its_words_need(
    page: ComparePage, session: Session, window: Window, percent: int, width: int
) -> None:
    window.resize(width, 700)
    session.looks.set_text(percent)
    settle()
    table, model = page.table, page.table.facts
    try:
        for row in range(model.rowCount()):
            spanned = table.columnSpan(row, 0)
            wide = sum(table.columnWidth(at) for at in range(spanned))
            for column in range(0, model.columnCount(), spanned):
                shown = model.index(row, column).data(Role.BLOCKS)
                if shown:
                    assert table.rowHeight(row) >= height(shown, wide)
        names = table.verticalHeader()
        metrics = QFontMetrics(names.font())
        for row in range(model.rowCount()):
            name = str(model.headerData(row, Qt.Orientation.Vertical))
            room = QRect(0, 0, names.width() - 30, 10_000)
            needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, name)
            assert needed.width() <= room.width()
            assert needed.height() <= table.rowHeight(row)
        assert names.width() < table.width() * 0.6  # the badges are what is looked at
        table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
        assert names.x() >= 0
        assert names.isVisible()
    finally:
        session.looks.set_text(100)


def test_keys_read_a_row_that_is_higher_than_the_view(page: ComparePage, session: Session) -> None:
    wallet: StandIn = session._wallet  # type: ignore[assignment]
    found = wallet.comparing.side_by_side(columns(page), now=NOW)
    texts = tuple(
        Value((Said(f"{at} " + "長い文 " * 90, "", ("x",)),), None, Form.STRUCTURED, "p", "x")
        for at in range(12)
    )
    cell = Cell(texts, (Cover.COVERED,) * len(texts))
    tall = Row(About.ELEMENT, "criteria", (cell, Cell(), Cell()), same=False)
    page.table.facts.show(replace(found, rows=(tall, *found.rows)))
    table = page.table
    table.setFocus()
    table.setCurrentIndex(table.facts.index(1, 0))
    assert table.rowHeight(1) > table.viewport().height()
    cell_of = table.facts.index(1, 0)
    bottoms = [table.visualRect(cell_of).bottom()]
    while table.currentIndex().row() == 1 and len(bottoms) < 100:
        QTest.keyClick(table, Qt.Key.Key_Down)
        bottoms.append(table.visualRect(cell_of).bottom())
    steps = [one - other for one, other in pairwise(bottoms)]
    assert len(steps) > 1
    assert all(0 <= step <= table.viewport().height() for step in steps)  # nothing is left out
    assert table.currentIndex().row() == 2
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert table.currentIndex().row() == 1
    top = table.visualRect(table.facts.index(1, 0)).top()
    if top < 0:
        QTest.keyClick(table, Qt.Key.Key_Up)
        assert table.visualRect(table.facts.index(1, 0)).top() > top


def test_others_begin_at_the_top_and_the_same_stay_where_they_were(
    page: ComparePage, session: Session, window: Window, qtbot: QtBot
) -> None:
    window.resize(760, 480)
    settle()
    table = page.table
    table.setCurrentIndex(table.facts.index(table.facts.rowCount() - 1, 0))
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum())
    down = bar.value()
    assert down > 0
    page._load()
    settle()
    assert bar.value() == down
    assert table.currentIndex().row() == table.facts.rowCount() - 1
    session.go("compare", ["badge-3", "badge-4"])
    qtbot.waitUntil(lambda: columns(page) == ["badge-3", "badge-4"])
    settle(50)
    assert bar.value() == 0
    assert table.currentIndex().row() == 1


@pytest.mark.parametrize("ending", ["csv", "html", "pdf"])
def test_it_is_saved_where_one_says(
    page: ComparePage, window: Window, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"comparison.{ending}"
    save = next(each for each in page.findChildren(QPushButton) if each.text() == "Save as…")
    save.setFocus()
    with mock.patch.object(file_choice, "place_for", return_value=path):
        QTest.keyClick(save, Qt.Key.Key_Return)
    while window.bar.message is None:
        settle(20)
    assert window.bar.message is not None
    assert window.bar.message.code == "compare_saved"
    data = path.read_bytes()
    starts = {"csv": b"\xef\xbb\xbfElement", "html": b"<!doctype html>", "pdf": b"%PDF-"}
    assert data.startswith(starts[ending])
    if ending == "pdf":
        text = "".join(each.text for each in Pdf(data).pages).replace("\n", "")
        assert "Only mentioned in running text" in text


def test_one_badge_is_not_saved(page: ComparePage, session: Session, qtbot: QtBot) -> None:
    session.go("compare", ["badge-0"])
    qtbot.waitUntil(page._empty.isVisible)
    assert not page._save.isEnabled()


def test_the_titles_stay_in_view_and_long_ones_do_not_take_the_page(
    page: ComparePage, session: Session, window: Window, qtbot: QtBot
) -> None:
    wallet: StandIn = session._wallet  # type: ignore[assignment]
    long = "題" * 5_000
    wallet.rows = (replace(wallet.rows[0], title=long), *wallet.rows[1:])
    window.resize(760, 560)
    page._load()
    qtbot.waitUntil(lambda: page.table.facts.columns[0].title == long)
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
    badge.head.more.click()  # type: ignore[attr-defined]
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
