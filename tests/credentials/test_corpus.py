"""Every real credential of the corpus is read as what it is, or refused for the right reason."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from wallet.credentials.model import Carrier, Securing, Spec
from wallet.credentials.reading import read
from wallet.credentials.verdicts import verdict_of
from wallet.errors import ReadingError

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.credentials.model import Credential

REFUSED = {
    "bake-moz-unbaked-png": "picture_without_badge",
    "dcc-qr-svg": "picture_without_badge",
    "josecose-cose-minimal": "format_not_supported",
    "mut-duplicate-json-key": "json_duplicate_key",
    "mut-png-truncated": "picture_truncated",
    "mut-svg-entity-bomb": "svg_not_xml",
    "sdjwt-eudi-issuance": "token_not_a_credential",
    "sdjwt-eudi-presentation": "token_not_a_credential",
}
GENERIC = {  # the corpus names its family, the document does not say it is one
    "dcc-v2-ed-statuslist-expired",
    "dcc-v2-ed-statuslist-tampered",
}
SPECS = {
    "OB0.5": Spec.OPEN_BADGES_1,
    "OB1": Spec.OPEN_BADGES_1,
    "OB2": Spec.OPEN_BADGES_2,
    "OB3/EndorsementCredential": Spec.ENDORSEMENT,
    "OB3/VC1.1": Spec.OPEN_BADGES_3,
    "OB3/VC2": Spec.OPEN_BADGES_3,
    "CLR2/VC1.1": Spec.CLR_2,
    "CLR2/VC2": Spec.CLR_2,
    "VP": Spec.PRESENTATION,
    "VC2/BitstringStatusListCredential": Spec.STATUS_LIST,
    "VC1.1/StatusList2021Credential": Spec.STATUS_LIST,
    "VC1.1/RevocationList2020": Spec.STATUS_LIST,
}


@dataclass(frozen=True)
class Case:
    name: str
    data: bytes
    spec: str
    format: str
    proof: str
    verdicts: tuple[str, ...]


@pytest.fixture(scope="module")
def cases(shared: Path) -> list[Case]:
    found = []
    for described in sorted((shared / "corpus").glob("*/case.json")):
        case = json.loads(described.read_bytes())
        if "through" in case:
            continue
        expected = case["expected"]
        found.append(
            Case(
                described.parent.name,
                (described.parent / case["file"]).read_bytes(),
                case["spec"],
                case["format"],
                case["proof_type"],
                (expected["verdict"], *expected["also_acceptable"]),
            )
        )
    assert len(found) > 180
    return found


def readable(cases: list[Case]) -> list[tuple[Case, Credential]]:
    return [(case, read(case.data)) for case in cases if case.name not in REFUSED]


def test_refusals(cases: list[Case]) -> None:
    for case in cases:
        if case.name in REFUSED:
            with pytest.raises(ReadingError) as caught:
                read(case.data)
            assert (case.name, caught.value.code) == (case.name, REFUSED[case.name])
            assert verdict_of(caught.value) in case.verdicts, case.name


def test_everything_else_is_read_and_kept_as_it_came(cases: list[Case]) -> None:
    for case, credential in readable(cases):
        assert credential.original == case.data, case.name
        assert credential.spec == SPECS.get(case.spec, Spec.CREDENTIAL) or (case.name in GENERIC), (
            case.name
        )


def test_carriers_and_securing(cases: list[Case]) -> None:
    for case, credential in readable(cases):
        if case.format in ("png", "svg"):
            assert credential.carrier == Carrier(case.format), case.name
        if case.format == "png":
            assert credential.picture == case.data
        if case.spec in ("OB0.5", "OB1"):
            assert credential.securing is Securing.HOSTED
        elif case.proof.startswith("OB2 Hosted"):
            assert credential.securing is Securing.HOSTED
            assert credential.hosted_url.startswith("http"), case.name
        elif case.proof == "none":
            assert credential.securing is Securing.NONE, case.name
        elif case.proof.startswith("JAdES"):
            assert credential.securing is Securing.JWS_JSON
        elif case.format == "sd-jwt":
            assert credential.securing is Securing.SD_JWT
        elif "JWT" in case.proof or "JWS/" in case.proof or case.format == "jwt":
            assert credential.securing is Securing.JWT, case.name
            assert credential.token
            assert credential.header["alg"]
        else:
            assert credential.securing is Securing.DATA_INTEGRITY, case.name


def test_badges_have_what_a_list_shows(cases: list[Case]) -> None:
    for case, credential in readable(cases):
        if credential.spec is Spec.OPEN_BADGES_3 and case.name != "ob3-pv-err-no-issuer":
            assert credential.name, case.name
            assert credential.issuer.id, case.name
            assert credential.valid_from, case.name
        if credential.spec in (Spec.CLR_2, Spec.PRESENTATION) and case.format != "sd-jwt":
            assert credential.inner, case.name


def test_a_token_under_a_vc_claim_names_the_issuer(cases: list[Case]) -> None:
    by_name = {case.name: case for case in cases}
    credential = read(by_name["waltid-ob3-jwt"].data)
    assert credential.issuer.id == credential.claims["iss"]
    assert credential.issuer.name == "Jobs for the Future (JFF)"
    assert credential.subject.id == credential.claims["sub"]
    presentation = read(by_name["waltid-ob3-vp-jwt"].data)
    assert presentation.holder == presentation.claims["iss"]
    assert [inner.spec for inner in presentation.inner] == [Spec.OPEN_BADGES_3]
    assert presentation.inner[0].token in json.dumps(presentation.document)


def test_a_european_credential_shows_title_issuer_learner_and_achievement(
    cases: list[Case],
) -> None:
    for case in cases:
        if case.spec != "EDC/ELM3":
            continue
        credential = read(case.data)
        assert credential.name == "Micro-Credential"
        assert credential.issuer.name
        assert credential.subject.name == "Ana Andromeda"
        assert credential.achievement.name == "Digital micro-credential creation"
        assert "Developing digital content" in credential.achievement.tags
        assert credential.picture.startswith(b"\xff\xd8\xff")
        assert credential.valid_from
