"""Every act is noted as it happens, told back as one list, and forgotten when it is to be."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from tests.service.making import (
    AOBA,
    DAY,
    NOW,
    PASSPHRASE,
    as_file,
    badge,
    dated,
    institution,
    pack,
    take,
)
from wallet.errors import Cancelled, TrustError, VaultError
from wallet.service import Input, Wallet
from wallet.trust.model import Document, Level
from wallet.vault.activity import ActivityFilter, ActivityKind, Retention
from wallet.vault.trust_cache import Contact
from wallet.verification.report import Verdict
from wallet.wording.activity import ACTS
from wallet.wording.telling.activity_lines import facts, sentence
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wallet.snapshots.activity import ActivityRow

WORDS = "a backup's own passphrase"


def codes(wallet: Wallet) -> list[str]:
    return [row.code for row in wallet.activity.rows()]


def last(wallet: Wallet) -> ActivityRow:
    return wallet.activity.rows(limit=1)[0]


def two_badges(wallet: Wallet) -> tuple[str, str]:
    issuer = institution()
    one, two = take(wallet, as_file(badge(issuer, 1)), as_file(badge(issuer, 2))).added
    return one, two


def test_an_import_tells_what_came_and_from_what(wallet: Wallet) -> None:
    assert codes(wallet) == []
    one, two = two_badges(wallet)
    row = last(wallet)
    assert (row.kind, row.code, row.time) == (ActivityKind.IMPORT, "activity_imported", NOW)
    assert [(each.id, each.title, each.kept) for each in row.badges] == [
        (one, "Data 1", True),
        (two, "Data 2", True),
    ]
    assert {name: value for name, value in row.details.items() if value} == {
        "count": 2,
        "added": 2,
        "from_json": 2,
    }
    _, data = wallet.original(one)
    take(wallet, data)
    assert (last(wallet).code, last(wallet).details["copies"]) == ("activity_imported_nothing", 1)


def test_a_stopped_import_tells_what_is_kept(wallet: Wallet) -> None:
    issuer = institution()
    inputs = [as_file(badge(issuer, number)) for number in (1, 2, 3)]
    work = Work()
    review = wallet.examine([Input(f"{at}.json", each) for at, each in enumerate(inputs)],
                            now=NOW, work=work)  # fmt: skip
    stopping = Work(lambda progress: stopping.cancel() if progress.done > 1 else None)
    with pytest.raises(Cancelled):
        wallet.keep(review.credentials, now=NOW, work=stopping)
    assert last(wallet).details["added"] == len(wallet.ids()) > 0


def test_what_an_import_names_is_bounded(wallet: Wallet) -> None:
    issuer = institution()
    take(wallet, *(as_file(badge(issuer, number)) for number in range(25)))
    assert (len(last(wallet).badges), last(wallet).details["count"]) == (20, 25)


def test_a_check_tells_what_came_out_otherwise(wallet: Wallet) -> None:
    issuer = institution()
    one, two = take(wallet, as_file(badge(issuer, 1)), as_file(badge(issuer, 2))).added
    wallet.recheck(now=NOW, work=Work())
    row = last(wallet)
    assert (row.code, row.details) == ("activity_checked_all", {"count": 2, "changed": 0})
    assert row.badges == ()

    wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()
    wallet.recheck(now=NOW + DAY, work=Work(), badge_ids=[two])
    row = last(wallet)
    assert (row.code, row.details) == ("activity_checked", {"count": 1, "changed": 1})
    (changed,) = row.badges
    assert (changed.id, changed.before, changed.after) == (
        two, Verdict.UNKNOWN_KEY, Verdict.VALID,
    )  # fmt: skip
    wallet.recheck(now=NOW + 2 * DAY, work=Work())
    assert [each.id for each in last(wallet).badges] == [one]


def test_a_stopped_check_says_so(wallet: Wallet) -> None:
    issuer = institution()
    take(wallet, *(as_file(badge(issuer, number)) for number in range(3)))
    wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()
    stopping = Work(lambda progress: stopping.cancel() if progress.done > 1 else None)
    with pytest.raises(Cancelled):
        wallet.recheck(now=NOW + DAY, work=stopping)
    row = last(wallet)
    assert row.code == "activity_check_stopped"
    assert row.details["changed"] == len(wallet.changes())


def test_acts_on_badges(wallet: Wallet, tmp_path: Path) -> None:
    one, two = two_badges(wallet)
    marks = wallet.marks
    marks.archive([one, two], now=NOW + DAY)
    assert [each.title for each in last(wallet).badges] == ["Data 1", "Data 2"]
    marks.unarchive([one], now=NOW + DAY)
    marks.delete([two], now=NOW + DAY)
    assert [each.kept for each in last(wallet).badges] == [False]
    marks.undelete([two])  # without a clock: the latest that the vault has seen
    assert {row.time for row in wallet.activity.rows() if row.code == "activity_undeleted"} == {NOW}
    wallet.export(tmp_path / "out", now=NOW + 2 * DAY, work=Work())
    assert (last(wallet).code, last(wallet).details["count"]) == ("activity_exported", 2)
    wallet.activity.exported([one], now=NOW + 2 * DAY)
    assert [each.title for each in last(wallet).badges] == ["Data 1"]
    wallet.delete(one, now=NOW + 3 * DAY)
    assert last(wallet).code == "activity_removed"
    assert [(each.title, each.kept) for each in last(wallet).badges] == [("Data 1", False)]
    with pytest.raises(VaultError):
        wallet.delete("nobody", now=NOW + 4 * DAY)
    assert last(wallet).code == "activity_removed"
    assert len(wallet.activity.rows()) == 8, "an act that failed is not noted"


def test_what_is_so_already_is_not_noted_and_one_badge_counts_once(wallet: Wallet) -> None:
    one, two = two_badges(wallet)
    wallet.marks.unarchive([one], now=NOW)
    wallet.marks.undelete([one], now=NOW)
    wallet.trust.decide(f"did:web:{AOBA}", None, now=NOW)
    wallet.marks.archive([], now=NOW)
    assert codes(wallet) == ["activity_imported"]
    wallet.marks.archive([one, one], now=NOW)
    assert (last(wallet).details["count"], len(last(wallet).badges)) == (1, 1)
    wallet.marks.archive([one, two], now=NOW)
    assert [each.id for each in last(wallet).badges] == [two]
    wallet.delete(two, now=NOW)
    wallet.delete(one, one, now=NOW)
    assert (last(wallet).code, last(wallet).details["count"]) == ("activity_removed", 1)


def test_an_export_of_nothing_is_not_noted(wallet: Wallet, tmp_path: Path) -> None:
    wallet.export(tmp_path / "out", now=NOW, work=Work())
    assert codes(wallet) == []


def test_names_that_are_noted_are_bounded(wallet: Wallet) -> None:
    issuer = institution()
    document = badge(issuer, 1)
    document["name"] = document["credentialSubject"]["achievement"]["name"] = "x" * 100_000
    document["issuer"]["name"] = "y" * 100_000
    (one,) = take(wallet, as_file(document)).added
    wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()
    wallet.recheck(now=NOW + DAY, work=Work())
    assert last(wallet).badges[0].title == "x" * 500
    wallet.trust.decide(f"did:web:{AOBA}", Level.DENIED, now=NOW + 2 * DAY)
    wallet.marks.archive([one], now=NOW + 3 * DAY)
    sizes = wallet._vault._database.query("SELECT length(details) FROM activity")
    assert all(size < 1_000 for (size,) in sizes)


def test_a_check_that_could_not_finish_a_file_says_so(
    wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_badges(wallet)

    @contextlib.contextmanager
    def judging(_: int) -> Iterator[object]:
        yield lambda act, items, _: (act(*item) if at else None for at, item in enumerate(items))

    monkeypatch.setattr("wallet.tasks.judging.rechecking.judging", judging)
    wallet.recheck(now=NOW + DAY, work=Work())
    assert last(wallet).details == {"count": 2, "changed": 0, "late": 1}
    assert ("Took too long to check", "1") in facts(last(wallet), "en")


def test_a_checked_backup_tells_what_would_not_come_back(wallet: Wallet, tmp_path: Path) -> None:
    two_badges(wallet)
    wallet._vault._database.query("UPDATE original SET bytes = x'00' WHERE edition = 1")
    file = tmp_path / "a.tsumiki-backup"
    wallet.backups.write(file, WORDS, now=NOW, work=Work())
    checked = wallet.backups.try_out(file, WORDS, now=NOW + DAY, work=Work())
    assert len(checked.failed) == 1
    assert last(wallet).details == {"file": file.name, "count": 1, "lost": 1}
    assert ("Would not come back", "1") in facts(last(wallet), "en")


@pytest.mark.parametrize("code", sorted(ACTS))
def test_an_entry_without_its_details_is_told_all_the_same(
    wallet: Wallet, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr("wallet.wording.STRICT", False)  # as the program is
    wallet._vault.activity.note(ActivityKind.KEYS, code, now=NOW)
    (row,) = wallet.activity.rows()
    assert sentence(row, "en")
    assert sentence(row, "ja")


def test_acts_on_issuers(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution()
    take(wallet, as_file(badge(issuer)))
    did = f"did:web:{AOBA}"
    for at, level in enumerate((Level.PINNED, Level.DENIED, None), 1):
        wallet.trust.decide(did, level, now=NOW + at * DAY)
    assert codes(wallet)[:3] == [
        "activity_decision_forgotten", "activity_denied", "activity_pinned",
    ]  # fmt: skip
    assert (last(wallet).issuer, last(wallet).details) == (did, {"name": "Aoba Data University"})
    wallet.trust.import_pack(pack(issuer.documents(), tmp_path / "pack"), now=NOW + 4 * DAY)
    assert last(wallet).details["file"] == "pack"
    wallet.trust.export_pack(tmp_path / "written.zip", now=NOW + 5 * DAY)
    assert (last(wallet).code, last(wallet).details["file"]) == (
        "activity_pack_written", "written.zip",
    )  # fmt: skip


def test_acts_on_profiles_and_ways(wallet: Wallet) -> None:
    made = wallet.profiles.create("Work", now=NOW)
    wallet.profiles.rotate(made, now=NOW + DAY)
    wallet.profiles.delete(made, now=NOW + 2 * DAY)
    wallet.protection.change_passphrase("another four plain words", now=NOW + 3 * DAY)
    key = wallet.protection.offer_recovery()
    wallet.protection.keep_recovery(key, " ".join(key.english), now=NOW + 4 * DAY)
    (way,) = (each for each in wallet.protection.ways() if each.kind == "recovery")
    wallet.protection.revoke(way.id, now=NOW + 5 * DAY)
    assert codes(wallet)[::-1] == [
        "activity_profile_made", "activity_key_made", "activity_profile_deleted",
        "activity_passphrase_changed", "activity_recovery_made", "activity_revoked_recovery",
    ]  # fmt: skip
    told = str([row.details for row in wallet.activity.rows()])
    assert "another four" not in told
    assert key.english[0] not in told


def test_opening_with_recovery_words_is_noted(wallet: Wallet, home: Path) -> None:
    key = wallet.protection.offer_recovery()
    wallet.protection.keep_recovery(key, " ".join(key.english), now=NOW)
    wallet.close()
    again = Wallet.unlock_with_recovery(home, " ".join(key.japanese), now=NOW + DAY)
    assert (last(again).code, last(again).time) == ("activity_opened_by_recovery", NOW + DAY)
    again.close()


def test_contacts_and_shares_are_read_from_where_they_are(wallet: Wallet) -> None:
    one, two = two_badges(wallet)
    documents = [
        Document(f"https://{AOBA}/{name}", b"{}", NOW + DAY, "did-doc") for name in ("a", "b")
    ]
    outcomes = [*((each.url, None) for each in documents),
                (f"https://{AOBA}/c", TrustError("fetch_timed_out")),
                ("https://other.example/d", None)]  # fmt: skip
    wallet._knowing.learn(documents, outcomes, now=NOW + DAY)
    wallet.portfolios.present([one, two], recipient="Example Corp", now=NOW + 2 * DAY, work=Work())
    share, *asked = wallet.activity.rows(limit=4)
    assert (share.kind, share.code, share.details["name"]) == (
        ActivityKind.SHARE, "activity_shared", "Example Corp",
    )  # fmt: skip
    assert [(each.id, each.title) for each in share.badges] == [(one, "Data 1"), (two, "Data 2")]
    assert {(row.host, row.details["count"], row.error) for row in asked} == {
        (AOBA, 2, ""),
        (AOBA, 1, "fetch_timed_out"),
        ("other.example", 1, ""),
    }
    assert {url for row in asked for url in row.urls} == {url for url, _ in outcomes}
    assert len(wallet._vault._database.query("SELECT * FROM activity")) == 1, "nothing twice"


def test_an_exchange_is_found_by_the_host_that_it_was_with(wallet: Wallet) -> None:
    code = "activity_request_declined"
    wallet._vault.activity.note(
        ActivityKind.SHARE, code, now=NOW + DAY, details={"host": "mirai.example"}
    )
    rows = wallet.activity.rows(ActivityFilter(text="MIRAI"))
    assert [(row.code, row.host) for row in rows] == [(code, "mirai.example")]
    assert wallet.activity.rows(ActivityFilter(text="aoba")) == ()


def test_filters_pages_and_counts(wallet: Wallet) -> None:
    one, two = two_badges(wallet)
    for at in range(1, 8):
        act = wallet.marks.archive if at % 4 in (1, 2) else wallet.marks.unarchive
        act([one if at % 2 else two], now=NOW + at * DAY)
    wallet._vault.trust.log_contact(Contact(NOW + DAY, f"https://{AOBA}/ｋｅｙ", "learner", "ok"))
    wallet.portfolios.present([two], recipient="株式会社 例示", now=NOW + 9 * DAY, work=Work())

    def found(**how: object) -> list[str]:
        return [row.code for row in wallet.activity.rows(ActivityFilter(**how))]  # type: ignore[arg-type]

    assert found(text="data 1") == [
        "activity_unarchived", "activity_archived", "activity_unarchived", "activity_archived",
        "activity_imported",
    ]  # fmt: skip
    assert found(text="ＤＡＴＡ  2", kinds=(ActivityKind.SHARE,)) == ["activity_shared"]
    assert found(text="例示") == ["activity_shared"]
    assert found(text="AOBA-U") == ["activity_asked"]
    assert found(text="badges") == [], "names of details are no words"
    heard = {"handed": ("activity_shared",), "data": ()}
    assert found(text="handed data", codes=heard) == ["activity_shared"]
    assert len(found(since=NOW + 3 * DAY, before=NOW + 6 * DAY)) == 3
    page = wallet.activity.page(ActivityFilter((ActivityKind.BADGES,), since=NOW + DAY), limit=2)
    assert [row.time for row in page.rows] == [NOW + 7 * DAY, NOW + 6 * DAY]
    assert page.counts == {
        ActivityKind.BADGES: 7, ActivityKind.NETWORK: 1, ActivityKind.SHARE: 1,
    }  # fmt: skip
    whole = wallet.activity.rows()
    pages = [wallet.activity.rows(limit=3, offset=at) for at in range(0, len(whole), 3)]
    assert [row.id for each in pages for row in each] == [row.id for row in whole]
    assert list(whole) == sorted(whole, key=lambda row: row.time, reverse=True)


def test_nothing_is_forgotten_until_the_learner_says_so(wallet: Wallet, home: Path) -> None:
    one, _ = two_badges(wallet)
    wallet._vault.trust.log_contact(Contact(NOW, f"https://{AOBA}/", "learner", "ok"))
    wallet.portfolios.present([one], recipient="Example Corp", now=NOW, work=Work())
    assert wallet.activity.retention() == Retention(None, shares=False)
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW + 4000 * DAY)
    assert len(again.activity.rows()) == 3
    again.close()


@pytest.mark.parametrize(
    ("kept", "left"), [(Retention(30), ["activity_shared"]), (Retention(30, shares=True), [])]
)
def test_what_is_old_goes_when_it_is_said_and_at_each_opening(
    wallet: Wallet, home: Path, kept: Retention, left: list[str]
) -> None:
    one, _ = two_badges(wallet)
    wallet._vault.trust.log_contact(Contact(NOW, f"https://{AOBA}/", "learner", "ok"))
    wallet.portfolios.present([one], recipient="Example Corp", now=NOW, work=Work())
    gone = wallet.activity.keep_for(kept, now=NOW + 29 * DAY)
    assert gone.count == 0
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW + 31 * DAY)
    assert codes(again) == left
    assert len(again.trust.contacts()) == 0
    assert len(again.portfolios.handed(now=NOW)) == len(left)
    assert again.activity.retention() == kept
    again.marks.archive([one], now=NOW + 31 * DAY)
    assert again.activity.keep_for(Retention(365), now=NOW + 32 * DAY).count == 0
    assert again.activity.keep_for(Retention(1), now=NOW + 33 * DAY).count == 1
    again.close()


def test_forgetting_now(wallet: Wallet) -> None:
    one, _ = two_badges(wallet)
    wallet.marks.archive([one], now=NOW + 5 * DAY)
    wallet.portfolios.present([one], recipient="Example Corp", now=NOW, work=Work())
    assert wallet.activity.forget(before=NOW + DAY).count == 1
    assert codes(wallet) == ["activity_archived", "activity_shared"]
    assert wallet.activity.forget().count == 1
    assert codes(wallet) == ["activity_shared"]
    assert wallet.activity.forget(shares=True).count == 1
    assert codes(wallet) == []


@pytest.mark.parametrize("value", ["", "[]", '{"days": "30", "shares": 1}', '{"days": 0}', "null"])
def test_a_setting_that_makes_no_sense_forgets_nothing(wallet: Wallet, value: str) -> None:
    two_badges(wallet)
    wallet._vault._database.query("INSERT INTO meta VALUES ('activity_kept', ?)", (value,))
    assert wallet._vault.activity.prune(now=NOW + 9999 * DAY) == 0
    assert len(codes(wallet)) == 1


def test_a_backup_carries_what_was_done_and_doubles_nothing(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    one, _ = two_badges(wallet)
    wallet.marks.archive([one], now=NOW + DAY)
    file = tmp_path / "a.tsumiki-backup"
    wallet.backups.write(file, WORDS, now=NOW + 2 * DAY, work=Work())
    assert (last(wallet).code, last(wallet).details) == (
        "activity_backup_written", {"file": "a.tsumiki-backup", "count": 2},
    )  # fmt: skip
    wallet.backups.try_out(file, WORDS, now=NOW + 3 * DAY, work=Work())
    assert last(wallet).code == "activity_backup_checked"

    other.backups.rehearse(file, WORDS, now=NOW + 3 * DAY, work=Work())
    assert codes(other) == []
    other.backups.restore(file, WORDS, now=NOW + 4 * DAY, work=Work())
    assert codes(other) == ["activity_restored", "activity_archived", "activity_imported"]
    assert last(other).details == {
        "made": (NOW + 2 * DAY).isoformat(), "added": 2, "editions": 0, "copies": 0, "failed": 0,
    }  # fmt: skip
    other.backups.restore(file, WORDS, now=NOW + 5 * DAY, work=Work())
    assert codes(other)[2:] == ["activity_archived", "activity_imported"], "once each"
    here = {row.id: row.title for row in other.badges(now=NOW, archived=True)}
    (archived,) = other.activity.rows(ActivityFilter((ActivityKind.BADGES,)))
    assert [(each.id, each.kept) for each in archived.badges] == [(next(iter(here)), True)]


def test_badges_are_called_as_they_are_here(wallet: Wallet, other: Wallet, tmp_path: Path) -> None:
    data = as_file(badge(institution(), 1))
    take(wallet, data)
    (ours,) = take(other, data).added
    file = tmp_path / "a.tsumiki-backup"
    wallet.backups.write(file, WORDS, now=NOW, work=Work())
    other.backups.restore(file, WORDS, now=NOW + DAY, work=Work())
    imports = other.activity.rows(ActivityFilter((ActivityKind.IMPORT,)))
    assert [each.id for row in imports for each in row.badges] == [ours], "the same entry once"


def test_how_long_it_is_kept_comes_back_into_a_new_wallet_only(
    wallet: Wallet, other: Wallet, tmp_path: Path
) -> None:
    two_badges(wallet)
    wallet.activity.keep_for(Retention(365, shares=True), now=NOW)
    file = tmp_path / "a.tsumiki-backup"
    wallet.backups.write(file, WORDS, now=NOW, work=Work())
    new = Wallet.restore_new(tmp_path / "new", file, WORDS, PASSPHRASE, now=NOW, work=Work())
    assert new.activity.retention() == Retention(365, shares=True)
    new.close()
    two_badges(other)
    other.backups.restore(file, WORDS, now=NOW, work=Work())
    assert other.activity.retention() == Retention()


def test_a_restore_judged_by_another_day_forgets_nothing(
    wallet: Wallet, other: Wallet, home: Path, tmp_path: Path
) -> None:
    two_badges(wallet)
    wallet.activity.keep_for(Retention(30, shares=True), now=NOW)
    two_badges(other)
    file = tmp_path / "a.tsumiki-backup"
    other.backups.write(file, WORDS, now=NOW, work=Work())
    wallet.backups.restore(file, WORDS, now=NOW + 999 * DAY, work=Work())
    assert codes(wallet) == ["activity_restored", "activity_imported"]
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW + 31 * DAY)  # the true clock
    assert codes(again) == ["activity_restored"]
    again.close()


@pytest.mark.parametrize(
    "details", ["", "[]", '{"badges": 3}', '{"badges": [["one"]]}', '{"count": [1]}', "null"]
)
def test_a_backup_with_entries_that_mean_nothing_is_refused(
    wallet: Wallet, other: Wallet, tmp_path: Path, details: str
) -> None:
    two_badges(wallet)
    wallet._vault._database.query("UPDATE activity SET details = ?", (details,))
    file = tmp_path / "a.tsumiki-backup"
    wallet.backups.write(file, WORDS, now=NOW, work=Work())
    with pytest.raises(VaultError) as raised:
        other.backups.restore(file, WORDS, now=NOW, work=Work())
    assert raised.value.code == "backup_damaged"
    assert codes(other) == []
