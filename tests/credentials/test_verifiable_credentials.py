"""Open Badges 3.0, CLR 2.0, other credentials and presentations, in their several shapes."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.credentials.examples import ASSERTION, BADGE, OB3, VC1, VC2, as_json, token
from tests.credentials.pictures import png
from wallet.credentials.model import Carrier, Securing, Spec
from wallet.credentials.reading import read

PROOF = {"type": "DataIntegrityProof"}


def without(document: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name not in names}


def test_all_members_of_a_badge() -> None:
    credential = read(as_json({**BADGE, "proof": PROOF}))
    assert credential.spec is Spec.OPEN_BADGES_3
    assert credential.securing is Securing.DATA_INTEGRITY
    assert credential.carrier is Carrier.JSON
    assert credential.document == {**BADGE, "proof": PROOF}
    assert credential.id == BADGE["id"]
    assert credential.name == "データ分析入門"
    assert (credential.issuer.id, credential.issuer.name) == ("did:web:example.ac.jp", "見本大学")
    assert credential.valid_from == datetime(2026, 3, 31, 15, tzinfo=UTC)
    assert credential.valid_until == datetime(2030, 3, 31, tzinfo=UTC)
    assert credential.awarded == datetime(2026, 3, 31, 12, tzinfo=UTC)
    assert credential.subject.id == "did:key:z6MkLearner"
    assert credential.subject.identifiers[0]["identityHash"] == "a@b.jp"
    achievement = credential.achievement
    assert achievement.id == "https://example.ac.jp/badges/data"
    assert achievement.type == "MicroCredential"
    assert achievement.criteria == "**課題**を提出"
    assert achievement.criteria_url == "https://example.ac.jp/criteria"
    assert achievement.image == "https://example.ac.jp/badge.png"
    assert achievement.language == "ja"
    assert achievement.tags == ("統計", "表計算")


def test_the_other_shapes_of_the_same_members() -> None:
    shapes = {
        **BADGE,
        "type": "OpenBadgeCredential",
        "issuer": "https://example.ac.jp",
        "name": {"@value": "修了証", "@language": "ja"},
        "credentialSubject": [
            {
                "achievement": [
                    {
                        "name": [{"@value": "A", "@language": "en"}],
                        "criteria": "https://example.ac.jp/c",
                        "image": "https://example.ac.jp/i",
                        "tag": "one",
                    }
                ]
            }
        ],
    }
    credential = read(as_json(shapes))
    assert credential.spec is Spec.OPEN_BADGES_3
    assert credential.issuer.id == "https://example.ac.jp"
    assert credential.name == "修了証"
    assert credential.achievement.name == "A"
    assert credential.achievement.criteria_url == "https://example.ac.jp/c"
    assert credential.achievement.image == "https://example.ac.jp/i"
    assert credential.achievement.tags == ("one",)


def test_dates_of_both_data_models() -> None:
    old = without(BADGE, "validFrom", "validUntil")
    old |= {
        "@context": [VC1, OB3],
        "issuanceDate": "2020-01-01T00:00:00Z",
        "expirationDate": "2021-01-01T00:00:00Z",
    }
    credential = read(as_json(old))
    assert credential.valid_from == datetime(2020, 1, 1, tzinfo=UTC)
    assert credential.valid_until == datetime(2021, 1, 1, tzinfo=UTC)
    assert read(as_json({**BADGE, "validUntil": "2026-02-30"})).valid_until is None


@pytest.mark.parametrize("broken", [None, 5, "text", [], {}, [None], [[]], {"id": 5}, {"id": []}])
@pytest.mark.parametrize("name", [name for name in BADGE if name != "type"])
def test_no_shape_of_a_member_stops_the_reader(name: str, broken: Any) -> None:
    credential = read(as_json({**BADGE, name: broken}))
    assert credential.document[name] == broken
    assert credential.spec is not Spec.PRESENTATION


@pytest.mark.parametrize(
    ("types", "spec"),
    [
        (["VerifiableCredential", "AchievementCredential"], Spec.OPEN_BADGES_3),
        (["VerifiableCredential", "ClrCredential"], Spec.CLR_2),
        (["VerifiableCredential", "EndorsementCredential"], Spec.ENDORSEMENT),
        (["VerifiableCredential", "BitstringStatusListCredential"], Spec.STATUS_LIST),
        (["VerifiableCredential", "OtherCredential"], Spec.OPEN_BADGES_3),  # by context, subject
    ],
)
def test_specifications(types: list[str], spec: Spec) -> None:
    assert read(as_json({**BADGE, "type": types})).spec is spec


def test_a_certificate_that_is_no_badge() -> None:
    plain = {**BADGE, "@context": [VC2], "type": ["VerifiableCredential"]}
    assert read(as_json(plain)).spec is Spec.CREDENTIAL
    assert read(as_json(plain)).securing is Securing.NONE
    assert read(as_json({**plain, "proof": []})).securing is Securing.NONE


def test_a_picture_inside() -> None:
    picture = png()
    for data, kept in (
        (picture, picture),
        (b"\xff\xd8\xff\xe0JFIF", b"\xff\xd8\xff\xe0JFIF"),
        (b"<svg/>", b""),
        (b"GIF89a", b""),
    ):
        url = "data:image/png;base64," + base64.b64encode(data).decode()
        badge = json.loads(json.dumps(BADGE))
        badge["credentialSubject"]["achievement"]["image"]["id"] = url
        assert read(as_json(badge)).picture == kept
    for url in ("data:image/svg+xml;base64,AAAA", "data:image/png,AAAA", "data:image/png;base64,!"):
        badge["credentialSubject"]["achievement"]["image"] = url
        assert read(as_json(badge)).picture == b""


def test_a_token_with_the_credential_as_payload() -> None:
    """Its own members come first; registered claims fill what is missing (OB 3.0, 8.2)."""
    claims = {"iss": "did:example:other", "sub": "did:example:x", "jti": "urn:x", "nbf": 0}
    text = token({**BADGE, **claims, "iat": "2010-01-01T19:23:24Z"})
    credential = read(text.encode())
    assert credential.securing is Securing.JWT
    assert credential.carrier is Carrier.TOKEN
    assert credential.token == text
    assert credential.document == credential.claims
    assert credential.issuer.id == "did:web:example.ac.jp"
    assert credential.id == BADGE["id"]
    assert credential.subject.id == "did:key:z6MkLearner"
    bare = without(BADGE, "id", "issuer", "validFrom", "validUntil")
    credential = read(token({**bare, **claims, "exp": 3600}).encode())
    assert credential.issuer.id == "did:example:other"
    assert credential.id == "urn:x"
    assert credential.valid_from == datetime(1970, 1, 1, tzinfo=UTC)
    assert credential.valid_until == datetime(1970, 1, 1, 1, tzinfo=UTC)


def test_a_token_with_a_vc_claim() -> None:
    """Registered claims replace the members inside (VCDM 1.1, 6.3.1)."""
    claims = {"iss": "did:example:i", "sub": "did:example:s", "jti": "urn:j", "nbf": 0, "exp": 60}
    credential = read(token({"vc": BADGE, **claims}).encode())
    assert credential.document == BADGE
    assert credential.claims["vc"] == BADGE
    assert (credential.issuer.id, credential.issuer.name) == ("did:example:i", "見本大学")
    assert credential.subject.id == "did:example:s"
    assert credential.id == "urn:j"
    assert credential.valid_from == datetime(1970, 1, 1, tzinfo=UTC)
    assert credential.valid_until == datetime(1970, 1, 1, 0, 1, tzinfo=UTC)
    credential = read(token({"vc": BADGE}).encode())
    assert credential.issuer.id == "did:web:example.ac.jp"
    assert credential.valid_until == datetime(2030, 3, 31, tzinfo=UTC)


def test_an_sd_jwt_is_recognised() -> None:
    text = token({"vct": "https://example.org/badge", "iss": "https://example.org"}) + "~AAAA~"
    credential = read(text.encode())
    assert credential.securing is Securing.SD_JWT
    assert credential.token == text
    assert credential.issuer.id == "https://example.org"


def presentation(*members: Any, **further: Any) -> dict[str, Any]:
    return {
        "@context": [VC2],
        "type": ["VerifiablePresentation"],
        "holder": {"id": "did:key:z6MkLearner"},
        "verifiableCredential": list(members),
        **further,
    }


def test_a_presentation_of_everything() -> None:
    enveloped = {
        "@context": VC2,
        "type": "EnvelopedVerifiableCredential",
        "id": f"data:application/vc+jwt,{token(BADGE)}",
    }
    older = {**enveloped, "id": f"data:application/vc-ld+jwt;base64url,{token(BADGE)}"}
    found = read(as_json(presentation(BADGE, token({"vc": BADGE}), enveloped, older, ASSERTION)))
    assert found.spec is Spec.PRESENTATION
    assert found.holder == "did:key:z6MkLearner"
    assert [inner.spec for inner in found.inner] == [Spec.OPEN_BADGES_3] * 4 + [Spec.OPEN_BADGES_2]
    assert [bool(inner.token) for inner in found.inner] == [False, True, True, True, False]
    assert found.inner[0].document == BADGE
    assert read(found.inner[0].original).document == BADGE
    assert read(found.inner[1].original).token == found.inner[1].token


def test_what_is_no_credential_keeps_its_place_in_a_presentation() -> None:
    """Were it dropped, a presentation could come out valid with less than it claims to hold."""
    found = read(as_json(presentation("oops", 5, {}, {"a": 1}, None, "eyJhbGciOiJ9.x.y", BADGE)))
    assert len(found.inner) == 7
    assert [inner.document for inner in found.inner] == [{}, {}, {}, {"a": 1}, {}, {}, BADGE]
    assert all(inner.securing is Securing.NONE for inner in found.inner)


def test_a_presentation_with_one_credential_outside_a_list() -> None:
    assert len(read(as_json({**presentation(), "verifiableCredential": BADGE})).inner) == 1
    assert read(as_json(presentation())).inner == ()


def test_a_presentation_as_a_token() -> None:
    claims = {"iss": "did:example:h", "jti": "urn:p", "aud": "did:example:v"}
    found = read(token({"vp": without(presentation(BADGE), "holder"), **claims}).encode())
    assert found.spec is Spec.PRESENTATION
    assert (found.holder, found.id) == ("did:example:h", "urn:p")
    assert found.issuer.id == ""
    assert len(found.inner) == 1


def test_a_clr_holds_badges() -> None:
    clr = {
        **BADGE,
        "type": ["VerifiableCredential", "ClrCredential"],
        "name": "成績証明書",
        "credentialSubject": {"verifiableCredential": [BADGE, {**BADGE, "proof": PROOF}]},
    }
    found = read(as_json(clr))
    assert found.name == "成績証明書"
    assert [inner.securing for inner in found.inner] == [Securing.NONE, Securing.DATA_INTEGRITY]
    subjects = [{"id": "urn:x:1"}, {"verifiableCredential": BADGE}, {"verifiableCredential": "x"}]
    assert len(read(as_json({**clr, "credentialSubject": subjects})).inner) == 2


def test_record_claims_no_achievement_that_it_only_names() -> None:
    document = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiableCredential", "ClrCredential"],
        "name": "Record",
        "description": "Four badges.",
        "issuer": "did:web:a.example",
        "credentialSubject": {
            "type": ["ClrSubject"],
            "achievement": [{"id": "urn:x:1", "type": ["Achievement"], "name": "Not earned"}],
        },
    }
    found = read(json.dumps(document).encode())
    assert found.name == "Record"
    assert found.achievement.name == ""
    assert found.achievement.description == "Four badges."
