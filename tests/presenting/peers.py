"""The programs of others, in tests/peers: whether they are here, and what they answer."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).resolve().parents[1] / "peers"


def installed(package: str = "") -> bool:
    """Return whether Node.js is here and a package of tests/peers, or any."""
    return bool(shutil.which("node")) and (_FOLDER / "node_modules" / package).is_dir()


def node() -> int:
    """Return the major version of Node.js, 0 without it."""
    if not shutil.which("node"):
        return 0
    said = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False)
    return int(said.stdout.strip().lstrip("v").split(".")[0] or 0)


def ask(program: str, **question: Any) -> Any:
    """Return what a program answers to a question."""
    answer = subprocess.run(
        ["node", program],
        cwd=_FOLDER,
        input=json.dumps(question),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return json.loads(answer.stdout)
