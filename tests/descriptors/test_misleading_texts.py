"""Texts that mislead are flagged wherever they stand, and kept as they were written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.descriptors.hostile import badge, check

ARABIC = "\u0634\u0647\u0627\u062f\u0629"
MISLEADING = [
    ("Data\u202eecneicS", ("text_turns",)),
    ("Data\u2066Science\u2069", ("text_turns",)),
    ("Da\u200bta", ("text_hides",)),
    ("Da\U000e0041ta", ("text_hides",)),
    ("<b>Data</b>", ("text_markup",)),
    ("<img src=x onerror=alert(1)>", ("text_markup",)),
    ("\u0420aypal \u0430cademy", ("text_mixed",)),  # Cyrillic R and a before Latin letters
    ("x" * 10_001, ("text_long",)),
    ("<i>" + "\u202e" + "x" * 10_001, ("text_turns", "text_markup", "text_long")),
    (ARABIC, ()),  # right to left by itself: nothing turns it
    ("データ <3 分析", ()),
    ("Наука о данных", ()),
    ("a < b > c", ()),
]


@pytest.mark.parametrize(("text", "flags"), MISLEADING)
def test_a_text_that_misleads_is_flagged_wherever_it_stands(
    text: str, flags: tuple[str, ...]
) -> None:
    one = badge(
        name=text,
        description=text,
        criteria={"narrative": text},
        alignment=[{"targetName": text, "targetUrl": "https://f.example/1"}],
        tag=[text],
        fieldOfStudy=text,
    )
    named = {**one.document, "issuer": {"id": "did:example:i", "name": text}}
    record = check(replace(one, document=named))
    for element in ("title", "description", "criteria", "outcomes", "tags", "awarding_body"):
        (value,) = record.of(element)
        assert (element, value.original, value.flags) == (element, text, flags)


@pytest.mark.parametrize(("text", "flags"), MISLEADING)
def test_a_text_that_misleads_in_one_language_is_flagged(text: str, flags: tuple[str, ...]) -> None:
    (title,) = check(badge(name={"en": "Data", "ja": text, "ar": ARABIC})).of("title")
    assert title.flags == flags
    assert title.text("ja") == text
    assert title.text("en") == "Data"


def test_a_long_narrative_is_kept_whole() -> None:
    text = "第一に、\u3000学びます。\n\n" * 2_000
    record = check(badge(criteria={"narrative": text}))
    (criteria,) = record.of("criteria")
    assert criteria.original == text
    assert criteria.flags == ("text_long",)
