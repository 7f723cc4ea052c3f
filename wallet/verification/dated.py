"""No answer without its date; and above all no "not withdrawn" without that of the list."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from wallet.trust.model import Document

_UNDATED = {"status_clear_by_other": "status_clear_by_other_undated"}


def with_date(check: Check) -> Check:
    """Return the check; a good answer by a list of unknown age is told as just that."""
    if check.check != "status" or check.outcome is not Outcome.PASS or check.as_of is not None:
        return check
    if check.code.endswith("_undated"):
        return check
    return replace(check, code=_UNDATED.get(check.code, "status_clear_undated"))


def evidence_of(document: Document) -> dict[str, str]:
    """Return which document it was, from where, fetched when, and the SHA-256 of its bytes."""
    return {
        "document": document.url[:2000],
        "source": document.source,
        "fetched": document.fetched.isoformat() if document.fetched else "undated",
        "digest": hashlib.sha256(document.body).hexdigest(),
    }
