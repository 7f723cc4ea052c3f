"""Frameworks of CASE 1.0 and 1.1: competencies that badges cover, never steps that they are."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.pathways.making import PATH, Seen, held, parts, record
from wallet.errors import ReadingError
from wallet.pathways.files import Form
from wallet.pathways.holdings import Standing
from wallet.pathways.matching import How
from wallet.pathways.meters import Amount, meters
from wallet.pathways.model import MOST_NODES, EdgeKind
from wallet.pathways.sources import reading
from wallet.pathways.standing import Counts, State

_URI = "https://case.example/uri/"
_DOCUMENT = f"{_URI}document"


def uuid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def item(number: int, **members: Any) -> dict[str, Any]:
    return {
        "identifier": uuid(number),
        "uri": _URI + uuid(number),
        "fullStatement": f"Statement {number}",
        "humanCodingScheme": f"S.{number}",
        **members,
    }


def association(kind: str, origin: int | str, destination: int | str) -> dict[str, Any]:
    def node(end: int | str) -> dict[str, Any]:
        if isinstance(end, str):
            return {"title": end, "identifier": f"of {end}", "uri": end}
        return {"title": "t", "identifier": uuid(end), "uri": _URI + uuid(end)}

    return {
        "identifier": "x",
        "associationType": kind,
        "originNodeURI": node(origin),
        "destinationNodeURI": node(destination),
    }


def package(items: Any, *associations: Any, **document: Any) -> bytes:
    described = {"identifier": "d", "uri": _DOCUMENT, "creator": "A board", "title": "Framework"}
    return json.dumps(
        {
            "CFDocument": {**described, **document},
            "CFItems": items,
            "CFAssociations": list(associations),
        }
    ).encode()


FRAMEWORK = package(
    [item(number) for number in range(1, 5)],
    association("isChildOf", 1, _DOCUMENT),
    association("isChildOf", 2, 1),
    association("isChildOf", 3, 1),
    association("isPartOf", 4, _DOCUMENT),
    association("precedes", 2, 3),
    association("exactMatchOf", 4, "https://other.example/same"),
    association("isRelatedTo", 2, 4),
    association("hasSkillLevel", 2, 4),
)


def aligned(achievement: str, *targets: Any, **how: Any) -> Any:
    links = [one if isinstance(one, dict) else {"targetUrl": one} for one in targets]
    return held(PATH + achievement, alignment=links, **how)


def covered(*holdings: Any) -> Seen:
    return Seen(*holdings, files=[reading.read(FRAMEWORK)])


def test_items_and_associations() -> None:
    file = reading.read(FRAMEWORK)
    assert (file.form, file.id, file.graph.goals) == (Form.CASE, _DOCUMENT, (_DOCUMENT,))
    assert file.issuer_names == (("", "A board"),)
    kinds = [edge.kind for edge in file.graph.edges]
    assert kinds.count(EdgeKind.COMPONENT_OF) == 4
    assert {*kinds} == {
        EdgeKind.COMPONENT_OF,
        EdgeKind.PRECEDES,
        EdgeKind.EQUIVALENT,
        EdgeKind.RELATED,
    }
    assert all(node.competency for node in file.graph.nodes)
    assert file.graph.edges[1].source.pointer == "/CFAssociations/1"
    wrapped = json.dumps({"CFPackage": json.loads(FRAMEWORK)}).encode()
    assert reading.read(wrapped).graph.edges[1].source.pointer == "/CFPackage/CFAssociations/1"


def test_a_badge_covers_what_it_points_at() -> None:
    seen = covered(aligned("a", _URI + uuid(2)))
    one = seen.progress[_URI + uuid(2)]
    assert (one.state, one.sure) == (State.HELD, False)
    assert [(each.how, each.vouched) for each in one.matches] == [(How.ALIGNED, True)]
    assert seen.progress[_URI + uuid(1)].state is State.IN_PROGRESS
    assert seen.progress[_DOCUMENT].begun
    assert meters(seen.graph, seen.progress, _DOCUMENT).competencies == Amount(1, 0, 3)


def test_all_children_cover_an_item() -> None:
    """One badge may show several competencies: it is not counted once, as a badge is in a rule."""
    seen = covered(aligned("a", _URI + uuid(2), _URI + uuid(3)))
    assert seen.progress[_URI + uuid(1)].state is State.HELD
    assert seen.progress[_URI + uuid(1)].rules[0].may == 2
    assert seen.progress[_DOCUMENT].rules[0].done == 0, "the file is not signed"


@pytest.mark.parametrize(
    "target",
    [
        {"targetUrl": "https://browser.example/items/2", "targetCode": uuid(2).upper()},
        {"targetUrl": _URI + uuid(2), "targetType": "CFItem"},
    ],
)
def test_an_item_is_known_by_address_or_identifier(target: Any) -> None:
    assert covered(aligned("a", target)).progress[_URI + uuid(2)].state is State.HELD


def test_an_exact_match_is_covered_too_and_nobody_vouches_for_it() -> None:
    seen = covered(aligned("a", "https://other.example/same"))
    (match,) = seen.progress[_URI + uuid(4)].matches
    assert (match.how, match.vouched) == (How.ALIGNED, False)
    assert meters(seen.graph, seen.progress, _DOCUMENT).competencies == Amount(0, 1, 3)


@pytest.mark.parametrize(
    ("how", "state"),
    [
        ({"standing": Standing.EXPIRED}, State.EXPIRED),
        ({"standing": Standing.WITHDRAWN}, State.WITHDRAWN),
        ({"standing": Standing.NOT_CONFIRMED}, State.NOT_CONFIRMED),
    ],
)
def test_what_does_not_hold_covers_nothing(how: Any, state: State) -> None:
    seen = covered(aligned("a", _URI + uuid(2), **how))
    assert seen.progress[_URI + uuid(2)].state is state
    assert meters(seen.graph, seen.progress, _DOCUMENT).competencies == Amount(0, 0, 3)


def test_an_unsigned_badge_vouches_for_nothing() -> None:
    seen = covered(aligned("a", _URI + uuid(2), proved=False))
    assert not seen.progress[_URI + uuid(2)].matches[0].vouched


def test_a_framework_cannot_make_a_badge_count_for_a_step() -> None:
    """A stranger's file calls a step a competency, and a cheap badge points at that step."""
    stranger = package([{**item(1), "uri": PATH + "step"}])
    cheap = aligned("cheap", PATH + "step")
    seen = Seen(record(*parts("goal", "step")), cheap, files=[reading.read(stranger)])
    assert seen["goal"].counts == {PATH + "step": Counts.MAY}
    assert seen.rule("goal") == (0, 1, 1)


def test_the_competencies_of_a_goal_that_no_file_tells_of() -> None:
    """Those that its issuer signed for the goal, its steps and, in a record, steps still to do."""
    skill = {"targetType": "CFItem", "targetName": "S", "targetUrl": _URI + "s"}
    more = {"targetType": "CFItem", "targetName": "T", "targetUrl": _URI + "t"}
    defined = [{"id": PATH + "b", "name": "B", "alignment": [skill, more]}]
    clr = record(*parts("goal", "a", "b"), defined=defined)
    seen = Seen(clr, aligned("a", _URI + "s"), aligned("elsewhere", _URI + "t", proved=False))
    assert meters(seen.graph, seen.progress, PATH + "goal").competencies == Amount(1, 1, 2)


def test_circles_orphans_and_dangling_ends() -> None:
    file = reading.read(
        package(
            [item(number) for number in range(1, 5)],
            association("isChildOf", 1, 2),
            association("isChildOf", 2, 1),
            association("isChildOf", 3, 99),
        )
    )
    tops = {edge.start for edge in file.graph.edges if edge.end == _DOCUMENT}
    assert tops == {_URI + uuid(1), _URI + uuid(3), _URI + uuid(4)}
    assert Seen(files=[file]).goals[0].endswith("document")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (package([]), "pathway_member_kind"),
        (package({}), "pathway_member_kind"),
        (package([{"fullStatement": "x"}]), "pathway_member_kind"),
        (package([item(1), item(1)]), "pathway_twice"),
        (package([item(1), {**item(2), "identifier": uuid(1).upper()}]), "pathway_twice"),
        (package([item(at) for at in range(MOST_NODES)]), "pathway_too_much"),
        (package([item(1)], uri="", identifier=""), "pathway_member_kind"),
        (b'{"CFDocument": 5}', "pathway_member_kind"),
    ],
)
def test_what_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(ReadingError, match=code):
        reading.read(data)


def test_as_large_a_framework_as_is_read() -> None:
    items = [item(at) for at in range(1, MOST_NODES)]
    chain = (association("isChildOf", at + 1, at) for at in range(1, MOST_NODES - 1))
    file = reading.read(package(items, *chain))
    seen = Seen(aligned("a", _URI + uuid(MOST_NODES - 1)), files=[file])
    assert seen.progress[_DOCUMENT].state is State.HELD, "down to the last, each has one child"
