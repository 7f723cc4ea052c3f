"""Lists of issuers, history and contacts: kept, shown, written out and read back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator.federation import MADE, Keeper
from tests.service.making import AOBA, DAY, NOW, as_file, badge, dated, institution, pack, take
from wallet.errors import TrustError
from wallet.service import Wallet, basis_of
from wallet.trust.model import Document, Level
from wallet.vault.trust_cache import Contact
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

DID = f"did:web:{AOBA}"


def listing(file: Path, updated: str = "", *issuers: str, name: str = "Universities") -> Path:
    meta = {"name": name, "url": "https://list.example/rules"}
    meta |= {"updated": updated} if updated else {}
    entries = {issuer: {"name": "Aoba", "url": "https://aoba.example"} for issuer in issuers}
    file.write_text(json.dumps({"meta": meta, "registry": entries}))
    return file


def level(wallet: Wallet) -> Level:
    return wallet.trust.issuer(DID).level


def test_a_list_older_than_one_that_was_seen_is_refused(wallet: Wallet, tmp_path: Path) -> None:
    file = tmp_path / "list.json"
    wallet.trust.import_registry(listing(file, "2026-03-01T00:00:00Z", DID), now=NOW)
    assert level(wallet) is Level.ANCHORED
    wallet.trust.import_registry(listing(file, "2026-05-01T00:00:00Z"), now=NOW)  # it was taken off
    assert level(wallet) is Level.FIRST_SEEN
    for updated in ("2026-03-01T00:00:00Z", "2026-04-30T23:59:59Z", ""):
        with pytest.raises(TrustError, match="registry_older"):
            wallet.trust.import_registry(listing(file, updated, DID), now=NOW)
    assert level(wallet) is Level.FIRST_SEEN
    wallet.trust.import_registry(
        listing(file, "2026-05-01T00:00:00Z"), now=NOW
    )  # the same once more
    wallet.trust.import_registry(listing(file, "2026-06-01T00:00:00Z", DID), now=NOW)
    assert level(wallet) is Level.ANCHORED
    wallet.trust.import_registry(listing(file, "2026-01-01T00:00:00Z", name="Another"), now=NOW)
    assert [each.name for each in wallet.trust.registries()] == ["Another", "Universities"]


def test_the_mark_outlives_the_list(wallet: Wallet, tmp_path: Path) -> None:
    file = tmp_path / "list.json"
    wallet.trust.import_registry(listing(file, "2026-05-01T00:00:00Z"), now=NOW)
    wallet._vault._database.query("DELETE FROM registry")
    wallet._knowing.forget()
    with pytest.raises(TrustError, match="registry_older"):
        wallet.trust.import_registry(listing(file, "2026-03-01T00:00:00Z", DID), now=NOW)


def test_a_list_that_was_kept_before_marks_were(wallet: Wallet, tmp_path: Path) -> None:
    file = tmp_path / "list.json"
    wallet.trust.import_registry(listing(file, "2026-05-01T00:00:00Z"), now=NOW)
    wallet._vault._database.query("DELETE FROM registry_mark")
    with pytest.raises(TrustError, match="registry_older"):
        wallet.trust.import_registry(listing(file, "2026-03-01T00:00:00Z", DID), now=NOW)


def test_a_list_from_far_ahead_does_not_keep_later_ones_out(wallet: Wallet, tmp_path: Path) -> None:
    file = tmp_path / "list.json"
    wallet.trust.import_registry(listing(file, "2199-01-01T00:00:00Z", DID), now=NOW)
    soon = (NOW + 2 * DAY).isoformat()
    wallet.trust.import_registry(listing(file, soon), now=NOW + 2 * DAY)
    assert level(wallet) is Level.FIRST_SEEN


def test_what_a_list_is(wallet: Wallet, tmp_path: Path) -> None:
    wallet.trust.import_registry(listing(tmp_path / "l.json", "2026-05-01T00:00:00Z", DID), now=NOW)
    (known,) = wallet.trust.registries()
    assert (known.name, known.governance_url) == ("Universities", "https://list.example/rules")
    assert (known.published, known.fetched) == (datetime(2026, 5, 1, tzinfo=UTC), NOW)
    assert (known.source, known.issuers) == ("l.json", 1)
    nameless = tmp_path / "nameless.json"
    nameless.write_text(json.dumps({"registry": {}}))
    wallet.trust.import_registry(nameless, now=NOW)
    assert [each.name for each in wallet.trust.registries()] == ["Universities", "nameless.json"]


def federation(*subjects: str, keeper: Keeper | None = None) -> list[Document]:
    keeper = keeper or Keeper()
    texts = [keeper.statement(each, {"organization_name": "Aoba"}) for each in subjects]
    return keeper.documents(*texts)


def test_entity_statements_in_a_pack_anchor_an_issuer(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution()
    folder = pack([*issuer.documents(), *federation(DID)], tmp_path / "pack")
    wallet.trust.import_pack(folder, now=NOW)
    take(wallet, as_file(badge(issuer)))
    (row,) = wallet.badges(now=NOW)
    assert (row.trust, row.headline.code) == (Level.ANCHORED, "headline_valid")
    known = wallet.badge(row.id, now=NOW).report.check("issuer_known")
    assert known is not None
    assert known.as_of == MADE
    assert known.evidence["governance"] == "https://registry.example/rules"
    ended = datetime.fromisoformat(known.evidence["listed_until"])
    (row,) = wallet.badges(now=ended)
    assert row.trust is Level.SEEN
    older = Keeper(made=MADE - timedelta(days=9))
    with pytest.raises(TrustError, match="registry_older"):
        wallet.trust.import_pack(pack(federation(keeper=older), tmp_path / "older"), now=NOW)


def test_a_pack_with_a_bad_list_is_not_kept_at_all(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution()
    broken = [replace(each, body=each.body[:-2] + b"AA") for each in federation(DID)]
    with pytest.raises(TrustError, match="registry_unreadable"):
        wallet.trust.import_pack(pack([*issuer.documents(), *broken], tmp_path / "pack"), now=NOW)
    take(wallet, as_file(badge(issuer)))
    assert wallet.badges(now=NOW)[0].verdict == "unknown_key"


def test_lists_in_a_pack_count_without_a_vault(tmp_path: Path) -> None:
    basis = basis_of([pack(federation(DID), tmp_path / "pack")], [])
    (registry,) = basis.knowledge.registries
    assert DID in registry.entries
    assert len(basis.registries) == 1


def contents(wallet: Wallet) -> tuple[Any, ...]:
    """Return all that a pack carries of a wallet; where a copy came from is not part of it."""
    trust = wallet._vault.trust
    return (
        sorted((replace(each, source="") for each in trust.documents()), key=repr),
        [(each.name, each.body, each.fetched) for each in trust.registries()],
    )


@pytest.mark.parametrize("name", ["pack", "pack.zip"])
def test_what_is_written_out_reads_back_equal(
    wallet: Wallet, home: Path, tmp_path: Path, name: str
) -> None:
    issuer = institution()
    wallet.trust.import_pack(pack(dated(issuer.documents()), tmp_path / "1"), now=NOW)
    issuer.rotate()
    wallet.trust.import_pack(pack(issuer.documents(), tmp_path / "2", fetched=NOW + DAY), now=NOW)
    wallet.trust.import_pack(pack(federation(DID), tmp_path / "3"), now=NOW)
    wallet.trust.import_pack(
        pack(institution("b.example").documents(), tmp_path / "4", fetched=None)
    )
    wallet.trust.import_registry(listing(tmp_path / "l.json", "", DID, name="Namen / 名"), now=NOW)
    before = contents(wallet)
    assert wallet.trust.export_pack(tmp_path / name) == len(before[0]) + len(before[1])
    assert len(before[0]) == 3
    with pytest.raises(TrustError, match="pack_exists"):
        wallet.trust.export_pack(tmp_path / name)
    fresh = Wallet.create(home.with_name("fresh"), "another four plain words", now=NOW)
    try:
        fresh.trust.import_pack(tmp_path / name, now=NOW)
        assert contents(fresh) == before
    finally:
        fresh.close()


def test_a_folder_that_cannot_be_written(wallet: Wallet, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(TrustError, match="pack_not_writable"):
        wallet.trust.export_pack(tmp_path / "file" / "pack")


def test_all_that_is_known_of_an_issuer(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution()
    give = pack(issuer.documents(), tmp_path / "1")
    wallet.trust.import_pack(give, now=NOW)
    take(wallet, as_file(badge(issuer, status="revocation")))
    old = issuer.key_id()
    issuer.rotate()
    wallet.trust.import_pack(pack(issuer.documents(), tmp_path / "2", fetched=NOW + DAY), now=NOW)
    wallet.trust.import_registry(listing(tmp_path / "l.json", "2026-05-01T00:00:00Z", DID), now=NOW)
    wallet.trust.decide(DID, Level.PINNED, now=NOW)
    address = f"https://{AOBA}/.well-known/did.json"
    trust = wallet._vault.trust
    trust.log_contact(Contact(NOW, address, "learner", "ok"))
    trust.log_contact(Contact(NOW, "https://b.example/x", "learner", "ok"))
    page = wallet.trust.issuer_page(DID)
    assert page.row == wallet.trust.issuer(DID)
    assert page.decision is not None
    assert page.decision.level is Level.PINNED
    ((registry, entry),) = page.listed
    assert (registry.name, entry.name) == ("Universities", "Aoba")
    today, former = page.keys
    assert (today.id, today.current, today.first_seen) == (issuer.key_id(), True, NOW + DAY)
    assert (former.id, former.current) == (old, False)
    assert (former.first_seen, former.last_seen) == (NOW, NOW)
    assert {each.kind for each in page.documents} == {"did-doc", "status-list"}
    assert [each.last_seen for each in page.documents] == [NOW + DAY, NOW + DAY, NOW]
    assert [each.url for each in page.contacts] == [address]
    assert [each.url for each in wallet.trust.contacts()] == ["https://b.example/x", address]
    nobody = wallet.trust.issuer_page("did:web:nobody.example")
    assert (nobody.keys, nobody.documents, nobody.contacts, nobody.listed) == ((), (), (), ())


def test_an_issuer_that_is_a_key(wallet: Wallet) -> None:
    issuer = institution(method="did:key")
    (key,) = wallet.trust.issuer_page(issuer.id).keys
    assert (key.current, key.last_seen, bool(key.fingerprint)) == (True, None, True)


def test_a_rotated_key_in_the_wallet(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution()
    wallet.trust.import_pack(pack(issuer.documents(), tmp_path / "1"), now=NOW)
    take(wallet, as_file(badge(issuer)))
    wallet.trust.decide(DID, Level.PINNED, now=NOW)
    issuer.rotate()
    later = NOW + 30 * DAY
    wallet.trust.import_pack(pack(issuer.documents(), tmp_path / "2", fetched=later), now=later)
    wallet.recheck(now=later, work=Work())
    (row,) = wallet.badges(now=later)
    assert (row.verdict, row.headline.code) == ("valid", "headline_valid_key_retired")
    assert row.freshness == "fresh"
