from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from operator import ne
from typing import TYPE_CHECKING, Any

import pytest

from wallet.credentials.model import Issuer
from wallet.errors import VaultError
from wallet.vault import search
from wallet.vault.editions import Entry, Placement, Preference
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from tests.vault.conftest import MakeEntry

DAY = timedelta(days=1)
Facts = tuple[str, int | None, int | None]


def digest(original: bytes) -> str:
    return hashlib.sha256(original).hexdigest()


def front(vault: Vault, badge_id: str) -> str:
    return vault.library.row(badge_id).edition.sha256


# copies and editions -----------------------------------------------------------


def test_same_bytes_are_a_copy_and_change_nothing(
    vault: Vault, entry: MakeEntry, prefer: Preference
) -> None:
    first = vault.library.add(entry(b"one", name="First"), prefer=prefer)
    assert first.placement is Placement.NEW
    again = vault.library.add(entry(b"one", name="Second"), prefer=prefer)
    assert (again.id, again.placement) == (first.id, Placement.COPY)
    assert [row.edition.title for row in vault.library.rows()] == ["First"]


@pytest.mark.parametrize(
    ("kept", "came", "placement"),
    [
        # (verifies, days of validFrom or None, days of awarded or None); added is always later
        (("good", 1, None), ("good", 2, None), Placement.NEWER_EDITION),
        (("good", 2, None), ("good", 1, None), Placement.OLDER_EDITION),
        (("bad", 2, None), ("good", 1, None), Placement.NEWER_EDITION),
        (("good", 1, None), ("bad", 2, None), Placement.OLDER_EDITION),
        (("bad", 1, None), ("bad", 2, None), Placement.NEWER_EDITION),
        (("good", 1, 2), ("good", 1, 3), Placement.NEWER_EDITION),
        (("good", 1, 3), ("good", 1, 2), Placement.OLDER_EDITION),
        (("good", 1, 9), ("good", 2, 1), Placement.NEWER_EDITION),
        (("good", None, None), ("good", 1, None), Placement.NEWER_EDITION),
        (("good", 1, None), ("good", None, None), Placement.OLDER_EDITION),
        (("good", None, None), ("good", None, None), Placement.NEWER_EDITION),
        (("good", 1, 1), ("good", 1, 1), Placement.NEWER_EDITION),
    ],
)
def test_which_edition_comes_to_the_front(  # noqa: PLR0917 - fixtures
    vault: Vault,
    entry: MakeEntry,
    prefer: Preference,
    now: datetime,
    kept: Facts,
    came: Facts,
    placement: Placement,
) -> None:
    def edition(original: bytes, facts: Facts, added: datetime) -> Entry:
        checks, start, awarded = facts
        return entry(
            original,
            id="urn:x:1",
            checks=checks,
            added=added,
            valid_from=None if start is None else now + start * DAY,
            awarded=None if awarded is None else now + awarded * DAY,
        )

    first = vault.library.add(edition(b"kept", kept, now), prefer=prefer)
    later = edition(b"came", came, now + DAY)
    assert vault.library.placement(later, prefer=prefer) is placement
    added = vault.library.add(later, prefer=prefer)
    assert (added.id, added.placement) == (first.id, placement)
    in_front, behind = (
        (b"came", b"kept") if placement is Placement.NEWER_EDITION else (b"kept", b"came")
    )
    assert [one.sha256 for one in vault.library.editions(first.id)] == [
        digest(in_front),
        digest(behind),
    ]
    (row,) = vault.library.rows()
    assert (row.edition.sha256, row.editions) == (digest(in_front), 2)
    assert vault.library.original(first.id)[1] == in_front
    assert vault.library.original(first.id, digest(behind))[1] == behind


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"id": "urn:x:1"}, {"id": "urn:x:1"}, True),
        ({"id": "urn:x:1"}, {"id": "urn:x:2"}, False),
        ({"id": "urn:x:1"}, {"id": "urn:x:1", "issuer": Issuer("https://b.example")}, False),
        ({"id": ""}, {"id": ""}, False),
        ({"id": "b", "issuer": Issuer("a")}, {"id": "", "issuer": Issuer("ab")}, False),
    ],
)
def test_what_counts_as_the_same_credential(  # noqa: PLR0917 - fixtures
    vault: Vault,
    entry: MakeEntry,
    prefer: Preference,
    one: dict[str, Any],
    other: dict[str, Any],
    same: bool,  # noqa: FBT001 - a parameter of the table
) -> None:
    first = vault.library.add(entry(b"1", **one), prefer=prefer)
    second = vault.library.add(entry(b"2", **other), prefer=prefer)
    assert (first.id == second.id) is same
    assert vault.library.count() == (1 if same else 2)


def test_later_report_may_change_what_is_in_front(
    vault: Vault, entry: MakeEntry, prefer: Preference, now: datetime
) -> None:
    old = vault.library.add(entry(b"old", id="urn:x:1", valid_from=now), prefer=prefer)
    vault.library.add(entry(b"new", id="urn:x:1", valid_from=now + DAY), prefer=prefer)
    assert front(vault, old.id) == digest(b"new")
    vault.library.set_reports(
        {digest(b"new"): "bad"}, checked=now + 2 * DAY, prefer=prefer, differs=ne
    )
    assert front(vault, old.id) == digest(b"old")
    revoked = vault.library.editions(old.id)[1]
    assert (revoked.checks, revoked.checked) == ("bad", now + 2 * DAY)


def test_everything_held_in_the_order_of_the_lists(
    vault: Vault, entry: MakeEntry, prefer: Preference, now: datetime
) -> None:
    first = vault.library.add(entry(b"new", id="urn:x:1", valid_from=now + DAY), prefer=prefer)
    other = vault.library.add(entry(b"other", name="Other"), prefer=prefer)
    vault.library.add(entry(b"old", id="urn:x:1", valid_from=now), prefer=prefer)
    held = vault.library.held()
    assert [vault.library.bytes_of(one) for one in held] == [b"other", b"new", b"old"]
    assert [one.shown[0] for one in held] == [
        edition.title for row in vault.library.rows() for edition in vault.library.editions(row.id)
    ]
    assert vault.library.held([first.id, other.id]) == [*held[1:], held[0]]
    with pytest.raises(VaultError, match="no_such_badge"):
        vault.library.held([first.id, "nosuch"])
    vault.library.delete(other.id)
    with pytest.raises(VaultError, match="no_such_edition"):
        vault.library.bytes_of(held[0])


def test_report_for_unknown_bytes_changes_nothing(
    vault: Vault, entry: MakeEntry, prefer: Preference, now: datetime
) -> None:
    added = vault.library.add(entry(b"old"), prefer=prefer)
    with pytest.raises(VaultError, match="no_such_edition"):
        vault.library.set_reports(
            {digest(b"old"): "bad", "00": "bad"}, checked=now, prefer=prefer, differs=ne
        )
    assert vault.library.row(added.id).edition.checks == "good"


# rows, originals, removal ------------------------------------------------------


def test_row_carries_what_a_list_shows(
    vault: Vault, entry: MakeEntry, prefer: Preference, now: datetime
) -> None:
    made = entry(
        b"bytes", name="統計学", valid_from=now, awarded=now - DAY, added=now + DAY, picture=b"png"
    )
    added = vault.library.add(made, prefer=prefer)
    row = vault.library.row(added.id)
    edition = row.edition
    assert (row.id, row.picture, row.editions) == (added.id, b"png", 1)
    assert (edition.title, edition.issuer, edition.issuer_id) == (
        "統計学",
        "A大学",
        "https://a.example",
    )
    assert (edition.valid_from, edition.awarded, edition.added) == (now, now - DAY, now + DAY)
    assert (edition.file_name, edition.media_type, edition.size) == (
        "badge.json",
        "application/json",
        5,
    )
    assert edition.sha256 == digest(b"bytes")
    assert edition.valid_until is None


def test_listing_shows_the_last_kept_first_and_pages(
    vault: Vault, entry: MakeEntry, prefer: Preference
) -> None:
    for number in range(7):
        vault.library.add(entry(b"%d" % number, name=f"badge {number}"), prefer=prefer)
    titles = [row.edition.title[-1] for row in vault.library.rows()]
    assert titles == list("6543210")
    assert [row.edition.title[-1] for row in vault.library.rows(limit=2, offset=3)] == ["3", "2"]
    assert [row.edition.title[-1] for row in vault.library.rows("badge", limit=2)] == ["6", "5"]


def test_listing_does_not_read_the_originals(
    vault: Vault, entry: MakeEntry, prefer: Preference
) -> None:
    vault.library.add(entry(b"x" * 4_000_000), prefer=prefer)
    read: list[str] = []
    vault._database._connection.authorizer = lambda _act, table, column, *_rest: (
        read.append(f"{table}.{column}") or 0
    )
    vault.library.rows()
    vault.library.rows("badge")
    vault._database._connection.authorizer = None
    assert "edition.title" in read
    assert not [name for name in read if name.startswith("original.")]


def test_deleting_removes_all_editions_and_their_words(
    vault: Vault, entry: MakeEntry, prefer: Preference
) -> None:
    added = vault.library.add(entry(b"1", id="urn:x:1", name="Chemistry"), prefer=prefer)
    vault.library.add(entry(b"2", id="urn:x:1", name="Chemistry"), prefer=prefer)
    vault.library.add(entry(b"3", name="Physics"), prefer=prefer)
    vault.library.delete(added.id)
    assert [row.edition.title for row in vault.library.rows()] == ["Physics"]
    assert vault.library.rows("chemistry") == ()
    assert vault.library.find(digest(b"2")) is None
    for table in ("edition", "original", "report", "search"):
        ((count,),) = vault._database.query(f"SELECT count(*) FROM {table}")  # noqa: S608 - ours
        assert count == 1, table
    assert vault.library.add(entry(b"1", id="urn:x:1"), prefer=prefer).placement is Placement.NEW


def test_unknown_ids_are_said_so(vault: Vault, entry: MakeEntry, prefer: Preference) -> None:
    added = vault.library.add(entry(b"1"), prefer=prefer)
    for act in (vault.library.row, vault.library.editions, vault.library.delete):
        with pytest.raises(VaultError, match="no_such_badge"):
            act("0000")
    with pytest.raises(VaultError, match="no_such_badge"):
        vault.library.original("0000")
    with pytest.raises(VaultError, match="no_such_edition"):
        vault.library.original(added.id, digest(b"2"))


def test_issuers_are_counted_by_what_stands_in_front(
    vault: Vault, entry: MakeEntry, prefer: Preference
) -> None:
    other = Issuer("https://b.example", "B大学")
    vault.library.add(entry(b"1", id="urn:x:1"), prefer=prefer)
    vault.library.add(entry(b"2", id="urn:x:1"), prefer=prefer)
    vault.library.add(entry(b"3"), prefer=prefer)
    vault.library.add(entry(b"4", issuer=other), prefer=prefer)
    assert vault.library.issuers() == (
        ("https://a.example", "A大学", 2),
        ("https://b.example", "B大学", 1),
    )


# one act, kept whole or not at all ----------------------------------------------


def test_act_that_fails_half_way_leaves_nothing(
    vault: Vault, entry: MakeEntry, prefer: Preference
) -> None:
    with pytest.raises(RuntimeError), vault.transaction():  # noqa: PT012 - one act
        vault.library.add(entry(b"1"), prefer=prefer)
        vault.library.add(entry(b"2"), prefer=prefer)
        raise RuntimeError
    assert vault.library.rows() == ()
    assert vault.library.add(entry(b"1"), prefer=prefer).placement is Placement.NEW


def keep_many(vault: Vault, entry: MakeEntry, prefer: Preference) -> None:
    with vault.transaction():
        for number in range(100):
            vault.library.add(entry(b"%d" % number * 4000), prefer=prefer)


def test_full_disk_fails_whole_and_goes_on_when_there_is_room(
    vault: Vault, home: Path, words: str, entry: MakeEntry, prefer: Preference
) -> None:
    kept = vault.library.add(entry(b"kept"), prefer=prefer)
    ((pages,),) = vault._database.query("PRAGMA page_count")
    vault._database.query(f"PRAGMA max_page_count = {pages + 20}")
    for _ in range(3):
        with pytest.raises(VaultError, match="disk_full"):
            keep_many(vault, entry, prefer)
        assert [row.id for row in vault.library.rows()] == [kept.id]
        assert vault.library.original(kept.id)[1] == b"kept"
    vault._database.query("PRAGMA max_page_count = 1000000")
    vault.library.add(entry(b"5" * 4000), prefer=prefer)
    vault.close()
    again = Vault.open(home, words)
    assert again.library.count() == 2
    again.close()


# search --------------------------------------------------------------------------


@pytest.fixture
def searchable(vault: Vault, entry: MakeEntry, prefer: Preference) -> Vault:
    document = {
        "type": ["VerifiableCredential"],
        "credentialSubject": {
            "achievement": {
                "alignment": [
                    {"targetName": "情報科学の基礎", "targetUrl": "https://hidden.example"}
                ],
                "resultDescription": [{"name": "Critical thinking"}],
            }
        },
    }
    vault.library.add(
        entry(b"1", name="統計学入門", description="データを読み解く", document=document),
        prefer=prefer,
    )
    vault.library.add(
        entry(b"2", name="Data Science Basics", issuer=Issuer("x", "École Supérieure")),
        prefer=prefer,
    )
    return vault


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("統計", "1"),
        ("計学", "1"),
        ("統", "1"),
        ("門", "1"),
        ("学入門", "1"),
        ("統計学入門", "1"),
        ("統学", ""),
        ("入統", ""),
        ("情報", "1"),
        ("データ", "1"),
        ("ﾃﾞｰﾀ", "1"),  # half-width
        ("大学", "1"),
        ("Ａ大学", "1"),  # full-width
        ("統計 情報", "1"),
        ("統計　情報", "1"),  # ideographic space
        ("統計 物理", ""),
        ("d", "2"),
        ("data", "2"),
        ("DATA sci", "2"),
        ("ＤＡＴＡ", "2"),
        ("basics data", "2"),
        ("cience", ""),
        ("ecole sup", "2"),
        ("critical", "1"),
        ("hidden", ""),
        ("VerifiableCredential", ""),
        ('"', ""),
        ("*", ""),
        ("a OR b", ""),
        ("data AND basics", ""),
        ("data*", "2"),
        ('data"', "2"),
        ("text:data", ""),
        ("", "12"),
        ("   ", "12"),
    ],
)
def test_search_as_you_type(searchable: Vault, query: str, found: str) -> None:
    numbers = {digest(b"1"): "1", digest(b"2"): "2"}
    rows = searchable.library.rows(query)
    assert "".join(sorted(numbers[row.edition.sha256] for row in rows)) == found


def test_search_looks_at_the_edition_in_front_alone(
    vault: Vault, entry: MakeEntry, prefer: Preference, now: datetime
) -> None:
    vault.library.add(entry(b"1", id="urn:x:1", name="Old title", valid_from=now), prefer=prefer)
    vault.library.add(
        entry(b"2", id="urn:x:1", name="New title", valid_from=now + DAY), prefer=prefer
    )
    assert vault.library.rows("old") == ()
    assert len(vault.library.rows("new")) == 1


def test_text_to_search_is_bounded(entry: MakeEntry) -> None:
    huge = {"description": "あ" * 5_000_000}
    text = search.text_of(entry(b"1", document=huge).credential)
    assert len(text) == 20_000


def test_no_query_is_too_long_or_too_odd(vault: Vault) -> None:
    for query in (
        "あ" * 5000,
        "a " * 5000,
        "\x00",
        "\ud800",
        "(" * 100,
        "NEAR(a b)",
        "-a",
        "𠮷野家",
    ):
        assert vault.library.rows(query) == ()
