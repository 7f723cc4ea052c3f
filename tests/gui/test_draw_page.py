"""Drawing a pathway, on a stand-in: fields, lists, groups, order, what stays and comes back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QListView

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from tests.gui.learner import written
from tests.gui.standin import GOOD
from tests.gui.standin_drawing import AWARD
from wallet.gui import theme
from wallet.gui.pathways import draw_edits, draw_rows
from wallet.snapshots.drawing import DrawnStep
from wallet.snapshots.pathways import RuleKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.standin_drawing import StandInDrawing
    from wallet.gui.pathways.draw_page import DrawPage
    from wallet.gui.session import Message, Session
    from wallet.gui.window import Window

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
LONG = "長い題名の<b>ステップ</b> " * 350  # 5,000 characters and more
FIRST = "データ分析入門 マイクロクレデンシャル"


@pytest.fixture
def page(window: Window, session: Session) -> DrawPage:
    session.go("draw")
    settle()
    made: DrawPage = window.page
    return made


def _wallet(session: Session) -> StandInDrawing:
    wallet = session._wallet
    assert wallet is not None
    found: StandInDrawing = wallet.drawing
    return found


def _told(page: DrawPage, session: Session) -> Message:
    told: list[Message] = []
    session.told.connect(told.append)
    page.steps.remove.click()
    session.told.disconnect(told.append)
    return told[0]


def _named(page: DrawPage, *titles: str, goal: str = "Data analyst") -> None:
    """Draw steps of these titles, as if typed."""
    page.goal.title.setText(goal)
    page.goal.title.textEdited.emit(goal)
    for title in titles:
        page.acts.add_titled(title)


def _seen(page: DrawPage) -> str:
    rows = draw_rows.rows(page.draft.drawn)
    return " ".join("." * row.depth + (row.part.title or "G") for row in rows)


def _choose(page: DrawPage, title: str) -> None:
    page.steps.choose(next(s.key for s in page.draft.drawn.steps if s.title == title))


# what stands there at first -------------------------------------------------------------------
def test_an_empty_drawing_teaches_what_drawing_is(page: DrawPage) -> None:
    words = written(page)
    assert any("It is your own plan: what you draw may count" in each for each in words)
    assert "Your picture grows here" in words
    assert any("Tick badges that you hold" in each for each in words)
    assert page.goal.title.hasFocus()
    assert not page.save.isEnabled()
    assert not page.leave.isEnabled()
    assert page.remove.isHidden()


def test_a_wallet_without_badges_says_how_to_go_on(session: Session, page: DrawPage) -> None:
    session._wallet.rows = ()  # type: ignore[union-attr]  # a stand-in
    page.choices.search.setText("welding")
    settle(250)
    assert page.choices.list.isHidden()
    assert any("under the title that you typed" in each for each in written(page))


# choosing -------------------------------------------------------------------------------------
def test_badges_are_ticked_by_keys_and_unticked_again(page: DrawPage, qtbot: QtBot) -> None:
    page.choices.search.setFocus()
    qtbot.keyClicks(page.choices.search, "ethics")
    settle(250)
    assert page.choices.model.rowCount() == 3
    qtbot.keyClick(page.choices.search, Qt.Key.Key_Down)
    assert page.choices.list.hasFocus()
    qtbot.keyClick(page.choices.list, Qt.Key.Key_Space)
    (step,) = page.draft.drawn.steps
    assert (step.title, step.badge, step.achievement) == (
        "AI Ethics Foundations",
        "badge-1",
        "urn:badge-1",
    )  # fmt: skip - one thing
    row = page.choices.list.currentIndex()
    spoken = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert (
        spoken == "AI Ethics Foundations. Held · Open Learning Institute · 8 hours. In the drawing"
    )
    qtbot.keyClick(page.choices.list, Qt.Key.Key_Return)
    assert page.draft.drawn.steps == ()
    assert "Not in the drawing" in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_click_ticks_too(page: DrawPage, qtbot: QtBot) -> None:
    row = page.choices.model.index(0)
    place = page.choices.list.visualRect(row).center()
    viewport = page.choices.list.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert [step.title for step in page.draft.drawn.steps] == [FIRST]


def test_what_is_not_known_is_added_under_its_title(page: DrawPage, qtbot: QtBot) -> None:
    search = page.choices.search
    search.setFocus()
    qtbot.keyClicks(search, "A year abroad")
    settle(250)
    qtbot.keyClick(search, Qt.Key.Key_Return)  # nothing is found: it becomes a step
    (step,) = page.draft.drawn.steps
    assert (step.title, step.badge, step.achievement) == ("A year abroad", "", "")
    assert search.text() == ""
    assert search.hasFocus()
    qtbot.keyClicks(search, "ethics")
    settle(250)
    page.choices.add_titled.click()  # though something is found
    assert [each.title for each in page.draft.drawn.steps] == ["A year abroad", "ethics"]


def test_a_known_achievement_becomes_the_goal_and_is_let_go(
    page: DrawPage, session: Session, qtbot: QtBot
) -> None:
    page.choices.search.setText("award")
    settle(250)
    page.choices.to_goal.click()
    assert page.draft.drawn.goal.achievement == AWARD
    assert any("What its awarder asks for stays the measure" in each for each in written(page))
    assert page.goal.title.isHidden()
    session.set_language("ja")
    assert page.choices.to_goal.accessibleName() == "「賞」を目標にする"
    session.set_language("en")
    qtbot.mouseClick(page.goal.own, Qt.MouseButton.LeftButton)
    assert page.draft.drawn.goal.achievement == ""
    assert page.goal.title.text() == "Award"
    assert page.goal.title.hasFocus()


# arranging ------------------------------------------------------------------------------------
def test_steps_are_moved_grouped_and_taken_apart_by_keys(page: DrawPage, qtbot: QtBot) -> None:
    _named(page, "a", "b", "c")
    steps = page.steps.list
    steps.setFocus()
    _choose(page, "c")
    qtbot.keyClick(steps, Qt.Key.Key_Up, ALT)
    assert _seen(page) == "a c b"
    assert steps.currentIndex().data() == "c"
    qtbot.keyClick(steps, Qt.Key.Key_Down, SHIFT)
    page.steps.group.click()
    assert _seen(page) == "a G .c .b"
    assert "Group: Any one of these" in steps.currentIndex().data()
    page.steps.part.rule.kind.setCurrentIndex(0)
    page.steps.part.rule.kind.activated.emit(0)
    assert page.draft.drawn.groups[0].kind is RuleKind.ALL
    page.steps.part.title.setText("Project")
    page.steps.part.title.textEdited.emit("Project")
    assert steps.currentIndex().data() == "Group: Project"
    inside = page.steps.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert inside.endswith("In the group Project")
    page.steps.ungroup.click()
    assert _seen(page) == "a c b"


def test_the_goal_can_ask_for_any_some_or_credits(page: DrawPage, qtbot: QtBot) -> None:
    _named(page, *"abcd")
    rule = page.steps.rule
    assert page.draft.drawn.root.kind is RuleKind.ALL
    rule.kind.setFocus()
    qtbot.keyClick(rule.kind, Qt.Key.Key_Down)
    assert page.draft.drawn.root.kind is RuleKind.ANY
    qtbot.keyClick(rule.kind, Qt.Key.Key_Down)
    assert (page.draft.drawn.root.kind, page.draft.drawn.root.k) == (RuleKind.K_OF_N, 2)
    assert rule.many.isVisible()
    assert "of 4" in written(rule)
    rule.many.selectAll()
    typed = QInputMethodEvent()
    typed.setCommitString("３")  # full width, as a Japanese keyboard gives it
    QApplication.sendEvent(rule.many, typed)
    assert page.draft.drawn.root.k == 3
    rule.kind.setFocus()
    qtbot.keyClick(rule.kind, Qt.Key.Key_Down)
    rule.much.setFocus()
    qtbot.keyClicks(rule.much, "12.5")
    rule.unit.setFocus()
    qtbot.keyClicks(rule.unit, "ECTS")
    root = page.draft.drawn.root
    assert (root.kind, root.credits, root.unit) == (RuleKind.CREDITS, 12.5, "ECTS")


def test_hours_and_order_are_optional_and_can_be_taken_back(page: DrawPage, qtbot: QtBot) -> None:
    _named(page, "a", "b")
    part = page.steps.part
    part.hours.setFocus()
    qtbot.keyClicks(part.hours, "x30.5")
    assert page.draft.drawn.steps[1].hours == 30.5
    part.hours.selectAll()
    qtbot.keyClick(part.hours, Qt.Key.Key_Delete)
    assert page.draft.drawn.steps[1].hours is None
    part.after.setFocus()
    qtbot.keyClick(part.after, Qt.Key.Key_Down)
    a, b = (step.key for step in page.draft.drawn.steps)
    assert page.draft.drawn.order == ((a, b),)
    settle(30)
    assert "after a" in written(part)
    (drop,) = part.drops
    assert drop.accessibleName() == "No longer after “a”"
    drop.setFocus()
    qtbot.keyClick(drop, Qt.Key.Key_Space)
    assert page.draft.drawn.order == ()
    assert part.after.hasFocus()


def test_a_step_that_others_describe_keeps_its_name_and_worth(page: DrawPage) -> None:
    page.acts.tick(page.choices.model.at(page.choices.model.index(0)), True)  # type: ignore[arg-type]
    assert not page.steps.part.title.isVisible()
    assert not page.steps.part.hours.isVisible()
    assert FIRST in written(page.steps.part)


def test_removed_steps_come_back_where_they_stood(
    page: DrawPage, session: Session, qtbot: QtBot
) -> None:
    _named(page, *"abcd")
    page.steps.list.setFocus()
    _choose(page, "b")
    qtbot.keyClick(page.steps.list, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(page.steps.list, Qt.Key.Key_Delete)
    assert _seen(page) == "a d"
    assert page.steps.list.currentIndex().data() == "d"
    page.acts.add_titled("e")
    assert session.undo.undo()
    assert _seen(page) == "a b c d e"


def test_the_message_that_tells_of_it_brings_steps_back_too(
    page: DrawPage, session: Session
) -> None:
    _named(page, *"ab")
    message = _told(page, session)
    assert (message.code, message.details, message.action) == (
        "draw_steps_removed",
        {"count": 1},
        "window_undo",
    )  # fmt: skip - one thing
    assert message.act is not None
    message.act()
    assert _seen(page) == "a b"


# the picture ----------------------------------------------------------------------------------
def test_the_picture_follows_once_the_learner_pauses(
    page: DrawPage, session: Session, qtbot: QtBot
) -> None:
    wallet = _wallet(session)
    _named(page, "a", goal="")
    _named(page, "b", "c", goal="")
    qtbot.waitUntil(lambda: len(page.preview.picture.cards) == 4)
    assert [each.goal.title for each in wallet.looked] == ["Your goal"], "once, for three changes"
    assert page.draft.drawn.goal.title == "", "the name is only for the picture"
    assert "So far: 0 of 3 steps" in written(page)


def test_what_cannot_be_drawn_is_told_until_it_can(
    page: DrawPage, session: Session, qtbot: QtBot
) -> None:
    _wallet(session).failing = True
    _named(page, "a")
    qtbot.waitUntil(lambda: bool(page.notice.text))
    _wallet(session).failing = False
    _named(page, "b")
    qtbot.waitUntil(lambda: len(page.preview.picture.cards) == 3)
    assert page.notice.text == ""


def test_a_card_chooses_its_row_and_says_why(page: DrawPage, qtbot: QtBot) -> None:
    page.acts.tick(page.choices.model.at(page.choices.model.index(0)), True)  # type: ignore[arg-type]
    page.acts.add_titled("b")
    qtbot.waitUntil(lambda: len(page.preview.picture.cards) == 3)
    first = page.draft.drawn.steps[0].key
    page.preview.picture.chosen.emit(first)
    assert "You hold no badge for this step yet." in page.preview._step.text()


# keeping --------------------------------------------------------------------------------------
def test_saving_needs_a_goal_and_a_step_and_says_which(page: DrawPage) -> None:
    page.acts.add_titled("a")
    page.save.click()
    assert "has no goal yet" in page.notice.text
    assert page.goal.title.hasFocus()
    page.put(draw_edits.change(draw_edits.blank(), DrawnStep("goal", "Data analyst")))
    page.save.click()
    assert "has no steps yet" in page.notice.text
    assert page.choices.search.hasFocus()


def test_what_is_kept_has_the_name_of_its_goal(
    page: DrawPage, window: Window, session: Session, qtbot: QtBot
) -> None:
    _named(page, "a", goal="  Data analyst ")
    page.save.click()
    qtbot.waitUntil(lambda: window.page.objectName() == "pathways")
    (kept,) = _wallet(session).kept.values()
    assert (kept.title, kept.goal.title) == ("Data analyst", "Data analyst")
    session.go("draw", kept.id)
    qtbot.waitUntil(lambda: page.draft.kept.id == kept.id)
    assert "Change your pathway" in written(page)
    assert not page.save.isEnabled()
    _named(page, goal="Data scientist")
    page.save.click()
    qtbot.waitUntil(lambda: window.page.objectName() == "pathways")
    (kept,) = _wallet(session).kept.values()
    assert (kept.title, kept.goal.title) == ("Data scientist", "Data scientist")


def test_a_failing_save_is_told_and_loses_nothing(
    page: DrawPage, session: Session, qtbot: QtBot
) -> None:
    _named(page, "a", "b")
    page.steps.list.selectAll()
    page.steps.group.click()
    _wallet(session).refusing = True
    page.save.click()
    qtbot.waitUntil(lambda: bool(page.notice.text))
    assert page.isVisible()
    assert _seen(page) == "G .a .b"


def test_other_pages_can_be_looked_at_meanwhile(
    page: DrawPage, window: Window, session: Session
) -> None:
    _named(page, "a")
    window.back()
    session.go("badges")
    session.go("draw")
    settle()
    assert window.page is page
    assert _seen(page) == "a"
    assert "what you had begun" in page.notice.text


def test_leaving_without_saving_can_be_taken_back(
    page: DrawPage, window: Window, session: Session
) -> None:
    _named(page, "a")
    page.leave.click()
    settle()
    assert window.page.objectName() == "pathways"
    session.go("draw")
    settle()
    assert _seen(page) == ""
    assert session.undo.undo()
    settle()
    assert _seen(page) == "a"


def test_steps_for_a_goal_join_what_was_begun_for_it(page: DrawPage, session: Session) -> None:
    goal = DrawnStep("", "Award", achievement=AWARD)
    badge = DrawnStep("", "One", badge="badge-0", achievement="urn:badge-0")
    session.go("draw", draw_edits.blank(goal))
    settle()
    assert not page.save.isEnabled(), "nothing is drawn yet"
    page.acts.add_titled("mine")
    session.go("draw", draw_edits.blank(goal, badge))
    session.go("draw", draw_edits.blank(goal, badge))
    settle()
    assert [step.title for step in page.draft.drawn.steps] == ["mine", "One"]
    session.go("draw")
    settle()
    assert page.draft.drawn.steps == (), "that is another drawing"


@pytest.mark.parametrize("goal", ["Data analyst", ""])
def test_locking_keeps_what_was_not_saved(page: DrawPage, session: Session, goal: str) -> None:
    wallet = _wallet(session)
    _named(page, "a", "b", goal=goal)
    session.lock()
    settle()
    (kept,) = wallet.kept.values()
    assert kept.goal.title == (goal or "Drawing of 23 Nov 2026")
    assert [step.title for step in kept.steps] == ["a", "b"]


def test_locking_keeps_the_steps_of_what_cannot_be_kept_as_it_stands(
    page: DrawPage, session: Session
) -> None:
    wallet = _wallet(session)
    wallet.refusing = True
    _named(page, "a", "b")
    page.steps.list.selectAll()
    page.steps.group.click()
    session.lock()
    settle()
    (kept,) = wallet.kept.values()
    assert (kept.groups, len(kept.root.of)) == ((), 2)


def test_a_goal_alone_is_not_kept_by_locking(
    page: DrawPage, session: Session, window: Window, qtbot: QtBot
) -> None:
    wallet = _wallet(session)
    _named(page)
    session.lock()
    settle()
    assert wallet.kept == {}
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    session.go("draw")
    settle()
    assert window.page.goal.title.text() == "", "nothing outlives the lock but what is kept"


# what may happen to it ------------------------------------------------------------------------
def test_a_drawing_survives_a_change_of_language_and_look(page: DrawPage, session: Session) -> None:
    _named(page, "a", "b", "c")
    page.steps.list.selectAll()
    page.steps.group.click()
    page.steps.part.title.setFocus()
    before = page.draft.drawn
    session.set_language("ja")
    session.looks.set_text(150)
    session.looks.set_text(100)
    settle()
    assert page.draft.drawn == before
    assert page.steps.list.currentIndex().data() == "グループ：次のどれか1つ"
    assert page.steps.part.rule.kind.currentText() == "どれか1つ"
    assert page.steps.part.title.hasFocus()
    session.set_language("en")
    assert page.draft.drawn == before


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("look", [(760, 100), (1180, 100), (1600, 150), (1180, 200)])
def test_nothing_is_cut_off(
    page: DrawPage, window: Window, session: Session, language: str, look: tuple[int, int]
) -> None:
    session.set_language(language)
    window.resize(look[0], 760)
    session.looks.set_text(look[1])
    _named(page, "a", LONG, "c")
    page.put(
        draw_edits.link(page.draft.drawn, *(s.key for s in page.draft.drawn.steps[1:]), on=True)
    )
    page.steps.rule.kind.setCurrentIndex(2)
    page.steps.rule.kind.activated.emit(2)
    settle(500)
    for row in range(3):
        page.steps.list.setCurrentIndex(page.steps.model.index(row))
        settle(60)
        assert cut_off(window) == []
    page.steps.list.selectAll()
    page.steps.group.click()
    settle(60)
    assert cut_off(window) == []
    page.sides.show_part(1)
    settle(60)
    assert cut_off(window) == []
    session.looks.set_text(100)


def test_a_narrow_window_shows_one_side_at_a_time(
    page: DrawPage, window: Window, qtbot: QtBot
) -> None:
    window.resize(1180, 760)
    settle()
    assert page.preview.isVisible()
    assert page.goal.isVisible()
    assert not page.sides.chips[0].isVisible()
    window.resize(760, 700)
    settle()
    assert not page.preview.isVisible()
    page.goal.title.setFocus()
    page.sides.show_part(1)
    assert page.sides.chips[1].hasFocus(), "not somewhere in the window"
    page.sides.show_part(0)
    page.sides.chips[1].setFocus()
    qtbot.keyClick(page.sides.chips[1], Qt.Key.Key_Space)
    assert page.preview.isVisible()
    assert not page.goal.isVisible()
    page.seek()
    assert page.choices.search.hasFocus(), "Ctrl+F leads back to the steps"


def test_two_hundred_steps_stay_usable(page: DrawPage, qtbot: QtBot) -> None:
    goal = DrawnStep("", "Goal")
    page.put(draw_edits.blank(goal, *(DrawnStep("", f"Step {at}") for at in range(200))))
    qtbot.waitUntil(lambda: len(page.preview.picture.cards) == 201)
    steps = page.steps.list
    assert steps.height() < 8.5 * steps.sizeHintForRow(0)
    steps.setFocus()
    qtbot.keyClick(steps, Qt.Key.Key_End)
    qtbot.keyClick(steps, Qt.Key.Key_Up, ALT)
    assert page.draft.drawn.steps[-1].title == "Step 199"
    assert steps.currentIndex().row() == 198
    assert steps.visualRect(steps.currentIndex()).intersects(steps.viewport().rect())


def test_titles_of_others_are_shown_as_they_stand(page: DrawPage) -> None:
    page.put(draw_edits.blank(DrawnStep("", LONG), DrawnStep("", LONG, badge="badge-0")))
    title = page.steps.list.currentIndex().data()
    assert title.startswith("長い題名の<b>ステップ</b>")
    assert len(title) <= 300
    assert "&lt;b&gt;" in page.steps.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert page.steps.part._heading.textFormat() is Qt.TextFormat.PlainText


def test_every_control_has_a_name_and_a_place_among_the_keys(page: DrawPage) -> None:
    _named(page, "a", "b", "c")
    page.steps.list.selectAll()
    page.steps.group.click()
    page.steps.rule.kind.setCurrentIndex(3)
    page.steps.rule.kind.activated.emit(3)
    kinds = (QAbstractButton, QLineEdit, QComboBox, QListView)
    controls = [each for kind in kinds for each in page.findChildren(kind) if each.isVisible()]
    assert len(controls) > 15
    for each in controls:
        if each.objectName() == "qt_spinbox_lineedit" or isinstance(each.parent(), QComboBox):
            continue
        spoken = QAccessible.queryAccessibleInterface(each)
        assert spoken.text(QAccessible.Text.Name), each
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus, each


def test_a_high_contrast_theme_draws_the_lists(page: DrawPage, qtbot: QtBot) -> None:
    _named(page, "a", "b")
    theme.apply(theme.DARK_CONTRAST)
    page.restyle()
    qtbot.waitUntil(lambda: len(page.preview.picture.cards) == 3)
    assert not page.choices.list.grab().isNull()
    theme.apply(theme.LIGHT)
    assert QApplication.focusWidget() is not None


def test_a_step_of_a_kept_drawing_that_is_gone_is_told(
    page: DrawPage, session: Session, qtbot: QtBot
) -> None:
    session.go("draw", "no such drawing")
    qtbot.waitUntil(lambda: bool(page.notice.text))
    kept = replace(draw_edits.blank(DrawnStep("", "Goal"), DrawnStep("", "a")), id="one", title="T")
    _wallet(session).kept["one"] = kept
    session.go("draw", "one")
    qtbot.waitUntil(lambda: page.draft.kept == kept)
    assert page.notice.text == ""


def test_a_narrow_page_scrolls_as_one_and_a_wide_one_beside_its_picture(
    page: DrawPage, window: Window
) -> None:
    """Nobody scrolls within what scrolls, but in lists; nothing of the steps is out of reach."""
    _named(page, *(f"Step {at}" for at in range(12)))
    column = page._column
    for percent, width, alone in ((100, 760, True), (200, 1180, True), (100, 1180, False)):
        theme.apply(theme.LIGHT, percent=percent)
        window.resize(width, 700)
        settle()
        bar = column.verticalScrollBar()
        assert page.sides.wide is not alone
        assert (bar.maximum() == 0) is alone
        if alone:
            bottom = page.steps.mapTo(column, page.steps.rect().bottomLeft()).y()
            assert bottom < column.height(), "the last of it is in it, to be scrolled to"
        else:
            assert column.height() <= window.height()


def test_the_steps_begin_in_sight_and_say_how_many_they_are(page: DrawPage, window: Window) -> None:
    window.resize(1180, 760)
    _named(page, "First", "Second", "Third")
    settle()
    heading = page.steps.heading
    assert heading.text() == "Your steps (3)"
    seen = page._column.viewport()
    assert seen.rect().contains(heading.mapTo(seen, heading.rect().bottomLeft()))
    assert page.goal._told.isHidden(), "who has a goal needs no hint on how to find one"


def test_a_drawing_can_have_a_name_and_a_description_of_its_own(
    page: DrawPage, session: Session, qtbot: QtBot
) -> None:
    _named(page, "First", goal="Data analyst")
    assert page.about.name.text() == ""
    assert page.about.name.placeholderText() == "Data analyst", "the name that it has without"
    page.about.name.setFocus()
    qtbot.keyClicks(page.about.name, "Evenings only")
    qtbot.keyClicks(page.about.about, "While I work at the library")
    page.save.click()
    qtbot.waitUntil(lambda: bool(_wallet(session).kept))
    (kept,) = _wallet(session).kept.values()
    assert (kept.title, kept.description) == ("Evenings only", "While I work at the library")
    assert kept.goal.title == "Data analyst"
    session.go("draw", kept.id)
    qtbot.waitUntil(lambda: page.draft.kept.id == kept.id)
    assert page.about.name.text() == "Evenings only"
    assert page.about.about.text() == "While I work at the library"
    assert not page.save.isEnabled(), "looking changes nothing"
    page.about.name.clear()
    page.about.name.textEdited.emit("")
    page.save.click()
    qtbot.waitUntil(lambda: _wallet(session).kept[kept.id].title == "Data analyst")
    session.go("draw", kept.id)
    qtbot.waitUntil(lambda: page.draft.kept.title == "Data analyst")
    assert page.about.name.text() == "", "it is named after its goal"
    page.goal.title.setText("Data lead")
    page.goal.title.textEdited.emit("Data lead")
    assert (page.about.name.text(), page.about.name.placeholderText()) == ("", "Data lead")
    page.save.click()
    qtbot.waitUntil(lambda: _wallet(session).kept[kept.id].title == "Data lead")
