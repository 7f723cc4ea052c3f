"""The list narrowed, ordered and grouped by what badges state, with the mouse and with keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import settle
from tests.gui.standin import rows
from tests.gui.test_badge_views import front, menu, page, popping, press, views
from wallet.descriptors.facets import Facets, facets
from wallet.descriptors.normal import Unit, Workload
from wallet.gui.badges.arrangement import Arrangement, Group, Sort
from wallet.gui.badges.badge_columns import COLUMNS
from wallet.gui.badges.badge_views import View
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu
    from pytestqt.qtbot import QtBot

    from tests.gui.standin import StandIn
    from wallet.gui.badges.badge_views import BadgeViews
    from wallet.gui.badges.badges_page import BadgesPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window
    from wallet.snapshots.badges import BadgeRow

__all__ = ["page", "views"]  # fixtures
KEYS = Qt.Key
_STATED = (
    (("country=IE", "level=eqf:6", "assessment=portfolio"), 30.0),
    (("country=JP", "level=eqf:4", "assessment=written"), 12.0),
    (("country=JP", "assessment=practical"), 200.0),
    (("country=JP", "level=Guild & Sons:Master <b>"), 0.0),
    ((), 0.0),
)


def stating(row: BadgeRow, keys: tuple[str, ...], hours: float) -> BadgeRow:
    workloads = (Workload(hours, Unit.HOURS),) if hours else ()
    return replace(row, facets=facets(keys, workloads))


@pytest.fixture
def wallet(session: Session, window: Window, views: BadgeViews, qtbot: QtBot) -> StandIn:
    """Five badges, four of which state something."""
    del window
    kept: StandIn = session._wallet  # type: ignore[assignment]
    kept.rows = tuple(stating(row, *stated) for row, stated in zip(rows(5), _STATED, strict=True))
    session.changed.emit(Changes.LIBRARY)
    qtbot.waitUntil(lambda: len(front(views)) == 5)
    return kept


def inner(opened: QMenu, words: str) -> QMenu:
    """Open a menu within a menu."""
    action = next(each for each in opened.actions() if each.text() == words)
    made: QMenu = action.menu()  # type: ignore[assignment]
    made.aboutToShow.emit()
    return made


def choose(page: BadgesPage, element: str, value: str, qtbot: QtBot) -> None:
    page._facets.stated.more.click()
    opened = menu(qtbot)
    press(inner(opened, element), value)
    opened.close()


def offers(opened: QMenu) -> list[str]:
    return [each.text() for each in opened.actions() if not each.isSeparator()]


@popping
@pytest.mark.usefixtures("wallet")
def test_what_badges_state_is_chosen_from_a_menu_with_numbers(
    page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    stated = page._facets.stated
    assert stated.more.isVisible()
    assert stated.more.accessibleName() == "More"
    stated.more.click()
    opened = menu(qtbot)
    assert offers(opened) == [
        "Country or region of the issuer",
        "Level",
        "Workload",
        "Assessment",
        "Year awarded",
        "Learning outcome with the word…",
    ]  # fmt: skip - fields, languages and the rest: no badge states one
    assert offers(inner(opened, "Level")) == [
        "All", "Master <b> (Guild && Sons)  (1)", "EQF level 4  (1)", "EQF level 6  (1)",
    ]  # fmt: skip
    opened.close()
    choose(page, "Country or region of the issuer", "Japan", qtbot)
    assert front(views) == ["badge-1", "badge-2", "badge-3"]
    choose(page, "Assessment", "Written", qtbot)
    choose(page, "Assessment", "Practical", qtbot)
    assert front(views) == ["badge-1", "badge-2"]
    chip = stated.removers["assessment"]
    assert chip.isVisible()
    assert chip.text() == "Assessment: Written examination or Practical examination"
    assert chip.accessibleName() == (
        "Remove the filter Assessment: Written examination or Practical examination"
    )
    page._facets.keep(where=(*page._facets.facets.where, "assessment=portfolio"))
    assert chip.text() == "Assessment: Written examination +2"  # all of them are spoken
    assert chip.accessibleName().endswith("Practical examination or Portfolio")
    stated.more.click()
    opened = menu(qtbot)
    (country,) = (each for each in opened.actions() if each.text().startswith("Country"))
    assert country.isChecked()
    assert offers(inner(opened, "Country or region of the issuer")) == [
        "All",
        "Japan  (2)",
        "Ireland  (1)",
    ]  # fmt: skip - what each would find among those assessments
    opened.close()


@pytest.mark.usefixtures("wallet")
def test_chips_are_removed_by_keys_and_the_focus_goes_on(
    window: Window, page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    page._facets.keep(where=("country=JP", "assessment=written"))
    chip = page._facets.stated.removers["assessment"]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    chip.setFocus()
    QTest.keyClick(chip, KEYS.Key_Space)
    assert front(views) == ["badge-1", "badge-2", "badge-3"]
    assert not chip.isVisible()
    assert QApplication.focusWidget() is page._facets.stated.more
    QTest.keyClick(window, KEYS.Key_Escape)  # clears every filter
    assert len(front(views)) == 5
    assert page._facets.facets.where == ()


@popping
@pytest.mark.usefixtures("wallet")
def test_menus_are_gone_through_by_keys(page: BadgesPage, views: BadgeViews, qtbot: QtBot) -> None:
    more = page._facets.stated.more
    more.setFocus()
    QTest.keyClick(more, KEYS.Key_Space)
    opened = menu(qtbot)
    for key in (KEYS.Key_Down, KEYS.Key_Right):
        QTest.keyClick(opened, key)
    within = opened.actions()[0].menu()
    qtbot.waitUntil(within.isVisible)  # type: ignore[union-attr]
    QTest.keyClick(within, KEYS.Key_Down)
    QTest.keyClick(within, KEYS.Key_Return)
    assert page._facets.facets.where == ("country=JP",)
    assert front(views) == ["badge-1", "badge-2", "badge-3"]


@popping
@pytest.mark.usefixtures("wallet")
def test_several_are_chosen_without_opening_the_menu_again(
    page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    more = page._facets.stated.more
    more.click()
    opened = menu(qtbot)
    within = next(each for each in opened.actions() if each.text() == "Assessment").menu()
    opened.setActiveAction(within.menuAction())  # type: ignore[union-attr]
    QTest.keyClick(opened, KEYS.Key_Right)
    qtbot.waitUntil(within.isVisible)  # type: ignore[union-attr]
    for words in ("Written", "Practical"):
        entry = next(each for each in within.actions() if each.text().startswith(words))
        spot = within.actionGeometry(entry).center()
        QTest.mouseClick(within, Qt.MouseButton.LeftButton, pos=spot)
        assert within.isVisible()
        marked = [each.text() for each in within.actions() if each.isChecked()]
        assert any(each.startswith(words) for each in marked)
    assert page._facets.facets.where == ("assessment=written", "assessment=practical")
    assert front(views) == ["badge-1", "badge-2"]
    QTest.keyClick(within, KEYS.Key_Space)  # the last one again: it is taken back
    assert page._facets.facets.where == ("assessment=written",)
    opened.close()


@popping
def test_what_is_chosen_stays_when_nothing_has_it_any_more(
    session: Session, wallet: StandIn, page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    page._facets.keep(where=("country=IE",))
    wallet.rows = tuple(row for row in wallet.rows if "country=IE" not in row.facets.keys)
    session.changed.emit(Changes.LIBRARY)
    qtbot.waitUntil(lambda: front(views) == [])
    stated = page._facets.stated
    assert stated.removers["country"].isVisible()
    stated.more.click()
    opened = menu(qtbot)
    assert "Ireland  (0)" in offers(inner(opened, "Country or region of the issuer"))
    opened.close()
    stated.removers["country"].click()
    assert len(front(views)) == 4


@pytest.mark.usefixtures("wallet")
def test_searches_keep_it_and_the_language_may_change(
    session: Session, page: BadgesPage, views: BadgeViews
) -> None:
    page._facets.keep(where=("workload=hours:10..30", "country=IE", "country=JP"))
    asked = page._asking.query(page._arranging.arrangement)
    assert asked.where == ("workload=hours:10..30", "country=IE", "country=JP")
    page._asking.ask_all()
    assert len(front(views)) == 5
    from wallet.gui.badges import list_query  # noqa: PLC0415 - as a saved search does

    tomorrow = replace(asked, where=(*asked.where, "mood=blue"))
    # What a newer program asks as well counts as plain.
    page._asking.mark(list_query.facets_of(tomorrow))
    page._narrow()
    assert front(views) == ["badge-0", "badge-1"]
    session.set_language("ja")
    assert page._facets.stated.removers["country"].text() == (
        "発行者の国・地域：アイルランドまたは日本"
    )
    assert page._facets.stated.removers["workload"].text() == "学修時間・単位：10〜30時間"


@popping
@pytest.mark.usefixtures("wallet")
def test_a_word_of_the_outcomes_is_asked_in_the_search_field(
    page: BadgesPage, qtbot: QtBot
) -> None:
    page._search.setText("data")
    page._facets.stated.more.click()
    press(menu(qtbot), "Learning outcome")
    assert page._search.text() == "data outcome:"
    QTest.keyClicks(page._search, "basket")
    assert page._search.text() == "data outcome:basket"
    assert page._search.hasFocus()


@pytest.mark.usefixtures("wallet")
def test_levels_and_amounts_order_and_head_the_list(
    session: Session, page: BadgesPage, views: BadgeViews
) -> None:
    page._arranging.sort_by(Sort.WORKLOAD)
    assert page._arranging.sort.accessibleName() == "Sort: Workload, Low to high"
    assert front(views) == ["badge-1", "badge-0", "badge-2", "badge-3", "badge-4"]
    page._arranging.sort_by(Sort.WORKLOAD)
    assert front(views)[:3] == ["badge-2", "badge-0", "badge-1"]
    page._arranging.take(Arrangement(Sort.LEVEL, descending=False, group=Group.LEVEL))
    assert front(views) == [
        "Group Master <b> (Guild & Sons), badges: 1, expanded", "badge-3",
        "Group EQF level 4, badges: 1, expanded", "badge-1",
        "Group EQF level 6, badges: 1, expanded", "badge-0",
        "Group Level not stated, badges: 2, expanded", "badge-2", "badge-4",
    ]  # fmt: skip
    page._arranging.take(Arrangement(group=Group.COUNTRY))
    session.set_language("ja")
    assert [each for each in front(views) if not each.startswith("badge")] == [
        "グループ アイルランド、1件、開いています",
        "グループ 日本、3件、開いています",
        "グループ 国・地域の記載なし、1件、開いています",
    ]
    again = page.session.settings
    assert (again.badges_sort, again.badges_group) == ("added", "country")


def test_columns_of_what_is_stated_come_and_go(
    session: Session, wallet: StandIn, page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    window = page.window()
    page._choose_view(View.TABLE)

    def shown() -> list[Sort]:
        return [each.sort for at, each in enumerate(COLUMNS) if not views.table.isColumnHidden(at)]

    window.resize(2200, 700)
    settle(50)
    assert shown() == [each.sort for each in COLUMNS]
    at = next(at for at, each in enumerate(COLUMNS) if each.sort is Sort.LEVEL)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert views.badges.index(0, at).data(spoken) == "Level: EQF level 6"
    assert views.badges.index(4, at).data(spoken) == "Level: none"
    assert views.badges.index(0, at + 1).data() == "30 hours"
    window.resize(760, 700)
    settle(50)
    assert Sort.WORKLOAD not in shown()
    page._rearrange(Arrangement(Sort.WORKLOAD))
    assert Sort.WORKLOAD in shown()  # what the order goes by stays in sight
    wallet.rows = tuple(replace(row, facets=Facets()) for row in wallet.rows)
    session.changed.emit(Changes.LIBRARY)
    qtbot.waitUntil(lambda: Sort.WORKLOAD not in shown())


def test_badges_are_described_anew_in_steps_after_unlocking(
    session: Session, window: Window, qtbot: QtBot
) -> None:
    kept: StandIn = session._wallet  # type: ignore[assignment]
    kept.indexing.left = 3
    window._describer._pause.start(0)
    qtbot.waitUntil(lambda: kept.indexing.described == 3)
    settle(100)
    assert not window._describer._pause.isActive()
    kept.indexing.left = 100
    window._describer._pause.start(0)
    qtbot.waitUntil(lambda: kept.indexing.described > 4)
    session.lock()
    settle(100)
    assert not window._describer._pause.isActive()
    assert kept.indexing.described < 100
