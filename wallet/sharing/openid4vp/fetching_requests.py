"""Fetches a request by its address (OpenID4VP 1.0, sections 5.7 and 5.10)."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from wallet.cryptosuites.algorithms import names_with
from wallet.errors import SharingError
from wallet.sharing.openid4vp.client_ids import Prefix
from wallet.sharing.openid4vp.links import malformed
from wallet.sharing.openid4vp.request_object import ALGORITHMS, TYPE
from wallet.sharing.queries.model import Format
from wallet.trust.addresses import peer_target, target
from wallet.trust.messages import FORM, Outgoing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.trust.messages import Peer, Send
    from wallet.work import Work

MAX_BYTES = 256_000
MEDIA_TYPE = f"application/{TYPE}"
_MEDIA_TYPES = frozenset({MEDIA_TYPE, "application/jwt"})  # the drafts left it open
_NONCE_BYTES = 16
_OURS = names_with(("EdDSA", "ES256"))  # of the keys that a learner can have
# What any copy of this program answers, so that it tells nothing of who runs it (section 10).
_WALLET = {
    "vp_formats_supported": {
        Format.LDP.value: {
            "proof_type_values": ["DataIntegrityProof"],
            "cryptosuite_values": ["eddsa-rdfc-2022", "ecdsa-rdfc-2019"],
        },
        Format.JWT.value: {"alg_values": list(_OURS)},
        Format.SD_JWT.value: {
            "sd-jwt_alg_values": list(ALGORITHMS),
            "kb-jwt_alg_values": list(_OURS),
        },
    },
    "client_id_prefixes_supported": [each.value for each in Prefix],
    "request_object_signing_alg_values_supported": list(ALGORITHMS),
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A request as it came. ``nonce`` is ours, which it must repeat; "" where none was sent."""

    text: str
    address: str = ""
    nonce: str = ""


def request_text(
    parameters: Mapping[str, str], send: Send, peer: Peer | None, work: Work
) -> Fetched:
    """Return the signed request of a link: the one inside, or the one that its address gives.

    Raises ``SharingError`` ``vp_request_gone`` (``host``, ``status``), ``vp_request_media_type``
    (``host``), ``vp_malformed``; ``TrustError`` as ``target`` and ``send`` do.
    """
    if "request" in parameters:
        return Fetched(parameters["request"])
    address = parameters["request_uri"]
    host = (peer_target(address, peer) if peer else target(address)).host
    nonce = ""
    asked = Outgoing(address, accept=MEDIA_TYPE, max_bytes=MAX_BYTES, peer=peer)
    if parameters.get("request_uri_method") == "post":
        nonce = secrets.token_urlsafe(_NONCE_BYTES)
        form = {"wallet_metadata": json.dumps(_WALLET), "wallet_nonce": nonce}
        asked = replace(asked, method="POST", body=urlencode(form).encode(), media_type=FORM)
    said = send(asked, work=work)
    if not said.done:
        raise SharingError("vp_request_gone", host=host, status=said.status)
    if said.media_type not in _MEDIA_TYPES:
        raise SharingError("vp_request_media_type", host=host)
    try:
        return Fetched(said.body.decode("ascii").strip(), address, nonce)
    except UnicodeDecodeError as error:
        raise malformed("request_object") from error
