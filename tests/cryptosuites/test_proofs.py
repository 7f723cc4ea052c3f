"""Embedded proofs: made and checked, by suites that are declared and by none else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from wallet.cryptosuites import proofs
from wallet.cryptosuites.keys import KeyKind, SecretKey, secret_key_from_raw
from wallet.cryptosuites.multikey import decode_multibase, encode_multibase
from wallet.cryptosuites.suite import Answer
from wallet.errors import LinkedDataError, ProofError
from wallet.linked_data import Contexts, bundled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KEY = secret_key_from_raw(KeyKind.ED25519, bytes(range(32)))
CONTEXT = "https://www.w3.org/ns/credentials/v2"
OPTIONS = {
    "type": "DataIntegrityProof",
    "cryptosuite": "eddsa-rdfc-2022",
    "created": "2026-04-01T00:00:00Z",
    "verificationMethod": "did:example:issuer#1",
    "proofPurpose": "assertionMethod",
}
DOCUMENT = {
    "@context": [CONTEXT],
    "id": "urn:uuid:1",
    "type": ["VerifiableCredential"],
    "issuer": "did:example:issuer",
    "credentialSubject": {"id": "did:example:subject"},
}


def signed(key: SecretKey = KEY, **options: Any) -> dict[str, Any]:
    return proofs.create_proof(DOCUMENT, OPTIONS | options, key, bundled())


def check(document: dict[str, Any], **changes: Any) -> tuple[Answer, str]:
    proof = document["proof"] | changes
    result = proofs.verify_proof(document, proof, KEY.public(), bundled())
    return result.answer, result.code


def test_the_document_is_left_as_it_is() -> None:
    before = repr(DOCUMENT)
    document = signed()
    assert repr(DOCUMENT) == before
    assert {name: value for name, value in document.items() if name != "proof"} == DOCUMENT


@pytest.mark.parametrize("member", ["created", "verificationMethod", "proofPurpose"])
def test_the_proof_covers_its_own_options(member: str) -> None:
    other = {"created": "2026-04-02T00:00:00Z", "proofPurpose": "authentication"}
    answer, _ = check(signed(), **{member: other.get(member, "did:example:other#1")})
    assert answer is Answer.BAD


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "bad_multibase"),
        ("", "bad_multibase"),
        ("z", "signature_wrong"),
        ("zzzz0", "bad_multibase"),
        ("uAAAA", "bad_multibase"),
        (5, "bad_multibase"),
    ],
)
def test_a_signature_that_is_none(value: Any, code: str) -> None:
    assert check(signed(), proofValue=value) == (Answer.BAD, code)


def test_a_signature_with_something_after_it() -> None:
    document = signed()
    value = decode_multibase(document["proof"]["proofValue"])
    assert check(document, proofValue=encode_multibase(value + b"\0"))[0] is Answer.BAD
    assert check(document, proofValue=encode_multibase(value[:-1]))[0] is Answer.BAD


@pytest.mark.parametrize(
    "options",
    [
        {"cryptosuite": "eddsa-jcs-2024"},
        {"cryptosuite": ""},
        {"cryptosuite": None},
        {"cryptosuite": ["eddsa-rdfc-2022"]},
        {"type": "RsaSignature2018"},
        {"type": None},
    ],
)
def test_a_suite_we_do_not_know_is_unsupported_not_bad(options: dict[str, Any]) -> None:
    assert check(signed(), **options)[0] is Answer.UNSUPPORTED
    with pytest.raises(ProofError, match="unknown_suite"):
        signed(**options)


def test_a_key_of_another_kind_is_refused() -> None:
    other = secret_key_from_raw(KeyKind.P256, bytes([1] * 32))
    with pytest.raises(ProofError, match="key_not_for_suite"):
        signed(other)
    document = signed()
    result = proofs.verify_proof(document, document["proof"], other.public(), bundled())
    assert (result.answer, result.code) == (Answer.BAD, "key_not_for_suite")


def test_what_a_proof_cannot_cover_is_never_signed_nor_verified() -> None:
    with pytest.raises(LinkedDataError, match="unsigned_terms"):
        proofs.create_proof({**DOCUMENT, "undefined": "x"}, OPTIONS, KEY, bundled())
    document = signed()
    with pytest.raises(LinkedDataError, match="unsigned_terms"):
        check({**document, "undefined": "x"})
    with pytest.raises(LinkedDataError, match="unsigned_terms"):
        proofs.examine({**document, "undefined": "x"}, document["proof"], bundled())
    proofs.examine(document, document["proof"], bundled())
    with pytest.raises(LinkedDataError, match="unsigned_terms"):
        check(document, undefined="x")


def test_a_chain_covers_the_proofs_it_names() -> None:
    first = signed(id="urn:uuid:proof-1")
    both = proofs.create_proof(first, {**OPTIONS, "id": "urn:uuid:proof-2"}, KEY, bundled())
    assert [proof["id"] for proof in proofs.proofs_of(both)] == [
        "urn:uuid:proof-1",
        "urn:uuid:proof-2",
    ]
    for proof in both["proof"]:
        result = proofs.verify_proof(both, proof, KEY.public(), bundled())
        assert result.answer is Answer.GOOD
    dangling = {**both["proof"][1], "previousProof": "urn:uuid:nowhere"}
    result = proofs.verify_proof(both, dangling, KEY.public(), bundled())
    assert (result.answer, result.code) == (Answer.BAD, "previous_proof_missing")
    result = proofs.verify_proof(both, dangling | {"previousProof": []}, KEY.public(), bundled())
    assert result.code == "previous_proof_missing"


class TwoEditions(Contexts):
    """Contexts of which one URL had other contents once."""

    URL = "https://aoba.example/context"

    def __init__(self, term: str, older: Contexts | None = None) -> None:
        vocabulary = {"@context": {"grade": f"https://aoba.example/{term}"}}
        super().__init__({self.URL: vocabulary})
        self._term, self._older = term, older

    def alternatives(self, urls: Iterable[str]) -> Iterator[Contexts]:
        yield self
        if self._older and self.URL in urls:
            yield self._older

    def edition(self, url: str) -> str:
        return self._term if url == self.URL else super().edition(url)


def test_older_contents_of_a_context_are_tried_and_named() -> None:
    older = TwoEditions("first")
    newest = TwoEditions("second", older)
    document = {**DOCUMENT, "@context": [CONTEXT, TwoEditions.URL], "grade": "A"}
    for signing, edition in ((newest, ""), (older, f"{TwoEditions.URL} (first)")):
        secured = proofs.create_proof(document, OPTIONS, KEY, signing)
        result = proofs.verify_proof(secured, secured["proof"], KEY.public(), newest)
        assert (result.answer, result.edition) == (Answer.GOOD, edition)
        secured["grade"] = "B"
        result = proofs.verify_proof(secured, secured["proof"], KEY.public(), newest)
        assert result.answer is Answer.BAD
