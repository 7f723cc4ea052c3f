"""Backups by somebody who gives away their passphrase: authentic, and not to be believed."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.service.making import DAY, NOW, as_file, badge, dated, institution, take
from wallet.errors import VaultError
from wallet.service import BackingUp, Wallet
from wallet.tasks.backups import restoring
from wallet.tasks.demo import samples
from wallet.trust.model import Level
from wallet.vault.backup import writing
from wallet.vault.derivation import FLOOR
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.snapshots.backups import Restored
    from wallet.vault.database import Database

WORDS = "words of the backup"
LATER = "2099-01-01T00:00:00.000000+00:00"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    real = writing.write

    def write(*what: Any, **how: Any) -> writing.Written:
        return real(*what, **{**how, "cost": FLOOR})

    monkeypatch.setattr(writing, "write", write)


def db(wallet: Wallet) -> Database:
    return wallet._vault._database


def restored(theirs: Wallet, ours: Wallet, folder: Path) -> Restored:
    """Restore what somebody else wrote into the learner's wallet."""
    file = folder / "theirs.tsumiki-backup"
    theirs.backups.write(file, WORDS, now=NOW, work=Work())
    return ours.backups.restore(file, WORDS, now=NOW, work=Work())


def test_a_report_is_never_believed(wallet: Wallet, other: Wallet, tmp_path: Path) -> None:
    issuer = institution(method="did:key")
    forged = badge(issuer)
    forged["name"] = "Doctor of everything"
    good = as_file(badge(issuer, 2, valid_until="2026-10-15T00:00:00Z"))
    take(wallet, as_file(forged), good, as_file(badge(issuer, 3)))
    take(other, good)
    assert other.badges(now=NOW)[0].verdict == "expired"
    # The forger writes a good report below each, and one that is newer than any.
    db(wallet).query(
        "UPDATE report SET checked = ?, checks = (SELECT checks FROM report WHERE edition = 3)",
        (LATER,),
    )
    db(wallet).query("UPDATE edition SET valid_until = NULL")
    restored(wallet, other, tmp_path)
    found = {row.title: row.verdict for row in other.badges(now=NOW)}
    assert found == {
        "Doctor of everything": "invalid_signature",
        "Data 2": "expired",
        "Data 3": "valid",
    }


def test_a_list_shows_what_the_bytes_say(wallet: Wallet, other: Wallet, tmp_path: Path) -> None:
    take(wallet, as_file(badge(institution(method="did:key"))))
    known = "did:web:known.example"
    other.trust.decide(known, Level.PINNED, now=NOW)
    (row,) = wallet.badges(now=NOW)
    db(wallet).query(
        "UPDATE edition SET title = 'Doctor', issuer = 'Known', issuer_id = ?, valid_until = ?,"
        " added = ?, size = 1, spec = 'clr_2'",
        (known, LATER, LATER),
    )
    db(wallet).query("INSERT INTO picture VALUES (1, CAST('<svg/>' AS BLOB))")
    restored(wallet, other, tmp_path)
    assert other.badges(now=NOW) == (row,)
    assert [each.id for each in other.badges("Data", now=NOW)] == [row.id]
    assert other.badges("Doctor", now=NOW) == ()


def test_a_name_leads_nowhere(wallet: Wallet, other: Wallet, tmp_path: Path) -> None:
    take(wallet, as_file(badge(institution(method="did:key"))), b"\x00")
    db(wallet).query("UPDATE edition SET file_name = '../../etc/passwd'")
    restored(wallet, other, tmp_path)
    assert {other.original(each)[0] for each in other.ids()} == {"passwd"}


def test_no_badge_takes_the_place_of_another(wallet: Wallet, other: Wallet, tmp_path: Path) -> None:
    issuer, forger = institution(), institution("forger.example", method="did:key")
    ours = as_file(badge(issuer))
    take(other, ours)
    take(wallet, as_file(badge(forger, 7, valid_from="2026-10-01T00:00:00Z")))
    ((key,),) = db(other).query("SELECT edition_key FROM credential")
    db(wallet).query("UPDATE credential SET edition_key = ?", (key,))
    done = restored(wallet, other, tmp_path)
    assert (done.added, done.editions) == (("Data 7",), ())
    (kept,) = [row for row in other.badges(now=NOW) if row.title == "Data 1"]
    assert (kept.editions, other.original(kept.id)[1]) == (1, ours)


def test_editions_of_two_credentials_are_kept_apart(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    issuer = institution(method="did:key")
    take(wallet, as_file(badge(issuer, 1)), as_file(badge(issuer, 2)))
    db(wallet).query("UPDATE credential SET front = NULL WHERE number = 1")
    db(wallet).query("UPDATE edition SET credential = 2")
    db(wallet).query("DELETE FROM credential WHERE number = 1")
    done = restored(wallet, other, tmp_path)
    assert sorted(done.added) == ["Data 1", "Data 2"]
    assert sorted(row.title for row in other.badges(now=NOW)) == ["Data 1", "Data 2"]


def test_nothing_in_sight_is_hidden(wallet: Wallet, other: Wallet, tmp_path: Path) -> None:
    data = as_file(badge(institution(method="did:key")))
    take(wallet, data)
    take(other, data)
    other.marks.set_note(other.badges(now=NOW)[0].id, "mine")
    db(wallet).query("UPDATE credential SET archived = ?, deleted = ?, note = 'x'", (LATER, LATER))
    assert restored(wallet, other, tmp_path).duplicates == ("Data 1",)
    (row,) = other.badges(now=NOW)
    assert other.badge(row.id, now=NOW).note == "mine\n\nx"


def test_what_was_marked_as_deleted_comes_back_in_sight(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    """Or the report would say that it came back, and the window would remove it at its end."""
    take(wallet, as_file(badge(institution(method="did:key"))))
    wallet.marks.delete(wallet.ids(), now=NOW)
    assert restored(wallet, other, tmp_path).added == ("Data 1",)
    assert [row.title for row in other.badges(now=NOW)] == ["Data 1"]


def test_no_date_of_the_future_comes_in(wallet: Wallet, other: Wallet, tmp_path: Path) -> None:
    issuer = institution(method="did:key")
    take(other, as_file(badge(issuer)))
    wallet.trust.decide("did:web:a.example", Level.PINNED, now=NOW)
    run = db(wallet).query
    run("UPDATE decision SET decided = ?", (LATER,))
    run("UPDATE meta SET value = ? WHERE name = 'latest_time'", (LATER,))
    run("INSERT INTO registry_mark VALUES ('Learning registry', ?)", (LATER,))
    for side in (wallet, other):  # which knows the document already, and the day
        side._vault.trust.keep_documents(dated(institution().documents(), NOW - DAY))
    run("UPDATE document SET fetched = ?", (LATER,))
    done = restored(wallet, other, tmp_path)
    assert {each.fetched for each in other._vault.trust.documents()} == {NOW - DAY}
    assert done.ahead is not None
    assert done.ahead.isoformat() == "2099-01-01T00:00:00+00:00"
    assert other._vault.trust.latest_time() == NOW
    assert [row.freshness for row in other.badges(now=NOW)] == ["fresh"]
    other.trust.decide("did:web:a.example", Level.DENIED, now=NOW + DAY)
    restored(wallet, other, tmp_path)
    assert other.trust.issuer("did:web:a.example").level is Level.DENIED
    assert other._vault.trust.registry_seen("Learning registry") is None


def _list(wallet: Wallet, published: str, *issuers: str, now: Any = NOW) -> None:
    document = {
        "meta": {"name": "Schools", "updated": published},
        "registry": {issuer: {"name": issuer} for issuer in issuers},
    }
    file = wallet.home / "list.json"
    file.write_text(json.dumps(document))
    wallet.trust.import_registry(file, now=now)


def test_decisions_and_lists_are_told(wallet: Wallet, other: Wallet, tmp_path: Path) -> None:
    wallet.trust.decide("did:web:a.example", Level.PINNED, now=NOW)
    wallet.trust.decide("did:web:b.example", Level.DENIED, now=NOW)
    wallet.trust.decide("did:web:c.example", Level.PINNED, now=NOW)
    other.trust.decide("did:web:c.example", Level.PINNED, now=NOW - DAY)
    _list(wallet, "2026-10-01T00:00:00Z", "did:web:s.example")
    done = restored(wallet, other, tmp_path)
    assert done.decisions == (("did:web:a.example", "pinned"), ("did:web:b.example", "denied"))
    assert (done.registries, done.ahead) == (("Schools",), None)
    again = restored(wallet, other, tmp_path)
    assert (again.decisions, again.registries) == ((), ())


def test_what_is_stopped_has_decided_nothing(
    wallet: Wallet, other: Wallet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report that would tell of it does not come either."""
    take(wallet, as_file(badge(institution(method="did:key"))))
    wallet.trust.decide("did:web:a.example", Level.PINNED, now=NOW)
    _list(wallet, "2026-10-01T00:00:00Z", "did:web:s.example")

    def broken(*_: object) -> None:
        raise RuntimeError("poison")

    monkeypatch.setattr(restoring, "read_credential", broken)
    with pytest.raises(RuntimeError, match="poison"):
        restored(wallet, other, tmp_path)
    assert other.trust.issuer("did:web:a.example").level is Level.FIRST_SEEN
    assert other.trust.registries() == ()


def test_an_older_list_does_not_come_in_by_a_later_mark(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    gone, kept = "did:web:gone.example", "did:web:kept.example"
    _list(wallet, "2026-09-01T00:00:00Z", gone, kept, now=NOW + timedelta(hours=1))
    _list(other, "2026-10-01T00:00:00Z", kept)
    db(wallet).query("UPDATE registry_mark SET published = '2026-10-20T00:00:00.000000+00:00'")
    assert restored(wallet, other, tmp_path).registries == ()
    assert other.trust.issuer(gone).level is not Level.ANCHORED
    assert other.trust.issuer(kept).level is Level.ANCHORED
    _list(other, "2026-10-02T00:00:00Z", kept)  # no later list is kept out


@pytest.mark.parametrize(
    "nonsense",
    [
        "DELETE FROM holder_key",
        "INSERT INTO pathway VALUES ('a', x'7b7d', 'a.json', 'long ago')",
        "INSERT INTO decision SELECT 'did:web:a', 'anchored', checked, '[]' FROM report",
        """INSERT INTO earlier_report (edition, checks, checked, replaced) SELECT edition,
        '{"checks": [{"check": "a", "outcome": "b", "code": "c"}], "inner": []}', checked, checked
        FROM report""",
    ],
)
def test_what_would_break_a_page_is_refused(
    wallet: Wallet, other: Wallet, tmp_path: Path, nonsense: str
) -> None:
    take(wallet, as_file(badge(institution(method="did:key"))))
    wallet.holder_did()
    db(wallet).query(nonsense)
    with pytest.raises(VaultError, match="backup_damaged"):
        restored(wallet, other, tmp_path)
    with pytest.raises(VaultError, match="backup_damaged"):
        BackingUp.check(tmp_path / "theirs.tsumiki-backup", WORDS, work=Work())


def test_a_hosted_badge_is_told_in_full_all_the_same(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    wallet._vault.trust.keep_documents(dated([]))
    wallet.trust.import_pack(samples() / "pack", now=NOW)
    review = wallet.examine(wallet.gather([samples() / "badges"], Work()), now=NOW, work=Work())
    wallet.keep(review.credentials, now=NOW, work=Work())
    restored(wallet, other, tmp_path)
    assert other.badges(now=NOW) == wallet.badges(now=NOW)
