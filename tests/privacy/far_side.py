"""The other side of conversations, inside the program: an issuer, an employer, and the browser.

What the employer gets is written where the learner asked it to go, so that it is looked through
like any file that leaves. What the program made up and only the other side saw (the verifier of
PKCE, proofs) is noted beside the watched folders, to be looked for in them from then on.
"""

from __future__ import annotations

import json
import os
import threading
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import ProxyHandler, build_opener

from tests.offers import plain_issuer
from tests.offers.issuing import HOST
from tests.privacy.canaries import Canary
from tests.privacy.watching import ASKED
from tests.sharing.web import Asked
from wallet.tasks import network
from wallet.trust.addresses import target
from wallet.trust.messages import JSON, Incoming

if TYPE_CHECKING:
    from wallet.trust.messages import Outgoing
    from wallet.work import Work

EMPLOYER = "vogelwarte.example"
ANSWERS = f"https://{EMPLOYER}/answer"
SEEN = "far side"  # a folder at the root: the other side's, not ours to watch
_PUSHED: dict[str, list[str]] = {}
_CODE = "handed-to-the-browser-kanarie-3301"
_TEXTS = {
    "transaction code": "eisvogel-77-tx-kanarie",
    "offer's code": "vorab-kanarie-code-5120",
    "access token": "zugang-kanarie-token-93",
    "issuer's nonce": "einmal-kanarie-nonce-18",
    "sign-in code": _CODE,
    "promise": "versprochene-kanarie-transaktion-4",
}


def texts() -> tuple[Canary, ...]:
    """Return what is secret between the program and an issuer."""
    return tuple(Canary(name, text) for name, text in _TEXTS.items())


def offer(*, signs_in: bool = False) -> str:
    """Return the text of an offer; the secrets of one are in no process's arguments but here."""
    made = plain_issuer.offer()
    ready = {"pre-authorized_code": _TEXTS["offer's code"], "tx_code": {"input_mode": "text"}}
    made["grants"] = {"authorization_code": {}} if signs_in else {plain_issuer.PRE: ready}
    return f"openid-credential-offer://?{urlencode({'credential_offer': json.dumps(made)})}"


def request(query: dict[str, Any]) -> str:
    """Return the text of an employer's request."""
    asked = {
        "client_id": f"redirect_uri:{ANSWERS}",
        "response_type": "vp_token",
        "response_mode": "direct_post",
        "response_uri": ANSWERS,
        "nonce": "nonce-of-the-employer-1",
        "dcql_query": json.dumps(query),
    }
    return f"openid4vp://?{urlencode(asked)}"


def stand_in() -> None:
    """Answer everything that the program sends, and sign in when it opens the browser."""
    issuer = plain_issuer.PlainIssuer.saying()
    issuer.says["token"]["access_token"] = _TEXTS["access token"]
    issuer.says["nonce"] = {"c_nonce": _TEXTS["issuer's nonce"]}

    def send(outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
        del work
        place = target(outgoing.url)
        body = outgoing.body or b""
        if place.host == EMPLOYER:
            _keep(body)
            return Incoming(outgoing.url, 200, JSON, b"{}")
        assert place.host == HOST, place.host
        _note(body)
        if os.environ.get("PRIVACY_LATER") and place.path == "/credential":
            later = {"transaction_id": _TEXTS["promise"], "interval": 1}
            return Incoming(outgoing.url, 202, JSON, json.dumps(later).encode())
        says = issuer.answer(Asked(outgoing.method, place.path, outgoing.headers, body))
        return Incoming(outgoing.url, says.status, says.media_type, says.body, says.headers)

    network.send = send
    webbrowser.open = _sign_in


def _keep(body: bytes) -> None:
    """Keep an answer as the employer would: each part of the form, and the tokens within."""
    folder = Path(os.environ["PRIVACY_ROOT"]) / ASKED / "answered"
    folder.mkdir(exist_ok=True)
    for name, values in parse_qs(body.decode()).items():
        (folder / f"{len(list(folder.iterdir()))} {name}").write_text(values[0], encoding="utf-8")


def _note(body: bytes) -> None:
    """Note what nobody but the two sides may ever see again."""
    form = parse_qs(body.decode()) if body[:1] not in (b"", b"{") else {}
    if "redirect_uri" in form and "state" in form:  # pushed before the browser is opened (RFC 9126)
        _PUSHED.update(form)
    seen = [("code verifier", each) for each in form.get("code_verifier", [])]
    if body[:1] == b"{":
        proofs = json.loads(body).get("proofs", {}).get("jwt", [])
        seen += [("key proof", each.rpartition(".")[2]) for each in proofs]
    folder = Path(os.environ["PRIVACY_ROOT"]) / SEEN
    folder.mkdir(exist_ok=True)
    for name, text in seen:
        (folder / f"{len(list(folder.iterdir()))} {name}").write_text(text, encoding="utf-8")


def _sign_in(address: str, *_: Any) -> bool:
    """Do what a browser does once somebody has signed in: go where the program listens."""
    given = {**_PUSHED, **parse_qs(urlsplit(address).query)}
    answer = {"code": _CODE, "state": given["state"][0], "iss": plain_issuer.ISSUER}
    back = f"{given['redirect_uri'][0]}?{urlencode(answer)}"
    threading.Thread(target=_visit, args=(back,), daemon=True).start()
    return True


def _visit(address: str) -> None:
    with build_opener(ProxyHandler({})).open(address, timeout=10) as answer:
        answer.read()
