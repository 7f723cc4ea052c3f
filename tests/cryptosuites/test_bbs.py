"""``bbs-2023`` with its extra: what a base and a derived proof cover, and every way to bend one."""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from tests.cryptosuites.selective_issuer import bbs_point, derive, issue_bbs, with_fields
from tests.cryptosuites.signing import DOCUMENT, KEYS, check
from wallet.cryptosuites import keys, multikey
from wallet.cryptosuites.keys import KeyKind, PublicKey
from wallet.cryptosuites.suite import Answer
from wallet.errors import LinkedDataError, ProofError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytest.importorskip("py_arkworks_bls12381")
from wallet.cryptosuites import bbs, bbs_generators

GOOD, BAD = Answer.GOOD, Answer.BAD
SECOND = "/credentialSubject/achievement/1"


@cache
def public() -> PublicKey:
    return keys.bls_public_key(bbs_point())


@cache
def issued() -> dict[str, Any]:
    return issue_bbs(copy.deepcopy(DOCUMENT))


def base() -> dict[str, Any]:
    return copy.deepcopy(issued())


@cache
def shown() -> dict[str, Any]:
    return derive(base(), "/id", SECOND)


def derived() -> dict[str, Any]:
    return copy.deepcopy(shown())


def flipped(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def test_a_base_proof_covers_all_of_the_document() -> None:
    assert check(base(), public()) == (GOOD, "proof_good")
    for place, value in (("id", "urn:uuid:2"), ("issuanceDate", "2026-04-02T00:00:00Z")):
        assert check({**base(), place: value}, public()) == (BAD, "signature_wrong")
    altered = base()
    altered["credentialSubject"]["achievement"][1]["name"] = "Spinning"
    assert check(altered, public()) == (BAD, "signature_wrong")
    del altered["credentialSubject"]["achievement"][1]
    assert check(altered, public()) == (BAD, "signature_wrong")


@pytest.mark.parametrize("pointers", [("/id",), (SECOND,), (f"{SECOND}/name",), ("",), ()])
def test_a_derived_proof_covers_what_it_shows(pointers: tuple[str, ...]) -> None:
    part = derive(base(), *pointers)
    assert check(part, public()) == (GOOD, "proof_good")
    assert part["issuer"] == DOCUMENT["issuer"]
    assert ("Weaving" in str(part)) is ("" in pointers)
    again = derive(base(), *pointers)
    assert again["proof"]["proofValue"] != part["proof"]["proofValue"]


def test_what_is_shown_cannot_be_changed_left_out_or_added_to() -> None:
    for change in (
        lambda part: part["credentialSubject"]["achievement"][0].update(name="Weaving"),
        lambda part: part["credentialSubject"]["achievement"][0].pop("name"),
        lambda part: part["credentialSubject"].update(id="did:example:mallory"),
        lambda part: part.pop("issuanceDate"),
        lambda part: part.update(id="urn:uuid:2"),
        lambda part: part["credentialSubject"]["achievement"].append({"type": "Achievement"}),
        lambda part: part["proof"].update(created="2026-05-01T00:00:00Z"),
    ):
        altered = derived()
        change(altered)
        assert check(altered, public())[0] is BAD
    with pytest.raises(LinkedDataError, match="unsigned_terms"):
        check({**derived(), "undefined": 1}, public())


def reduced(data: bytes) -> bytes:
    """Return a proof without its last hidden message."""
    return data[:-64] + data[-32:]


CHANGES: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "proof flipped": ("f0", flipped),
    "first point flipped": ("f0", lambda data: flipped(data[:48]) + data[48:]),
    "proof cut": ("f0", lambda data: data[:-1]),
    "proof shorter": ("f0", reduced),
    "proof longer": ("f0", lambda data: data[:-32] + bytes(31) + b"\1" + data[-32:]),
    "proof empty": ("f0", lambda _: b""),
    "proof of none": ("f0", lambda data: data[:144]),
    "identity": ("f0", lambda data: b"\xc0" + bytes(47) + data[48:]),
    "all identities": ("f0", lambda data: (b"\xc0" + bytes(47)) * 3 + data[144:]),
    "scalar zero": ("f0", lambda data: data[:144] + bytes(32) + data[176:]),
    "scalar too great": ("f0", lambda data: data[:144] + b"\xff" * 32 + data[176:]),
    "proof as text": ("f0", lambda data: data.hex()),
    "labels swapped": ("f1", lambda labels: {**labels, 0: labels[1], 1: labels[0]}),
    "labels doubled": ("f1", lambda labels: {**labels, 0: labels[1]}),
    "label more": ("f1", lambda labels: {**labels, 9: 99}),
    "label less": ("f1", lambda labels: dict(list(labels.items())[1:])),
    "label negative": ("f1", lambda labels: {**labels, 0: -1}),
    "label truth": ("f1", lambda labels: {**labels, 0: True}),
    "mandatory more": ("f2", lambda places: [*places, places[-1] + 1]),
    "mandatory out of range": ("f2", lambda places: [*places, 99]),
    "mandatory less": ("f2", lambda places: places[1:]),
    "disclosed out of range": ("f3", lambda places: [*places[:-1], 99]),
    "disclosed moved": ("f3", lambda places: [place + 1 for place in places]),
    "disclosed less": ("f3", lambda places: places[1:]),
    "disclosed twice": ("f3", lambda places: [places[0], *places[:-1]]),
    "other challenge": ("f4", flipped),
    "no challenge": ("f4", lambda _: b""),
    "challenge as text": ("f4", lambda data: data.hex()),
}


@pytest.mark.parametrize("how", CHANGES)
def test_a_derived_proof_that_was_bent(how: str) -> None:
    place, change = CHANGES[how]
    part = derived()
    assert check(part, public(), **with_fields(part, **{place: change}))[0] is BAD


@pytest.mark.parametrize("place", ["f0", "f1", "f2", "f3"])
@pytest.mark.parametrize("how", [flipped, lambda data: data[:-1], lambda data: data + b"\0"])
def test_a_base_proof_that_was_bent(place: str, how: Callable[[bytes], bytes]) -> None:
    document = base()
    assert check(document, public(), **with_fields(document, **{place: how}))[0] is BAD
    pointers = with_fields(document, f4=["/issuer", "/nowhere"])
    assert check(document, public(), **pointers) == (BAD, "bad_pointer")


def test_a_proof_that_asks_for_endless_work() -> None:
    part = derived()
    endless = with_fields(part, f0=lambda data: data + data[-32:] * bbs.MAX_MESSAGES)
    with pytest.raises(LinkedDataError, match="graph_too_complex"):
        check(part, public(), **endless)


@pytest.mark.parametrize("number", range(4, 10))
def test_forms_that_we_lack_are_unsupported(number: int) -> None:
    part = derived()
    changed = with_fields(part, bytes([0xD9, 0x5D, number]))
    assert check(part, public(), **changed) == (Answer.UNSUPPORTED, "unknown_suite")


def test_headers() -> None:
    for document, other in ((base(), b"\xd9\x5d\x03"), (derived(), b"\xd9\x5d\x02")):
        for header in (other, b"\xd9\x5d\x00", b"\xd9\x5d\x0a", b"\x00\x5d\x03"):
            assert check(document, public(), **with_fields(document, header))[0] is BAD


def test_keys() -> None:
    for kind in (KeyKind.P256, KeyKind.ED25519):
        assert check(derived(), KEYS[kind].public()) == (BAD, "key_not_for_suite")
    point = bbs_point()
    assert multikey.decode_public(multikey.encode_public(public())) == public()
    for bad in (point[:-1], point + b"\0", bytes(96), b"\xc0" + bytes(95), b""):
        with pytest.raises(ProofError, match="bad_key"):
            keys.bls_public_key(bad)
    nowhere = keys.bls_public_key(b"\x80" + bytes(94) + b"\2")
    assert check(derived(), nowhere) == (BAD, "bad_key")


def test_generators_and_hashes_are_those_of_the_draft() -> None:
    """The first two generators of BLS12-381-SHA-256 (draft-irtf-cfrg-bbs-signatures-08, 8.4.2)."""
    made = bbs_generators.generators(1)
    assert made.octets[:48].hex().startswith("a9ec65b70a7fbe40c874c9eb041c2cb0")
    assert made.octets[48:].hex().startswith("98cd5313283aaf5db1b3ba8611fe6070")
    scalar = bbs_generators.hash_to_scalar(b"", b"MAP_MSG_TO_SCALAR_AS_HASH_")
    assert scalar != bbs_generators.hash_to_scalar(b"", b"H2S_")


def test_a_vector_of_the_standard(shared: Path) -> None:
    for case in ("w3c-bbs-base", "w3c-bbs-derived"):
        folder = shared / "corpus" / case
        about = json.loads((folder / "case.json").read_bytes())
        document = json.loads((folder / about["file"]).read_bytes())
        method = document["proof"]["verificationMethod"]
        key = multikey.decode_public(method.partition("#")[2])
        assert check(document, key) == (GOOD, "proof_good")
        if case == "w3c-bbs-base":
            part = derive(document, "/credentialSubject/boards/1")
            assert check(part, key) == (GOOD, "proof_good")
