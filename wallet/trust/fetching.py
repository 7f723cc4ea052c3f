"""The one module that opens outgoing connections.

``fetch`` gets one document over https and returns it dated; ``send`` carries one request of a
protocol and its answer, without following redirects. Both ask only after the learner agreed
(the caller's business), only public addresses (``addresses``), and gives nothing away: no cookies,
no referrer, the same user agent for everybody, no proxy from the environment. The host's name is
resolved once and the connection goes to the addresses that were checked, so that a name server
cannot answer differently a second time; TLS still checks the name. The one exception is a ``Peer``:
an address in a code that the learner confirmed, known by the fingerprint of its certificate.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import socket
import ssl
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import truststore
from urllib3.connection import HTTPException, HTTPSConnection
from urllib3.exceptions import HTTPError

from wallet.errors import TrustError
from wallet.trust.addresses import Target, is_public, peer_target, redirected, target
from wallet.trust.messages import Incoming, Outgoing
from wallet.trust.model import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from urllib3.response import BaseHTTPResponse

    from wallet.trust.messages import Peer
    from wallet.work import Work

MAX_BYTES = 2_000_000
MAX_REDIRECTS = 3
DEADLINE = 10.0
ACCEPT = "application/ld+json, application/json;q=0.9, */*;q=0.1"
USER_AGENT = "Tsumiki"
_OK = 200
_CHUNK = 65_536
_CONNECT = 4.0  # for one of several addresses, in seconds
_MOST_ROOTS = 1_000  # files in the system's folder of certificates
_PATIENCE = 0.5  # for the thread to notice that it was stopped, in seconds
_GLANCE = 0.1  # how often a waiting caller looks whether the learner cancelled, in seconds
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WEB_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def _resolve(host: str) -> Sequence[str]:
    found = socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def _system_trust() -> ssl.SSLContext:
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@dataclass(frozen=True, slots=True)
class Policy:
    """Where connections may go. The defaults are the product; tests alone set others."""

    resolver: Callable[[str], Sequence[str]] = _resolve
    allow: Callable[[str], bool] = is_public
    tls: Callable[[], ssl.SSLContext] = _system_trust
    port: int = 443
    ports: Mapping[str, int] = field(default_factory=dict)  # of single hosts

    def port_of(self, host: str) -> int:
        """Return the port on which a host is asked."""
        return self.ports.get(host, self.port)


def fetch(
    url: str,
    *,
    now: datetime,
    accept: str = ACCEPT,
    max_bytes: int = MAX_BYTES,
    deadline: float = DEADLINE,
    redirects: int = 0,
    policy: Policy | None = None,
    work: Work | None = None,
) -> Document:
    """Get one document. ``redirects`` (at most 3, for plain badge links) stay on the same host.

    ``deadline`` bounds everything from name look-up to the last byte, in seconds. After a redirect
    the address that answered is an alias of the document.

    Raises ``TrustError``: what ``addresses.target`` raises, ``fetch_no_such_host``,
    ``fetch_address`` (not public), ``fetch_unreachable``, ``fetch_tls``, ``fetch_too_slow``,
    ``fetch_too_large``, ``fetch_redirect``, ``fetch_status``, ``fetch_encoding``,
    ``fetch_web_page``, ``fetch_broken``. Raises ``Cancelled`` when ``work`` is cancelled.
    """
    asked = Outgoing(url, accept=accept, max_bytes=max_bytes)
    exchange = _Exchange(target(url), asked, redirects, policy or Policy())
    exchange.finish(deadline, work)
    return exchange.document(now)


def send(
    outgoing: Outgoing,
    *,
    deadline: float = DEADLINE,
    policy: Policy | None = None,
    work: Work | None = None,
) -> Incoming:
    """Carry one request of a protocol and return its answer, whatever the status.

    A redirect is an error here, and so is an answer over ``outgoing.max_bytes``. Raises
    ``TrustError`` as ``fetch`` does, and ``peer_changed`` for a peer that shows another
    certificate than the one that was confirmed; ``Cancelled`` when ``work`` is cancelled.
    """
    start = peer_target(outgoing.url, outgoing.peer) if outgoing.peer else target(outgoing.url)
    exchange = _Exchange(start, outgoing, 0, policy or Policy(), any_status=True)
    exchange.finish(deadline, work)
    return exchange.answer()


def system_roots() -> tuple[bytes, ...]:
    """Return the authorities that this computer trusts for websites, as DER certificates.

    () where the system does not let them be listed: macOS keeps them to itself.
    """
    found = ssl.create_default_context().get_ca_certs(binary_form=True)
    if found:
        return tuple(found)
    paths = ssl.get_default_verify_paths()  # OpenSSL reads a folder only when it looks for one
    files = (
        sorted(Path(paths.capath).iterdir()) if paths.capath and Path(paths.capath).is_dir() else []
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    for file in files[:_MOST_ROOTS]:
        with contextlib.suppress(OSError):
            context.load_verify_locations(file)
    return tuple(context.get_ca_certs(binary_form=True))


class _Exchange:
    """Runs in a thread of its own, so that a name server or a slow host can be left behind."""

    def __init__(
        self,
        start: Target,
        asked: Outgoing,
        redirects: int,
        policy: Policy,
        *,
        any_status: bool = False,
    ) -> None:
        self.start = start
        self._asked = asked
        self._redirects = min(redirects, MAX_REDIRECTS)
        self._policy = policy
        self._any_status = any_status
        self._stopped = threading.Event()
        self._connection: _Connection | None = None
        self._response: BaseHTTPResponse | None = None
        self._final = start
        self._body = b""
        self._media_type = ""
        self._status = 0
        self._headers: Mapping[str, str] = {}
        self._error: Exception | None = None

    def finish(self, deadline: float, work: Work | None) -> None:
        """Run it and wait, at most ``deadline`` seconds."""
        name = f"fetch {self.start.host}"
        thread = threading.Thread(target=self.run, name=name, daemon=True)
        end = time.monotonic() + deadline
        thread.start()
        try:
            while thread.is_alive() and (left := end - time.monotonic()) > 0:
                thread.join(min(left, _GLANCE))
                if work:
                    work.check()
            if thread.is_alive():
                raise TrustError("fetch_too_slow", host=self.start.host, seconds=deadline)
        finally:
            self.stop()
            thread.join(_PATIENCE)

    def run(self) -> None:
        """Do the exchange; ``document`` or ``answer`` has the outcome."""
        try:
            self._follow()
        except TrustError as error:
            self._error = error
        except (OSError, HTTPException, HTTPError) as error:
            self._error = TrustError("fetch_broken", host=self.start.host)
            self._error.__cause__ = error
        except Exception as error:  # noqa: BLE001 - a mistake of ours is raised by ``document``
            self._error = error
        finally:
            self._close()

    def stop(self) -> None:
        """End the connection, wherever the exchange stands."""
        self._stopped.set()
        if self._connection:
            self._connection.end()

    def document(self, now: datetime) -> Document:
        """Return what came, or raise what went wrong."""
        if self._error:
            raise self._error
        aliases = (self._final.url,) if self._final.url != self.start.url else ()
        return Document(self.start.url, self._body, now, "", self._media_type, "https", aliases)

    def answer(self) -> Incoming:
        """Return the answer, or raise what went wrong."""
        if self._error:
            raise self._error
        return Incoming(self.start.url, self._status, self._media_type, self._body, self._headers)

    def _follow(self) -> None:
        addresses = self._addresses()
        for left in range(self._redirects, -1, -1):
            response = self._ask(addresses)
            if response.status not in _REDIRECTS:
                self._receive(response)
                return
            onward = redirected(self._final, response.headers.get("Location", ""))
            if not left:
                raise TrustError("fetch_redirect", host=self.start.host, onward=onward.host)
            self._final = onward

    def _addresses(self) -> Sequence[str]:
        host = self.start.host
        if self._asked.peer:
            return (self._asked.peer.address,)
        try:
            addresses = self._policy.resolver(host)
        except (OSError, UnicodeError) as error:
            raise TrustError("fetch_no_such_host", host=host) from error
        if not addresses:
            raise TrustError("fetch_no_such_host", host=host)
        for address in addresses:
            if not self._policy.allow(address):
                raise TrustError("fetch_address", host=host, address=address)
        return addresses

    def _ask(self, addresses: Sequence[str]) -> BaseHTTPResponse:
        host = self.start.host
        self._close()
        self._connection = _Connection(
            host, addresses, self._policy, self._stopped, self._asked.peer
        )
        try:
            self._connection.connect()
        except ssl.SSLError as error:
            raise TrustError("fetch_tls", host=host) from error
        except (OSError, HTTPError) as error:
            raise TrustError("fetch_unreachable", host=host) from error
        self._connection.request(
            self._asked.method,
            self._final.path,
            body=self._asked.body,
            headers=self._sent(),
            preload_content=False,
        )
        self._response = self._connection.getresponse()
        return self._response

    def _sent(self) -> dict[str, str]:
        usual = {
            "Accept": self._asked.accept,
            "Accept-Encoding": "identity",
            "Connection": "close",
            "User-Agent": USER_AGENT,
        }
        kind = {"Content-Type": self._asked.media_type} if self._asked.media_type else {}
        return {**self._asked.headers, **usual, **kind}

    def _close(self) -> None:
        if self._response:
            self._response.close()
        if self._connection:
            self._connection.end()
            self._connection.close()

    def _receive(self, response: BaseHTTPResponse) -> None:
        host = self.start.host
        if response.status != _OK and not self._any_status:
            raise TrustError("fetch_status", host=host, status=response.status)
        if response.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
            raise TrustError("fetch_encoding", host=host)
        body = bytearray()
        # Not ``stream``: it reads the size line of a chunk without a bound.
        while chunk := response.read(_CHUNK, decode_content=False):
            body += chunk
            if len(body) > self._asked.max_bytes:
                raise TrustError("fetch_too_large", host=host, limit=self._asked.max_bytes)
        media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        page = media_type in _WEB_PAGES and body.lstrip().startswith(b"<")
        if page and not self._any_status:
            raise TrustError("fetch_web_page", host=host)
        self._body, self._media_type = bytes(body), media_type
        self._status = response.status
        self._headers = {name.lower(): value for name, value in response.headers.items()}


def _pinned() -> ssl.SSLContext:
    """Return what asks no authority: the fingerprint is compared instead."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


class _Connection(HTTPSConnection):
    """A connection by name, opened to addresses that were checked."""

    def __init__(
        self,
        host: str,
        addresses: Sequence[str],
        policy: Policy,
        stopped: threading.Event,
        peer: Peer | None = None,
    ) -> None:
        port = peer.port if peer else policy.port_of(host)
        tls = _pinned() if peer else policy.tls()
        super().__init__(host, port, ssl_context=tls, timeout=DEADLINE)
        if peer:  # urllib3 would warn; ``connect`` compares the certificate itself
            self.assert_hostname, self.cert_reqs = False, "CERT_NONE"
        self._peer = peer
        self._addresses = addresses
        self._stopped = stopped
        self._guard: socket.socket | None = None

    def connect(self) -> None:
        """Connect; to a peer only while it shows the certificate that was confirmed.

        Nothing of a request is sent before that.
        """
        super().connect()
        if self._peer:
            tls = self.sock
            shown = tls.getpeercert(binary_form=True) if isinstance(tls, ssl.SSLSocket) else None
            digest = hashlib.sha256(shown or b"").digest()
            if not hmac.compare_digest(digest, self._peer.fingerprint):
                raise TrustError("peer_changed", host=self._peer.address)

    def end(self) -> None:
        """Close both directions at once; a read that waits in another thread returns."""
        if guard := self._guard:
            with contextlib.suppress(OSError):
                guard.shutdown(socket.SHUT_RDWR)
            guard.close()

    def _new_conn(self) -> socket.socket:
        for address in self._addresses[:-1]:
            with contextlib.suppress(OSError):
                return self._open(address)
        return self._open(self._addresses[-1])

    def _open(self, address: str) -> socket.socket:
        if self._stopped.is_set():
            raise ConnectionAbortedError
        opened = socket.create_connection((address, self.port), _CONNECT)
        opened.settimeout(DEADLINE)
        self._guard = opened.dup()  # TLS takes the first one over; this one can end both
        if self._stopped.is_set():
            self.end()
        return opened
