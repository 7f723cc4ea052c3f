"""``tsumiki pathway plan`` and ``plans``: what if, kept and written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from tests.cli.running import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Ask

FILE = SAMPLES / "pathways" / "data-at-work.json"
GOAL = "https://lcc.example/pathways/data-at-work/goal"
DS101 = "https://aoba-u.example/achievements/ds101"


@pytest.fixture(autouse=True)
def _pathway(ask: Ask) -> None:
    assert ask("pathway", "import", FILE).code == 0


def test_a_route_is_suggested_with_what_it_costs(ask: Ask) -> None:
    found = ask("pathway", "plan", GOAL, "--json")
    assert found.code == 0
    assert found.json["reaches"]
    told = found.json
    assert told["cost"]["steps"] == len(told["steps"]) > 0
    assert all(rule["held"] + rule["planned"] >= rule["needed"] for rule in told["rules"])
    known = sum(step["hours"] or 0 for step in told["steps"])
    assert told["cost"]["hours"] == known
    fewest = ask("pathway", "plan", GOAL, "--fewest", "steps", "--json").json
    assert fewest["cost"]["steps"] <= told["cost"]["steps"]
    words = ask("pathway", "plan", GOAL).out
    assert "With these steps the goal would be reached" in words


def test_steps_of_ones_own_fall_short_and_say_by_how_much(ask: Ask) -> None:
    found = ask("pathway", "plan", GOAL, "--only", "--step", f"{DS101}=2027-03-31", "--json")
    assert found.code == 1
    assert not found.json["reaches"]
    (step,) = found.json["steps"]
    assert (step["achievement"], step["day"], step["held"]) == (DS101, "2027-03-31", False)
    told = ask("pathway", "plan", GOAL, "--only", "--step", f"{DS101}=2027-03-31").out
    assert "by 31 Mar 2027" in told
    assert "do not lead all the way" in told


def test_plans_are_kept_compared_written_out_and_removed(ask: Ask, tmp_path: Path) -> None:
    one = ask("pathway", "plan", GOAL, "--save", "春まで", "--json").json
    other = ask(
        "pathway", "plan", GOAL, "--only", "--step", f"{DS101}=2027-03-31", "--save", "ゆっくり",
        "--json",
    ).json  # fmt: skip
    listed = ask("pathway", "plans", "--json").json["plans"]
    assert {plan["name"] for plan in listed} == {"春まで", "ゆっくり"}
    beside = ask("pathway", "plans", one["id"], "--beside", other["id"], "--json").json
    steps = {step["achievement"] for step in beside["one"]["steps"]}
    assert {*beside["both"], *beside["only_one"]} == steps
    assert {*beside["both"], *beside["only_other"]} == {DS101}
    file = tmp_path / "plan.ics"
    written = ask("pathway", "plans", other["id"], "--calendar", file, "--json")
    assert written.json["calendar"].endswith("plan.ics")
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event["dtstart"].dt.isoformat() == "2027-03-31"
    refused = ask("pathway", "plans", one["id"], "--calendar", tmp_path / "no.ics", "--json")
    assert refused.json["error"]["code"] == "plan_without_days"
    assert ask("pathway", "plans", one["id"], "--remove").code == 0
    gone = ask("pathway", "plans", one["id"], "--json")
    assert gone.json["error"]["code"] == "no_such_plan"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--step", "https://nowhere.example/x"), "no_such_step"),
        (("--step", f"{DS101}=2027-02-30"), "plan_day_not_read"),
        (("--save", "  "), "name_not_usable"),
    ],
)
def test_what_cannot_be_planned_says_so(ask: Ask, words: tuple[str, ...], code: str) -> None:
    refused = ask("pathway", "plan", GOAL, *words, "--json")
    assert refused.json["error"]["code"] == code
    assert refused.code not in (0, 1)


def test_a_condition_that_nobody_can_check_is_never_promised(ask: Ask) -> None:
    file = SAMPLES / "pathways" / "cloud-support-us.jsonld"
    goal = ask("pathway", "import", file, "--json").json["goal"]
    found = ask("pathway", "plan", goal, "--json")
    assert (found.json["reaches"], found.json["unchecked"]) == (False, True)
    assert found.code == 1
    assert found.json["steps"]
    assert "a condition is left that Tsumiki cannot check" in ask("pathway", "plan", goal).out
