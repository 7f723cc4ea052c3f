"""What a sample is: a file as a learner would import it, and what the wallet should say of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Sample:
    """One file. The verdicts are those with the pack at hand, and with nothing at hand."""

    file: str
    data: bytes
    verdict: str
    trust: str
    without_pack: str
    why_en: str
    why_ja: str

    @property
    def headline(self) -> str:
        """Return the code of the one line that the wallet shows for it, with the pack fresh."""
        if self.verdict != "valid":
            return f"headline_{self.verdict}"
        return "headline_valid" if self.trust == "anchored" else "headline_issuer_not_known"

    def expected(self) -> dict[str, Any]:
        """Return the sample's entry in ``expected.json``."""
        return {
            "verdict": self.verdict,
            "trust": self.trust,
            "headline": self.headline,
            "without_pack": self.without_pack,
            "why": {"en": self.why_en, "ja": self.why_ja},
        }


def as_file(document: dict[str, Any]) -> bytes:
    """Return a JSON document as issuers hand it out: UTF-8, indented, one final newline."""
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def as_text(document: dict[str, Any]) -> str:
    """Return a JSON document in one line, as it is baked into a picture."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def evidence(url: str, name: str, narrative: str = "", genre: str = "") -> dict[str, Any]:
    """Return an OB 3.0 Evidence (section B.1.7)."""
    members = {"name": name, "narrative": narrative, "genre": genre}
    return {
        "id": url,
        "type": ["Evidence"],
        **{member: text for member, text in members.items() if text},
    }


def result(description: str, value: str = "", **members: str) -> dict[str, Any]:
    """Return an OB 3.0 Result (section B.1.18) for a ResultDescription's id."""
    valued = {"value": value} if value else {}
    return {"type": ["Result"], "resultDescription": description, **valued, **members}
