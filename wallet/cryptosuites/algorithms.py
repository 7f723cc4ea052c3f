"""Names of signature algorithms in JOSE and COSE: one row each, whatever it is called.

RFC 7518 section 3.1, RFC 8037, RFC 8812, RFC 9053; and RFC 9864, which names algorithm and curve
together ("Ed25519", "ESP256"). The key decides, and not the name: every row is for one kind of key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites import signatures

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from wallet.cryptosuites.keys import KeyKind
    from wallet.cryptosuites.signatures import Signature


@dataclass(frozen=True, slots=True)
class Algorithm:
    """``names`` are JOSE's and ``numbers`` COSE's, the one that most readers know first."""

    names: tuple[str, ...]
    numbers: tuple[int, ...]
    signature: Signature


TABLE = (
    Algorithm(("EdDSA", "Ed25519"), (-8, -19), signatures.ED25519),
    Algorithm(("ES256", "ESP256"), (-7, -9), signatures.ECDSA_P256),
    Algorithm(("ES384", "ESP384"), (-35, -51), signatures.ECDSA_P384),
    Algorithm(("ES512", "ESP512"), (-36, -52), signatures.ECDSA_P521),
    Algorithm(("ES256K",), (-47,), signatures.ECDSA_SECP256K1),
    Algorithm(("RS256",), (-257,), signatures.RSA_PKCS1_SHA256),
    Algorithm(("PS256",), (-37,), signatures.RSA_PSS_SHA256),
)
BY_NAME: Mapping[str, Algorithm] = {name: each for each in TABLE for name in each.names}
_BY_NUMBER = {number: each for each in TABLE for number in each.numbers}


def names_for(kind: KeyKind) -> tuple[str, ...]:
    """Return by which names a kind of key signs, the usual one first; () for RSA, which has two."""
    found = [each.names for each in TABLE if each.signature.kind is kind]
    return found[0] if len(found) == 1 else ()


def names_with(usual: Iterable[str]) -> tuple[str, ...]:
    """Return algorithms by every name they have: what we can read when we say what that is."""
    return tuple(name for each in usual for name in BY_NAME[each].names)


def listed(names: Iterable[str], taken: Collection[str]) -> str:
    """Return the name of these that the other side listed, the usual one if any will do (()).

    "" where none is in the list.
    """
    return next((each for each in names if not taken or each in taken), "")


def is_same(one: str, other: str) -> bool:
    """Say whether two names are of one algorithm. A name that we do not know is itself alone."""
    known = BY_NAME.get(one)
    return one == other or (known is not None and known is BY_NAME.get(other))


def in_words(stated: Any) -> Any:
    """Return a list of algorithms as somebody wrote it, COSE's numbers in it as JOSE names.

    Whoever lists -9 takes a P-256 signature that says ES256 as well (OpenID4VP 1.0, appendix
    B.2.2). A number that we do not know stays in the list as a word. Whether all of it is words is
    for the caller to see; what is no list is returned as it is.
    """
    if not isinstance(stated, list):
        return stated
    words: list[Any] = []
    for each in stated:
        if type(each) is int:  # not True and False, which Python counts as numbers
            known = _BY_NUMBER.get(each)
            words += known.names if known else (str(each),)
        else:
            words.append(each)
    return words
