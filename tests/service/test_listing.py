"""Searches after a list are answered out of it, and never out of one that is no longer true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.service.making import DAY, NOW, as_file, badge, institution, take
from wallet.tasks.library.listing import Listing
from wallet.trust.model import Level

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgeRow

QUERIES = ("", "data", "data 2", "aoba", "d", "tag:x", "is:favourite", "none such", "...")


@pytest.fixture
def made(wallet: Wallet, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Three badges are kept; the ids of rows as they are made."""
    issuer = institution(method="did:key")
    take(wallet, *(as_file(badge(issuer, number)) for number in range(1, 4)))
    made: list[str] = []
    ordinary = Listing._row

    def row(self: Listing, found: object, now: object) -> BadgeRow:
        made.append("row")
        return ordinary(self, found, now)  # type: ignore[arg-type]

    monkeypatch.setattr(Listing, "_row", row)
    return made


def test_a_search_at_the_moment_of_the_list_makes_no_row_anew(
    wallet: Wallet, made: list[str]
) -> None:
    ids = wallet.ids()
    wallet.marks.tag(ids[:1], "x")
    wallet.marks.set_favourite(ids[1:2], True)
    apart = {query: wallet.badges(query, now=NOW) for query in QUERIES[1:]}
    everything = wallet.badges(now=NOW)
    assert len(everything) == 3
    made.clear()
    for query in QUERIES:
        assert wallet.badges(query, now=NOW) == apart.get(query, everything)
    assert not made
    assert wallet.badges("data", now=NOW, archived=True) == ()


def test_the_first_rows_cost_no_more_than_themselves(wallet: Wallet, made: list[str]) -> None:
    first = wallet.first_badges(2, now=NOW)
    assert made == ["row"] * 2
    wallet.marks.archive([first[0].id], now=NOW)
    whole = wallet.badges(now=NOW)
    assert wallet.first_badges(100, now=NOW) == whole
    assert wallet.first_badges(1, now=NOW) == whole[:1] == first[1:]


@pytest.mark.parametrize(
    "change",
    [
        lambda wallet: wallet.marks.tag(wallet.ids(), "y"),
        lambda wallet: wallet.marks.set_note(wallet.ids()[0], "data"),
        lambda wallet: wallet.marks.archive(wallet.ids()[:1], now=NOW),
        lambda wallet: wallet.trust.decide(
            wallet.badges(now=NOW)[0].issuer_id, Level.DENIED, now=NOW
        ),
        lambda wallet: wallet.delete(wallet.ids()[0]),
    ],
    ids=["tag", "note", "archive", "deny", "delete"],
)
def test_after_any_change_rows_are_made_anew(
    wallet: Wallet, made: list[str], change: Callable[[Wallet], object]
) -> None:
    before = wallet.badges(now=NOW)
    change(wallet)
    made.clear()
    after = wallet.badges("data", now=NOW)
    assert made
    assert after != before


def test_another_moment_is_weighed_anew(wallet: Wallet, made: list[str]) -> None:
    wallet.badges(now=NOW)
    made.clear()
    (row, *_) = wallet.badges("data", now=NOW + 30 * DAY)
    assert made
    assert row.id in wallet.ids()
