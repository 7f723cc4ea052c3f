"""The days of a plan as iCalendar (RFC 5545), for the calendar that a person already uses."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event

from wallet import wording
from wallet.snapshots.pathways import in_language

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.snapshots.plans import PlannedStep, PlanPage

_BEFORE = timedelta(days=7)


def plan_calendar(plan: PlanPage, language: str, *, now: datetime) -> bytes:
    """Return a calendar with one whole day for each step that has one and is not held yet.

    An alarm comes seven days before it. Importing again replaces the events of the same plan and
    step (``UID``). Beside days it holds titles of steps and goal, and nothing about the learner.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Tsumiki//Tsumiki//EN")
    calendar.add("version", "2.0")
    for step in plan.steps:
        if step.day is not None and not step.held:
            calendar.add_component(_event(plan, step, language, now))
    written: bytes = calendar.to_ical()
    return written


def _event(plan: PlanPage, step: PlannedStep, language: str, now: datetime) -> Event:
    summary = wording.say(
        "plan_calendar_summary",
        language,
        step=_plain(in_language(step.titles, language)) or "–",
        goal=_plain(in_language(plan.goal_titles, language)) or "–",
    )
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, f"{plan.id or plan.goal} {step.key}")))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", step.day)
    event.add("summary", summary)
    event.add("transp", "TRANSPARENT")  # it takes up nobody's time
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -_BEFORE)
    alarm.add("description", summary)
    event.add_component(alarm)
    return event


def _plain(text: str) -> str:
    """Return text in one line without control characters, which iCalendar cannot carry."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
