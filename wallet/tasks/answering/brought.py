"""Badges out of a presentation by which a website brings them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.credentials import values

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENVELOPE = "EnvelopedVerifiableCredential"


def badges_in(presentation: dict[str, Any] | str) -> tuple[tuple[str, bytes], ...]:
    """Return each badge with a name for it; a token, or one badge by itself, as it came."""
    if isinstance(presentation, str):
        return (("badge.jwt", presentation.encode()),)
    if "verifiableCredential" not in presentation:
        return (("badge.json", _bytes(presentation)),)
    return tuple(_named(presentation["verifiableCredential"]))


def _named(badges: Any) -> Iterator[tuple[str, bytes]]:
    for number, each in enumerate(values.items(badges), 1):
        name = f"badge-{number:03}"
        if isinstance(each, dict) and _ENVELOPE in values.types(each):
            yield f"{name}.jwt", values.text(each.get("id")).partition(",")[2].encode()
        elif isinstance(each, str):
            yield f"{name}.jwt", each.encode()
        else:
            yield f"{name}.json", _bytes(each)


def _bytes(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=2).encode()
