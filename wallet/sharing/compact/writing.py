"""From a JSON-LD document to the map of numbers that CBOR-LD writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.sharing.compact.scopes import KEYWORDS, Scope, Scopes, sorted_terms
from wallet.sharing.compact.tables import CONTEXTS, PACKERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.linked_data.contexts import Contexts


class Writer:
    """Packs one document; ``urls`` then has every context that took part."""

    def __init__(self, contexts: Contexts) -> None:
        self._scopes = Scopes(contexts)

    @property
    def urls(self) -> tuple[str, ...]:
        """The contexts that a reader must know."""
        return tuple(self._scopes.urls)

    def write(
        self, document: Mapping[str, Any], stack: list[Scope] | None = None
    ) -> dict[int, Any]:
        """Return the document with numbers for its terms.

        Raises ``SharingError`` ``compact_not_possible`` with ``why`` (``term``, ``keyword``,
        ``shape``) and ``what``, and what ``Scopes`` raises.
        """
        stack = [] if stack is None else stack
        written: dict[int, Any] = {}
        context = document.get("@context")
        self._scopes.apply(stack, context)
        if context is not None:
            _put(written, KEYWORDS["@context"], _each(context, _packed_context), context)
        around = stack[:]
        names = stack[-1].type_names if stack else ("@type",)
        depth = len(stack)
        self._scopes.apply_types(stack, _types(document, names))
        scope = stack[-1] if stack else Scope()
        for term in sorted_terms(document):
            if term == "@context":
                continue
            value = document[term]
            number = self._number(term, scope)
            if term == "@id" or term in scope.ids:
                packed: Any = PACKERS["@id"](value, self._scopes.numbers)
                _put(written, number, value if packed is None else packed, value)
            elif term == "@type" or term in scope.types:
                _put(written, number, _each(value, self._packed_type), value)
            else:
                written[number + isinstance(value, list)] = self._value(
                    term, value, scope, stack, around
                )
        del stack[depth:]
        return written

    def _number(self, term: str, scope: Scope) -> int:
        if term.startswith("@") and term not in ("@id", "@type"):
            raise SharingError("compact_not_possible", why="keyword", what=term[:100])
        if term not in scope.terms and not term.startswith("@"):
            raise SharingError("compact_not_possible", why="term", what=term[:100])
        return self._scopes.numbers[term]

    def _value(
        self, term: str, value: Any, scope: Scope, stack: list[Scope], around: list[Scope]
    ) -> Any:
        inside, depth = around, len(stack)
        if term in scope.within:
            self._scopes.apply(stack, scope.within[term])
            inside = stack[:]
        datatype = (stack[-1] if stack else scope).datatype(scope.terms[term])
        pack = PACKERS.get(datatype)

        def packed(item: Any) -> Any:
            short = pack(item, self._scopes.numbers) if pack else None
            if short is not None:
                return short
            if isinstance(item, list):
                return [self._object(term, each, inside) for each in item]
            return self._object(term, item, inside) if isinstance(item, dict) else item

        made = _each(value, packed)
        del stack[depth:]
        return made

    def _object(self, term: str, value: Any, stack: list[Scope]) -> dict[int, Any]:
        if not isinstance(value, dict):  # a list in a list, which readers take for objects
            raise SharingError("compact_not_possible", why="shape", what=term[:100])
        return self.write(value, stack)

    def _packed_type(self, value: Any) -> Any:
        packed = PACKERS["@vocab"](value, self._scopes.numbers)
        return value if packed is None else packed


def _put(written: dict[int, Any], number: int, packed: Any, value: Any) -> None:
    written[number + isinstance(value, list)] = packed


def _each(value: Any, pack: Any) -> Any:
    return [pack(item) for item in value] if isinstance(value, list) else pack(value)


def _packed_context(context: Any) -> Any:
    return CONTEXTS.get(context, context) if isinstance(context, str) else context


def _types(document: Mapping[str, Any], names: tuple[str, ...]) -> list[Any]:
    found: list[Any] = []
    for name in names:
        value = document.get(name)
        found += value if isinstance(value, list) else [value]
    return found
