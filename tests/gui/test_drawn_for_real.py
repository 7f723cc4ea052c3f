"""A pathway of the learner's own: drawn, seen, changed, removed and brought back, by keys alone.

On the real window and a real wallet with the samples.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from tests.gui.conftest import settle
from tests.gui.keyboard import CTRL, KEY, SHIFT, Keyboard
from tests.gui.learner import PASSPHRASE, PATIENCE_MS, locked, with_samples
from tests.gui.standin import NOW
from wallet import resources
from wallet.gui.pathways import draw_edits, draw_rows
from wallet.snapshots.drawing import DrawnStep
from wallet.snapshots.pathways import Counts, RuleKind, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.pathways.draw_page import DrawPage
    from wallet.gui.pathways.pathways_page import PathwaysPage
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.drawing import DrawnPathway
    from wallet.snapshots.pathways import PathwayPage, PathwayStep

COPY = Qt.DropAction.CopyAction
ALT = Qt.KeyboardModifier.AltModifier
DS101 = "https://aoba-u.example/achievements/ds101"
AI = "はじめてのAIリテラシー"
PROFESSIONAL = "https://aoba-u.example/achievements/ds-professional"


@pytest.fixture
def person(home: Path, qtbot: QtBot) -> Iterator[Keyboard]:
    with_samples(home)
    with locked(home) as session:
        made = Keyboard(session, qtbot)
        _unlock(made, qtbot)
        yield made
        made.window.close()


def _unlock(person: Keyboard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(person.session.opened, timeout=PATIENCE_MS):
        person.session.doors.unlock(PASSPHRASE, person.session.fail)


def _page(person: Keyboard) -> DrawPage:
    page: DrawPage = person.window.page
    return page


def _pathways(person: Keyboard) -> PathwaysPage:
    page: PathwaysPage = person.window.page
    return page


def _drawings(person: Keyboard, qtbot: QtBot) -> tuple[DrawnPathway, ...]:
    found: list[tuple[DrawnPathway, ...]] = []
    person.session.read(lambda wallet: wallet.drawing.all(now=NOW), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    return found[0]


def _goes_to_pathways(person: Keyboard, qtbot: QtBot) -> None:
    person.presses(KEY.Key_2, CTRL)
    person.comes_to("pathways")
    qtbot.waitUntil(lambda: _pathways(person)._model.rowCount() > 0, timeout=PATIENCE_MS)
    settle(30)


def _begins(person: Keyboard, qtbot: QtBot) -> None:
    _goes_to_pathways(person, qtbot)
    person.chooses(person.says("draw_new"), back=True)
    person.comes_to("draw")


def _adds(person: Keyboard, words: str, row: str) -> None:
    """Find something and tick it."""
    person.presses(KEY.Key_F, CTRL)
    person.types(words)
    settle(300)
    person.presses(KEY.Key_Return)
    person.comes_to_row(row)
    person.presses(KEY.Key_Space)


def _names_a_step(person: Keyboard, title: str) -> None:
    person.presses(KEY.Key_F, CTRL)
    person.types(title)
    person.chooses(person.says("draw_add_titled_one", title=title))


def _shows_goal(person: Keyboard, qtbot: QtBot, title: str) -> PathwayPage:
    person.comes_to("pathways")
    qtbot.waitUntil(lambda: person.reads(title), timeout=PATIENCE_MS)
    view = _pathways(person)._view
    qtbot.waitUntil(lambda: view.isVisible() and view._page is not None, timeout=PATIENCE_MS)
    assert view._page is not None
    return view._page


@pytest.mark.parametrize("language", ["en", "ja"])
def test_draw_keep_look_change_remove_undo(person: Keyboard, qtbot: QtBot, language: str) -> None:
    person.session.set_language(language)
    _begins(person, qtbot)
    person.types("Data analyst of my town")
    held = "データサイエンス入門" if language == "ja" else "Introduction to data science"
    missing = "組織のデータ戦略" if language == "ja" else "Data strategy of organisations"
    _adds(person, held, held)
    _adds(person, missing, missing)
    _names_a_step(person, "A year at the town hall")
    person.goes_to(person.says("draw_steps_list"))
    person.comes_to_row("A year at the town hall")
    person.presses(KEY.Key_Up, SHIFT)
    person.chooses(person.says("draw_group"))
    page = _page(person)
    assert [(row.depth, row.part.title) for row in draw_rows.rows(page.draft.drawn)] == [
        (0, held),
        (0, ""),
        (1, missing),
        (1, "A year at the town hall"),
    ]  # fmt: skip - a table
    qtbot.waitUntil(lambda: len(page.preview.picture.cards) >= 4, timeout=PATIENCE_MS)
    assert person.says("pathway_held") in page.steps.model.index(0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    person.chooses(person.says("draw_save"))

    shown = _shows_goal(person, qtbot, "Data analyst of my town")
    assert shown.row.drawn
    assert person.reads(person.says("pathways_said_learner"))
    assert person.reads(person.session.say("draw_saved", title="Data analyst of my town"))
    step = next(each for each in shown.steps if each.id == DS101)
    assert (step.state, step.counts) == (State.HELD, Counts.MAY)
    person.chooses(person.says("pathways_as_picture"), back=True)
    picture = _pathways(person)._view.picture
    assert {each.id for each in shown.steps} >= {DS101}
    assert len(picture.cards) == len({each.key for each in shown.steps if each.key})

    person.chooses(person.says("draw_change"), back=True)
    person.comes_to("draw")
    qtbot.waitUntil(lambda: bool(_page(person).draft.kept.id), timeout=PATIENCE_MS)
    person.goes_to(person.says("draw_steps_list"))
    person.presses(KEY.Key_Home)
    person.presses(KEY.Key_Down, ALT)
    person.goes_to(person.says("draw_goal"), back=True)
    person.presses(KEY.Key_End)
    person.types("!")
    person.chooses(person.says("draw_save"), back=True)
    shown = _shows_goal(person, qtbot, "Data analyst of my town!")
    (kept,) = _drawings(person, qtbot)
    assert kept.title == kept.goal.title == "Data analyst of my town!"
    assert [row.depth for row in draw_rows.rows(kept)] == [0, 1, 1, 1]
    assert kept.groups[0].kind is RuleKind.ANY
    assert shown.row.drawings == (kept.id,)

    person.chooses(person.says("draw_remove"), back=True)
    person.waits_for(person.says("draw_removed", title="Data analyst of my town!"))
    assert _drawings(person, qtbot) == ()
    person.presses(KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: _drawings(person, qtbot) == (kept,), timeout=PATIENCE_MS)


def test_steps_beside_what_an_awarder_asks_for(person: Keyboard, qtbot: QtBot) -> None:
    """What the learner adds to a known goal moves none of its meters, and is told as theirs."""
    _goes_to_pathways(person, qtbot)
    person.session.go("pathways", PROFESSIONAL)
    before = _shows_goal(person, qtbot, "データ利活用プロフェッショナル")
    person.chooses(person.says("draw_own_step"), back=True)
    person.comes_to("draw")
    assert person.reads(person.says("draw_goal_known"))
    _names_a_step(person, "My own project")
    qtbot.waitUntil(lambda: _page(person).preview._page is not None, timeout=PATIENCE_MS)
    person.chooses(person.says("draw_save"), back=True)
    _shows_goal(person, qtbot, "データ利活用プロフェッショナル")
    view = _pathways(person)._view

    def mine() -> list[PathwayStep]:
        steps = view._page.steps if view._page else ()
        return [each for each in steps if each.titles == (("", "My own project"),)]

    qtbot.waitUntil(lambda: len(mine()) == 1, timeout=PATIENCE_MS)
    after = view._page
    assert after is not None
    assert after.row.id == before.row.id
    assert after.row.meters == before.row.meters
    assert not after.row.drawn
    assert mine()[0].by_learner
    person.chooses(person.says("draw_change"), back=True)
    person.comes_to("draw")
    qtbot.waitUntil(lambda: bool(_page(person).draft.kept.id), timeout=PATIENCE_MS)
    person.chooses(person.says("draw_remove"), back=True)
    person.comes_to("pathways")
    qtbot.waitUntil(lambda: _drawings(person, qtbot) == (), timeout=PATIENCE_MS)


def test_a_circle_is_told_in_words_and_can_be_mended(person: Keyboard, qtbot: QtBot) -> None:
    _begins(person, qtbot)
    _adds(person, "Data lead at work", "Data lead at work")
    person.chooses(person.says("draw_to_goal_one", title="Data lead at work"))
    page = _page(person)
    qtbot.waitUntil(lambda: "would lead to itself" in page.notice.text, timeout=PATIENCE_MS)
    person.goes_to(person.says("draw_steps_list"))
    person.presses(KEY.Key_Delete)
    assert person.focus is page.choices.search, "not somewhere in the window"
    _adds(person, "regional statistics", "Reading regional statistics")
    qtbot.waitUntil(lambda: page.notice.text == "", timeout=PATIENCE_MS)


def test_what_was_drawn_when_the_wallet_locked_is_there_again(
    person: Keyboard, qtbot: QtBot
) -> None:
    _begins(person, qtbot)
    person.types("Data analyst")
    _names_a_step(person, "A year abroad")
    person.presses(KEY.Key_L, CTRL)
    person.comes_to("unlock")
    settle()
    assert not any("Data analyst" in each.text() for each in person.window.findChildren(QLineEdit))
    _unlock(person, qtbot)
    (kept,) = _drawings(person, qtbot)
    assert (kept.goal.title, kept.steps[0].title) == ("Data analyst", "A year abroad")


def test_what_counts_elsewhere_does_not_count_in_a_drawing(person: Keyboard, qtbot: QtBot) -> None:
    """A step that its awarder puts into a larger one may count here all the same."""
    steps = (DrawnStep("", "First", achievement=DS101), DrawnStep("", "", achievement=PROFESSIONAL))
    person.session.go("draw", draw_edits.blank(DrawnStep("", "Goal"), *steps))
    page = _page(person)
    qtbot.waitUntil(lambda: len(page._steps_told) == 2, timeout=PATIENCE_MS)
    told = page.preview._page
    assert told is not None
    assert {step.counts for step in told.steps if step.id == DS101} == {Counts.YES, Counts.MAY}
    assert page._steps_told[page.draft.drawn.steps[0].key].counts is Counts.MAY
    nested = next(step.key for step in told.steps if step.id == PROFESSIONAL)
    assert page.preview.picture.folded == {nested}, "what others describe is folded up once"
    page.preview.picture.fold(nested)
    page.acts.add_titled("Another")
    qtbot.waitUntil(lambda: len(page._steps_told) == 3, timeout=PATIENCE_MS)
    assert page.preview.picture.folded == set(), "and stays as the learner left it"


def test_a_badge_is_the_first_step_of_a_pathway(
    person: Keyboard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[BadgeRow] = []
    person.session.read(lambda wallet: wallet.badges(now=NOW), found.extend)
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    badge = next(row for row in found if row.title == AI)
    person.session.go("badge", badge.id)
    detail = person.window.page
    qtbot.waitUntil(lambda: bool(detail.badge.rows), timeout=PATIENCE_MS)
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # nobody could press it from here
    detail.head.more.click()
    (menu,) = detail.findChildren(QMenu)
    words = person.says("badge_draw")
    next(act for act in menu.actions() if act.text() == words).trigger()
    person.comes_to("draw")
    page = _page(person)
    qtbot.waitUntil(lambda: len(page._steps_told) == 1, timeout=PATIENCE_MS)
    assert page.steps.model.index(0).data() == AI, "as its issuer says"
    assert [(step.title, step.badge) for step in page.draft.drawn.steps] == [
        (badge.title, badge.id)
    ]
    qtbot.waitUntil(lambda: page.choices.model.rowCount() > 0, timeout=PATIENCE_MS)
    ticked = [
        page.choices.model.index(at).data()
        for at in range(page.choices.model.rowCount())
        if page.choices.model.index(at).data(Qt.ItemDataRole.CheckStateRole)
        == Qt.CheckState.Checked
    ]
    assert len(ticked) == 1
    page.acts.add_titled("Another")
    page.goal.title.insert("Goal")
    page.goal.title.textEdited.emit("Goal")
    page.save.click()
    person.comes_to("pathways")
    (kept,) = _drawings(person, qtbot)
    assert kept.steps[0].badge == badge.id
    assert kept.steps[0].achievement, "it stays what it is when the badge goes"


def _badge(person: Keyboard, qtbot: QtBot, title: str) -> BadgeRow:
    found: list[BadgeRow] = []
    person.session.read(lambda wallet: wallet.badges(now=NOW), found.extend)
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    return next(row for row in found if row.title == title)


def _deletes(person: Keyboard, qtbot: QtBot, badge: str) -> None:
    done: list[object] = []
    person.session.run(lambda wallet, _: wallet.delete(badge, now=NOW), done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)


def test_a_badge_that_goes_while_it_is_drawn_leaves_its_step(
    person: Keyboard, qtbot: QtBot
) -> None:
    badge = _badge(person, qtbot, AI)
    _begins(person, qtbot)
    person.types("My goal")
    _adds(person, "AI", AI)
    page = _page(person)
    (step,) = page.draft.drawn.steps
    assert (step.badge, bool(step.achievement)) == (badge.id, True)
    _deletes(person, qtbot, badge.id)
    qtbot.waitUntil(
        lambda: bool(page._steps_told) and page._steps_told[step.key].state is State.MISSING,
        timeout=PATIENCE_MS,
    )
    assert not page.notice.text
    person.chooses(person.says("draw_save"))
    shown = _shows_goal(person, qtbot, "My goal")
    (missing,) = [each for each in shown.steps if each.id == step.achievement]
    assert missing.state is State.MISSING


def test_locking_keeps_a_drawing_whose_badge_has_gone(person: Keyboard, qtbot: QtBot) -> None:
    """Even where nothing but the badge told what the step was."""
    steps = (DrawnStep("", "A course", badge="gone"), DrawnStep("", "A year abroad"))
    person.session.go("draw", draw_edits.blank(DrawnStep("", "My goal")))
    page = _page(person)
    for each in steps:
        page.put(draw_edits.add(page.draft.drawn, each))
    page.save.click()
    qtbot.waitUntil(lambda: bool(page.notice.text), timeout=PATIENCE_MS)
    assert _drawings(person, qtbot) == ()
    person.presses(KEY.Key_L, CTRL)
    person.comes_to("unlock")
    _unlock(person, qtbot)
    (kept,) = _drawings(person, qtbot)
    assert [each.title for each in kept.steps] == ["A course", "A year abroad"]


def test_of_several_drawings_for_a_goal_one_is_chosen(
    person: Keyboard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal = DrawnStep("", "", achievement=PROFESSIONAL)
    kept: list[str] = []
    for day, title in enumerate(("The short & easy way", "The long way")):
        drawn = replace(draw_edits.blank(goal, DrawnStep("", "A step")), title=title)
        person.session.run(
            lambda wallet, _, drawn=drawn, day=day: (
                wallet.drawing.keep(drawn, now=NOW - timedelta(days=2 - day)).id
            ),
            kept.append,
        )
    qtbot.waitUntil(lambda: len(kept) == 2, timeout=PATIENCE_MS)
    person.session.go("pathways", PROFESSIONAL)
    _shows_goal(person, qtbot, "データ利活用プロフェッショナル")
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # nobody could press it from here
    view = _pathways(person)._view
    qtbot.waitUntil(lambda: view.own.text() == person.says("draw_change"), timeout=PATIENCE_MS)
    view.own.click()
    qtbot.waitUntil(lambda: bool(view.own.findChildren(QMenu)), timeout=PATIENCE_MS)
    (menu,) = view.own.findChildren(QMenu)
    assert [act.text() for act in menu.actions()] == [
        "The long way (1 step)",
        "The short && easy way (1 step)",
    ]
    menu.actions()[1].trigger()
    person.comes_to("draw")
    qtbot.waitUntil(lambda: _page(person).draft.kept.id == kept[0], timeout=PATIENCE_MS)
    assert _page(person)._lead.isHidden(), "who comes back knows"


def test_a_file_that_is_dropped_while_drawing_leaves_the_drawing(
    person: Keyboard, qtbot: QtBot
) -> None:
    _begins(person, qtbot)
    person.types("My goal")
    _names_a_step(person, "A year abroad")
    before = _page(person).draft.drawn
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(resources.folder() / "samples" / "badges"))])
    left, no, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, COPY
    for event in (
        QDragEnterEvent(QPoint(500, 400), copy, data, left, no),
        QDropEvent(QPointF(500, 400), copy, data, left, no),
    ):
        QApplication.sendEvent(person.window, event)
    person.comes_to("import")
    _goes_to_pathways(person, qtbot)
    person.chooses(person.says("draw_new"), back=True)
    person.comes_to("draw")
    assert _page(person).draft.drawn == before
