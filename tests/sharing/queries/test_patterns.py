"""Patterns of strangers: they match as ``re`` does, and no pattern takes longer than it may."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallet.errors import SharingError
from wallet.sharing.queries.filters import Effort, check, fits
from wallet.sharing.queries.patterns import LONGEST_TEXT, compiled

SAME = [
    "", "a", "abc", "^abc$", "^a", "c$", "a|b|cd", "^(a|b)+$", "[a-c]+x?", "[^a-c]", r"\d{2,3}",
    r"^\w+@\w+\.(com|example)$", r"\.", "a.c", "(?:ab){2}", "a{2,}", "a{0,2}$", "x*?y", "[-a]",
    r"[\d\-]+", r"\x41", r"\u0041", "(a|)b", "^$", r"https://[a-z]+\.example/.*", "(((a)))",
    "^a|b$",
    r"[\]\\]", r"\S\s\S", r"\n", "(a*)*b",
]  # fmt: skip
TEXTS = [
    "", "a", "b", "c", "ab", "abab", "abc", "xabcx", "cd", "aac", "aaa", "A", "a.c", "a\nc", "12",
    "1-2", "me@a.example", "https://mirai.example/x", "xxy", "-", "]", "\\", "a b", "aaaab", "\n",
]  # fmt: skip


@pytest.mark.parametrize("pattern", SAME)
def test_a_pattern_matches_as_others_match_it(pattern: str) -> None:
    ours = compiled(pattern)
    # ECMA-262: "$" is the very end, and letters and digits are those of ASCII.
    theirs = re.compile(re.sub(r"\$(?!\])", r"\\Z", pattern), re.ASCII)
    for text in TEXTS:
        assert ours.found_in(text) == (theirs.search(text) is not None), (pattern, text)


@pytest.mark.parametrize(
    "bomb",
    [
        "(a+)+$", "(a|a)*$", "(a|aa)+$", "^(.*a){20}$", "(a*)*b", "([a-z]+)*[0-9]", "a*a*a*a*a*a*b",
        "(.*)(.*)(.*)(.*)x$", "^((a{1,9}){1,9})$", "(((((a*)*)*)*)*)*b",
    ],
)  # fmt: skip
def test_a_bomb_takes_no_longer_than_its_states_times_the_text(bomb: str) -> None:
    pattern = compiled(bomb)
    steps = 0
    for state in pattern._states:
        if (test := state.test) is not None:

            def counted(sign: str, test: object = test) -> bool:
                nonlocal steps
                steps += 1
                return bool(test(sign))  # type: ignore[operator]

            state.test = counted
    pattern.found_in("a" * (LONGEST_TEXT - 1) + "!")
    compiled.cache_clear()
    assert steps <= pattern.cost * LONGEST_TEXT


@pytest.mark.parametrize(
    "pattern",
    [
        "(?=a)", "(?!a)", "(?<=a)", "(?<n>a)", r"(a)\1", r"\bword", r"\k<n>", "a" * 201, "(", ")",
        "[", "[z-a]", "*", "a{2", "a{3,2}", "a{1000}", "a{,3}", "a++", "a{1}{2}", "\\", r"\x4",
        "(" * 30 + ")" * 30, "(a{200}){200}", r"\p{L}",
    ],
)  # fmt: skip
def test_what_is_not_followed_is_refused(pattern: str) -> None:
    with pytest.raises(SharingError, match="query_pattern_refused"):
        compiled(pattern)


def test_a_text_beyond_the_limit_does_not_match() -> None:
    assert compiled("a").found_in("a" * LONGEST_TEXT)
    assert not compiled("a").found_in("a" * (LONGEST_TEXT + 1))


def test_many_patterns_over_many_values_end() -> None:
    schema = check({"pattern": "^(a|b|ab)*c$"})
    effort = Effort(10_000)

    def many() -> None:
        for _ in range(1_000):
            fits(schema, "ab" * 400, effort)

    with pytest.raises(SharingError, match="query_takes_too_long"):
        many()


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet="ab(|)*+?{}[]^$.\\d2,-", max_size=24), st.text(alphabet="ab2d", max_size=12)
)
def test_whatever_is_written_is_matched_or_refused(pattern: str, text: str) -> None:
    try:
        ours = compiled(pattern)
    except SharingError as error:
        assert error.code == "query_pattern_refused"  # noqa: PT017 - refusing is one of two outcomes
        return
    ours.found_in(text)
