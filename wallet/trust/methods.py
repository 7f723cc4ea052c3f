"""What documents say about keys: controller documents, single methods, JWKs and JWK sets.

Controlled Identifiers 1.0 section 2, DID Core section 5.2, RFC 7517 section 5, the metadata of
SD-JWT VC section 4 and the CryptographicKey of Open Badges 2.0. Documents that cannot be read are
passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from wallet import strict_json
from wallet.errors import ReadingError

PURPOSES = (
    "assertionMethod",
    "authentication",
    "keyAgreement",
    "capabilityInvocation",
    "capabilityDelegation",
)
_KEY_MEMBERS = frozenset({"kty", "crv", "x", "y", "n", "e"})
_MATERIAL = ("publicKeyJwk", "publicKeyMultibase", "publicKeyPem")
_PEM = b"-----BEGIN PUBLIC KEY-----"
_BASE58_TYPE = "Ed25519VerificationKey2018"  # the one whose bare bytes say what they are


@dataclass(frozen=True, slots=True)
class Method:
    """One key as a document publishes it; exactly one of the forms of a key is set.

    None is set where a document only says that the key of that name was revoked.
    They are ``jwk``, ``multibase``, ``pem``, and ``base58`` for the bare bytes of an Ed25519 key.
    ``controller`` is who the method says it belongs to, "" when it does not say. ``purposes`` is
    None where the document has no way to say what a key is for.
    """

    id: str
    controller: str
    jwk: Mapping[str, Any] = field(default_factory=dict)
    multibase: str = ""
    pem: str = ""
    base58: str = ""
    purposes: frozenset[str] | None = None
    revoked: str = ""
    expires: str = ""

    @property
    def material(self) -> tuple[object, ...]:
        """The key itself, as written: what tells two keys of one name apart."""
        names = sorted(_KEY_MEMBERS & self.jwk.keys())
        written = tuple((name, str(self.jwk[name])) for name in names)
        return (written, self.multibase, "".join(self.pem.split()), self.base58)

    @property
    def only_revoked(self) -> bool:
        """Whether the document has nothing of the key but that it was revoked."""
        return not (self.jwk or self.multibase or self.pem or self.base58)


def parse(body: bytes) -> Mapping[str, Any]:
    """Return the JSON object in a cached document, or {} when it holds none.

    A bare PEM key, as issuers of Open Badges 1.x publish theirs, is read as a key in JSON would be.
    """
    if body.lstrip().startswith(_PEM):
        return {"publicKeyPem": body.decode("ascii", "replace")}
    try:
        value = strict_json.loads(body)
    except ReadingError:
        return {}
    return value if isinstance(value, Mapping) else {}


def methods_in(document: Mapping[str, Any], url: str) -> Iterator[Method]:
    """Yield every key of a document that is known under ``url`` (a URL or DID, no fragment).

    A controller document counts only when its ``id`` is ``url``: what one address serves cannot
    speak for another.
    """
    if isinstance(document.get("keys"), list):
        for jwk in document["keys"]:
            if jwk and isinstance(jwk, Mapping):
                yield _from_jwk(f"{url}#{_text(jwk, 'kid')}", jwk)
    elif "kty" in document:
        yield _from_jwk(url, document)
    elif any(name in document for name in _MATERIAL):
        yield from _method({"id": url, **document}, url, None)
    elif document.get("issuer") == url and isinstance(document.get("jwks"), Mapping):
        yield from methods_in({"keys": document["jwks"].get("keys", [])}, url)
    elif document.get("id") == url:
        yield from _controller_document(document, url)


def references(document: Mapping[str, Any], purpose: str) -> frozenset[str]:
    """Return the ids of the keys that a controller document or OB 2.0 profile names.

    Under ``purpose``; or, for a profile that has nothing but ``publicKey``, under that.
    """
    own = _text(document, "id")
    names = (purpose,) if "verificationMethod" in document else (purpose, "publicKey")
    return frozenset(
        _absolute(entry if isinstance(entry, str) else _text(entry, "id"), own)
        for name in names
        for entry in _list(document.get(name))
        if isinstance(entry, str | Mapping)
    )


def _controller_document(document: Mapping[str, Any], url: str) -> Iterator[Method]:
    says_purposes = any(name in document for name in ("verificationMethod", *PURPOSES))
    named = {purpose: references(document, purpose) for purpose in PURPOSES}
    seen: set[str] = set()
    for name in ("verificationMethod", *PURPOSES, "publicKey"):
        for entry in _list(document.get(name)):
            if not isinstance(entry, Mapping):
                continue
            method_id = _absolute(_text(entry, "id"), url)
            if method_id in seen:
                continue
            seen.add(method_id)
            purposes = None
            if says_purposes:
                purposes = frozenset(name for name in PURPOSES if method_id in named[name])
            yield from _method(entry, url, purposes)


def _method(
    entry: Mapping[str, Any], url: str, purposes: frozenset[str] | None
) -> Iterator[Method]:
    jwk = entry.get("publicKeyJwk")
    jwk = jwk if isinstance(jwk, Mapping) else {}
    multibase, pem = _text(entry, "publicKeyMultibase"), _text(entry, "publicKeyPem")
    bare = not any(name in entry for name in _MATERIAL) and entry.get("type") == _BASE58_TYPE
    base58 = _text(entry, "publicKeyBase58") if bare else ""
    given = [bool(form) for form in (jwk, multibase, pem)]
    revoked = _moment(entry.get("revoked"))
    usable = base58 or (sum(given) == 1 and sum(name in entry for name in _MATERIAL) == 1)
    if not usable and not revoked:
        return
    yield Method(
        id=_absolute(_text(entry, "id"), url),
        controller=_text(entry, "controller") or _text(entry, "owner"),
        jwk=jwk,
        multibase=multibase,
        pem=pem,
        base58=base58,
        purposes=purposes,
        revoked=revoked,
        expires=_moment(entry.get("expires")),
    )


def _from_jwk(name: str, jwk: Mapping[str, Any]) -> Method:
    """Read one key of a set, perhaps one of history (OpenID Federation 1.0, section 8.7)."""
    return Method(
        name, "", jwk=jwk, revoked=_moment(jwk.get("revoked")), expires=_moment(jwk.get("exp"))
    )


def _moment(value: Any) -> str:
    """Return a time as text, "" for none; what says yes without a time stays no time."""
    if isinstance(value, Mapping):
        value = value.get("revoked_at", "yes")
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            return datetime.fromtimestamp(value, UTC).isoformat()
        except (ValueError, OverflowError, OSError):
            return str(value)
    return value if isinstance(value, str) else "yes" if value else ""


def _absolute(identifier: str, base: str) -> str:
    return base + identifier if identifier.startswith("#") else identifier


def _text(value: Mapping[str, Any], name: str) -> str:
    text = value.get(name, "")
    return text if isinstance(text, str) else ""


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
