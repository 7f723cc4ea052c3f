"""Which language to speak, and how it writes dates, numbers and sizes."""

from __future__ import annotations

import re
from datetime import date as date_
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

LANGUAGES = ("ja", "en")
_GROUPED = 10_000  # shorter ones read better without
_MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)  # fmt: skip - two half years
_MONTHS = tuple(name[:3] for name in _MONTH_NAMES)
_YEAR, _DAY = r"(?P<year>\d{4})", r"(?P<day>\d{1,2})"
_NAME = r"(?P<month>[A-Za-z]{3,9})\.?"
_NUMBERS = re.compile(rf"{_YEAR}\s?[-/.年]\s?(?P<month>\d{{1,2}})\s?[-/.月]\s?{_DAY}\s?日?")
_DAY_FIRST = re.compile(rf"{_DAY}\s{_NAME},?\s{_YEAR}")
_MONTH_FIRST = re.compile(rf"{_NAME}\s{_DAY},?\s{_YEAR}")


def choose(wanted: str, preferred: Sequence[str]) -> str:
    """Return ``wanted`` if we speak it, else the first of the system's languages that we do.

    ``preferred`` are BCP 47 or POSIX names (``ja-JP``, ``ja_JP.UTF-8``); English when none fits.
    """
    for name in (wanted, *preferred):
        language = name.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def date(moment: datetime, language: str) -> str:
    """Write the day of an aware datetime, in this machine's time zone: 23 Nov 2026."""
    return written_day(_local(moment).date(), language)


def written_day(day: date_, language: str) -> str:
    """Write a day: 23 Nov 2026."""
    if language == "ja":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month(day: date_, language: str) -> str:
    """Write the month of a day as a word, or its number where the language counts: November, 11."""
    return str(day.month) if language == "ja" else _MONTH_NAMES[day.month - 1]


def read_day(text: str) -> date_ | None:
    """Read a day as ISO 8601 has it, or as either language writes it; None for anything else.

    2027-03-31, 2027/3/31, 2027年3月31日, 31 March 2027, Mar 31, 2027. Orders of numbers that
    people read in two ways (3/4/2027) are not read at all.
    """
    plain = normalize("NFKC", text).strip()
    ways = (_NUMBERS, _DAY_FIRST, _MONTH_FIRST)
    found = next(filter(None, (way.fullmatch(plain) for way in ways)), None)
    if found is None:
        return None
    month = found["month"]
    number_ = int(month) if month.isdecimal() else _month(month)
    try:
        return date_(int(found["year"]), number_, int(found["day"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    """Return the number of a month by its English name or the beginning of it, 0 for none."""
    begins = (each.startswith(name.capitalize()) for each in _MONTH_NAMES)
    return next((at for at, does in enumerate(begins, 1) if does), 0)


def year(moment: datetime) -> int:
    """Return the year of an aware datetime, in this machine's time zone, as ``date`` has it."""
    return _local(moment).year


def date_and_time(moment: datetime, language: str) -> str:
    """Write day and minute of an aware datetime, in this machine's time zone."""
    return f"{date(moment, language)} {_local(moment):%H:%M}"


def day(moment: datetime) -> date_:
    """Return the day of an aware datetime in this machine's time zone."""
    return _local(moment).date()


def time(moment: datetime) -> str:
    """Write the minute of an aware datetime, in this machine's time zone: 09:05."""
    return f"{_local(moment):%H:%M}"


def number(value: int) -> str:
    """Write a whole number in groups of three from 10,000 on, as both languages do."""
    return f"{value:,}" if abs(value) >= _GROUPED else str(value)


def size(count: int, language: str) -> str:
    """Write a number of bytes as a person would: 812 bytes, 14 KB, 3.2 MB."""
    kilo, mega = 1000, 1_000_000
    if count < kilo:
        return (
            f"{count} バイト"
            if language == "ja"
            else f"{count} {'byte' if count == 1 else 'bytes'}"
        )
    if count < mega:
        return f"{count / kilo:.0f} KB"
    return f"{count / mega:.1f} MB"


def _local(moment: datetime) -> datetime:
    """Return a moment in this machine's time zone.

    Issuers write 9999-12-31T23:59:59Z for "never", which east of Greenwich is past the last day
    that Python knows: such a moment keeps the zone it was written in.
    """
    try:
        return moment.astimezone()
    except (OverflowError, ValueError):
        return moment
