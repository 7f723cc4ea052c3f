from __future__ import annotations

import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from wallet import i18n, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

NEVER = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)  # how issuers write it


@pytest.fixture(params=["Asia/Tokyo", "America/Los_Angeles"])
def _elsewhere(request: pytest.FixtureRequest) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a process cannot be set here")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("_elsewhere")
def test_the_ends_of_the_calendar_anywhere_on_earth() -> None:
    assert i18n.date(NEVER, "en") == "31 Dec 9999"
    assert i18n.date_and_time(NEVER, "ja").startswith("9999年12月31日 ")
    assert i18n.date(datetime.min.replace(tzinfo=UTC), "en") == "1 Jan 1"


@pytest.mark.usefixtures("_elsewhere")
def test_a_detail_that_only_looks_like_a_moment() -> None:
    for text in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"):
        assert wording.say("unknown_key_type", "en", kind=text)


@pytest.mark.parametrize(
    "text",
    [
        "2027-03-31",
        "2027/3/31",
        "2027.03.31",
        "2027年3月31日",
        " ２０２７年３月３１日 ",
        "31 Mar 2027",
        "31 march 2027",
        "Mar 31, 2027",
        "March 31 2027",
    ],
)  # fmt: skip - ways to write one day
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert i18n.read_day(text) == date(2027, 3, 31)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_day_is_read_as_it_is_written(language: str) -> None:
    for month in range(1, 13):
        day = date(2027, month, 1)
        assert i18n.read_day(i18n.written_day(day, language)) == day


@pytest.mark.parametrize(
    "text",
    ["", "3/4/2027", "31/3/27", "2027-02-30", "2027-13-01", "31 Marble 2027", "soon", "2027"],
)
def test_what_is_no_day_or_could_be_two_is_not_read(text: str) -> None:
    assert i18n.read_day(text) is None
