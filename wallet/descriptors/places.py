"""Where in a document something stands: how a place is written, and how it is followed back."""

from __future__ import annotations

import re
from typing import Any

Path = tuple[str | int, ...]
_PLAIN = re.compile(r"[^\W\d][\w:@-]*")


def written(path: Path) -> str:
    """Return a path as people write it, ``credentialSubject.achievement.alignment[0].targetCode``.

    A member whose name would be misread stands in brackets and quotes (RFC 9535 section 2.7).
    """
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        elif _PLAIN.fullmatch(step):
            text += f".{step}" if text else step
        else:
            quoted = step.replace("\\", "\\\\").replace("'", "\\'")
            text += f"['{quoted}']"
    return text


def follow(document: Any, path: Path) -> Any:
    """Return what stands at a path; raise ``LookupError`` where nothing does."""
    for step in path:
        document = _member(document, step)
    return document


def _member(value: Any, step: str | int) -> Any:
    if isinstance(step, str) and isinstance(value, dict):
        return value[step]
    if isinstance(step, int) and isinstance(value, list):
        return value[step]
    raise LookupError(step)
