"""``activity``: listed, filtered, written to a file, kept for a time, forgotten."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import run
from tests.service.making import DAY, NOW, as_file, badge, institution

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Ask


@pytest.fixture
def lived(ask: Ask, tmp_path: Path) -> list[str]:
    """Import two badges, archive one, present the other; return their ids."""
    issuer = institution(method="did:key")
    files = [tmp_path / f"{number}.json" for number in (1, 2)]
    for number, file in enumerate(files, 1):
        file.write_bytes(as_file(badge(issuer, number)))
    ids: list[str] = ask("import", *files, "--json").json["added"]
    assert ask("archive", ids[0]).code == 0
    made = ask("present", ids[1], "--to", "=Example Corp", "--out", tmp_path / "a.vp.json")
    assert made.code == 0
    return ids


def entries(ask: Ask, *words: object) -> list[dict[str, Any]]:
    answer = ask("activity", *words, "--json")
    assert answer.code == 0
    found: list[dict[str, Any]] = answer.json["activity"]
    return found


def test_it_is_listed_in_words_and_as_json(ask: Ask, lived: list[str]) -> None:
    told = ask("activity").out
    assert "Made a presentation of “Data 2” for =Example Corp" in told
    assert "Imported 2 badges" in told
    assert "Archived “Data 1”" in told
    assert "取り込みました" in ask("activity", "--lang", "ja").out
    found = entries(ask)
    assert {each["code"] for each in found} == {
        "activity_shared", "activity_archived", "activity_imported",
    }  # fmt: skip
    (archived,) = (each for each in found if each["kind"] == "badges")
    assert archived["badges"] == [{"id": lived[0], "title": "Data 1", "kept": True}]
    assert archived["time"] == NOW.isoformat()


@pytest.mark.usefixtures("lived")
def test_kinds_words_and_times_narrow_it(ask: Ask) -> None:
    assert [each["code"] for each in entries(ask, "--kind", "share")] == ["activity_shared"]
    assert len(entries(ask, "--kind", "share", "--kind", "import")) == 2
    assert [each["code"] for each in entries(ask, "--search", "archived")] == ["activity_archived"]
    assert entries(ask, "--search", "archived example") == []
    later = (NOW + DAY).isoformat()
    assert entries(ask, "--since", later) == []
    assert "Nothing is noted" in ask("activity", "--since", later).out
    assert ask("activity", "--kind", "gossip").code == 2


@pytest.mark.usefixtures("lived")
def test_a_table_that_a_spreadsheet_takes_for_text(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "activity.csv"
    assert ask("activity", "--kind", "share", "--export", file).code == 0
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert (row["kind"], row["badges"]) == ("share", "Data 2")
    assert "=Example Corp" in row["message"]
    again = ask("activity", "--export", file, "--json").json
    assert again["entries"] == 3
    assert again["file"].endswith("activity-2.csv"), "nothing is overwritten"
    assert file.read_bytes() == data


def test_a_title_is_no_formula(ask: Ask, tmp_path: Path) -> None:
    document = badge(institution(method="did:key"), 3)
    document["name"] = document["credentialSubject"]["achievement"]["name"] = '=HYPERLINK("x")'
    (tmp_path / "a.json").write_bytes(as_file(document))
    assert ask("import", tmp_path / "a.json").code == 1
    assert ask("activity", "--export", tmp_path / "a.csv").code == 0
    (row,) = csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig")))
    assert row["badges"] == '\'=HYPERLINK("x")'


@pytest.mark.usefixtures("lived")
def test_json_in_a_file(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "activity.json"
    assert ask("activity", "--export", file).code == 0
    assert json.loads(file.read_bytes())["activity"] == entries(ask)


@pytest.mark.usefixtures("lived")
def test_keeping_and_forgetting(ask: Ask) -> None:
    assert ask("activity", "keep", "--json").json == {"days": None, "shares": False}
    assert ask("activity", "keep", "0").code == 2
    assert ask("activity", "keep", "30").code == 0
    assert ask("activity", "keep", "--json").json == {"days": 30, "shares": False}
    assert "30 days" in ask("activity", "keep", "30", "--shares").out
    assert "for ever" in ask("activity", "keep", "forever").out
    assert ask("activity", "forget").code == 2, "what to forget must be said"
    filtered = ("--kind", "share"), ("--since", NOW.isoformat()), ("--search", "x")
    for words in (*filtered, ("--export", "x.csv")):
        assert ask("activity", *words, "forget", "--all", "--shares").code == 2
        assert ask("activity", *words, "keep", "1").code == 2
    assert ask("activity", "keep", "--json").json["days"] is None
    before = ("forget", "--before", NOW.isoformat(), "--json")
    assert ask("activity", *before).json == {"forgotten": 0}
    assert ask("activity", "forget", "--all", "--json").json == {"forgotten": 2}
    assert [each["code"] for each in entries(ask)] == ["activity_shared"]
    assert ask("activity", "forget", "--all", "--shares", "--json").json == {"forgotten": 1}
    assert entries(ask) == []
    assert ask("shares", "--json").json == {"shares": []}


@pytest.mark.usefixtures("home")
def test_without_the_passphrase_nothing_is_told() -> None:
    assert run("activity").code == 2
