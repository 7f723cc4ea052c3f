"""In which order badges stand, under which headings, and what narrows them: without a window."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.gui.standin import NOW, rows
from wallet.credentials.model import Spec
from wallet.gui.badges.arrangement import Arrangement, Collation, Group, Sort, arrange
from wallet.snapshots.selection import Choice, Ends
from wallet.tasks.library.selecting import narrowed
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.badges.arrangement import Section
    from wallet.snapshots.badges import BadgeRow

JA = Collation("ja")
BASE = rows(1)[0]
pytestmark = pytest.mark.usefixtures("qapp")


def titled(*titles: str) -> list[BadgeRow]:
    return [replace(BASE, id=str(at), title=title) for at, title in enumerate(titles)]


def told(sections: list[Section]) -> list[tuple[str, list[str]]]:
    return [
        (each.heading.name or each.heading.key if each.heading else "", [r.id for r in each.rows])
        for each in sections
    ]


def test_titles_go_as_a_dictionary_has_them() -> None:
    titles = (
        "漢字",
        "ｱｳ",
        "いう",
        "badge 10",
        "Zebra",
        "アア",
        "badge 9",
        "あい",
        "apple",
        "ガ",
        "か",
    )
    (section,) = arrange(titled(*titles), Arrangement(Sort.TITLE, descending=False), JA)
    order = [row.title for row in section.rows]
    assert order == [
        "apple", "badge 9", "badge 10", "Zebra", "アア", "あい", "ｱｳ", "いう", "か", "ガ", "漢字",
    ]  # fmt: skip


@pytest.mark.parametrize("descending", [True, False])
def test_what_has_nothing_to_go_by_stands_last_either_way(descending: bool) -> None:  # noqa: FBT001 - a table
    days = (None, 30, 10, None, 20)
    some = [
        replace(BASE, id=str(at), valid_until=NOW + timedelta(days=day) if day else None)
        for at, day in enumerate(days)
    ]
    (section,) = arrange(some, Arrangement(Sort.UNTIL, descending), JA)
    dated = ["1", "4", "2"] if descending else ["2", "4", "1"]
    assert [row.id for row in section.rows] == [*dated, "0", "3"]


def test_the_usual_order_is_the_wallets_own_and_turns_round() -> None:
    some = rows(4)
    assert arrange(some, Arrangement(), JA)[0].rows == some
    (turned,) = arrange(some, Arrangement(Sort.ADDED, descending=False), JA)
    assert turned.rows == some[::-1]


def test_grave_states_come_first() -> None:
    (section,) = arrange(rows(5), Arrangement(Sort.STATE, descending=False), JA)
    tones = [row.headline.tone for row in section.rows]
    assert tones == [Tone.BAD, Tone.CAUTION, Tone.NEUTRAL, Tone.NEUTRAL, Tone.GOOD]


def test_headings_name_issuers_and_tell_those_of_one_name_apart() -> None:
    some = [
        replace(BASE, id="0", issuer="B", issuer_id="b"),
        replace(BASE, id="1", issuer="A", issuer_id="a"),
        replace(BASE, id="2", issuer="", issuer_id="nameless"),
        replace(BASE, id="3", issuer="A", issuer_id="impostor"),
        replace(BASE, id="4", issuer="B", issuer_id="b"),
    ]
    found = told(arrange(some, Arrangement(group=Group.ISSUER), JA))
    assert found == [
        ("A  ·  a", ["1"]),
        ("A  ·  impostor", ["3"]),
        ("B", ["0", "4"]),
        ("nameless", ["2"]),
    ]


def test_years_go_as_the_dates_do() -> None:
    some = [
        replace(BASE, id=str(at), awarded=NOW.replace(year=year) if year else None)
        for at, year in enumerate((2024, 0, 2026, 2025, 2026))
    ]
    newest = told(arrange(some, Arrangement(group=Group.YEAR), JA))
    assert newest == [("2026", ["2", "4"]), ("2025", ["3"]), ("2024", ["0"]), ("", ["1"])]
    oldest = Arrangement(Sort.AWARDED, descending=False, group=Group.YEAR)
    assert [name for name, _ in told(arrange(some, oldest, JA))] == ["2024", "2025", "2026", ""]


def test_a_badge_stands_under_each_of_its_tags_and_collections() -> None:
    some = [
        replace(BASE, id="0", tags=("統計", "Python")),
        replace(BASE, id="1"),
        replace(BASE, id="2", tags=("Python",)),
    ]
    by_tag = told(arrange(some, Arrangement(group=Group.TAG), JA))
    assert by_tag == [("Python", ["0", "2"]), ("統計", ["0"]), ("", ["1"])]
    held = (("c1", "就職", frozenset({"2", "1"})), ("c2", "Empty", frozenset()))
    by_collection = told(arrange(some, Arrangement(group=Group.COLLECTION), JA, held))
    assert by_collection == [("就職", ["1", "2"]), ("", ["0"])]


def test_facets_narrow_and_count_what_another_choice_would_find() -> None:
    some = [
        replace(BASE, id="0", issuer_id="a", valid_until=NOW - timedelta(days=1)),
        replace(BASE, id="1", issuer_id="a", valid_until=NOW + timedelta(days=20)),
        replace(BASE, id="2", issuer_id="b", valid_until=NOW + timedelta(days=60)),
        replace(BASE, id="3", issuer_id="b", valid_until=NOW + timedelta(days=400)),
        replace(BASE, id="4", issuer_id="b", spec=Spec.OPEN_BADGES_2),
    ]
    kept, counts = narrowed(some, Choice(issuer="a"), now=NOW)
    assert [row.id for row in kept] == ["0", "1"]
    assert counts.issuers == Counter(a=2, b=3)
    assert counts.specs == Counter({Spec.OPEN_BADGES_3: 2})
    assert counts.ends == Counter({Ends.PAST: 1, Ends.IN_30: 1, Ends.IN_90: 1})
    for ends, ids in ((Ends.PAST, "0"), (Ends.IN_30, "1"), (Ends.IN_90, "12")):
        kept, counts = narrowed(some, Choice(ends=ends), now=NOW)
        assert [row.id for row in kept] == list(ids)
        assert counts.ends == Counter({Ends.PAST: 1, Ends.IN_30: 1, Ends.IN_90: 2})
    kept, counts = narrowed(some, Choice(issuer="a", spec=Spec.OPEN_BADGES_2), now=NOW)
    assert not kept
    assert counts.issuers == Counter(b=1)
    assert counts.specs == Counter({Spec.OPEN_BADGES_3: 2})
