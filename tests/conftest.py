"""What every test shares: the reference data beside the checkout, and no network."""

from __future__ import annotations

import gc
import os
import socket
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wallet.vault import derivation

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TSUMIKI_BOTH_HERE"] = "1"  # two sides of a conversation, on this machine alone
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


def pytest_collection_finish() -> None:
    """Take what is there for good, modules and collected tests, out of the collector's way.

    It would look through hundreds of thousands of objects again with every collection.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of reference data written by others; skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("no reference data beside the checkout")
    return SHARED


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: object) -> None:
    """Have one application a process: one that a picture makes and ends takes signals with it."""
    del qapp


@pytest.fixture(scope="session", autouse=True)
def _derived_once() -> Iterator[None]:
    """Derive a key once for a passphrase, a salt and a cost: copies of a vault share all three.

    That it is the right key, tests/vault/test_format.py holds against Argon2id itself.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(derivation, "derive", cache(derivation.derive))
        yield


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Forbid connections, but to this machine where a test says that it needs them."""
    allowed = request.node.get_closest_marker("loopback") is not None
    connect = socket.socket.connect

    def guarded(sock: socket.socket, address: object) -> None:
        if sock.family == getattr(socket, "AF_UNIX", None):
            return connect(sock, address)  # type: ignore[arg-type]
        if sock.type == socket.SOCK_DGRAM:  # asks for a route, and sends nothing
            return connect(sock, address)  # type: ignore[arg-type]
        if allowed and isinstance(address, tuple) and address[0] in ("127.0.0.1", "::1"):
            return connect(sock, address)  # type: ignore[arg-type]
        raise AssertionError(f"a test tried to reach {address!r}")

    monkeypatch.setattr(socket.socket, "connect", guarded)
