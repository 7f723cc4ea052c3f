"""``trust`` and ``present``: issuers, packs, the network, and handing over."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import SAMPLES, Ask, run
from tests.service.making import AOBA, NOW, as_file, badge, institution, pack
from wallet.tasks.knowledge import asking
from wallet.trust.model import Document

if TYPE_CHECKING:
    from pathlib import Path

DID = f"did:web:{AOBA}"


@pytest.fixture
def kept(ask: Ask, tmp_path: Path) -> str:
    """The id of a badge whose issuer's key is not cached."""
    (tmp_path / "b.json").write_bytes(as_file(badge(institution())))
    done = ask("import", tmp_path / "b.json", "--json")
    assert done.code == 1
    return str(done.json["added"][0])


def test_refreshing_asks_only_with_leave(
    ask: Ask, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    pages = {document.url: document.body for document in institution().documents()}

    def fetch(url: str, *, now: Any, **_: Any) -> Document:
        asked.append(url)
        return Document(url, pages[url], now, "", "application/json", "https")

    monkeypatch.setattr(asking, "fetch", fetch)
    done = ask("trust", "refresh", "--json")
    assert (done.code, done.json["error"]["code"], asked) == (2, "needs_online", [])
    done = ask("trust", "refresh", "nosuch.example", "--online", "--json")
    assert (done.code, done.json["error"]["code"], asked) == (2, "host_not_needed", [])
    done = ask("trust", "refresh", AOBA, AOBA, "--online", "--json", "--at", "2028-01-01")
    assert done.code == 0
    assert done.json == {"fetched": [{"url": asked[0], "error": None}]}
    assert len(asked) == 1
    assert AOBA in done.err
    (issuer,) = ask("trust", "list", "--json").json["issuers"]
    assert issuer["fetched"] == NOW.isoformat()  # the true clock, not the one asked about
    shown = ask("show", kept, "--json")
    assert (shown.code, shown.json["verdict"], shown.json["freshness"]) == (0, "valid", "fresh")
    pages.clear()
    monkeypatch.setattr(asking, "fetch", _unreachable)
    done = ask("trust", "refresh", "--online", "--json")
    assert (done.code, done.json["fetched"][0]["error"]) == (3, "fetch_unreachable")
    assert ask("show", kept).code == 0


def _unreachable(url: str, **_: Any) -> Document:
    from wallet.errors import TrustError  # noqa: PLC0415 - one use

    raise TrustError("fetch_unreachable", host=url)


def test_deciding_on_somebody_never_met(ask: Ask) -> None:
    done = ask("trust", "deny", "did:web:nobody.example", "--json")
    (issuer,) = done.json["issuers"]
    assert (done.code, issuer["level"], issuer["badges"]) == (0, "denied", 0)
    done = ask("trust", "pin", "", "--json")
    assert (done.code, done.json["error"]["code"]) == (2, "no_issuer_named")


def test_importing_packs(ask: Ask, kept: str, tmp_path: Path) -> None:
    done = ask("trust", "import", "--json")
    assert (done.code, done.json["error"]["code"]) == (2, "nothing_to_import")
    for wrong in (tmp_path / "gone", tmp_path):
        assert ask("trust", "import", wrong).code == 3
    known = pack(institution().documents(), tmp_path / "pack")
    done = ask("trust", "import", known, "--json")
    assert (done.code, done.json) == (0, {"documents": 1, "registries": 0})
    assert ask("show", kept).code == 0  # checked again at once


def test_presenting(ask: Ask, kept: str, tmp_path: Path) -> None:
    known = pack(institution().documents(), tmp_path / "pack")
    ask("trust", "import", known)
    out = tmp_path / "応募 書類.json"
    words = ("--to", "employer.example", "--challenge", "job-1", "--out", out, "--days", "3")
    done = ask("present", kept, *words, "--json")
    assert done.code == 0
    made = done.json
    assert (made["recipient"], made["challenge"], made["badges"]) == (
        "employer.example",
        "job-1",
        ["Data 1"],
    )
    assert made["valid_until"] == "2026-11-04T12:00:00+00:00"
    asked = ("--challenge", "job-1", "--domain", "employer.example")
    for file in made["files"]:
        checked = run("verify", file, "--resources", known, *asked, "--json")
        assert checked.code == 0, file
        assert checked.json["results"][0]["inner"][0]["verdict"] == "valid"
    assert run("verify", out, "--resources", known, "--domain", "other.example").code == 1
    unasked = run("verify", out, "--resources", known, "--json").json["results"][0]
    (binding,) = [check for check in unasked["checks"] if check["check"] == "binding"]
    assert binding["outcome"] == "unknown"
    later = run("verify", out, "--resources", known, *asked, "--at", "2026-11-05")
    assert later.code == 1


def test_a_presentation_too_large_for_a_code_says_so(ask: Ask, tmp_path: Path) -> None:
    ask("trust", "import", SAMPLES / "pack")
    ask("import", SAMPLES / "badges")
    rows = ask("list", "入門", "--json").json["badges"]
    out = tmp_path / "p.json"
    done = ask("present", rows[0]["id"], "--to", "x.example", "--out", out)
    assert done.code == 0
    assert "too large for a QR code" in done.out
    assert [path.name for path in tmp_path.glob("p.json*")] == ["p.json"]


def test_what_cannot_be_presented(ask: Ask, kept: str, tmp_path: Path) -> None:
    def code(*words: object) -> tuple[int, str]:
        done = ask("present", *words, "--json")
        return done.code, done.json["error"]["code"]

    out = tmp_path / "p.json"
    assert code("nosuch", "--to", "x", "--out", out) == (3, "no_such_badge")
    assert code(kept, "--to", " ", "--out", out) == (2, "no_recipient")
    assert not out.exists()
    assert code(kept, "--to", "x", "--out", tmp_path) == (3, "file_not_writable")
    assert code(kept, "--to", "x", "--out", tmp_path / "no" / "p") == (3, "file_not_writable")


def test_the_tour_in_both_languages(tmp_path: Path) -> None:
    done = run("tour", "--home", tmp_path / "demo", "--lang", "ja")
    assert done.code == 0
    assert "すべて意図したとおり" in done.out
    done = run("tour", "--home", tmp_path / "demo", "--json")
    assert done.code == 0
    expected = json.loads((SAMPLES / "expected.json").read_bytes())
    assert done.json == {"home": str(tmp_path / "demo"), "badges": len(expected), "wrong": []}
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "x").touch()
    done = run("tour", "--home", tmp_path / "mine", "--json")
    assert (done.code, done.json["error"]["code"]) == (3, "not_a_demo")


def test_a_tour_that_comes_out_wrong_says_what(tmp_path: Path) -> None:
    """In 2199 nothing of the samples is expired that was not; in 1999 nothing has begun."""
    done = run("tour", "--home", tmp_path / "demo", "--at", "1999-01-01", "--json")
    assert done.code == 1
    assert done.json["wrong"]
