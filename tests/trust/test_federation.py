"""Lists of issuers made of signed entity statements."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.issuer_simulator.federation import MADE, Keeper
from tests.issuer_simulator.keys import secret_key
from wallet.cryptosuites.keys import KeyKind
from wallet.errors import TrustError
from wallet.tasks.knowledge.registering import listed_in, read_registry
from wallet.trust.levels import level_of, registry_of
from wallet.trust.model import Document, Knowledge, Level, Registry

KEEPER = Keeper()
AOBA = "did:web:aoba.example"
ENTITY = {
    "organization_name": "Aoba",
    "homepage_uri": "https://aoba.example",
    "logo_uri": "https://aoba.example/logo.png",
    "policy_uri": "https://aoba.example/policy",
}
ABOUT_AOBA = KEEPER.statement(AOBA, ENTITY, legal_name="Aoba University Corporation")


def bundle(*statements: Any) -> bytes:
    return json.dumps({"federation": statements}).encode()


def read(*statements: Any) -> Registry:
    return read_registry(bundle(*statements), fetched=MADE)


def test_what_a_list_says() -> None:
    registry = read(KEEPER.configuration(), ABOUT_AOBA)
    assert (registry.name, registry.governance_url) == (KEEPER.name, KEEPER.policy)
    assert (registry.published, registry.fetched) == (MADE, MADE)
    entry = registry.entries[AOBA]
    assert (entry.name, entry.url) == ("Aoba", "https://aoba.example")
    assert (entry.logo, entry.policy_url) == (ENTITY["logo_uri"], ENTITY["policy_uri"])
    assert (entry.legal_name, entry.expires) == (
        "Aoba University Corporation",
        MADE + timedelta(days=365),
    )
    assert list(registry.entries) == [AOBA]


def test_an_entry_counts_until_it_expires() -> None:
    registry = read(KEEPER.configuration(), ABOUT_AOBA)
    knowledge = Knowledge(registries=(registry,))
    end = MADE + timedelta(days=365)
    assert level_of(AOBA, knowledge, now=end - timedelta(days=1)) is Level.ANCHORED
    assert level_of(AOBA, knowledge, now=end) is Level.FIRST_SEEN
    assert registry_of(AOBA, knowledge) is registry
    assert registry_of(AOBA, Knowledge(registries=(registry,), latest_time=end)) is None


def test_the_newest_statement_about_an_issuer_counts() -> None:
    later = Keeper(made=MADE + timedelta(days=1))
    renamed = later.statement(AOBA, {"organization_name": "New Aoba"})
    for statements in ((ABOUT_AOBA, renamed), (renamed, ABOUT_AOBA)):
        registry = read(KEEPER.configuration(), *statements)
        assert registry.entries[AOBA].name == "New Aoba"
        assert registry.published == later.made


OTHER = secret_key(KeyKind.P256, "mallory")
BROKEN = {
    "signed by another": KEEPER.statement(AOBA, ENTITY, key=OTHER),
    "of another keeper": Keeper("https://other.example").statement(AOBA, ENTITY),
    "says another issuer": KEEPER.statement(AOBA, ENTITY, iss="https://other.example"),
    "of another type": KEEPER.statement(AOBA, ENTITY, header={"typ": "JWT"}),
    "by a key of another name": KEEPER.statement(AOBA, ENTITY, header={"kid": "2"}),
    "of nobody": KEEPER.statement("", ENTITY),
    "without a subject": KEEPER.statement(AOBA, ENTITY, sub=None),
    "never made": KEEPER.statement(AOBA, ENTITY, iat="yesterday"),
    "ends nowhere": KEEPER.statement(AOBA, ENTITY, exp=1e300),
    "tampered": ABOUT_AOBA[:-3] + "AAA",
    "no statement": "a.b",
    "no text": 7,
    "odd base64": ABOUT_AOBA.replace(".", "=.", 1),
}


@pytest.mark.parametrize("name", BROKEN)
def test_one_bad_statement_refuses_the_list(name: str) -> None:
    with pytest.raises(TrustError, match="registry_unreadable"):
        read(KEEPER.configuration(), BROKEN[name])


@pytest.mark.parametrize(
    "statements",
    [
        (),
        (ABOUT_AOBA,),
        (KEEPER.configuration(key=OTHER), ABOUT_AOBA),
        (KEEPER.configuration(jwks={"keys": []}), ABOUT_AOBA),
        (KEEPER.configuration(jwks=7), ABOUT_AOBA),
        (KEEPER.configuration(), Keeper("https://other.example").configuration()),
    ],
)
def test_a_keeper_must_speak_for_itself(statements: tuple[str, ...]) -> None:
    with pytest.raises(TrustError, match="registry_unreadable"):
        read(*statements)


@pytest.mark.parametrize("content", [b'{"federation": 7}', b'{"federation": null}'])
def test_a_bundle_that_is_none(content: bytes) -> None:
    with pytest.raises(TrustError, match="registry_unreadable"):
        read_registry(content)


def test_lists_among_the_documents_of_a_pack() -> None:
    legacy = {"meta": {"updated": "2026-03-25T00:00:00Z"}, "registry": {AOBA: {"name": "Aoba"}}}
    page = Document("https://list.example", json.dumps(legacy).encode(), MADE, "registry")
    key = Document("https://aoba.example", b"{}", MADE, "did-doc")
    found = listed_in([key, *KEEPER.documents(ABOUT_AOBA), page])
    assert [each.registry.name for each in found] == ["https://list.example", KEEPER.name]
    assert [each.registry.fetched for each in found] == [MADE, None]
    assert all(AOBA in each.registry.entries for each in found)
    assert found[0].registry.published == datetime(2026, 3, 25, tzinfo=UTC)
