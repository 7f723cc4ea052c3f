"""One wish in several formats, one badge for two wishes, and what nobody is specific about."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import achievement
from tests.presenting.disclosing.rich import ACHIEVEMENT, sd_jwt
from tests.service.asking import Employer, wanting
from tests.service.making import LEARNER, NOW, START, badge, institution
from tests.service.test_answering import codes, employer, kept, opened, sent, web
from tests.service.test_answering_exchanges import BADGE, LINK, Exchange
from tests.service.test_portfolio_parts import confirmation
from wallet.credentials.tokens import parse_compact
from wallet.cryptosuites import base64url
from wallet.errors import UsageError, WalletError
from wallet.sharing.local.query import dcql
from wallet.snapshots.nearby import Wish, Wished
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from tests.issuer_simulator import Institution
    from tests.sharing.web import Web
    from wallet.service import Wallet

__all__ = ["employer", "web"]
pytestmark = pytest.mark.loopback
FORMS = ("jwt_vc_json", "dc+sd-jwt", "ldp_vc")
EITHER = [{"options": [["0"], ["1"], ["2"]]}]
BASE = ACHIEVEMENT.strip("/").split("/")


@pytest.fixture
def school() -> Institution:
    return institution(method="did:key")


def forms(**members: Any) -> list[dict[str, Any]]:
    return [wanting(str(at), form, **members) for at, form in enumerate(FORMS)]


def test_a_wish_in_three_formats_is_one_thing_to_choose(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    whole = kept(wallet, badge(school))
    part = kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    page = opened(wallet, employer.link(*forms(), sets=EITHER))
    (wish,) = page.wanted
    assert (wish.id, wish.alternatives, wish.required) == ("0", ("0", "1", "2"), True)
    assert wish.code == ""
    assert {each.badge: each.format for each in wish.candidates} == {
        whole: "ldp_vc",
        part: "dc+sd-jwt",
    }
    assert not any(each.code for each in wish.candidates)
    # Nothing is said of formats that nobody needs.
    assert "answer_other_format" not in codes(page)
    page = wallet.answering.choose(page.number, {"0": [whole]}, now=NOW)
    assert page.chosen == {"0": (whole,)}
    assert page.answerable
    sent(wallet, page)
    assert set(employer.answer) == {"2"}


def test_of_one_wish_one_badge_goes_unless_several_are_wanted(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    whole = kept(wallet, badge(school))
    part = kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    page = opened(wallet, employer.link(*forms(), sets=EITHER))
    with pytest.raises(UsageError, match="answer_one_only"):
        wallet.answering.choose(page.number, {"0": [whole, part]}, now=NOW)
    page = opened(wallet, employer.link(*forms(multiple=True), sets=EITHER))
    page = wallet.answering.choose(page.number, {"0": [part, whole]}, now=NOW)
    assert set(page.chosen["0"]) == {part, whole}
    sent(wallet, page)
    assert set(employer.answer) == {"1", "2"}


def test_a_choice_by_the_ids_of_the_query_is_understood(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    whole = kept(wallet, badge(school))
    page = opened(wallet, employer.link(*forms(), sets=EITHER))
    page = wallet.answering.choose(page.number, {"2": [whole]}, now=NOW)
    assert page.chosen == {"0": (whole,)}
    with pytest.raises(UsageError, match="answer_no_such_choice"):
        wallet.answering.choose(page.number, {"1": [whole]}, now=NOW)


def test_what_is_optional_stays_so_and_different_things_are_named(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    other = wanting("other", meta={"type_values": [["urn:example:Licence"]]})
    sets = [
        {"options": [["badge"]]},
        {"options": [["other"], ["third"]], "required": False},
    ]
    link = employer.link(wanting(), other, wanting("third"), sets=sets)
    page = opened(wallet, link)
    first, second = page.wanted
    assert (first.id, first.alternatives, first.either) == ("badge", (), ())
    assert (second.id, second.required, second.code) == ("other", False, "")
    assert second.either == ("urn:example:Licence", "OpenBadgeCredential")


def test_options_of_several_things_stay_apart(wallet: Wallet, employer: Employer) -> None:
    sets = [{"options": [["a"], ["b", "c"]]}, {"options": [["d"], ["a"]]}]
    link = employer.link(*(wanting(each) for each in "abcd"), sets=sets)
    page = opened(wallet, link)
    assert [each.id for each in page.wanted] == ["a", "b", "c", "d"]


def test_nothing_of_a_wish_is_held(wallet: Wallet, employer: Employer, school: Institution) -> None:
    kept(wallet, badge(school))
    claims = [{"path": ["credentialSubject", "gpa"]}]
    page = opened(wallet, employer.link(*forms(claims=claims), sets=EITHER))
    (wish,) = page.wanted
    assert (wish.code, wish.absent) == ("wanted_claims_absent", ("credentialSubject.gpa",))
    assert codes(page, Weight.STOPS) == {"answer_not_held"}


@pytest.mark.parametrize("kind", list(Wished))
def test_our_own_question_is_one_question(
    wallet: Wallet, employer: Employer, school: Institution, kind: Wished
) -> None:
    kept(wallet, badge(school))
    query = dcql(Wish(kind=kind))
    page = opened(wallet, employer.link(*query["credentials"], sets=query["credential_sets"]))
    (wish,) = page.wanted
    assert wish.alternatives == ("ldp", "jwt", "sd_jwt")
    assert wish.claims == ()
    assert "request_asks_who_you_are" not in {each.code for each in page.findings}
    # Who would take anything leaves it to the learner what that is.
    assert bool(page.chosen) is (kind is Wished.BADGE)


def test_any_credential_at_all_is_for_the_learner_to_choose(
    wallet: Wallet, web: Web, school: Institution
) -> None:
    kept(wallet, badge(school))
    for kind in ("VerifiableCredential", ["VerifiableCredential"]):
        query = {"type": "QueryByExample", "credentialQuery": {"example": {"type": kind}}}
        Exchange(web, query=[query], challenge="c-1")
        page = opened(wallet, LINK)
        assert page.chosen == {}
        assert page.wanted[0].candidates
        assert not page.answerable


def test_a_badge_that_answers_two_questions_is_sent_once(
    wallet: Wallet, web: Web, school: Institution
) -> None:
    kept(wallet, badge(school))
    site = Exchange(web, query=[BADGE, BADGE], challenge="c-1")
    page = opened(wallet, LINK)
    assert len(page.chosen) == 2
    sent(wallet, page)
    assert len(site.answers[0]["verifiableCredential"]) == 1


def test_the_same_badge_with_other_fields_is_looked_at_with_all_of_them(
    wallet: Wallet, employer: Employer
) -> None:
    """What the second question takes of a badge is told as what the first takes is."""
    kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    name = wanting("a", "dc+sd-jwt", claims=[{"path": [*BASE, "name"]}])
    who = wanting("b", "dc+sd-jwt", claims=[{"path": ["credentialSubject", "identifier"]}])
    alone = opened(wallet, employer.link(who))
    told = {each for each in codes(alone) if each.startswith("review_")}
    assert told
    for both in ((name, who), (who, name)):
        page = opened(wallet, employer.link(*both))
        assert len(page.chosen) == 2
        assert told <= codes(page)
    sent(wallet, page)
    first, second = employer.answer["a"][0], employer.answer["b"][0]
    # Each presentation has what it was asked for alone.
    assert "identityHash" not in json.dumps(_disclosed(first))
    assert "identityHash" in json.dumps(_disclosed(second))


def _disclosed(text: str) -> list[Any]:
    return [json.loads(base64url.decode(each)) for each in text.split("~")[1:-1]]


def test_of_two_ways_the_one_with_a_badge_in_force_is_chosen(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    ended = kept(wallet, badge(school, 1, valid_until="2026-05-01T00:00:00Z"))
    good = kept(wallet, badge(school, 2))
    name = ["credentialSubject", "achievement", "name"]
    first = wanting("first", claims=[{"path": name, "values": ["Data 1"]}])
    second = wanting("second", claims=[{"path": name, "values": ["Data 2"]}])
    sets = [{"options": [["first"], ["second"]]}]
    page = opened(wallet, employer.link(first, second, sets=sets))
    assert page.chosen == {"first": (good,)}
    assert {each.badge for each in page.wanted[0].candidates} == {ended, good}
    sent(wallet, page)
    assert set(employer.answer) == {"second"}


def test_what_would_be_welcome_is_not_pointed_out_and_not_offered(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    """Optional fields of Presentation Exchange: a whole badge has them, and no other shows them."""
    kept(wallet, badge(school))
    part = kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    subject = "$.credentialSubject.achievement"
    fields = [{"path": [f"{subject}.name"]}]
    definition = {
        "id": "d",
        "input_descriptors": [{"id": "b", "constraints": {"fields": fields}}],
    }

    def candidates() -> dict[str, Any]:
        link = employer.link(
            client_id_scheme="redirect_uri", presentation_definition=json.dumps(definition)
        )
        page = opened(wallet, link.replace("dcql_query=", "ignored="))
        return {each.format: each for each in page.wanted[0].candidates}

    before = candidates()
    fields.append({"path": [f"{subject}.criteria"], "optional": True})  # type: ignore[dict-item] - JSON
    after = candidates()
    gone = set(before["ldp_vc"].beyond) - set(after["ldp_vc"].beyond)
    assert any("criteria" in each for each in gone)
    assert after["vc+sd-jwt" if "vc+sd-jwt" in after else "dc+sd-jwt"].badge == part
    assert after["dc+sd-jwt"].shown == before["dc+sd-jwt"].shown


def _token(school: Institution) -> str:
    made = achievement("https://aoba-u.example/achievements/1", "Data 1")
    return school.token(school.draft(made, LEARNER, valid_from=START))


def _exchange(employer: Employer, formats: dict[str, Any]) -> str:
    definition = {
        "id": "d",
        "format": formats,
        "input_descriptors": [{"id": "b", "constraints": {"fields": [{"path": ["$.issuer"]}]}}],
    }
    link = employer.link(
        client_id_scheme="redirect_uri", presentation_definition=json.dumps(definition)
    )
    return link.replace("dcql_query=", "ignored=")


@pytest.mark.parametrize(
    ("formats", "algorithm"),
    [
        ({"jwt_vp": {"alg": ["ES256"]}, "jwt_vc": {"alg": ["EdDSA"]}}, "ES256"),
        ({"jwt_vp": {"alg": ["EdDSA"]}, "jwt_vc": {"alg": ["EdDSA"]}}, "EdDSA"),
        ({"jwt_vc": {"alg": ["EdDSA"]}}, "EdDSA"),
    ],
)
def test_an_exchange_says_by_what_a_presentation_may_be_signed(
    wallet: Wallet,
    employer: Employer,
    school: Institution,
    formats: dict[str, Any],
    algorithm: str,
) -> None:
    kept(wallet, _token(school))
    page = opened(wallet, _exchange(employer, formats))
    assert page.answerable
    sent(wallet, page)
    assert parse_compact(employer.forms[-1]["vp_token"]).header["alg"] == algorithm


def test_an_exchange_that_takes_no_signature_of_ours_stops(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, _token(school))
    kept(wallet, badge(school, 2))
    other = {"jwt_vc": {"alg": ["ES256K"]}, "ldp_vc": {"proof_type": ["BbsBlsSignature2020"]}}
    page = opened(wallet, _exchange(employer, other))
    assert not page.answerable
    assert {one.code for one in page.wanted[0].candidates} == {"answer_suite_not_taken"}
    signers = {"jwt_vc": {"alg": ["EdDSA"]}, "jwt_vp": {"alg": ["ES256K"]}}
    page = opened(wallet, _exchange(employer, signers))
    assert not page.answerable
    assert "answer_suite_impossible" in {each.code for each in page.findings}
    with pytest.raises(WalletError):
        sent(wallet, page)
    assert not employer.forms
