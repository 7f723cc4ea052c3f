"""JSON Web Signatures (RFC 7515): the algorithm is fixed by the key, never by the token alone.

``none`` and the HMAC family do not exist here, so no token can ask for them.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites import algorithms, base64url
from wallet.cryptosuites.suite import Answer, ProofResult
from wallet.errors import ProofError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.cryptosuites.keys import PublicKey, SecretKey
    from wallet.cryptosuites.signatures import Signature

ALGORITHMS: Mapping[str, Signature] = {
    name: each.signature for name, each in algorithms.BY_NAME.items()
}
# Signed with a secret that its checker knows, or not at all: such a token proves nothing.
_PROVES_NOTHING = frozenset({"none", "HS256", "HS384", "HS512"})


def verify_jws(
    header: Mapping[str, Any], signing_input: bytes, signature: bytes, public_key: PublicKey
) -> ProofResult:
    """Check a signature made over ``signing_input`` with a key that the caller found.

    ``header`` is the protected header already parsed without duplicate members. A key that the
    header carries is never looked at.
    """
    refused = refuse_header(header)
    if refused is not None:
        return refused
    algorithm = str(header["alg"])
    details = {"suite": algorithm}
    rule = ALGORITHMS[algorithm]
    if rule.kind is not public_key.kind or not allows(public_key, algorithm):
        details["kind"] = public_key.kind.value
        return ProofResult(Answer.BAD, "key_not_for_suite", algorithm, details)
    if rule.verifies(public_key, signature, signing_input):
        digest = hashlib.sha256(signing_input).hexdigest()
        return ProofResult(Answer.GOOD, "proof_good", algorithm, details, signed=digest)
    return ProofResult(Answer.BAD, "signature_wrong", algorithm, details)


def refuse_header(header: Mapping[str, Any]) -> ProofResult | None:
    """Say why a token cannot be checked whatever its key is; None when it can be.

    ``crit`` names extensions that must be understood; we know none (RFC 7515 section 4.1.11).
    """
    algorithm = header.get("alg")
    name = str(algorithm)[:80]
    if not isinstance(algorithm, str) or algorithm in _PROVES_NOTHING:
        return ProofResult(Answer.BAD, "algorithm_proves_nothing", name, {"suite": name})
    if "crit" in header or "b64" in header:
        return ProofResult(Answer.UNSUPPORTED, "unknown_header", name, {"suite": name})
    if algorithm not in ALGORITHMS:
        return ProofResult(Answer.UNSUPPORTED, "unknown_suite", name, {"suite": name})
    return None


def allows(key: PublicKey, algorithm: str) -> bool:
    """Say whether a key may be used so, as far as its own ``alg`` says (RFC 7517 section 4.4)."""
    return not key.algorithm or algorithms.is_same(key.algorithm, algorithm)


def sign_compact(
    header: Mapping[str, Any], payload: Mapping[str, Any], secret_key: SecretKey
) -> str:
    """Return the compact JWS of a JSON payload (RFC 7515 section 7.1).

    ``header`` must name the ``alg``. Raises ``ProofError``: ``unknown_suite``,
    ``key_not_for_suite``.
    """
    algorithm = str(header.get("alg"))
    rule = ALGORITHMS.get(algorithm)
    if rule is None:
        raise ProofError("unknown_suite", suite=algorithm)
    if rule.kind is not secret_key.kind:
        raise ProofError("key_not_for_suite", kind=secret_key.kind.value, suite=algorithm)
    signing_input = f"{_part(header)}.{_part(payload)}"
    signature = rule.sign(secret_key, signing_input.encode("ascii"))
    return f"{signing_input}.{base64url.encode(signature)}"


def _part(value: Mapping[str, Any]) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return base64url.encode(text.encode())
