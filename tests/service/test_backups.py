"""Backups as a learner meets them: written, rehearsed, restored, forgotten for too long."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.service.making import DAY, NOW, PASSPHRASE, as_file, badge, dated, institution, take
from wallet.errors import Cancelled, VaultError
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.service import BackingUp, Wallet
from wallet.snapshots.backups import BackupDue, Restored
from wallet.snapshots.searches import ListQuery
from wallet.tasks.demo import samples
from wallet.trust.model import Level
from wallet.vault import own_words, records
from wallet.vault.activity import ActivityKind
from wallet.vault.backup import staging, writing
from wallet.vault.derivation import FLOOR
from wallet.vault.times import to_text
from wallet.work import Progress, Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wallet.vault.database import Database

WORDS = "words of the backup"
SOME_DAY = "2026-10-01T00:00:00.000000+00:00"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    real = writing.write

    def write(*what: Any, **how: Any) -> writing.Written:
        return real(*what, **{**how, "cost": FLOOR})

    monkeypatch.setattr(writing, "write", write)


def db(wallet: Wallet) -> Database:
    return wallet._vault._database


def contents(wallet: Wallet) -> dict[str, list[Any]]:
    """Return all that a wallet holds, without the numbers that are its own.

    And without what a report says of whether the issuer is known, which is asked anew when it is
    read. Nor that backups were written and restored, which each side notes for itself.
    """
    own = ("number", "edition", "credential", "collection", "front", "profile", "share")
    tables = [name for name in records.tables(db(wallet)) if name != "meta"]
    found = {
        table: [records.without(row, *own) for row in records.every(db(wallet), table)]
        for table in tables
    }
    for row in found["report"]:
        row["checks"] = _asked_once(json.loads(row["checks"]))
    found["activity"] = [row for row in found["activity"] if row["kind"] != ActivityKind.BACKUP]
    return {table: sorted(rows, key=repr) for table, rows in found.items()}


def _asked_once(stored: dict[str, Any]) -> dict[str, Any]:
    checks = [each for each in stored["checks"] if each["check"] != "issuer_known"]
    inside = {part: list(map(_asked_once, stored[part])) for part in ("inner", "endorsements")}
    return {**stored, **inside, "checks": checks}


def live(wallet: Wallet) -> None:
    """Fill a wallet with what years leave behind: the samples, marks, decisions, a hand-over."""
    wallet._vault.trust.keep_documents(dated([]))
    wallet.trust.import_pack(samples() / "pack", now=NOW)
    wallet.trust.import_registry(samples() / "registry.json", now=NOW)
    review = wallet.examine(
        wallet.gather([samples() / "badges"], Work()), now=NOW - DAY, work=Work()
    )
    wallet.keep(review.credentials, now=NOW - DAY, work=Work())
    issuer = institution(method="did:key")
    take(wallet, as_file(badge(issuer, 71)), now=NOW - DAY)
    take(wallet, as_file(badge(issuer, 71, valid_from="2026-05-01T00:00:00Z")), now=NOW)
    wallet.trust.decide("did:web:known.example", Level.PINNED, now=NOW)
    wallet.holder_did()
    first, second, third = [row.id for row in wallet.badges(now=NOW)][:3]
    run = db(wallet).query
    run("UPDATE credential SET note = '面接で話す', favourite = 1 WHERE id = ?", (first,))
    run(
        "UPDATE credential SET archived = '2026-10-01T00:00:00.000000+00:00' WHERE id = ?",
        (second,),
    )
    run("UPDATE credential SET profile = 1 WHERE id = ?", (third,))
    run("INSERT INTO tag SELECT number, '統計' FROM credential WHERE id = ?", (first,))
    run("INSERT INTO collection (id, name, created) VALUES ('c1', '就職', ?)", (SOME_DAY,))
    for place, each in enumerate((third, first, second)):
        run("INSERT INTO collected SELECT 1, number, ? FROM credential WHERE id=?", (place, each))
    run("INSERT INTO profile_email VALUES (1, 'hanako@example.jp')")
    run(
        "INSERT INTO earlier_report (edition, checks, checked, replaced)"
        " SELECT edition, checks, ?, ? FROM report LIMIT 2",
        (SOME_DAY, SOME_DAY),
    )
    run(
        "INSERT INTO share (time, recipient, purpose, means, holder, sha256, badges)"
        " VALUES (?, 'b.example', '', 'file', 'did:key:z', 'ab', ?)",
        (SOME_DAY, json.dumps([[first, "Data"]])),
    )
    run(
        "INSERT INTO answered (request, time, share) SELECT ?, time, number FROM share"
        " UNION ALL SELECT ?, ?, NULL",
        ("a" * 64, "b" * 64, SOME_DAY),
    )
    run(
        "INSERT INTO contact (time, url, purpose, outcome) VALUES (?, 'https://a', '', 'ok')",
        (SOME_DAY,),
    )
    good = next(row.id for row in wallet.badges(now=NOW) if row.good)
    draft = Portfolio(recipient="c.example", sections=(Section("", (Chosen(good),)),))
    kept, _ = wallet.portfolios.keep(draft, now=NOW)
    made = wallet.portfolios.build(replace(draft, id=kept), now=NOW, work=Work())
    wallet.portfolios.note(made, means="vp", data=made.vp, file_name="c.vp.json", now=NOW)
    wallet.searches.save("期限の近いもの", ListQuery(typed="統計", ends="90", sort="until"))
    own_words.index(db(wallet), wallet.ids())
    wallet.recheck(now=NOW, work=Work())  # as a restore does


@pytest.fixture(scope="module")
def lived_home(empty_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = shutil.copytree(empty_home, tmp_path_factory.mktemp("lived") / "home")
    with closing(Wallet.unlock(home, PASSPHRASE, now=NOW)) as wallet:
        live(wallet)
    return home


@pytest.fixture
def lived(lived_home: Path, tmp_path: Path) -> Iterator[Wallet]:
    """A wallet with what years leave behind."""
    home = shutil.copytree(lived_home, tmp_path / "lived")
    with closing(Wallet.unlock(home, PASSPHRASE, now=NOW)) as wallet:
        yield wallet


def backup(wallet: Wallet, folder: Path, name: str = "a") -> Path:
    file = folder / f"{name}.tsumiki-backup"
    wallet.backups.write(file, WORDS, now=NOW, work=Work())
    return file


def restore(wallet: Wallet, file: Path) -> Restored:
    return wallet.backups.restore(file, WORDS, now=NOW, work=Work())


def test_an_empty_machine_gets_everything_and_a_second_time_nothing(
    lived: Wallet, tmp_path: Path
) -> None:
    wallet = lived
    file = backup(wallet, tmp_path)
    new = Wallet.restore_new(
        tmp_path / "new", file, WORDS, "another long passphrase", now=NOW, work=Work()
    )
    try:
        done = new.backups.restored
        assert done is not None
        assert len(done.added) == len(wallet.ids())
        assert (done.duplicates, done.editions, done.failed) == ((), (), ())
        assert (done.profiles, done.documents) == (1, len(wallet._vault.trust.documents()))
        assert contents(new) == contents(wallet)
        for archived in (False, True):
            assert new.badges(now=NOW, archived=archived) == wallet.badges(
                now=NOW, archived=archived
            )
        assert new.holder_did() == wallet.holder_did()
        for word in ("統計", "青葉", "data", "satoyama"):
            found = [row.id for row in wallet.badges(word, now=NOW)]
            assert [row.id for row in new.badges(word, now=NOW)] == found
        matching = "SELECT rowid FROM own_words WHERE own_words MATCH '面接'"
        assert len(db(new).query(matching)) == 1
        assert new.backups.last() == NOW
        for badge_id in wallet.ids():
            assert new.original(badge_id) == wallet.original(badge_id)

        again = restore(new, file)
        assert (again.added, again.editions, again.failed) == ((), (), ())
        assert (again.profiles, again.documents) == (0, 0)
        assert len(again.duplicates) == len(done.added)
        assert contents(new) == contents(wallet)
        assert db(new).query("PRAGMA integrity_check") == [("ok",)]
        assert db(new).query("PRAGMA foreign_key_check") == []
    finally:
        new.close()
    Wallet.unlock(tmp_path / "new", "another long passphrase", now=NOW).close()


def test_what_is_missing_comes_back_and_what_is_here_stays(lived: Wallet, tmp_path: Path) -> None:
    wallet = lived
    before = contents(wallet)
    order = wallet.ids()
    file = backup(wallet, tmp_path)
    for gone in order[::3]:
        wallet.delete(gone)
    issuer = institution(method="did:key")
    take(wallet, as_file(badge(issuer, 99)))
    done = restore(wallet, file)
    assert len(done.added) == len(order[::3])
    assert len(done.duplicates) == len(order) - len(order[::3])
    assert set(wallet.ids()) > set(order)
    after = contents(wallet)
    for table in ("original", "report", "picture", "tag", "share", "holder_key"):
        assert [row for row in before[table] if row not in after[table]] == []
    assert len(after["original"]) == len(before["original"]) + 1


def test_a_second_machine_with_its_own_life_keeps_both(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    issuer = institution(method="did:key")
    same, older = as_file(badge(issuer, 1)), as_file(badge(issuer, 2))
    newer = as_file(badge(issuer, 2, valid_from="2026-06-01T00:00:00Z"))
    take(wallet, same, older, now=NOW - DAY)
    take(other, same, newer)
    first = wallet.badges("Data 1", now=NOW)[0].id
    ours = other.badges("Data 1", now=NOW)[0].id
    assert first != ours
    for each, badge_id, note in ((wallet, first, "from home"), (other, ours, "from the school")):
        run = db(each).query
        run("UPDATE credential SET note = ? WHERE id = ?", (note, badge_id))
        run("INSERT INTO tag SELECT number, ? FROM credential WHERE id = ?", (note, badge_id))
        run("INSERT INTO collection (id, name, created) VALUES (?, 'work', ?)", (note, SOME_DAY))
        run("INSERT INTO collected SELECT 1, number, 0 FROM credential WHERE id = ?", (badge_id,))
    wallet.trust.decide("did:web:a.example", Level.PINNED, now=NOW - DAY)
    other.trust.decide("did:web:a.example", Level.DENIED, now=NOW)
    wallet.trust.decide("did:web:b.example", Level.DENIED, now=NOW)
    db(wallet).query(
        "INSERT INTO share (time, recipient, purpose, means, holder, sha256, badges)"
        " VALUES (?, 'b', '', 'file', 'd', 'ab', ?)",
        (SOME_DAY, json.dumps([[first, "Data 1"], ["gone", "Data 0"]])),
    )
    dids = {wallet.holder_did(), other.holder_did()}

    done = restore(other, backup(wallet, tmp_path))
    assert (done.added, done.duplicates, done.editions) == ((), ("Data 1",), ("Data 2",))
    ((note, tags),) = db(other).query(
        "SELECT note, (SELECT group_concat(name) FROM tag WHERE credential = number)"
        " FROM credential WHERE id = ?",
        (ours,),
    )
    assert note == "from the school\n\nfrom home"
    assert set(tags.split(",")) == {"from home", "from the school"}
    assert db(other).query("SELECT name, count(*) FROM collection, collected") == [("work", 1)]
    front = other.badge(other.badges("Data 2", now=NOW)[0].id, now=NOW)
    assert len(front.editions) == 2
    assert other.original(front.row.id)[1] == newer  # the better edition stays in front
    decided = db(other).query("SELECT issuer_id, level FROM decision ORDER BY 1")
    assert decided == [("did:web:a.example", "denied"), ("did:web:b.example", "denied")]
    assert {did for (did,) in db(other).query("SELECT did FROM holder_key")} == dids
    ((badges,),) = db(other).query("SELECT badges FROM share")
    assert json.loads(badges) == [[ours, "Data 1"], ["gone", "Data 0"]]
    added = db(other).query("SELECT min(added) FROM edition WHERE title = 'Data 1'")
    assert added[0][0].startswith("2026-10-31")  # the first time anywhere
    then = contents(other)
    assert restore(other, backup(wallet, tmp_path)).editions == ()
    assert contents(other) == then


def test_the_later_report_counts_and_the_other_is_history(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    issuer = institution()
    data = as_file(badge(issuer))
    take(wallet, data, now=NOW - DAY)  # its key is not known there
    take(other, data, now=NOW - 2 * DAY)
    other._vault.trust.keep_documents(dated(issuer.documents()))
    other._knowing.forget()
    other.recheck(now=NOW, work=Work())
    restore(other, backup(wallet, tmp_path, "older"))
    assert other.badges(now=NOW)[0].verdict == "valid"
    assert db(other).query("SELECT substr(checked, 1, 10) FROM earlier_report") == [
        ("2026-10-30",),
        ("2026-10-31",),
    ]
    restore(wallet, backup(other, tmp_path, "newer"))
    assert wallet.badges(now=NOW)[0].verdict == "valid"
    assert len(db(wallet).query("SELECT 1 FROM earlier_report")) == 2


def test_what_waits_to_be_removed_comes_back(wallet: Wallet, other: Wallet, tmp_path: Path) -> None:
    issuer = institution(method="did:key")
    take(wallet, as_file(badge(issuer, 1)), as_file(badge(issuer, 2)))
    mark = "UPDATE credential SET deleted = '2026-10-30T00:00:00.000000+00:00'"
    db(wallet).query(f"{mark} WHERE number = 2")
    file = backup(wallet, tmp_path)
    db(wallet).query(mark)
    done = restore(wallet, file)
    assert (done.added, done.duplicates) == (("Data 1",), ("Data 2",))
    assert db(wallet).query("SELECT count(*) FROM credential WHERE deleted IS NULL") == [(1,)]
    assert len(restore(other, file).added) == len(other.ids()) == 2


def test_a_rehearsal_tells_the_same_and_changes_nothing(
    lived: Wallet, other: Wallet, tmp_path: Path
) -> None:
    wallet = lived
    file = backup(wallet, tmp_path)
    issuer = institution(method="did:key")
    take(other, as_file(badge(issuer, 1)))
    before = contents(other)
    told = other.backups.rehearse(file, WORDS, now=NOW, work=Work())
    assert contents(other) == before
    assert other.backups.last() is None
    assert told == restore(other, file)
    assert contents(other) != before


def test_a_check_needs_no_vault(lived: Wallet, tmp_path: Path) -> None:
    wallet = lived
    made = wallet.backups.write(tmp_path / "b", WORDS, now=NOW, work=Work())
    found = BackingUp.check(tmp_path / "b", WORDS, work=Work())
    kept = wallet.ids()
    assert (found.credentials, found.editions) == (len(kept), len(kept) + 1)
    assert (made.credentials, made.editions) == (found.credentials, found.editions)
    assert (found.created, found.size, found.sha256) == (NOW, made.size, made.sha256)
    assert (found.unreadable, found.failed, found.profiles) == (0, (), 1)


def test_bytes_that_are_not_what_was_kept_do_not_come_back(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    issuer = institution(method="did:key")
    take(wallet, as_file(badge(issuer, 1)), as_file(badge(issuer, 2)))
    db(wallet).query("UPDATE original SET bytes = CAST(bytes || ' ' AS BLOB) WHERE edition = 1")
    file = backup(wallet, tmp_path)
    found = BackingUp.check(file, WORDS, work=Work())
    assert (found.credentials, [one.title for one in found.failed]) == (1, ["Data 1"])
    done = restore(other, file)
    assert (done.added, [one.code for one in done.failed]) == (
        ("Data 2",),
        ["backup_badge_altered"],
    )


def test_what_this_version_cannot_read_comes_back_all_the_same(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    take(wallet, as_file(badge(institution(method="did:key"))))
    db(wallet).query("UPDATE original SET bytes = x'00'")
    db(wallet).query(
        "UPDATE edition SET sha256 ="
        " '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'"
    )
    file = backup(wallet, tmp_path)
    assert BackingUp.check(file, WORDS, work=Work()).unreadable == 1
    assert restore(other, file).added == ("Data 1",)
    assert [row.title for row in other.badges("data", now=NOW)] == ["Data 1"]


def test_a_refused_backup_changes_nothing(lived: Wallet, tmp_path: Path) -> None:
    wallet = lived
    file = backup(wallet, tmp_path)
    whole = file.read_bytes()
    before = contents(wallet)
    file.write_bytes(whole[:-1])
    for words, told in ((WORDS, "backup_damaged"), ("not the words of it", "wrong_passphrase")):
        for act in (wallet.backups.restore, wallet.backups.rehearse):
            with pytest.raises(VaultError, match=told):
                act(file, words, now=NOW, work=Work())
        with pytest.raises(VaultError, match=told):
            Wallet.restore_new(
                tmp_path / "new", file, words, "another long passphrase", now=NOW, work=Work()
            )
        assert not Wallet.exists(tmp_path / "new")
    assert contents(wallet) == before
    assert not (wallet.home / staging.FOLDER).exists()
    with pytest.raises(VaultError, match="vault_exists"):
        Wallet.restore_new(wallet.home, file, WORDS, PASSPHRASE, now=NOW, work=Work())
    with pytest.raises(VaultError, match="passphrase_too_short"):
        Wallet.restore_new(tmp_path / "new", file, WORDS, "short", now=NOW, work=Work())


def test_a_reminder_comes_when_something_would_be_lost(wallet: Wallet, tmp_path: Path) -> None:
    due: Callable[..., BackupDue | None] = wallet.backups.due
    month = timedelta(days=30)
    assert wallet.backups.last() is None
    assert due(now=NOW, every=month) is None  # nothing to lose yet
    issuer = institution(method="did:key")
    take(wallet, as_file(badge(issuer, 1)), now=NOW)
    assert due(now=NOW, every=month) == BackupDue(None, 1, 0)
    assert due(now=NOW, every=None) is None
    backup(wallet, tmp_path)
    assert wallet.backups.last() == NOW
    assert due(now=NOW + 40 * DAY, every=month) is None  # nothing came since
    take(wallet, as_file(badge(issuer, 2)), now=NOW + DAY)
    assert due(now=NOW + 29 * DAY, every=month) is None
    assert due(now=NOW + 30 * DAY, every=month) == BackupDue(NOW, 1, 0)


def test_a_clock_that_was_wrong_silences_no_reminder(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution(method="did:key")
    take(wallet, as_file(badge(issuer, 1)), now=NOW)
    wallet.backups.write(tmp_path / "b", WORDS, now=NOW + 10_000 * DAY, work=Work())
    assert wallet.backups.due(now=NOW, every=timedelta(days=30)) is None  # it holds everything
    take(wallet, as_file(badge(issuer, 2)), now=NOW - 10_000 * DAY)
    ahead = BackupDue(NOW + 10_000 * DAY, 1, 0)
    assert wallet.backups.due(now=NOW, every=timedelta(days=30)) == ahead
    backup(wallet, tmp_path)
    assert wallet.backups.last() == NOW


def test_a_new_key_is_something_to_lose(wallet: Wallet, tmp_path: Path) -> None:
    take(wallet, as_file(badge(institution(method="did:key"))), now=NOW)
    wallet.holder_did()
    backup(wallet, tmp_path)
    wallet.profiles.rotate(wallet.profiles.pages()[0].id, now=NOW + DAY)
    month = timedelta(days=30)
    assert wallet.backups.due(now=NOW + 2 * DAY, every=month) is None
    assert wallet.backups.due(now=NOW + 31 * DAY, every=month) == BackupDue(NOW, 0, 1)


def test_a_backup_lies_outside_the_vault(wallet: Wallet, tmp_path: Path) -> None:
    (wallet.home / "vault.unfinished").mkdir()
    (tmp_path / "link").symlink_to(wallet.home / "vault")
    for place in (
        wallet.home / "vault" / "wallet.db-journal",  # SQLite would take it and remove it
        wallet.home / "restore.unfinished",
        wallet.home / "vault.unfinished" / "b",
        tmp_path / "link" / "b",
    ):
        with pytest.raises(VaultError, match="inside_vault"):
            wallet.backups.write(place, WORDS, now=NOW, work=Work())
        with pytest.raises(VaultError, match="inside_vault"):
            wallet.export(place, now=NOW, work=Work())
    assert wallet.backups.last() is None


def test_a_link_is_followed_and_stays_a_link(wallet: Wallet, tmp_path: Path) -> None:
    disk, link = tmp_path / "disk", tmp_path / "latest"
    disk.mkdir()
    link.symlink_to(disk / "b")
    for _ in range(2):
        wallet.backups.write(link, WORDS, now=NOW, work=Work())
        assert link.is_symlink()
        assert (disk / "b").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names")
def test_what_is_no_file_is_left_alone(wallet: Wallet, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path / "pipe", Path(os.devnull)):
        with pytest.raises(VaultError, match="backup_over_other"):
            wallet.backups.write(place, WORDS, now=NOW, work=Work())


def test_a_backup_that_fails_is_not_remembered(wallet: Wallet, tmp_path: Path) -> None:
    with pytest.raises(VaultError):
        wallet.backups.write(tmp_path / "none" / "a", WORDS, now=NOW, work=Work())
    assert wallet.backups.last() is None


def _many(wallet: Wallet, count: int) -> None:
    issuer = institution(method="did:key")
    take(wallet, *(as_file(badge(issuer, number)) for number in range(count)))


def test_stopping_keeps_whole_lots_and_the_rest_comes_later(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    _many(wallet, 120)
    file = backup(wallet, tmp_path)

    def stop(step: Progress) -> None:
        if step.total == 120 and step.done:
            work.cancel()

    work = Work(stop)
    with pytest.raises(Cancelled):
        other.backups.restore(file, WORDS, now=NOW, work=work)
    some = len(other.badges(now=NOW))
    assert 0 < some < 120
    assert len(restore(other, file).added) == 120 - some
    assert contents(other)["original"] == contents(wallet)["original"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_while_restoring_it_is_whole_and_can_be_done_again(
    lived: Wallet, empty_home: Path, tmp_path: Path
) -> None:
    wallet = lived
    _many(wallet, 120)
    file = backup(wallet, tmp_path)
    wanted = contents(wallet)
    rows = sum(map(len, wanted.values()))
    home = shutil.copytree(empty_home, tmp_path / "killed")
    points = [("step", 1), ("row", rows - 5), ("step", 4)]  # the rows are staged first
    points += [("row", rows + more) for more in (20, 250, 230)]
    script = Path(__file__).with_name("restoring.py")
    parts = []
    for point, number in points:
        process = subprocess.run(
            [sys.executable, script, home, file, WORDS, PASSPHRASE, point, str(number)],
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT)},
            check=False,
        )
        assert process.returncode == -signal.SIGKILL, (point, number)
        assert (home / staging.FOLDER).exists()
        again = Wallet.unlock(home, PASSPHRASE, now=NOW)
        try:
            assert not (home / staging.FOLDER).exists()
            assert db(again).query("PRAGMA integrity_check") == [("ok",)]
            assert db(again).query("PRAGMA foreign_key_check") == []
            halves = db(again).query("SELECT count(*) FROM credential WHERE front IS NULL")
            assert halves == [(0,)]
            there = contents(again)
            for table in ("original", "edition", "report"):
                assert [row for row in there[table] if row not in wanted[table]] == []
            parts.append(len(there["original"]))
        finally:
            again.close()
    assert parts == sorted(parts)
    assert parts[0] == parts[1] == 0
    assert len(set(parts)) >= 3  # some were killed in the middle
    last = Wallet.unlock(home, PASSPHRASE, now=NOW)
    try:
        restore(last, file)
        there = contents(last)
        assert {**there, "profile": 0, "holder_key": 0} == {**wanted, "profile": 0, "holder_key": 0}
    finally:
        last.close()


def test_every_table_has_a_rule_for_merging(wallet: Wallet) -> None:
    """One that is added later must be given one: a restore would forget it."""
    merged = {
        "meta", "credential", "edition", "original", "picture", "report", "earlier_report",
        "document", "registry", "registry_mark", "decision", "seen", "contact",
        "profile", "profile_email", "holder_key", "tag", "collection", "collected", "share",
        "activity",
        "pathway",
        "plan", "portfolio", "recipient_key", "shared_file",
        "saved_search",
        "answered",
    }  # fmt: skip
    assert set(records.tables(db(wallet))) == merged


@pytest.mark.parametrize(
    "nonsense",
    [
        "UPDATE report SET checks = '{}'",
        "UPDATE report SET checks = 'no JSON'",
        "UPDATE report SET checked = 'yesterday'",
        "UPDATE edition SET valid_until = '2026-13-45'",
        "UPDATE edition SET added = '2026-10-01'",
        "UPDATE edition SET spec = 'of tomorrow'",
        "DELETE FROM report WHERE edition = 1",
        "INSERT INTO decision VALUES ('did:web:a', 'beloved', '2026', '[]')",
        "UPDATE holder_key SET secret = x'00'",
        "UPDATE holder_key SET did = 'did:key:zAnother'",
        "UPDATE holder_key SET algorithm = 'RSA'",
        "UPDATE share SET badges = '[1]'",
        "UPDATE shared_file SET bytes = x'00'",
        "UPDATE recipient_key SET secret = x'00'",
        "UPDATE answered SET request = 'jobs.example'",
        "UPDATE answered SET time = 'yesterday'",
        "UPDATE portfolio SET changed = 'yesterday'",
        "UPDATE registry SET body = x'00'",
        "UPDATE document SET aliases = 'x'",
    ],
)
def test_authentic_nonsense_never_reaches_a_wallet(
    lived: Wallet, other: Wallet, tmp_path: Path, nonsense: str
) -> None:
    wallet = lived
    db(wallet).query(nonsense)
    file = backup(wallet, tmp_path)
    before = contents(other)
    with pytest.raises(VaultError, match="backup_damaged"):
        restore(other, file)
    with pytest.raises(VaultError, match="backup_damaged"):
        BackingUp.check(file, WORDS, work=Work())
    assert contents(other) == before


def test_history_is_in_the_order_of_its_days(wallet: Wallet, other: Wallet, tmp_path: Path) -> None:
    """Whichever came into the vault first."""
    take(wallet, as_file(badge(institution(method="did:key"))))
    stored = json.loads(db(wallet).query("SELECT checks FROM report")[0][0])

    def then(days: int, code: str) -> None:
        checks = [{**each, "code": code} for each in stored["checks"]]
        made = NOW - days * DAY
        values = (json.dumps({**stored, "checks": checks}), to_text(made), to_text(made + DAY))
        db(wallet).query("INSERT INTO earlier_report VALUES (NULL, 1, ?, ?, ?)", values)

    for days, code in ((1, "c"), (2, "b"), (3, "a")):
        then(days, code)
    for side in (wallet, other):
        if side is other:
            restore(other, backup(wallet, tmp_path))
        told = [(each.checks[0].before.code, each.checks[0].after.code) for each in side.changes()]
        assert told == [("c", stored["checks"][0]["code"]), ("b", "c"), ("a", "b")], side
    db(wallet).query(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90) INSERT INTO"
        " earlier_report SELECT NULL, 1, checks, strftime('%Y-%m-%dT00:00:00.000000+00:00',"
        " '2020-01-01', i || ' days'), checked FROM n, report"
    )
    restore(other, backup(wallet, tmp_path))
    assert db(other).query("SELECT count(*), max(checked) FROM earlier_report") == [
        (50, to_text(NOW - DAY))
    ]
