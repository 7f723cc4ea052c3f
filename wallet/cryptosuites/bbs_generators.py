"""The fixed points and hashes of BBS over BLS12-381-SHA-256 (draft-irtf-cfrg-bbs-signatures-08)."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from py_arkworks_bls12381 import G1Point, Scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

API_ID = b"BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_H2G_HM2S_"

_EXPANDED = 48
_BLOCK, _DIGEST = 64, 32  # bytes, of SHA-256


@dataclass(frozen=True, slots=True)
class Generators:
    """A point for the domain and one for each message, and all of them as octets."""

    first: G1Point
    points: Sequence[G1Point]
    octets: bytes


def generators(count: int) -> Generators:
    """Return the generators for that many messages (section 4.1.1). They are kept once made."""
    points, octets = _made.at_least(count + 1)
    return Generators(points[0], points[1 : count + 1], b"".join(octets[: count + 1]))


def hash_to_scalar(data: bytes, purpose: bytes) -> Scalar:
    """Hash to a number below the order of the group (section 4.2.2)."""
    return Scalar.from_be_bytes_mod_order(expand_message(data, API_ID + purpose))


def expand_message(data: bytes, tag: bytes) -> bytes:
    """Return 48 uniform bytes: ``expand_message_xmd`` with SHA-256 (RFC 9380 section 5.3.1)."""
    tag += bytes([len(tag)])
    length = _EXPANDED.to_bytes(2, "big")
    seed = hashlib.sha256(bytes(_BLOCK) + data + length + b"\0" + tag).digest()
    first = hashlib.sha256(seed + b"\1" + tag).digest()
    mixed = (int.from_bytes(seed, "big") ^ int.from_bytes(first, "big")).to_bytes(_DIGEST, "big")
    return (first + hashlib.sha256(mixed + b"\2" + tag).digest())[:_EXPANDED]


class _Made:
    """The generators made so far; the same for everybody, so that they can only be added to."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seed = expand_message(API_ID + b"MESSAGE_GENERATOR_SEED", API_ID + _SEED)
        self._points: list[G1Point] = []
        self._octets: list[bytes] = []

    def at_least(self, count: int) -> tuple[list[G1Point], list[bytes]]:
        with self._lock:
            for number in range(len(self._points) + 1, count + 1):
                self._seed = expand_message(self._seed + number.to_bytes(8, "big"), API_ID + _SEED)
                point = G1Point.hash_to_curve(self._seed, API_ID + b"SIG_GENERATOR_DST_")
                self._points.append(point)
                self._octets.append(bytes(point.to_compressed_bytes()))
        return self._points, self._octets


_SEED = b"SIG_GENERATOR_SEED_"
_made = _Made()
