"""What one key means within an active context, ready for the walker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from wallet.errors import LinkedDataError
from wallet.linked_data.terms import XSD_DOUBLE, datatype_suffix, iri, language_tag

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES = (
    "@context @direction @graph @id @included @index @json @language @list @nest @none "
    "@reverse @set @type @value"
)
KEYWORDS: Final = frozenset(_NAMES.split())
_CONTAINERS = frozenset({"@set", "@list", "@language", "@graph"})


@dataclass(frozen=True, slots=True)
class Term:
    """A key's meaning (JSON-LD 1.1 API section 4.2), with what never changes worked out once.

    ``keyword`` is set for keywords and their aliases, and then nothing else is. ``predicate`` is
    serialised. ``suffix`` follows the quotes of a literal made from a plain string (nothing,
    ``@en``, ``^^<datatype>``); it is None where a string is not simply a literal.
    """

    name: str
    iri: str
    keyword: str | None = None
    predicate: str = ""
    suffix: str | None = None
    plain_suffix: str | None = None  # ``suffix`` where neither container nor context matter
    datatype: str | None = None  # the absolute IRI of a coercion, None without one
    coercion: str | None = None  # "@id", "@vocab", "@json" or None
    container: str | None = None  # "@list", "@graph", "@language" or None; sets need nothing
    reverse: bool = False
    scoped: bool = False  # has a property-scoped context
    simple: bool = False  # each value makes one quad, whatever it is

    def same_values(self, other: Term | None) -> bool:
        """Whether the other term turns scalar values into the same terms."""
        mine = (self.suffix, self.coercion, self.datatype)
        return other is not None and mine == (other.suffix, other.coercion, other.datatype)


def keyword_term(name: str, keyword: str) -> Term:
    """Return the meaning of a keyword or of its alias."""
    if keyword not in KEYWORDS:
        raise LinkedDataError("unsupported_json_ld", feature=keyword)
    return Term(name=name, iri=keyword, keyword=keyword)


def property_term(name: str, mapping: Mapping[str, Any], language: str | None) -> Term:
    """Compile one of PyLD's term mappings; ``language`` is the context's default.

    Raises ``LinkedDataError`` ``unsupported_json_ld`` for containers, directions and predicates
    that the walker does not process, ``invalid_language``, ``invalid_iri``, ``relative_iri``.
    """
    target: str = mapping["@id"]
    if target.startswith("_:"):
        raise LinkedDataError("unsupported_json_ld", feature="a blank node as a property")
    coercion, datatype = _coercion(mapping.get("@type"))
    suffix = None if coercion else ""
    if datatype is not None:
        suffix = datatype_suffix(datatype)
        if datatype == XSD_DOUBLE:  # its text needs a look
            suffix = None
    elif suffix is not None:
        tag = mapping.get("@language", language)
        suffix = "" if tag is None else f"@{language_tag(tag)}"
    if mapping.get("@direction") is not None:
        raise LinkedDataError("unsupported_json_ld", feature="@direction in a context")
    container = _container(mapping.get("@container", ()))
    if coercion == "@json" and container is not None:
        raise LinkedDataError("unsupported_json_ld", feature=f"@json with {container}")
    scoped, reverse = "@context" in mapping, bool(mapping["reverse"])
    return Term(
        name=name,
        iri=target,
        predicate=iri(target),
        suffix=suffix,
        plain_suffix=None if container or scoped or reverse else suffix,
        datatype=datatype,
        coercion=coercion,
        container=container,
        reverse=reverse,
        scoped=scoped,
        simple=container is None and coercion != "@json" and not reverse,
    )


def _coercion(kind: str | None) -> tuple[str | None, str | None]:
    if kind in {"@id", "@vocab", "@json"}:
        return kind, None
    if kind in {None, "@none"}:
        return None, None
    return None, kind


def _container(kinds: list[str] | tuple[str, ...]) -> str | None:
    rest = [kind for kind in kinds if kind != "@set"]
    if not rest:
        return None
    if len(rest) > 1 or rest[0] not in _CONTAINERS:
        raise LinkedDataError("unsupported_json_ld", feature="@container " + " ".join(rest))
    return rest[0]
