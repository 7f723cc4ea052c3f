"""Endorsements inside a credential: each is judged, told, and never decides over the credential."""

from __future__ import annotations

from typing import Any

import pytest

from tests.issuer_simulator import Institution, known
from tests.issuer_simulator.securing import compact_jws
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, data_of, judge
from wallet import wording
from wallet.credentials.reading import read
from wallet.linked_data import bundled
from wallet.trust.model import Decision, Level
from wallet.verification.as_json import checks_json, restore
from wallet.verification.headline import headline
from wallet.verification.report import Check, Report, Verdict
from wallet.verification.verifier import verify

ISSUER = Institution("aoba.example")
COUNCIL = Institution("council.example", name="Quality Council")
FORGER = Institution("forger.example")
BADGE_ID = "urn:uuid:00000000-0000-4000-8000-000000000001"


def endorsed(of: str, *endorsements: Any, jwt: bool = False) -> dict[str, Any]:
    """Return a signed badge with endorsements in one place."""
    draft = ISSUER.draft({**ACHIEVEMENT}, LEARNER, valid_from=START, credential_id=BADGE_ID)
    places = {
        "credential": draft,
        "issuer": draft["issuer"],
        "achievement": draft["credentialSubject"]["achievement"],
    }
    places[of]["endorsementJwt" if jwt else "endorsement"] = list(endorsements)
    return ISSUER.sign(draft)


def token(endorsement: dict[str, Any], signer: Institution = COUNCIL) -> str:
    plain = {name: value for name, value in endorsement.items() if name != "proof"}
    return compact_jws(plain, signer.key(), signer.key_id(), layout="open_badges")


def summary(report: Report) -> Check:
    check = report.check("endorsements")
    assert check
    for language in ("en", "ja"):
        assert wording.say(check.code, language, **check.details)
        for each in report.endorsements:
            for inner in each.report.checks:
                assert wording.say(inner.code, language, **inner.details)
    return check


TARGETS = {"credential": BADGE_ID, "issuer": ISSUER.id, "achievement": ACHIEVEMENT["id"]}


@pytest.fixture(autouse=True)
def _strict_wording(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


@pytest.mark.parametrize("jwt", [False, True], ids=["embedded", "token"])
@pytest.mark.parametrize("of", TARGETS)
def test_who_endorses_what(of: str, jwt: bool) -> None:  # noqa: FBT001 - a case
    endorsement = COUNCIL.endorse(TARGETS[of], "Sound.", valid_from=START)
    written = token(endorsement) if jwt else endorsement
    report = judge(endorsed(of, written, jwt=jwt), ISSUER, COUNCIL)
    assert report.verdict is Verdict.VALID
    check = summary(report)
    assert (check.outcome, check.code) == ("pass", "endorsements_good")
    assert check.details["endorsers"] == "Quality Council"
    (found,) = report.endorsements
    assert (found.of, found.report.verdict) == (of, Verdict.VALID)


def test_without_any() -> None:
    report = judge(ISSUER.issue(ACHIEVEMENT, LEARNER, valid_from=START), ISSUER)
    assert (summary(report).outcome, report.endorsements) == ("skipped", ())


def tampered() -> dict[str, Any]:
    found = COUNCIL.endorse(BADGE_ID, "Sound.", valid_from=START)
    found["credentialSubject"]["endorsementComment"] = "Outstanding."
    return found


def forged() -> dict[str, Any]:
    """Return an endorsement in the council's name, signed by somebody else."""
    found = COUNCIL.endorse(BADGE_ID, "Sound.", valid_from=START)
    del found["proof"]
    return FORGER.sign(found)


def unsigned() -> dict[str, Any]:
    found = COUNCIL.endorse(BADGE_ID, "Sound.", valid_from=START)
    del found["proof"]
    return found


BAD: dict[str, Any] = {
    "tampered": tampered(),
    "forged": forged(),
    "unsigned": unsigned(),
    "of something else": COUNCIL.endorse("urn:uuid:another", "Sound.", valid_from=START),
    "not yet": COUNCIL.endorse(BADGE_ID, "Sound.", valid_from="2030-01-01T00:00:00Z"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_one_is_told_and_harms_nothing(name: str) -> None:
    good = COUNCIL.endorse(BADGE_ID, "Good.", valid_from=START)
    report = judge(endorsed("credential", BAD[name], good), ISSUER, COUNCIL, FORGER)
    assert report.verdict is Verdict.VALID
    check = summary(report)
    assert (check.outcome, check.code) == ("fail", "endorsements_not_all_good")
    assert (check.details["count"], check.details["good"]) == ("2", "1")
    calm = judge(endorsed("credential", good), ISSUER, COUNCIL)
    assert headline(report) == headline(calm)


def test_another_badge_in_an_endorsements_place() -> None:
    other = COUNCIL.issue(ACHIEVEMENT, LEARNER, valid_from=START)
    report = judge(endorsed("credential", other), ISSUER, COUNCIL)
    assert report.verdict is Verdict.VALID
    assert summary(report).outcome == "fail"
    about = report.endorsements[0].report.check("endorses")
    assert about
    assert about.code == "not_an_endorsement"


def test_an_endorser_whose_key_is_not_at_hand() -> None:
    endorsement = COUNCIL.endorse(BADGE_ID, "Sound.", valid_from=START)
    report = judge(endorsed("credential", endorsement), ISSUER)
    assert report.verdict is Verdict.VALID
    assert summary(report).code == "endorsements_not_all_checked"


def test_a_denied_endorser() -> None:
    documents = [*ISSUER.documents(), *COUNCIL.documents()]
    knowledge = known(documents, fetched=NOW)
    denied = type(knowledge)(
        knowledge.documents, decisions={COUNCIL.id: Decision(COUNCIL.id, Level.DENIED, NOW)}
    )
    endorsement = COUNCIL.endorse(BADGE_ID, "Sound.", valid_from=START)
    report = judge(endorsed("credential", endorsement), knowledge=denied)
    assert report.verdict is Verdict.VALID
    assert summary(report).outcome == "fail"


@pytest.mark.parametrize(
    "member", ["https://x.example/e", "eyJhbGciOiJub25lIn0.e30.", {"id": "x"}, {}, 7, None, [[]]]
)
def test_what_is_no_endorsement_at_all(member: Any) -> None:
    draft = ISSUER.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    text = compact_jws(
        {**draft, "endorsement": [member]}, ISSUER.key(), ISSUER.key_id(), layout="open_badges"
    )
    report = judge(text, ISSUER)
    assert report.verdict is Verdict.VALID
    assert summary(report).outcome == "fail"


def test_more_than_are_looked_at() -> None:
    many = [COUNCIL.endorse(BADGE_ID, "Sound.", valid_from=START)] * 40
    draft = ISSUER.draft(ACHIEVEMENT, LEARNER, valid_from=START, credential_id=BADGE_ID)
    text = compact_jws(
        {**draft, "endorsement": many}, ISSUER.key(), ISSUER.key_id(), layout="open_badges"
    )
    report = judge(text, ISSUER, COUNCIL)
    assert summary(report).code == "endorsements_too_many"
    assert len(report.endorsements) == 32


def test_endorsements_within_endorsements_are_not_followed() -> None:
    inner = COUNCIL.endorse(COUNCIL.id, "We are sound.", valid_from=START)
    outer = COUNCIL.endorse(BADGE_ID, "Sound.", valid_from=START)
    del outer["proof"]
    outer["issuer"] = {**outer["issuer"], "endorsement": [inner]}
    report = judge(endorsed("credential", COUNCIL.sign(outer)), ISSUER, COUNCIL)
    assert report.endorsements[0].report.verdict is Verdict.VALID
    assert report.endorsements[0].report.endorsements == ()


def test_containers_nested_in_an_endorsement_harm_nothing() -> None:
    presentation: dict[str, Any] = {"type": ["VerifiablePresentation"], "verifiableCredential": []}
    for _ in range(12):
        presentation = {"type": ["VerifiablePresentation"], "verifiableCredential": [presentation]}
    draft = ISSUER.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    text = compact_jws(
        {**draft, "endorsement": presentation}, ISSUER.key(), ISSUER.key_id(), layout="open_badges"
    )
    report = judge(text, ISSUER)
    assert report.verdict is Verdict.VALID
    assert summary(report).outcome == "fail"


def test_an_endorsement_alone() -> None:
    report = judge(COUNCIL.endorse(BADGE_ID, "Sound.", valid_from=START), COUNCIL)
    assert report.verdict is Verdict.VALID
    assert report.credential
    assert report.credential.spec == "endorsement"


def test_stored_and_restored() -> None:
    short = COUNCIL.endorse(ISSUER.id, "Sound.", valid_from=START)
    del short["proof"]
    short = COUNCIL.sign({**short, "validUntil": "2026-12-01T00:00:00Z"})
    credential = read(data_of(endorsed("issuer", short)))
    knowledge = known([*ISSUER.documents(), *COUNCIL.documents()], fetched=NOW)
    report = verify(credential, knowledge, bundled(), now=NOW)
    stored = checks_json(report)
    assert restore(credential, stored, knowledge, NOW) == report
    later = restore(credential, stored, knowledge, NOW.replace(year=2027))
    assert later.verdict is Verdict.VALID
    assert later.endorsements[0].report.verdict is Verdict.EXPIRED
    assert summary(later).outcome == "fail"
    before = {name: value for name, value in stored.items() if name != "endorsements"}
    assert restore(credential, before, knowledge, NOW).verdict is Verdict.VALID
