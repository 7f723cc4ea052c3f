"""Parts of a badge as whole credentials, and proofs that we lack, judged with a report."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.cryptosuites import selective_issuer, signing
from tests.verification.judging import codes, judge
from wallet.cryptosuites import multikey
from wallet.cryptosuites.keys import KeyKind

KEY = signing.KEYS[KeyKind.P256]
TEXT = multikey.encode_public(KEY.public())
ISSUER = f"did:key:{TEXT}"
ALWAYS = ("/issuer", "/issuanceDate", "/expirationDate", "/credentialSubject/type")


def whole(monkeypatch: pytest.MonkeyPatch, issuer: str = ISSUER) -> dict[str, Any]:
    monkeypatch.setitem(signing.OPTIONS, "verificationMethod", f"{ISSUER}#{TEXT}")
    document = {
        **copy.deepcopy(signing.DOCUMENT),
        "issuer": issuer,
        "expirationDate": "2027-01-01T00:00:00Z",
    }
    return selective_issuer.issue_ecdsa_sd(document, KEY, ALWAYS)


def test_a_part_is_valid_and_says_only_what_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    badge = whole(monkeypatch)
    part = selective_issuer.derive(badge, "/credentialSubject/achievement/1")
    assert judge(badge).verdict == "valid"
    report = judge(part)
    assert (report.verdict, codes(report)["issuer_binding"]) == ("valid", "key_is_issuers")
    part["credentialSubject"]["achievement"][0]["name"] = "Weaving"
    assert judge(part).verdict == "invalid_signature"


def test_what_must_always_be_shown_cannot_be_taken_out(monkeypatch: pytest.MonkeyPatch) -> None:
    part = selective_issuer.derive(whole(monkeypatch), "/id")
    del part["expirationDate"]
    assert judge(part).verdict == "invalid_signature"


def test_a_part_of_a_badge_that_names_another(monkeypatch: pytest.MonkeyPatch) -> None:
    badge = whole(monkeypatch, "did:web:other.example")
    part = selective_issuer.derive(badge, "/credentialSubject/achievement/1")
    assert judge(part).verdict == "issuer_mismatch"


@pytest.mark.parametrize("changes", [{"issuanceDate": "2020-04-01T19:73:24Z"}, {}])
def test_an_odd_date_of_what_cannot_be_checked(changes: dict[str, str]) -> None:
    document = {name: part for name, part in signing.DOCUMENT.items() if name != "issuanceDate"}
    proof = {"type": "RsaSignature2018", "jws": "x", "verificationMethod": "did:example:x#1"}
    report = judge({**document, **changes, "proof": proof})
    assert report.verdict == "unsupported"
    assert codes(report)["structure"] == ("bad_date" if changes else "no_issue_date")
    known = {**proof, "type": "Ed25519Signature2018"}
    for proofs in (known, [proof, known], []):
        assert judge({**document, **changes, "proof": proofs}).verdict == "malformed"
    worse = {**document, **changes, "proof": proof, "credentialStatus": {"id": "urn:x"}}
    assert judge(worse).verdict == "malformed"


def test_forms_that_we_lack_need_no_key() -> None:
    proof = {
        **signing.options(selective_issuer.BBS),
        "proofValue": selective_issuer.proof_cbor.write(b"\xd9\x5d\x05", []),
    }
    assert judge({**signing.DOCUMENT, "proof": proof}).verdict == "unsupported"
