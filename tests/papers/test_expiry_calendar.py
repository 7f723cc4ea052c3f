"""The calendar file, read back by the library that other programs use too."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import icalendar

from wallet.papers.expiry_calendar import expiry_calendar
from wallet.snapshots.badges import Expiry

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)


def expiry(ends: datetime, **how: object) -> Expiry:
    facts = {"uid": "u-1", "title": "Data", "issuer": "Aoba", "tags": (), **how}
    return Expiry(ends=ends, **facts)  # type: ignore[arg-type]


def events(*expiries: Expiry, language: str = "en") -> list[icalendar.Event]:
    read = icalendar.Calendar.from_ical(expiry_calendar(expiries, language, now=NOW))
    return read.walk("VEVENT")


def test_an_event_is_what_a_calendar_needs_and_no_more() -> None:
    (event,) = events(expiry(datetime(2027, 4, 1, tzinfo=UTC), tags=("統計", "a, b; c")))
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "CATEGORIES"}
    assert event["UID"] == "u-1"
    assert event.decoded("DTSTART") == date(2027, 4, 1)
    assert event.decoded("DTSTAMP") == NOW
    assert event["SUMMARY"] == "Badge ends: Data (Aoba)"
    assert list(event["CATEGORIES"].cats) == ["統計", "a, b; c"]
    (alarm,) = event.subcomponents
    assert alarm.decoded("TRIGGER") == timedelta(days=-30)
    assert alarm["ACTION"] == "DISPLAY"
    (event,) = events(expiry(NOW), language="ja")
    assert event["SUMMARY"] == "バッジの期限: Data（Aoba）"
    assert "CATEGORIES" not in event


def test_midnight_utc_is_a_day_and_any_other_moment_itself() -> None:
    japan = timezone(timedelta(hours=9))
    for ends, start in (
        (datetime(2027, 4, 1, 9, tzinfo=japan), date(2027, 4, 1)),
        (datetime(2027, 4, 1, tzinfo=japan), datetime(2027, 3, 31, 15, tzinfo=UTC)),
        (datetime(2027, 3, 31, 23, 59, 59, tzinfo=UTC),) * 2,
    ):
        (event,) = events(expiry(ends))
        assert event.decoded("DTSTART") == start
        assert type(event.decoded("DTSTART")) is type(start)


def test_hostile_titles_stay_titles() -> None:
    title = "A, B; C\\ \r\nEND:VEVENT\r\nATTENDEE:x\x00\u2028" + "長い題名" * 40
    data = expiry_calendar([expiry(NOW, title=title, issuer="")], "ja", now=NOW)
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75  # RFC 5545 section 3.1
    assert lines.count(b"END:VEVENT") == 1
    assert not any(line.startswith(b"ATTENDEE") for line in lines)
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert event["SUMMARY"].startswith("バッジの期限: A, B; C\\ END:VEVENT ATTENDEE:x 長い題名")
    assert event["SUMMARY"].endswith("長い題名（–）")


def test_no_ends_is_an_empty_calendar() -> None:
    assert events() == []
