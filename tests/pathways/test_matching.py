"""The ladder of matching: identifiers, equivalents, codes with the same issuer; never a name."""

from __future__ import annotations

from tests.pathways.making import AOBA, OTHER, PATH, Seen, file, held, parts, record
from wallet.pathways.matching import How
from wallet.pathways.standing import State

_URN = "urn:uuid:6a7d6a1e-3a53-4c8c-9f3a-0d4d2f1f7b52"


def test_a_name_alone_is_no_match() -> None:
    defined = [{"id": f"{PATH}a", "name": "Same name"}]
    seen = Seen(record(*parts("goal", "a"), defined=defined), held(PATH + "b", name="Same name"))
    assert seen["a"].state is State.MISSING


def test_a_urn_is_only_its_issuers() -> None:
    clr = record(("isParentOf", PATH + "goal", _URN), inner=[held(_URN)])
    own, others = Seen(clr, held(_URN)), Seen(clr, held(_URN, issuer=OTHER))
    key = f"{AOBA} {_URN}"
    assert own.progress[key].state is State.HELD
    assert own.progress[key].sure
    assert others.progress[key].state is State.MISSING
    assert others.progress[f"{OTHER} {_URN}"].state is State.HELD


def test_codes_match_with_the_same_issuer_only() -> None:
    defined = [{"id": f"{PATH}a", "name": "A", "humanCode": "DS101"}]
    clr = record(*parts("goal", "a"), defined=defined)
    same = Seen(clr, held("https://aoba-u.example/assertions/17", humanCode="DS101"))
    assert same["a"].state is State.HELD
    assert [one.how for one in same["a"].matches] == [How.CODE]
    assert same.rule("goal") == (1, 0, 1)
    stranger = Seen(clr, held("https://other.example/17", issuer=OTHER, humanCode="DS101"))
    assert stranger["a"].state is State.MISSING


def test_other_identifiers_match_by_type_and_value() -> None:
    def identified(kind: str) -> list[dict[str, str]]:
        return [{"identifier": "17", "identifierType": kind}]

    defined = [{"id": f"{PATH}a", "name": "A", "otherIdentifier": identified("ext:course")}]
    clr = record(*parts("goal", "a"), defined=defined)
    for kind, state in (("ext:course", State.HELD), ("ext:room", State.MISSING)):
        seen = Seen(clr, held(PATH + "z", otherIdentifier=identified(kind)))
        assert seen["a"].state is state


def test_who_calls_another_the_same_must_award_both() -> None:
    """Anybody can write that a badge of theirs is the same as a university's."""
    claim = [{"id": f"{PATH}a", "version": "2"}]
    seen = Seen(
        record(*parts("goal", "a")), held("https://other.example/x", issuer=OTHER, related=claim)
    )
    assert seen["a"].state is State.HELD
    assert not seen["a"].sure
    assert [one.how for one in seen["a"].matches] == [How.EQUIVALENT]
    assert seen.rule("goal") == (0, 1, 1)


def test_an_unproved_badge_joins_nothing() -> None:
    claim = [{"id": f"{PATH}b", "version": "2"}]
    seen = Seen(record(*parts("goal", "a", "b")), held(PATH + "a", related=claim, proved=False))
    assert {PATH + "a", PATH + "b"} <= set(seen.graph.nodes)


def test_a_file_cannot_make_a_stranger_the_awarder() -> None:
    rule = {"achievement": "goal", "kind": "all", "of": ["a"]}
    path = file(rule, names=["goal", "a"], a={"creator": OTHER, "humanCode": "X"})
    seen = Seen(
        record(*parts("goal", "a")),
        held("https://other.example/x", issuer=OTHER, humanCode="X"),
        files=[path],
    )
    assert not seen["a"].sure
    assert seen.rule("goal") == (0, 1, 1)


def test_four_credentials_of_one_achievement_are_one_step() -> None:
    four = [held(PATH + "a", badge=f"b{at}", credential=f"urn:{at}") for at in range(4)]
    seen = Seen(record(*parts("goal", "a", "b")), *four)
    assert len(seen["a"].matches) == 4
    assert seen.rule("goal") == (1, 0, 2)


def test_equivalents_in_a_ring_end() -> None:
    names = [f"{PATH}{at}" for at in range(300)]
    ring = [
        ("exactMatchOf", one, other)
        for one, other in zip(names, [*names[1:], names[0]], strict=True)
    ]
    seen = Seen(record(*ring, proved=False), held(PATH + "0"))
    assert seen["1"].state is State.HELD
    assert not seen["1"].sure
