"""What issuers write where no standard has a place for it: Moodle, CHiLO, edubadges and others."""

from __future__ import annotations

from typing import Any

import pytest

from tests.pathways.making import AOBA, OTHER, PATH, Seen, held
from wallet.credentials.alignments import falls_short
from wallet.credentials.model import IssuerPage, Spec
from wallet.pathways.holdings import Standing
from wallet.pathways.model import EdgeKind, Note, Voice
from wallet.pathways.standing import Counts, State

_MOODLE = "https://aoba-u.example/badges/badge_json.php?id="
_COURSE = "https://aoba-u.example/course/view.php?id=3"


def moodle(number: int, *children: Any, **how: Any) -> Any:
    links = [{"targetName": "child", "targetUrl": each} for each in children]
    written = {"alignments": links} if links else {}
    return held(f"{_MOODLE}{number}", spec=Spec.OPEN_BADGES_2, **written, **how)


def test_a_chilo_badge_is_made_of_those_that_it_lists() -> None:
    seen = Seen(moodle(1, _MOODLE + "2", _COURSE, _MOODLE + "3"), moodle(2))
    parts = [edge for edge in seen.graph.edges if edge.kind is EdgeKind.COMPONENT_OF]
    assert [(edge.start, edge.end) for edge in parts] == [
        (_MOODLE + "2", _MOODLE + "1"),
        (_MOODLE + "3", _MOODLE + "1"),
    ]
    assert {(edge.voice, edge.source.signed) for edge in parts} == {(Voice.AWARDER, True)}
    assert parts[1].source.pointer == "/badge/alignments/2"
    assert seen.progress[_MOODLE + "1"].counts == {
        _MOODLE + "2": Counts.YES,
        _MOODLE + "3": Counts.NO,
    }
    (course,) = [edge for edge in seen.graph.edges if edge.end == _COURSE]
    assert course.kind is EdgeKind.RELATED


def test_a_stranger_cannot_list_another_institutions_badge_as_made_of_its_own() -> None:
    listed = moodle(1, _MOODLE + "2", issuer=OTHER)
    assert Seen(listed, moodle(2)).progress[_MOODLE + "1"].counts == {_MOODLE + "2": Counts.MAY}
    unsigned = moodle(1, _MOODLE + "2", proved=False)
    assert Seen(unsigned, moodle(2)).progress[_MOODLE + "1"].counts == {_MOODLE + "2": Counts.MAY}


def test_only_open_badges_2_speak_that_convention() -> None:
    link = [{"targetName": "B", "targetUrl": _MOODLE + "2"}]
    kinds = {edge.kind for edge in Seen(held(PATH + "a", alignment=link)).graph.edges}
    assert kinds == {EdgeKind.ALIGNED_COMPETENCY}


@pytest.mark.parametrize(
    "address",
    [
        "https://x.example/badges/badge_json.php",
        "https://[x/badges/badge_json.php?id=1",
        "urn:x?id=1",
    ],
)
def test_what_only_looks_like_it(address: str) -> None:
    assert {e.kind for e in Seen(moodle(1, address)).graph.edges} == {EdgeKind.ALIGNED_COMPETENCY}


def test_moodles_related_is_never_progress() -> None:
    related = [{"id": _MOODLE + "2", "version": "", "@language": ""}]
    seen = Seen(moodle(1, related=related), moodle(2))
    assert [edge.kind for edge in seen.graph.edges] == [EdgeKind.RELATED]
    assert seen.goals == ()


def test_a_badge_class_that_stands_on_its_own_page_is_read_there() -> None:
    """Most hosted badges only link to it."""
    badge = moodle(1)
    page = {"id": _MOODLE + "1", "alignments": [{"targetUrl": _MOODLE + "2"}]}
    object.__setattr__(badge.credential, "document", {"badge": _MOODLE + "1"})
    object.__setattr__(badge.credential, "pages", (IssuerPage(("badge",), _MOODLE + "1", page),))
    (edge,) = Seen(badge).graph.edges
    assert (edge.kind, edge.source.pointer) == (EdgeKind.COMPONENT_OF, "/badge/alignments/0")


@pytest.mark.parametrize("issuer", [AOBA, OTHER])
def test_evidence_of_a_hosted_badge_is_another_assertion(issuer: str) -> None:
    """The page of the larger one names the page of the smaller: so says who awards the larger."""
    small = moodle(2, credential="https://aoba-u.example/badges/assertion.php?b=2")
    large = moodle(1, issuer=issuer)
    evidence = [{"id": small.credential.id, "name": "The smaller badge"}]
    document = {**large.credential.document, "evidence": evidence}
    object.__setattr__(large.credential, "document", document)
    seen = Seen(small, large)
    (edge,) = [each for each in seen.graph.edges if each.kind is EdgeKind.COMPONENT_OF]
    assert (edge.start, edge.end, edge.source.pointer) == (
        _MOODLE + "2",
        _MOODLE + "1",
        "/evidence/0",
    )
    counted = Counts.YES if issuer == AOBA else Counts.MAY
    assert seen.progress[_MOODLE + "1"].counts == {_MOODLE + "2": counted}


def test_flags_that_lead_nowhere_are_kept() -> None:
    category = {"extensions:CategoryExtension": {"Category": "learningpath"}, "stackable": True}
    seen = Seen(held(PATH + "a", **category))
    assert seen.graph.nodes[PATH + "a"].notes == {Note.STACKABLE, Note.LEARNING_PATH}
    assert seen.goals == ()
    stranger = Seen(held(PATH + "a", issuer=OTHER, **category))
    assert stranger.graph.nodes[PATH + "a"].notes == frozenset()


def test_a_hosted_badge_counts_in_a_group_of_its_own() -> None:
    seen = Seen(
        moodle(1, _MOODLE + "2", _MOODLE + "3"),
        moodle(2, standing=Standing.CACHED),
        moodle(3, badge="signed"),
    )
    (rule,) = seen.progress[_MOODLE + "1"].rules
    assert (rule.done, rule.may, rule.cached, rule.needed) == (2, 0, 1, 2)
    both = Seen(
        moodle(1, _MOODLE + "2"),
        moodle(2, standing=Standing.CACHED),
        moodle(2, badge="signed", credential="urn:other"),
    )
    assert both.progress[_MOODLE + "1"].rules[0].cached == 0, "a signed one is there too"
    assert both.progress[_MOODLE + "2"].state is State.HELD


@pytest.mark.parametrize(
    ("value", "required", "short"),
    [
        ("59", "60", True),
        ("60", "60", False),
        (59.5, 60, True),
        ("9", "60", True),
        ("B", "A", False),
        ("59", None, False),
        ("59%", "60", False),
        (True, 60, False),
    ],
)
def test_a_result_below_what_is_required(value: Any, required: Any, *, short: bool) -> None:
    described = {"id": "urn:result", "type": ["ResultDescription"], "requiredValue": required}
    badge = held(
        PATH + "a",
        resultDescription=[described],
        subject={"result": [{"resultDescription": "urn:result", "value": value}]},
    )
    assert falls_short(badge.credential) is short
