"""Where in a home folder the vault lies; light, because the first page asks before all else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from wallet.errors import VaultError

UNFINISHED: Final = "vault.unfinished"
RESTORING: Final = "restore.unfinished"
_VAULT: Final = "vault"


def folder(home: Path) -> Path:
    """Return the folder of the vault, whether it is there or not."""
    return home / _VAULT


def exists(home: Path) -> bool:
    """Whether a vault, whole or damaged, is in the home folder."""
    return folder(home).exists()


def check_outside(home: Path, path: Path) -> None:
    """Raise ``VaultError`` ``inside_vault`` for a place among the files of the vault.

    What is put there goes with the vault, or is taken for a part of it: SQLite would roll back
    what is named ``wallet.db-journal``, and remove it.
    """
    own = Path(os.path.realpath(home))
    there = Path(os.path.realpath(path))
    if there.is_relative_to(own) and there != own:
        first = there.relative_to(own).parts[0]
        if first in (_VAULT, UNFINISHED, RESTORING):
            raise VaultError("inside_vault", file=path.name)
