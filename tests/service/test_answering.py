"""Requests for badges, from the code to what the employer gets: OpenID4VP on this machine."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from tests.issuer_simulator import Learner, achievement
from tests.presenting.disclosing.rich import ACHIEVEMENT, BADGE, issued, sd_jwt
from tests.service.asking import ADDRESS, CLIENT, HOST, OPEN_BADGE, Employer, wanting
from tests.service.making import LEARNER, NOW, START, as_file, badge, institution, take
from tests.service.test_portfolio_parts import confirmation
from tests.sharing.web import Says, Web
from wallet import wording
from wallet.credentials.tokens import parse_compact
from wallet.errors import PresentingError, SharingError, TrustError, UsageError, WalletError
from wallet.service import judge
from wallet.snapshots.portfolios import Weight
from wallet.snapshots.requests import Identified, RequestPage
from wallet.tasks import network
from wallet.trust.model import Level
from wallet.vault.activity import ActivityFilter, ActivityKind
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.issuer_simulator import Institution
    from wallet.service import Wallet

pytestmark = pytest.mark.loopback


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    made = Web(tmp_path)
    monkeypatch.setattr(network, "send", made.send)
    yield made
    made.close()


@pytest.fixture
def employer(web: Web) -> Employer:
    return Employer(web)


@pytest.fixture
def school() -> Institution:
    return institution(method="did:key")


def kept(wallet: Wallet, data: bytes | str | dict[str, Any]) -> str:
    data = as_file(data) if isinstance(data, dict) else data
    (found,) = take(wallet, data if isinstance(data, bytes) else data.encode()).added
    return found


def bound(wallet: Wallet, school: Institution, did: str, number: int = 90) -> str:
    made = achievement(f"https://aoba-u.example/achievements/{number}", f"Data {number}")
    issued_to = Learner(did=did)
    identifier = f"urn:example:{number}"
    return kept(wallet, school.issue(made, issued_to, valid_from=START, credential_id=identifier))


def of_learner(did: str, suite: str) -> dict[str, Any]:
    """Return a badge with a base proof, of a learner who is named by a DID or not at all."""
    document = json.loads(json.dumps(BADGE))
    subject = document["credentialSubject"]
    del subject["id"]
    if did:
        subject["id"] = did
    return issued(suite, document)


def opened(wallet: Wallet, link: str) -> RequestPage:
    page = wallet.answering.open(link, now=NOW, work=Work())
    assert isinstance(page, RequestPage)
    said(page)
    return page


def sent(wallet: Wallet, page: RequestPage) -> Any:
    return wallet.answering.send(page.number, now=NOW, work=Work())


def codes(page: RequestPage, weight: Weight | None = None) -> set[str]:
    return {each.code for each in page.findings if weight in (None, each.weight)}


def said(page: RequestPage) -> None:
    """Say all that a page says, in both languages: the fixture raises for what has no sentence."""
    coded = [(each.code, each.details) for each in page.findings]
    for each in page.wanted:
        coded += [(one.code, {}) for one in (each, *each.candidates) if one.code]
    for code, details in coded:
        for language in ("en", "ja"):
            assert "–" not in wording.with_next_step(code, language, **details)


def test_look_contacts_nobody(wallet: Wallet, employer: Employer) -> None:
    looked = wallet.answering.look(employer.link(wanting()))
    assert looked.hosts == ()
    assert not employer.site.asked
    with pytest.raises(SharingError, match="request_unknown"):
        wallet.answering.look("https://mirai.example/")


def test_authorities_are_told_where_they_cannot_be_decided(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    wish = wanting(trusted_authorities=[{"type": "aki", "values": ["s9tIpPmhxdiuNkHMEWNpYim8S8Y"]}])
    page = opened(wallet, employer.link(wish))
    assert page.answerable
    (told,) = [each for each in page.findings if each.code == "query_authorities"]
    assert told.details["kinds"] == "aki"
    nothing = {**wish, "meta": {"type_values": [["Licence"]]}}
    assert "query_authorities" not in codes(opened(wallet, employer.link(nothing)))


def test_a_badge_is_presented_for_this_asker_alone(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    badge_id = kept(wallet, badge(school))
    link = employer.link(wanting())
    page = opened(wallet, link)
    assert page.answerable
    assert page.signed
    assert page.holder == ""  # a fresh key
    assert page.chosen == {"badge": (badge_id,)}
    assert page.asker.identified is Identified.NOTHING
    assert {"request_not_identified", "answer_not_encrypted"} <= codes(page)
    assert not employer.forms
    done = sent(wallet, page)
    assert done.badges == ((badge_id, "Data 1"),)
    assert employer.forms[0]["state"] == "s1"
    (presentation,) = employer.answer["badge"]
    assert presentation["proof"]["domain"] == CLIENT
    assert presentation["proof"]["proofPurpose"] == "authentication"
    assert presentation["proof"]["cryptosuite"] == "eddsa-rdfc-2022"
    nonce = presentation["proof"]["challenge"]
    report = judge(
        json.dumps(presentation).encode(), "a", wallet._knowing.basis(), now=NOW,
        challenge=nonce, domain=CLIENT,
    ).report  # fmt: skip
    assert report.verdict is Verdict.VALID
    assert nonce in link
    (row,) = wallet.portfolios.handed(now=NOW)
    assert (row.recipient, row.means, row.badges) == (HOST, "openid4vp", done.badges)
    _name, data = wallet.portfolios.handed_bytes(row.number)
    assert json.loads(data) == presentation
    with pytest.raises(UsageError, match="no_such_request"):
        sent(wallet, page)


def test_one_key_for_an_asker_and_another_for_the_next(
    wallet: Wallet, web: Web, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    sent(wallet, opened(wallet, employer.link(wanting())))
    first = employer.answer["badge"][0]["holder"]
    again = opened(wallet, employer.link(wanting()))
    assert again.holder == first
    assert "answer_key_shown_before" not in codes(again)
    address = "https://other.example/answers"
    other = {"client_id": f"redirect_uri:{address}", "response_uri": address}
    web.site("other.example", employer._answer)
    sent(wallet, opened(wallet, employer.link(wanting(), **other)))
    second = employer.answer["badge"][0]
    assert second["proof"]["domain"] == other["client_id"]
    assert second["holder"] != first
    own = {key.did for profile in wallet.profiles.profiles() for key in profile.keys}
    assert first not in own


def test_a_bound_badge_is_signed_by_its_key(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    did = wallet.holder_did()
    bound(wallet, school, did)
    page = opened(wallet, employer.link(wanting()))
    assert page.holder == did
    sent(wallet, page)
    assert employer.answer["badge"][0]["proof"]["verificationMethod"].startswith(did)


def test_a_badge_of_another_key_is_shown_and_cannot_go(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    bound(wallet, school, "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
    page = opened(wallet, employer.link(wanting()))
    (wanted,) = page.wanted
    assert [each.code for each in wanted.candidates] == ["answer_key_elsewhere"]
    assert wanted.code == "wanted_not_sendable"
    assert codes(page, Weight.STOPS) == {"answer_not_held"}
    with pytest.raises(PresentingError, match="answer_not_held"):
        sent(wallet, page)
    with pytest.raises(UsageError, match="answer_no_such_choice"):
        wallet.answering.choose(page.number, {"badge": [wanted.candidates[0].badge]}, now=NOW)
    assert not employer.forms


@pytest.mark.parametrize("layout", ["open_badges", "vc_claim"])
def test_a_token_goes_in_a_token(
    wallet: Wallet, employer: Employer, school: Institution, layout: str
) -> None:
    model = "2.0" if layout == "open_badges" else "1.1"
    made = achievement("https://aoba-u.example/achievements/5", "Data 5")
    token = school.token(school.draft(made, LEARNER, valid_from=START, model=model), layout=layout)
    kept(wallet, token)
    page = opened(wallet, employer.link(wanting(form="jwt_vc_json")))
    assert ("answer_token_layout" in codes(page)) == (layout == "open_badges")
    sent(wallet, page)
    (text,) = employer.answer["badge"]
    answer = parse_compact(text)
    assert answer.header["alg"] == "EdDSA"
    assert answer.header["kid"].startswith(answer.payload["iss"])
    assert answer.payload["aud"] == CLIENT
    assert answer.payload["exp"] - answer.payload["iat"] == 300
    assert answer.payload["vp"]["verifiableCredential"] == [token]


def test_a_token_shows_what_leaves_beyond_what_was_asked(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    claims = [{"path": ["credentialSubject", "achievement", "name"]}]
    page = opened(wallet, employer.link(wanting(claims=claims)))
    (candidate,) = page.wanted[0].candidates
    assert candidate.asked == ("/credentialSubject/achievement/name",)
    assert "credentialSubject.achievement.criteria" in candidate.beyond
    assert "issuer" in candidate.beyond
    assert not any(
        each.rpartition(".")[2] == "name" and "achievement" in each for each in candidate.beyond
    )
    assert "answer_whole_badge" in codes(page, Weight.CARE)


@pytest.mark.parametrize("form", ["dc+sd-jwt", "vc+sd-jwt"])
def test_an_sd_jwt_shows_no_more_than_was_asked(
    wallet: Wallet, employer: Employer, form: str
) -> None:
    kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    path = [*ACHIEVEMENT.strip("/").split("/"), "name"]
    page = opened(wallet, employer.link(wanting(form=form, claims=[{"path": path}])))
    (candidate,) = page.wanted[0].candidates
    assert candidate.code == ""
    whole = len(sd_jwt().split("~"))
    sent(wallet, page)
    (text,) = employer.answer["badge"]
    *shown, binding = text.split("~")
    assert 1 < len(shown) < whole
    answer = parse_compact(binding)
    assert answer.header["typ"] == "kb+jwt"
    assert answer.payload["aud"] == CLIENT
    (row,) = wallet.portfolios.handed(now=NOW)
    assert row.holder == wallet.holder_did()


def test_an_sd_jwt_that_names_no_key_goes_only_where_nobody_asks_whose_it_is(
    wallet: Wallet, employer: Employer
) -> None:
    kept(wallet, sd_jwt())
    page = opened(wallet, employer.link(wanting(form="dc+sd-jwt")))
    assert [each.code for each in page.wanted[0].candidates] == ["answer_names_no_key"]
    bare = wanting(form="dc+sd-jwt", require_cryptographic_holder_binding=False)
    page = opened(wallet, employer.link(bare))
    (candidate,) = page.wanted[0].candidates
    page = wallet.answering.choose(page.number, {"badge": [candidate.badge]}, now=NOW)
    sent(wallet, page)
    assert employer.answer["badge"][0].endswith("~")


def test_a_bare_badge_is_sent_bare(wallet: Wallet, employer: Employer, school: Institution) -> None:
    document = badge(school)
    kept(wallet, document)
    link = employer.link(wanting(require_cryptographic_holder_binding=False))
    page = opened(wallet, link)
    assert not page.signed
    assert "answer_bare" in codes(page, Weight.CARE)
    sent(wallet, page)
    assert employer.answer["badge"] == [document]


def test_a_base_proof_never_leaves_and_only_what_was_asked_does(
    wallet: Wallet, employer: Employer
) -> None:
    kept(wallet, of_learner(wallet.holder_did(), "ecdsa-sd-2023"))
    path = [*ACHIEVEMENT.strip("/").split("/"), "name"]
    page = opened(wallet, employer.link(wanting(claims=[{"path": path}])))
    sent(wallet, page)
    (presentation,) = employer.answer["badge"]
    (credential,) = presentation["verifiableCredential"]
    assert "evidence" not in json.dumps(credential)
    assert credential["proof"]["cryptosuite"] == "ecdsa-sd-2023"
    assert credential["credentialSubject"]["achievement"]["name"]
    assert presentation["holder"] == wallet.holder_did()


def test_all_or_nothing(wallet: Wallet, employer: Employer, school: Institution) -> None:
    kept(wallet, badge(school))
    other = wanting("other")
    other["meta"] = {"type_values": [["urn:example:Licence"]]}
    page = opened(wallet, employer.link(wanting(), other))
    assert page.chosen == {}
    assert codes(page, Weight.STOPS) == {"answer_not_held"}
    assert page.wanted[1].code == "wanted_not_held"
    with pytest.raises(PresentingError):
        sent(wallet, page)
    either = [{"options": [["other"], ["badge"]]}]
    page = opened(wallet, employer.link(wanting(), other, sets=either))
    assert set(page.chosen) == {"other"}  # the one thing to choose, by the better of the two
    sent(wallet, page)
    assert set(employer.answer) == {"badge"}


def test_several_badges_where_several_are_wanted(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    first, second = (kept(wallet, badge(school, number)) for number in (1, 2))
    page = opened(wallet, employer.link(wanting()))
    with pytest.raises(UsageError, match="answer_one_only"):
        wallet.answering.choose(page.number, {"badge": [first, second]}, now=NOW)
    page = opened(wallet, employer.link(wanting(multiple=True)))
    page = wallet.answering.choose(page.number, {"badge": [first, second]}, now=NOW)
    sent(wallet, page)
    assert len(employer.answer["badge"]) == 2
    page = opened(wallet, employer.link(wanting()))
    page = wallet.answering.choose(page.number, {}, now=NOW)
    assert codes(page, Weight.STOPS) == set()
    assert not page.answerable
    with pytest.raises(PresentingError, match="nothing_to_present"):
        sent(wallet, page)


def test_a_key_of_the_kind_that_the_asker_takes(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    takes = {"cryptosuite_values": ["ecdsa-rdfc-2019", "eddsa-rdfc-2022"]}
    metadata = {"vp_formats_supported": {"ldp_vc": takes}}
    page = opened(wallet, employer.link(wanting(), client_metadata=json.dumps(metadata)))
    sent(wallet, page)
    assert employer.answer["badge"][0]["proof"]["cryptosuite"] == "eddsa-rdfc-2022"
    takes["cryptosuite_values"] = ["ecdsa-rdfc-2019"]
    page = opened(wallet, employer.link(wanting(), client_metadata=json.dumps(metadata)))
    assert page.wanted[0].candidates[0].code == "answer_suite_not_taken"  # the badge is EdDSA
    takes["cryptosuite_values"] = ["ecdsa-rdfc-2019", "ecdsa-sd-2023"]
    kept(wallet, of_learner("", "ecdsa-sd-2023"))
    page = opened(wallet, employer.link(wanting(), client_metadata=json.dumps(metadata)))
    assert page.holder == ""
    sent(wallet, page)
    proof = employer.answer["badge"][0]["proof"]
    assert proof["cryptosuite"] == "ecdsa-rdfc-2019"
    takes["cryptosuite_values"] = ["ecdsa-sd-2023"]  # a presentation cannot be signed so
    page = opened(wallet, employer.link(wanting(), client_metadata=json.dumps(metadata)))
    assert codes(page, Weight.STOPS) == {"answer_suite_impossible"}
    with pytest.raises(PresentingError, match="answer_suite_impossible"):
        sent(wallet, page)


@pytest.mark.parametrize(
    ("signed", "taken", "name"),
    [
        ("", ["ES256", "EdDSA"], "EdDSA"),
        ("Ed25519", ["Ed25519"], "Ed25519"),
        ("Ed25519", ["EdDSA", "Ed25519"], "EdDSA"),
        ("", ["EdDSA", "Ed25519"], "EdDSA"),
        ("", [-19], "EdDSA"),
        ("", ["Ed25519"], ""),  # the header of a badge is its issuer's (OpenID4VP, B.1.3.1)
        ("Ed25519", ["EdDSA"], ""),
    ],
)
def test_a_token_is_signed_by_the_name_that_the_asker_listed(
    wallet: Wallet,
    employer: Employer,
    school: Institution,
    *,
    signed: str,
    taken: list[str | int],
    name: str,
) -> None:
    made = achievement("https://aoba-u.example/achievements/5", "Data 5")
    draft = school.draft(made, LEARNER, valid_from=START, model="1.1")
    kept(wallet, school.token(draft, layout="vc_claim", alg=signed))
    metadata = json.dumps({"vp_formats_supported": {"jwt_vc_json": {"alg_values": taken}}})
    page = opened(wallet, employer.link(wanting(form="jwt_vc_json"), client_metadata=metadata))
    (candidate,) = page.wanted[0].candidates
    assert candidate.code == ("" if name else "answer_suite_not_taken")
    if name:
        sent(wallet, page)
        assert parse_compact(employer.answer["badge"][0]).header["alg"] == name


@pytest.mark.parametrize(
    ("algorithms", "name"),
    [
        ({"kb-jwt_alg_values": ["Ed25519"]}, "Ed25519"),
        ({"sd-jwt_alg_values": ["ES256"], "kb-jwt_alg_values": ["Ed25519"]}, "Ed25519"),
        ({"sd-jwt_alg_values": ["ES256", "EdDSA"], "kb-jwt_alg_values": ["Ed25519"]}, "Ed25519"),
        ({"sd-jwt_alg_values": ["ES256"]}, "EdDSA"),
        ({"kb-jwt_alg_values": ["ES256", "ESP256"]}, ""),
    ],
)
def test_a_key_binding_has_the_name_that_the_asker_listed(
    wallet: Wallet, employer: Employer, algorithms: dict[str, Any], name: str
) -> None:
    kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    metadata = json.dumps({"vp_formats_supported": {"dc+sd-jwt": algorithms}})
    page = opened(wallet, employer.link(wanting(form="dc+sd-jwt"), client_metadata=metadata))
    (candidate,) = page.wanted[0].candidates
    assert candidate.code == ("" if name else "answer_key_not_taken")
    if not name:
        return
    page = wallet.answering.choose(page.number, {"badge": [candidate.badge]}, now=NOW)
    sent(wallet, page)
    binding = parse_compact(employer.answer["badge"][0].rpartition("~")[2])
    assert (binding.header["typ"], binding.header["alg"]) == ("kb+jwt", name)


def test_a_withdrawn_or_ended_badge_comes_last_and_is_told(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    ended = kept(wallet, badge(school, 1, valid_until="2026-05-01T00:00:00Z"))
    page = opened(wallet, employer.link(wanting()))
    assert "review_expired" in codes(page, Weight.CARE)
    good = kept(wallet, badge(school, 2))
    page = opened(wallet, employer.link(wanting()))
    assert [each.badge for each in page.wanted[0].candidates] == [good, ended]
    assert page.chosen == {"badge": (good,)}


def test_a_deleted_badge_never_answers(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    badge_id = kept(wallet, badge(school))
    page = opened(wallet, employer.link(wanting()))
    wallet.marks.delete([badge_id], now=NOW)
    with pytest.raises(PresentingError, match="answer_badge_gone"):
        sent(wallet, page)
    assert opened(wallet, employer.link(wanting())).wanted[0].code == "wanted_not_held"
    assert not employer.forms


def test_declining_says_so(wallet: Wallet, employer: Employer, school: Institution) -> None:
    kept(wallet, badge(school))
    page = opened(wallet, employer.link(wanting()))
    done = wallet.answering.decline(page.number, now=NOW, work=Work())
    assert (done.error, done.told) == ("access_denied", True)
    assert employer.forms == [{"error": "access_denied", "state": "s1"}]
    rows = wallet.activity.rows(ActivityFilter())
    assert {"activity_request_looked", "activity_request_declined"} <= {each.code for each in rows}
    assert wallet.portfolios.handed(now=NOW) == ()


def test_an_answer_that_cannot_be_given_can_be_declined(wallet: Wallet, employer: Employer) -> None:
    link = employer.link(wanting(), transaction_data=json.dumps(["e30"]))
    page = opened(wallet, link)
    assert codes(page, Weight.STOPS)
    assert not page.answerable
    with pytest.raises(PresentingError):
        sent(wallet, page)
    done = wallet.answering.decline(page.number, now=NOW, work=Work())
    assert employer.forms[0]["error"] == done.error == "invalid_transaction_data"


def test_who_is_not_trusted_gets_nothing(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    wallet.trust.decide(f"did:web:{HOST}", Level.DENIED, now=NOW)
    page = opened(wallet, employer.link(wanting()))
    assert codes(page, Weight.STOPS) == {"request_denied"}
    with pytest.raises(PresentingError, match="request_denied"):
        sent(wallet, page)


def test_what_may_have_left_is_logged_and_not_sent_again(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    employer.says = Says(b'{"error": "server_error"}', status=500)
    page = opened(wallet, employer.link(wanting()))
    with pytest.raises(WalletError):
        sent(wallet, page)
    assert len(wallet.portfolios.handed(now=NOW)) == 1
    with pytest.raises(UsageError, match="no_such_request"):
        sent(wallet, page)
    told = [row.code for row in wallet.activity.rows() if row.code.startswith("activity_request")]
    assert sorted(told) == ["activity_request_looked", "activity_request_unsure"]


def test_an_answer_and_a_request_that_was_none_are_in_the_activity(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    badge_id = kept(wallet, badge(school))
    sent(wallet, opened(wallet, employer.link(wanting())))
    shares = wallet.activity.rows(ActivityFilter((ActivityKind.SHARE,)))
    (answered,) = [row for row in shares if row.code == "activity_request_answered"]
    assert answered.host == HOST
    assert [each.id for each in answered.badges] == [badge_id]
    assert answered in wallet.activity.rows(ActivityFilter(text=HOST))
    heard = {"answered": ("activity_request_answered",)}
    assert wallet.activity.rows(ActivityFilter(text="answered", codes=heard)) == (answered,)
    employer.says = Says(b"nothing of the kind")
    query = {"client_id": f"x509_san_dns:{HOST}", "request_uri": f"https://{HOST}/request"}
    with pytest.raises(WalletError):
        opened(wallet, f"openid4vp://?{urlencode(query)}")
    (failed,) = [row for row in wallet.activity.rows() if row.code == "activity_request_failed"]
    assert failed.host == HOST


def test_what_never_left_can_be_sent_again(
    wallet: Wallet, employer: Employer, school: Institution, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(wallet, badge(school))
    page = opened(wallet, employer.link(wanting()))
    good = network.send

    def nowhere(*_: Any, **__: Any) -> None:
        raise TrustError("fetch_unreachable", host=HOST)

    monkeypatch.setattr(network, "send", nowhere)
    with pytest.raises(TrustError):
        sent(wallet, page)
    assert wallet.portfolios.handed(now=NOW) == ()
    monkeypatch.setattr(network, "send", good)
    sent(wallet, page)
    assert len(employer.forms) == 1


def test_claim_sets_choose_the_first_that_is_held(wallet: Wallet, employer: Employer) -> None:
    kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    base = ACHIEVEMENT.strip("/").split("/")
    claims = [
        {"id": "a", "path": [*base, "licence"]},
        {"id": "b", "path": [*base, "name"]},
        {"id": "c", "path": [*base, "description"]},
    ]
    sets = [["a", "b"], ["c"], ["b"]]
    page = opened(wallet, employer.link(wanting(form="dc+sd-jwt", claims=claims, claim_sets=sets)))
    assert page.wanted[0].candidates[0].asked == (f"{ACHIEVEMENT}/description",)


def test_missing_claims_are_told(wallet: Wallet, employer: Employer, school: Institution) -> None:
    kept(wallet, badge(school))
    claims = [{"path": ["credentialSubject", "gpa"]}, {"path": ["issuer", "name"]}]
    page = opened(wallet, employer.link(wanting(claims=claims)))
    assert page.wanted[0].absent == ("credentialSubject.gpa",)
    assert page.wanted[0].code == "wanted_claims_absent"
    assert "answer_claims_absent" in codes(page)


def test_a_badge_in_another_format_is_told(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    page = opened(wallet, employer.link(wanting(form="jwt_vc_json")))
    assert [each.code for each in page.wanted[0].candidates] == ["answer_format_not_taken"]
    assert "answer_other_format" in codes(page)


def test_any_badge_is_for_the_learner_to_choose(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    anything = wanting()
    anything["meta"] = {}
    page = opened(wallet, employer.link(anything))
    assert page.chosen == {}
    assert page.wanted[0].candidates


def test_short_names_and_addresses(wallet: Wallet, school: Institution, employer: Employer) -> None:
    kept(wallet, badge(school))
    short = wanting()
    short["meta"] = {"type_values": [["OpenBadgeCredential"]]}
    assert opened(wallet, employer.link(short)).answerable
    assert OPEN_BADGE.startswith("https://")
    assert opened(wallet, employer.link(short)).destination == ADDRESS


def test_asking_who_the_learner_is_is_pointed_out(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    claims = [{"path": ["credentialSubject", "identifier", None, "identityHash"]}]
    page = opened(wallet, employer.link(wanting(claims=claims)))
    (finding,) = (each for each in page.findings if each.code == "request_asks_who_you_are")
    assert finding.details == {"what": "credentialSubject.identifier[*].identityHash"}


def test_a_bound_key_that_others_saw_is_told(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    badge_id = bound(wallet, school, wallet.holder_did())
    wallet.portfolios.present([badge_id], recipient="other.example", now=NOW, work=Work())
    page = opened(wallet, employer.link(wanting()))
    (finding,) = (each for each in page.findings if each.code == "answer_key_shown_before")
    assert finding.details == {"what": "other.example"}


def test_more_badges_than_are_shown_are_told(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    take(wallet, *(as_file(badge(school, number)) for number in range(33)))
    page = opened(wallet, employer.link(wanting()))
    assert len(page.wanted[0].candidates) == 30
    (finding,) = (each for each in page.findings if each.code == "answer_more_fit")
    assert finding.details["count"] == "3"


def test_a_request_is_over_when_its_time_is(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    page = opened(wallet, employer.link(wanting()))
    assert page.until is not None
    with pytest.raises(SharingError, match="request_over"):
        wallet.answering.send(page.number, now=page.until, work=Work())
    assert not employer.forms


def test_conversations_are_forgotten(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    first = opened(wallet, employer.link(wanting()))
    for _ in range(20):
        opened(wallet, employer.link(wanting()))
    with pytest.raises(UsageError, match="no_such_request"):
        wallet.answering.page(first.number, now=NOW)
