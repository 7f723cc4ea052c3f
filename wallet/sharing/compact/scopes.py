"""Which terms are defined where in a document, and the number that stands for each.

Every term of every context gets the next even number when the context is first applied, in
alphabetical order; the odd number after it stands for a list of values. Reader and writer apply the
same contexts in the same order, so neither sends the table. How contexts are applied is that of
``@digitalcredentials/cborld`` 4.3, simpler than JSON-LD: a definition of null takes away a term
only in a context written into the document, ``@context: null`` is passed over, and the contexts of
one value stay in force for the values beside it. Documents whose meaning would depend on that are
found by ``vp1.encode``, which reads back what it wrote.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wallet.linked_data.contexts import Contexts

_NUMBERED = (
    "@context @type @id @value @direction @graph @included @index @json @language @list @nest "
    "@reverse @base @container @default @embed @explicit @none @omitDefault @prefix @preserve "
    "@protected @requireAll @set @version @vocab"
)
KEYWORDS = {word: 2 * place for place, word in enumerate(_NUMBERED.split())}
_FIRST = 100  # the number of the first term
_MOST_WORK = 3_000_000  # terms copied from scope to scope; an honest presentation needs 100,000
_MOST_CONTEXTS = 2_000


@dataclass(frozen=True, slots=True)
class Scope:
    """What is defined at one place. ``within`` are the contexts of types and properties."""

    terms: Mapping[str, Any] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()  # other names of @id
    types: frozenset[str] = frozenset()  # other names of @type
    within: Mapping[str, Any] = field(default_factory=dict)

    @property
    def type_names(self) -> tuple[str, ...]:
        """Every name of ``@type``."""
        return ("@type", *sorted(self.types))

    def datatype(self, definition: Any) -> str:
        """Return the absolute IRI or keyword that a term's values are coerced to, "" for none."""
        kind = definition.get("@type") if isinstance(definition, dict) else None
        if not isinstance(kind, str):
            return ""
        prefix, _, rest = kind.partition(":")
        meant = self.terms.get(prefix)
        if isinstance(meant, dict):
            meant = meant.get("@id")
        return meant + rest if isinstance(meant, str) else kind


class Scopes:
    """The contexts of one document as they are applied, and the numbers that they gave."""

    def __init__(self, contexts: Contexts) -> None:
        self._contexts = contexts
        self._entries: dict[object, tuple[Scope, Any]] = {}
        self._work = 0
        self.numbers = dict(KEYWORDS)
        self.terms = {number: word for word, number in KEYWORDS.items()}
        self.urls: dict[str, None] = {}

    def apply(self, stack: list[Scope], contexts: Any) -> None:
        """Put the scope of each context, or of each in a list, on the stack.

        Raises ``SharingError`` ``compact_context_unknown`` (``url``), ``compact_context_odd``,
        ``code_too_large``.
        """
        if contexts is None:
            return
        for context in contexts if isinstance(contexts, list) else [contexts]:
            own = self._entry(context)
            below = stack[-1] if stack else Scope()
            self._spend(len(own.terms) + len(below.terms))
            stack.append(_over(below, own, context))

    def apply_types(self, stack: list[Scope], types: Iterable[Any]) -> None:
        """Put the scopes of an object's types on the stack, in alphabetical order."""
        named = {each for each in types if isinstance(each, str)}
        for name in sorted(named, key=_order):
            if stack and name in stack[-1].within:
                self.apply(stack, stack[-1].within[name])

    def _entry(self, context: Any) -> Scope:
        key: object = context if isinstance(context, str) else id(context)
        if key not in self._entries:
            if len(self._entries) >= _MOST_CONTEXTS:
                raise SharingError("code_too_large", limit=_MOST_CONTEXTS)
            definitions = self._document(context) if isinstance(context, str) else context
            if not isinstance(definitions, dict) or "@import" in definitions:
                raise SharingError("compact_context_odd")
            self._entries[key] = (self._compiled(definitions), context)  # kept, so the id stays its
        return self._entries[key][0]

    def _document(self, url: str) -> Any:
        document = self._contexts.get(url)
        if document is None:
            raise SharingError("compact_context_unknown", url=url[:500])
        self.urls[url] = None
        return document["@context"]

    def _compiled(self, definitions: Mapping[str, Any]) -> Scope:
        self._spend(len(definitions))
        terms = {
            name: definitions[name]
            for name in sorted(definitions, key=_order)
            if name not in KEYWORDS and _is_said(definitions[name])
        }
        for name in terms:
            if name not in self.numbers:
                number = _FIRST + 2 * (len(self.numbers) - len(KEYWORDS))
                self.numbers[name], self.terms[number] = number, name
        return Scope(
            terms=terms,
            ids=frozenset(name for name, what in terms.items() if _is_alias(what, "@id")),
            types=frozenset(name for name, what in terms.items() if _is_alias(what, "@type")),
            within={
                name: what["@context"]
                for name, what in terms.items()
                if isinstance(what, dict) and _is_said(what.get("@context"))
            },
        )

    def _spend(self, work: int) -> None:
        self._work += work
        if self._work > _MOST_WORK:
            raise SharingError("code_too_large", limit=_MOST_WORK)


def sorted_terms(names: Iterable[str]) -> list[str]:
    """Return names in the order in which both sides work through them."""
    return sorted(names, key=_order)


def _over(below: Scope, own: Scope, context: Any) -> Scope:
    gone = (
        {name for name, what in context.items() if what is None}
        if isinstance(context, dict)
        else frozenset[str]()
    )
    hidden = gone | own.terms.keys()
    return Scope(
        terms={**{n: what for n, what in below.terms.items() if n not in gone}, **own.terms},
        ids=own.ids | (below.ids - hidden),
        types=own.types | (below.types - hidden),
        within={**{n: what for n, what in below.within.items() if n not in gone}, **own.within},
    )


def _is_alias(definition: Any, keyword: str) -> bool:
    # Their word for the long form is "id", not "@id"; what is no alias to them is none here.
    return definition == keyword or (
        isinstance(definition, dict) and definition.get("id") == keyword
    )


def _is_said(definition: Any) -> bool:
    return definition is not None and definition is not False and definition not in ("", 0)


def _order(name: str) -> bytes:
    """Order as JavaScript does, by UTF-16."""
    return name.encode("utf-16-be", "surrogatepass")
