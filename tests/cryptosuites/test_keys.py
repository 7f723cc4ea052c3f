"""Keys in every published form, and those that must be refused."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from hypothesis import given
from hypothesis import strategies as st

from wallet.cryptosuites import base58, base64url, jwk, multikey
from wallet.cryptosuites.keys import (
    KeyKind,
    PublicKey,
    ed25519_public_key,
    generate,
    raw_secret_bytes,
    rsa_public_key,
    secret_key_from_raw,
)
from wallet.errors import ProofError

P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P  # of the curve -x² + y² = 1 + D x² y² (RFC 8032 section 5.1)
MULTIKEYS = [KeyKind.ED25519, KeyKind.P256, KeyKind.P384, KeyKind.P521, KeyKind.SECP256K1]


@given(st.binary(max_size=80))
def test_base58_and_base64url_come_back(data: bytes) -> None:
    assert base58.decode(base58.encode(data)) == data
    assert base64url.decode(base64url.encode(data)) == data


def test_base58_known_answers() -> None:
    # draft-msporny-base58-03, section 5
    assert base58.encode(b"Hello World!") == "2NEpo7TZRRrLZSi2U"
    assert base58.encode(bytes.fromhex("0000287fb4cd")) == "11233QC4"


@pytest.mark.parametrize("text", ["0", "O", "I", "l", "a b", "é", "1" * 5000])
def test_base58_refuses(text: str) -> None:
    with pytest.raises(ProofError, match="bad_multibase"):
        base58.decode(text)


@pytest.mark.parametrize("text", ["QQ==", "QR", "Q", "Q+", "Q/8", "QQ\n", "é", " QQ"])
def test_base64url_has_one_form(text: str) -> None:
    with pytest.raises(ProofError, match="bad_base64url"):
        base64url.decode(text)


@pytest.mark.parametrize("kind", MULTIKEYS)
def test_one_key_in_every_form(kind: KeyKind) -> None:
    secret = generate(kind)
    public = secret.public()
    text = multikey.encode_public(public)
    again = multikey.decode_public(text)
    assert again.kind is kind
    assert again.fingerprint == public.fingerprint
    assert jwk.decode_public(jwk.encode_public(public)).fingerprint == public.fingerprint
    in_base64 = "u" + base64url.encode(multikey.decode_multibase(text))
    assert multikey.decode_public(in_base64).fingerprint == public.fingerprint
    restored = secret_key_from_raw(kind, raw_secret_bytes(secret))
    assert restored.public().fingerprint == public.fingerprint


@pytest.mark.parametrize("kind", [KeyKind.ED25519, KeyKind.P256, KeyKind.P384])
def test_secret_keys_come_back_and_do_not_show(kind: KeyKind) -> None:
    secret = generate(kind)
    text = multikey.encode_secret(secret)
    assert multikey.decode_secret(text).public().fingerprint == secret.public().fingerprint
    assert raw_secret_bytes(secret).hex() not in repr(secret)
    assert text not in repr(secret)


def test_known_prefixes() -> None:
    """The first letters that the did:key method documents for each kind."""
    prefixes = {"z6Mk": KeyKind.ED25519, "zDn": KeyKind.P256, "z82": KeyKind.P384}
    for prefix, kind in prefixes.items():
        assert multikey.encode_public(generate(kind).public()).startswith(prefix)


def test_the_fingerprint_is_the_thumbprint_of_rfc_8037() -> None:
    key = jwk.decode_public(
        {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
    )
    assert key.fingerprint == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"


def eighths() -> list[int]:
    """The y of the points of order 8, worked out: doubled, they give y = 0, so x² = -y²."""
    squares = [(root - 1) * pow(D, -1, P) % P for root in roots(1 + D)]
    return [y for square in squares for y in roots(square)]


def roots(square: int) -> list[int]:
    root = pow(square, (P + 3) // 8, P)
    for candidate in (root, root * pow(2, (P - 1) // 4, P) % P):
        if (candidate * candidate - square) % P == 0:
            return [candidate, P - candidate]
    return []


def small_order_encodings() -> list[bytes]:
    """Every encoding of a point of order 1, 2, 4 or 8: either sign, reduced or not."""
    numbers = [0, 1, P - 1, *eighths()]
    numbers += [number + P for number in numbers if number + P < 2**255]
    return [(number | sign << 255).to_bytes(32, "little") for number in numbers for sign in (0, 1)]


@pytest.mark.parametrize("raw", small_order_encodings())
def test_points_of_small_order_are_refused(raw: bytes) -> None:
    with pytest.raises(ProofError, match="bad_key"):
        ed25519_public_key(raw)
    with pytest.raises(ProofError, match="bad_key"):
        multikey.decode_public(multikey.encode_multibase(b"\xed\x01" + raw))


def test_they_are_all_there() -> None:
    assert len(eighths()) == 2
    assert len(set(small_order_encodings())) == 14


def accepted(raw: bytes, messages: range) -> int:
    """Count the messages that the library alone lets one signature, made without a key, fit."""
    key = ed25519.Ed25519PublicKey.from_public_bytes(raw)
    forged = (1).to_bytes(32, "little") + bytes(32)
    found = 0
    for message in messages:
        with contextlib.suppress(InvalidSignature):
            key.verify(forged, b"%d" % message)
            found += 1
    return found


def test_why_points_of_small_order_are_refused() -> None:
    """Under the identity one signature fits every message, under an eighth one in eight."""
    assert accepted((1).to_bytes(32, "little"), range(64)) == 64
    for y in eighths():
        assert accepted(y.to_bytes(32, "little"), range(256)) > 0


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xed\x01" + bytes(31), "bad_key"),
        (b"\xed\x01" + b"\xff" * 32, "bad_key"),
        (b"\x80\x24" + b"\x04" + bytes(64), "bad_key"),
        (b"\x80\x24" + b"\x02" + b"\xff" * 32, "bad_key"),
        (b"\x80\x24", "bad_key"),
        (b"\xec\x01" + bytes(32), "unknown_key_type"),
        (b"", "unknown_key_type"),
    ],
)
def test_multikeys_that_are_none(data: bytes, code: str) -> None:
    with pytest.raises(ProofError, match=code):
        multikey.decode_public(multikey.encode_multibase(data))


@pytest.mark.parametrize("text", ["", "z", "m6Mk", "6Mk", "z0"])
def test_multibase_that_is_none(text: str) -> None:
    with pytest.raises(ProofError):
        multikey.decode_public(text)


def good_jwk(kind: KeyKind = KeyKind.P256) -> dict[str, Any]:
    return dict(jwk.encode_public(generate(kind).public()))


@pytest.mark.parametrize(
    "changes",
    [
        {"x": "AA"},
        {"x": "A" * 44},
        {"y": None},
        {"x": 5},
        {"use": "enc"},
        {"key_ops": ["encrypt"]},
        {"key_ops": "verify"},
        {"alg": 5},
    ],
)
def test_jwks_that_must_be_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ProofError):
        jwk.decode_public(good_jwk() | changes)


@pytest.mark.parametrize(
    "key", [{}, {"kty": "oct", "k": "AA"}, {"kty": "OKP", "crv": "X25519", "x": "AA"}]
)
def test_jwks_of_kinds_we_do_not_use(key: dict[str, Any]) -> None:
    with pytest.raises(ProofError, match="unknown_key_type"):
        jwk.decode_public(key)


def test_a_point_that_is_not_on_the_curve() -> None:
    broken = good_jwk()
    broken["y"] = broken["x"]
    with pytest.raises(ProofError, match="bad_key"):
        jwk.decode_public(broken)


def test_a_jwk_may_say_what_it_is_for() -> None:
    key = jwk.decode_public(good_jwk() | {"use": "sig", "key_ops": ["verify"], "alg": "ES256"})
    assert key.algorithm == "ES256"


def test_rsa_keys_of_a_safe_size() -> None:
    with pytest.raises(ProofError, match="weak_key"):
        rsa_public_key(2**2047 - 1, 65537)
    big = generate(KeyKind.RSA).public()
    assert jwk.decode_public(jwk.encode_public(big)).fingerprint == big.fingerprint
    modulus = big.key.public_numbers()
    assert isinstance(modulus, rsa.RSAPublicNumbers)
    for exponent in (1, 2, 2**65 + 1):
        with pytest.raises(ProofError, match="bad_key"):
            rsa_public_key(modulus.n, exponent)
    with pytest.raises(ProofError, match="bad_key"):
        rsa_public_key(2**9000 + 1, 65537)
    with pytest.raises(ProofError, match="bad_key"):
        multikey.encode_public(PublicKey(KeyKind.RSA, big.key))
