"""What the learner and registries say of issuers, and what packs bring."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.service.making import AOBA, NOW, as_file, badge, institution, pack, take
from wallet.errors import TrustError
from wallet.snapshots.changes import Changes
from wallet.trust.model import Level
from wallet.verification.report import Freshness, Verdict
from wallet.verification.tone import Tone
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.service import Wallet

DID = f"did:web:{AOBA}"


@pytest.fixture
def kept(wallet: Wallet, tmp_path: Path) -> Wallet:
    """A wallet with one badge that verifies."""
    issuer = institution()
    wallet.trust.import_pack(pack(issuer.documents(), tmp_path / "pack"))
    take(wallet, as_file(badge(issuer)))
    return wallet


def seen_as(wallet: Wallet) -> tuple[Level, Tone, str, bool]:
    (row,) = wallet.badges(now=NOW)
    page = wallet.badge(row.id, now=NOW)
    assert (page.report.trust, page.row) == (row.trust, row)
    return row.trust, row.headline.tone, row.headline.code, row.good


def test_knowing_denying_and_taking_it_back(kept: Wallet) -> None:
    neutral = (Level.SEEN, Tone.NEUTRAL, "headline_issuer_not_known", True)
    assert seen_as(kept) == neutral
    assert kept.trust.decide(DID, Level.PINNED, now=NOW) == Changes.TRUST | Changes.REPORTS
    assert seen_as(kept) == (Level.PINNED, Tone.GOOD, "headline_valid", True)
    kept.trust.decide(DID, Level.DENIED, now=NOW)
    assert seen_as(kept) == (Level.DENIED, Tone.BAD, "headline_denied", False)
    kept.trust.decide(DID, None, now=NOW)
    assert seen_as(kept) == neutral


def test_to_know_an_issuer_is_to_know_its_keys_of_today(kept: Wallet, tmp_path: Path) -> None:
    kept.trust.decide(DID, Level.PINNED, now=NOW)
    changed = institution()
    changed.rotate()
    kept.trust.import_pack(pack(changed.documents(), tmp_path / "changed"))
    take(kept, as_file(badge(changed, 2)))
    levels = {row.title: row.trust for row in kept.badges(now=NOW)}
    assert levels == {"Data 1": Level.PINNED, "Data 2": Level.SEEN}


def test_a_registry_anchors_and_a_denial_outranks_it(kept: Wallet, tmp_path: Path) -> None:
    listed = {"meta": {"name": "Universities"}, "registry": {DID: {"name": "Aoba"}}}
    file = tmp_path / "registry.json"
    file.write_text(json.dumps(listed))
    kept.trust.import_registry(file, now=NOW)
    assert seen_as(kept) == (Level.ANCHORED, Tone.GOOD, "headline_valid", True)
    assert kept.trust.issuers()[0].registry == "Universities"
    kept.trust.decide(DID, Level.DENIED, now=NOW)
    assert seen_as(kept)[0] is Level.DENIED
    file.write_text(json.dumps({"meta": {"name": "Universities"}, "registry": {}}))
    kept.trust.import_registry(file, now=NOW)
    kept.trust.decide(DID, None, now=NOW)
    assert seen_as(kept)[0] is Level.SEEN


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"registry": {"x": 1}}'])
def test_a_list_that_is_none_changes_nothing(kept: Wallet, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "registry.json"
    file.write_bytes(content)
    before = seen_as(kept)
    with pytest.raises(TrustError, match="registry_unreadable"):
        kept.trust.import_registry(file, now=NOW)
    with pytest.raises(TrustError, match="registry_unreadable"):
        kept.trust.import_registry(tmp_path / "gone.json", now=NOW)
    assert seen_as(kept) == before


def test_to_be_named_by_a_forgery_is_not_to_be_met(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution()
    wallet.trust.import_pack(pack(issuer.documents(), tmp_path / "pack"))
    forged = {**badge(issuer), "name": "Doctor of everything"}
    take(wallet, as_file(forged))
    assert wallet.trust.issuer(DID).first_seen is None
    assert wallet.badges(now=NOW)[0].trust is Level.FIRST_SEEN
    take(wallet, as_file(badge(issuer, 2)))
    assert wallet.trust.issuer(DID).first_seen == NOW


def test_an_issuer_is_met_when_its_key_came_at_last(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution()
    take(wallet, as_file(badge(issuer)))
    assert wallet.trust.issuer(DID).first_seen is None
    wallet.trust.import_pack(pack(issuer.documents(), tmp_path / "pack"))
    wallet.recheck(now=NOW, work=Work())
    assert wallet.trust.issuer(DID).first_seen == NOW
    assert seen_as(wallet)[0] is Level.SEEN


def test_a_pack_without_dates_leaves_every_answer_undated(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution()
    count, changes = wallet.trust.import_pack(
        pack(issuer.documents(), tmp_path / "p", fetched=None)
    )
    assert (count, changes) == (1, Changes.TRUST | Changes.REPORTS)
    take(wallet, as_file(badge(issuer)))
    (row,) = wallet.badges(now=NOW)
    assert (row.verdict, row.freshness) == (Verdict.VALID, Freshness.UNDATED)
    wallet.trust.decide(DID, Level.PINNED, now=NOW)
    assert seen_as(wallet)[1:3] == (Tone.NEUTRAL, "headline_valid_undated")


def test_a_pack_is_kept_whole_or_not_at_all(wallet: Wallet, tmp_path: Path) -> None:
    issuer, other = institution(), institution("other-u.example")
    folder = pack([*issuer.documents(), *other.documents()], tmp_path / "pack")
    (folder / "other-u.example" / "well-known-did.json").unlink()
    with pytest.raises(TrustError):
        wallet.trust.import_pack(folder)
    take(wallet, as_file(badge(issuer)))
    assert wallet.badges(now=NOW)[0].verdict is Verdict.UNKNOWN_KEY


def test_what_an_issuer_row_tells(kept: Wallet) -> None:
    (row,) = kept.trust.issuers()
    assert (row.id, row.name, row.badges) == (DID, "Aoba Data University", 1)
    assert (row.first_seen, row.fetched, len(row.keys)) == (NOW, NOW, 1)
    assert kept.trust.issuer(DID) == row
    stranger = kept.trust.issuer("did:web:nobody.example")
    assert (stranger.level, stranger.badges, stranger.keys) == (Level.FIRST_SEEN, 0, ())
