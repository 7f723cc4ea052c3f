"""List, gallery and table as a learner uses them: one choice, one order, headings that fold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from tests.gui.conftest import settle
from tests.gui.standin import NOW, StandIn, rows
from wallet.gui.badges.arrangement import Arrangement, Group, Sort
from wallet.gui.badges.badge_columns import COLUMNS
from wallet.gui.badges.badge_model import Role
from wallet.gui.badges.badge_views import View
from wallet.gui.widgets.tips import tip
from wallet.settings import Settings
from wallet.snapshots.changes import Changes
from wallet.snapshots.selection import Choice, Ends

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.badges.badge_views import BadgeViews
    from wallet.gui.badges.badges_page import BadgesPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window

popping = pytest.mark.qt_log_ignore("This plugin does not support")  # what menus ask of it
KEYS = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(window: Window) -> BadgesPage:
    window.page._marks.opener.click()  # type: ignore[attr-defined]
    return window.page  # type: ignore[return-value]


@pytest.fixture
def views(page: BadgesPage) -> BadgeViews:
    page._list.setFocus()
    return page._list


def front(views: BadgeViews) -> list[str]:
    """Return what stands in the view, top to bottom: ids, and headings as they are spoken."""
    model = views.badges
    return [
        model.index(at, 0).data(SPOKEN) if model.heading_at(at) else model.row_at(at).id
        for at in range(model.rowCount())
    ]


def chip(page: BadgesPage, words: str) -> QPushButton:
    found = page.findChildren(QPushButton)
    return next(each for each in found if each.text().startswith(words) and each.isVisible())


def menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()  # type: ignore[return-value]


def press(opened: QMenu, words: str) -> None:
    next(each for each in opened.actions() if each.text().startswith(words)).trigger()
    opened.close()


def test_keys_turn_to_each_view_and_what_is_chosen_stays(
    window: Window, page: BadgesPage, views: BadgeViews, home: Path
) -> None:
    views.choose(["badge-1", "badge-4"], "badge-4")
    for key, view in (
        (KEYS.Key_2, View.GALLERY),
        (KEYS.Key_3, View.TABLE),
        (KEYS.Key_1, View.LIST),
    ):
        QTest.keyClick(window, key, CTRL | SHIFT)
        assert views.view is view
        assert views.currentWidget().hasFocus()
        assert [row.id for row in views.chosen()] == ["badge-1", "badge-4"]
        assert views.current_id() == "badge-4"
        assert Settings.load(home).badges_view == view.value
        assert not window.grab().isNull()
    assert page._switch._buttons[View.LIST].isChecked()


@pytest.mark.parametrize("view", list(View))
def test_every_view_moves_chooses_and_opens_by_keys(
    window: Window, page: BadgesPage, views: BadgeViews, view: View
) -> None:
    page._choose_view(view)
    front_view = views.currentWidget()
    front_view.setFocus()
    QTest.keyClick(front_view, KEYS.Key_Home)
    forward = KEYS.Key_Right if view is View.GALLERY else KEYS.Key_Down
    QTest.keyClick(front_view, forward)
    assert views.current_id() == "badge-1"
    QTest.keyClick(front_view, forward, SHIFT)
    assert [row.id for row in views.chosen()] == ["badge-1", "badge-2"]
    QTest.keyClick(front_view, KEYS.Key_A, CTRL)
    assert len(views.chosen()) == 12
    QTest.keyClick(front_view, KEYS.Key_Home)
    QTest.keyClick(front_view, KEYS.Key_Return)
    assert window.page.objectName() == "badge"


@pytest.mark.parametrize("view", list(View))
def test_titles_of_any_kind_are_painted_in_every_view(
    window: Window, page: BadgesPage, views: BadgeViews, view: View
) -> None:
    odd = ("x" * 5000, "", "\u202eright to left", "一行目\n二行目", "<b>bold</b>", "🎓" * 300)
    page._choose_view(view)
    views.show_rows(
        tuple(replace(StandIn.kept[0], id=str(at), title=text) for at, text in enumerate(odd))
    )
    page._arrange(Arrangement(group=Group.ISSUER))
    for size in ((760, 640), (1400, 800)):
        window.resize(*size)
        settle(30)
        assert not window.grab().isNull()
    tips = {views.badges.index(at, 0).data(Qt.ItemDataRole.ToolTipRole) for at in range(1, 7)}
    assert "Untitled badge" in tips
    assert tip("<b>bold</b>") in tips
    assert "right to left" in tips


def test_a_click_on_a_column_sorts_and_a_second_turns_round(
    page: BadgesPage, views: BadgeViews, home: Path
) -> None:
    page._choose_view(View.TABLE)
    header = views.table.horizontalHeader()
    settle(30)

    def click(column: int) -> None:
        at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    click(0)
    titles = [row.title for row in map(views.badges.row_at, range(12)) if row]
    assert titles[0] == "AI Ethics Foundations"
    assert titles[-1] == "機械学習 初級"
    assert header.sortIndicatorSection() == 0
    up = header.sortIndicatorOrder()
    click(0)
    assert views.badges.row_at(0).title == "機械学習 初級"
    assert header.sortIndicatorOrder() is not up
    kept = Settings.load(home)
    assert (kept.badges_sort, kept.badges_descending) == ("title", True)
    assert page._arranging.sort.accessibleName() == "Sort: Title, Descending (Z to A)"


def test_a_narrow_table_hides_the_least_important_columns_first(
    window: Window, page: BadgesPage, views: BadgeViews
) -> None:
    page._choose_view(View.TABLE)
    shown = []
    for width in (1900, 1120, 760):
        window.resize(width, 700)
        settle(50)
        shown.append(
            [each.sort for at, each in enumerate(COLUMNS) if not views.table.isColumnHidden(at)]
        )
    assert shown[0] == [each.sort for each in COLUMNS if not each.element]  # nobody states those
    assert len(shown[0]) > len(shown[1]) > len(shown[2])
    assert set(shown[2]) <= set(shown[1])
    assert {Sort.TITLE, Sort.STATE} <= set(shown[2])


def test_cells_are_spoken_with_the_names_of_their_columns(
    session: Session, views: BadgeViews
) -> None:
    cell = views.badges.index(0, 3)
    assert cell.data(SPOKEN) == "Valid until: none"
    session.set_language("ja")
    assert cell.data(SPOKEN) == "有効期限：なし"
    assert views.badges.headerData(1, Qt.Orientation.Horizontal) == "発行者"


@popping
def test_headings_fold_by_mouse_and_by_keys_and_are_spoken(
    page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    page._arranging.group.click()
    press(menu(qtbot), "State")
    whole = front(views)
    assert whole[0] == "Group Withdrawn, badges: 2, expanded"
    assert sum(each.startswith("Group ") for each in whole) == 5
    view = views.list
    QTest.keyClick(view, KEYS.Key_Home)
    assert view.currentIndex().row() == 0
    QTest.keyClick(view, KEYS.Key_Left)
    assert front(views)[0] == "Group Withdrawn, badges: 2, collapsed"
    assert front(views)[1:] == whole[3:]
    QTest.keyClick(view, KEYS.Key_Right)
    assert front(views) == whole
    QTest.keyClick(view, KEYS.Key_Space)
    assert len(front(views)) == len(whole) - 2
    place = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert front(views) == whole
    assert page.session.settings.badges_group == "state"
    page._arranging.group.click()
    press(menu(qtbot), "Collapse all")
    assert all(each.endswith("collapsed") for each in front(views))
    assert len(views.badges.rows) == 12


def test_a_folded_heading_opens_nothing_and_is_never_acted_on(
    window: Window, page: BadgesPage, views: BadgeViews
) -> None:
    page._rearrange(Arrangement(group=Group.ISSUER))
    page._fold(True)
    QTest.keyClick(views.list, KEYS.Key_A, CTRL)
    assert views.chosen() == ()
    QTest.keyClick(views.list, KEYS.Key_Delete)
    settle()
    assert window.page.objectName() == "badges"
    assert len(views.badges.rows) == 12


def test_a_badge_with_two_tags_is_chosen_once(
    session: Session, page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    session.run(lambda wallet, _: wallet.marks.tag(["badge-0"], "a"))
    session.run(lambda wallet, _: wallet.marks.tag(["badge-0", "badge-1"], "b"))
    qtbot.waitUntil(lambda: views.badges.rows[1].tags == ("b",))
    page._rearrange(Arrangement(group=Group.TAG))
    assert front(views)[:5] == [
        "Group a, badges: 1, expanded",
        "badge-0",
        "Group b, badges: 2, expanded",
        "badge-0",
        "badge-1",
    ]
    QTest.keyClick(views.list, KEYS.Key_A, CTRL)
    assert len(views.chosen()) == 12


def test_collections_are_headings_and_follow_what_is_put_in(
    session: Session, page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    page._rearrange(Arrangement(group=Group.COLLECTION))
    assert front(views)[0] == "Group In no collection, badges: 12, expanded"
    session.run(
        lambda wallet, _: wallet.marks.collect(
            wallet.marks.create_collection("Job hunt", now=NOW), ["badge-3"]
        )
    )
    qtbot.waitUntil(lambda: front(views)[0] == "Group Job hunt, badges: 1, expanded")
    assert front(views)[1] == "badge-3"


@popping
def test_facets_narrow_by_issuer_and_escape_brings_all_back(
    window: Window, page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    chip(page, "Issuer").click()
    press(menu(qtbot), "Example Academy")
    assert front(views) == ["badge-4", "badge-9"]
    assert chip(page, "Issuer").text() == "Issuer: Example Academy"
    assert chip(page, "All").text() == "All 2"
    assert chip(page, "Clear filters").isVisible()
    QTest.keyClick(window, KEYS.Key_Escape)
    qtbot.waitUntil(lambda: len(front(views)) == 12)
    assert page._clear.isHidden()


@popping
def test_filters_stand_back_until_asked_for_and_what_is_pressed_stays_in_sight(
    page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    opener, issuer, spec = page._marks.opener, page._facets.issuer, page._facets.spec
    assert opener.isVisible()
    assert issuer.isVisible()
    opener.click()
    assert not page._marks.isVisible()
    opener.click()
    issuer.click()
    press(menu(qtbot), "Example Academy")
    opener.click()
    assert issuer.isVisible()
    assert page._clear.isVisible()
    assert not spec.isVisible()
    page._clear.click()
    qtbot.waitUntil(lambda: len(front(views)) == 12)
    assert not page._marks.isVisible()
    page._tones.choose(page._list.badges.rows[0].headline.tone)
    assert not page._marks.isVisible()  # the line above shows that already


def test_what_ends_soon_is_a_filter_once_something_does(
    session: Session, page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    assert page._facets.ends.isHidden()

    def end(wallet: StandIn, _: object) -> Changes:
        first, *rest = wallet.rows
        wallet.rows = (replace(first, valid_until=NOW), *rest)
        return Changes.REPORTS

    session.run(end)  # type: ignore[arg-type]
    qtbot.waitUntil(page._facets.ends.isVisible)
    page._facets.keep(ends=Ends.PAST)
    assert front(views) == ["badge-0"]
    page._facets.keep(ends=Ends.IN_30)
    assert page._none.isVisible()
    page._all.click()
    qtbot.waitUntil(lambda: len(front(views)) == 12)
    assert page._asking.of_these == Choice()


def test_how_the_list_was_left_is_how_it_comes_back(
    session: Session, qtbot: QtBot, home: Path
) -> None:
    Settings(badges_view="table", badges_sort="issuer", badges_descending=False).save(home)
    session.settings = Settings.load(home)
    from wallet.gui import pages  # noqa: PLC0415 - only here

    page = pages.make("badges", session)
    qtbot.addWidget(page)
    assert page._list.view is View.TABLE  # type: ignore[attr-defined]
    assert page._arranging.arrangement == Arrangement(Sort.ISSUER, descending=False)  # type: ignore[attr-defined]


def test_the_bar_beneath_acts_on_several(
    window: Window, page: BadgesPage, views: BadgeViews, qtbot: QtBot
) -> None:
    went: list[tuple[str, object]] = []
    page.session.went.disconnect(window.go)
    page.session.went.connect(lambda name, what: went.append((name, what)))
    views.choose(["badge-1"], "badge-1")
    assert page._several.isHidden()
    views.choose(["badge-1", "badge-2"], "badge-1")
    bar = page._several
    assert bar.isVisible()
    assert bar._words.text() == "2 chosen"
    for name in ("present", "compare"):
        bar.buttons[name].click()
    assert went == [("portfolios", ["badge-1", "badge-2"]), ("compare", ["badge-1", "badge-2"])]
    views.choose([f"badge-{at}" for at in range(7)], "badge-0")
    assert not bar.buttons["compare"].isEnabled()
    bar._close.click()
    assert bar.isHidden()
    views.choose(["badge-1", "badge-2"], "badge-1")
    bar.buttons["archive"].click()
    qtbot.waitUntil(lambda: len(front(views)) == 10)
    page._marks.archive.click()
    qtbot.waitUntil(lambda: len(front(views)) == 2)
    QTest.keyClick(views.list, KEYS.Key_A, CTRL)
    assert bar.buttons["archive"].text() == "Back into the list"


def test_the_first_rows_come_before_all_of_them(
    session: Session,
    page: BadgesPage,
    views: BadgeViews,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wallet: StandIn = session._wallet  # type: ignore[assignment]
    wallet.rows = rows(300)
    page._whole = False
    seen: list[int] = []
    views.badges.modelReset.connect(lambda: seen.append(views.badges.rowCount()))
    monkeypatch.setattr(page, "_load_marks", lambda: None)
    page.enter(None)
    qtbot.waitUntil(lambda: len(views.badges.rows) == 300)
    assert seen[0] == 100
    assert views.badges.index(0, 0).data(Role.ROW).id == "badge-0"
