"""``verify`` on what people hand over: presentations in every form, and a folder of them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import run
from tests.issuer_simulator.applicant import Applicant, archive, as_bytes, attached, page, pdf
from tests.receiving.handing import ME, NOW, SCHOOL, badge, hosted
from tests.service.making import pack

if TYPE_CHECKING:
    from pathlib import Path

ASKED = ("--challenge", "c-123", "--domain", "employer.example")
AT = ("--at", NOW.isoformat())


@pytest.fixture
def known(tmp_path: Path) -> tuple[str, str]:
    return "--resources", str(pack(SCHOOL.documents(), tmp_path / "pack", fetched=NOW))


def saved(folder: Path, **files: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    return folder


SAID = {"name": "Data work", "shownName": "青木 さくら", "purpose": "Application 17"}
VP = as_bytes(ME.presentation(badge(1), badge(2), **SAID))


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("presentation", VP),
        ("token", as_bytes(ME.token(badge(1), badge(2), **SAID))),
        ("pdf", pdf(("presentation.vp.json", VP))),
        ("page", page(VP)),
        ("zip", archive(presentation_vp_json=VP)),
    ],
)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_form(
    tmp_path: Path, known: tuple[str, str], kind: str, data: bytes, language: str
) -> None:
    file = tmp_path / "theirs"
    file.write_bytes(data)
    done = run("verify", file, *ASKED, *known, *AT, "--lang", language)
    assert done.code == 0, done.out
    words = {"en": ("as they call themselves", "2 in order"), "ja": ("本人の申告", "問題なし2件")}
    for word in ("Data work", "青木 さくら", ME.did, "employer.example", *words[language]):
        assert word in done.out
    found = run("verify", file, *ASKED, *known, *AT, "--json").json["results"]
    (result,) = found
    told = result["received"]
    assert (result["verdict"], told["kind"]) == ("valid", kind)
    assert told["sha256"] == hashlib.sha256(data).hexdigest()
    assert (told["cover"]["name"], told["cover"]["signed"]) == ("青木 さくら", True)
    assert told["presenter"]["holder"] == ME.did
    assert [each["bond"] for each in told["badges"]] == ["key", "key"]
    assert [each["code"] for each in told["missing"]] == ["received_issuer_unknown"]
    assert all(each["message"] and each["next"] for each in told["missing"])


def test_what_is_missing_has_a_next_step(tmp_path: Path) -> None:
    file = tmp_path / "theirs.pdf"
    file.write_bytes(pdf(("presentation.vp.json", VP)))
    done = run("verify", file, *AT)
    assert "may be a copy" in done.out
    assert "If you gave its sender a challenge, enter it." in done.out
    assert "What the pages of this document show was not checked" in done.out


def test_badges_side_by_side(tmp_path: Path, known: tuple[str, str]) -> None:
    file = tmp_path / "two.pdf"
    file.write_bytes(pdf(("one.json", as_bytes(badge(1))), ("two.json", as_bytes(hosted()))))
    done = run("verify", file, *known, *AT, "--json")
    assert done.code == 1
    results = done.json["results"]
    assert [each["file"] for each in results] == [f"{file}/1", f"{file}/2"]
    assert [each["verdict"] for each in results] == ["valid", "hosted_unavailable"]
    assert results[0]["received"]["presenter"] is None


def test_a_report_tells_who_presents_what(tmp_path: Path, known: tuple[str, str]) -> None:
    hostile = "<script>alert(1)</script>"
    signed = ME.presentation(
        badge(1), name=hostile, shownName=hostile, relatedResource=[attached(as_bytes(hosted()))]
    )
    file = tmp_path / "theirs.pdf"
    file.write_bytes(pdf(("presentation.vp.json", as_bytes(signed))))
    report = tmp_path / "report"
    for language in ("en", "ja"):
        run("verify", file, *ASKED, *known, *AT, "--report", report, "--lang", language)
        html = report.with_suffix(".html").read_text(encoding="utf-8")
        assert hostile not in html
        assert ME.did in html
        assert "2. a badge: " in html  # the sender's word, where the badge itself has no name yet
        assert "employer.example" in html
        assert {"en": "What is missing for certainty", "ja": "足りないもの"}[language] in html
    told = json.loads(report.with_suffix(".json").read_bytes())
    assert told["results"][0]["received"]["cover"]["name"] == hostile
    assert told["originals"][0]["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    used = {each["url"] for each in told["resources"]}
    assert any("aoba.example" in url for url in used)  # what the badge inside rests on


# many ------------------------------------------------------------------------------


def applicants(folder: Path) -> Path:
    hidden = Applicant("b").presentation(badge(3), shownName='=HYPERLINK("http://x")')
    return saved(
        folder,
        a_pdf=pdf(("presentation.vp.json", VP)),
        b_json=as_bytes(hidden),
        c_html=page(VP.replace(b"Data work", b"Data wonk")),
        d_txt=b"Dear employer",
        e_pdf=b"%PDF-1.7\n" + b"1 0 obj<</A[" * 5000,
        f_json=as_bytes(ME.presentation(badge(1), domain="other.example", shownName="写し")),
        g_json=as_bytes(badge(1)),
    )


def test_a_folder_as_a_table(tmp_path: Path, known: tuple[str, str]) -> None:
    folder = applicants(tmp_path / "applicants")
    table = tmp_path / "table.csv"
    done = run("verify", folder, "--table", table, *ASKED, *known, *AT, "--json")
    assert done.code == 1
    rows = {row["file"]: row for row in done.json["rows"]}
    assert list(rows) == ["a.pdf", "b.json", "c.html", "d.txt", "e.pdf", "f.json", "g.json"]
    assert (rows["a.pdf"]["good"], rows["a.pdf"]["name"]) == (2, "青木 さくら")
    assert [each["code"] for each in rows["b.json"]["missing"]] == [
        "received_other_key", "received_issuer_unknown",
    ]  # fmt: skip
    assert rows["c.html"]["headline"]["tone"] == "bad"
    assert rows["d.txt"]["error"] == "plain_text"
    assert rows["e.pdf"]["error"] in ("pdf_damaged", "looks_like_pdf")
    assert next(each["code"] for each in rows["f.json"]["missing"]) == "received_for_another"
    assert [each["code"] for each in rows["g.json"]["missing"]] == [
        "received_not_bound", "received_issuer_unknown",
    ]  # fmt: skip
    written = list(csv.reader(io.StringIO(table.read_bytes().decode("utf-8-sig"))))
    assert len(written) == 8
    assert written[0][0] == "Name, as claimed"
    assert written[2][0] == '\'=HYPERLINK("http://x")'  # and never calculates
    digest = hashlib.sha256((folder / "a.pdf").read_bytes()).hexdigest()
    assert written[1][-2:] == ["a.pdf", digest]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_table_to_read(tmp_path: Path, known: tuple[str, str], language: str) -> None:
    folder = saved(
        tmp_path / "applicants",
        a_json=as_bytes(ME.presentation(badge(1), shownName="<b>x</b>" * 500, name="x" * 5000)),
    )
    table = tmp_path / "table.html"
    done = run("verify", folder, "--table", table, *known, *AT, "--lang", language)
    assert done.code == 0

    class Cells(HTMLParser):
        count = 0

        def handle_starttag(self, tag: str, _attrs: Any) -> None:
            assert tag != "b"
            self.count += tag == "td"

    cells = Cells()
    cells.feed(table.read_text(encoding="utf-8"))
    assert cells.count == 12
    assert table.stat().st_size < 10_000


def test_a_table_that_cannot_be_made(tmp_path: Path) -> None:
    folder = saved(tmp_path / "applicants", a_json=VP)
    empty = tmp_path / "empty"
    empty.mkdir()
    there = tmp_path / "there.csv"
    there.write_bytes(b"mine")
    cases = {
        "table_one_folder": (folder, "--table", tmp_path / "table.pdf"),
        "table_is_offline": (folder, "--table", tmp_path / "table.csv", "--online"),
        "file_in_the_way": (folder, "--table", there),
        "file_not_found": (tmp_path / "gone", "--table", tmp_path / "table.csv"),
        "table_empty": (empty, "--table", tmp_path / "table.csv"),
        "file_not_writable": (folder, "--table", there / "table.csv"),
    }
    for code, words in cases.items():
        done = run("verify", *words, "--json")
        assert done.code in (2, 3), code
        assert done.json["error"]["code"] in (code, "not_a_folder")
        assert done.json["error"]["next"]
    assert there.read_bytes() == b"mine"
