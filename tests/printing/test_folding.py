"""What is drawn while nested pathways are folded up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.gui.standin_pathways import GOAL, step
from tests.pathways.drawn import page_of
from tests.pathways.graphs import graphs
from wallet.printing.pathways import folding
from wallet.snapshots.pathways import EdgeKind, PathwayLink, PathwayPage, PathwayRow, State

ROW = PathwayRow(GOAL, (), State.MISSING, 0, 0, (), False, (), False, "")
PAGE = PathwayPage(
    ROW,
    (),
    (
        step(GOAL, "Goal", -1),
        step("a", "A", 0),
        step("", "One of these", 0),
        step("a1", "A1", 1),
        step("shared", "Shared", 1),
        step("b", "B", 2),
        step("shared", "Shared", 5, again=True),
        step("b1", "B1", 5),
    ),
    (),
)


def test_parts_stand_beneath_past_rules() -> None:
    assert folding.parts_of(PAGE) == {
        GOAL: ["a", "b"],
        "a": ["a1", "shared"],
        "b": ["shared", "b1"],
        "a1": [],
        "shared": [],
        "b1": [],
    }


@pytest.mark.parametrize(
    ("folded", "shown", "inside"),
    [
        ((), {GOAL, "a", "b", "a1", "shared", "b1"}, {}),
        (("a",), {GOAL, "a", "b", "shared", "b1"}, {"a": 1}),  # shared is reached by way of b
        (("a", "b"), {GOAL, "a", "b"}, {"a": 2, "b": 2}),
        (("b1",), {GOAL, "a", "b", "a1", "shared", "b1"}, {"b1": 0}),
        (("gone",), {GOAL, "a", "b", "a1", "shared", "b1"}, {}),
    ],
)
def test_what_is_reached_without_passing_a_folded_step(
    folded: tuple[str, ...], shown: set[str], inside: dict[str, int]
) -> None:
    parts = folding.parts_of(PAGE)
    found = folding.shown(parts, GOAL, folded)
    assert set(found) == shown
    assert len(found) == len(shown)
    assert folding.inside(parts, found, folded) == inside


def test_a_circle_ends() -> None:
    parts = {"a": ["b"], "b": ["a"]}
    assert folding.shown(parts, "a", ()) == ["a", "b"]
    assert folding.inside(parts, ["a", "b"], ["b"]) == {"b": 0}


@pytest.mark.parametrize("name", graphs())
def test_everything_is_drawn_while_nothing_is_folded(name: str) -> None:
    page = page_of(graphs()[name])
    parts = folding.parts_of(page)
    found = folding.shown(parts, page.steps[0].key, ())
    assert set(found) == {each.key for each in page.steps}


def test_what_is_required_comes_before() -> None:
    assert folding.arrow(PathwayLink("later", "earlier", EdgeKind.REQUIRES)) == ("earlier", "later")
    assert folding.arrow(PathwayLink("part", "whole", EdgeKind.COMPONENT_OF)) == ("part", "whole")


def test_a_condition_has_a_card_that_folds_up_with_its_whole() -> None:
    page = replace(PAGE, steps=(*PAGE.steps, step("", "", 1, condition="a\n1")))
    parts = folding.parts_of(page)
    assert parts["a"] == ["a1", "shared", "a\n1"]
    assert folding.conditions(page) == [PathwayLink("a\n1", "a", EdgeKind.COMPONENT_OF)]
    found = folding.shown(parts, GOAL, ("a",))
    assert "a\n1" not in found
    assert folding.inside(parts, found, ("a",)) == {"a": 2}
