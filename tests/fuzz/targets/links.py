"""Links of every form: what one means, whom it would contact, and what reading on does contact."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from tests.fuzz.targets.answered import Answers
from tests.sweep.good import NOW
from wallet.errors import WalletError
from wallet.sharing import openid4vp
from wallet.sharing.meaning import meaning
from wallet.sharing.openid4vci import looking, offer
from wallet.sharing.openid4vci.links import link_of
from wallet.sharing.vc_api import exchange
from wallet.sharing.vc_api import links as exchanges
from wallet.snapshots.imports import Holds, Meaning
from wallet.work import Work

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from wallet.snapshots.requests import Looked

_ANSWERS = "https://verifier.example/answer"
_OFFER = {"credential_issuer": "https://aoba.example", "credential_configuration_ids": ["badge"]}
_PROTOCOLS = {"protocols": {"vcapi": "https://shop.example/e/1", "OID4VP": "openid4vp://?a=b"}}
_DID = "did:web:verifier.example"
_WORDS = (
    *(
        each.encode()
        for each in (
            "openid4vp://?",
            "haip-vp:",
            "eudi-openid4vp:",
            "openid-credential-offer:?",
            "haip-vci://?",
            "interaction:",
            "web+interaction:",
            "dccrequest://request?",
            "org.dcconsortium:",
            "https://",
            "http://",
            "https%3A%2F%2F",
            "iuv=1",
            "https://lcw.app/request?request=",
            "&client_id=redirect_uri:",
            "&request_uri=",
            "&request=",
            "&response_type=vp_token",
            "&credential_offer=",
            "&credential_offer_uri=",
            "&client_id_scheme=did",
            "x509_san_dns:",
            "x509_hash:",
            "decentralized_identifier:did:web:",
            "&vc_request_url=",
            "&request_uri_method=post",
            "xn--",
            "аpple.example",
            "10.0.0.1",
            "[::1]",
            "@",
            "\\",
            "%00",
            "%0A",
            "%ff",
            "\u202e",
            "\u200b",
            ":81",
            "//",
            "#",
            "%23",
            "%40",
        )
    ),
)  # fmt: skip - one list


@dataclass(frozen=True, slots=True)
class Followed:
    """What one text came to. ``looked`` is None for what begins no protocol."""

    meant: Meaning
    looked: Looked | None = None
    contacted: tuple[str, ...] = ()


def seeds() -> list[bytes]:
    def link(start: str, **given: str) -> str:
        return f"{start}?{urlencode(given)}"

    query = '{"credentials":[{"id":"b","format":"ldp_vc","meta":{}}]}'
    by_value = {
        "client_id": f"redirect_uri:{_ANSWERS}",
        "response_uri": _ANSWERS,
        "response_type": "vp_token",
        "response_mode": "direct_post",
        "nonce": "n",
        "dcql_query": query,
    }
    named = "https://aoba.example/offer"
    texts = [
        link("openid4vp://", **by_value),
        link("https://wallet.example/", **by_value),
        link(
            "haip-vp://",
            client_id="x509_san_dns:verifier.example",
            request_uri="https://verifier.example/r",
        ),
        link(
            "openid4vp:",
            client_id=f"decentralized_identifier:{_DID}",
            request_uri_method="post",
            request_uri="https://verifier.example/r",
        ),
        link("openid4vp:", client_id=_DID, client_id_scheme="did", request="e30.e30.e30"),
        link("openid-credential-offer://", credential_offer=json.dumps(_OFFER)),
        link("haip-vci://", credential_offer_uri=named),
        link("https://wallet.example/take", credential_offer_uri=named),
        "https://shop.example/i/1?iuv=1",
        "interaction:https://shop.example/i/1?iuv=1",
        f"web+interaction:{quote('https://shop.example/i/1?iuv=1', safe='')}",
        link("https://lcw.app/request", request=json.dumps(_PROTOCOLS)),
        link(
            "dccrequest://request",
            auth_type="bearer",
            issuer="aoba",
            challenge="c",
            vc_request_url="https://aoba.example/vc",
        ),
        link("org.dcconsortium://present", redirect_uri="https://shop.example/p", nonce="n"),
        "https://aoba.example/badge/1",
        "http://aoba.example/badge/1",
        "VP1-B3ECQDIYA",
        "UR:BYTES/1-9/AEAD",
    ]  # fmt: skip - one list
    return [each.encode() for each in texts]


def of_parameters(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Lose, repeat, mix or percent-encode parameters."""
    start, question, query = data.partition(b"?")
    pairs = query.split(b"&")
    at = chance.randrange(len(pairs))
    beside = other.partition(b"?")[2].split(b"&")
    match chance.randrange(5):
        case 0:
            del pairs[at]
        case 1:
            pairs.insert(at, pairs[chance.randrange(len(pairs))])
        case 2:
            pairs += beside[: chance.randint(1, len(beside))]
        case 3:
            pairs[at] = chance.choice(beside)
        case _:
            name, equals, value = pairs[at].partition(b"=")
            pairs[at] = name + equals + quote(value).encode()
    return start + question + b"&".join(pairs)


def read(data: bytes) -> Followed:
    """Tell what a text means, look at it, and follow it where nothing answers."""
    text = data.decode("utf-8", "replace")
    meant = meaning(text)
    if meant.holds not in _PROTOCOLS_OF:
        return Followed(meant)
    look, follow = _PROTOCOLS_OF[meant.holds]
    looked = look(text)
    answers = Answers(lambda _: None)
    with suppress(WalletError):  # nobody is there; what counts is who was asked
        follow(text, answers)
    return Followed(meant, looked, tuple(answers.hosts))


def _request(text: str, answers: Answers) -> None:
    openid4vp.obtain(text, answers, now=NOW, roots=list, work=Work())


def _offer(text: str, answers: Answers) -> None:
    offer.obtain(link_of(text), answers, None)


def _exchange(text: str, answers: Answers) -> None:
    exchange.obtain(text, answers, now=NOW)


_PROTOCOLS_OF: dict[Holds, tuple[Callable[[str], Looked], Callable[[str, Answers], None]]] = {
    Holds.REQUEST: (openid4vp.looked, _request),
    Holds.OFFER: (looking.looked, _offer),
    Holds.INTERACTION: (exchanges.looked, _exchange),
}


def check(data: bytes, found: Followed) -> None:
    """Nobody is contacted whom the learner was not shown, and hosts are plain ASCII."""
    text = data.decode("utf-8", "replace").strip()
    meant, looked = found.meant, found.looked
    assert meant.who.isascii()
    assert not set(meant.who) & set(" /@?#%\\\n")
    if meant.holds in (Holds.LINK, Holds.PLAIN_LINK):
        assert text.isprintable()
        assert text.lower().startswith(("https:", "http:"))
    if looked is None:
        return
    assert all(each.isascii() and each for each in looked.hosts)
    assert set(found.contacted) <= set(looked.hosts), "contacted somebody who was not shown"


LINKS = Target(
    name="links",
    seeds=seeds,
    mutate=any_of(of_parameters, of_bytes(*_WORDS), of_bytes(*_WORDS)),
    read=read,
    check=check,
)
