"""Whom a kept edition is about, as its row holds it: enough to recognise the learner in it."""

from __future__ import annotations

import json

from wallet.credentials.model import Subject


def to_text(subject: Subject) -> str:
    """Return the subject as JSON: ``{"id": ..., "identifiers": [...]}``."""
    return json.dumps({"id": subject.id, "identifiers": subject.identifiers})


def from_text(text: str | None) -> Subject | None:
    """Read back ``to_text``; None for None."""
    if text is None:
        return None
    stored = json.loads(text)
    return Subject(id=stored["id"], identifiers=tuple(stored["identifiers"]))
