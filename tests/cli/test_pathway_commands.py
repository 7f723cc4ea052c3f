"""``tsumiki pathway``: the same as the window tells, in words and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import SAMPLES
from tests.service.making import NOW, PASSPHRASE
from wallet.service import Wallet
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Ask

FILE = SAMPLES / "pathways" / "data-at-work.json"
GOAL = "https://lcc.example/pathways/data-at-work/goal"
PROFESSIONAL = "https://aoba-u.example/achievements/ds-professional"


@pytest.fixture
def filled(home: Path) -> None:
    wallet = Wallet.unlock(home, PASSPHRASE, now=NOW)
    wallet._fill_with_samples(now=NOW, work=Work())
    wallet.close()


def test_an_empty_wallet_has_none(ask: Ask) -> None:
    assert ask("pathway", "list").out == "No pathways yet\n"
    assert ask("pathway", "list", "--json").json == {"pathways": []}


def test_import_show_export_remove(ask: Ask, tmp_path: Path) -> None:
    kept = ask("pathway", "import", FILE, "--json")
    assert kept.json == {
        "file": "https://lcc.example/pathways/data-at-work",
        "goal": GOAL,
        "new": True,
    }
    assert "was here already" in ask("pathway", "import", FILE).out
    shown = ask("pathway", "show", kept.json["file"])
    assert "Data lead at work" in shown.out
    assert "    - Introduction to data science: Not yet · 1 単位 · 45 hours" in shown.out
    told = ask("pathway", "export", GOAL, tmp_path / "out", "--json").json["file"]
    assert (tmp_path / "out" / "data-at-work.json").read_bytes() == FILE.read_bytes()
    assert told.endswith("data-at-work.json")
    assert ask("pathway", "remove", GOAL).code == 0
    assert ask("pathway", "list", "--json").json == {"pathways": []}


@pytest.mark.usefixtures("filled")
def test_goals_in_words_and_as_json(ask: Ask) -> None:
    found = ask("pathway", "list", "--json").json["pathways"]
    assert [one["id"] for one in found] == [GOAL, PROFESSIONAL]
    assert [(one["share"], one["sure"], one["signed"]) for one in found] == [
        (0.5, 0.0, False),
        (0.3333, 0.3333, True),
    ]
    english = ask("pathway", "list").out
    assert "In progress · 2 of 4 steps · 2 of these may count · According to Learning" in english
    japanese = ask("pathway", "list", "--lang", "ja").out
    assert "途中・3ステップ中1ステップ達成・青葉データ大学（署名あり）" in japanese


@pytest.mark.usefixtures("filled")
def test_the_outline_and_its_json_carry_the_same_steps(ask: Ask) -> None:
    said = ask("pathway", "show", PROFESSIONAL, "--lang", "ja").out
    steps = ask("pathway", "show", PROFESSIONAL, "--json").json["steps"]
    assert sum(line.lstrip().startswith("- ") for line in said.splitlines()) == len(steps) - 1
    for one in steps[1:]:
        assert one["title"]["ja"] in said
        assert {"state", "counts", "why", "badges", "statements"} <= one.keys()
    first = next(one for one in steps if one["title"]["ja"] == "データサイエンス入門")
    assert (first["state"], first["counts"]) == ("held", "yes")
    assert steps[first["parent"]]["title"]["ja"] == "データサイエンス基礎 修了証"


@pytest.mark.usefixtures("filled")
def test_explain_says_why(ask: Ask) -> None:
    rows = ask("list", "--json").json["badges"]
    by_title = {row["title"]: row["id"] for row in rows}
    counted = ask("pathway", "explain", by_title["データサイエンス入門"])
    assert "It counts: 青葉データ大学 awarded it" in counted.out
    assert "It may count: 青葉データ大学 awarded it" in counted.out
    ended = ask("pathway", "explain", by_title["市民防災リーダー"], "--json").json["steps"]
    assert [(one["pathway"], one["state"], one["why"]) for one in ended] == [
        (GOAL, "expired", "pathway_why_expired")
    ]
    assert "has expired" in ended[0]["message"]
    nowhere = ask("pathway", "explain", by_title["図書館講習"])
    assert nowhere.code == 1
    assert "No pathway" in nowhere.out


def test_what_cannot_be_done_says_so(ask: Ask, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"type": "PathwayFile", "formatVersion": 1, "id": "x", "more": 1}')
    refused = ask("pathway", "import", broken, "--json")
    assert refused.code == 3
    assert refused.json["error"]["code"] == "pathway_member_unknown"
    assert "/more" in refused.json["error"]["message"]
    missing = ask("pathway", "show", "nothing")
    assert missing.code == 3
    assert "There is no pathway nothing" in missing.err
