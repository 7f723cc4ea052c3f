"""BBS signatures: many messages signed at once, any of them shown without the others.

draft-irtf-cfrg-bbs-signatures-08, ciphersuite BLS12-381-SHA-256 (section 7.2.2); section numbers
are those of the draft. The curve is the optional package ``py_arkworks_bls12381``: nobody imports
this module without having asked ``table.installed``.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from py_arkworks_bls12381 import GT, G1Point, G2Point, Scalar

from wallet.cryptosuites.bbs_generators import API_ID, Generators, generators, hash_to_scalar
from wallet.errors import LinkedDataError, ProofError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAX_MESSAGES = 8_192  # a generator for each takes a third of a millisecond
POINT_BYTES = 48
SCALAR_BYTES = 32

_P1 = G1Point.from_compressed_bytes(
    bytes.fromhex(
        "a8ce256102840821a3e94ea9025e4662b205762f9776b3a766c872b948f1fd225e7c59698588e70d11406d161b4e28c9"
    )
)
_ZERO = Scalar.from_be_bytes(bytes(SCALAR_BYTES))


def verify(public_key: bytes, signature: bytes, header: bytes, messages: Sequence[bytes]) -> bool:
    """Say whether the signature is the key's over the header and all messages (3.5.2, 3.6.2).

    Raises ``ProofError`` ``bad_key``, ``bad_proof_value``.
    """
    signer, a, e = _point2(public_key), *_signature(signature)
    made = _generators(len(messages))
    scalars = [_message_scalar(message) for message in messages]
    b = _commitment(made, _domain(public_key, made, header), dict(enumerate(scalars)))
    return bool(GT.pairing_check([a, b], [signer + G2Point() * e, -G2Point()]))


@dataclass(frozen=True, slots=True)
class _Proof:
    """The parts of a proof (section 4.2.4.4): three points, then scalars, the last one ``c``."""

    a_bar: G1Point
    b_bar: G1Point
    d: G1Point
    e: Scalar
    r1: Scalar
    r3: Scalar
    hidden: Sequence[Scalar]
    challenge: Scalar


def verify_proof(
    public_key: bytes,
    proof: bytes,
    header: bytes,
    presentation_header: bytes,
    disclosed: Mapping[int, bytes],
) -> bool:
    """Say whether a proof shows that the key signed the disclosed messages (3.5.4, 3.6.4).

    ``disclosed`` maps a message's place among all that were signed to it. Raises ``ProofError``
    ``bad_key``, ``bad_proof_value``; ``LinkedDataError`` ``graph_too_complex``.
    """
    signer, parts = _point2(public_key), _read(proof)
    count = len(parts.hidden) + len(disclosed)
    if any(not 0 <= place < count for place in disclosed):
        raise ProofError("bad_proof_value")
    made = _generators(count)
    scalars = {place: _message_scalar(message) for place, message in sorted(disclosed.items())}
    domain = _domain(public_key, made, header)
    c = parts.challenge
    t1 = _sum([parts.b_bar, parts.a_bar, parts.d], [c, parts.e, parts.r1])
    hidden = [point for place, point in enumerate(made.points) if place not in scalars]
    t2 = _sum(
        [_P1, made.first, parts.d, *(made.points[place] for place in scalars), *hidden],
        [c, domain * c, parts.r3, *(scalar * c for scalar in scalars.values()), *parts.hidden],
    )
    points = [parts.a_bar, parts.b_bar, parts.d, t1, t2]
    if _challenge(points, scalars, domain, presentation_header) != c:
        return False
    return bool(GT.pairing_check([parts.a_bar, parts.b_bar], [signer, -G2Point()]))


def prove(
    public_key: bytes,
    signature: bytes,
    header: bytes,
    presentation_header: bytes,
    messages: Sequence[bytes],
    *,
    disclosed: Sequence[int],
) -> bytes:
    """Return a proof that discloses the messages at some places (3.5.3, 3.6.3), each time new.

    Raises ``ProofError`` as ``verify`` does.
    """
    a, e = _signature(signature)
    made = _generators(len(messages))
    scalars = dict(enumerate(_message_scalar(message) for message in messages))
    shown = {place: scalars[place] for place in sorted(disclosed)}
    hidden = [place for place in scalars if place not in shown]
    domain = _domain(public_key, made, header)
    r1, r2, e_blind, r1_blind, r3_blind = (_random() for _ in range(5))
    blinds = [_random() for _ in hidden]
    d = _commitment(made, domain, scalars) * r2
    a_bar = a * (r1 * r2)
    b_bar = d * r1 + -(a_bar * e)
    t1 = _sum([a_bar, d], [e_blind, r1_blind])
    t2 = _sum([d, *(made.points[place] for place in hidden)], [r3_blind, *blinds])
    points = [a_bar, b_bar, d]
    c = _challenge([*points, t1, t2], shown, domain, presentation_header)
    minus_c, r3 = -c, r2.inverse()
    answers = [e_blind + e * c, r1_blind + r1 * minus_c, r3_blind + r3 * minus_c]
    answers += [blind + scalars[place] * c for place, blind in zip(hidden, blinds, strict=True)]
    data = [bytes(point.to_compressed_bytes()) for point in points]
    return b"".join([*data, *(bytes(answer.to_be_bytes()) for answer in (*answers, c))])


def _commitment(made: Generators, domain: Scalar, scalars: Mapping[int, Scalar]) -> G1Point:
    points = [made.points[place] for place in scalars]
    return _P1 + _sum([made.first, *points], [domain, *scalars.values()])


def _domain(public_key: bytes, made: Generators, header: bytes) -> Scalar:
    """Return what binds a signature to its key, header and number of messages (4.2.3)."""
    data = public_key + _number(len(made.points)) + made.octets + API_ID
    return hash_to_scalar(data + _number(len(header)) + header, b"H2S_")


def _challenge(
    points: Sequence[G1Point],
    disclosed: Mapping[int, Scalar],
    domain: Scalar,
    presentation_header: bytes,
) -> Scalar:
    """Return the challenge of the proof of knowledge (section 3.7.4)."""
    data = [_number(len(disclosed))]
    for place, scalar in disclosed.items():
        data += [_number(place), bytes(scalar.to_be_bytes())]
    data += [bytes(point.to_compressed_bytes()) for point in points]
    data += [bytes(domain.to_be_bytes()), _number(len(presentation_header)), presentation_header]
    return hash_to_scalar(b"".join(data), b"H2S_")


def _generators(count: int) -> Generators:
    if count > MAX_MESSAGES:
        raise LinkedDataError("graph_too_complex", limit=MAX_MESSAGES)
    return generators(count)


def _message_scalar(message: bytes) -> Scalar:
    return hash_to_scalar(message, b"MAP_MSG_TO_SCALAR_AS_HASH_")


def _signature(data: bytes) -> tuple[G1Point, Scalar]:
    """Read a signature (section 4.2.4.2)."""
    return _point1(data[:POINT_BYTES]), _scalar(data[POINT_BYTES:])


def _read(data: bytes) -> _Proof:
    """Read a proof (section 4.2.4.4), which tells by its length how many messages it hides."""
    points, rest = data[: 3 * POINT_BYTES], data[3 * POINT_BYTES :]
    if len(rest) < 4 * SCALAR_BYTES or len(rest) % SCALAR_BYTES:
        raise ProofError("bad_proof_value")
    if len(rest) > (MAX_MESSAGES + 4) * SCALAR_BYTES:
        raise LinkedDataError("graph_too_complex", limit=MAX_MESSAGES)
    a_bar, b_bar, d = (_point1(points[at : at + POINT_BYTES]) for at in range(0, 144, POINT_BYTES))
    starts = range(0, len(rest), SCALAR_BYTES)
    e, r1, r3, *hidden, challenge = (_scalar(rest[at : at + SCALAR_BYTES]) for at in starts)
    return _Proof(a_bar, b_bar, d, e, r1, r3, hidden, challenge)


def _point1(data: bytes) -> G1Point:
    """Read a point of G1 that is of the right order and not the identity."""
    try:
        point = G1Point.from_compressed_bytes(data)
    except ValueError as error:
        raise ProofError("bad_proof_value") from error
    if point == G1Point.identity():
        raise ProofError("bad_proof_value")
    return point


@lru_cache(maxsize=256)
def _point2(data: bytes) -> G2Point:
    """Read a public key, which costs a tenth of a whole check."""
    try:
        point = G2Point.from_compressed_bytes(data)
    except ValueError as error:
        raise ProofError("bad_key", kind="BLS12381G2") from error
    if point == G2Point.identity():
        raise ProofError("bad_key", kind="BLS12381G2")
    return point


def _scalar(data: bytes) -> Scalar:
    """Read a number from 1 to the order of the group less 1."""
    try:
        scalar = Scalar.from_be_bytes(data)
    except ValueError as error:
        raise ProofError("bad_proof_value") from error
    if scalar == _ZERO:
        raise ProofError("bad_proof_value")
    return scalar


def _random() -> Scalar:
    """Return a random scalar; 48 bytes leave no bias after reduction (section 4.2.1)."""
    return Scalar.from_be_bytes_mod_order(secrets.token_bytes(48))


def _sum(points: Sequence[G1Point], scalars: Sequence[Scalar]) -> G1Point:
    return G1Point.multiexp_unchecked(list(points), list(scalars))


def _number(value: int) -> bytes:
    return value.to_bytes(8, "big")
