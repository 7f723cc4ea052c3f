"""A pathway of the learner's own: drawn, seen, changed, removed and brought back, by keys alone.

On the real window and a real wallet with the samples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu

from tests.gui.conftest import settle
from tests.gui.keyboard import CTRL, KEY, SHIFT, Keyboard
from tests.gui.learner import PASSPHRASE, PATIENCE_MS, locked
from tests.gui.standin import NOW
from wallet.gui.pathways import draw_edits, draw_rows
from wallet.service import Wallet
from wallet.snapshots.drawing import DrawnStep
from wallet.snapshots.pathways import Counts, RuleKind, State
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.pathways.draw_page import DrawPage
    from wallet.gui.pathways.pathways_page import PathwaysPage
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.drawing import DrawnPathway
    from wallet.snapshots.pathways import PathwayPage, PathwayStep

ALT = Qt.KeyboardModifier.AltModifier
DS101 = "https://aoba-u.example/achievements/ds101"
AI = "はじめてのAIリテラシー"
PROFESSIONAL = "https://aoba-u.example/achievements/ds-professional"


@pytest.fixture
def person(home: Path, qtbot: QtBot) -> Iterator[Keyboard]:
    wallet = Wallet.create(home, PASSPHRASE, now=NOW)
    wallet._fill_with_samples(now=NOW, work=Work())
    wallet.close()
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
    qtbot.waitUntil(lambda: bool(detail._rows), timeout=PATIENCE_MS)
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # nobody could press it from here
    detail._more.click()
    (menu,) = detail.findChildren(QMenu)
    words = person.says("badge_draw")
    next(act for act in menu.actions() if act.text() == words).trigger()
    person.comes_to("draw")
    page = _page(person)
    qtbot.waitUntil(lambda: len(page._steps_told) == 1, timeout=PATIENCE_MS)
    assert page.steps.model.index(0).data() == "First steps in AI literacy", "as its issuer says"
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
