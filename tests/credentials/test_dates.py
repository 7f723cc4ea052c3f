from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.credentials.dates import moment, timestamp

NOON = datetime(2026, 4, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "2026-04-01T12:00:00Z",
        "2026-04-01t12:00:00z",
        "2026-04-01T12:00:00",
        "2026-04-01T12:00Z",
        "2026-04-01 12:00:00Z",
        "2026-04-01T21:00:00+09:00",
        "2026-04-01T21:00:00+0900",
        "2026-04-01 21:00:00 +09:00",
        "2026-04-01T07:00:00-05:00",
        "2026-04-01T12:00:00.000000000000Z",
        " 2026-04-01T12:00:00Z\n",
        {"@value": "2026-04-01T12:00:00Z", "@type": "xsd:dateTime"},
    ],
)
def test_forms_of_one_moment(written: object) -> None:
    assert moment(written) == NOON


def test_days_fractions_and_midnight() -> None:
    assert moment("2026-04-01") == datetime(2026, 4, 1, tzinfo=UTC)
    assert moment("2026-04-01+09:00") == datetime(2026, 3, 31, 15, tzinfo=UTC)
    assert moment("2026-04-01T24:00:00Z") == datetime(2026, 4, 2, tzinfo=UTC)
    assert moment("2026-04-01T12:00:00.1234567Z") == NOON.replace(microsecond=123456)


@pytest.mark.parametrize(
    "written",
    [
        None,
        "",
        5,
        [],
        {},
        "soon",
        "2026-02-30",
        "2026-13-01",
        "2026-04-01T25:00:00Z",
        "2026-04-01T24:00:01Z",
        "2026-04-01T12:00:60Z",
        "2026-04-01T12:00:00+15:00",
        "2026-04-01T12:00:00+09:60",
        "2026-4-1",
        "20260401",
        "2026-W14",
        "２０２６-04-01",
        "12026-04-01",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T24:00:00Z",
        "2026-04-01T12:00:00Z and more",
    ],
)
def test_unreadable_or_impossible(written: object) -> None:
    assert moment(written) is None


def test_timestamps() -> None:
    assert timestamp(0) == datetime(1970, 1, 1, tzinfo=UTC)
    assert timestamp(1.5) == datetime(1970, 1, 1, 0, 0, 1, 500000, tzinfo=UTC)
    assert timestamp("1262304000") == datetime(2010, 1, 1, tzinfo=UTC)
    assert timestamp("2010-01-01T19:23:24Z") == datetime(2010, 1, 1, 19, 23, 24, tzinfo=UTC)
    for unreadable in (True, 2**53, -(2**53), 1e300, None, "", "x"):
        assert timestamp(unreadable) is None


@given(st.text(max_size=30) | st.from_regex(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"))
def test_never_raises(text: str) -> None:
    found = moment(text)
    assert found is None or found.utcoffset() is not None


@given(st.datetimes(timezones=st.just(UTC)))
def test_reads_what_python_writes(when: datetime) -> None:
    assert moment(when.isoformat()) == when
