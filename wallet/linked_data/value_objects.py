"""Value objects (``@value`` with type, language and direction), language maps, JSON literals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.errors import LinkedDataError
from wallet.linked_data.jcs import canonical_json
from wallet.linked_data.places import at
from wallet.linked_data.terms import (
    I18N,
    RDF_JSON,
    iri,
    language_tag,
    native_literal,
    quoted,
    text_literal,
)

if TYPE_CHECKING:
    from wallet.linked_data.active_context import ActiveContext

_MEMBERS = frozenset({"@value", "@type", "@language", "@direction"})


def json_literal(value: Any) -> str:
    """Serialise any JSON value as an rdf:JSON literal, canonical by RFC 8785."""
    return f"{quoted(canonical_json(value))}^^<{RDF_JSON}>"


def language_map(element: dict[str, Any], active: ActiveContext) -> list[str]:
    """Serialise texts by language; ``@none`` or its alias has those without one (section 4.6.2).

    Raises ``LinkedDataError`` ``invalid_language`` or ``null_value``.
    """
    literals = []
    for key, texts in element.items():
        try:
            defined = active.terms.get_defined(key)
            none = key == "@none" or (defined is not None and defined.keyword == "@none")
            suffix = "" if none else f"@{language_tag(key)}"
            said = texts if isinstance(texts, list) else [texts]
            literals += [quoted(_text(text)) + suffix for text in said]
        except LinkedDataError as error:
            raise at(error, key) from None
    return literals


def value_object(element: dict[str, Any], active: ActiveContext) -> str:
    """Serialise a value object (JSON-LD 1.1 section 4.2.1, API section 8.6).

    A base direction becomes an i18n datatype, as Data Integrity suites have it. Raises
    ``LinkedDataError``: ``null_value``, ``invalid_language``, ``invalid_value_object``, ...
    """
    members = _members(element, active)
    value, kind = members["@value"], members.get("@type")
    tagged = "@language" in members or "@direction" in members
    if kind is not None and (tagged or not isinstance(kind, str)):
        raise LinkedDataError("invalid_value_object")
    if kind is not None:
        datatype = _datatype(kind, active)
        if datatype == "@json":
            return json_literal(value)
        if isinstance(value, str):
            return text_literal(value, datatype)
        return native_literal(_scalar(value), datatype)
    if isinstance(value, str):
        return _tagged(value, members) if tagged else text_literal(value, None)
    if tagged:
        raise LinkedDataError("invalid_value_object")
    return native_literal(_scalar(value), None)


def _members(element: dict[str, Any], active: ActiveContext) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for key, value in element.items():
        if key == "@context":
            continue
        keyword = active.terms[key].keyword
        if keyword not in _MEMBERS or keyword in members:
            raise LinkedDataError("invalid_value_object", member=key[:80])
        if value is None and keyword != "@value":
            raise at(LinkedDataError("null_value"), key)
        members[keyword] = value
    if "@value" not in members:
        raise LinkedDataError("invalid_value_object")
    return members


def _datatype(kind: str, active: ActiveContext) -> str:
    mapping = active.mappings.get(kind)
    expanded = mapping["@id"] if mapping else kind if kind == "@json" else None
    if expanded is None:
        expanded = active.expand(kind, vocab=True)
    if expanded == "@json":
        return "@json"
    if expanded is None or expanded.startswith(("@", "_:")):
        raise LinkedDataError("undefined_type", type=kind[:200])
    return iri(expanded)[1:-1]


def _scalar(value: Any) -> bool | float:
    if value is None:
        raise LinkedDataError("null_value")
    if not isinstance(value, bool | int | float):
        raise LinkedDataError("invalid_value_object")
    return value


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise LinkedDataError("null_value" if value is None else "invalid_value_object")


def _tagged(text: str, members: dict[str, Any]) -> str:
    tag = language_tag(members["@language"]) if "@language" in members else ""
    if "@direction" not in members:
        return f"{quoted(text)}@{tag}"
    if members["@direction"] not in ("ltr", "rtl"):
        raise LinkedDataError("invalid_language", language=str(members["@direction"])[:80])
    return f"{quoted(text)}^^<{I18N}{tag}_{members['@direction']}>"
