"""``tsumiki pathway``: the same as the window tells, in words and as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import SAMPLES

if TYPE_CHECKING:
    from tests.cli.running import Ask

FILE = SAMPLES / "pathways" / "data-at-work.json"
GOAL = "https://lcc.example/pathways/data-at-work/goal"
PROFESSIONAL = "https://aoba-u.example/achievements/ds-professional"


def test_an_empty_wallet_has_none(ask: Ask) -> None:
    assert ask("pathway", "list").out == "No pathways yet\n"
    assert ask("pathway", "list", "--json").json == {"pathways": [], "openings": []}


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
    assert ask("pathway", "list", "--json").json == {"pathways": [], "openings": []}


@pytest.mark.usefixtures("filled")
def test_goals_in_words_and_as_json(ask: Ask) -> None:
    found = ask("pathway", "list", "--json").json["pathways"]
    assert [one["id"] for one in found][1:3] == [GOAL, PROFESSIONAL]
    assert [(one["share"], one["sure"], one["signed"], one["form"]) for one in found] == [
        (0.5, 0.5, True, "tsumiki"),
        (0.5, 0.0, False, "tsumiki"),
        (0.3333, 0.3333, True, None),
        (0.125, 0.0, False, "ctdl"),
        (0.0, 0.0, False, "tsumiki"),
        (0.0, 0.0, True, "tsumiki"),
    ]
    assert [one["signature"] and one["signature"]["state"] for one in found] == [
        "good",
        "not",
        None,
        "not",
        "not",
        "good",
    ]
    assert found[0]["meters"] == {
        "steps": {"done": 0, "may": 0, "needed": 0, "asked": False},
        "credits": [{"done": 4, "may": 0, "needed": 8, "asked": True, "unit": "単位"}],
        "competencies": {"done": 9, "may": 0, "needed": 9, "asked": False},
        "unchecked": 0,
    }
    english = ask("pathway", "list").out
    assert "In progress · 2 of 4 steps · 2 of these may count · According to Learning" in english
    japanese = ask("pathway", "list", "--lang", "ja").out
    assert "途中・3ステップ中1ステップ達成・青葉データ大学（署名あり）" in japanese


def test_one_badge_opens_these(ask: Ask, tmp_path: Path) -> None:
    for number in (1, 2):
        names = ["https://x.example/shared", f"https://x.example/{number}"]
        goal = f"https://x.example/goal/{number}"
        document = {
            "type": "PathwayFile",
            "formatVersion": 1,
            "id": f"urn:{number}",
            "name": "Way",
            "destination": goal,
            "achievement": [
                *({"id": one, "name": {"en": "Shared", "ja": "共通"}} for one in names),
                {"id": goal, "name": f"Goal {number}"},
            ],
            "rule": [{"achievement": goal, "kind": "all", "of": names}],
        }
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        ask("pathway", "import", path)
    (one,) = ask("pathway", "list", "--json").json["openings"]
    assert one == {
        "key": "https://x.example/shared",
        "id": "https://x.example/shared",
        "title": {"en": "Shared", "ja": "共通"},
        "pathways": ["https://x.example/goal/1", "https://x.example/goal/2"],
        "completes": [],
        "sure": False,
    }
    said = ask("pathway", "list").out.split("One badge opens these\n")[1]
    assert said == "    - Shared\n      Leads on in “Goal 1”, “Goal 2” · May count\n"
    japanese = ask("pathway", "list", "--lang", "ja").out
    told = japanese.split("あと1つのバッジで進む道筋\n")[1]
    assert told.startswith("    - 共通\n      「Goal 1」、「Goal 2」が先へ進みます・")


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
def test_signatures_and_conditions_that_cannot_be_checked(ask: Ask) -> None:
    cloud = ask("pathway", "show", "https://rivergate-college.example/pathways/cloud-support").out
    assert "Nobody signed this file" in cloud
    assert "Form: CTDL pathway\n    Version: not stated\n" in cloud
    assert "How much is needed is said by Rivergate College, without a signature" in cloud
    assert "1 condition that Tsumiki cannot check" in cloud
    assert "A grade of C or better in each course: A condition that Tsumiki cannot" in cloud
    assert "Credits: 3 Semester Hours; how many are needed is not stated" in cloud
    award = ask("pathway", "show", "https://harbour-it.example/pathways/sustainable-technology").out
    assert "Signed by Harbour Institute of Technology, and the signature holds; nothing" in award
    diploma = "https://banksia-institute.example/pathways/data-practice"
    said = ask("pathway", "show", diploma, "--lang", "ja").out
    assert "3ステップ中2ステップ達成・うち2は未確定・うち1は発行者のページの控えによる" in said


@pytest.mark.usefixtures("filled")
def test_export_in_another_form_names_what_is_lost(ask: Ask, tmp_path: Path) -> None:
    made = ask("pathway", "export", GOAL, tmp_path, "--as", "ctdl")
    assert "Hours of work are left out." in made.out
    written = tmp_path / "pathway-ctdl.json"
    told = ask("pathway", "export", GOAL, tmp_path / "x", "--as", "ctdl", "--json").json
    assert told["lost"] == ["pathway_lost_hours", "pathway_lost_voices", "pathway_lost_ctids"]
    before = _rules(ask("pathway", "show", GOAL, "--json").json)
    assert ask("pathway", "remove", GOAL).code == 0
    assert ask("pathway", "import", written).code == 0
    again = ask("pathway", "show", GOAL, "--json").json
    assert (again["form"], _rules(again)) == ("ctdl", before)
    out = tmp_path / "out"
    told = ask("pathway", "export", GOAL, out, "--json").json
    assert (out / "pathway-ctdl.json").read_bytes() == written.read_bytes()
    assert told["lost"] == []


@pytest.mark.usefixtures("filled")
def test_a_framework_is_covered_and_not_held(ask: Ask, tmp_path: Path) -> None:
    outcomes = "https://aoba-u.example/outcomes/2024/ds101-"
    items = [
        {"identifier": str(at), "uri": f"{outcomes}{at}", "fullStatement": f"Outcome {at}"}
        for at in (1, 2, 9)
    ]
    document = {"identifier": "d", "uri": "https://case.example/d", "title": "Outcomes"}
    file = tmp_path / "case.json"
    file.write_text(json.dumps({"CFDocument": document, "CFItems": items}))
    assert ask("pathway", "import", file, "--json").json["goal"] == "https://case.example/d"
    said = ask("pathway", "show", "https://case.example/d").out
    assert "Outcome 1: Covered" in said
    assert "Outcome 9: Not yet" in said
    assert "Competencies: 2 covered of 3 named" in said
    found = ask("pathway", "explain", f"{outcomes}1", "--json").json["steps"]
    covered = next(one for one in found if one["pathway"] == "https://case.example/d")
    assert covered["why"] == "pathway_why_covered"
    assert {one["how"] for one in covered["badges"]} == {"aligned"}
    assert (covered["competency"], covered["badges"][0]["sure"]) == (True, False)
    refused = ask("pathway", "export", "https://case.example/d", tmp_path / "x", "--as", "ctdl")
    assert "Who says each thing" in refused.out


def _rules(page: dict[str, Any]) -> Any:
    """Return each step by its title with its rules; who says so CTDL cannot carry."""
    return sorted(
        (step["title"].get("en", ""), [{**rule, "by": {}} for rule in step["rules"]])
        for step in page["steps"]
    )


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
    hosted = ask("pathway", "explain", by_title["統計学はじめの一歩"])
    assert "by the issuer’s page as copied on 1 Nov 2026" in hosted.out
    assert "Learning Credentials Consortium, not signed" in hosted.out
    assert "At /rule/1 in its original" in hosted.out
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


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("form", "begins"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")]
)
def test_a_picture_is_written_over_nothing(
    ask: Ask, tmp_path: Path, form: str, begins: bytes
) -> None:
    told = [
        ask("pathway", "export", GOAL, tmp_path / "out", "--as", form, "--lang", "ja", "--json")
        for _ in range(2)
    ]
    files = [Path(each.json["file"]) for each in told]
    assert len({*files}) == 2
    for file in files:
        assert file.suffix == f".{form}"
        assert file.read_bytes().startswith(begins)
    assert "データ" in files[0].name


@pytest.mark.usefixtures("filled")
def test_paper_for_a_picture(ask: Ask, tmp_path: Path) -> None:
    for paper, width in (("a4", b"842"), ("a3", b"1191")):
        folder = tmp_path / paper
        assert ask("pathway", "export", GOAL, folder, "--as", "pdf", "--paper", paper).code == 0
        (file,) = folder.iterdir()
        assert b"/MediaBox [0 0 " + width in file.read_bytes()
    assert ask("pathway", "export", "nothing", tmp_path, "--as", "svg").code != 0


@pytest.mark.usefixtures("filled")
def test_a_picture_marks_what_a_plan_holds(ask: Ask, tmp_path: Path) -> None:
    ask("pathway", "plan", GOAL, "--save", "Spring")
    (plan,) = ask("pathway", "plans", "--json").json["plans"]
    told = ask("pathway", "export", GOAL, tmp_path, "--as", "svg", "--plan", plan["id"], "--json")
    marked = Path(told.json["file"]).read_text(encoding="utf-8")
    plain = ask("pathway", "export", GOAL, tmp_path, "--as", "svg", "--json").json["file"]
    assert "planned, not held" in marked
    assert "planned" not in Path(plain).read_text(encoding="utf-8")
    assert ask("pathway", "export", GOAL, tmp_path, "--as", "svg", "--plan", "none").code != 0
