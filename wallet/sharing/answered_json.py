"""What a website answered, as one JSON object, or the error that says whose answer it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import ReadingError, SharingError

if TYPE_CHECKING:
    from wallet.trust.messages import Incoming


def object_in(said: Incoming, code: str, host: str) -> dict[str, Any]:
    """Return the object; raise ``SharingError`` with ``code`` and ``host`` where there is none."""
    found = _object(said)
    if found is None:
        raise SharingError(code, host=host)
    return found


def maybe_object_in(said: Incoming) -> dict[str, Any]:
    """Return the object, {} where there is none: for what may be told beside a refusal."""
    return _object(said) or {}


def _object(said: Incoming) -> dict[str, Any] | None:
    try:
        value = strict_json.loads(said.body)
    except ReadingError:
        return None
    return value if isinstance(value, dict) else None
