"""What real issuers do in their own way: taken as it is, and trusted no more for it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.issuer_simulator import HostedIssuer, Institution, achievement
from tests.verification.judging import LEARNER, NOW, START, codes, document, judge
from wallet.credentials.identity import edition_key
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.proofs import create_proof
from wallet.linked_data import bundled
from wallet.verification.report import Report, Verdict

ISSUER = Institution("aoba.example")


def issued(claims: dict[str, Any] | None = None, **members: Any) -> Report:
    """Judge a badge whose achievement has the given members."""
    found = achievement("https://aoba.example/achievements/1", **members)
    return judge(ISSUER.issue(found, LEARNER, valid_from=START, **(claims or {})), ISSUER)


def signed_with(method: str, **members: Any) -> Report:
    """Judge a badge of a did:key issuer whose proof names its key in the given way."""
    issuer = Institution("aoba.example", method="did:key")
    draft = issuer.draft(achievement(), LEARNER, valid_from=START)
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": START,
        "verificationMethod": method.format(did=issuer.id, key=issuer.id[8:]),
        "proofPurpose": "assertionMethod",
    }
    return judge(create_proof(draft | members, options, issuer.key(), bundled()))


# extensions (pitfall 1) ----------------------------------------------------------------------


def test_a_member_that_no_context_defines() -> None:
    """A linked-data proof cannot cover it, a token does; nothing unsigned is shown as signed."""
    draft = ISSUER.draft(achievement(stackable=True), LEARNER, valid_from=START)
    token = judge(ISSUER.token(draft), ISSUER)
    assert token.verdict is Verdict.VALID
    signed = ISSUER.issue(achievement(), LEARNER, valid_from=START)
    signed["credentialSubject"]["achievement"]["stackable"] = True
    report = judge(signed, ISSUER)
    assert (report.verdict, codes(report)["structure"]) == (Verdict.MALFORMED, "unsigned_terms")


# identifiers (pitfalls 3 and 7) --------------------------------------------------------------


def test_an_achievement_id_that_is_the_learners_own() -> None:
    """Some platforms write the address of the assertion there, new for each learner."""
    reports = [
        judge(
            ISSUER.issue(
                achievement(f"https://aoba.example/assertions/{n}"), LEARNER, valid_from=START
            ),
            ISSUER,
        )
        for n in (1, 2)
    ]
    assert [report.verdict for report in reports] == [Verdict.VALID, Verdict.VALID]
    first, second = (report.credential for report in reports)
    assert first
    assert second
    assert first.achievement.id != second.achievement.id
    assert edition_key(first) != edition_key(second)


def test_the_signed_copy_of_an_achievement_is_what_was_meant() -> None:
    now = document("https://aoba.example/achievements/1", {"type": "Achievement", "name": "Other"})
    found = achievement("https://aoba.example/achievements/1", "Data")
    report = judge(ISSUER.issue(found, LEARNER, valid_from=START), ISSUER, now)
    assert report.credential
    assert (report.verdict, report.credential.name) == (Verdict.VALID, "Data")


@pytest.mark.parametrize("method", ["{did}#{key}", "{did}"])
def test_a_did_key_with_and_without_fragment(method: str) -> None:
    assert signed_with(method).verdict is Verdict.VALID


def test_a_did_key_with_anothers_fragment() -> None:
    other = Institution("other.example", method="did:key").id[8:]
    assert signed_with("{did}#" + other).verdict is not Verdict.VALID


def test_a_credential_without_id() -> None:
    draft = ISSUER.draft(achievement(), LEARNER, valid_from=START)
    del draft["id"]
    assert judge(ISSUER.sign(draft), ISSUER).verdict is Verdict.VALID


# dates (pitfall 6) ---------------------------------------------------------------------------


@pytest.mark.parametrize("start", ["2026-04-01T00:00:00Z", "2026-04-01"])
def test_activity_dates_with_and_without_time(start: str) -> None:
    subject = {"activityStartDate": start, "activityEndDate": start}
    badge = ISSUER.issue(achievement(), LEARNER, valid_from=START, subject=subject)
    assert judge(badge, ISSUER).verdict is Verdict.VALID


@pytest.mark.parametrize("made", [int(NOW.timestamp()) - 60, "2026-04-01T00:00:00Z"])
def test_a_token_that_writes_its_time_in_words(made: Any) -> None:
    draft = ISSUER.draft(achievement(), LEARNER, valid_from=START)
    header = {"alg": "EdDSA", "kid": ISSUER.key_id(), "typ": "vc+jwt"}
    token = sign_compact(header, {**draft, "iat": made}, ISSUER.key())
    assert judge(token, ISSUER).verdict is Verdict.VALID


# spelling (pitfalls 9 and 4) -----------------------------------------------------------------


@pytest.mark.parametrize(
    "members",
    [
        {"tag": ["統計"]},
        {"tag": "統計"},
        {"type": "Achievement"},
        {"image": "https://aoba.example/badge.png"},
        {"image": {"id": "https://aoba.example/badge.png", "type": "Image"}},
        {"criteria": {"id": "https://aoba.example/criteria"}},
        {"creditsAvailable": 2},
        {"creditsAvailable": 2.5},
    ],
)
def test_one_or_several_text_or_object(members: dict[str, Any]) -> None:
    report = issued(**members)
    assert report.verdict is Verdict.VALID
    assert report.credential
    shown = report.credential.achievement
    assert shown.tags == (("統計",) if "tag" in members else ())
    assert shown.image == ("https://aoba.example/badge.png" if "image" in members else "")


@pytest.mark.parametrize("form", [lambda one: one, lambda one: [one]])
def test_one_proof_or_a_list_of_one(form: Any) -> None:
    badge = ISSUER.issue(achievement(), LEARNER, valid_from=START)
    badge["proof"] = form(badge["proof"])
    assert judge(badge, ISSUER).verdict is Verdict.VALID


OB2_CLASS: dict[str, Any] = {
    "name": "データ",
    "description": "d",
    "criteria": "https://b.example/criteria",
    "image": "https://b.example/image",
}


@pytest.mark.parametrize(
    "members",
    [
        {"criteria": {"narrative": "レポート"}},
        {"criteria": {"type": "Criteria", "id": "https://b.example/criteria", "narrative": "r"}},
        {"image": {"type": "Image", "id": "https://b.example/image", "caption": "c"}},
        {"alignment": [{"targetName": "t", "targetUrl": "https://b.example/t"}]},
        {"alignments": [{"targetName": "t", "targetUrl": "https://b.example/t"}]},
        {"tags": ["統計", "表計算"]},
        {"tags": "統計"},
        {"type": ["BadgeClass"]},
        {"@language": "ja", "version": "1", "related": [{"id": "https://b.example/en"}]},
    ],
)
def test_badge_classes_as_platforms_write_them(members: dict[str, Any]) -> None:
    issuer = HostedIssuer("https://b.example", "B")
    badge = issuer.award(
        "data", OB2_CLASS | members, LEARNER, serial="1", issued_on=START, salt="s"
    )
    report = judge(badge, issuer)
    assert report.verdict is Verdict.VALID
    assert report.credential
    assert (report.credential.name, report.credential.issuer.name) == ("データ", "B")


def test_a_hosted_badge_that_holds_its_class_and_issuer() -> None:
    issuer = HostedIssuer("https://b.example", "B")
    badge = issuer.award("data", OB2_CLASS, LEARNER, serial="1", issued_on=START, salt="s")
    inside = {**badge, "badge": issuer.published["https://b.example/badges/data"]}
    assert judge(inside, issuer).verdict is Verdict.VALID
    inside["badge"] = {**inside["badge"], "name": "博士"}
    assert judge(inside, issuer).verdict is Verdict.INVALID_SIGNATURE


def test_the_older_way_to_say_hosted() -> None:
    issuer = HostedIssuer("https://b.example", "B")
    verify = {"type": "hosted", "url": "https://b.example/assertions/1"}
    badge = issuer.award(
        "data", OB2_CLASS, LEARNER, serial="1", issued_on=START, salt="s", verify=verify
    )
    del badge["verification"]
    assert judge(badge, issuer).verdict is Verdict.VALID


# Japanese (pitfall 11) -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "データ分析入門",
        "ﾃﾞｰﾀ　分析（上）\r\n\t",
        "**課題**を提出\n\n- 表計算\n- 統計",
        "葛󠄀城市・𠮷野家・髙島屋・辻󠄁",
        "が と か\u3099",  # composed and not
        "“quoted” \\ \" ' \u2028 \u0001",
    ],
)
def test_text_is_signed_and_shown_as_written(text: str) -> None:
    report = issued({"name": text}, name=text, criteria={"narrative": text}, inLanguage="ja")
    assert report.verdict is Verdict.VALID
    assert report.credential
    assert (report.credential.name, report.credential.achievement.criteria) == (text, text)


def test_composed_and_decomposed_letters_are_two_texts() -> None:
    badge = ISSUER.issue(achievement(name="が"), LEARNER, valid_from=START)
    badge["credentialSubject"]["achievement"]["name"] = "か\u3099"
    assert judge(badge, ISSUER).verdict is Verdict.INVALID_SIGNATURE
