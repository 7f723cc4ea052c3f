"""The virtual environment in the checkout: made once, renewed when its requirements change."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import system

ROOT = Path(__file__).resolve().parents[1]
_OLDEST = (3, 11)


def prepare(*, development: bool) -> Path:
    """Return the environment's Python, with everything installed.

    ``development`` adds what the tests need, in an environment of its own, so that neither command
    rests on what the other left behind. Raises ``SystemExit`` with what to do when it cannot.
    """
    if sys.version_info < _OLDEST:
        raise SystemExit(
            f"Tsumiki needs Python 3.11 or newer; this is {sys.version.split()[0]}.",
        )
    lacking = system.missing()
    if lacking:
        system.install(lacking)
    folder = ROOT / (".venv-tests" if development else ".venv")
    requirements = ROOT / "packaging" / f"requirements{'-dev' if development else ''}.txt"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "complete"
    state = _state(requirements)
    if python.exists() and stamp.is_file() and stamp.read_text() == state:
        return python
    _install(folder, python, requirements)
    stamp.write_text(state)
    return python


def _state(requirements: Path) -> str:
    digest = hashlib.sha256()
    for part in (
        requirements.read_bytes(),
        (ROOT / "pyproject.toml").read_bytes(),
        f"{sys.version_info[:3]} {sys.executable}".encode(),
        str(ROOT).encode(),
    ):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _install(folder: Path, python: Path, requirements: Path) -> None:
    started = time.monotonic()
    print(f"[1/3] Making a virtual environment in {folder.name}", flush=True)
    if folder.exists():
        shutil.rmtree(folder)  # half an environment is worse than none
    _run([sys.executable, "-m", "venv", str(folder)], "The virtual environment could not be made.")
    pip = [
        str(python),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--no-input",
        "install",
    ]
    print("[2/3] Installing packages (some 150 MB; a minute or two)", flush=True)
    _run(
        [*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(requirements)],
        "The packages could not be installed. Is there a connection to the package index?",
    )
    print("[3/3] Installing Tsumiki itself", flush=True)
    _run(
        [*pip, "-q", "--no-deps", "--no-build-isolation", "-e", str(ROOT)],
        "Tsumiki itself could not be installed.",
    )
    print(f"Ready after {time.monotonic() - started:.0f} s.", flush=True)


def _run(command: list[str], failure: str) -> None:
    """Run one step; its output is progress. Warnings about extra indexes are nobody's concern."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    assert process.stdout is not None  # noqa: S101 - a pipe was asked for
    tail: list[str] = []
    for line in process.stdout:
        tail = [*tail[-30:], line]
        if line.startswith(("Collecting ", "Installing collected")):
            print("   ", line.strip()[:76], flush=True)
    if process.wait() != 0:
        print("".join(tail), file=sys.stderr)
        raise SystemExit(failure)
