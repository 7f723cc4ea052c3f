"""The list of keys and the keys themselves are one table: nothing is missing on either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.gui.conftest import settle
from tests.gui.every_page import INSIDE, WHAT
from wallet import wording
from wallet.gui import pages, shortcuts, theme
from wallet.gui.frame.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.gui.window import Window

KEYS, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def _sheet(window: Window) -> ShortcutSheet:
    settle(50)
    return window.page.findChildren(ShortcutSheet)[-1]


def _rows(sheet: ShortcutSheet) -> dict[str, str]:
    return {
        row.text(0): row.text(1)
        for area, rows in sheet._areas
        for row in rows
        if not (row.isHidden() or area.isHidden())
    }


def test_no_shortcut_is_missing_in_the_table(window: Window, session: Session) -> None:
    for name in INSIDE:
        session.go(name, WHAT.get(name))
        settle(30)
    unknown = [
        f"{each.key().toString()} in {type(each.parent()).__name__}"
        for each in window.findChildren(QShortcut)
        if each.objectName() not in shortcuts.KEYS
        or each.key().toString()
        not in [QKeySequence(s).toString() for s in shortcuts.KEYS[each.objectName()].sequences]
    ]
    assert unknown == []
    assert [each.text() for each in window.findChildren(QAction) if each.shortcuts()] == []


def test_whatever_is_listed_as_ours_is_made_somewhere(window: Window, session: Session) -> None:
    for name in INSIDE:
        session.go(name, WHAT.get(name))
        settle(30)
    made = {each.objectName() for each in window.findChildren(QShortcut)}
    assert {key.name for key in shortcuts.KEYS.values() if key.ours} <= made


def test_no_key_of_the_window_means_two_things() -> None:
    taken: dict[str, str] = {}
    for key in shortcuts.KEYS.values():
        for sequence in key.sequences:
            if key.context is Qt.ShortcutContext.WindowShortcut and key.ours:
                assert taken.setdefault(sequence, key.name) == key.name


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_list_says_every_key_in_the_language_of_the_window(
    window: Window, session: Session, language: str
) -> None:
    session.set_language(language)
    QTest.keyClick(window, KEYS.Key_F1)
    shown = _rows(_sheet(window))
    assert shown[wording.say("key_undo", language)] == "Ctrl+Z"
    assert len(shown) == len(shortcuts.KEYS)


def test_it_can_be_searched_by_what_a_key_does_and_by_the_key(window: Window) -> None:
    QTest.keyClick(window, KEYS.Key_F1)
    sheet = _sheet(window)
    QTest.keyClicks(sheet.search, "lock")
    assert list(_rows(sheet)) == ["Lock the wallet"]
    sheet.search.setText("ctrl+z")
    assert list(_rows(sheet)) == ["Undo"]
    sheet.search.setText("zzz")
    assert not _rows(sheet)
    assert sheet._none.isVisible()
    QTest.keyClick(sheet.search, KEYS.Key_Escape)
    settle(30)
    assert not window.page.findChildren(ShortcutSheet)


def test_a_question_mark_shows_it_but_not_while_one_types(window: Window) -> None:
    window.activateWindow()
    window.page.seek()
    settle(30)
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, "?")
    assert field.text() == "?"
    assert not window.page.findChildren(ShortcutSheet)
    field.clear()
    window.page._list.setFocus()
    QTest.keyClick(window.page._list, "?")
    assert _sheet(window).isVisible()


def test_the_number_keys_open_the_pages_of_the_rail(window: Window) -> None:
    window.activateWindow()
    for at, name in enumerate(pages.RAIL, start=1):
        QTest.keyClick(window, KEYS(KEYS.Key_0.value + at), CTRL)
        settle(30)
        assert window.page.objectName() == name


def test_text_grows_and_shrinks_by_keys(window: Window, session: Session) -> None:
    QTest.keyClick(window, KEYS.Key_Plus, CTRL)
    QTest.keyClick(window, KEYS.Key_Equal, CTRL)
    assert session.settings.text_percent == 150
    assert theme.font(theme.Type.BODY).pointSizeF() == pytest.approx(10.5 * 1.5)
    QTest.keyClick(window, KEYS.Key_Minus, CTRL)
    assert session.settings.text_percent == 125
    QTest.keyClick(window, KEYS.Key_0, CTRL)
    assert session.settings.text_percent == 100
    QTest.keyClick(window, KEYS.Key_Minus, CTRL)
    assert session.settings.text_percent == 100


def test_the_settings_show_the_list_as_well(window: Window, session: Session) -> None:
    session.go("settings")
    settle()
    window.page._look._show_keys.click()
    assert _sheet(window).isVisible()
