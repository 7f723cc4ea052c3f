"""Reads a term table: our own notation for a JSON-LD context, one line for one term.

A table opens with a header, ends it with a blank line, and goes on with terms::

    url      https://example.org/badges/v1
    prefix   ex: https://example.org/vocab#

    @protected @aliases
    Badge       ex:Badge
        name    ex:name
        issued  ex:issued   ^^ex:date
        tag     ex:tag      @set

``resources/contexts/README.md`` explains every word. Nothing in a table is looked up on a network,
and a table that breaks the notation raises ``ValueError``: the tables are ours, so that is a
mistake of ours and no verdict on anybody's credential.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

INDENT = 4
_TYPES = frozenset({"@id", "@vocab", "@json", "@none"})
_CONTAINERS = frozenset({"@set", "@list", "@graph", "@language", "@index"})
_FLAGS: Mapping[str, Mapping[str, Any]] = {
    "@protected": {"@protected": True},
    "@aliases": {"id": "@id", "type": "@type"},
}

Scope = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """A table once read: its header, and the context document that it stands for."""

    edition: str
    document: Mapping[str, Any]  # {"@context": ...}


@dataclass(slots=True)
class _Header:
    fields: dict[str, str] = field(default_factory=dict)
    prefixes: dict[str, str] = field(default_factory=dict)


def compile_table(text: str, table_named: Callable[[str], str]) -> Table:
    """Turn the text of a table into a context document (JSON-LD 1.1, section 4.1).

    ``table_named`` gives the text of another table, for the line ``changes FILE`` of a table that
    holds only what is different from that one.
    """
    header, terms = _read(text)
    before, context = _context(header, terms, table_named)
    return Table(header.fields["edition"], {"@context": [*before, context] if before else context})


def _context(
    header: _Header, terms: str, table_named: Callable[[str], str]
) -> tuple[list[str], Scope]:
    context: Scope = {}
    if changed := header.fields.get("changes"):
        _, context = _context(*_read(table_named(changed)), table_named)
    lines = list(_lines(terms))
    before = [words[1] for _, words in lines if words[0] == "@after"]
    rest = [line for line in lines if line[1][0] != "@after"]
    end = _Writer(header.prefixes, rest, context).fill(context, at=0, depth=0)
    if end != len(rest):
        raise ValueError(f"indented too deep: {rest[end]}")
    return before, context


def _read(text: str) -> tuple[_Header, str]:
    head, _, terms = text.partition("\n\n")
    header = _Header()
    for _, words in _lines(head):
        if words[0] == "prefix":
            header.prefixes[words[1].removesuffix(":")] = words[2]
        else:
            header.fields[words[0]] = " ".join(words[1:])
    return header, terms


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the depth and the words of each line that is neither blank nor a comment."""
    for line in text.splitlines():
        words = line.split()
        if words and not words[0].startswith("#"):
            depth, odd = divmod(len(line) - len(line.lstrip(" ")), INDENT)
            if odd:
                raise ValueError(f"indented by other than {INDENT}: {line!r}")
            yield depth, words


class _Writer:
    """Writes lines into a context, scope by scope."""

    def __init__(
        self, prefixes: Mapping[str, str], lines: list[tuple[int, list[str]]], top: Scope
    ) -> None:
        self._prefixes = prefixes
        self._lines = lines
        self._top = top

    def fill(self, scope: Scope, *, at: int, depth: int) -> int:
        """Apply the lines of one scope, from line ``at`` on; return the first line after it."""
        while at < len(self._lines) and self._lines[at][0] == depth:
            _, words = self._lines[at]
            at += 1
            if words[0].startswith("-"):
                self._remove(scope, words[0][1:])
            elif words[0].startswith("@"):
                self._declare(scope, words)
            else:
                inner = at < len(self._lines) and self._lines[at][0] > depth
                definition = self._define(scope, words, scoped=inner)
                if inner:
                    at = self.fill(definition["@context"], at=at, depth=depth + 1)
        return at

    def _remove(self, scope: Scope, name: str) -> None:
        for key in _FLAGS.get(name, (name,)):
            del scope[key]

    def _declare(self, scope: Scope, words: list[str]) -> None:
        if words[0] == "@vocab":
            scope["@vocab"] = self._iri(words[1])
            return
        for word in words:
            scope.update(_FLAGS[word])

    def _define(self, scope: Scope, words: list[str], *, scoped: bool) -> dict[str, Any]:
        term, *rest = words
        kept: dict[str, Any] = {}
        if rest[-1] == "...":  # in a table of differences: what is not said here stays
            kept, rest = scope[term], rest[:-1]
            if not rest:
                return kept
        definition: dict[str, Any] = {"@id": self._iri(rest[0])}
        if scoped or "@context" in kept:
            definition["@context"] = kept.get("@context", {})
        for word in rest[1:]:
            self._qualify(definition, word)
        # A bare IRI stays a string: only that form makes a term a prefix (JSON-LD 1.1, 4.1.5).
        scope[term] = definition if definition.keys() != {"@id"} else definition["@id"]
        return definition

    def _qualify(self, definition: dict[str, Any], word: str) -> None:
        if word in _TYPES:
            definition["@type"] = word
        elif word in _CONTAINERS:
            definition["@container"] = word
        elif word.startswith("^^"):
            definition["@type"] = self._iri(word[2:])
        elif word == "@reverse":
            definition["@reverse"] = definition.pop("@id")
        elif word == "@context=null":
            definition["@context"] = None
        elif word.startswith("@like="):
            definition["@context"] = deepcopy(self._top[word.removeprefix("@like=")]["@context"])
        else:
            raise ValueError(f"unknown word: {word}")

    def _iri(self, word: str) -> str:
        prefix, colon, rest = word.partition(":")
        return self._prefixes[prefix] + rest if colon and prefix in self._prefixes else word
