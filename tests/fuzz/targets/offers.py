"""Every message of OpenID4VCI in one script: offer, metadata, token, nonce, credential, later."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tests.fuzz.target import Target
from tests.fuzz.targets.answered import Answers, of_script, script, written
from tests.offers import plain_issuer
from tests.sweep.good import NOW
from wallet.cryptosuites.keys import KeyKind, secret_key_from_raw
from wallet.errors import SharingError
from wallet.holder.keys import HolderKey, did_of
from wallet.sharing.openid4vci import (
    authorization_server,
    credential_request,
    deferred,
    issuer_metadata,
    notification,
    offer,
    proofs,
    token,
)
from wallet.sharing.openid4vci.links import Link
from wallet.sharing.openid4vci.notification import Event
from wallet.sharing.openid4vci.posting import Line
from wallet.trust.addresses import target
from wallet.vault.profiles import StoredKey

if TYPE_CHECKING:
    from wallet.sharing.openid4vci.authorization_server import AuthorizationServer
    from wallet.sharing.openid4vci.credential_request import Issued
    from wallet.sharing.openid4vci.issuer_metadata import IssuerMetadata
    from wallet.trust.messages import Outgoing

_OFFER = f"{plain_issuer.ISSUER}/offer"
_MESSAGES = ("offer", "metadata", "server", "token", "nonce", "credential", "deferred")


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of an offer."""

    metadata: IssuerMetadata
    server: AuthorizationServer
    issued: Issued
    sent: list[Outgoing]


def seeds() -> list[bytes]:
    credential = {"type": ["VerifiableCredential"], "name": "Data"}
    says = {
        "offer": plain_issuer.offer(),
        "metadata": plain_issuer.metadata(),
        "server": plain_issuer.server(),
        "token": plain_issuer.token(),
        "nonce": {"c_nonce": "fresh"},
        "credential": {"credentials": [{"credential": credential}], "notification_id": "heard"},
    }
    later = {"transaction_id": "t", "interval": 5}
    dpop = {**says["server"], "dpop_signing_alg_values_supported": ["ES256"]}
    unbound = plain_issuer.metadata(format="dc+sd-jwt", vct="https://a.example/v")
    del unbound["credential_configurations_supported"]["badge"]["proof_types_supported"]
    scripts = [
        says,
        {**says, "credential": later, "deferred": {"credentials": ["e30.e30.AAAA"]}},
        {**says, "server": dpop, "token": {"access_token": "e30.e30.e30", "token_type": "DPoP"}},
        {**says, "metadata": unbound, "credential": {"credential": "e30.e30.AAAA~"}},
        {**says, "credential": {"error": "invalid_nonce", "c_nonce": "again"}},
    ]
    return [json.dumps(each).encode() for each in scripts]


def read(data: bytes) -> Taken:
    """Take what is offered, as ``wallet.tasks.offering.taking_offers`` does, with nobody to ask."""
    given = script(data)
    places = {plain_issuer.PATHS[name]: name for name in _MESSAGES}

    def answer(asked: Outgoing) -> bytes | None:
        name = places.get(target(asked.url).path)
        return written(given[name]) if name in given else None

    send = Answers(answer)
    line = Line(send, NOW)
    offered = offer.obtain(Link(url=_OFFER), send, None)
    metadata = issuer_metadata.obtain(offered.issuer, offered.configurations, send, None)
    server = authorization_server.obtain(metadata, offered.grant, send, None)
    configuration = next(iter(metadata.configurations.values()), None)
    if configuration is None:
        raise SharingError("offer_nothing_chosen")
    key = proofs.key_for(configuration, (_key(),))
    used_at = {target(metadata.credential_endpoint).host}
    code = "1234" if offered.grant.transaction else ""
    access = token.redeem_offered(line, server, offered.grant, code, used_at=used_at)
    issued = credential_request.ask(
        line, metadata, configuration, access, identifier="", key=key, client=""
    )
    if issued.transaction and metadata.deferred_endpoint:
        waiting = deferred.Waiting(metadata.deferred_endpoint, issued.transaction, issued.interval)
        issued = deferred.ask(line, waiting, access)
    if issued.notification and metadata.notification_endpoint:
        notification.tell(
            line, metadata.notification_endpoint, access, issued.notification, Event.ACCEPTED
        )
    return Taken(metadata, server, issued, send.sent)


def check(data: bytes, taken: Taken) -> None:
    """The offer's issuer said all that was followed, and badges are as they stand in the answer."""
    given = script(data)
    metadata, server = taken.metadata, taken.server
    assert metadata.issuer == given["metadata"]["credential_issuer"]
    assert metadata.issuer == given["offer"]["credential_issuer"]
    shown = {_OFFER, metadata.issuer, server.issuer, *metadata.endpoints, server.token_endpoint}
    assert all(each.lower().startswith("https://") for each in shown)
    hosts = {target(each).host for each in shown | set(metadata.servers)}
    assert {target(each.url).host for each in taken.sent} <= hosts
    for name in (*metadata.names.values(), *_told(metadata)):
        assert name.isprintable()
        assert len(name) <= 200
    answered = [written(given[name]) for name in ("credential", "deferred") if name in given]
    for each in taken.issued.credentials:
        assert each
        assert any(each in body or _as_text(each) in body for body in answered)


def _told(metadata: IssuerMetadata) -> list[str]:
    return [
        text
        for each in metadata.configurations.values()
        for text in (*each.names.values(), *each.descriptions.values())
    ]


def _as_text(value: bytes) -> bytes:
    return json.dumps(value.decode("utf-8", "replace")).encode()


@cache
def _key() -> HolderKey:
    raw = bytes(range(32))
    did = did_of(secret_key_from_raw(KeyKind.ED25519, raw).public())
    return HolderKey(StoredKey(did, "Ed25519", NOW, raw))


OFFERS = Target(name="offers", seeds=seeds, mutate=of_script, read=read, check=check)
