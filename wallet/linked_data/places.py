"""Where in a document something went wrong, built while an error rises through the levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.errors import LinkedDataError


def at(error: LinkedDataError, step: str) -> LinkedDataError:
    """Prepend a step to an error's path: ``credentialSubject.alignment[2].name``."""
    path = str(error.details.get("path", ""))
    joint = "" if not path or path.startswith("[") else "."
    error.details["path"] = f"{step}{joint}{path}"[:500]
    return error
