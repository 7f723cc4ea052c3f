"""Which files are copies, which are editions of one credential, and which edition is in front."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.issuer_simulator import HostedIssuer
from tests.service.making import LEARNER, NOW, START, as_file, badge, institution, pack, take
from wallet.service import Input, Wallet
from wallet.snapshots.imports import Standing
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

LATER = "2026-09-01T00:00:00Z"


def knows(wallet: Wallet, folder: Path, issuer: object) -> None:
    wallet.trust.import_pack(pack(issuer.documents(), folder))  # type: ignore[attr-defined]


def standings(wallet: Wallet, *data: bytes) -> list[Standing | None]:
    review = wallet.examine([Input("b.json", each) for each in data], now=NOW, work=Work())
    return [found.standing for found in review.found]


def fronts(wallet: Wallet) -> list[tuple[bytes, Verdict, int]]:
    return [
        (wallet.original(row.id)[1], row.verdict, row.editions) for row in wallet.badges(now=NOW)
    ]


def test_the_same_bytes_are_a_copy_whatever_their_name(wallet: Wallet) -> None:
    data = as_file(badge(institution()))
    assert standings(wallet, data) == [Standing.NEW]
    first = take(wallet, data)
    again = take(wallet, data, name="other name.json")
    assert first.added == again.copies
    assert len(first.added) == 1
    assert not again.added
    assert standings(wallet, data) == [Standing.COPY]
    assert [row.editions for row in wallet.badges(now=NOW)] == [1]


def test_the_same_bytes_twice_in_one_batch(wallet: Wallet) -> None:
    data = as_file(badge(institution()))
    kept = take(wallet, data, data)
    assert (len(kept.added), len(kept.copies)) == (1, 1)
    assert kept.added == kept.copies


@pytest.mark.parametrize("newer_first", [True, False])
def test_where_both_verify_the_newer_is_in_front(
    wallet: Wallet, tmp_path: Path, *, newer_first: bool
) -> None:
    issuer = institution()
    knows(wallet, tmp_path / "pack", issuer)
    older, newer = as_file(badge(issuer)), as_file(badge(issuer, valid_from=LATER))
    order = (newer, older) if newer_first else (older, newer)
    take(wallet, order[0])
    expected = Standing.OLDER_EDITION if newer_first else Standing.NEWER_EDITION
    assert standings(wallet, order[1]) == [expected]
    assert len(take(wallet, order[1]).editions) == 1
    assert fronts(wallet) == [(newer, Verdict.VALID, 2)]
    row = wallet.badges(now=NOW)[0]
    page = wallet.badge(row.id, now=NOW)
    assert next(each.sha256 for each in page.editions) == page.sha256
    assert {wallet.original(row.id, each.sha256)[1] for each in page.editions} == {older, newer}


@pytest.mark.parametrize("forged_first", [True, False])
def test_an_edition_that_verifies_is_never_behind_one_that_does_not(
    wallet: Wallet, tmp_path: Path, *, forged_first: bool
) -> None:
    issuer = institution()
    knows(wallet, tmp_path / "pack", issuer)
    good = as_file(badge(issuer))
    forged = badge(issuer, valid_from=LATER)
    forged["name"] = "Doctor of everything"
    order = (as_file(forged), good) if forged_first else (good, as_file(forged))
    for data in order:
        take(wallet, data)
    assert fronts(wallet) == [(good, Verdict.VALID, 2)]


def test_an_edition_comes_to_the_front_when_it_verifies_at_last(
    wallet: Wallet, tmp_path: Path
) -> None:
    old, new = institution(), institution()
    new.rotate()
    knows(wallet, tmp_path / "first", old)
    first, renewed = as_file(badge(old)), as_file(badge(new, valid_from=LATER))
    take(wallet, first, renewed)
    assert fronts(wallet) == [(first, Verdict.VALID, 2)]
    knows(wallet, tmp_path / "second", new)
    wallet.recheck(now=NOW, work=Work())
    assert fronts(wallet)[0][0] == renewed


def test_one_id_of_two_issuers_is_two_credentials(wallet: Wallet) -> None:
    one, other = institution(), institution("other-u.example")
    take(wallet, as_file(badge(one)), as_file(badge(other)))
    assert [row.editions for row in wallet.badges(now=NOW)] == [1, 1]


def test_the_same_id_written_otherwise_is_the_same_credential(wallet: Wallet) -> None:
    one = badge(institution(), credential_id="https://aoba-u.example/b/%31%2e")
    other = badge(institution(), credential_id="https://aoba-u.example/b/1.", valid_from=LATER)
    take(wallet, as_file(one), as_file(other))
    assert [row.editions for row in wallet.badges(now=NOW)] == [2]


def test_without_an_id_the_bytes_decide(wallet: Wallet) -> None:
    nameless = badge(institution())
    del nameless["id"]
    compact = json.dumps(nameless).encode()
    kept = take(wallet, as_file(nameless), compact, compact)
    assert (len(kept.added), len(kept.copies)) == (2, 1)
    assert [row.editions for row in wallet.badges(now=NOW)] == [1, 1]


def test_a_hosted_badge_goes_by_its_address_before_and_after_its_pages_are_known(
    wallet: Wallet, tmp_path: Path
) -> None:
    plaza = HostedIssuer("https://plaza.example/ob2", "Plaza")
    award = plaza.award("x", {"name": "Hosted"}, LEARNER, serial="1", issued_on=START, salt="s")
    take(wallet, as_file(award))
    knows(wallet, tmp_path / "pack", plaza)
    kept = take(wallet, json.dumps(award).encode())
    assert len(kept.editions) == 1
    assert fronts(wallet) == [(json.dumps(award).encode(), Verdict.VALID, 2)]


def test_deleting_takes_every_edition_along(wallet: Wallet) -> None:
    issuer = institution()
    take(wallet, as_file(badge(issuer)), as_file(badge(issuer, valid_from=LATER)))
    take(wallet, as_file(badge(issuer, 2)))
    row = next(row for row in wallet.badges(now=NOW) if row.editions == 2)
    wallet.delete(row.id)
    assert [row.editions for row in wallet.badges(now=NOW)] == [1]
    assert wallet.badges("1", now=NOW) == ()
    assert len(take(wallet, as_file(badge(issuer))).added) == 1
