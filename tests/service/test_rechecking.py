"""Checking all again: worker processes and this one leave the same in the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.issuer_simulator import HostedIssuer
from tests.service.acts import renew_but_one
from tests.service.making import LEARNER, NOW, START, as_file, badge, dated, institution
from wallet.errors import Cancelled
from wallet.service import Input, Wallet
from wallet.tasks.judging import judges, renewing
from wallet.verification.report import Verdict
from wallet.work import Progress, Work

if TYPE_CHECKING:
    from wallet.snapshots.badges import BadgeRow

MANY = 2 * judges.WORTH_IT
LATER = "2026-05-01T00:00:00Z"
SCHOOL = institution()
PLAZA = HostedIssuer("https://plaza.example/ob2", "Plaza")


def inputs() -> list[Input]:
    """Return badges, one of them hosted, and one whose second edition is good once it is known."""
    made = [badge(SCHOOL, number) for number in range(MANY)]
    made[9]["name"] = "forged"
    award = PLAZA.award(
        "x",
        {"name": "Hosted one", "description": "d", "criteria": {"narrative": "n"}},
        LEARNER,
        serial="1",
        issued_on=START,
        salt="s",
    )
    made += [award, badge(SCHOOL, 5, valid_from=LATER)]
    return [Input(f"{number}.json", as_file(each)) for number, each in enumerate(made)]


@pytest.fixture
def full(wallet: Wallet) -> Wallet:
    """Return a wallet with badges of issuers about whom it has learnt since."""
    review = wallet.examine(inputs(), now=NOW, work=Work())
    wallet.keep(review.credentials, now=NOW, work=Work())
    documents = [*SCHOOL.documents(), *PLAZA.documents()]
    wallet._knowing.keep_pack(dated(documents), now=NOW)
    return wallet


def shown(wallet: Wallet) -> dict[str, BadgeRow]:
    return {wallet.original(row.id)[0]: row for row in wallet.badges(now=NOW)}


def test_workers_leave_what_this_process_would(
    full: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shown(full)
    full.recheck(now=NOW, work=Work())
    there = shown(full)
    first, last = f"{MANY}.json", f"{MANY + 1}.json"
    assert before["1.json"].verdict is Verdict.UNKNOWN_KEY
    assert there["1.json"].verdict is Verdict.VALID
    assert there["9.json"].verdict is Verdict.INVALID_SIGNATURE
    assert "5.json" not in there
    assert there[last].editions == 2
    assert (before[first].title, there[first].title) == ("", "Hosted one")
    assert [row.title for row in full.badges("hosted", now=NOW)] == ["Hosted one"]
    assert full.trust.issuer(SCHOOL.id).first_seen == NOW

    monkeypatch.setattr(judges, "WORTH_IT", 10 * MANY)
    full.recheck(now=NOW, work=Work())
    assert shown(full) == there


def test_stopped_half_way_the_first_are_kept(full: Wallet) -> None:
    steps: list[Progress] = []

    def stop(progress: Progress) -> None:
        steps.append(progress)
        if progress.done == 70:
            work.cancel()

    work = Work(stop)
    with pytest.raises(Cancelled):
        full.recheck(now=NOW, work=work)
    assert steps[0] == Progress(1, MANY + 2)
    verdicts = [row.verdict is not Verdict.UNKNOWN_KEY for row in full.badges(now=NOW)]
    assert sum(verdicts) in (68, 69)  # of 70 editions two are of one badge, the last unfinished
    assert verdicts == sorted(verdicts, reverse=True)


def test_one_that_cannot_be_judged_keeps_its_last_report(
    full: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "renew", renew_but_one)
    full.recheck(now=NOW, work=Work())
    unknown = [name for name, row in shown(full).items() if row.verdict is Verdict.UNKNOWN_KEY]
    assert unknown == ["80.json"]
