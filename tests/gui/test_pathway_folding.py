"""Folding, ways, the map and the keys of a pathway's picture; and that it is saved as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from tests.gui.conftest import settle
from tests.gui.learner import PATIENCE_MS, shown, unlocked
from tests.pathways.drawn import page_of
from tests.pathways.graphs import graphs
from wallet.errors import WalletError
from wallet.gui import theme
from wallet.gui.pathways.goal_view import GoalView
from wallet.gui.pathways.picture_files import PictureFiles
from wallet.gui.pathways.picture_view import PictureView
from wallet.gui.pathways.steps_model import Role
from wallet.gui.widgets import file_choice
from wallet.printing.pathways.folding import arrow
from wallet.snapshots.pathways import EdgeKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.pathways.steps_model import StepsModel
    from wallet.gui.session import Session

DATA_AT_WORK = "https://lcc.example/pathways/data-at-work"
NESTED = page_of(graphs()["04-nested-awards"])
FOLLOWING = {"diploma-a", "thesis", "degree"}  # of cert-2 in 04-nested-awards
LARGE = page_of(graphs()["10-degree-with-stacks"])


@pytest.fixture(autouse=True)
def _calm() -> Iterator[None]:
    """Let nothing move, but where a test wants to see it."""
    theme.apply(theme.LIGHT, calm=True)
    yield
    theme.apply(theme.LIGHT)


def made(session: Session, qtbot: QtBot, page: object = NESTED) -> PictureView:
    picture = PictureView(session)
    qtbot.addWidget(picture)
    picture.resize(900, 600)
    picture.show()
    picture.show_page(page)  # type: ignore[arg-type]
    settle(20)
    return picture


def beneath(model: StepsModel, folded: frozenset[str]) -> dict[str, set[str]]:
    """Return what the outline says that each step is made of, as far as it is not folded up."""
    parts: dict[str, set[str]] = {}
    for step in model.steps:
        above = step.parent
        while above >= 0 and not model.steps[above].key:
            above = model.steps[above].parent
        if step.key and above >= 0:
            parts.setdefault(model.steps[above].key, set()).add(step.key)
    found: dict[str, set[str]] = {}
    waiting = [model.steps[0].key]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found[key] = set() if key in folded else parts.get(key, set())
            waiting += found[key]
    return found


@pytest.mark.parametrize("count", [0, 1, 2, 100])
@pytest.mark.parametrize("page", [NESTED, LARGE])
def test_picture_and_outline_carry_the_same_when_folded(
    session: Session, qtbot: QtBot, page: object, count: int
) -> None:
    view = GoalView(session)
    qtbot.addWidget(view)
    view.show_page(page)  # type: ignore[arg-type]
    view.show_picture(True)
    picture = view.picture
    assert picture.drawing is not None
    for key in sorted(picture.drawing.foldable)[:count]:
        picture.fold(key)
    told = beneath(view.model, picture.folded)
    assert picture.cards.keys() == told.keys()
    outline = {step.key: step for step in view.model.steps if step.key}
    for key, card in picture.cards.items():
        assert (card.step.state, card.step.counts) == (outline[key].state, outline[key].counts)
    links = {each for each in page.links if {each.start, each.end} <= told.keys()}  # type: ignore[attr-defined]
    assert set(picture.lines) == links
    parts = {(each.start, each.end) for each in links if each.kind is EdgeKind.COMPONENT_OF}
    assert parts <= {(part, whole) for whole, below in told.items() for part in below} | {
        (each.start, each.end) for each in links if each.end in picture.folded
    }
    everything = beneath(view.model, frozenset()).keys()
    for key in picture.folded & told.keys():
        inside = beneath(view.model, frozenset())
        hidden, waiting = set(), [key]
        while waiting:
            new = inside[waiting.pop()] - hidden
            hidden |= new
            waiting += new
        assert picture.cards[key].marks.inside == len((hidden & everything) - told.keys())
    if picture.folded:
        picture.fold_all()
    assert picture.cards.keys() == everything


def test_a_click_on_the_button_folds_and_opens(session: Session, qtbot: QtBot) -> None:
    picture = made(session, qtbot)
    picture.zoom(1 / picture.transform().m11())
    assert picture.drawing is not None
    key = min(picture.drawing.foldable)
    before = set(picture.cards)

    def press(click: object) -> None:
        card = picture.cards[key]
        picture.ensureVisible(card)
        place = picture.mapFromScene(card.pos() + QPointF(-4, picture.drawing.measures.height / 2))  # type: ignore[union-attr]
        click(picture.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))  # type: ignore[operator]
        settle(20)

    press(qtbot.mouseClick)
    assert picture.folded == {key}
    press(qtbot.mouseClick)
    assert set(picture.cards) == before
    assert not picture.folded
    press(twice)
    assert not picture.showing_ways, "pressed twice, it is still a button"
    assert picture.folded == {key}, "and acts once"
    assert picture._key != key, "to fold up is not to choose"


def twice(widget: QWidget, button: Qt.MouseButton, *, pos: QPoint) -> None:
    """Press twice as a person does: the second time is a double-click, in the same place."""
    QTest.mouseClick(widget, button, pos=pos)
    settle(20)
    kind, nothing = QEvent.Type.MouseButtonDblClick, Qt.KeyboardModifier.NoModifier
    there = widget.mapToGlobal(QPointF(pos))
    QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(pos), there, button, button, nothing))


def test_everything_by_keys(session: Session, qtbot: QtBot) -> None:
    picture = made(session, qtbot)
    chosen: list[str] = []
    picture.chosen.connect(chosen.append)
    qtbot.keyClick(picture, Qt.Key.Key_Left)
    assert chosen == ["degree"], "the goal comes first"
    qtbot.keyClick(picture, Qt.Key.Key_Left)
    assert arrow_between(picture, chosen[-1], "degree")
    here = picture.cards[chosen[-1]]
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    qtbot.keyClick(picture, Qt.Key.Key_Up)
    assert picture._key == here.step.key
    assert len(chosen) == 4
    while picture._key not in picture.drawing.foldable:  # type: ignore[union-attr]
        qtbot.keyClick(picture, Qt.Key.Key_Down)
    folding, count = picture._key, len(picture.cards)
    qtbot.keyClick(picture, Qt.Key.Key_Space)
    assert picture.folded == {folding}
    assert len(picture.cards) < count
    assert picture.cards[folding].isSelected()
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    assert picture.showing_ways
    qtbot.keyClick(picture, Qt.Key.Key_Escape)
    assert not picture.showing_ways
    qtbot.keyClick(picture, Qt.Key.Key_Space)
    assert len(picture.cards) == count
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert picture._key == "degree"
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert picture._key == "degree", "nothing lies beyond the goal"


def arrow_between(picture: PictureView, start: str, end: str) -> bool:
    return any(arrow(link) == (start, end) for link in picture.lines)


def test_what_is_folded_stays_so_while_the_page_lives(session: Session, qtbot: QtBot) -> None:
    picture = made(session, qtbot)
    picture.fold_all()
    folded = picture.folded
    assert folded
    picture.show_page(LARGE)
    assert not picture.folded
    picture.show_page(NESTED)
    assert picture.folded == folded
    hidden = next(step.key for step in NESTED.steps if step.key not in picture.cards)
    picture.choose(hidden)
    assert picture.cards[hidden].isSelected(), "to choose what is hidden opens what hides it"
    assert not picture.folded


def test_all_but_the_ways_through_a_step_step_back(session: Session, qtbot: QtBot) -> None:
    picture = made(session, qtbot)
    picture.choose("cert-2")
    picture.show_ways(True)
    bright = {key for key, card in picture.cards.items() if card.opacity() == 1.0}
    expected = {"cert-2"}
    for _ in picture.lines:  # as often as a way can be long
        arrows = [arrow(link) for link in picture.lines]
        leading = {one for one, other in arrows if other in expected - FOLLOWING}
        expected |= leading
    assert bright == expected | FOLLOWING
    assert {"cert-1", "diploma-b", "b1"}.isdisjoint(bright)
    for link, line in picture.lines.items():
        assert (line.opacity() == 1.0) is ({link.start, link.end} <= bright)
    picture.choose("b1")
    assert picture.cards["cert-2"].opacity() < 1, "it follows what is chosen"
    picture.show_ways(False)
    assert all(card.opacity() == 1.0 for card in picture.cards.values())


def test_the_map_is_there_when_not_all_is_seen(session: Session, qtbot: QtBot) -> None:
    picture = made(session, qtbot, LARGE)
    assert not picture.map.isVisible()
    picture.zoom(8)
    assert picture.map.isVisible()
    assert picture.viewport().rect().contains(picture.map.geometry())
    seen = picture.mapToScene(picture.viewport().rect().center())
    qtbot.mouseClick(picture.map, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    there = picture.mapToScene(picture.viewport().rect().center())
    assert there.x() < seen.x()
    assert there.y() < seen.y()
    assert picture.map.grab().toImage().pixelColor(2, 40).isValid()
    picture.fit()
    assert not picture.map.isVisible()


def test_cards_glide_to_where_they_belong(session: Session, qtbot: QtBot) -> None:
    theme.apply(theme.LIGHT, calm=False)
    picture = made(session, qtbot)
    picture.fold_all()
    assert picture.drawing is not None
    places = picture.drawing.layout.places

    def all_there() -> bool:
        return all(
            (card.x(), card.y()) == (places[key].x, places[key].y)
            for key, card in picture.cards.items()
        )

    assert not all_there(), "they are on their way"
    qtbot.waitUntil(all_there)
    assert all(line.isVisible() for line in picture.lines.values())
    theme.apply(theme.LIGHT, calm=True)
    picture.fold_all()
    places = picture.drawing.layout.places
    assert all_there(), "where nothing is to move, they are there at once"


@pytest.mark.parametrize("scale", [1.0, 0.4, 0.2, 0.08])
def test_every_distance_draws_something_of_each_state(
    session: Session, qtbot: QtBot, scale: float
) -> None:
    picture = made(session, qtbot, LARGE)
    picture.zoom(scale / picture.transform().m11())
    picture.choose("master")
    settle(20)
    image = picture.viewport().grab().toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    }
    assert len(colours) > 4


# in the real window ----------------------------------------------------------------------------
@pytest.fixture
def real(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with unlocked(tmp_path / "real", qtbot, samples=True) as opened:
        theme.apply(theme.LIGHT, calm=True)
        yield opened


def goal(real: Session, qtbot: QtBot) -> GoalView:
    page = shown("pathways", real, qtbot, DATA_AT_WORK)
    qtbot.waitUntil(lambda: bool(page._shown), timeout=PATIENCE_MS)
    view: GoalView = page._view
    view.show_picture(True)
    settle(50)
    return view


def test_cards_of_held_steps_have_their_badges_picture(real: Session, qtbot: QtBot) -> None:
    view = goal(real, qtbot)
    held = [card.step for card in view.picture.cards.values() if card.step.held]
    assert held
    assert any(step.picture.startswith(b"\x89PNG") for step in held)
    assert not any(card.step.picture for card in view.picture.cards.values() if not card.step.held)


def test_buttons_say_what_they_do_and_what_is_on(real: Session, qtbot: QtBot) -> None:
    view = goal(real, qtbot)
    view.show()
    buttons = {each.accessibleName(): each for each in view.findChildren(QPushButton)}
    buttons["Highlight its ways"].click()
    assert view.picture.showing_ways
    assert buttons["Highlight its ways"].isChecked()
    view.picture.show_ways(False)
    assert not buttons["Highlight its ways"].isChecked()
    if view.picture.foldable:
        buttons["Fold nested ones up"].click()
        assert view.picture.folded
        assert "Open all" in {each.accessibleName() for each in view.findChildren(QPushButton)}
    real.language = "ja"
    view.retranslate()
    assert "つながりを強調" in {each.accessibleName() for each in view.findChildren(QPushButton)}


@pytest.mark.qt_log_ignore("This plugin does not support")  # what menus ask of it
@pytest.mark.parametrize("kind", [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")])
def test_the_picture_is_saved(
    real: Session,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: tuple[str, bytes],
) -> None:
    form, begins = kind
    view, file = goal(real, qtbot), tmp_path / f"saved.{form}"
    asked: list[tuple[str, str]] = []

    def place(_parent: object, _title: str, name: str, endings: str) -> Path:
        asked.append((name, endings))
        return file

    monkeypatch.setattr(file_choice, "place_for", place)
    view._save.click()
    menu = next(each for each in view._save.findChildren(QMenu) if each.isVisible())
    entry = next(each for each in menu.actions() if form.upper() in each.text())
    entry.trigger()
    menu.close()
    qtbot.waitUntil(file.exists, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: f"saved.{form}" in view.notice.text, timeout=PATIENCE_MS)
    assert file.read_bytes().startswith(begins)
    assert asked == [(f"Data lead at work.{form}", asked[0][1])]
    assert f"*.{form}" in asked[0][1]


def test_a_place_that_cannot_be_written_is_told(
    real: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = goal(real, qtbot)
    monkeypatch.setattr(file_choice, "place_for", lambda *_: tmp_path / "no" / "such.svg")
    failed: list[WalletError] = []
    files = PictureFiles(real, view.picture, saved=failed.append, failed=failed.append)  # type: ignore[arg-type]
    files.save("svg")
    qtbot.waitUntil(lambda: bool(failed), timeout=PATIENCE_MS)
    assert isinstance(failed[0], WalletError)
    assert failed[0].code == "file_not_writable"
    monkeypatch.setattr(file_choice, "place_for", lambda *_: None)
    files.save("svg")
    settle(20)
    assert len(failed) == 1


def test_the_same_step_is_chosen_in_picture_and_outline(real: Session, qtbot: QtBot) -> None:
    view = goal(real, qtbot)
    qtbot.keyClick(view.picture, Qt.Key.Key_Left)
    key = view.picture._key
    assert key in (view.outline.currentIndex().data(Role.STEP).key, view.model.steps[0].key)
