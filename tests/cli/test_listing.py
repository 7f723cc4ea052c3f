"""``list`` by what badges state: narrowed, in an order, counted."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import SAMPLES

if TYPE_CHECKING:
    from tests.cli.running import Ask, Bring, Ran

BADGES = SAMPLES / "badges"
SUSTAINABLE = "Data for Sustainable Operations"


@pytest.fixture
def full(ask: Ask, brought: Bring) -> Ask:
    """A wallet with the samples."""
    brought("samples", lambda: ask("import", BADGES))
    return ask


def titles(done: Ran) -> list[str]:
    return [row["title"] for row in done.json["badges"]]


def listed(ask: Ask, *words: str) -> list[str]:
    asked = [part for word in words for part in ("--where", word)]
    return titles(ask("list", *asked, "--json"))


def test_badges_are_narrowed_by_codes_and_by_names_in_either_language(full: Ask) -> None:
    for word in ("country=IE", "country=ireland", "country=アイルランド", "level=eqf:6",
                 "workload=ects", "issuer=harbour", "outcome=emissions",
                 "issuer=did:web:harbour-it.example"):  # fmt: skip
        assert listed(full, word) == [SUSTAINABLE], word
    every = titles(full("list", "--json"))
    japan, written = listed(full, "country=JP"), listed(full, "assessment=試験")
    assert SUSTAINABLE not in japan
    assert sorted(listed(full, "country=JP", "country=IE")) == sorted([*japan, SUSTAINABLE])
    assert listed(full, "country=JP", "assessment=examination") == [
        title for title in japan if title in written
    ]
    assert 0 < len(written) < len(every)
    assert listed(full, "country=FI") == []  # a country that no badge names
    assert listed(full, "level=eqf:1") == []
    assert listed(full, "workload=hours:500..") == []
    assert listed(full, "state=bad") + listed(full, "ends=past")
    assert set(listed(full, "year=2025")) == set(listed(full, "awarded=2025-01-01..2025-12-31"))
    assert listed(full, "until=..2020-01-01") == []


def test_it_goes_with_words_and_marks(full: Ask) -> None:
    one = full("list", "Python", "--where", "workload=hours:90..90", "--json").json["badges"][0]
    assert full("list", "Python", "--where", "country=IE", "--json").json["badges"] == []
    full("archive", one["id"])
    assert titles(full("list", "--archived", "--where", "country=JP", "--json")) == [one["title"]]


@pytest.mark.parametrize(
    ("word", "code", "named"),
    [
        ("colour=red", "where_unknown", "participation"),
        ("country", "where_unknown", "country"),
        ("level=", "where_unknown", "level"),
        ("level=high", "where_value_unknown", "eqf:6"),
        ("country=Atlantis", "where_value_unknown", "IE"),
        ("state=blue", "where_value_unknown", "caution"),
        ("year=soon", "where_value_unknown", "2025"),
        ("quality=fine", "where_value_unknown", "–"),
        ("workload=3 weeks", "where_amount_unknown", "jp_credit"),
        ("awarded=2025", "where_days_unknown", "2025-04-01..2026-03-31"),
        ("awarded=..", "where_days_unknown", ".."),
        ("until=2025-02-30..", "where_days_unknown", ".."),
    ],
)
def test_what_cannot_be_asked_is_told_with_what_can(
    full: Ask, word: str, code: str, named: str
) -> None:
    done = full("list", "--where", word, "--json")
    assert done.code == 2
    assert done.json["error"]["code"] == code
    assert named in done.json["error"]["next"]
    assert word.partition("=")[2] in done.json["error"]["message"]


def test_two_states_of_one_badge_cannot_be_asked(full: Ask) -> None:
    done = full("list", "--where", "state=good", "--where", "state=bad", "--json")
    assert done.json["error"]["code"] == "where_value_unknown"


def test_orders_go_by_what_is_stated_and_say_it(full: Ask) -> None:
    rows = full("list", "--sort", "workload", "--json").json["badges"]
    hours = [
        each["amount"]
        for row in rows
        for each in row["stated"].get("workload", ())
        if each["unit"] == "hours"
    ]
    assert len(hours) > 5
    assert hours == sorted(hours)
    reverse = full("list", "--sort", "workload", "--reverse", "--json").json["badges"]
    assert "workload" not in reverse[-1]["stated"]  # last either way
    told = full("list", "--sort", "workload", "--lang", "en").out.splitlines()
    assert told[1].endswith(" · 4 hours")
    rows = full("list", "--sort", "level", "--json").json["badges"]
    frameworks = [
        row["stated"]["level"][0].partition(":")[0] for row in rows if "level" in row["stated"]
    ]
    assert len(set(frameworks)) > 2
    assert [name for name, _ in groupby(frameworks)] == list(dict.fromkeys(frameworks))
    assert frameworks.count(frameworks[0]) == max(map(frameworks.count, frameworks))
    told = full("list", "--sort", "level", "--lang", "ja").out.splitlines()
    assert any(line.endswith(" · EQFレベル6") for line in told)
    for sort in ("title", "issuer", "awarded", "until", "added"):
        one = titles(full("list", "--sort", sort, "--json"))
        other = titles(full("list", "--sort", sort, "--reverse", "--json"))
        assert sorted(one) == sorted(other)
        assert one != other
    assert full("list", "--sort", "beauty").code == 2


def test_what_could_be_asked_is_counted(full: Ask) -> None:
    told = full("list", "--facets", "--lang", "ja").out
    assert "発行者の国・地域" in told
    assert any(line.split() == ["1", "country=IE", "アイルランド"] for line in told.splitlines())
    done = full("list", "--facets", "--where", "country=JP", "--json", "--lang", "en").json
    assert done["badges"] == len(listed(full, "country=JP"))
    found = {each["name"]: each for each in done["facets"]}
    assert found["country"]["words"] == "Country or region of the issuer"
    for value in found["assessment"]["values"]:
        word = f"assessment={value['value']}"
        assert len(listed(full, "country=JP", word)) == value["badges"]
    assert {each["value"] for each in found["country"]["values"]} == {"JP", "IE"}


def test_a_wallet_with_nothing_to_choose_between_says_so(ask: Ask) -> None:
    assert ask("list", "--facets", "--lang", "en").out.strip() == (
        "These badges state nothing to choose between."
    )
    assert ask("list", "--where", "country=IE").code == 0
