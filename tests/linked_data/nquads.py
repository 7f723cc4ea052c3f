"""Reads N-Quads into the engine's canonical terms; only the W3C suites need this."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wallet.linked_data.terms import XSD_STRING, quoted

if TYPE_CHECKING:
    from wallet.linked_data import Quad

_IRI = r"<(?:[^\x00-\x20<>\"{}|^`\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>"
_BLANK = r"_:[^\s<>\"]*[^\s<>\".]"
_LITERAL = rf"\"(?:[^\"\\\n\r]|\\.)*\"(?:\^\^{_IRI}|@[A-Za-z0-9-]+)?"
_LINE = re.compile(
    rf"[ \t]*({_IRI}|{_BLANK})[ \t]*({_IRI})[ \t]*({_IRI}|{_BLANK}|{_LITERAL})"
    rf"[ \t]*({_IRI}|{_BLANK})?[ \t]*\.[ \t]*(?:#.*)?\Z"
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_NAMED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}


def parse(text: str) -> list[Quad]:
    quads = []
    for line in re.split(r"[\n\r]+", text):
        if not line.strip(" \t") or line.lstrip(" \t").startswith("#"):
            continue
        match = _LINE.match(line)
        assert match, f"not a quad: {line!r}"
        subject, predicate, object_, graph = match.groups()
        quads.append((_term(subject), _term(predicate), _term(object_), _term(graph or "")))
    return quads


def _term(term: str) -> str:
    if not term.startswith('"'):
        return _unescape(term)
    end = term.rindex('"')
    text, suffix = _unescape(term[1:end]), _unescape(term[end + 1 :])
    if suffix == f"^^<{XSD_STRING}>":
        suffix = ""
    return quoted(text) + suffix


def _unescape(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        return chr(int(code, 16)) if code else _NAMED[match[3]]

    return _ESCAPE.sub(character, text)
