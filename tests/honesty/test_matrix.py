"""Every row of the matrix comes out as the rules say, when checked and when read again later."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.honesty.rows import ROWS, Copy, Kind, Row, Standing
from tests.honesty.rules import AGES, Expected, expected
from tests.honesty.world import END, LAYOUTS, LONG_OVER, NOW, reports, restored
from wallet import wording
from wallet.verification.headline import headline
from wallet.verification.report import Outcome, Report
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

LATER = tuple(timedelta(days=days) for days in (0, 2, 9, 60))
# What says, in a sentence on a check or a headline, that a badge was not withdrawn.
_NOT_REVOKED = re.compile(
    r"not (been )?(revoked|withdrawn)\b|this badge( as)? withdrawn|取り消されていません"
)


def said(report: Report) -> Expected:
    line = headline(report)
    return Expected(report.verdict, report.trust, report.freshness, line.tone, line.code)


def end_of(row: Row) -> datetime:
    return type(NOW).fromisoformat(LONG_OVER) if row.kind is Kind.EXPIRED else END


def wrong(found: Mapping[Row, Report], later: timedelta) -> list[tuple[Row, Expected, Expected]]:
    rows = []
    for row, report in found.items():
        rule = expected(row, later=later, end=end_of(row), now=NOW + later)
        if said(report) != rule:
            rows.append((row, said(report), rule))
    return rows


def test_the_matrix_is_whole() -> None:
    assert len(set(ROWS)) == 4 * 4 * 5 * 5 * 2


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_row_when_checked(layout: str) -> None:
    assert wrong(reports(layout), timedelta()) == []


@pytest.mark.parametrize("later", LATER, ids=lambda later: f"{later.days}d")
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_row_when_read_again(layout: str, later: timedelta) -> None:
    assert wrong(restored(layout, later), later) == []


@pytest.fixture(params=LATER, ids=lambda later: f"{later.days}d")
def later(request: pytest.FixtureRequest) -> timedelta:
    found: timedelta = request.param
    return found


@pytest.fixture(params=LAYOUTS)
def found(request: pytest.FixtureRequest, later: timedelta) -> Mapping[Row, Report]:
    return restored(request.param, later) if later else reports(request.param)


def test_nothing_good_is_ever_red(found: Mapping[Row, Report]) -> None:
    for row, report in found.items():
        if row.kind is Kind.GOOD and row.standing is not Standing.DENIED:
            assert headline(report).tone is not Tone.BAD, row
            failed = {each.check for each in report.checks if each.outcome is Outcome.FAIL}
            assert failed <= ({"dates"} if report.now > END else set()), row


def test_nothing_unchecked_is_ever_green(found: Mapping[Row, Report], later: timedelta) -> None:
    green = {row for row, report in found.items() if headline(report).tone is Tone.GOOD}
    for row in green:
        assert row.key is Copy.FRESH, row
        assert row.list in (Copy.FRESH, Copy.NONE_OFFERED), row
        assert row.standing in (Standing.ANCHORED, Standing.PINNED), row
        assert row.clock_right, row
        assert row.kind in (Kind.GOOD, Kind.REVOKED), row
        assert row.kind is Kind.GOOD or row.list is Copy.NONE_OFFERED, row
        checks = {each.check: each.outcome for each in found[row].checks}
        asked = ("structure", "proof", "issuer_binding", "dates")
        assert {checks[name] for name in asked} == {Outcome.PASS}, row
    assert bool(green) is (later <= timedelta(days=6))


def test_not_revoked_is_never_said_without_a_list_and_its_date(
    found: Mapping[Row, Report],
) -> None:
    for row, report in found.items():
        for check in report.checks:
            claims = _claims(check.code, **check.details)
            if claims or (check.check == "status" and check.outcome is Outcome.PASS):
                assert row.list in (Copy.FRESH, Copy.STALE, Copy.UNDATED), (row, check)
                assert check.evidence["document"] == "https://aoba.example/status/revocation"
            if claims:
                assert check.as_of == NOW - AGES[row.list], (row, check)
        assert not _claims(headline(report).code), row


def _claims(code: str, **details: str) -> bool:
    return any(_NOT_REVOKED.search(wording.say(code, lang, **details)) for lang in ("en", "ja"))


def test_the_words_that_the_last_law_looks_for() -> None:
    for code in ("status_clear", "status_clear_by_other", "hosted_not_revoked"):
        assert _claims(code), code
    for code in ("no_status", "status_list_missing", "status_clear_undated"):
        assert not _claims(code), code
