"""Questions lie on the page that asks them: keys, focus, what a screen reader is told, sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from wallet.gui.widgets.confirm import Ask, Confirm
from wallet.gui.widgets.consent_dialog import ConsentDialog
from wallet.gui.widgets.name_dialog import NameDialog
from wallet.snapshots.imports import Host

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.gui.window import Window

KEYS = Qt.Key


@pytest.fixture
def named(window: Window) -> list[str]:
    """What was answered; the window asks for a name of a tag."""
    window.activateWindow()
    settle(50)
    return []


def _ask(window: Window, answers: list[str]) -> NameDialog:
    sheet = NameDialog(
        window.page, question="Which tag?", yes="Add", no="Cancel", then=answers.append
    )
    sheet.open()
    settle(50)
    return sheet


def test_it_is_a_part_of_the_page_and_takes_the_focus(window: Window, named: list[str]) -> None:
    sheet = _ask(window, named)
    assert not sheet.isWindow()
    assert not sheet.isModal()
    assert QApplication.activeModalWidget() is None
    assert window.page.rect().contains(sheet.geometry())
    assert sheet.edit.hasFocus()
    told = QAccessible.queryAccessibleInterface(sheet)
    assert told.role() == QAccessible.Role.Dialog
    assert told.text(QAccessible.Text.Name) == "Which tag?"


def test_return_accepts_and_the_focus_goes_back(window: Window, named: list[str]) -> None:
    before = window.focusWidget()
    sheet = _ask(window, named)
    QTest.keyClicks(sheet.edit, " maths ")
    QTest.keyClick(sheet.edit, KEYS.Key_Return)
    settle(50)
    assert named == ["maths"]
    assert window.focusWidget() is before
    assert before is not None


def test_esc_rejects_and_leaves_the_page_in_front(
    window: Window, session: Session, named: list[str]
) -> None:
    session.go("issuers")
    settle()
    sheet = _ask(window, named)
    sheet.edit.setText("maths")
    QTest.keyClick(sheet.edit, KEYS.Key_Escape)
    settle(50)
    assert named == []
    assert window.page.objectName() == "issuers"
    assert not window.page.findChildren(NameDialog)


def test_esc_reaches_it_from_the_page_as_well(window: Window, named: list[str]) -> None:
    sheet = _ask(window, named)
    window.page.seek()
    window.back()
    assert not sheet.isVisible()
    assert window.page.objectName() == "badges"


def test_tab_stays_inside_both_ways(window: Window, named: list[str]) -> None:
    sheet = _ask(window, named)
    sheet.edit.setText("maths")
    seen = []
    for _ in range(6):
        QTest.keyClick(window.focusWidget(), KEYS.Key_Tab)
        seen.append(window.focusWidget())
    assert set(seen) == {sheet.edit, sheet.yes, sheet.no}
    QTest.keyClick(window.focusWidget(), KEYS.Key_Backtab)
    assert sheet.isAncestorOf(window.focusWidget())


def test_a_second_one_takes_the_place_of_the_first(window: Window, named: list[str]) -> None:
    gone: list[str] = []
    _ask(window, named).rejected.connect(lambda: gone.append("first"))
    second = _ask(window, named)
    assert gone == ["first"]
    assert second.isVisible()
    assert second.edit.hasFocus()


def test_it_goes_with_its_page_and_says_no(
    window: Window, session: Session, named: list[str]
) -> None:
    sheet = _ask(window, named)
    answers: list[str] = []
    sheet.rejected.connect(lambda: answers.append("rejected"))
    session.go("settings")
    settle(50)
    assert answers == ["rejected"]
    session.go("badges")
    settle(50)
    assert not window.page.findChildren(NameDialog)


def test_locking_while_it_is_open_is_no_answer(
    window: Window, session: Session, named: list[str]
) -> None:
    sheet = _ask(window, named)
    sheet.edit.setText("maths")
    session.lock()
    settle()
    assert named == []
    assert window.page.objectName() == "unlock"


@pytest.mark.parametrize("percent", [100, 200])
def test_a_long_question_fits_a_small_window(
    window: Window, session: Session, percent: int
) -> None:
    session.looks.set_text(percent)
    window.resize(760, 640)
    addresses = tuple(f"https://example.ac.jp/keys/{at}" for at in range(20))
    sheet = ConsentDialog(session, (Host("example.ac.jp", addresses, ("keys",)),), window.page)
    sheet.open()
    settle()
    assert window.page.rect().contains(sheet.geometry())
    assert [told for told in cut_off(window) if "beyond" not in told or "page" not in told] == []
    QTest.keyClick(sheet, KEYS.Key_Escape)


def test_only_what_is_lost_for_good_stops_the_window(window: Window) -> None:
    words = {"question": "Sure?", "consequence": "It is gone.", "yes": "Yes", "no": "No"}
    asked: list[str] = []
    mild = Ask(window.page, **words, then=lambda: asked.append("mild"))  # type: ignore[arg-type]
    mild.open()
    settle(50)
    assert mild.no.hasFocus()  # the answer at hand changes nothing
    QTest.keyClick(mild.no, KEYS.Key_Return)
    assert asked == []
    harsh = Confirm(window.page, **words, then=lambda: asked.append("harsh"))  # type: ignore[arg-type]
    harsh.open()
    assert harsh.isModal()
    assert harsh.no.isDefault()
    harsh.yes.click()
    assert asked == ["harsh"]
