"""Breaks every member of a message in every way: missing, another type, too long, too deep."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def _deep(levels: int) -> Any:
    value: Any = 1
    for number in range(levels):
        value = [value] if number % 2 else {"a": value}
    return value


_MISSING = object()
INSTEAD: dict[str, Any] = {
    "missing": _MISSING,
    "null": None,
    "true": True,
    "number": 7,
    "fraction": 0.5,
    "huge": 2**53,
    "infinite": float("inf"),
    "empty": "",
    "text": "x",
    "long": "x" * 100_000,
    "controls": "a\x00\x1b[31m\u202e",
    "list": [],
    "object": {},
    "nested": [[["x"]]],
    "deep": _deep(60),
    "wide": ["x"] * 20_000,
    "alien": b"bytes",
}


# What no member may be, and what none may be that is read at all.
OUT_OF_BOUNDS = ("long", "deep", "wide", "alien")
OF_NO_USE = ("fraction", "infinite", "nested")


def mistaken(
    parse: Callable[[Any], object], message: Any, *free: str, codes: tuple[str, ...] = ()
) -> dict[str, str]:
    """Break every member in every way; return what was done, with what came of it, where wrong.

    Refused is right with one of the ``codes``, or with any of a query's. Only what asks for
    something else as properly may be taken. ``free`` are the beginnings of members that may hold
    whatever JSON can say within bounds.
    """
    wrong = {}
    for name, changed in broken(message):
        code = _refusal(parse, changed)
        member, _, change = name.rpartition("=")
        if code:
            right = code in codes if codes else code.startswith("query_")
        else:
            right = change not in OUT_OF_BOUNDS
            right &= change not in OF_NO_USE or member.startswith(free)
        if not right:
            wrong[name] = code or "taken"
    return wrong


def _refusal(parse: Callable[[Any], object], message: Any) -> str:
    """Return the code that a message is refused with, "" where it is taken, or what broke."""
    try:
        parse(message)
    except SharingError as error:
        return error.code
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told with the others
        return f"broke: {error!r}"
    return ""


def broken(message: Any) -> Iterator[tuple[str, Any]]:
    """Yield (what was done, the message) for every member, at any depth."""
    for way in _ways(message, ()):
        for name, value in INSTEAD.items():
            copied = deepcopy(message)
            holder = copied
            for step in way[:-1]:
                holder = holder[step]
            if value is _MISSING:
                del holder[way[-1]]
            else:
                holder[way[-1]] = deepcopy(value)
            yield f"{'.'.join(map(str, way))}={name}", copied


def _ways(value: Any, way: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else ()
    inner = enumerate(value) if isinstance(value, list) else inner
    for name, each in inner:
        yield (*way, name)
        yield from _ways(each, (*way, name))
