"""DIDs, the documents of their keys, and the keys themselves."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.fuzz.json_mutations import of_json
from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from tests.fuzz.targets.tokens import decoded
from tests.issuer_simulator import Institution
from tests.issuer_simulator.keys import secret_key
from tests.issuer_simulator.selective import encoded
from tests.sweep.good import NOW
from wallet.cryptosuites import jwk, multikey
from wallet.cryptosuites.keys import COORDINATE_BYTES, KeyKind, secret_key_from_raw
from wallet.errors import ProofError
from wallet.trust import did, keys, methods
from wallet.trust.model import Document, Knowledge
from wallet.verification.signer import fingerprint_of

if TYPE_CHECKING:
    import random

    from wallet.trust.keys import KeyLookup

_KINDS = (KeyKind.ED25519, KeyKind.P256, KeyKind.P384, KeyKind.RSA, KeyKind.SECP256K1, KeyKind.P521)
_SECRET = {
    kind: secret_key_from_raw(kind, b"\0" + b"k" * (size - 1))
    for kind, size in COORDINATE_BYTES.items()
}
_PUBLIC = [
    _SECRET[kind].public() if kind in _SECRET else secret_key(kind, "fuzz").public()
    for kind in _KINDS
]
_OWNER = "did:web:aoba.example"
_DER = _PUBLIC[1].key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)  # type: ignore[union-attr]
_SPACE = re.compile(r"\s")


def did_seeds() -> list[bytes]:
    derived = ["did:key:" + multikey.encode_public(key) for key in _PUBLIC[:3]]
    derived += ["did:jwk:" + encoded(jwk.encode_public(key)) for key in _PUBLIC]
    web = [_OWNER, "did:web:aoba.example:dept:a%20b", "did:web:aoba.example%3A8443"]
    return [text.encode() for text in (*derived, *web)]


def of_did(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change the JWK inside a did:jwk, the bytes inside a did:key."""
    method, _, rest = data.rpartition(b":")
    if method == b"did:jwk":
        return (
            method
            + b":"
            + encoded(of_json()(chance, decoded(rest), b'{"kty": "RSA", "e": "AQAB"}')).encode()
        )
    try:
        raw = multikey.decode_multibase(rest.decode())
    except (ProofError, UnicodeDecodeError):
        return of_bytes()(chance, data, other)
    raw = of_bytes(b"\xed\x01", b"\x80\x24\x02", b"\xeb\x01", bytes(32), b"\xff" * 32)(
        chance, raw, b""
    )
    return b"did:key:" + multikey.encode_multibase(raw[:600]).encode()


def read_did(data: bytes) -> Any:
    """Return the address of a did:web, or the key of a derived document."""
    text = data.decode("utf-8", "replace")
    if text.startswith("did:web:"):
        return did.web_url(text)
    method = did.derived_method(text)
    return jwk.decode_public(method.jwk) if method.jwk else multikey.decode_public(method.multibase)


def check_did(data: bytes, found: Any) -> None:
    """An address has no other host than the DID; a key is the same however it is written."""
    text = data.decode()
    assert not _SPACE.search(text)
    if isinstance(found, str):
        parts = urlsplit(found)
        host = text.split(":")[2].lower().partition("%3a")
        assert (parts.scheme, parts.hostname, parts.username) == ("https", host[0], None)
        assert parts.netloc.lower() == host[0] + (f":{host[2]}" if host[1] else "")
        assert found.endswith("/did.json")
        assert not parts.query
        assert not parts.fragment
        return
    assert jwk.decode_public(jwk.encode_public(found)).fingerprint == found.fingerprint
    if found.kind is not KeyKind.RSA:
        again = multikey.encode_public(found)
        assert multikey.decode_public(again).fingerprint == found.fingerprint
        if text.startswith("did:key:z"):
            assert text == f"did:key:{again}", "two identifiers of one key"


DIDS = Target(
    name="dids",
    seeds=did_seeds,
    mutate=any_of(
        of_did,
        of_did,
        of_bytes(b"did:web:", b"%3A", b"%2F", b":", b"..", b"@", b"#", b"\n", b"z6Mk"),
    ),
    read=read_did,
    check=check_did,
    codes="bad_did bad_key weak_key bad_multibase bad_base64url unknown_key_type",
)


def document_seeds() -> list[bytes]:
    whole = Institution("aoba.example", kinds=_KINDS[:2]).controller_document()
    whole["publicKey"] = whole["verificationMethod"][:1]
    key = {**jwk.encode_public(_PUBLIC[1]), "kid": "1", "use": "sig", "exp": 2**33}
    pem = {"id": f"{_OWNER}#p", "owner": _OWNER, "publicKeyPem": _pem(_DER)}
    old = {
        "id": _OWNER,
        "publicKey": [{"id": "#k", "type": "Ed25519VerificationKey2018", "publicKeyBase58": "2"}],
    }
    revoked = {
        "keys": [
            {**key, "revoked": {"revoked_at": 5}},
            {"kid": "2", "revoked": "2026-01-01T00:00:00Z"},
        ]
    }
    issuer = {"issuer": _OWNER, "jwks": {"keys": [key]}}
    pages = (whole, {"keys": [key]}, key, pem, old, revoked, issuer)
    return [json.dumps(page).encode() for page in pages]


def of_pem(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Give the document a PEM whose bytes are not those of a good key."""
    try:
        document = json.loads(data)
        document["publicKeyPem"] = _pem(
            of_bytes(b"\x06\x03\x2b\x65\x70")(chance, _DER, other)[:2_000]
        )
        return json.dumps(document).encode()
    except (ValueError, TypeError):
        return other


def _pem(der: bytes) -> str:
    return (
        f"-----BEGIN PUBLIC KEY-----\n{base64.encodebytes(der).decode()}-----END PUBLIC KEY-----\n"
    )


def read_document(data: bytes) -> tuple[list[methods.Method], tuple[KeyLookup, ...]]:
    """Return the keys in a document, and what is found by a name beside an earlier copy."""
    content = methods.parse(data)
    found = list(methods.methods_in(content, _OWNER))
    now, before = Document(_OWNER, data, fetched=NOW), Document(_OWNER, document_seeds()[0])
    knowledge = Knowledge({_OWNER: (now, before)})
    named = next((method.id for method in found), _OWNER)
    for method in found:
        fingerprint_of(method)
    for purpose in methods.PURPOSES:
        methods.references(content, purpose)
        keys.published_methods(_OWNER, knowledge, purpose)
    return found, keys.find_keys(named, knowledge, keys.ASSERTION, expected_controller=_OWNER)


def check_document(_data: bytes, found: tuple[list[methods.Method], tuple[KeyLookup, ...]]) -> None:
    """A key has one form or was only withdrawn; a lookup says who publishes it, or why nobody."""
    for method in found[0]:
        forms = [method.jwk, method.multibase, method.pem, method.base58]
        assert sum(map(bool, forms)) <= 1
        assert bool(method.revoked) or any(forms)
        assert all(
            isinstance(getattr(method, each.name), str)
            for each in fields(method)
            if each.type == "str"
        )
        assert method.purposes is None or method.purposes <= {*methods.PURPOSES}
    assert found[1]
    for lookup in found[1]:
        assert lookup.code in ("key_found", "no_key_document", "key_not_listed", "bad_did")
        if lookup.code == "key_found":
            assert lookup.method
            assert bool(lookup.controller) != bool(lookup.problem)
            assert lookup.controller in ("", _OWNER)


KEY_DOCUMENTS = Target(
    name="key-documents",
    seeds=document_seeds,
    mutate=any_of(of_json(), of_json(), of_json(), of_pem),
    read=read_document,
    check=check_document,
)
