"""Changes real credentials at random, with a liking for what JSON-LD processors trip over."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

KEYS = [
    "unknown",
    "name",
    "description",
    "id",
    "@id",
    "type",
    "@type",
    "image",
    "alignment",
    "proof",
    "evidence",
    "@index",
    "@graph",
    "@included",
    "@reverse",
    "@nest",
    "@language",
    "@direction",
    "@value",
    "@list",
    "@set",
    "@json",
    "@none",
    "@context",
    "@foo",
    "",
    "https://schema.org/name",
    "https://example.org/own",
    "urn:p",
    "_:p",
    "schema:name",
    "cred:issuer",
    "ex:own",
    "a b",
    "credentialStatus",
    "validUntil",
    "verifiableCredential",
    "relatedResource",
    "own",
    "ownList",
    "ownJson",
    "ownGraph",
    "ownMap",
    "ownWord",
    "ownLink",
    "ownDouble",
]  # fmt: skip - one list

VALUES: list[Any] = [
    None,
    [],
    {},
    "",
    "text",
    "urn:x",
    "relative",
    "#fragment",
    "//host/path",
    "urn:a b",
    "urn:<x>",
    'en .\n<urn:s> <urn:p> "o"',
    "\x00\x1f\x7f",
    'quote " and \\ and \n',
    "本 \U0001f600 \ue000",
    "@type",
    "@foo",
    "_:b0",
    "_:b1",
    "ex:y",
    "did:key:z",
    0,
    5,
    -1,
    2**53,
    2**53 + 2,
    1.5,
    2.0,
    30.2672,
    1e21,
    1e-7,
    -0.0,
    0.1 + 0.2,
    True,
    False,
    ["a", "b"],
    ["a", "a"],
    [1, 1.0],
    [["a"]],
    [None],
    ["a", None],
    [{}],
    {"@value": "v"},
    {"@value": None},
    {"@value": 5},
    {"@value": ["v"]},
    {"@value": "v", "@language": "EN-gb"},
    {"@value": "v", "@language": "e n"},
    {"@value": "v", "@language": "en\n"},
    {"@value": "v", "@direction": "rtl"},
    {"@value": "v", "@type": "urn:t"},
    {"@value": "v", "@type": "t"},
    {"@value": {"b": 1, "a": [None]}, "@type": "@json"},
    {"@value": "v", "@index": "i"},
    {"@id": "urn:x"},
    {"@id": "_:b0"},
    {"@id": "relative"},
    {"id": "urn:x"},
    {"id": None},
    {"id": "urn:x", "name": "n"},
    {"type": "Nothing"},
    {"type": []},
    {"type": "Achievement"},
    {"@set": ["a"]},
    {"@list": ["a", "b"]},
    {"@list": []},
    {"@list": [["a"], []]},
    {"@graph": [{"id": "urn:x", "name": "n"}]},
    {"name": "n"},
    {"name": ["n"], "unknown": 1},
    {"en": "a", "ja": ["b"]},
    {"en": None},
    {"not a tag": "a"},
    {"@none": "a"},
    {"@context": {"own": "urn:own"}, "own": 1},
    {"@context": None, "urn:p": 1},
]  # fmt: skip - one list

CONTEXTS: list[Any] = [
    {"own": "https://example.org/own", "ownLink": {"@id": "urn:l", "@type": "@id"}},
    {"ownList": {"@id": "urn:list", "@container": "@list"}},
    {"ownJson": {"@id": "urn:json", "@type": "@json"}, "ex": "https://ex.example/"},
    {"ownGraph": {"@id": "urn:graph", "@container": "@graph", "@type": "@id"}},
    {"ownMap": {"@id": "urn:map", "@container": "@language"}},
    {"ownMap": {"@id": "urn:map", "@container": "@index"}},
    {"ownMap": {"@id": "urn:map", "@container": ["@graph", "@id"]}},
    {"ownWord": {"@id": "urn:word", "@type": "@vocab", "@context": {"text": "urn:text"}}},
    {"ownDouble": {"@id": "urn:d", "@type": "http://www.w3.org/2001/XMLSchema#double"}},
    {"own": {"@id": "urn:own", "@context": {"name": "urn:inner", "id": "@id"}}},
    {"own": {"@id": "urn:own", "@context": None}},
    {"Nothing": {"@id": "urn:Nothing", "@context": {"unknown": "urn:unknown"}}},
    {"@vocab": "https://vocab.example/"},
    {"@vocab": None},
    {"@vocab": ""},
    {"@language": "en"},
    {"@language": None},
    {"@base": "https://base.example/"},
    {"@version": 1.1},
    {"@propagate": False, "own": "urn:own"},
    {"@protected": True, "own": "urn:own"},
    {"id": "@id", "type": "@type"},
    {"unknown": "@id"},
    {"unknown": None},
    {"unknown": {"@reverse": "urn:reverse", "@type": "@id"}},
    {"ex": {"@id": "https://ex.example/", "@prefix": True}},
    {"name": "urn:other"},
    {"@foo": "urn:foo"},
    {},
    None,
    "https://www.w3.org/ns/credentials/v2",
    "https://w3id.org/security/data-integrity/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
]


def mutated(document: Any, chance: random.Random) -> Any:
    """Return a copy with one to three changes."""
    changed = copy.deepcopy(document)
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        chance.choice(_CHANGES)(changed, chance)
    json.dumps(changed)  # still plain JSON
    return changed


def nodes(value: Any) -> list[dict[str, Any]]:
    """Return every object of a document outside its contexts."""
    found = []
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            found.append(item)
            stack.extend(item[key] for key in item if key != "@context")
        elif isinstance(item, list):
            stack.extend(item)
    return found


def _pick(document: Any, chance: random.Random) -> tuple[dict[str, Any], str]:
    node = chance.choice([node for node in nodes(document) if node])
    return node, chance.choice(list(node))


def _add(document: Any, chance: random.Random) -> None:
    node = chance.choice(nodes(document))
    node[chance.choice(KEYS)] = copy.deepcopy(chance.choice(VALUES))


def _replace(document: Any, chance: random.Random) -> None:
    node, key = _pick(document, chance)
    node[key] = copy.deepcopy(chance.choice(VALUES))


def _rename(document: Any, chance: random.Random) -> None:
    node, key = _pick(document, chance)
    node[chance.choice(KEYS)] = node.pop(key)


def _remove(document: Any, chance: random.Random) -> None:
    node, key = _pick(document, chance)
    if len(node) > 1:
        del node[key]


def _wrap(document: Any, chance: random.Random) -> None:
    node, key = _pick(document, chance)
    value = node[key]
    node[key] = chance.choice(
        [
            [value],
            [[value]],
            [value, copy.deepcopy(value)],
            {"@value": value},
            {"@set": [value]},
            {"@list": [value]},
            {"@id": value},
            {"@graph": value},
            {"@value": value, "@type": "@json"},
        ]
    )  # fmt: skip - one list


def _context(document: Any, chance: random.Random) -> None:
    node = chance.choice([*nodes(document), document])
    context = node.get("@context", [])
    context = list(context) if isinstance(context, list) else [context]
    if context and chance.random() < 0.2:
        context.pop(chance.randrange(len(context)))
    else:
        context.insert(chance.randrange(len(context) + 1), copy.deepcopy(chance.choice(CONTEXTS)))
    node["@context"] = context


_CHANGES: list[Callable[[Any, random.Random], None]] = [
    _add,
    _add,
    _add,
    _replace,
    _replace,
    _rename,
    _remove,
    _wrap,
    _context,
]  # fmt: skip - one list
