"""The evidence names the hash that was signed: others who hash the same bytes find the same."""

from __future__ import annotations

import hashlib
from typing import Any

from pyld import jsonld

from tests.issuer_simulator import Institution
from tests.verification.judging import ACHIEVEMENT, LEARNER, START, judge
from wallet.linked_data import bundled


def evidence(document: dict[str, Any] | str) -> dict[str, str]:
    check = judge(document).check("proof")
    assert check is not None
    return dict(check.evidence)


def hashed(document: dict[str, Any]) -> str:
    """Hash as PyLD canonicalises, with the bundled contexts."""

    def load(url: str, _: object) -> dict[str, Any]:
        return {"contextUrl": None, "documentUrl": url, "document": bundled().get(url)}

    options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": load}
    return hashlib.sha256(jsonld.normalize(document, options).encode()).hexdigest()


def test_a_proof_signs_the_hashes_of_its_options_and_of_the_document() -> None:
    made = Institution("aoba.example", method="did:key").issue(
        ACHIEVEMENT, LEARNER, valid_from=START
    )
    unsecured = {name: value for name, value in made.items() if name != "proof"}
    options = {name: value for name, value in made["proof"].items() if name != "proofValue"}
    options["@context"] = made["@context"]
    assert evidence(made)["signed_digest"] == hashed(options) + hashed(unsecured)


def test_a_token_signs_its_header_and_payload() -> None:
    issuer = Institution("aoba.example", method="did:key")
    token = issuer.token(issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START))
    signing_input = token.rpartition(".")[0].encode()
    expected = hashlib.sha256(signing_input).hexdigest()
    assert evidence(token)["signed_digest"] == expected


def test_a_proof_that_does_not_fit_names_no_hash() -> None:
    made = Institution("aoba.example", method="did:key").issue(
        ACHIEVEMENT, LEARNER, valid_from=START
    )
    assert "signed_digest" not in evidence({**made, "name": "Something grander"})
