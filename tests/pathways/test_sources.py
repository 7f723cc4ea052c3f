"""What each kind of source says, and with whose voice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.pathways.making import AOBA, OTHER, PATH, Seen, held, record
from wallet.credentials.model import Spec
from wallet.pathways.holdings import Holding, Standing
from wallet.pathways.model import EdgeKind, Voice
from wallet.pathways.sources import comprehensive_records, european
from wallet.pathways.standing import Counts, State
from wallet.tasks.judging.judging import read_credential

_CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


@pytest.mark.parametrize(
    ("written", "kind", "turned"),
    [
        ("isParentOf", EdgeKind.COMPONENT_OF, True),
        ("isChildOf", EdgeKind.COMPONENT_OF, False),
        ("isPartOf", EdgeKind.COMPONENT_OF, False),
        ("exactMatchOf", EdgeKind.EQUIVALENT, False),
        ("precedes", EdgeKind.PRECEDES, False),
        ("replacedBy", EdgeKind.REPLACED_BY, False),
        ("isPeerOf", EdgeKind.PEER, False),
        ("isRelatedTo", EdgeKind.RELATED, False),
    ],
)
def test_associations(written: str, kind: EdgeKind, *, turned: bool) -> None:
    (edge,) = comprehensive_records.read(record((written, PATH + "a", PATH + "b"))).edges
    ends = (PATH + "a", PATH + "b")
    assert (edge.kind, edge.start, edge.end) == (kind, *(reversed(ends) if turned else ends))
    assert edge.voice is Voice.AWARDER
    assert edge.source.signed
    assert edge.source.document == "record"
    assert edge.source.pointer == "/credentialSubject/association/0"


def test_a_publisher_of_anothers_award_is_believed_when_known() -> None:
    said = ("isParentOf", PATH + "goal", PATH + "a")
    for known, voice, counted in (
        (True, Voice.PUBLISHER, (1, 0, 1)),
        (False, Voice.OTHER, (0, 1, 1)),
    ):
        clr = record(said, issuer=OTHER, known=known)
        assert comprehensive_records.read(clr).edges[0].voice is voice
        assert Seen(clr, held(PATH + "a")).rule("goal") == counted


def test_what_only_an_issuer_can_name_is_its_own() -> None:
    clr = record(("isParentOf", "urn:goal", "urn:a"), issuer=OTHER)
    assert comprehensive_records.read(clr).edges[0].voice is Voice.AWARDER
    another = record(("isParentOf", "urn:goal", "urn:a"), issuer=OTHER, inner=[held("urn:goal")])
    assert comprehensive_records.read(another).edges[0].voice is Voice.OTHER


def test_unknown_or_broken_associations_are_left_out() -> None:
    clr = record(("hasSkillLevel", PATH + "a", PATH + "b"), ("isPartOf", PATH + "a", PATH + "a"))
    object.__setattr__(
        clr.credential,
        "document",
        {"credentialSubject": {"association": [{}, 5, {"associationType": ["isPartOf"]}]}},
    )
    assert comprehensive_records.read(clr).edges == ()


def test_related_is_an_edition_only_with_language_or_version() -> None:
    badge = held(
        PATH + "a",
        related=[{"id": PATH + "en", "inLanguage": "en"}, {"id": PATH + "friend"}, PATH + "text"],
    )
    kinds = {edge.end: edge.kind for edge in Seen(badge).graph.edges}
    assert kinds == {PATH + "friend": EdgeKind.RELATED, PATH + "text": EdgeKind.RELATED}
    assert Seen(badge).graph.canonical == {PATH + "en": PATH + "a"}


def test_open_badges_2_says_the_same() -> None:
    badge = held(
        PATH + "a",
        spec=Spec.OPEN_BADGES_2,
        related=[{"id": "https://elsewhere.example/b", "@language": "ja"}],
        alignment=[{"targetName": "Skill", "targetUrl": "https://skills.example/1"}],
    )
    edges = Seen(badge).graph.edges
    assert [(edge.kind, edge.voice) for edge in edges] == [
        (EdgeKind.EQUIVALENT, Voice.PART),
        (EdgeKind.ALIGNED_COMPETENCY, Voice.PART),
    ]
    assert edges[1].source.pointer == "/badge/alignment/0"


def test_alignment_with_a_known_achievement_is_related_and_no_progress() -> None:
    target = {"targetName": "B", "targetUrl": PATH + "b"}
    seen = Seen(held(PATH + "a", alignment=[target]), held(PATH + "b"))
    assert [edge.kind for edge in seen.graph.edges] == [EdgeKind.RELATED]
    assert seen.goals == ()


def test_european_parts_and_entitlements() -> None:
    part = {"id": PATH + "a", "title": {"en": "Part"}, "specifiedBy": {"id": PATH + "a"}}
    claim = {
        "id": "urn:claim",
        "title": {"en": "Whole"},
        "specifiedBy": {"id": PATH + "goal"},
        "hasPart": [part],
        "isPartOf": {"id": PATH + "larger"},
        "entitlesTo": [{"id": PATH + "next", "title": "Next"}],
    }
    badge = held(PATH + "goal", spec=Spec.CREDENTIAL)
    object.__setattr__(badge.credential, "types", ("EuropeanDigitalCredential",))
    object.__setattr__(badge.credential, "document", {"credentialSubject": {"hasClaim": [claim]}})
    edges = european.read(badge).edges
    assert [
        (edge.start.removeprefix(PATH), edge.kind, edge.end.removeprefix(PATH), edge.voice)
        for edge in edges
    ] == [
        ("a", EdgeKind.COMPONENT_OF, "goal", Voice.AWARDER),
        ("goal", EdgeKind.COMPONENT_OF, "larger", Voice.PART),
        ("goal", EdgeKind.GIVES_ACCESS_TO, "next", Voice.PART),
    ]  # fmt: skip - a table
    seen = Seen(badge, held(PATH + "a"))
    assert seen.rule("goal") == (1, 0, 1)
    assert seen["larger"].rules[0].may == 1, "that it is a part of more is only its own claim"


def test_a_european_credential_cannot_speak_for_a_stranger() -> None:
    whole = {"id": PATH + "goal", "hasPart": [{"id": PATH + "a"}]}
    claim = {"id": "https://other.example/x", "isPartOf": [whole]}
    badge = held("https://other.example/x", issuer=OTHER, spec=Spec.CREDENTIAL)
    object.__setattr__(badge.credential, "types", ("EuropeanDigitalCredential",))
    object.__setattr__(badge.credential, "document", {"credentialSubject": {"hasClaim": claim}})
    seen = Seen(badge, held(PATH + "a"))
    assert seen["goal"].counts[PATH + "a"] is Counts.MAY


@pytest.mark.skipif(not _CORPUS.is_dir(), reason="reference data is not here")
@pytest.mark.parametrize(
    ("name", "goals"),
    [("clr-pv-complex", 1), ("lc-clr-university-transcript", 0), ("lc-clr-westbridge", 0)],
)
def test_transcripts_that_others_wrote(name: str, goals: int) -> None:
    case = json.loads((_CORPUS / name / "case.json").read_text("utf-8"))
    data = (_CORPUS / name / case["file"]).read_bytes()
    credential = read_credential(data, case["file"])
    holdings = [Holding("clr", "", "CLR", credential, Standing.CONFIRMED, proved=True)]
    holdings += [
        Holding("clr", f"/{at}", one.name, one, Standing.CONFIRMED, proved=True)
        for at, one in enumerate(credential.inner)
    ]
    seen = Seen(*holdings)
    assert len(seen.goals) >= goals
    if name == "clr-pv-complex":  # ids that lead nowhere are steps that are not held
        states = {each.state for each in seen.progress.values()}
        assert {State.HELD, State.MISSING} <= states
    assert AOBA not in {edge.source.by for edge in seen.graph.edges}
