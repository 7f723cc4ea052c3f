"""Status lists: what they are packed in, and the tokens and credentials that carry them."""

from __future__ import annotations

import base64
import gzip
import json
import zlib
from typing import TYPE_CHECKING, Any

from tests.fuzz.json_mutations import of_json
from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target, check_wording
from tests.fuzz.targets.tokens import of_parts
from tests.issuer_simulator import Institution
from tests.issuer_simulator.selective import encoded
from tests.sweep.good import NOW
from wallet.cryptosuites.jose import sign_compact
from wallet.errors import ProofError
from wallet.linked_data import bundled
from wallet.trust.model import Document, Knowledge
from wallet.verification import bitstring, bitstring_status, token_status
from wallet.verification.report import Outcome
from wallet.verification.situation import Situation
from wallet.verification.verifier import DEFAULT_LIMITS, _list_judge

if TYPE_CHECKING:
    import random

    from wallet.verification.opened_lists import OpenedList

_INDEXES = (-1, 0, 1, 7, 8, 131_071, 2**40)
_SIZES = (0, 1, 16, 1000, 16 * 1024, 1_000_000)
_MOST = 16 * 1024 * 1024
_BOMBS = (_MOST, _MOST + 1, 2 * _MOST)


def bits_seeds() -> list[bytes]:
    data = bytes(range(256))
    forms = (gzip.compress(data, mtime=0), zlib.compress(data))
    texts = [base64.urlsafe_b64encode(form).rstrip(b"=") for form in forms]
    return [b"u" + texts[0], *texts, base64.b64encode(forms[0])]


def of_packed(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Pack other bits, more than fit now and then, or bend the packed bytes."""
    if chance.random() < 0.5:
        large = chance.random() < 0.1
        size = chance.choice(_BOMBS if large else _SIZES)
        pack = chance.choice(
            (lambda raw: gzip.compress(raw, 1, mtime=0), lambda raw: zlib.compress(raw, 1))
        )
        packed = pack(bytes([chance.randrange(256)]) * size)
    else:
        try:
            packed = base64.urlsafe_b64decode(data[data.startswith(b"u") :] + b"==")
        except ValueError:
            packed = data
    if chance.random() < 0.5:
        packed = of_bytes(b"\x1f\x8b", b"\x78\x9c", packed)(chance, packed, other)
    text = base64.urlsafe_b64encode(packed).rstrip(b"=")
    return chance.choice((b"", b"u", b"u")) + text


def read_bits(data: bytes) -> tuple[str, bytes]:
    """Return which reader took it, and the bits."""
    text = data.decode("latin-1")
    try:
        return "token", bitstring.inflate_token_list(text)
    except ProofError:
        return "list", bitstring.inflate(text)


def check_bits(_data: bytes, found: tuple[str, bytes]) -> None:
    """No more than is allowed, packed anew the same, and each place read as a number would be."""
    kind, bits = found
    assert 0 < len(bits) <= _MOST
    if len(bits) <= 1_000_000:
        again = encoded(zlib.compress(bits, 1) if kind == "token" else gzip.compress(bits, 1))
        reader = bitstring.inflate_token_list if kind == "token" else bitstring.inflate
        assert reader(again if kind == "token" else "u" + again) == bits
    for size in (1, 2, 4, 8, 12):
        for index in _INDEXES:
            _check_place(bits, index, size)


def _check_place(bits: bytes, index: int, size: int) -> None:
    inside = index >= 0 and (index + 1) * size <= len(bits) * 8
    try:
        value = bitstring.value_at(bits, index, size)
    except ProofError:
        assert not inside
        return
    assert inside
    first, last = index * size // 8, ((index + 1) * size + 7) // 8
    written = "".join(f"{byte:08b}" for byte in bits[first:last])
    start = index * size - first * 8
    assert value == int(written[start : start + size], 2)


STATUS_BITS = Target(
    name="status-bits",
    seeds=bits_seeds,
    mutate=any_of(of_packed, of_packed, of_bytes(b"=", b"+", b"/", b"\n", b"u", b"H4s")),
    read=read_bits,
    check=check_bits,
    codes="status_list_unreadable status_list_too_large",
    adds={"url": "https://lists.example"},
)

_KEEPER = Institution("lists.example", method="did:key")
_URL = "https://lists.example/status/revocation"
_AT = Situation(Knowledge(), bundled(), NOW)


def list_seeds() -> list[bytes]:
    _KEEPER.status_list("revocation")
    listed = next(each for each in _KEEPER.documents() if each.url == _URL)
    return [listed.body, _token(1).encode(), _token(8).encode()]


def _token(size: int) -> str:
    lst = encoded(zlib.compress(bytes(range(64))))
    claims = {"iss": _KEEPER.id, "sub": _URL, "iat": 1, "exp": 2**33, "ttl": 60}
    header = {"alg": "EdDSA", "typ": "statuslist+jwt", "kid": _KEEPER.key_id()}
    return sign_compact(header, claims | {"status_list": {"bits": size, "lst": lst}}, _KEEPER.key())


def read_list(data: bytes) -> tuple[OpenedList, Any]:
    """Open a list either way and look one place up; what cannot be used is data, never raised."""
    document = Document(_URL, data, fetched=NOW)
    if data.lstrip()[:1] == b"{":
        opened = bitstring_status.open_list(document, _list_judge(_AT, DEFAULT_LIMITS))
        entry: dict[str, Any] = {"statusListIndex": "9", "statusPurpose": "revocation"}
        look_up = bitstring_status.look_up
    else:
        opened, entry, look_up = (
            token_status.open_list(document, _AT),
            {"idx": 9},
            token_status.look_up,
        )
    if opened.problem:
        raise opened.problem
    return opened, look_up(entry, opened, {}) if opened.bits else None


def check_list(data: bytes, found: tuple[OpenedList, Any]) -> None:
    """Only what somebody signed is ever read as an answer; the answer has words."""
    opened, answer = found
    assert len(opened.bits) <= _MOST
    assert opened.ttl is None or 0 < opened.ttl.total_seconds() < 2**31
    if answer is None:
        return
    outcome, code, details = answer
    check_wording(code, {**details, "url": _URL})
    if outcome is Outcome.PASS and data.lstrip()[:1] == b"{":
        assert opened.verdict == "valid"
        signed = json.loads(_SIGNED)["credentialSubject"]
        assert json.loads(data)["credentialSubject"]["encodedList"] == signed["encodedList"]


_SIGNED = list_seeds()[0]
STATUS_LISTS = Target(
    name="status-lists",
    seeds=list_seeds,
    mutate=lambda chance, data, other: (of_json() if data[:1] == b"{" else of_parts)(
        chance, data, other
    ),
    read=read_list,
    check=check_list,
    adds={"url": _URL},
)
