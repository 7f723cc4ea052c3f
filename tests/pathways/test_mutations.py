"""Bad input of every kind: what breaks a source is refused or left out, and never an accident."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from tests.pathways.making import AOBA, PATH, Seen, held, parts, record
from wallet.errors import ReadingError
from wallet.pathways import ctdl_writing, outline, planning, writing
from wallet.pathways.files import vouched_for
from wallet.pathways.layout import lay_out
from wallet.pathways.meters import meters
from wallet.pathways.opening import openings
from wallet.pathways.sources import reading
from wallet.pathways.standing import State

_SAMPLES = sorted((Path(__file__).parents[2] / "resources/samples/pathways").glob("*.json"))
_ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1e308,
    10**30,
    "",
    " ",
    " x ",
    "\u202e<b>",
    "x" * 3_000,
    "あ" * 6_000,
    [],
    {},
    [[]],
    [{}],
    ["a", "a"],
    "https://[x/",
    "https://hub.example/../x",
    "urn:x",
    "did:web:a:b",
    {"@value": "x"},
    {"@id": "x"},
)  # fmt: skip - a list


# Mutated files -----------------------------------------------------------------------------------
@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("seed", range(3))
def test_a_mutated_file_is_refused_or_drawn(sample: Path, seed: int) -> None:
    document = json.loads(sample.read_text("utf-8"))
    chance, read = random.Random(seed), 0  # noqa: S311 - the same in every run
    for _ in range(30):
        data = json.dumps(_mutated(document, chance)).encode()
        try:
            file = reading.read(data)
        except ReadingError:
            continue
        read += 1
        file = vouched_for(file, known=True) if chance.random() < 0.5 else file
        some = [held(node.id, issuer=(*node.awarders, AOBA)[0]) for node in file.graph.nodes[::2]]
        _look(Seen(*some, files=[file]))
    assert read, "some have to pass, else nothing was looked at"


def _look(seen: Seen) -> None:
    """Ask everything that a window asks, and read what it would write."""
    goals = outline.goals(seen.graph, seen.progress)
    openings(seen.graph, seen.progress, goals)
    for goal in goals[:3]:
        rows = outline.rows(seen.graph, seen.progress, goal)
        meters(seen.graph, seen.progress, goal)
        planning.route(seen.graph, seen.progress, goal, planning.Prefer.HOURS)
        keys = [*dict.fromkeys(row.key for row in rows if row.key)]
        lay_out(keys, [(edge.start, edge.end) for edge in seen.graph.edges])
        ctdl_writing.written(seen.graph, seen.progress, goal)
        reading.read(writing.written(seen.graph, seen.progress, goal))


def _mutated(document: Any, chance: random.Random) -> Any:
    made = json.loads(json.dumps(document))
    for _ in range(chance.choice((1, 1, 2, 4))):
        *_, (holder, name) = _some_place(made, chance)
        if chance.random() < 0.4:
            holder[name] = chance.choice(_ODD)
        elif chance.random() < 0.5 and isinstance(holder, dict):
            del holder[name]
        else:  # something from elsewhere in the same file
            *_, (other, member) = _some_place(made, chance)
            holder[name] = json.loads(json.dumps(other[member]))
    return made


def _some_place(value: Any, chance: random.Random) -> list[tuple[Any, Any]]:
    """Walk down to some member; return the way there."""
    way: list[tuple[Any, Any]] = []
    while isinstance(value, dict | list) and value:
        names = [*value] if isinstance(value, dict) else range(len(value))
        way.append((value, chance.choice(names)))
        value = value[way[-1][1]]
        if chance.random() < 0.15:
            break
    return way


# What the issue names ----------------------------------------------------------------------------
def test_four_credentials_with_one_id_are_one_credential() -> None:
    """As in 1EdTech's own example: they stand for their steps, but only once between them."""
    four = [held(PATH + name, badge=name, credential="urn:same") for name in "abcd"]
    seen = Seen(record(*parts("goal", "a", "b", "c", "d")), *four)
    assert {seen[name].state for name in "abcd"} == {State.HELD}
    assert seen.rule("goal") == (1, 0, 4)


def test_dangling_ids_are_steps_that_nobody_describes() -> None:
    seen = Seen(record(*parts("goal", "nowhere"), *parts("nowhere", "a")), held(PATH + "a"))
    assert seen["nowhere"].state is State.IN_PROGRESS
    assert seen.graph.nodes[PATH + "nowhere"].titles == ()
    _look(seen)


def test_a_file_of_more_than_can_be_followed_is_refused() -> None:
    many = [{"id": f"urn:{at}", "name": "x"} for at in range(5_001)]
    document = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "urn:f",
        "name": "F",
        "destination": "urn:0",
        "achievement": many,
    }  # fmt: skip - a document
    with pytest.raises(ReadingError, match="pathway_too_much"):
        reading.read(json.dumps(document).encode())


@pytest.mark.parametrize("amount", [1e10, 1e308, 10**30, -1, float("nan")])
def test_amounts_that_no_sum_survives_are_none(amount: float) -> None:
    badge = held(PATH + "a", creditsAvailable=amount, timeInvestment=amount)
    node = Seen(badge).graph.nodes[PATH + "a"]
    assert (node.credits, node.hours) == (None, None)
    document = json.loads(_SAMPLES[0].read_text("utf-8"))
    document["achievement"][0]["creditsAvailable"] = amount
    with pytest.raises(ReadingError):
        reading.read(json.dumps(document).encode())


@pytest.mark.parametrize(
    "odd", ["", " ", " https://x.example/a", "https://x.example/" + "a" * 2_000]
)
def test_an_id_that_cannot_be_written_again_is_none(odd: str) -> None:
    link = {"id": odd, "inLanguage": "en"}
    members = {"related": [link], "alsoKnownAs": [odd], "countsTowards": [link]}
    members["alignment"] = [{"targetUrl": odd}]
    claim = record(("isParentOf", PATH + "goal", odd), ("isPartOf", odd, PATH + "goal"))
    assert Seen(claim, held(PATH + "a", **members)).graph.edges == ()
    assert odd not in Seen(held(odd)).graph.nodes


def test_what_is_written_can_be_read_whatever_issuers_are_called() -> None:
    long = "did:web:" + "x" * 2_000
    urn = "urn:uuid:0f09ae53-33ae-4472-8daa-d7381b859e6c"
    said = record(("isParentOf", PATH + "goal", PATH + "a"))
    both = [held(urn, issuer=by, countsTowards=[{"id": PATH + "goal"}]) for by in ("", " ", long)]
    _look(Seen(said, *both))
