"""Files that differ from a good one in one thing: in what they say, or in how it is written."""

from __future__ import annotations

import base64
import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.sweep.edits import FORGED, TWIN, edits, edits_of_list

if TYPE_CHECKING:
    from tests.sweep.edits import Change, Path


@dataclass(frozen=True, slots=True)
class Variant:
    """``how`` it differs, ``where`` (the path of names and positions), and the text to write."""

    how: str
    where: Path
    text: str


Make = Callable[[], Variant]


def variants(text: str) -> Iterator[Make]:
    """Yield makers of variants: of JSON all edits, of a token those of its parts."""
    if not text.startswith("{"):
        yield from _token_variants(text)
        return
    document = json.loads(text)
    for how, where, edit in edits(document):
        yield _maker(document, how, where, edit)
    for how, written in _spellings(document):
        yield lambda how=how, written=written: Variant(how, (), written)
    kind, comma, token = str(document.get("id", "")).partition(",")
    if kind.startswith("data:") and comma:
        for make in _token_variants(token):
            yield lambda make=make: _enveloped(document, kind, make())


def _enveloped(document: Any, kind: str, inside: Variant) -> Variant:
    text = json.dumps({**document, "id": f"{kind},{inside.text}"}, ensure_ascii=False)
    return Variant(inside.how, ("id", *inside.where), text)


def _maker(document: Any, how: str, where: Path, edit: Change) -> Any:
    def make() -> Variant:
        altered = copy.deepcopy(document)
        parent = altered
        for step in where[:-1]:
            parent = parent[step]
        edit(parent if where else altered)
        return Variant(how, where, json.dumps(altered, ensure_ascii=False).replace(TWIN, ""))

    return make


def _spellings(document: Any) -> Iterator[tuple[str, str]]:
    """Yield the same JSON in other characters."""
    yield "written: indented", json.dumps(document, indent=3, ensure_ascii=False)
    yield "written: escaped", json.dumps(document, ensure_ascii=True)
    yield "written: space around", f"\n\t {json.dumps(document, ensure_ascii=False)} \r\n"
    yield "written: members reversed", json.dumps(_turned(document), ensure_ascii=False)
    yield "written: in a list", json.dumps([document], ensure_ascii=False)
    yield "written: wrapped", json.dumps({"credential": document}, ensure_ascii=False)
    yield "written: beside", json.dumps({"credential": document, "name": FORGED})


def _turned(value: Any) -> Any:
    if isinstance(value, list):
        return [_turned(item) for item in value]
    if isinstance(value, dict):
        return {name: _turned(value[name]) for name in reversed(value)}
    return value


def _token_variants(text: str) -> Iterator[Make]:
    pieces = text.split("~")
    for number, piece in enumerate(pieces):
        if not piece:
            continue
        for how, where, other in _other_pieces(piece):
            changed = "~".join((*pieces[:number], other, *pieces[number + 1 :]))
            yield lambda how=how, where=where, it=changed, n=number: Variant(how, (n, *where), it)
        if len(pieces) > 1:
            rest = "~".join((*pieces[:number], *pieces[number + 1 :]))
            twice = "~".join((*pieces[: number + 1], *pieces[number:]))
            yield lambda it=rest, n=number: Variant("remove: piece", (n,), it)
            yield lambda it=twice, n=number: Variant("repeat: piece", (n,), it)
    if len(pieces) > 1:
        turned = [pieces[0], *reversed(pieces[1:-1]), pieces[-1]]
        yield lambda: Variant("shape: pieces reversed", (), "~".join(turned))
        unbound = [*pieces[:-1], ""]
        yield lambda: Variant("remove: binding", (), "~".join(unbound))
    yield lambda: Variant("written: space around", (), f" {text}\n")
    yield lambda: Variant("written: as JSON", (), json.dumps(text))
    yield lambda: Variant("written: wrapped", (), json.dumps({"jwt": text}))
    yield lambda: Variant("written: beside", (), json.dumps({"jwt": text, "name": FORGED}))


def _other_pieces(piece: str) -> Iterator[tuple[str, Path, str]]:
    """Yield a compact token or a disclosure with one of its parts other than it was."""
    parts = piece.split(".")
    for number, part in enumerate(parts):
        beside = (parts[:number], parts[number + 1 :])

        def joined(other: str, beside: tuple[list[str], list[str]] = beside) -> str:
            return ".".join((*beside[0], other, *beside[1]))

        yield "change: padding", (number,), joined(part + "=")
        yield "change: standard alphabet", (number,), joined(part.replace("-", "+") + "+")
        last = "A" if part[-1:] != "A" else "B"
        yield "change: last character", (number,), joined(part[:-1] + last)
        yield "remove: part", (number,), joined("")
        value = _opened(part)
        if isinstance(value, dict | list):
            for how, where, edit in (
                edits(value) if isinstance(value, dict) else edits_of_list(value)
            ):
                made = _maker(value, how, where, edit)().text
                other = base64.urlsafe_b64encode(made.encode()).rstrip(b"=").decode()
                if other != part:
                    yield how, (number, *where), joined(other)
    yield "add: part", (), f"{piece}.{parts[-1]}"


def _opened(part: str) -> Any:
    try:
        return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except ValueError:
        return None
