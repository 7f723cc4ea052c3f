"""The key behind a DID that asks: of the DID itself, or of its document on the web.

OpenID4VP 1.0, section 5.9.3: the ``kid`` of a request is a DID URL of the DID in the ``client_id``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.errors import ProofError, SharingError, TrustError
from wallet.snapshots.requests import Identified
from wallet.trust import did
from wallet.trust.messages import Outgoing
from wallet.trust.methods import methods_in, parse
from wallet.verification.signer import public_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wallet.cryptosuites.keys import PublicKey
    from wallet.trust.messages import Send
    from wallet.trust.methods import Method
    from wallet.work import Work

_ACCEPT = "application/did+ld+json, application/did+json, application/json;q=0.9"


def address_of_did(identifier: str) -> str:
    """Return the address of the document of a did:web; "" for a DID that needs none.

    Raises ``SharingError`` ``vp_did_method`` for a method that we do not know or a malformed DID.
    """
    if did.is_derived(identifier):
        return ""
    try:
        return did.web_url(identifier)
    except TrustError as error:
        raise SharingError("vp_did_method", did=identifier[:200]) from error


def published_key(
    identifier: str, header: Mapping[str, Any], send: Send, work: Work
) -> tuple[PublicKey, Identified]:
    """Return the key that a request's ``kid`` names, if it is one of this DID.

    The document of a did:web is asked for, each time. Raises ``SharingError``: ``vp_did_method``,
    ``vp_key_of_another`` (``kid`` is none of this DID), ``vp_did_document`` (it cannot be had),
    ``vp_key_unknown`` (it does not name the key, or has revoked it, or the key is unusable);
    ``TrustError`` as ``send`` does.
    """
    kid = header.get("kid")
    if not isinstance(kid, str) or did.base_of(kid) != identifier or "#" not in kid:
        raise SharingError("vp_key_of_another", did=identifier[:200])
    address = address_of_did(identifier)
    if address:
        named, how = _asked(identifier, address, send, work), Identified.DOMAIN
    else:
        named, how = _derived(identifier), Identified.KEY
    for method in named:
        if method.id == kid and method.controller in ("", identifier):
            return _usable(method, identifier), how
    raise SharingError("vp_key_unknown", did=identifier[:200])


def _derived(identifier: str) -> tuple[Method, ...]:
    try:
        return (did.derived_method(identifier),)
    except TrustError as error:
        raise SharingError("vp_did_method", did=identifier[:200]) from error


def _asked(identifier: str, address: str, send: Send, work: Work) -> Iterable[Method]:
    said = send(Outgoing(address, accept=_ACCEPT), work=work)
    document = parse(said.body) if said.done else {}
    if document.get("id") != identifier:
        raise SharingError("vp_did_document", did=identifier[:200])
    return methods_in(document, identifier)


def _usable(method: Method, identifier: str) -> PublicKey:
    if method.revoked:
        raise SharingError("vp_key_unknown", did=identifier[:200])
    try:
        return public_key(method)
    except ProofError as error:
        raise SharingError("vp_key_unknown", did=identifier[:200]) from error
