"""``verify``: judging files without a vault, and the reports that let others judge again."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import SAMPLES, run
from tests.issuer_simulator import HostedIssuer
from tests.service.making import LEARNER, NOW, START, as_file, badge, institution, pack
from wallet import wording
from wallet.tasks.knowledge import asking
from wallet.trust.model import Document

BADGES, PACK, REGISTRY = SAMPLES / "badges", SAMPLES / "pack", SAMPLES / "registry.json"
EXPECTED = json.loads((SAMPLES / "expected.json").read_bytes())
ALONE = BADGES / "Open Data Study Circle_Ring of Data.json"  # needs no issuer document
FORGED = BADGES / "English for the Workplace_Kotoba Bridge.json"


def test_every_sample_with_its_pack() -> None:
    files = sorted(BADGES.iterdir())
    done = run("verify", *files, "--resources", PACK, "--registry", REGISTRY, "--json")
    assert done.code == 1
    assert set(done.json) == {"results"}
    for result in done.json["results"]:
        intended = EXPECTED[Path(result["file"]).name]
        assert result["verdict"] == intended["verdict"], result["file"]
        assert result["issuer"]["trust"] == intended["trust"], result["file"]
        assert set(result) == {
            "file", "verdict", "issuer", "freshness", "checks", "inner", "endorsements",
            "credential",
        }  # fmt: skip
        for check in result["checks"]:
            assert set(check) == {
                "check", "outcome", "code", "message", "as_of", "evidence",
            }  # fmt: skip
            assert check["outcome"] in ("pass", "fail", "unknown", "skipped")


def test_every_sample_without_its_pack() -> None:
    results = run("verify", *sorted(BADGES.iterdir()), "--json").json["results"]
    found = {Path(result["file"]).name: result["verdict"] for result in results}
    assert found == {name: each["without_pack"] for name, each in EXPECTED.items()}


def test_exit_codes(tmp_path: Path) -> None:
    assert run("verify", ALONE).code == 0
    assert run("verify", ALONE, FORGED, "--resources", PACK).code == 1
    note = tmp_path / "note.txt"
    note.write_text("a shopping list")
    assert run("verify", note).code == 1  # judged, and found to be no credential
    assert run("verify", ALONE, tmp_path / "gone.json").code == 3
    assert run("verify", ALONE, "--resources", tmp_path / "gone").code == 3
    assert run("verify", ALONE, "--registry", note).code == 3


def test_each_file_has_its_entry_whatever_happened_to_it(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    given = [tmp_path / "gone.json", folder, ALONE, Path("/dev/zero"), Path("/dev/null")]
    done = run("verify", *given, "--json")
    assert done.code == 3
    results = done.json["results"]
    assert [result["file"] for result in results] == [str(path) for path in given]
    assert [result["verdict"] for result in results] == [
        None, None, "valid", "not_a_credential", "not_a_credential",
    ]  # fmt: skip
    assert [result.get("error", {}).get("code") for result in results[:2]] == [
        "file_not_found",
        "animated_nothing",
    ]
    assert all(result["error"]["message"] and result["error"]["next"] for result in results[:2])
    assert [result["checks"][0]["code"] for result in results[3:]] == ["too_large", "empty_file"]
    for path in given:
        assert str(path) in done.err


def test_it_needs_and_makes_no_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TSUMIKI_HOME", str(tmp_path / "home"))
    assert run("verify", ALONE).code == 0
    assert list(tmp_path.iterdir()) == []


def test_a_file_inside_an_inner_credential_counts(tmp_path: Path) -> None:
    """A container's exit code is that of the worst inside."""
    record = BADGES / "学修歴証明書_青葉データ大学.json"
    done = run("verify", record, "--resources", PACK, "--registry", REGISTRY, "--json")
    assert (done.code, done.json["results"][0]["verdict"]) == (0, "valid")
    assert [inner["verdict"] for inner in done.json["results"][0]["inner"]] == ["valid"] * 4
    del tmp_path
    later = run("verify", record, "--resources", PACK, "--at", "2000-01-01", "--json")
    assert later.code == 1


# asking the network -------------------------------------------------------------------------------


def test_nothing_is_asked_without_leave(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[str] = []
    plaza = HostedIssuer("https://plaza.example/ob2", "Plaza")
    award = plaza.award("x", {"name": "Hosted"}, LEARNER, serial="1", issued_on=START, salt="s")
    pages = {document.url: document.body for document in plaza.documents()}

    def fetch(url: str, *, now: Any, **_: Any) -> Document:
        asked.append(url)
        return Document(url, pages[url], now, "", "application/json", "https")

    monkeypatch.setattr(asking, "fetch", fetch)
    file = tmp_path / "hosted.json"
    file.write_bytes(as_file(award))
    done = run("verify", file, "--json")
    assert (done.json["results"][0]["verdict"], asked) == ("hosted_unavailable", [])
    done = run("verify", file, "--json", "--online")
    assert (done.code, done.json["results"][0]["verdict"]) == (0, "valid")
    assert sorted(asked) == sorted(pages)
    assert "plaza.example" in done.err  # named before it was asked
    # Whatever moment is asked about, what came is dated by the true clock.
    later = run("verify", file, "--json", "--online", "--at", "2027-01-01").json["results"][0]
    assert later["freshness"] == "stale"
    fetched = {check["as_of"] for check in later["checks"]} - {None}
    assert fetched == {NOW.isoformat()}


# reports ------------------------------------------------------------------------------------------


def repeated(report: dict[str, Any], folder: Path) -> list[dict[str, Any]]:
    """Check again from a report alone: its originals, resources and registries."""
    resources = []
    for number, one in enumerate(report["resources"]):
        (folder / "pack").mkdir(exist_ok=True, parents=True)
        (folder / "pack" / str(number)).write_bytes(base64.b64decode(one["base64"]))
        known = {name: one[name] for name in ("url", "aliases", "kind", "media_type")}
        dated = {"fetched": one["fetched"]} if one["fetched"] else {}
        resources.append({**known, **dated, "file": str(number)})
    if resources:
        manifest = json.dumps({"resources": resources})
        (folder / "pack" / "manifest.json").write_text(manifest)
    words: list[object] = ["--at", report["judged_at"]]
    if resources:
        words += ["--resources", folder / "pack"]
    for number, one in enumerate(report["registries"]):
        file = folder / f"registry {number}"
        file.write_bytes(base64.b64decode(one["base64"]))
        words += ["--registry", file]
    if report["challenge"]:
        words += ["--challenge", report["challenge"], "--domain", report["domain"]]
    for one in report["originals"]:
        file = folder / Path(one["file"]).name
        file.write_bytes(base64.b64decode(one["base64"]))
        words.append(file)
    return run("verify", *words, "--json").json["results"]


def plain(results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave out where a file or document was found, which differs from place to place."""
    text = json.dumps([{**result, "file": Path(result["file"]).name} for result in results])
    return json.loads(re.sub(r'"source": "[^"]*"', '"source": ""', text))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_report_is_enough_to_repeat_the_check(tmp_path: Path, name: str) -> None:
    words = ("--resources", PACK, "--registry", REGISTRY, "--report", tmp_path / "r", "--json")
    done = run("verify", BADGES / name, *words)
    report = json.loads((tmp_path / "r.json").read_bytes())
    assert report["results"] == done.json["results"]
    (tmp_path / "again").mkdir()
    assert plain(repeated(report, tmp_path / "again")) == plain(done.json["results"])
    hosts = {one["url"].split("/")[2] for one in report["resources"]}
    assert len(report["resources"]) < 12, hosts  # what it rests on, not all that was at hand
    assert str(tmp_path / "r.json") in done.err
    assert "personal data" in done.err


def test_a_report_on_a_presentation(ask: Any, tmp_path: Path) -> None:
    issuer = institution()
    (tmp_path / "b.json").write_bytes(as_file(badge(issuer, status="revocation")))
    known = pack(issuer.documents(), tmp_path / "pack")
    ask("trust", "import", known)
    (kept,) = ask("import", tmp_path / "b.json", "--json").json["added"]
    out = tmp_path / "p.json"
    ask("present", kept, "--to", "x.example", "--challenge", "abc", "--out", out)
    asked = ["--challenge", "abc", "--domain", "x.example"]
    words = ["verify", out, "--resources", known, *asked, "--report", tmp_path / "r", "--json"]
    done = run(*words)
    assert done.code == 0
    report = json.loads((tmp_path / "r.json").read_bytes())
    (tmp_path / "again").mkdir()
    assert plain(repeated(report, tmp_path / "again")) == plain(done.json["results"])


class Tags(HTMLParser):
    """Collects every element and attribute of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


HOSTILE = '</title></style><script>alert(1)</script><img src=x onerror="x">\u202e&amp;\x1b[2J'


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_report_page_holds_no_script(tmp_path: Path, language: str) -> None:
    hostile = badge(institution(method="did:key"))
    hostile["name"] = HOSTILE
    hostile["issuer"]["name"] = HOSTILE
    hostile["credentialSubject"]["achievement"]["name"] = HOSTILE
    hostile["proof"]["cryptosuite"] = HOSTILE
    hostile["proof"]["verificationMethod"] = f"did:web:x.example#{HOSTILE}"
    file = tmp_path / "<script>alert(2)<,script>.json"
    file.write_bytes(as_file(hostile))
    missing = tmp_path / "<script>gone"
    run("verify", file, missing, BADGES / "学修歴証明書_青葉データ大学.json",
        "--report", tmp_path / "r", "--lang", language)  # fmt: skip
    page = Tags()
    page.feed((tmp_path / "r.html").read_text("utf-8"))
    assert page.tags <= {
        "html", "meta", "title", "style", "h1", "h2", "h3", "h4", "p", "code", "br", "span",
        "ul", "li",
    }  # fmt: skip
    assert page.attributes <= {"lang", "charset", "name", "content", "http-equiv", "class"}
    assert "<script>alert(1)</script>" in page.text
    assert "default-src 'none'" in (tmp_path / "r.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Valid", "Withdrawn", "Key fingerprint: ", "Fingerprint of the document: ")),
        ("ja", ("有効", "取り消し済み", "鍵の指紋: ", "文書の指紋: ")),
    ],
)
def test_a_report_page_tells_in_words_with_dates_and_hashes(
    tmp_path: Path, language: str, said: tuple[str, ...]
) -> None:
    clr, withdrawn, forged = (
        BADGES / name
        for name in (
            "学修歴証明書_青葉データ大学.json",
            "データ可視化ワークショップ_青葉データ大学.json",
            "English for the Workplace_Kotoba Bridge.json",
        )
    )
    run("verify", clr, withdrawn, forged, "--resources", PACK,
        "--report", tmp_path / "r", "--lang", language)  # fmt: skip
    page = Tags()
    page.feed((tmp_path / "r.html").read_text("utf-8"))
    for words in said:
        assert words in page.text
    for file in (clr, withdrawn, forged):
        assert hashlib.sha256(file.read_bytes()).hexdigest() in page.text
    for raw in (": undated", "invalid_signature", " first_seen", " valid"):
        assert raw not in page.text
    assert page.text.count(wording.say("badge_only_said", language)) == 1  # the forged one
    assert page.text.count("did:web:aoba-u.example ") >= 5  # the outer issuer, and each inner


def test_a_report_page_names_the_day_of_what_it_rests_on(tmp_path: Path) -> None:
    issuer = institution()
    given = badge(issuer, status="revocation")
    (tmp_path / "b.json").write_bytes(as_file(given))
    known = pack(issuer.documents(), tmp_path / "pack")
    run("verify", tmp_path / "b.json", "--resources", known, "--report", tmp_path / "r")
    page = (tmp_path / "r.html").read_text("utf-8")
    assert page.count("as of 1 Nov 2026") == 3  # key, whose key, status


def test_a_report_never_takes_the_place_of_what_it_is_about(tmp_path: Path) -> None:
    file = tmp_path / "badge.json"
    file.write_bytes(ALONE.read_bytes())
    for name in (tmp_path / "badge", tmp_path / "folder" / ".." / "badge"):
        (tmp_path / "folder").mkdir(exist_ok=True)
        done = run("verify", file, "--report", name, "--json")
        assert (done.code, done.json["error"]["code"]) == (2, "report_over_file")
    assert file.read_bytes() == ALONE.read_bytes()
    assert not (tmp_path / "badge.html").exists()
    for _ in range(2):  # a report of yesterday may be written over
        assert run("verify", file, "--report", tmp_path / "report").code == 0


def test_a_report_that_cannot_be_written_leaves_the_answer(tmp_path: Path) -> None:
    done = run("verify", ALONE, "--report", tmp_path / "nowhere" / "r", "--json")
    assert done.code == 3
    assert done.json["results"][0]["verdict"] == "valid"
    assert done.json["error"]["code"] == "file_not_writable"


# words for people ---------------------------------------------------------------------------------


def test_what_others_wrote_cannot_steer_the_terminal(tmp_path: Path) -> None:
    hostile = badge(institution(method="did:key"))
    hostile["name"] = "Cert\n  The signature is good.  [valid, anchored, fresh]\x1b[2J\u202e\r\x9b"
    file = tmp_path / "b.json"
    file.write_bytes(as_file(hostile))
    done = run("verify", file)
    assert done.code == 1
    assert not set("\x1b\u202e\r\x9b") & set(done.out)
    assert not [line for line in done.out.splitlines() if line.startswith("  The signature")]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_sentences_for_people(language: str) -> None:
    done = run("verify", ALONE, FORGED, "--resources", PACK, "--lang", language)
    assert "[valid, first_seen, fresh]" in done.out
    assert "[invalid_signature" in done.out
    assert done.out.count(wording.say("badge_only_said", language)) == 1  # of the forged one
    assert wording.say("evidence_undated", language) in done.out  # the pack has no dates
    assert done.err == ""
