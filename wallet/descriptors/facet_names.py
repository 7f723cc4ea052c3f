"""What the values are called that credentials are selected by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.paths import folded

if TYPE_CHECKING:
    from wallet.descriptors.value_sets import Entry, Names

LANGUAGES = ("en", "ja")


def value_names(element: str, value: str) -> Names:
    """Return the names of a value of a facet; () for a workload, which is told with its unit."""
    before, colon, after = value.rpartition(":")
    known = catalogue()
    if element == "workload":
        return ()
    if element in ("country", "language"):
        # Unicode CLDR takes a while to load, and a list without filters needs none of it.
        from wallet.descriptors import names  # noqa: PLC0415 - the reason above

        named = names.country_name if element == "country" else names.language_name
        return tuple((language, named(value, language)) for language in LANGUAGES)
    if element == "field":
        entry = known.fields.by_id.get(after)
        return tuple((lang, f"{after} {text}") for lang, text in entry.names) if entry else ()
    if element == "level":
        return _level(value)
    words = known.sets.get(before if colon else element)
    return _names(words.by_id.get(after) if words else None, after)


def _level(value: str) -> Names:
    name, _, code = value.partition(":")
    framework = catalogue().framework(name)
    if framework is not None:
        return _names(framework.by_id.get(code), code)
    told = f"{code} ({name})" if name and name not in code else code
    return (("", told),)


def _names(entry: Entry | None, otherwise: str) -> Names:
    return entry.names if entry else (("", otherwise),)


def value_of(element: str, text: str) -> str:
    """Return the value that a person means: as keys have it, or a name in either language.

    ``country``: IE, Ireland, アイルランド; ``level``: eqf:6; ``assessment``: written, 筆記試験. ""
    for what nobody here knows, such as a level of another framework.
    """
    known = catalogue()
    word = folded(text)
    if element in ("country", "language"):
        from wallet.descriptors import names  # noqa: PLC0415 - see value_names

        found = names.country_code(text) if element == "country" else names.language_tag(text)
        return found.partition("-")[0]
    if element == "field":
        entry = known.fields.by_word.get(word.rpartition(":")[2])
        return f"isced-f:{entry.id[:2]}" if entry else ""
    before, colon, after = word.partition(":")
    if element == "level":
        framework = known.framework(before)
        entry = framework.by_word.get(after) if framework else None
        return f"{before}:{entry.id}" if entry else ""
    words = known.sets.get(before if colon else element)
    entry = words.by_word.get(after if colon else word) if words else None
    if entry is None:
        return ""
    return f"{before}:{entry.id}" if colon and before != element else entry.id
