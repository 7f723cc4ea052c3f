"""Rows narrowed, counted and put in order by what badges state: without a vault."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.gui.standin import NOW, rows
from wallet.descriptors.facets import facets
from wallet.descriptors.normal import Unit, Workload
from wallet.snapshots.searches import ListQuery
from wallet.snapshots.selection import Choice, Counts, Ends
from wallet.tasks.library.ordering import by_level, by_workload
from wallet.tasks.library.selecting import narrowed, offered, useful

if TYPE_CHECKING:
    from wallet.snapshots.badges import BadgeRow

(BASE,) = rows(1)


def row(name: str, *keys: str, hours: float = 0, ects: float = 0) -> BadgeRow:
    amounts = [(Unit.HOURS, hours), (Unit.ECTS, ects)]
    workloads = tuple(Workload(amount, unit) for unit, amount in amounts if amount)
    made = facets(keys, workloads)
    return replace(BASE, id=name, facets=made)


ROWS = (
    row("a", "country=IE", "level=eqf:6", "assessment=written", hours=20),
    row("b", "country=JP", "assessment=written", hours=40),
    row("c", "country=JP", "level=eqf:4", ects=5),
    row("d"),
)


def ids(found: object) -> str:
    return "".join(each.id for each in found)  # type: ignore[attr-defined]


def test_of_one_descriptor_any_value_will_do_and_of_two_each_must_fit() -> None:
    for where, fitting in (
        ((), "abcd"),
        (("country=JP",), "bc"),
        (("country=JP", "country=IE"), "abc"),
        (("country=JP", "assessment=written"), "b"),
        (("country=IE", "country=JP", "level=eqf:6"), "a"),
        (("workload=hours:..20",), "a"),
        (("workload=hours:30..", "workload=ects"), "bc"),
        (("country=FR",), ""),
    ):
        assert ids(narrowed(ROWS, Choice(where=where), now=NOW)[0]) == fitting, where


def test_each_number_is_what_choosing_it_would_find() -> None:
    asked = Choice(where=("country=JP", "assessment=written"), issuer=BASE.issuer_id)
    _, counts = narrowed(ROWS, asked, now=NOW)
    for element, values in counts.where.items():
        for value, count in values.items():
            others = tuple(key for key in asked.where if not key.startswith(f"{element}="))
            chosen = replace(asked, where=(*others, f"{element}={value}"))
            assert len(narrowed(ROWS, chosen, now=NOW)[0]) == count, (element, value)
    assert counts.where["country"] == Counter(IE=1, JP=1)  # those that are written
    assert counts.where["assessment"] == Counter(written=1)  # those of Japan
    assert counts.issuers == Counter({BASE.issuer_id: 1})


def test_years_are_those_that_are_shown() -> None:
    eve = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)
    some = [replace(BASE, id=str(at), awarded=each) for at, each in enumerate((eve, None, NOW))]
    _, counts = narrowed(some, Choice(), now=NOW)
    local = str(eve.astimezone().year)
    assert counts.where["year"] == Counter([local, "2026"])
    kept, _ = narrowed(some, Choice(where=(f"year={local}",)), now=NOW)
    assert "0" in ids(kept)
    assert "1" not in ids(kept)


def test_only_descriptors_with_something_to_choose_between_are_offered() -> None:
    _, counts = narrowed(ROWS, Choice(), now=NOW)
    assert useful(counts, Choice()) == ("country", "level", "workload", "assessment")
    same = [replace(ROWS[0], id=str(at)) for at in range(3)]
    _, counts = narrowed(same, Choice(), now=NOW)
    assert useful(counts, Choice()) == ()
    assert useful(counts, Choice(where=("level=eqf:6",))) == ("level",)  # so that it can go again
    assert useful(Counts(), Choice()) == ()


def test_values_stand_in_their_own_order() -> None:
    some = [*ROWS, row("e", "level=eqf:5"), row("f", "level=Guild:Master"), row("g", hours=9)]
    _, counts = narrowed(some, Choice(), now=NOW)
    assert [value for value, _ in offered(counts, "level")] == [
        "Guild:Master", "eqf:4", "eqf:5", "eqf:6",
    ]  # fmt: skip
    assert [value for value, _ in offered(counts, "workload")] == [
        "hours",
        "hours:..10",
        "hours:10..30",
        "hours:30..100",
        "ects",
    ]  # fmt: skip - one range alone would say what its unit says
    assert offered(counts, "country") == [("JP", 2), ("IE", 1)]


def test_levels_are_ranked_within_one_framework_alone() -> None:
    some = (
        row("u", "level=Guild:Master"),
        row("1", "level=qf-ehea:1"),
        row("6", "level=eqf:6"),
        row("x"),
        row("4", "level=eqf:4"),
        row("2", "level=qf-ehea:2", "level=eqf:5"),
    )
    up = by_level(some, descending=False, language="en")
    assert [(kind, each.id) for kind, each in up] == [
        ("eqf", "4"),
        ("eqf", "2"),
        ("eqf", "6"),
        ("qf-ehea", "1"),
        ("Guild", "u"),
        ("", "x"),
    ]  # fmt: skip - EQF is what most have, then by name: Bologna, Guild
    down = by_level(some, descending=True, language="en")
    assert ids(each for _, each in down) == "6241ux"


def test_amounts_are_ranked_within_one_unit_and_never_converted() -> None:
    some = (*ROWS, row("e", hours=3, ects=60), row("f", hours=40))
    assert ids(each for _, each in by_workload(some, descending=False)) == "eabfcd"
    assert ids(each for _, each in by_workload(some, descending=True)) == "bfaecd"
    bare = replace(BASE, id="n", facets=facets((), (Workload(900, Unit.UNKNOWN),)))
    assert by_workload((bare, ROWS[0]), descending=True) == [("hours", ROWS[0]), ("", bare)]


def test_ends_and_what_is_stated_go_together() -> None:
    soon = replace(ROWS[1], valid_until=NOW + timedelta(days=10))
    kept, counts = narrowed(
        (*ROWS, replace(soon, id="s")), Choice(ends=Ends.IN_30, where=("country=JP",)), now=NOW
    )
    assert ids(kept) == "s"
    assert counts.where["country"] == Counter(JP=1)
    assert counts.ends[Ends.IN_30] == 1


def test_a_saved_query_keeps_it_and_older_and_newer_ones_are_read() -> None:
    asked = ListQuery(typed="a", where=("country=JP", "level=eqf:6"))
    assert ListQuery.of_json(asked.as_json()) == asked
    assert ListQuery.of_json({"typed": "a", "where": ["country=JP", 3], "hologram": True}) == (
        ListQuery(typed="a", where=("country=JP",))
    )
    assert ListQuery.of_json({"typed": "a", "where": "country=JP"}) == ListQuery(typed="a")
    assert "where" not in ListQuery(typed="a").as_json()
