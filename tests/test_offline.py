"""A part of the suite where there is no network; ``packaging/test.py --offline`` runs all of it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_OFFLINE = ROOT / "packaging" / "offline.py"
_PART = (
    "tests/samples",
    "tests/service/test_demo.py",
    "tests/cli/test_verify.py",
    "tests/cli/test_vault_commands.py",
)
_REACH = """
import socket, sys
try:
    socket.create_connection(("127.0.0.1", int(sys.argv[1])), 5)
except OSError as error:
    sys.exit(f"nobody: {error}")
"""


def alone(*words: object) -> subprocess.CompletedProcess[str]:
    """Run Python in an empty network namespace."""
    return subprocess.run(
        [sys.executable, str(_OFFLINE), sys.executable, *map(str, words)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module", autouse=True)
def _where_it_can_be() -> None:
    tried = alone("-c", "")
    if tried.returncode == 2:  # what offline.py ends with then
        pytest.skip(f"no empty network namespace here: {tried.stderr.strip()}")
    assert tried.returncode == 0, tried.stderr


@pytest.mark.loopback
def test_nobody_can_be_reached_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        here = subprocess.run([sys.executable, "-c", _REACH, str(port)], check=False)
        assert here.returncode == 0
        assert "nobody" in alone("-c", _REACH, port).stderr


def test_the_wallet_works_there() -> None:
    done = alone("-m", "pytest", "-q", "-m", "not loopback and not slow", *_PART)
    assert done.returncode == 0, done.stdout[-3000:]
    assert " passed" in done.stdout
