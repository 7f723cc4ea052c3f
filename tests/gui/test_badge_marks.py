"""What a learner does with badges in the list: marks, shelves, many at once, the way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from tests.gui.conftest import settle
from tests.gui.standin import NOW, rows
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.confirm import Confirm
from wallet.gui.widgets.name_dialog import NameDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.standin import StandIn
    from wallet.gui.badges.badge_views import BadgeViews
    from wallet.gui.badges.badges_page import BadgesPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window

popping = pytest.mark.qt_log_ignore("This plugin does not support")  # what menus ask of it
KEYS = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: Window) -> BadgesPage:
    assert window.page.objectName() == "badges"
    window.page._marks.opener.click()  # type: ignore[attr-defined]
    return window.page  # type: ignore[return-value]


@pytest.fixture
def badges(page: BadgesPage) -> BadgeViews:
    page._list.setFocus()
    return page._list


@pytest.fixture
def wallet(session: Session, window: Window) -> StandIn:
    del window
    return session._wallet  # type: ignore[return-value]


def ids(badges: BadgeViews) -> list[str]:
    return [row.id for row in badges.badges.rows]


def choose(badges: BadgeViews, *places: int) -> None:
    badges.choose([f"badge-{at}" for at in places], f"badge-{places[0]}")


def said(window: Window) -> str:
    assert window.bar.message is not None
    return window.bar.message.code


def menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()  # type: ignore[return-value]


def press(opened: QMenu, words: str) -> None:
    entry = next(each for each in opened.actions() if each.text().startswith(words))
    if entry.menu() is not None:
        raise AssertionError(words)
    entry.trigger()
    opened.close()


def test_del_takes_what_is_chosen_and_undo_brings_it_back(
    window: Window, badges: BadgeViews, wallet: StandIn, qtbot: QtBot
) -> None:
    choose(badges, 2, 3, 5)
    QTest.keyClick(badges, KEYS.Key_Delete)
    qtbot.waitUntil(lambda: len(ids(badges)) == 9)
    assert said(window) == "act_deleted"
    assert not {"badge-2", "badge-3", "badge-5"} & set(ids(badges))
    assert badges.place().row() == 2  # what took the place of the first
    next(b for b in window.bar.findChildren(QPushButton) if b.text() == "Undo").click()
    qtbot.waitUntil(lambda: len(ids(badges)) == 12)
    assert ids(badges) == [f"badge-{at}" for at in range(12)]
    assert wallet.marks.purged == 0


def test_ctrl_z_takes_back_one_act_after_another(
    window: Window, badges: BadgeViews, wallet: StandIn, qtbot: QtBot
) -> None:
    choose(badges, 0)
    QTest.keyClick(badges, KEYS.Key_D, CTRL)
    qtbot.waitUntil(lambda: wallet.rows[0].favourite)
    QTest.keyClick(badges, KEYS.Key_E, CTRL)
    qtbot.waitUntil(lambda: len(ids(badges)) == 11)
    QTest.keyClick(window, KEYS.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(ids(badges)) == 12)
    assert wallet.rows[0].favourite
    QTest.keyClick(window, KEYS.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not wallet.rows[0].favourite)
    assert said(window) == "window_undone"
    QTest.keyClick(window, KEYS.Key_Z, CTRL)
    assert said(window) == "window_nothing_to_undo"


def test_locking_forgets_what_could_be_taken_back(
    window: Window, session: Session, badges: BadgeViews, qtbot: QtBot
) -> None:
    choose(badges, 1)
    QTest.keyClick(badges, KEYS.Key_Delete)
    qtbot.waitUntil(lambda: window.bar.message is not None)
    session.lock()
    assert not session.undo.undo()


def test_a_mixed_choice_becomes_favourites_and_undo_knows_which_were(
    session: Session, badges: BadgeViews, wallet: StandIn, qtbot: QtBot
) -> None:
    session.run(lambda w, _: w.marks.set_favourite(["badge-1"], True))
    qtbot.waitUntil(lambda: badges.badges.rows[1].favourite)
    choose(badges, 0, 1, 2)
    QTest.keyClick(badges, KEYS.Key_D, CTRL)
    qtbot.waitUntil(lambda: sum(row.favourite for row in wallet.rows) == 3)
    session.undo.undo()
    qtbot.waitUntil(lambda: sum(row.favourite for row in wallet.rows) == 1)
    assert wallet.rows[1].favourite


def test_chips_appear_with_what_they_stand_for_and_narrow_the_list(
    session: Session, page: BadgesPage, badges: BadgeViews, qtbot: QtBot
) -> None:
    assert not page._marks.favourites.isVisible()
    session.run(lambda w, _: w.marks.tag(["badge-4", "badge-7"], "統計 A"))
    session.run(lambda w, _: w.marks.set_favourite(["badge-7"], True))
    qtbot.waitUntil(lambda: page._marks.favourites.isVisible() and page._marks.tags.isVisible())
    assert page._marks.favourites.text() == "Favourites 1"
    assert not page._marks.collections.isVisible()
    page._marks.keep_tag("統計 A")
    qtbot.waitUntil(lambda: ids(badges) == ["badge-4", "badge-7"])
    page._marks.favourites.click()
    qtbot.waitUntil(lambda: ids(badges) == ["badge-7"])
    QTest.keyClick(badges, KEYS.Key_Escape)
    qtbot.waitUntil(lambda: len(ids(badges)) == 12)


def test_a_tag_that_is_gone_is_no_longer_asked_for(
    session: Session, page: BadgesPage, badges: BadgeViews, qtbot: QtBot
) -> None:
    session.run(lambda w, _: w.marks.tag(["badge-4"], "x"))
    qtbot.waitUntil(page._marks.tags.isVisible)
    page._marks.keep_tag("x")
    qtbot.waitUntil(lambda: ids(badges) == ["badge-4"])
    session.run(lambda w, _: w.marks.untag(["badge-4"], "x"))
    qtbot.waitUntil(lambda: len(ids(badges)) == 12)


def test_the_archive_is_shown_on_request_alone(
    page: BadgesPage, badges: BadgeViews, qtbot: QtBot
) -> None:
    choose(badges, 0, 1)
    QTest.keyClick(badges, KEYS.Key_E, CTRL)
    qtbot.waitUntil(lambda: len(ids(badges)) == 10 and page._marks.archive.isVisible())
    page._marks.archive.click()
    qtbot.waitUntil(lambda: ids(badges) == ["badge-0", "badge-1"])
    assert page._note.isVisible()
    choose(badges, 0, 1)
    QTest.keyClick(badges, KEYS.Key_E, CTRL)
    qtbot.waitUntil(lambda: ids(badges) == [])
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Nothing is archived" in texts
    page._note._back.click()
    qtbot.waitUntil(lambda: len(ids(badges)) == 12)
    assert not page._note.isVisible()


@popping
def test_recently_deleted_can_come_back_one_by_one_or_go_for_good_after_a_question(
    window: Window, page: BadgesPage, badges: BadgeViews, wallet: StandIn, qtbot: QtBot
) -> None:
    choose(badges, 0, 1, 2)
    QTest.keyClick(badges, KEYS.Key_Delete)
    qtbot.waitUntil(page._marks.deleted.isVisible)
    page._marks.deleted.click()
    qtbot.waitUntil(lambda: ids(badges) == ["badge-0", "badge-1", "badge-2"])
    page._open("badge-0")
    assert (window.page.objectName(), said(window)) == ("badges", "shelf_deleted_closed")
    choose(badges, 1)
    page._chosen.open_menu(badges.mapToGlobal(badges.rect().center()))
    press(menu(qtbot), "Bring back")
    qtbot.waitUntil(lambda: ids(badges) == ["badge-0", "badge-2"])
    page._note._purge.click()
    dialog = page.findChildren(Confirm)[0]
    assert dialog.no.isDefault()
    dialog.no.click()
    settle()
    assert len(wallet.rows) == 12
    page._note._purge.click()
    page.findChildren(Confirm)[-1].yes.click()
    qtbot.waitUntil(lambda: len(wallet.rows) == 10)
    assert not any(row.deleted for row in wallet.rows)


def test_the_menu_tags_and_collects_several_at_once(
    page: BadgesPage, badges: BadgeViews, wallet: StandIn, qtbot: QtBot
) -> None:
    choose(badges, 0, 2)
    QTest.keyClick(badges, KEYS.Key_T, CTRL)
    dialog = page.findChild(NameDialog)
    assert not dialog.yes.isEnabled()
    QTest.keyClicks(dialog.edit, "  statistics ")
    QTest.keyClick(dialog.edit, KEYS.Key_Return)
    qtbot.waitUntil(lambda: wallet.rows[2].tags == ("statistics",))
    qtbot.waitUntil(lambda: page._list.badges.rows[2].tags == ("statistics",))  # and shown
    badges.activateWindow()  # which a window manager does when a dialog closes
    qtbot.waitUntil(lambda: badges.isActiveWindow() and badges.hasFocus())
    QTest.keyClick(badges, KEYS.Key_K, CTRL)
    qtbot.waitUntil(lambda: bool(page.findChildren(NameDialog)))
    dialog = page.findChildren(NameDialog)[-1]
    dialog.edit.setText("Job hunt")
    dialog.yes.click()
    qtbot.waitUntil(lambda: bool(wallet.marks.kept))
    assert wallet.marks.kept == {"collection-0": ("Job hunt", ["badge-0", "badge-2"])}
    qtbot.waitUntil(page._marks.collections.isVisible)
    page._marks.keep_collection(page._marks.marks.collections[0])
    qtbot.waitUntil(lambda: ids(badges) == ["badge-0", "badge-2"])


def test_undoing_puts_back_only_what_the_act_added(
    session: Session, page: BadgesPage, badges: BadgeViews, wallet: StandIn, qtbot: QtBot
) -> None:
    session.run(lambda w, _: w.marks.collect(w.marks.create_collection("A", now=NOW), ["badge-0"]))
    session.run(lambda w, _: w.marks.tag(["badge-0"], "t"))
    qtbot.waitUntil(lambda: bool(page._menu.marks.collections))
    settle()
    three = badges.badges.rows[:3]
    page._acts.collect(three, page._menu.marks.collections[0])
    page._acts.tag(three, "t")
    qtbot.waitUntil(lambda: wallet.rows[2].tags == ("t",))
    settle()
    session.undo.undo()
    session.undo.undo()
    qtbot.waitUntil(lambda: wallet.rows[2].tags == ())
    settle()
    assert wallet.marks.members("collection-0") == ("badge-0",)
    assert wallet.rows[0].tags == ("t",)


@popping
def test_a_collection_is_renamed_and_removed_with_a_way_back(
    session: Session, page: BadgesPage, wallet: StandIn, qtbot: QtBot
) -> None:
    session.run(lambda w, _: w.marks.collect(w.marks.create_collection("A", now=NOW), ["badge-3"]))
    qtbot.waitUntil(lambda: bool(page._marks.marks.collections))
    page._marks.keep_collection(page._marks.marks.collections[0])
    page._marks.collections.click()
    press(menu(qtbot), "Rename")
    dialog = page.findChild(NameDialog)
    assert dialog.edit.text() == "A"
    dialog.edit.setText("B")
    dialog.yes.click()
    qtbot.waitUntil(lambda: page._marks.collections.text() == "Collections: B")
    page._marks.collections.click()
    press(menu(qtbot), "Remove the collection")
    qtbot.waitUntil(lambda: not wallet.marks.kept and not page._marks.collections.isVisible())
    session.undo.undo()
    qtbot.waitUntil(lambda: list(wallet.marks.kept.values()) == [("B", ["badge-3"])])


def test_marks_are_spoken_and_painted(window: Window, badges: BadgeViews) -> None:
    row = replace(badges.badges.rows[0], favourite=True, note=True, tags=("統計", "x" * 90))
    badges.badges.show((row,))
    index = badges.badges.index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Verified, favourite, with a note, tag 統計, tag " + "x" * 90)
    assert not window.grab().isNull()


@popping
def test_originals_of_what_is_chosen_and_the_calendar_are_asked_for(
    page: BadgesPage,
    wallet: StandIn,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    asked: list[object] = []
    told: list[str] = []
    page.session.told.connect(lambda message: told.append(message.code))

    def export(folder: Path, ids: list[str], **_: object) -> tuple[Path, ...]:
        asked.append(ids)
        return (folder / "a.json", folder / "index.html")

    monkeypatch.setattr(wallet, "export", export, raising=False)
    monkeypatch.setattr(wallet, "expiries", lambda ids, **_: asked.append(ids) or (), raising=False)
    monkeypatch.setattr(file_choice, "one_folder", lambda *_: tmp_path)
    monkeypatch.setattr(file_choice, "place_for", lambda *_: tmp_path / "a.ics")
    choose(page._list, 1, 3)
    page._list.setFocus()
    QTest.keyClick(page._list, KEYS.Key_S, CTRL)
    qtbot.waitUntil(lambda: told == ["out_saved"])
    page._chosen.open_more(page._more)
    press(menu(qtbot), "Save end dates")
    qtbot.waitUntil(lambda: told[1:] == ["out_calendar_empty"])
    assert asked == [["badge-1", "badge-3"], []]
    assert not list(tmp_path.glob("*.ics"))


@pytest.mark.parametrize("count", [10_000])
def test_ten_thousand_marked_rows_are_all_chosen_and_stay_so(
    badges: BadgeViews, count: int
) -> None:
    many = tuple(
        replace(row, favourite=at % 3 == 0, note=at % 5 == 0, tags=("統計", "Python", "就職"))
        for at, row in enumerate(rows(count))
    )
    badges.badges.show(many)
    QTest.keyClick(badges.list, KEYS.Key_A, CTRL)
    assert len(badges.chosen()) == count
    badges.show_rows(many)
    assert len(badges.chosen()) == count
