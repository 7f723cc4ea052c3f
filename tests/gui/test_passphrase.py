from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import VaultError
from wallet.gui.protection.passphrase import Strength, missing, strength
from wallet.vault.passphrase import MIN_CHARACTERS, check_strength


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", Strength.EMPTY),
        ("abc", Strength.SHORT),
        ("x" * (MIN_CHARACTERS - 1), Strength.SHORT),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength.PLAIN),
        ("123456789012", Strength.PLAIN),
        ("zyxwvutsrqponml", Strength.PLAIN),
        ("passwordpassword", Strength.PLAIN),
        ("Tsumiki-2026!", Strength.GOOD),
        ("ふくろうはよるにほんをよむよ", Strength.GOOD),
        ("correct horse battery staple", Strength.STRONG),
    ],
)
def test_strength(typed: str, expected: Strength) -> None:
    assert strength(typed) is expected


_SIGNS = st.characters(categories=("L", "N", "P"))


@given(st.text(_SIGNS, max_size=24))
def test_the_window_asks_for_exactly_as_much_as_the_vault_does(typed: str) -> None:
    if missing(typed):
        with pytest.raises(VaultError, match="passphrase_too_short"):
            check_strength(typed)
    else:
        check_strength(typed)


@given(st.text(max_size=40))
def test_any_text_has_a_strength(typed: str) -> None:
    short = strength(typed) in (Strength.EMPTY, Strength.SHORT)
    assert short is bool(missing(typed))
