"""What is remembered is what would be worked out anew, and no more is remembered than is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.pathways.making import PATH, file, held, parts, record
from wallet.pathways import combining, matching, progress
from wallet.pathways.holdings import Standing
from wallet.pathways.memory import Memory
from wallet.pathways.meters import Amount, meters
from wallet.pathways.outline import goals
from wallet.pathways.telling import told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.pathways.holdings import Holding
    from wallet.pathways.meters import Meters


def test_the_same_objects_give_what_they_gave() -> None:
    memory, asked = Memory(), []

    def make(*given: str) -> str:
        asked.append(given)
        return "".join(given)

    one, other = "one", "".join(list("one"))  # equal, but another object
    assert [memory.of(make, one), memory.of(make, one), memory.of(make, other)] == ["one"] * 3
    assert asked == [("one",), ("one",)]
    assert memory.recall("name", [1], lambda: "made") == "made"
    assert memory.recall("name", [1], lambda: "anew") == "made"
    assert memory.recall("name", [2], lambda: "anew") == "anew"


def test_what_a_round_did_not_ask_for_is_forgotten() -> None:
    memory, made = Memory(), []
    given = "given"

    def ask() -> None:
        memory.of(made.append, given)

    ask()
    memory.begin()
    ask()
    assert len(made) == 1
    memory.begin()
    memory.begin()
    ask()
    assert len(made) == 2


def test_only_entries_that_were_asked_for_matter() -> None:
    memory, made = Memory(), []
    one = object()

    def make(_: object, table: Mapping[str, int]) -> tuple[bool, int]:
        made.append(table)
        return "a" in table, table.get("b", 0)

    assert memory.asked(make, one, {"b": 1}) == (False, 1)
    assert memory.asked(make, one, {"b": 1, "c": 2}) == (False, 1)
    assert len(made) == 1
    assert memory.asked(make, one, {"a": 0, "b": 1}) == (True, 1), (
        "it was asked whether it is there"
    )
    assert memory.asked(make, one, {"a": 0, "b": 2}) == (True, 2)
    assert len(made) == 3


def test_a_table_that_is_gone_through_is_refused() -> None:
    with pytest.raises(TypeError):
        Memory().asked(lambda _, table: list(table), object(), {"a": 1})


def test_one_badge_more_gives_what_a_new_look_gives() -> None:
    """Badges, records and files come one by one: the memory changes nothing of what is found."""
    path = file(
        {"achievement": "whole", "kind": "k_of_n", "k": 2, "of": ["a", "b", "c"]},
        names=("whole", "a", "b", "c"),
    )
    coming = [
        held(f"{PATH}a"),
        held(f"{PATH}b", standing=Standing.EXPIRED),
        record(*parts("goal", "a", "b")),
        held(f"{PATH}b2", related=[{"id": f"{PATH}b", "version": "2"}]),
        held(f"{PATH}c", humanCode="C"),
        held(f"{PATH}d", alignment=[{"targetUrl": f"{PATH}a", "targetName": "A"}]),
        held(f"{PATH}e", alignment=[{"targetUrl": f"{PATH}f", "targetName": "F"}]),
        held(f"{PATH}f", subject={"evidence": [{"id": "urn:x"}]}),
        held(f"{PATH}goal"),
    ]
    memory, files = Memory(), [path.graph]
    kept = []
    for more in (*coming, None, None):
        kept = kept[1:] if more is None else [more, *kept]
        memory.begin()
        graph = combining.combine(told(kept, files, memory), memory)
        matches = matching.match(graph, kept, memory)
        stands = progress.progress(graph, matches, memory)
        anew = combining.combine(told(kept, files))
        assert graph == anew
        assert matches == matching.match(anew, kept)
        assert stands == progress.progress(anew, matches)
        for goal in goals(graph, stands):
            assert meters(graph, stands, goal, memory) == meters(anew, stands, goal)


def test_meters_are_read_anew_only_when_what_they_rest_on_is_another() -> None:
    goal, competency = f"{PATH}goal", f"{PATH}skill"
    path = file(
        {"achievement": "goal", "kind": "all", "of": ["group"]},
        {"achievement": "group", "kind": "k_of_n", "k": 1, "of": ["a", "b"]},
        names=("goal", "group", "a", "b"),
        a={"creditsAvailable": 3, "creditUnit": "ECTS"},
        group={"group": True},
    )
    memory = Memory()

    def look(*kept: Holding) -> Meters:
        memory.begin()
        graph = combining.combine(told(kept, [path.graph], memory), memory)
        stands = progress.progress(graph, matching.match(graph, kept, memory), memory)
        found = meters(graph, stands, goal, memory)
        assert found == meters(graph, stands, goal)
        return found

    one, stranger = held(f"{PATH}a"), held("https://elsewhere.example/x")
    before = look(one)
    assert before.credits == (Amount(0, 3, None, "ECTS"),)
    assert look(stranger, one) is before
    assert look(stranger).credits == ()
    pointing = held(f"{PATH}a", alignment=[{"targetUrl": competency, "targetName": "Skill"}])
    assert look(stranger, pointing).competencies.needed == 1, "a statement more about a step"


def test_a_place_that_is_told_twice_is_one_edge() -> None:
    (_, said, *_) = graphs = [*told([record(*parts("goal", "a"))], [])]
    once = combining.combine(graphs)
    twice = combining.combine([replace(said, edges=said.edges * 2, rules=said.rules * 2)])
    assert twice.edges == once.edges
    assert len(once.edges) == 1
