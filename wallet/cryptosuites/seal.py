"""How a proof holds its signature: as ``proofValue``, or as the suites before it did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites.multikey import decode_multibase, encode_multibase
from wallet.errors import ProofError

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.cryptosuites.keys import PublicKey, SecretKey
    from wallet.cryptosuites.signatures import Signature


@dataclass(frozen=True, slots=True)
class Sealed:
    """A signature as it was read; it was made over ``before`` followed by the message."""

    rule: Signature
    signature: bytes
    before: bytes = b""

    def verifies(self, key: PublicKey, message: bytes) -> bool:
        """Say whether the signature is this key's over the message."""
        return self.rule.verifies(key, self.signature, self.before + message)


@dataclass(frozen=True, slots=True)
class Seal:
    """The member of the proof that holds the signature, how to write it and how to read it."""

    member: str
    write: Callable[[Signature, SecretKey, bytes], str]
    read: Callable[[Signature, PublicKey, Any], Sealed]  # raises ProofError


def _write(rule: Signature, key: SecretKey, message: bytes) -> str:
    return encode_multibase(rule.sign(key, message))


def _read(rule: Signature, _key: PublicKey, value: Any) -> Sealed:
    if not isinstance(value, str) or not value.startswith("z"):
        raise ProofError("bad_multibase")
    return Sealed(rule, decode_multibase(value))


PROOF_VALUE = Seal("proofValue", _write, _read)
