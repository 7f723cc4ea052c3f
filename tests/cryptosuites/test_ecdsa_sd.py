"""``ecdsa-sd-2023``: what a base and a derived proof cover, and every way to bend one."""

from __future__ import annotations

import copy
from functools import cache
from typing import TYPE_CHECKING, Any

import cbor2
import pytest

from tests.cryptosuites.selective_issuer import derive, issue_ecdsa_sd, with_fields
from tests.cryptosuites.signing import DOCUMENT, KEYS, check
from wallet.cryptosuites import base64url
from wallet.cryptosuites.keys import KeyKind, generate
from wallet.cryptosuites.suite import Answer
from wallet.errors import LinkedDataError, ProofError

if TYPE_CHECKING:
    from collections.abc import Callable

GOOD, BAD = Answer.GOOD, Answer.BAD
KEY = KEYS[KeyKind.P256]
PUBLIC = KEY.public()
SECOND = "/credentialSubject/achievement/1"


@cache
def issued() -> dict[str, Any]:
    return issue_ecdsa_sd(copy.deepcopy(DOCUMENT), KEY)


def base() -> dict[str, Any]:
    return copy.deepcopy(issued())


def derived(*pointers: str) -> dict[str, Any]:
    return derive(base(), *(pointers or ("/id", SECOND)))


def flipped(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def test_a_base_proof_covers_all_of_the_document() -> None:
    assert check(base(), PUBLIC) == (GOOD, "proof_good")
    for place, value in (
        ("id", "urn:uuid:2"),
        ("issuanceDate", "2026-04-02T00:00:00Z"),
        ("issuer", "did:example:other"),
    ):
        assert check({**base(), place: value}, PUBLIC) == (BAD, "signature_wrong")
    altered = base()
    altered["credentialSubject"]["achievement"][1]["name"] = "Spinning"
    assert check(altered, PUBLIC) == (BAD, "signature_wrong")
    assert check(base(), generate(KeyKind.P256).public()) == (BAD, "signature_wrong")


def test_a_base_proof_does_not_fit_a_part() -> None:
    shortened = base()
    del shortened["credentialSubject"]["achievement"][0]
    assert check(shortened, PUBLIC) == (BAD, "signature_wrong")


@pytest.mark.parametrize(
    "pointers",
    [("/id",), (SECOND,), (SECOND, f"{SECOND}/name"), (f"{SECOND}/name", "/id"), ("",), ()],
)
def test_a_derived_proof_covers_what_it_shows(pointers: tuple[str, ...]) -> None:
    part = derive(base(), *pointers)
    assert check(part, PUBLIC) == (GOOD, "proof_good")
    assert part["issuer"] == DOCUMENT["issuer"]
    if "" in pointers:
        assert {**part, "proof": ""} == {**base(), "proof": ""}
    else:
        shown = part.get("credentialSubject", {}).get("achievement", [{}])
        assert len(shown) == 1
        assert "Weaving" not in str(part)


def test_what_is_shown_cannot_be_changed_left_out_or_added_to() -> None:
    part = derived()
    for change in (
        lambda shown: shown["credentialSubject"]["achievement"][0].update(name="Weaving"),
        lambda shown: shown["credentialSubject"]["achievement"][0].pop("name"),
        lambda shown: shown["credentialSubject"].update(id="did:example:mallory"),
        lambda shown: shown.pop("issuanceDate"),
        lambda shown: shown.update(id="urn:uuid:2"),
        lambda shown: shown["credentialSubject"]["achievement"].append({"type": "Achievement"}),
        lambda shown: shown["proof"].update(created="2026-05-01T00:00:00Z"),
        lambda shown: shown["proof"].update(proofPurpose="authentication"),
    ):
        altered = copy.deepcopy(part)
        change(altered)
        assert check(altered, PUBLIC)[0] is BAD
    with pytest.raises(LinkedDataError, match="unsigned_terms"):
        check({**part, "undefined": 1}, PUBLIC)


def test_one_node_is_never_shown_as_two() -> None:
    """Were two labels alike, a criterion could be taken from one achievement to another."""
    part = derived("/id", SECOND)
    whole = part["credentialSubject"]["achievement"][0]
    name = {"type": "Achievement", "name": whole["name"]}
    part["credentialSubject"]["achievement"] = [{**whole}, name]
    del part["credentialSubject"]["achievement"][0]["name"]

    def doubled(labels: dict[int, bytes]) -> dict[int, bytes]:
        return {number: labels[min(number, 2)] for number in range(4)}

    assert check(part, PUBLIC, **with_fields(part, f3=doubled)) == (BAD, "bad_proof_value")


LABELS: dict[str, Callable[[dict[int, bytes]], Any]] = {
    "swapped": lambda labels: {0: labels[1], 1: labels[0], 2: labels[2]},
    "altered": lambda labels: {**labels, 0: flipped(labels[0])},
    "doubled": lambda labels: {**labels, 0: labels[1]},
    "one less": lambda labels: dict(list(labels.items())[:-1]),
    "one more": lambda labels: {**labels, 9: bytes(32)},
    "short": lambda labels: {**labels, 0: labels[0][:-1]},
    "empty": lambda _: {},
    "no map": lambda labels: list(labels.values()),
    "names": lambda labels: {str(number): label for number, label in labels.items()},
    "truth": lambda labels: {number or False: label for number, label in labels.items()},
    "texts": lambda labels: {number: label.hex() for number, label in labels.items()},
}


@pytest.mark.parametrize("how", LABELS)
def test_label_maps(how: str) -> None:
    part = derived()
    answer, code = check(part, PUBLIC, **with_fields(part, f3=LABELS[how]))
    assert answer is BAD
    assert code == ("signature_wrong" if how in ("swapped", "altered") else "bad_proof_value")


INDEXES: dict[str, Callable[[list[int]], Any]] = {
    "out of range": lambda places: [*places, 99],
    "far out of range": lambda places: [*places, 2**62],
    "one more": lambda places: [*places, places[-1] + 1],
    "one less": lambda places: places[:-1],
    "twice": lambda places: [*places, places[-1]],
    "reversed": lambda places: places[::-1],
    "negative": lambda places: [-1, *places],
    "truth": lambda places: [bool(place) for place in places[:2]],
    "none": lambda _: None,
}


@pytest.mark.parametrize("how", INDEXES)
def test_mandatory_places(how: str) -> None:
    part = derived()
    assert check(part, PUBLIC, **with_fields(part, f4=INDEXES[how]))[0] is BAD


@pytest.mark.parametrize("place", ["f0", "f1", "f2"])
@pytest.mark.parametrize("how", [flipped, lambda data: data[:-1], lambda data: data + b"\0"])
@pytest.mark.parametrize("make", [base, derived])
def test_signatures_and_keys(
    make: Callable[[], dict[str, Any]], place: str, how: Callable[[bytes], bytes]
) -> None:
    document = make()

    def change(field: Any) -> Any:
        return [how(field[0]), *field[1:]] if isinstance(field, list) else how(field)

    assert check(document, PUBLIC, **with_fields(document, **{place: change}))[0] is BAD


def test_signatures_in_another_order_or_number() -> None:
    part = derived()
    for change in (
        lambda each: each[::-1],
        lambda each: each[:-1],
        lambda each: [*each, each[0]],
        lambda _: [],
        lambda _: b"",
    ):
        assert check(part, PUBLIC, **with_fields(part, f2=change))[0] is BAD


def test_a_key_for_this_proof_of_another_kind() -> None:
    part = derived()
    for header in (b"\xe7\x01", b"\x81\x24", b"\x00\x00"):
        fields = with_fields(part, f1=lambda key, header=header: header + key[2:])
        assert check(part, PUBLIC, **fields)[0] is BAD


@pytest.mark.parametrize(
    "pointers",
    [["/nowhere"], ["issuer"], ["/issuer/~2"], [5], "/issuer", [f"{SECOND[:-1]}9"], ["/type/-"]],
)
def test_pointers_of_a_base_proof(pointers: Any) -> None:
    document = base()
    answer, code = check(document, PUBLIC, **with_fields(document, f4=pointers))
    assert (answer, code in ("bad_pointer", "bad_proof_value")) == (BAD, True)
    fewer = with_fields(document, f4=["/issuer"])
    assert check(document, PUBLIC, **fewer) == (BAD, "signature_wrong")


def test_headers() -> None:
    for document in (base(), derived()):
        for header in (b"\xd9\x5d\x00", b"\xd9\x5d\x01", b"\xd9\x5d\x02", b"\xd9\x5e\x01"):
            answer, _ = check(document, PUBLIC, **with_fields(document, header))
            own = document["proof"]["proofValue"] == with_fields(document, header)["proofValue"]
            assert answer is (GOOD if own else BAD)


def test_one_encoding_of_a_proof() -> None:
    part = derived()
    value = part["proof"]["proofValue"]
    data = base64url.decode(value[1:])
    fields = cbor2.loads(data[3:])
    tagged = cbor2.dumps(cbor2.CBORTag(55799, fields))
    others = (
        value[:-4],
        value + "A",
        value + "=",
        value[1:],
        "z" + value[1:],
        "u",
        None,
        "u" + base64url.encode(data + b"\0"),
        "u" + base64url.encode(data[:3] + tagged),
        "u" + base64url.encode(data[:3] + b"\x9f" + data[4:] + b"\xff"),
        "u" + base64url.encode(data[:3] + b"\x98\x05" + data[4:]),
        "u" + base64url.encode(data[:3] + cbor2.dumps(fields[:4])),
        "u" + base64url.encode(data[:3] + cbor2.dumps([*fields, 0])),
        "u" + base64url.encode(data[:3] + cbor2.dumps({0: fields})),
        "u" + base64url.encode(data[:3] + b"\x81" * 5000 + b"\x80"),
        "u" + base64url.encode(data[:3] + b"\x9b" + b"\xff" * 8),
    )
    for other in others:
        assert check(part, PUBLIC, proofValue=other)[0] is BAD, other


def test_keys_of_another_kind() -> None:
    for kind in (KeyKind.P384, KeyKind.SECP256K1, KeyKind.ED25519):
        assert check(derived(), KEYS[kind].public()) == (BAD, "key_not_for_suite")


def test_only_a_base_proof_is_derived_from() -> None:
    with pytest.raises(ProofError, match="not_a_base_proof"):
        derive(derived(), "/id")
    with pytest.raises(ProofError, match="bad_pointer"):
        derive(base(), "/nowhere")


def test_labels_do_not_tell_how_many_nodes_are_hidden() -> None:
    """What is left out of sight leaves no label behind."""
    from wallet.cryptosuites import proof_cbor  # noqa: PLC0415 - used here alone

    few = proof_cbor.read(derived("/id")["proof"]["proofValue"])[1][3]
    all_of_them = proof_cbor.read(derived("")["proof"]["proofValue"])[1][3]
    assert len(few) < len(all_of_them)
    assert set(few.values()) <= set(all_of_them.values())


def test_no_byte_of_a_derived_proof_can_be_another() -> None:
    part = derived()
    data = base64url.decode(part["proof"]["proofValue"][1:])
    for place in (*range(12), *range(12, len(data) - 12, 7), *range(len(data) - 12, len(data))):
        bent = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        value = "u" + base64url.encode(bent)
        assert check(part, PUBLIC, proofValue=value)[0] is BAD, place
