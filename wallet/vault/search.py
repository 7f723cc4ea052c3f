"""Search as you type, in Japanese too.

SQLite's word tokenizer takes a whole run of Japanese for one word, and its trigram tokenizer finds
nothing shorter than three characters, so 統計 would never be found. Here every Japanese run is
indexed as its overlapping pairs of characters (統計学 -> 統計 計学 学): a pair is found directly, a
longer text as a phrase of pairs, a single character as the beginning of a pair. Words of other
scripts are found by their beginning. Text is folded first (NFKC, case), so that width and case of
what is typed do not matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wallet.credentials.model import Credential

_PAIRED = re.compile(
    "[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_WORD = re.compile(r"\w+")
# Members of a badge whose texts say what was learnt: outcomes, skills, results, criteria.
_TELLING = frozenset(
    {"name", "description", "narrative", "targetName", "targetDescription", "tag", "tags"}
)
_FILTER = re.compile(
    r'(?<!\S)(?:(?P<kind>tag|タグ|collection|コレクション):(?:"(?P<quoted>[^"]*)"|(?P<plain>\S+))'
    r'|(?:outcome|成果|学修成果):(?:"(?P<told>[^"]*)"|(?P<word>\S*))'
    r"|is:favou?rite(?!\S))"
)
_MAX_CHARACTERS = 20_000
_MAX_TERMS = 16


@dataclass(frozen=True, slots=True)
class Query:
    """What a person typed. ``terms`` are FTS5 expressions that must all match; names are folded."""

    terms: tuple[str, ...]
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()  # FTS5 expressions too, each of which some outcome has
    favourites: bool = False
    begun: bool = False  # a word of the outcomes was asked for, and is not typed yet

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        names = self.tags or self.collections or self.outcomes
        return bool(self.terms or names or self.favourites or self.begun)


def text_of(credential: Credential) -> str:
    """Return what a credential can be found by: title, issuer, description, outcomes, tags."""
    known = (credential.name, credential.issuer.name, credential.achievement.name)
    told = (
        credential.achievement.description,
        credential.achievement.criteria,
        *credential.achievement.tags,
        *_strings(credential.document, telling=False),
    )
    # A text that stands twice is indexed once.
    return "\n".join(dict.fromkeys(text for text in known + told if text))[:_MAX_CHARACTERS]


def indexed(text: str) -> str:
    """Return the words and pairs to index, separated by spaces."""
    return " ".join(term for run in _runs(text) for term in run)


def parse(typed: str) -> Query:
    """Read what a person typed; the parts may stand in any order."""
    typed = unicodedata.normalize("NFKC", typed).casefold()
    tags, collections, favourites, begun = [], [], False, False
    outcomes: list[str] = []
    for found in _FILTER.finditer(typed):
        kind, name = found["kind"], folded(found["quoted"] or found["plain"] or "")
        if found["told"] is not None or found["word"] is not None:
            terms = list(map(_term, _runs(found["told"] or found["word"] or "")))
            outcomes += terms
            begun = begun or not terms
        elif kind is None:
            favourites = True
        elif kind in ("tag", "タグ"):
            tags.append(name)
        else:
            collections.append(name)
    words = tuple(map(_term, _runs(_FILTER.sub(" ", typed))))[:_MAX_TERMS]
    return Query(
        words, tuple(tags), tuple(collections), tuple(outcomes)[:_MAX_TERMS], favourites, begun
    )


def folded(name: str) -> str:
    """Return a name as it is compared: width, case and runs of spaces do not matter."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _term(run: list[str]) -> str:
    # The lone last character exists only to be found as a beginning; a phrase leaves it out.
    return '"' + " ".join(run[:-1]) + '"' if len(run) > 1 else f'"{run[0]}"*'


def _runs(text: str) -> Iterator[list[str]]:
    """Yield each word as [word], and each Japanese run as its pairs and its last character."""
    for match in _WORD.finditer(unicodedata.normalize("NFKC", text).casefold()):
        word, end = match.group(), 0
        for run in _PAIRED.finditer(word):
            if run.start() > end:
                yield [word[end : run.start()]]
            yield [word[at : at + 2] for at in range(run.start(), run.end() - 1)] + [
                word[run.end() - 1]
            ]
            end = run.end()
        if end < len(word):
            yield [word[end:]]


def _strings(value: Any, *, telling: bool) -> Iterator[str]:
    if isinstance(value, str):
        if telling:
            yield value
    elif isinstance(value, Mapping):
        for name, member in value.items():
            # Language maps, and alternative languages of a name, count as the name.
            deeper = name in _TELLING or (telling and not isinstance(member, (Mapping, list)))
            yield from _strings(member, telling=deeper)
    elif isinstance(value, list):
        for member in value:
            yield from _strings(member, telling=telling)
