"""What counts, what may, and what must never; the common situations stand in test_situations."""

from __future__ import annotations

import pytest

from tests.pathways.making import AOBA, OTHER, PATH, Seen, file, held, parts, record
from wallet.pathways.holdings import Standing
from wallet.pathways.standing import Counts, State


@pytest.mark.parametrize(
    ("standing", "state"),
    [
        (Standing.WITHDRAWN, State.WITHDRAWN),
        (Standing.NOT_CONFIRMED, State.NOT_CONFIRMED),
        (Standing.UNFINISHED, State.IN_PROGRESS),
    ],
)
def test_what_is_there_and_does_not_count(standing: Standing, state: State) -> None:
    seen = Seen(record(*parts("goal", "a")), held(PATH + "a", standing=standing))
    assert seen["a"].state is state
    assert seen.rule("goal") == (0, 0, 1)
    assert seen["goal"].counts == {PATH + "a": Counts.NO}


def test_a_newer_edition_does_not_stand_for_an_older_one() -> None:
    replaced = ("replacedBy", f"{PATH}old", f"{PATH}a")
    newer_for_older = Seen(record(*parts("goal", "old"), replaced), held(PATH + "a"))
    assert newer_for_older.rule("goal") == (0, 0, 1), "the other way round nobody said"


def test_a_part_that_others_issued_may_count() -> None:
    seen = Seen(record(*parts("goal", "a")), held(PATH + "a", issuer=OTHER))
    assert seen["a"].state is State.HELD
    assert not seen["a"].sure
    assert seen.rule("goal") == (0, 1, 1)


def test_a_part_claiming_to_stack_may_count() -> None:
    """A CLR by somebody else about another's award is believed only for its own achievements."""
    whole = held(PATH + "goal", standing=Standing.EXPIRED)
    related = held(PATH + "a", related=[{"id": PATH + "goal"}])
    seen = Seen(whole, related)
    assert seen.goals == (), "related is never progress"


def test_evidence_of_the_larger_award() -> None:
    small = held(PATH + "a", credential="urn:c:a")
    large = held(PATH + "goal")
    object.__setattr__(
        large.credential, "document", {**large.credential.document, "evidence": [{"id": "urn:c:a"}]}
    )
    seen = Seen(small, large)
    assert seen.goals == ("goal",)
    assert seen["goal"].counts == {PATH + "a": Counts.YES}
    assert seen["goal"].share == 1.0


def test_evidence_in_a_badge_of_somebody_elses_award_counts_nothing() -> None:
    small = held(PATH + "a", credential=PATH + "c")
    false = held(PATH + "goal", issuer=OTHER)
    object.__setattr__(
        false.credential, "document", {**false.credential.document, "evidence": [PATH + "c"]}
    )
    assert Seen(small, false)["goal"].counts == {PATH + "a": Counts.MAY}


def test_one_badge_counts_once_in_a_rule() -> None:
    rule = {"achievement": "goal", "kind": "k_of_n", "k": 2, "of": ["a", "b"]}
    more = {"a": {"exactMatch": [PATH + "same"]}, "b": {"exactMatch": [PATH + "same"]}}
    path = file(rule, names=["goal", "a", "b"], **more)
    assert Seen(held(PATH + "same"), files=[path]).rule("goal") == (0, 1, 2)
    both = Seen(held(PATH + "same"), held(PATH + "a"), files=[path])
    assert both.rule("goal") == (0, 2, 2), "the one that fits both makes room"


def test_one_credential_kept_twice_counts_once() -> None:
    rule = {"achievement": "goal", "kind": "k_of_n", "k": 2, "of": ["a", "b"]}
    more = {"a": {"exactMatch": [PATH + "same"]}, "b": {"exactMatch": [PATH + "same"]}}
    path = file(rule, names=["goal", "a", "b"], **more)
    twice = (held(PATH + "same", badge=name, credential="urn:one") for name in ("x", "y"))
    assert Seen(*twice, files=[path]).rule("goal") == (0, 1, 2)


def test_a_group_is_met_by_its_rule() -> None:
    choose = {"achievement": "choice", "kind": "any", "of": ["a", "b"]}
    whole = {"achievement": "goal", "kind": "all", "of": ["choice", "c"]}
    names = ["goal", "choice", "a", "b", "c"]
    path = file(whole, choose, names=names, choice={"group": True})
    seen = Seen(held(PATH + "b"), files=[path])
    assert seen["choice"].state is State.HELD
    assert seen.rule("goal") == (0, 1, 2)
    assert Seen(files=[path])["choice"].state is State.MISSING


def test_the_awarding_sides_word_stands_beside_a_file() -> None:
    """A file that says less than the signed record cannot take steps away."""
    rule = {"achievement": "goal", "kind": "any", "of": ["a"]}
    path = file(rule, names=["goal", "a"])
    seen = Seen(record(*parts("goal", "a", "b")), held(PATH + "a"), files=[path])
    assert [(each.done, each.needed) for each in seen["goal"].rules] == [(1, 1), (0, 1)]
    assert seen["goal"].share == 0.5
    strangers = Seen(record(*parts("goal", "a", "b"), proved=False), held(PATH + "a"), files=[path])
    assert len(strangers["goal"].rules) == 1, "what nobody signed adds nothing to a file's rule"


def test_a_record_holds_nothing_itself() -> None:
    defined = [{"id": f"{PATH}goal", "name": "Goal", "humanCode": "G"}]
    seen = Seen(record(*parts("goal", "a"), defined=defined))
    assert seen["goal"].state is State.MISSING
    assert seen["goal"].matches == ()


def test_contradictions_are_shown_and_do_no_harm() -> None:
    seen = Seen(
        record(
            *parts("a", "b"),
            *parts("b", "a"),
            ("exactMatchOf", PATH + "a", PATH + "c"),
            ("isParentOf", PATH + "c", PATH + "a"),
        ),
        held(PATH + "a"),
    )  # fmt: skip - one record
    assert seen["a"].state is State.HELD
    assert seen["c"].state is State.HELD
    assert AOBA in {edge.source.by for edge in seen.graph.edges}
