"""The extension context of the samples, as a consortium of issuers might publish it.

Open Badges has no member for how learning took place, how it was assessed or which unit its
credits are counted in. The names follow those that European issuers use for the same purposes.
"""

from __future__ import annotations

from typing import Any

URL = "https://lcc.example/contexts/descriptors-v1.json"
TYPE = "MicroCredentialAchievement"

_TERMS = "https://lcc.example/terms#"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_BOOLEANS = ("identityChecked", "stackable")
_TEXTS = (
    "assessmentType",
    "participationType",
    "supervisionType",
    "creditUnit",
    "entryRequirement",
)
_NUMBERS = ("ECTS", "timeInvestment")  # the latter in hours

MEMBERS = (*_TEXTS, *_NUMBERS, *_BOOLEANS)

_SCOPED: dict[str, Any] = {
    "@protected": True,
    "id": "@id",
    "type": "@type",
    **{name: {"@id": _TERMS + name} for name in (*_TEXTS, *_NUMBERS)},
    **{name: {"@id": _TERMS + name, "@type": f"{_XSD}boolean"} for name in _BOOLEANS},
}

CONTEXT: dict[str, Any] = {
    "@context": {
        "@protected": True,
        "id": "@id",
        "type": "@type",
        TYPE: {"@id": _TERMS + TYPE, "@context": _SCOPED},
    }
}

# The same for Open Badges 2.0, whose extensions carry a context and a type of their own.
TIME_URL = "https://lcc.example/contexts/ob2-time-investment.json"
TIME_CONTEXT: dict[str, Any] = {
    "@context": {"TimeInvestment": {"@id": _TERMS + "timeInvestment"}},
}
