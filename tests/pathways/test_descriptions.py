"""Whose description of an achievement is shown, and what strangers cannot make of one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.pathways.making import AOBA, OTHER, PATH, Seen, file, held, parts, record
from wallet.pathways.files import group_key, vouched_for
from wallet.pathways.model import Voice, node_key
from wallet.pathways.sources import reading
from wallet.pathways.standing import Basis, State

if TYPE_CHECKING:
    from wallet.pathways.files import PathwayFile

DRAWING = "urn:uuid:11111111-1111-4111-8111-111111111111"
CHEAP = f"{PATH}cheap"


def about(name: str, title: str, **more: Any) -> dict[str, Any]:
    return {"id": PATH + name, "name": title, **more}


def naming(**members: Any) -> PathwayFile:
    """Return a file of nobody that says something of achievements that are not its own."""
    names = ["x", "y", *members]
    return file({"achievement": "x", "kind": "all", "of": ["y"]}, names=names, members=members)


# Titles, hours and groups.


@pytest.mark.parametrize("first", [True, False])
def test_a_strangers_record_renames_nothing(*, first: bool) -> None:
    own = record(*parts("goal", "a"), defined=[about("goal", "Master", timeInvestment=90)])
    false = record(issuer=OTHER, defined=[about("goal", "You have won", timeInvestment=1)])
    node = Seen(*((false, own) if first else (own, false))).graph.nodes[PATH + "goal"]
    assert node.titles == (("", "Master"),)
    assert node.hours == 90


def test_nor_does_it_name_it_in_another_language() -> None:
    own = record(*parts("goal", "a"), defined=[about("goal", "修士", inLanguage="ja")])
    seen = Seen(own, files=[naming(goal={"name": {"en": "You have won"}})])
    assert seen.graph.nodes[PATH + "goal"].titles == (("ja", "修士"),)


def test_what_nobody_who_awards_it_names_has_the_titles_of_all() -> None:
    files = [naming(goal={"name": {"en": "Master"}})]
    node = Seen(record(issuer=OTHER, defined=[about("goal", "修士", inLanguage="ja")]), files=files)
    assert node.graph.nodes[PATH + "goal"].titles == (("ja", "修士"), ("en", "Master"))


def signed_group() -> PathwayFile:
    asked = file(
        {"achievement": "goal", "kind": "all", "of": ["g"]},
        {"achievement": "g", "kind": "any", "of": ["a", "b"]},
        names=["goal", "g", "a", "b"],
        by=AOBA,
        g={"group": True},
    )
    return vouched_for(asked, known=False)


@pytest.mark.parametrize("first", [True, False])
def test_a_file_does_not_make_an_award_of_a_signed_group(*, first: bool) -> None:
    """A group that is called an award would never be there: nobody awards it."""
    files = [naming(g={}), signed_group()]
    seen = Seen(held(PATH + "a"), files=files if first else files[::-1])
    assert (seen["g"].state, seen["g"].sure) == (State.HELD, True)
    assert seen.rule("goal") == (1, 0, 1)


# What the learner named in a drawing.


def mine() -> PathwayFile:
    def named(name: str, **more: Any) -> dict[str, Any]:
        return {"id": f"{DRAWING}#{name}", "name": name, **more}

    document = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": DRAWING,
        "name": "Mine",
        "destination": f"{DRAWING}#goal",
        "achievement": [named("goal"), named("s1"), named("g", group=True)],
        "rule": [
            {"achievement": f"{DRAWING}#goal", "kind": "all", "of": [f"{DRAWING}#g"]},
            {"achievement": f"{DRAWING}#g", "kind": "any", "of": [f"{DRAWING}#s1"]},
        ],
    }
    return reading.read(json.dumps(document).encode(), drawn=True)


def about_mine() -> PathwayFile:
    """Return a file by somebody to whom the learner gave the drawing, and who knows its ids."""
    document = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "urn:false",
        "name": "False",
        "destination": "urn:x",
        "achievement": [
            {"id": "urn:x", "name": "x"},
            {"id": "urn:y", "name": "y"},
            {"id": f"{DRAWING}#goal", "name": "Renamed", "exactMatch": [CHEAP]},
            {"id": f"{DRAWING}#s1", "name": "Renamed", "exactMatch": [CHEAP]},
            {"id": f"{DRAWING}#g", "name": "No group"},
        ],
        "rule": [{"achievement": "urn:x", "kind": "all", "of": ["urn:y"]}],
    }
    return reading.read(json.dumps(document).encode())


def test_nobody_renames_what_the_learner_named_or_makes_it_held() -> None:
    badges = held(CHEAP, issuer=OTHER), held(f"{DRAWING}#goal", issuer="")
    before, seen = Seen(*badges, files=[mine()]), Seen(*badges, files=[mine(), about_mine()])
    for name in ("goal", "s1", "g"):
        key = f" {DRAWING}#{name}"
        assert seen.progress[key] == before.progress[key], name
        assert seen.progress[key].state is State.MISSING
        assert seen.graph.nodes[key] == before.graph.nodes[key], name


def test_a_drawing_makes_nothing_equal_and_gives_no_part_without_a_rule() -> None:
    """Another program's may say so: ours knows no more than rules and an order."""
    document = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": DRAWING,
        "name": "Mine",
        "destination": f"{DRAWING}#goal",
        "achievement": [
            {"id": f"{DRAWING}#goal", "name": "goal"},
            {"id": PATH + "a", "name": "a", "exactMatch": [CHEAP]},
            {"id": PATH + "goal", "name": "goal"},
            {"id": CHEAP, "name": "cheap"},
        ],
        "rule": [{"achievement": f"{DRAWING}#goal", "kind": "all", "of": [PATH + "a"]}],
        "association": [
            {"associationType": kind, "sourceId": PATH + whole, "targetId": CHEAP}
            for kind, whole in (
                ("isParentOf", "goal"),
                ("exactMatchOf", "a"),
                ("replacedBy", "goal"),
                ("precedes", "a"),
            )
        ],
    }
    drawing = reading.read(json.dumps(document).encode(), drawn=True)
    sources = record(*parts("goal", "a"), proved=False), held(CHEAP)
    before, seen = Seen(*sources), Seen(*sources, files=[drawing])
    assert seen["goal"] == before["goal"]
    assert seen["a"] == before["a"]
    assert seen["a"].state is State.MISSING


# Keys.


def test_an_address_with_a_space_is_not_the_id_of_another_issuer() -> None:
    victim, written = "https://victim.example", "urn:uuid:7"
    false = f"{victim} {written}"
    assert node_key(written, victim) != node_key(false, OTHER)
    seen = Seen(held(written, issuer=victim), held(false, issuer=OTHER))
    (only,) = seen.matches[node_key(written, victim)]
    assert only.sure


def nested(pathway: str, condition: str, owner: str = "") -> PathwayFile:
    """Return CTDL with alternatives: two courses in one condition, or a third one."""
    graph = [
        {
            "@id": pathway,
            "@type": "ceterms:Pathway",
            "ceterms:name": {"en": "Way"},
            "ceterms:hasDestinationComponent": [PATH + "goal"],
            **({"ceterms:ownedBy": [owner]} if owner else {}),
        },
        {
            "@id": PATH + "goal",
            "@type": "ceterms:CredentialComponent",
            "ceterms:name": {"en": "Goal"},
            "ceterms:hasCondition": {
                "@type": "ceterms:ComponentCondition",
                "ceterms:logicalOperator": "logicalOperator:Or",
                "ceterms:hasCondition": [
                    {
                        "@id": condition,
                        "@type": "ceterms:ComponentCondition",
                        "ceterms:name": {"en": "Both"},
                        "ceterms:targetComponent": [PATH + "a", PATH + "b"],
                    },
                    {
                        "@type": "ceterms:ComponentCondition",
                        "ceterms:targetComponent": [PATH + "c"],
                    },
                ],
            },
        },
        *(
            {
                "@id": PATH + name,
                "@type": "ceterms:CourseComponent",
                "ceterms:name": {"en": name},
            }
            for name in "abc"
        ),
    ]
    return reading.read(json.dumps({"@graph": graph}).encode())


@pytest.mark.parametrize("condition", ["urn:uuid:7", "#g", "x y"])
def test_a_condition_of_ctdl_takes_no_achievement_of_another_issuer(condition: str) -> None:
    """The file calls itself like an issuer, and its condition like that issuer's achievement."""
    seen = Seen(held(condition), files=[vouched_for(nested(AOBA, condition, OTHER), known=False)])
    key = node_key(condition, AOBA)
    assert seen.progress[key].rules == ()
    assert seen.graph.nodes[key].titles == (("", f"Name of {condition}"),)


def test_the_alternatives_of_a_signed_ctdl_file_count() -> None:
    """A condition has no id that lies with anybody: it is the file's own."""
    way = "https://aoba-u.example/way"
    asked = vouched_for(nested(way, "urn:uuid:7", AOBA), known=False)
    seen = Seen(held(PATH + "a"), held(PATH + "b"), files=[asked])
    group = seen.progress[group_key(way, "urn:uuid:7")]
    assert (group.state, group.sure) == (State.HELD, True)
    assert seen.rule("goal") == (1, 0, 1)
    assert seen["goal"].rules[0].basis is Basis.SIGNED


def test_those_of_a_strangers_file_only_may() -> None:
    asked = vouched_for(nested("https://other.example/way", "urn:uuid:7", OTHER), known=False)
    assert {rule.voice for rule in asked.graph.rules if rule.node == PATH + "goal"} == {Voice.OTHER}
    seen = Seen(held(PATH + "a"), held(PATH + "b"), files=[asked])
    assert seen.rule("goal") == (0, 1, 1)


def test_a_badge_without_an_id_that_is_kept_twice_counts_once() -> None:
    two = file({"achievement": "goal", "kind": "all", "of": ["a", "b"]}, names=["goal", "a", "b"])
    newer = [("replacedBy", CHEAP, PATH + "a"), ("replacedBy", CHEAP, PATH + "b")]
    copies = [held(CHEAP, badge="one"), held(CHEAP, badge="in a record")]
    for copy in copies:
        object.__setattr__(copy.credential, "id", "")
    seen = Seen(record(*parts("goal", "a", "b"), *newer), *copies, files=[two])
    assert seen.rule("goal") == (1, 0, 2)
