"""Reads what strangers wrote in a query: each member has a type and a bound, or it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.sharing.queries.model import Format
from wallet.sharing.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_DEPTH = 32
MOST_NODES = 5_000
MOST_QUERIES = 50  # things asked for in one request
MOST_CLAIMS = 100  # of one of them
LONGEST_TEXT = 2_000  # characters of any string
LONGEST_ID = 200

FORMATS: Mapping[str, Format] = {
    "ldp_vc": Format.LDP,
    "ldp_vp": Format.LDP,
    "ldp": Format.LDP,
    "jwt_vc_json": Format.JWT,
    "jwt_vp_json": Format.JWT,
    "jwt_vc": Format.JWT,
    "jwt_vp": Format.JWT,
    "jwt": Format.JWT,
    "dc+sd-jwt": Format.SD_JWT,
    "vc+sd-jwt": Format.SD_JWT,
}
"""Names of formats in OpenID4VP 1.0 (appendix B), its drafts, and Presentation Exchange 2."""


def malformed(place: str) -> SharingError:
    """Return the error for a member that is missing, of another type, or over its bound."""
    return SharingError("query_malformed", place=place[:LONGEST_ID])


def check_size(value: Any) -> None:
    """Bound a query before it is understood.

    Raises ``SharingError`` ``query_too_large``, and ``query_malformed`` for what is not JSON.
    """
    nodes = 0
    level = [value]
    for _ in range(MOST_DEPTH):
        if not level:
            return
        following: list[Any] = []
        for each in level:
            following += _inside(each)
        nodes += len(level)
        if nodes + len(following) > MOST_NODES:
            break
        level = following
    raise SharingError("query_too_large")


def _inside(value: Any) -> list[Any]:
    """Return what stands in a value, names of members too."""
    if isinstance(value, dict):
        return [*value, *value.values()]
    if isinstance(value, list):
        return value
    if isinstance(value, str):
        if len(value) > LONGEST_TEXT:
            raise SharingError("query_too_large")
    elif value is not None and not isinstance(value, int | float):
        raise malformed("value")
    return []


def members(value: Any, place: str) -> Mapping[str, Any]:
    """Return an object."""
    if not isinstance(value, dict):
        raise malformed(place)
    return value


def elements(value: Any, place: str, most: int) -> list[Any]:
    """Return an array that is not empty."""
    if not isinstance(value, list) or not 0 < len(value) <= most:
        raise malformed(place)
    return value


def word(value: Any, place: str, longest: int = LONGEST_TEXT) -> str:
    """Return a string that is not empty and has no control characters."""
    if not isinstance(value, str) or not 0 < len(value) <= longest or not value.isprintable():
        raise malformed(place)
    return value


def words(value: Any, place: str, most: int = MOST_CLAIMS) -> tuple[str, ...]:
    """Return the strings of an array that is not empty."""
    return tuple(word(each, place) for each in elements(value, place, most))


def for_people(value: Mapping[str, Any], name: str) -> str:
    """Return a text for people on one line, "" where there is none."""
    text = value.get(name, "")
    if not isinstance(text, str):
        raise malformed(name)
    return said(text, LONGEST_TEXT)


def flag(value: Mapping[str, Any], name: str, *, absent: bool) -> bool:
    """Return a boolean, or what it means when it is absent."""
    found = value.get(name, absent)
    if not isinstance(found, bool):
        raise malformed(name)
    return found
