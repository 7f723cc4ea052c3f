from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from wallet.trust.model import Decision, Document, Knowledge, Level, Registry, RegistryEntry
from wallet.vault import migrations
from wallet.vault.derivation import FLOOR
from wallet.vault.trust_cache import Contact
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

HOUR = timedelta(hours=1)
NOW = datetime(2026, 11, 23, tzinfo=UTC)
URL = "https://a.example/issuer"


def no_registry(body: bytes) -> Registry:
    raise AssertionError(body)


def known(vault: Vault) -> Knowledge:
    return vault.trust.knowledge(no_registry)


def test_documents_come_back_newest_first_with_history(vault: Vault, now: datetime) -> None:
    old = Document(URL, b"old", now - HOUR, "controller-doc", "application/json", "https")
    new = Document(URL, b"new", now, "controller-doc", "application/json", "https")
    undated = Document(URL, b"undated", None, source="pack:demo")
    assert vault.trust.keep_documents([undated, new, old]) == 3
    assert known(vault).find(URL) == (new, old, undated)
    assert known(vault).find("https://b.example") == ()


def test_same_body_again_moves_its_date_forward_only(vault: Vault, now: datetime) -> None:
    def keep(fetched: datetime | None, source: str = "https") -> int:
        return vault.trust.keep_documents([Document(URL, b"same", fetched, source=source)])

    assert keep(None, "pack:old") == 1
    assert keep(now, "https") == 0
    assert known(vault).find(URL) == (Document(URL, b"same", now, source="https"),)
    assert keep(now - HOUR, "pack:older") == 0
    assert keep(None, "pack:undated") == 0
    assert known(vault).find(URL) == (Document(URL, b"same", now, source="https"),)
    keep(now + HOUR)
    assert known(vault).find(URL)[0].fetched == now + HOUR


def test_documents_are_found_by_alias_too(vault: Vault, now: datetime) -> None:
    vault.trust.keep_documents([Document(URL, b"1", now, aliases=("did:web:a.example",))])
    vault.trust.keep_documents([Document(URL, b"1", None, aliases=("https://www.a.example",))])
    knowledge = known(vault)
    assert len(knowledge.find(URL)) == 1
    assert knowledge.find("did:web:a.example") == knowledge.find(URL)
    assert knowledge.find("https://www.a.example") == knowledge.find(URL)


def test_registry_is_kept_raw_and_dated(vault: Vault, now: datetime) -> None:
    def read(body: bytes) -> Registry:
        return Registry("Demo", {body.decode(): RegistryEntry(body.decode())})

    vault.trust.keep_registry("Demo", b"did:web:old", fetched=now - HOUR)
    vault.trust.keep_registry("Demo", b"did:web:new", fetched=now)
    (registry,) = vault.trust.knowledge(read).registries
    assert set(registry.entries) == {"did:web:new"}
    assert registry.fetched == now


def test_decisions_replace_each_other_and_can_be_taken_back(vault: Vault, now: datetime) -> None:
    vault.trust.decide(Decision("did:web:a", Level.PINNED, now, ("k1", "k2")))
    assert known(vault).decisions == {
        "did:web:a": Decision("did:web:a", Level.PINNED, now, ("k1", "k2"))
    }
    vault.trust.decide(Decision("did:web:a", Level.DENIED, now + HOUR))
    assert known(vault).decisions["did:web:a"].level is Level.DENIED
    vault.trust.forget("did:web:a")
    assert known(vault).decisions == {}


def test_first_meeting_stays(vault: Vault, now: datetime) -> None:
    vault.trust.see(["did:web:a"], now=now)
    vault.trust.see(["did:web:a", "did:web:b"], now=now + HOUR)
    assert known(vault).seen == {"did:web:a": now, "did:web:b": now + HOUR}


def test_latest_time_never_goes_back_and_survives(
    vault: Vault, home: Path, words: str, now: datetime
) -> None:
    assert known(vault).latest_time is None
    for moment in (now, now + HOUR, now - HOUR):
        vault.trust.note_time(moment)
    vault.close()
    again = Vault.open(home, words)
    assert again.trust.latest_time() == now + HOUR
    again.close()


def test_contacts_are_logged_newest_first(vault: Vault, now: datetime) -> None:
    first = Contact(now, URL, "keys", "ok")
    second = Contact(now + HOUR, URL, "status", "fetch_timeout")
    vault.trust.log_contact(first)
    vault.trust.log_contact(second)
    assert vault.trust.contacts() == (second, first)


def test_a_vault_from_before_the_marks_of_lists(
    home: Path, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "VERSION", 1)
        vault = Vault.create(home, words, cost=FLOOR)
        vault.trust._database.query(
            "INSERT INTO registry (name, body, source) VALUES ('Demo', x'7b7d', '')"
        )
        vault.close()
    with contextlib.closing(Vault.open(home, words)) as again:
        assert again.trust.registry_seen("Demo") is None
        assert [kept.name for kept in again.trust.registries()] == ["Demo"]
        again.trust.keep_registry("Demo", b"{}", fetched=None, published=NOW)
        again.trust.keep_registry("Demo", b"{}", fetched=None, published=NOW - HOUR)
        assert again.trust.registry_seen("Demo") == NOW
