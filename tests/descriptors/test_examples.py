"""The examples for issuers are what they claim: whole, by their schemas, and good."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from tests.issuer_simulator.examples import __main__ as command
from tests.issuer_simulator.examples import ob2, ob3
from tests.issuer_simulator.examples.build import build
from tests.issuer_simulator.institution import Institution
from wallet.credentials.reading import read
from wallet.descriptors.coverage import RowState
from wallet.linked_data import bundled, canonicalise
from wallet.service import basis_of, examine_file, judge_file
from wallet.snapshots.descriptors import Cover
from wallet.snapshots.examining import Part, Proof
from wallet.verification.report import Verdict
from wallet.verification.schema import problems
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = command.FOLDER
NOW = datetime(2026, 11, 28, tzinfo=UTC)
EVERY = ["ob3.json", "ob2.json", "templates/ob3.json", "templates/ob2.json"]


def loaded(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((EXAMPLES / name).read_bytes())
    return found


def test_built_again_every_file_is_the_same_to_the_byte() -> None:
    assert command.differences(build()) == set()


def test_check_command_notices_a_changed_a_lost_and_a_foreign_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "FOLDER", tmp_path)
    monkeypatch.setattr("sys.argv", ["examples"])
    assert command.main() == 0
    monkeypatch.setattr("sys.argv", ["examples", "--check"])
    assert command.main() == 0
    (tmp_path / "ob2.json").write_text("{}")
    (tmp_path / "ob3.json").unlink()
    (tmp_path / "more.json").write_text("{}")
    assert command.main() == 1
    assert capsys.readouterr().err.split() == [
        "differs:", "more.json", "differs:", "ob2.json", "differs:", "ob3.json",
    ]  # fmt: skip


@pytest.mark.parametrize("name", EVERY)
def test_all_sixteen_elements_are_stated_in_members_of_their_own(name: str) -> None:
    found = examine_file(EXAMPLES / name, basis_of([EXAMPLES / "pack"], []), now=NOW)
    asked = found.table("eu-annex-1")
    assert (asked.described, asked.required, len(asked.rows)) == (11, 11, 16)
    assert {row.covered.state for row in asked.rows} == {RowState.STRUCTURED}
    assert found.problems == ()
    assert found.is_ready("")
    assert found.part is Part.CREDENTIAL


@pytest.mark.parametrize("name", ["ob3.json", "ob2.json"])
def test_they_are_valid_offline_and_nothing_is_left_uncovered(name: str) -> None:
    basis = basis_of([EXAMPLES / "pack"], [])
    assert judge_file(EXAMPLES / name, basis, now=NOW).report.verdict is Verdict.VALID
    found = examine_file(EXAMPLES / name, basis, now=NOW)
    assert found.proof is Proof.COVERS
    values = [value for values in found.described.record.values.values() for value in values]
    assert len(values) > 20
    assert {found.described.cover_of(value) for value in values} == {Cover.COVERED}


def test_a_change_of_any_extension_member_breaks_the_proof() -> None:
    basis = basis_of([EXAMPLES / "pack"], [])
    terms = ob3.context()["@context"]["DescribedAchievement"]["@context"]
    terms = terms.keys() - {"id", "type"}
    members = [
        name for name in loaded("ob3.json")["credentialSubject"]["achievement"] if name in terms
    ]
    assert len(members) == 11
    for name in members:
        document = loaded("ob3.json")
        del document["credentialSubject"]["achievement"][name]
        report = verify(
            read(json.dumps(document).encode()), basis.knowledge, basis.contexts, now=NOW
        )
        assert report.verdict is Verdict.INVALID_SIGNATURE, name


def test_the_context_may_be_hosted_by_the_issuer_instead() -> None:
    url = "https://university.example/contexts/descriptors-v1.json"
    document = ob3.template()
    document["@context"][-1] = url
    university = Institution("university.example", vocabulary={url: ob3.context()})
    basis = basis_of([EXAMPLES / "pack"], [])
    signed = read(json.dumps(university.sign(document)).encode())
    at_hand = verify(signed, basis.knowledge, basis.contexts, now=NOW)
    assert at_hand.verdict is Verdict.VALID
    without = verify(signed, basis.knowledge, bundled(), now=NOW)
    assert without.verdict is Verdict.CONTEXT_UNAVAILABLE


def test_the_name_of_the_terms_is_a_context_that_comes_with_the_program() -> None:
    document = ob3.template()
    document["@context"][-1] = ob3.TERMS
    signed = read(json.dumps(ob3.UNIVERSITY.sign(document)).encode())
    basis = basis_of([EXAMPLES / "pack"], [])
    assert verify(signed, basis.knowledge, bundled(), now=NOW).verdict is Verdict.VALID
    written_out = canonicalise(ob3.template(), bundled())
    assert canonicalise(document, bundled()) == written_out


def test_another_processor_makes_the_same_text_of_it(shared: Path) -> None:
    from tests.linked_data.published import pyld_text  # noqa: PLC0415 - needs the reference data

    assert shared.is_dir()
    template = loaded("templates/ob3.json")
    assert canonicalise(template, bundled()) == pyld_text(template)


def test_a_token_of_the_template_is_valid_too() -> None:
    token = ob3.UNIVERSITY.token(ob3.template())
    basis = basis_of([EXAMPLES / "pack"], [])
    report = verify(read(token.encode()), basis.knowledge, bundled(), now=NOW)
    assert report.verdict is Verdict.VALID


def test_they_pass_their_schemas() -> None:
    for name in ("ob3.json", "templates/ob3.json"):
        assert problems(loaded(name), "badge.json") == ()
    for name in ("ob3.json", "templates/ob3.json", "templates/ob2.json"):
        assert problems(loaded(name), "descriptors.json") == ()


def test_the_published_schema_asks_for_nothing_but_the_older_name_of_a_date(shared: Path) -> None:
    file = shared / "schemas" / "ob_v3p0_achievementcredential_schema.json"
    validator = jsonschema_rs.validator_for(json.loads(file.read_bytes()), validate_formats=True)
    said = [error.message for error in validator.iter_errors(loaded("ob3.json"))]
    assert said == ['"issuanceDate" is a required property']


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("creditsAvailable", "4.5"),
        ("assessmentType", [1]),
        ("countsTowards", [{"name": "Larger"}]),
        ("entryRequirement", ""),
        ("identityChecked", "yes"),
        ("level", [{"targetCode": "5"}]),
        ("level", [{"targetFramework": "ITSS"}]),
        ("participationType", []),
        ("qualityAssuranceType", ""),
        ("stackable", "true"),
        ("supervisionType", True),
        ("timeInvestment", "45 hours"),
        ("creditUnit", 1),
    ],
)
def test_the_extension_refuses_what_is_no_such_thing(member: str, value: Any) -> None:
    document = loaded("templates/ob3.json")
    document["credentialSubject"]["achievement"][member] = value
    assert [problem.path.split("/")[2] for problem in problems(document, "descriptors.json")] == [
        member
    ]
    hosted = loaded("templates/ob2.json")
    hosted["badge"][ob2.NAME][member] = value
    assert problems(hosted, "descriptors.json")
    validator = jsonschema_rs.Draft4Validator(ob2.schema())
    assert validator.is_valid(loaded("templates/ob2.json")["badge"][ob2.NAME])
    assert not validator.is_valid(hosted["badge"][ob2.NAME])


def test_a_unit_needs_an_amount_and_an_extension_its_declaration() -> None:
    document = loaded("templates/ob3.json")
    del document["credentialSubject"]["achievement"]["creditsAvailable"]
    assert problems(document, "descriptors.json")
    hosted = loaded("templates/ob2.json")
    del hosted["badge"][ob2.NAME]["@context"]
    hosted["badge"]["issuer"][ob2.NAME]["type"] = ["Extension"]
    assert len(problems(hosted, "descriptors.json")) == 2


def test_the_hosted_extension_context_defines_every_member_and_names_its_schema() -> None:
    context = ob2.context()
    assert context["obi:validation"] == [
        {"obi:validatesType": ob2.NAME, "obi:validationSchema": ob2.SCHEMA}
    ]
    assert set(ob2.schema()["properties"]) <= set(context["@context"])
    listed = json.loads((EXAMPLES / "pack" / "manifest.json").read_bytes())["resources"]
    assert {ob2.CONTEXT, ob2.SCHEMA} <= {each["url"] for each in listed}
