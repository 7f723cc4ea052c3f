"""Who asks, by the prefix of their ``client_id`` (OpenID4VP 1.0, section 5.9).

The drafts have a parameter ``client_id_scheme`` instead (up to 21), or a bare DID (up to 25).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wallet.errors import SharingError
from wallet.sharing.openid4vp.links import malformed
from wallet.sharing.said import said

MAX_CLIENT_ID = 2_048


class Prefix(StrEnum):
    """The ways to show who asks that we can check."""

    REDIRECT_URI = "redirect_uri"
    DID = "decentralized_identifier"
    SAN_DNS = "x509_san_dns"
    X509_HASH = "x509_hash"


_PREFIXES = {each.value: each for each in Prefix}
_REFUSED = {
    "verifier_attestation": "vp_client_attested",
    "openid_federation": "vp_client_federated",
    "https": "vp_client_federated",  # drafts 22 to 25
    "http": "vp_client_federated",
    "origin": "vp_client_origin",
    "web-origin": "vp_client_origin",
}
_SCHEMES = {
    "redirect_uri": Prefix.REDIRECT_URI,
    "did": Prefix.DID,
    "x509_san_dns": Prefix.SAN_DNS,
    "x509_hash": Prefix.X509_HASH,
}
_REFUSED_SCHEMES = {
    "verifier_attestation": "vp_client_attested",
    "entity_id": "vp_client_federated",
    "pre-registered": "vp_client_preregistered",
}


@dataclass(frozen=True, slots=True)
class ClientId:
    """``full`` is what answers are made for; ``value`` stands behind the prefix.

    ``draft``: it is written as only the drafts do.
    """

    full: str
    prefix: Prefix
    value: str
    draft: bool = False


def client_id_of(full: Any, scheme: Any = None) -> ClientId:
    """Read a ``client_id``, and the drafts' ``client_id_scheme`` (None where there is none).

    Raises ``SharingError``: ``vp_malformed``, ``vp_client_attested``, ``vp_client_federated``,
    ``vp_client_origin``, ``vp_client_preregistered``, ``vp_client_unknown`` (``prefix``).
    """
    if not isinstance(full, str) or not 0 < len(full) <= MAX_CLIENT_ID:
        raise malformed("client_id")
    if not (full.isascii() and full.isprintable()) or " " in full:
        raise malformed("client_id")
    if scheme is not None:
        return _of_scheme(full, scheme)
    name, colon, value = full.partition(":")
    if name == "did":
        return ClientId(full, Prefix.DID, full, draft=True)
    if not colon:
        raise SharingError("vp_client_preregistered", id=full[:200])
    if name in _REFUSED:
        raise SharingError(_REFUSED[name], id=full[:200])
    prefix = _PREFIXES.get(name)
    if prefix is None or not value:
        raise SharingError("vp_client_unknown", prefix=name[:40])
    if prefix is Prefix.DID and not value.startswith("did:"):
        raise malformed("client_id")
    return ClientId(full, prefix, value)


def _of_scheme(full: str, scheme: Any) -> ClientId:
    if not isinstance(scheme, str):
        raise malformed("client_id_scheme")
    if scheme in _REFUSED_SCHEMES:
        raise SharingError(_REFUSED_SCHEMES[scheme], id=full[:200])
    if scheme not in _SCHEMES:
        raise SharingError("vp_client_unknown", prefix=said(scheme))
    prefix = _SCHEMES[scheme]
    if prefix is Prefix.DID and not full.startswith("did:"):
        raise malformed("client_id")
    # Where a draft's prefix is there as well, it must be the same thing said twice.
    value = full.removeprefix(f"{prefix.value}:")
    return ClientId(full, prefix, value, draft=True)
