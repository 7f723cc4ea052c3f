"""The JSON-LD contexts that come with the program, and those that a resource pack adds.

A context decides what a signature covers, so none is ever fetched while a credential is checked:
each of ours is a term table (``resources/contexts``) pinned by its SHA-256, read at the first use
of its URL. One URL may have had several published contents over time (Open Badges 3.0.3 gained
terms in place); the newest comes first and ``alternatives`` offers the older ones.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

from wallet import resources
from wallet.errors import LinkedDataError
from wallet.linked_data.term_tables import Table, compile_table

if TYPE_CHECKING:
    from pathlib import Path

Document = Mapping[str, Any]  # {"@context": ...}; shared between callers, never to be changed


class Contexts:
    """An immutable set of contexts by URL, with one edition chosen for each."""

    __slots__ = ("_chosen", "_extra", "_keys")

    def __init__(
        self, extra: Mapping[str, Document] | None = None, chosen: Mapping[str, int] | None = None
    ) -> None:
        self._extra = dict(extra or {})
        self._chosen = dict(chosen or {})
        self._keys: dict[str, str] = {}

    def get(self, url: str) -> Document | None:
        """Return the context document for a URL, None when there is none.

        Raises ``LinkedDataError`` ``context_pin_mismatch`` for a damaged installation.
        """
        table = self._table(url)
        return table.document if table else self._extra.get(url)

    def edition(self, url: str) -> str:
        """Say which published edition stands for a URL; "" for one from a resource pack."""
        table = self._table(url)
        return table.edition if table else ""

    def key(self, url: str) -> str:
        """Return a SHA-256 (hex) that is equal only for contexts that mean the same.

        It covers the document and, through their own keys, the contexts that it refers to by URL,
        so that a memo cannot mix up two packs. A URL without a document has the key "".
        """
        if url not in self._keys:
            self._keys[url] = self._digest(url)
        return self._keys[url]

    def with_documents(self, extra: Mapping[str, Document]) -> Contexts:
        """Add contexts from a resource pack. For the URLs that come with the program ours stay."""
        ours = _pins()
        added = {url: document for url, document in extra.items() if url not in ours}
        return Contexts({**self._extra, **added}, self._chosen)

    def alternatives(self, urls: Iterable[str]) -> Iterator[Contexts]:
        """Yield this set, then each combination with older contents of the given URLs."""
        several = {
            url: range(len(_pins()[url]))
            for url in dict.fromkeys(urls)
            if len(_pins().get(url, ())) > 1
        }
        yield self
        for choice in product(*several.values()):
            chosen = {**self._chosen, **dict(zip(several, choice, strict=True))}
            if any(chosen[url] != self._chosen.get(url, 0) for url in several):
                yield Contexts(self._extra, chosen)

    def _table(self, url: str) -> Table | None:
        editions = _pins().get(url)
        return _table(editions[self._chosen.get(url, 0)]) if editions else None

    def _digest(self, url: str) -> str:
        reached: dict[str, Document] = {}
        waiting = [url]
        while waiting:
            if (each := waiting.pop()) not in reached and (document := self.get(each)) is not None:
                reached[each] = document
                waiting.extend(_references(document))
        if not reached:
            return ""
        text = json.dumps([reached.pop(url), reached], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()


@cache
def bundled() -> Contexts:
    """Return the contexts that come with the program."""
    return Contexts()


def bundled_urls() -> tuple[str, ...]:
    """Return the URL of every context that comes with the program."""
    return tuple(_pins())


def _references(node: object) -> Iterator[str]:
    """Yield the URLs that a context document names as contexts, at any depth."""
    if isinstance(node, Mapping):
        for name, value in node.items():
            if name in ("@context", "@import"):
                names = value if isinstance(value, list) else [value]
                yield from (each for each in names if isinstance(each, str))
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)


def _folder() -> Path:
    return resources.folder() / "contexts"


@cache
def _manifest() -> Mapping[str, Mapping[str, Any]]:
    """Return what ``manifest.json`` says of each table, by file name."""
    listed = json.loads((_folder() / "manifest.json").read_bytes())
    return {table["file"]: table for table in listed["tables"]}


@cache
def _pins() -> Mapping[str, tuple[str, ...]]:
    """Return the files of each URL, newest edition first."""
    editions: dict[str, tuple[str, ...]] = {}
    for file, table in _manifest().items():
        for url in table["urls"]:
            editions[url] = (*editions.get(url, ()), file)
    return editions


@cache
def _table(file: str) -> Table:
    return compile_table(_text(file), _text)


def _text(file: str) -> str:
    """Return the text of a table, if it is the one that the manifest pins."""
    try:
        data = (_folder() / file).read_bytes()
    except OSError as error:
        raise LinkedDataError("context_pin_mismatch", file=file) from error
    if hashlib.sha256(data).hexdigest() != _manifest()[file]["sha256"]:
        raise LinkedDataError("context_pin_mismatch", file=file)
    return data.decode()
