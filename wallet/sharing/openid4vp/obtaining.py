"""From a text that the learner agreed to follow to a request that is known to be its sender's.

OpenID4VP 1.0, sections 5 and 14. Until the signature was checked nothing inside is believed, and
nothing is sent but what fetching the request takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials import tokens
from wallet.errors import ReadingError, SharingError
from wallet.sharing.openid4vp import request_object
from wallet.sharing.openid4vp.asking import Known, Standing, standing_of
from wallet.sharing.openid4vp.client_ids import client_id_of
from wallet.sharing.openid4vp.fetching_requests import request_text
from wallet.sharing.openid4vp.links import decoded, malformed, parameters_of
from wallet.sharing.openid4vp.looking import check_form
from wallet.sharing.openid4vp.reading import parsed, request_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.sharing.openid4vp.certificates import Roots
    from wallet.sharing.openid4vp.client_ids import ClientId
    from wallet.sharing.openid4vp.reading import Parse
    from wallet.sharing.requests import Request
    from wallet.trust.messages import Peer, Send
    from wallet.trust.model import Knowledge
    from wallet.work import Work


def obtain(
    text: str,
    send: Send,
    *,
    now: datetime,
    roots: Roots,
    knowledge: Knowledge | None = None,
    peer: Peer | None = None,
    parse: Parse = parsed,
    work: Work,
) -> Request:
    """Fetch what is to be fetched, find out who asks, and read what they ask for.

    Contacts the hosts that ``looked`` names and no other. ``roots`` gives the certificates that are
    trusted for naming a domain, and is asked only where one has to be; ``knowledge`` has whom the
    learner pinned or denied, and lists. ``peer`` is a computer nearby that was confirmed.
    Raises ``SharingError`` with a code for each way to refuse a request (the modules beside this
    one name theirs), as an ``UnanswerableError`` once it is known who asks; ``vp_wallet_nonce``;
    ``TrustError`` as ``send`` does; ``Cancelled``.
    """
    work.check()
    parameters = parameters_of(text)
    check_form(parameters)
    known = Known(now, roots, knowledge, peer)
    if not {"request", "request_uri"} & parameters.keys():
        if peer is not None:
            raise SharingError("vp_not_of_peer")
        client = client_id_of(parameters["client_id"], parameters.get("client_id_scheme"))
        return request_of(client, decoded(parameters), Standing(), known, parse)
    fetched = request_text(parameters, send, peer, work)
    client = _client(parameters, fetched.text)
    token = request_object.read(fetched.text, client)
    standing = standing_of(client, token, known, send, work)
    claims = dict(token.payload)
    request_object.check_audience(claims, fetched.address, client)
    if fetched.nonce and claims.get("wallet_nonce") != fetched.nonce:
        raise SharingError("vp_wallet_nonce")
    return request_of(client, claims, standing, known, parse)


def _client(parameters: Mapping[str, str], text: str) -> ClientId:
    """Read who asks by the link; up to draft 21 the scheme may stand in the request alone."""
    scheme = parameters.get("client_id_scheme")
    if scheme is None and ":" not in parameters["client_id"]:
        try:
            scheme = tokens.parse_compact(text).payload.get("client_id_scheme")
        except ReadingError as error:
            raise malformed("request_object") from error
    return client_id_of(parameters["client_id"], scheme)
