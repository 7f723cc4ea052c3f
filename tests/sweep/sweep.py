"""Judges variants of good files and says which of them show what nobody signed."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tests.sweep.facts import shown
from tests.sweep.variants import variants
from wallet.credentials.reading import read
from wallet.errors import ReadingError
from wallet.verification.report import Verdict
from wallet.verification.verifier import report_of_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.sweep.facts import Fact
    from tests.sweep.good import Good
    from tests.sweep.variants import Path
    from wallet.verification.report import Report

    Judge = Callable[[Good, bytes], Report]

_NEVER = (
    "null",
    "shape: listed with null",
    *(f"twin: {which}, {place}" for which in ("same", "other") for place in ("before", "after")),
)
_MALFORMED = (Verdict.MALFORMED, Verdict.NOT_A_CREDENTIAL)


@dataclass(frozen=True, slots=True)
class Finding:
    """A variant that came out better than it may."""

    good: str
    how: str
    where: Path
    facts: tuple[Fact, ...]


@dataclass(slots=True)
class Outcome:
    """What came of a sweep: counts by verdict, what changed nothing by its kind, and findings."""

    tried: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    nothing_changed: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)


def real(good: Good, data: bytes) -> Report:
    """Judge by the real verifier."""
    return good.judge(data)


def sweep(
    goods: Iterable[Good], *, judge: Judge = real, at_most: int | None = None, seed: int = 1
) -> Outcome:
    """Judge the variants of each good file: all, or so many of each chosen by ``seed``."""
    outcome = Outcome()
    chooser = random.Random(seed)  # noqa: S311 - to choose, not to hide
    for good in goods:
        original = good.judge(good.inside(good.text))
        assert original.verdict is Verdict.VALID, (good.name, original.checks)
        makers = list(variants(good.text))
        if at_most is not None and len(makers) > at_most:
            makers = chooser.sample(makers, at_most)
        allowed, signs_meaning = shown(original), _signs_meaning(good.text)
        for make in makers:
            variant = make()
            if variant.text == good.text:
                continue
            report = judge(good, good.inside(variant.text))
            outcome.tried += 1
            outcome.verdicts[report.verdict.value] += 1
            facts = shown(report).beyond(allowed)
            strict = variant.how in _NEVER and (signs_meaning or variant.how.startswith("twin:"))
            strict = strict and "@context" not in variant.where  # where null has a meaning
            lax = strict and report.verdict not in _MALFORMED
            if facts or lax:
                found = Finding(good.name, variant.how, variant.where, tuple(facts))
                outcome.findings.append(found)
            elif report.verdict is Verdict.VALID:
                outcome.nothing_changed[variant.how] += 1
    return outcome


def says_yes(good: Good, data: bytes) -> Report:
    """Judge as a broken verifier does: whatever can be read is valid."""
    try:
        credential = read(data)
    except ReadingError as error:
        return report_of_error(error, good.now)
    original = good.judge(good.inside(good.text))
    return replace(original, credential=credential)


def _signs_meaning(text: str) -> bool:
    """Say whether what is signed is the meaning of the JSON, so that a null could hide in it."""
    document = json.loads(text) if text.startswith("{") else {}
    proofs = document.get("proof", [])
    proofs = proofs if isinstance(proofs, list) else [proofs]
    return any("jcs" not in proof.get("cryptosuite", "") for proof in proofs)
