"""What issuers write of stacking and worth beside the standards: read, and whose claim it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.pathways.making import AOBA, OTHER, PATH, Seen, held, record
from wallet.credentials.model import Spec
from wallet.pathways.holdings import Holding, Standing
from wallet.pathways.model import Credits, EdgeKind, Note, Voice
from wallet.pathways.sources import european, reading
from wallet.pathways.standing import Basis, Counts, State
from wallet.tasks.judging.judging import read_credential

_EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"
LARGER = [{"id": PATH + "goal", "type": ["LargerAward"], "name": {"ja": "証明", "en": "Goal"}}]


def test_an_issuer_claims_that_its_badge_counts_towards_a_larger_one() -> None:
    seen = Seen(held(PATH + "a", countsTowards=LARGER))
    (edge,) = seen.graph.edges
    assert (edge.start, edge.end) == (PATH + "a", PATH + "goal")
    assert (edge.kind, edge.voice) == (EdgeKind.COMPONENT_OF, Voice.PART)
    assert edge.source.pointer == "/credentialSubject/achievement/countsTowards/0"
    assert seen.graph.nodes[PATH + "goal"].titles == (("ja", "証明"), ("en", "Goal"))
    assert seen["goal"].counts == {PATH + "a": Counts.MAY}
    assert seen["goal"].state is State.IN_PROGRESS
    assert seen["goal"].sure_share == 0, "what else the larger one asks for nobody said"
    assert seen["goal"].rules[0].basis is Basis.SAID
    assert seen.goals == ("goal",)


def test_it_counts_once_who_awards_the_larger_one_says_so_too() -> None:
    both = Seen(
        record(("isParentOf", PATH + "goal", PATH + "a")), held(PATH + "a", countsTowards=LARGER)
    )
    assert both["goal"].counts == {PATH + "a": Counts.YES}
    assert {edge.voice for edge in both.graph.edges} == {Voice.AWARDER, Voice.PART}


def test_in_open_badges_2_it_stands_in_the_extension() -> None:
    members = {"countsTowards": LARGER, "creditsAvailable": 2, "creditUnit": "単位"}
    members |= {"timeInvestment": 90, "stackable": True}
    badge = held(PATH + "a", spec=Spec.OPEN_BADGES_2, **{"extensions:Descriptors": members})
    seen = Seen(badge)
    (edge,) = seen.graph.edges
    assert edge.source.pointer == "/badge/extensions:Descriptors/countsTowards/0"
    node = seen.graph.nodes[PATH + "a"]
    assert (node.credits, node.hours) == (Credits(2, "単位"), 90)
    assert node.notes == {Note.STACKABLE}


@pytest.mark.parametrize(
    "hostile",
    [5, "x", [None], [{"name": "no id"}], [{"id": 5}], {"id": PATH + "a"}, [[{"id": PATH + "b"}]]],
)
def test_what_leads_nowhere_is_left_out(hostile: Any) -> None:
    seen = Seen(held(PATH + "a", countsTowards=hostile, alsoKnownAs=hostile))
    assert not [edge for edge in seen.graph.edges if edge.start == edge.end]
    assert not [edge for edge in seen.graph.edges if not edge.end.startswith(("x", PATH))]


def test_a_urn_that_it_counts_towards_is_the_issuers_own() -> None:
    urn = "urn:uuid:0f09ae53-33ae-4472-8daa-d7381b859e6c"
    seen = Seen(held(PATH + "a", countsTowards=[{"id": urn, "name": "Goal"}]))
    assert [edge.end for edge in seen.graph.edges] == [f"{AOBA} {urn}"]


@pytest.mark.parametrize("name", ["ob3.json", "pack/university.example/badges-data-literacy.json"])
def test_our_own_example_for_issuers_is_read(name: str) -> None:
    data = (_EXAMPLES / name).read_bytes()
    if name == "ob3.json":
        credential = read_credential(data, name)
    else:  # a BadgeClass
        page = json.loads(data)
        kind = {"spec": Spec.OPEN_BADGES_2, "issuer": "did:web:university.example"}
        credential = held(
            page["id"], **kind, **{k: v for k, v in page.items() if k != "issuer"}
        ).credential
    seen = Seen(Holding("badge", "", "", credential, Standing.CONFIRMED, proved=True))
    (edge,) = [each for each in seen.graph.edges if each.kind is EdgeKind.COMPONENT_OF]
    assert edge.end == "https://university.example/achievements/data-certificate"
    assert seen.graph.nodes[edge.start].credits is not None
    assert Note.STACKABLE in seen.graph.nodes[edge.start].notes


# What an achievement is worth, as others write it --------------------------------------------
@pytest.mark.parametrize(
    ("written", "worth", "hours"),
    [
        ({"extensions:ECTSExtension": {"ECTS": 2.5}}, Credits(2.5, "ECTS"), None),
        ({"extensions:StudyLoadExtension": {"StudyLoad": 70}}, None, 70),
        ({"extensions:TimeInvestmentExtension": {"TimeInvestment": "40"}}, None, 40),
        ({"ECTS": 3, "SBU": 84}, Credits(3, "ECTS"), None),
        ({"SBU": 84}, Credits(84, "SBU"), None),
        ({"creditsAvailable": 1, "ECTS": 3}, Credits(1, ""), None),
        ({"extensions:ECTSExtension": {"ECTS": -1}, "ECTS": "x"}, None, None),
        ({"extensions:ECTSExtension": 5}, None, None),
    ],
)
def test_worth(written: dict[str, Any], worth: Credits | None, hours: float | None) -> None:
    node = Seen(held(PATH + "a", **written)).graph.nodes[PATH + "a"]
    assert (node.credits, node.hours) == (worth, hours)


def test_openbadges_education_writes_on_the_credential() -> None:
    badge = held(PATH + "a")
    members = {
        "extensions:StudyLoadExtension": {"StudyLoad": 30},
        "extensions:CategoryExtension": {"Category": "learningpath"},
    }
    object.__setattr__(badge.credential, "document", {**badge.credential.document, **members})
    node = Seen(badge).graph.nodes[PATH + "a"]
    assert (node.hours, node.notes) == (30, {Note.LEARNING_PATH})


# The same achievement elsewhere ----------------------------------------------------------------
@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({"alsoKnownAs": [PATH + "b"]}, EdgeKind.EQUIVALENT),
        (
            {
                "related": [
                    {
                        "id": PATH + "b",
                        "type": ["Related", "https://w3id.org/openbadges#BadgeClass"],
                    }
                ]
            },
            EdgeKind.EQUIVALENT,
        ),
        ({"related": [{"id": PATH + "b", "type": ["Related"]}]}, EdgeKind.RELATED),
        ({"related": [{"id": PATH + "b", "type": ["NoBadgeClass"]}]}, EdgeKind.RELATED),
    ],
)
def test_the_twin_of_another_version(members: dict[str, Any], kind: EdgeKind) -> None:
    """A badge of both versions names the other: as one or the other it is the same achievement."""
    seen = Seen(held(PATH + "a", **members), held(PATH + "b", badge="b"))
    joined = (PATH + "b") not in seen.graph.nodes
    assert joined is (kind is EdgeKind.EQUIVALENT)
    stranger = Seen(held(PATH + "a", issuer=OTHER, **members))
    assert [edge.kind for edge in stranger.graph.edges] == [kind]
    assert not stranger["b"].sure


def test_a_credential_in_the_finder_is_no_competency() -> None:
    finder = "https://credentialfinder.org/credential/1234/Data_Analyst"
    seen = Seen(held(PATH + "a", alignment=[{"targetName": "B", "targetUrl": finder}]))
    assert [edge.kind for edge in seen.graph.edges] == [EdgeKind.RELATED]
    assert not seen.graph.nodes[finder].competency


# The European Learning Model --------------------------------------------------------------------
def euro(claim: dict[str, Any]) -> Holding:
    badge = held(PATH + "goal", spec=Spec.CREDENTIAL)
    object.__setattr__(badge.credential, "types", ("EuropeanDigitalCredential",))
    object.__setattr__(badge.credential, "document", {"credentialSubject": {"hasClaim": [claim]}})
    return badge


def test_a_specification_says_what_it_is_a_part_of() -> None:
    specified = {
        "id": PATH + "goal",
        "hasPart": [{"id": PATH + "a", "title": {"en": "Part"}}],
        "isPartOf": [{"id": PATH + "larger"}],
        "specialisationOf": {"id": PATH + "general"},
        "isPartialQualification": True,
    }
    found = european.read(euro({"id": "urn:claim", "specifiedBy": specified}))
    at = "/credentialSubject/hasClaim/0/specifiedBy"
    assert [(e.start, e.end, e.kind, e.voice, e.source.pointer) for e in found.edges] == [
        (PATH + "a", PATH + "goal", EdgeKind.COMPONENT_OF, Voice.AWARDER, f"{at}/hasPart/0"),
        (PATH + "goal", PATH + "larger", EdgeKind.COMPONENT_OF, Voice.PART, f"{at}/isPartOf/0"),
        (
            PATH + "goal",
            PATH + "general",
            EdgeKind.RELATED,
            Voice.PART,
            f"{at}/specialisationOf/0",
        ),
    ]
    assert found.nodes[0].notes == {Note.STACKABLE}


@pytest.mark.parametrize(
    ("framework", "point", "worth"),
    [
        ({"id": "http://data.europa.eu/snb/education-credit/6fcec5c5af"}, "2", Credits(2, "ECTS")),
        ({"id": "https://x.example/c", "prefLabel": {"en": "ECVET"}}, 4, Credits(4, "ECVET")),
        ({}, "2.5", Credits(2.5, "")),
        ({}, "some", None),
    ],
)
def test_points_of_the_european_model(
    framework: dict[str, Any], point: Any, worth: Credits | None
) -> None:
    rules = {
        "id": PATH + "goal",
        "creditPoint": {"framework": framework, "point": point},
        "volumeOfLearning": "PT60H",
    }
    (node,) = european.read(euro({"specifiedBy": rules})).nodes
    assert (node.credits, node.hours) == (worth, 60)


# CTDL and CASE ----------------------------------------------------------------------------------
def test_a_condition_profile_names_credentials_that_are_required() -> None:
    profile = {
        "@type": "ceterms:ConditionProfile",
        "@id": "_:b1",
        "ceterms:targetCredential": [PATH + "a"],
        "ceterms:targetCompetency": ["https://x.example/competency"],
    }
    graph = [
        {
            "@id": "https://x.example/way",
            "@type": "ceterms:Pathway",
            "ceterms:name": {"en": "Way"},
            "ceterms:hasDestinationComponent": ["https://x.example/1"],
        },
        {
            "@id": "https://x.example/1",
            "@type": "ceterms:CredentialComponent",
            "ceterms:name": {"en": "Goal"},
            "ceterms:proxyFor": PATH + "goal",
            "ceasn:hasChild": ["https://x.example/2"],
        },
        {
            "@id": "https://x.example/2",
            "@type": "ceterms:CredentialComponent",
            "ceterms:name": {"en": "B"},
            "ceterms:proxyFor": PATH + "b",
        },
        {
            "@id": PATH + "goal",
            "@type": "ceterms:Certificate",
            "ceterms:name": {"en": "Goal"},
            "ceterms:requires": [profile, {"@type": "ceterms:ConditionProfile", "@id": "_:b2"}],
        },
    ]
    file = reading.read(json.dumps({"@graph": graph}).encode())
    needs = [edge for edge in file.graph.edges if edge.kind is EdgeKind.REQUIRES]
    assert [(edge.start, edge.end) for edge in needs] == [(PATH + "goal", PATH + "a")]


def test_a_translation_of_a_competency_is_the_same() -> None:
    ids = [f"{at:08x}-0000-4000-8000-000000000000" for at in range(3)]
    document = {
        "CFDocument": {"identifier": ids[0], "uri": "https://x.example/d", "title": "D"},
        "CFItems": [
            {"identifier": one, "uri": f"https://x.example/{one}", "fullStatement": one}
            for one in ids[1:]
        ],
        "CFAssociations": [
            {
                "associationType": "isTranslationOf",
                "originNodeURI": {"identifier": ids[1], "uri": f"https://x.example/{ids[1]}"},
                "destinationNodeURI": {"identifier": ids[2], "uri": f"https://x.example/{ids[2]}"},
            }
        ],
    }
    file = reading.read(json.dumps(document).encode())
    assert EdgeKind.EQUIVALENT in {edge.kind for edge in file.graph.edges}
