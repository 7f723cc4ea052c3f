"""Token Status Lists: values of 1 to 8 bits in a signed token, named by a claim of another."""

from __future__ import annotations

import json
import zlib
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import Institution
from tests.issuer_simulator.selective import combined
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, codes, document, judge
from wallet.cryptosuites import base64url
from wallet.cryptosuites.jose import sign_compact
from wallet.verification.bitstring import value_from_right

if TYPE_CHECKING:
    from wallet.trust.model import Document

URL = "https://aoba.example/statuslists/1"
ISSUED = int(datetime.fromisoformat(START).timestamp())


def packed(values: bytes) -> str:
    return base64url.encode(zlib.compress(values))


def status_token(issuer: Institution, values: bytes, bits: int = 1, **changes: Any) -> Document:
    """Return a signed list; None leaves a claim out, ``typ`` and ``kid`` go to the header."""
    header = {"alg": "EdDSA", "typ": "statuslist+jwt", "kid": issuer.key_id()}
    header |= {name: changes.pop(name) for name in ("typ", "kid") if name in changes}
    claims = {
        "iss": issuer.id,
        "sub": URL,
        "iat": ISSUED,
        "status_list": {"bits": bits, "lst": packed(values)},
        **changes,
    }
    kept = {name: value for name, value in claims.items() if value is not None}
    return document(URL, sign_compact(header, kept, issuer.key()).encode())


def badge(issuer: Institution, index: Any = 0, *, layout: str = "open_badges") -> str:
    """Return a badge as a token with a ``status`` claim beside the credential."""
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START, model="1.1")
    header = {"alg": "EdDSA", "typ": "JWT", "kid": issuer.key_id()}
    claims = {"iss": issuer.id, "jti": draft["id"], "nbf": ISSUED, "sub": LEARNER.did}
    claims["status"] = {"status_list": {"idx": index, "uri": URL}}
    whole = {**claims, "vc": draft} if layout == "vc_claim" else {**draft, **claims}
    return sign_compact(header, whole, issuer.key())


@pytest.fixture
def issuer() -> Institution:
    return Institution("aoba.example", method="did:key")


def test_the_order_of_the_values_is_that_of_the_standard() -> None:
    """The examples of section 4: 0xB9 0xA3 in ones, and 0xC9 0x44 0xF9 in twos."""
    ones = [value_from_right(b"\xb9\xa3", index) for index in range(16)]
    assert ones == [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]
    twos = [value_from_right(b"\xc9\x44\xf9", index, 2) for index in range(12)]
    assert twos == [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]


@pytest.mark.parametrize("layout", ["open_badges", "vc_claim"])
@pytest.mark.parametrize("bits", [1, 2, 4, 8])
def test_every_size_in_every_place(issuer: Institution, bits: int, layout: str) -> None:
    for index in (0, 1, 7, 8, 41):
        clear = bytearray(64)
        revoked = bytearray(64)
        place, shift = divmod(index * bits, 8)
        revoked[place] = 1 << shift
        token = badge(issuer, index, layout=layout)
        assert judge(token, status_token(issuer, bytes(clear), bits)).verdict == "valid"
        assert judge(token, status_token(issuer, bytes(revoked), bits)).verdict == "revoked"
        others = bytes(byte ^ 0xFF for byte in revoked)
        if bits == 1:
            assert judge(token, status_token(issuer, others, bits)).verdict == "valid"


@pytest.mark.parametrize(
    ("value", "code", "verdict"),
    [
        (2, "suspended", "suspended"),
        (3, "status_value_unknown", "status_unavailable"),
        (11, "status_value_unknown", "status_unavailable"),
    ],
)
def test_other_values(issuer: Institution, value: int, code: str, verdict: str) -> None:
    report = judge(badge(issuer), status_token(issuer, bytes([value]), 8))
    assert (codes(report)["status"], report.verdict) == (code, verdict)


def test_a_claim_within_counts_beside_one_without(issuer: Institution) -> None:
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START, model="1.1")
    inner, outer = ({"status": {"status_list": {"idx": at, "uri": URL}}} for at in (9, 0))
    header = {"alg": "EdDSA", "typ": "JWT", "kid": issuer.key_id()}
    listed = status_token(issuer, bytes([0, 2]))  # index 9 alone is revoked
    for within, verdict in ((inner, "revoked"), (outer, "valid"), ({}, "valid")):
        claims = {"iss": issuer.id, "vc": {**draft, **within}, **outer}
        report = judge(sign_compact(header, claims, issuer.key()), listed)
        assert report.verdict == verdict
        statuses = [check for check in report.checks if check.check == "status"]
        assert len(statuses) == (2 if within is inner else 1)


def test_without_the_list_it_is_unknown(issuer: Institution) -> None:
    report = judge(badge(issuer))
    assert (codes(report)["status"], report.verdict) == (
        "status_list_missing",
        "status_unavailable",
    )


def test_a_claim_of_another_kind_is_unknown(issuer: Institution) -> None:
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    claims = {**draft, "iss": issuer.id, "status": {"status_assertion": {"hash": "sha-256"}}}
    header = {"alg": "EdDSA", "typ": "JWT", "kid": issuer.key_id()}
    report = judge(sign_compact(header, claims, issuer.key()))
    assert (codes(report)["status"], report.verdict) == (
        "status_type_unknown",
        "status_unavailable",
    )


def test_in_a_selectively_disclosed_credential(issuer: Institution) -> None:
    claims = {
        "iss": issuer.id,
        "iat": ISSUED,
        "vct": "urn:example:learning:credential:1",
        "achievement_title": "Stacking",
        "status": {"status_list": {"idx": 5, "uri": URL}},
    }
    header = {"alg": "EdDSA", "typ": "dc+sd-jwt", "kid": issuer.key_id()}
    text = combined(sign_compact(header, claims, issuer.key()))
    assert judge(text, status_token(issuer, bytes(8))).verdict == "valid"
    assert judge(text, status_token(issuer, b"\x20" + bytes(7))).verdict == "revoked"
    assert judge(text).verdict == "status_unavailable"


@pytest.mark.parametrize(
    ("changes", "code", "verdict"),
    [
        ({"typ": "JWT"}, "status_list_unreadable", "status_invalid"),
        ({"sub": URL + "0"}, "status_list_of_another", "status_invalid"),
        ({"sub": None}, "status_list_of_another", "status_invalid"),
        ({"exp": ISSUED + 60}, "status_list_expired", "status_invalid"),
        ({"iat": 4_000_000_000}, "status_list_bad", "status_invalid"),
        ({"status_list": None}, "status_list_unreadable", "status_invalid"),
        ({"status_list": {"bits": 3, "lst": packed(bytes(8))}}, "status_list_unreadable", None),
        ({"status_list": {"bits": True, "lst": packed(bytes(8))}}, "status_list_unreadable", None),
        ({"status_list": {"bits": 1, "lst": "!!"}}, "status_list_unreadable", None),
        (
            {"iss": None, "kid": "unheard-of"},
            "status_list_unchecked",
            "status_unavailable",
        ),
    ],
)
def test_a_list_that_must_not_be_used(
    issuer: Institution, changes: dict[str, Any], code: str, verdict: str | None
) -> None:
    report = judge(badge(issuer), status_token(issuer, bytes(8), **changes))
    assert (codes(report)["status"], report.verdict) == (code, verdict or "status_invalid")


def test_a_list_that_was_altered(issuer: Institution) -> None:
    listed = status_token(issuer, b"\x01" + bytes(7))
    head, _, signature = listed.body.decode().split(".")
    claims = {"iss": issuer.id, "sub": URL, "iat": ISSUED}
    claims["status_list"] = {"bits": 1, "lst": packed(bytes(8))}
    body = base64url.encode(json.dumps(claims).encode())
    report = judge(badge(issuer), document(URL, f"{head}.{body}.{signature}".encode()))
    assert (codes(report)["status"], report.verdict) == ("status_list_bad", "status_invalid")


def test_a_list_signed_by_another_in_the_issuers_name(issuer: Institution) -> None:
    other = Institution("other.example", method="did:key")
    report = judge(badge(issuer), status_token(other, bytes(8), iss=issuer.id))
    assert (codes(report)["status"], report.verdict) == ("status_list_bad", "status_invalid")


def test_a_list_kept_by_another_is_named(issuer: Institution) -> None:
    other = Institution("other.example", method="did:key")
    for values, verdict, code in (
        (bytes(8), "valid", "status_clear_by_other"),
        (b"\x01" + bytes(7), "revoked", "revoked_by_other"),
    ):
        report = judge(badge(issuer), status_token(other, values))
        status = report.check("status")
        assert status is not None
        assert (report.verdict, status.code) == (verdict, code)
        assert status.details["list_issuer"] == other.id


@pytest.mark.parametrize("index", [64, -1, "0", True, None, 1.0, 10**15])
def test_an_index_that_is_none(issuer: Institution, index: Any) -> None:
    report = judge(badge(issuer, index), status_token(issuer, bytes(8)))
    assert (codes(report)["status"], report.verdict) == (
        "status_index_out_of_range",
        "status_invalid",
    )


def test_the_answer_carries_its_dates(issuer: Institution) -> None:
    listed = status_token(issuer, bytes(8), exp=4_000_000_000, ttl=3600)
    status = judge(badge(issuer), listed).check("status")
    assert status is not None
    assert status.as_of == NOW
    assert status.evidence["list_until"] == "2096-10-02T07:06:40+00:00"
    assert status.evidence["list_renewal"] == "2026-11-01T01:00:00+00:00"
    assert len(status.evidence["digest"]) == 64
