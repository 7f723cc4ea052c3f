"""What one badge more would open, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.pathways.making import PATH, Seen, file, held, parts, record
from wallet.pathways.model import RuleKind
from wallet.pathways.opening import Opening, openings

if TYPE_CHECKING:
    from wallet.pathways.files import PathwayFile


def opened(seen: Seen) -> list[tuple[str, tuple[str, ...], tuple[str, ...], bool]]:
    def short(keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(key.removeprefix(PATH) for key in keys)

    found: tuple[Opening, ...] = openings(
        seen.graph, seen.progress, tuple(PATH + goal for goal in seen.goals)
    )
    return [(*short((x.step,)), short(x.goals), short(x.completes), x.sure) for x in found]


def asking(goal: str, kind: str, *of: str, **more: Any) -> PathwayFile:
    rule = {"achievement": goal, "kind": kind, "of": of, **more}
    made = file(rule, names=[goal, *of], members=more.pop("members", None))
    return replace(made, id=f"urn:{goal}")


def test_the_step_that_most_pathways_lack_stands_first() -> None:
    seen = Seen(record(*parts("g", "a", "b"), *parts("h", "a", "c"), *parts("i", "b", "a")))
    assert opened(seen) == [
        ("a", ("g", "h", "i"), (), True),
        ("b", ("g", "i"), (), True),
    ]


def test_what_would_complete_a_pathway_goes_before_what_only_moves_more() -> None:
    seen = Seen(
        record(*parts("g", "a", "b"), *parts("h", "c", "d"), *parts("i", "c", "d")),
        held(PATH + "a"),
    )
    assert opened(seen) == [
        ("b", ("g",), ("g",), True),
        ("c", ("h", "i"), (), True),
        ("d", ("h", "i"), (), True),
    ]


def test_what_only_a_file_says_is_not_sure_to_count() -> None:
    files = [asking("g", "all", "a", "b"), asking("h", "k_of_n", "a", "c", k=2)]
    assert opened(Seen(files=files)) == [("a", ("g", "h"), (), False)]


def test_steps_that_a_met_choice_no_longer_asks_for_open_nothing() -> None:
    files = [asking("g", "any", "a", "b"), asking("h", "any", "a", "c")]
    assert opened(Seen(held(PATH + "b"), files=files)) == [
        ("a", ("h",), ("h",), False),
        ("c", ("h",), ("h",), False),
    ]


def test_through_groups_but_not_through_an_award_that_is_still_to_be_given() -> None:
    rules = (
        {"achievement": "g", "kind": "all", "of": ["group", "award"]},
        {"achievement": "group", "kind": "any", "of": ["a", "b"]},
        {"achievement": "award", "kind": "all", "of": ["c"]},
    )
    names = ["g", "group", "award", "a", "b", "c"]
    path = file(*rules, names=names, group={"group": True})
    assert opened(Seen(held(PATH + "award"), files=[path])) == [
        ("a", ("g",), ("g",), False),
        ("b", ("g",), ("g",), False),
    ]
    assert opened(Seen(held(PATH + "a"), files=[path])) == []


def test_one_badge_counts_once_even_where_it_would_stand_for_two_steps() -> None:
    same = {"members": {"a": {"exactMatch": [PATH + "b"]}}}
    two = file(
        {"achievement": "g", "kind": "k_of_n", "k": 2, "of": ["a", "b"]},
        names=["g", "a", "b"],
        **same,
    )
    assert opened(Seen(files=[two])) == []


def test_credits_of_another_unit_lead_nowhere() -> None:
    asked = {"achievement": "g", "kind": "credits", "credits": 2, "unit": "ECTS", "of": ["a", "b"]}
    path = file(
        asked,
        names=["g", "a", "b"],
        a={"creditsAvailable": 2, "creditUnit": "ECTS"},
        b={"creditsAvailable": 2, "creditUnit": "単位"},
    )
    assert opened(Seen(files=[path])) == [("a", ("g",), ("g",), False)]


def test_a_condition_that_nothing_can_check_is_never_complete() -> None:
    path = asking("g", "all", "a")
    (rule,) = path.graph.rules
    talk = replace(rule, kind=RuleKind.UNCHECKED, of=())
    graph = replace(path.graph, rules=(rule, talk))
    assert opened(Seen(files=[replace(path, graph=graph)])) == []


def test_circles_end() -> None:
    circle = (*parts("g", "a", "x"), *parts("a", "g"))
    seen = Seen(record(*circle, *parts("h", "a", "x"), *parts("i", "x", "y")))
    assert opened(seen) == [("x", ("h", "i"), (), True)]


def test_two_goals_of_five_thousand_steps() -> None:
    names = [f"s{at}" for at in range(4_990)]
    files = [asking(goal, "all", *names) for goal in ("g", "h")]
    found = opened(Seen(*(held(PATH + name) for name in names[:-2]), files=files))
    assert [step for step, *_ in found] == names[-2:]
