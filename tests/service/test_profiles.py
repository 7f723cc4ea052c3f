"""Profiles: who the learner is to which issuer, whose a badge is, which key presents it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.service.making import DAY, LEARNER, NOW, START, as_file, badge, institution, take
from wallet.credentials.reading import read
from wallet.errors import VaultError
from wallet.holder.keys import new_key
from wallet.linked_data import bundled
from wallet.service import Wallet
from wallet.snapshots.profiles import FoundKey, FoundProfile
from wallet.trust.model import Knowledge
from wallet.verification.verifier import verify
from wallet.work import Work

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from tests.issuer_simulator import Learner

SCHOOL = institution(method="did:key")


def bound(did: str, number: int = 1) -> bytes:
    return as_file(badge_to(replace(LEARNER, did=did), number))


def badge_to(learner: Learner, number: int) -> dict[str, Any]:
    made = badge(SCHOOL, number)
    return SCHOOL.issue(
        made["credentialSubject"]["achievement"],
        learner,
        valid_from=START,
        credential_id=f"urn:example:{number}",
    )


def present(wallet: Wallet, *badges: str, now: datetime = NOW) -> dict[str, Any]:
    made = wallet.portfolios.present(badges, recipient="employer.example", now=now, work=Work())
    report = verify(read(made.document), Knowledge(), bundled(), now=now)
    proof = report.check("proof")
    assert proof is not None
    assert proof.outcome == "pass"
    document: dict[str, Any] = json.loads(made.document)
    return document


def test_a_vault_has_one_nameless_profile(wallet: Wallet) -> None:
    (page,) = wallet.profiles.pages()
    assert (page.name, page.emails, page.badges) == ("", (), 0)
    (key,) = page.keys
    assert (key.did, key.algorithm, key.retired) == (wallet.holder_did(), "Ed25519", None)


def test_a_badge_belongs_to_the_profile_with_its_address(wallet: Wallet) -> None:
    (badge_id,) = take(wallet, as_file(badge(SCHOOL))).added
    page = wallet.badge(badge_id, now=NOW)
    assert page.owner is not None
    assert (page.owner.profile, page.owner.code) == ("", "holder_not_recognised")
    university = wallet.profiles.create("University", now=NOW)
    wallet.profiles.add_email(university, f" {LEARNER.email.upper()} ")
    page = wallet.badge(badge_id, now=NOW)
    assert page.owner is not None
    assert (page.owner.profile, page.owner.code) == (university, "holder_by_email")
    check = page.report.check("holder_match")
    assert check is not None
    assert check.outcome == "pass"
    assert [each.badges for each in wallet.profiles.pages()] == [0, 1]
    wallet.profiles.remove_email(university, LEARNER.email.upper())
    assert wallet.profiles.owners()[badge_id].profile == ""


def test_the_check_changes_no_verdict(wallet: Wallet) -> None:
    (badge_id,) = take(wallet, as_file(badge(SCHOOL))).added
    before = wallet.badge(badge_id, now=NOW).report
    wallet.profiles.add_email(wallet.profiles.pages()[0].id, LEARNER.email)
    after = wallet.badge(badge_id, now=NOW).report
    assert before.verdict == after.verdict
    assert [c.check for c in before.checks].count("holder_match") == 1


def test_the_learner_says_whose_a_badge_is_and_takes_it_back(wallet: Wallet) -> None:
    (badge_id,) = take(wallet, as_file(badge(SCHOOL))).added
    work = wallet.profiles.create("Work", now=NOW)
    wallet.profiles.assign(badge_id, work)
    owner = wallet.badge(badge_id, now=NOW).owner
    assert owner is not None
    assert (owner.profile, owner.code) == (work, "holder_assigned")
    wallet.profiles.assign(badge_id, None)
    assert wallet.profiles.owners()[badge_id].profile == ""
    with pytest.raises(VaultError, match="no_such_badge"):
        wallet.profiles.assign("nothing", work)
    with pytest.raises(VaultError, match="no_such_profile"):
        wallet.profiles.assign(badge_id, "nobody")


@pytest.mark.parametrize(
    ("algorithm", "suite", "multibase"),
    [("Ed25519", "eddsa-rdfc-2022", "z6Mk"), ("P-256", "ecdsa-rdfc-2019", "zDna")],
)
def test_a_rotated_key_signs_what_is_bound_to_it_and_nothing_new(
    wallet: Wallet, algorithm: str, suite: str, multibase: str
) -> None:
    (profile,) = wallet.profiles.pages()
    old = wallet.holder_did()
    (mine,) = take(wallet, bound(old, 1)).added
    (other,) = take(wallet, as_file(badge(SCHOOL, 2))).added
    new = wallet.profiles.rotate(profile.id, now=NOW + DAY, algorithm=algorithm)
    assert new.startswith(f"did:key:{multibase}")
    keys = {key.did: key for key in wallet.profiles.pages()[0].keys}
    assert keys[old].retired == NOW + DAY
    assert keys[new].retired is None
    assert (keys[old].bound, keys[new].bound) == (1, 0)
    assert present(wallet, mine)["holder"] == old
    assert present(wallet, other)["holder"] not in keys  # a key for its recipient alone
    (newer,) = take(wallet, bound(new, 3)).added
    made = present(wallet, newer)
    assert made["holder"] == new
    assert {proof["cryptosuite"] for proof in made["proof"]} == {suite}
    assert present(wallet, mine, other)["holder"] == old  # one of them names it


def test_keys_and_profiles_survive_closing(wallet: Wallet, home: Path, passphrase: str) -> None:
    wallet.profiles.create("仕事", now=NOW, algorithm="P-256")
    wallet.profiles.rotate(wallet.profiles.pages()[0].id, now=NOW + DAY)
    before = wallet.profiles.pages()
    wallet.close()
    again = Wallet.unlock(home, passphrase, now=NOW + DAY)
    assert again.profiles.pages() == before
    again.close()


def test_assigning_a_badge_binds_it_to_no_key(wallet: Wallet) -> None:
    """What the learner says of a badge is not what its issuer said."""
    (badge_id,) = take(wallet, as_file(badge(SCHOOL))).added
    work = wallet.profiles.create("Work", now=NOW)
    wallet.profiles.assign(badge_id, work)
    own = {key.did for each in wallet.profiles.pages() for key in each.keys}
    assert present(wallet, badge_id)["holder"] not in own


def test_a_profile_whose_key_is_needed_stays(wallet: Wallet) -> None:
    work = wallet.profiles.create("Work", now=NOW)
    (key,) = next(each for each in wallet.profiles.pages() if each.id == work).keys
    (badge_id,) = take(wallet, bound(key.did)).added
    with pytest.raises(VaultError, match="profile_in_use") as refused:
        wallet.profiles.delete(work)
    assert refused.value.details == {"name": "Work", "badges": 1}
    wallet.delete(badge_id)
    wallet.profiles.delete(work)
    (last,) = wallet.profiles.pages()
    with pytest.raises(VaultError, match="last_profile"):
        wallet.profiles.delete(last.id)


def test_names_are_given_once_and_are_not_empty(wallet: Wallet) -> None:
    one = wallet.profiles.create(" Work \n at  home ", now=NOW)
    assert wallet.profiles.pages()[1].name == "Work at home"
    wallet.profiles.rename(one, "Work at home")  # its own name is no other's
    with pytest.raises(VaultError, match="profile_name_taken"):
        wallet.profiles.create("Work at home", now=NOW)
    with pytest.raises(VaultError, match="profile_without_name"):
        wallet.profiles.rename(one, "  ")
    with pytest.raises(VaultError, match="no_such_profile"):
        wallet.profiles.rename("nobody", "A")


@pytest.mark.parametrize("address", ["", "yui", "@a.example", "yui@", "y ui@a.example", "a@b\x00c"])
def test_what_is_no_address_is_refused(wallet: Wallet, address: str) -> None:
    (profile,) = wallet.profiles.pages()
    with pytest.raises(VaultError, match="not_an_address"):
        wallet.profiles.add_email(profile.id, address)


def test_keys_of_another_wallet_present_what_is_bound_to_them(wallet: Wallet) -> None:
    foreign = new_key(NOW)
    given = FoundKey(foreign.did, foreign.algorithm, foreign.secret)
    for _ in range(2):  # once is enough
        wallet.profiles.take_over([FoundProfile("Phone", (given,), known=False)], now=NOW)
    page = wallet.profiles.pages()[-1]
    assert [key.did for key in page.keys] == [foreign.did]
    (badge_id,) = take(wallet, bound(foreign.did)).added
    assert present(wallet, badge_id)["holder"] == foreign.did
    assert wallet.badge(badge_id, now=NOW).owner.profile == page.id  # type: ignore[union-attr]
    assert foreign.secret.hex() not in repr(given)


def test_badges_from_before_subjects_were_noted_are_recognised(wallet: Wallet) -> None:
    (badge_id,) = take(wallet, as_file(badge(SCHOOL))).added
    wallet._vault._database.query("UPDATE edition SET subject = NULL")
    wallet.profiles.add_email(wallet.profiles.pages()[0].id, LEARNER.email)
    assert wallet.profiles.owners()[badge_id].code == "holder_by_email"
    assert wallet._vault.library.subjects()[0][1] is not None


def test_what_was_handed_over_is_logged(wallet: Wallet) -> None:
    (badge_id,) = take(wallet, as_file(badge(SCHOOL))).added
    made = present(wallet, badge_id)
    (share,) = wallet.portfolios.handed(now=NOW)
    assert (share.time, share.recipient) == (NOW, "employer.example")
    assert share.badges == ((badge_id, "Data 1"),)
    assert share.holder == made["holder"]


@pytest.mark.parametrize("noted", ["noted", ""])
def test_a_key_stays_while_a_badge_in_sight_or_not_is_bound_to_it(
    wallet: Wallet, noted: str
) -> None:
    second = wallet.profiles.create("Yui at work", now=NOW)
    did = wallet.profiles.pages()[1].keys[0].did
    (badge_id,) = take(wallet, bound(did)).added
    # Another edition, in front of that one, is bound to nothing.
    take(wallet, as_file(badge(SCHOOL, valid_from="2026-10-01T00:00:00Z")))
    if not noted:
        wallet._vault._database.query("UPDATE edition SET subject = NULL")
    with pytest.raises(VaultError, match="profile_in_use"):
        wallet.profiles.delete(second)
    wallet.marks.delete([badge_id], now=NOW)
    with pytest.raises(VaultError, match="profile_in_use"):
        wallet.profiles.delete(second)  # the badge can come back
    with pytest.raises(VaultError, match="no_such_badge"):
        wallet.profiles.assign(badge_id, second)
    wallet.marks.purge()
    wallet.profiles.delete(second)
