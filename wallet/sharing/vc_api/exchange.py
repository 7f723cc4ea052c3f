"""The messages of an exchange: VCALM, "Participate in an Exchange".

Each side posts JSON to the address of the exchange in turn. The website asks with a
``verifiablePresentationRequest``, brings badges with a ``verifiablePresentation``, and is done when
it says neither; ``redirectUrl`` is where it would like a person to go on. What it leads to on
another host is never followed by itself: it comes back as ``Onward``, to be looked at first.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.sharing.queries import shapes
from wallet.sharing.requests import Offered, Onward, Reply, Request
from wallet.sharing.vc_api.links import Kind, chosen, start_of
from wallet.sharing.vc_api.members import (
    deposited,
    object_of,
    origin,
    redirect_of,
    service_of,
    word,
)
from wallet.snapshots.requests import Asker, Conversation, Identified
from wallet.trust.addresses import target
from wallet.trust.messages import JSON, Outgoing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from wallet.sharing.queries.model import Query
    from wallet.sharing.requests import Presented
    from wallet.sharing.vc_api.links import Start
    from wallet.trust.messages import Send
    from wallet.work import Work

    Outcome = Request | Offered | Onward

MOST_MESSAGES = 5
"""How often a website may ask within one exchange before it is given up."""
_ANYTHING = [{"type": "QueryByExample", "credentialQuery": {"example": {}}}]


@dataclass(frozen=True, slots=True)
class _Own:
    """What it takes to answer: where, how often they asked, and whether an older link began it."""

    url: str
    asked: int
    kind: Kind


def obtain(
    text: str,
    send: Send,
    *,
    now: datetime,
    work: Work | None = None,
) -> Outcome:
    """Contact the website that a link names and return what it asks for or brings.

    Raises ``SharingError``: as ``start_of`` and ``query_by_example.parse`` do,
    ``exchange_unreadable``, ``exchange_refused`` (``status``), ``exchange_empty``; ``TrustError``
    as ``send`` does; ``Cancelled``.
    """
    start = start_of(text)
    if start.kind is Kind.INTERACTION:
        start = _asked(start, send, work)
    if start.kind is Kind.ONWARD:
        return Onward(start.url)
    if start.kind is Kind.EXCHANGE and start.host != start_of(text).host:
        return Onward(_link_to(start.url))
    if start.kind in (Kind.DEPOSIT, Kind.PRESENT):
        return _older(start, now)
    said = _post(start.url, {}, send, work)
    found = _read(said, start.url, 1, now)
    if found is None:
        raise SharingError("exchange_empty", host=start.host)
    return found


def answer(
    request: Request,
    presented: Sequence[Presented],
    send: Send,
    *,
    now: datetime,
    work: Work | None = None,
) -> Reply:
    """Send one presentation and return what the website says to it.

    Raises ``SharingError`` ``exchange_one_presentation`` for more than one, as ``obtain`` does,
    and ``exchange_without_end`` when it asks more than ``MOST_MESSAGES`` times.
    """
    if len(presented) != 1:
        raise SharingError("exchange_one_presentation", count=len(presented))
    own: _Own = request.own
    presentation = presented[0].presentation
    body = (
        presentation if own.kind is not Kind.EXCHANGE else {"verifiablePresentation": presentation}
    )
    said = _post(own.url, body, send, work)
    if own.kind is Kind.DEPOSIT:
        return Reply(offered=deposited(said, request.asker.host))
    if own.kind is Kind.PRESENT:
        return Reply()
    found = _read(said, own.url, own.asked + 1, now)
    onward = redirect_of(said)
    if isinstance(found, Offered):
        return Reply(onward=onward, offered=found.presentation)
    if isinstance(found, Request):
        return Reply(onward=onward, again=found)
    return Reply(onward=onward)


def refuse(_request: Request, _error: str, _send: Send, *, work: Work | None = None) -> bool:
    """Say no: an exchange has no message for that, so nothing is sent and it runs out by itself."""
    del work
    return False


def _parse(value: Any) -> Query:
    from wallet.sharing.queries import query_by_example  # noqa: PLC0415 - only exchanges need it

    return query_by_example.parse(value)


def _asked(start: Start, send: Send, work: Work | None) -> Start:
    """Ask a website which protocols it speaks."""
    said = object_of(send(Outgoing(start.url, accept=JSON), work=work), start.host)
    found = chosen(said)
    if found.kind is Kind.INTERACTION:  # it could go on for ever
        raise SharingError("exchange_unreadable", host=start.host)
    return found


def _link_to(url: str) -> str:
    """Return the link that begins the exchange at an address, as phone wallets read it too."""
    from urllib.parse import quote  # noqa: PLC0415 - seldom needed

    named = json.dumps({"protocols": {"vcapi": url}}, separators=(",", ":"))
    return f"https://lcw.app/request?request={quote(named)}"


def _older(start: Start, now: datetime) -> Request:
    """Return the request of an older link: nothing is contacted before the answer."""
    given = start.parameters
    name = shapes.for_people(given, "issuer" if start.kind is Kind.DEPOSIT else "client_id")
    challenge = given.get("challenge") or given.get("nonce") or ""
    query = [{"type": "DIDAuthentication"}] if start.kind is Kind.DEPOSIT else _ANYTHING
    return Request(
        conversation=Conversation.VC_API,
        asker=Asker(origin(start.host), start.host, name[:200], Identified.NOTHING),
        query=_parse(query),
        challenge=word(challenge, start.host),
        domain=origin(start.host),
        destination=start.url,
        encrypted=False,
        received=now,
        own=_Own(start.url, 1, start.kind),
    )


def _read(said: Mapping[str, Any], url: str, asked: int, now: datetime) -> Request | Offered | None:
    host = target(url).host
    asker = Asker(origin(host), host, "", Identified.NOTHING)
    wanted, brought = said.get("verifiablePresentationRequest"), said.get("verifiablePresentation")
    if wanted is not None and brought is None:
        if asked > MOST_MESSAGES:
            raise SharingError("exchange_without_end", host=host, limit=MOST_MESSAGES)
        return _request(wanted, url, asker, asked, now)
    if brought is not None:
        if not isinstance(brought, dict | str) or not brought:
            raise SharingError("exchange_unreadable", host=host)
        return Offered(asker, brought, redirect_of(said))
    return None


def _request(wanted: Any, url: str, asker: Asker, asked: int, now: datetime) -> Request:
    if not isinstance(wanted, dict) or not wanted.get("query"):
        raise SharingError("exchange_unreadable", host=asker.host)
    query = _parse(wanted["query"])
    onward = service_of(wanted.get("interact"), url, asker.host)
    return Request(
        conversation=Conversation.VC_API,
        asker=asker,
        query=query,
        challenge=word(wanted.get("challenge", ""), asker.host),
        domain=word(wanted.get("domain", ""), asker.host) or asker.id,
        destination=onward,
        encrypted=False,
        received=now,
        own=_Own(onward, asked, Kind.EXCHANGE),
    )


def _post(url: str, body: Any, send: Send, work: Work | None) -> Mapping[str, Any]:
    data = json.dumps(body, ensure_ascii=False).encode()
    said = send(Outgoing(url, "POST", body=data, media_type=JSON), work=work)
    return object_of(said, target(url).host)
