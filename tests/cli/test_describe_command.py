"""``describe``: in words, as the documented JSON, and by its exit code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import ROOT, SAMPLES, run
from tests.issuer_simulator.examples import ob2, ob3
from wallet.credentials.model import Spec
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.filling import fillings

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = ROOT / "resources" / "examples"
PACK = ("--resources", EXAMPLES / "pack")
GOOD = EXAMPLES / "ob3.json"


def written(folder: Path, document: Any) -> Path:
    file = folder / "draft.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def test_it_says_how_much_is_described_and_where() -> None:
    done = run("describe", GOOD, *PACK, "--lang", "en")
    assert (done.code, done.err) == (0, "")
    for line in (
        "Describes 11 of the 11 required elements of the EU Recommendation of 2022, Annex I",
        "Of all 16 elements, 16 are described.",
        "The issuer's proof covers everything described here.",
        "at credentialSubject.achievement.participationType",
        "Mathematics of upper secondary school",
        "at credentialSubject.achievement.entryRequirement.en",
    ):
        assert line in done.out
    japanese = run("describe", GOOD, *PACK, "--lang", "ja").out
    assert "必須要素11個のうち11個を記述しています" in japanese
    assert "高等学校卒業程度の数学" in japanese
    assert "entryRequirement.ja" in japanese
    assert "conform" not in done.out + japanese
    assert "準拠" not in japanese


def test_a_gap_names_what_to_write_in_both_versions(tmp_path: Path) -> None:
    document = ob3.template()
    del document["credentialSubject"]["achievement"]["participationType"]
    done = run("describe", written(tmp_path, document), "--lang", "en")
    assert done.code == 1
    assert "Describes 10 of the 11 required elements" in done.out
    assert "Nothing is signed yet" in done.out
    after = done.out.split("- Form of participation in the learning activity (required)")[1]
    assert "Open Badges 2.0: write at badge.extensions:Descriptors" in after
    assert "Open Badges 3.0: write at credentialSubject.achievement" in after
    assert after.count('"participationType": "online"') == 2
    assert "tsumiki describe --example ob3" in after


def test_the_json_is_as_documented(tmp_path: Path) -> None:
    document = ob3.template()
    document["credentialSubject"]["achievement"].pop("participationType")
    document["credentialSubject"]["achievement"]["invented"] = "x"
    done = run("describe", GOOD, written(tmp_path, document), *PACK, "--json", "--lang", "en")
    assert done.code == 1
    good, draft = done.json["results"]
    assert set(good) == {
        "file", "part", "spec", "title", "issuer", "profiles", "proof", "ready", "table", "rows",
        "problems", "inner",
    }  # fmt: skip
    assert (good["ready"], good["proof"], good["problems"]) == (True, "covers", [])
    assert good["table"]["described"] == good["table"]["required"] == 11
    rows = {row["row"]: row for row in good["rows"]}
    assert set(rows["level"]) == {"row", "name", "required", "state", "values", "fill"}
    level = rows["level"]["values"][-1]
    assert level["text"] == "EQF level 5"
    assert level["proof"] == "covered"
    assert level["said"] == [
        {
            "text": "5",
            "language": "ja",
            "path": "credentialSubject.achievement.alignment[2].targetCode",
            "page": "",
        }
    ]
    assert set(rows["grade"]["fill"]) == {"ob2", "ob3"}
    assert set(rows["grade"]["fill"]["ob3"]) == {"at", "example", "profile"}
    assert (draft["ready"], draft["proof"]) == (False, "not_signed")
    assert {row["state"] for row in draft["rows"]} == {"structured", "absent"}
    (problem,) = draft["problems"]
    assert set(problem) == {"code", "message", "next", "path", "page", "descriptor"}
    assert problem["path"] == "credentialSubject.achievement.invented"
    assert problem["message"]
    assert problem["next"]


def test_what_an_embedded_proof_would_pass_by_is_marked(tmp_path: Path) -> None:
    document = ob3.template()
    document["@context"].pop()
    achievement = document["credentialSubject"]["achievement"]
    achievement["type"] = ["Achievement"]
    for name in ("creditUnit", "timeInvestment", "level", "entryRequirement", "countsTowards"):
        del achievement[name]
    file = written(tmp_path, document)
    (result,) = run("describe", file, "--json").json["results"]
    rows = {row["row"]: row for row in result["rows"]}
    assert {value["proof"] for value in rows["assessment"]["values"]} == {"not_covered"}
    assert {value["proof"] for value in rows["title"]["values"]} == {"not_signed"}
    words = run("describe", file, "--lang", "en").out
    assert words.count("no embedded proof covers this") == 6
    assert words.count("No context defines this member") == 1  # once, with all places
    assert "at credentialSubject.achievement.qualityAssuranceType\n        Add a context" in words


def test_by_somebody_elses_key_nothing_is_covered(tmp_path: Path) -> None:
    changed = ob3.signed()
    changed["credentialSubject"]["result"][0]["value"] = "B"
    done = run("describe", written(tmp_path, changed), *PACK, "--lang", "en")
    assert "The proof is not good, so nothing here is covered." in done.out
    assert "tsumiki verify" in done.out


def test_only_mentioned_is_a_gap_that_is_told_how_to_fill(tmp_path: Path) -> None:
    document = ob3.template()
    del document["credentialSubject"]["achievement"]["participationType"]
    document["credentialSubject"]["achievement"]["description"] = "オンラインで学びます。"
    done = run("describe", written(tmp_path, document), "--lang", "en")
    assert done.code == 1
    assert "Describes 11 of the 11" in done.out
    after = done.out.split("~ Form of participation")[1].split("Type of quality")[0]
    assert "Only mentioned in running text" in after
    assert after.count('"participationType": "online"') == 2
    assert "Form of participation: This is only said in running text" in done.out


def test_what_is_inside_a_record_is_described_on_its_own() -> None:
    record = SAMPLES / "badges" / "学修歴証明書_青葉データ大学.json"
    done = run("describe", record, "--resources", SAMPLES / "pack", "--json")
    (result,) = done.json["results"]
    assert result["part"] == "container"
    assert [inner["part"] for inner in result["inner"]] == ["credential"] * 4
    assert all(inner["table"]["described"] >= 8 for inner in result["inner"])
    words = run("describe", record, "--resources", SAMPLES / "pack", "--lang", "en").out
    assert words.count("required elements of") == 4  # the record itself is no micro-credential


@pytest.mark.parametrize("which", ["ob2", "ob3"])
def test_a_template_can_be_described_as_it_is_printed(which: str, tmp_path: Path) -> None:
    done = run("describe", "--example", which)
    assert (done.code, done.err) == (0, "")
    document = json.loads(done.out)
    assert document == (ob2 if which == "ob2" else ob3).template()
    assert run("describe", "--example", which, "--json").json == document
    file = tmp_path / "printed.json"
    file.write_text(done.out, encoding="utf-8")
    assert run("describe", file).code == 0


def test_exit_codes(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("a shopping list")
    assert run("describe", GOOD).code == 0  # whole, though no key is at hand
    for wrong in (tmp_path / "gone.json", note):
        done = run("describe", wrong, GOOD, "--json")
        assert done.code == 3
        first, second = done.json["results"]
        assert set(first) == {"file", "error"}
        assert first["error"]["message"]
        assert second["ready"] is True
    assert run("describe").code == 2
    assert run("describe", "--example", "ob9").code == 2
    unknown = run("describe", GOOD, "--table", "nosuch", "--json")
    assert unknown.code == 2
    assert unknown.json["error"]["code"] == "describe_no_table"
    assert "eu-annex-1" in unknown.json["error"]["next"]
    assert run("describe", GOOD, "--table", "eu-annex-1").code == 0
    assert run("describe", GOOD, "--resources", tmp_path / "gone").code == 3


def test_it_needs_and_makes_no_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TSUMIKI_HOME", str(tmp_path / "home"))
    assert run("describe", GOOD).code == 0
    assert list(tmp_path.iterdir()) == []


def test_what_an_issuer_wrote_does_not_steer_the_terminal(tmp_path: Path) -> None:
    document = ob3.template()
    hostile = "\x1b[2Jx\u202ey\r\nz" + "長" * 20_000
    document["credentialSubject"]["achievement"]["name"] = hostile
    document["credentialSubject"]["achievement"]["assessmentType"] = hostile
    done = run("describe", written(tmp_path, document), "--lang", "ja")
    assert done.code == 1
    assert not any(mark in done.out for mark in ("\x1b", "\u202e", "\r"))
    assert "text_turns" not in done.out
    assert max(map(len, done.out.splitlines())) < 1_000


# the page for issuers ---------------------------------------------------------------------------

PAGES = [ROOT / "docs" / name for name in ("for-issuers.md", "for-issuers.ja.md")]


def rows_of(page: Path) -> dict[str, list[str]]:
    lines = page.read_text(encoding="utf-8").splitlines()
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"
    ]
    return {row[0]: row[1:] for row in cells[2:]}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_page_says_where_as_the_program_does(page: Path) -> None:
    rows = rows_of(page)
    (table,) = [each for each in catalogue().tables if each.id == "eu-annex-1"]
    assert list(rows) == [row.id for row in table.rows]
    for row in table.rows:
        by_spec = {each.spec: each for each in fillings(row, catalogue())}
        for cell, spec in zip(rows[row.id], (Spec.OPEN_BADGES_3, Spec.OPEN_BADGES_2), strict=True):
            filling = by_spec[spec]
            members: list[str] = []
            if filling.profile.startswith("tsumiki-"):
                members = [name for name in filling.example if name not in ("@context", "type")]
            assert cell == " ".join(f"`{name}`" for name in (filling.at, *members))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_of_the_page_does_what_it_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "badge.json").write_bytes(GOOD.read_bytes())
    (tmp_path / "assertion.json").write_bytes((EXAMPLES / "ob2.json").read_bytes())
    (tmp_path / "pack").symlink_to(EXAMPLES / "pack")
    monkeypatch.chdir(tmp_path)
    text = page.read_text(encoding="utf-8")
    commands = [line.split()[1:] for line in text.splitlines() if line.startswith("tsumiki ")]
    assert len(commands) == 5
    for command in commands:
        assert run(*command).code == 0, command


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_words_that_the_page_lists_are_understood(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for member, name in (
        ("participationType", "participation"),
        ("assessmentType", "assessment"),
        ("supervisionType", "supervision"),
        ("qualityAssuranceType", "quality"),
    ):
        listed = text.split(f"- `{member}`:")[1].split("\n- ")[0].split("\n\n")[0]
        words = listed.split("`")[1::2]
        assert len(words) >= 5
        assert set(words) <= set(catalogue().sets[name].by_id)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_files_that_the_page_names_are_there(page: Path) -> None:
    named = [
        part
        for part in page.read_text(encoding="utf-8").split("`")
        if part.startswith("resources/")
    ]
    assert len(named) >= 2
    assert all((ROOT / name).exists() for name in named)
