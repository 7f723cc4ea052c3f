"""Documents that give every rule of the profiles something to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wallet.descriptors.catalogue import catalogue

if TYPE_CHECKING:
    from wallet.descriptors.mapping import Profile

_STEP = re.compile(r"([^.\[\]*]+)\*?((?:\[\?[^\]]+\])*)(?:\.|$)")
_FILTER = re.compile(r"\[\?([^=!^~\]]+)(=|!=|\^=|~)([^\]]*)\]")
_SAID: dict[str, Any] = {
    "country": "IE",
    "date": "2024-05-06T07:08:09Z",
    "endorsement": {"id": "urn:x", "credentialSubject": {"endorsementComment": "Good"}},
    "field": "0613",
    "flag": True,
    "language": "ja",
    "level": {"targetCode": "6", "targetFramework": "EQF"},
    "link": {"id": "https://e.example/1", "name": "Report"},
    "mention": "An online course with a final exam; prerequisite: 1単位",
    "narrative": "**30 hours of study**, an online course",
    "outcome": {"targetName": "Cleans data", "targetUrl": "https://a.example/1"},
    "party": {"id": "https://a.example", "name": "A"},
    "result": "A",
    "term": "online",
    "workload": {"point": "2", "framework": {"prefLabel": {"en": "ECTS"}}},
}


def profiles(kind: str) -> tuple[Profile, ...]:
    """Return the profiles for a kind of credential: a ``Spec``, or "european"."""
    spec = "credential" if kind == "european" else kind
    other = "credential" if kind == "european" else "elm-3"  # no document has both
    return tuple(each for each in catalogue().profiles if spec in each.specs and each.id != other)


def saturated(kind: str) -> dict[str, Any]:
    """Return a document with something at the path of every rule for a kind of credential."""
    document: dict[str, Any] = {}
    for profile in profiles(kind):
        _fill(document, profile)
    return document


def _fill(document: dict[str, Any], profile: Profile) -> None:
    for path in profile.where:
        _put(document, path, "x")
    for rule in profile.rules:
        _put(document, rule.path, _SAID.get(rule.reads, "words"))


def _put(document: dict[str, Any], path: str, said: Any) -> None:
    """Add a value at a path, beside what is there; a filter is given what it asks for."""
    holder, steps = document, list(_STEP.finditer(path))
    for step in steps[:-1]:
        holder = _member(holder, step[1], _asked(step[2]))
    name, asked = steps[-1][1], _asked(steps[-1][2])
    if "@" in asked:
        said = asked["@"]
    elif asked or isinstance(said, dict):
        said = {**(said if isinstance(said, dict) else {"targetName": said}), **asked}
    there = holder.get(name, [])
    holder[name] = [*there, said] if isinstance(there, list) else [there, said]


def _asked(filters: str) -> dict[str, str]:
    return {
        name: texts.split("|")[0] for name, test, texts in _FILTER.findall(filters) if test != "!="
    }


def _member(holder: dict[str, Any], name: str, asked: dict[str, str]) -> dict[str, Any]:
    """Return an object under a member, made for what a filter asks where there is none."""
    there = holder.setdefault(name, [])
    if not isinstance(there, list):
        holder[name] = there = [there]
    for each in there:
        if isinstance(each, dict) and asked.items() <= each.items():
            return each
    there.append(dict(asked))
    made: dict[str, Any] = there[-1]
    return made
