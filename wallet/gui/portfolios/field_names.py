"""What the fields of a badge are called: by the descriptors of the guidelines, else plainly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wallet import wording
from wallet.descriptors import catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.presenting.disclosing.fields import Field
    from wallet.snapshots.descriptors import Described

# What these are is not for an issuer to say otherwise (SD-JWT VC, section 2.2.2).
_REGISTERED = frozenset(
    {"iss", "sub", "vct", "vct#integrity", "iat", "nbf", "exp", "cnf", "status", "_sd_alg"}
)
_INNER_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def descriptors(described: Described) -> Mapping[str, str]:
    """Return the ids of descriptors by the JSON pointer of the text that states them."""
    found: dict[str, str] = {}
    for element, values in described.record.values.items():
        for said in (each for value in values for each in value.said):
            if not said.page:
                found.setdefault(_pointer(said.path), element)
    return found


def called(field: Field, known: Mapping[str, str], language: str) -> str:
    """Return what a field is called; elements of lists by their number, from 1."""
    if (element := known.get(field.key)) is not None:
        return catalogue.name(catalogue.catalogue().names[element], language)
    if field.name.isdecimal():
        return wording.say("folio_element", language, number=int(field.name) + 1)
    ours = member(field.name, language)
    if field.name in _REGISTERED:
        return ours or field.name
    label = _in_language(field.labels, language)
    if not label and not ours:
        label = _in_language(field.labels, "en") or next((text for _, text in field.labels), "")
    if not label or label.casefold() == field.name.casefold():
        return ours or field.name
    # The word is the issuer's: what the claim is stands before it, where nothing cuts it off.
    return wording.say("folio_labelled", language, label=label, name=ours or field.name)


def _in_language(labels: Sequence[tuple[str, str]], language: str) -> str:
    exact = (text for tag, text in labels if tag == language)
    near = (text for tag, text in labels if tag.partition("-")[0] == language)
    return next(exact, "") or next(near, "")


def member(name: str, language: str) -> str:
    """Return what a member of a badge is called whatever holds it, "" for one without a word."""
    code = f"member_{_INNER_CAPITAL.sub('_', name).lower().lstrip('@')}"
    return wording.say(code, language) if code in wording.sentences() else ""


def _pointer(path: tuple[str | int, ...]) -> str:
    """Write a path as RFC 6901 does."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
    return "".join(f"/{step}" for step in steps)
