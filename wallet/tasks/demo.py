"""The demo home: a wallet of samples to look around in, apart from the learner's own."""

from __future__ import annotations

import contextlib
import json
import secrets
import shutil
from typing import TYPE_CHECKING, Any

from wallet import resources
from wallet.errors import VaultError
from wallet.vault import files
from wallet.vault.lock import Lock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_MARK = "demo.json"  # tells a demo home from a learner's, and holds its passphrase


def samples() -> Path:
    """Return the folder with ``badges/``, ``pack/``, ``registry.json`` and ``expected.json``."""
    return resources.folder() / "samples"


def expected() -> Mapping[str, Any]:
    """Return what each sample should come to, by file name."""
    found: Mapping[str, Any] = json.loads((samples() / "expected.json").read_text("utf-8"))
    return found


def is_demo(home: Path) -> bool:
    """Say whether a home was made by ``prepare``."""
    return (home / _MARK).is_file()


def passphrase(home: Path) -> str:
    """Return a demo's passphrase, kept beside it because a demo holds nothing private."""
    found = json.loads((home / _MARK).read_text("utf-8"))
    return str(found["passphrase"])


def prepare(home: Path) -> str:
    """Make room for a demo, removing an earlier one, and return its new passphrase.

    Raises ``VaultError`` ``not_a_demo`` when the home holds anything else, and what ``remove``
    raises.
    """
    if home.exists() and any(home.iterdir()):
        remove(home)
    files.make_folder(home)
    words = secrets.token_urlsafe(18)
    (home / _MARK).write_text(json.dumps({"passphrase": words}) + "\n", "utf-8")
    return words


def remove(home: Path) -> None:
    """Remove a demo home; nothing else is ever removed.

    Raises ``VaultError`` ``not_a_demo``, or ``vault_in_use`` while a window shows it.
    """
    if not home.exists():
        return
    if not is_demo(home):
        raise VaultError("not_a_demo", home=str(home))
    lock = Lock(home / "vault.lock")
    lock.release()
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(home)
