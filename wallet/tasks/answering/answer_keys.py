"""Which key signs an answer, and whether the asker can check what it signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.cryptosuites.algorithms import names_for
from wallet.cryptosuites.keys import KeyKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.holder.keys import HolderKey
    from wallet.snapshots.requests import Asker

    Limit = frozenset[str] | None  # as ``sharing.answers.signable``

_NAMES = {
    KeyKind.ED25519: ("eddsa-rdfc-2022", "eddsa-jcs-2022", *names_for(KeyKind.ED25519)),
    KeyKind.P256: ("ecdsa-rdfc-2019", "ecdsa-jcs-2019", *names_for(KeyKind.P256)),
}


def recipient_of(asker: Asker) -> str:
    """Return for whom a key is kept: the DID that asks, else the host that the answer goes to.

    An id may be new with every request, or with every certificate; a key for each would be of no
    use to anybody.
    """
    return asker.details.get("did") or asker.host


def taken_from(key: HolderKey, limits: Iterable[Limit]) -> bool:
    """Say whether an asker takes all that a key is to sign, each within its limit."""
    return all(_within(each, (*key.suites, *key.algorithms)) for each in limits)


def kind_for(limits: Iterable[Limit]) -> str:
    """Return the kind of key that can sign all of these; "" where none of ours can."""
    every = tuple(limits)
    found = (kind for kind, names in _NAMES.items() if all(_within(one, names) for one in every))
    return next((kind.value for kind in found), "")


def _within(limit: Limit, names: Iterable[str]) -> bool:
    return limit is None or not limit.isdisjoint(names)


def label_for(recipient: str, kind: str) -> str:
    """Return under which name a key of a kind is kept for a recipient."""
    return recipient if kind == KeyKind.ED25519.value else f"{recipient} ({kind})"
