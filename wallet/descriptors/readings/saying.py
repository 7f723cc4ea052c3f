"""The texts of a value as it was written, each with its language and its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.descriptors.misleading import is_visible
from wallet.descriptors.record import Said

if TYPE_CHECKING:
    from wallet.descriptors.paths import Found
    from wallet.descriptors.places import Path

_MOST = 40  # texts of one value: languages
# Members of an object that say in words what it is.
_WORDS = ("noteLiteral", "prefLabel", "targetName", "name", "title", "legalName", "narrative")
_STATED = ("inLanguage", "@language", "language")


def said(found: Found) -> tuple[Said, ...]:
    """Return the texts of a string, number, boolean, value object, language map or named object."""
    return tuple(islice(_said(found.value, found.path, language_of(found)), _MOST))


def member(found: Found, *names: str) -> tuple[Said, ...]:
    """Return the texts of the first of these members that the found object has."""
    if isinstance(found.value, Mapping):
        for name in names:
            path = (*found.path, name)
            texts = tuple(islice(_said(found.value.get(name), path, language_of(found)), _MOST))
            if texts:
                return texts
    return ()


def beside(found: Found, path: str) -> str:
    """Return the text of another member of the object that holds the found one, or "".

    ``achievement.creditUnit`` is a member of a member, where that is one object.
    """
    holder = found.holder
    *way, name = path.split(".")
    for step in way:
        inside = values.objects(holder.get(step))
        if len(inside) != 1:
            return ""
        holder = inside[0]
    return values.text(holder.get(name))


def language_of(found: Found) -> str:
    """Return the language that the nearest object around states for its texts."""
    around = (found.value, *reversed(found.holders))
    for each in around:
        if isinstance(each, Mapping):
            for name in _STATED:
                if isinstance(tag := each.get(name), str) and tag:
                    return tag
    return ""


def _said(value: Any, path: Path, language: str) -> Iterator[Said]:
    if isinstance(value, bool):
        yield Said("true" if value else "false", "", path)
    elif isinstance(value, str):
        if is_visible(value):
            yield Said(value, language, path)
    elif isinstance(value, int | float):
        yield Said(str(value), "", path)
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _said(each, (*path, place), language)
    elif isinstance(value, Mapping):
        yield from _of_object(value, path, language)


def _of_object(value: Mapping[str, Any], path: Path, language: str) -> Iterator[Said]:
    if "@value" in value:
        tag = values.text(value.get("@language")) or language
        yield from _said(value["@value"], (*path, "@value"), tag)
        return
    for name in _WORDS:
        if name in value:
            yield from _said(value[name], (*path, name), language)
            return
    if "id" in value or "type" in value or "@id" in value:
        return
    for tag, text in value.items():  # a language map
        if isinstance(text, str | list) and len(tag) <= 35:  # noqa: PLR2004 - RFC 5646 section 4.4.1
            yield from _said(text, (*path, tag), tag)
