"""What would let JSON with an embedded proof show less than its signature covers.

An embedded proof signs meaning, and the same meaning can be written in several ways. Two of them
hide what matters from whoever reads the JSON: a null, which means nothing at all (JSON-LD 1.1,
section 1.4), and members of the credential that stand not in it but where it is merely named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wallet.credentials import values

Problem = tuple[str, dict[str, str]]

# What the checks rest on. An endorsement may say other things about the credential around it.
_OWN = frozenset(
    {
        "credentialSchema",
        "credentialStatus",
        "credentialSubject",
        "expirationDate",
        "holder",
        "issuanceDate",
        "issued",
        "issuer",
        "refreshService",
        "termsOfUse",
        "validFrom",
        "validUntil",
        "verifiableCredential",
    }
)


def problems_of(document: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with a document that carries a ``proof``; nothing for any other."""
    if "proof" not in document:
        return
    if not all(isinstance(proof, Mapping) for proof in values.items(document["proof"])):
        yield "bad_proof", {}
    own = values.link(document)
    if not _suspect(document, own):
        return  # nearly always, and quick: where something stands is worked out only if it matters
    for path, part in _parts(document, ""):
        if part is None:
            yield "null_value", {"path": path[:200]}
        elif own and isinstance(part, Mapping) and _describes(part, own):
            yield "described_twice", {"path": path[:200]}


def _suspect(document: Mapping[str, Any], own: str) -> bool:
    """Say whether anything inside calls for a closer look."""
    stack: list[Any] = [document]
    while stack:
        value = stack.pop()
        parts: Iterable[Any] = value
        if value.__class__ is dict:
            parts = value.values()
            if "@context" in value:
                parts = [part for name, part in value.items() if name != "@context"]
            named = value.get("id") == own or value.get("@id") == own
            if named and own and value is not document and _describes(value, own):
                return True
        for part in parts:
            kind = part.__class__
            if kind is str:
                continue
            if kind is dict or kind is list:
                stack.append(part)
            elif part is None:
                return True
    return False


def _describes(part: Mapping[str, Any], identifier: str) -> bool:
    return identifier in (part.get("id"), part.get("@id")) and bool(_OWN & part.keys())


def _parts(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield everything inside but contexts, which use null for words without meaning."""
    if isinstance(value, Mapping):
        entries = [(f"{path}.{name}".lstrip("."), name, part) for name, part in value.items()]
    elif isinstance(value, list):
        entries = [(path, "", part) for part in value]
    else:
        return
    for inside, name, part in entries:
        if name == "@context":
            continue
        yield inside, part
        yield from _parts(part, inside)
