"""The key that a proof or token names, ready for use, and who is shown to publish it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from wallet.cryptosuites import base58, jwk, multikey
from wallet.cryptosuites.keys import ed25519_public_key, rsa_public_key
from wallet.cryptosuites.suite import Answer
from wallet.errors import ProofError
from wallet.trust.keys import KeyLookup, every_method, find_keys, published_methods

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from wallet.cryptosuites.keys import PublicKey
    from wallet.cryptosuites.suite import ProofResult
    from wallet.trust.methods import Method
    from wallet.trust.model import Knowledge


@dataclass(frozen=True, slots=True)
class Signer:
    """A key, or the reason why there is none.

    ``carried``: nobody is known to publish the key, it came inside the credential. It can show
    that nothing was changed since that key signed, never who holds the key.
    """

    method_id: str
    lookup: KeyLookup
    key: PublicKey | None = None
    carried: bool = False
    code: str = ""  # why there is no key

    @property
    def as_of(self) -> datetime | None:
        """The date of what is known of the key: of a retired one, when its owner was last asked."""
        return self.lookup.asked if self.lookup.retired else self.lookup.fetched

    def evidence(self) -> dict[str, str]:
        """Return what somebody needs to find the key again."""
        lookup = self.lookup
        found = {
            "method": self.method_id,
            "key": self.key.fingerprint if self.key else "",
            "controller": lookup.controller,
            "document": lookup.document_url,
            "digest": lookup.digest,
            "source": "credential" if self.carried else lookup.source,
        }
        if lookup.method is not None and not lookup.derived:
            found["fetched"] = self.as_of.isoformat() if self.as_of else "undated"
            if lookup.retired:
                found["key_last_seen"] = lookup.fetched.isoformat() if lookup.fetched else "undated"
        if lookup.method is not None:
            found["key_until"] = lookup.method.revoked
        return {name: value[:2000] for name, value in found.items() if value}


def find_signer(
    method_id: str,
    knowledge: Knowledge,
    purpose: str,
    *,
    expected_controller: str = "",
    header_jwk: Mapping[str, Any] | None = None,
) -> Signer:
    """Find the key for a verification method, or the ``kid`` and ``jwk`` of a token.

    ``expected_controller`` is the issuer or holder that the credential names. Raises nothing: an
    unusable key is a reason.
    """
    return find_signers(
        method_id,
        knowledge,
        purpose,
        expected_controller=expected_controller,
        header_jwk=header_jwk,
    )[0]


def find_signers(
    method_id: str,
    knowledge: Knowledge,
    purpose: str,
    *,
    expected_controller: str = "",
    header_jwk: Mapping[str, Any] | None = None,
) -> tuple[Signer, ...]:
    """Find the key of a name as ``find_signer`` does, then keys that had the name before it."""
    if header_jwk is not None and not method_id:
        return (_from_header(header_jwk, knowledge, purpose, expected_controller),)
    found = find_keys(method_id, knowledge, purpose, expected_controller=expected_controller)
    return tuple(_signer(method_id, lookup) for lookup in found)


def first_good(
    signers: tuple[Signer, ...], verify: Callable[[PublicKey], ProofResult]
) -> tuple[Signer, ProofResult | None]:
    """Return the signer whose key fits, else the first with what came of it.

    The result is None where there was no key to try. Raises what ``verify`` raises.
    """
    tried: list[tuple[Signer, ProofResult | None]] = []
    for signer in signers:
        tried.append((signer, verify(signer.key) if signer.key is not None else None))
        result = tried[-1][1]
        if result is not None and result.answer is Answer.GOOD:
            return tried[-1]
    return tried[0]


def _signer(method_id: str, lookup: KeyLookup) -> Signer:
    if lookup.method is None:
        carried = _from_fragment(method_id)
        return Signer(method_id, lookup, carried, carried is not None, lookup.code)
    try:
        return Signer(method_id, lookup, public_key(lookup.method))
    except ProofError as error:
        return Signer(method_id, lookup, code=error.code)


def public_key(method: Method) -> PublicKey:
    """Return the key of a published method.

    Raises ``ProofError``: ``bad_key``, ``weak_key``, ``unknown_key_type``, ``bad_multibase``,
    ``bad_base64url``.
    """
    if method.multibase:
        return multikey.decode_public(method.multibase)
    if method.pem:
        return _from_pem(method.pem)
    if method.base58:
        return ed25519_public_key(base58.decode(method.base58))
    return jwk.decode_public(method.jwk)


def published_fingerprints(controller: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the fingerprints of the usable keys that an issuer's newest document publishes."""
    methods = published_methods(controller, knowledge)
    return tuple(dict.fromkeys(filter(None, map(fingerprint_of, methods))))


def fingerprint_of(method: Method) -> str:
    """Return the fingerprint of a published key, "" for one that cannot be used."""
    try:
        return public_key(method).fingerprint
    except ProofError:
        return ""


def _from_header(
    header_jwk: Mapping[str, Any], knowledge: Knowledge, purpose: str, issuer: str
) -> Signer:
    """Take the key from a token's header, and look whether the issuer publishes the same one."""
    try:
        key = jwk.decode_public(header_jwk)
    except ProofError as error:
        return Signer("", KeyLookup("no_key_document", document_url=issuer), code=error.code)
    for method in every_method(issuer, knowledge):
        if fingerprint_of(method) != key.fingerprint:
            continue
        found = find_keys(method.id, knowledge, purpose, expected_controller=issuer)
        for lookup in found:
            if lookup.method is not None and fingerprint_of(lookup.method) == key.fingerprint:
                return Signer(method.id, lookup, key)
    known = bool(published_methods(issuer, knowledge, purpose))
    code = "key_not_listed" if known else "no_key_document"
    return Signer("", KeyLookup(code, document_url=issuer), key, carried=True, code=code)


def _from_fragment(method_id: str) -> PublicKey | None:
    """Return the key that some issuers write whole into the fragment of its address."""
    try:
        return multikey.decode_public(method_id.partition("#")[2])
    except ProofError:
        return None


def _from_pem(text: str) -> PublicKey:
    """Read the ``publicKeyPem`` of Open Badges 2.0, which is always RSA."""
    try:
        numbers = load_pem_public_key(text.encode()).public_numbers()  # type: ignore[union-attr]
        return rsa_public_key(numbers.n, numbers.e)  # type: ignore[union-attr]
    except UnsupportedAlgorithm as error:
        raise ProofError("unknown_key_type", kind="PEM") from error
    except (ValueError, AttributeError) as error:
        raise ProofError("bad_key", kind="RSA") from error
