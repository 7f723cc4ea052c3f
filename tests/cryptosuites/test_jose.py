"""Tokens: the key decides which algorithm may be used."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from wallet.cryptosuites import base64url, jose, jwk
from wallet.cryptosuites.keys import KeyKind, PublicKey, SecretKey, generate
from wallet.cryptosuites.suite import Answer
from wallet.errors import ProofError

RSA = generate(KeyKind.RSA)
KEYS = {
    "EdDSA": generate(KeyKind.ED25519),
    "ES256": generate(KeyKind.P256),
    "ES384": generate(KeyKind.P384),
    "ES512": generate(KeyKind.P521),
    "ES256K": generate(KeyKind.SECP256K1),
    "RS256": RSA,
    "PS256": RSA,
}
SALTED = {"PS256"}


def parts(token: str) -> tuple[bytes, bytes]:
    head, _, signature = token.rpartition(".")
    return head.encode(), base64url.decode(signature)


def check(token: str, header: dict[str, Any], key: PublicKey) -> Answer:
    return jose.verify_jws(header, *parts(token), key).answer


@pytest.mark.parametrize("algorithm", jose.ALGORITHMS)
def test_every_algorithm(algorithm: str) -> None:
    key = KEYS[algorithm]
    token = jose.sign_compact({"alg": algorithm}, {"said": "yes"}, key)
    again = jose.sign_compact({"alg": algorithm}, {"said": "yes"}, key)
    assert (token == again) is (algorithm not in SALTED)
    assert check(token, {"alg": algorithm}, key.public()) is Answer.GOOD
    head, signature = parts(token)
    for broken in (signature[:-1], signature + b"\0", bytes(len(signature)), b""):
        result = jose.verify_jws({"alg": algorithm}, head, broken, key.public())
        assert result.answer is Answer.BAD
    result = jose.verify_jws({"alg": algorithm}, head + b"x", signature, key.public())
    assert (result.answer, result.code) == (Answer.BAD, "signature_wrong")


@pytest.mark.parametrize(
    ("algorithm", "other"), [pair for pair in product(KEYS, KEYS) if pair[0] != pair[1]]
)
def test_an_algorithm_that_the_key_is_not_for(algorithm: str, other: str) -> None:
    token = jose.sign_compact({"alg": algorithm}, {}, KEYS[algorithm])
    assert check(token, {"alg": other}, KEYS[algorithm].public()) is Answer.BAD
    if KEYS[algorithm] is KEYS[other]:
        return
    assert check(token, {"alg": algorithm}, KEYS[other].public()) is Answer.BAD
    with pytest.raises(ProofError, match="key_not_for_suite"):
        jose.sign_compact({"alg": algorithm}, {}, KEYS[other])


@pytest.mark.parametrize("algorithm", ["none", "HS256", "HS512", None, 5, ["EdDSA"]])
def test_what_proves_nothing_is_bad(algorithm: Any) -> None:
    key = KEYS["EdDSA"].public()
    result = jose.verify_jws({"alg": algorithm}, b"a.b", b"", key)
    assert (result.answer, result.code) == (Answer.BAD, "algorithm_proves_nothing")


@pytest.mark.parametrize("algorithm", ["PS384", "RS512", "ES256K-R", "Ed25519", "eddsa", ""])
def test_what_we_do_not_implement_is_unsupported(algorithm: str) -> None:
    result = jose.verify_jws({"alg": algorithm}, b"a.b", b"", KEYS["EdDSA"].public())
    assert result.answer is Answer.UNSUPPORTED
    with pytest.raises(ProofError, match="unknown_suite"):
        jose.sign_compact({"alg": algorithm}, {}, KEYS["EdDSA"])


@pytest.mark.parametrize("extra", [{"crit": ["x"]}, {"crit": []}, {"b64": False}])
def test_rules_that_we_do_not_know(extra: dict[str, Any]) -> None:
    key = KEYS["EdDSA"]
    header = {"alg": "EdDSA", **extra}
    token = jose.sign_compact(header, {}, key)
    assert check(token, header, key.public()) is Answer.UNSUPPORTED


def test_a_key_that_allows_one_algorithm() -> None:
    key: SecretKey = KEYS["ES256"]
    token = jose.sign_compact({"alg": "ES256"}, {}, key)
    for allowed, answer in (("ES256", Answer.GOOD), ("ES384", Answer.BAD)):
        published = jwk.decode_public({**jwk.encode_public(key.public()), "alg": allowed})
        assert check(token, {"alg": "ES256"}, published) is answer


def test_an_example_of_rfc_8037() -> None:
    """Appendix A.4: the signature of a known key over a known text."""
    key = jwk.decode_public(
        {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
    )
    signing_input = b"eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
    signature = base64url.decode(
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
    )
    result = jose.verify_jws({"alg": "EdDSA"}, signing_input, signature, key)
    assert result.answer is Answer.GOOD
