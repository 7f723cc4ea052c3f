"""What a cryptosuite is: five declared parts, and the two acts that follow from them.

Data Integrity, section 4: a configuration of the proof and a transformation of the document are
hashed together and signed by a key of a known type. A suite whose proofs are not one signature
over one hash (selective disclosure) is another class with the same ``sign`` and ``verify``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from wallet.cryptosuites.multikey import decode_multibase, encode_multibase
from wallet.errors import ProofError

if TYPE_CHECKING:
    from wallet.cryptosuites.keys import KeyKind, PublicKey, SecretKey
    from wallet.cryptosuites.signatures import Signature
    from wallet.linked_data.contexts import Contexts

Document = Mapping[str, Any]


class Answer(StrEnum):
    """What came of checking a proof or a token with a key."""

    GOOD = "good"
    BAD = "bad"  # checked, and not true
    UNSUPPORTED = "unsupported"  # a suite or algorithm that we do not implement


@dataclass(frozen=True, slots=True)
class ProofResult:
    """An answer with its reason: ``code`` names a sentence, ``details`` fill it.

    ``suite`` is the cryptosuite, older signature type or JOSE algorithm. ``edition`` names the
    older contents of the contexts under which the proof is good, "" for the newest.
    """

    answer: Answer
    code: str
    suite: str
    details: Mapping[str, str]
    edition: str = ""


class Suite(Protocol):
    """A row of ``wallet.cryptosuites.table``."""

    @property
    def proof_type(self) -> str:
        """The proof's ``type``."""

    @property
    def cryptosuite(self) -> str:
        """The proof's ``cryptosuite``; "" for types older than Data Integrity."""

    def sign(self, document: Document, options: Document, key: SecretKey, at: Contexts) -> str:
        """Return the ``proofValue`` for an unsecured document and proof options."""

    def verify(self, document: Document, proof: Document, key: PublicKey, at: Contexts) -> bool:
        """Say whether the proof is this key's over the unsecured document."""

    def examine(self, document: Document, proof: Document, at: Contexts) -> None:
        """Raise ``LinkedDataError`` when a proof could not cover all of the document."""


@dataclass(frozen=True, slots=True)
class HashedSuite:
    """A suite that signs the hash of the configuration joined to the hash of the document.

    ``key_types`` gives the hash that goes with each kind of key, by its ``hashlib`` name.
    """

    proof_type: str
    cryptosuite: str
    configuration: Callable[[Document, Document], Document]  # (options, document)
    transformation: Callable[[Document, Contexts, str], bytes]  # (any, contexts, hash name)
    hashing: Callable[[bytes, bytes, str], bytes]  # (configuration, document, hash name)
    key_types: Mapping[KeyKind, str]
    signature: Mapping[KeyKind, Signature]

    def sign(self, document: Document, options: Document, key: SecretKey, at: Contexts) -> str:
        """Return the ``proofValue``.

        Raises ``ProofError`` ``key_not_for_suite`` and what the transformation raises.
        """
        message = self._message(document, options, key.kind, at)
        return encode_multibase(self.signature[key.kind].sign(key, message))

    def verify(self, document: Document, proof: Document, key: PublicKey, at: Contexts) -> bool:
        """Say whether the ``proofValue`` is this key's.

        Raises ``ProofError`` ``key_not_for_suite``, ``bad_multibase``, ``bad_base64url`` and what
        the transformation raises.
        """
        value = proof.get("proofValue")
        if not isinstance(value, str) or not value.startswith("z"):
            raise ProofError("bad_multibase")
        options = {name: part for name, part in proof.items() if name != "proofValue"}
        message = self._message(document, options, key.kind, at)
        return self.signature[key.kind].verifies(key, decode_multibase(value), message)

    def examine(self, document: Document, proof: Document, at: Contexts) -> None:
        """Transform without a key; raise what the transformation raises."""
        hash_name = next(iter(self.key_types.values()))
        options = {name: part for name, part in proof.items() if name != "proofValue"}
        self.transformation(self.configuration(options, document), at, hash_name)
        self.transformation(document, at, hash_name)

    def _message(self, document: Document, options: Document, kind: KeyKind, at: Contexts) -> bytes:
        hash_name = self.key_types.get(kind)
        if hash_name is None:
            raise ProofError("key_not_for_suite", kind=kind.value, suite=self.name)
        configuration = self.configuration(options, document)
        return self.hashing(
            self.transformation(configuration, at, hash_name),
            self.transformation(document, at, hash_name),
            hash_name,
        )

    @property
    def name(self) -> str:
        """The name people use for the suite."""
        return self.cryptosuite or self.proof_type
