"""Values of descriptors as JSON: what docs/command-line.md calls a value."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from wallet import i18n
from wallet.descriptors.normal import Moment
from wallet.descriptors.places import written
from wallet.wording.telling.descriptors import told

if TYPE_CHECKING:
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.record import Value


def as_json(value: Value, proof: str, language: str) -> dict[str, Any]:
    """Return a value: in words, what it means, as it was written and where, who found it.

    ``proof`` is the word for whether a proof covers it.
    """
    return {
        "text": told(value, language, lambda moment: i18n.date(moment, language)),
        "normal": normal_json(value.normal) if value.normal else None,
        "form": value.form.value,
        "proof": proof,
        "flags": list(value.flags),
        "said": [
            {
                "text": each.text,
                "language": each.language,
                "path": written(each.path),
                "page": each.page,
            }
            for each in value.said
        ],
        "profile": value.profile,
        "rule": value.rule,
    }


def normal_json(normal: Normal) -> dict[str, Any]:
    """Return what a value means; ``kind`` says which members it has."""
    kind = type(normal).__name__.lower()
    if isinstance(normal, Moment):
        return {"kind": kind, "at": normal.at.isoformat()}
    return {"kind": kind, **asdict(normal)}
