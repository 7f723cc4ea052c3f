"""One process at a time: a lock of the operating system, held for as long as the vault is open.

The system frees it when the process ends in whatever way, so no stale lock is ever left behind.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.vault import files

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Holds the lock file ``path`` from construction to ``release``.

    Raises ``VaultError`` ``vault_in_use`` when another process, or another vault object of this
    one, holds it.
    """

    def __init__(self, path: Path) -> None:
        with files.translated():
            # Not inherited by children: one that outlives us must not keep the vault locked.
            self._descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise VaultError("vault_in_use") from error

    def release(self) -> None:
        """Let others in. Call once."""
        os.close(self._descriptor)
