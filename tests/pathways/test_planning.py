"""What if: routes to a goal, what they cost, and how far a plan would lead."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pathways.making import PATH, Seen, file, held, parts, record
from wallet.pathways.planning import Prefer, cost, outlooks, route


def way(seen: Seen, goal: str, prefer: Prefer = Prefer.HOURS, *planned: str) -> list[str] | None:
    found = route(
        seen.graph, seen.progress, PATH + goal, prefer, frozenset(PATH + each for each in planned)
    )
    return None if found is None else [each.removeprefix(PATH) for each in found]


def would(seen: Seen, goal: str, *planned: str) -> list[tuple[float, float, float]]:
    steps = frozenset(PATH + each for each in planned)
    found = outlooks(seen.graph, seen.progress, PATH + goal, steps)[PATH + goal]
    return [(each.held, each.planned, each.rule.needed) for each in found]


def hours(**by_name: float | None) -> dict[str, Any]:
    return {
        name: {} if amount is None else {"timeInvestment": amount}
        for name, amount in by_name.items()
    }


def electives(*holdings: Any, k: int = 2, **by_name: float | None) -> Seen:
    rule = {"achievement": "goal", "kind": "k_of_n", "k": k, "of": list(by_name)}
    path = file(rule, names=["goal", *by_name], **hours(**by_name))
    return Seen(*holdings, files=[path])


def test_the_route_with_fewest_hours_takes_the_quick_parts_and_what_is_held_for_nothing() -> None:
    seen = electives(held(PATH + "c"), a=30, b=10, c=50, d=20, k=3)
    assert way(seen, "goal") == ["b", "d"]
    assert way(seen, "goal", Prefer.HOURS, "a") == ["a", "b"], "what is planned costs nothing anew"


def test_a_part_that_does_not_say_how_long_it_takes_is_taken_last() -> None:
    seen = electives(a=None, b=90, c=80)
    assert way(seen, "goal") == ["b", "c"]
    steps = [PATH + each for each in ("a", "b")]
    found = cost(seen.graph, steps)
    assert (found.steps, found.hours, found.without_hours) == (2, 90, 1)


def test_nested_awards_follow_from_their_parts() -> None:
    seen = Seen(record(*parts("goal", "base", "x"), *parts("base", "a", "b")), held(PATH + "a"))
    assert way(seen, "goal") == ["x", "b"]
    assert would(seen, "goal", "b", "x") == [(0, 2, 2)]
    assert would(seen, "goal", "b") == [(0, 1, 2)]


def test_the_parts_of_a_goal_have_an_outlook_of_their_own() -> None:
    seen = Seen(record(*parts("goal", "base", "x"), *parts("base", "a", "b")), held(PATH + "a"))
    found = outlooks(seen.graph, seen.progress, PATH + "goal", frozenset({PATH + "b"}))
    told = {
        key.removeprefix(PATH): [(rule.held, rule.planned, rule.met) for rule in rules]
        for key, rules in found.items()
        if rules
    }
    assert told == {"base": [(1, 1, True)], "goal": [(0, 1, False)]}
    assert list(found)[-1] == PATH + "goal"


def test_credits_that_are_the_hours_of_a_step_are_not_added_again() -> None:
    rule = {"achievement": "goal", "kind": "all", "of": ["a", "b", "c"]}
    path = file(
        rule,
        names=["goal", "a", "b", "c"],
        a={"timeInvestment": 12, "creditsAvailable": 12, "creditUnit": "時間"},
        b={"creditsAvailable": 8, "creditUnit": "時間"},
        c={"timeInvestment": 30, "creditsAvailable": 30, "creditUnit": "CP"},
    )
    found = cost(Seen(files=[path]).graph, [PATH + each for each in "abc"])
    assert found.credits == (("CP", 30), ("時間", 8)), "no amount is lost, and no unit converted"
    assert (found.hours, found.without_hours, found.without_credits) == (42, 1, 0)


def test_fewest_steps_and_fewest_hours_differ() -> None:
    one = {"achievement": "goal", "kind": "any", "of": ["long", "short"]}
    two = {"achievement": "short", "kind": "all", "of": ["s1", "s2"]}
    path = file(
        one, two, names=["goal", "long", "short", "s1", "s2"], **hours(long=100, s1=20, s2=20)
    )
    seen = Seen(files=[path])
    assert way(seen, "goal", Prefer.STEPS) == ["long"]
    assert way(seen, "goal", Prefer.HOURS) == ["s1", "s2"]


def credits_rule(needed: float, of: list[str]) -> dict[str, Any]:
    return {"achievement": "goal", "kind": "credits", "credits": needed, "unit": "ECTS", "of": of}


def worth(amount: float, takes: float, unit: str = "ECTS") -> dict[str, Any]:
    return {"creditsAvailable": amount, "creditUnit": unit, "timeInvestment": takes}


def test_open_credits_are_covered_at_least_cost_in_their_own_unit() -> None:
    names = {"a": worth(4, 100), "b": worth(3, 60), "c": worth(3, 70), "d": worth(60, 1, "hours")}
    path = file(credits_rule(6, list(names)), names=["goal", *names], **names)
    seen = Seen(files=[path])
    assert way(seen, "goal") == ["b", "c"]
    assert would(seen, "goal", "a", "d") == [(0, 4, 6)]
    found = cost(seen.graph, [PATH + "b", PATH + "d", PATH + "b"])
    assert found.credits == (("ECTS", 3), ("hours", 60))
    assert found.steps == 2


def test_what_cannot_be_reached_has_no_route() -> None:
    names = {"a": worth(2, 1), "b": worth(3, 1)}
    seen = Seen(files=[file(credits_rule(6, ["a", "b"]), names=["goal", *names], **names)])
    assert way(seen, "goal") is None
    circle = Seen(record(*parts("x", "y"), *parts("y", "x")))
    assert way(circle, "x") is None


def test_a_reached_goal_needs_nothing() -> None:
    seen = electives(held(PATH + "a"), held(PATH + "b"), a=1, b=2, c=3)
    assert way(seen, "goal") == []


def test_a_deep_pathway_does_not_exhaust_the_stack() -> None:
    names = [f"n{at}" for at in range(3000)]
    rules = [{"achievement": one, "kind": "all", "of": [other]} for one, other in pairwise(names)]
    seen = Seen(files=[file(*rules, names=names)])
    assert way(seen, "n0") == ["n2999"]
    assert would(seen, "n0", "n2999") == [(0, 1, 1)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 6), st.integers(1, 40)), min_size=1, max_size=7),
    st.integers(1, 12),
)
def test_the_cover_of_credits_is_the_least_there_is(
    offered: list[tuple[int, int]], needed: int
) -> None:
    names = {f"n{at}": worth(amount, takes) for at, (amount, takes) in enumerate(offered)}
    path = file(credits_rule(needed, list(names)), names=["goal", *names], **names)
    found = way(Seen(files=[path]), "goal")
    enough = [
        chosen
        for size in range(len(names) + 1)
        for chosen in combinations(names, size)
        if sum(names[each]["creditsAvailable"] for each in chosen) >= needed
    ]
    if not enough:
        assert found is None
        return
    least = min(sum(names[each]["timeInvestment"] for each in chosen) for chosen in enough)
    assert found is not None
    assert sum(names[each]["timeInvestment"] for each in found) == least


@pytest.mark.parametrize("prefer", list(Prefer))
def test_a_rule_over_hundreds_of_parts_is_answered(prefer: Prefer) -> None:
    names = {f"n{at}": worth(1 + at % 7 / 2, 1 + at * 37 % 101) for at in range(300)}
    path = file(credits_rule(180, list(names)), names=["goal", *names], **names)
    found = way(Seen(files=[path]), "goal", prefer)
    assert found is not None
    assert sum(names[each]["creditsAvailable"] for each in found) >= 180
