"""Files of every form with a few values changed at random: read or refused, never a failure."""

from __future__ import annotations

import copy
import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from tests.pathways.making import Seen, held
from tests.pathways.test_case import FRAMEWORK
from wallet.errors import ReadingError
from wallet.pathways import ctdl_writing, outline, writing
from wallet.pathways.meters import meters
from wallet.pathways.sources import reading
from wallet.tasks import demo

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAMPLES = demo.samples() / "pathways"
_ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1e308,
    "",
    "https://[",
    "_:c",
    [],
    {},
    [[]],
    {"@id": "x"},
    {"id": 5},
    {"@value": None},
    [1, "2", None],
)


def _documents() -> list[Any]:
    names = ("cloud-support-us.jsonld", "data-practice-au.json", "data-at-work.json")
    return [*(json.loads((_SAMPLES / name).read_bytes()) for name in names), json.loads(FRAMEWORK)]


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for name, each in inner:
        yield (*path, name)
        if isinstance(each, dict | list):
            yield from _places(each, (*path, name))


def _at(document: Any, path: tuple[Any, ...]) -> Any:
    for name in path:
        document = document[name]
    return document


def _change(document: Any, made: random.Random) -> None:
    places = [*_places(document)]
    *way, last = made.choice(places)
    around = _at(document, tuple(way))
    if made.random() < 0.2 and isinstance(around, dict):
        del around[last]
    elif made.random() < 0.6:
        around[last] = copy.deepcopy(made.choice(_ODD))
    else:
        around[last] = copy.deepcopy(_at(document, made.choice(places)))


@pytest.mark.parametrize("seed", range(4))
def test_whatever_was_changed(seed: int) -> None:
    """What is read leads to progress, and is written in both forms so that it can be read again."""
    made = random.Random(seed)  # noqa: S311 - the same in every run
    documents, read = _documents(), 0
    badge = held("https://manabi.example/achievements/ai-literacy")
    for _ in range(60):
        document = copy.deepcopy(made.choice(documents))
        for _ in range(made.randrange(1, 4)):
            _change(document, made)
        try:
            file = reading.read(json.dumps(document).encode())
        except ReadingError:
            continue
        read += 1
        seen = Seen(badge, files=[file])
        for goal in outline.goals(seen.graph, seen.progress):
            meters(seen.graph, seen.progress, goal)
            assert reading.read(writing.written(seen.graph, seen.progress, goal))
            assert reading.read(ctdl_writing.written(seen.graph, seen.progress, goal)[0])
    assert 10 < read < 60, "some are read, and some are refused"
