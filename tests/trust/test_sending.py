"""One request of a protocol, against a TLS server on this machine."""

from __future__ import annotations

import hashlib
import ssl
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from tests.trust.loopback_server import Server, response, write_certificate
from wallet.errors import TrustError
from wallet.trust.fetching import Policy, send
from wallet.trust.messages import FORM, Outgoing, Peer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOST = "verifier.example"
URL = f"https://{HOST}/answer"

pytestmark = pytest.mark.loopback


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return write_certificate(tmp_path_factory.mktemp("tls"), HOST)


@pytest.fixture
def server(certificate: tuple[Path, Path]) -> Iterator[Server]:
    running = Server(*certificate)
    yield running
    running.close()


@pytest.fixture
def policy(server: Server, certificate: tuple[Path, Path]) -> Policy:
    return Policy(
        resolver=lambda _: ("127.0.0.1",),
        allow=lambda _: True,
        tls=lambda: ssl.create_default_context(cafile=str(certificate[0])),
        ports={HOST: server.port},
    )


def fingerprint(certificate: Path) -> bytes:
    der = x509.load_pem_x509_certificate(certificate.read_bytes()).public_bytes(Encoding.DER)
    return hashlib.sha256(der).digest()


def test_a_form_is_posted_and_an_error_comes_back_as_it_is(server: Server, policy: Policy) -> None:
    server.answer = lambda line, _: line.sendall(
        response(b'{"error":"no"}', "Content-Type: Application/JSON; x=1", status="400 Bad")
    )
    sent = Outgoing(URL, "POST", body=b"a=1", media_type=FORM, headers={"DPoP": "x"})
    answer = send(sent, policy=policy)
    assert (answer.status, answer.media_type, answer.body) == (
        400,
        "application/json",
        b'{"error":"no"}',
    )
    assert not answer.done
    head = server.requests[0].decode().lower()
    assert head.startswith("post /answer http/1.1\r\n")
    assert "content-type: application/x-www-form-urlencoded" in head
    assert "dpop: x" in head
    assert "cookie" not in head
    assert "referer" not in head


def test_a_redirect_is_not_followed(server: Server, policy: Policy) -> None:
    server.answer = lambda line, _: line.sendall(
        response(b"", f"Location: https://{HOST}/on", status="302 Found")
    )
    with pytest.raises(TrustError) as caught:
        send(Outgoing(URL), policy=policy)
    assert caught.value.code == "fetch_redirect"
    assert len(server.requests) == 1


def test_an_answer_over_the_limit_is_refused(server: Server, policy: Policy) -> None:
    server.answer = lambda line, _: line.sendall(response(b"x" * 101))
    with pytest.raises(TrustError) as caught:
        send(Outgoing(URL, max_bytes=100), policy=policy)
    assert caught.value.code == "fetch_too_large"


def test_a_peer_is_known_by_its_fingerprint_alone(
    server: Server, certificate: tuple[Path, Path]
) -> None:
    peer = Peer("127.0.0.1", server.port, fingerprint(certificate[0]))
    url = f"https://127.0.0.1:{server.port}/r"
    assert send(Outgoing(url, peer=peer)).done


def test_a_peer_with_another_certificate_gets_nothing(server: Server) -> None:
    peer = Peer("127.0.0.1", server.port, b"\0" * 32)
    url = f"https://127.0.0.1:{server.port}/r"
    with pytest.raises(TrustError) as caught:
        send(Outgoing(url, "POST", body=b"secret", peer=peer))
    assert caught.value.code == "peer_changed"
    assert server.requests == []


@pytest.mark.parametrize(
    "url",
    [
        "https://127.0.0.1:1/r",
        "https://127.0.0.1/r",
        "https://127.0.0.2:443/r",
        "http://127.0.0.1:443/r",
        "https://me@127.0.0.1:443/r",
        "https://127.0.0.1:443 /r",
    ],
)
def test_a_peer_leads_nowhere_else(url: str) -> None:
    with pytest.raises(TrustError) as caught:
        send(Outgoing(url, peer=Peer("127.0.0.1", 44300, b"\0" * 32)))
    assert caught.value.code in ("url_not_of_peer", "url_characters")
