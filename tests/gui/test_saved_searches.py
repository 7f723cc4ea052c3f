"""Searches that the learner names on the page of badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.test_badge_views import front, menu, page, press, views
from wallet.gui.badges.arrangement import Arrangement, Group, Sort
from wallet.gui.badges.marks_filter import Shelf
from wallet.snapshots.searches import ListQuery
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.standin import StandIn
    from wallet.gui.badges.badge_views import BadgeViews
    from wallet.gui.badges.badges_page import BadgesPage
    from wallet.gui.session import Message, Session
    from wallet.gui.window import Window

__all__ = ["page", "views"]  # fixtures
popping = pytest.mark.qt_log_ignore("This plugin does not support")  # what menus ask of it


@pytest.fixture
def wallet(session: Session, window: Window) -> StandIn:
    del window
    return session._wallet  # type: ignore[return-value]


def awake(window: Window, qtbot: QtBot) -> None:
    """Give the window back the keys, as a window manager does when a menu closes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def save(page: BadgesPage, name: str, qtbot: QtBot) -> None:
    page._saved.button.click()
    press(menu(qtbot), "Save this search")
    line = page._saved.line
    assert line.isVisible()
    assert not line.yes.isEnabled()
    QTest.keyClicks(line.edit, name)
    QTest.keyClick(line.edit, Qt.Key.Key_Return)


@popping
def test_what_is_shown_is_saved_and_comes_back_by_a_click_or_a_key(
    window: Window, page: BadgesPage, views: BadgeViews, wallet: StandIn, qtbot: QtBot
) -> None:
    page._search.setText("a")
    page._tones.choose(Tone.NEUTRAL)
    page._arranging.take(Arrangement(Sort.TITLE, descending=False, group=Group.ISSUER))
    qtbot.waitUntil(lambda: page._shown[0] == "a")
    before = front(views)
    save(page, "To check", qtbot)
    qtbot.waitUntil(lambda: len(page._saved.searches) == 1)
    assert not page._saved.line.isVisible()
    assert wallet.searches.kept[0].query == ListQuery(
        typed="a", tone="neutral", sort="title", descending=False, group="issuer"
    )
    page._asking.ask_all()
    page._arranging.take(Arrangement())
    qtbot.waitUntil(lambda: len(front(views)) == 12)
    awake(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: front(views) == before)
    assert page._search.text() == "a"
    assert page._arranging.arrangement.group is Group.ISSUER
    assert page.session.settings.badges_group == "none"  # a search does not change what is usual
    page._asking.ask_all()
    page._saved.button.click()
    press(menu(qtbot), "To check")
    qtbot.waitUntil(lambda: page._search.text() == "a")


@popping
def test_a_taken_name_is_told_in_the_line_and_escape_leaves_it(
    window: Window, page: BadgesPage, qtbot: QtBot
) -> None:
    save(page, "One", qtbot)
    qtbot.waitUntil(lambda: len(page._saved.searches) == 1)
    save(page, "One", qtbot)
    line = page._saved.line
    qtbot.waitUntil(line._notice.isVisible)
    assert line._notice.text.startswith("There is already a saved search “One”.")
    awake(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert line.isHidden()
    assert window.page is page


@popping
def test_one_is_renamed_changed_and_deleted_with_a_way_back(
    session: Session, page: BadgesPage, wallet: StandIn, qtbot: QtBot
) -> None:
    told: list[Message] = []
    session.told.connect(told.append)
    save(page, "One", qtbot)
    qtbot.waitUntil(lambda: len(page._saved.searches) == 1)
    page._saved.button.click()
    press(menu(qtbot), "Rename “One”")
    page._saved.line.edit.setText("Two & a half")
    page._saved.line.yes.click()
    qtbot.waitUntil(lambda: [each.name for each in page._saved.searches] == ["Two & a half"])
    page._tones.choose(Tone.BAD)
    page._saved.button.click()
    press(menu(qtbot), "Keep the present choices")
    qtbot.waitUntil(lambda: wallet.searches.kept[0].query.tone == "bad")
    qtbot.waitUntil(lambda: page._saved.searches[0].query.tone == "bad")
    page._saved.button.click()
    press(menu(qtbot), "Delete “Two && a half”")
    qtbot.waitUntil(lambda: page._saved.searches == ())
    assert told[-1].details == {"name": "Two & a half"}
    for expected in (("Two & a half", "bad"), ("Two & a half", ""), ("One", "")):
        assert session.undo.undo()
        qtbot.waitUntil(
            lambda expected=expected: (
                [(s.name, s.query.tone) for s in page._saved.searches]  # type: ignore[misc]
                == [expected]
            )
        )


def test_words_of_a_newer_program_count_as_plain(
    page: BadgesPage, views: BadgeViews, session: Session, qtbot: QtBot
) -> None:
    query = ListQuery(
        tone="purple", spec="of tomorrow", sort="by moon", group="by sea", shelf="cellar", ends="7"
    )
    saved: list[str] = []
    session.run(lambda wallet, _: wallet.searches.save("Odd", query), saved.append)
    qtbot.waitUntil(lambda: bool(saved))
    page._saved.load()
    qtbot.waitUntil(lambda: len(page._saved.searches) == 1)
    page._saved.apply(page._saved.searches[0])
    qtbot.waitUntil(lambda: len(front(views)) == 12)
    assert page._marks.shelf is Shelf.LIST
    assert page._arranging.arrangement == Arrangement()
