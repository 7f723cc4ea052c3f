"""Which ways of writing a recipient are one, and which must not be."""

from __future__ import annotations

import pytest

from wallet.vault.recipient_keys import folded


@pytest.mark.parametrize(
    "written", ["employer.example", " Employer.Example\n", "ＥＭＰＬＯＹＥＲ．ｅｘａｍｐｌｅ"]
)
def test_one_recipient(written: str) -> None:
    assert folded(written) == "employer.example"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("straße.example", "strasse.example"),  # two domains (IDNA 2008)
        ("employer.example", "employer.example.thief.example"),
        ("株式会社みらい", "株式会社 みらい"),
    ],
)
def test_two_recipients(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize("written", ["İ.example", "ŉ", "ǅ", "ﬁrm ＬＴＤ", "ΣΑΣ"])
def test_folding_again_changes_nothing(written: str) -> None:
    assert folded(folded(written)) == folded(written)
