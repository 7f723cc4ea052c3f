"""``tsumiki portfolio``: put together, reviewed, built, logged, renewed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import run, samples_and_pack
from tests.presenting.disclosing.rich import issued
from tests.service.making import NOW
from wallet import strict_json
from wallet.errors import VaultError
from wallet.tasks.files import writing_files
from wallet.vault.shares import Shares

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Ask, Bring

FORMS = ("vp", "vp-jwt", "pdf", "html", "zip")
JOB = "統計とPythonの経験者を募集。 Data ethics is a plus."


@pytest.fixture
def badges(ask: Ask, brought: Bring) -> list[str]:
    """Ids of the samples, by which things can be tried; the one that was altered left out."""
    brought("samples and pack", lambda: samples_and_pack(ask))
    found = ask("list", "--json").json
    rows = next(each for each in found.values() if isinstance(each, list))
    return [row["id"] for row in rows if row["verdict"] != "invalid_signature"]


def begun(ask: Ask, *words: str) -> str:
    made = ask("portfolio", "new", *words, "--json")
    assert made.code == 0
    return str(made.json["id"])


def test_it_is_begun_changed_and_removed(ask: Ask, badges: list[str]) -> None:
    one = begun(ask, badges[0], "--title", "学び", "--to", "mirai.example", "--written-in", "ja")
    added = ask("portfolio", "add", one, *badges[1:3], "--section", "その他", "--json").json
    assert [each["title"] for each in added["sections"]] == ["", "その他"]
    changed = ask("portfolio", "change", one, "--purpose", "採用", "--days", "90", "--json").json
    assert (changed["title"], changed["purpose"], changed["days"]) == ("学び", "採用", 90)
    assert changed["sections"] == added["sections"]
    left = ask("portfolio", "remove", one, *badges[1:3], "--json").json
    (section,) = left["sections"]
    assert [each["badge"] for each in section["badges"]] == [badges[0]]
    (row,) = ask("portfolio", "list", "--json").json["portfolios"]
    assert (row["id"], row["badges"], row["missing"], row["sent"]) == (one, 1, 0, None)
    assert "mirai.example" in ask("portfolio", "list").out
    assert ask("portfolio", "remove", one, "--json").json == {"removed": one}
    assert ask("portfolio", "list", "--json").json == {"portfolios": []}
    assert ask("portfolio", "show", one).code == 3


@pytest.fixture
def divided(ask: Ask, tmp_path: Path) -> str:
    """The id of a badge of which parts can be shown."""
    file = tmp_path / "divided.json"
    file.write_text(json.dumps(issued("ecdsa-sd-2023")), encoding="utf-8")
    ask("import", file)
    (row,) = next(each for each in ask("list", "--json").json.values() if isinstance(each, list))
    return str(row["id"])


def test_fields_are_chosen_by_what_is_shown_or_hidden(ask: Ask, divided: str) -> None:
    one = begun(ask, divided)
    key = "/credentialSubject/achievement/name"
    shown = ask("portfolio", "add", one, divided, "--show", key, "--json").json
    assert shown["sections"][0]["badges"][0] == {"badge": divided, "shown": [key]}
    evidence = "/evidence/0/narrative"
    hidden = ask("portfolio", "add", one, divided, "--hide", evidence, "--json").json
    chosen = hidden["sections"][0]["badges"][0]["shown"]
    assert key in chosen
    assert evidence not in chosen
    for words, code in (
        (("--hide", "/issuer/id"), "disclose_fields_stay"),
        (("--hide", "/no/such"), "disclose_fields_unknown"),
    ):
        refused = ask("portfolio", "add", one, divided, *words, "--json")
        assert (refused.code, refused.json["error"]["code"]) == (3, code)
    assert ask("portfolio", "show", one, "--json").json["sections"] == hidden["sections"]


def test_nobody_believes_that_something_of_a_whole_badge_is_hidden(
    ask: Ask, badges: list[str]
) -> None:
    one = begun(ask, badges[0])
    for words in (("--show", "/name"), ("--hide", "/name")):
        refused = ask("portfolio", "add", one, badges[0], *words, "--json")
        assert refused.code == 3
        assert refused.json["error"]["code"].startswith("whole_")


def test_file_that_could_not_be_logged_is_told(
    ask: Ask, badges: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> int:
        raise VaultError("disk_full")

    one, out = begun(ask, badges[0]), tmp_path / "a.vp.json"
    with monkeypatch.context() as patch:
        patch.setattr(Shares, "note", full)
        failed = ask("portfolio", "build", one, "--out", out, "--json")
    assert failed.code == 3
    assert failed.json["error"]["code"] == "written_not_logged"
    assert "a.vp.json" in failed.json["error"]["message"]
    assert strict_json.loads(out.read_bytes())["holder"].startswith("did:key:")
    assert ask("portfolio", "sent", "--json").json["sent"] == []


@pytest.mark.parametrize("form", FORMS)
def test_each_form_says_how_it_is_checked(
    ask: Ask, badges: list[str], form: str, tmp_path: Path
) -> None:
    one = begun(ask, *badges, "--to", "mirai.example")
    for language in ("en", "ja"):
        done = ask("portfolio", "build", one, "--as", form, "--out", tmp_path / "a",
                   "--lang", language)  # fmt: skip
        _, who, how, *_ = done.out.splitlines()
        assert "mirai.example" in who
        named = {"vp": "W3C", "vp-jwt": "JWT", "pdf": "PDF", "html": "", "zip": "ZIP"}
        assert named[form] in how
        assert ("presentation.vp.json" in how) is (form in ("pdf", "zip"))


def test_review_tells_everything_in_both_languages(ask: Ask, badges: list[str]) -> None:
    one = begun(ask, *badges)
    told = ask("portfolio", "review", one, "--json")
    assert told.code == 0
    codes = {each["code"]: each for each in told.json["findings"]}
    assert codes["review_no_recipient"]["weight"] == "care"
    assert codes["review_revoked"]["next"]
    assert len(told.json["travelling"]) == len(badges)
    assert {each["travels"] for each in told.json["travelling"]} >= {
        "as_it_is",
        "token",
        "attached",
    }
    for language, words in (("en", "[look again]"), ("ja", "[要確認]")):
        said = ask("portfolio", "review", one, "--lang", language).out
        assert words in said
        assert "{" not in said
        assert ask("portfolio", "show", one, "--lang", language).code == 0


def test_what_cannot_be_signed_is_1_to_look_at_and_3_to_build(
    ask: Ask, badges: list[str], tmp_path: Path
) -> None:
    one = begun(ask, badges[0])
    ask("delete", badges[0])
    assert ask("portfolio", "review", one).code == 1
    assert "cannot be signed" in ask("portfolio", "review", one).out
    assert ask("portfolio", "show", one).code == 1
    out = tmp_path / "a.vp.json"
    built = ask("portfolio", "build", one, "--out", out, "--json")
    assert (built.code, built.json["error"]["code"]) == (3, "review_gone")
    assert built.json["error"]["next"]
    assert not out.exists()
    assert ask("portfolio", "sent", "--json").json["sent"] == []


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_written_logged_and_read_back(
    ask: Ask, badges: list[str], tmp_path: Path, form: str
) -> None:
    title = ("--title", "学び", "--to", "mirai.example", "--written-in", "ja")
    one = begun(ask, *badges[:3], *title)
    out = tmp_path / f"a.{form}"
    out.write_bytes(b"what was there before")
    built = ask("portfolio", "build", one, "--as", form, "--out", out, "--json")
    if built.code and built.json["error"]["code"] == "printing_no_japanese_font":
        pytest.skip("no font with Japanese letters here")
    assert built.code == 0
    assert built.json["size"] == out.stat().st_size
    (sent,) = ask("portfolio", "sent", "--json").json["sent"]
    assert (sent["means"], sent["file"], sent["recipient"]) == (form, f"a.{form}", "mirai.example")
    again = tmp_path / "again"
    assert ask("portfolio", "sent", sent["number"], "--out", again).code == 0
    assert again.read_bytes() == out.read_bytes()
    judged = run("verify", again, "--domain", "mirai.example", "--json")
    assert judged.code in (0, 1)
    assert "学び" in run("verify", again, "--lang", "ja").out
    checked = ask("portfolio", "check-sent", sent["number"], "--json").json
    assert checked["code"] in ("handed_still_good", "handed_badges_changed")
    assert ask("portfolio", "list", "--json").json["portfolios"][0]["sent"]


def test_exact_bytes_are_kept_as_long_as_it_is_said(
    ask: Ask, badges: list[str], tmp_path: Path
) -> None:
    one = begun(ask, badges[0])
    for name in ("a", "b"):
        assert ask("portfolio", "build", one, "--out", tmp_path / name).code == 0
    assert ask("portfolio", "sent", "--keep", "30", "--json").json["kept_for"] == 30
    told = ask("portfolio", "sent", "1", "--forget", "--json").json["sent"]
    assert [each["kept"] for each in told] == [False]
    assert ask("portfolio", "check-sent", "1", "--json").json["code"] == "handed_not_kept"
    refused = ask("portfolio", "sent", "1", "--out", tmp_path / "c", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (3, "shared_bytes_not_kept")
    none = ask("portfolio", "sent", "--keep", "0", "--json").json
    assert (none["kept_for"], [each["kept"] for each in none["sent"]]) == (0, [False, False])
    assert ask("portfolio", "sent", "--keep", "forever", "--json").json["kept_for"] is None
    assert ask("portfolio", "sent", "--keep", "-3").code == 2
    assert ask("portfolio", "check-sent", "99").code == 3


def test_renewed_copy_is_kept_beside_it(ask: Ask, badges: list[str], tmp_path: Path) -> None:
    one = begun(ask, badges[0], "--title", "学び", "--to", "mirai.example")
    first = ask("portfolio", "build", one, "--out", tmp_path / "a", "--json").json
    copy = ask("portfolio", "renew", one, "--json").json
    assert copy["id"] != one
    assert copy["title"] == "学び"
    again = ask("portfolio", "build", copy["id"], "--out", tmp_path / "b", "--json").json
    assert (again["holder"], again["challenge"]) != (first["holder"], first["challenge"])
    assert again["holder"] == first["holder"]  # the same reader, the same key
    fresh = ask("portfolio", "renew", one, "--fresh-key", "--json").json
    third = ask("portfolio", "build", fresh["id"], "--out", tmp_path / "c", "--json").json
    assert third["holder"] != first["holder"]


def test_badges_are_suggested_with_the_reason(ask: Ask, badges: list[str], tmp_path: Path) -> None:
    job = tmp_path / "job.txt"
    job.write_text(JOB, encoding="utf-8")
    found = ask("portfolio", "suggest", "--job", job, "--json")
    assert found.code == 0
    told = found.json["suggestions"]
    assert {each["badge"] for each in told} <= {*badges}
    assert any("統計" in each["why"] for each in told)
    assert all(each["verdict"] != "revoked" for each in told)
    assert "両方に出てくる言葉" in ask("portfolio", "suggest", "--job", job, "--lang", "ja").out
    job.write_text("nothing of the kind", encoding="utf-8")
    assert ask("portfolio", "suggest", "--job", job).code == 1
    assert ask("portfolio", "suggest", "--job", tmp_path / "none").code == 2
    for option, code in (("--skill", "no_such_skill"), ("--pathway", "no_such_pathway")):
        refused = ask("portfolio", "suggest", option, "none", "--json")
        assert refused.json["error"]["code"] == code
    skills = ask("skills", "--json").json["skills"]
    by_skill = ask("portfolio", "suggest", "--skill", skills[0]["id"], "--json")
    assert by_skill.code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("portfolio",),
        ("portfolio", "new", "--days", "0"),
        ("portfolio", "new", "--days", "100000"),
        ("portfolio", "build", "x", "--as", "docx", "--out", "a"),
        ("portfolio", "suggest"),
        ("portfolio", "suggest", "--skill", "a", "--pathway", "b"),
        ("portfolio", "sent", "first"),
    ],
)
def test_what_makes_no_sense_is_misuse(ask: Ask, words: tuple[str, ...]) -> None:
    assert ask(*words).code == 2


def test_unknown_things_are_named(ask: Ask, badges: list[str]) -> None:
    one = begun(ask, badges[0])
    for words, code in (
        (("add", one, "nosuch"), "no_such_badge"),
        (("remove", one, "nosuch"), "not_in_portfolio"),
        (("show", "nosuch"), "no_such_portfolio"),
        (("build", "nosuch", "--out", "a"), "no_such_portfolio"),
    ):
        assert ask("portfolio", *words, "--json").json["error"]["code"] == code


def test_disk_that_is_full_leaves_the_file_that_was_there_and_no_log(
    ask: Ask, badges: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = begun(ask, badges[0])
    out = tmp_path / "a.vp.json"
    out.write_bytes(b"before")

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing_files.os, "fsync", full)
    built = ask("portfolio", "build", one, "--out", out, "--json")
    monkeypatch.undo()
    assert built.code == 3
    assert built.json["error"]["code"] == "file_not_writable"
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith("a.")] == [out.name]
    assert out.read_bytes() == b"before"


def test_short_form_signs_and_logs_with_exact_bytes(
    ask: Ask, badges: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "p.json"
    made = ask("present", badges[0], "--to", "x.example", "--out", out, "--json")
    assert made.code == 0
    (sent,) = ask("portfolio", "sent", "--json").json["sent"]
    assert (sent["means"], sent["size"], sent["kept"]) == ("vp", out.stat().st_size, True)
    assert sent["time"] == NOW.isoformat()
    assert ask("present", badges[0], "--to", "  ", "--out", out).code == 2
