"""What if, in the window: steps are ticked, routes filled in, plans kept, two set side by side."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)

from tests.gui.conftest import settle
from tests.gui.every_page import cut_off
from tests.gui.learner import PATIENCE_MS, SAMPLES, shown, unlocked, written
from tests.gui.standin import NOW
from tests.gui.standin_pathways import GOAL
from tests.gui.standin_pathways import step as standing
from wallet.gui import theme
from wallet.gui.pathways.plans_beside import NOW as AS_TICKED
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.confirm import Ask
from wallet.gui.widgets.day_popup import DayPopup
from wallet.pathways.planning import Prefer
from wallet.snapshots.pathways import PathwayPage, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.standin_plans import StandInPlans
    from wallet.gui.pathways.pathways_page import PathwaysPage
    from wallet.gui.pathways.plan_step_row import PlanStepRow
    from wallet.gui.pathways.plan_view import PlanView
    from wallet.gui.session import Message, Session
    from wallet.gui.window import Window
    from wallet.service import Wallet

FILE = SAMPLES / "pathways" / "data-at-work.json"
DATA_AT_WORK = "https://lcc.example/pathways/data-at-work"
AOBA = "https://aoba-u.example/achievements/"
AI = "https://manabi.example/achievements/ai-literacy"
PROJECT, DS101, DS102, VISUAL = (AOBA + each for each in ("ds201", "ds101", "ds102", "ds104"))
DAY = date(2027, 3, 31)


@pytest.fixture
def real(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """A session on a wallet with one pathway, of which nothing is held."""
    with unlocked(tmp_path / "real", qtbot) as made:
        made.run(lambda wallet, _: wallet.pathways.import_file(FILE, now=NOW))
        yield made


@pytest.fixture
def page(real: Session, qtbot: QtBot) -> PathwaysPage:
    made = shown("pathways", real, qtbot, DATA_AT_WORK)
    real.changed.connect(made.reload)
    made.window().activateWindow()
    qtbot.waitUntil(lambda: bool(made._shown), timeout=PATIENCE_MS)
    _to_plan(made, qtbot)
    return made


@pytest.fixture
def plan(page: PathwaysPage) -> PlanView:
    return page._view.plan


def _to_plan(page: PathwaysPage, qtbot: QtBot) -> None:
    page._view._tools._as_plan.click()
    _told(page._view.plan, qtbot)


def _told(plan: PlanView, qtbot: QtBot) -> None:
    """Wait until the summary and the list of plans are of what is ticked now, and are laid out.

    What a job brings may ask for another: a route for what it costs, a plan for the others.
    """
    for _ in range(2):
        done: list[None] = []
        plan._session.run(lambda *_: None, done.append)
        qtbot.waitUntil(lambda done=done: bool(done), timeout=PATIENCE_MS)
        settle(30)


def _tick(plan: PlanView, qtbot: QtBot, *keys: str) -> None:
    for key in keys:
        row = plan.steps.choices[key]
        row.tick.setFocus()
        qtbot.keyClick(row.tick, Qt.Key.Key_Space)
    _told(plan, qtbot)


def _type_day(row: PlanStepRow, qtbot: QtBot, text: str) -> None:
    row.day.edit.setFocus()
    row.day.edit.selectAll()
    qtbot.keyClick(row.day.edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(row.day.edit, text)
    qtbot.keyClick(row.day.edit, Qt.Key.Key_Return)


def _name_and_save(plan: PlanView, qtbot: QtBot, name: str) -> None:
    plan.summary.name.setFocus()
    plan.summary.name.selectAll()
    qtbot.keyClicks(plan.summary.name, name)
    qtbot.keyClick(plan.summary.name, Qt.Key.Key_Return)
    _told(plan, qtbot)


def _kept(session: Session, qtbot: QtBot) -> dict[str, dict[str, date | None]]:
    """Return the plans that the wallet keeps, by name."""
    found: list[dict[str, dict[str, date | None]]] = []

    def read(wallet: Wallet) -> dict[str, dict[str, date | None]]:
        plans = wallet.plans.all(now=NOW)
        return {each.name: {step.key: step.day for step in each.steps} for each in plans}

    session.read(read, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    return found[0]


def _words(part: QWidget) -> str:
    return "\n".join(written(part))


def test_the_steps_that_are_left_stand_under_what_they_are_for(plan: PlanView) -> None:
    words = written(plan.steps)
    heads = ["One way in", "Foundations worth 3 credits", "Two of the applications"]
    places = [words.index(head) for head in (*heads, "Data lead at work")]
    assert places == sorted(places), "in the order of the pathway"
    assert words.index("Data practice project") > places[3]
    assert "2 単位 · 90 hours" in words
    assert "0 held and 0 planned of 3 単位 – 3 short" in words
    assert "0 held and 0 planned of 1 step – 1 short" in words
    assert "hours not stated" in words
    assert plan.steps.choices[AI].tick.hasFocus()


def test_every_tick_is_told_at_once(plan: PlanView, qtbot: QtBot) -> None:
    assert "No step is planned yet" in _words(plan.summary)
    _tick(plan, qtbot, DS101, DS102)
    assert plan.summary.cost.text() == "2 steps ahead · 135 hours · 3 単位"
    assert "0 held and 3 planned of 3 単位 – enough" in _words(plan.steps)
    assert "0 held and 1 planned of 4 steps – 3 short" in _words(plan.summary)
    assert "do not lead all the way yet" in plan.summary.outcome.text()
    _tick(plan, qtbot, DS102)
    assert plan.summary.cost.text() == "1 step ahead · 45 hours · 1 単位"


def test_a_click_on_the_words_ticks_too(plan: PlanView, qtbot: QtBot) -> None:
    row = plan.steps.choices[PROJECT]
    qtbot.mouseClick(row._title, Qt.MouseButton.LeftButton)
    _told(plan, qtbot)
    assert row.tick.isChecked()
    assert row.day.isVisible()
    assert list(plan.draft.steps) == [PROJECT]


@pytest.mark.parametrize("text", ["2027-03-31", "31 March 2027", "2027年3月31日"])
def test_a_day_is_typed_in_any_form_and_cleared(plan: PlanView, qtbot: QtBot, text: str) -> None:
    _tick(plan, qtbot, PROJECT)
    row = plan.steps.choices[PROJECT]
    row.day.edit.setText(text)
    row.day.edit.setFocus()
    qtbot.keyClick(row.day.edit, Qt.Key.Key_Return)
    assert plan.draft.steps == {PROJECT: DAY}
    assert row.day.edit.text() == "31 Mar 2027"
    _type_day(row, qtbot, "")
    assert plan.draft.steps == {PROJECT: None}


def test_what_is_no_day_is_said_where_it_was_typed(plan: PlanView, qtbot: QtBot) -> None:
    _tick(plan, qtbot, PROJECT)
    row = plan.steps.choices[PROJECT]
    _type_day(row, qtbot, "3/4/2027")
    assert "“3/4/2027” is no day. Write a day as 2027-03-31." in _words(row.day)
    assert row.day.edit.accessibleDescription()
    assert row.day.edit.text() == "3/4/2027", "what was typed can be mended"
    assert plan.draft.steps == {PROJECT: None}
    _type_day(row, qtbot, "2027-03-31")
    assert not row.day.wrong.isVisible()
    assert plan.draft.steps == {PROJECT: DAY}


def _part(popup: DayPopup, name: str) -> QToolButton:
    found = popup.month.findChild(QToolButton, name)
    assert found is not None
    return found


@pytest.mark.qt_log_ignore("This plugin does not support")  # what popups ask of it
def test_a_day_is_chosen_from_a_month_by_keys(plan: PlanView, qtbot: QtBot) -> None:
    _tick(plan, qtbot, PROJECT)
    row = plan.steps.choices[PROJECT]
    _type_day(row, qtbot, "2027-03-30")
    qtbot.keyClick(row.day.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = row.day.findChild(DayPopup)
    assert popup is not None
    days = popup.month.findChild(QWidget, "qt_calendar_calendarview")
    assert days is not None
    qtbot.keyClick(days, Qt.Key.Key_Right)
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert plan.draft.steps == {PROJECT: DAY}
    row.day.open.click()
    again = next(each for each in row.day.findChildren(DayPopup) if each.isVisible())
    unnamed = [
        each.objectName()
        for each in again.findChildren(QWidget)
        if isinstance(each, QAbstractButton | QCalendarWidget)
        and each.isVisible()
        and not each.accessibleName()
    ]
    assert unnamed == []
    again.none.click()
    assert plan.draft.steps == {PROJECT: None}


@pytest.mark.qt_log_ignore("This plugin does not support")  # what popups ask of it
@pytest.mark.parametrize(("language", "heading"), [("ja", "2027年 3月"), ("en", "March 2027")])
def test_a_month_is_headed_as_its_language_writes_it(
    session: Session, qtbot: QtBot, language: str, heading: str
) -> None:
    session.language = language
    field = QWidget()
    qtbot.addWidget(field)
    popup = DayPopup(session, field, date(2027, 2, 28), "Day")
    popup.open_at(field)
    month, year = (_part(popup, f"qt_calendar_{name}button") for name in ("month", "year"))
    edit = popup.month.findChild(QSpinBox)
    assert edit is not None
    _part(popup, "qt_calendar_nextmonth").click()
    settle()
    assert " ".join(each.text() for each in sorted((month, year), key=QWidget.x)) == heading
    year.click()  # a year is typed in its place, and the month stays beside it
    settle()
    assert edit.isVisible()
    assert not edit.geometry().intersects(month.geometry())
    qtbot.keyClicks(edit, "2028")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settle()
    shown = sorted((month, year), key=QWidget.x)
    assert " ".join(each.text() for each in shown) == heading.replace("2027", "2028")
    popup.close()


def test_a_route_is_filled_in_beside_what_is_planned_and_cleared(
    plan: PlanView, qtbot: QtBot, real: Session
) -> None:
    told: list[Message] = []
    real.told.connect(told.append)
    _tick(plan, qtbot, DS101)
    _type_day(plan.steps.choices[DS101], qtbot, "2027-03-31")
    plan.summary.fewest[Prefer.HOURS].click()
    _told(plan, qtbot)
    assert plan.draft.steps[DS101] == DAY
    assert {DS102, AI, PROJECT, VISUAL} < plan.draft.steps.keys()
    assert plan.summary.outcome.text() == (
        "With these steps the goal would be reached, as far as they count."
    )
    assert all(plan.steps.choices[key].tick.isChecked() for key in plan.draft.steps)
    before = dict(plan.draft.steps)
    plan.summary.fewest[Prefer.STEPS].click()
    _told(plan, qtbot)
    assert plan.draft.steps == before
    assert "Nothing has to be added" in plan.summary.notice.text
    plan.summary.clear_all.click()
    assert not plan.draft.steps
    assert [each.code for each in told] == ["plan_cleared"]
    assert real.undo.undo()
    assert plan.draft.steps == before


def test_a_plan_is_saved_opened_renamed_removed_and_brought_back(
    plan: PlanView, qtbot: QtBot, real: Session
) -> None:
    _tick(plan, qtbot, PROJECT, DS101)
    assert plan.summary.state.text() == "Not saved yet"
    plan.summary.save.click()
    qtbot.waitUntil(lambda: "needs a name" in plan.summary.notice.text)
    assert plan.summary.name.hasFocus()
    _name_and_save(plan, qtbot, "By spring")
    assert _kept(real, qtbot) == {"By spring": {DS101: None, PROJECT: None}}
    assert plan.summary.state.text() == "Saved"
    assert not plan.summary.save.isEnabled()
    plan.summary.new.click()
    _told(plan, qtbot)
    assert not plan.draft.steps
    _tick(plan, qtbot, AI)
    _name_and_save(plan, qtbot, "By autumn")
    first = next(id_ for id_, line in plan.kept.lines.items() if "By spring" in written(line))
    plan.kept.lines[first].open.click()
    _told(plan, qtbot)
    assert plan.draft.steps == {DS101: None, PROJECT: None}
    assert plan.steps.choices[AI].tick.hasFocus(), "the button is gone that had it"
    assert not plan.steps.choices[AI].tick.isChecked()
    _name_and_save(plan, qtbot, "By summer")
    assert set(_kept(real, qtbot)) == {"By summer", "By autumn"}
    plan.kept.lines[first].remove.setFocus()
    qtbot.keyClick(plan.kept.lines[first].remove, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: first not in plan.kept.lines, timeout=PATIENCE_MS)
    assert set(_kept(real, qtbot)) == {"By autumn"}
    (other,) = plan.kept.lines.values()
    assert other.remove.hasFocus(), "it took the place of the one that had it"
    assert not plan.draft.steps
    assert real.undo.undo()
    qtbot.waitUntil(lambda: first in plan.kept.lines, timeout=PATIENCE_MS)
    assert plan.draft.steps == {DS101: None, PROJECT: None}


def test_what_is_not_saved_lasts_while_other_pages_are_looked_at(
    page: PathwaysPage, plan: PlanView, qtbot: QtBot
) -> None:
    _tick(plan, qtbot, PROJECT)
    page._view.show_picture(True)
    page._view.show_picture(False)
    page.clear()
    page.enter(DATA_AT_WORK)
    qtbot.waitUntil(lambda: bool(page._shown), timeout=PATIENCE_MS)
    _to_plan(page, qtbot)
    assert plan.steps.choices[PROJECT].tick.isChecked()
    assert plan.summary.cost.text().startswith("1 step ahead")


def test_it_is_asked_before_something_is_lost(plan: PlanView, qtbot: QtBot) -> None:
    _tick(plan, qtbot, PROJECT)
    plan.summary.new.click()
    asked = plan.window().findChild(Ask)
    assert asked is not None
    assert not asked.isModal()
    asked.no.click()
    assert list(plan.draft.steps) == [PROJECT]
    settle(30)
    plan.summary.new.click()
    next(each for each in plan.window().findChildren(Ask) if each.isVisible()).yes.click()
    assert not plan.draft.steps
    settle(30)


def test_locking_keeps_what_was_not_saved(tmp_path: Path, qtbot: QtBot) -> None:
    with unlocked(tmp_path / "one", qtbot) as session:
        session.run(lambda wallet, _: wallet.pathways.import_file(FILE, now=NOW))
        page = shown("pathways", session, qtbot, DATA_AT_WORK)
        qtbot.waitUntil(lambda: bool(page._shown), timeout=PATIENCE_MS)
        _to_plan(page, qtbot)
        _tick(page._view.plan, qtbot, PROJECT)
        session.lock()
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            session.doors.unlock("correct horse battery staple", session.fail)
        assert _kept(session, qtbot) == {"Plan of 23 Nov 2026": {PROJECT: None}}


def test_two_routes_side_by_side(plan: PlanView, qtbot: QtBot) -> None:
    _tick(plan, qtbot, DS101, DS102, AI)
    one, other = plan.beside.boxes
    one.setFocus()
    one.choose(AS_TICKED)
    plan.beside.ask()
    assert "In both" not in _words(plan.beside)
    other.choose(Prefer.HOURS.value)
    plan.beside.ask()
    _told(plan, qtbot)
    words = _words(plan.beside)
    assert "What is ticked now\n3 steps ahead · 141 hours · 3 単位" in words
    assert "In both" in words
    assert "Only in “Fewest hours”\n• " in words
    assert "Only in “What is ticked now”" not in words
    _tick(plan, qtbot, AI)
    _told(plan, qtbot)
    assert "What is ticked now\n2 steps ahead" in _words(plan.beside), "it follows every tick"
    assert "does not say" in words or "do not say" in words
    other.choose(AS_TICKED)
    plan.beside.ask()
    _told(plan, qtbot)
    assert "Both take the same steps." in _words(plan.beside)


def test_the_days_go_into_a_calendar(
    plan: PlanView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "days.ics"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: out)
    _tick(plan, qtbot, PROJECT)
    plan.summary.calendar.click()
    qtbot.waitUntil(lambda: "Give steps a day first" in plan.summary.notice.text)
    assert not out.exists()
    _type_day(plan.steps.choices[PROJECT], qtbot, "2027-03-31")
    plan.summary.calendar.click()
    qtbot.waitUntil(lambda: "Calendar saved: days.ics" in plan.summary.notice.text)
    events = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert [(each["dtstart"].dt, str(each["summary"])) for each in events] == [
        (DAY, "Data practice project (towards Data lead at work)")
    ]


def test_planned_steps_are_marked_in_outline_and_picture(
    page: PathwaysPage, plan: PlanView, qtbot: QtBot
) -> None:
    _tick(plan, qtbot, PROJECT)
    model = page._view.model
    role = Qt.ItemDataRole.AccessibleTextRole
    said = model.at(model.place_of(PROJECT)).data(role)
    assert said.startswith("Data practice project. Not yet. Planned.")
    assert "Planned" not in model.at(model.place_of(DS101)).data(role)
    page._view.show_picture(True)
    cards = page._view.picture.cards
    assert [key for key, card in cards.items() if card.marks.planned] == [PROJECT]
    page._view.show_picture(False)
    settle(30)
    assert not page._view.outline.grab().isNull()


def test_nothing_is_noted_in_the_activity(plan: PlanView, qtbot: QtBot, real: Session) -> None:
    def count() -> int:
        found: list[int] = []
        real.read(lambda wallet: len(wallet.activity.rows()), found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
        return found[0]

    before = count()
    _tick(plan, qtbot, PROJECT)
    _name_and_save(plan, qtbot, "By spring")
    next(iter(plan.kept.lines.values())).remove.click()
    _told(plan, qtbot)
    assert count() == before


def test_language_and_theme_change_while_a_plan_is_shown(
    page: PathwaysPage, plan: PlanView, real: Session, qtbot: QtBot
) -> None:
    _tick(plan, qtbot, PROJECT)
    _type_day(plan.steps.choices[PROJECT], qtbot, "2027-03-31")
    real.language = "ja"
    page.retranslate()
    assert plan.summary.cost.text() == "これから1ステップ・90時間・2単位"
    assert plan.steps.choices[PROJECT].day.edit.text() == "2027年3月31日"
    _told(plan, qtbot)
    assert "4ステップのうち、取得済み0、計画1（あと3）" in _words(plan.steps)
    theme.apply(theme.DARK)
    page.restyle()
    settle(50)
    assert not plan.grab().isNull()


def test_every_control_has_a_name(plan: PlanView, qtbot: QtBot) -> None:
    _tick(plan, qtbot, PROJECT)
    unnamed = [
        f"{type(each).__name__} {each.objectName()}"
        for each in plan.findChildren(QWidget)
        if isinstance(each, QAbstractButton | QLineEdit | QComboBox)
        and each.isVisible()
        and not each.accessibleName()
    ]
    assert unnamed == []
    names = [row.tick.accessibleName() for row in plan.steps.choices.values()]
    assert len(set(names)) == len(names)


def _tabbed(qtbot: QtBot, first: QWidget, last: QWidget) -> list[QWidget]:
    """Return what Tab comes to from one control to another, both included."""
    met = [first]
    while met[-1] is not last and len(met) < 60:
        qtbot.keyClick(met[-1], Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        assert at is not None
        met.append(at)
    return met


def test_by_the_keyboard_alone(plan: PlanView, qtbot: QtBot) -> None:
    """Down the steps, through what is beside them, and saved by Return."""
    first, *others = [row.tick for row in plan.steps.choices.values()]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    day, summary = plan.steps.choices[AI].day, plan.summary
    assert _tabbed(qtbot, first, summary.name) == [
        first,
        day.edit,
        day.open,
        *others,
        *summary.fewest.values(),
        summary.clear_all,
        summary.name,
    ]
    qtbot.keyClicks(summary.name, "Alone")
    qtbot.keyClick(summary.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "“Alone” is saved" in summary.notice.text, timeout=PATIENCE_MS)
    _told(plan, qtbot)
    (line,) = plan.kept.lines.values()
    assert _tabbed(qtbot, summary.name, plan.beside.boxes[1]) == [
        summary.name,
        summary.calendar,
        summary.new,
        line.remove,
        *plan.beside.boxes,
    ]


# on the stand-in ---------------------------------------------------------------------------------
def _open(window: Window, session: Session, qtbot: QtBot) -> PlanView:
    session.go("pathways", GOAL)
    page = window.page
    qtbot.waitUntil(lambda: bool(page._shown))
    _to_plan(page, qtbot)
    found: PlanView = page._view.plan
    return found


def _plans(session: Session) -> StandInPlans:
    wallet = session._wallet
    assert wallet is not None
    found: StandInPlans = wallet.plans  # type: ignore[assignment]
    return found


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nothing_of_a_plan_is_cut_off(
    window: Window, session: Session, qtbot: QtBot, language: str
) -> None:
    session.set_language(language)
    plans = _plans(session)
    plans.kept = {"one": ("とても長い名前の計画" * 6, {"a": DAY}), "two": ("B" * 90, {})}
    plan = _open(window, session, qtbot)
    _tick(plan, qtbot, "a", "b")
    _type_day(plan.steps.choices["a"], qtbot, "no day")
    for box, value in zip(plan.beside.boxes, ("one", "now"), strict=True):
        box.choose(value)
    plan.beside.ask()
    _told(plan, qtbot)
    for percent in (100, 200):
        session.looks.set_text(percent)
        for size in ((1024, 700), (760, 640)):
            window.resize(*size)
            settle(80)
            assert cut_off(window) == [], (percent, size)


def test_a_step_reached_meanwhile_and_one_that_is_gone(
    window: Window, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = _plans(session)
    plans.kept = {"one": ("Old", {"a": DAY, "b": None, "left": None})}
    plans.held, plans.gone = {"a"}, {"left"}
    wallet = session._wallet
    assert wallet is not None
    row = wallet.pathways.list(now=NOW)[0]
    steps = (
        standing(GOAL, "A goal", -1),
        standing("a", "First", state=State.HELD),
        standing("b", "Second"),
    )
    monkeypatch.setattr(wallet.pathways, "show", lambda _, **__: PathwayPage(row, (), steps, ()))
    plan = _open(window, session, qtbot)
    assert "First" not in written(plan.steps), "what is held is not to be planned"
    plan.kept.lines["one"].open.click()
    _told(plan, qtbot)
    words = _words(plan.steps)
    assert "First\nheld meanwhile" in words
    assert "No longer part of this pathway\nleft\nno pathway speaks of it any more" in words
    assert not plan.steps.choices["a"].day.isVisible()
    assert plan.summary.cost.text().startswith("1 step ahead")
    _tick(plan, qtbot, "left")
    assert list(plan.draft.steps) == ["a", "b"]
    plan.summary.save.click()
    _told(plan, qtbot)
    assert plans.kept == {"one": ("Old", {"a": DAY, "b": None})}


def test_where_nothing_is_left_it_says_so(
    window: Window, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    wallet = session._wallet
    assert wallet is not None
    row = wallet.pathways.list(now=NOW)[0]
    steps = (standing(GOAL, "A goal", -1), standing("a", "First", state=State.HELD))
    monkeypatch.setattr(wallet.pathways, "show", lambda _, **__: PathwayPage(row, (), steps, ()))
    plan = _open(window, session, qtbot)
    assert "There is nothing left to plan" in _words(plan.steps)
    assert plan.summary.name.hasFocus(), "there is no step to go to"


def test_no_route_says_why_and_what_helps(window: Window, session: Session, qtbot: QtBot) -> None:
    _plans(session).routeless = True
    plan = _open(window, session, qtbot)
    plan.summary.fewest[Prefer.HOURS].click()
    qtbot.waitUntil(lambda: "No steps that are known would lead there" in plan.summary.notice.text)
    assert "Import a pathway file" in plan.summary.notice.text
    plan.beside.boxes[0].choose(AS_TICKED)
    plan.beside.boxes[1].choose(Prefer.STEPS.value)
    plan.beside.ask()
    qtbot.waitUntil(lambda: "No steps that are known" in plan.beside.notice.text)


def test_a_failing_job_is_told_in_place(window: Window, session: Session, qtbot: QtBot) -> None:
    plan = _open(window, session, qtbot)
    _plans(session).failing = True
    _tick(plan, qtbot, "a")
    qtbot.waitUntil(lambda: bool(plan.summary.notice.text))
    _plans(session).failing = False
    _tick(plan, qtbot, "b")
    assert not plan.summary.notice.text
    assert plan.summary.cost.text() == "2 steps ahead · 20 hours"


def test_thousands_of_steps_are_shown_bit_by_bit(
    window: Window, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    wallet = session._wallet
    assert wallet is not None
    row = wallet.pathways.list(now=NOW)[0]
    many = [standing(f"s{n}", "<b>長</b>" + "い" * 5_000) for n in range(300)]
    whole = PathwayPage(row, (), (standing(GOAL, "A goal", -1), *many), ())
    monkeypatch.setattr(wallet.pathways, "show", lambda _, **__: whole)
    plan = _open(window, session, qtbot)
    assert len(plan.steps.choices) == 120
    assert plan.steps.more.text() == "Show 180 more steps"
    plan.summary.fewest[Prefer.HOURS].click()
    plan.steps.more.setFocus()
    qtbot.keyClick(plan.steps.more, Qt.Key.Key_Space)
    assert len(plan.steps.choices) == 240
    assert plan.steps.choices["s120"].tick.hasFocus()
    assert plan.steps.choices["s0"]._title.textFormat() is Qt.TextFormat.PlainText


def test_a_locked_wallet_leaves_nothing_behind(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    plan = _open(window, session, qtbot)
    page = window.page
    _tick(plan, qtbot, "a")
    plans = _plans(session)
    session.lock()
    settle()
    assert window.page is not page
    assert [steps for _, steps in plans.kept.values()] == [{"a": None}]
