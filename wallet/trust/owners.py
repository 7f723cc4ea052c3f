"""Whom a key is shown to belong to: who names it in a document of their own, now or earlier."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.trust.methods import Method, parse, references

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from wallet.trust.keys import KeyLookup
    from wallet.trust.model import Document

    Copies = Callable[[str], list[Document]]  # of a controller's document, newest first


def with_owner(
    found: KeyLookup, method: Method, base: str, *, purpose: str, expected: str, copies: Copies
) -> KeyLookup:
    """Say whom a key is shown to belong to, found in what is served under ``base``.

    A document speaks for the id it is served under. A method that names another owner is
    believed when that owner's document names the method; a key that names no owner, when the
    expected controller's does. One that only an earlier document named is retired.
    """
    if method.purposes is not None and purpose not in method.purposes:
        return replace(found, problem="purpose_not_allowed")
    owner = method.controller
    if not owner and method.purposes is None and expected not in ("", base):
        named = _naming(copies(expected), expected, method.id, purpose) is not None
        owner = expected if named else base
    if owner in ("", base):
        return replace(found, controller=base)
    documents = copies(owner)
    if not documents:
        return replace(found, problem="owner_unknown", document_url=found.address(owner))
    naming = _naming(documents, owner, method.id, purpose)
    if naming is None:
        return replace(found, problem="owner_disagrees", document_url=documents[0].url)
    document, silent_since = naming
    retired = found.retired or is_earlier(document.fetched, silent_since)
    return replace(
        found,
        controller=owner,
        fetched=_oldest(found.fetched, document.fetched),
        asked=_oldest(found.asked, documents[0].fetched),
        retired=retired,
    )


def is_earlier(fetched: datetime | None, silent_since: datetime | None) -> bool:
    """Say whether a copy is from before one that is silent; one without a date may well be."""
    return silent_since is not None and (fetched is None or fetched < silent_since)


def _naming(
    documents: list[Document], owner: str, method_id: str, purpose: str
) -> tuple[Document, datetime | None] | None:
    """Return the newest copy that names a method for a purpose, and since when newer ones do not.

    None where no copy does.
    """
    silent_since: datetime | None = None
    for document in documents:
        content = parse(document.body)
        if content.get("id") != owner:
            continue
        if method_id in references(content, purpose):
            return document, silent_since
        silent_since = silent_since or document.fetched
    return None


def _oldest(one: datetime | None, other: datetime | None) -> datetime | None:
    return min(one, other) if one is not None and other is not None else None
