"""Where in a home folder the vault lies; light, because the first page asks before all else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def folder(home: Path) -> Path:
    """Return the folder of the vault, whether it is there or not."""
    return home / "vault"


def exists(home: Path) -> bool:
    """Whether a vault, whole or damaged, is in the home folder."""
    return folder(home).exists()
