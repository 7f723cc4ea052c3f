"""What is found before a portfolio leaves, in badges that give this and that away."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import Learner, achievement
from tests.presenting.conftest import NOW, START
from wallet import wording
from wallet.credentials import reading
from wallet.linked_data import bundled
from wallet.presenting.carrying import carry
from wallet.presenting.disclosing.fields import Way
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.presenting.review import Reviewed, review
from wallet.snapshots.portfolios import Weight
from wallet.trust.model import Knowledge
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.issuer_simulator import Institution
    from wallet.presenting.carrying import Carried
    from wallet.snapshots.portfolios import Finding

ADDRESS = "yui@example.jp"


@pytest.fixture(autouse=True)
def _strict_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


def draft(school: Institution, number: int = 1, **subject: Any) -> dict[str, Any]:
    made = achievement(f"https://a.example/a/{number}", f"統計学 {number}")
    document = school.draft(made, Learner(), valid_from=START)
    document["credentialSubject"].pop("identifier", None)
    document["credentialSubject"] |= subject
    return document


def found(
    *documents: Mapping[str, Any] | bytes, binding: str = "bound_to_nobody", **said: Any
) -> dict[str, Finding]:
    """Review badges as they are given, by code."""
    badges = {}
    for place, each in enumerate(documents):
        data = each if isinstance(each, bytes) else json.dumps(each).encode()
        credential = reading.read(data)
        report = verify(credential, Knowledge(), bundled(), now=NOW)
        carried = carry(credential, None, bundled())
        badges[str(place)] = Reviewed(str(place), carried, report, binding)
    sections = (Section("", tuple(map(Chosen, badges))),)
    portfolio = Portfolio(**{"recipient": "x", "sections": sections, **said})
    answer = review(portfolio, badges)
    for each in answer:
        for language in ("ja", "en"):
            assert "{" not in wording.say(each.code, language, **each.details)
            advice = wording.next_step(each.code, language, **each.details)
            assert advice or each.weight is Weight.TOLD, each.code
    order = [Weight.STOPS, Weight.CARE, Weight.TOLD]
    weights = [order.index(each.weight) for each in answer]
    assert weights == sorted(weights)
    return {each.code: each for each in answer}


def identity(text: str, kind: str = "emailAddress", **more: Any) -> dict[str, Any]:
    return {"type": "IdentityObject", "hashed": False, "identityHash": text,
            "identityType": kind, **more}  # fmt: skip


def hashed(text: str, salt: str = "") -> str:
    return "sha256$" + hashlib.sha256((text + salt).encode()).hexdigest()


PLAIN_BADGE_SAYS = {
    "review_documents_dated", "review_credential_ids", "review_key_fresh", "review_whole",
    "review_links", "review_bound_nobody", "review_attached_unsigned", "review_unsigned",
    "review_issuer_unknown",
}  # fmt: skip


def test_plain_badge_gives_nothing_away(school: Institution) -> None:
    assert set(found(draft(school))) <= PLAIN_BADGE_SAYS


@pytest.mark.parametrize(
    ("code", "subject", "what"),
    [
        ("review_email", {"identifier": [identity(ADDRESS)]}, ADDRESS),
        ("review_email_hash", {"identifier": [identity(hashed(ADDRESS), hashed=True)]}, ""),
        (
            "review_email_hash_salted",
            {"identifier": [identity(hashed(ADDRESS, "s"), hashed=True, salt="s")]},
            "",
        ),
        ("review_email_hash", {"identifier": [identity("sha512$0f3a", hashed=True)]}, ""),
        ("review_email", {"identifier": [identity(ADDRESS, hashed=True)]}, ADDRESS),
        ("review_number", {"identifier": [identity("2026-0147", "sourcedId")]}, "2026-0147"),
        (
            "review_number_hash",
            {"identifier": [identity(hashed("2026-0147"), "sourcedId", hashed=True)]},
            "",
        ),
        ("review_name", {"identifier": [identity("青木 結衣", "name")]}, "青木 結衣"),
        ("review_name", {"familyName": "青木"}, "青木"),
        ("review_birth_date", {"dateOfBirth": "2004-05-06"}, "2004-05-06"),
        ("review_birth_date", {"ext:birthDate": "2004-05-06"}, "2004-05-06"),
        ("review_phone", {"telephone": "+81 3 1234 5678"}, "+81 3 1234 5678"),
        ("review_address", {"address": {"type": "Address", "postalCode": "980-0001"}}, "980-0001"),
        ("review_personal", {"nationality": "JP"}, "JP"),
        ("review_number", {"studentId": "2026-0147"}, "2026-0147"),
        ("review_email", {"narrative": f"書いたのは {ADDRESS} です。"}, ADDRESS),
        (
            "review_evidence",
            {"evidence": [{"type": ["Evidence"], "id": "https://me.example/thesis"}]},
            "https://me.example/thesis",
        ),
        (
            "review_picture_elsewhere",
            {"image": {"id": "https://pictures.example/1.png", "type": "Image"}},
            "pictures.example",
        ),
    ],
)
def test_what_is_said_of_the_learner(
    school: Institution, code: str, subject: dict[str, Any], what: str
) -> None:
    finding = found(draft(school, **subject))[code]
    assert (finding.weight, finding.badges, finding.details["what"]) == (Weight.CARE, ("0",), what)
    assert code not in found(draft(school))


def test_picture_that_comes_along_calls_nobody(school: Institution) -> None:
    image = {"id": "data:image/png;base64,iVBORw0KGgo=", "type": "Image"}
    assert "review_picture_elsewhere" not in found(draft(school, image=image))


def test_what_is_said_of_the_issuer_is_not_said_of_the_learner(school: Institution) -> None:
    document = draft(school)
    issuer = {"id": "https://a.example", "type": "Profile", "name": "青葉"}
    document["issuer"] = {
        **issuer,
        "email": "office@a.example",
        "phone": "022-000-0000",
        "address": {"type": "Address", "postalCode": "980-0001"},
        "familyName": "学長",
        "dateOfBirth": "1960-01-01",
    }
    assert set(found(document)) <= PLAIN_BADGE_SAYS


def test_shared_names_link_badges(school: Institution) -> None:
    mine = hashed(ADDRESS, "s")
    same = {"identifier": [identity(mine, hashed=True, salt="s")]}
    answer = found(draft(school, 1, **same), draft(school, 2, **same), draft(school, 3))
    assert answer["review_shared_identity"].badges == ("0", "1")
    assert answer["review_email_hash_salted"].details["count"] == "2"
    assert "review_shared_salt" not in answer  # said already
    other = {"identifier": [identity(hashed("other@example.jp", "s"), hashed=True, salt="s")]}
    answer = found(draft(school, 1, **same), draft(school, 2, **other))
    assert answer["review_shared_salt"].badges == ("0", "1")
    subject = {"id": "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"}
    answer = found(draft(school, 1, **subject), draft(school, 2, **subject))
    assert answer["review_shared_did"].badges == ("0", "1")
    assert "review_shared_did" not in found(draft(school, 1, **subject))


@pytest.mark.parametrize(
    ("member", "value", "recognised"),
    [
        ("name", "x", False),
        ("id", "urn:uuid:1", True),
        ("credentialStatus", {"type": "BitstringStatusListEntry"}, True),
    ],
)
def test_what_two_readers_recognise_a_badge_by(
    school: Institution, member: str, value: Any, *, recognised: bool
) -> None:
    """A bbs-2023 proof is another one for each reader; what stands beside it may not be."""
    document = draft(school)
    document.pop("id")
    credential = reading.read(json.dumps(document | {member: value}).encode())
    carried = carry(credential, None, bundled())
    unlinkable = replace(carried, fields=replace(carried.fields, way=Way.BBS))
    report = verify(credential, Knowledge(), bundled(), now=NOW)
    portfolio = Portfolio(sections=(Section("", (Chosen("0"),)),))

    def codes(each: Carried) -> set[str]:
        badges = {"0": Reviewed("0", each, report, "bound_to_nobody")}
        return {one.code for one in review(portfolio, badges)}

    assert "review_credential_ids" in codes(carried)
    assert ("review_credential_ids" in codes(unlinkable)) is recognised


def test_same_badge_and_same_choice_twice(school: Institution) -> None:
    document = draft(school)
    again = {**document, "name": "別の版"}
    answer = found(document, again)
    assert answer["review_same_badge"].badges == ("0", "1")
    twice = (Section("", (Chosen("0"),)), Section("b", (Chosen("0"),)))
    assert found(document, sections=twice)["review_chosen_twice"].badges == ("0",)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("review_text_turns", "統計\u202e学"),
        ("review_text_hides", "統\u200b計"),
        ("review_text_markup", "<script>alert(1)</script>"),
        ("review_text_mixed", "Pаthway"),  # the second letter is Cyrillic
    ],
)
def test_odd_texts_of_badges(school: Institution, code: str, text: str) -> None:
    document = draft(school)
    document["credentialSubject"]["achievement"]["description"] = text
    assert found(document)[code].weight is Weight.CARE


def test_names_that_differ(school: Institution) -> None:
    named = draft(school, identifier=[identity("青木 さくら", "name")])
    named["credentialSubject"]["name"] = "青木 さくら"
    if not reading.read(json.dumps(named).encode()).subject.name:
        pytest.fail("the subject has no name here")
    answer = found(named, name="青木 結衣")
    assert answer["review_name_differs"].details["what"] == "青木 さくら"
    assert "review_name_differs" not in found(named, name="青木さくら")
    only_identity = draft(school, identifier=[identity("青木 さくら", "name")])
    assert "review_name_differs" in found(only_identity, name="青木 結衣")
    assert "review_name_differs" not in found(only_identity, name="青木 さくら")
    assert "review_name_differs" not in found(named)


@pytest.mark.parametrize(
    ("binding", "code", "weight"),
    [
        ("bound_to_other", "review_not_yours", Weight.CARE),
        ("bound_to_email", "review_bound_email", Weight.TOLD),
        ("bound_to_nobody", "review_bound_nobody", Weight.TOLD),
    ],
)
def test_whose_they_are(school: Institution, binding: str, code: str, weight: Weight) -> None:
    assert found(draft(school), binding=binding)[code].weight is weight


def test_long_validity_and_much_to_carry(school: Institution) -> None:
    answer = found(draft(school), days=366)
    assert answer["review_long_validity"].weight is Weight.CARE
    assert "review_long_validity" not in found(draft(school), days=365)
    big = draft(school)
    big["credentialSubject"]["achievement"]["description"] = "a" * 3_600_000
    assert found(big)["review_too_large"].weight is Weight.STOPS


def test_status_list_is_no_badge() -> None:
    listed = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": "https://a.example/status",
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": "https://a.example",
        "validFrom": START,
        "credentialSubject": {
            "type": "BitstringStatusList", "statusPurpose": "revocation", "encodedList": "uH4sI",
        },
    }  # fmt: skip
    assert found(listed)["review_not_a_badge"].weight is Weight.STOPS


def test_token_is_looked_through_whole(school: Institution) -> None:
    """Beside the credential, a token's payload may say more."""
    token = school.token(draft(school, telephone="+81 3 1234 5678"), layout="vc_claim")
    assert found(token.encode())["review_phone"].details["what"] == "+81 3 1234 5678"
