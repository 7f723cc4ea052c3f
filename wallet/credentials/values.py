"""Reads members that real issuers write in several shapes: a string, an object or a list.

Nothing here complains: what cannot be read is "" or empty, and the structure check says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOTHING: Mapping[str, Any] = {}


def text(value: Any) -> str:
    """Return a string, a value object's ``@value``, or the first text of a list or language map."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        if "@value" in value:
            return text(value["@value"])
        return next((item for item in value.values() if isinstance(item, str) and item), "")
    if isinstance(value, list):
        return next((found for item in value if (found := text(item))), "")
    return ""


def names(value: Any, language: str = "") -> tuple[tuple[str, str], ...]:
    """Return (language, text) of a string, value objects or a language map, a language once.

    ``language`` is that of a text which states none.
    """
    found: dict[str, str] = {}
    for item in items(value):
        if isinstance(item, str):
            found.setdefault(language, item)
        elif isinstance(item, dict) and "@value" in item:
            found.setdefault(text(item.get("@language")) or language, text(item))
        elif isinstance(item, dict):
            for name, said in item.items():
                found.setdefault(name, text(said))
    return tuple((name, said) for name, said in found.items() if said.strip())


def texts(value: Any) -> tuple[str, ...]:
    """Return the strings of a string or a list of strings."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list):
        return tuple(item for item in value if isinstance(item, str))
    return ()


def words(value: Any) -> tuple[str, ...]:
    """Return the texts of one or of a list, value objects among them, each once."""
    found = (text(item) for item in items(value) if isinstance(item, str | dict))
    return tuple(dict.fromkeys(word for word in found if word))


def objects(value: Any) -> tuple[Mapping[str, Any], ...]:
    """Return the objects of an object or a list of objects."""
    if isinstance(value, dict):
        return (value,)
    if isinstance(value, list):
        return tuple(item for item in value if isinstance(item, dict))
    return ()


def an_object(value: Any) -> Mapping[str, Any]:
    """Return the object, the first object of a list, or an empty one."""
    if isinstance(value, dict):
        return value
    return next(iter(objects(value)), _NOTHING)


def items(value: Any) -> tuple[Any, ...]:
    """Return the members of a list, nothing for None, and anything else alone."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (value,)


def link(value: Any) -> str:
    """Return a URL or other identifier: a string itself, or an object's ``id``."""
    if isinstance(value, str):
        return value
    found = an_object(value)
    named = found.get("id", found.get("@id"))
    if isinstance(named, str):
        return named
    return next(iter(texts(value)), "")


def types(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Return ``type`` (or ``@type``), always as a tuple."""
    return texts(document.get("type", document.get("@type")))


def contexts(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the URLs of ``@context``; contexts written out in the document are left out."""
    return texts(document.get("@context"))
