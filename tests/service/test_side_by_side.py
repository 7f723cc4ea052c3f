"""Several badges fact by fact: what differs first, nothing made up where nothing is stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.issuer_simulator import achievement
from tests.service.making import LEARNER, NOW, as_file, badge, institution, take
from wallet import wording
from wallet.errors import UsageError, VaultError
from wallet.tasks.side_by_side import ORDER

if TYPE_CHECKING:
    from typing import Any

    from wallet.service import Wallet
    from wallet.snapshots.looking import FactRow, SideBySide


def kept(wallet: Wallet, *badges: dict[str, Any]) -> list[str]:
    return [take(wallet, as_file(each)).added[0] for each in badges]


def rich(number: int, **how: Any) -> dict[str, Any]:
    """Return a badge that states a few things as values of their own; nobody signed it."""
    issuer = institution()
    about = achievement(f"https://aoba-u.example/a/{number}", f"Data {number}") | {
        "achievementType": "Course",
        "creditsAvailable": 2.5,
        "creditUnit": "ECTS",
        "timeInvestment": 45,
        "alignment": [
            {"type": ["Alignment"], "targetName": "Statistics", "targetUrl": "https://x.example/1"}
        ],
        **how,
    }
    return issuer.draft(
        about, LEARNER, valid_from="2026-04-01T00:00:00Z", credential_id=f"urn:example:{number}"
    )


def row(found: SideBySide, fact: str) -> FactRow:
    return next(each for each in found.rows if each.fact == fact)


def test_what_differs_comes_first_and_what_nobody_states_is_left_out(wallet: Wallet) -> None:
    ids = kept(wallet, rich(1), rich(2, creditsAvailable=4, fieldOfStudy="0542"), rich(3))
    found = wallet.comparing.side_by_side(ids, now=NOW)
    assert [each.id for each in found.badges] == ids
    same = [each.same for each in found.rows]
    assert same == sorted(same)
    assert row(found, "credits").values == ("2.5 ECTS", "4 ECTS", "2.5 ECTS")
    assert row(found, "field").values == (None, "0542", None)
    assert row(found, "workload").values == ("45", "45", "45")
    assert row(found, "workload").same
    assert row(found, "skills").values == (("Statistics",),) * 3
    assert "results" not in [each.fact for each in found.rows]
    assert row(found, "state").values == ("state_unsigned",) * 3


def test_each_badge_stands_once_and_there_are_two_to_six(wallet: Wallet) -> None:
    ids = kept(wallet, *(badge(institution(method="did:key"), number) for number in range(7)))
    assert len(wallet.comparing.side_by_side([*ids[:2], ids[0]], now=NOW).badges) == 2
    assert len(wallet.comparing.side_by_side(ids[:6], now=NOW).badges) == 6
    for wrong in ([], ids[:1], [ids[0], ids[0]], ids):
        with pytest.raises(UsageError) as error:
            wallet.comparing.side_by_side(wrong, now=NOW)
        assert error.value.code == "compare_two_to_six"
    with pytest.raises(VaultError) as gone:
        wallet.comparing.side_by_side([ids[0], "none"], now=NOW)
    assert gone.value.code == "no_such_badge"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_fact_has_a_name(language: str) -> None:
    names = [wording.say(f"fact_{fact}", language) for fact in ORDER]
    assert len(set(names)) == len(ORDER)
