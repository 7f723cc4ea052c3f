"""The server nearby against whoever is in the same network: each test plays one of them."""

from __future__ import annotations

import contextlib
import hashlib
import os
import socket
import ssl
import stat
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from tests.sharing.local import talking
from wallet.errors import SharingError, TrustError
from wallet.sharing.local import certificate as certificates
from wallet.sharing.local.calls import Call, Said
from wallet.sharing.local.certificate import session_certificate
from wallet.sharing.local.lasting import Lasting
from wallet.sharing.local.listener import Limits, Listener
from wallet.trust.fetching import send
from wallet.trust.messages import Outgoing, Peer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.loopback
NOW = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
HASTE = Limits(asking=1.0, telling=10.0, body=1_000, of_one=8)


class Heard:
    """Answers /open and keeps what it was asked."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.whole: list[bool] = []
        self.body = b"hello"

    def __call__(self, call: Call) -> Said | None:
        self.calls.append(call)
        if call.path != "/open":
            return None
        return Said(self.body, delivered=self.whole.append)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def listener(heard: Heard) -> Iterator[Listener]:
    made = Listener("127.0.0.1", session_certificate("127.0.0.1", now=NOW), heard, limits=HASTE)
    yield made
    made.close()
    assert not [each for each in threading.enumerate() if each.name.startswith("nearby")]


def call(listener: Listener, *lines: str, method: str = "GET", body: bytes = b"") -> bytes:
    head = "\r\n".join((f"{method} /open HTTP/1.1", f"Host: {listener.host}", *lines))
    return head.encode() + b"\r\n\r\n" + body


def test_a_call_is_answered_and_nobody_keeps_or_runs_it(listener: Listener, heard: Heard) -> None:
    answer = talking.said(listener.port, call(listener))
    head, _, body = answer.partition(b"\r\n\r\n")
    assert (talking.status(answer), body) == (200, b"hello")
    for line in (
        b"Cache-Control: no-store",
        b"Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; sandbox",
        b"X-Content-Type-Options: nosniff",
        b"Connection: close",
    ):
        assert line in head
    assert b"Server" not in head
    assert len(heard.calls) == 1


def test_what_comes_in_pieces_is_put_together(listener: Listener, heard: Heard) -> None:
    data = call(listener, "Content-Length: 4", method="POST", body=b"abcd")
    with talking.connect(listener.port) as tls:
        for at in range(0, len(data), 7):
            tls.sendall(data[at : at + 7])
        assert talking.status(talking.rest(tls)) == 200
    assert heard.calls[0].body == b"abcd"


def _attacks(host: str) -> dict[str, bytes]:
    def raw(*lines: str, first: str = "GET /open HTTP/1.1", at: str = host) -> bytes:
        return "\r\n".join((first, f"Host: {at}", *lines)).encode() + b"\r\n\r\n"

    post = "POST /open HTTP/1.1"
    return {
        "rebinding": raw(at="evil.example:80"),
        "host without its port": raw(at=host.partition(":")[0]),
        "localhost": raw(at=f"localhost:{host.partition(':')[2]}"),
        "two hosts": raw(f"Host: {host}"),
        "no host": b"GET /open HTTP/1.1\r\n\r\n",
        "http 1.0": raw(first="GET /open HTTP/1.0"),
        "http 2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "absolute form": raw(first=f"GET https://{host}/open HTTP/1.1"),
        "query": raw(first="GET /open?a=b HTTP/1.1"),
        "escapes": raw(first="GET /%6fpen HTTP/1.1"),
        "two spaces": raw(first="GET  /open HTTP/1.1"),
        "method": raw(first="PUT /open HTTP/1.1"),
        "options": raw("Origin: https://evil.example", first="OPTIONS /open HTTP/1.1"),
        "connect": raw(first=f"CONNECT {host} HTTP/1.1"),
        "two lengths": raw("Content-Length: 1", "Content-Length: 1", first=post) + b"a",
        "two lengths that differ": raw("Content-Length: 1", "content-length: 5", first=post),
        "chunks": raw("Transfer-Encoding: chunked", first=post) + b"1\r\na\r\n0\r\n\r\n",
        "chunks and a length": raw("Content-Length: 4", "Transfer-Encoding: chunked", first=post)
        + b"0\r\n\r\n",
        "hidden chunks": raw("Transfer-Encoding : chunked", first=post),
        "signed length": raw("Content-Length: +1", first=post) + b"a",
        "negative length": raw("Content-Length: -1", first=post),
        "long number": raw("Content-Length: " + "1" * 30, first=post),
        "a request behind it": raw() + raw(),
        "a body on GET": raw("Content-Length: 1") + b"a",
        "more than it said": raw("Content-Length: 1", first=post) + b"ab",
        "folded line": raw("A: b", " c"),
        "bare line feeds": raw().replace(b"\r\n", b"\n") + b"\r\n\r\n",
        "bare carriage return": raw("A: b\rc"),
        "nul": raw("A: b\0c"),
        "not ascii": raw("A: é"),
        "no colon": raw("abc"),
        "upgrade": raw("Upgrade: websocket", "Connection: Upgrade"),
        "too many fields": raw(*(f"A{number}: b" for number in range(100))),
        "too long a head": raw("A: " + "b" * 9_000),
        "endless head": b"GET /open HTTP/1.1\r\nA: " + b"b" * 60_000,
        "too much of a body": raw("Content-Length: 1001", first=post),
        "nothing": b"\r\n\r\n",
        "tls again": b"\x16\x03\x01\x00\x05hello\r\n\r\n",
    }


@pytest.mark.parametrize("name", list(_attacks("")))
def test_what_is_not_exact_is_nothing(listener: Listener, heard: Heard, name: str) -> None:
    answer = talking.said(listener.port, _attacks(listener.host)[name])
    assert talking.status(answer) in (0, 404)
    assert not answer.partition(b"\r\n\r\n")[2]
    assert not heard.calls
    assert talking.status(talking.said(listener.port, call(listener))) == 200  # it goes on


@pytest.mark.parametrize(
    "data", [b"GET /open HTTP/1.1\r\nHost: x\r\n\r\n", os.urandom(5_000), b"", b"\x16\x03\x01"]
)
def test_plain_http_and_garbage_get_no_answer(
    listener: Listener, heard: Heard, data: bytes
) -> None:
    with socket.create_connection(("127.0.0.1", listener.port), 10) as plain:
        plain.sendall(data)
        with contextlib.suppress(OSError):  # it may have been hung up on already
            plain.shutdown(socket.SHUT_WR)
        assert b"HTTP" not in talking.rest(plain)
    assert not heard.calls


def test_older_tls_is_refused(listener: Listener) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with (
        socket.create_connection(("127.0.0.1", listener.port), 10) as opened,
        pytest.raises(ssl.SSLError),
    ):
        context.wrap_socket(opened)


def test_one_who_says_nothing_is_left_and_others_are_heard(listener: Listener) -> None:
    """Slow heads and bodies end after the time for one request, counted as a whole."""
    slow = [talking.connect(listener.port) for _ in range(3)]
    silent = socket.create_connection(("127.0.0.1", listener.port), 10)
    slow[1].sendall(b"GET /open HT")
    slow[2].sendall(call(listener, "Content-Length: 900", method="POST", body=b"a"))
    assert talking.status(talking.said(listener.port, call(listener))) == 200
    done = threading.Event()

    def drip() -> None:  # a byte now and then does not buy more time
        while not done.wait(0.1):
            try:
                slow[2].sendall(b"a")
            except OSError:
                return

    dripping = threading.Thread(target=drip)
    dripping.start()
    started = time.monotonic()
    for each in (*slow, silent):
        each.settimeout(10)
        assert talking.status(talking.rest(each)) == 0
        each.close()
    done.set()
    dripping.join()
    assert time.monotonic() - started < 9  # a hang, not a measurement


def test_only_a_few_are_heard_at_once(listener: Listener) -> None:
    many = [socket.create_connection(("127.0.0.1", listener.port), 10) for _ in range(12)]
    ended = 0
    for each in many[8:]:
        each.settimeout(10)
        ended += each.recv(1) == b""
    assert ended == 4
    for each in many:
        each.close()


def test_whoever_keeps_connections_open_leaves_room_for_others(heard: Heard) -> None:
    own = session_certificate("127.0.0.1", now=NOW)
    listener = Listener("127.0.0.1", own, heard)
    try:
        one = [socket.create_connection(("127.0.0.1", listener.port), 10) for _ in range(8)]
        for each in one[4:]:
            each.settimeout(10)
            assert each.recv(1) == b""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        try:
            other = socket.create_connection(
                ("127.0.0.1", listener.port), 10, source_address=("127.0.0.2", 0)
            )
        except OSError:
            pytest.skip("this system has one address of its own alone")
        with context.wrap_socket(other) as tls:
            tls.sendall(call(listener))
            assert talking.status(talking.rest(tls)) == 200
        for each in one:
            each.close()
    finally:
        listener.close()


def test_a_thousand_that_come_and_go_leave_nothing_behind(listener: Listener) -> None:
    """As a scan of ports does, and half a greeting of TLS after each."""
    for _ in range(1_000):
        with (
            contextlib.suppress(OSError),
            socket.create_connection(("127.0.0.1", listener.port), 0.01) as opened,
        ):  # whoever floods does not wait to be let in
            opened.sendall(b"\x16\x03\x01\x02\x00\x01")
    end = time.monotonic() + 20
    while time.monotonic() < end:  # the last of them still wait to be turned away
        with contextlib.suppress(OSError):
            talking.connect(listener.port).close()
            break
    wait_for_none(listener)
    assert talking.status(talking.said(listener.port, call(listener))) == 200
    wait_for_none(listener)


def wait_for_none(listener: Listener) -> None:
    end = time.monotonic() + 20
    while listener._open and time.monotonic() < end:
        time.sleep(0.02)
    assert not listener._open


def test_an_address_that_this_computer_lost_is_known(listener: Listener) -> None:
    assert listener.reachable
    listener.address = "192.0.2.7"  # as after leaving the network
    assert not listener.reachable


@pytest.mark.parametrize(("wall", "steady"), [(60, 0), (0, 60), (-3600, 60), (3600, 0)])
def test_it_is_over_when_either_clock_says_so(wall: int, steady: int) -> None:
    """One is set back or the computer slept: neither gives anybody more time."""
    now, ticks = [NOW], [5.0]
    lasting = Lasting(lambda: now[0], timedelta(minutes=1), steady=lambda: ticks[0])
    now[0] += timedelta(seconds=59)
    ticks[0] += 59
    assert not lasting.over
    now[0], ticks[0] = NOW + timedelta(seconds=wall), 5.0 + steady
    assert lasting.over
    assert lasting.until == NOW + timedelta(minutes=1)


def test_closing_ends_what_is_open_and_the_port_is_free(heard: Heard) -> None:
    own = session_certificate("127.0.0.1", now=NOW)
    listener = Listener("127.0.0.1", own, heard)
    waiting = talking.connect(listener.port)
    listener.close()
    assert talking.rest(waiting) == b""
    waiting.close()
    with pytest.raises(OSError, match=r"refused|reset"):
        socket.create_connection(("127.0.0.1", listener.port), 1)
    listener.close()  # once more does no harm
    assert not [each for each in threading.enumerate() if each.name.startswith("nearby")]


@pytest.mark.parametrize(("grace", "status"), [(5.0, 200), (0.0, 0)])
def test_who_is_being_answered_hears_the_end_where_that_is_wanted(
    grace: float, status: int
) -> None:
    asked, closing = threading.Event(), threading.Event()

    def answer(_: Call) -> Said:
        asked.set()
        assert closing.wait(10)
        return Said(b"taken")

    own = session_certificate("127.0.0.1", now=NOW)
    listener = Listener("127.0.0.1", own, answer)
    with talking.connect(listener.port) as tls:
        tls.sendall(call(listener))
        assert asked.wait(10)
        ending = threading.Thread(target=listener.close, args=(grace,))
        ending.start()
        while not listener._closed.is_set() or listener._socket.fileno() >= 0:
            time.sleep(0.01)
        time.sleep(0.1)
        closing.set()
        assert talking.status(talking.rest(tls)) == status
    ending.join(10)
    assert not ending.is_alive()


def test_a_download_that_breaks_is_not_whole(listener: Listener, heard: Heard) -> None:
    heard.body = os.urandom(30_000_000)
    with talking.connect(listener.port) as tls:
        tls.sendall(call(listener))
        assert tls.recv(1000).startswith(b"HTTP/1.1 200")
    wait_for(heard.whole)
    assert heard.whole == [False]
    assert len(talking.said(listener.port, call(listener))) > 30_000_000
    wait_for(heard.whole, 2)
    assert heard.whole == [False, True]


def test_a_short_one_that_nobody_waits_for_is_not_whole(listener: Listener, heard: Heard) -> None:
    with talking.connect(listener.port) as tls:
        tls.sendall(call(listener))
        assert tls.recv(4) == b"HTTP"
        linger = b"\1\0\0\0\0\0\0\0"  # the system resets the connection at once
        tls.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    wait_for(heard.whole)
    assert heard.whole == [False]


def wait_for(whole: list[Any], count: int = 1) -> None:
    end = time.monotonic() + 20
    while len(whole) < count and time.monotonic() < end:
        time.sleep(0.02)


def test_our_own_client_sends_nothing_to_another_certificate(
    listener: Listener, heard: Heard
) -> None:
    """Somebody in the middle has the address and the port, but not the key."""
    other = session_certificate("127.0.0.1", now=NOW).fingerprint
    peer = Peer("127.0.0.1", listener.port, other)
    url = listener.url("/open")
    with pytest.raises(TrustError) as caught:
        send(Outgoing(url, "POST", body=b"secret", media_type="text/plain", peer=peer))
    assert caught.value.code == "peer_changed"
    assert not heard.calls


def test_an_address_that_is_not_ours() -> None:
    own = session_certificate("192.0.2.7", now=NOW)
    with pytest.raises(SharingError) as caught:
        Listener("192.0.2.7", own, lambda _: None)
    assert caught.value.code == "nearby_no_listening"


def test_ipv6(heard: Heard) -> None:
    own = session_certificate("::1", now=NOW)
    try:
        listener = Listener("::1", own, heard)
    except SharingError:
        pytest.skip("no IPv6 on this machine")
    peer = Peer("::1", listener.port, own.fingerprint)
    try:
        assert send(Outgoing(listener.url("/open"), peer=peer)).body == b"hello"
    finally:
        listener.close()


# certificates ------------------------------------------------------------------------------------
def test_each_session_has_its_own_key_for_its_own_address() -> None:
    one, two = (session_certificate("192.168.1.7", now=NOW) for _ in range(2))
    assert one.fingerprint != two.fingerprint
    assert one.fingerprint == hashlib.sha256(one.der).digest()
    read = x509.load_der_x509_certificate(one.der)
    key = read.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    assert key.curve.name == "secp256r1"
    named = read.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert [str(each) for each in named.get_values_for_type(x509.IPAddress)] == ["192.168.1.7"]
    assert read.not_valid_before_utc < NOW < read.not_valid_after_utc
    assert "secret" not in repr(one)


def test_the_key_lies_on_the_disk_encrypted_for_a_moment_and_for_nobody_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen: list[bytes] = []
    load = ssl.SSLContext.load_cert_chain

    def watched(context: ssl.SSLContext, file: Path, **how: Any) -> None:
        seen.append(file.read_bytes())
        if os.name == "posix":
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
            assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
        load(context, file, **how)

    monkeypatch.setattr(certificates.ssl.SSLContext, "load_cert_chain", watched)
    session_certificate("127.0.0.1", now=NOW).tls()
    assert seen
    assert b"BEGIN ENCRYPTED PRIVATE KEY" in seen[0]
    assert not list(tmp_path.iterdir())
