"""``VP1-`` text: CBOR-LD as others may write it, mutated beneath its Base32."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import cbor2

from tests.fuzz.mutations import of_bytes
from tests.fuzz.target import Target
from wallet.errors import SharingError
from wallet.sharing.compact import base32, vp1
from wallet.sharing.compact.reading import MAX_READ

if TYPE_CHECKING:
    import random

_V1 = "https://www.w3.org/2018/credentials/v1"
_V2 = "https://www.w3.org/ns/credentials/v2"
_OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"
_DID = "did:key:z6MkeeNZYPCQf4uSrJvrao8ry2Xu6UFkqKAL9dkvVdVF1P5j"
_BADGE = {
    "@context": [_V2, _OB, {"mood": "https://a.example/mood"}],
    "id": "urn:uuid:029aac2b-acbf-4ab3-b46f-1dafd47bcee5",
    "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "issuer": {"id": _DID, "type": ["Profile"], "name": "積み木"},
    "validFrom": "2026-04-01T00:00:00Z",
    "mood": [1, 2.5, None, True],
    "credentialSubject": {"type": ["AchievementSubject"], "achievement": {"id": "https://a.b/c"}},
    "proof": {"type": "DataIntegrityProof", "proofValue": "z2eQGbqwPfWL", "created": "2026"},
}
_VALUES: tuple[Any, ...] = (
    0,
    1,
    100,
    101,
    500,
    0x11,
    0x32,
    2**40,
    -1,
    2.5,
    True,
    None,
    "",
    "x",
    "z",
    b"",
    b"z1",
    b"M1",
    [],
    [1],
    [2, "a.b"],
    [3, b"1" * 16],
    [1025, b"\x01"],
    [1, 999],
    [[]],
    [{}],
    {},
    {100: 1},
    {0: 0x11},
    {1: [0x11, 0x32]},
    {4: [2, "a"]},
    _V2,
    {"n": "x:n"},
    {"n": {"@context": _V1}},
)


def seeds() -> list[bytes]:
    """Return what is beneath the Base32 of codes that we write, and a plain one."""
    around = {"type": ["VerifiablePresentation"], "holder": _DID, "verifiableCredential": [_BADGE]}
    texts = [vp1.encode({"@context": context, **around}) for context in ([_V2], _V1)]
    found = [base32.decode(text.removeprefix("VP1-B")) for text in texts]
    return [*found, b"\xd9\x05\x00\xa1\x61a\x01"]


def mutate(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Put another value or number somewhere into the map behind the tag, or change any byte."""
    if chance.random() < 0.2:
        return of_bytes()(chance, data, other)
    try:
        packed = cbor2.loads(data[3:])
    except Exception:  # noqa: BLE001 - changed by its bytes before
        return of_bytes()(chance, data, other)
    for _ in range(chance.randint(1, 3)):
        _change(chance, packed)
    try:
        return data[:3] + cbor2.dumps(packed)
    except Exception:  # noqa: BLE001 - what Python can hold and CBOR cannot
        return data


def _change(chance: random.Random, packed: Any) -> None:
    """Walk down at random, and put something else where the walk ends."""
    while isinstance(packed, dict | list) and packed:
        keys = list(packed) if isinstance(packed, dict) else range(len(packed))
        key = chance.choice(keys)
        inner = packed[key]
        if isinstance(inner, dict | list) and inner and chance.random() < 0.85:
            packed = inner
            continue
        if isinstance(packed, dict) and chance.random() < 0.3:
            packed[chance.choice((*packed, 100, 102, 0, 1, 301))] = packed.pop(key)
        else:
            packed[key] = chance.choice(_VALUES)
        return


def read(data: bytes) -> bytes:
    return vp1.decode("VP1-B" + base32.encode(data))


def check(data: bytes, found: bytes) -> None:
    """What is read is one bounded JSON object, and what can be written again reads the same."""
    del data
    assert len(found) <= MAX_READ
    document: Any = json.loads(found)
    assert isinstance(document, dict)
    try:
        again = vp1.encode(document)
    except SharingError as error:
        assert error.code == "compact_not_possible"  # noqa: PT017 - most are odd, and may be so
    else:
        assert json.loads(vp1.decode(again)) == document


COMPACT = Target(
    name="compact",
    seeds=seeds,
    mutate=mutate,
    read=read,
    check=check,
    codes="code_damaged code_too_large compact_context_unknown compact_context_odd",
)
