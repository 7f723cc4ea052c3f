"""What the learner does with kept credentials, and how it is found again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from operator import ne
from typing import TYPE_CHECKING

import pytest

from wallet.errors import UsageError, VaultError, WalletError
from wallet.vault.editions import Entry, Placement, Preference
from wallet.vault.rows import Shelf
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from tests.vault.conftest import MakeEntry

Keep = Callable[..., str]
DAY = timedelta(days=1)


@pytest.fixture
def keep(vault: Vault, entry: MakeEntry, prefer: Preference) -> Keep:
    """Keep a badge of a name, and return its id."""

    def kept(name: str, **how: object) -> str:
        return vault.library.add(
            entry(name.encode(), **{"name": name, "id": f"urn:x:{name}", **how}), prefer=prefer
        ).id

    return kept


def titles(vault: Vault, query: str = "", shelf: Shelf = Shelf.LIST) -> list[str]:
    return [row.edition.title for row in vault.library.rows(query, shelf=shelf)]


# put away, delete ----------------------------------------------------------------


def test_archived_is_kept_but_not_listed(vault: Vault, keep: Keep, now: datetime) -> None:
    one, other = keep("統計入門"), keep("英語")
    vault.marks.archive([one], now=now)
    vault.marks.archive([one, other], now=now + DAY)  # the first keeps its time
    assert titles(vault) == []
    assert titles(vault, "統計") == []
    assert titles(vault, "統計", Shelf.ARCHIVE) == ["統計入門"]
    assert [row.archived for row in vault.library.rows(shelf=Shelf.ARCHIVE)] == [now + DAY, now]
    assert set(vault.library.ids()) == {one, other}
    assert (vault.library.count(), vault.library.issuers()[0][2]) == (2, 2)
    vault.marks.archive([one], now=None)
    assert titles(vault, "統計") == ["統計入門"]
    assert vault.library.row(one).archived is None


def test_deleted_is_nowhere_and_comes_back_whole(vault: Vault, keep: Keep, now: datetime) -> None:
    one, other = keep("one"), keep("other")
    marks, library = vault.marks, vault.library
    marks.tag([one, other], "x")
    marks.note(one, "my words")
    marks.favour([one], on=True)
    pile = vault.collections.create("pile", now=now)
    vault.collections.collect(pile, [one])
    before = library.row(one), library.editions(one), library.original(one)
    marks.delete([one], now=now)
    assert titles(vault) == titles(vault, "x") == titles(vault, "tag:x") == ["other"]
    assert titles(vault, "words") == titles(vault, "words", Shelf.ARCHIVE) == []
    assert library.ids() == (other,)
    assert (library.count(), library.issuers()[0][2]) == (1, 1)
    assert (marks.tags(), vault.collections.all()) == ((("x", 1),), ((pile, "pile", 0),))
    for act in (
        lambda: library.row(one),
        lambda: library.editions(one),
        lambda: library.original(one),
        lambda: library.delete(one),
        lambda: marks.archive([other, one], now=now),
        lambda: marks.delete([other, one], now=now),
        lambda: marks.tag([other, one], "y"),
        lambda: marks.note(one, "z"),
        lambda: marks.note_of(one),
        lambda: vault.collections.collect(pile, [other, one]),
    ):
        with pytest.raises(VaultError, match="no_such_badge"):
            act()
    assert titles(vault, "y") == []  # nothing was done by halves
    (row,) = library.rows(shelf=Shelf.DELETED)
    assert (row.id, row.deleted) == (one, now)
    marks.undelete([one])
    assert (library.row(one), library.editions(one), library.original(one)) == before
    assert (marks.note_of(one), titles(vault, "words")) == ("my words", ["one"])
    assert vault.collections.all(one) == ((pile, "pile", 1),)
    marks.undelete([one])  # twice does no harm


def test_purging_removes_for_good_and_only_what_is_marked(
    vault: Vault, keep: Keep, now: datetime
) -> None:
    gone, other = keep("zzgone"), keep("other")
    vault.marks.tag([gone, other], "yytag")
    vault.marks.note(gone, "xxnote")
    vault.collections.collect(vault.collections.create("c", now=now), [gone, other])
    vault.library.set_reports(
        {vault.library.row(gone).edition.sha256: "wwreport"},
        checked=now,
        prefer=lambda edition: (edition.added,),
        differs=ne,
    )
    vault.marks.delete([gone], now=now)
    assert vault.marks.purge() == 1
    assert vault.marks.purge() == 0
    assert (titles(vault), titles(vault, "", Shelf.DELETED)) == (["other"], [])
    with pytest.raises(VaultError, match="no_such_badge"):
        vault.marks.undelete([gone])
    rows = vault._database.query
    for table in ("edition", "original", "report", "tag", "collected"):
        assert rows(f"SELECT count(*) FROM {table}") == [(1,)], table  # noqa: S608 - ours
    assert rows("SELECT count(*) FROM earlier_report") == [(0,)]
    # The indexes forget the words too, and do not only cross them out.
    for table, lost in (("search", b"zzgone"), ("own_words", b"xxnote")):
        blocks = rows(f"SELECT block FROM {table}_data")  # noqa: S608 - ours
        assert lost not in b"".join(block for (block,) in blocks)
    assert titles(vault, "yytag") == ["other"]


def test_removing_many_for_good_is_all_or_nothing(vault: Vault, keep: Keep) -> None:
    one, other, third = keep("one"), keep("other"), keep("third")
    with pytest.raises(VaultError, match="no_such_badge"):
        vault.library.delete(one, "nosuch", other)
    assert len(titles(vault)) == 3
    vault.library.delete(one, other)
    assert vault.library.ids() == (third,)


def test_importing_brings_back_what_is_marked(
    vault: Vault, keep: Keep, entry: MakeEntry, prefer: Preference, now: datetime
) -> None:
    one = keep("one")
    vault.marks.note(one, "mine")
    vault.marks.delete([one], now=now)
    same = entry(b"one", name="one", id="urn:x:one")
    assert vault.library.placement(same, prefer=prefer) is Placement.RETURNED
    added = vault.library.add(same, prefer=prefer)
    assert (added.id, added.placement, added.returned) == (one, Placement.RETURNED, True)
    assert (vault.marks.note_of(one), titles(vault)) == ("mine", ["one"])
    assert vault.library.add(same, prefer=prefer).placement is Placement.COPY

    vault.marks.delete([one], now=now)
    edition: Entry = entry(b"newer", name="newer", id="urn:x:one", valid_from=now)
    added = vault.library.add(edition, prefer=prefer)
    assert (added.id, added.placement, added.returned) == (one, Placement.NEWER_EDITION, True)
    assert titles(vault) == ["newer"]
    added = vault.library.add(entry(b"third", id="urn:x:one"), prefer=prefer)
    assert (added.id, added.returned) == (one, False)


# the learner's words ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("統計", ["b", "統計学"]),  # a tag of one, the title of the other
        ("統", ["b", "統計学"]),
        ("出願", ["a"]),  # a note
        ("ｼｭｳｼｮｸ", ["b"]),  # a collection, whatever the width
        ("shu", ["b"]),
        ("a 出願", ["a"]),  # partly in the badge, partly in the learner's words
        ("出願 大学", ["a"]),
        ("b 出願", []),
        ("統計 就職", ["b"]),
        ("tag:統計", ["b"]),
        ("タグ：統計", ["b"]),
        ("tag:統", []),  # a tag is named whole
        ('tag:"Two Words"', ["a"]),
        ("TAG:two", []),
        ("tag:統計 b", ["b"]),
        ("tag:統計 z", []),
        ('tag:統計 tag:"two words"', []),
        ("collection:就職", ["b"]),
        ("コレクション:就職 is:favourite", []),
        ("is:favourite", ["a"]),
        ("is:favorite 大学", ["a"]),
        ("mytag:統計", []),
        ("tag:", []),
        ("・", []),
    ],
)
def test_finding_by_the_learners_own_words(
    vault: Vault, keep: Keep, now: datetime, query: str, found: list[str]
) -> None:
    one, other = keep("a"), keep("b")
    keep("統計学")
    vault.marks.note(one, "大学院への出願\nに使う")
    vault.marks.tag([one], " two   words ")
    vault.marks.tag([other], "統計")
    vault.marks.favour([one], on=True)
    for name in ("就職", "シュウショク Shu"):
        vault.collections.collect(vault.collections.create(name, now=now), [other])
    assert sorted(titles(vault, query)) == found


def test_words_that_are_gone_find_nothing(vault: Vault, keep: Keep, now: datetime) -> None:
    one = keep("a")
    pile = vault.collections.create("apples", now=now)
    vault.marks.note(one, "pears")
    vault.marks.tag([one], "plums")
    vault.collections.collect(pile, [one])
    assert all(titles(vault, word) for word in ("apples", "pears", "plums"))
    vault.collections.rename(pile, "cherries")
    vault.marks.note(one, "  ")
    vault.marks.untag([one], "PLUMS")
    assert not any(titles(vault, word) for word in ("apples", "pears", "plums"))
    assert titles(vault, "cherries") == ["a"]
    vault.collections.delete(pile)
    assert (titles(vault, "cherries"), titles(vault)) == ([], ["a"])
    assert vault.library.row(one).note is False


def test_describing_anew_keeps_the_learners_words(
    vault: Vault, entry: MakeEntry, prefer: Preference
) -> None:
    kept = vault.library.add(entry(b"1", name="old"), prefer=prefer)
    vault.marks.tag([kept.id], "x")
    vault.library.describe(kept.sha256, entry(b"1", name="new").credential)
    assert titles(vault, "new x") == ["new"]


def test_tags_are_told_apart_by_what_people_see(vault: Vault, keep: Keep, now: datetime) -> None:
    one, other, third = keep("a"), keep("b"), keep("c")
    vault.marks.tag([one], "Data  Science")
    vault.marks.tag([one, other, one], "ｄａｔａ science")
    assert vault.library.row(other).tags == ("Data Science",)
    vault.marks.tag([other, third], "B")
    assert vault.marks.tags() == (("B", 2), ("Data Science", 2))
    vault.marks.archive([other], now=now)
    assert vault.marks.tags() == (("B", 1), ("Data Science", 1))
    vault.marks.untag([one, other, third], "data SCIENCE")
    assert vault.marks.tags() == (("B", 1),)
    assert vault.library.row(other).tags == ("B",)


def test_collections_keep_their_order_and_names(vault: Vault, keep: Keep, now: datetime) -> None:
    ids = [keep(name) for name in "abcd"]
    piles = vault.collections
    one, other = piles.create("  Japan ", now=now), piles.create("Abroad", now=now)
    piles.collect(one, [ids[2], ids[0]])
    piles.collect(one, [ids[0], ids[3]])
    assert piles._in(piles._collection(one)) == [ids[2], ids[0], ids[3]]
    assert piles.all() == ((other, "Abroad", 0), (one, "Japan", 3))
    assert piles.all(ids[3]) == ((one, "Japan", 3),)
    assert piles.all(ids[1]) == ()
    piles.uncollect(one, [ids[0], ids[1]])
    piles.collect(other, ids)
    assert piles.all(ids[2]) == ((other, "Abroad", 4), (one, "Japan", 2))
    for act in (
        lambda: piles.create("japan", now=now),
        lambda: piles.rename(other, "ＪＡＰＡＮ"),
    ):
        with pytest.raises(VaultError, match="collection_exists"):
            act()
    piles.rename(one, "JAPAN")  # its own name in another spelling
    for act in (
        lambda: piles.rename("nosuch", "x"),
        lambda: piles.delete("nosuch"),
        lambda: piles.collect("nosuch", []),
        lambda: piles.uncollect("nosuch", []),
    ):
        with pytest.raises(VaultError, match="no_such_collection"):
            act()


@pytest.mark.parametrize("name", ["", "  \n", "x" * 101, "\u200b\u202e"])
def test_names_that_cannot_be_used(vault: Vault, keep: Keep, now: datetime, name: str) -> None:
    one = keep("a")
    for act in (
        lambda: vault.marks.tag([one], name),
        lambda: vault.collections.create(name, now=now),
    ):
        with pytest.raises(UsageError, match="name_not_usable"):
            act()


def test_what_a_terminal_hands_over_is_stored_as_text(vault: Vault, keep: Keep) -> None:
    one = keep("a")
    vault.marks.note(one, "x\udcff\n\ny ")
    vault.marks.tag([one], "a\udcff\x00b")
    assert vault.marks.note_of(one) == "x?\n\ny"
    with pytest.raises(UsageError, match="note_too_long"):
        vault.marks.note(one, "x" * 10_001)
    assert vault.marks.note_of(one) == "x?\n\ny"


def test_an_unknown_badge_among_many_changes_nothing(
    vault: Vault, keep: Keep, now: datetime
) -> None:
    one = keep("a")
    pile = vault.collections.create("p", now=now)
    acts: list[Callable[[list[str]], object]] = [
        lambda ids: vault.marks.archive(ids, now=now),
        lambda ids: vault.marks.delete(ids, now=now),
        lambda ids: vault.marks.favour(ids, on=True),
        lambda ids: vault.marks.tag(ids, "t"),
        lambda ids: vault.collections.collect(pile, ids),
        vault.marks.undelete,
    ]
    for act in acts:
        with pytest.raises(WalletError, match="no_such_badge") as failed:
            act([one, "nosuch"])
        assert failed.value.details == {"badge": "nosuch"}
    (row,) = vault.library.rows()
    assert (row.archived, row.favourite, row.tags) == (None, False, ())
    assert vault.collections.all() == ((pile, "p", 0),)


# earlier reports ---------------------------------------------------------------------


def test_reports_that_came_out_otherwise_are_kept_to_a_limit(
    vault: Vault, keep: Keep, prefer: Preference, now: datetime
) -> None:
    one, other = keep("a"), keep("b")
    sha256 = vault.library.row(one).edition.sha256

    def check(checks: str, days: int) -> None:
        vault.library.set_reports(
            {sha256: checks}, checked=now + days * DAY, prefer=prefer, differs=ne
        )

    check("good", 1)  # as before
    assert vault.library.superseded() == ()
    check("bad", 2)
    check("bad", 3)
    check("worse", 4)
    second, first = vault.library.superseded([one])
    assert (first.edition.checks, first.after) == ("good", "bad")
    assert (first.edition.checked, first.replaced) == (now + DAY, now + 2 * DAY)
    assert (second.edition.checks, second.after) == ("bad", "worse")
    assert (second.edition.checked, second.replaced) == (now + 3 * DAY, now + 4 * DAY)
    assert vault.library.superseded([other]) == ()
    for day in range(5, 65):
        check(str(day), day)
    kept = vault.library.superseded()
    assert len(kept) == 50
    assert (kept[0].after, kept[-1].edition.checks) == ("64", "14")
    vault.marks.delete([one], now=now)
    assert vault.library.superseded() == ()


def test_marks_survive_being_closed(
    vault: Vault, home: Path, words: str, keep: Keep, now: datetime
) -> None:
    one, other = keep("a"), keep("b")
    vault.marks.note(one, "n")
    vault.marks.delete([other], now=now)
    vault.close()
    again = Vault.open(home, words)
    assert again.marks.note_of(one) == "n"
    assert titles(again, "", Shelf.DELETED) == ["b"]  # opening never removes for good
    again.close()


def test_what_is_beside_the_plain_list_is_counted(vault: Vault, keep: Keep, now: datetime) -> None:
    one, two, three, four = (keep(name) for name in "abcd")
    vault.marks.favour([one, two, three], on=True)
    vault.marks.archive([two], now=now)
    vault.marks.delete([three, four], now=now)
    assert vault.marks.counts() == (1, 1, 2)
    vault.marks.purge()
    assert vault.marks.counts() == (1, 1, 0)


def test_members_of_a_collection_stand_in_its_order(
    vault: Vault, keep: Keep, now: datetime
) -> None:
    one, two, three = (keep(name) for name in "abc")
    made = vault.collections.create("A", now=now)
    vault.collections.collect(made, [three, one, two])
    vault.marks.archive([one], now=now)
    vault.marks.delete([two], now=now)
    assert vault.collections.members(made) == (three, one)
    with pytest.raises(VaultError, match="no_such_collection"):
        vault.collections.members("none")


def test_a_name_with_quotation_marks_can_be_asked_for(
    vault: Vault, keep: Keep, now: datetime
) -> None:
    one = keep("統計入門")
    vault.marks.tag([one], 'so-called "work"')
    vault.collections.collect(vault.collections.create('my "A"', now=now), [one])
    ((tag, _),) = vault.marks.tags()
    ((_, name, _),) = vault.collections.all()
    assert titles(vault, f'tag:"{tag}" collection:"{name}"') == ["統計入門"]
    vault.marks.untag([one], 'so-called "work"')
    assert vault.marks.tags() == ()
