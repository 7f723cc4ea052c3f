"""What the learner can do: which badges show it today, and which do not and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import HostedIssuer, Institution, achievement, documents
from tests.service.making import (
    AOBA,
    DAY,
    LEARNER,
    NOW,
    START,
    as_file,
    dated,
    institution,
    take,
)
from wallet.credentials.reading import read
from wallet.errors import Cancelled
from wallet.snapshots.skills import HeldSkill, Holding
from wallet.trust.model import Level
from wallet.work import Work

if TYPE_CHECKING:
    from wallet.service import Wallet

DID = f"did:web:{AOBA}"
STATISTICS = {
    "type": ["Alignment"],
    "targetName": "Statistics",
    "targetUrl": "https://f.example/statistics",
    "targetFramework": "Outcomes",
}


def naming(issuer: Institution, number: int, **how: Any) -> dict[str, Any]:
    """Return a badge that is aligned to statistics."""
    made = achievement(f"https://{AOBA}/{number}", f"Data {number}", alignment=[STATISTICS])
    return issuer.issue(
        made, LEARNER, **{"valid_from": START, "credential_id": f"urn:example:{number}", **how}
    )


def know(wallet: Wallet, issuer: Institution | HostedIssuer) -> None:
    """Let the wallet have the issuer's documents, and trust it."""
    wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()


def statistics(wallet: Wallet, *, now: Any = NOW) -> HeldSkill:
    (found,) = wallet.skills.all(now=now, work=Work())
    return found


def test_only_a_good_badge_of_a_known_issuer_confirms(wallet: Wallet) -> None:
    issuer = institution()
    take(wallet, as_file(naming(issuer, 1)))
    held = statistics(wallet)
    assert (held.holding, held.shown_by) == (Holding.UNCHECKED, ())
    assert held.badges[0].headline.code == "headline_unknown_key"
    know(wallet, issuer)
    wallet.recheck(now=NOW, work=Work())
    held = statistics(wallet)
    assert (held.holding, len(held.shown_by)) == (Holding.OPEN, 1)
    wallet.trust.decide(DID, Level.PINNED, now=NOW)
    held = statistics(wallet)
    assert (held.holding, held.is_shown) == (Holding.CONFIRMED, True)
    assert statistics(wallet, now=NOW + 90 * DAY).holding is Holding.OPEN, "stale is not confirmed"
    wallet.trust.decide(DID, Level.DENIED, now=NOW)
    held = statistics(wallet)
    assert (held.holding, held.is_shown) == (Holding.GONE, False)


def test_what_ended_or_was_put_away_is_told_apart(wallet: Wallet) -> None:
    issuer = institution()
    ends = naming(issuer, 2, valid_until="2026-11-02T00:00:00Z")
    know(wallet, issuer)
    wallet.trust.decide(DID, Level.PINNED, now=NOW)
    first, second = take(wallet, as_file(naming(issuer, 1)), as_file(ends)).added
    assert set(statistics(wallet).shown_by) == {first, second}
    later = statistics(wallet, now=NOW + 5 * DAY)
    assert (later.shown_by, later.badges[1].headline.code) == ((first,), "headline_expired")
    wallet.marks.archive([first], now=NOW)
    held = statistics(wallet, now=NOW + 5 * DAY)
    assert (held.holding, held.shown_by) == (Holding.GONE, ())
    assert {each.headline.code for each in held.badges} == {
        "skill_badge_archived",
        "headline_expired",
    }
    wallet.marks.delete([first, second], now=NOW)
    assert wallet.skills.all(now=NOW, work=Work()) == ()


def record(issuer: Institution, *inner: dict[str, Any]) -> dict[str, Any]:
    return issuer.sign(
        documents.clr_credential(
            "urn:example:clr",
            name="Record",
            issuer=issuer.profile(),
            valid_from=START,
            subject={
                "identifier": [],
                "achievement": [achievement("https://x.example/never", alignment=[STATISTICS])],
                "verifiableCredential": list(inner),
            },
        )
    )


def test_in_a_record_each_credential_stands_for_itself(wallet: Wallet) -> None:
    issuer = institution()
    good, ended = naming(issuer, 1), naming(issuer, 2, valid_until="2026-10-01T00:00:00Z")
    know(wallet, issuer)
    wallet.trust.decide(DID, Level.PINNED, now=NOW)
    (kept,) = take(wallet, as_file(record(issuer, ended, good))).added
    held = statistics(wallet)
    assert [(each.inside, each.holding) for each in held.badges] == [
        ("Data 1", Holding.CONFIRMED),
        ("Data 2", Holding.GONE),
    ]
    assert held.shown_by == (kept,)


def test_a_record_that_fails_shows_nothing_of_what_is_inside(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    wallet.trust.decide(DID, Level.PINNED, now=NOW)
    changed = as_file(record(issuer, naming(issuer, 1))).replace(b'"Record"', b'"Recast"')
    take(wallet, changed)
    held = statistics(wallet)
    assert (held.holding, held.badges[0].headline.code) == (
        Holding.GONE,
        "headline_invalid_signature",
    )


def test_a_hosted_badge_tells_once_its_pages_are_here(wallet: Wallet) -> None:
    plaza = HostedIssuer("https://plaza.example/ob2", "Plaza")
    award = plaza.award(
        "x",
        {
            "name": "Hosted",
            "description": "d",
            "criteria": {"narrative": "n"},
            "alignment": [{k: v for k, v in STATISTICS.items() if k != "type"}],
        },
        LEARNER,
        serial="1",
        issued_on=START,
        salt="s",
    )
    take(wallet, as_file(award))
    assert wallet.skills.all(now=NOW, work=Work()) == ()
    know(wallet, plaza)
    wallet.recheck(now=NOW, work=Work())
    held = statistics(wallet)
    assert (held.skill.framework.name, held.holding) == ("Outcomes", Holding.OPEN)


def test_files_are_read_once(wallet: Wallet, monkeypatch: pytest.MonkeyPatch) -> None:
    issuer = institution()
    take(wallet, as_file(naming(issuer, 1)))
    first = wallet.skills.all(now=NOW, work=Work())
    again: list[bytes] = []

    def reading(data: bytes, name: str) -> Any:
        again.append(data)
        return read(data, name=name)

    monkeypatch.setattr("wallet.tasks.judging.judging.read_credential", reading)
    assert wallet.skills.all(now=NOW, work=Work()) is first
    wallet.skills.all(now=NOW + DAY, work=Work())
    wallet.trust.decide(DID, Level.DENIED, now=NOW)
    assert statistics(wallet).holding is Holding.GONE
    assert again == []
    take(wallet, as_file(naming(issuer, 2)))
    again.clear()
    assert len(statistics(wallet).badges) == 2
    assert len(again) == 1


def test_it_can_be_stopped(wallet: Wallet) -> None:
    take(wallet, as_file(naming(institution(), 1)))
    work = Work()
    work.cancel()
    with pytest.raises(Cancelled):
        wallet.skills.all(now=NOW, work=work)
