"""Real credentials: the same canonical text as jsonld.js and PyLD, or a refusal with a reason."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.linked_data.published import contexts, credentials, pyld_text
from wallet.errors import LinkedDataError
from wallet.linked_data import bundled, canonicalise

if TYPE_CHECKING:
    from pathlib import Path

# Valid for reasons other than JSON-LD: the signature of a JWT covers its text.
JWT_WITH_UNDEFINED_TYPE = {"waltid-ob3-jwt"}

REFUSED = {
    "mut-unmapped-term-vc1": "unsigned_terms",
    "ob3-pv-err-type": "undefined_type",
    "ob3-pv-err-context": "undefined_type",
    "ob3-pv-err-evidence-type": "undefined_type",
    "ob3-pv-err-issuer-type": "undefined_type",
    "vcdm2-credential-issuer-null-fail": "null_value",
    "vcdm2-credential-id-multi-fail": "invalid_iri",
    "ob2-pv-invalid-context": "context_unavailable",
    "clr-pv-old-safesigned": "context_unavailable",
}


def without_proofs(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_proofs(item) for key, item in value.items() if key != "proof"}
    if isinstance(value, list):
        return [without_proofs(item) for item in value]
    return value


def unsigned(shared: Path, name: str) -> Any:
    """Return the document that the expected text was made of.

    The signed files were issued anew with another issuer, inner proofs and without a status.
    """
    issuers = {
        "small": "https://example.edu/issuers/565049",
        "typical": "did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
        "clr": "did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
    }
    signed = json.loads((shared / "benchmarks" / f"{name}.signed.json").read_text())
    text = json.dumps(without_proofs(signed))
    document = json.loads(text.replace(signed["issuer"]["id"], issuers[name]))
    if name == "typical":
        document["credentialStatus"] = {
            "id": "https://university.example/status/3#1",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": "94568",
            "statusListCredential": "https://university.example/status/3",
        }
    return document


@pytest.mark.parametrize("name", ["small", "typical", "clr"])
def test_byte_equal_with_jsonld_js(shared: Path, name: str) -> None:
    expected = (shared / "benchmarks" / f"{name}.js.nq").read_text(encoding="utf-8")
    assert canonicalise(unsigned(shared, name), bundled()) == expected


@pytest.mark.parametrize("name", ["small", "typical", "clr"])
def test_signed_documents_are_byte_equal_with_pyld(shared: Path, name: str) -> None:
    document = json.loads((shared / "benchmarks" / f"{name}.signed.json").read_text())
    del document["proof"]
    assert canonicalise(document, bundled()) == pyld_text(document)


@pytest.mark.usefixtures("shared")
def test_the_corpus_is_equal_with_pyld_or_refused() -> None:
    matched, refused, wrong = [], {}, []
    for case, document in credentials():
        try:
            mine = canonicalise(document, contexts())
        except LinkedDataError as error:
            refused[case["id"]] = error.code
            continue
        (matched if mine == pyld_text(document) else wrong).append(case["id"])
    assert not wrong
    assert len(matched) >= 130
    assert {name: refused.get(name) for name in REFUSED} == REFUSED


@pytest.mark.usefixtures("shared")
def test_every_valid_case_is_accepted() -> None:
    refused = {}
    for case, document in credentials():
        if case["expected"]["verdict"] != "valid" or case["id"] in JWT_WITH_UNDEFINED_TYPE:
            continue
        try:
            canonicalise(document, contexts())
        except LinkedDataError as error:
            refused[case["id"]] = str(error)
    assert not refused
