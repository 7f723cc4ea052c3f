"""What the learner draws: what it may do, and what it must never. Worked out by hand."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from tests.pathways.making import AOBA, OTHER, PATH, Seen, file, held, parts, record
from wallet.errors import ReadingError
from wallet.pathways import outline
from wallet.pathways.files import vouched_for
from wallet.pathways.holdings import Standing
from wallet.pathways.matching import How
from wallet.pathways.meters import meters
from wallet.pathways.model import RuleKind, Voice
from wallet.pathways.progress import Counts, NodeProgress, State
from wallet.pathways.sources import reading

if TYPE_CHECKING:
    from wallet.pathways.files import PathwayFile

STANDINGS = (Standing.CONFIRMED, Standing.CACHED, Standing.EXPIRED, Standing.WITHDRAWN)
DRAWING = "urn:uuid:5d0c0b9e-0000-4000-8000-000000000000"


def drawn(
    goal: str, *rules: tuple[str, str, list[str]], drawing: str = DRAWING, **more: Any
) -> PathwayFile:
    """Return what the learner drew: rules are whole, kind, parts; "#x" stands for a name of theirs.

    ``more`` are members of the rule of the goal, and with ``members`` of achievements by name.
    """
    members = more.pop("members", {})

    def full(name: str) -> str:
        return f"{drawing}{name}" if name.startswith("#") else PATH + name

    wholes = [whole for whole, _, _ in rules]
    names = dict.fromkeys([goal, *wholes, *(part for _, _, of in rules for part in of)])
    document = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": drawing,
        "name": "My way",
        "destination": full(goal),
        "achievement": [
            {
                "id": full(name),
                "name": name,
                **({"group": True} if name in wholes and name != goal else {}),
                **members.get(name, {}),
            }
            for name in names
        ],
        "rule": [
            {
                "achievement": full(whole),
                "kind": kind,
                "of": [full(part) for part in of],
                **(more if whole == goal else {}),
            }
            for whole, kind, of in rules
        ],
    }
    return reading.read(json.dumps(document).encode(), drawn=True)


def at(seen: Seen, name: str) -> NodeProgress:
    """Return how a name of the learner's stands."""
    return seen.progress[f" {DRAWING}{name}"]


def amounts(stands: NodeProgress) -> list[tuple[float, float, float]]:
    return [(rule.done, rule.may, rule.needed) for rule in stands.rules]


# A goal of the learner's own.


def test_a_goal_of_ones_own_only_may_count() -> None:
    mine = drawn("#goal", ("#goal", "all", ["a", "b"]))
    seen = Seen(held(PATH + "a"), files=[mine])
    goal = at(seen, "#goal")
    assert (goal.state, goal.drawn, goal.complete) == (State.IN_PROGRESS, True, False)
    assert amounts(goal) == [(0, 1, 2)]
    assert (goal.share, goal.sure_share) == (0.5, 0)
    assert goal.counts == {PATH + "a": Counts.MAY, PATH + "b": Counts.NO}
    assert seen.goals == (f" {DRAWING}#goal",)


def test_complete_by_ones_own_drawing_is_not_held() -> None:
    mine = drawn("#goal", ("#goal", "all", ["a", "b"]))
    goal = at(Seen(held(PATH + "a"), held(PATH + "b"), files=[mine]), "#goal")
    assert (goal.state, goal.complete, goal.sure) == (State.IN_PROGRESS, True, False)
    assert amounts(goal) == [(0, 2, 2)]
    assert (goal.share, goal.sure_share) == (1, 0)


def test_what_ended_makes_it_incomplete_again() -> None:
    mine = drawn("#goal", ("#goal", "all", ["a"]))
    goal = at(Seen(held(PATH + "a", standing=Standing.EXPIRED), files=[mine]), "#goal")
    assert (goal.state, goal.complete) == (State.MISSING, False)
    assert amounts(goal) == [(0, 0, 1)]


def test_a_title_alone_is_never_met() -> None:
    mine = drawn("#goal", ("#goal", "all", ["#a"]), members={"#a": {"name": "Name of a"}})
    seen = Seen(held(PATH + "a", name="Name of a"), files=[mine])
    assert at(seen, "#a").state is State.MISSING
    assert amounts(at(seen, "#goal")) == [(0, 0, 1)]


def test_groups_alternatives_and_k_of_n() -> None:
    mine = drawn(
        "#goal",
        ("#goal", "all", ["#either", "c"]),
        ("#either", "any", ["a", "b"]),
    )
    seen = Seen(held(PATH + "b"), files=[mine])
    assert (at(seen, "#either").state, at(seen, "#either").sure) == (State.HELD, False)
    assert amounts(at(seen, "#goal")) == [(0, 1, 2)]
    two_of_three = drawn("#goal", ("#goal", "k_of_n", ["a", "b", "c"]), k=2)
    seen = Seen(held(PATH + "a"), held(PATH + "c"), files=[two_of_three])
    assert amounts(at(seen, "#goal")) == [(0, 2, 2)]
    assert at(seen, "#goal").complete


def test_credits_in_one_unit_and_never_another() -> None:
    mine = drawn(
        "#goal",
        ("#goal", "credits", ["a", "b", "#c"]),
        credits=4,
        unit="ECTS",
        members={
            "b": {"creditsAvailable": 3, "creditUnit": "ECTS"},
            "#c": {"creditsAvailable": 9, "creditUnit": "ECTS"},
        },
    )
    a = held(PATH + "a", creditsAvailable=2, creditUnit="ECTS")
    b = held(PATH + "b", creditsAvailable=3, creditUnit="hours")
    seen = Seen(a, b, files=[mine])
    assert amounts(at(seen, "#goal")) == [(0, 2, 4)], "hours are no ECTS, and a wish is no credit"
    unstated = Seen(held(PATH + "b"), files=[mine])
    assert amounts(at(unstated, "#goal")) == [(0, 0, 4)], (
        "its awarder does not say what it is worth"
    )


def test_one_badge_counts_once_however_it_was_chosen() -> None:
    mine = drawn(
        "#goal",
        ("#goal", "all", ["#a", "#b"]),
        members={"#a": {"badge": "one"}, "#b": {"badge": "one"}},
    )
    seen = Seen(held("", badge="one"), files=[mine])
    assert [match.how for match in at(seen, "#a").matches] == [How.CHOSEN]
    assert amounts(at(seen, "#goal")) == [(0, 1, 2)]


def test_a_badge_without_an_achievement_stands_where_it_was_chosen_and_nowhere_else() -> None:
    mine = drawn(
        "#goal",
        ("#goal", "all", ["#a", "b"]),
        members={
            "#a": {"badge": "one"},
            "b": {"badge": "one"},
        },
    )  # fmt: skip - a table
    seen = Seen(held("", badge="one"), held("", badge="two"), files=[mine])
    assert [match.holding.badge for match in at(seen, "#a").matches] == ["one"]
    assert not at(seen, "#a").matches[0].sure
    assert seen["b"].state is State.MISSING, "what others award is recognised by its id alone"


def test_nobody_else_can_say_what_a_goal_of_ones_own_is_made_of() -> None:
    mine = drawn("#goal", ("#goal", "all", ["a", "b"]))
    document = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "urn:other",
        "name": "x",
        "destination": f"{DRAWING}#goal",
        "achievement": [{"id": f"{DRAWING}#goal", "name": "x"}, {"id": PATH + "c", "name": "c"}],
        "rule": [{"achievement": f"{DRAWING}#goal", "kind": "all", "of": [PATH + "c"]}],
    }  # fmt: skip - a document
    theirs = reading.read(json.dumps(document).encode())
    goal = at(Seen(held(PATH + "c"), files=[theirs, mine]), "#goal")
    assert amounts(goal) == [(0, 0, 2)]
    assert goal.rules[0].parts == (PATH + "a", PATH + "b")


# Links to a goal that somebody awards.


def test_what_the_awarder_asks_stays_the_measure() -> None:
    asked = record(*parts("goal", "a", "b"))
    mine = drawn("goal", ("goal", "all", ["b", "c"]))
    before = Seen(asked, held(PATH + "a"), held(PATH + "c"))
    seen = Seen(asked, held(PATH + "a"), held(PATH + "c"), files=[mine])
    assert seen["goal"].rules == before["goal"].rules
    assert seen.rule("goal") == (1, 0, 2)
    assert (seen["goal"].share, seen["goal"].sure_share) == (0.5, 0.5)
    assert not seen["goal"].drawn
    (extra,) = seen["goal"].extra
    assert (extra.parts, extra.done, extra.may, extra.needed) == ((PATH + "c",), 0, 1, 1)
    assert seen["goal"].counts[PATH + "c"] is Counts.MAY
    assert seen["goal"].counts[PATH + "a"] is Counts.YES
    told, still = (meters(each.graph, each.progress, PATH + "goal") for each in (before, seen))
    assert told == still


def test_a_drawn_link_begins_nothing_and_completes_nothing() -> None:
    asked = record(*parts("goal", "a"))
    mine = drawn("goal", ("goal", "any", ["a", "c"]))
    goal = Seen(asked, held(PATH + "c"), files=[mine])["goal"]
    assert (goal.state, goal.begun, goal.complete, goal.share) == (State.MISSING, False, False, 0)


def test_a_drawing_does_not_replace_what_a_signed_file_asks() -> None:
    rule = {"achievement": "goal", "kind": "k_of_n", "k": 2, "of": ["a", "b", "c"]}
    asked = vouched_for(file(rule, names=["goal", "a", "b", "c"], by=AOBA), known=True)
    mine = drawn("goal", ("goal", "any", ["a"]))
    goal = Seen(held(PATH + "a"), files=[asked, mine])["goal"]
    assert amounts(goal) == [(1, 0, 2)]
    assert [(each.kind, each.may) for each in goal.extra] == [(RuleKind.ANY, 1)]


def test_beside_a_file_of_nobody_the_file_is_the_measure() -> None:
    rule = {"achievement": "goal", "kind": "all", "of": ["a", "b"]}
    mine = drawn("goal", ("goal", "all", ["a"]))
    goal = Seen(held(PATH + "a"), files=[file(rule, names=["goal", "a", "b"]), mine])["goal"]
    assert amounts(goal) == [(0, 1, 2)]
    assert goal.extra == (), "the file asks for that part anyhow"


def test_where_nobody_says_what_a_goal_takes_the_drawing_is_what_there_is() -> None:
    mine = drawn("goal", ("goal", "all", ["a"]))
    seen = Seen(held(PATH + "a"), files=[mine])
    goal = seen["goal"]
    assert (goal.state, goal.drawn, goal.complete) == (State.IN_PROGRESS, True, True)
    assert amounts(goal) == [(0, 1, 1)]
    awarded = Seen(held(PATH + "a"), held(PATH + "goal"), files=[mine])["goal"]
    assert (awarded.state, awarded.complete) == (State.HELD, False)


def test_the_learner_cannot_sign_or_speak_for_the_awarder() -> None:
    mine = drawn("goal", ("goal", "all", ["a"]))
    assert {edge.voice for edge in mine.graph.edges} == {Voice.LEARNER}
    assert not any(edge.binding for edge in vouched_for(mine, known=False).graph.edges)
    assert not any(edge.binding for edge in mine.graph.edges)


@pytest.mark.parametrize("stated", [{"creditsAvailable": 1, "creditUnit": "ECTS"}, {}])
def test_numbers_in_a_drawing_are_nothing_to_what_others_ask(stated: dict[str, Any]) -> None:
    asked = {
        "achievement": "goal",
        "kind": "credits",
        "credits": 4,
        "unit": "ECTS",
        "of": ["a"],
    }  # fmt: skip - a table
    awarder = vouched_for(
        file(asked, names=["goal", "a"], by=AOBA, a=stated),
        known=True,
    )
    mine = drawn(
        "#goal",
        ("#goal", "all", ["a"]),
        members={"a": {"creditsAvailable": 50, "creditUnit": "ECTS"}},
    )
    seen = Seen(held(PATH + "a"), files=[awarder, mine])
    assert amounts(seen["goal"]) == [(stated.get("creditsAvailable", 0), 0, 4)]


def test_a_pathway_of_others_stays_a_goal_when_it_is_drawn_into_one() -> None:
    asked = record(*parts("award", "a", "b"))
    mine = drawn("#goal", ("#goal", "all", ["award", "c"]))
    seen = Seen(asked, held(PATH + "a"), files=[mine])
    assert seen.goals == ("award", f" {DRAWING}#goal")
    assert at(seen, "#goal").begun
    assert amounts(at(seen, "#goal")) == [(0, 0, 2)], "parts of an award are not the award"


def test_the_outline_shows_what_was_drawn_beside_what_is_asked() -> None:
    asked = record(*parts("goal", "a"))
    mine = drawn("goal", ("goal", "all", ["c"]))
    seen = Seen(asked, files=[mine])
    rows = outline.rows(seen.graph, seen.progress, PATH + "goal")
    told = [(row.parent, row.key.removeprefix(PATH), row.extra) for row in rows]
    assert told == [(-1, "goal", False), (0, "a", False), (0, "", True), (2, "c", False)]
    assert outline.beneath(PATH + "goal", seen.progress) == {PATH + "goal", PATH + "a"}


def test_what_is_drawn_of_a_step_leads_nobody_elses_goal_on() -> None:
    asked = record(*parts("goal", "a", "b"))
    mine = drawn("a", ("a", "all", ["x"]))
    seen = Seen(asked, held(PATH + "x"), files=[mine])
    assert (seen["a"].state, seen["a"].complete) == (State.IN_PROGRESS, True)
    assert (seen["goal"].state, seen["goal"].begun) == (State.MISSING, False)
    assert seen.goals == ("goal", "a")
    others = outline.as_others_say(seen.progress)
    assert (others[PATH + "a"].state, others[PATH + "a"].rules) == (State.MISSING, ())
    rows = outline.rows(seen.graph, others, PATH + "goal")
    told = [(row.parent, row.key.removeprefix(PATH), row.extra) for row in rows]
    assert told == [
        (-1, "goal", False),
        (0, "a", False),
        (0, "b", False),
        (1, "", True),
        (3, "x", False),
    ]  # fmt: skip - a table


def test_a_link_that_closes_a_circle_moves_nothing() -> None:
    asked = record(*parts("goal", "a"), *parts("a", "b"))
    mine = drawn("b", ("b", "all", ["goal"]))
    seen = Seen(asked, held(PATH + "b"), files=[mine])
    before = Seen(asked, held(PATH + "b"))
    for name in ("goal", "a"):
        assert seen[name].rules == before[name].rules
    assert seen["b"].state is State.HELD


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_drawn_no_meter_of_others_moves(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - for a test
    names = [f"n{number}" for number in range(9)]
    links = [chance.sample(names, 2) for _ in range(7)]
    asked = record(*(pair for whole, part in links for pair in parts(whole, part)))
    rule = {
        "achievement": names[0],
        "kind": "k_of_n",
        "k": 2,
        "of": names[1:5],
    }  # fmt: skip - a table
    files = [file(rule, names=names)] if seed % 2 else []
    holdings = [
        held(PATH + name, issuer=chance.choice((AOBA, OTHER)), standing=chance.choice(STANDINGS))
        for name in chance.sample(names, 5)
    ]
    kinds = {"all": {}, "any": {}, "k_of_n": {"k": 1}, "credits": {"credits": 1}}
    mine = []
    for number in range(3):
        goal = chance.choice([*names, "#goal"])
        of = chance.sample([name for name in [*names, "#own"] if name != goal], 3)
        kind = chance.choice([*kinds])
        more: dict[str, Any] = dict(kinds[kind])
        mine.append(drawn(goal, (goal, kind, of), drawing=f"{DRAWING[:-1]}{number}", **more))
    before, seen = (
        Seen(asked, *holdings, files=files),
        Seen(asked, *holdings, files=[*files, *mine]),
    )
    theirs = [key for key, stands in before.progress.items() if stands.rules]
    assert {*before.goals} <= {*seen.goals}
    for key in theirs:
        one, other = before.progress[key], seen.progress[key]
        assert other.beside is None
        assert other.beside is None
        assert (one.state, one.sure, one.rules, one.begun) == (
            other.state,
            other.sure,
            other.rules,
            other.begun,
        )
        assert one.counts.items() <= other.counts.items()
        others = outline.as_others_say(seen.progress)
        assert meters(before.graph, before.progress, key) == meters(seen.graph, others, key)
        assert outline.beneath(key, before.progress) == outline.beneath(key, others)
    for key, stands in seen.progress.items():
        if key not in theirs:
            assert Counts.YES not in stands.counts.values()
            assert stands.sure_share == 0 or stands.state is State.HELD
        assert not any(extra.done for extra in stands.extra)


# Files.


def test_a_file_that_is_brought_names_no_badges() -> None:
    mine = drawn("#goal", ("#goal", "all", ["#a"]))
    assert mine.graph.nodes[0].own
    assert mine.drawn
    document = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "urn:x",
        "name": "x",
        "destination": "urn:x#g",
        "achievement": [{"id": "urn:x#g", "name": "g", "badge": "one"}, {"id": "a", "name": "a"}],
        "rule": [{"achievement": "urn:x#g", "kind": "all", "of": ["a"]}],
    }  # fmt: skip - a document
    data = json.dumps(document).encode()
    with pytest.raises(ReadingError, match="pathway_member_unknown"):
        reading.read(data)
    read = reading.read(data, drawn=True)
    assert read.graph.nodes[0].badges == ("one",)


def test_only_our_own_form_can_be_drawn() -> None:
    for data in (b'{"@graph": []}', b'{"CFDocument": {}}', b"[]"):
        with pytest.raises(ReadingError):
            reading.read(data, drawn=True)


def test_a_badge_of_somebody_else_may_count_as_any_other() -> None:
    mine = drawn("goal", ("goal", "all", ["a"]))
    seen = Seen(held(PATH + "a", issuer=OTHER), files=[mine])
    assert amounts(seen["goal"]) == [(0, 1, 1)]
