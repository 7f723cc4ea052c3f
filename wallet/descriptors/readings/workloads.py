"""How much work: amounts with the unit that they are stated in, or none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.descriptors.normal import Unit, Workload
from wallet.descriptors.paths import folded
from wallet.descriptors.readings.saying import beside, member, said

if TYPE_CHECKING:
    from wallet.descriptors.mapping import Catalogue
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.paths import Found
    from wallet.descriptors.record import Said

_Read = Iterator[tuple[tuple["Said", ...], "Normal | None"]]
_Options = Mapping[str, Any]
_MOST = 1_000_000
# Three digits after a comma or a point may be thousands or a fraction: nobody knows which.
_AMOUNT = re.compile(r"(\d{1,7}(?:[.,]\d{1,2})?)\s*([^\W\d_][\w .]*)?")
# An amount for each week, year or person is not the whole of it.
_RATE = re.compile(
    r"(?<![a-z])(?:per|an?|each|every|weekly|monthly|yearly|annually|daily)(?![a-z])"
    r"|/\s?(?:wk|week|day|month|year|term|semester)|[毎週月日年回]"
)
# Digits before a number that make another of it: "3,000", and the end of a range.
_GOES_ON = re.compile(r"(?:\d[.,]?|\d\s?(?:[-‐-―~〜]|to|から)\s?|[.,−])$")
# ISO 8601 durations that are plain hours and minutes; a day or a month of study has no length.
_DURATION = re.compile(r"PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?", re.IGNORECASE)
# In running text a number of hours may be anything, the opening hours of a help desk too: it counts
# beside words of study alone. Credits are credits.
_MENTIONS = (
    re.compile(r"(?:学修|学習|授業|講義|受講|総)[^。\n\d]{0,10}(?P<n>\d{1,4})\s*(?P<u>時間)"),
    re.compile(r"(?P<n>\d{1,3}(?:\.\d)?)\s*(?P<u>単位|ECTS)", re.IGNORECASE),
    re.compile(
        r"(?P<n>\d{1,4})\s*(?P<u>hours)\s+of\s+(?:[a-z/-]{1,20}\s+){0,2}"
        r"(?:study|learning|instruction|coursework|work|training)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<n>\d{1,4})[\s-](?P<u>hours?)[\s-](?:[a-z-]{1,20}\s+){0,2}"
        r"(?:course|micro-?credential|program(?:me)?|module|training|workshop)s?\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:workload|study time|learning time|duration)\W{1,3}(?P<n>\d{1,4})\s*(?P<u>hours)",
        re.IGNORECASE,
    ),
)  # fmt: skip
_LONGEST = 20_000  # characters that are looked through
_UNITS = (
    (Unit.ECTS, ("ects", "ec", "european credit transfer", "6fcec5c5af")),
    (Unit.ECVET, ("ecvet", "60b314e826")),
    (Unit.JP_CREDIT, ("単位", "jp_credit", "japanese credit", "tan'i", "tani")),
    (Unit.SBU, ("sbu", "studiebelastingsuren")),
    (Unit.HOURS, ("hours", "hour", "hrs", "hr", "h", "時間", "uren", "horas", "stunden", "heures")),
)  # fmt: skip


def workload(found: Found, options: _Options, _known: Catalogue) -> _Read:
    """Read a number, "30 hours", "PT30H" or "1単位"; the rule or a member beside it has the unit.

    ``unit`` of the rule says what the member is defined to hold; ``beside`` names a member of the
    same object that says it.
    """
    if isinstance(found.value, Mapping):  # ELM CreditPoint: framework and point
        told = member(found, "point", "value", "amount")
        system = values.an_object(found.value.get("framework"))
        name = values.text(system.get("prefLabel")) or values.text(found.value.get("unit"))
        unit = _unit(values.link(system)) or _unit(name)
        unit = unit or (Unit.CREDITS if name else None)
    else:
        told = said(found)
        name = beside(found, options["beside"]) if "beside" in options else ""
        unit = _unit(name) or (Unit.CREDITS if name else None)
    amount, written = _amount(told[0].text if told else "")
    if isinstance(found.value, float) and 0 <= found.value <= _MOST:
        amount = found.value  # as precise as it is written
    if amount is None:
        if told:
            yield told, None
        return
    unit = written or unit or Unit(options.get("unit", Unit.UNKNOWN))
    system_name = name if unit in (Unit.CREDITS, Unit.UNKNOWN) else ""
    yield told, Workload(amount, unit, system_name, earned=bool(options.get("earned")))


def mentioned(found: Found, _options: _Options, _known: Catalogue) -> _Read:
    """Find amounts of study in running text, each unit once.

    Of several amounts in one unit nothing says which is the whole: the words are all there is.
    """
    told = said(found)
    seen: dict[Unit, set[float]] = {}
    for each in told:
        text = unicodedata.normalize("NFKC", each.text[:_LONGEST])
        for pattern in _MENTIONS:
            for match in pattern.finditer(text):
                if (unit := _unit(match["u"])) and _is_whole(text, match):
                    seen.setdefault(unit, set()).add(float(match["n"]))
    for unit, amounts in seen.items():
        yield told, Workload(amounts.pop(), unit) if len(amounts) == 1 else None


def _is_whole(text: str, match: re.Match[str]) -> bool:
    """Say whether a number stands for itself: no part of one, and no amount a week."""
    before = text[max(0, match.start("n") - 6) : match.start("n")]
    after = re.split(r"[.,;。、\n]", text[match.end() : match.end() + 20])[0]
    around = (text[match.start() : match.start("n")], text[match.end("u") : match.end()], after)
    if _GOES_ON.search(before.lower()):
        return False
    return not any(_RATE.search(folded(each)) for each in around)


def _amount(text: str) -> tuple[float | None, Unit | None]:
    """Return the amount of a text, and its unit where the text says one."""
    text = unicodedata.normalize("NFKC", text).strip()
    if (match := _DURATION.fullmatch(text)) and (match[1] or match[2]):
        return int(match[1] or 0) + int(match[2] or 0) / 60, Unit.HOURS
    if match := _AMOUNT.fullmatch(text):
        amount = float(match[1].replace(",", "."))
        rate = _RATE.search(folded(match[2] or ""))
        unit = None if rate else _unit(match[2] or "")
        if match[2] and unit is None:
            return None, None  # "3 weeks": an amount of something that is no unit of work
        return (amount, unit) if amount <= _MOST else (None, None)
    return None, None


def _unit(text: str) -> Unit | None:
    plain = folded(text).rstrip("/").rpartition("/")[2].strip(" .")
    for unit, words in _UNITS:
        if plain in words or any(
            plain.startswith((f"{word} ", f"{word}(")) for word in words if len(word) > 1
        ):
            return unit
    return None
