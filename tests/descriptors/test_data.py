"""The data of resources/descriptors: of its schemas, whole, in both languages, and all of use."""

from __future__ import annotations

import ast
import inspect
import json
from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from tests.conftest import ROOT
from tests.descriptors.minted import all_of_them
from wallet.credentials.model import Spec
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.describing import describe
from wallet.descriptors.normal import Unit
from wallet.descriptors.paths import folded
from wallet.descriptors.readings import BY_NAME
from wallet.tasks.judging.judging import judge_file, read_credential
from wallet.tasks.knowledge.basis import basis_of

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.descriptors.mapping import Profile

FOLDER = ROOT / "resources" / "descriptors"
SAMPLES = ROOT / "resources" / "samples" / "badges"
EXAMPLES = ROOT / "resources" / "examples"
NOW = datetime(2026, 11, 28, tzinfo=UTC)
SCHEMAS = {"tables": "table", "profiles": "profile", "values": "values"}
FILES = sorted(file for folder in SCHEMAS for file in (FOLDER / folder).iterdir())


def json_of(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def schema(name: str) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(json_of(FOLDER / "schema" / f"{name}.json"))


def errors(name: str, value: Any) -> list[str]:
    return [f"{each.instance_path}: {each.message}" for each in schema(name).iter_errors(value)]


@pytest.mark.parametrize("name", ["catalogue", "profile", "table", "values"])
def test_schemas_are_schemas(name: str) -> None:
    jsonschema_rs.meta.validate(json_of(FOLDER / "schema" / f"{name}.json"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_file_is_of_its_schema(file: Path) -> None:
    assert not errors(SCHEMAS[file.parent.name], json_of(file))


def test_the_catalogue_is_of_its_schema_and_names_every_file() -> None:
    order = json_of(FOLDER / "catalogue.json")
    assert not errors("catalogue", order)
    for folder in SCHEMAS:
        listed = {*order[folder], *({"levels", "isced-f"} if folder == "values" else ())}
        assert listed == {file.stem for file in (FOLDER / folder).iterdir()}
        for file in (FOLDER / folder).iterdir():
            assert json_of(file).get("id", "levels") == file.stem


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("profile", {"rules": [{"element": "title", "path": "name", "reads": "guess"}]}),
        ("profile", {"rules": [{"element": "title", "path": "name", "reads": "text", "set": "x"}]}),
        ("profile", {"rules": [{"element": "kind", "path": "name", "reads": "term"}]}),
        ("profile", {"source": ""}),
        ("profile", {"standing": "sure"}),
        ("profile", {"names": {"en": "Only English"}}),
        ("profile", {"applies": {"specs": ["open_badges_9"]}}),
    ],
)
def test_schemas_refuse_what_is_wrong(name: str, wrong: dict[str, Any]) -> None:
    right = {
        "id": "x",
        "names": {"en": "x", "ja": "x"},
        "source": "A standard of its own",
        "standing": "found",
        "applies": {"specs": ["credential"]},
        "rules": [{"element": "title", "path": "name", "reads": "text"}],
    }
    assert not errors(name, right)
    assert errors(name, right | wrong)


def options(reading: Any) -> set[str]:
    """Return the options that the code of a reading asks for."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(inspect.getsource(reading))):
        asked: list[ast.expr] = []
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "options.get":
            asked = node.args[:1]
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "options":
            asked = [node.slice]
        for each in (one for part in asked for one in ast.walk(part)):
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                found.add(each.value)
    return found


def test_the_schema_of_profiles_knows_every_reading_and_its_options() -> None:
    rule = json_of(FOLDER / "schema" / "profile.json")["$defs"]["rule"]
    assert rule["properties"]["reads"]["enum"] == sorted(BY_NAME)
    told = {
        each["if"]["properties"]["reads"]["const"]: set(each["then"]["properties"])
        for each in rule["allOf"]
    }
    assert told == {name: asked for name, read in BY_NAME.items() if (asked := options(read))}


def test_the_schema_of_profiles_knows_units_and_specifications() -> None:
    known = json_of(FOLDER / "schema" / "profile.json")
    (workload,) = (
        each["then"]["properties"]
        for each in known["$defs"]["rule"]["allOf"]
        if each["if"]["properties"]["reads"]["const"] == "workload"
    )
    assert set(workload["unit"]["enum"]) == set(Unit)
    specs = known["properties"]["applies"]["properties"]["specs"]["items"]["enum"]
    assert set(specs) == set(Spec) - {Spec.STATUS_LIST, Spec.PRESENTATION}


def test_every_set_is_read_by_a_rule() -> None:
    used = {
        rule.options["set"]
        for profile in catalogue().profiles
        for rule in profile.rules
        if "set" in rule.options
    }
    assert used == set(catalogue().sets)


def test_no_word_means_two_things() -> None:
    """Two fields of ISCED-F share a name where one holds nothing but the other."""
    for words in (*catalogue().sets.values(), *catalogue().levels):
        meant: dict[str, set[str]] = defaultdict(set)
        for entry in words.entries:
            texts = [text for _, text in entry.names]
            told = [*texts, *entry.synonyms, *entry.keywords, *entry.mentions]
            for word in {folded(each) for each in (entry.id, *told)}:
                meant[word].add(entry.id)
        assert not {word: ids for word, ids in meant.items() if len(ids) > 1}, words.id


def test_ids_are_given_once() -> None:
    known = catalogue()
    for ids in (
        [each.id for each in known.elements],
        [each.id for each in known.levels],
        *([row.id for row in table.rows] for table in known.tables),
        *([e.id for e in s.entries] for s in (*known.sets.values(), *known.levels, known.fields)),
    ):
        assert len(ids) == len(set(ids))


def shown() -> set[tuple[str, str, str]]:
    """Return the rules that found a value in a sample, an example or a minted credential."""
    read = [read_credential(file.read_bytes(), file.name) for file in sorted(SAMPLES.iterdir())]
    basis = basis_of([EXAMPLES / "pack"], [])
    judged = [judge_file(EXAMPLES / f"{name}.json", basis, now=NOW) for name in ("ob2", "ob3")]
    read += [each.report.credential for each in judged if each.report.credential is not None]
    return {
        (value.profile, element, value.rule)
        for credential in (*read, *all_of_them())
        for element, values in describe(credential).values.items()
        for value in values
    }


def test_no_rule_is_dead() -> None:
    """A rule that another always forestalls is as dead as one whose path nobody writes."""
    found = shown()
    silent = [
        f"{profile.id}: {rule.element} {rule.path}"
        for profile in catalogue().profiles
        for rule in profile.rules
        if (profile.id, rule.element, rule.path) not in found
    ]
    assert not silent


def places(profile: Profile) -> list[str]:
    return [f"{rule.element} {rule.path} {rule.reads}" for rule in profile.rules]


def test_no_rule_is_written_twice() -> None:
    for profile in catalogue().profiles:
        assert len(places(profile)) == len(set(places(profile)))
