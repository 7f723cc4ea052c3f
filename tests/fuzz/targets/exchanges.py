"""The messages of an exchange (VC-API, VCALM), one after the other, and both older links."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from tests.fuzz.target import Target
from tests.fuzz.targets.answered import Answers, of_script, script, written
from tests.sweep.good import NOW
from wallet.sharing.queries.model import Format
from wallet.sharing.requests import Offered, Onward, Presented, Request
from wallet.sharing.vc_api import exchange
from wallet.sharing.vc_api.links import looked
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from wallet.sharing.requests import Reply
    from wallet.trust.messages import Outgoing

_HOST = "verifier.example"
_INTERACTION = f"https://{_HOST}/i/1?iuv=1"
_EXCHANGE = f"https://{_HOST}/e/1"
_PRESENTED = (Presented("", Format.LDP, {"type": ["VerifiablePresentation"]}, ("1",)),)


@dataclass(frozen=True, slots=True)
class Held:
    """A conversation to its end."""

    shown: tuple[str, ...]  # hosts that the link names
    requests: tuple[Request, ...]
    end: Offered | Onward | Reply | None
    sent: tuple[Outgoing, ...]


def seeds() -> list[bytes]:
    example = {"type": ["OpenBadgeCredential"], "name": ""}
    by_example = {
        "type": "QueryByExample",
        "credentialQuery": [{"reason": "an interview", "example": example}],
    }
    service = {"type": "x", "serviceEndpoint": f"{_EXCHANGE}/answer"}
    wanted = {
        "query": [by_example, {"type": "DIDAuthentication", "acceptedMethods": ["key"]}],
        "challenge": "c",
        "domain": f"https://{_HOST}",
        "interact": {"service": [service]},
    }
    asks = {"verifiablePresentationRequest": wanted}
    brings = {"verifiablePresentation": {"type": ["VerifiablePresentation"],
                                         "verifiableCredential": [{"type": ["x"]}]}}  # fmt: skip
    ends = {"redirectUrl": f"https://{_HOST}/thanks"}
    speaks = {"protocols": {"vcapi": _EXCHANGE, "interact": _INTERACTION}}
    phone = f"https://lcw.app/request?request={quote(json.dumps(speaks))}"
    older = "dccrequest://request?auth_type=bearer&issuer=a&challenge=c&vc_request_url="
    scripts = [
        {"link": _INTERACTION, "answers": [speaks, asks, {**brings, **ends}]},
        {"link": phone, "answers": [asks, asks, asks, ends]},
        {"link": f"interaction:{_INTERACTION}", "answers": [speaks, brings]},
        {"link": older + quote(f"https://{_HOST}/vc"), "answers": [{"verifiableCredential":
                                                                    {"type": ["x"]}}]},
        {"link": _INTERACTION, "answers": [{"protocols": {"OID4VP": "openid4vp://?a=b"}}]},
    ]  # fmt: skip
    return [json.dumps(each).encode() for each in scripts]


def read(data: bytes) -> Held:
    """Answer for as long as they ask, and never more than that."""
    given = script(data)
    answers = given.get("answers")
    coming = iter(answers if isinstance(answers, list) else [])
    send = Answers(lambda _: written(next(coming, {})))
    link = str(given.get("link", ""))
    shown = looked(link).hosts
    found: object = exchange.obtain(link, send, now=NOW)
    requests: list[Request] = []
    while isinstance(found, Request):
        requests.append(found)
        reply = exchange.answer(found, _PRESENTED, send, now=NOW)
        found = reply.again or reply
    return Held(shown, tuple(requests), found, tuple(send.sent))  # type: ignore[arg-type]


def check(data: bytes, held: Held) -> None:
    """Nobody else is contacted than who was shown, and no answer goes to another host."""
    del data
    hosts = {target(each.url).host for each in held.sent}
    assert hosts <= set(held.shown), "contacted somebody who was not shown"
    assert len(held.requests) <= exchange.MOST_MESSAGES
    for request in held.requests:
        assert request.asker.host == target(request.destination).host
        assert request.challenge.isprintable()
        assert request.domain
        assert request.query.wanted or request.query.sign_in
    if isinstance(held.end, Offered):
        assert held.end.presentation


EXCHANGES = Target(name="exchanges", seeds=seeds, mutate=of_script, read=read, check=check)
