"""Looks over a context before PyLD does: what PyLD would get wrong, and how much work it is."""

from __future__ import annotations

import re
from typing import Any

from wallet.errors import LinkedDataError
from wallet.linked_data.terms import is_iri

MAX_NESTING = 32
_CONTEXT_KEYWORDS = frozenset({"@version", "@vocab", "@language", "@protected"})
_RESERVED = re.compile(r"@[A-Za-z]+\Z").match


def screen(value: Any, depth: int = 0) -> tuple[int, int]:
    """Refuse what PyLD would ignore, mutate or resolve against an invented base.

    Returns the number of terms, and how often PyLD will copy an active context for them.
    """
    if depth > MAX_NESTING:
        raise LinkedDataError("context_invalid", reason="nested too deeply")
    terms, copies = 0, 1
    if isinstance(value, list):
        parts = [screen(item, depth + 1) for item in value]
    elif isinstance(value, dict):
        terms = len(value)
        parts = [_screen_term(key, definition, depth) for key, definition in value.items()]
    else:
        parts = []
    return terms + sum(part[0] for part in parts), copies + sum(part[1] for part in parts)


def _screen_term(key: str, definition: Any, depth: int) -> tuple[int, int]:
    if _RESERVED(key):
        _screen_keyword(key, definition)
    elif isinstance(definition, dict):
        return _screen_definition(definition, depth)
    elif isinstance(definition, str) and _is_unknown_keyword(definition):
        raise LinkedDataError("unsupported_json_ld", feature=definition[:80])
    return 0, 0


def _screen_keyword(key: str, definition: Any) -> None:
    if key == "@type":  # {"@container": "@set"}: PyLD checks the rest
        return
    if key not in _CONTEXT_KEYWORDS:
        raise LinkedDataError("unsupported_json_ld", feature=f"{key[:80]} in a context")
    if key == "@vocab" and definition is not None and not is_iri(str(definition)):
        raise LinkedDataError("relative_iri", iri=str(definition)[:200])


def _screen_definition(definition: dict[str, Any], depth: int) -> tuple[int, int]:
    for member in ("@id", "@reverse", "@type"):
        target = definition.get(member)
        if isinstance(target, str) and _is_unknown_keyword(target):
            raise LinkedDataError("unsupported_json_ld", feature=target[:80])
    if definition.get("@context") is not None:
        return screen(definition["@context"], depth + 1)
    return 0, 0


_KNOWN = (
    "@base @container @context @direction @graph @id @import @included @index @json @language "
    "@list @nest @none @prefix @propagate @protected @reverse @set @type @value @version @vocab"
)
_KEYWORDS = frozenset(_KNOWN.split())


def _is_unknown_keyword(value: str) -> bool:
    return _RESERVED(value) is not None and value not in _KEYWORDS
