"""A detached JWS over bytes that are not encoded (RFC 7515 appendix F, RFC 7797), as ``jws``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.cryptosuites import base64url, jose
from wallet.cryptosuites.seal import Seal, Sealed
from wallet.errors import ProofError, ReadingError

if TYPE_CHECKING:
    from wallet.cryptosuites.keys import PublicKey, SecretKey
    from wallet.cryptosuites.signatures import Signature

_UNENCODED = {"b64": False, "crit": ["b64"]}


def _write(rule: Signature, key: SecretKey, message: bytes) -> str:
    algorithm = next(name for name, each in jose.ALGORITHMS.items() if each is rule)
    header = json.dumps({"alg": algorithm, **_UNENCODED}, separators=(",", ":"))
    head = base64url.encode(header.encode("ascii"))
    signature = rule.sign(key, f"{head}.".encode("ascii") + message)
    return f"{head}..{base64url.encode(signature)}"


def _read(rule: Signature, key: PublicKey, value: Any) -> Sealed:
    """Read a ``jws``; its algorithm must be the suite's for this kind of key.

    Raises ``ProofError``: ``bad_jws``, ``bad_base64url``, ``key_not_for_suite``,
    ``unknown_header``, ``unknown_suite``, ``algorithm_proves_nothing``.
    """
    head, payload, signature = _parts(value)
    header = _header(head)
    refused = jose.refuse_header({name: header[name] for name in header if name not in _UNENCODED})
    if refused is not None:
        raise ProofError(refused.code, **refused.details)
    algorithm = str(header["alg"])
    if payload or {name: header.get(name) for name in _UNENCODED} != _UNENCODED:
        raise ProofError("unknown_header", suite=algorithm)
    if jose.ALGORITHMS[algorithm] is not rule or not jose.allows(key, algorithm):
        raise ProofError("key_not_for_suite", kind=key.kind.value, suite=algorithm)
    return Sealed(rule, base64url.decode(signature), f"{head}.".encode("ascii"))


def _parts(value: Any) -> list[str]:
    parts = value.split(".") if isinstance(value, str) else []
    if len(parts) != 3:  # noqa: PLR2004 - RFC 7515 section 3.1
        raise ProofError("bad_jws")
    return parts


def _header(head: str) -> dict[str, Any]:
    try:
        header = strict_json.loads(base64url.decode(head))
    except ReadingError as error:
        raise ProofError("bad_jws") from error
    if not isinstance(header, dict):
        raise ProofError("bad_jws")
    return header


DETACHED_JWS = Seal("jws", _write, _read)
