"""Reads what describes a badge without awarding it: a BadgeClass, or an Achievement, on its own.

That is all an institution has before it awards anything. It is no credential and is never kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.credentials import open_badges_2, open_badges_3, values
from wallet.credentials.model import Carrier, Credential, IssuerPage, Securing, Spec
from wallet.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Mapping


def read(data: bytes, *, name: str = "") -> Credential:
    """Return a credential that says nothing but the description, which is its only page.

    Paths of what it says begin at the root of the file. Raises ``ReadingError``: those of
    ``strict_json``, and ``description_only`` for the Profile of an issuer.
    """
    document = strict_json.loads(data)
    types = values.types(document) if isinstance(document, dict) else ()
    if "Achievement" in types:
        return _achievement(data, document)
    if "BadgeClass" in types:
        return _badge_class(data, document)
    raise ReadingError("description_only", name=name)


def _achievement(data: bytes, document: Mapping[str, Any]) -> Credential:
    found = open_badges_3.achievement(document)
    return Credential(
        original=data,
        carrier=Carrier.JSON,
        spec=Spec.OPEN_BADGES_3,
        securing=Securing.NONE,
        document={"credentialSubject": {"achievement": found.id}},
        name=found.name,
        issuer=open_badges_3.issuer(document.get("creator")),
        achievement=found,
        pages=(IssuerPage(("credentialSubject", "achievement"), "", document),),
    )


def _badge_class(data: bytes, document: Mapping[str, Any]) -> Credential:
    found = open_badges_2.achievement(document)
    return Credential(
        original=data,
        carrier=Carrier.JSON,
        spec=Spec.OPEN_BADGES_2,
        securing=Securing.NONE,
        document={"badge": found.id},
        name=found.name,
        issuer=open_badges_2.issuer(document.get("issuer")),
        achievement=found,
        pages=(IssuerPage(("badge",), "", document),),
    )
