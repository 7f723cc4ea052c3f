"""What follows from checks: precedence, trust that must be earned, and the age of knowledge."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest

from wallet.trust.model import Decision, Knowledge, Level, Registry, RegistryEntry
from wallet.verification.report import Check, Freshness, Outcome, Verdict
from wallet.verification.verdict import Limits, freshness_of, trust_of, verdict_of

NOW = datetime(2026, 11, 1, tzinfo=UTC)
GOOD = tuple(
    Check(name, Outcome.PASS, "fine")
    for name in ("structure", "proof", "issuer_binding", "dates", "status")
)
TROUBLE = {
    Verdict.MALFORMED: Check("structure", Outcome.FAIL, "no_issuer"),
    Verdict.UNSUPPORTED: Check("proof", Outcome.UNKNOWN, "unknown_suite"),
    Verdict.UNSIGNED: Check("proof", Outcome.FAIL, "unsigned"),
    Verdict.CONTEXT_UNAVAILABLE: Check("proof", Outcome.UNKNOWN, "context_unavailable"),
    Verdict.HOSTED_UNAVAILABLE: Check("proof", Outcome.UNKNOWN, "hosted_unavailable"),
    Verdict.UNKNOWN_KEY: Check("issuer_binding", Outcome.UNKNOWN, "key_only_inside"),
    Verdict.INVALID_SIGNATURE: Check("proof", Outcome.FAIL, "signature_wrong"),
    Verdict.ISSUER_MISMATCH: Check("issuer_binding", Outcome.FAIL, "key_of_another"),
    Verdict.NOT_YET_VALID: Check("dates", Outcome.FAIL, "not_yet_valid"),
    Verdict.REVOKED: Check("status", Outcome.FAIL, "revoked"),
    Verdict.SUSPENDED: Check("status", Outcome.FAIL, "suspended"),
    Verdict.STATUS_INVALID: Check("status", Outcome.FAIL, "status_list_bad"),
    Verdict.EXPIRED: Check("dates", Outcome.FAIL, "expired"),
    Verdict.STATUS_UNAVAILABLE: Check("status", Outcome.UNKNOWN, "status_list_missing"),
}


def test_all_good_is_valid() -> None:
    assert verdict_of(GOOD) is Verdict.VALID
    no_status = (*GOOD[:4], Check("status", Outcome.SKIPPED, "no_status"))
    assert verdict_of(no_status) is Verdict.VALID


@pytest.mark.parametrize("missing", [check.check for check in GOOD])
def test_a_check_that_was_not_made_is_no_pass(missing: str) -> None:
    assert verdict_of([check for check in GOOD if check.check != missing]) is not Verdict.VALID


@pytest.mark.parametrize("name", ["structure", "proof", "issuer_binding", "dates"])
@pytest.mark.parametrize("outcome", [Outcome.SKIPPED, Outcome.UNKNOWN, Outcome.FAIL])
def test_nothing_but_a_pass_is_a_pass(name: str, outcome: Outcome) -> None:
    checks = [Check(name, outcome, "whatever") if check.check == name else check for check in GOOD]
    assert verdict_of(checks) is not Verdict.VALID


def test_nothing_asked_is_not_valid() -> None:
    assert verdict_of(()) is not Verdict.VALID


@pytest.mark.parametrize("verdict", TROUBLE)
def test_each_trouble(verdict: Verdict) -> None:
    assert verdict_of((*GOOD, TROUBLE[verdict])) is verdict


@pytest.mark.parametrize("pair", list(combinations(TROUBLE, 2)))
def test_the_stronger_of_two_troubles(pair: tuple[Verdict, Verdict]) -> None:
    order = list(Verdict)
    both = [*GOOD, TROUBLE[pair[1]], TROUBLE[pair[0]]]
    assert verdict_of(both) is min(pair, key=order.index)


def aged(*ages: timedelta) -> list[Check]:
    return [Check("proof", Outcome.PASS, "proof_good", as_of=NOW - age) for age in ages]


@pytest.mark.parametrize(
    ("age", "freshness"),
    [
        (timedelta(), Freshness.FRESH),
        (timedelta(hours=24), Freshness.FRESH),
        (timedelta(hours=24, seconds=1), Freshness.AGEING),
        (timedelta(days=7), Freshness.AGEING),
        (timedelta(days=7, seconds=1), Freshness.STALE),
        (-timedelta(minutes=4), Freshness.FRESH),
        (-timedelta(minutes=6), Freshness.UNDATED),
    ],
)
def test_how_old_knowledge_is(age: timedelta, freshness: Freshness) -> None:
    assert freshness_of(aged(age), NOW) is freshness
    assert freshness_of(aged(age, timedelta()), NOW) is freshness


def test_what_needs_no_knowledge_never_grows_old() -> None:
    assert freshness_of(GOOD, NOW) is Freshness.FRESH


def test_one_undated_document_makes_the_answer_undated() -> None:
    undated = Check("status", Outcome.PASS, "status_clear", evidence={"fetched": "undated"})
    assert freshness_of([*aged(timedelta()), undated], NOW) is Freshness.UNDATED


def test_a_clock_that_ran_backwards() -> None:
    later = NOW + timedelta(minutes=10)
    assert freshness_of(GOOD, NOW, later) is Freshness.FRESH
    assert freshness_of(GOOD, NOW, later + timedelta(seconds=1)) is Freshness.UNDATED


def test_limits_can_be_set() -> None:
    limits = Limits(timedelta(hours=1), timedelta(hours=2))
    ages = (timedelta(hours=1), timedelta(hours=2), timedelta(hours=3))
    found = [freshness_of(aged(age), NOW, limits=limits) for age in ages]
    assert found == [Freshness.FRESH, Freshness.AGEING, Freshness.STALE]


ISSUER = "did:web:aoba.example"


def knowledge(
    *,
    listed: bool = False,
    level: Level | None = None,
    keys: tuple[str, ...] = (),
    seen: bool = False,
) -> Knowledge:
    return Knowledge(
        registries=(Registry("R", {ISSUER: RegistryEntry(ISSUER)}),) if listed else (),
        decisions={ISSUER: Decision(ISSUER, level, NOW, keys)} if level else {},
        seen={ISSUER: NOW} if seen else {},
    )


def bound(key: str = "k1", outcome: Outcome = Outcome.PASS) -> list[Check]:
    return [Check("issuer_binding", outcome, "x", evidence={"key": key})]


@pytest.mark.parametrize(
    ("known", "level"),
    [
        (knowledge(), Level.FIRST_SEEN),
        (knowledge(seen=True), Level.SEEN),
        (knowledge(level=Level.PINNED, seen=True), Level.PINNED),
        (knowledge(level=Level.PINNED, keys=("k1", "k2")), Level.PINNED),
        (knowledge(level=Level.PINNED, keys=("k2",)), Level.SEEN),
        (knowledge(level=Level.PINNED, keys=("k2",), listed=True), Level.ANCHORED),
        (knowledge(level=Level.DENIED, listed=True, seen=True), Level.DENIED),
    ],
)
def test_who_stands_behind_it(known: Knowledge, level: Level) -> None:
    assert trust_of(ISSUER, bound(), known) is level


@pytest.mark.parametrize("outcome", [Outcome.FAIL, Outcome.UNKNOWN, Outcome.SKIPPED])
def test_to_name_a_known_issuer_is_not_enough(outcome: Outcome) -> None:
    assert trust_of(ISSUER, bound(outcome=outcome), knowledge(listed=True)) is Level.FIRST_SEEN
    denied = knowledge(level=Level.DENIED)
    assert trust_of(ISSUER, bound(outcome=outcome), denied) is Level.DENIED
    assert trust_of(ISSUER, [], knowledge(listed=True)) is Level.FIRST_SEEN
