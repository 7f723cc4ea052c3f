"""The bounded form of the sweep; ``python -m tests.sweep`` is the whole one."""

from __future__ import annotations

import json
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from tests.sweep.corpus import corpus
from tests.sweep.disclosing import all_disclosing
from tests.sweep.facts import shown
from tests.sweep.good import Good, all_good
from tests.sweep.sweep import Outcome, says_yes, sweep
from tests.sweep.variants import variants

if TYPE_CHECKING:
    from pathlib import Path

# What an embedded proof holds equal, for it signs a meaning and not its spelling.
SAME_MEANING = {
    "written: indented",
    "written: escaped",
    "written: space around",
    "written: members reversed",
    "written: wrapped",
    "written: beside",  # what stands around a credential is not read
    "repeat: item",  # of a set
    "shape: reversed",  # a set
    "shape: listed",
    "shape: listed twice",
    "shape: alone",
    "shape: value object",
    "shape: value object, id",  # of a link
    "shape: value object, @id",
    "shape: @set",
    "shape: text",  # of a true or a number whose type the context names
    "shape: typed",
    "shape: date",
    "add: @context",  # that names nothing in use
}


@cache
def good_files() -> dict[str, Good]:
    return {good.name: good for good in (*all_good(), *all_disclosing())}


@pytest.mark.parametrize("name", good_files())
def test_nothing_unsigned_is_shown(name: str) -> None:
    outcome = sweep([good_files()[name]], at_most=75)
    assert outcome.findings == []
    assert outcome.tried > 60


def test_nothing_unsigned_is_shown_of_real_credentials(shared: Path) -> None:
    assert shared
    outcome = sweep(corpus(), at_most=25)
    assert outcome.findings == []
    assert outcome.tried > 1_000


def test_what_stays_valid_means_the_same() -> None:
    name = "eddsa-rdfc-2022 Ed25519 2.0"
    outcome = sweep([good_files()[name]], at_most=700, seed=2)
    assert outcome.nothing_changed.keys() <= SAME_MEANING
    assert outcome.nothing_changed["shape: listed"] > 0


def test_another_order_of_two_achievements_shows_no_more_than_was_signed() -> None:
    good = good_files()["ecdsa-sd-2023 base"]
    turned = json.loads(good.text)
    turned["credentialSubject"]["achievement"].reverse()
    report = good.judge(json.dumps(turned).encode())
    assert report.verdict == "valid"
    before = shown(good.judge(good.text.encode()))
    assert shown(report).beyond(before) == []
    narrative = turned["credentialSubject"]["achievement"][0]["criteria"]["narrative"]
    assert not before.signs(("achievement.criteria", f"{narrative} And more."))


def test_there_are_variants_enough() -> None:
    makers = (make for good in good_files().values() for make in variants(good.text))
    assert sum(1 for _ in islice(makers, 20_001)) > 20_000


@pytest.mark.parametrize("name", good_files())
def test_a_verifier_that_says_yes_is_caught(name: str) -> None:
    outcome = Outcome()
    for seed in range(5):
        outcome = sweep([good_files()[name]], judge=says_yes, at_most=40, seed=seed)
        if outcome.findings:
            break
    assert outcome.findings
