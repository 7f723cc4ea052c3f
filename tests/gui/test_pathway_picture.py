"""The picture of a pathway carries the nodes, edges and states of its outline, and no others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from tests.gui.conftest import settle
from tests.gui.learner import PATIENCE_MS, shown, unlocked
from tests.gui.standin_pathways import GOAL, step
from tests.pathways.drawn import page_of
from tests.pathways.graphs import graphs
from wallet.gui import theme
from wallet.gui.pathways.picture_view import PictureView
from wallet.gui.pathways.step_looks import tip
from wallet.gui.pathways.steps_model import Role
from wallet.snapshots.pathways import (
    EdgeKind,
    PathwayLink,
    PathwayPage,
    PathwayRow,
    RuleKind,
    State,
)
from wallet.wording import joined
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.pathways.goal_view import GoalView
    from wallet.gui.pathways.step_card import StepCard
    from wallet.gui.session import Session
    from wallet.pathways.layout import Place
    from wallet.snapshots.pathways import PathwayStep

CLOUD_SUPPORT = "https://rivergate-college.example/pathways/cloud-support"
DATA_AT_WORK = "https://lcc.example/pathways/data-at-work"
PROFESSIONAL = "https://aoba-u.example/achievements/ds-professional"


@pytest.fixture
def real(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(tmp_path / "real", qtbot, samples=True) as made:
        yield made


def _view(real: Session, qtbot: QtBot, goal: str) -> GoalView:
    page = shown("pathways", real, qtbot, goal)
    qtbot.waitUntil(lambda: bool(page._shown), timeout=PATIENCE_MS)
    page._view.show_picture(True)
    settle(50)
    view: GoalView = page._view
    return view


def _page(*steps: object, links: tuple[PathwayLink, ...] = ()) -> PathwayPage:
    row = PathwayRow(GOAL, (), State.MISSING, 0, 0, (), False, (), False, "")
    return PathwayPage(row, (), steps, links)  # type: ignore[arg-type]


def _unchecked(row: PathwayStep) -> bool:
    return not row.key and any(each.kind is RuleKind.UNCHECKED for each in row.meters)


def _keys(page: PathwayPage) -> set[str]:
    return {step.key for step in page.steps}


def _whole(page: PathwayPage, row: PathwayStep) -> str:
    """Return what a row belongs to, past the rule between them."""
    above = page.steps[row.parent]
    return above.key or page.steps[above.parent].key


def _colours(picture: PictureView) -> set[int]:
    image = picture.viewport().grab().toImage()
    return {
        image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }


@pytest.mark.parametrize("goal", [DATA_AT_WORK, PROFESSIONAL, CLOUD_SUPPORT])
def test_picture_and_outline_carry_the_same(real: Session, qtbot: QtBot, goal: str) -> None:
    view = _view(real, qtbot, goal)
    outline = {each.drawn: each for each in view.model.steps if each.key or _unchecked(each)}
    assert "" not in outline, "a condition that cannot be checked has a card of its own"
    assert view.picture.cards.keys() == outline.keys()
    for key, card in view.picture.cards.items():
        assert (card.step.state, card.step.counts) == (outline[key].state, outline[key].counts)
    page = view._page
    assert page is not None
    assert {each for each in view.picture.lines if each.start in _keys(page)} == set(page.links)
    beneath = {
        (each.drawn, _whole(page, each)) for each in page.steps if each.drawn and each.parent >= 0
    }
    assert any(map(_unchecked, page.steps)) is (goal == CLOUD_SUPPORT)
    drawn = {(k.start, k.end) for k in view.picture.lines if k.kind is EdgeKind.COMPONENT_OF}
    assert drawn == beneath, "what stands beneath another there is joined to it here"


def test_the_goal_is_at_the_right_and_no_card_lies_on_another(real: Session, qtbot: QtBot) -> None:
    cards = _view(real, qtbot, DATA_AT_WORK).picture.cards
    goal = next(card for card in cards.values() if card.step.parent < 0)
    assert all(card.x() < goal.x() for card in cards.values() if card is not goal)
    for one in cards.values():
        assert not [each for each in one.collidingItems() if each in cards.values()]


def test_a_click_on_a_card_chooses_its_step(real: Session, qtbot: QtBot) -> None:
    view = _view(real, qtbot, DATA_AT_WORK)
    key = "https://city.umikaze.example/badges/disaster-leader"
    card = view.picture.cards[key]
    place = view.picture.mapFromScene(card.sceneBoundingRect().center())
    qtbot.mouseClick(view.picture.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert view.outline.currentIndex().data(Role.STEP).key == key
    assert "has expired: it does not count today. Ask" in view._caption.text()
    other = "https://aoba-u.example/achievements/ds201"
    view.outline.setCurrentIndex(view.model.at(view.model.place_of(other)))
    assert view.picture.cards[other].isSelected()
    assert not card.isSelected()
    view.outline.setCurrentIndex(view.model.at(view.model.place_of(key)))
    real.language = "ja"
    view.retranslate()
    assert "今は認められません。発行者に" in view._caption.text().replace("\u200b", "")


def test_zoom_by_buttons_and_keys(real: Session, qtbot: QtBot) -> None:
    view = _view(real, qtbot, DATA_AT_WORK)
    picture = view.picture
    fitted = picture.transform().m11()
    names = {button.accessibleName(): button for button in view.findChildren(QPushButton)}
    names["Zoom in"].click()
    assert picture.transform().m11() > fitted
    names["Show all"].click()
    qtbot.waitUntil(lambda: picture.transform().m11() == pytest.approx(fitted))
    qtbot.keyClick(picture, Qt.Key.Key_Minus)
    assert picture.transform().m11() < fitted
    qtbot.keyClick(picture, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: picture.transform().m11() == pytest.approx(fitted))
    for _ in range(60):
        picture.farther()
    assert picture.transform().m11() == pytest.approx(0.05)


def test_language_and_theme_change_while_it_is_shown(real: Session, qtbot: QtBot) -> None:
    view = _view(real, qtbot, DATA_AT_WORK)
    real.language = "ja"
    view.retranslate()
    assert "期限が切れています" in "".join(card.toolTip() for card in view.picture.cards.values())
    grounds = []
    for each in (theme.LIGHT, theme.DARK):
        theme.apply(each)
        view.redraw()
        settle(50)
        image: QImage = view.picture.viewport().grab().toImage()
        grounds.append(image.pixelColor(12, image.height() - 12))
    theme.apply(theme.LIGHT)
    assert grounds == [QColor(theme.LIGHT.surface), QColor(theme.DARK.surface)]


def test_states_differ_without_colour(session: Session, qtbot: QtBot) -> None:
    """Each state has a shape of its own beside its word."""
    from wallet.gui.pathways.step_looks import LOOKS  # noqa: PLC0415 - only here

    assert len({icon for icon, _ in LOOKS.values()}) == len(State)
    assert set(LOOKS) == set(State)
    del session, qtbot


@pytest.mark.parametrize("near", [1.0, 0.4, 0.2, 0.08])
@pytest.mark.parametrize(
    "title", ["Data", "A long title that needs two lines on its card, or more"]
)
def test_planned_steps_are_marked_from_near_and_far(
    session: Session, qtbot: QtBot, near: float, title: str
) -> None:
    """The mark is another shape, not another colour alone, and stays on its card."""
    picture = PictureView(session)
    qtbot.addWidget(picture)
    picture.resize(700, 500)
    links = (PathwayLink("a", GOAL, EdgeKind.COMPONENT_OF),)
    picture.show_page(_page(step(GOAL, "Goal", -1), step("a", title), links=links))
    picture.resetTransform()
    picture.scale(near, near)
    card = picture.cards["a"]
    picture.centerOn(card)
    picture.show()
    settle(50)
    area = picture.mapFromScene(card.sceneBoundingRect()).boundingRect()

    def seen() -> QImage:
        return picture.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)

    plain, tip_before = seen(), card.toolTip()
    picture.mark(frozenset({"a"}))
    marked = seen()
    changed = [
        QPoint(x, y)
        for x in range(marked.width())
        for y in range(marked.height())
        if marked.pixel(x, y) != plain.pixel(x, y)
    ]
    assert len(changed) > 3
    assert all(area.contains(each) for each in changed)
    assert session.say("plan_planned") in card.toolTip().removeprefix(tip_before)
    picture.mark(frozenset())
    assert seen() == plain
    assert card.toolTip() == tip_before
    picture.hide()


def test_the_map_leaves_most_of_a_small_picture_free(session: Session, qtbot: QtBot) -> None:
    """Large text makes no large map: there is nothing to read on it."""
    theme.apply(theme.LIGHT, percent=200)
    try:
        picture = PictureView(session)
        qtbot.addWidget(picture)
        picture.resize(500, 370)
        links = (PathwayLink("a", GOAL, EdgeKind.COMPONENT_OF),)
        picture.show_page(_page(step(GOAL, "Goal", -1), step("a", "A"), links=links))
        picture.show()
        settle(50)
        picture.zoom(3 / picture.transform().m11())
        settle(50)
        assert picture.map.isVisible()
        seen, there = picture.viewport().size(), picture.map.size()
        assert there.width() <= seen.width() / 3
        assert there.height() <= seen.height() / 2
        image = picture.map.grab().toImage()
        inner = {image.pixelColor(x, image.height() // 2).name() for x in range(4, image.width())}
        assert len(inner) > 2, "its spots are drawn at its new size"
        picture.hide()
    finally:
        theme.apply(theme.LIGHT)


def test_nothing_is_taken_for_markup(session: Session, qtbot: QtBot) -> None:
    picture = PictureView(session)
    qtbot.addWidget(picture)
    picture.show_page(_page(step(GOAL, "<b>Goal</b>", -1), step("a", "<img src='x'>")))
    assert "&lt;b&gt;Goal&lt;/b&gt;" in picture.cards[GOAL].toolTip()
    assert tip("a\n<b>") == "<qt>a<br>&lt;b&gt;</qt>"


def test_one_more_step_leaves_the_others_in_order(session: Session, qtbot: QtBot) -> None:
    picture = PictureView(session)
    qtbot.addWidget(picture)
    names = ("a", "b", "c", "d")
    links = tuple(PathwayLink(name, GOAL, EdgeKind.COMPONENT_OF) for name in names)
    page = _page(step(GOAL, "Goal", -1), *(step(n, n) for n in names), links=links)
    picture.show_page(page)
    before = sorted(names, key=lambda name: picture.cards[name].y())
    more = replace(
        page,
        steps=(page.steps[0], step("new", "new"), *page.steps[1:]),
        links=(PathwayLink("new", GOAL, EdgeKind.COMPONENT_OF), *links),
    )
    picture.show_page(more)
    assert sorted(names, key=lambda name: picture.cards[name].y()) == before


def test_far_away_and_very_long_titles_are_drawn(session: Session, qtbot: QtBot) -> None:
    picture = PictureView(session)
    qtbot.addWidget(picture)
    picture.resize(500, 400)
    many = [step(str(at), "長" * 5_000, state=State.EXPIRED) for at in range(300)]
    links = tuple(PathwayLink(str(at), GOAL, EdgeKind.COMPONENT_OF) for at in range(300))
    picture.show_page(_page(step(GOAL, "Goal", -1), *many, links=links))
    picture.show()
    settle(50)
    assert len(_colours(picture)) > 2, "cards are seen from afar"
    picture.resetTransform()
    card = picture.cards["0"]
    picture.centerOn(card)
    settle(50)
    assert len(_colours(picture)) > 2
    picture.hide()


@pytest.mark.parametrize("near", [1.0, 0.35, 0.18, 0.08])
def test_what_is_planned_is_marked_at_every_distance(
    session: Session, qtbot: QtBot, near: float
) -> None:
    picture = PictureView(session)
    qtbot.addWidget(picture)
    picture.resize(900, 500)
    picture.show_page(_page(step(GOAL, "Goal", -1), step("a", "First"), step("b", "Second")))
    picture.show()
    picture.zoom(near / picture.transform().m11())
    assert picture.transform().m11() == pytest.approx(near, rel=0.01)
    picture.centerOn(picture.cards["a"])

    def drawn() -> QImage:
        settle(20)
        return picture.viewport().grab().toImage()

    before = drawn()
    picture.cards["a"].plan(planned=True)
    assert drawn() != before
    picture.cards["a"].plan(planned=False)
    assert drawn() == before


def test_a_condition_is_chosen_in_both(real: Session, qtbot: QtBot) -> None:
    view = _view(real, qtbot, CLOUD_SUPPORT)
    page = view._page
    assert page is not None
    (condition,) = filter(_unchecked, page.steps)
    card = view.picture.cards[condition.drawn]
    assert "A grade of C or better" in card.toolTip()
    place = view.picture.mapFromScene(card.sceneBoundingRect().center())
    qtbot.mouseClick(view.picture.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert view.outline.currentIndex().data(Role.STEP) == condition
    assert "A grade of C or better" in view._caption.text()
    view.show_picture(False)
    view.show_picture(True)
    assert view.picture.cards[condition.drawn].isSelected()
    rule = next(at for at, each in enumerate(page.steps) if not each.drawn)
    view.outline.setCurrentIndex(view.model.at(rule))
    assert view.picture.cards[page.steps[0].key].isSelected(), "a rule stands on its whole's card"
    assert "All of these" in view._caption.text()


def test_the_map_does_not_lie_on_the_chosen_card(session: Session, qtbot: QtBot) -> None:
    picture = PictureView(session)
    qtbot.addWidget(picture)
    picture.resize(700, 500)
    picture.show_page(page_of(graphs()["01-short-certificate"]))
    picture.show()
    picture.zoom(1 / picture.transform().m11())
    settle(50)
    met = 0
    for key, card in picture.cards.items():
        picture.choose(key)
        area = picture.mapFromScene(card.sceneBoundingRect()).boundingRect()
        assert picture.map.isVisible()
        assert not picture.map.geometry().intersects(area)
        lower_right = picture.map.geometry()
        lower_right.moveBottomRight(picture.viewport().rect().bottomRight())
        met += lower_right.intersects(area)
    assert met, "one of them stands where the map usually is"
    picture.hide()


def test_the_map_shows_what_is_planned_and_says_how(session: Session, qtbot: QtBot) -> None:
    picture = PictureView(session)
    qtbot.addWidget(picture)
    picture.resize(700, 500)
    picture.show_page(_page(step(GOAL, "Goal", -1), step("a", "A"), step("b", "B")))
    picture.show()
    picture.zoom(2 / picture.transform().m11())
    settle(50)

    def seen() -> QImage:
        return picture.map.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)

    plain = seen()
    picture.mark(frozenset({"a"}))
    assert seen() != plain
    assert picture.map.toolTip() == session.say("pathways_map_planned")
    picture.mark(frozenset())
    assert seen() == plain
    assert not picture.map.toolTip()
    picture.hide()


@pytest.mark.parametrize("motion", ["usual", "reduced"])
def test_cards_glide_to_their_places_unless_motion_is_unwanted(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, motion: str
) -> None:
    monkeypatch.setattr(theme, "motion", lambda each: 0 if motion == "reduced" else each)
    picture = PictureView(session)
    qtbot.addWidget(picture)
    picture.resize(700, 500)
    picture.show_page(page_of(graphs()["01-short-certificate"]))
    picture.show()
    settle(50)
    assert picture.drawing is not None
    picture.fold(next(iter(sorted(picture.drawing.foldable))))
    places = picture.drawing.layout.places
    away = [key for key, card in picture.cards.items() if not _is_at(card, places[key])]
    assert bool(away) is (motion == "usual"), "they begin where they stood, or are there at once"
    cards = picture.cards.items()
    qtbot.waitUntil(lambda: all(_is_at(card, places[key]) for key, card in cards))
    picture.hide()


def _is_at(card: StepCard, place: Place) -> bool:
    return (card.x(), card.y()) == pytest.approx((place.x, place.y))


def test_a_goal_in_focus_dims_what_does_not_lead_to_it(session: Session, qtbot: QtBot) -> None:
    """Every way through a step stays bright, and no other card or line."""
    picture = PictureView(session)
    qtbot.addWidget(picture)
    page = page_of(graphs()["01-short-certificate"])
    picture.show_page(page)
    nested = next(s.key for s in page.steps if s.meters and s.parent == 0)
    qtbot.keyClick(picture, Qt.Key.Key_Left)  # to the goal
    picture.choose(nested)
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    bright = {key for key, card in picture.cards.items() if card.opacity() == 1.0}
    assert {page.steps[0].key, nested} < bright < set(picture.cards)
    below = {key for key in bright if _leads(page, key, nested)}
    assert below == bright - _after(page, nested)
    for link, line in picture.lines.items():
        assert (line.opacity() == 1.0) is (link.start in bright and link.end in bright)
    qtbot.keyClick(picture, Qt.Key.Key_Escape)
    assert all(card.opacity() == 1.0 for card in picture.cards.values())


def _leads(page: PathwayPage, start: str, end: str) -> bool:
    """Say whether arrows lead from one step to another."""
    found, waiting = {start}, [start]
    while waiting:
        at = waiting.pop()
        new = {link.end for link in page.links if link.start == at} - found
        found |= new
        waiting += new
    return end in found


def _after(page: PathwayPage, start: str) -> set[str]:
    keys = {step.key for step in page.steps} - {start}
    return {key for key in keys if _leads(page, start, key)}


def test_the_keys_tell_why_as_the_pointer_does(real: Session, qtbot: QtBot) -> None:
    view = _view(real, qtbot, DATA_AT_WORK)
    view.picture.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down):
        qtbot.keyClick(view.picture, key)
        step_ = view.picture.cards[view.outline.currentIndex().data(Role.STEP).drawn].step
        said = joined(pathway_words.why(step_, "en"), "en")
        assert said in view._caption.text()
        assert pathway_words.title(step_, "en") in view._caption.text()
