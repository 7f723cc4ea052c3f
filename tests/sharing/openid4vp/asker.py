"""Somebody who asks for badges, honest or not: keys, certificates, signed requests and links."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from tests.sharing.web import Asked, Says
from wallet import wording
from wallet.cryptosuites import base64url, jose, jwk
from wallet.cryptosuites.keys import KeyKind, SecretKey, generate
from wallet.errors import WalletError
from wallet.holder.keys import did_of
from wallet.sharing import openid4vp
from wallet.sharing.openid4vp.request_object import AUDIENCE, TYPE
from wallet.sharing.queries.model import Format, Query, Wanted
from wallet.sharing.requests import Presented, Request
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.sharing.web import Site, Web
    from wallet.sharing.openid4vp.reading import Parse
    from wallet.trust.messages import Peer
    from wallet.trust.model import Knowledge

NOW = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)
HOST = "verifier.example"
DCQL: dict[str, Any] = {
    "credentials": [
        {
            "id": "badge",
            "format": "ldp_vc",
            "meta": {"type_values": [["OpenBadgeCredential"]]},
        }
    ]
}
DEFINITION: dict[str, Any] = {
    "id": "jobs",
    "format": {"ldp_vp": {"proof_type": ["DataIntegrityProof"]}},
    "input_descriptors": [{"id": "badge", "constraints": {"fields": [{"path": ["$.type"]}]}}],
}
ASKED = Query((Wanted("badge", frozenset({Format.LDP})),))
PRESENTED = (Presented("badge", Format.LDP, {"type": ["VerifiablePresentation"]}, ("1",)),)
ALGORITHMS = {
    KeyKind.ED25519: "EdDSA",
    KeyKind.P256: "ES256",
    KeyKind.P384: "ES384",
    KeyKind.P521: "ES512",
    KeyKind.SECP256K1: "ES256K",
}
MEDIA_TYPE = f"application/{TYPE}"


@dataclass(frozen=True)
class Certified:
    """A certificate and its key."""

    certificate: x509.Certificate
    secret: SecretKey

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def hash_id(self) -> str:
        return f"x509_hash:{base64url.encode(hashlib.sha256(self.der).digest())}"

    def chain(self, *issuers: Certified) -> list[str]:
        return [base64.b64encode(each.der).decode() for each in (self, *issuers)]


def certified(
    name: str,
    issuer: Certified | None = None,
    *,
    authority: bool = False,
    dns: Sequence[str] = (),
    days: tuple[int, int] = (-1, 30),
    more: Sequence[x509.ExtensionType] = (),
) -> Certified:
    """Make a certificate, its own authority without an ``issuer``; ``days`` count from NOW."""
    secret = generate(KeyKind.P256)
    assert isinstance(secret.key, ec.EllipticCurvePrivateKey)
    subject = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, name)])
    signer = issuer.secret.key if issuer else secret.key
    assert isinstance(signer, ec.EllipticCurvePrivateKey)
    start, end = days
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(secret.key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + dt.timedelta(days=start))
        .not_valid_after(NOW + dt.timedelta(days=end))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(
            x509.SubjectKeyIdentifier.from_public_key(secret.key.public_key()), critical=False
        )
    )
    if dns:
        names = x509.SubjectAlternativeName([x509.DNSName(each) for each in dns])
        builder = builder.add_extension(names, critical=False)
    for each in more:
        builder = builder.add_extension(each, critical=True)
    return Certified(builder.sign(signer, hashes.SHA256()), secret)


AUTHORITY = certified("Authority of the tests", authority=True)


@dataclass
class Asker:
    """Asks from one host. ``serves`` is what the address of the request gives; ``posts`` arrived.

    ``site`` has every request that reached the host, whatever it was.
    """

    web: Web
    host: str = HOST
    secret: SecretKey = field(default_factory=lambda: generate(KeyKind.P256))
    serves: str = ""
    media_type: str = MEDIA_TYPE
    reply: Says = field(default_factory=Says)
    posts: list[dict[str, str]] = field(default_factory=list)
    wallet: dict[str, str] = field(default_factory=dict)
    site: Site = field(init=False)

    def __post_init__(self) -> None:
        self.site = self.web.site(self.host, self._answer)

    @property
    def did(self) -> str:
        return did_of(self.secret.public())

    @property
    def client_id(self) -> str:
        return f"decentralized_identifier:{self.did}"

    @property
    def kid(self) -> str:
        return f"{self.did}#{self.did.removeprefix('did:key:')}"

    def claims(self, **changes: Any) -> dict[str, Any]:
        """Return what a proper request says; None takes a claim away."""
        usual = {
            "iss": self.client_id,
            "aud": AUDIENCE,
            "iat": int(NOW.timestamp()),
            "exp": int(NOW.timestamp()) + 300,
            "client_id": self.client_id,
            "response_type": "vp_token",
            "response_mode": "direct_post",
            "response_uri": self.site.url("/answer"),
            "nonce": secrets.token_urlsafe(16),
            "state": "a state/+ of=theirs&más",
            "dcql_query": DCQL,
            "client_metadata": {
                "client_name": "Yamada Works",
                "vp_formats_supported": {"ldp_vc": {"cryptosuite_values": ["eddsa-rdfc-2022"]}},
            },
        }
        return {name: value for name, value in {**usual, **changes}.items() if value is not None}

    def sign(self, claims: dict[str, Any], secret: SecretKey | None = None, **header: Any) -> str:
        secret = secret or self.secret
        usual = {"alg": ALGORITHMS[secret.kind], "typ": TYPE}
        named = {} if "x5c" in header else {"kid": self.kid}
        whole = {**usual, **named, **header}
        present = {name: value for name, value in whole.items() if value is not None}
        return jose.sign_compact(present, claims, secret)

    def link(self, client_id: str | None = None, **changes: str) -> str:
        """Return a link by reference."""
        given = {
            "client_id": self.client_id if client_id is None else client_id,
            "request_uri": self.site.url("/request"),
            **changes,
        }
        return f"openid4vp://?{urlencode(given)}"

    def by_value(self, **changes: Any) -> str:
        """Return a link that has all of an unsigned request inside."""
        answers = self.site.url("/answer")
        claims = self.claims(client_id=f"redirect_uri:{answers}", iss=None, aud=None, **changes)
        texts = {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in claims.items()
            if name not in ("iat", "exp")
        }
        return f"openid4vp://?{urlencode(texts)}"

    def asks(self, link: str = "", **changes: Any) -> str:
        """Serve a signed request and return the link to it."""
        self.serves = self.sign(self.claims(**changes))
        return link or self.link()

    def _answer(self, asked: Asked) -> Says:
        form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
        if asked.path == "/request":
            if asked.method == "POST":
                self.wallet = form
            return Says(self.serves.encode(), media_type=self.media_type)
        if asked.path == "/answer" and asked.method == "POST":
            self.posts.append(form)
            return self.reply
        return Says(status=404)


def did_web(asker: Asker, **changes: Any) -> tuple[str, dict[str, Any]]:
    did = f"did:web:{asker.host}"
    key = {"id": f"{did}#1", "type": "JsonWebKey", "controller": did,
           "publicKeyJwk": jwk.encode_public(asker.secret.public())}  # fmt: skip
    return did, {"id": did, "verificationMethod": [{**key, **changes}], "authentication": ["#1"]}


def serve_did(asker: Asker, document: dict[str, Any]) -> None:
    def answer(asked: Any) -> Says:
        if asked.path == "/.well-known/did.json":
            return Says(json.dumps(document).encode())
        return asker._answer(asked)

    asker.site.answer = answer


def obtained(
    web: Web,
    text: str,
    *,
    roots: Sequence[Certified] = (AUTHORITY,),
    knowledge: Knowledge | None = None,
    peer: Peer | None = None,
    now: dt.datetime = NOW,
    parse: Parse = lambda _language, _value: ASKED,
) -> Request:
    """Obtain a request; the queries' own reading is left out unless it is asked for."""
    return openid4vp.obtain(
        text,
        web.send,
        now=now,
        roots=lambda: [each.certificate for each in roots],
        knowledge=knowledge,
        peer=peer,
        parse=parse,
        work=Work(),
    )


def refused(web: Web, asker: Asker, text: str, **given: Any) -> WalletError:
    """Return why a request is refused; nothing went to where its answer would have gone."""
    with pytest.raises(WalletError) as caught:
        obtained(web, text, **given)
    assert asker.posts == []
    error = caught.value
    assert all(str(each).isprintable() and len(str(each)) <= 300 for each in error.details.values())
    for language in ("ja", "en"):  # the tests' own way of filling raises for a missing detail
        assert wording.with_next_step(error.code, language, **error.details)
    return error
