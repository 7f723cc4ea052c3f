"""Suites whose proofs let a holder leave out part of what the issuer signed.

Data Integrity ECDSA Cryptosuites v1.0 section 3.5 and BBS Cryptosuites v2023 section 3.3. The
canonical statements of a document are told apart into those that must always be shown, which the
issuer signed together, and the others, each of which can be checked by itself. A *base* proof is
made by the issuer and is for its holder; a *derived* proof goes with what the holder shows.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from wallet.cryptosuites import proof_cbor
from wallet.cryptosuites.parts import options_with_context, rdfc
from wallet.errors import ProofError
from wallet.linked_data.statements import Statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from wallet.cryptosuites.keys import KeyKind, PublicKey
    from wallet.cryptosuites.suite import Document
    from wallet.linked_data.contexts import Contexts
    from wallet.linked_data.statements import Part


@dataclass(frozen=True, slots=True)
class Signed:
    """What a proof has to fit: the hashes of both things signed together, and the other lines.

    ``mandatory`` and ``other_places`` are places in the document's statements, sorted.
    """

    options_hash: bytes
    mandatory_hash: bytes
    mandatory: Sequence[int]
    others: Sequence[bytes]
    other_places: Sequence[int]

    def mandatory_within(self, part: Part) -> list[int]:
        """Return the places that the mandatory statements have among those of a part."""
        always = set(self.mandatory)
        return [place for place, whole in enumerate(part.places) if whole in always]


class SelectiveProof(Protocol):
    """A base or derived proof as it was read; each method raises ``ProofError``."""

    def relabel(self, canonical: Sequence[str]) -> Mapping[str, str]:
        """Return the label that stands for each canonical one."""

    def mandatory(self, statements: Statements) -> Sequence[int]:
        """Return the places of the statements that had to be shown."""

    def fits(self, signed: Signed, key: PublicKey) -> bool:
        """Say whether the proof is this key's over all of the statements."""


@runtime_checkable
class BaseForm(SelectiveProof, Protocol):
    """A base proof, from which its holder derives others."""

    @property
    def pointers(self) -> Sequence[str]:
        """Where the document says what must always be shown."""

    def agrees(self, signed: Signed) -> bool:
        """Say whether all of it fits that can be checked without knowing the issuer's key."""

    def derive(self, signed: Signed, part: Part) -> str:
        """Return the ``proofValue`` of a derived proof over a part of what was signed."""


@dataclass(frozen=True, slots=True)
class OpenedBase:
    """A base proof with the statements that it signs, ready to derive from any number of times."""

    base: BaseForm
    proof: Document
    statements: Statements
    whole: Signed

    def derive(self, pointers: Iterable[str]) -> dict[str, Any]:
        """Return what is mandatory and what stands at these JSON pointers, with its own proof.

        Raises ``ProofError`` ``bad_pointer``, ``base_proof_differs`` for a proof of another
        document; ``LinkedDataError`` for a part that says something else by itself than within
        the document.
        """
        part = self.statements.part([*self.base.pointers, *pointers])
        value = self.base.derive(self.whole, part)
        return {**part.document, "proof": {**options_of(self.proof), "proofValue": value}}


@dataclass(frozen=True, slots=True)
class SelectiveSuite:
    """A suite of base and derived proofs, told apart by the first bytes of the ``proofValue``.

    ``lacking`` are forms that exist and are not implemented.
    """

    cryptosuite: str
    key_kind: KeyKind
    forms: Mapping[bytes, Callable[[list[Any]], SelectiveProof]]
    lacking: frozenset[bytes] = frozenset()
    proof_type: str = "DataIntegrityProof"

    def verify(self, document: Document, proof: Document, key: PublicKey, at: Contexts) -> bytes:
        """Return the hashes that the proof signs, b"" unless it covers every statement.

        Raises ``ProofError`` ``unknown_suite``, ``key_not_for_suite``, ``bad_proof_value`` and
        its kin; ``LinkedDataError`` as ``canonicalise`` does.
        """
        read = self.read(proof)
        if key.kind is not self.key_kind:
            raise ProofError("key_not_for_suite", kind=key.kind.value, suite=self.cryptosuite)
        statements = Statements(document, at, read.relabel)
        found = signed(document, proof, statements, read.mandatory(statements), at)
        return found.options_hash + found.mandatory_hash if read.fits(found, key) else b""

    def examine(self, document: Document, proof: Document, at: Contexts) -> None:
        """Transform without a key; raise what the transformation raises."""
        for part in options_with_context(options_of(proof), document, at):
            rdfc(part, at, "sha256")

    def derive(
        self, document: Document, proof: Document, pointers: Iterable[str], at: Contexts
    ) -> dict[str, Any]:
        """Return what the places at these JSON pointers say, with a proof of its own.

        What is mandatory is shown in any case. Raises as ``open`` and ``OpenedBase.derive`` do.
        """
        return self.open(document, proof, at).derive(pointers)

    def open(self, document: Document, proof: Document, at: Contexts) -> OpenedBase:
        """Return the base proof of an unsecured document with its statements.

        Whether it is good is not looked at. Raises ``ProofError`` ``not_a_base_proof`` and as
        ``verify`` does.
        """
        base = self.read(proof)
        if not isinstance(base, BaseForm):
            raise ProofError("not_a_base_proof")
        statements = Statements(document, at, base.relabel)
        whole = signed(document, proof, statements, base.mandatory(statements), at)
        return OpenedBase(base, proof, statements, whole)

    def lacks(self, proof: Document) -> bool:
        """Say whether a proof is of a form that exists and is not implemented."""
        try:
            return proof_cbor.read(proof.get("proofValue"))[0] in self.lacking
        except ProofError:
            return False

    def read(self, proof: Document) -> SelectiveProof:
        """Return the base or derived proof within a ``proofValue``."""
        header, fields = proof_cbor.read(proof.get("proofValue"))
        if header in self.lacking:
            raise ProofError("unknown_suite", suite=f"{self.cryptosuite} {header.hex()}")
        form = self.forms.get(header)
        if form is None:
            raise ProofError("bad_proof_value")
        return form(fields)


def options_of(proof: Document) -> dict[str, Any]:
    """Return a proof without its signature."""
    return {name: part for name, part in proof.items() if name != "proofValue"}


def signed(
    document: Document,
    proof: Document,
    statements: Statements,
    mandatory: Sequence[int],
    at: Contexts,
) -> Signed:
    """Tell the mandatory statements from the others, and hash what is hashed.

    Raises ``ProofError`` ``bad_proof_value`` for a place that does not exist.
    """
    lines = [line.encode() for line in statements.lines]
    if mandatory and mandatory[-1] >= len(lines):
        raise ProofError("bad_proof_value")
    always = set(mandatory)
    other_places = [place for place in range(len(lines)) if place not in always]
    options, _ = options_with_context(options_of(proof), document, at)
    return Signed(
        hashlib.sha256(rdfc(options, at, "sha256")).digest(),
        hashlib.sha256(b"".join(lines[place] for place in mandatory)).digest(),
        mandatory,
        [lines[place] for place in other_places],
        other_places,
    )
