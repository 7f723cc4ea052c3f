"""Members of a pathway file, each of one kind and bounded, or refused with the place it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.errors import ReadingError
from wallet.pathways.extensions import MOST
from wallet.pathways.model import LONGEST_ID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.pathways.model import Texts

KIND = "pathway_member_kind"
_LONGEST_TEXT = 5_000


def only(value: Mapping[str, Any], known: tuple[str, ...], place: str) -> None:
    """Refuse any member that is not known."""
    for name in value:
        if name not in known:
            raise ReadingError("pathway_member_unknown", place=f"{place}/{name[:80]}")


def objects(
    value: Mapping[str, Any], name: str, place: str, *, most: int
) -> list[tuple[Mapping[str, Any], str]]:
    """Return the objects of a list, each with its place; none where the list is missing."""
    found = value.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ReadingError(KIND, place=f"{place}/{name}")
    if len(found) > most:
        raise ReadingError("pathway_too_much", place=f"{place}/{name}", limit=most)
    return [(one, f"{place}/{name}/{at}") for at, one in enumerate(found)]


def identifier(value: Mapping[str, Any], name: str, place: str) -> str:
    """Return an id, which must be there."""
    found = value.get(name)
    if not isinstance(found, str) or not 0 < len(found) <= LONGEST_ID or found.strip() != found:
        raise ReadingError(KIND, place=f"{place}/{name}")
    return found


def text(value: Mapping[str, Any], name: str, place: str) -> str:
    """Return a text, "" where it is missing."""
    found = value.get(name, "")
    if not isinstance(found, str) or len(found) > _LONGEST_TEXT:
        raise ReadingError(KIND, place=f"{place}/{name}")
    return found


def texts(value: Mapping[str, Any], name: str, place: str, *, needed: bool = False) -> Texts:
    """Return a text by language: ``{"ja": "…", "en": "…"}``, or one text in no named language."""
    found = value.get(name, "")
    said = {"": found} if isinstance(found, str) else found
    if not isinstance(said, dict):
        raise ReadingError(KIND, place=f"{place}/{name}")
    for language, one in said.items():
        if not isinstance(one, str) or len(one) > _LONGEST_TEXT or len(language) > 35:  # noqa: PLR2004 - BCP 47's longest
            raise ReadingError(KIND, place=f"{place}/{name}")
    kept = tuple((language, one) for language, one in said.items() if one.strip())
    if needed and not kept:
        raise ReadingError(KIND, place=f"{place}/{name}")
    return kept


def number(value: Mapping[str, Any], name: str, place: str) -> float | None:
    """Return a number from 0 to ``MOST``, None where it is missing."""
    found = value.get(name)
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise ReadingError(KIND, place=f"{place}/{name}")
    if not 0 <= found <= MOST:
        raise ReadingError(KIND, place=f"{place}/{name}")
    return float(found)


def flag(value: Mapping[str, Any], name: str, place: str) -> bool:
    """Return true or false, False where it is missing."""
    found = value.get(name, False)
    if not isinstance(found, bool):
        raise ReadingError(KIND, place=f"{place}/{name}")
    return found


def proofs(document: Mapping[str, Any]) -> None:
    """Refuse a ``proof`` that is neither an object nor a list of some."""
    found = document.get("proof", {})
    many = found if isinstance(found, list) else [found]
    if not all(isinstance(one, dict) for one in many):
        raise ReadingError(KIND, place="/proof")
