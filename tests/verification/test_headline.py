"""Calm green is earned by three things at once, and red is kept for what speaks against."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest

from wallet import wording
from wallet.trust.model import Level
from wallet.verification.headline import headline
from wallet.verification.presentation import check_inner
from wallet.verification.report import Check, Freshness, Outcome, Report, Verdict
from wallet.verification.tone import Tone

NOW = datetime(2026, 11, 1, tzinfo=UTC)
EVERY = list(product(Verdict, Level, Freshness))


def report(
    verdict: Verdict = Verdict.VALID,
    trust: Level = Level.PINNED,
    freshness: Freshness = Freshness.FRESH,
    binding: Outcome | None = None,
    inner: tuple[Report, ...] = (),
) -> Report:
    checks = () if binding is None else (Check("binding", binding, "x"),)
    return Report(None, checks, verdict, trust, freshness, NOW, inner)


def test_green_needs_all_three() -> None:
    for verdict, trust, freshness in EVERY:
        earned = (
            verdict is Verdict.VALID
            and trust in (Level.ANCHORED, Level.PINNED)
            and freshness in (Freshness.FRESH, Freshness.AGEING)
        )
        assert (headline(report(verdict, trust, freshness)).tone is Tone.GOOD) == earned


def test_red_is_kept_for_four_things() -> None:
    red = {Verdict.INVALID_SIGNATURE, Verdict.REVOKED, Verdict.ISSUER_MISMATCH}
    for verdict, trust, freshness in EVERY:
        alarmed = verdict in red or trust is Level.DENIED
        assert (headline(report(verdict, trust, freshness)).tone is Tone.BAD) == alarmed


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("key_revoked", "headline_key_withdrawn"),
        ("key_expired", "headline_key_expired"),
        ("key_retired_before", "headline_key_retired"),
        ("hosted_outside_scope", "headline_hosted_elsewhere"),
        ("key_of_another", "headline_issuer_mismatch"),
    ],
)
def test_a_withdrawn_key_is_not_called_somebody_elses(code: str, said: str) -> None:
    checks = (Check("issuer_binding", Outcome.FAIL, code),)
    line = headline(replace(report(Verdict.ISSUER_MISMATCH), checks=checks))
    assert (line.tone, line.code) == (Tone.BAD, said)
    revoked = headline(replace(report(Verdict.REVOKED), checks=checks))
    assert revoked.code == "headline_revoked"


def test_an_issuer_that_changed_its_key_is_not_called_unknown() -> None:
    changed = Check("issuer_known", Outcome.UNKNOWN, "issuer_key_changed")
    line = headline(replace(report(trust=Level.SEEN), checks=(changed,)))
    assert (line.tone, line.code) == (Tone.NEUTRAL, "headline_issuer_key_changed")


def test_what_is_wrong_inside_shows_outside() -> None:
    for verdict in Verdict:
        line = headline(report(inner=(report(), report(verdict))))
        assert (line.tone is Tone.GOOD) == (verdict is Verdict.VALID)
    assert headline(report(inner=(report(Verdict.REVOKED),))).tone is Tone.BAD
    assert headline(report(inner=(report(trust=Level.DENIED),))).tone is Tone.BAD
    nested = report(inner=(report(inner=(report(Verdict.REVOKED),)),))
    assert headline(nested).tone is Tone.BAD
    assert not nested.sound
    assert check_inner(nested.inner).code == "inner_not_all_good"


@pytest.mark.parametrize(
    ("binding", "inner", "tone"),
    [
        (Outcome.PASS, report(), Tone.GOOD),
        (Outcome.PASS, report(trust=Level.SEEN), Tone.NEUTRAL),
        (Outcome.UNKNOWN, report(), Tone.NEUTRAL),
        (Outcome.FAIL, report(), Tone.BAD),
        (Outcome.PASS, report(Verdict.EXPIRED), Tone.CAUTION),
    ],
)
def test_presentations(binding: Outcome, inner: Report, tone: Tone) -> None:
    about_holder = Check("subject", Outcome.PASS, "subject_is_holder")
    found = report(trust=Level.FIRST_SEEN, binding=binding, inner=(inner,))
    found = replace(found, checks=(*found.checks, about_holder))
    assert headline(found).tone is tone


@pytest.mark.parametrize("outcome", [None, Outcome.UNKNOWN, Outcome.SKIPPED])
def test_a_badge_about_somebody_else_is_not_called_in_order(outcome: Outcome | None) -> None:
    found = report(binding=Outcome.PASS, inner=(report(),))
    if outcome is not None:
        subject = Check("subject", outcome, "subject_not_holder")
        found = replace(found, checks=(*found.checks, subject))
    line = headline(found)
    assert (line.tone, line.code) == (Tone.NEUTRAL, "headline_presentation_of_others")


def test_every_headline_has_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)
    found = {headline(report(*each)).code for each in EVERY}
    for binding, inner in product(
        Outcome, (report(), report(Verdict.REVOKED), report(Verdict.EXPIRED))
    ):
        found.add(headline(report(binding=binding, inner=(inner,))).code)
    for code in found:
        assert wording.say(code, "en")
        assert wording.say(code, "ja")
