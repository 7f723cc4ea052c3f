"""The keys and types of one active context, compiled when they are first met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import LinkedDataError
from wallet.linked_data.disguise import check_key, check_term
from wallet.linked_data.term import KEYWORDS, Term, keyword_term, property_term
from wallet.linked_data.terms import iri

if TYPE_CHECKING:
    from wallet.linked_data.active_context import ActiveContext


class Terms(dict[str, Term]):
    """Compiles a term when its key is first met; remembers only what contexts define."""

    def __init__(self, active: ActiveContext) -> None:
        super().__init__()
        self._active = active

    def get_defined(self, key: str) -> Term | None:
        """Return the term that a context defines under this very name, if any."""
        return self[key] if key in self or key in self._active.mappings else None

    def __missing__(self, key: str) -> Term:
        active = self._active
        mapping = active.mappings.get(key)
        if mapping is None:
            return self._undefined(key)
        target = mapping["@id"]
        if target is None:
            raise LinkedDataError("unsigned_terms", term=key[:200])
        check_term(active, key, target)
        if target.startswith("@"):
            term = keyword_term(key, target)
        else:
            term = property_term(key, mapping, active.processed.get("@language"))
        self[key] = term
        return term

    def _undefined(self, key: str) -> Term:
        if key in KEYWORDS:
            check_key(self._active, key, key)
            self[key] = term = keyword_term(key, key)
            return term
        expanded = self._active.expand(key, vocab=True)
        if expanded is None:
            raise LinkedDataError("unsigned_terms", term=key[:200])
        check_key(self._active, key, expanded)
        mapping = {"@id": expanded, "reverse": False}
        return property_term(key, mapping, self._active.processed.get("@language"))


class Types(dict[str, str]):
    """Maps a type to its serialised IRI or blank node label; remembers only defined types."""

    def __init__(self, active: ActiveContext) -> None:
        super().__init__()
        self._active = active

    def __missing__(self, name: str) -> str:
        active = self._active
        mapping = active.mappings.get(name)
        expanded: str | None
        if mapping is not None:
            expanded = mapping["@id"]
            if expanded is not None:
                check_term(active, name, expanded)
        else:
            expanded = active.expand(name, vocab=True)
            if expanded is not None:
                check_key(active, name, expanded)
        if expanded is None or expanded.startswith("@"):
            raise LinkedDataError("undefined_type", type=name[:200])
        if expanded.startswith("_:"):
            return expanded
        value = iri(expanded)
        if mapping is not None:
            self[name] = value
        return value
