"""Formats of Presentation Exchange with what they may be signed by (section 5)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.issuer_simulator import Institution, Learner, achievement
from wallet.credentials.reading import read
from wallet.errors import SharingError
from wallet.linked_data import bundled
from wallet.sharing.queries.formats import taken_of
from wallet.sharing.queries.matching import Held, match
from wallet.sharing.queries.model import Format
from wallet.sharing.queries.presentation_exchange import parse

SCHOOL = Institution("a.example", method="did:key")
DRAFT = SCHOOL.draft(
    achievement("https://a.example/1", "Data 1"), Learner(), valid_from="2026-04-01T00:00:00Z"
)
PROOF = json.dumps(SCHOOL.sign(DRAFT)).encode()  # DataIntegrityProof, eddsa-rdfc-2022
TOKEN = SCHOOL.token(DRAFT).encode()  # EdDSA


def _codes(formats: Any, file: bytes, *, usual: Any = None) -> list[str]:
    descriptor = {"id": "d", "constraints": {"fields": [{"path": ["$.type"]}]}}
    if formats is not None:
        descriptor["format"] = formats
    definition = {"id": "p", "input_descriptors": [descriptor]}
    if usual is not None:
        definition["format"] = usual
    (found,) = match(parse(definition), [Held("1", read(file))], bundled(), {}).values()
    return [each.code for each in found.fits]


@pytest.mark.parametrize(
    ("formats", "file", "code"),
    [
        ({"jwt_vc": {"alg": ["EdDSA", "ES256"]}}, TOKEN, ""),
        ({"jwt_vc": {"alg": ["ES256"]}}, TOKEN, "answer_suite_not_taken"),
        ({"jwt_vc_json": {"alg": ["ES256K"]}}, TOKEN, "answer_suite_not_taken"),
        ({"jwt": {"alg": ["ES256"]}}, TOKEN, "answer_suite_not_taken"),
        ({"jwt_vc": {}}, TOKEN, ""),
        ({"jwt_vc": {"alg": []}}, TOKEN, ""),
        # Who presents is another: nothing is said of the issuer.
        ({"jwt_vp": {"alg": ["ES256"]}}, TOKEN, ""),
        ({"jwt_vc": {"alg": ["ES256"]}, "jwt_vc_json": {"alg": ["EdDSA"]}}, TOKEN, ""),
        ({"ldp_vc": {"proof_type": ["DataIntegrityProof"]}}, PROOF, ""),
        ({"ldp_vc": {"proof_type": ["Ed25519Signature2020"]}}, PROOF, "answer_suite_not_taken"),
        (
            {"ldp_vc": {"proof_type": ["DataIntegrityProof"], "cryptosuite": ["ecdsa-rdfc-2019"]}},
            PROOF, "answer_suite_not_taken",
        ),
        (
            {"ldp_vc": {"proof_type": ["DataIntegrityProof"], "cryptosuite": ["eddsa-rdfc-2022"]}},
            PROOF, "",
        ),
        ({"jwt_vc": {"alg": ["EdDSA"]}}, PROOF, "answer_format_not_taken"),
    ],
)  # fmt: skip
def test_what_a_badge_may_be_signed_by(formats: Any, file: bytes, code: str) -> None:
    assert _codes(formats, file) == [code]
    assert _codes(None, file, usual=formats) == [code]


def test_a_descriptor_goes_before_its_definition() -> None:
    strict, open_ = {"jwt_vc": {"alg": ["ES256"]}}, {"jwt_vc": {"alg": ["EdDSA"]}}
    assert _codes(open_, TOKEN, usual=strict) == [""]
    assert _codes(strict, TOKEN, usual=open_) == ["answer_suite_not_taken"]


@pytest.mark.parametrize(
    ("formats", "signers"),
    [
        ({"jwt_vp": {"alg": ["ES256"]}}, {Format.JWT: {"ES256"}}),
        ({"jwt_vc": {"alg": ["ES256"]}}, {}),
        ({"jwt": {"alg": ["ES256"]}}, {Format.JWT: {"ES256"}}),
        ({"ldp_vp": {"proof_type": ["DataIntegrityProof", "Ed25519Signature2018"]}}, {}),
        (
            {"ldp_vp": {"proof_type": ["Ed25519Signature2018"]}},
            {Format.LDP: {"Ed25519Signature2018"}},
        ),
        (
            {"vc+sd-jwt": {"sd-jwt_alg_values": ["ES256"], "kb-jwt_alg_values": ["EdDSA"]}},
            {Format.SD_JWT: {"EdDSA"}},
        ),
    ],
)
def test_by_what_a_presentation_may_be_signed(formats: Any, signers: Any) -> None:
    assert taken_of({"format": formats}).signers == signers


@pytest.mark.parametrize(
    "formats",
    [
        [],
        "jwt_vc",
        {"jwt_vc": []},
        {"jwt_vc": {"alg": "EdDSA"}},
        {"jwt_vc": {"alg": [7]}},
        {"jwt_vc": {"alg": ["a\x00"]}},
        {"jwt_vc": {"alg": ["x" * 201]}},
        {"jwt_vc": {"alg": ["x"] * 101}},
        {"ldp_vc": {"proof_type": [["x"]]}},
        {"x" * 201: {}},
    ],
)
def test_malformed(formats: Any) -> None:
    with pytest.raises(SharingError) as caught:
        taken_of({"format": formats})
    assert caught.value.code == "query_malformed"


def test_names_that_nobody_here_knows_are_told() -> None:
    assert taken_of({"format": {"mso_mdoc": {"alg": ["ES256"]}}}).unknown == "mso_mdoc"
    assert taken_of({}).formats == set(Format)
