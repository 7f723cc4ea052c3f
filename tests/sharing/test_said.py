"""Words of strangers come out as one line that hides and moves nothing."""

from __future__ import annotations

from typing import Any

import pytest

from wallet.sharing.said import said


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("  Bank\r\nof\tMie ", "Bank of Mie"),
        ("Bank\u202eeiM", "Bank eiM"),
        ("a\x1b[31mb", "a [31mb"),
        ("pay\u200bpal", "pay pal"),
        ("採用　係", "採用 係"),
        ("\ud800", ""),
        ("", ""),
        (None, ""),
        (7, ""),
        (["a"], ""),
    ],
)
def test_a_text_becomes_one_plain_line(value: Any, line: str) -> None:
    assert said(value) == line


def test_it_is_cut_also_where_it_is_mostly_space() -> None:
    assert said("a" * 9_000) == "a" * 200
    assert said("a" * 9_000, 5) == "aaaaa"
    assert said(" " * 1_000_000 + "a", 5) == ""
