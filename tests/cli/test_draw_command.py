"""``tsumiki pathway draw``: pathways of the learner's own, in words and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import AT, Ask, start
from tests.service.making import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

GOAL = "https://lcc.example/pathways/data-at-work/goal"
DS104 = "https://aoba-u.example/achievements/ds104"
AI = "https://manabi.example/achievements/ai-literacy"


def file(folder: Path, document: Any) -> Path:
    made = folder / "drawing.json"
    made.write_text(json.dumps(document), encoding="utf-8")
    return made


@pytest.mark.usefixtures("filled")
def test_drawing_listing_changing_exporting_removing(ask: Ask, tmp_path: Path) -> None:
    made = ask(
        "pathway",
        "draw",
        "--goal",
        "Data analyst",
        "--step",
        AI,
        "--step",
        "Portfolio",
        "--before",
        AI,
        "Portfolio",
        "--title",
        "Towards a job",
        "--json",
    )  # fmt: skip - one call
    assert made.code == 0, made.err
    told = made.json
    assert told["kept"] is True
    drawing, page = told["drawing"], told["pathway"]
    assert [(step["key"], step["achievement"]) for step in drawing["steps"]] == [
        ("s1", AI),
        ("s2", ""),
    ]
    assert drawing["order"] == [["s1", "s2"]]
    assert (page["said_by"], page["own"], page["complete"]) == ("learner", True, False)
    assert page["drawn"] == [told["id"]]
    assert (page["state"], page["share"], page["sure"]) == ("in_progress", 0.5, 0)
    step = next(each for each in page["steps"] if each["id"] == AI)
    assert (step["said_by"], step["counts"]) == ("learner", "may")
    assert "learner" in {said["voice"] for said in step["statements"]}

    listed = ask("pathway", "list")
    assert f"Drawn by you: {told['id']}" in listed.out
    assert "Data analyst" in listed.out
    rows = ask("pathway", "list", "--json").json["pathways"]
    assert [row["title"] for row in rows if row["own"]] == [{"": "Data analyst"}]

    shown = ask("pathway", "show", told["id"], "--lang", "ja").out
    assert "あなたが描いた道筋" in shown
    why = ask("pathway", "explain", AI).out
    assert "is your own drawing" in why

    again = ask("pathway", "draw", "--change", told["id"], "--json").json
    assert again["drawing"] == drawing
    assert "as it was kept before" in ask("pathway", "draw", "--change", told["id"]).out
    changed = ask("pathway", "draw", "--change", told["id"], "--any", "--json").json
    assert changed["id"] == told["id"]
    assert changed["drawing"]["root"]["kind"] == "any"
    assert changed["drawing"]["steps"] == drawing["steps"]
    assert changed["pathway"]["complete"] is True
    assert "Complete by your own drawing" in ask("pathway", "show", told["id"]).out
    assert "自分で描いた道筋としては達成" in ask("pathway", "list", "--lang", "ja").out

    assert ask("pathway", "export", told["id"], tmp_path / "out").code == 0
    written = json.loads((tmp_path / "out" / "pathway.json").read_text("utf-8"))
    assert (written["id"], written["name"]) == (told["id"], "Towards a job")
    assert "issuer" not in written
    assert ask("pathway", "remove", told["id"]).code == 0
    gone = ask("pathway", "draw", "--change", told["id"])
    assert (gone.code, "You drew no pathway" in gone.err) == (3, True)
    back = ask("pathway", "import", tmp_path / "out" / "pathway.json", "--json")
    assert back.json["new"] is True
    (row,) = (
        r for r in ask("pathway", "list", "--json").json["pathways"] if r["file"] == told["id"]
    )
    assert (row["own"], row["said_by"]) == (False, {}), "as a file it is nobody's"


@pytest.mark.usefixtures("filled")
def test_links_to_a_goal_that_is_there(ask: Ask) -> None:
    before = ask("pathway", "show", GOAL, "--json").json
    made = ask(
        "pathway", "draw", "--goal", GOAL, "--step", DS104, "--step", "読書会", "--json"
    ).json
    after = ask("pathway", "show", GOAL, "--json").json
    assert after["rules"] == before["rules"]
    assert after["meters"] == before["meters"]
    assert after["said_by"] == before["said_by"]
    assert after["drawn"] == [made["id"]]
    (extra,) = (step for step in after["steps"] if step["extra"])
    assert (extra["said_by"], extra["why"]) == ("learner", "pathway_why_extra")
    assert "あなたが追加：次のすべて" in ask("pathway", "show", GOAL, "--lang", "ja").out


def test_how_steps_add_up(ask: Ask) -> None:
    steps = ("--step", "a", "--step", "b", "--step", "c")
    for words, kind, more in (
        ((), "all", {}),
        (("--all",), "all", {}),
        (("--any",), "any", {}),
        (("--of", "2"), "k_of_n", {"k": 2}),
        (("--credits", "8:ECTS"), "credits", {"credits": 8.0, "unit": "ECTS"}),
        (("--credits", "2.5"), "credits", {"credits": 2.5, "unit": ""}),
    ):
        found = ask("pathway", "draw", "--goal", "g", *steps, *words, "--look", "--json")
        root = found.json["drawing"]["root"]
        assert root["kind"] == kind
        assert {name: root[name] for name in more} == more
        assert found.json["id"] is None
    assert ask("pathway", "list", "--json").json["pathways"] == [], "--look keeps nothing"
    assert "It is not kept" in ask("pathway", "draw", "--goal", "g", *steps, "--look").out


def test_a_drawing_from_a_file_and_back(ask: Ask, tmp_path: Path) -> None:
    document = {
        "title": "道",
        "goal": {"title": "データ分析者"},
        "steps": [{"title": "一"}, {"key": "two", "title": "二", "hours": 3}, {"title": "三"}],
        "groups": [{"key": "e", "kind": "k_of_n", "k": 1, "of": ["two", "s3"]}],
        "root": {"of": ["s1", "e"]},
        "order": [["s1", "two"]],
    }
    made = ask("pathway", "draw", "--from", file(tmp_path, document), "--json").json
    assert [step["key"] for step in made["drawing"]["steps"]] == ["s1", "two", "s3"]
    assert made["pathway"]["steps"][0]["title"] == {"": "データ分析者"}
    made["drawing"]["title"] = "別の道"
    again = ask("pathway", "draw", "--from", file(tmp_path, made["drawing"]), "--json").json
    assert (again["id"], again["drawing"]) == (made["id"], made["drawing"])
    assert len(ask("pathway", "list", "--json").json["pathways"]) == 1


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ([], "/"),
        ({"title": 1}, "/title"),
        ({"nope": 1}, "/nope"),
        ({"goal": []}, "/goal"),
        ({"goal": {"hours": "3"}}, "/goal/hours"),
        ({"goal": {"hours": True}}, "/goal/hours"),
        ({"steps": {}}, "/steps"),
        ({"steps": [1]}, "/steps/0"),
        ({"steps": [{"x": 1}]}, "/steps/0/x"),
        ({"groups": [{"kind": "none"}]}, "/groups/0/kind"),
        ({"root": {"of": [1]}}, "/root/of"),
        ({"root": {"of": "a"}}, "/root/of"),
        ({"root": {"k": 1.5}}, "/root/k"),
        ({"order": [["a"]]}, "/order/0"),
        ({"order": [["a", 1]]}, "/order/0"),
    ],
)
def test_a_file_with_something_else_is_refused_with_the_place(
    ask: Ask, tmp_path: Path, document: Any, place: str
) -> None:
    found = ask("pathway", "draw", "--from", file(tmp_path, document), "--json")
    assert found.code == 2
    error = found.json["error"]
    assert error["code"] == "drawing_file"
    assert f" {place} " in error["message"]
    assert error["next"]


@pytest.mark.parametrize(
    ("words", "code", "exit_code"),
    [
        (("--step", "a"), "drawing_no_goal", 2),
        (("--goal", "g"), "drawing_no_step", 2),
        (("--goal", "g", "--step", "a", "--of", "2"), "drawing_k", 2),
        (("--goal", "g", "--step", "a", "--credits", "many"), "drawing_credits_not_read", 2),
        (("--goal", "g", "--step", "a", "--credits", "nan"), "drawing_credits", 2),
        (("--goal", "g", "--step", "a", "--before", "a", "z"), "drawing_unknown_key", 2),
        (("--goal", "g", "--step", "a", "--before", "a", "a"), "drawing_circle", 2),
        (("--goal", "g", "--step", "a", "--title", " "), "drawing_no_title", 2),
        (("--change", "nope", "--goal", "g", "--step", "a"), "no_such_drawing", 3),
        (("--from", "/nowhere/at/all"), "file_not_found", 3),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_a_next_step(
    ask: Ask, words: tuple[str, ...], code: str, exit_code: int
) -> None:
    for language in ("en", "ja"):
        found = ask("pathway", "draw", *words, "--json", "--lang", language)
        assert (found.code, found.json["error"]["code"]) == (exit_code, code)
        assert found.json["error"]["next"]


def test_as_the_shell_starts_it(home: Path, tmp_path: Path) -> None:
    """Processes of their own: titles as arguments, a drawing too large, words that mean harm."""
    given = {"given": f"{PASSPHRASE}\n".encode(), "folder": tmp_path}
    common = ("--home", home, "--passphrase-file", "-", *AT)
    made = start(
        "pathway",
        "draw",
        "--goal",
        "データ分析者 🧩",
        "--step",
        "<b>太字</b>",
        "--step",
        "\u202egnp",
        "--any",
        "--json",
        *common,
        **given,
    )  # fmt: skip - one call
    assert made.code == 0, made.err
    drawing = made.json["id"]
    shown = start("pathway", "show", drawing, *common, **given)
    assert "データ分析者 🧩" in shown.out
    assert "\u202e" not in shown.out
    assert "<b>太字</b>" in shown.out, "shown as it is written"
    many = {
        "goal": {"title": "g"},
        "steps": [{"title": f"{n}"} for n in range(5_000)],
        "root": {"of": [f"s{n + 1}" for n in range(5_000)]},
    }
    refused = start("pathway", "draw", "--from", file(tmp_path, many), *common, **given)
    assert refused.code == 2
    assert "5000 steps; one can have at most 500" in refused.err
    assert "Traceback" not in refused.err
    assert start("pathway", "remove", drawing, *common, **given).code == 0
    assert start("pathway", "list", *common, **given).out == "No pathways yet\n"


@pytest.mark.usefixtures("filled")
def test_a_badge_by_its_id(ask: Ask) -> None:
    badges = ask("list", "--json").json["badges"]
    one = next(each for each in badges if "AI" in each["title"])
    made = ask("pathway", "draw", "--goal", "g", "--step", one["id"], "--json").json
    (step,) = made["drawing"]["steps"]
    assert (step["badge"], step["achievement"]) == (one["id"], AI)
    record = next(each for each in badges if each["spec"] == "clr_2")
    refused = ask("pathway", "draw", "--goal", "g", "--step", record["id"], "--json")
    assert refused.json["error"]["code"] == "drawing_badge_not_one"
