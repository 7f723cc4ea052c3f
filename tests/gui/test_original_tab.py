"""The original in the window: searched by keys, copied, and what no proof covers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar

from tests.gui.conftest import settle
from wallet.errors import VaultError
from wallet.gui import icons, theme
from wallet.gui.theme import Space
from wallet.snapshots.looking import RawMark, RawPart, RawView
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.standin import StandIn
    from wallet.gui.badges.badge_page import BadgeDetailPage
    from wallet.gui.badges.original_tab import OriginalTab
    from wallet.gui.session import Session
    from wallet.gui.window import Window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def wallet(session: Session, window: Window) -> StandIn:
    del window
    found: StandIn = session._wallet  # type: ignore[assignment]
    found.originals.shown = RawView(
        "badge.json",
        4321,
        "raw_partly_covered",
        ("raw_note_cut",),
        (
            RawPart("raw_part_header", '{\n  "alg": "EdDSA"\n}'),
            RawPart(
                "raw_part_payload",
                '{\n  "name": "Data",\n  "score": 100,\n  "other": "score"\n}',
                (
                    RawMark("raw_mark_beside", "score", 2, 2),
                    RawMark("raw_mark_undefined", "far", -1, -1),
                ),
            ),
        ),
    )
    return found


@pytest.fixture
def page(wallet: StandIn, window: Window, session: Session, qtbot: QtBot) -> BadgeDetailPage:
    """The page of a badge with its original in front, reached by keys."""
    del wallet
    session.go("badge", "badge-1")
    shown: BadgeDetailPage = window.page  # type: ignore[assignment]
    qtbot.waitUntil(shown._tabs.isVisible)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageUp, CTRL)
    assert shown._tabs.name == "original"
    qtbot.waitUntil(lambda: bool(tab(shown).text.toPlainText()))
    settle(80)
    return shown


def tab(page: BadgeDetailPage) -> OriginalTab:
    return page._tabs.part("original")  # type: ignore[return-value]


def labels(page: BadgeDetailPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_what_is_not_covered_stands_in_words_above_the_text_and_in_it(
    page: BadgeDetailPage,
) -> None:
    told = labels(page)
    assert "but for the places that are marked" in told
    assert "far (in the part that is not shown): not covered by the signature" in told
    links = [b for b in page.findChildren(QPushButton) if b.text().startswith("score (line 3)")]
    text = tab(page).text
    links[0].click()
    assert text.textCursor().block().text() == '  "score": 100,'
    assert text.hasFocus()
    assert [(each.first, each.last) for each in text._places] == [(7, 7)]
    assert text.number(7) == 3  # each part counts its own lines
    assert "stands outside the badge" in text.accessibleDescription()
    assert "Header of the token" in text.toPlainText()


def test_a_marked_line_bears_an_icon_a_ground_and_words(page: BadgeDetailPage) -> None:
    text, colours = tab(page).text, theme.current()
    assert tab(page)._icon._name == icons.BY_TONE[Tone.CAUTION]
    lines, gutter = text.viewport().grab().toImage(), text._gutter.grab().toImage()
    told = {}
    for line, area, block in text._visible():
        rows = range(int(area.top()) + 2, int(area.bottom()) - 1)
        end = int(area.left() + block.layout().lineAt(0).naturalTextWidth()) + Space.SMALL
        ground = lines.pixelColor(lines.width() - 1, rows[0])
        words = {lines.pixelColor(x, y).rgb() for x in range(end, lines.width()) for y in rows}
        icon = {gutter.pixelColor(x, y).rgb() for x in range(Space.LARGE) for y in rows}
        told[line] = (ground == colours.ground(Tone.CAUTION), len(words) > 1, len(icon) > 1)
    assert told.pop(7) == (True, True, True)
    assert set(told.values()) == {(False, False, False)}


def test_ctrl_f_searches_in_the_original_and_esc_ends_that_first(
    page: BadgeDetailPage, window: Window
) -> None:
    text, field = tab(page).text, tab(page).search.field
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_F, CTRL)
    assert window.page is page
    settle(30)
    assert field.hasFocus()
    QTest.keyClicks(field, "score")
    first = text.textCursor().position()
    assert text.textCursor().selectedText() == "score"
    QTest.keyClick(field, Qt.Key.Key_Return)
    second = text.textCursor().position()
    assert second > first
    QTest.keyClick(field, Qt.Key.Key_Return)  # round the end
    assert text.textCursor().position() == first
    QTest.keyClick(field, Qt.Key.Key_Return, SHIFT)
    assert text.textCursor().position() == second
    QTest.keyClicks(field, "zzz")
    settle(30)
    assert "Not found" in labels(page)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), window.page is page) == ("", True)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert window.page.objectName() == "badges"


def test_ctrl_f_elsewhere_on_the_page_turns_to_the_original(
    page: BadgeDetailPage, window: Window, qtbot: QtBot
) -> None:
    page._tabs.turn("certificate")
    settle(50)
    QTest.keyClick(page.head.present, Qt.Key.Key_F, CTRL)
    assert (window.page is page, page._tabs.name) == (True, "original")
    qtbot.waitUntil(tab(page).search.field.hasFocus)


def test_all_of_it_is_copied_for_a_while(page: BadgeDetailPage, window: Window) -> None:
    tab(page)._copy.click()
    assert QGuiApplication.clipboard().text() == tab(page).text.toPlainText()
    assert window.bar.message is not None
    assert window.bar.message.code == "window_copied_for_a_while"


def test_the_language_changes_where_it_stands(page: BadgeDetailPage, session: Session) -> None:
    session.set_language("ja")
    settle(80)
    assert "トークンのヘッダー" in tab(page).text.toPlainText()
    assert "印の付いた部分は対象外です" in labels(page)
    assert "Header" not in tab(page).text.toPlainText()


def test_an_original_that_cannot_be_read_is_told_in_place(
    page: BadgeDetailPage, wallet: StandIn, session: Session, qtbot: QtBot
) -> None:
    wallet.originals.error = VaultError("no_such_badge", badge="badge-2")
    session.go("badge", "badge-2")
    qtbot.waitUntil(page._tabs.isVisible)
    page._tabs.turn("original")
    said = session.say("no_such_badge", badge="badge-2")
    qtbot.waitUntil(lambda: said in labels(page))
    assert tab(page).text.toPlainText() == ""


def test_tabs_turn_by_arrows_and_wrap_by_keys(page: BadgeDetailPage) -> None:
    bar = page.findChildren(QTabBar)[0]
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert page._tabs.name == "history"
    QTest.keyClick(bar, Qt.Key.Key_PageDown, CTRL)
    QTest.keyClick(bar, Qt.Key.Key_PageDown, CTRL)
    assert page._tabs.name == "certificate"
