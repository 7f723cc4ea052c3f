"""Whoever passes a presentation on may rewrite its JSON; what is signed must stay what is read."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from tests.issuer_simulator.applicant import OURS, TERMS, V2, as_bytes, attached
from tests.receiving.handing import ME, badge, hosted
from wallet.snapshots.received import Received
from wallet.verification.tone import Tone

Look = Callable[..., Received]
Change = Callable[[dict[str, Any]], None]
ASKED = {"challenge": "c-123", "domain": "employer.example"}
OLD = attached(as_bytes(hosted()), name="old one")
FILE = attached(as_bytes(badge(3)), name="three")
SIGNED = ME.presentation(
    badge(1),
    shownName="さくら",
    purpose="Application 17",
    validUntil="2026-12-01T00:00:00Z",
    relatedResource=[OLD, FILE],
    section=[{"name": "Chemistry", "badge": [FILE["digestSRI"]]}],
)


def changed(change: Change, signed: dict[str, Any] = SIGNED) -> dict[str, Any]:
    document = copy.deepcopy(signed)
    change(document)
    return document


def another_name(name: str, other: str, **terms: Any) -> Change:
    def change(document: dict[str, Any]) -> None:
        own = document["@context"][1]
        definition = own.pop(name)
        own.update(terms or {other: definition})
        document[other] = document.pop(name)

    return change


def exchanged(document: dict[str, Any]) -> None:
    own = document["@context"][1]
    own["shownName"], own["purpose"] = own["purpose"], own["shownName"]
    document["shownName"], document["purpose"] = document["purpose"], document["shownName"]


def reversed_term(document: dict[str, Any]) -> None:
    document["@context"][1]["aside"] = {"@reverse": TERMS["relatedResource"]["@id"]}
    document["relatedResource"][0]["aside"] = document["relatedResource"].pop(0)


@pytest.mark.parametrize(
    "change",
    [
        exchanged,
        reversed_term,
        *(another_name(name, f"the{name}") for name in TERMS if name in SIGNED),
        another_name("shownName", f"{OURS}shownName", unused="urn:x:unused"),
        another_name("shownName", "ours:shownName", ours=OURS),
        another_name("shownName", "Name", **{"@vocab": f"{OURS}shown"}),
        another_name("relatedResource", TERMS["relatedResource"]["@id"]),
    ],
)
def test_no_part_can_be_hidden_or_exchanged_by_its_name(look: Look, change: Change) -> None:
    """All of these leave every statement, and so the signature, as it was."""
    found = look(changed(change), **ASKED)
    assert found.report is not None
    assert found.report.verdict == "malformed"
    assert found.cover is not None
    assert not found.cover.signed
    assert found.headline.tone is not Tone.GOOD


def test_a_word_of_another_program_does_not_become_ours(look: Look) -> None:
    """A signed word that nobody reads could be shown as the name, were the name ours for asking."""
    context = [V2, {"remark": "urn:x:remark"}]
    signed = ME.presentation(badge(), remark="Professor", **{"@context": context})
    assert look(signed, **ASKED).headline.tone is Tone.GOOD
    for name in ("shownName", "purpose", "section"):
        altered = changed(another_name("remark", name), signed)
        found = look(altered, **ASKED)
        assert found.cover is not None
        assert (found.cover.name, found.cover.purpose) == ("", "")
        assert [each.title for each in found.cover.sections] == [""]


def test_our_terms_may_be_written_in_either_form(look: Look) -> None:
    own = {**TERMS, "shownName": {"@id": f"{OURS}shownName"}}
    found = look(ME.presentation(badge(), shownName="S", **{"@context": [V2, own]}), **ASKED)
    assert found.cover is not None
    assert found.cover.name == "S"
    assert found.headline.tone is Tone.GOOD


def twice(document: dict[str, Any]) -> None:
    document["relatedResource"] *= 2


def in_parts(document: dict[str, Any]) -> None:
    first, last = document["relatedResource"]
    names = ("digestSRI", "label")
    document["relatedResource"] = [
        {"id": first["id"], **{name: first[name] for name in names}},
        first["id"],
        {name: part for name, part in first.items() if name not in names},
        last,
    ]


@pytest.mark.parametrize("change", [twice, in_parts])
def test_a_file_is_one_however_often_it_is_written(look: Look, change: Change) -> None:
    whole, altered = look(SIGNED, **ASKED), look(changed(change), **ASKED)
    for found in (whole, altered):
        assert [each.attached for each in found.badges] == ["", "old one", "three"]
        assert {each.code for each in found.missing} == {
            "received_hosted_missing", "received_by_email",
        }  # fmt: skip
    assert whole.cover == altered.cover


def test_a_file_without_a_description_is_not_passed_over(look: Look) -> None:
    signed = ME.presentation(badge(), relatedResource=[FILE["id"]])
    found = look(signed, **ASKED)
    assert len(found.badges) == 2
    assert [each.code for each in found.missing] == ["received_attachment_unsure"]


@pytest.mark.parametrize(
    "scheme", ["DATA:application/json;BASE64,", "data:application/json; base64,"]
)
def test_a_scheme_in_capitals_is_the_same(look: Look, scheme: str) -> None:
    written = FILE["id"].replace("data:application/json;base64,", scheme)
    token = ME.token(badge(), relatedResource=[{**FILE, "id": written}])
    found = look(token, **ASKED)
    assert [each.report.verdict for each in found.badges] == ["valid", "valid"]
    assert found.headline.tone is Tone.GOOD


def test_a_proof_of_somebody_else_beside_the_holders_changes_nothing_for_the_better(
    look: Look,
) -> None:
    """Each proof covers the document; who adds one may end it sooner, never make it good."""
    forged = {**SIGNED["proof"], "challenge": "mine", "domain": "thief.example"}
    for proofs in ([forged, SIGNED["proof"]], [SIGNED["proof"], forged]):
        signed = {**SIGNED, "proof": proofs}
        good = look(signed, **ASKED)
        assert good.cover is not None
        assert (good.cover.challenge, good.cover.recipient) == ("c-123", "employer.example")
        stolen = look(signed, challenge="mine", domain="thief.example")
        assert {each.code for each in stolen.missing} >= {"received_other_challenge"}
        assert stolen.headline.tone is Tone.BAD
    later = {**forged, "expires": "2099-01-01T00:00:00Z"}
    for proofs in ([later, SIGNED["proof"]], [SIGNED["proof"], later]):
        found = look({**SIGNED, "proof": proofs}, **ASKED)
        assert found.cover is not None
        assert found.cover.until is not None
        assert found.cover.until.isoformat().startswith("2026-12-01")
