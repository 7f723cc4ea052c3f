"""Makes and checks embedded proofs (Verifiable Credential Data Integrity 1.0, section 4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites.selective_suite import BaseForm, SelectiveSuite
from wallet.cryptosuites.suite import Answer, HashedSuite, ProofResult
from wallet.cryptosuites.table import name_of, suite_of
from wallet.errors import LinkedDataError, ProofError
from wallet.linked_data import context_urls

if TYPE_CHECKING:
    from wallet.cryptosuites.keys import PublicKey, SecretKey
    from wallet.cryptosuites.selective_suite import OpenedBase
    from wallet.cryptosuites.suite import Suite
    from wallet.linked_data.contexts import Contexts

# What older contents of a context may put right: they define other terms.
_EDITION_ERRORS = ("unsigned_terms", "undefined_type")
# A proof that asks for what we do not implement is not a bad one.
_LACKING = ("unknown_suite", "unknown_header")


def create_proof(
    document: Mapping[str, Any],
    options: Mapping[str, Any],
    secret_key: SecretKey,
    contexts: Contexts,
) -> dict[str, Any]:
    """Return the document with one proof added after those it has (a proof set).

    ``options`` is the proof without its signature: ``type``, ``cryptosuite``, ``created``,
    ``verificationMethod``, ``proofPurpose`` and, for presentations, ``challenge`` and ``domain``.
    The same input gives the same signature (but by RSA). Raises ``ProofError``
    ``unknown_suite``, also for one that only issuers sign with, ``key_not_for_suite``;
    ``LinkedDataError`` when the document cannot be signed without loss.
    """
    suite = suite_of(options)
    if not isinstance(suite, HashedSuite):
        raise ProofError("unknown_suite", suite=name_of(options))
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    proofs = [*proofs_of(document), suite.sign(unsecured, options, secret_key, contexts)]
    return {**unsecured, "proof": proofs[0] if len(proofs) == 1 else proofs}


def verify_proof(
    document: Mapping[str, Any],
    proof: Mapping[str, Any],
    public_key: PublicKey,
    contexts: Contexts,
) -> ProofResult:
    """Check one proof of a document with a key that the caller found.

    Only the mathematics: purpose, key ownership and dates are the caller's. Raises
    ``LinkedDataError`` (``unsigned_terms``, ``context_unavailable``, ...) when there is no
    faithful canonical form to check; a bad or unreadable signature is an answer.
    """
    suite, name = suite_of(proof), name_of(proof)
    if suite is None:
        return ProofResult(Answer.UNSUPPORTED, "unknown_suite", name, {"suite": name})
    try:
        unsecured = _unsecured(document, proof)
        return _under_any_edition(suite, unsecured, proof, public_key, contexts)
    except ProofError as error:
        details = {key: str(value) for key, value in error.details.items()}
        answer = Answer.UNSUPPORTED if error.code in _LACKING else Answer.BAD
        return ProofResult(answer, error.code, name, details)


def examine(document: Mapping[str, Any], proof: Mapping[str, Any], contexts: Contexts) -> None:
    """See whether a proof could cover the document, when there is no key to check it with.

    Raises ``LinkedDataError`` as ``verify_proof`` does; says nothing of suites we do not know
    and of proofs that cannot be read.
    """
    suite = suite_of(proof)
    if suite is None:
        return
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    first_error: LinkedDataError | None = None
    for edition in _editions(unsecured, contexts):
        try:
            suite.examine(unsecured, proof, edition)
        except ProofError:
            return
        except LinkedDataError as error:
            first_error = first_error or error
            if error.code not in _EDITION_ERRORS:
                break
        else:
            return
    if first_error is not None:
        raise first_error


def proofs_of(document: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    """Return the proofs of a document in order; what is not an object is left out."""
    proof = document.get("proof", ())
    proofs = proof if isinstance(proof, Sequence) and not isinstance(proof, str) else (proof,)
    return tuple(item for item in proofs if isinstance(item, Mapping))


def is_implemented(proof: Mapping[str, Any]) -> bool:
    """Say whether we can check such a proof at all: its suite, and its form of the suite."""
    suite = suite_of(proof)
    return suite is not None and not (isinstance(suite, SelectiveSuite) and suite.lacks(proof))


def is_derived(proof: Mapping[str, Any]) -> bool:
    """Say whether a proof goes with a part of what was signed, chosen by its holder."""
    suite = suite_of(proof)
    if not isinstance(suite, SelectiveSuite):
        return False
    try:
        return not isinstance(suite.read(proof), BaseForm)
    except ProofError:
        return False


def open_base(document: Mapping[str, Any], contexts: Contexts) -> OpenedBase:
    """Return the first base proof of a document, ready to show parts of what it signs.

    It is read under the contents of the contexts that it fits, the newest first. Raises
    ``ProofError``: ``not_a_base_proof`` when the document has none, ``proof_chained`` for one that
    covers other proofs too, ``base_proof_differs`` when the document is not what it signs, and
    ``bad_proof_value`` and its kin; ``LinkedDataError`` as ``verify_proof`` does.
    """
    suite, proof = _base_of(document)
    if "previousProof" in proof:
        raise ProofError("proof_chained")
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    first_error: LinkedDataError | ProofError | None = None
    for edition in _editions(unsecured, contexts):
        try:
            opened = suite.open(unsecured, proof, edition)
            if opened.base.agrees(opened.whole):
                return opened
        except (LinkedDataError, ProofError) as error:
            first_error = first_error or error
            if isinstance(error, LinkedDataError) and error.code not in _EDITION_ERRORS:
                break
    raise first_error or ProofError("base_proof_differs")


def _base_of(document: Mapping[str, Any]) -> tuple[SelectiveSuite, Mapping[str, Any]]:
    for proof in proofs_of(document):
        suite = suite_of(proof)
        if isinstance(suite, SelectiveSuite) and is_base(proof):
            return suite, proof
    raise ProofError("not_a_base_proof")


def is_base(proof: Mapping[str, Any]) -> bool:
    """Say whether a proof means to be one that its holder derives others from, however broken."""
    suite = suite_of(proof)
    return isinstance(suite, SelectiveSuite) and not suite.lacks(proof) and not is_derived(proof)


def _under_any_edition(
    suite: Suite,
    unsecured: Mapping[str, Any],
    proof: Mapping[str, Any],
    key: PublicKey,
    contexts: Contexts,
) -> ProofResult:
    """Try the newest contents of the contexts, then older ones that shared their URLs."""
    name = name_of(proof)
    first_error: LinkedDataError | ProofError | None = None
    for edition in _editions(unsecured, contexts):
        try:
            signed = suite.verify(unsecured, proof, key, edition)
        except (LinkedDataError, ProofError) as error:
            if first_error is None and edition is contexts:
                first_error = error
            if isinstance(error, LinkedDataError) and error.code not in _EDITION_ERRORS:
                break
            continue
        if signed:
            used = "" if edition is contexts else _edition(unsecured, edition, contexts)
            return ProofResult(Answer.GOOD, "proof_good", name, {"suite": name}, used, signed.hex())
    if first_error is not None:
        raise first_error
    return ProofResult(Answer.BAD, "signature_wrong", name, {"suite": name})


def _editions(unsecured: Mapping[str, Any], contexts: Contexts) -> Iterator[Contexts]:
    """Yield the newest contents, and look for others only when those were not the right ones."""
    yield contexts
    for edition in contexts.alternatives(context_urls(unsecured)):
        if edition is not contexts:
            yield edition


def _edition(unsecured: Mapping[str, Any], used: Contexts, newest: Contexts) -> str:
    """Name the contexts that were not at their newest contents; "" when all were."""
    urls = context_urls(unsecured)
    older = [url for url in urls if used.edition(url) != newest.edition(url)]
    return ", ".join(f"{url} ({used.edition(url)})" for url in older)


def _unsecured(document: Mapping[str, Any], proof: Mapping[str, Any]) -> dict[str, Any]:
    """Return the document that the proof covers: without proofs but those it builds on.

    A ``previousProof`` (section 4.5, proof chains) is covered too. Raises ``ProofError``
    ``previous_proof_missing``.
    """
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    previous = proof.get("previousProof")
    if previous is None:
        return unsecured
    wanted = previous if isinstance(previous, list) else [previous]
    matching = [item for item in proofs_of(document) if item.get("id") in wanted]
    if not wanted or len({item.get("id") for item in matching}) != len(wanted):
        raise ProofError("previous_proof_missing")
    return {**unsecured, "proof": matching}
