"""A recovery key as words: the published values, and what people may type."""

from __future__ import annotations

import random
import unicodedata

import pytest

from wallet.errors import VaultError
from wallet.vault import recovery

SECRET = bytes.fromhex("9e885d952ad362caeb4efe34a8e91bd2")
# Values that BIP-39's own test vectors give for these bits.
PUBLISHED = {
    "00" * 16: "abandon " * 11 + "about",
    "7f" * 16: "legal winner thank year wave sausage worth useful legal winner thank yellow",
    "80" * 16: "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
    "ff" * 16: "zoo " * 11 + "wrong",
}


@pytest.mark.parametrize(("bits", "words"), PUBLISHED.items())
def test_words_are_those_of_the_standard(bits: str, words: str) -> None:
    assert " ".join(recovery.to_words(bytes.fromhex(bits), "en")) == words
    assert recovery.from_words(words).hex() == bits


def test_japanese_words_of_nothing() -> None:
    assert recovery.to_words(bytes(16), "ja") == ("あいこくしん",) * 11 + ("あおぞら",)


def test_both_languages_write_the_same_key() -> None:
    chosen = random.Random(39)  # noqa: S311 - the same keys in every run
    for _ in range(300):
        secret = chosen.randbytes(16)
        for language in recovery.LANGUAGES:
            words = recovery.to_words(secret, language)
            assert len(words) == 12
            assert recovery.from_words(" ".join(words)) == secret
            assert recovery.first_difference(" ".join(words), secret) == 0


def typed(language: str) -> dict[str, str]:
    words = recovery.to_words(SECRET, language)
    plain = " ".join(words)
    return {
        "plain": plain,
        "ideographic spaces": "　".join(words),
        "lines": "\r\n".join(words),
        "numbered": "\n".join(f"{at}. {word}" for at, word in enumerate(words, 1)),
        "wide numbers": "".join(f"（{at}）{word}、" for at, word in enumerate(words, 1)),
        "capitals": plain.upper(),
        "decomposed": unicodedata.normalize("NFD", plain),
        "untidy": f"\ufeff \t{'   '.join(words)} \n\n",
        "full width": "".join(
            chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in plain
        ),
        "katakana": "".join(
            chr(ord(sign) + 0x60) if "ぁ" <= sign <= "ん" else sign for sign in plain
        ),
    }


@pytest.mark.parametrize("language", recovery.LANGUAGES)
@pytest.mark.parametrize("how", typed("en"))
def test_any_case_width_and_spacing(language: str, how: str) -> None:
    text = typed(language)[how]
    assert recovery.from_words(text) == SECRET
    assert recovery.first_difference(text, SECRET) == 0


def test_half_width_katakana() -> None:
    assert recovery.from_words("ｱｲｺｸｼﾝ " * 11 + "ｱｵｿﾞﾗ") == bytes(16)


def refused(text: str) -> VaultError:
    with pytest.raises(VaultError) as caught:
        recovery.from_words(text)
    return caught.value


@pytest.mark.parametrize("language", recovery.LANGUAGES)
def test_what_is_wrong_is_named_without_the_word(language: str) -> None:
    words = list(recovery.to_words(SECRET, language))
    assert refused("").details == {"count": 0, "words": 12}
    assert refused(" ".join(words[:-1])).code == "recovery_words_count"
    assert refused(" ".join([*words, words[0]])).details["count"] == 13
    other = "zebra" if language == "ja" else "あおぞら"
    for at, wrong in ((0, "xyzzy"), (6, "さくらもち"), (11, other)):
        error = refused(" ".join([*words[:at], wrong, *words[at + 1 :]]))
        assert (error.code, error.details) == ("recovery_word_unknown", {"number": at + 1})
    swapped = [words[1], words[0], *words[2:]]
    assert refused(" ".join(swapped)).code == "recovery_words_checksum"


def test_the_first_word_that_differs_is_found() -> None:
    words = list(recovery.to_words(SECRET, "ja"))
    assert recovery.first_difference("", SECRET) == 1
    assert recovery.first_difference(" ".join(words[:5]), SECRET) == 6
    assert recovery.first_difference(" ".join([*words, "あおぞら"]), SECRET) == 13
    words[7] = "あおぞら"
    assert recovery.first_difference(" ".join(words), SECRET) == 8
