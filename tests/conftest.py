"""What every test shares: the reference data beside the checkout, and no network."""

from __future__ import annotations

import gc
import os
import socket
from pathlib import Path

import pytest

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
