"""What a cryptosuite is: five declared parts, and the two acts that follow from them.

Data Integrity, section 4: a configuration of the proof and a transformation of the document are
hashed together and signed by a key of a known type. A suite whose proofs are not one signature
over one hash (selective disclosure) is another class with the same ``verify`` and ``examine``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from wallet.cryptosuites.seal import PROOF_VALUE
from wallet.errors import ProofError

if TYPE_CHECKING:
    from wallet.cryptosuites.keys import KeyKind, PublicKey, SecretKey
    from wallet.cryptosuites.seal import Seal
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
    older contents of the contexts under which the proof is good, "" for the newest. ``signed`` is
    the hash, in hex, that a good proof signs: those of its options and of the document, joined, or
    the SHA-256 of what a token signs.
    """

    answer: Answer
    code: str
    suite: str
    details: Mapping[str, str]
    edition: str = ""
    signed: str = ""


class Suite(Protocol):
    """A row of ``wallet.cryptosuites.table``."""

    @property
    def proof_type(self) -> str:
        """The proof's ``type``."""

    @property
    def cryptosuite(self) -> str:
        """The proof's ``cryptosuite``; "" for types older than Data Integrity."""

    def verify(self, document: Document, proof: Document, key: PublicKey, at: Contexts) -> bytes:
        """Return the hashes that the proof signs, b"" when it is not this key's.

        ``document`` is the unsecured one. Raises ``ProofError`` for a proof that cannot be read or
        does not fit the key, with the code ``unknown_suite`` or ``unknown_header`` for one that
        asks for what we lack.
        """

    def examine(self, document: Document, proof: Document, at: Contexts) -> None:
        """Raise ``LinkedDataError`` when a proof could not cover all of the document."""


@dataclass(frozen=True, slots=True)
class HashedSuite:
    """A suite that signs the hash of the configuration joined to the hash of the document.

    ``configuration`` takes the proof's options (the proof without its signature) and the
    document, and returns both as they are to be transformed. ``key_types`` gives the hash that
    goes with each kind of key, by its ``hashlib`` name. ``seal`` is how the proof holds its
    signature; ``names_contexts`` that the proof repeats the document's ``@context``.
    """

    proof_type: str
    cryptosuite: str
    configuration: Callable[[Document, Document, Contexts], tuple[Document, Document]]
    transformation: Callable[[Document, Contexts, str], bytes]  # (any, contexts, hash name)
    hashing: Callable[[bytes, bytes, str], bytes]  # (configuration, document, hash name)
    key_types: Mapping[KeyKind, str]
    signature: Mapping[KeyKind, Signature]
    seal: Seal = PROOF_VALUE
    names_contexts: bool = False

    def sign(
        self, document: Document, options: Document, key: SecretKey, at: Contexts
    ) -> dict[str, Any]:
        """Return the proof: the options, completed and signed.

        Raises ``ProofError`` ``key_not_for_suite`` and what the transformation raises.
        """
        if self.names_contexts:
            options = {**options, "@context": document.get("@context")}
        message = self._message(document, options, key.kind, at)
        value = self.seal.write(self.signature[key.kind], key, message)
        return {**options, self.seal.member: value}

    def verify(self, document: Document, proof: Document, key: PublicKey, at: Contexts) -> bytes:
        """Return the hashes that the proof signs, b"" when its signature is not this key's.

        Raises ``ProofError`` ``key_not_for_suite``, what reading the signature raises and what
        the transformation raises.
        """
        rule = self.signature.get(key.kind)
        if rule is None:
            raise ProofError("key_not_for_suite", kind=key.kind.value, suite=self.name)
        sealed = self.seal.read(rule, key, proof.get(self.seal.member))
        message = self._message(document, self._options(proof), key.kind, at)
        return message if sealed.verifies(key, message) else b""

    def examine(self, document: Document, proof: Document, at: Contexts) -> None:
        """Transform without a key; raise what the transformation raises."""
        hash_name = next(iter(self.key_types.values()))
        for part in self.configuration(self._options(proof), document, at):
            self.transformation(part, at, hash_name)

    def _options(self, proof: Document) -> Document:
        return {name: part for name, part in proof.items() if name != self.seal.member}

    def _message(self, document: Document, options: Document, kind: KeyKind, at: Contexts) -> bytes:
        hash_name = self.key_types.get(kind)
        if hash_name is None:
            raise ProofError("key_not_for_suite", kind=kind.value, suite=self.name)
        configuration, covered = self.configuration(options, document, at)
        return self.hashing(
            self.transformation(configuration, at, hash_name),
            self.transformation(covered, at, hash_name),
            hash_name,
        )

    @property
    def name(self) -> str:
        """The name people use for the suite."""
        return self.cryptosuite or self.proof_type
