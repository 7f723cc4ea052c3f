"""Which key signs an answer, and whether the asker can check what it signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.cryptosuites.algorithms import names_for
from wallet.cryptosuites.keys import KeyKind
from wallet.sharing.answers import signable

if TYPE_CHECKING:
    from wallet.holder.keys import HolderKey
    from wallet.sharing.queries.model import Format
    from wallet.sharing.requests import Request
    from wallet.snapshots.requests import Asker

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


def taken_from(key: HolderKey, request: Request, form: Format) -> bool:
    """Say whether an asker takes what a key signs in a format."""
    taken = signable(request, form)
    return taken is None or not taken.isdisjoint((*key.suites, *key.algorithms))


def kind_for(request: Request, form: Format) -> str:
    """Return the kind of key whose signatures an asker takes; "" where we have none of them."""
    taken = signable(request, form)
    if taken is None:
        return KeyKind.ED25519.value
    kinds = (kind.value for kind, names in _NAMES.items() if not taken.isdisjoint(names))
    return next(kinds, "")


def label_for(recipient: str, kind: str) -> str:
    """Return under which name a key of a kind is kept for a recipient."""
    return recipient if kind == KeyKind.ED25519.value else f"{recipient} ({kind})"
