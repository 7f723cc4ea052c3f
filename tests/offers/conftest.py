"""A wallet, websites on this machine, and an issuer that is a program of others."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.offers.issuing import HOST, aoba
from tests.presenting.peers import installed
from tests.service.conftest import _strict_words, empty_home, home, wallet  # noqa: F401 - fixtures
from tests.service.making import NOW
from tests.sharing.web import Web
from wallet.cryptosuites import base64url, jwk, keys
from wallet.tasks import network
from wallet.trust.messages import Outgoing

Control = Callable[..., str]


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    made = Web(tmp_path_factory.mktemp("web"))
    yield made
    made.close()


@pytest.fixture
def sent(web: Web, monkeypatch: pytest.MonkeyPatch) -> list[Outgoing]:
    """Lead the wallet to the websites of this machine, and tell what it sent."""
    found: list[Outgoing] = []

    def send(outgoing: Outgoing, **how: Any) -> Any:
        found.append(outgoing)
        return web.send(outgoing, **how)

    monkeypatch.setattr(network, "send", send)
    return found


@pytest.fixture(scope="module")
def foreign(web: Web) -> str:
    """Return the host of an issuer made of the packages of others."""
    if not installed("@openid4vc/openid4vci"):
        pytest.skip("needs Node.js and the packages of tests/peers (packaging/test.py --all)")
    web.serve_node(HOST, "openid4vci_issuer.mjs")
    return HOST


@pytest.fixture
def control(web: Web, foreign: str, sent: list[Outgoing]) -> Control:
    """Set the foreign issuer up, and return the offer that it makes."""
    del sent
    school = aoba()
    secret = school.key()
    secret_jwk = {
        **jwk.encode_public(secret.public()),
        "d": base64url.encode(keys.raw_secret_bytes(secret)),
    }

    def make(**how: Any) -> str:
        usual = {
            "now": NOW.isoformat(),
            "flow": "pre",
            "key": secret_jwk,
            "keyId": school.key_id(),
            "vct": f"https://{foreign}/kinds/data",
        }
        body = json.dumps({**usual, **how}).encode()
        asked = Outgoing(f"https://{foreign}/control", "POST", body=body)
        return str(json.loads(web.send(asked).body)["offer"])

    return make


@pytest.fixture
def happened(web: Web, foreign: str) -> Callable[[], dict[str, Any]]:
    """Return what the foreign issuer has to tell."""

    def read() -> dict[str, Any]:
        found = json.loads(web.send(Outgoing(f"https://{foreign}/control")).body)
        assert isinstance(found, dict)
        return found

    return read
