"""The demo home: a wallet of samples to look around in, apart from the learner's own."""

from __future__ import annotations

import contextlib
import json
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
    """Return a demo's passphrase, kept beside it because a demo holds nothing private.

    Raises ``VaultError`` ``not_a_demo`` where there is none.
    """
    try:
        found = json.loads((home / _MARK).read_text("utf-8"))
        return str(found["passphrase"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise VaultError("not_a_demo", home=str(home)) from error


def prepare(home: Path) -> str:
    """Make room for a demo, removing an earlier one, and return its new passphrase.

    Raises ``VaultError`` ``not_a_demo`` when the home holds anything else, and what ``remove``
    raises.
    """
    if not (home.is_dir() and not any(home.iterdir())):
        remove(home)
    files.make_folder(home)
    import secrets  # noqa: PLC0415 - the first page of the window may do without

    words = secrets.token_urlsafe(18)
    files.replace(home / _MARK, json.dumps({"passphrase": words}).encode())
    return words


def remove(home: Path) -> None:
    """Remove a demo home; nothing else is ever removed.

    Raises ``VaultError`` ``not_a_demo``, ``vault_in_use`` while a window shows it, or
    ``vault_not_writable``. The mark goes last, so that what could not be removed can be removed
    at the next try.
    """
    if not home.exists() and not home.is_symlink():
        return
    if not is_demo(home) or home.is_symlink():
        raise VaultError("not_a_demo", home=str(home))
    Lock(home / "vault.lock").release()
    with files.translated(), contextlib.suppress(FileNotFoundError):
        for inner in list(home.iterdir()):
            if inner.is_dir() and not inner.is_symlink():
                import shutil  # noqa: PLC0415 - as above

                shutil.rmtree(inner)
            elif inner.name != _MARK:
                inner.unlink()
        (home / _MARK).unlink()
        home.rmdir()
