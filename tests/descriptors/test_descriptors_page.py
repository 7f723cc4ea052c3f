"""docs/descriptors.md lists what there is, no more and no less."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.descriptors.test_data import options
from wallet.descriptors.catalogue import Standing, catalogue
from wallet.descriptors.normal import Unit
from wallet.descriptors.paths import check
from wallet.descriptors.readings import BY_NAME

PAGE = (ROOT / "docs" / "descriptors.md").read_text(encoding="utf-8")
SCHEMAS = ROOT / "resources" / "descriptors" / "schema"


def table(heading: str) -> dict[str, list[str]]:
    """Return the rows of the table under a heading: the code of the first cell, and the cells."""
    part = PAGE.split(f"# {heading}\n", 1)[1].split("\n#", 1)[0]
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in part.splitlines() if line[:1] == "|"]
    cells = [[cell.strip() for cell in row] for row in rows[2:]]
    return {code: row for row in cells for code in re.findall(r"`([^`]+)`", row[0])}


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))


def test_readings_and_their_options_are_those_of_the_code() -> None:
    told = {
        reading: {
            name
            for part in row[2].split(";")
            for name in re.findall(r"`([^`]+)`", part.split(":")[0])
        }
        for reading, row in table("Readings and their options").items()
    }
    assert told == {name: options(read) for name, read in BY_NAME.items()}
    assert list(told) == sorted(told)


def test_members_of_rules_are_those_of_the_schema() -> None:
    assert set(table("Rules")) == set(schema("profile")["$defs"]["rule"]["properties"])


def test_members_of_words_are_those_of_the_schema() -> None:
    assert set(table("Value sets")) == set(schema("values")["$defs"]["value"]["properties"])


def test_standings_and_units_are_those_of_the_code() -> None:
    assert set(table("Found, derived, assumed")) == set(Standing)
    sentence = PAGE.split("\nUnits are ", 1)[1].split("\n\n", 1)[0]
    assert set(re.findall(r"`([^`]+)`", sentence)) == set(Unit)


def test_every_path_of_the_page_can_be_read() -> None:
    paths = [path.replace(r"\|", "|") for path in table("Paths")]
    assert any("[?" in path for path in paths)
    for path in paths:
        check(path)


def test_every_scale_is_named() -> None:
    part = PAGE.split("\nThere are EQF", 1)[1].split("\n\n", 1)[0]
    names = {"eqf": "EQF", "nfq-ie": "NFQ", "cyber-university": "Cyber University"}
    for scale in catalogue().levels:
        assert names.get(scale.id, scale.id.upper()) in f"EQF{part}", scale.id


@pytest.mark.parametrize("file", ["catalogue.json", "levels.json", "isced-f.json"])
def test_files_are_named(file: str) -> None:
    assert any(file in name for name in table("The folder"))


def test_the_example_is_of_the_schema() -> None:
    example = json.loads(re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)[0])
    assert example["reads"] in BY_NAME
    assert set(example) - set(table("Rules")) <= options(BY_NAME[example["reads"]])
