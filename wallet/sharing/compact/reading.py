"""From the map of numbers that CBOR-LD writes to a JSON-LD document, whoever wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.sharing.compact.scopes import KEYWORDS, Scope, Scopes, sorted_terms
from wallet.sharing.compact.tables import CONTEXT_URLS, UNPACKERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.linked_data.contexts import Contexts

MAX_READ = 1_000_000  # characters of terms and values that are put in: numbers can stand for much

_CONTEXT = KEYWORDS["@context"]
_UNPACKED_KEYWORDS = ("@id", "@type")


class Reader:
    """Unpacks one document."""

    def __init__(self, contexts: Contexts) -> None:
        self._scopes = Scopes(contexts)
        self._read = 0

    def read(self, packed: Any, stack: list[Scope] | None = None) -> dict[str, Any]:
        """Return the document that a decoded CBOR map stands for.

        Raises ``SharingError``: ``code_damaged`` for what no writer makes, ``code_too_large``,
        and what ``Scopes`` raises.
        """
        if not isinstance(packed, dict) or any(type(number) is not int for number in packed):
            raise SharingError("code_damaged")
        stack = [] if stack is None else stack
        document: dict[str, Any] = {}
        self._take_context(packed, document)
        self._scopes.apply(stack, document.get("@context"))
        around, depth = stack[:], len(stack)
        for name in stack[-1].type_names if stack else ("@type",):
            self._take_types(name, packed, document)
        self._scopes.apply_types(stack, _types(document))
        scope = stack[-1] if stack else Scope()
        for term, number in self._terms(packed, scope):
            value, several = packed[number], bool(number & 1)
            if several and not isinstance(value, list):
                raise SharingError("code_damaged")
            if term == "@id" or term in scope.ids:
                document[term] = self._or_same(UNPACKERS["@id"](value, {}), value)
            elif term == "@type" or term in scope.types:
                continue
            else:
                document[term] = self._value(term, value, scope, stack, around, several=several)
        del stack[depth:]
        return document

    def _take_context(self, packed: Mapping[Any, Any], document: dict[str, Any]) -> None:
        if _CONTEXT in packed and _CONTEXT + 1 in packed:
            raise SharingError("code_damaged")
        if _CONTEXT in packed:
            document["@context"] = self._context(packed[_CONTEXT])
        elif _CONTEXT + 1 in packed:
            several = packed[_CONTEXT + 1]
            if not isinstance(several, list):
                raise SharingError("code_damaged")
            document["@context"] = [self._context(each) for each in several]

    def _context(self, value: Any) -> Any:
        if isinstance(value, list):
            raise SharingError("code_damaged")
        if type(value) is not int:
            return self._plain(value)
        if value not in CONTEXT_URLS:
            raise SharingError("compact_context_unknown", url=hex(value))
        return self._or_same(CONTEXT_URLS[value], value)

    def _take_types(self, name: str, packed: Mapping[Any, Any], document: dict[str, Any]) -> None:
        number = self._scopes.numbers[name]
        for place in (number, number + 1):
            if place not in packed:
                continue
            value, several = packed[place], place > number
            if name in document or (several and not isinstance(value, list)):
                raise SharingError("code_damaged")
            document[name] = [self._type(each) for each in value] if several else self._type(value)

    def _type(self, value: Any) -> Any:
        return self._or_same(UNPACKERS["@vocab"](value, self._scopes.terms), value)

    def _terms(self, packed: Mapping[Any, Any], scope: Scope) -> list[tuple[str, int]]:
        numbers: dict[str, int] = {}
        for number in packed:
            if number in (_CONTEXT, _CONTEXT + 1):
                continue
            term = self._scopes.terms.get(number & ~1)
            if term is None or (term not in scope.terms and term not in _UNPACKED_KEYWORDS):
                raise SharingError("code_damaged")
            if term in numbers:
                raise SharingError("code_damaged")
            numbers[term] = number
            self._count(term)
        return [(term, numbers[term]) for term in sorted_terms(numbers)]

    def _value(
        self,
        term: str,
        value: Any,
        scope: Scope,
        stack: list[Scope],
        around: list[Scope],
        *,
        several: bool,
    ) -> Any:
        inside, depth = around, len(stack)
        if term in scope.within:
            self._scopes.apply(stack, scope.within[term])
            inside = stack[:]
        datatype = (stack[-1] if stack else scope).datatype(scope.terms[term])
        unpack = UNPACKERS.get(datatype)

        def unpacked(item: Any) -> Any:
            text = unpack(item, self._scopes.terms) if unpack else None
            if text is not None:
                return self._or_same(text, item)
            if isinstance(item, list):
                return [self.read(each, inside) for each in item]
            return self.read(item, inside) if isinstance(item, dict) else self._plain(item)

        made = [unpacked(item) for item in value] if several else unpacked(value)
        del stack[depth:]
        return made

    def _or_same(self, text: Any, value: Any) -> Any:
        if text is None:
            return self._plain(value)
        self._count(text)
        return text

    def _plain(self, value: Any) -> Any:
        """Return a value that was not packed, if JSON knows its kind."""
        if isinstance(value, list):
            return [self._plain(each) for each in value]
        if isinstance(value, dict) and all(isinstance(name, str) for name in value):
            return {self._plain(name): self._plain(each) for name, each in value.items()}
        if value is not None and not isinstance(value, str | int | float | bool):
            raise SharingError("code_damaged")
        self._count(value)
        return value

    def _count(self, value: Any) -> None:
        self._read += len(value) if isinstance(value, str) else 1
        if self._read > MAX_READ:
            raise SharingError("code_too_large", limit=MAX_READ)


def _types(document: Mapping[str, Any]) -> list[Any]:
    """Return every type; at this point nothing else than contexts and types is unpacked."""
    found: list[Any] = []
    for name, value in document.items():
        if name != "@context":
            found += value if isinstance(value, list) else [value]
    return found
