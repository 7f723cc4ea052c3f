"""Ways to change one place of a JSON document."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

from tests.fuzz.mutations import of_bytes

if TYPE_CHECKING:
    import random

    from tests.fuzz.target import Mutate

_NESTED = (2, 3, 17, 70)
ODD_TEXT = (
    "\n",
    '"',
    "\\",
    '" .\n<urn:s> <urn:p> "',
    " ",
    "\u2028",
    "\u0131",
    "\uff11",
    "\u0661",
    "\ud800",
    "\ufeff",
    "\\u0000",
    "\0",
    "e\u0301",
    "\U0001f600",
    "..",
    "#",
    "?",
    "@",
    "%00",
    "%2F",
)  # fmt: skip - one list
ODD_VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1,
    7,
    -0.0,
    1.5,
    1e300,
    5e-324,
    2**53,
    2**53 + 1,
    2**64,
    "",
    "a",
    "_sd",
    "...",
    [],
    {},
    [[]],
    [None],
    [{}],
    {"": None},
    {"id": None},
    {"id": 1},
    {"type": 1},
    "\ud800",
    "\0",
    "1",
    "-1",
    "0x1",
    "١",
    "2026-13-45T00:00:00Z",
    "9999-12-31T23:59:59+00:00",
    "0001-01-01T00:00:00+14:00",
    "https://",
    "https://[::1",
    "did:web:%",
    "did:key:z",
    "did:jwk:e30",
    "urn:",
    "#",
    "data:,",
    "data:image/png;base64,!",
    "x" * 5_000,
)  # fmt: skip - one list


def of_json(within: Mutate | None = None) -> Mutate:
    """Return a mutation of a JSON document; ``within`` of its text, bytes where it is none."""
    plain = within or of_bytes()

    def mutate(chance: random.Random, data: bytes, other: bytes) -> bytes:
        try:
            value, beside = json.loads(data), _parsed(other)
        except ValueError:
            return plain(chance, data, other)
        if chance.random() < 0.1:
            return plain(chance, data, other)
        return dumped(chance, mutated(chance, value, beside))

    return mutate


def mutated(chance: random.Random, value: Any, beside: Any = None) -> Any:
    """Return a JSON value with one place of it changed, perhaps to a part of another value."""
    root = [copy.deepcopy(value)]
    parent, key = chance.choice(_places(root))
    chance.choice(_CHANGES)(chance, parent, key, [beside])
    return root[0]


def _odd(chance: random.Random, parent: Any, key: Any, _beside: Any) -> None:
    parent[key] = copy.deepcopy(chance.choice(ODD_VALUES))


def _taken(chance: random.Random, parent: Any, key: Any, beside: Any) -> None:
    holder, name = chance.choice(_places(beside))
    parent[key] = copy.deepcopy(holder[name])


def _repeated(chance: random.Random, parent: Any, key: Any, _beside: Any) -> None:
    parent[key] = [parent[key]] * chance.choice((1, 1, 2, 2, 100))


def _held(chance: random.Random, parent: Any, key: Any, _beside: Any) -> None:
    parent[key] = {chance.choice(("@value", "@id", "id", "@graph", "@list", "a")): parent[key]}


def _removed(_chance: random.Random, parent: Any, key: Any, _beside: Any) -> None:
    del parent[key]
    if not parent and isinstance(parent, list):
        parent.append(None)  # the outermost value


def _renamed(chance: random.Random, parent: Any, key: Any, beside: Any) -> None:
    if isinstance(parent, dict):
        names = [name for _, name in _places(beside) if isinstance(name, str)]
        parent[chance.choice(names or ["x"])] = parent.pop(key)


def _added(chance: random.Random, parent: Any, key: Any, beside: Any) -> None:
    if isinstance(parent[key], dict):
        holder, name = chance.choice(_places(beside))
        parent[key][str(name)] = copy.deepcopy(holder[name])


def _swapped(chance: random.Random, parent: Any, key: Any, _beside: Any) -> None:
    other = chance.choice(list(parent) if isinstance(parent, dict) else range(len(parent)))
    parent[key], parent[other] = parent[other], parent[key]


def _nested(chance: random.Random, parent: Any, key: Any, _beside: Any) -> None:
    for _ in range(chance.choice(_NESTED)):
        parent[key] = chance.choice(([parent[key]], {"a": parent[key]}))


def _bent(chance: random.Random, parent: Any, key: Any, _beside: Any) -> None:
    parent[key] = _of_scalar(chance, parent[key])


_CHANGES = (
    _odd,
    _odd,
    _taken,
    _repeated,
    _held,
    _removed,
    _renamed,
    _added,
    _swapped,
    _nested,
    _bent,
    _bent,
    _bent,
    _bent,
)  # fmt: skip - one list


def dumped(chance: random.Random, value: Any) -> bytes:
    """Write JSON: plainly, escaped, or now and then with a member twice."""
    text = json.dumps(value, ensure_ascii=chance.random() < 0.3)
    if chance.random() < 0.05:
        text = text.replace("{", '{"id":1,', chance.randint(1, 3))
    return text.encode("utf-8", "surrogatepass")


def _of_scalar(chance: random.Random, value: Any) -> Any:
    if isinstance(value, str):
        at = chance.randint(0, len(value))
        return chance.choice(
            (
                value[:at] + chance.choice(ODD_TEXT) + value[at:],
                value[:at] + value[at + 1 :],
                value + chance.choice(ODD_TEXT),
                value.swapcase(),
                value[:at],
                value * 2,
            )
        )
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, int | float):
        small = value if abs(value) < 2**200 else 1
        return chance.choice((small + 1, -small, small * 2, small / 3, str(small), 10**15 * small))
    if isinstance(value, list):
        return value[::-1] + value[:1]
    return list(value)


def _places(value: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    stack = [value]
    while stack:
        item = stack.pop()
        keys = list(item) if isinstance(item, dict) else range(len(item))
        for key in keys:
            found.append((item, key))
            if isinstance(item[key], dict | list):
                stack.append(item[key])
    return found


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return None
