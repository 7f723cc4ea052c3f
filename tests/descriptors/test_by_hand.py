"""Real credentials are described as somebody described them by hand, who read their documents."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.descriptors.by_hand_notation import noted
from tests.verification.corpus import CORPUS, Case
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.coverage import coverage
from wallet.descriptors.describing import describe
from wallet.descriptors.places import written
from wallet.tasks.judging.judging import read_credential

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.credentials.model import Credential
    from wallet.descriptors.record import Record, Said, Value

BY_HAND = sorted((Path(__file__).parent / "by_hand").glob("*.json"))
MOST = 40  # characters of a text that are kept


@dataclass(frozen=True)
class Expected:
    file: Path

    @property
    def said(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.file.read_text(encoding="utf-8"))
        return found

    def credential(self, folder: Path) -> Credential:
        about = json.loads((CORPUS / self.said["credential"] / "case.json").read_bytes())
        case = Case(CORPUS / self.said["credential"], about)
        if self.said.get("pages"):
            report = case.report(case.pack(folder))
            assert report.credential is not None
            return report.credential
        file = case.folder / about["file"]
        credential = read_credential(file.read_bytes(), file.name)
        for step in self.said.get("inner", ()):
            credential = credential.inner[step]
        return credential


def cases() -> list[Expected]:
    return [Expected(file) for file in BY_HAND]


@pytest.fixture(scope="module", params=cases(), ids=lambda each: each.file.stem)
def pair(
    request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, Any], Record]:
    assert shared.is_dir()
    expected: Expected = request.param
    credential = expected.credential(tmp_path_factory.mktemp("pack"))
    return expected.said, describe(credential)


def test_there_are_enough() -> None:
    credentials = {each.said["credential"] for each in cases()}
    assert len(credentials) >= 44
    assert sum(bool(each.said.get("pages")) for each in cases()) >= 6
    for each in cases():
        for values in each.said["values"].values():
            assert all(len(said["text"]) <= MOST for one in values for said in one["said"])


def test_every_value_and_no_other(pair: tuple[dict[str, Any], Record]) -> None:
    expected, record = pair
    found = {name: in_order(map(value_of, values)) for name, values in record.values.items()}
    assert found == {
        name: in_order(map(filled, values)) for name, values in expected["values"].items()
    }


def test_the_required_rows(pair: tuple[dict[str, Any], Record]) -> None:
    expected, record = pair
    table = next(each for each in catalogue().tables if each.id == "eu-annex-1")
    states: dict[str, set[str]] = {"structured": set(), "text": set(), "absent": set()}
    for each in coverage(record, table).rows:
        if each.row.required:
            states[each.state.value].add(each.row.id)
    assert states == {state: set(rows) for state, rows in expected["rows"].items()}


def test_the_language_where_the_document_states_one(pair: tuple[dict[str, Any], Record]) -> None:
    expected, record = pair
    languages = {
        (name, said.page, written(said.path)): said.language
        for name, values in record.values.items()
        for value in values
        for said in value.said
    }
    for name, values in expected["values"].items():
        for said in (said for value in values for said in value["said"] if "in" in said):
            assert languages[name, said.get("page", ""), said["path"]] == said["in"], said


def in_order(values: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(values, key=lambda value: json.dumps(value, sort_keys=True))


def value_of(value: Value) -> dict[str, Any]:
    return {
        "said": list(map(said_of, value.said)),
        "form": value.form.value,
        "normal": noted(value.normal),
    }


def said_of(said: Said) -> dict[str, Any]:
    return {
        "path": written(said.path),
        "page": said.page,
        "text": said.text[:MOST],
        "more": len(said.text) > MOST,
    }


def filled(value: dict[str, Any]) -> dict[str, Any]:
    said = [{"page": "", "more": False, **each} for each in value["said"]]
    for each in said:
        each.pop("in", "")
    return {**value, "said": said}
