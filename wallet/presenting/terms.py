"""The terms of a portfolio that VCDM 2.0 has no word for, defined in the presentation itself.

Only those that are used are defined: each costs room in a QR code. The W3C's own words are taken
where it has one, though its context knows it for credentials alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import values

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

V2 = "https://www.w3.org/ns/credentials/v2"
_OURS = "urn:tsumiki:portfolio#"

_TERMS: dict[str, Any] = {
    "validUntil": {
        "@id": "https://www.w3.org/2018/credentials#validUntil",
        "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
    },
    "relatedResource": {
        "@id": "https://www.w3.org/2018/credentials#relatedResource",
        "@type": "@id",
    },
    # A list: the order in which badges are to be read is part of what is signed.
    "section": {"@id": f"{_OURS}section", "@container": "@list"},
    "badge": {"@id": f"{_OURS}badge", "@container": "@list"},
    "shownName": f"{_OURS}shownName",
    "purpose": f"{_OURS}purpose",
    "label": f"{_OURS}label",
}
_NEEDED = {"section": ("badge",), "relatedResource": ("label",)}


def context(members: Collection[str]) -> list[Any]:
    """Return the ``@context`` of a presentation with these members of its own."""
    used = [name for name in _TERMS if name in members]
    used += [name for each in used for name in _NEEDED.get(each, ())]
    return [V2, {name: _TERMS[name] for name in used}]


def means_ours(document: Mapping[str, Any], name: str) -> bool:
    """Say whether a presentation in JSON-LD means our term by a name.

    Whoever passes a presentation on may give any signed word such a name, if it had none before.
    """
    given = (
        each[name]
        for each in values.items(document.get("@context"))
        if isinstance(each, dict) and name in each
    )
    last: Any = next(reversed([*given]), None)
    return bool(_whole(last) == _whole(_TERMS[name]))


def _whole(definition: Any) -> Any:
    return {"@id": definition} if isinstance(definition, str) else definition
