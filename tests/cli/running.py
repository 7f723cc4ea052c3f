"""Runs command lines: in this process, or as processes of their own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.service.making import NOW
from wallet.cli import commands

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
AT = ("--at", NOW.isoformat())
Ask = Callable[..., "Ran"]
Bring = Callable[[str, Callable[[], object]], None]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


def run(*words: object) -> Ran:
    """Run a command in this process, whose clock the tests set."""
    out, err = io.StringIO(), io.StringIO()
    code = commands.run([str(word) for word in words], out, err)
    return Ran(code, out.getvalue(), err.getvalue())


def start(
    *words: object, given: bytes = b"", folder: Path | None = None, **environment: str
) -> Ran:
    """Run a command as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "wallet", *map(str, words)],
        input=given,
        capture_output=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        timeout=60,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def samples_and_pack(ask: Ask) -> None:
    """Keep the samples and the documents of their issuers."""
    assert ask("trust", "import", SAMPLES / "pack").code == 0
    assert ask("import", SAMPLES / "badges").code in (0, 1)
