"""Compact JWS and JWT (RFC 7515 section 7.1, RFC 7519)."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

from tests.fuzz.json_mutations import of_json
from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from tests.issuer_simulator.selective import encoded
from tests.sweep.good import all_good
from wallet.credentials import tokens

if TYPE_CHECKING:
    import random

    from wallet.credentials.tokens import Token

CODES = (
    "token_malformed not_utf8 not_json json_too_deep json_too_many_nodes json_duplicate_key "
    "json_number json_surrogate too_large"
)
_WORDS = (b"\n", b"=", b"==", b"A", b"..", b"e30", b"eyJhbGciOiJub25lIn0", b"+", b"/", b"%3D")
_JSON = of_json(of_bytes(b"\n", b" ", b'"crit":["b64"]', b'"b64":false'))


def seeds() -> list[bytes]:
    text = next(good.text for good in all_good() if good.name.startswith("token Ed25519"))
    header, payload = encoded({"alg": "EdDSA"}), encoded({"iss": "did:web:a.example", "nbf": 1})
    return [text.encode(), f"{header}.{payload}.".encode(), f"{header}.{payload}.AAAA".encode()]


def of_parts(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change the JSON within one part of a token, and write the part anew."""
    parts, beside = data.split(b"."), other.split(b".")
    at = chance.randrange(len(parts))
    changed = _JSON(chance, decoded(parts[at]), decoded(beside[at % len(beside)]))
    parts[at] = encoded(changed).encode()
    return b".".join(parts)


def decoded(part: bytes) -> bytes:
    """Return what stands in a part, the part itself where it is no base64url."""
    try:
        return base64.urlsafe_b64decode(part + b"=" * (-len(part) % 4))
    except ValueError:
        return part


def check(data: bytes, token: Token) -> None:
    """The token is written in one way alone, and each part is what it says."""
    text = data.decode()
    again = [base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in _parts(token)]
    assert ".".join(again) == text == token.text
    for value, part in zip((token.header, token.payload), _parts(token), strict=False):
        assert json.loads(part) == value
        assert isinstance(value, dict)
    assert token.signing_input == text.rpartition(".")[0].encode()


def _parts(token: Token) -> list[bytes]:
    header, payload = token.signing_input.split(b".")
    return [decoded(header), decoded(payload), token.signature]


def read(data: bytes) -> Any:
    return tokens.parse_compact(data.decode("utf-8", "replace"))


TOKENS = Target(
    name="tokens",
    seeds=seeds,
    mutate=any_of(of_parts, of_parts, of_bytes(*_WORDS)),
    read=read,
    check=check,
    codes=CODES,
)
