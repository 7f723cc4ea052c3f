"""Tokens: the key decides which algorithm may be used."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from wallet.cryptosuites import algorithms, base64url, jose, jwk
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
FULL = {"EdDSA": "Ed25519", "ES256": "ESP256", "ES384": "ESP384", "ES512": "ESP512"}  # RFC 9864
KEYS |= {full: KEYS[name] for name, full in FULL.items()}
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
    answer = Answer.GOOD if algorithms.is_same(algorithm, other) else Answer.BAD
    assert check(token, {"alg": other}, KEYS[algorithm].public()) is answer
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


@pytest.mark.parametrize(
    "algorithm", ["PS384", "RS512", "ES256K-R", "Ed448", "ESB256", "ed25519", "eddsa", ""]
)
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


@pytest.mark.parametrize(("usual", "full"), FULL.items())
def test_a_name_of_rfc_9864_is_the_same_algorithm(usual: str, full: str) -> None:
    """One signature under either name, whichever of the two the key allows."""
    public, head = KEYS[usual].public(), b"a.b"
    signature = jose.ALGORITHMS[usual].sign(KEYS[usual], head)
    for name, allowed in product((usual, full), ("", usual, full)):
        key = PublicKey(public.kind, public.key, allowed)
        result = jose.verify_jws({"alg": name}, head, signature, key)
        assert (result.answer, result.suite) == (Answer.GOOD, name)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ed25519", "ES256"),
        ("Ed25519", "ES384"),
        ("ESP256", "ES384"),
        ("ESP256", "ES256K"),
        ("ESP384", "ES256"),
        ("ESP512", "EdDSA"),
        ("ESP256", "RS256"),
    ],
)
def test_a_full_name_with_a_key_of_another_curve(name: str, key: str) -> None:
    """Whatever the signature: also the one that the key does make over these bytes."""
    signature = jose.ALGORITHMS[key].sign(KEYS[key], b"a.b")
    result = jose.verify_jws({"alg": name}, b"a.b", signature, KEYS[key].public())
    assert (result.answer, result.code) == (Answer.BAD, "key_not_for_suite")
    with pytest.raises(ProofError, match="key_not_for_suite"):
        jose.sign_compact({"alg": name}, {}, KEYS[key])


@pytest.mark.parametrize(
    ("usual", "allowed"),
    [
        ("EdDSA", "ES256"),
        ("EdDSA", "Ed448"),
        ("EdDSA", "ESP256"),
        ("ES256", "ESP384"),
        ("ES256", "Ed25519"),
        ("ES384", "ESP256"),
        ("ES512", "ESP384"),
    ],
)
def test_a_key_that_contradicts_a_full_name(usual: str, allowed: str) -> None:
    key = KEYS[usual]
    published = jwk.decode_public({**jwk.encode_public(key.public()), "alg": allowed})
    for name in (usual, FULL[usual]):
        token = jose.sign_compact({"alg": name}, {}, key)
        result = jose.verify_jws({"alg": name}, *parts(token), published)
        assert (result.answer, result.code) == (Answer.BAD, "key_not_for_suite")


def test_the_table_of_names() -> None:
    """COSE's numbers are those of the registry (RFC 9053, RFC 8812, RFC 9864)."""
    numbers = {each.names: each.numbers for each in algorithms.TABLE}
    assert numbers["EdDSA", "Ed25519"] == (-8, -19)
    assert numbers["ES256", "ESP256"] == (-7, -9)
    assert numbers["ES384", "ESP384"] == (-35, -51)
    assert numbers["ES512", "ESP512"] == (-36, -52)
    every = [one for each in algorithms.TABLE for one in (*each.names, *each.numbers)]
    assert len(every) == len(set(every))


def test_lists_of_names_and_numbers() -> None:
    ed, p256 = (algorithms.names_for(kind) for kind in (KeyKind.ED25519, KeyKind.P256))
    assert algorithms.listed(ed, ()) == "EdDSA"
    assert algorithms.listed(ed, {"Ed25519", "EdDSA"}) == "EdDSA"
    assert algorithms.listed(ed, {"Ed25519"}) == "Ed25519"
    assert algorithms.listed(ed, {"ES256", "Ed448"}) == ""
    assert algorithms.listed(p256, algorithms.in_words([-9])) == "ES256"
    assert algorithms.in_words(["x", -19, -7, -48, True, None]) == [
        "x", "EdDSA", "Ed25519", "ES256", "ESP256", "-48", True, None,
    ]  # fmt: skip
    assert algorithms.in_words("ES256") == "ES256"
    assert algorithms.names_for(KeyKind.RSA) == ()


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
