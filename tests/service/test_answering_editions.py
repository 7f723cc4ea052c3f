"""Any kept edition of a badge can answer a request: told apart, and never sent twice by itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import Learner, achievement
from tests.issuer_simulator.selective import combined, digest, disclosure
from tests.service.asking import Employer, wanting
from tests.service.making import AOBA, DAY, LEARNER, NOW, START, as_file, institution, take
from tests.service.test_answering import codes, opened, sent
from tests.service.test_portfolio_parts import confirmation
from tests.sharing.web import Web
from wallet.credentials.tokens import parse_compact
from wallet.cryptosuites.jose import sign_compact
from wallet.errors import UsageError
from wallet.snapshots.portfolios import Weight
from wallet.tasks import network
from wallet.wording.answer_forms import form_told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from tests.issuer_simulator import Institution
    from wallet.service import Wallet
    from wallet.snapshots.requests import Candidate, RequestPage

pytestmark = pytest.mark.loopback
ID = "urn:example:1"
VCT = "https://aoba-u.example/data"
NAME = {"path": ["credentialSubject", "achievement", "name"]}


@pytest.fixture
def employer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Employer]:
    web = Web(tmp_path)
    monkeypatch.setattr(network, "send", web.send)
    yield Employer(web)
    web.close()


@pytest.fixture
def school() -> Institution:
    return institution(method="did:key")


def draft(school: Institution, did: str = "", **about: Any) -> dict[str, Any]:
    made = {**achievement(f"https://{AOBA}/achievements/1", "Data 1"), **about}
    return school.draft(made, Learner(did=did) if did else LEARNER, valid_from=START,
                        credential_id=ID)  # fmt: skip


def document(school: Institution, did: str = "", **about: Any) -> bytes:
    return as_file(school.sign(draft(school, did, **about)))


def sd_jwt(school: Institution, wallet: Wallet) -> bytes:
    """Return the badge as an SD-JWT: id and issuer are those of the document."""
    body = draft(school, wallet.holder_did())
    shown = disclosure("description", body["credentialSubject"]["achievement"].pop("description"))
    body["credentialSubject"]["achievement"]["_sd"] = [digest(shown)]
    claims = {**body, "vct": VCT, "_sd_alg": "sha-256", "cnf": confirmation(wallet)}
    header = {"alg": "EdDSA", "kid": school.key_id(), "typ": "vc+sd-jwt"}
    return combined(sign_compact(header, claims, school.key()), shown).encode()


def kept(wallet: Wallet, *files: bytes, now: datetime = NOW) -> str:
    """Keep editions one after another; return the one badge that they are."""
    for each in files:
        take(wallet, each, now=now)
    (badge,) = wallet.ids()
    return badge


def candidates(page: RequestPage) -> list[Candidate]:
    (wanted,) = page.wanted
    return list(wanted.candidates)


def forms(page: RequestPage) -> list[tuple[str, str]]:
    """Return code and kind of each candidate's form, which both languages have words for."""
    found = []
    for each in candidates(page):
        if each.form is None:
            found.append(("", ""))
            continue
        found.append((each.form.code, each.form.kind))
        for language in ("en", "ja"):
            assert form_told(each.form, language)
    return found


def test_an_sd_jwt_behind_a_document_answers(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    badge = kept(wallet, sd_jwt(school, wallet), document(school, wallet.holder_did()))
    assert wallet.badge(badge, now=NOW).media_type == "application/json", "the document is in front"
    page = opened(
        wallet, employer.link({**wanting(form="dc+sd-jwt"), "meta": {"vct_values": [VCT]}})
    )
    assert forms(page) == [("answer_form_other", "answer_as_disclosing")]
    (candidate,) = candidates(page)
    assert (candidate.badge, candidate.format, candidate.code) == (badge, "dc+sd-jwt", "")
    assert candidate.edition in {each.sha256 for each in wallet.badge(badge, now=NOW).editions}
    assert page.chosen == {"badge": (candidate.id,)}
    assert page.holder == wallet.holder_did()
    done = sent(wallet, page)
    assert done.badges == ((badge, "Data 1"),)
    (text,) = employer.answer["badge"]
    assert parse_compact(text.split("~")[0]).payload["vct"] == VCT
    assert parse_compact(text.rpartition("~")[2]).header["typ"] == "kb+jwt"
    (row,) = wallet.portfolios.handed(now=NOW)
    assert row.badges == ((badge, "Data 1"),)


def test_a_document_behind_an_sd_jwt_answers(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    badge = kept(wallet, document(school, wallet.holder_did()), sd_jwt(school, wallet))
    page = opened(wallet, employer.link(wanting(claims=[NAME])))
    assert forms(page) == [("answer_form_other", "answer_as_document")]
    sent(wallet, page)
    (presentation,) = employer.answer["badge"]
    assert presentation["verifiableCredential"][0]["id"] == ID
    assert badge == wallet.ids()[0]


def test_presentation_exchange_finds_it_too(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, sd_jwt(school, wallet), document(school, wallet.holder_did()))
    definition = {
        "id": "jobs",
        "input_descriptors": [
            {
                "id": "data",
                "format": {"vc+sd-jwt": {}},
                "constraints": {
                    "fields": [{"path": ["$.vct"], "filter": {"type": "string", "const": VCT}}]
                },
            }
        ],
    }
    link = (
        employer.link(
            client_id_scheme="redirect_uri",
            presentation_definition=json.dumps(definition),
            dcql_query="",
        )
        .replace("dcql_query=&", "")
        .replace("&dcql_query=", "")
    )
    page = opened(wallet, link)
    assert forms(page) == [("answer_form_other", "answer_as_disclosing")]
    page = wallet.answering.choose(page.number, {"data": [candidates(page)[0].id]}, now=NOW)
    sent(wallet, page)
    assert employer.forms[-1]["vp_token"].count("~") >= 1


def either(**members: Any) -> tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]:
    """Return two queries of which one is enough: a document or an SD-JWT."""
    as_sd_jwt = {**wanting("sd", form="dc+sd-jwt"), "meta": {"vct_values": [VCT]}, **members}
    return wanting("ld", **members), as_sd_jwt, [{"options": [["ld"], ["sd"]]}]


def test_where_several_fit_the_front_comes_first_and_one_goes(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    badge = kept(wallet, sd_jwt(school, wallet), document(school, wallet.holder_did()))
    first, second, sets = either()
    page = opened(wallet, employer.link(first, second, sets=sets))
    assert forms(page) == [
        ("answer_form_front", "answer_as_document"),
        ("answer_form_other", "answer_as_disclosing"),
    ]
    front, other = candidates(page)
    assert (front.id, other.badge) == (badge, badge)
    assert page.chosen == {"ld": (badge,)}
    with pytest.raises(UsageError, match="answer_one_only"):
        wallet.answering.choose(page.number, {"ld": [front.id, other.id]}, now=NOW)
    page = wallet.answering.choose(page.number, {"ld": [other.id]}, now=NOW)
    sent(wallet, page)
    assert set(employer.answer) == {"sd"}


def test_both_forms_go_where_both_are_required(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    badge = kept(wallet, sd_jwt(school, wallet), document(school, wallet.holder_did()))
    first, second, _ = either()
    page = opened(wallet, employer.link(first, second))
    done = sent(wallet, page)
    assert {name: len(found) for name, found in employer.answer.items()} == {"ld": 1, "sd": 1}
    assert done.badges == ((badge, "Data 1"),)


def test_several_are_wanted_and_still_one_form_of_a_badge_goes(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    english = document(school, inLanguage="en")
    badge = kept(wallet, english, document(school, inLanguage="ja", name="データ 1"))
    page = opened(wallet, employer.link(wanting(multiple=True)))
    assert page.chosen == {"badge": (badge,)}
    front, other = candidates(page)
    assert front.form
    assert other.form
    assert (front.form.language, other.form.language) == ("ja", "en")
    assert other.page.row.title == "Data 1"
    assert "English" in form_told(other.form, "en")
    assert "英語" in form_told(other.form, "ja")
    page = wallet.answering.choose(page.number, {"badge": [other.id]}, now=NOW)
    sent(wallet, page)
    (presentation,) = employer.answer["badge"]
    assert presentation["verifiableCredential"][0]["name"] == "Data 1"


def test_an_older_copy_is_not_offered_beside_a_newer_one(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    badge = kept(wallet, document(school), document(school, description="Better"))
    page = opened(wallet, employer.link(wanting()))
    assert [each.id for each in candidates(page)] == [badge]
    assert forms(page) == [("", "")]


def test_an_older_copy_goes_only_if_the_learner_says_so(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    old = document(school, description="As it was")
    kept(wallet, old)
    badge = kept(wallet, document(school, description="As it is"), now=NOW + DAY)
    claim = {
        "path": ["credentialSubject", "achievement", "description"], "values": ["As it was"],
    }  # fmt: skip
    page = opened(wallet, employer.link(wanting(claims=[claim])))
    assert forms(page) == [("answer_form_older", "answer_as_document")]
    (candidate,) = candidates(page)
    assert candidate.badge == badge
    assert not candidate.usual
    assert page.chosen == {}
    assert not page.answerable
    page = wallet.answering.choose(page.number, {"badge": [candidate.id]}, now=NOW)
    (finding,) = (each for each in page.findings if each.code == "answer_older_copy")
    assert (finding.weight, finding.badges) == (Weight.CARE, (badge,))
    sent(wallet, page)
    (presentation,) = employer.answer["badge"]
    assert presentation["verifiableCredential"] == [json.loads(old)]


def test_what_no_edition_answers_is_told_once(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    badge = kept(wallet, sd_jwt(school, wallet), document(school, wallet.holder_did()))
    page = opened(wallet, employer.link(wanting(form="jwt_vc_json")))
    assert [(each.badge, each.code) for each in candidates(page)] == [
        (badge, "answer_format_not_taken")
    ]
    stranger = {"path": ["credentialSubject", "gpa"]}
    page = opened(wallet, employer.link(wanting(claims=[stranger])))
    assert page.wanted[0].code == "wanted_claims_absent"


def test_an_edition_that_names_a_key_elsewhere_gives_way(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    """The front fits and cannot go; the one behind it can."""
    theirs = document(school, "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
    badge = kept(wallet, document(school, wallet.holder_did()), theirs)
    page = opened(wallet, employer.link(wanting()))
    (candidate,) = candidates(page)
    assert (candidate.badge, candidate.code, candidate.usual) == (badge, "", False)
    assert candidate.edition
    assert page.chosen == {}


def test_editions_go_when_the_badge_is_deleted(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    badge = kept(wallet, sd_jwt(school, wallet), document(school, wallet.holder_did()))
    link = employer.link({**wanting(form="dc+sd-jwt"), "meta": {"vct_values": [VCT]}})
    assert opened(wallet, link).answerable
    wallet.marks.delete([badge], now=NOW)
    page = opened(wallet, link)
    assert page.wanted[0].code == "wanted_not_held"
    assert codes(page, Weight.STOPS) == {"answer_not_held"}


def test_badges_for_one_achievement_in_two_languages_are_told_apart(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    for language, name in (("ja", "データ"), ("en", "Data")):
        about = {**achievement(f"https://{AOBA}/achievements/1", name), "inLanguage": language}
        take(wallet, as_file(school.issue(about, LEARNER, valid_from=START,
                                          credential_id=f"urn:example:{language}")))  # fmt: skip
    page = opened(wallet, employer.link(wanting()))
    found = {each.page.row.title: each.form for each in candidates(page)}
    assert {title: form and (form.code, form.language) for title, form in found.items()} == {
        "データ": ("answer_form_language", "ja"),
        "Data": ("answer_form_language", "en"),
    }
    assert len(page.chosen["badge"]) == 1
