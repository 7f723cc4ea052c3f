"""What fits one code, who reads it, and the advice where nobody does."""

from __future__ import annotations

from typing import Any

import pytest

from wallet.sharing.fitting import Reach, fit


@pytest.mark.parametrize(
    ("text", "version", "level", "reach", "easy"),
    [
        ("A", 1, "M", Reach.ANY_PHONE, True),
        ("A" * 816, 18, "M", Reach.ANY_PHONE, True),  # more than 18-M holds goes to level L
        ("A" * 817, 16, "L", Reach.ANY_PHONE, True),
        ("A" * 1_046, 18, "L", Reach.ANY_PHONE, True),
        ("A" * 1_047, 19, "L", Reach.SCANNERS, True),
        ("A" * 1_249, 20, "L", Reach.SCANNERS, True),
        ("A" * 1_250, 21, "L", Reach.SCANNERS, False),
        ("A" * 2_132, 27, "L", Reach.SCANNERS, False),
        ("A" * 2_133, 28, "L", Reach.CLOSE, False),
        ("A" * 4_296, 40, "L", Reach.CLOSE, False),
        ("A" * 4_297, 0, "L", Reach.NONE, False),
        ("語" * 286, 20, "L", Reach.SCANNERS, True),
        ("a" * 1_000_000, 0, "L", Reach.NONE, False),
    ],
)
def test_version_level_and_reach(
    text: str, version: int, level: str, reach: Reach, *, easy: bool
) -> None:
    found = fit(text)
    assert (found.version, found.level, found.reach) == (version, level, reach)
    assert found.is_easy is easy
    assert found.characters == len(text)


@pytest.mark.parametrize(
    ("text", "share"),
    [("A" * 1_249, 1.0), ("a" * 858, 1.0), ("語" * 286, 1.0), ("", 0.0), ("A" * 2_498, 2.0)],
)
def test_the_room_is_that_of_version_20(text: str, share: float) -> None:
    assert fit(text).share_of_room == pytest.approx(share)


@pytest.mark.parametrize(
    ("document", "choosable", "advice"),
    [
        (None, False, ()),
        ({"image": {"id": "data:image/png;base64,AA"}}, False, ("fit_pictures",)),
        ({"note": "data:text/plain,x", "image": "https://a.example/i"}, False, ()),
        ({"verifiableCredential": [{"evidence": [{}]}, {}]}, False,
         ("fit_evidence", "fit_one_fewer")),
        ({"verifiableCredential": [{}]}, True, ("fit_fields",)),
        ({"verifiableCredential": {}}, False, ()),
    ],
)  # fmt: skip
def test_advice_names_what_takes_room(
    document: Any, *, choosable: bool, advice: tuple[str, ...]
) -> None:
    assert fit("A", document, choosable=choosable).advice == ("fit_good",)
    dense = fit("A" * 1_250, document, choosable=choosable)
    assert dense.advice == ("fit_dense", *advice)
    none = fit("A" * 5_000, document, choosable=choosable)
    assert none.advice == ("fit_too_large", *advice)
