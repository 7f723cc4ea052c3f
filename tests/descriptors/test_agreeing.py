"""Whether values mean the same: in other words, languages and units, and never by name alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from wallet.credentials.model import Alignment
from wallet.descriptors.agreeing import agree
from wallet.descriptors.comparable import Total, summed, unranked
from wallet.descriptors.normal import (
    Grade,
    Identity,
    Level,
    Link,
    Moment,
    Outcome,
    Party,
    Term,
    Unit,
    Workload,
)
from wallet.descriptors.record import Form, Said, Value

if TYPE_CHECKING:
    from wallet.descriptors.normal import Normal

NOON = datetime(2026, 4, 1, 12, tzinfo=UTC)


def value(normal: Normal | None, *texts: str | tuple[str, str]) -> Value:
    """Return a value; a text alone is in no language."""
    pairs = [("", each) if isinstance(each, str) else each for each in texts or ("x",)]
    said = tuple(Said(text, language, ("x", at)) for at, (language, text) in enumerate(pairs))
    return Value(said, normal, Form.STRUCTURED, "p", "x")


def outcome(name: str, url: str = "", code: str = "", framework: str = "") -> Value:
    node = Alignment(names=(("", name),), url=url, code=code, framework=framework)
    return value(Outcome(node), name)


SAME = {
    "a level written two ways": (value(Level("eqf", "6"), "EQF 6"), value(Level("eqf", "6"), "6")),
    "one word of a list in two languages": (
        value(Term("assessment", "written"), "筆記試験"),
        value(Term("assessment", "written"), "testing"),
    ),
    "an amount": (value(Workload(30, Unit.HOURS), "30"), value(Workload(30, Unit.HOURS), "PT30H")),
    "a moment": (value(Moment(NOON), "2026-04-01T12:00Z"), value(Moment(NOON), "1775044800")),
    "an issuer by id": (
        value(Party("https://a.example"), "Aoba"),
        value(Party("https://a.example"), "青葉"),
    ),
    "words but for width and case": (value(None, "Data Ｓcience"), value(None, "data science")),
    "words in the language of both": (
        value(None, ("en", "Data"), ("ja", "データ")),
        value(None, ("ja", "データ")),
    ),
    "one node of a framework": (
        outcome("Python", "https://esco.example/1"),
        outcome("パイソン", "http://esco.example/1/"),
    ),
}
DIFFERENT = {
    "levels of two frameworks": (value(Level("eqf", "6"), "6"), value(Level("isced", "6"), "6")),
    "levels of frameworks unknown": (
        value(Level("", "2", "ITSS"), "2"),
        value(Level("", "2", "CEFR"), "2"),
    ),
    "units": (value(Workload(2, Unit.ECTS), "2"), value(Workload(2, Unit.JP_CREDIT), "2")),
    "a number without a unit": (
        value(Workload(2, Unit.ECTS), "2"),
        value(Workload(2, Unit.UNKNOWN), "2"),
    ),
    "what is had and what was earned": (
        value(Workload(2, Unit.ECTS), "2"),
        value(Workload(2, Unit.ECTS, earned=True), "2"),
    ),
    "issuers of one name": (
        value(Party("https://a.example"), "Aoba"),
        value(Party("https://b.example"), "Aoba"),
    ),
    "a name with an id and one without": (
        value(Party("https://a.example"), "Aoba"),
        value(Party(""), "Aoba"),  # a name alone is anybody's
    ),
    "moments of one day": (
        value(Moment(NOON), "2026-04-01"),
        value(Moment(NOON + timedelta(hours=1)), "2026-04-01"),
    ),
    "grades on two scales": (
        value(Grade("value", least="0", greatest="100"), "4"),
        value(Grade("value", least="0", greatest="5"), "4"),
    ),
    "hashes": (
        value(Identity("emailAddress", hashed=True), "sha256$a"),
        value(Identity("emailAddress", hashed=True), "sha256$b"),
    ),
    "titles that one language tells apart": (
        value(None, ("en", "Data"), ("ja", "データ入門")),
        value(None, ("en", "Data"), ("ja", "データ応用")),
    ),
    "outcomes of one name in two frameworks": (
        outcome("Python", framework="A"),
        outcome("Python", framework="B"),
    ),
    "addresses": (value(Link("https://a.example")), value(Link("https://b.example"))),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME.keys())
def test_what_means_the_same_agrees(pair: tuple[Value, Value]) -> None:
    one, other = pair
    assert agree([[one], [other]])
    assert agree([[one], [other], [one]])
    extra = value(None, "something else")
    assert agree([[one, extra], [extra, other]])  # in any order
    assert not agree([[one], [other, extra]])


@pytest.mark.parametrize("pair", DIFFERENT.values(), ids=DIFFERENT.keys())
def test_what_means_something_else_does_not(pair: tuple[Value, Value]) -> None:
    one, other = pair
    assert not agree([[one], [other]])
    assert not agree([[one], [one], [other]])


def test_what_nobody_states_is_the_same_and_what_one_lacks_is_not() -> None:
    one = value(None, "a")
    assert agree([[], []])
    assert not agree([[one], []])
    assert not agree([[], [one]])


EQF, ISCED, OWN = Level("eqf", "6"), Level("isced", "5"), Level("", "Gold", "Ours")


@pytest.mark.parametrize(
    ("sides", "why"),
    [
        ([[EQF], [Level("eqf", "4")]], ""),
        ([[EQF, ISCED], [Level("eqf", "4")]], ""),  # there is one that both have
        ([[EQF], [ISCED]], "levels_of_frameworks"),
        ([[EQF], [ISCED, Level("eqf", "4")], [ISCED]], "levels_of_frameworks"),
        ([[EQF], [OWN]], "levels_unknown"),
        ([[OWN], [OWN]], "levels_unknown"),
        ([[EQF], []], ""),
        ([[], []], ""),
    ],
)
def test_levels_are_ranked_within_one_known_framework(sides: list[list[Level]], why: str) -> None:
    assert unranked(sides) == why


def hours(amount: float) -> Workload:
    return Workload(amount, Unit.HOURS)


BARE, ECTS = Workload(3, Unit.UNKNOWN), Workload(3, Unit.ECTS)


@pytest.mark.parametrize(
    ("sides", "totals", "left_out"),
    [
        ([[hours(30)], [hours(12.5)]], (Total(Unit.HOURS, 42.5, 2),), ()),
        ([[hours(30), ECTS], [hours(10)]], (Total(Unit.HOURS, 40, 2),), ()),
        ([[hours(30)], [ECTS]], (), ("workload_units",)),
        ([[hours(30)], [BARE]], (), ("workload_bare",)),
        ([[BARE], [BARE]], (), ("workload_bare",)),
        ([[hours(30), hours(30)], [hours(1)]], (Total(Unit.HOURS, 31, 2),), ()),  # said twice
        (
            [[hours(30), hours(40)], [hours(1)], [hours(2)]],
            (Total(Unit.HOURS, 3, 2),),
            ("workload_several",),
        ),
        (
            [[ECTS], [Workload(3, Unit.ECTS, earned=True)]],
            (),
            ("workload_units",),
        ),
        ([[Workload(3, Unit.CREDITS, "Points")]] * 2, (), ("workload_own_system",)),
        ([[hours(30)], []], (), ()),
        ([[BARE], []], (), ()),
    ],
)
def test_amounts_are_summed_where_units_match(
    sides: list[list[Workload]], totals: tuple[Total, ...], left_out: tuple[str, ...]
) -> None:
    assert summed(sides) == (totals, left_out)
