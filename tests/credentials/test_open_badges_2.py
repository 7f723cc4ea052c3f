"""Open Badges 2.0 and older, in the shapes that issuers in Japan and elsewhere write."""

from __future__ import annotations

import base64
from datetime import UTC, datetime

import pytest

from tests.credentials.examples import ASSERTION, as_json, token
from tests.credentials.pictures import itxt, png, svg, text_chunk
from wallet.credentials.model import Securing, Spec
from wallet.credentials.open_badges_2 import described
from wallet.credentials.reading import read

CLASS = {
    "@context": "https://w3id.org/openbadges/v2",
    "type": "BadgeClass",
    "id": "https://badges.example.ac.jp/class/1",
    "name": "情報リテラシー",
    "description": "大学で学ぶための基礎",
    "image": "https://badges.example.ac.jp/class/1/image",
    "criteria": {"narrative": "試験に合格"},
    "issuer": "https://badges.example.ac.jp/issuer/1",
    "tags": ["基礎"],
}
PROFILE = {
    "type": "Issuer",
    "id": "https://badges.example.ac.jp/issuer/1",
    "name": "見本大学",
    "url": "https://www.example.ac.jp",
    "email": "badge@example.ac.jp",
}


def test_a_hosted_assertion_of_links() -> None:
    credential = read(as_json(ASSERTION))
    assert credential.spec is Spec.OPEN_BADGES_2
    assert credential.securing is Securing.HOSTED
    assert credential.hosted_url == credential.id == ASSERTION["id"]
    assert credential.achievement.id == ASSERTION["badge"]
    assert credential.name == credential.issuer.id == ""
    assert credential.valid_from == datetime(2022, 12, 15, 15, tzinfo=UTC)
    assert credential.subject.identifiers == (ASSERTION["recipient"],)


def test_what_linked_documents_say_fills_it_in() -> None:
    before = read(as_json(ASSERTION))
    after = described(before, badge=CLASS, profile=PROFILE)
    assert (after.name, after.issuer.name) == ("情報リテラシー", "見本大学")
    assert after.achievement.criteria == "試験に合格"
    assert after.achievement.tags == ("基礎",)
    assert after.issuer.email == "badge@example.ac.jp"
    assert after.document == before.document
    assert after.original == before.original
    assert described(before) == before
    assert described(before, badge=CLASS).issuer.id == CLASS["issuer"]


def test_an_assertion_with_everything_inside() -> None:
    inside = {**ASSERTION, "badge": {**CLASS, "issuer": PROFILE}, "expires": "2030-01-01"}
    credential = read(as_json(inside))
    assert credential.name == "情報リテラシー"
    assert credential.issuer.name == "見本大学"
    assert credential.valid_until == datetime(2030, 1, 1, tzinfo=UTC)


def test_moodle() -> None:
    """Both `verify` with a URL, and an id of its own; the picture in a data: URL."""
    picture = png()
    url = "data:image/png;base64," + base64.b64encode(picture).decode()
    moodle = {
        "@context": "https://w3id.org/openbadges/v2",
        "type": "Assertion",
        "id": "https://lms.example.ac.jp/badges/assertion.php?b=1",
        "badge": {**CLASS, "alignments": [], "@language": "ja"},
        "verify": {"type": "hosted", "url": "https://lms.example.ac.jp/badges/other.php?b=1"},
        "issuedOn": 1671116400,
        "image": url,
        "recipient": {"identity": "sha256$00", "type": "email", "hashed": True},
    }
    credential = read(as_json(moodle))
    assert credential.spec is Spec.OPEN_BADGES_2
    assert credential.hosted_url == moodle["id"]
    assert credential.valid_from == datetime(2022, 12, 15, 15, tzinfo=UTC)
    assert credential.achievement.language == "ja"
    assert credential.picture == picture


def test_open_badges_1_is_hosted_where_verify_says() -> None:
    first = {
        "uid": "f2c20",
        "recipient": {"type": "email", "identity": "a@b.jp", "hashed": False},
        "badge": "https://example.org/badge.json",
        "verify": {"type": "hosted", "url": "https://example.org/assertion.json"},
        "issuedOn": "2013-05-01",
    }
    credential = read(as_json(first))
    assert credential.spec is Spec.OPEN_BADGES_1
    assert credential.hosted_url == credential.id == "https://example.org/assertion.json"


def test_open_badges_0_5() -> None:
    oldest = {
        "recipient": "sha256$00ff",
        "salt": "hashbrowns",
        "issued_on": "2012-01-01",
        "badge": {
            "version": "0.5.0",
            "name": "HTML5",
            "criteria": "/criteria",
            "issuer": {"origin": "https://example.org", "name": "Mozilla", "contact": "a@b.c"},
        },
    }
    credential = read(as_json(oldest))
    assert credential.spec is Spec.OPEN_BADGES_1
    assert (credential.name, credential.issuer.name) == ("HTML5", "Mozilla")
    assert credential.issuer.id == "https://example.org"
    assert credential.valid_from == datetime(2012, 1, 1, tzinfo=UTC)
    assert credential.subject.identifiers[0]["salt"] == "hashbrowns"


@pytest.mark.parametrize(
    "picture",
    [
        png(text_chunk(b"https://example.org/1.json")),
        png(itxt(b"https://example.org/1.json\n", b"openbadges")),
        svg('<b:assertion xmlns:b="http://openbadges.org" verify="https://example.org/1.json"/>'),
    ],
)
def test_a_baked_url(picture: bytes) -> None:
    credential = read(picture)
    assert credential.hosted_url == credential.id == "https://example.org/1.json"
    assert credential.securing is Securing.HOSTED
    assert credential.document == {}


def test_a_signed_assertion() -> None:
    signed = {
        **ASSERTION,
        "verification": {"type": "SignedBadge", "creator": "https://example.org/key"},
    }
    credential = read(token(signed, {"alg": "RS256"}).encode())
    assert credential.spec is Spec.OPEN_BADGES_2
    assert credential.securing is Securing.JWT
    assert credential.hosted_url == ""
    assert credential.document == credential.claims == signed
    assert read(as_json(signed)).securing is Securing.NONE  # out of its token, nothing secures it


def test_no_url_but_the_web() -> None:
    credential = read(as_json({**ASSERTION, "id": "urn:uuid:1", "verify": {"url": "file:///x"}}))
    assert credential.hosted_url == ""
    assert credential.id == "urn:uuid:1"
