"""``compare``: kept badges and files side by side, told, as data and as papers."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import AT, run, start
from tests.printing.reading_pdf import Pdf
from tests.service.making import as_file
from tests.service.test_side_by_side import rich

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Ask


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Two files that differ in workload, field and title."""
    one, other = tmp_path / "one.json", tmp_path / "two.json"
    one.write_bytes(as_file(rich(1)))
    other.write_bytes(as_file(rich(2, ECTS=4, fieldOfStudy="06", creditsAvailable=9.0)))
    return str(one), str(other)


@pytest.fixture
def ids(ask: Ask, files: tuple[str, str]) -> list[str]:
    return [ask("import", each, "--json").json["added"][0] for each in files]


def test_badges_are_compared_descriptor_by_descriptor(ask: Ask, ids: list[str]) -> None:
    done = ask("compare", *ids, "--json")
    assert done.code == 0
    assert [each["id"] for each in done.json["badges"]] == ids
    assert done.json["badges"][0]["verdict"] == "unsigned"
    rows = {each["id"] or each["about"]: each for each in done.json["rows"]}
    state = rows["state"]
    assert (state["same"], state["values"], state["name"]) == (
        True,
        ["unsigned"] * 2,
        "Verification",
    )
    workload = rows["workload"]
    assert not workload["same"]
    assert workload["totals"] == [{"unit": "ects", "amount": 6.5, "of": 2, "earned": False}]
    assert set(workload["notes"]) == {"workload_bare", "workload_uncovered"}
    value = workload["values"][0][0]
    assert value["normal"] == {
        "kind": "workload", "amount": 2.5, "unit": "ects", "system": "", "earned": False
    }  # fmt: skip
    assert (value["form"], value["proof"]) == ("structured", "not_covered")
    assert value["said"][0]["text"] == "2.5"
    assert value["said"][0]["path"] == "credentialSubject.achievement.ECTS"
    assert rows["field"]["values"][0] is None
    assert rows["field"]["values"][1][0]["normal"] == {"kind": "field", "code": "06"}
    coverage = rows["eu-annex-1"]
    assert coverage["values"][0]["required"] == 11
    assert coverage["values"][0]["rows"]["workload"] == "structured"
    same = [each["same"] for each in done.json["rows"]]
    assert same == sorted(same)


def test_they_are_told_with_totals_and_what_is_not_stated(ask: Ask, ids: list[str]) -> None:
    told = ask("compare", *ids, "--lang", "ja").out
    assert told.index("違うところ") < told.index("学修時間・単位") < told.index("すべて同じところ")
    assert "1. 記載なし" in told
    assert "– 合計：6.5 ECTS（欧州の単位）（2件のうち2件に記載）" in told
    assert "（発行者の証明の対象外）" in told


def test_files_need_no_vault(files: tuple[str, str]) -> None:
    done = run("compare", "--files", *files, "--json", *AT)
    assert done.code == 0
    assert [each["file"] for each in done.json["badges"]] == ["one.json", "two.json"]
    missing = run("compare", "--files", files[0], files[0] + "x", "--json")
    assert (missing.code, missing.json["error"]["code"]) == (3, "file_not_found")


def test_wrong_use_is_told(ask: Ask, ids: list[str], files: tuple[str, str]) -> None:
    assert ask("compare", ids[0]).code == 2
    assert ask("compare", ids[0], "--json").json["error"]["code"] == "compare_two_to_six"
    assert ask("compare", "--files", files[0], "--json").json["error"]["code"] == (
        "compare_two_to_six"
    )
    wrong = ask("compare", *ids, "--out", "x.docx", "--json")
    assert (wrong.code, wrong.json["error"]["code"]) == (2, "compare_wrong_ending")
    packs = ask("compare", *ids, "--resources", "x", "--json")
    assert (packs.code, packs.json["error"]["code"]) == (2, "compare_packs_for_files")
    gone = ask("compare", ids[0], "nobody", "--json")
    assert (gone.code, gone.json["error"]["code"]) == (3, "no_such_badge")


def test_papers_are_written_beside_what_is_there(ask: Ask, ids: list[str], tmp_path: Path) -> None:
    out = tmp_path / "papers" / "a.csv"
    for name in ("a.csv", "a-2.csv"):
        done = ask("compare", *ids, "--out", out, "--lang", "ja")
        assert done.code == 0
        assert done.out == f"{out.with_name(name)} として保存しました。\n"
        header, *rows = csv.reader(
            io.StringIO(out.with_name(name).read_bytes().decode("utf-8-sig"))
        )
        assert header[2:4] == ["Data 1", "Data 2"]
        assert ["分野", "違う", "記載なし"] in [row[:3] for row in rows]
    page = out.with_suffix(".html")
    ask("compare", *ids, "--out", page)
    assert b"<table" in page.read_bytes()


def test_a_pdf_is_written_by_a_process_without_a_screen(
    files: tuple[str, str], tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"
    done = start("compare", "--files", *files, "--out", out, "--lang", "en", DISPLAY="")
    if "printing_no_japanese_font" in done.err:
        pytest.skip("no Japanese font on this machine")
    assert (done.code, done.out, done.err) == (0, f"Saved as {out}.\n", "")
    pdf = Pdf(out.read_bytes())
    text = "".join(page.text for page in pdf.pages).replace("\n", "")
    assert "Together: 6.5 ECTS credits" in text
    assert pdf.title == "Compare badges"
    assert pdf.pages[0].width > pdf.pages[0].height
