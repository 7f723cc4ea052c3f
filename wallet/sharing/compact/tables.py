"""What CBOR-LD's registry fixes for the tag 0x0501: numbers of contexts, and what packs values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.sharing.compact import values

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_FIRST = 0x10
_REGISTERED = (
    "https://www.w3.org/ns/activitystreams",
    "https://www.w3.org/2018/credentials/v1",
    "https://www.w3.org/ns/did/v1",
    "https://w3id.org/security/suites/ed25519-2018/v1",
    "https://w3id.org/security/suites/ed25519-2020/v1",
    "https://w3id.org/cit/v1",
    "https://w3id.org/age/v1",
    "https://w3id.org/security/suites/x25519-2020/v1",
    "https://w3id.org/veres-one/v1",
    "https://w3id.org/webkms/v1",
    "https://w3id.org/zcap/v1",
    "https://w3id.org/security/suites/hmac-2019/v1",
    "https://w3id.org/security/suites/aes-2019/v1",
    "https://w3id.org/vaccination/v1",
    "https://w3id.org/vc-revocation-list-2020/v1",
    "https://w3id.org/dcc/v1",
    "https://w3id.org/vc/status-list/v1",
)
CONTEXTS: Mapping[str, int] = {
    **{url: _FIRST + place for place, url in enumerate(_REGISTERED)},
    "https://w3id.org/security/data-integrity/v1": 0x30,
    "https://w3id.org/security/multikey/v1": 0x31,
    "https://purl.imsglobal.org/spec/ob/v3p0/context.json": 0x32,
}
CONTEXT_URLS: Mapping[int, str] = {number: url for url, number in CONTEXTS.items()}

OB_3_0_3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
OB_3_0_3_EDITION = "3.0.3 before endorsementJwt"
"""The reader's copy of a context that gained terms in place: others would shift every number."""

READABLE = frozenset(
    (
        "https://www.w3.org/2018/credentials/v1",
        "https://www.w3.org/ns/credentials/v2",
        "https://www.w3.org/ns/credentials/status/v1",
        "https://w3id.org/vc/status-list/2021/v1",
        "https://w3id.org/security/data-integrity/v1",
        "https://w3id.org/security/data-integrity/v2",
        "https://w3id.org/security/suites/ed25519-2020/v1",
        "https://w3id.org/security/suites/x25519-2020/v1",
        "https://www.w3.org/ns/did/v1",
        "https://w3id.org/dcc/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
        OB_3_0_3,
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
    )
)
"""Contexts that ``@digitalcredentials/security-document-loader`` 8 holds without a network."""

_Numbers = dict[str, int]


def _word(value: Any, numbers: _Numbers) -> Any:
    number = numbers.get(value) if isinstance(value, str) else None
    return values.pack_address(value) if number is None else number


PACKERS: Mapping[str, Callable[[Any, _Numbers], Any]] = {
    "@id": lambda value, _: values.pack_address(value),
    "@vocab": _word,
    "https://w3id.org/security#multibase": lambda value, _: values.pack_multibase(value),
    "http://www.w3.org/2001/XMLSchema#date": lambda value, _: values.pack_date(value),
    "http://www.w3.org/2001/XMLSchema#dateTime": lambda value, _: values.pack_moment(value),
}


def _unworded(value: Any, terms: Mapping[int, str]) -> str | None:
    return terms.get(value) if type(value) is int else values.unpack_address(value)


UNPACKERS: Mapping[str, Callable[[Any, Mapping[int, str]], str | None]] = {
    "@id": lambda value, _: values.unpack_address(value),
    "@vocab": _unworded,
    "https://w3id.org/security#multibase": lambda value, _: values.unpack_multibase(value),
    "http://www.w3.org/2001/XMLSchema#date": lambda value, _: values.unpack_date(value),
    "http://www.w3.org/2001/XMLSchema#dateTime": lambda value, _: values.unpack_moment(value),
}
