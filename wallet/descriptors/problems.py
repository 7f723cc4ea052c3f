"""What in a description would mislead people, or be lost on programs, once it is issued."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet.descriptors import paths
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.normal import Level, Term, Unit, Workload
from wallet.descriptors.places import written
from wallet.descriptors.record import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.descriptors.mapping import Catalogue
    from wallet.descriptors.record import Record, Value

_READINGS = {
    "date": "describe_date_unreadable",
    "country": "describe_country_unknown",
    "workload": "describe_workload_unreadable",
}
_RELATED = ("credentialSubject.achievement.related", "badge.related")
_EDITION = ("inLanguage", "@language", "language", "version")


@dataclass(frozen=True, slots=True)
class Problem:
    """A code, and where: ``path`` as people write it, ``page`` as in ``record.Said``."""

    code: str
    path: str
    page: str = ""
    element: str = ""  # the descriptor that it is about, "" for none
    details: Mapping[str, str] = field(default_factory=dict)


def problems(
    record: Record, whole: Mapping[str, Any], known: Catalogue | None = None
) -> tuple[Problem, ...]:
    """Return what is wrong with a record, in its order; ``whole`` is what it was made from."""
    known = known or catalogue()
    found: dict[tuple[str, str, str], Problem] = {}
    for element, values in record.values.items():
        for value in values:
            place, page = written(value.said[0].path), value.said[0].page
            for code, details in _of(value, values, _reads(value, known)):
                one = Problem(code, place, page, element, details)
                found.setdefault((code, place, page), one)  # one text may state several descriptors
    return (*found.values(), *_related(whole))


def _of(
    value: Value, beside: tuple[Value, ...], reads: str
) -> Iterator[tuple[str, Mapping[str, str]]]:
    text = {"text": value.original[:200]}
    yield from ((flag, {}) for flag in value.flags)
    if value.normal is None and reads in _READINGS:
        yield _READINGS[reads], text
        return
    if value.form is Form.NOTHING:
        yield "describe_says_nothing", text
        return
    if value.form is not Form.STRUCTURED:
        return
    match value.normal:
        case Workload(unit=Unit.UNKNOWN, system="") if not any(map(_has_unit, beside)):
            yield "describe_no_unit", text
        case Level(framework="", named=""):
            yield "describe_no_framework", text
        case Term(id="") if _is_a_word(value):
            yield "describe_word_unknown", text


def _has_unit(value: Value) -> bool:
    return isinstance(value.normal, Workload) and value.normal.unit is not Unit.UNKNOWN


def _is_a_word(value: Value) -> bool:
    """Tell a member that holds a word from an object that has a name, such as an alignment."""
    steps = [step for step in value.said[0].path if isinstance(step, str)]
    return steps[-1:] == [value.rule.rpartition(".")[2]]


def _reads(value: Value, known: Catalogue) -> str:
    return next(
        (
            rule.reads
            for profile in known.profiles
            for rule in profile.rules
            if (profile.id, rule.path) == (value.profile, value.rule)
        ),
        "",
    )


def _related(whole: Mapping[str, Any]) -> Iterator[Problem]:
    """Find what ``related`` is used for otherwise than to name another edition of the same.

    Open Badges 3.0 section B.1.19: what is related should be considered the same for most purposes.
    """
    for path in _RELATED:
        for found in paths.find(whole, path):
            value = found.value
            if isinstance(value, dict) and not any(value.get(name) for name in _EDITION):
                yield Problem("describe_related", written(found.path), element="stacking")
