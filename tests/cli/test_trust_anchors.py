"""Trust anchors in packs: imported, listed, denied, exported, and a seal that they decide."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import AT, Ask, run
from tests.cli.test_verify import plain, repeated
from tests.issuer_simulator.sealing import seal
from tests.service.making import NOW, pack
from tests.verification.test_seals import DOCUMENT, middle, root, sealer
from wallet.trust.model import Document

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://ca.example/root.pem"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "sealed.json"
    made.write_text(json.dumps(seal(DOCUMENT, sealer())), encoding="utf-8")
    return made


@pytest.fixture
def anchors(tmp_path: Path) -> Path:
    return pack([root().anchor(url=URL)], tmp_path / "anchors")


def verdict(done: Any) -> str:
    (result,) = done.json["results"]
    return str(result["verdict"])


def test_a_pack_with_an_anchor_decides(file: Path, anchors: Path) -> None:
    without = run("verify", file, *AT, "--json")
    assert (without.code, verdict(without)) == (1, "unsupported")
    done = run("verify", file, "--resources", anchors, *AT, "--json")
    assert (done.code, verdict(done)) == (0, "valid")
    (result,) = done.json["results"]
    assert (result["issuer"]["trust"], result["freshness"]) == ("first_seen", "undated")
    for language, word in (("en", "certificate was withdrawn"), ("ja", "取り消しの有無")):
        said = run("verify", file, "--resources", anchors, *AT, "--lang", language)
        assert word in said.out


def test_a_report_is_enough_to_repeat_it(file: Path, anchors: Path, tmp_path: Path) -> None:
    words = ("--resources", anchors, "--report", tmp_path / "r", *AT, "--json")
    done = run("verify", file, *words)
    report = json.loads((tmp_path / "r.json").read_text())
    assert [each["kind"] for each in report["resources"]] == ["trust-anchor"]
    assert plain(repeated(report, tmp_path / "again")) == plain(done.json["results"])


def test_an_anchor_is_kept_listed_and_exported(ask: Ask, anchors: Path, tmp_path: Path) -> None:
    assert ask("trust", "import", anchors).code == 0
    (listed,) = ask("trust", "list", "--json").json["anchors"]
    assert listed == {
        "url": URL,
        "subject": "CN=Root",
        "sha256": listed["sha256"],
        "ends": root().certificate.not_valid_after_utc.isoformat(),
        "fetched": NOW.isoformat(),
        "source": "pack:anchors",
        "denied": False,
    }
    for language, word in (("en", "Trust anchors"), ("ja", "トラストアンカー")):
        said = ask("trust", "list", "--lang", language).out
        assert (word in said, "CN=Root" in said, listed["sha256"] in said) == (True, True, True)
    assert ask("trust", "export", tmp_path / "mine.zip").code == 0
    sealed = tmp_path / "s.json"
    sealed.write_text(json.dumps(seal(DOCUMENT, sealer())), encoding="utf-8")
    done = run("verify", sealed, "--resources", tmp_path / "mine.zip", *AT, "--json")
    assert verdict(done) == "valid"


def test_what_is_kept_is_judged_again_with_the_anchor_and_without(
    ask: Ask, file: Path, anchors: Path
) -> None:
    assert verdict(ask("import", file, "--json")) == "unsupported"
    (badge,) = ask("list", "--json").json["badges"]
    for words, expected in (
        (("import", anchors), "valid"),
        (("deny", URL), "unsupported"),
        (("forget", URL), "valid"),
    ):
        assert ask("trust", *words).code == 0
        (kept,) = ask("list", "--json").json["badges"]
        assert (kept["id"], kept["verdict"]) == (badge["id"], expected)
    assert ask("trust", "deny", URL).code == 0
    (listed,) = ask("trust", "list", "--json").json["anchors"]
    assert listed["denied"]


@pytest.mark.parametrize("body", [b"junk", b"", b"-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_an_anchor_that_is_no_certificate(
    ask: Ask, file: Path, tmp_path: Path, body: bytes
) -> None:
    documents = [root().anchor(), Document(URL, body, kind="trust-anchor")]
    folder = pack(documents, tmp_path / "bad")
    for done in (
        ask("trust", "import", folder, "--json"),
        run("verify", file, "--resources", folder, *AT, "--json"),
    ):
        assert (done.code, done.json["error"]["code"]) == (3, "anchor_unreadable")
    assert ask("trust", "list", "--json").json["anchors"] == []


def test_two_certificates_are_not_one_anchor(ask: Ask, tmp_path: Path) -> None:
    both = root().anchor().body + middle().anchor().body
    folder = pack([Document(URL, both, kind="trust-anchor")], tmp_path / "both")
    assert ask("trust", "import", folder, "--json").json["error"]["code"] == "anchor_unreadable"
