"""The CBOR inside a ``proofValue`` of selective disclosure: one header, one array."""

from __future__ import annotations

import itertools
from typing import Any

import cbor2

from wallet.cryptosuites import base64url
from wallet.errors import ProofError

HEADER_BYTES = 3


def read(value: Any) -> tuple[bytes, list[Any]]:
    """Return the three bytes that name the form, and the array behind them.

    The one shortest encoding is read and no other, so that nobody can write the same proof in two
    ways. Raises ``ProofError`` ``bad_multibase``, ``bad_base64url`` or ``bad_proof_value``.
    """
    if not isinstance(value, str) or not value.startswith("u"):
        raise ProofError("bad_multibase")
    data = base64url.decode(value[1:])
    header, body = data[:HEADER_BYTES], data[HEADER_BYTES:]
    try:
        fields = cbor2.loads(body)
        again = cbor2.dumps(fields)
    except (cbor2.CBORError, ValueError, TypeError, RecursionError, OverflowError) as error:
        raise ProofError("bad_proof_value") from error
    if again != body or not isinstance(fields, list):
        raise ProofError("bad_proof_value")
    return header, fields


def write(header: bytes, fields: list[Any]) -> str:
    """Return the ``proofValue`` for an array."""
    return "u" + base64url.encode(header + cbor2.dumps(fields))


def octets(value: Any, size: int) -> bytes:
    """Return a byte string of that very length. Raises ``ProofError`` ``bad_proof_value``."""
    if not isinstance(value, bytes) or len(value) != size:
        raise ProofError("bad_proof_value")
    return value


def many(value: Any) -> list[Any]:
    """Return an array. Raises ``ProofError`` ``bad_proof_value``."""
    if not isinstance(value, list):
        raise ProofError("bad_proof_value")
    return value


def places(value: Any) -> list[int]:
    """Return an array of numbers, each greater than the one before.

    Raises ``ProofError`` ``bad_proof_value``.
    """
    found = many(value)
    if any(type(place) is not int or place < 0 for place in found):
        raise ProofError("bad_proof_value")
    if any(first >= second for first, second in itertools.pairwise(found)):
        raise ProofError("bad_proof_value")
    return found
