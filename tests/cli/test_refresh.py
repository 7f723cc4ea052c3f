"""``refresh``, and what ``verify --online`` tells of a newer edition."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import Ask, run
from tests.service.making import NOW, as_file, badge, institution
from tests.service.newest import HOST, LATER, URL, desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.service.newest import Desk

pytestmark = pytest.mark.loopback


@pytest.fixture
def aoba(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with desk(tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def old(aoba: Desk, tmp_path: Path) -> Path:
    file = tmp_path / "old.json"
    file.write_bytes(as_file(aoba.badge()))
    return file


def test_a_newer_edition_is_asked_for_only_with_leave(ask: Ask, aoba: Desk, old: Path) -> None:
    (badge_id,) = ask("import", old, "--json").json["added"]
    shown = ask("show", badge_id)
    assert f"tsumiki refresh {badge_id} --online" in shown.out
    assert ask("show", badge_id, "--json").json["newest_at"] == URL
    done = ask("refresh", "--json")
    assert (done.code, done.json["error"]["code"], aoba.asked) == (2, "needs_online", [])

    aoba.answer(aoba.badge(valid_from=LATER))
    done = ask("refresh", badge_id, "--online", "--json", "--at", "2028-01-01")
    assert done.code == 0
    (told,) = done.json["refreshed"]
    assert told["message"].startswith("The issuer sent a newer edition")
    del told["message"]
    assert told == {
        "id": badge_id,
        "url": URL,
        "outcome": "pass",
        "code": "refresh_taken",
        "taken": True,
    }
    assert HOST in done.err
    assert len(aoba.asked) == 1
    shown = ask("show", badge_id, "--json")
    assert shown.json["credential"]["valid_from"] == "2026-09-01T00:00:00+00:00"
    assert shown.json["badge"]["editions"] == 2
    (contact,) = ask("trust", "contacts", "--json").json["contacts"]
    assert (contact["url"], contact["time"]) == (URL, NOW.isoformat())


def test_without_ids_every_offer_is_taken_up_and_one_that_fails_stops_no_other(
    ask: Ask, aoba: Desk, old: Path, tmp_path: Path
) -> None:
    assert ask("refresh", "--online", "--json").json == {"refreshed": []}
    ask("import", old)
    aoba.answer(aoba.badge(valid_from="2025-04-01T00:00:00Z"))
    done = ask("refresh", "--online", "--lang", "ja")
    assert done.code == 1
    assert "より古い版です" in done.out
    assert "お手元のバッジはそのまま残ります" in done.out
    (tmp_path / "other.json").write_bytes(as_file(aoba.badge(credential_id="urn:example:2")))
    ask("import", tmp_path / "other.json")
    aoba.answer(b"", status="404 Not Found")
    done = ask("refresh", "--online", "--json")
    assert done.code == 3
    assert [told["error"]["code"] for told in done.json["refreshed"]] == ["fetch_status"] * 2


def test_every_id_is_looked_at_before_the_first_is_asked_for(
    ask: Ask, aoba: Desk, old: Path, tmp_path: Path
) -> None:
    (tmp_path / "plain.json").write_bytes(as_file(badge(institution(), 7)))
    (offers,) = ask("import", old, "--json").json["added"]
    (offers_none,) = ask("import", tmp_path / "plain.json", "--json").json["added"]
    done = ask("refresh", offers, offers_none, "--online", "--json")
    assert (done.code, done.json["error"]["code"]) == (2, "refresh_not_offered")
    assert ask("refresh", offers, "nosuch", "--online").code == 3
    assert aoba.asked == []


def test_verify_tells_what_the_issuer_has_and_replaces_nothing(
    aoba: Desk, old: Path, tmp_path: Path
) -> None:
    before = old.read_bytes()
    offline = run("verify", old, "--json").json["results"][0]
    assert (offline["verdict"], aoba.asked) == ("valid", [])
    assert "refresh" not in [check["check"] for check in offline["checks"]]

    aoba.answer(aoba.badge(valid_from=LATER))
    done = run("verify", old, "--online", "--json", "--report", tmp_path / "report")
    (result,) = done.json["results"]
    names = [check["check"] for check in result["checks"]]
    assert names.index("refresh") == names.index("issuer_binding") + 1
    check = result["checks"][names.index("refresh")]
    assert (check["outcome"], check["code"]) == ("pass", "refresh_taken")
    assert (check["as_of"], check["evidence"]["document"]) == (NOW.isoformat(), URL)
    assert result["credential"]["valid_from"] == offline["credential"]["valid_from"]
    assert (done.code, old.read_bytes()) == (0, before)
    assert aoba.asked == ["GET /refresh/1 HTTP/1.1"]
    written = json.loads((tmp_path / "report.json").read_bytes())
    assert [each["url"] for each in written["resources"]] == [URL]
    assert written["resources"][0]["sha256"] == check["evidence"]["digest"]


def test_an_edition_that_did_not_come_changes_no_verdict(aoba: Desk, old: Path) -> None:
    for how, outcome in (({"status": "404 Not Found"}, "unknown"), ({}, "fail")):
        aoba.answer(b"gone", **how)
        done = run("verify", old, "--online", "--json")
        (result,) = done.json["results"]
        (check,) = [each for each in result["checks"] if each["check"] == "refresh"]
        assert check["outcome"] == outcome
        assert (done.code, result["verdict"], result["freshness"]) == (0, "valid", "fresh")
