"""The life of a badge in the wallet: what is deleted is left alone everywhere, and comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.service.making import (
    DAY,
    LEARNER,
    NOW,
    START,
    as_file,
    badge,
    dated,
    institution,
    pack,
    take,
)
from wallet.descriptors.normal import Moment
from wallet.errors import PresentingError, VaultError
from wallet.service import Input, Wallet
from wallet.snapshots.badges import Collection
from wallet.snapshots.changes import Changes
from wallet.snapshots.imports import Standing
from wallet.verification.report import Outcome, Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

LATER = "2026-09-01T00:00:00Z"


@pytest.fixture
def two(wallet: Wallet) -> tuple[str, str]:
    """Keep two badges of two issuers whose keys and lists are not at hand."""
    one = badge(institution(), 1, status="revocation")
    other = badge(institution("other-u.example"), 2, status="revocation")
    first, second = take(wallet, as_file(one), as_file(other)).added
    return first, second


def test_what_is_deleted_is_neither_listed_nor_checked_nor_asked_about(
    wallet: Wallet, two: tuple[str, str]
) -> None:
    one, other = two
    before = wallet.badge(one, now=NOW)
    assert wallet.marks.delete([one], now=NOW) is Changes.LIBRARY
    assert [row.id for row in wallet.badges(now=NOW)] == [other]
    assert [row.id for row in wallet.deleted(now=NOW)] == [one]
    assert wallet.ids() == (other,)
    assert [row.id for row in wallet.trust.issuers()] == ["did:web:other-u.example"]
    assert {host.name for host in wallet.trust.hosts()} == {"other-u.example"}
    wallet.recheck(now=NOW + DAY, work=Work())
    for act in (
        lambda: wallet.badge(one, now=NOW),
        lambda: wallet.original(one),
        lambda: wallet.trust.hosts(one),
        lambda: wallet.recheck(badge_ids=[one], now=NOW, work=Work()),
        lambda: wallet.expiries([one], now=NOW),
    ):
        with pytest.raises(VaultError, match="no_such_badge"):
            act()
    with pytest.raises(PresentingError, match="review_gone"):
        wallet.portfolios.present([one], recipient="x", now=NOW, work=Work())
    wallet.marks.undelete([one])
    assert wallet.badge(one, now=NOW) == before  # it was not checked in between
    wallet.marks.delete([one], now=NOW)
    assert wallet.marks.purge() is Changes.LIBRARY
    assert wallet.marks.purge() is Changes.NOTHING
    assert wallet.deleted(now=NOW) == ()


def test_what_is_archived_is_still_checked_and_asked_about(
    wallet: Wallet, two: tuple[str, str], tmp_path: Path
) -> None:
    one, other = two
    wallet.marks.archive([one], now=NOW)
    assert [row.id for row in wallet.badges(now=NOW)] == [other]
    (row,) = wallet.badges(now=NOW, archived=True)
    assert (row.id, row.archived, row.verdict) == (one, NOW, Verdict.UNKNOWN_KEY)
    assert {host.name for host in wallet.trust.hosts()} == {"aoba-u.example", "other-u.example"}
    wallet.trust.import_pack(pack(institution().documents(), tmp_path / "pack"))
    wallet.recheck(now=NOW, work=Work())
    assert wallet.badges(now=NOW, archived=True)[0].verdict is not Verdict.UNKNOWN_KEY
    wallet.marks.unarchive([one])
    assert len(wallet.badges(now=NOW)) == 2


def test_a_page_tells_what_the_learner_did(wallet: Wallet, two: tuple[str, str]) -> None:
    one, other = two
    marks = wallet.marks
    pile = marks.create_collection("Job", now=NOW)
    marks.collect(pile, [one])
    marks.tag([one, other], "統計")
    marks.set_note(one, "bring it")
    marks.set_favourite([one], True)
    page = wallet.badge(one, now=NOW)
    assert (page.note, page.collections) == ("bring it", (Collection(pile, "Job", 1),))
    assert (page.row.favourite, page.row.tags, page.row.note) == (True, ("統計",), True)
    assert [row.id for row in wallet.badges("統計", now=NOW)] == [other, one]
    assert [row.id for row in wallet.badges("統計 bring", now=NOW)] == [one]
    assert marks.tags() == (("統計", 2),)
    marks.set_favourite([one], False)
    marks.uncollect(pile, [one])
    assert wallet.badges("is:favourite", now=NOW) == ()
    assert marks.collections() == (Collection(pile, "Job", 0),)


def test_a_review_says_what_would_come_back(wallet: Wallet) -> None:
    data = as_file(badge(institution()))
    (one,) = take(wallet, data).added
    wallet.marks.tag([one], "mine")
    wallet.marks.delete([one], now=NOW)
    review = wallet.examine([Input("b.json", data)], now=NOW, work=Work())
    assert [found.standing for found in review.found] == [Standing.RETURNED]
    assert wallet.ids() == ()  # looking changes nothing
    kept = take(wallet, data)
    assert (kept.added, kept.copies, kept.returned) == ((), (), (one,))
    assert wallet.badges(now=NOW)[0].tags == ("mine",)
    wallet.marks.delete([one], now=NOW)
    kept = take(wallet, as_file(badge(institution(), valid_from=LATER)))
    assert (kept.editions, kept.returned) == ((one,), (one,))


# what changed since the last check -------------------------------------------------


def test_a_withdrawal_is_told_as_what_was_and_what_is(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution()
    given = badge(issuer, status="revocation")
    wallet.trust.import_pack(pack(issuer.documents(), tmp_path / "pack"))
    (one,) = take(wallet, as_file(given)).added
    wallet.recheck(now=NOW + DAY, work=Work())  # the same answer
    assert wallet.changes() == wallet.badge(one, now=NOW).history == ()
    issuer.revoke(given)
    wallet._knowing.learn(dated(issuer.documents(), NOW + 2 * DAY), [], now=NOW + 2 * DAY)
    wallet.recheck(now=NOW + 2 * DAY, work=Work())
    (change,) = wallet.changes()
    assert (change.badge, change.title) == (one, "Data 1")
    assert (change.before, change.after) == (Verdict.VALID, Verdict.REVOKED)
    assert (change.checked, change.when) == (NOW + DAY, NOW + 2 * DAY)
    (status,) = change.checks
    assert status.check == "status"
    assert status.before
    assert status.after
    assert (status.before.outcome, status.after.outcome) == (Outcome.PASS, Outcome.FAIL)
    assert status.after.code == "revoked"
    assert wallet.badge(one, now=NOW).history == (change,)
    wallet.recheck(now=NOW + 3 * DAY, work=Work())
    assert wallet.changes() == (change,)
    assert wallet.changes([one], since=NOW + 2 * DAY) == (change,)
    assert wallet.changes(since=NOW + 3 * DAY) == ()


def test_each_verdict_is_that_of_its_own_moment(wallet: Wallet) -> None:
    ends = badge(institution(method="did:key"), valid_until="2026-11-03T00:00:00Z")
    (one,) = take(wallet, as_file(ends)).added
    wallet.recheck(now=NOW + 30 * DAY, work=Work())
    (change,) = wallet.badge(one, now=NOW + 60 * DAY).history
    assert (change.before, change.after) == (Verdict.VALID, Verdict.EXPIRED)
    assert [each.check for each in change.checks] == ["dates"]


def test_to_be_known_is_no_change_of_the_badge(wallet: Wallet) -> None:
    issuer = institution(method="did:key")
    take(wallet, as_file(badge(issuer)))
    wallet.recheck(now=NOW, work=Work())  # first seen, and now seen
    assert wallet.changes() == ()


# editions ---------------------------------------------------------------------------


def test_an_older_edition_is_taken_out_and_compared(wallet: Wallet) -> None:
    issuer = institution(method="did:key")

    def edition(score: str, **how: str) -> bytes:
        draft = issuer.draft(
            {
                "id": "https://aoba-u.example/achievements/1",
                "type": ["Achievement"],
                "name": "Data 1",
                "description": "Data",
                "criteria": {"narrative": "Build a tower"},
                "resultDescription": [
                    {
                        "id": "urn:x:score",
                        "type": ["ResultDescription"],
                        "name": "Score",
                        "resultType": "RawScore",
                    }
                ],
            },
            LEARNER,
            credential_id="urn:example:1",
            **how,
        )
        draft["credentialSubject"]["result"] = [
            {"type": ["Result"], "resultDescription": "urn:x:score", "value": score}
        ]
        return as_file(issuer.sign(draft))

    older, newer = edition("84", valid_from=START), edition("91", valid_from=LATER)
    take(wallet, newer, older)
    (row,) = wallet.badges(now=NOW)
    front, behind = wallet.badge(row.id, now=NOW).editions
    assert wallet.original(row.id, behind.sha256)[1] == older
    told = wallet.compare(row.id, behind.sha256, front.sha256, now=NOW)
    said = {
        each.id: [value.original for cell in each.cells for value in cell.values] for each in told
    }
    assert said["grade"] == ["84", "91"]
    assert said.keys() == {"grade", "issued"}
    assert [cell.values[0].normal for cell in told[0].cells] == [
        Moment(behind.valid_from),
        Moment(front.valid_from),
    ]
    assert wallet.compare(row.id, front.sha256, front.sha256, now=NOW) == ()
    with pytest.raises(VaultError, match="no_such_edition"):
        wallet.compare(row.id, front.sha256, "00", now=NOW)


# when badges end ----------------------------------------------------------------------


def test_only_what_ends_and_has_not_ended_soonest_first(wallet: Wallet) -> None:
    issuer = institution(method="did:key")
    ends = ("2027-04-01T00:00:00Z", "2027-03-31T15:00:00Z", "2026-10-01T00:00:00Z", None)
    data = [
        as_file(badge(issuer, number, **({"valid_until": end} if end else {})))
        for number, end in enumerate(ends)
    ]
    ids = take(wallet, *data).added
    wallet.marks.tag(ids, "x")

    def titles(*chosen: str, expired: bool = False) -> list[str]:
        return [each.title for each in wallet.expiries(chosen, now=NOW, expired=expired)]

    assert titles() == ["Data 1", "Data 0"]
    assert titles(expired=True) == ["Data 2", "Data 1", "Data 0"]
    assert titles(ids[0], ids[2], ids[3]) == ["Data 0"]
    first = wallet.expiries(now=NOW)[0]
    assert (first.issuer, first.tags) == ("Aoba Data University", ("x",))
    wallet.marks.archive([ids[1]], now=NOW)
    assert titles() == ["Data 0"]
    assert titles(ids[1]) == ["Data 1"]


def test_a_newer_edition_keeps_its_place_in_the_calendar(wallet: Wallet) -> None:
    issuer = institution(method="did:key")
    take(wallet, as_file(badge(issuer, valid_until="2027-01-01T00:00:00Z")))
    (before,) = wallet.expiries(now=NOW)
    later = badge(issuer, valid_from=LATER, valid_until="2028-01-01T00:00:00Z")
    take(wallet, as_file(later), as_file(badge(issuer, 2, valid_until="2027-01-01T00:00:00Z")))
    other, after = wallet.expiries(now=NOW)
    assert after.uid == before.uid != other.uid
    assert after.ends.year == 2028
