"""``tsumiki code``: how large a code is, who reads it, and the picture of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import run
from tests.service.making import LEARNER, START, as_file, badge, institution
from wallet.sharing import pixelpass, qr
from wallet.sharing.compact import vp1

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Ask

SCHOOL = institution(method="did:key")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "badge.json"
    path.write_bytes(as_file(badge(SCHOOL)))
    return path


@pytest.fixture
def badge_id(ask: Ask, file: Path) -> str:
    assert ask("import", file).code in (0, 1)
    found = ask("list", "--json").json
    rows = next(each for each in found.values() if isinstance(each, list))
    return str(rows[0]["id"])


def test_a_file_is_told_without_a_wallet(file: Path, tmp_path: Path) -> None:
    told = run("code", file, "--home", tmp_path / "none", "--lang", "en")
    assert told.code == 0
    lines = told.out.splitlines()
    assert lines[0] == "VP1"
    assert lines[1].startswith("  QR version 1")
    assert "  One code is enough." in lines
    assert any("does not state a web address" in line for line in lines)
    told = run("code", file, "--home", tmp_path / "none", "--json")
    assert {each["as"]: each["why"] for each in told.json["codes"]} == {
        "vp1": "",
        "pixelpass": "",
        "link": "show_no_link",
    }
    assert told.json["as"] == "vp1"
    assert told.json["codes"][0]["version"] <= 20


def test_a_picture_is_written_and_reads_back(ask: Ask, badge_id: str, tmp_path: Path) -> None:
    out = tmp_path / "code.png"
    told = ask("code", badge_id, "--as", "pixelpass", "--png", out, "--json").json
    (text,) = qr.read_qr(out.read_bytes())
    assert (told["as"], [each["text"] for each in told["codes"]]) == ("pixelpass", [text])
    assert json.loads(pixelpass.decode(text)) == badge(SCHOOL)
    assert "qr-pixelpass" in ask("portfolio", "sent", "--json").out


def test_signed_for_somebody_it_ends_after_a_day(ask: Ask, badge_id: str, tmp_path: Path) -> None:
    out = tmp_path / "code.png"
    told = ask("code", badge_id, "--as", "vp1", "--to", "mirai.example", "--png", out, "--json")
    assert told.json["valid_until"] == "2026-11-02T12:00:00+00:00"
    (text,) = qr.read_qr(out.read_bytes())
    document = json.loads(vp1.decode(text))
    assert document["proof"][0]["domain"] == "mirai.example"
    assert told.json["codes"][0]["advice"][0] == "fit_dense"
    sent = ask("portfolio", "sent", "--json").json
    assert "mirai.example" in json.dumps(sent)
    said = ask("code", badge_id, "--to", "mirai.example").out
    assert "Signed by its holder for mirai.example, valid until 2 Nov 2026" in said


def test_nothing_of_a_file_is_signed(ask: Ask, file: Path) -> None:
    refused = ask("code", file, "--to", "other.example", "--json")
    assert refused.code not in (0, 1)
    assert refused.json["error"]["code"] == "wrong_use"


def drafted(ask: Ask, badge_id: str, title: str) -> str:
    """Keep a portfolio that would be valid for 30 days, and return its id."""
    made = ask("portfolio", "new", badge_id, "--title", title, "--to", "mirai.example", "--json")
    assert made.json["days"] == 30
    return str(made.json["id"])


def shown(told: Any) -> Any:
    """Return the presentation in the PixelPass code that a command printed."""
    assert told.code == 0, told.err
    return json.loads(pixelpass.decode(told.json["codes"][0]["text"]))


def test_a_portfolio_is_signed_for_a_day_and_no_file_is_made(
    ask: Ask, badge_id: str, tmp_path: Path
) -> None:
    folio = drafted(ask, badge_id, "Data")
    before = sorted(tmp_path.iterdir())
    told = ask("code", folio, "--as", "pixelpass", "--json")
    assert (shown(told)["name"], shown(told)["proof"]["domain"]) == ("Data", "mirai.example")
    assert told.json["valid_until"] == "2026-11-02T12:00:00+00:00"
    assert sorted(tmp_path.iterdir()) == before
    assert ask("portfolio", "sent", "--json").json["sent"] == [], "nobody saw it yet"
    assert ask("portfolio", "show", folio, "--json").json["days"] == 30, "the draft is as it was"
    ask("code", folio, "--as", "pixelpass", "--png", tmp_path / "code.png")
    (row,) = ask("portfolio", "sent", "--json").json["sent"]
    assert (row["means"], row["portfolio"]) == ("qr-pixelpass", folio)
    assert row["valid_until"] == "2026-11-02T12:00:00+00:00"


def test_a_portfolio_is_found_by_its_title_and_signed_for_somebody_else(
    ask: Ask, badge_id: str
) -> None:
    folio = drafted(ask, badge_id, "Data  Analyst １")
    document = shown(ask("code", "data analyst 1", "--as", "pixelpass", "--json"))
    assert document["name"] == "Data  Analyst １"
    told = ask("code", folio, "--to", "other.example", "--as", "pixelpass", "--json")
    assert shown(told)["proof"]["domain"] == "other.example"
    assert ask("portfolio", "show", folio, "--json").json["recipient"] == "mirai.example"


def test_of_two_with_one_title_neither_is_guessed(ask: Ask, badge_id: str) -> None:
    ids = [drafted(ask, badge_id, "Data"), drafted(ask, badge_id, "data")]
    refused = ask("code", "DATA", "--json")
    assert refused.code not in (0, 1)
    assert refused.json["error"]["code"] == "portfolio_not_the_only_one"
    assert all(each in refused.json["error"]["message"] for each in ids)
    assert shown(ask("code", ids[1], "--as", "pixelpass", "--json"))["name"] == "data"


@pytest.mark.parametrize("name", ["", "   "])
def test_one_without_a_title_is_not_found_by_none(ask: Ask, badge_id: str, name: str) -> None:
    drafted(ask, badge_id, "")
    assert ask("code", name, "--json").json["error"]["code"] == "no_such_portfolio"


def test_a_link_is_checked_and_never_asked(ask: Ask, badge_id: str, tmp_path: Path) -> None:
    out = tmp_path / "code.png"
    link = "https://portfolio.example/sakura"
    told = ask("code", badge_id, "--as", "link", "--link", link, "--png", out)
    assert told.code == 0
    assert qr.read_qr(out.read_bytes()) == (link,)
    refused = ask(
        "code", badge_id, "--as", "link", "--link", "http://192.168.1.7/", "--png", out, "--json"
    )
    assert refused.code == 3
    assert refused.json["error"]["code"] == "url_not_https"


def test_what_has_no_code_says_so(ask: Ask, tmp_path: Path) -> None:
    assert ask("code", "nothing", "--json").json["error"]["code"] == "no_such_portfolio"
    token = tmp_path / "token.txt"
    token.write_text(SCHOOL.token(SCHOOL.draft(badge(SCHOOL)["credentialSubject"]["achievement"],
                                               LEARNER, valid_from=START)))  # fmt: skip
    told = run("code", token, "--as", "vp1", "--lang", "en")
    assert told.code == 3
    assert "cannot carry badges of this form" in told.out
