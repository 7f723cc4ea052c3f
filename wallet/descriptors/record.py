"""What one credential says, descriptor by descriptor, each value with the place it came from.

Pure data: nothing here knows whether a credential is true.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.places import Path


class Form(StrEnum):
    """How something is said."""

    STRUCTURED = "structured"  # a member of its own, which programs can read
    TEXT = "text"  # only in running text, or in words that anybody chose
    UNREAD = "unread"  # a member of its own that cannot be read as what it is for: "3 weeks"
    NOTHING = "nothing"  # written, but nothing of the kind: "n/a", no hours, a date of "soon"


@dataclass(frozen=True, slots=True)
class Said:
    """A text as it was written, in a language (BCP 47, "" for unstated), and where.

    ``page`` is the URL of the issuer's page that says it, ``describing.PAYLOAD`` for a token's
    payload around its credential, "" for the credential itself; ``path`` begins at the root of that
    page, of ``Credential.claims``, or of what the checks judge (``Credential.document``).
    """

    text: str
    language: str
    path: Path
    page: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a descriptor: as written, at least once, and what it means.

    ``normal`` is None where the words are all there is. ``rule`` names the profile and the rule's
    path that found it. ``flags`` are codes of what could mislead a reader.
    """

    said: tuple[Said, ...]
    normal: Normal | None
    form: Form
    profile: str
    rule: str
    flags: tuple[str, ...] = ()

    @property
    def original(self) -> str:
        """The first text as it was written."""
        return self.said[0].text

    def text(self, language: str) -> str:
        """Return the text in a language; else without one, in English, or whatever there is."""
        by_language = {
            each.language.split("-")[0].lower(): each.text for each in reversed(self.said)
        }
        return next(
            (by_language[tag] for tag in (language, "", "en") if tag in by_language), self.original
        )


@dataclass(frozen=True, slots=True)
class Record:
    """The values of a credential by the id of their descriptor (``elements.json``), in order."""

    values: dict[str, tuple[Value, ...]]
    profiles: tuple[str, ...]  # that apply, most particular first

    def of(self, element: str) -> tuple[Value, ...]:
        """Return the values of one descriptor, () where the credential does not state it."""
        return self.values.get(element, ())
