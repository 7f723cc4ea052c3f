"""Our own pathway file: read strictly, written so that it can be read again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.pathways.making import PATH, Seen, held, parts, record
from wallet import resources, wording
from wallet.errors import ReadingError
from wallet.pathways.model import MOST_EDGES, MOST_NODES, RuleKind
from wallet.pathways.sources import reading
from wallet.pathways.sources.comprehensive_records import KINDS
from wallet.pathways.writing import written

if TYPE_CHECKING:
    from wallet.pathways.files import PathwayFile

_ANYTHING = object()


def _document(**changes: Any) -> dict[str, Any]:
    document: dict[str, Any] = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "https://example.org/path",
        "name": {"ja": "道", "en": "Way"},
        "issuer": {"id": "https://example.org/", "name": "Adviser"},
        "destination": "urn:goal",
        "achievement": [
            {"id": "urn:goal", "name": "Goal"},
            {"id": "urn:a", "name": {"en": "A"}, "creditsAvailable": 2, "creditUnit": "ECTS"},
            {"id": "urn:b", "name": "B", "timeInvestment": 30},
        ],
        "rule": [{"achievement": "urn:goal", "kind": "k_of_n", "k": 1, "of": ["urn:a", "urn:b"]}],
        "association": [
            {
                "type": "Association",
                "associationType": "precedes",
                "sourceId": "urn:a",
                "targetId": "urn:b",
            }
        ],
    }
    for name, value in changes.items():
        if value is _ANYTHING:
            del document[name]
        else:
            document[name] = value
    return document


def _read(document: Any) -> PathwayFile:
    return reading.read(json.dumps(document).encode())


def test_what_a_file_says() -> None:
    found = _read(_document())
    assert (found.id, found.issuer) == ("https://example.org/path", "https://example.org/")
    assert dict(found.titles) == {"ja": "道", "en": "Way"}
    assert found.destination == "https://example.org/ urn:goal"
    (rule,) = found.graph.rules
    assert (rule.kind, rule.k, len(rule.of)) == (RuleKind.K_OF_N, 1, 2)
    assert not any(edge.source.signed for edge in found.graph.edges)
    assert found.graph.nodes[1].credits is not None
    assert found.graph.nodes[2].hours == 30


def _rule(**changes: Any) -> list[dict[str, Any]]:
    return [{"achievement": "urn:goal", "kind": "all", "of": ["urn:a"], **changes}]


@pytest.mark.parametrize(
    ("changes", "code", "place"),
    [
        ({"type": "Other"}, "pathway_not_one", None),
        ({"formatVersion": 2}, "pathway_newer", None),
        ({"formatVersion": True}, "pathway_member_kind", "/formatVersion"),
        ({"formatVersion": _ANYTHING}, "pathway_member_kind", "/formatVersion"),
        ({"prove": {}}, "pathway_member_unknown", "/prove"),
        ({"proof": "z"}, "pathway_member_kind", "/proof"),
        ({"id": " x"}, "pathway_member_kind", "/id"),
        ({"id": "x" * 3000}, "pathway_member_kind", "/id"),
        ({"name": _ANYTHING}, "pathway_member_kind", "/name"),
        ({"name": {"en": 5}}, "pathway_member_kind", "/name"),
        ({"name": {"en": "x" * 6000}}, "pathway_member_kind", "/name"),
        ({"issuer": "https://example.org/"}, "pathway_member_kind", "/issuer"),
        ({"destination": "urn:none"}, "pathway_dangling", "/destination"),
        ({"destination": 5}, "pathway_member_kind", "/destination"),
        ({"achievement": {}}, "pathway_member_kind", "/achievement"),
        ({"achievement": [5]}, "pathway_member_kind", "/achievement"),
        ({"rule": _rule(kind="some")}, "pathway_member_kind", "/rule/0/kind"),
        ({"rule": _rule(of=[])}, "pathway_member_kind", "/rule/0/of"),
        ({"rule": _rule(of=["urn:none"])}, "pathway_dangling", "/rule/0/of/0"),
        ({"rule": _rule(of=["urn:a", "urn:a"])}, "pathway_twice", "/rule/0/of"),
        ({"rule": _rule(of=["urn:goal"])}, "pathway_twice", "/rule/0/of"),
        ({"rule": _rule(k=1)}, "pathway_member_kind", "/rule/0/k"),
        ({"rule": _rule(kind="k_of_n")}, "pathway_member_kind", "/rule/0/k"),
        ({"rule": _rule(kind="k_of_n", k=2)}, "pathway_member_kind", "/rule/0/k"),
        ({"rule": _rule(kind="k_of_n", k=-1)}, "pathway_member_kind", "/rule/0/k"),
        ({"rule": _rule(kind="k_of_n", k=True)}, "pathway_member_kind", "/rule/0/k"),
        ({"rule": _rule(kind="credits")}, "pathway_member_kind", "/rule/0/credits"),
        ({"rule": _rule(credits=3)}, "pathway_member_kind", "/rule/0/credits"),
        ({"rule": _rule(kind="credits", credits=-3)}, "pathway_member_kind", "/rule/0/credits"),
        ({"rule": _rule(then="x")}, "pathway_member_unknown", "/rule/0/then"),
    ],
)
def test_what_is_refused(changes: dict[str, Any], code: str, place: str | None) -> None:
    with pytest.raises(ReadingError) as caught:
        _read(_document(**changes))
    assert caught.value.code == code
    if place is not None:
        assert caught.value.details["place"] == place
    for language in ("en", "ja"):
        assert wording.say(code, language, **caught.value.details)
        assert wording.next_step(code, language, **caught.value.details)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"id": "urn:a"}, "pathway_twice"),
        ({"name": ""}, "pathway_member_kind"),
        ({"creditsAvailable": "3"}, "pathway_member_kind"),
        ({"creditsAvailable": -1}, "pathway_member_kind"),
        ({"group": "yes"}, "pathway_member_kind"),
        ({"creator": ""}, "pathway_member_kind"),
        ({"exactMatch": "urn:x"}, "pathway_member_kind"),
        ({"exactMatch": [""]}, "pathway_member_kind"),
        ({"criteria": {}}, "pathway_member_unknown"),
    ],
)
def test_what_is_refused_of_an_achievement(changes: dict[str, Any], code: str) -> None:
    document = _document()
    document["achievement"].append({"id": "urn:c", "name": "C", **changes})
    with pytest.raises(ReadingError) as caught:
        _read(document)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"null", b"{", b'{"type": "PathwayFile", "type": "PathwayFile"}', b"\xff\xfe"],
)
def test_what_is_no_json_object(data: bytes) -> None:
    with pytest.raises(ReadingError):
        reading.read(data)


def test_too_many_achievements_are_refused_before_they_are_read() -> None:
    many = [{"id": f"urn:{at}", "name": "x"} for at in range(MOST_NODES + 1)]
    with pytest.raises(ReadingError) as caught:
        _read(_document(achievement=many))
    assert caught.value.code == "pathway_too_much"


def test_the_sample_is_one() -> None:
    file = resources.folder() / "samples" / "pathways" / "data-at-work.json"
    kinds = {rule.kind for rule in reading.read(file.read_bytes()).graph.rules}
    assert kinds == {*RuleKind} - {RuleKind.UNCHECKED}


def test_the_page_on_the_format_shows_one_and_names_every_kind() -> None:
    page = Path("docs/pathway-file.md").read_text(encoding="utf-8")
    example = page.partition("```json\n")[2].partition("```")[0]
    assert reading.read(example.encode()).graph.rules
    for name in (*map(str, RuleKind), *KINDS):
        assert f"`{name}`" in page
    assert f"{MOST_NODES:,}" in page
    assert f"{MOST_EDGES:,}" in page
    assert f"at most {reading.MOST_BYTES // 1_000_000} MB" in page


def test_what_badges_say_is_written_as_a_file_and_says_the_same_again() -> None:
    defined = [
        {"id": f"{PATH}goal", "name": "Goal", "creditsAvailable": 4, "creditUnit": "ECTS"},
        {"id": "urn:x", "name": "X"},
    ]
    order = ("precedes", PATH + "a", "urn:x")
    clr = record(
        *parts("goal", "a"), ("isParentOf", PATH + "goal", "urn:x"), order, defined=defined
    )
    seen = Seen(clr, held(PATH + "a"))
    data = written(seen.graph, seen.progress, PATH + "goal")
    again = reading.read(data)
    assert b"badge" not in data
    assert b"urn:credential" not in data
    alone = Seen(held(PATH + "a"), files=[again])
    assert alone.rule("goal") == (0, 1, 2)
    assert alone.goals == seen.goals == ("goal",)
    assert len(alone.graph.nodes) == 3
    kept = alone.graph.nodes[PATH + "goal"]
    assert (kept.credits, kept.titles) == (seen.graph.nodes[PATH + "goal"].credits, (("", "Goal"),))
