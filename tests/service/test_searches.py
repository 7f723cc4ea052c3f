"""Searches that the learner named: kept, renamed, brought back, and two vaults' made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wallet.errors import UsageError, VaultError
from wallet.snapshots.changes import Changes
from wallet.snapshots.searches import ListQuery
from wallet.vault.merging.searches import merge_searches

if TYPE_CHECKING:
    from wallet.service import Wallet

SOON = ListQuery(typed="統計", ends="90", sort="until", descending=False, group="issuer")


def names(wallet: Wallet) -> list[str]:
    return [each.name for each in wallet.searches.all()]


def test_a_search_comes_back_as_it_was_saved(wallet: Wallet) -> None:
    wallet.searches.save("  期限の\n近いもの ", SOON)
    wallet.searches.save("Plain", ListQuery())
    first, second = wallet.searches.all()
    assert (first.name, first.query) == ("期限の 近いもの", SOON)
    assert second.query == ListQuery()


def test_names_are_one_of_a_kind_whatever_their_width_and_case(wallet: Wallet) -> None:
    made = wallet.searches.save("Job Hunt", SOON)
    with pytest.raises(VaultError, match="search_exists"):
        wallet.searches.save("ＪＯＢ hunt", SOON)
    with pytest.raises(UsageError, match="name_not_usable"):
        wallet.searches.save(" \n", SOON)
    wallet.searches.save("Other", SOON)
    with pytest.raises(VaultError, match="search_exists"):
        wallet.searches.rename(made, "other")
    assert wallet.searches.rename(made, "job hunt") is Changes.SEARCHES  # its own name
    assert names(wallet) == ["job hunt", "Other"]


def test_what_is_removed_comes_back_to_its_place(wallet: Wallet) -> None:
    first, _ = wallet.searches.save("A", SOON), wallet.searches.save("B", ListQuery())
    wallet.searches.delete(first)
    assert names(wallet) == ["B"]
    wallet.searches.undelete(first)
    restored = wallet.searches.all()[0]
    assert (restored.id, restored.query) == (first, SOON)
    wallet.searches.change(first, ListQuery(typed="x"))
    assert wallet.searches.all()[0].query.typed == "x"


@pytest.mark.parametrize("act", ["rename", "change", "delete"])
def test_one_that_is_not_there_is_told(wallet: Wallet, act: str) -> None:
    more = {"rename": ("A",), "change": (SOON,), "delete": ()}[act]
    with pytest.raises(VaultError, match="no_such_search"):
        getattr(wallet.searches, act)("none", *more)


def test_members_of_another_kind_are_left_aside(wallet: Wallet) -> None:
    made = wallet.searches.save("A", SOON)
    run = wallet._vault._database.query
    for asked in ("no JSON", "[1]", '{"typed": 7, "descending": "yes", "tone": "bad", "new": 1}'):
        run("UPDATE saved_search SET asked = ? WHERE id = ?", (asked, made))
        (only,) = wallet.searches.all()
    assert only.query == ListQuery(tone="bad")


def test_of_two_vaults_no_search_is_lost_and_a_second_time_changes_nothing(
    wallet: Wallet, other: Wallet
) -> None:
    wallet.searches.save("Same", SOON)
    wallet.searches.save("Taken", SOON)
    wallet.searches.save("Only here", SOON)
    other.searches.save("same", SOON)
    other.searches.save("taken", ListQuery(typed="another"))
    for _ in range(2):
        merge_searches(wallet._vault._database, other._vault._database)
        assert names(other) == ["same", "taken", "Taken (2)", "Only here"]
    assert [each.query for each in other.searches.all()][2:] == [SOON, SOON]


def test_one_whose_name_was_taken_meanwhile_can_still_come_back(wallet: Wallet) -> None:
    gone = wallet.searches.save("A", SOON)
    wallet.searches.delete(gone)
    taking = wallet.searches.save("A", ListQuery())
    with pytest.raises(VaultError, match="search_exists"):
        wallet.searches.undelete(gone)
    wallet.searches.rename(taking, "B")
    wallet.searches.undelete(gone)
    assert sorted(names(wallet)) == ["A", "B"]


def test_a_backup_carries_them(wallet: Wallet, other: Wallet) -> None:
    saved = wallet.searches.save("A", SOON)
    other.searches.save("B", ListQuery())
    merge_searches(wallet._vault._database, other._vault._database)
    other.searches.rename(saved, "Renamed here")
    merge_searches(wallet._vault._database, other._vault._database)
    assert names(other) == ["B", "Renamed here"]
