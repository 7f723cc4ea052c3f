"""Proofs that a key is the learner's, for badges that are bound to one (section 8.2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.cryptosuites.algorithms import listed
from wallet.errors import SharingError
from wallet.linked_data.contexts import bundled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.holder.keys import HolderKey
    from wallet.sharing.openid4vci.issuer_metadata import Configuration

_DIDS = ("did:key", "did")
_SD_JWT = ("dc+sd-jwt", "vc+sd-jwt")
_ATTESTATION = "attestation"  # a proof that is nothing but the word of a key store (F.3)


def key_for(configuration: Configuration, keys: Sequence[HolderKey]) -> HolderKey | None:
    """Return the first key that the issuer takes; None for a badge that is bound to none.

    Raises ``SharingError`` ``offer_key_attested``, ``offer_key_kind`` (another kind of key is
    asked for), ``offer_proof_unknown``.
    """
    if not configuration.proofs:
        return None
    for key in keys:
        if _kind(configuration, key):
            return key
    asked = configuration.proofs
    if all(each.attested or kind == _ATTESTATION for kind, each in asked.items()):
        raise SharingError("offer_key_attested")
    ours = [asked[kind] for kind in ("jwt", "di_vp") if kind in asked]
    if not ours or not _named(configuration):
        raise SharingError("offer_proof_unknown", kinds=", ".join(sorted(asked))[:200])
    wanted = dict.fromkeys(name for each in ours for name in each.algorithms)
    raise SharingError("offer_key_kind", kinds=", ".join(wanted)[:200] or "–")


def make(
    configuration: Configuration,
    key: HolderKey,
    *,
    issuer: str,
    nonce: str,
    client: str,
    now: datetime,
) -> dict[str, Any]:
    """Return the member ``proofs`` of a request, with one proof: one badge is enough.

    ``client`` is who signed in, "" where nobody did.
    """
    if _kind(configuration, key) == "jwt":
        by_jwk = _named(configuration) == "jwk"
        made = key.prove_possession(
            audience=issuer,
            nonce=nonce,
            made=now,
            client=client,
            by_jwk=by_jwk,
            algorithms=configuration.proofs["jwt"].algorithms,
        )
        return {"jwt": [made]}
    proof = key.present_possession(domain=issuer, challenge=nonce, made=now, contexts=bundled())
    return {"di_vp": [proof]}


def _kind(configuration: Configuration, key: HolderKey) -> str:
    named = _named(configuration)
    for kind, ours in (("jwt", key.algorithms), ("di_vp", (key.suite,))):
        asked = configuration.proofs.get(kind)
        if asked is None or asked.attested or not listed(ours, asked.algorithms):
            continue
        if named == "did" or (named == "jwk" and kind == "jwt"):
            return kind
    return ""


def _named(configuration: Configuration) -> str:
    """Return how the key is to be named: by a ``did``, as a ``jwk``, "" for ways unknown here.

    An SD-JWT holds the key itself (``cnf``); other formats name their subject.
    """
    ways = configuration.bindings
    if not ways:
        return "jwk" if configuration.format in _SD_JWT else "did"
    by_did, by_jwk = any(way in ways for way in _DIDS), "jwk" in ways
    if by_did and (configuration.format not in _SD_JWT or not by_jwk):
        return "did"
    return "jwk" if by_jwk else ""
