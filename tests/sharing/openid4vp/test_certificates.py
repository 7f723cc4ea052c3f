"""Certificates that say too little, too much or nothing that counts."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509.oid import ExtendedKeyUsageOID

from tests.sharing.openid4vp.asker import (
    AUTHORITY,
    HOST,
    NOW,
    PRESENTED,
    Asker,
    Certified,
    certified,
    obtained,
    refused,
)
from wallet.cryptosuites.keys import KeyKind, SecretKey, generate
from wallet.sharing import openid4vp
from wallet.snapshots.requests import Identified
from wallet.trust.messages import Peer
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.sharing.web import Web

pytestmark = pytest.mark.loopback
SAN = f"x509_san_dns:{HOST}"
GOOD = certified("Yamada Works", AUTHORITY, dns=[HOST])
ROGUE = certified("Authority of the tests", authority=True)


@dataclass(frozen=True)
class Attack:
    """A request that one thing is wrong with."""

    code: str
    leaf: Certified = GOOD
    issuers: tuple[Certified, ...] = ()
    client_id: str = SAN
    secret: SecretKey | None = None
    x5c: Any = None
    claims: dict[str, str] = field(default_factory=dict)

    def link(self, asker: Asker) -> str:
        claims = asker.claims(client_id=self.client_id, **self.claims)
        chain = self.leaf.chain(*self.issuers) if self.x5c is None else self.x5c
        asker.serves = asker.sign(claims, self.secret or self.leaf.secret, x5c=chain)
        return asker.link(self.client_id)


def named(name: str = "Yamada Works", **given: Any) -> Certified:
    return certified(name, given.pop("issuer", AUTHORITY), **{"dns": [HOST], **given})


def uses(*names: str) -> x509.ExtendedKeyUsage:
    return x509.ExtendedKeyUsage([getattr(ExtendedKeyUsageOID, each) for each in names])


def usage(*named_uses: str) -> x509.KeyUsage:
    every = (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
        "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
    )  # fmt: skip
    return x509.KeyUsage(**{each: each in named_uses for each in every})


ATTACKS = {
    "signed by another key": Attack("vp_signature", secret=generate(KeyKind.P256)),
    "expired": Attack("vp_certificate_expired", named(days=(-30, -1))),
    "not yet valid": Attack("vp_certificate_expired", named(days=(1, 30))),
    "for signing programs": Attack("vp_certificate_use", named(more=[uses("CODE_SIGNING")])),
    "for mail and time": Attack(
        "vp_certificate_use", named(more=[uses("EMAIL_PROTECTION", "TIME_STAMPING")])
    ),
    "not for signatures": Attack("vp_certificate_use", named(more=[usage("key_agreement")])),
    "for another use, and expired": Attack(
        "vp_certificate_expired", named(more=[uses("CODE_SIGNING")], days=(-30, -1))
    ),
    "for another use, of nobody": Attack(
        "untrusted_certificate", named(more=[uses("CODE_SIGNING")], issuer=None)
    ),
    "its own authority": Attack("untrusted_certificate", named(issuer=None)),
    "another authority": Attack("untrusted_certificate", named(issuer=ROGUE), (ROGUE,)),
    "issued by a leaf": Attack("untrusted_certificate", named("Bank", issuer=GOOD), (GOOD,)),
    "of another name": Attack("vp_certificate_other", named(dns=["other.example"])),
    "of any name": Attack("vp_certificate_other", named(dns=["*.example"])),
    "without names": Attack("vp_certificate_other", named(dns=[])),
    "none": Attack("vp_certificate_absent", x5c=[]),
    "not a list": Attack("vp_certificate_absent", x5c={"x": "MIIB"}),
    "not a certificate": Attack("vp_certificate_absent", x5c=["AAAA"]),
    "of another hash": Attack("vp_certificate_other", client_id=ROGUE.hash_id),
    "a hash that is none": Attack("vp_certificate_other", client_id="x509_hash:AAAA"),
    "answers elsewhere": Attack(
        "vp_client_host", claims={"response_uri": "https://thief.example/answer"}
    ),
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_attack(web: Web, asker: Asker, attack: Attack) -> None:
    error = refused(web, asker, attack.link(asker))
    assert error.code == attack.code
    if error.code == "untrusted_certificate":
        assert error.details["certificate"] in ("Yamada Works", "Bank")


def test_the_certificate_that_is_not_valid_is_the_one_named(web: Web, asker: Asker) -> None:
    middle = certified("Middle", AUTHORITY, authority=True, days=(-30, -1))
    error = refused(web, asker, Attack("", named(issuer=middle), (middle,)).link(asker))
    assert (error.code, error.details["certificate"]) == ("vp_certificate_expired", "Middle")


@pytest.mark.parametrize(
    "more",
    [
        [uses("SERVER_AUTH")],
        [uses("CODE_SIGNING", "CLIENT_AUTH")],  # among others
        [uses("ANY_EXTENDED_KEY_USAGE")],
        [x509.ExtendedKeyUsage([x509.ObjectIdentifier("1.0.18013.5.1.6")])],  # who reads licences
        [usage("digital_signature")],
        [usage("content_commitment"), uses("SERVER_AUTH")],
    ],
)
def test_certificates_for_asking(
    web: Web, asker: Asker, more: Sequence[x509.ExtensionType]
) -> None:
    request = obtained(web, Attack("", named(more=more)).link(asker))
    assert request.asker.identified is Identified.CERTIFICATE


def test_an_authority_that_is_out_of_time_is_named(web: Web, asker: Asker) -> None:
    old = certified("Old authority", authority=True, days=(-30, -1))
    text = Attack("", named(issuer=old)).link(asker)
    error = refused(web, asker, text, roots=[old])
    assert (error.code, error.details["certificate"]) == ("vp_certificate_expired", "Old authority")
    assert error.details["until"] < NOW


def test_nothing_is_trusted_where_nothing_is(web: Web, asker: Asker) -> None:
    text = Attack("").link(asker)
    assert obtained(web, text).asker.identified is Identified.CERTIFICATE
    assert refused(web, asker, text, roots=[]).code == "untrusted_certificate"


def test_a_name_reaches_the_screen_in_one_line(web: Web, asker: Asker) -> None:
    leaf = named("Bank\n\x1b[31m\u202eof Mie", issuer=None)
    error = refused(web, asker, Attack("", leaf).link(asker))
    assert error.details["certificate"] == "Bank [31m of Mie"


class Nearby:
    """A computer in the same room: an address, and the certificate that it shows and signs with."""

    def __init__(self, web: Web) -> None:
        self.asker = Asker(web)
        pem, key = web.certificate(HOST)
        secret = load_pem_private_key(key.read_bytes(), None)
        assert isinstance(secret, ec.EllipticCurvePrivateKey)
        certificate = x509.load_pem_x509_certificate(pem.read_bytes())
        self.own = Certified(certificate, SecretKey(KeyKind.P256, secret))
        port = self.asker.site.port
        self.base = f"https://127.0.0.1:{port}"
        self.peer = Peer("127.0.0.1", port, hashlib.sha256(self.own.der).digest())
        self.link = self._link(self.own.hash_id)

    def asks(self, signer: Certified | None = None, **changes: Any) -> str:
        signer = signer or self.own
        client_id = signer.hash_id
        given = {"client_id": client_id, "response_uri": f"{self.base}/answer", **changes}
        claims = self.asker.claims(**given)
        self.asker.serves = self.asker.sign(claims, signer.secret, x5c=signer.chain())
        return self._link(client_id)

    def _link(self, client_id: str) -> str:
        given = {"client_id": client_id, "request_uri": f"{self.base}/request"}
        return f"openid4vp://?{urlencode(given)}"


def test_a_peer_that_was_confirmed(web: Web) -> None:
    nearby = Nearby(web)
    request = obtained(web, nearby.asks(), roots=[], peer=nearby.peer)
    assert request.asker.identified is Identified.PEER
    assert request.asker.host == "127.0.0.1"
    openid4vp.answer(request, PRESENTED, web.send, now=NOW, work=Work())
    assert len(nearby.asker.posts) == 1


def test_a_peer_that_nobody_confirmed(web: Web) -> None:
    nearby = Nearby(web)
    error = refused(web, nearby.asker, nearby.asks(), roots=[])
    assert error.code == "url_host"
    assert nearby.asker.site.asked == []


def test_a_peer_that_signs_with_another_certificate(web: Web) -> None:
    nearby = Nearby(web)
    text = nearby.asks(certified("Somebody else"))
    assert refused(web, nearby.asker, text, peer=nearby.peer).code == "vp_certificate_other"


def test_a_peer_that_shows_another_certificate(web: Web) -> None:
    nearby = Nearby(web)
    other = Peer(nearby.peer.address, nearby.peer.port, b"\0" * 32)
    assert refused(web, nearby.asker, nearby.asks(), peer=other).code == "peer_changed"
    assert nearby.asker.site.asked == []


def test_a_peer_that_sends_the_answer_elsewhere(web: Web) -> None:
    nearby = Nearby(web)
    text = nearby.asks(response_uri="https://thief.example/answer")
    assert refused(web, nearby.asker, text, peer=nearby.peer).code == "url_not_of_peer"


def test_a_peer_under_another_kind_of_name(web: Web) -> None:
    nearby = Nearby(web)
    asker = nearby.asker
    asker.serves = asker.sign(asker.claims(response_uri=f"{nearby.base}/answer"))
    text = asker.link(request_uri=f"{nearby.base}/request")
    assert refused(web, asker, text, peer=nearby.peer).code == "vp_not_of_peer"
    assert refused(web, asker, asker.by_value(), peer=nearby.peer).code == "vp_not_of_peer"
