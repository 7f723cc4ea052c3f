"""The terms that a document's text is made of: IRIs, literals and language tags, checked.

Everything here returns N-Quads syntax ready to be hashed (RDF 1.1 N-Quads; canonical escapes
of RDF Dataset Canonicalization section 5): an IRI as ``<iri>``, a literal as ``"text"`` with
its ``@tag`` or ``^^<datatype>``. Nothing that could end a term early gets through.
"""

from __future__ import annotations

import math
import re
from json.encoder import encode_basestring

from wallet.errors import LinkedDataError

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF_TYPE = f"<{RDF}type>"
RDF_FIRST = f"<{RDF}first>"
RDF_REST = f"<{RDF}rest>"
RDF_NIL = f"<{RDF}nil>"
RDF_JSON = f"{RDF}JSON"
RDF_LANGUAGE_STRING = f"{RDF}langString"
XSD_STRING = f"{XSD}string"
XSD_DOUBLE = f"{XSD}double"
I18N = "https://www.w3.org/ns/i18n#"

_DOUBLE = f"^^<{XSD_DOUBLE}>"
_INTEGER = f"^^<{XSD}integer>"

MAX_INTEGER = 2**53
_DOUBLE_FROM = 1e21

# RFC 3987 in spirit: a scheme, one fragment at most, and no character that N-Quads forbids.
_IN_IRI = r'[^\x00-\x20<>"{}|^`\\\x7f-\x9f#]*'
is_iri = re.compile(rf"[A-Za-z][A-Za-z0-9+.\-]*:{_IN_IRI}(?:#{_IN_IRI})?\Z").match
is_url = re.compile(rf"[A-Za-z][A-Za-z0-9+.\-]*://{_IN_IRI}(?:#{_IN_IRI})?\Z").match
is_language = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*\Z").match
is_blank_node = re.compile(r"_:[A-Za-z0-9_](?:[A-Za-z0-9_.\-]*[A-Za-z0-9_\-])?\Z").match
_has_scheme = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:").match

_ESCAPES = {
    **{code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)},
    **{ord(char): f"\\{name}" for char, name in zip('\b\t\n\f\r"\\', 'btnfr"\\', strict=True)},
}


def iri(value: str) -> str:
    """Return ``<value>``.

    Raises ``LinkedDataError``: ``relative_iri`` without a scheme, ``invalid_iri`` with
    characters that an IRI cannot hold.
    """
    if is_iri(value):
        return f"<{value}>"
    code = "invalid_iri" if _has_scheme(value) else "relative_iri"
    raise LinkedDataError(code, iri=value[:200])


def quoted(text: str) -> str:
    """Return a literal's text in quotes, escaped as canonical N-Quads escapes it."""
    made = encode_basestring(text)  # JSON's escapes are the same but for rare characters
    if "\\u" in made or "\x7f" in text:
        return f'"{text.translate(_ESCAPES)}"'
    return made


def language_tag(tag: object) -> str:
    """Return a well-formed BCP 47 tag in lower case, or raise ``invalid_language``."""
    if not isinstance(tag, str) or not is_language(tag):
        raise LinkedDataError("invalid_language", language=str(tag)[:80])
    return tag.lower()


def datatype_suffix(datatype: str) -> str:
    """Return what follows the quoted text of a literal of this datatype (an absolute IRI)."""
    if datatype == XSD_STRING:
        return ""
    if datatype == RDF_LANGUAGE_STRING:
        raise LinkedDataError("unsupported_json_ld", feature="rdf:langString")
    return f"^^{iri(datatype)}"


def text_literal(text: str, datatype: str | None) -> str:
    """Serialise a string value of a datatype (None: xsd:string)."""
    if datatype is None:
        return quoted(text)
    if datatype == XSD_DOUBLE and not _is_canonical_double(text):
        # JSON-LD keeps such text; its JavaScript and Python processors rewrite it.
        raise LinkedDataError("ambiguous_number", number=text[:40])
    return quoted(text) + datatype_suffix(datatype)


def native_literal(
    value: bool | float,  # noqa: FBT001 - JSON
    datatype: str | None,
    suffix: str | None = None,
) -> str:
    """Serialise a JSON boolean or number (JSON-LD 1.1 API section 8.6, steps 6 to 11).

    ``suffix`` is that of the datatype, where it is known.
    """
    if value is True or value is False:
        return f'"{"true" if value else "false"}"^^{iri(datatype or XSD + "boolean")}'
    if value == 0 and math.copysign(1, value) < 0:
        raise LinkedDataError("ambiguous_number", number="-0.0")
    if isinstance(value, int) and abs(value) > MAX_INTEGER:
        raise LinkedDataError("ambiguous_number", number=str(value)[:40])
    if isinstance(value, float) and not math.isfinite(value):
        raise LinkedDataError("ambiguous_number", number=str(value))
    if datatype == XSD_DOUBLE or value % 1 != 0 or abs(value) >= _DOUBLE_FROM:
        text, native = _double(value), _DOUBLE
    else:
        text, native = str(int(value)), _INTEGER
    if datatype is not None:
        native = suffix or datatype_suffix(datatype)
    return f'"{text}"{native}'


def _double(value: float) -> str:
    """Return the canonical lexical form of xsd:double: 30.2672 is ``3.02672E1``."""
    mantissa, _, exponent = f"{value:.15E}".partition("E")
    digits = mantissa.rstrip("0")
    return f"{digits}{'0' if digits[-1] == '.' else ''}E{int(exponent)}"


def _is_canonical_double(text: str) -> bool:
    try:
        return _double(float(text)) == text
    except ValueError:
        return False
