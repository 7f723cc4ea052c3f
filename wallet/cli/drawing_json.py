"""What the learner draws as JSON (docs/command-line.md), written and read."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import UsageError
from wallet.pathways.model import RuleKind
from wallet.snapshots.drawing import DrawnGroup, DrawnPathway, DrawnStep
from wallet.tasks.pathways.drawn_files import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

_PATHWAY = tuple(field.name for field in fields(DrawnPathway))
_STEP = tuple(field.name for field in fields(DrawnStep))
_GROUP = tuple(field.name for field in fields(DrawnGroup))
_GOAL = "goal"


def drawing_json(drawn: DrawnPathway) -> dict[str, Any]:
    """Return a drawing; ``drawing_from`` reads it."""
    return asdict(drawn)


def drawing_from(data: bytes) -> DrawnPathway:
    """Read a drawing; whether it can be kept is another question.

    Raises ``UsageError`` ``drawing_file`` with ``place`` (a JSON pointer), and ``ReadingError`` as
    ``wallet.strict_json``.
    """
    found = _object(strict_json.loads(data), _PATHWAY, "")
    title = _text(found, "title", "")
    goal = _step(found.get("goal", {}), "/goal", _GOAL)
    return DrawnPathway(
        id=_text(found, "id", ""),
        title=title or goal.title,
        description=_text(found, "description", ""),
        goal=goal,
        steps=tuple(
            _step(one, f"/steps/{at}", f"s{at + 1}")
            for at, one in enumerate(_list(found, "steps", ""))
        ),
        groups=tuple(
            _group(one, f"/groups/{at}", f"g{at + 1}")
            for at, one in enumerate(_list(found, "groups", ""))
        ),
        root=_group(found.get("root", {}), "/root", ROOT),
        order=tuple(_pair(one, f"/order/{at}") for at, one in enumerate(_list(found, "order", ""))),
    )


def _step(found: Any, place: str, key: str) -> DrawnStep:
    one = _object(found, _STEP, place)
    return DrawnStep(
        key=_text(one, "key", place) or key,
        title=_text(one, "title", place),
        badge=_text(one, "badge", place),
        achievement=_text(one, "achievement", place),
        hours=_number(one, "hours", place),
        credits=_number(one, "credits", place),
        unit=_text(one, "unit", place),
    )


def _group(found: Any, place: str, key: str) -> DrawnGroup:
    one = _object(found, _GROUP, place)
    try:
        kind = RuleKind(_text(one, "kind", place) or RuleKind.ALL)
    except ValueError as error:
        raise UsageError("drawing_file", place=f"{place}/kind") from error
    k = one.get("k", 0)
    if type(k) is not int:
        raise UsageError("drawing_file", place=f"{place}/k")
    of = _list(one, "of", place)
    if not all(isinstance(each, str) for each in of):
        raise UsageError("drawing_file", place=f"{place}/of")
    return DrawnGroup(
        key=_text(one, "key", place) or key,
        title=_text(one, "title", place),
        kind=kind,
        of=tuple(of),
        k=k,
        credits=_number(one, "credits", place),
        unit=_text(one, "unit", place),
    )


def _pair(found: Any, place: str) -> tuple[str, str]:
    match found:
        case [str(before), str(after)]:
            return before, after
    raise UsageError("drawing_file", place=place)


def _object(found: Any, known: tuple[str, ...], place: str) -> Mapping[str, Any]:
    if not isinstance(found, dict):
        raise UsageError("drawing_file", place=place or "/")
    for name in found:
        if name not in known:
            raise UsageError("drawing_file", place=f"{place}/{name[:80]}")
    return found


def _list(one: Mapping[str, Any], name: str, place: str) -> list[Any]:
    found = one.get(name, [])
    if not isinstance(found, list):
        raise UsageError("drawing_file", place=f"{place}/{name}")
    return found


def _text(one: Mapping[str, Any], name: str, place: str) -> str:
    found = one.get(name, "")
    if not isinstance(found, str):
        raise UsageError("drawing_file", place=f"{place}/{name}")
    return found


def _number(one: Mapping[str, Any], name: str, place: str) -> float | None:
    found = one.get(name)
    if found is not None and (isinstance(found, bool) or not isinstance(found, int | float)):
        raise UsageError("drawing_file", place=f"{place}/{name}")
    return found
