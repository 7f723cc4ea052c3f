"""Finds the data files that come with the program, installed or in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_resources"


def folder() -> Path:
    """Return the folder that holds ``contexts/``, ``samples/`` and the rest."""
    return _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "resources"
