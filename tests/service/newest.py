"""An issuer that offers newer editions of its badges, with a server on this machine to ask.

Tests that use it carry the marker ``loopback``.
"""

from __future__ import annotations

import ssl
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from tests.issuer_simulator import Institution, achievement
from tests.service.making import LEARNER, START, as_file
from tests.trust.loopback_server import Server, response, write_certificate
from wallet.trust import fetching
from wallet.trust.fetching import Policy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

HOST = "newest.example"
URL = f"https://{HOST}/refresh/1"
LATER = "2026-09-01T00:00:00Z"
_EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"


class Desk:
    """Issues badges that name ``URL``, and answers there what a test tells it to."""

    def __init__(self, server: Server, *, method: str = "did:key") -> None:
        self._server = server
        self.issuer = Institution("aoba-u.example", name="Aoba Data University", method=method)

    def badge(self, *, valid_from: str = START, **how: Any) -> dict[str, Any]:
        """Return a signed badge; all of them are editions of one credential, unless told."""
        usual = {
            "valid_from": valid_from,
            "credential_id": "urn:example:1",
            "refreshService": {"id": URL, "type": "1EdTechCredentialRefresh"},
        }
        about = achievement("https://aoba-u.example/achievements/1", "Data 1")
        draft = self.issuer.draft(about, LEARNER, **(usual | how))
        draft["@context"].append(_EXTENSIONS)
        return self.issuer.sign(draft)

    def answer(self, given: dict[str, Any] | bytes, *headers: str, status: str = "200 OK") -> None:
        """Answer this from now on."""
        body = given if isinstance(given, bytes) else as_file(given)
        whole = response(body, *headers, status=status)
        self._server.answer = lambda connection, _: connection.sendall(whole)

    @property
    def asked(self) -> list[str]:
        """The first line of every request that came."""
        return [head.decode().partition("\r\n")[0] for head in self._server.requests]


@contextmanager
def desk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Run a desk whose host is found on this machine, by the fetcher alone."""
    certificate, key = write_certificate(folder, HOST)
    server = Server(certificate, key)
    policy = Policy(
        resolver=lambda _: ("127.0.0.1",),
        allow=lambda _: True,
        tls=lambda: ssl.create_default_context(cafile=str(certificate)),
        port=server.port,
    )
    monkeypatch.setattr(fetching, "fetch", partial(fetching.fetch, policy=policy))
    try:
        yield Desk(server)
    finally:
        server.close()
