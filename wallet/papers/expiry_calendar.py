"""The ends of credentials as iCalendar (RFC 5545), for the calendar that a person already uses."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from icalendar import Alarm, Calendar, Event

from wallet import wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.snapshots.badges import Expiry

_BEFORE = timedelta(days=30)


def expiry_calendar(expiries: Iterable[Expiry], language: str, *, now: datetime) -> bytes:
    """Return a calendar with one event for each end, and an alarm 30 days before it.

    An end at midnight UTC, which is how a date without a time is read, is an event of that whole
    day; any other is an event at that very moment, in UTC. Importing again replaces the events of
    the same credentials (``UID``). Beside the dates it holds titles, issuers and the learner's
    tags, and nothing about the learner.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Tsumiki//Tsumiki//EN")
    calendar.add("version", "2.0")
    for expiry in expiries:
        calendar.add_component(_event(expiry, language, now))
    written: bytes = calendar.to_ical()
    return written


def _event(expiry: Expiry, language: str, now: datetime) -> Event:
    title, issuer = _plain(expiry.title) or "–", _plain(expiry.issuer) or "–"
    summary = wording.say("calendar_summary", language, title=title, issuer=issuer)
    ends = expiry.ends.astimezone(UTC)
    event = Event()
    event.add("uid", expiry.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", ends.date() if ends.time() == time() else ends)
    event.add("summary", summary)
    event.add("transp", "TRANSPARENT")  # it takes up nobody's time
    if expiry.tags:
        event.add("categories", list(map(_plain, expiry.tags)))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -_BEFORE)
    alarm.add("description", summary)
    event.add_component(alarm)
    return event


def _plain(text: str) -> str:
    """Return text in one line without control characters, which iCalendar cannot carry."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
