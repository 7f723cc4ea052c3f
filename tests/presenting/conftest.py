"""Badges of every kind that can travel, and a presentation of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import Institution, Learner, achievement, known
from wallet.credentials import reading
from wallet.holder.keys import HolderKey
from wallet.linked_data import bundled
from wallet.presenting.carrying import carry
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.presenting.presentation import Presentation, build_presentation
from wallet.vault.profiles import StoredKey

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.trust.model import Knowledge

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
START = "2026-04-01T00:00:00Z"

Build = Callable[..., Presentation]
SAID = {each.name for each in fields(Portfolio)}


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def school() -> Institution:
    return Institution("a.example", name="青葉データ大学")


@pytest.fixture(scope="session")
def knowledge(school: Institution) -> Knowledge:
    return known(school.documents(), fetched=NOW)


@pytest.fixture(scope="session")
def badges(school: Institution) -> dict[str, Credential]:
    """Each kind by name: vc2 and vc1 with a proof, token and claim as JWT."""

    def draft(number: int, model: str) -> dict[str, Any]:
        made = achievement(f"https://a.example/a/{number}", f"統計学 {number}")
        return school.draft(made, Learner(), valid_from=START, model=model)

    files = {
        "vc2": json.dumps(school.sign(draft(1, "2.0"))),
        "vc1": json.dumps(school.sign(draft(2, "1.1"))),
        "token": school.token(draft(3, "2.0")),
        "claim": school.token(draft(4, "1.1"), layout="vc_claim"),
    }
    return {name: reading.read(text.encode()) for name, text in files.items()}


@pytest.fixture(scope="session")
def holder() -> HolderKey:
    return HolderKey(StoredKey("", "Ed25519", NOW, bytes(range(32))))


@pytest.fixture
def build(holder: HolderKey) -> Build:
    def make(*credentials: Credential, **changed: Any) -> Presentation:
        said = {name: changed.pop(name) for name in SAID & changed.keys()}
        asked: dict[str, Any] = {
            "holder": holder,
            "challenge": "4711",
            "created": NOW,
            "valid_until": NOW + timedelta(days=7),
            "contexts": bundled(),
        }
        badges = {str(place): each for place, each in enumerate(credentials)}
        portfolio = Portfolio(
            **{
                "recipient": "employer.example",
                "sections": (Section("", tuple(map(Chosen, badges))),),
                **said,
            }
        )
        carried = changed.pop("carried", None) or {
            name: carry(each, None, bundled()) for name, each in badges.items()
        }
        return build_presentation(portfolio, carried, **asked | changed)

    return make
