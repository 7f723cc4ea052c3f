"""An active context as a frozen table of terms, compiled as keys are met and kept.

Contexts form a tree: from the empty one, each context document, type or property leads to the
next. The tree is shared by all documents and threads as far as its contexts are pinned by their
content; what a document brings itself hangs in a tree of its own that ends with the call, so that
nobody can fill the memory or poison another document's terms. Two threads that compile the same
context do the work twice and store equal results.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from wallet.errors import LinkedDataError
from wallet.linked_data.context_processing import INITIAL, document, flatten
from wallet.linked_data.disguise import check_inline
from wallet.linked_data.terms import is_blank_node, is_iri
from wallet.linked_data.vocabulary import Terms, Types

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.linked_data.context_processing import ContextProcessor, Processed
    from wallet.linked_data.term import Term

MAX_SHARED = 2_000  # compiled contexts kept; in practice some dozens
_NO_NAMES: frozenset[str] = frozenset()


class ActiveContext:
    """What keys and types mean at one place of a document. Immutable but for its memo."""

    def __init__(
        self,
        processed: Processed,
        previous: ActiveContext | None = None,
        inline: frozenset[str] = _NO_NAMES,
        *,
        shared: bool,
    ) -> None:
        mappings = processed["mappings"]
        self.processed = processed
        self.mappings: dict[str, dict[str, Any]] = mappings
        self.previous = previous  # where a type-scoped context ends
        self.inline = inline  # names defined by the document itself
        self.shared = shared  # made of pinned contexts only
        self.protected = any(mapping["protected"] for mapping in mappings.values())
        self.terms = Terms(self)
        self.types = Types(self)
        aliases: dict[str, list[str]] = {"@id": [], "@type": [], "@value": []}
        scoped_types: set[str] = set()
        self.prefixes: dict[str, str] = {}
        for name, mapping in mappings.items():
            if mapping["@id"] in aliases:
                aliases[mapping["@id"]].append(name)
            if "@context" in mapping:
                scoped_types.add(name)
            if mapping["_prefix"]:
                self.prefixes[name] = mapping["@id"]
        self.id_keys = tuple(aliases["@id"]) or ("@id",)
        self.type_keys = tuple(aliases["@type"]) or ("@type",)
        self.value_keys = (*aliases["@value"], "@value")
        self._scoped_types = frozenset(scoped_types)
        self._documents: dict[str, ActiveContext] = {}
        self._by_types: dict[frozenset[str], ActiveContext] = {}
        self._inside: dict[tuple[str, bool], ActiveContext] = {}

    @cached_property
    def names(self) -> dict[str, list[str]]:
        """All names of each meaning: an IRI or keyword."""
        found: dict[str, list[str]] = {}
        for name, mapping in self.mappings.items():
            found.setdefault(mapping["@id"], []).append(name)
        return found

    def with_document(self, url: str, processor: ContextProcessor) -> ActiveContext:
        """Apply the context document at a URL. Raises ``context_unavailable`` and its kin."""
        key = processor.contexts.key(url)
        following = self._documents.get(key) if key else None
        if following is None:
            context = document(url, processor.contexts)
            following = self._applied(context, processor, inline=False)
            self._documents[key] = following
        return following

    def with_inline(self, context: dict[str, Any], processor: ContextProcessor) -> ActiveContext:
        """Apply a context object that the document itself carries; the result is not shared."""
        return self._applied(context, processor, inline=True)

    def nullified(self) -> ActiveContext:
        """Start again from nothing, which protected terms forbid (JSON-LD 1.1 section 4.1.11)."""
        if self.protected:
            raise LinkedDataError("context_invalid", reason="invalid context nullification")
        return EMPTY

    def for_types(self, types: Iterable[str], processor: ContextProcessor) -> ActiveContext:
        """Apply the type-scoped contexts of a node's types, sorted (API section 5.1.2 step 11)."""
        scoped = self._scoped_types.intersection(types)
        if not scoped:
            return self
        following = self._by_types.get(scoped)
        if following is None:
            following = self
            for name in sorted(scoped):
                following = following._applied(
                    self.mappings[name]["@context"],
                    processor,
                    inline=name in self.inline,
                    propagate=False,
                    private=not self.shared,
                )
            self._by_types[scoped] = following
        return following

    def inside(self, term: Term, processor: ContextProcessor, *, reverted: bool) -> ActiveContext:
        """Apply a term's property-scoped context, to the previous context if ``reverted``."""
        key = (term.name, reverted)
        following = self._inside.get(key)
        if following is None:
            start = self.previous if reverted and self.previous else self
            following = start._applied(  # noqa: SLF001 - the same class
                self.mappings[term.name]["@context"],
                processor,
                inline=term.name in self.inline,
                scoped=True,
                private=not self.shared,
            )
            self._inside[key] = following
        return following

    def expand(self, value: str, *, vocab: bool) -> str | None:
        """Expand what is not a term: absolute, compact or, with ``vocab``, relative to @vocab.

        Returns None where only a base IRI, which we never assume, could complete it. Whether the
        result is an IRI in all its characters is for ``terms.iri`` to say.
        """
        prefix, colon, suffix = value.partition(":")
        if colon and prefix:
            if prefix == "_":
                return value if is_blank_node(value) else None
            if not suffix.startswith("//") and prefix in self.prefixes:
                if not vocab and self.protected and prefix in self.inline:
                    raise LinkedDataError("renamed_term", term=value[:200], expected=prefix)
                return self.prefixes[prefix] + suffix
            if not vocab or is_iri(value):
                return value
        base = self.processed.get("@vocab") if vocab else None
        return base + value if base and not value.startswith("@") else None

    def _applied(
        self,
        context: Any,
        processor: ContextProcessor,
        *,
        inline: bool,
        scoped: bool = False,
        propagate: bool = True,
        private: bool = False,
    ) -> ActiveContext:
        current = self
        for item in flatten(context, processor.contexts):
            if item is None:
                if not propagate:
                    raise LinkedDataError("unsupported_json_ld", feature="a type without context")
                current = EMPTY if scoped else current.nullified()
                continue
            processed = processor.apply(current.processed, item, scoped=scoped, propagate=propagate)
            names = check_inline(current, processed, item) if inline else current.inline - {*item}
            previous = (current.previous or current) if "previousContext" in processed else None
            shared = current.shared and not inline and not private
            current = ActiveContext(processed, previous, names, shared=shared)
            if shared:
                _count()
        return current


EMPTY = ActiveContext(INITIAL, shared=True)
_compiled = 0


def _count() -> None:
    """Drop the shared tree when it has grown beyond what honest documents need."""
    global _compiled  # noqa: PLW0603 - an approximate count is enough, so it needs no lock
    _compiled += 1
    if _compiled > MAX_SHARED:
        EMPTY._documents.clear()  # noqa: SLF001 - this module
        _compiled = 0
