"""Proofs of possession for issuers: what they say, and that they serve for nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wallet import strict_json
from wallet.cryptosuites import base64url, jose, jwk, multikey
from wallet.cryptosuites.proofs import verify_proof
from wallet.cryptosuites.suite import Answer
from wallet.errors import PresentingError
from wallet.holder.keys import HolderKey, new_key
from wallet.linked_data import contexts

NOW = datetime(2026, 11, 23, 9, 0, 0, 987_654, tzinfo=UTC)
ISSUER = "https://badges.example"
KINDS = [("Ed25519", "EdDSA", "eddsa-rdfc-2022"), ("P-256", "ES256", "ecdsa-rdfc-2019")]


@pytest.mark.parametrize(("kind", "algorithm", "suite"), KINDS)
def test_a_proof_names_the_key_the_issuer_and_the_number(
    kind: str, algorithm: str, suite: str
) -> None:
    key = HolderKey(new_key(NOW, kind))
    public = multikey.decode_public(key.did.removeprefix("did:key:"))
    assert (key.algorithms[0], key.suite) == (algorithm, suite)
    for by_jwk in (False, True):
        token = key.prove_possession(audience=ISSUER, nonce="n", made=NOW, by_jwk=by_jwk)
        head, body, signature = token.split(".")
        header = strict_json.loads(base64url.decode(head))
        named = {"jwk": jwk.encode_public(public)} if by_jwk else {"kid": key.verification_method}
        assert header == {"alg": algorithm, "typ": "openid4vci-proof+jwt", **named}
        claims = strict_json.loads(base64url.decode(body))
        assert claims == {"aud": ISSUER, "iat": 1_795_424_400, "nonce": "n"}
        signed = f"{head}.{body}".encode()
        assert jose.verify_jws(header, signed, base64url.decode(signature), public).answer is (
            Answer.GOOD
        )
    signed_in = key.prove_possession(audience=ISSUER, nonce="", made=NOW, client="us")
    claims = strict_json.loads(base64url.decode(signed_in.split(".")[1]))
    assert claims == {"iss": "us", "aud": ISSUER, "iat": 1_795_424_400}


@pytest.mark.parametrize("kind", [kind for kind, *_ in KINDS])
def test_a_presentation_of_no_badges_proves_the_same(kind: str) -> None:
    key = HolderKey(new_key(NOW, kind))
    made = key.present_possession(
        domain=ISSUER, challenge="n", made=NOW, contexts=contexts.bundled()
    )
    assert made["holder"] == key.did
    assert "verifiableCredential" not in made
    proof = made["proof"]
    assert (proof["domain"], proof["challenge"]) == (ISSUER, "n")
    assert proof["proofPurpose"] == "authentication"
    public = multikey.decode_public(key.did.removeprefix("did:key:"))
    assert verify_proof(made, proof, public, contexts.bundled()).answer is Answer.GOOD


def test_a_proof_is_for_somebody_and_in_answer_to_something() -> None:
    key = HolderKey(new_key(NOW))
    with pytest.raises(PresentingError, match="no_recipient"):
        key.prove_possession(audience=" ", nonce="n", made=NOW)
    with pytest.raises(PresentingError, match="no_recipient"):
        key.present_possession(domain="", challenge="n", made=NOW, contexts=contexts.bundled())
    with pytest.raises(PresentingError, match="no_challenge"):
        key.present_possession(domain=ISSUER, challenge="", made=NOW, contexts=contexts.bundled())
