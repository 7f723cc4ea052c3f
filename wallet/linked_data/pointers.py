"""Parts of a document by JSON pointers (RFC 6901), as selective disclosure takes them.

Data Integrity ECDSA Cryptosuites v1.0, sections 3.4.11 to 3.4.13.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wallet.errors import ProofError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TOKEN = "(?:[^~/]|~[01])*"  # noqa: S105 - a part of a pointer
_is_pointer = re.compile(rf"(?:/{_TOKEN})*\Z").match
_is_index = re.compile(r"(?:0|[1-9][0-9]{0,8})\Z").match
KEPT = frozenset({"@context", "id", "type"})  # says how to read a node, so goes with any part

_Tree = dict[str, Any]  # a token to the tree beneath it; {} is a place taken whole


class Selection:
    """Part of a document as a document of its own, which knows where each of its nodes is from.

    ``document`` is {} when nothing is selected. ``sources`` maps the ``id()`` of the copy of a
    node, or of an array with all its items, to that of its original.
    """

    def __init__(self, document: Mapping[str, Any], pointers: Iterable[str]) -> None:
        """Select every place that a pointer names; "" is the whole document.

        Raises ``ProofError`` ``bad_pointer`` for one that is none, or that leads nowhere.
        """
        self.sources: dict[int, int] = {}
        paths = [_parse(pointer) for pointer in pointers]
        for path in paths:
            _follow(document, path)
        self.document: dict[str, Any] = self._pick(document, _tree(paths)) if paths else {}

    def _pick(self, value: Any, tree: _Tree) -> Any:
        if isinstance(value, Mapping):
            picked = {
                name: self._pick(part, {} if name in KEPT else tree.get(name, {}))
                for name, part in value.items()
                if not tree or name in tree or name in KEPT
            }
            self.sources[id(picked)] = id(value)
            return picked
        if isinstance(value, list):
            items = [
                self._pick(item, tree.get(str(place), {}))
                for place, item in enumerate(value)
                if not tree or str(place) in tree
            ]
            if len(items) == len(value):
                self.sources[id(items)] = id(value)
            return items
        return value


def _parse(pointer: Any) -> list[str]:
    if not isinstance(pointer, str) or not _is_pointer(pointer):
        raise ProofError("bad_pointer")
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]


def _follow(value: Any, path: Sequence[str]) -> None:
    """Raise ``ProofError`` ``bad_pointer`` when a path does not lead to a place."""
    for token in path:
        if isinstance(value, Mapping) and token in value:
            value = value[token]
        elif isinstance(value, list) and _is_index(token) and int(token) < len(value):
            value = value[int(token)]
        else:
            raise ProofError("bad_pointer")


def _tree(paths: Iterable[list[str]]) -> _Tree:
    """Join paths into a tree; the longer first, so that a shorter one covers those beneath it."""
    tree: _Tree = {}
    for path in sorted(paths, key=len, reverse=True):
        if not path:
            return {}
        place = tree
        for token in path[:-1]:
            place = place.setdefault(token, {})
        place[path[-1]] = {}
    return tree
