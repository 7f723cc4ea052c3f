"""Badges of which a portfolio shows a part: what is hidden is nowhere, what is shown verifies."""

from __future__ import annotations

import base64
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.presenting.disclosing.rich import ACHIEVEMENT, BADGE, issued, sd_jwt
from tests.service.making import NOW, take
from wallet.cryptosuites import jwk, multikey, table
from wallet.errors import PresentingError, ProofError
from wallet.presenting.disclosing.fields import Visibility, Way
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.service import judge
from wallet.snapshots.portfolios import Travels
from wallet.tasks.portfolios import composing
from wallet.verification.report import Outcome, Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from wallet.service import Wallet
    from wallet.snapshots.portfolios import Built
    from wallet.verification.report import Report

MIRAI = "mirai.example"
SUITES = [
    "ecdsa-sd-2023",
    pytest.param(
        "bbs-2023",
        marks=pytest.mark.skipif(
            not table.installed("py_arkworks_bls12381"), reason="needs the extra bbs"
        ),
    ),
]
SHOWN = (f"{ACHIEVEMENT}/tag/1",)
SECRET = str(BADGE["evidence"][0]["narrative"])
TITLE = str(BADGE["name"])


def kept(wallet: Wallet, document: dict[str, Any] | str) -> str:
    text = document if isinstance(document, str) else json.dumps(document)
    (badge_id,) = take(wallet, text.encode()).added
    return badge_id


def of(badge: str, shown: tuple[str, ...] | None, recipient: str = MIRAI) -> Portfolio:
    sections = (Section("", (Chosen(badge, shown),)),)
    return Portfolio(recipient=recipient, sections=sections)


def build(wallet: Wallet, portfolio: Portfolio) -> Built:
    return wallet.portfolios.build(portfolio, challenge="n-1", now=NOW, work=Work())


def judged(wallet: Wallet, made: Built, data: bytes) -> Report:
    asked = {"challenge": made.challenge, "domain": made.recipient, "now": NOW}
    return judge(data, "a", wallet._knowing.basis(), **asked).report


_RUN = re.compile("[A-Za-z0-9_-]{12,}")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


def read_through(data: bytes, depth: int = 3) -> str:
    """Return a file with all that is base64 in it decoded too, and in that again."""
    text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), data.decode("utf-8", "ignore"))
    if not depth:
        return text
    decoded = (
        base64.urlsafe_b64decode(run + "=" * (-len(run) % 4))
        for run in _RUN.findall(text)
        if len(run) % 4 != 1
    )
    return "\n".join([text, *(read_through(each, depth - 1) for each in decoded)])


@pytest.mark.parametrize("cryptosuite", SUITES)
def test_derived_badge_shows_what_was_chosen_and_no_more(wallet: Wallet, cryptosuite: str) -> None:
    badge = kept(wallet, issued(cryptosuite))
    made = build(wallet, of(badge, SHOWN))
    (shown,) = made.page.badges
    assert shown.travels is Travels.DERIVED
    assert shown.fields.way is Way(cryptosuite)
    assert {each.visibility for each in shown.fields.fields} == set(Visibility)
    assert SECRET not in shown.data.decode()
    assert shown.page.row.title != TITLE  # what is told of it is told of the part
    assert shown.page.report.verdict in (Verdict.VALID, Verdict.STATUS_UNAVAILABLE)
    for data in (made.vp, made.vp_jwt):
        assert SECRET not in read_through(data)
        report = judged(wallet, made, data)
        assert report.verdict is Verdict.VALID
        (inner,) = report.inner
        proof = inner.check("proof")
        assert proof is not None
        assert proof.outcome is Outcome.PASS


@pytest.mark.parametrize("cryptosuite", SUITES)
def test_base_proof_never_leaves_even_when_all_is_shown(wallet: Wallet, cryptosuite: str) -> None:
    document = issued(cryptosuite)
    badge = kept(wallet, document)
    made = build(wallet, of(badge, None))
    assert made.page.badges[0].travels is Travels.DERIVED
    assert document["proof"]["proofValue"] not in made.vp.decode()
    assert made.page.badges[0].page.row.title == TITLE
    for data in (made.vp, made.vp_jwt):
        assert SECRET in read_through(data)
    (inside,) = json.loads(made.vp)["verifiableCredential"]
    without = {name: part for name, part in document.items() if name != "proof"}
    assert {name: part for name, part in inside.items() if name != "proof"} == without


def test_fields_of_a_draft_are_those_of_the_page(wallet: Wallet) -> None:
    badge = kept(wallet, issued("ecdsa-sd-2023"))
    page = wallet.portfolios.show(of(badge, SHOWN), now=NOW)
    assert wallet.portfolios.fields(badge, SHOWN, now=NOW) == page.badges[0].fields
    everything = wallet.portfolios.fields(badge, None, now=NOW)
    assert all(each.visibility is not Visibility.HIDDEN for each in everything.fields)


def test_what_is_hidden_is_not_warned_of(wallet: Wallet) -> None:
    badge = kept(wallet, issued("ecdsa-sd-2023"))
    whole, part = (
        {each.code for each in wallet.portfolios.show(of(badge, shown), now=NOW).findings}
        for shown in (None, SHOWN)
    )
    assert {"review_evidence", "review_email_hash_salted"} & whole
    assert not {"review_evidence", "review_email_hash", "review_email_hash_salted"} & part
    assert "review_whole" not in whole | part


def confirmation(wallet: Wallet) -> dict[str, Any]:
    did = wallet.holder_did().removeprefix("did:key:")
    return {"jwk": jwk.encode_public(multikey.decode_public(did))}


def test_sd_jwt_goes_along_with_a_binding_for_this_reader(wallet: Wallet) -> None:
    badge = kept(wallet, sd_jwt(cnf=confirmation(wallet)))
    made = build(wallet, of(badge, SHOWN))
    (shown,) = made.page.badges
    assert (shown.travels, shown.bound) == (Travels.DISCLOSING, True)
    assert made.holder == wallet.holder_did()
    (inside,) = json.loads(made.vp)["verifiableCredential"]
    assert inside["id"].startswith("data:application/vc+sd-jwt,")
    token = inside["id"].partition(",")[2]
    assert token == shown.data.decode()
    binding = json.loads(base64.urlsafe_b64decode(token.split("~")[-1].split(".")[1] + "=="))
    assert (binding["aud"], binding["nonce"]) == (MIRAI, "n-1")
    for data in (made.vp, made.vp_jwt):
        assert SECRET not in read_through(data)
        report = judged(wallet, made, data)
        assert report.verdict is Verdict.VALID
        bound = report.inner[0].check("binding")
        assert bound is not None
        assert bound.code == "key_binding_of_this_presentation"
    whole = build(wallet, of(badge, None))
    for data in (whole.vp, whole.vp_jwt):
        assert SECRET in read_through(data)


@pytest.mark.parametrize("named", [True, False])
def test_sd_jwt_without_a_reader_or_a_key_has_no_binding(wallet: Wallet, *, named: bool) -> None:
    text = sd_jwt(**({"cnf": confirmation(wallet)} if named else {}))
    made = build(wallet, of(kept(wallet, text), SHOWN, recipient="" if named else MIRAI))
    (inside,) = json.loads(made.vp)["verifiableCredential"]
    assert inside["id"].endswith("~")
    assert judged(wallet, made, made.vp).verdict is Verdict.VALID
    assert made.page.badges[0].bound is named


def test_fields_that_cannot_be_shown_by_themselves_stop_it(
    wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    badge = kept(wallet, issued("ecdsa-sd-2023"))

    def refuse(*_: Any, **__: Any) -> None:
        raise ProofError("proof_malformed")

    monkeypatch.setattr(composing, "carry", refuse)
    page = wallet.portfolios.show(of(badge, SHOWN), now=NOW)
    assert page.stops
    assert {each.code for each in page.findings} >= {"review_not_disclosed"}
    with pytest.raises(PresentingError, match="review_not_disclosed"):
        build(wallet, of(badge, SHOWN))
