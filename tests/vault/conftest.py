"""A vault that opens quickly, and credentials to put into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from wallet.credentials.model import Achievement, Carrier, Credential, Issuer, Securing, Spec
from wallet.vault.derivation import FLOOR
from wallet.vault.editions import Entry, Preference, newest
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ISSUER = Issuer("https://a.example", "A大学")
WORDS = "correct horse battery"

MakeEntry = Callable[..., Entry]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def vault(home: Path) -> Iterator[Vault]:
    made = Vault.create(home, WORDS, cost=FLOOR)
    yield made
    made.close()


@pytest.fixture
def words() -> str:
    return WORDS


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def prefer() -> Preference:
    """Prefer what the checks call good, then the newer."""
    return lambda edition: (edition.checks == "good", *newest(edition))


@pytest.fixture
def entry() -> MakeEntry:
    def make(
        original: bytes = b"{}",
        *,
        id: str = "",  # noqa: A002 - the model's own name
        issuer: Issuer = ISSUER,
        name: str = "A badge",
        description: str = "",
        document: dict[str, Any] | None = None,
        checks: str = "good",
        added: datetime = NOW,
        valid_from: datetime | None = None,
        awarded: datetime | None = None,
        picture: bytes = b"",
    ) -> Entry:
        credential = Credential(
            original=original,
            carrier=Carrier.JSON,
            spec=Spec.OPEN_BADGES_3,
            securing=Securing.DATA_INTEGRITY,
            document=document or {},
            id=id,
            name=name,
            issuer=issuer,
            achievement=Achievement(name=name, description=description),
            valid_from=valid_from,
            awarded=awarded,
        )
        return Entry(credential, "badge.json", "application/json", added, checks, added, picture)

    return make
