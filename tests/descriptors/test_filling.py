"""What the program recommends to write does fill the row, in either version of Open Badges."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator.examples import __main__ as command
from wallet.credentials.model import Carrier, Credential, Securing, Spec
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.coverage import RowState, coverage
from wallet.descriptors.describing import describe
from wallet.descriptors.filling import FORMATS, Filling, filled, fillings, is_elsewhere
from wallet.verification.schema import problems

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.descriptors.mapping import Row

BARE: Mapping[Spec, dict[str, Any]] = {
    Spec.OPEN_BADGES_2: {"badge": {"issuer": {}}},
    Spec.OPEN_BADGES_3: {"credentialSubject": {"achievement": {"type": ["Achievement"]}}},
}
ROWS = [(table, row) for table in catalogue().tables for row in table.rows]


def states(document: dict[str, Any], spec: Spec) -> dict[str, RowState]:
    made = Credential(b"", Carrier.JSON, spec, Securing.NONE, document)
    found = coverage(describe(made), catalogue().tables[0])
    return {row.row.id: row.state for row in found.rows}


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=lambda row: row.id)
@pytest.mark.parametrize("spec", FORMATS)
def test_every_row_has_a_recommendation_that_fills_it(row: Row, spec: Spec) -> None:
    (filling,) = [each for each in fillings(row, catalogue()) if each.spec is spec]
    before = states(BARE[spec], spec)
    after = states(filled(BARE[spec], filling), spec)
    assert before[row.id] is RowState.ABSENT
    assert after[row.id] is RowState.STRUCTURED
    assert problems(filled(BARE[spec], filling), "descriptors.json") == ()


@pytest.mark.parametrize("spec", FORMATS)
def test_all_recommendations_together_describe_all(spec: Spec) -> None:
    document = BARE[spec]
    for _, row in ROWS:
        for each in fillings(row, catalogue()):
            if each.spec is spec:
                document = filled(document, each)
    assert set(states(document, spec).values()) == {RowState.STRUCTURED}


def test_an_example_is_merged_into_objects_and_appended_to_lists() -> None:
    whole = {"a": {"b": [1], "c": {"d": 1, "e": 2}}}
    spec = Spec.OPEN_BADGES_3
    assert filled(whole, Filling(spec, "a.b", [2], "p")) == {
        "a": {"b": [1, 2], "c": {"d": 1, "e": 2}}
    }
    assert filled(whole, Filling(spec, "a.c", {"d": 3}, "p"))["a"]["c"] == {"d": 3, "e": 2}
    assert filled(whole, Filling(spec, "x.y", 1, "p"))["x"] == {"y": 1}
    assert whole == {"a": {"b": [1], "c": {"d": 1, "e": 2}}}


def test_behind_a_link_nothing_can_be_written() -> None:
    spec = Spec.OPEN_BADGES_2
    linked = {"badge": "https://university.example/badges/1"}
    assert is_elsewhere(Filling(spec, "badge.name", "x", "p"), linked)
    assert not is_elsewhere(Filling(spec, "issuedOn", "x", "p"), linked)
    assert not is_elsewhere(Filling(spec, "badge.name", "x", "p"), {"badge": {}})
    assert not is_elsewhere(Filling(spec, "badge", "x", "p"), linked)


@pytest.mark.parametrize("version", ["2", "3"])
def test_the_profile_reads_every_member_of_the_schema(version: str) -> None:
    """A member that no rule reads would be written in vain."""
    (profile,) = [
        each for each in catalogue().profiles if each.id == f"tsumiki-descriptors-{version}"
    ]
    schema = json.loads((command.FOLDER.parent / "schemas" / "descriptors.json").read_bytes())
    members = set(schema["$defs"]["members"]["properties"])
    if version == "3":  # the rest has a place of its own there
        members -= {"addressCountryCode", "result", "qualityAssuranceName", "qualityAssuranceUrl"}
    read = {rule.path.rpartition(".")[2] for rule in profile.rules}
    assert members - {"creditUnit"} == read  # which is read with the amount beside it
