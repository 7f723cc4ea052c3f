"""Plans are the learner's own: they outlast changes of a pathway and travel in backups."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import SAMPLES
from tests.service.making import NOW
from wallet.errors import UsageError
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.service import Wallet

FILE = SAMPLES / "pathways" / "data-at-work.json"
DS101 = "https://aoba-u.example/achievements/ds101"
DAY = date(2027, 3, 31)


@pytest.fixture
def goal(wallet: Wallet) -> str:
    return wallet.pathways.import_file(FILE, now=NOW).goal


def test_a_plan_moves_no_meter(wallet: Wallet, goal: str) -> None:
    before = wallet.pathways.show(goal, now=NOW)
    wallet.plans.keep(goal, "春まで", {DS101: DAY}, now=NOW)
    assert wallet.pathways.show(goal, now=NOW) == before


def test_a_plan_changes_and_comes_back_when_it_was_removed(wallet: Wallet, goal: str) -> None:
    made = wallet.plans.keep(goal, "春まで", {DS101: None}, now=NOW)
    wallet.plans.change(made, "秋まで", {DS101: DAY}, now=NOW + timedelta(days=1))
    kept = wallet.plans.show(made, now=NOW)
    assert (kept.name, [step.day for step in kept.steps]) == ("秋まで", [DAY])
    wallet.plans.remove(made)
    assert wallet.plans.all(now=NOW) == ()
    wallet.plans.bring_back(made)
    assert wallet.plans.show(made, now=NOW) == kept


def test_a_plan_tells_how_far_each_part_of_the_goal_would_be(wallet: Wallet, goal: str) -> None:
    page = wallet.plans.look(goal, {DS101: None}, now=NOW)
    parts = {
        key.rpartition("/")[2]: [(each.planned, each.meter.needed) for each in meters]
        for key, meters in page.parts
    }
    assert parts == {"start": [(0, 1)], "credits": [(1, 3)], "choice": [(0, 2)]}
    assert [(each.planned, each.meter.needed) for each in page.meters] == [(0, 4)]


def test_a_plan_outlasts_the_pathway(wallet: Wallet, goal: str) -> None:
    made = wallet.plans.keep(goal, "春まで", {DS101: DAY}, now=NOW)
    wallet.pathways.remove(goal, now=NOW)
    kept = wallet.plans.show(made, now=NOW)
    assert [(step.key, step.known) for step in kept.steps] == [(DS101, False)]
    assert not kept.reaches
    wallet.pathways.import_file(FILE, now=NOW)
    assert wallet.plans.show(made, now=NOW).steps[0].known


def test_plans_of_two_goals_are_not_set_beside_each_other(
    wallet: Wallet, goal: str, tmp_path: Path
) -> None:
    other = json.loads(FILE.read_text(encoding="utf-8"))
    other["id"], other["destination"] = "urn:other", DS101
    other["rule"] = [{"achievement": DS101, "kind": "all", "of": [other["achievement"][2]["id"]]}]
    file = tmp_path / "other.json"
    file.write_text(json.dumps(other), encoding="utf-8")
    second = wallet.pathways.import_file(file, now=NOW).goal
    plans = [wallet.plans.suggest(each, now=NOW) for each in (goal, second)]
    assert plans[0] is not None
    assert plans[1] is not None
    with pytest.raises(UsageError, match="plans_of_two_goals"):
        wallet.plans.beside(plans[0], plans[1])


def test_plans_travel_in_backups(wallet: Wallet, other: Wallet, goal: str, tmp_path: Path) -> None:
    made = wallet.plans.keep(goal, "春まで", {DS101: DAY}, now=NOW)
    file = tmp_path / "a.tsumiki"
    words = "twelve wooden blocks in a row"
    wallet.backups.write(file, words, now=NOW, work=Work())
    other.backups.restore(file, words, now=NOW, work=Work())
    kept = other.plans.show(made, now=NOW)
    assert (kept.name, kept.steps[0].day) == ("春まで", DAY)
    assert kept.steps[0].known
