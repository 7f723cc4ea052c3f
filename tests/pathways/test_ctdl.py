"""Pathways of CTDL: shapes that publishers write, rules, and what cannot be checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.pathways.making import AOBA, PATH, Seen, held, record
from wallet import wording
from wallet.errors import ReadingError
from wallet.pathways import ctdl_writing
from wallet.pathways.files import Form
from wallet.pathways.model import MOST_NODES, Credits, EdgeKind, RuleKind, Voice
from wallet.pathways.sources import reading
from wallet.pathways.standing import Counts, State

_SHARED = Path(__file__).parents[3] / "shared" / "pathways" / "ctdl-pathway-conditions.json"
_CTID = "ce-7c9dd1f6-9d63-4b7e-8a4f-0d7b7d3a9f10"


def component(name: str, kind: str = "Course", **members: Any) -> dict[str, Any]:
    """Return a component that is a proxy for the achievement of its name."""
    found = {
        "@id": f"https://x.example/{name}",
        "@type": f"ceterms:{kind}Component",
        "ceterms:name": {"en": name.upper()},
        "ceterms:proxyFor": PATH + name,
    }
    return {**found, **{f"ceterms:{key}": value for key, value in members.items()}}


def condition(*targets: str, **members: Any) -> dict[str, Any]:
    found = {"@type": "ceterms:ComponentCondition"}
    if targets:
        found["ceterms:targetComponent"] = [f"https://x.example/{name}" for name in targets]
    return {**found, **{f"ceterms:{key}": value for key, value in members.items()}}


def pathway(*components: Any, **members: Any) -> bytes:
    first = {
        "@id": "https://x.example/pathway",
        "@type": "ceterms:Pathway",
        "ceterms:name": {"en-US": "Way", "ja": "道"},
        "ceterms:hasDestinationComponent": ["https://x.example/goal"],
        **members,
    }
    context = "https://credreg.net/ctdl/schema/context/json"
    return json.dumps({"@context": context, "@graph": [first, *components]}).encode()


def goal(*conditions: Any, **members: Any) -> dict[str, Any]:
    return component("goal", "Credential", hasCondition=list(conditions), **members)


def seen(data: bytes, *names: str) -> Seen:
    return Seen(*(held(PATH + name) for name in names), files=[reading.read(data)])


@pytest.mark.parametrize(
    ("asked", "kind", "needed"),
    [
        (condition("a", "b", "c"), RuleKind.ALL, 3),
        (condition("a", "b", "c", requiredNumber=3), RuleKind.ALL, 3),
        (condition("a", "b", "c", requiredNumber=0), RuleKind.ALL, 3),
        (condition("a", "b", "c", requiredNumber=2), RuleKind.K_OF_N, 2),
        (condition("a", "b", "c", requiredNumber="1"), RuleKind.ANY, 1),
        (condition("a", "b", logicalOperator="logicOp:Or"), RuleKind.ANY, 1),
        (condition("a", "b", logicalOperator={"@id": "https://x.example/op#And"}), RuleKind.ALL, 2),
        (condition("a", "b", leftOperand="reqNum", operand="=", rightOperand=2), RuleKind.ALL, 2),
    ],
)
def test_rules(asked: Any, kind: RuleKind, needed: int) -> None:
    data = pathway(goal(asked), *(component(name) for name in "abc"))
    (rule,) = seen(data, "a")["goal"].rules
    assert (rule.kind, rule.needed, rule.done, rule.may) == (kind, needed, 0, 1)


@pytest.mark.parametrize(
    "asked",
    [
        condition("a", requiredNumber=2),
        condition("a", requiredNumber=-1),
        condition("a", requiredNumber=[1, 2]),
        condition("a", logicalOperator="logicOp:Not"),
        condition("a", leftOperand="reqNum", operand="<", rightOperand=2),
        condition("a", requiredConstraints=1),
        condition("a", hasConstraint=["https://x.example/constraint"]),
        condition("a", hasConstraint=[{"ceterms:description": {"en": "Be 18 or older"}}]),
        condition(description="An interview"),
        "https://x.example/nowhere",
    ],
)
def test_what_cannot_be_checked_is_never_met(asked: Any) -> None:
    found = seen(pathway(goal(asked), component("a")), "a")
    (never,) = [rule for rule in found["goal"].rules if rule.kind is RuleKind.UNCHECKED]
    assert (never.met, never.perhaps_met) == (False, False)
    assert found["goal"].share < 1


def test_a_group_with_a_condition_that_cannot_be_checked_is_not_met() -> None:
    """Nobody awards the group: all its steps are there, and still it is open."""
    constraint = {"ceterms:description": "Be 18 or older"}
    group = component("group", "Basic", hasCondition=condition("a", hasConstraint=constraint))
    del group["ceterms:proxyFor"]
    data = pathway(goal(condition("group")), group, component("a"))
    found = seen(data, "a")
    key = "https://x.example/group"
    assert found.progress[key].state is State.IN_PROGRESS
    assert found["goal"].counts == {key: Counts.NO}
    said = [rule.said for rule in found.progress[key].rules if rule.said]
    assert said == [(("", "Be 18 or older"),)]


def _credits(value: float, unit: str = "") -> dict[str, Any]:
    amount: dict[str, Any] = {"@type": "schema:QuantitativeValue", "schema:value": value}
    if unit:
        amount["ceterms:creditUnitType"] = [{"ceterms:targetNode": f"creditUnit:{unit}"}]
    return amount


def _at_least(value: float, unit: str = "") -> dict[str, Any]:
    return {
        "ceterms:leftSource": ["ceterms:creditValue"],
        "ceterms:comparator": "compare:GreaterThanOrEqualTo",
        "ceterms:rightSource": [_credits(value, unit)],
    }


@pytest.mark.parametrize("stated", ["SemesterHours", ""])
def test_credits(stated: str) -> None:
    """Without a unit it is the one that all targets have; with two, nobody knows which."""
    parts = [component(name, creditValue=[_credits(3, "SemesterHours")]) for name in "abc"]
    asked = condition("a", "b", "c", hasConstraint=[_at_least(6, stated)])
    found = seen(pathway(goal(asked), *parts), "a", "b")
    (rule,) = found["goal"].rules
    assert (rule.kind, rule.unit, rule.may, rule.needed) == (
        RuleKind.CREDITS,
        "SemesterHours",
        6,
        6,
    )
    parts[2] = component("c", creditValue={"qdata:minValue": 9, "ceterms:creditUnitType": "Clock"})
    mixed = seen(pathway(goal(asked), *parts), "a", "b", "c")
    assert mixed.rule("goal")[1] == (6 if stated else 0)
    assert mixed.graph.nodes[PATH + "c"].credits == Credits(9, "Clock")


def test_nested_conditions() -> None:
    """Two of three, or the one: the shape of guidelines 6.4."""
    asked = condition(
        logicalOperator="logicOp:Or",
        hasCondition=[condition("a", "b", "c", requiredNumber=2), condition("d")],
    )
    data = pathway(goal(asked), *(component(name) for name in "abcd"))
    assert [seen(data, *names).rule("goal") for names in ("a", "ab", "d", "abd")] == [
        (0, 0, 1),
        (0, 1, 1),
        (0, 1, 1),
        (0, 1, 1),
    ]
    both = {**asked, "ceterms:logicalOperator": "logicOp:And"}
    found = seen(pathway(goal(both), *(component(name) for name in "abcd")), "a", "d")
    assert [(rule.may, rule.needed) for rule in found["goal"].rules] == [(1, 2), (1, 1)]


def test_order_and_members() -> None:
    first = component("a", precedes=["https://x.example/b"], creditValue=2)
    second = component("b", prerequisite={"@id": "https://x.example/a"}, isPartOf=["urn:x"])
    data = pathway(goal(condition("a")), first, second)
    found = {(e.kind, e.start[-1], e.end[-1]) for e in seen(data).graph.edges}
    assert found == {
        (EdgeKind.COMPONENT_OF, "a", "l"),
        (EdgeKind.PRECEDES, "a", "b"),
        (EdgeKind.REQUIRES, "b", "a"),
    }
    places = {edge.source.pointer for edge in reading.read(data).graph.edges}
    assert "/@graph/2/ceterms:precedes/0" in places
    assert "/@graph/3/ceterms:prerequisite" in places


def test_children_without_conditions_and_beside_them() -> None:
    top = component("goal", "Credential")
    child = component("a", hasChild=["https://x.example/b"])
    child["ceasn:isChildOf"] = "https://x.example/goal"
    assert seen(pathway(top, child, component("b")), "a", "b").rule("goal") == (0, 1, 1)
    top = goal(condition("b"))
    beside = {
        e.kind
        for e in seen(pathway(top, child, component("b"))).graph.edges
        if e.end == PATH + "goal"
    }
    assert beside == {EdgeKind.COMPONENT_OF, EdgeKind.RELATED}


def test_shapes_that_others_write() -> None:
    """Bare terms, resources inside one another, CTIDs for ids, a map of ``@en``, no destination."""
    inner = {
        "id": _CTID,
        "type": "CourseComponent",
        "name": {"@en": "Inside"},
        "proxyFor": PATH + "a",
    }
    data = json.dumps({"id": "urn:way", "type": "Pathway", "name": "Way", "hasChild": [inner]})
    file = reading.read(data.encode())
    assert file.form is Form.CTDL
    found = Seen(held(PATH + "a"), files=[file])
    (top,) = file.graph.goals
    assert found.progress[top].state is State.HELD
    assert not found.progress[top].sure
    assert ("en", "Inside") in found.graph.nodes[PATH + "a"].titles


def test_a_badge_that_names_its_credential_in_ctdl_is_that_step() -> None:
    """OB 3.0 alignment ``ceterms:Credential``: by the registry's address or by the CTID alone."""
    registry = f"https://credentialengineregistry.org/resources/{_CTID}"
    data = pathway(goal(condition("a")), {**component("a"), "ceterms:proxyFor": registry})
    for target in (registry, f"https://credentialfinder.org/credential/{_CTID}"):
        link = {"targetType": "ceterms:Credential", "targetUrl": target, "targetName": "A"}
        found = Seen(held(PATH + "other", alignment=[link]), files=[reading.read(data)])
        assert found["goal"].counts == {registry: Counts.MAY}
        (edge, *_) = [e for e in found.graph.edges if e.kind is EdgeKind.EQUIVALENT]
        assert (edge.voice, edge.source.pointer) == (
            Voice.PART,
            "/credentialSubject/achievement/alignment/0",
        )


def test_credentials_that_are_parts_without_a_pathway() -> None:
    whole = {"@id": PATH + "goal", "@type": "ceterms:Certificate", "ceterms:hasPart": [PATH + "a"]}
    part = {
        "@id": PATH + "b",
        "@type": "ceterms:Badge",
        "ceterms:ownedBy": AOBA,
        "ceterms:isRequiredFor": {"ceterms:targetCredential": [PATH + "goal"]},
    }
    data = json.dumps(
        {"@context": "https://credreg.net/ctdl/schema/context/json", "@graph": [whole, part]}
    )
    found = seen(data.encode(), "b")
    assert found.goals == ("goal",)
    assert found.rule("goal") == (0, 1, 2)
    assert found.graph.nodes[PATH + "b"].awarders == (AOBA,)


def test_competencies_are_covered_and_count_apart() -> None:
    skill = component("skill", "Competency", proxyFor="https://skills.example/1")
    data = pathway(goal(condition("skill")), skill)
    link = {"targetName": "Skill", "targetUrl": "https://skills.example/1"}
    found = Seen(held(PATH + "a", alignment=[link]), files=[reading.read(data)])
    assert found.progress["https://skills.example/1"].state is State.HELD
    assert found.rule("goal") == (0, 1, 1)


def test_several_that_one_component_stands_for() -> None:
    """Two components of one credential stay two steps; one of two credentials says not how many."""
    twice = [{**component(name), "ceterms:proxyFor": PATH + "x"} for name in "ab"]
    found = seen(pathway(goal(condition("a", "b")), *twice), "x")
    assert found.rule("goal") == (0, 1, 2), "one badge counts once"
    many = {**component("m", "Multi"), "ceterms:proxyForItems": [PATH + "x", PATH + "y"]}
    del many["ceterms:proxyFor"]
    open_ = seen(pathway(goal(condition("m")), many), "x", "y")
    assert open_["goal"].counts == {"https://x.example/m": Counts.NO}


def test_dangling_twice_and_contradicting() -> None:
    twice = [component("a", creditValue=1), component("a", creditValue=2)]
    circle = [
        component("b", precedes="https://x.example/c"),
        component("c", precedes="https://x.example/b"),
    ]
    found = seen(pathway(goal(condition("a", "nowhere")), *twice, *circle), "a")
    assert found.rule("goal") == (0, 1, 2)
    assert "https://x.example/nowhere" in {
        key.partition(" ")[2] or key for key in found.graph.nodes
    }


def test_a_circle_of_components_is_survived() -> None:
    one = component("a", hasCondition=condition("b"))
    other = component("b", hasCondition=condition("a"))
    found = seen(pathway(goal(condition("a", "goal")), one, other), "b")
    assert found.goals == ("goal",)
    assert found.rule("a") == (0, 1, 1)


def _refused(data: bytes) -> str:
    with pytest.raises(ReadingError) as caught:
        reading.read(data)
    for language in ("en", "ja"):
        assert wording.say(caught.value.code, language, **caught.value.details)
        assert wording.next_step(caught.value.code, language, **caught.value.details)
    return caught.value.code


def test_what_is_refused() -> None:
    circle = {**condition(), "@id": "_:c", "ceterms:hasCondition": ["_:c"]}
    assert _refused(pathway(goal(circle))) == "pathway_conditions_deep"
    chain = [
        {**condition(), "@id": f"_:{at}", "ceterms:hasCondition": [f"_:{at + 1}"]}
        for at in range(999)
    ]
    assert _refused(pathway(goal("_:0"), *chain)) == "pathway_conditions_deep"
    many = [component(str(at)) for at in range(MOST_NODES + 1)]
    assert _refused(pathway(*many)) == "pathway_too_much"
    assert (
        _refused(b'{"@context": "https://credreg.net/ctdl/schema/context/json"}')
        == "pathway_not_one"
    )
    assert _refused(b"[]") == "pathway_not_one"
    assert (
        _refused(json.dumps({"@type": "ceterms:Pathway", "@id": "urn:x"}).encode())
        == "pathway_not_one"
    )


def test_conditions_that_are_shared_do_not_multiply() -> None:
    """Each of 40 conditions holds the next one twice: written out that would be 2 ** 40."""
    for operator in ("logicOp:And", "logicOp:Or"):
        chain: list[Any] = [
            {
                **condition(logicalOperator=operator),
                "@id": f"_:{at}",
                "ceterms:hasCondition": [
                    f"_:{at + 1}",
                    {**condition("b"), "ceterms:hasCondition": f"_:{at + 1}"},
                ],
            }
            for at in range(40)
        ]
        chain.append({**condition("a"), "@id": "_:40"})
        assert len(reading.read(pathway(goal("_:0"), component("a"), *chain)).graph.rules) < 500


def test_five_thousand_components() -> None:
    names = [str(at) for at in range(MOST_NODES - 1)]
    data = pathway(goal(condition(*names)), *(component(name) for name in names))
    assert seen(data, "7").rule("goal") == (0, 1, MOST_NODES - 1)


@pytest.mark.skipif(not _SHARED.is_file(), reason="reference data is not here")
def test_the_pathway_that_the_vocabulary_shows() -> None:
    """B, C and D are courses: any two of them, or A, which takes two of them itself."""
    file = reading.read(_SHARED.read_bytes())
    (top,) = file.graph.goals
    by_title = {dict(node.titles).get("en-US", ""): node.id for node in file.graph.nodes}
    found = Seen(held(by_title["Course B"]), held(by_title["Course D"]), files=[file])
    (rule,) = found.progress[top].rules
    assert (rule.kind, rule.may, rule.needed) == (RuleKind.ALL, 1, 1)
    alone = Seen(held(by_title["Course B"]), files=[file])
    assert alone.progress[top].rules[0].may == 0
    assert {rule.kind for rule in file.graph.rules} == {RuleKind.ALL, RuleKind.ANY, RuleKind.K_OF_N}


def test_written_and_read_again_it_asks_for_the_same() -> None:
    skill = component("skill", "Competency", proxyFor="https://skills.example/1")
    constraint = [_at_least(6, "ECTS")]
    group = component("choice", "Basic", hasCondition=[condition("d", "e", "f", requiredNumber=2)])
    del group["ceterms:proxyFor"]
    data = pathway(
        goal(
            condition("a", "b"),
            condition("c", hasConstraint=constraint),
            condition("choice", "skill", requiredNumber=1),
            condition(description={"en": "An interview"}),
        ),
        group,
        skill,
        component("a", precedes="https://x.example/b", codedNotation="A1"),
        component("b", prerequisite="https://x.example/a"),
        *(component(name, creditValue=[_credits(3, "ECTS")]) for name in "cdef"),
        {"@id": PATH + "a", "@type": "ceterms:Badge", "ceterms:ownedBy": [AOBA]},
    )
    before = seen(data, "a", "c", "d", "e")
    written, losses = ctdl_writing.written(before.graph, before.progress, PATH + "goal")
    assert losses == ("pathway_lost_voices", "pathway_lost_ctids")
    again = seen(written, "a", "c", "d", "e")
    assert _told(again) == _told(before)
    assert again.graph.nodes[PATH + "a"].codes == before.graph.nodes[PATH + "a"].codes
    assert again.graph.nodes[PATH + "a"].awarders == (AOBA,)
    twice, _ = ctdl_writing.written(again.graph, again.progress, PATH + "goal")
    assert _told(seen(twice, "a", "c", "d", "e")) == _told(before)


def _told(found: Seen) -> Any:
    """Return steps, rules and order, by titles: what nobody awards has no id that lasts."""

    def name(key: str) -> str:
        return next((text for _, text in found.graph.nodes[key].titles if text.isupper()), key)

    rules = sorted(
        (
            name(key),
            rule.kind,
            sorted(map(name, rule.parts)),
            rule.needed,
            rule.may,
            rule.unit,
            rule.said,
        )
        for key, stands in found.progress.items()
        for rule in stands.rules
    )
    order = sorted(
        (edge.kind, name(edge.start), name(edge.end))
        for edge in found.graph.edges
        if edge.kind in (EdgeKind.PRECEDES, EdgeKind.REQUIRES)
    )
    return rules, order, sorted(map(name, found.graph.nodes))


def test_what_ctdl_cannot_carry_is_named() -> None:
    defined = [
        {"id": PATH + "goal", "name": "Goal", "otherIdentifier": [{"identifier": "7"}]},
        {"id": PATH + "a", "name": "A", "timeInvestment": 30},
    ]
    said = [("isParentOf", PATH + "goal", PATH + name) for name in "ab"]
    found = Seen(record(*said, ("isPeerOf", PATH + "a", PATH + "b"), defined=defined))
    _, losses = ctdl_writing.written(found.graph, found.progress, PATH + "goal")
    assert losses == (
        "pathway_lost_hours",
        "pathway_lost_codes",
        "pathway_lost_links",
        "pathway_lost_voices",
        "pathway_lost_ctids",
    )
    for code in losses:
        assert wording.say(code, "ja")
        assert wording.say(code, "en")
