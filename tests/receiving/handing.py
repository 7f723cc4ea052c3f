"""Badges of every kind to hand over, and what their reader knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from tests.issuer_simulator import HostedIssuer, Institution, Learner, achievement, known
from tests.issuer_simulator.applicant import Applicant
from wallet.tasks.knowledge.basis import Basis
from wallet.trust.model import Decision, Level

NOW = datetime(2026, 11, 1, tzinfo=UTC)
START = "2026-04-01T00:00:00Z"
ME = Applicant()
SCHOOL = Institution("aoba.example", name="青葉データ大学")
HOSTED = HostedIssuer("https://ob2.example", "Old School")


def badge(number: int = 1, *, to: Learner | None = None, **how: Any) -> dict[str, Any]:
    """Return a signed badge, to the applicant's key unless another learner is named."""
    made = achievement(f"https://aoba.example/a/{number}", f"統計学 {number}")
    return SCHOOL.issue(made, to or Learner(did=ME.did), valid_from=START, **how)


def hosted() -> dict[str, Any]:
    """Return an Open Badges 2.0 assertion that its page vouches for."""
    described = {"name": "Old badge", "description": "d", "image": "https://ob2.example/i.png",
                 "criteria": "https://ob2.example/c"}  # fmt: skip
    return HOSTED.award("old", described, Learner(), serial="1", issued_on=START, salt="salt")


def basis(*, knows: bool = True) -> Basis:
    """Return what is known: the school's keys, and that it is one that is known."""
    knowledge = known(SCHOOL.documents(), fetched=NOW)
    if knows:
        pinned = {SCHOOL.id: Decision(SCHOOL.id, Level.PINNED, NOW)}
        knowledge = replace(knowledge, decisions=pinned)
    return Basis(knowledge)
