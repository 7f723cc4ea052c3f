"""Every credential of the corpus and every sample is described; each value is found again."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.verification.corpus import Case, cases
from wallet import resources
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.coverage import coverage
from wallet.descriptors.describing import PAYLOAD, describe
from wallet.descriptors.places import follow, written
from wallet.errors import ReadingError
from wallet.tasks.judging.judging import judge_file, read_credential
from wallet.tasks.knowledge.basis import basis_of
from wallet.wording.telling.descriptors import told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wallet.credentials.model import Credential
    from wallet.descriptors.record import Record, Said

DESCRIBED = ("OB2", "OB3", "CLR2", "EDC")
FOLDER = resources.folder() / "samples"
EXAMPLES = resources.folder() / "examples"
SAMPLES = [*sorted((FOLDER / "badges").iterdir()), *sorted(EXAMPLES.glob("ob?.json"))]
NOW = datetime(2026, 11, 28, tzinfo=UTC)
OURS = [case for case in cases() if case.about["spec"].startswith(DESCRIBED)]
# Neither the file nor any page that is known has a title or says who awards it.
NAMELESS = {"bake-sphereon-png"}
_STEP = re.compile(r"\.?(?P<plain>[^.\[\]']+)|\[(?P<place>\d+)\]|\['(?P<quoted>(?:\\.|[^'\\])*)'\]")


def whole(credential: Credential) -> Iterator[Credential]:
    """Yield a credential and those inside it, at any depth."""
    yield credential
    for inner in credential.inner:
        yield from whole(inner)


def read_back(text: str) -> tuple[str | int, ...]:
    """Read a written path, without the code that wrote it."""
    steps: list[str | int] = []
    place = 0
    while place < len(text):
        match = _STEP.match(text, place)
        assert match is not None, text
        place = match.end()
        if match["place"] is not None:
            steps.append(int(match["place"]))
        elif match["quoted"] is not None:
            steps.append(re.sub(r"\\(.)", r"\1", match["quoted"]))
        else:
            steps.append(match["plain"])
    return tuple(steps)


def as_written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    assert isinstance(value, str | int | float), value
    return str(value)


def root(credential: Credential, said: Said) -> Any:
    if said.page == PAYLOAD:
        return credential.claims
    if said.page:
        (page,) = {page.url: page for page in credential.pages if page.url == said.page}.values()
        return page.document
    return credential.document


def check(credential: Credential, name: str) -> Record:
    """Describe a credential and follow every text of every value back to where it stands."""
    record = describe(credential)
    for element, values in record.values.items():
        assert values, (name, element)
        for value in values:
            assert value.said, (name, element, value.rule)
            for said in value.said:
                start = root(credential, said)
                assert read_back(written(said.path)) == said.path, (name, said.path)
                assert as_written(follow(start, said.path)) == said.text, (name, said.path)
            for language in ("en", "ja"):
                assert told(value, language, str).strip(), (name, element, value)
    for table in catalogue().tables:
        assert len(coverage(record, table).rows) == len(table.rows)
    return record


@pytest.mark.parametrize("case", OURS, ids=lambda case: case.id)
def test_a_badge_a_record_or_a_european_credential(case: Case, tmp_path: Path) -> None:
    file = case.folder / case.about["file"]
    try:
        credential = read_credential(file.read_bytes(), file.name)
    except ReadingError:
        assert case.expected["verdict"] in ("malformed", "not_a_credential", "unsupported")
        return
    for number, each in enumerate(whole(credential)):
        check(each, f"{case.id} {number}")
    shown = case.report(case.pack(tmp_path)).credential or credential
    records = [check(each, f"{case.id} with pages") for each in whole(shown)]
    if case.id not in NAMELESS:
        assert all(each.of("title") or each.of("awarding_body") for each in records)


@pytest.mark.parametrize(
    "case", [case for case in cases() if case not in OURS], ids=lambda case: case.id
)
def test_any_other_credential(case: Case) -> None:
    file = case.folder / case.about["file"]
    try:
        credential = read_credential(file.read_bytes(), file.name)
    except ReadingError:
        return
    for number, each in enumerate(whole(credential)):
        check(each, f"{case.id} {number}")


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.name)
def test_a_sample(file: Path) -> None:
    pack = file.parent / "pack" if file.parent.name == "examples" else FOLDER / "pack"
    for each in whole(read_credential(file.read_bytes(), file.name)):
        check(each, file.name)
    shown = judge_file(file, basis_of([pack], []), now=NOW).report.credential
    assert shown is not None
    for each in whole(shown):
        record = check(each, file.name)
        assert record.of("title"), file.name
        assert record.of("awarding_body"), file.name


def test_the_families_are_all_there(shared: Path) -> None:
    assert (shared / "corpus").is_dir()
    assert {case.about["spec"].split("/")[0] for case in OURS} == set(DESCRIBED)
    assert len(OURS) > 90


def test_a_written_path_is_read_as_it_was_meant() -> None:
    path = ("badge", 3, "@language", "a.b", "it's", "back\\slash", "日本", "")
    assert written(path) == "badge[3]['@language']['a.b']['it\\'s']['back\\\\slash'].日本['']"
    assert read_back(written(path)) == path
