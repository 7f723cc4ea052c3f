"""What a PDF, a web page or a ZIP carries: one presentation, or badges by themselves.

What such a document shows on its pages is not looked at: it proves nothing, whoever wrote it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from wallet.credentials import reading
from wallet.credentials.model import Spec
from wallet.errors import ReadingError, SharingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAX_BYTES = 10_000_000  # of a document
MOST_FILES = 500  # that are looked at in one
MAX_INSIDE = 20_000_000  # bytes of them altogether

_PRESENTATIONS = ("application/vp", "application/vp+jwt", "application/vp+ld+json")
_NAMES = (".vp.json", ".vp.jwt")
_SECURING = ("proof", "iss", "aud", "nonce", "iat", "exp")


class Kind(StrEnum):
    """What sort of document it is."""

    PDF = "pdf"
    PAGE = "page"
    ZIP = "zip"


class Inside(NamedTuple):
    """One file in a document: its name, its stated media type ("" for none), its bytes."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Contents:
    """The presentation in a document, b"" for none; its badges otherwise, with their names.

    ``others`` counts what was not looked into: further badges beside a presentation, and files.
    """

    kind: Kind
    presentation: bytes
    badges: tuple[tuple[str, bytes], ...]
    others: int = 0

    @property
    def only(self) -> bytes:
        """The one thing to read in it, b"" when there is none.

        Raises ``SharingError`` ``document_several_badges``.
        """
        if self.presentation:
            return self.presentation
        if len(self.badges) > 1:
            raise SharingError("document_several_badges", count=len(self.badges))
        return self.badges[0][1] if self.badges else b""


def sorted_out(kind: Kind, files: Iterable[Inside]) -> Contents:
    """Tell presentations, badges and other files from each other, by what they hold.

    Raises ``SharingError`` ``document_two_presentations``: nobody could say which of them the pages
    are about. The same one as JSON and as a token, side by side under one name, is one, as long as
    both say the same.
    """
    presentations: dict[bytes, str] = {}
    badges: dict[bytes, str] = {}
    others = 0
    for file in files:
        match _spec(file):
            case Spec.PRESENTATION:
                presentations.setdefault(file.data.strip(), file.name)
            case None:
                others += 1
            case _:
                badges.setdefault(file.data, file.name)
    if len(presentations) > 1:
        _drop_token(presentations)
    if len(presentations) > 1:
        raise SharingError("document_two_presentations", count=len(presentations))
    if presentations:
        return Contents(kind, next(iter(presentations)), (), others + len(badges))
    return Contents(kind, b"", tuple((name, data) for data, name in badges.items()), others)


def _spec(file: Inside) -> Spec | None:
    """Return what a file is; one that means to be a presentation and is broken is one as well."""
    try:
        return reading.read(file.data).spec
    except ReadingError:
        means = file.media_type.lower() in _PRESENTATIONS or file.name.lower().endswith(_NAMES)
        return Spec.PRESENTATION if means else None


def _drop_token(presentations: dict[bytes, str]) -> None:
    """Leave out a token that stands beside a JSON file of its name and says what that says."""
    said = {
        name[: -len(_NAMES[0])]: _said(data)
        for data, name in presentations.items()
        if name.lower().endswith(_NAMES[0])
    }
    for data, name in list(presentations.items()):
        stem = name[: -len(_NAMES[1])]
        if name.lower().endswith(_NAMES[1]) and stem in said and _said(data) == said[stem]:
            del presentations[data]


def _said(data: bytes) -> Mapping[str, Any]:
    """Return a presentation without what only secures it, empty for one that cannot be read."""
    try:
        document = reading.read(data).document
    except ReadingError:
        return {}
    return {name: part for name, part in document.items() if name not in _SECURING}
