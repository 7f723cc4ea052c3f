"""Which phrases a text speaks of, in Japanese and English: whole phrases first, then their words.

Japanese writes no spaces: a word is a run of kanji or of katakana there. Words that most of the
candidates share tell none of them from the others, nor do those that every course is full of.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_JAPANESE = re.compile("[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
# Letters and digits with the signs that names hold: c++, node.js, iso-27001.
_WORD = re.compile(
    "[\u3005\u3400-\u4dbf\u4e00-\u9fff]{2,}|[\u30a1-\u30fa\u30fc]{2,}"
    "|[a-z0-9](?:[a-z0-9+#.&-]*[a-z0-9+#])?"
)
_SHORTEST = 3  # letters; shorter words are mostly "of" and "in"
_SHORTEST_JAPANESE = 2
_OFTEN = 0.5  # of the candidates
_FEW = 4  # candidates; among so few nothing is frequent
_OF_EVERY_COURSE = """
ability all and are badge basic basics but can certificate course experience for from has have her
his how into introduction introductory its job knowledge level may not our skill skills that the
their this use used using what when who will with work working you your
基礎 入門 応用 講座 講習 修了 認定 基本 学習 理解 経験 業務 仕事 能力 必要 以上 コース バッジ スキル
"""
_EVERYWHERE = frozenset(_OF_EVERY_COURSE.split())


def matched(
    text: str, phrases: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each candidate that a text speaks of, with the phrases and words of it, best first.

    ``phrases`` are what each candidate is called or says, by its key; ties stay in their order.
    """
    folded = _folded(text)
    in_text = frozenset(_words(folded)) - _EVERYWHERE
    parts = {key: _common(frozenset(_all_words(said)), in_text) for key, said in phrases.items()}
    spread = Counter(word for words in parts.values() for word in words)
    often = max(_FEW, len(phrases) * _OFTEN)
    found = []
    for place, (key, said) in enumerate(phrases.items()):
        whole = [phrase for phrase in said if _stands_in(phrase, folded)]
        told = _folded("\n".join(whole))
        apart = sorted(word for word in parts[key] if spread[word] <= often and word not in told)
        if whole or apart:
            found.append((-2 * len(whole) - len(apart), place, key, (*whole, *apart)))
    for _, _, key, named in sorted(found):
        yield key, tuple(dict.fromkeys(named))


def _common(own: frozenset[str], in_text: frozenset[str]) -> frozenset[str]:
    """Return words of both; of two Japanese ones of which one holds the other, the shorter.

    統計学 and 統計 are of one matter, as English words that hold one another seldom are.
    """
    japanese = [word for word in in_text if _JAPANESE.match(word)]
    held = {
        min(word, other, key=len)
        for word in own - in_text
        if _JAPANESE.match(word)
        for other in japanese
        if word in other or other in word
    }
    return (own & in_text) | (frozenset(held) - _EVERYWHERE)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _words(folded: str) -> Iterator[str]:
    for match in _WORD.finditer(folded):
        word = match.group()
        if _JAPANESE.match(word) or len(word) >= _SHORTEST or not word.isalnum():
            yield word


def _all_words(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        yield from _words(_folded(phrase))


def _stands_in(phrase: str, text: str) -> bool:
    """Say whether a phrase stands in a folded text as it is: as whole words, if of letters."""
    phrase = _folded(phrase)
    if phrase in _EVERYWHERE:
        return False
    if _JAPANESE.search(phrase):
        return len(phrase) >= _SHORTEST_JAPANESE and phrase in text
    if len(phrase) < _SHORTEST:
        return False
    return re.search(rf"(?<![a-z0-9]){re.escape(phrase)}(?![a-z0-9])", text) is not None
