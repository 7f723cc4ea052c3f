"""SD-JWT: the issuer's token, its disclosures, the holder's binding (RFC 9901)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.fuzz.json_mutations import mutated, of_json
from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from tests.fuzz.targets.tokens import CODES, decoded
from tests.issuer_simulator.selective import digest, disclosure, element, encoded
from tests.sweep.good import all_good
from wallet.credentials import sd_jwt

if TYPE_CHECKING:
    import random

    from wallet.credentials.sd_jwt import Disclosed, SdJwt

_ALGORITHMS = {"sha-256": "sha256", "sha-384": "sha384", "sha-512": "sha512"}
_SPECIAL = {"_sd", "..."}
_NAMES = (*sorted(_SPECIAL), "_sd_alg", "vct", "x")
_WORDS = (b"~", b"~~", b"\n", b"=", b".", b"WyJzIiwiX3NkIixbXV0", b"WyJzIiwxXQ", b"e30")


def seeds() -> list[bytes]:
    found = [good.text.encode() for good in all_good() if good.name.startswith("sd-jwt")]
    inner = disclosure("b", 1)
    outer = disclosure("a", {"_sd": [digest(inner)], "c": ["x"]})
    listed = disclosure({"deep": [True]})
    payload = {"vct": "v", "_sd": [digest(outer), "decoy"], "l": [element(listed), 2, {"...": "d"}]}
    token = f"{encoded({'alg': 'EdDSA'})}.{encoded(payload)}.AAAA"
    return [*found, f"{token}~{outer}~{inner}~{listed}~".encode()]


def of_disclosures(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change what is disclosed, and the digests that stand for it, or the payload around them."""
    token, *pieces = data.decode("utf-8", "replace").split("~")
    try:
        head, payload, signature = token.split(".")
        claims = json.loads(decoded(payload.encode()))
    except ValueError:
        return of_bytes(*_WORDS)(chance, data, other)
    if chance.random() < 0.4 or len(pieces) < 2:
        claims = mutated(
            chance, claims, {"_sd": [digest(each) for each in pieces[:1]], "_sd_alg": "sha-512"}
        )
        return _joined(head, claims, signature, pieces)
    at = chance.randrange(len(pieces) - 1)
    before = pieces[at]
    if chance.random() < 0.1:
        changed = json.dumps(["s", chance.choice(_NAMES), chance.choice(([], "d"))]).encode()
    else:
        changed = of_json()(chance, decoded(before.encode()), b'["s", "a", {"...": "d"}]')
    pieces[at] = encoded(changed)
    if chance.random() < 0.2:
        pieces.insert(at, before)
    text = json.dumps(claims)
    name = _ALGORITHMS.get(str(claims.get("_sd_alg") if isinstance(claims, dict) else ""), "sha256")
    text = text.replace(digest(before, name), digest(pieces[at], name))
    return _joined(head, json.loads(text), signature, pieces)


def _joined(head: str, claims: Any, signature: str, pieces: list[str]) -> bytes:
    try:
        return "~".join((f"{head}.{encoded(claims)}.{signature}", *pieces)).encode()
    except UnicodeEncodeError:  # a lone surrogate
        return "~".join((f"{head}.e30.{signature}", *pieces)).encode()


def read(data: bytes) -> tuple[SdJwt, Disclosed]:
    parsed = sd_jwt.parse(data.decode("utf-8", "replace"))
    sd_jwt.binding_digest(parsed)
    return parsed, sd_jwt.disclose(parsed)


def check(data: bytes, found: tuple[SdJwt, Disclosed]) -> None:
    """Every disclosure is counted, nothing special is left, nothing shown comes from elsewhere."""
    parsed, disclosed = found
    text = data.decode()
    assert parsed.presented.startswith(parsed.token.text + "~")
    assert text == parsed.presented + (parsed.key_binding.text if parsed.key_binding else "")
    assert len(parsed.disclosures) == disclosed.shown + disclosed.unsigned
    assert len(parsed.disclosures) <= 512
    assert 0 <= disclosed.hidden_top <= disclosed.hidden
    opened = (
        [json.loads(decoded(each.encode())) for each in parsed.disclosures]
        if not disclosed.unsigned
        else None
    )
    shown = _leaves(dict(disclosed.payload))
    if opened is not None:
        assert shown <= _leaves([dict(parsed.token.payload), *opened]) | _names(opened)
    assert _depth(dict(disclosed.payload)) <= 64
    assert not _SPECIAL & _members(disclosed.payload)
    assert "_sd_alg" not in disclosed.payload


def _leaves(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {leaf for part in value.values() for leaf in _leaves(part)} | {*value}
    if isinstance(value, list):
        return {leaf for part in value for leaf in _leaves(part)}
    return {json.dumps(value)}


def _names(opened: list[Any]) -> set[str]:
    """Return the names of the members disclosed."""
    return {
        each[1]
        for each in opened
        if isinstance(each, list) and len(each) == 3 and isinstance(each[1], str)
    }


def _members(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {name for part in value.values() for name in _members(part)} | {*value}
    if isinstance(value, list):
        return {name for part in value for name in _members(part)}
    return set()


def _depth(value: Any) -> int:
    parts = (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    )
    return 0 if parts is None else 1 + max(map(_depth, parts), default=0)


SD_JWT = Target(
    name="sd-jwt",
    seeds=seeds,
    mutate=any_of(of_disclosures, of_disclosures, of_disclosures, of_bytes(*_WORDS)),
    read=read,
    check=check,
    codes=CODES + " disclosures_too_many format_not_supported disclosure_malformed "
    "disclosure_reserved disclosure_collides disclosure_repeated",
)
