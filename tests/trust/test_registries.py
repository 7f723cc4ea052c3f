"""Lists of known issuers."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from wallet.errors import TrustError
from wallet.trust.model import RegistryEntry
from wallet.trust.registries import read_registry

if TYPE_CHECKING:
    from pathlib import Path

FETCHED = datetime(2026, 11, 1, tzinfo=UTC)


def test_registry_in_use(shared: Path) -> None:
    data = (shared / "registries" / "dcc-sandbox-registry.json").read_bytes()
    registry = read_registry(data, fetched=FETCHED, name="dcc-sandbox-registry")
    assert registry.name == "dcc-sandbox-registry"
    assert registry.published == datetime(2026, 3, 25, tzinfo=UTC)
    assert registry.fetched == FETCHED
    assert len(registry.entries) == len(json.loads(data)["registry"])
    assert registry.entries["did:web:participate.community"] == RegistryEntry(
        "did:web:participate.community", "Participate, Inc", "https://www.participate.com"
    )
    unnamed = "did:web:www.credly.com:api:v1:obi:v3:issuers:ede32dcc-9168-4563-9352-8725936d5231"
    assert registry.entries[unnamed].url == ""


def test_registry_of_our_own() -> None:
    data = {
        "meta": {"name": "積み木見本名簿", "url": "https://registry.example/rules"},
        "registry": {"https://uni.example/issuer": {"name": "見本大学"}},
    }
    registry = read_registry(json.dumps(data).encode(), fetched=None, name="file")
    assert registry.name == "積み木見本名簿"
    assert registry.governance_url == "https://registry.example/rules"
    assert registry.published is None
    assert registry.fetched is None
    assert list(registry.entries) == ["https://uni.example/issuer"]


def test_earlier_date_stands_in() -> None:
    data = b'{"meta": {"created": "2026-01-02T03:04:05Z"}, "registry": {}}'
    published = read_registry(data, fetched=None).published
    assert published == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"registry": []}',
        b'{"registry": {"did:web:a": []}}',
        b'{"registry": {"not an id": {}}}',
        b'{"registry": {"did:web:a": {"name": 1}}}',
        b'{"registry": {"did:web:a": {}, "did:web:a": {}}}',
        b'{"meta": [], "registry": {}}',
        b'{"meta": {"updated": "lately"}, "registry": {}}',
        b'{"meta": {"updated": 5}, "registry": {}}',
        b"x" * 6_000_000,
    ],
)
def test_unreadable(data: bytes) -> None:
    with pytest.raises(TrustError) as caught:
        read_registry(data, fetched=FETCHED)
    assert caught.value.code == "registry_unreadable"
    assert caught.value.details["reason"]
