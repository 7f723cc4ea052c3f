"""``profile`` and ``shares`` in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.running import AT, SAMPLES

if TYPE_CHECKING:
    from tests.cli.running import Ask


def test_a_profile_from_its_making_to_its_end(ask: Ask) -> None:
    made = ask("profile", "create", "大学", "--algorithm", "P-256", "--json").json
    work = made["profiles"][1]
    assert (work["name"], work["badges"]) == ("大学", 0)
    assert [key["algorithm"] for key in work["keys"]] == ["P-256"]
    ask("profile", "email", work["id"], "yui@univ.example")
    said = ask("profile", "list", "--lang", "ja")
    assert said.code == 0
    assert "大学" in said.out
    assert "yui@univ.example" in said.out
    turned = ask("profile", "rotate", work["id"], "--json").json["profiles"][1]["keys"]
    assert [bool(key["retired"]) for key in turned] == [False, True]
    assert ask("profile", "rename", work["id"], "大学院").code == 0
    assert ask("profile", "unemail", work["id"], "yui@univ.example").code == 0
    left = ask("profile", "delete", work["id"], "--json").json["profiles"]
    assert len(left) == 1
    refused = ask("profile", "delete", left[0]["id"], "--json")
    assert (refused.code, refused.json["error"]["code"]) == (3, "last_profile")


def test_whose_a_badge_is_and_what_was_handed_over(ask: Ask, tmp_path: object) -> None:
    sample = SAMPLES / "badges" / "市民防災リーダー_海風市.json"
    ask("import", sample, *AT)
    (badge,) = ask("list", *AT, "--json").json["badges"]
    profile = ask("profile", "create", "A", "--json").json["profiles"][1]["id"]
    said = ask("profile", "assign", badge["id"], profile, "--json").json
    assert said == {"badge": badge["id"], "profile": profile, "code": "holder_assigned"}
    assert ask("profile", "assign", badge["id"], "--json").json["profile"] is None
    assert ask("shares", "--json").json == {"shares": []}
    assert ask("present", badge["id"], "--to", "e.example", "--out", f"{tmp_path}/p.json").code == 0
    (share,) = ask("shares", "--json").json["shares"]
    assert share["recipient"] == "e.example"
    assert share["badges"] == [{"id": badge["id"], "title": badge["title"]}]
    assert "e.example" in ask("shares").out
