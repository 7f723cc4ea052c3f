"""On whose word a measure rests: nothing is done for certain by what an unsigned file asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.pathways.making import AOBA, OTHER, PATH, Seen, file, held, parts, record
from wallet.pathways.files import vouched_for
from wallet.pathways.holdings import Standing
from wallet.pathways.meters import Amount, meters
from wallet.pathways.opening import openings
from wallet.pathways.standing import Basis, Counts

if TYPE_CHECKING:
    from wallet.pathways.files import PathwayFile

ECTS = {"creditsAvailable": 3, "creditUnit": "ECTS"}


def easy(kind: str = "any", *, by: str = "", **more: Any) -> PathwayFile:
    rule = {"achievement": "goal", "kind": kind, "of": ["a", "b"]}
    if kind == "credits":
        rule |= {"credits": 3, "unit": "ECTS"}
    return file(rule, names=["goal", "a", "b"], by=by, **more)


def basis(seen: Seen) -> list[Basis]:
    return [rule.basis for rule in seen["goal"].rules]


def test_an_unsigned_file_cannot_make_a_goal_complete_for_certain() -> None:
    """The issuer signs that a and b are parts; that either is enough only the file says."""
    seen = Seen(record(*parts("goal", "a", "b")), held(PATH + "a"), files=[easy()])
    assert seen["goal"].counts[PATH + "a"] is Counts.YES
    (rule,) = seen["goal"].rules
    assert (rule.done, rule.needed, rule.basis) == (1, 1, Basis.UNSIGNED)
    assert (rule.met, rule.perhaps_met) == (False, True)
    assert (seen["goal"].share, seen["goal"].sure_share) == (1.0, 0.0)
    steps = meters(seen.graph, seen.progress, PATH + "goal").steps
    assert steps == Amount(1, 0, 1, asked=False)


def test_the_same_file_signed_by_who_awards_the_goal_does() -> None:
    signed = vouched_for(easy(by=AOBA), known=False)
    seen = Seen(record(*parts("goal", "a", "b")), held(PATH + "a"), files=[signed])
    assert basis(seen) == [Basis.SIGNED]
    assert seen["goal"].rules[0].met
    assert seen["goal"].sure_share == 1.0
    assert meters(seen.graph, seen.progress, PATH + "goal").steps.asked


def test_a_stranger_who_signed_it_is_named_and_not_believed() -> None:
    signed = vouched_for(easy(by=OTHER), known=False)
    seen = Seen(record(*parts("goal", "a", "b")), held(PATH + "a"), files=[signed])
    assert basis(seen) == [Basis.SAID]
    assert seen["goal"].rules[0].source is not None
    assert seen["goal"].rules[0].source.by == OTHER
    assert seen["goal"].sure_share == 0.0


@pytest.mark.parametrize("by", [AOBA, OTHER])
def test_binding_rules_over_links_that_are_not_are_not_done_either(by: str) -> None:
    """Both have to be the awarding side's: what is asked, and that this badge is what is meant."""
    signed = vouched_for(easy(by=AOBA), known=False)
    seen = Seen(held(PATH + "a", issuer=OTHER), files=[signed])
    assert basis(seen) == [Basis.SIGNED]
    assert not seen["goal"].rules[0].met
    seen = Seen(record(*parts("goal", "a", "b"), issuer=by), held(PATH + "a"))
    assert basis(seen) == [Basis.SIGNED if by == AOBA else Basis.SAID]


def test_single_statements_rest_on_the_weakest_of_them() -> None:
    claim = record(*parts("goal", "b"), proved=False)
    seen = Seen(record(*parts("goal", "a")), claim, held(PATH + "a"))
    assert basis(seen) == [Basis.UNSIGNED]
    assert seen["goal"].sure_share == 0.5  # a further part makes it longer, never shorter


# What a step is worth -----------------------------------------------------------------------
def credit(*holdings: Any, files: Any = ()) -> tuple[Amount, tuple[float, float, float]]:
    seen = Seen(*holdings, files=files)
    found = meters(seen.graph, seen.progress, PATH + "goal").credits
    return found[0], seen.rule("goal")


def test_credits_that_only_a_file_names_may_count() -> None:
    asked = easy("credits", a=ECTS)
    amount, rule = credit(record(*parts("goal", "a", "b")), held(PATH + "a"), files=[asked])
    assert rule == (0, 3, 3)
    assert (amount.done, amount.may, amount.asked) == (0, 3, False)


def test_credits_that_the_issuer_signed_count_and_go_before_a_files() -> None:
    more = {"creditsAvailable": 300, "creditUnit": "ECTS"}
    asked = easy("credits", a=more)
    badge = held(PATH + "a", **{**ECTS, "creditsAvailable": 2})
    amount, rule = credit(record(*parts("goal", "a", "b")), badge, files=[asked])
    assert rule == (2, 0, 3)
    assert (amount.done, amount.may) == (2, 0)


@pytest.mark.parametrize("first", [True, False])
def test_so_do_those_of_a_record_of_theirs_wherever_it_stands(*, first: bool) -> None:
    told = record(*parts("goal", "a", "b"), defined=[{"id": PATH + "a", "name": "A", **ECTS}])
    more = {"id": PATH + "a", "name": "A", "creditsAvailable": 300, "creditUnit": "ECTS"}
    claim = record(issuer=OTHER, defined=[more])
    both = (told, claim) if first else (claim, told)
    amount, _ = credit(*both, held(PATH + "a"), files=[easy("credits")])
    assert (amount.done, amount.may) == (3, 0)


@pytest.mark.parametrize(("by", "done"), [(AOBA, 3), (OTHER, 0)])
def test_a_signed_file_vouches_for_what_its_issuer_awards(by: str, done: float) -> None:
    asked = vouched_for(easy("credits", by=by, a=ECTS), known=False)
    amount, _ = credit(record(*parts("goal", "a", "b")), held(PATH + "a"), files=[asked])
    assert (amount.done, amount.may) == (done, 3 - done)


def test_an_unsigned_badge_vouches_for_nothing() -> None:
    badge = held(PATH + "a", proved=False, standing=Standing.NOT_CONFIRMED, **ECTS)
    seen = Seen(record(*parts("goal", "a", "b")), badge)
    assert not seen.graph.nodes[PATH + "a"].vouched


def test_what_a_goal_is_worth_by_a_file_alone_is_not_asked() -> None:
    goal = {"creditsAvailable": 6, "creditUnit": "ECTS"}
    seen = Seen(held(PATH + "a", **ECTS), files=[easy("all", members={"goal": goal})])
    (amount,) = meters(seen.graph, seen.progress, PATH + "goal").credits
    assert (amount.needed, amount.asked) == (6, False)


def test_no_opening_is_sure_by_an_unsigned_rule() -> None:
    signed = [*parts("goal", "a", "b"), *parts("second", "a", "c")]
    plain = Seen(record(*signed))
    eased = Seen(record(*signed), files=[easy()])
    for seen, sure in ((plain, True), (eased, False)):
        goals = (PATH + "goal", PATH + "second")
        (found,) = [o for o in openings(seen.graph, seen.progress, goals) if o.step == PATH + "a"]
        assert (set(found.goals), found.sure) == (set(goals), sure)
