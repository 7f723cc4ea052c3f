"""How much of a guideline's table a credential answers, and what may be compared or summed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.credentials.examples import BADGE, as_json
from wallet.credentials.reading import read
from wallet.descriptors import comparable
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.coverage import RowState, coverage
from wallet.descriptors.describing import describe
from wallet.descriptors.normal import Level, Unit, Workload

TABLE = catalogue().tables[0]


def states(**achievement: Any) -> dict[str, RowState]:
    given = BADGE["credentialSubject"]
    subject = {**given, "achievement": {**given["achievement"], **achievement}}
    record = describe(read(as_json({**BADGE, "credentialSubject": subject})))
    return {each.row.id: each.state for each in coverage(record, TABLE).rows}


def test_the_table_is_the_sixteen_elements_of_which_eleven_are_required() -> None:
    assert len(TABLE.rows) == 16
    assert sum(row.required for row in TABLE.rows) == 11


def test_a_member_of_its_own_outranks_running_text() -> None:
    criteria = {"narrative": "合格には修了試験で60点以上が必要です。"}
    plain = states(criteria=criteria, alignment=None)
    assert plain["assessment"] is RowState.TEXT
    assert plain["outcomes"] is RowState.TEXT
    stated = states(criteria=criteria, assessmentType="portfolio")
    assert stated["assessment"] is RowState.STRUCTURED


def test_what_is_not_said_is_absent_and_not_counted() -> None:
    made = states(criteria={}, description="", alignment=None)
    assert made["outcomes"] is RowState.ABSENT
    record = describe(read(as_json(BADGE)))
    found = coverage(record, TABLE)
    absent = sum(each.row.required and each.state is RowState.ABSENT for each in found.rows)
    assert found.described == found.required - absent
    assert absent > 0


@pytest.mark.parametrize("empty", ["", "   ", [], {}, None])
def test_an_empty_member_describes_nothing(empty: Any) -> None:
    assert states(assessmentType=empty, criteria={}, description="x")["assessment"] is (
        RowState.ABSENT
    )


def test_levels_are_ranked_within_one_known_framework_only() -> None:
    four, six = Level("eqf", "4"), Level("eqf", "6")
    ranks = [comparable.rank(each) for each in (four, six)]
    assert ranks == sorted(filter(None, ranks))
    assert comparable.why_not([four, six]) == ""
    assert comparable.why_not([four, Level("cefr", "B2")]) == "levels_of_frameworks"
    assert comparable.why_not([four, Level("", "6", "Our own")]) == "levels_unknown"
    assert comparable.rank(Level("", "6", "Our own")) is None


def test_only_amounts_of_one_unit_are_summed_and_bare_numbers_never() -> None:
    found = comparable.totals(
        [
            Workload(2, Unit.ECTS),
            Workload(1.5, Unit.ECTS),
            Workload(30, Unit.HOURS),
            Workload(7, Unit.UNKNOWN),
            Workload(7, Unit.CREDITS, "points"),
        ]
    )
    assert found == {Unit.ECTS: 3.5, Unit.HOURS: 30}
