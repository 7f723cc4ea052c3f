"""Graphs that nobody means well with: large, deep, tangled. None may hang or fail."""

from __future__ import annotations

import random

from tests.pathways.making import PATH, Seen, held, parts, record
from wallet.pathways import outline
from wallet.pathways.counting import most
from wallet.pathways.layout import lay_out
from wallet.pathways.model import EdgeKind
from wallet.pathways.standing import State


def test_a_chain_of_five_thousand() -> None:
    chain = [("isPartOf", f"{PATH}{at}", f"{PATH}{at + 1}") for at in range(5_000)]
    seen = Seen(record(*chain), held(PATH + "0"))
    assert seen.goals == ("5000",)
    assert seen["5000"].begun
    rows = outline.rows(seen.graph, seen.progress, PATH + "5000")
    assert len(rows) == 5_001


def test_a_goal_of_five_thousand_parts() -> None:
    names = [str(at) for at in range(5_000)]
    seen = Seen(record(*parts("goal", *names)), *(held(PATH + name) for name in names[:1_000]))
    assert seen.rule("goal") == (1_000, 0, 5_000)


def test_shared_parts_do_not_multiply() -> None:
    """Each of 40 levels is made of both of the next: as a tree that would be 2 ** 40 rows."""
    both = [
        ("isParentOf", f"{PATH}{level}{one}", f"{PATH}{level + 1}{other}")
        for level in range(40)
        for one in "ab"
        for other in "ab"
    ]
    seen = Seen(record(*both))
    goal = seen.goals[0]
    rows = outline.rows(seen.graph, seen.progress, PATH + goal)
    assert len(rows) < 200
    assert sum(row.again for row in rows) > 30


def test_a_tangle_in_which_everything_contains_everything() -> None:
    names = [str(at) for at in range(60)]
    every = [("isPartOf", PATH + one, PATH + two) for one in names for two in names if one != two]
    seen = Seen(record(*every), held(PATH + "7"))
    assert seen["7"].state is State.HELD
    assert len(seen.goals) == 1
    rows = outline.rows(seen.graph, seen.progress, PATH + seen.goals[0])
    assert {row.key for row in rows} == {PATH + name for name in names}
    arrows = [(e.start, e.end) for e in seen.graph.edges if e.kind is EdgeKind.COMPONENT_OF]
    assert len(lay_out([PATH + name for name in names], arrows).places) == 60


def test_hostile_words_stay_words() -> None:
    name = "<b>x</b>\u202e\x00" + "あ" * 5_000
    seen = Seen(record(*parts("goal", "a")), held(PATH + "a", name=name))
    ((_, title),) = seen.graph.nodes[PATH + "a"].titles
    assert len(title) == 2_000
    odd = held(PATH + "b", creditsAvailable="NaN", timeInvestment=True, otherIdentifier=[5, {}])
    node = Seen(odd).graph.nodes[PATH + "b"]
    assert (node.credits, node.hours, node.codes) == (None, None, ())


def test_broken_shapes_are_nothing() -> None:
    badge = held(PATH + "a", related=5, alignment=[5, {"targetUrl": 5}], alignments="x")
    object.__setattr__(badge.credential, "document", {**badge.credential.document, "evidence": 7})
    assert Seen(badge).graph.edges == ()


def test_counting_finds_the_most_whatever_the_order() -> None:
    """Against every possible choice, on small random cases."""
    made = random.Random(7)  # noqa: S311 - the same in every run
    for _ in range(200):
        steps = {
            f"s{at}": made.sample("abcde", made.randrange(1, 4))
            for at in range(made.randrange(1, 6))
        }
        worth = {step: float(made.randrange(0, 6)) for step in steps}
        assert most(steps, worth) == _best(list(steps), steps, worth, frozenset())


def _best(
    rest: list[str],
    steps: dict[str, list[str]],
    worth: dict[str, float],
    taken: frozenset[str],
) -> float:
    if not rest:
        return 0.0
    step, *others = rest
    found = [_best(others, steps, worth, taken)]
    found += [
        worth[step] + _best(others, steps, worth, taken | {credential})
        for credential in steps[step]
        if credential not in taken
    ]
    return max(found)


def test_many_steps_and_one_chain_of_moves() -> None:
    """Placing the last step moves each of the thousand before it."""
    steps = {f"s{at}": (f"c{at}", f"c{at + 1}") for at in range(1_000)}
    steps["last"] = ("c0",)
    assert most(steps, dict.fromkeys(steps, 1.0)) == 1_001
