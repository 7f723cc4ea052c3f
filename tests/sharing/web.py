"""Websites on this machine, by name and over TLS: what protocols talk to in tests.

``Web`` hands out hosts, each with a certificate of its own, and ``send`` goes to them and nowhere
else. A site answers with a Python function, or is a program of others (``serve_node``) that gets
its port, certificate and key in the environment (PORT is 0: it prints the port it took, a number
alone on a line, and then anything).
"""

from __future__ import annotations

import os
import ssl
import subprocess
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.trust.loopback_server import write_certificate
from wallet.trust import fetching
from wallet.trust.fetching import Policy

if TYPE_CHECKING:
    from wallet.trust.messages import Incoming, Outgoing
    from wallet.work import Work

PEERS = Path(__file__).resolve().parents[1] / "peers"


@dataclass(frozen=True)
class Asked:
    """One request as a site saw it."""

    method: str
    path: str  # with the query
    headers: Mapping[str, str]  # names in lower case
    body: bytes


@dataclass(frozen=True)
class Says:
    """What a site answers."""

    body: bytes = b"{}"
    status: int = 200
    media_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


Answer = Callable[[Asked], Says]


class Site:
    """One host. ``answer`` may be replaced at any time; ``asked`` has every request."""

    def __init__(self, host: str, certificate: Path, key: Path, answer: Answer) -> None:
        self.host = host
        self.answer = answer
        self.asked: list[Asked] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    def url(self, path: str = "/") -> str:
        return f"https://{self.host}{path}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def _serve(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                headers = {name.lower(): value for name, value in self.headers.items()}
                asked = Asked(self.command, self.path, headers, self.rfile.read(length))
                site.asked.append(asked)
                says = site.answer(asked)
                self.send_response(says.status)
                self.send_header("Content-Type", says.media_type)
                self.send_header("Content-Length", str(len(says.body)))
                for name, value in says.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(says.body)

            do_GET = do_POST = do_PUT = do_DELETE = _serve  # noqa: N815 - the standard library's names

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        return Handler


class Web:
    """Hosts of one test or module. ``send`` takes the place of ``wallet.tasks.network.send``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ports: dict[str, int] = {}
        self._certificates: dict[str, tuple[Path, Path]] = {}
        self._sites: list[Site] = []
        self._programs: list[subprocess.Popen[str]] = []

    def certificate(self, host: str) -> tuple[Path, Path]:
        """Return certificate and key of a host, its own authority, as PEM files."""
        if host not in self._certificates:
            self._certificates[host] = write_certificate(self._folder, host)
        return self._certificates[host]

    def site(self, host: str, answer: Answer = lambda _: Says(status=404)) -> Site:
        made = Site(host, *self.certificate(host), answer)
        self._sites.append(made)
        self._ports[host] = made.port
        return made

    def serve_node(self, host: str, program: str, **environment: str) -> subprocess.Popen[str]:
        """Start a program of tests/peers that serves a host, and wait for its port."""
        certificate, key = self.certificate(host)
        started = subprocess.Popen(
            ["node", program],
            cwd=PEERS,
            env={
                **os.environ, "HOST": host, "PORT": "0", "CERT": str(certificate), "KEY": str(key),
                **environment,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )  # fmt: skip
        self._programs.append(started)
        assert started.stdout is not None
        self._ports[host] = int(started.stdout.readline())
        return started

    @property
    def policy(self) -> Policy:
        """Return what leads every host here; an unknown one is nowhere."""
        return Policy(
            resolver=self._resolve, allow=lambda _: True, tls=self._tls, ports=self._ports
        )

    @property
    def send(self) -> Callable[..., Incoming]:
        return partial(_send, self.policy)

    def close(self) -> None:
        for site in self._sites:
            site.close()
        for program in self._programs:
            program.kill()
            program.communicate()

    def _resolve(self, host: str) -> tuple[str, ...]:
        return ("127.0.0.1",) if host in self._ports else ()

    def _tls(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        for certificate, _ in self._certificates.values():
            context.load_verify_locations(certificate)
        return context


def _send(policy: Policy, outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
    return fetching.send(outgoing, policy=policy, work=work)
