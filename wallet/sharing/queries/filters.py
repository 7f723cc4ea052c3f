"""Filters of Presentation Exchange: a small part of JSON Schema, bounded in every direction.

A keyword that is not here is refused when the query is read: to pass over it would match badges
that were not asked for. The few that only describe are left alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.sharing.queries.patterns import LONGEST_TEXT, compiled
from wallet.sharing.queries.shapes import MOST_CLAIMS, malformed, members

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Holds = Callable[[Any, Any, "Effort"], bool]

MOST_STEPS = 2_000_000
"""What matching one request may cost over all badges: steps of patterns, and values looked at."""
_MOST_DEPTH = 8
_DESCRIBING = ("$schema", "$id", "$comment", "title", "description", "examples", "default")
# What a text looks like says nothing by itself (JSON Schema, format as an annotation).
_FORMATS = ("date", "date-time", "time", "duration", "uri", "iri", "email", "uuid")


class Effort:
    """What is left of ``MOST_STEPS`` for one request."""

    def __init__(self, steps: int = MOST_STEPS) -> None:
        self._left = steps

    def spend(self, steps: int) -> None:
        """Take steps; raise ``SharingError`` ``query_takes_too_long`` when none are left."""
        self._left -= steps
        if self._left < 0:
            raise SharingError("query_takes_too_long")


def check(schema: Any) -> Mapping[str, Any]:
    """Return a filter that is safe to match.

    Raises ``SharingError`` ``query_malformed``, ``query_too_large``, ``query_filter_refused``
    (``keyword``), ``query_pattern_refused``.
    """
    return _checked(schema, 0)


def fits(schema: Mapping[str, Any], value: Any, effort: Effort) -> bool:
    """Say whether a value fits a filter that was checked; raise as ``Effort.spend`` does."""
    effort.spend(1)
    return all(_KEYWORDS[name].holds(value, wanted, effort) for name, wanted in schema.items())


def same(value: Any, other: Any) -> bool:
    """Say whether two JSON values are the same: true is not 1, and 1.0 is 1."""
    if isinstance(value, bool) or isinstance(other, bool):
        return value is other
    if isinstance(value, dict) and isinstance(other, dict):
        return value.keys() == other.keys() and all(
            same(value[name], other[name]) for name in value
        )
    if isinstance(value, list) and isinstance(other, list):
        return len(value) == len(other) and all(map(same, value, other))
    return bool(value == other)


def _checked(schema: Any, depth: int) -> Mapping[str, Any]:
    found = members(schema, "filter")
    if depth > _MOST_DEPTH:
        raise SharingError("query_too_large")
    for name, wanted in found.items():
        keyword = _KEYWORDS.get(name)
        if keyword is None or (name == "format" and wanted not in _FORMATS):
            raise SharingError("query_filter_refused", keyword=ascii(name)[1:41])
        if not keyword.takes(wanted):
            raise malformed(f"filter.{name}")
        for inner in keyword.inner(wanted):
            _checked(inner, depth + 1)
    return found


@dataclass(frozen=True, slots=True)
class _Keyword:
    """``takes``: whether its own value is well-formed; ``inner``: the filters that stand in it."""

    takes: Callable[[Any], bool]
    holds: Holds
    inner: Callable[[Any], list[Any]] = lambda _: []


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_size(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _are_names(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _are_some(value: Any) -> bool:
    return isinstance(value, list) and 0 < len(value) <= MOST_CLAIMS


_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "number": _is_number,
    "integer": lambda value: _is_number(value) and (isinstance(value, int) or value.is_integer()),
    "boolean": lambda value: isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _takes_types(value: Any) -> bool:
    names = _listed(value)
    return bool(names) and all(isinstance(each, str) and each in _TYPES for each in names)


def _takes_pattern(value: Any) -> bool:
    return isinstance(value, str) and compiled(value) is not None


def _matches(value: str, pattern: str, effort: Effort) -> bool:
    made = compiled(pattern)
    effort.spend(made.cost * min(len(value), LONGEST_TEXT))
    return made.found_in(value)


def _of(kind: type, holds: Holds) -> Holds:
    """Say nothing of values of another kind, as JSON Schema does."""
    return lambda value, wanted, effort: not isinstance(value, kind) or holds(value, wanted, effort)


def _bound(holds: Callable[[Any, Any], bool]) -> _Keyword:
    return _Keyword(
        _is_number, lambda value, wanted, _: not _is_number(value) or holds(value, wanted)
    )


def _size(kind: type, holds: Callable[[int, int], bool]) -> _Keyword:
    return _Keyword(_is_size, _of(kind, lambda value, wanted, _: holds(len(value), wanted)))


def _count(value: Any, schemas: list[Any], effort: Effort) -> int:
    return sum(fits(each, value, effort) for each in schemas)


_KEYWORDS: Mapping[str, _Keyword] = {
    **dict.fromkeys(_DESCRIBING, _Keyword(lambda _: True, lambda *_: True)),
    "format": _Keyword(lambda value: isinstance(value, str), lambda *_: True),
    "const": _Keyword(lambda _: True, lambda value, wanted, _: same(value, wanted)),
    "enum": _Keyword(_are_some, lambda value, wanted, _: any(same(value, each) for each in wanted)),
    "type": _Keyword(
        _takes_types,
        lambda value, wanted, _: any(_TYPES[each](value) for each in _listed(wanted)),
    ),
    "minimum": _bound(lambda value, bound: value >= bound),
    "maximum": _bound(lambda value, bound: value <= bound),
    "exclusiveMinimum": _bound(lambda value, bound: value > bound),
    "exclusiveMaximum": _bound(lambda value, bound: value < bound),
    "minLength": _size(str, lambda size, bound: size >= bound),
    "maxLength": _size(str, lambda size, bound: size <= bound),
    "minItems": _size(list, lambda size, bound: size >= bound),
    "maxItems": _size(list, lambda size, bound: size <= bound),
    "pattern": _Keyword(_takes_pattern, _of(str, _matches)),
    "required": _Keyword(
        _are_names, _of(dict, lambda value, wanted, _: all(each in value for each in wanted))
    ),
    "properties": _Keyword(
        lambda value: isinstance(value, dict),
        _of(
            dict,
            lambda value, wanted, effort: all(
                fits(each, value[name], effort) for name, each in wanted.items() if name in value
            ),
        ),
        lambda wanted: list(wanted.values()),
    ),
    "items": _Keyword(
        lambda value: isinstance(value, dict),
        _of(list, lambda value, each, effort: all(fits(each, one, effort) for one in value)),
        _listed,
    ),
    "contains": _Keyword(
        lambda value: isinstance(value, dict),
        _of(list, lambda value, each, effort: any(fits(each, one, effort) for one in value)),
        _listed,
    ),
    "not": _Keyword(
        lambda value: isinstance(value, dict),
        lambda value, wanted, effort: not fits(wanted, value, effort),
        _listed,
    ),
    "allOf": _Keyword(
        _are_some,
        lambda value, wanted, effort: _count(value, wanted, effort) == len(wanted),
        _listed,
    ),
    "anyOf": _Keyword(
        _are_some, lambda value, wanted, effort: _count(value, wanted, effort) > 0, _listed
    ),
    "oneOf": _Keyword(
        _are_some, lambda value, wanted, effort: _count(value, wanted, effort) == 1, _listed
    ),
}
