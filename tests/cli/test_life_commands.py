"""Marks, collections, editions, changes and the calendar, as commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import icalendar
import pytest

from tests.service.making import NOW, PASSPHRASE, as_file, badge, institution
from wallet.service import Wallet

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Ask

LATER = "2026-09-01T00:00:00Z"


@pytest.fixture
def ids(ask: Ask, tmp_path: Path) -> tuple[str, str]:
    """Keep two badges, of which the first ends in the year after next."""
    issuer = institution(method="did:key")
    files = tmp_path / "one.json", tmp_path / "two.json"
    files[0].write_bytes(as_file(badge(issuer, 1, valid_until="2028-04-01T00:00:00Z")))
    files[1].write_bytes(as_file(badge(issuer, 2)))
    one, other = ask("import", *files, "--json").json["added"]
    return one, other


def listed(ask: Ask, *words: str) -> list[str]:
    return [row["id"] for row in ask("list", *words, "--json").json["badges"]]


def test_archive_and_back(ask: Ask, ids: tuple[str, str], tmp_path: Path) -> None:
    one, other = ids
    done = ask("archive", one, "--json")
    assert done.code == 0
    assert [row["archived"] for row in done.json["badges"]] == ["2026-11-01T12:00:00+00:00"]
    assert (listed(ask), listed(ask, "--archived")) == ([other], [one])
    assert listed(ask, "Data", "--archived") == [one]
    assert len(ask("export", tmp_path / "out", "--json").json["files"]) == 2  # nobody is locked in
    assert ask("unarchive", one).out == "Back in the list: Data 1\n"
    assert (listed(ask), listed(ask, "--archived")) == ([other, one], [])


def test_deleted_by_the_window_and_brought_back(
    ask: Ask, ids: tuple[str, str], home: Path, tmp_path: Path
) -> None:
    one, other = ids

    def delete() -> None:
        wallet = Wallet.unlock(home, PASSPHRASE, now=NOW)
        wallet.marks.delete([one], now=NOW)
        wallet.close()

    delete()
    assert listed(ask) == [other]
    assert len(ask("export", tmp_path / "out", "--json").json["files"]) == 1
    assert ask("show", one, "--json").json["error"]["code"] == "no_such_badge"
    assert [row["id"] for row in ask("undelete", "--json").json["badges"]] == [one]
    assert ask("undelete", one, "--lang", "ja").out == "元に戻しました: Data 1\n"
    assert listed(ask) == [other, one]
    delete()
    done = ask("import", tmp_path / "one.json", "--json")
    assert done.json["results"][0]["standing"] == "returned"
    assert done.json["returned"] == [one]
    assert "are back" in done.err


def test_the_learners_words(ask: Ask, ids: tuple[str, str]) -> None:
    one, other = ids
    assert ask("tag", "統計", one, other).code == 0
    assert ask("untag", "統計", other, "--json").json["badges"][0]["tags"] == []
    assert ask("tags", "--json").json == {"tags": [{"name": "統計", "badges": 1}]}
    assert ask("note", one, "for Aoba\x1b[31m\nsoon", "--json").json["note"].endswith("\nsoon")
    assert "\x1b" not in ask("note", one).out
    assert ask("note", other).out == "There is no note.\n"
    assert ask("favourite", one, "--json").json["badges"][0]["favourite"] is True
    assert (
        listed(ask, "is:favourite") == listed(ask, "統計 soon") == listed(ask, "tag:統計") == [one]
    )
    assert f"{one}  Data 1  ★  #統計" in ask("list").out
    shown = ask("show", one, "--json").json
    assert shown["note"].endswith("soon")
    assert (shown["badge"]["tags"], shown["badge"]["note"]) == (["統計"], True)
    assert "Tags: 統計" in ask("show", one).out
    assert ask("favourite", one, "--off", "--json").json["badges"][0]["favourite"] is False
    assert ask("note", one, "", "--json").json == {"id": one, "note": ""}
    assert listed(ask, "soon") == []


def test_collections(ask: Ask, ids: tuple[str, str]) -> None:
    one, other = ids
    (made,) = ask("collections", "create", "就職", "--json").json["collections"]
    assert ask("collections", "add", "就職", one, other).code == 0
    assert ask("collections", "remove", made["id"], other).code == 0
    assert ask("collections", "rename", "就職", "Job hunt").code == 0
    assert ask("collections", "list", "--json").json == {
        "collections": [{"id": made["id"], "name": "Job hunt", "badges": 1}]
    }
    assert listed(ask, 'collection:"job hunt"') == [one]
    assert ask("show", one, "--json").json["collections"] == ["Job hunt"]
    again = ask("collections", "create", "JOB HUNT", "--json")
    assert (again.code, again.json["error"]["code"]) == (3, "collection_exists")
    assert ask("collections", "delete", "Job hunt").code == 0
    assert ask("collections", "delete", "Job hunt").code == 3
    assert listed(ask) == [other, one]


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("archive", "nosuch"), 3, "no_such_badge"),
        (("tag", "x", "nosuch"), 3, "no_such_badge"),
        (("tag", " ", "nosuch"), 2, "name_not_usable"),
        (("note", "nosuch", "x"), 3, "no_such_badge"),
        (("favourite", "nosuch"), 3, "no_such_badge"),
        (("editions", "nosuch"), 3, "no_such_badge"),
        (("calendar", "x.ics", "nosuch"), 3, "no_such_badge"),
        (("collections", "add", "nosuch", "x"), 3, "no_such_collection"),
        (("collections",), 2, "wrong_use"),
        (("archive",), 2, "wrong_use"),
        (("changes", "--since", "yesterday"), 2, "wrong_use"),
    ],
)
def test_what_cannot_be_done_says_so(
    ask: Ask, words: tuple[str, ...], code: int, error: str
) -> None:
    for language in ("ja", "en"):
        done = ask(*words, "--json", "--lang", language)
        assert (done.code, done.json["error"]["code"]) == (code, error)
        assert done.json["error"]["next"]


def test_what_changed(ask: Ask, ids: tuple[str, str]) -> None:
    one, other = ids
    assert ask("changes").out == "No check came out otherwise than the one before it.\n"
    ask("recheck", "--at", "2028-05-01")
    (change,) = ask("changes", "--json").json["changes"]
    assert (change["id"], change["before"], change["after"]) == (one, "valid", "expired")
    (check,) = change["checks"]
    assert (check["check"], check["after"]["code"]) == ("dates", "expired")
    assert check["before"]["outcome"] == "pass"
    said = ask("changes", one, "--lang", "ja").out
    assert "「有効」から「期限切れ」に変わりました" in said
    assert "Between 1 Nov 2026 and 1 May 2028: valid, now expired." in ask("changes").out
    assert ask("changes", other, "--json").json == {"changes": []}
    assert ask("changes", "--since", "2028-05-02", "--json").json == {"changes": []}


def test_editions_are_told_apart_and_taken_out(
    ask: Ask, ids: tuple[str, str], tmp_path: Path
) -> None:
    one, _ = ids
    older, newer = tmp_path / "one.json", tmp_path / "newer.json"
    later = badge(institution(method="did:key"), 1, valid_from=LATER, name="Data 1, revised")
    newer.write_bytes(as_file(later))
    ask("import", newer)
    done = ask("editions", one, "--out", tmp_path / "out", "--json")
    front, behind = done.json["editions"]
    told = {each["id"]: each for each in front["differences"]}
    assert told.keys() == {"issued", "valid_until"}
    assert told["issued"]["after"][0]["normal"]["at"] > told["issued"]["before"][0]["normal"]["at"]
    assert told["valid_until"]["after"] is None
    assert behind["differences"] == []
    noted = ask("activity", "--kind", "badges", "--json").json["activity"]
    assert [(each["code"], each["badges"][0]["id"]) for each in noted] == [
        ("activity_exported", one)
    ]
    written = [(tmp_path / "out" / name).read_bytes() for name in ("newer.json", "one.json")]
    assert written == [newer.read_bytes(), older.read_bytes()]
    assert done.code == 0
    said = ask("editions", one, "--lang", "ja").out
    assert "有効期限\n      - 2028年4月1日\n      + –" in said


def test_the_calendar_file(ask: Ask, ids: tuple[str, str], tmp_path: Path) -> None:
    _, other = ids
    file = tmp_path / "ends.ics"
    assert ask("calendar", file, "--lang", "ja", "--json").json == {"file": str(file), "events": 1}
    (event,) = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "バッジの期限: Data 1（Aoba Data University）"
    again = ask("calendar", file, other, "--json").json
    assert again == {"file": str(tmp_path / "ends-2.ics"), "events": 0}
    assert ask("calendar", file, "--at", "2029-01-01", "--json").json["events"] == 0
    assert ask("calendar", file, "--at", "2029-01-01", "--expired", "--json").json["events"] == 1


def test_an_original_is_shown_as_text_with_its_uncovered_lines(
    ask: Ask, ids: tuple[str, str], tmp_path: Path
) -> None:
    done = ask("show", ids[0], "--raw", "--json")
    assert done.code == 0
    assert (done.json["standing"], done.json["parts"][0]["part"]) == ("covered", "json")
    assert '"proofValue"' in done.json["parts"][0]["text"]
    whole = as_file({"credential": badge(institution(method="did:key"), 9), "score": "\x1b[31m"})
    (tmp_path / "wrapped.json").write_bytes(whole)
    (kept,) = ask("import", tmp_path / "wrapped.json", "--json").json["added"]
    told = ask("show", kept, "--raw").out
    assert "\x1b" not in told
    marked = [line for line in told.split("\n") if line.startswith("!")]
    assert len(marked) == 2  # in the list, and in its place
    assert marked[0].startswith("! score (line ")
    assert marked[1].strip("! ").startswith('"score": ')
