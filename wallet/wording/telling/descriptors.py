"""Tells what a value of a descriptor means, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.descriptors import names
from wallet.descriptors.catalogue import catalogue, name
from wallet.descriptors.normal import (
    Country,
    Field,
    Grade,
    Identity,
    Language,
    Level,
    Moment,
    Outcome,
    Term,
    Unit,
    Workload,
)
from wallet.descriptors.record import Form
from wallet.wording import say
from wallet.wording.descriptors import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from wallet.descriptors.record import Value

    Date = Callable[[datetime], str]


# What is to be known of a value that is neither data nor running text.
FORM_NOTES = {Form.UNREAD: ("value_unread",), Form.NOTHING: ("counts_as_not_stated",)}


def told(value: Value, language: str, date: Date) -> str:  # noqa: C901, PLR0911 - one case a kind
    """Return a value in words. Numbers keep their unit; what is only words is as it was written."""
    match value.normal:
        case Moment(at=at):
            return date(at)
        case Country(code=code):
            return names.country_name(code, language)
        case Language(tag=tag):
            return names.language_name(tag, language)
        case Term(set=words, id=term) if term:
            return name(catalogue().sets[words].by_id[term].names, language)
        case Level() as level:
            return _level(value, level, language)
        case Workload() as workload:
            return workload_told(workload, language)
        case Field(code=code):
            return f"{code} {name(catalogue().fields.by_id[code].names, language)}"
        case Grade() as grade:
            return _grade(value, grade, language)
        case Identity() as identity:
            code = f"identity_{identity.kind.casefold()}"
            kind = say(code, language) if code in SENTENCES else identity.kind
            if identity.hashed:
                return say("identity_hashed", language, kind=kind)
            return say("identity_is", language, kind=kind, text=value.text(language))
        case Outcome(alignment=node) if node.framework:
            return say(
                "outcome_of", language, outcome=value.text(language), framework=node.framework
            )
    return value.text(language)


def workload_told(workload: Workload, language: str) -> str:
    """Return an amount of work with its unit."""
    code = f"unit_{workload.unit}"
    if workload.unit is Unit.UNKNOWN and workload.system:
        code = "unit_credits"
    amount = say(code, language, amount=f"{workload.amount:g}", system=workload.system)
    return say("workload_earned", language, amount=amount) if workload.earned else amount


def _level(value: Value, level: Level, language: str) -> str:
    framework = catalogue().framework(level.framework)
    if framework is not None:
        return name(framework.by_id[level.code].names, language)
    text = level.code or value.text(language)
    if level.named and level.named not in text:
        return say("level_of", language, level=text, framework=level.named)
    return text


def _grade(value: Value, grade: Grade, language: str) -> str:
    text = value.text(language)
    if grade.part == "status" and f"status_{text.casefold()}" in SENTENCES:
        text = say(f"status_{text.casefold()}", language)
    scale = {"least": grade.least, "greatest": grade.greatest, "required": grade.required}
    if grade.least and grade.greatest:
        code = "grade_scale_required" if grade.required else "grade_scale"
        text = say(code, language, grade=text, **scale)
    elif grade.required:
        text = say("grade_required", language, grade=text, required=grade.required)
    return say("grade_of", language, of=grade.of, grade=text) if grade.of else text
