"""The bounded form of the fuzzers; ``python -m tests.fuzz --minutes N`` is the long one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fuzz.controls import broken
from tests.fuzz.floors import floors
from tests.fuzz.loop import fuzz
from tests.fuzz.mutations import of_bytes
from tests.fuzz.targets import TARGETS

FLOORS = floors()


def test_every_target_has_a_floor() -> None:
    assert FLOORS.keys() == TARGETS.keys()


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_is_found(name: str) -> None:
    outcome = fuzz(TARGETS[name], runs=FLOORS[name].runs)
    assert list(outcome.findings.values()) == []
    assert outcome.accepted
    assert outcome.edges >= FLOORS[name].edges


@pytest.mark.parametrize("name", TARGETS)
def test_a_broken_reader_is_caught(name: str) -> None:
    target, breaking = broken(name)
    with breaking:
        outcome = fuzz(target, runs=FLOORS[name].runs, until_found=True)
    assert outcome.findings


@pytest.mark.parametrize("name", TARGETS)
def test_the_floor_is_above_what_the_seeds_reach(name: str) -> None:
    target = replace(TARGETS[name], mutate=lambda _chance, data, _other: data)
    assert fuzz(target, runs=1).edges < FLOORS[name].edges


@pytest.mark.slow  # of the fuzzer itself, not of the wallet
@pytest.mark.parametrize("name", ["linked-data", "status-lists", "verifying"])
def test_the_floor_is_out_of_reach_for_blind_changes(name: str) -> None:
    target = replace(TARGETS[name], mutate=of_bytes())
    assert fuzz(target, runs=FLOORS[name].runs).edges < FLOORS[name].edges


def test_the_same_seed_gives_the_same_run() -> None:
    first, second = (fuzz(TARGETS["sd-jwt"], runs=300, seed=3) for _ in range(2))
    assert (first.refused, first.edges, first.kept) == (second.refused, second.edges, second.kept)


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
def test_nothing_is_found_in_half_a_minute(name: str) -> None:
    outcome = fuzz(TARGETS[name], seconds=30, seed=2)
    assert list(outcome.findings.values()) == []
