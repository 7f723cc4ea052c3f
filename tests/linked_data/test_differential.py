"""Thousands of damaged credentials: whatever a peer drops or invents, the engine refuses.

``TSUMIKI_FUZZ`` sets the number of documents, ``TSUMIKI_FUZZ_SEED`` where to start.
"""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from typing import Any

import pyoxigraph
import pytest
from pyld import jsonld

from tests.linked_data.mutations import mutated, nodes
from tests.linked_data.nquads import parse
from tests.linked_data.published import PYLD_OPTIONS, contexts, credentials, inlined, load
from wallet.errors import LinkedDataError
from wallet.linked_data import canonicalise
from wallet.linked_data.rdfc import canonical_text

COUNT = int(os.environ.get("TSUMIKI_FUZZ", "2000"))
SEED = int(os.environ.get("TSUMIKI_FUZZ_SEED", "1"))
INVENTED_BASE = "http://example.org/base/"


pytestmark = pytest.mark.filterwarnings("ignore:.*reserved.*:SyntaxWarning")


def seeds() -> list[tuple[Any, bool]]:
    """Return the distinct small credentials of the corpus, and whether Oxigraph agrees on them.

    It loses the terms of all but one type where several types have contexts of their own.
    """
    found = {}
    for _, document in credentials():
        signed = mine(document)
        text = json.dumps(document)
        if signed and len(text) < 6_000:
            found[text] = (document, oxigraph(document) == signed)
    return list(found.values())


def mine(document: Any) -> str | None:
    try:
        return canonicalise(document, contexts())
    except LinkedDataError:
        return None


def pyld(document: Any) -> tuple[str | None, bool]:
    """Return PyLD's text, and whether it dropped or invented something on the way."""
    dropped: list[object] = []
    processor = jsonld.JsonLdProcessor(on_property_dropped=dropped.append)
    try:
        text: str = processor.normalize(document, {**PYLD_OPTIONS, "documentLoader": load})
    except Exception:  # noqa: BLE001 - PyLD raises anything
        return None, False
    return text, bool(dropped) or INVENTED_BASE in text


def without_urls(value: Any) -> Any:
    """Inline every context, and those within contexts, at any depth."""
    if isinstance(value, dict):
        return {
            key: without_urls(inlined(item) if key == "@context" else item)
            for key, item in value.items()
        }
    return [without_urls(item) for item in value] if isinstance(value, list) else value


def oxigraph(document: Any) -> str | None:
    try:
        data = json.dumps(without_urls(document)).encode()
        found = pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.JSON_LD)
        text = pyoxigraph.serialize(found, format=pyoxigraph.RdfFormat.N_QUADS)
    except (ValueError, SyntaxError, KeyError, RecursionError):
        return None
    return canonical_text(parse(text.decode()))


def pyld_fault(document: Any, text: str) -> str | None:
    """Name the known fault of PyLD that explains another text, None if there is none."""
    written = json.dumps(document)
    if any(escape in written for escape in ("\\u00", "\\b", "\\f")):
        return "PyLD writes control characters unescaped"
    if len(set(text.splitlines())) < len(text.splitlines()):
        return "PyLD keeps equal quads that came from different JSON numbers"
    return None


def oxigraph_fault(document: Any, text: str) -> str | None:
    """Name the known fault of Oxigraph that explains another text, None if there is none."""
    written = json.dumps(document)
    shorter = len(text) < len(mine(document) or "")
    faults = {
        "Oxigraph has directions in the form of RDF 1.2": "@direction" in written,
        "Oxigraph writes doubles in their shortest form": _has_double(document, text),
        "Oxigraph loses empty lists within lists": '"@list": [[' in written,
        "Oxigraph loses terms of a second type": shorter and _has_two_types(document),
    }
    return next((fault for fault, found in faults.items() if found), None)


def _has_double(document: Any, text: str) -> bool:
    return "XMLSchema#double" in text or any(
        isinstance(item, float)
        for node in nodes(document)
        for member in node.values()
        for item in (member if isinstance(member, list) else [member])
    )


def _types(node: dict[str, Any]) -> list[str]:
    types = node.get("type", [])
    return types if isinstance(types, list) else [types]


def _has_two_types(document: Any) -> bool:
    return any(len(_types(node)) > 1 for node in nodes(document))


FAULTS = {"PyLD": pyld_fault, "Oxigraph": oxigraph_fault}


@pytest.mark.usefixtures("shared")
def test_peers_and_nothing_lost() -> None:
    compare(COUNT, random.Random(SEED))  # noqa: S311 - repeatable, not secret


@pytest.mark.slow
@pytest.mark.usefixtures("shared")
def test_peers_and_nothing_lost_in_the_long_form() -> None:
    for seed in range(100, 110):
        compare(5_000, random.Random(seed))  # noqa: S311 - repeatable, not secret


def compare(count: int, chance: random.Random) -> None:
    """Damage ``count`` credentials, and hold the engine against its peers on each."""
    documents = seeds()
    assert len(documents) > 60
    outcomes: Counter[str] = Counter()
    for number in range(count):
        seed, in_oxigraph = chance.choice(documents)
        document = mutated(seed, chance)
        told = f"document {number}: {json.dumps(document)}"
        text = mine(document)
        theirs, lossy = pyld(document)
        assert not (lossy and text), f"PyLD drops or invents something in {told}"
        outcomes["accepted" if text else "refused"] += 1
        if text is None:
            continue
        peers = {"PyLD": theirs, **({"Oxigraph": oxigraph(document)} if in_oxigraph else {})}
        for peer, other in peers.items():
            if other is None:
                outcomes[f"{peer} refuses"] += 1
            elif other == text:
                outcomes[f"{peer} equal"] += 1
            else:
                fault = FAULTS[peer](document, other)
                assert fault, f"{peer} says otherwise of {told}"
                outcomes[fault] += 1
        _nothing_is_lost(document, text, chance, told)
    assert outcomes["accepted"] > count / 5
    assert outcomes["PyLD equal"] > 0.9 * outcomes["accepted"]
    assert outcomes["Oxigraph equal"] > 0.7 * outcomes["accepted"]


def _nothing_is_lost(document: Any, text: str, chance: random.Random, told: str) -> None:
    """Take one member away: the signed text must change, or the document be refused."""
    node = chance.choice([node for node in nodes(document) if node])
    key = chance.choice(list(node))
    value = node[key]
    if key == "@context" or value == [] or _repeats(document, node):
        return
    del node[key]
    assert mine(document) != text, f"{key} is lost in {told}"
    node[key] = value


def _repeats(document: Any, node: dict[str, Any]) -> bool:
    """Whether a node is described twice, or labelled where labels are no names: one may go."""
    name = node.get("id", node.get("@id"))
    names = [other.get("id", other.get("@id")) for other in nodes(document)]
    return names.count(name) > 1 or str(name).startswith("_:")
