"""The fetcher, against a TLS server on this machine."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.trust.loopback_server import Server, response, write_certificate
from wallet.errors import Cancelled, TrustError
from wallet.trust.fetching import Policy, fetch
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

NOW = datetime(2026, 11, 1, tzinfo=UTC)
HOST = "badges.example"
URL = f"https://{HOST}/badge.json?a=1"

loopback = pytest.mark.loopback


@pytest.fixture(scope="session")
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
        port=server.port,
    )


def refused(url: str = URL, **options: Any) -> TrustError:
    with pytest.raises(TrustError) as caught:
        fetch(url, now=NOW, **options)
    return caught.value


@loopback
def test_document_is_dated(server: Server, policy: Policy) -> None:
    answer = response(b'{"id": 1}', "Content-Type: application/ld+json; charset=utf-8")
    server.answer = lambda connection, _: connection.sendall(answer)
    document = fetch(URL, now=NOW, policy=policy)
    assert document.url == URL
    assert document.body == b'{"id": 1}'
    assert document.fetched == NOW
    assert document.media_type == "application/ld+json"
    assert document.source == "https"
    assert document.aliases == ()


@loopback
def test_request_gives_nothing_away(
    server: Server, policy: Policy, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("https_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1/")
    cookie = response(b"{}", "Set-Cookie: who=me")
    server.answer = lambda connection, _: connection.sendall(cookie)
    for _ in range(2):
        fetch(URL + "#key-1", now=NOW, policy=policy, accept="application/json")
    first, second = (head.decode().split("\r\n") for head in server.requests)
    assert first == second
    assert first[0] == "GET /badge.json?a=1 HTTP/1.1"
    assert sorted(first[1:-2]) == [
        "Accept-Encoding: identity",
        "Accept: application/json",
        "Connection: close",
        f"Host: {HOST}:{server.port}",
        "User-Agent: Tsumiki",
    ]
    assert server.names == [HOST, HOST]


@loopback
def test_certificate_of_another_host(server: Server, policy: Policy) -> None:
    assert refused("https://other.example/", policy=policy).code == "fetch_tls"
    assert server.requests == []


@loopback
def test_certificate_that_the_system_does_not_know(server: Server, policy: Policy) -> None:
    trusting = replace(policy, tls=Policy().tls)
    assert refused(policy=trusting).code == "fetch_tls"
    assert server.requests == []


@loopback
def test_name_is_resolved_once(server: Server, policy: Policy) -> None:
    """A name server that answers with another address the second time gets no second time."""
    asked: list[str] = []

    def rebinding(host: str) -> Sequence[str]:
        asked.append(host)
        return ("127.0.0.1",) if len(asked) == 1 else ("169.254.169.254",)

    answers = [response(b"", "Location: /b", status="302 Found"), response(b"{}")]
    server.answer = lambda connection, _: connection.sendall(answers.pop(0))
    checked: list[str] = []
    watching = replace(
        policy, resolver=rebinding, allow=lambda address: not checked.append(address)
    )
    fetch(URL, now=NOW, policy=watching, redirects=1)
    assert asked == [HOST]
    assert checked == ["127.0.0.1"]


@pytest.mark.parametrize(
    "addresses", [("127.0.0.1",), ("8.8.8.8", "10.0.0.1"), ("::1",), ("64:ff9b::7f00:1",)]
)
def test_private_address_is_never_connected(addresses: Sequence[str]) -> None:
    error = refused(policy=Policy(resolver=lambda _: addresses))
    assert error.code == "fetch_address"
    assert error.details["host"] == HOST
    assert error.details["address"] == addresses[-1]


def test_host_without_address() -> None:
    def unknown(_: str) -> Sequence[str]:
        raise OSError

    assert refused(policy=Policy(resolver=unknown)).code == "fetch_no_such_host"
    assert refused(policy=Policy(resolver=lambda _: ())).code == "fetch_no_such_host"


def test_bad_url_is_not_resolved() -> None:
    def never(_: str) -> Sequence[str]:
        raise AssertionError

    assert refused("http://badges.example/", policy=Policy(resolver=never)).code == "url_not_https"


@loopback
def test_nobody_listens(server: Server, policy: Policy) -> None:
    server.close()
    assert refused(policy=policy).code == "fetch_unreachable"
    server.close = lambda: None  # type: ignore[method-assign] - it is closed already


@loopback
def test_second_address_serves(server: Server, policy: Policy) -> None:
    two = replace(policy, resolver=lambda _: ("::1", "127.0.0.1"))
    assert fetch(URL, now=NOW, policy=two).body == b"{}"
    assert len(server.requests) == 1


@loopback
def test_redirect_on_the_same_host(server: Server, policy: Policy) -> None:
    answers = [
        response(b"", "Location: /b", status="301 Moved"),
        response(b"", f"Location: https://{HOST}/c", status="307 Temporary Redirect"),
        response(b'"end"'),
    ]
    server.answer = lambda connection, _: connection.sendall(answers.pop(0))
    document = fetch(URL, now=NOW, policy=policy, redirects=2)
    assert document.body == b'"end"'
    assert document.url == URL
    assert document.aliases == (f"https://{HOST}/c",)
    assert [head.split()[1] for head in server.requests] == [b"/badge.json?a=1", b"/b", b"/c"]


@loopback
@pytest.mark.parametrize(("allowed", "asked"), [(0, 1), (1, 2), (3, 4), (99, 4)])
def test_redirect_without_end(server: Server, policy: Policy, allowed: int, asked: int) -> None:
    again = response(b"", "Location: /b", status="302 Found")
    server.answer = lambda connection, _: connection.sendall(again)
    assert refused(policy=policy, redirects=allowed).code == "fetch_redirect"
    assert len(server.requests) == asked


@loopback
@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("https://other.example/", "fetch_redirect"),
        ("http://badges.example/", "url_not_https"),
        ("https://127.0.0.1/", "url_host"),
        ("https://badges.example:8443/", "url_port"),
    ],
)
def test_redirect_elsewhere(server: Server, policy: Policy, location: str, code: str) -> None:
    elsewhere = response(b"", f"Location: {location}", status="302 Found")
    server.answer = lambda connection, _: connection.sendall(elsewhere)
    assert refused(policy=policy, redirects=3).code == code
    assert len(server.requests) == 1


@loopback
@pytest.mark.parametrize("status", ["404 Not Found", "500 Oops", "204 No Content", "304 Same"])
def test_status(server: Server, policy: Policy, status: str) -> None:
    answer = f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode()
    server.answer = lambda connection, _: connection.sendall(answer)
    error = refused(policy=policy)
    assert (error.code, error.details["status"]) == ("fetch_status", int(status[:3]))


@loopback
def test_size(server: Server, policy: Policy) -> None:
    server.answer = lambda connection, _: connection.sendall(response(b"x" * 1000))
    assert len(fetch(URL, now=NOW, policy=policy, max_bytes=1000).body) == 1000
    assert refused(policy=policy, max_bytes=999).code == "fetch_too_large"


@loopback
@pytest.mark.parametrize("head", ["", "Transfer-Encoding: chunked\r\n"])
def test_body_without_end(server: Server, policy: Policy, head: str) -> None:
    sent = 0

    def pour(connection: ssl.SSLSocket, _: bytes) -> None:
        nonlocal sent
        connection.sendall(f"HTTP/1.1 200 OK\r\n{head}\r\n".encode())
        chunk = b"x" * 65536
        framed = b"10000\r\n" + chunk + b"\r\n" if head else chunk
        while not server.closing.is_set():
            connection.sendall(framed)
            sent += len(chunk)

    server.answer = pour
    assert refused(policy=policy, max_bytes=500_000).code == "fetch_too_large"
    assert sent < 50_000_000


@loopback
def test_compressed_body(server: Server, policy: Policy) -> None:
    bomb = response(gzip.compress(b" " * 10_000_000), "Content-Encoding: gzip")
    server.answer = lambda connection, _: connection.sendall(bomb)
    assert refused(policy=policy).code == "fetch_encoding"


@loopback
@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1" * 200_000,
        b"HTTP/1.1 200 OK\r\nA: " + b"x" * 200_000,
        b"HTTP/1.1 200 OK\r\n" + b"A: x\r\n" * 500 + b"\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"",
    ],
    ids=["short", "short chunk", "chunk size", "long header", "many headers", "ssh", "odd", "none"],
)
def test_broken_answer(server: Server, policy: Policy, answer: bytes) -> None:
    server.answer = lambda connection, _: connection.sendall(answer)
    assert refused(policy=policy).code == "fetch_broken"


@loopback
def test_web_page_is_no_document(server: Server, policy: Policy) -> None:
    page = response(b"\n<!doctype html><p>Log in", "Content-Type: text/html")
    server.answer = lambda connection, _: connection.sendall(page)
    assert refused(policy=policy).code == "fetch_web_page"
    mislabelled = response(b"{}", "Content-Type: text/html")
    server.answer = lambda connection, _: connection.sendall(mislabelled)
    assert fetch(URL, now=NOW, policy=policy).body == b"{}"


@loopback
@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", b"", None])
def test_drop_by_drop(server: Server, policy: Policy, head: bytes | None) -> None:
    """Each drop comes in time; the whole does not, be it body, header or nothing at all."""

    def drip(connection: ssl.SSLSocket, _: bytes) -> None:
        connection.sendall(head or b"")
        while not server.closing.is_set():
            if head is not None:
                connection.sendall(b"H")
            time.sleep(0.05)

    server.answer = drip
    before = time.monotonic()
    error = refused(policy=policy, deadline=0.5)
    server.closing.set()
    assert error.code == "fetch_too_slow"
    assert error.details["host"] == HOST
    assert time.monotonic() - before < 3
    assert not any(thread.name.startswith("fetch") for thread in threading.enumerate())


@loopback
def test_handshake_that_never_comes(policy: Policy) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        error = refused(policy=replace(policy, port=silent.getsockname()[1]), deadline=0.3)
    assert error.code == "fetch_too_slow"
    assert not any(thread.name.startswith("fetch") for thread in threading.enumerate())


def test_slow_name_server() -> None:
    done = threading.Event()

    def slow(_: str) -> Sequence[str]:
        done.wait(5)
        return ("8.8.8.8",)

    before = time.monotonic()
    assert refused(policy=Policy(resolver=slow), deadline=0.2).code == "fetch_too_slow"
    assert time.monotonic() - before < 3
    done.set()  # the thread goes on, sees that it was stopped, and connects to nothing
    for thread in threading.enumerate():
        if thread.name.startswith("fetch"):
            thread.join(5)


@loopback
def test_cancelled(server: Server, policy: Policy) -> None:
    work = Work()

    def cancel(_connection: ssl.SSLSocket, _: bytes) -> None:
        work.cancel()
        server.closing.wait(5)

    server.answer = cancel
    before = time.monotonic()
    with pytest.raises(Cancelled):
        fetch(URL, now=NOW, policy=policy, work=work)
    server.closing.set()
    assert time.monotonic() - before < 3


def test_own_mistakes_are_not_hidden() -> None:
    def broken(_: str) -> Sequence[str]:
        raise KeyError("mistake")

    with pytest.raises(KeyError):
        fetch(URL, now=NOW, policy=Policy(resolver=broken))
