"""Status lists: what they say, and every way in which one must not be believed."""

from __future__ import annotations

import gzip
import json
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import Institution
from tests.verification.corpus import Case, through
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, codes, document, judge
from wallet.credentials.reading import read
from wallet.cryptosuites import base64url
from wallet.errors import ProofError
from wallet.linked_data import bundled
from wallet.trust.model import Document, Knowledge, Level
from wallet.verification.bitstring import MAX_BYTES, inflate, value_at
from wallet.verification.report import Freshness, Report, Verdict
from wallet.verification.situation import Situation
from wallet.verification.status import check_statuses

if TYPE_CHECKING:
    from pathlib import Path


def badge_with_status(
    purpose: str = "revocation", **how: Any
) -> tuple[Institution, dict[str, Any]]:
    issuer = Institution("aoba.example", method="did:key")
    return issuer, issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START, status=purpose, **how)


def relisted(issuer: Institution, **changes: Any) -> Document:
    """Return the issuer's list, some members of its subject changed, properly signed."""
    listed = json.loads(issuer.documents()[-1].body)
    listed.pop("proof")
    members = {name[8:]: changes.pop(name) for name in list(changes) if name.startswith("subject_")}
    listed["credentialSubject"] |= members
    listed |= changes
    signed = issuer.sign({name: value for name, value in listed.items() if value is not None})
    return document(issuer.documents()[-1].url, signed)


def packed(bits: bytes) -> str:
    return "u" + base64url.encode(gzip.compress(bits, mtime=0))


def test_a_clear_list_and_the_two_purposes() -> None:
    for purpose, verdict in (("revocation", "revoked"), ("suspension", "suspended")):
        issuer, badge = badge_with_status(purpose)
        assert judge(badge, issuer).verdict == "valid"
        issuer.status_list(purpose).set(badge["id"])
        assert judge(badge, issuer).verdict == verdict
        assert judge(badge).verdict == "status_unavailable"


def test_revoked_on_one_of_two_lists() -> None:
    issuer = Institution("aoba.example", method="did:key")
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START, status="revocation")
    draft["credentialStatus"] = [
        draft["credentialStatus"],
        issuer.status_list("suspension").entry(draft["id"]),
    ]
    badge = issuer.sign(draft)
    assert judge(badge, issuer).verdict == "valid"
    issuer.suspend(badge)
    assert judge(badge, issuer).verdict == "suspended"
    issuer.revoke(badge)
    assert judge(badge, issuer).verdict == "revoked"


def test_a_list_that_was_altered() -> None:
    issuer, badge = badge_with_status()
    listed = json.loads(issuer.documents()[-1].body)
    issuer.revoke(badge)
    revoked = json.loads(issuer.documents()[-1].body)
    listed, revoked = revoked, listed
    listed["credentialSubject"]["encodedList"] = revoked["credentialSubject"]["encodedList"]
    report = judge(badge, document(issuer.documents()[-1].url, listed))
    assert (report.verdict, codes(report)["status"]) == ("status_invalid", "status_list_bad")


def test_a_list_by_somebody_else_is_named() -> None:
    issuer, badge = badge_with_status()
    other = Institution("other.example", method="did:key")
    other.lists = issuer.lists
    listed = other.documents()[-1]
    report = judge(badge, listed)
    status = report.check("status")
    assert status is not None
    assert (report.verdict, status.code) == ("valid", "status_clear_by_other")
    assert status.details["list_issuer"] == other.id


@pytest.mark.parametrize(
    ("changes", "code", "verdict"),
    [
        ({"subject_statusPurpose": "suspension"}, "status_purpose_differs", "status_invalid"),
        ({"subject_encodedList": "u!!"}, "status_list_unreadable", "status_invalid"),
        ({"subject_encodedList": packed(bytes(4))}, "status_index_out_of_range", "status_invalid"),
        ({"validUntil": "2026-05-01T00:00:00Z"}, "status_list_expired", "status_invalid"),
        ({"validFrom": "2027-05-01T00:00:00Z"}, "status_list_bad", "status_invalid"),
    ],
)
def test_a_list_that_must_not_be_used(changes: dict[str, Any], code: str, verdict: str) -> None:
    issuer, badge = badge_with_status()
    report = judge(badge, relisted(issuer, **changes))
    assert (codes(report)["status"], report.verdict) == (code, verdict)


def test_a_list_that_is_shorter_than_the_standard_asks_is_used_and_that_is_noted() -> None:
    issuer, badge = badge_with_status(credential_id="urn:uuid:6b6e3d2e-3f0e-4c29-9d4a-5b8f4f9b1c12")
    bits = bytearray(12_500)
    index = int(badge["credentialStatus"]["statusListIndex"])
    assert index < 8 * len(bits)
    report = judge(badge, relisted(issuer, subject_encodedList=packed(bytes(bits))))
    status = report.check("status")
    assert status is not None
    assert (report.verdict, status.evidence["short_list"]) == ("valid", "yes")
    bits[index // 8] |= 0x80 >> (index % 8)
    assert (
        judge(badge, relisted(issuer, subject_encodedList=packed(bytes(bits)))).verdict == "revoked"
    )


def test_a_list_whose_signer_is_unknown_is_no_answer() -> None:
    issuer, badge = badge_with_status()
    stranger = Institution("stranger.example")
    stranger.lists = issuer.lists
    listed = next(each for each in stranger.documents() if each.kind == "status-list")
    report = judge(badge, listed)
    assert (report.verdict, codes(report)["status"]) == (
        "status_unavailable",
        "status_list_unchecked",
    )


@pytest.mark.parametrize("body", [b"", b"{}", b"not json", b'{"type": "BitstringStatusList"}'])
def test_a_list_that_is_none(body: bytes) -> None:
    issuer, badge = badge_with_status()
    listed = document(issuer.documents()[-1].url, body)
    assert judge(badge, listed).verdict == "status_invalid"


def test_an_ordinary_badge_is_no_list() -> None:
    issuer, badge = badge_with_status()
    other = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START)
    assert judge(badge, document(issuer.documents()[-1].url, other)).verdict == "status_invalid"


@pytest.mark.parametrize("kind", ["SomethingNewStatus", "StatusList2017"])
def test_an_unknown_kind_of_status_is_never_a_pass(kind: str) -> None:
    issuer = Institution("aoba.example", method="did:key")
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    draft["credentialStatus"] = {"id": "https://aoba.example/s#1", "type": kind}
    report = judge(issuer.token(draft), issuer)
    assert (report.verdict, codes(report)["status"]) == (
        "status_unavailable",
        "status_type_unknown",
    )


@pytest.mark.parametrize("index", ["-1", "1.5", "", None, True, "99999999999", -1, [1]])
def test_an_index_that_is_none(index: Any) -> None:
    issuer = Institution("aoba.example", method="did:key")
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START, status="revocation")
    draft["credentialStatus"]["statusListIndex"] = index
    assert judge(issuer.token(draft), issuer).verdict == "status_invalid"


def test_an_index_may_be_a_number() -> None:
    issuer = Institution("aoba.example", method="did:key")
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START, status="revocation")
    draft["credentialStatus"]["statusListIndex"] = int(draft["credentialStatus"]["statusListIndex"])
    assert judge(issuer.token(draft), issuer).verdict == "valid"
    issuer.status_list("revocation").set(draft["id"])
    assert judge(issuer.token(draft), issuer).verdict == "revoked"


def test_a_bomb_is_not_inflated() -> None:
    stream = zlib.compressobj(9, zlib.DEFLATED, 31)
    data = b"".join(stream.compress(bytes(1 << 20)) for _ in range(64)) + stream.flush()
    assert len(data) < 100_000
    with pytest.raises(ProofError, match="status_list_too_large"):
        inflate("u" + base64url.encode(data))
    exact = packed(bytes(MAX_BYTES))
    assert len(inflate(exact)) == MAX_BYTES


@pytest.mark.parametrize("tail", [b"more", gzip.compress(b"again", mtime=0)])
def test_one_whole_member_and_nothing_after_it(tail: bytes) -> None:
    data = gzip.compress(bytes(20_000))
    for broken in (data + tail, data[:-4], data[:-9]):
        with pytest.raises(ProofError, match="status_list_unreadable"):
            inflate("u" + base64url.encode(broken))


def test_both_ways_of_writing_a_list() -> None:
    data = gzip.compress(b"\x80" + bytes(20_000))
    plain = base64url.encode(data)
    for text in (f"u{plain}", plain, plain + "=" * (-len(plain) % 4)):
        assert [value_at(inflate(text), index) for index in (0, 1)] == [1, 0]


def test_the_plain_list_of_1edtech() -> None:
    issuer = Institution("aoba.example", method="did:key")
    url = "https://aoba.example/revoked"
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    draft["credentialStatus"] = {"id": url, "type": "1EdTechRevocationList"}
    token = issuer.token(draft)
    assert judge(token).verdict == "status_unavailable"
    for withdrawn, verdict in (([], "valid"), ([{"id": draft["id"]}], "revoked")):
        content = {"id": url, "issuer": issuer.id, "revokedCredential": withdrawn}
        assert judge(token, document(url, content)).verdict == verdict
    foreign = {"id": url, "issuer": "did:web:other.example", "revokedCredential": []}
    assert judge(token, document(url, foreign)).verdict == "status_invalid"


@pytest.mark.parametrize("case", through(), ids=lambda case: case.id)
def test_lists_written_by_others(case: Case) -> None:
    """The cases that the corpus marks ``through``: for the look-up, not for the verifier."""
    vector = json.loads((case.folder / case.about["file"]).read_bytes())
    entry = vector["holder-credential"]["vc"]["credentialStatus"]
    url = entry["statusListCredential"]
    _, badge = badge_with_status()
    stub = replace(read(json.dumps(badge).encode()), document={"credentialStatus": entry})
    knowledge = Knowledge({url: (document(url, vector["status-credential"].encode()),)})

    def believed(listed: Any) -> Report:
        return Report(listed, (), Verdict.VALID, Level.FIRST_SEEN, Freshness.FRESH, NOW)

    checks = check_statuses(stub, Situation(knowledge, bundled(), NOW), believed)
    revoked = case.expected["verdict"] == "revoked"
    assert vector["valid"] is not revoked
    expected = "revoked_by_other" if revoked else "status_clear_by_other"
    assert [check.code for check in checks] == [expected]


def test_the_corpus_has_five_lists_by_others(shared: Path) -> None:
    assert shared.is_dir()
    assert len(through()) == 5


def test_a_copy_dated_at_the_end_of_the_calendar() -> None:
    """Its keeper wants it renewed after the last day there is."""
    issuer, badge = badge_with_status()
    listed = replace(relisted(issuer, subject_ttl=86_400_000), source="pack")
    late = replace(listed, fetched=datetime.max.replace(tzinfo=UTC))
    report = judge(badge, knowledge=Knowledge({listed.url: (late,)}))
    status = report.check("status")
    assert status is not None
    assert status.code == "status_clear"
    assert "list_renewal" not in status.evidence
    assert report.freshness is Freshness.UNDATED
