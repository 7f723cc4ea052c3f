"""Ten situations that rules lead into, each a file with the progress that was worked out by hand.

Achievements stand under their short names, all of one university but where ``issuer`` says other.
``rules`` are kind, what counts, what may count and what is needed; meters what counts, what may
count and what is needed, of steps, of credits by unit, and of competencies.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.pathways.making import AOBA, OTHER, PATH, Seen, file, held, record
from wallet.pathways import outline
from wallet.pathways.files import vouched_for
from wallet.pathways.holdings import Standing
from wallet.pathways.meters import meters

if TYPE_CHECKING:
    from wallet.pathways.files import PathwayFile
    from wallet.pathways.holdings import Holding
    from wallet.pathways.meters import Amount

_FILES = sorted((Path(__file__).parent / "situations").glob("*.json"))


def test_there_are_ten() -> None:
    assert len(_FILES) == 10


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_progress_is_what_was_worked_out(path: Path) -> None:
    told = json.loads(path.read_text("utf-8"))
    files = [_file(told["file"])] if "file" in told else []
    holdings = [
        *([_record(told["record"])] if "record" in told else []),
        *map(_held, told["holdings"]),
    ]
    seen, expected = Seen(*holdings, files=files), told["expected"]
    assert list(seen.goals) == expected["goals"]
    for name, rules in expected["rules"].items():
        assert [[r.kind, r.done, r.may, r.needed] for r in seen[name].rules] == rules, name
    for name, state in expected["states"].items():
        assert seen[name].state == state, name
    for name, counts in expected["counts"].items():
        assert {key.removeprefix(PATH): each for key, each in seen[name].counts.items()} == counts
    for name, share in expected["share"].items():
        assert round(seen[name].share, 4) == share, name
    for name, sure in expected.get("sure", {}).items():
        assert round(seen[name].sure_share, 4) == sure, name
    for name, ways in expected.get("how", {}).items():
        assert [each.how for each in seen[name].matches] == ways
    for name in expected.get("absent", ()):
        assert PATH + name not in seen.graph.nodes
    for name, order in expected.get("order", {}).items():
        rows = outline.rows(seen.graph, seen.progress, PATH + name)[1:]
        assert [row.key.removeprefix(PATH) for row in rows] == order
    for name, said in expected["meters"].items():
        found = meters(seen.graph, seen.progress, PATH + name)
        assert _amount(found.steps) == said["steps"]
        assert {each.unit: _amount(each) for each in found.credits} == said["credits"]
        assert _amount(found.competencies) == said["competencies"]


def _amount(amount: Amount) -> list[float | None]:
    return [amount.done, amount.may, amount.needed]


def _file(told: dict[str, Any]) -> PathwayFile:
    names = told["achievements"]
    read = file(*told["rules"], names=list(names), goal=told["goal"], by=AOBA, members=names)
    return vouched_for(read, known=False) if told.get("signed") else read


def _record(told: dict[str, Any]) -> Holding:
    pairs = [("isParentOf", whole, part) for whole, of in told["parts"].items() for part in of]
    said = [
        (kind, PATH + one, PATH + two) for kind, one, two in (*pairs, *told.get("associations", ()))
    ]
    defined = [
        {"id": PATH + name, "name": name, **more} for name, more in told.get("defined", {}).items()
    ]
    return record(*said, proved=told.get("signed", True), defined=defined)


def _held(told: dict[str, Any]) -> Holding:
    members = dict(told.get("members", {}))
    for related in members.get("related", ()):
        related["id"] = PATH + related["id"]
    return held(
        PATH + told["achievement"],
        issuer=OTHER if told.get("issuer") == "other" else AOBA,
        standing=Standing(told.get("standing", "confirmed")),
        badge=told.get("badge", ""),
        credential=told.get("credential", ""),
        subject={"creditsEarned": told["earned"]} if "earned" in told else None,
        **members,
    )
