"""What is forged, taken back or not checked is nowhere held, counted, confirmed or covered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import HostedIssuer, achievement, securing
from tests.issuer_simulator.documents import clr_credential
from tests.service.making import (
    AOBA,
    LEARNER,
    NOW,
    START,
    as_file,
    badge,
    dated,
    institution,
    take,
)
from wallet.cryptosuites.keys import KeyKind
from wallet.snapshots.pathways import Counts, State
from wallet.snapshots.skills import Holding
from wallet.trust.model import Level
from wallet.work import Work

if TYPE_CHECKING:
    from tests.issuer_simulator import Institution
    from wallet.service import Wallet

PATH = f"https://{AOBA}/achievements/"
GOAL = f"{PATH}goal"
SKILL = {
    "type": ["Alignment"],
    "targetName": "Statistics",
    "targetUrl": "https://f.example/statistics",
}


def know(wallet: Wallet, *issuers: Institution | HostedIssuer) -> None:
    for issuer in issuers:
        wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()


def record(issuer: Institution, *inner: Any, **members: Any) -> dict[str, Any]:
    """Return an unsigned CLR that says that the goal is made of achievement 1."""
    association = {
        "type": "Association",
        "associationType": "isParentOf",
        "sourceId": GOAL,
        "targetId": f"{PATH}1",
    }
    subject = {
        "identifier": LEARNER.identifiers("a salt"),
        "achievement": [achievement(GOAL, "Goal")],
        "association": [association],
        "verifiableCredential": list(inner),
    }  # fmt: skip - a document
    made = clr_credential(
        "urn:example:clr",
        name="Transcript",
        issuer=issuer.profile(),
        subject=subject,
        valid_from=START,
    )  # fmt: skip - one call
    return {**made, **members}


def skilled(issuer: Institution, **how: Any) -> dict[str, Any]:
    """Return an unsigned badge of achievement 1 that names a skill."""
    made = achievement(f"{PATH}1", "Data 1", alignment=[SKILL])
    named = {"valid_from": START, "credential_id": "urn:example:1", **how}
    return issuer.draft(made, LEARNER, **named)


def signed_by(stranger: Institution, document: dict[str, Any]) -> dict[str, Any]:
    """Sign somebody else's document with a key of one's own."""
    kind = KeyKind.ED25519
    key, name = stranger.key(kind), stranger.key_id(kind)
    return securing.add_proof(document, key, name, stranger.contexts(), created=START)


def step(wallet: Wallet) -> Any:
    page = wallet.pathways.show(GOAL, now=NOW)
    return next(each for each in page.steps if each.key == f"{PATH}1")


def test_a_badge_signed_by_another_key(wallet: Wallet) -> None:
    issuer, stranger = institution(), institution("stranger.example")
    know(wallet, issuer, stranger)
    wallet.trust.decide(issuer.id, Level.PINNED, now=NOW)
    forged = as_file(signed_by(stranger, skilled(issuer)))
    kept = take(wallet, forged, as_file(issuer.sign(record(issuer))))
    assert (step(wallet).state, step(wallet).counts) == (State.NOT_CONFIRMED, Counts.NO)
    (skill,) = wallet.skills.all(now=NOW, work=Work())
    assert (skill.holding, skill.is_shown) == (Holding.GONE, False)
    assert wallet.originals.view(kept.added[0], now=NOW).standing == "raw_not_covered"


@pytest.mark.parametrize("signed", [False, True])
def test_a_record_signed_by_nobody_or_another_key(wallet: Wallet, *, signed: bool) -> None:
    issuer, stranger = institution(), institution("stranger.example")
    know(wallet, issuer, stranger)
    draft = record(issuer, badge(issuer, 1))
    kept = take(wallet, as_file(signed_by(stranger, draft) if signed else draft))
    assert step(wallet).counts is Counts.MAY
    assert not any(said.signed for said in step(wallet).statements)
    assert wallet.originals.view(kept.added[0], now=NOW).standing == "raw_not_covered"


def test_a_record_that_is_revoked_before_it_begins(wallet: Wallet) -> None:
    """Its verdict is that it has not begun, which must not hide that it was taken back."""
    issuer = institution()
    entry = issuer.status_list("revocation").entry("urn:example:clr")
    later = record(issuer, validFrom="2026-12-01T00:00:00Z", credentialStatus=entry)
    issuer.revoke(later)
    know(wallet, issuer)
    take(wallet, as_file(issuer.sign(later)), as_file(badge(issuer, 1)))
    assert step(wallet).counts is Counts.MAY


@pytest.mark.parametrize("ended", [False, True])
def test_a_record_of_which_nobody_could_tell_whether_it_was_revoked(
    wallet: Wallet, *, ended: bool
) -> None:
    issuer = institution()
    keys = dated(issuer.documents())
    entry = issuer.status_list("revocation").entry("urn:example:clr")
    end = {"validUntil": "2026-06-01T00:00:00Z"} if ended else {}
    wallet._vault.trust.keep_documents(keys)
    wallet._knowing.forget()
    made = issuer.sign(record(issuer, credentialStatus=entry, **end))
    take(wallet, as_file(made), as_file(badge(issuer, 1)))
    assert step(wallet).counts is Counts.MAY
    know(wallet, issuer)
    wallet.recheck(now=NOW, work=Work())
    assert step(wallet).counts is Counts.YES


def test_a_revoked_credential_in_a_good_record(wallet: Wallet) -> None:
    issuer = institution()
    inner = skilled(issuer, status="revocation")
    issuer.revoke(inner)
    know(wallet, issuer)
    wallet.trust.decide(issuer.id, Level.PINNED, now=NOW)
    take(wallet, as_file(issuer.sign(record(issuer, issuer.sign(inner)))))
    assert (step(wallet).state, step(wallet).counts) == (State.WITHDRAWN, Counts.NO)
    (skill,) = wallet.skills.all(now=NOW, work=Work())
    assert not skill.is_shown


def test_an_unsigned_credential_in_a_good_record(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    wallet.trust.decide(issuer.id, Level.PINNED, now=NOW)
    take(wallet, as_file(issuer.sign(record(issuer, skilled(issuer)))))
    assert (step(wallet).state, step(wallet).counts) == (State.NOT_CONFIRMED, Counts.NO)
    (skill,) = wallet.skills.all(now=NOW, work=Work())
    assert not skill.is_shown


@pytest.mark.parametrize("status", ["Failed", "InProgress", "provisional"])
def test_a_badge_that_says_that_it_was_not_completed(wallet: Wallet, status: str) -> None:
    issuer = institution()
    know(wallet, issuer)
    wallet.trust.decide(issuer.id, Level.PINNED, now=NOW)
    result = [{"type": ["Result"], "status": status}]
    made = issuer.sign(skilled(issuer, subject={"result": result}))
    take(wallet, as_file(made), as_file(issuer.sign(record(issuer))))
    assert (step(wallet).state, step(wallet).counts) == (State.IN_PROGRESS, Counts.NO)
    assert wallet.skills.all(now=NOW, work=Work()) == ()


def test_a_hosted_badge_that_was_withdrawn(wallet: Wallet) -> None:
    """Its page says no more than that: what the file says was compared with nothing."""
    host = HostedIssuer("https://plaza.example/ob2", "Plaza")
    named = {"name": "Hosted", "description": "d", "criteria": {"narrative": "n"}}
    award = host.award("x", named, LEARNER, serial="1", issued_on=START, salt="s")
    host.revoke(award)
    know(wallet, host)
    kept = take(wallet, as_file(award))
    assert wallet.originals.view(kept.added[0], now=NOW).standing != "raw_covered"


def test_a_second_proof_by_the_same_key_that_was_not_checked(wallet: Wallet) -> None:
    issuer = institution()
    know(wallet, issuer)
    made = badge(issuer, 1)
    made["proof"] = [made["proof"], {**made["proof"], "proofValue": "z1", "note": "with honours"}]
    kept = take(wallet, as_file(made))
    found = wallet.originals.view(kept.added[0], now=NOW)
    assert found.standing == "raw_partly_covered"
    names = [mark.name for part in found.parts for mark in part.marks]
    assert "proof[1]" in names
