"""Names of files that every system takes."""

from __future__ import annotations

import re
from unicodedata import normalize

from wallet.tasks.files.names import file_name

_NOT_IN_NAMES = re.compile(r'[<>:"|?*\x00-\x1f]')  # Windows takes none of them
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def portable(name: str) -> str:
    """Return a name that Windows, macOS and Linux take, and that leads nowhere else."""
    name = _NOT_IN_NAMES.sub("_", file_name(normalize("NFC", name))).rstrip(". ")
    return f"_{name}" if not name or _RESERVED.fullmatch(name) else name
