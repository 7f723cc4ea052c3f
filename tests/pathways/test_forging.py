"""What somebody could write to make steps look held or counted that are not; none may succeed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.pathways.making import AOBA, OTHER, PATH, Seen, file, held, parts, record
from wallet.errors import ReadingError
from wallet.pathways.addresses import lies_with
from wallet.pathways.holdings import Standing
from wallet.pathways.model import EdgeKind
from wallet.pathways.standing import Counts, State

CHEAP = f"{PATH}cheap"


def with_evidence(of: str, *ids: str) -> Any:
    larger = held(of)
    document = {**larger.credential.document, "evidence": [{"id": each} for each in ids]}
    object.__setattr__(larger.credential, "document", document)
    return larger


def test_a_file_cannot_make_another_badge_of_the_same_issuer_count() -> None:
    """The issuer signs what the goal is made of; that the badge is that part only a file says."""
    same = file(
        {"achievement": "x", "kind": "all", "of": ["y"]},
        names=["x", "y", "a"],
        a={"exactMatch": [CHEAP]},
    )
    seen = Seen(record(*parts("goal", "a")), held(CHEAP), files=[same])
    assert seen["goal"].counts == {PATH + "a": Counts.MAY}
    assert seen.rule("goal") == (0, 1, 1)


@pytest.mark.parametrize("kind", ["exactMatchOf", "replacedBy"])
def test_a_strangers_record_cannot_either(kind: str) -> None:
    claim = record((kind, CHEAP, PATH + "a"), issuer=OTHER)
    seen = Seen(record(*parts("goal", "a")), held(CHEAP), claim)
    assert seen["goal"].counts == {PATH + "a": Counts.MAY}


def test_a_file_cannot_give_a_step_the_code_of_another_badge() -> None:
    coded = file(
        {"achievement": "x", "kind": "all", "of": ["y"]},
        names=["x", "y", "a"],
        a={"creator": AOBA, "humanCode": "C1"},
    )
    seen = Seen(record(*parts("goal", "a")), held(CHEAP, humanCode="C1"), files=[coded])
    assert not seen["a"].sure
    assert seen.rule("goal") == (0, 1, 1)


def test_a_strangers_record_cannot_give_it_one_either() -> None:
    defined = [{"id": PATH + "a", "name": "A", "creator": AOBA, "humanCode": "C1"}]
    claim = record(issuer=OTHER, defined=defined)
    seen = Seen(record(*parts("goal", "a")), held(CHEAP, humanCode="C1"), claim)
    assert seen.rule("goal") == (0, 1, 1)


def test_an_unsigned_record_of_the_issuer_cannot_give_it_one_either() -> None:
    defined = [{"id": PATH + "a", "name": "A", "humanCode": "C1"}]
    claim = record(proved=False, defined=defined)
    seen = Seen(record(*parts("goal", "a")), held(CHEAP, humanCode="C1"), claim)
    assert seen.rule("goal") == (0, 1, 1)


def test_a_group_that_asks_for_nothing_is_refused() -> None:
    """It would be held with nothing in hand, and count wherever a signed record asks for it."""
    empty = {"achievement": "a", "kind": "credits", "credits": 0, "of": ["y"]}
    with pytest.raises(ReadingError, match="pathway_member_kind") as refused:
        file(empty, names=["a", "y"], a={"group": True})
    assert refused.value.details["place"] == "/rule/0/credits"


def test_a_strangers_credits_do_not_raise_what_counts() -> None:
    asked = {"achievement": "goal", "kind": "credits", "credits": 6, "of": ["a"]}
    path = file(asked, names=["goal", "a"])
    genuine = held(PATH + "a", subject={"creditsEarned": 1}, creditsAvailable=1)
    false = held(PATH + "a", issuer=OTHER, badge="false", subject={"creditsEarned": 600})
    seen = Seen(record(*parts("goal", "a")), genuine, false, files=[path])
    assert seen.rule("goal") == (1, 5, 6)


def test_a_strangers_badge_frees_no_genuine_one_for_another_step() -> None:
    """One genuine badge stands for two steps; each step needs one of its own to count."""
    two = {"achievement": "goal", "kind": "k_of_n", "k": 2, "of": ["a", "b"]}
    path = file(two, names=["goal", "a", "b"])
    replaced = [("replacedBy", CHEAP, PATH + "a"), ("replacedBy", CHEAP, PATH + "b")]
    seen = Seen(
        record(*parts("goal", "a", "b"), *replaced),
        held(CHEAP),
        held(PATH + "b", issuer=OTHER),
        files=[path],
    )
    assert seen.rule("goal") == (1, 1, 2)


def test_a_goal_that_a_stranger_awarded_is_not_surely_there() -> None:
    seen = Seen(record(*parts("goal", "a", "b")), held(PATH + "goal", issuer=OTHER))
    assert (seen["goal"].state, seen["goal"].sure) == (State.HELD, False)
    assert seen["goal"].sure_share == 0


@pytest.mark.parametrize(
    "forged",
    [
        held("https://other.example/x", issuer=OTHER, credential="urn:c:1"),
        held("https://other.example/x", issuer=OTHER, credential=PATH + "c/1"),
        held(PATH + "x", proved=False, credential="urn:c:1"),
    ],
)
def test_a_forged_id_is_not_the_evidence_that_was_meant(forged: Any) -> None:
    """An award rests on a credential of this id; anybody can write the id into another one."""
    seen = Seen(with_evidence(PATH + "goal", "urn:c:1", PATH + "c/1"), forged)
    assert not [edge for edge in seen.graph.edges if edge.kind is EdgeKind.COMPONENT_OF]


def test_a_file_cannot_ease_what_a_part_asks_for() -> None:
    """The issuer signs that a is made of b and c; that either is enough only a file says."""
    eased = file(
        {"achievement": "a", "kind": "any", "of": ["b", "c"]},
        names=["a", "b", "c"],
        a={"group": True},
    )
    signed = record(*parts("goal", "a"), *parts("a", "b", "c"))
    seen = Seen(signed, held(PATH + "b"), files=[eased])
    assert seen["goal"].counts == {PATH + "a": Counts.MAY}
    assert not seen["a"].sure


def test_a_file_cannot_make_an_award_follow_from_its_parts() -> None:
    """An award that is called a group would be there once its parts are, awarded or not."""
    group = file(
        {"achievement": "x", "kind": "all", "of": ["y"]},
        names=["x", "y", "a"],
        a={"group": True},
    )
    signed = record(*parts("goal", "a"), *parts("a", "b"))
    seen = Seen(signed, held(PATH + "b"), files=[group])
    assert seen["goal"].counts == {PATH + "a": Counts.MAY}


def test_a_file_cannot_make_one_badge_count_twice_as_competencies() -> None:
    two = file(
        {"achievement": "goal", "kind": "k_of_n", "k": 2, "of": ["a", "b"]},
        names=["goal", "a", "b"],
        a={"competency": True},
        b={"competency": True},
    )
    replaced = [("replacedBy", CHEAP, PATH + "a"), ("replacedBy", CHEAP, PATH + "b")]
    seen = Seen(record(*parts("goal", "a", "b"), *replaced), held(CHEAP), files=[two])
    assert seen.rule("goal") == (1, 0, 2)


@pytest.mark.parametrize("first", [True, False])
def test_a_strangers_badge_does_not_say_what_a_step_is_worth(*, first: bool) -> None:
    asked = {"achievement": "goal", "kind": "credits", "credits": 6, "of": ["a"]}
    path = file(asked, names=["goal", "a"])
    genuine = held(PATH + "a", creditsAvailable=1)
    false = held(
        PATH + "a", issuer=OTHER, badge="false", standing=Standing.EXPIRED, creditsAvailable=600
    )
    both = (false, genuine) if first else (genuine, false)
    seen = Seen(record(*parts("goal", "a")), *both, files=[path])
    assert seen.rule("goal") == (1, 0, 6)


@pytest.mark.parametrize(
    "alike",
    [
        "https://other.example\\@aoba-u.example/x",
        "https://other.example@aoba-u.example/x",
        "https://ao\tba-u.example/x",
        "https://aoba-u.example.other.example/x",
        "https://аoba-u.example/x",
        "did:web:aoba-u.example%2Fx",
        "did:web:aoba-u.example%40other.example",
        "did:web:other.example:aoba-u.example",
        "did:key:aoba-u.example",
    ],
)
def test_an_address_that_only_looks_like_the_issuers(alike: str) -> None:
    assert lies_with("did:web:aoba-u.example", "https://aoba-u.example/x")
    assert not lies_with(alike, "https://aoba-u.example/x")
    assert lies_with("https://aoba-u.example/@badges", "https://aoba-u.example/@badges/x")
