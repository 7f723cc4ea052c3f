"""Keeps a document from showing one thing and signing another under a second name.

RDF signs meaning, so ``credentialStatus`` may be renamed after signing to its full IRI, or to an
alias that another context defines: the proof still verifies, but whoever reads the JSON no longer
sees a status. Protected terms exist so that JSON can be read without JSON-LD (JSON-LD 1.1 section
4.1.11); in a document with such terms a meaning that has a name must be written by that name. And
a context within a document may add names, but never change what a known name means.

Some meanings are read by one name alone although no context need be there to say so: W3C's own
words where its contexts know them for credentials only, and those of our presentations, which each
define them for themselves. Their name is the end of their IRI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.errors import LinkedDataError

if TYPE_CHECKING:
    from wallet.linked_data.active_context import ActiveContext
    from wallet.linked_data.context_processing import Processed

_READ_BY_NAME = ("https://www.w3.org/2018/credentials#", "urn:tsumiki:portfolio#")


def check_key(active: ActiveContext, key: str, meaning: str) -> None:
    """Refuse a keyword, full IRI or compact IRI whose meaning has a name."""
    if active.protected:
        _refuse_other_name(key, meaning)
        _refuse_second_name(active, key, meaning, protected_only=False)


def check_term(active: ActiveContext, key: str, meaning: str) -> None:
    """Refuse a name that the document gave itself, or that is no match for a protected one."""
    if key in active.inline:
        check_key(active, key, meaning)
    elif active.protected and not active.mappings[key]["protected"]:
        _refuse_other_name(key, meaning)
        _refuse_second_name(active, key, meaning, protected_only=True)


def check_inline(
    active: ActiveContext, processed: Processed, context: dict[str, Any]
) -> frozenset[str]:
    """Refuse an inline context that changes known names; return all names defined inline."""
    for name in context:
        before, after = active.mappings.get(name), processed["mappings"].get(name)
        if before is not None and name not in active.inline and _meaning(before) != _meaning(after):
            raise LinkedDataError("redefined_term", term=name[:200])
    return active.inline.union(name for name in context if not name.startswith("@"))


def _refuse_other_name(key: str, meaning: str) -> None:
    for namespace in _READ_BY_NAME:
        name = meaning.removeprefix(namespace)
        if name not in (meaning, key):
            raise LinkedDataError("renamed_term", term=key[:200], expected=name[:200])


def _refuse_second_name(
    active: ActiveContext, key: str, meaning: str, *, protected_only: bool
) -> None:
    for name in active.names.get(meaning, ()):
        if name != key and (active.mappings[name]["protected"] or not protected_only):
            raise LinkedDataError("renamed_term", term=key[:200], expected=name[:200])


def _meaning(mapping: dict[str, Any] | None) -> dict[str, Any] | None:
    return mapping and {name: mapping[name] for name in mapping if name != "protected"}
