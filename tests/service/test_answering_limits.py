"""By what an answer may be signed: each limit bounds what it is about, and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import achievement
from tests.issuer_simulator.selective import combined
from tests.presenting.disclosing.rich import sd_jwt
from tests.service.asking import Employer, wanting
from tests.service.making import LEARNER, START, badge, institution
from tests.service.test_answering import codes, kept, of_learner, opened, sent, web
from tests.service.test_answering_editions import VCT, draft
from tests.service.test_portfolio_parts import confirmation
from wallet.credentials.tokens import parse_compact
from wallet.cryptosuites import jwk
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind, generate
from wallet.errors import PresentingError
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from tests.issuer_simulator import Institution
    from tests.sharing.web import Web
    from wallet.service import Wallet
    from wallet.snapshots.requests import RequestPage

__all__ = ["web"]
pytestmark = pytest.mark.loopback
LDP, TOKEN, SELECTIVE = "ldp_vc", "jwt_vc", "vc+sd-jwt"
PROOFS = {"proof_type": ["DataIntegrityProof"]}
P256_PROOF = {"proof_type": ["DataIntegrityProof"], "cryptosuite": ["ecdsa-rdfc-2019"]}


@pytest.fixture
def employer(web: Web) -> Employer:
    return Employer(web)


@pytest.fixture
def school() -> Institution:
    return institution(method="did:key")


def token(school: Institution, number: int = 5) -> str:
    made = achievement(f"https://aoba-u.example/achievements/{number}", f"Data {number}")
    return school.token(school.draft(made, LEARNER, valid_from=START))


def exchange(
    employer: Employer,
    *formats: dict[str, Any],
    metadata: dict[str, Any] | None = None,
    any_one: bool = False,
) -> str:
    """Ask by a draft for one thing in each of these formats, or for any one of them."""
    fields = [{"path": ["$.issuer"]}, {"path": ["$.iss"], "optional": True}]
    wish = {"constraints": {"fields": fields}}
    if any("sd-jwt" in name for each in formats for name in each):
        wish = {"constraints": {"fields": [{"path": ["$.iss", "$.issuer"]}]}}
    definition = {
        "id": "d",
        "input_descriptors": [
            {"id": f"d{at}", "format": each, **({"group": ["g"]} if any_one else {}), **wish}
            for at, each in enumerate(formats)
        ],
        **({"submission_requirements": [{"rule": "pick", "count": 1, "from": "g"}]}
           if any_one else {}),
    }  # fmt: skip
    link = employer.link(
        client_id_scheme="redirect_uri",
        presentation_definition=json.dumps(definition),
        **({"client_metadata": json.dumps({"vp_formats": metadata})} if metadata else {}),
    )
    return link.replace("dcql_query=", "ignored=")


def signed_by(presentation: Any) -> str:
    """Return the suite or algorithm of a presentation."""
    if isinstance(presentation, dict):
        return str(presentation["proof"]["cryptosuite"])
    return str(parse_compact(presentation.rpartition("~")[2]).header["alg"])


def signatures(employer: Employer) -> list[str]:
    """Return how each presentation that arrived last is signed."""
    text = employer.forms[-1]["vp_token"]
    found = json.loads(text) if text[0] in "{[" else text
    return [signed_by(each) for each in (found if isinstance(found, list) else [found])]


def stops(wallet: Wallet, employer: Employer, page: RequestPage) -> None:
    assert codes(page, Weight.STOPS) == {"answer_suite_impossible"}
    assert page.chosen, "there is a badge; it is the signature that is not possible"
    with pytest.raises(PresentingError, match="answer_suite_impossible"):
        sent(wallet, page)
    assert not employer.forms


@pytest.mark.parametrize(
    ("metadata", "name"),
    [
        ({"jwt_vc": {"alg": ["EdDSA"]}, "jwt_vp": {"alg": ["ES256"]}}, "ES256"),
        ({"jwt_vp": {"alg": ["ES256"]}, "jwt_vc": {"alg": ["EdDSA"]}}, "ES256"),
        ({"jwt_vp": {"alg": ["ES256"]}}, "ES256"),  # whatever the issuer signed by
        ({"jwt_vc": {"alg": ["EdDSA"]}, "jwt_vp": {}}, "EdDSA"),
        ({"jwt_vc": {"alg": ["EdDSA", "ES256"]}}, "EdDSA"),
    ],
)
def test_metadata_of_a_draft_tells_the_learner_from_the_issuer(
    wallet: Wallet, employer: Employer, school: Institution, metadata: dict[str, Any], name: str
) -> None:
    kept(wallet, token(school))
    page = opened(wallet, exchange(employer, {TOKEN: {}}, metadata=metadata))
    assert page.answerable, page.findings
    sent(wallet, page)
    assert signatures(employer) == [name]


def test_what_the_asker_says_in_two_places_may_contradict_itself(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, token(school))
    metadata = {"jwt_vp": {"alg": ["ES256"]}}
    formats = {TOKEN: {}, "jwt_vp": {"alg": ["EdDSA"]}}
    stops(wallet, employer, opened(wallet, exchange(employer, formats, metadata=metadata)))


@pytest.mark.parametrize("kinds", [["Ed25519Signature2018"], ["JsonWebSignature2020"]])
def test_a_type_of_proof_that_we_do_not_make_stops(
    wallet: Wallet, employer: Employer, school: Institution, kinds: list[str]
) -> None:
    kept(wallet, badge(school))
    metadata = {LDP: PROOFS, "ldp_vp": {"proof_type": kinds}}
    stops(wallet, employer, opened(wallet, exchange(employer, {LDP: {}}, metadata=metadata)))
    metadata["ldp_vp"]["proof_type"].append("DataIntegrityProof")
    page = opened(wallet, exchange(employer, {LDP: {}}, metadata=metadata))
    sent(wallet, page)
    assert signatures(employer) == ["eddsa-rdfc-2022"]


def test_a_limit_of_what_is_not_chosen_bounds_nothing(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    """Two ways to answer, each with an algorithm of its own: one goes, by its own."""
    kept(wallet, token(school))
    ways = [{TOKEN: {}, "jwt_vp": {"alg": [name]}} for name in ("ES256", "EdDSA")]
    page = opened(wallet, exchange(employer, *ways, any_one=True))
    assert page.answerable, page.findings
    sent(wallet, page)
    assert signatures(employer) == ["ES256"]


def test_one_key_is_found_for_all_that_goes(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    """A document that takes both kinds of key, before a token that takes one of them."""
    kept(wallet, badge(school))
    kept(wallet, token(school))
    document = {LDP: {}, "ldp_vp": {**P256_PROOF, "cryptosuite": ["eddsa-rdfc-2022"]}}
    document["ldp_vp"]["cryptosuite"].append("ecdsa-rdfc-2019")
    tokens = {TOKEN: {}, "jwt_vp": {"alg": ["ES256"]}}
    page = opened(wallet, exchange(employer, document, tokens))
    assert page.answerable, page.findings
    sent(wallet, page)
    assert signatures(employer) == ["ecdsa-rdfc-2019", "ES256"]


def test_without_such_a_key_it_is_told_before(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    kept(wallet, token(school))
    document = {LDP: {}, "ldp_vp": P256_PROOF}
    tokens = {TOKEN: {}, "jwt_vp": {"alg": ["EdDSA"]}}
    stops(wallet, employer, opened(wallet, exchange(employer, document, tokens)))


def test_the_key_that_a_badge_names_signs_that_badge_alone_where_it_has_to(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    kept(wallet, badge(school))
    kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    document = {LDP: {}, "ldp_vp": P256_PROOF}
    page = opened(wallet, exchange(employer, document, {SELECTIVE: {}}))
    assert page.answerable, page.findings
    sent(wallet, page)
    assert signatures(employer) == ["ecdsa-rdfc-2019", "EdDSA"]


def test_what_goes_bare_is_bounded_by_nothing(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    """A suite that no presentation can be signed by, of a badge that needs no presentation."""
    kept(wallet, of_learner("", "ecdsa-sd-2023"))
    kept(wallet, token(school))
    metadata = {
        "vp_formats_supported": {
            LDP: {"cryptosuite_values": ["ecdsa-sd-2023"]},
            "jwt_vc_json": {"alg_values": ["EdDSA"]},
        }
    }
    bare = wanting("bare", require_cryptographic_holder_binding=False)
    link = employer.link(
        bare, wanting("token", "jwt_vc_json"), client_metadata=json.dumps(metadata)
    )
    page = opened(wallet, link)
    assert page.answerable, page.findings
    done = sent(wallet, page)
    assert signed_by(employer.answer["token"][0]) == "EdDSA"
    assert employer.answer["bare"][0]["proof"]["cryptosuite"] == "ecdsa-sd-2023"
    (share,) = wallet.portfolios.handed(now=START)
    signer = parse_compact(employer.answer["token"][0]).payload["iss"]
    assert done.share == share.number
    assert share.holder == signer


def test_an_sd_jwt_of_the_learner_that_somebody_else_holds_cannot_go(
    wallet: Wallet, employer: Employer, school: Institution
) -> None:
    other = jwk.encode_public(generate(KeyKind.ED25519).public())
    claims = {**draft(school, wallet.holder_did()), "vct": VCT, "cnf": {"jwk": other}}
    header = {"alg": "EdDSA", "kid": school.key_id(), "typ": "vc+sd-jwt"}
    kept(wallet, combined(sign_compact(header, claims, school.key())))
    wish = {**wanting(form="dc+sd-jwt"), "meta": {"vct_values": [VCT]}}
    page = opened(wallet, employer.link(wish))
    (candidate,) = page.wanted[0].candidates
    assert candidate.code == "answer_key_elsewhere"
    assert not page.answerable
