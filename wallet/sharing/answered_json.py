"""What a website answered, as one JSON object, or the error that says whose answer it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import ReadingError, SharingError

if TYPE_CHECKING:
    from wallet.trust.messages import Incoming


def object_in(said: Incoming, code: str, host: str) -> dict[str, Any]:
    """Return the object; raise ``SharingError`` with ``code`` and ``host`` where there is none."""
    try:
        value = strict_json.loads(said.body)
    except ReadingError as error:
        raise SharingError(code, host=host) from error
    if not isinstance(value, dict):
        raise SharingError(code, host=host)
    return value
