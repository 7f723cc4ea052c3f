"""What a place on a list may mean, how wide it is, and lists of the oldest kind."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from dataclasses import replace
from typing import Any

import pytest

from tests.issuer_simulator import Institution, known
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, codes, document, judge
from tests.verification.test_status import packed
from wallet import wording
from wallet.credentials.reading import read
from wallet.errors import ProofError
from wallet.linked_data import bundled
from wallet.trust.model import Decision, Document, Level
from wallet.verification import bitstring_status
from wallet.verification.bitstring import value_at
from wallet.verification.opened_lists import MAX_KEPT, OpenedLists
from wallet.verification.report import Outcome, Report
from wallet.verification.verifier import verify

URL = "https://aoba.example/status/1"
LONG = 20_000  # bytes


@pytest.fixture(autouse=True)
def _strict_wording(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


@pytest.fixture
def issuer() -> Institution:
    return Institution("aoba.example", method="did:key")


def entry(purpose: str, index: int = 3, **members: Any) -> dict[str, Any]:
    return {
        "id": f"{URL}#{index}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": purpose,
        "statusListIndex": str(index),
        "statusListCredential": URL,
        **members,
    }


def listed(issuer: Institution, purpose: Any, bits: bytes, **members: Any) -> Document:
    return document(
        URL,
        issuer.sign(
            {
                "@context": ["https://www.w3.org/ns/credentials/v2"],
                "id": URL,
                "type": ["VerifiableCredential", "BitstringStatusListCredential"],
                "issuer": issuer.id,
                "validFrom": START,
                "credentialSubject": {
                    "id": f"{URL}#list",
                    "type": "BitstringStatusList",
                    "statusPurpose": purpose,
                    "encodedList": packed(bits),
                    **members,
                },
            }
        ),
    )


def badge(issuer: Institution, *entries: dict[str, Any]) -> str:
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    draft["credentialStatus"] = list(entries)
    return issuer.token(draft)


def bits_with(index: int, value: int, size: int = 1) -> bytes:
    whole = value << (LONG * 8 - (index + 1) * size)
    return whole.to_bytes(LONG, "big")


def said(report: Report) -> str:
    status = report.check("status")
    assert status is not None
    return wording.say(status.code, "en", **status.details)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 11, 32])
def test_a_place_of_any_width(size: int) -> None:
    top = (1 << size) - 1
    for index in (0, 1, 5, 100):
        bits = bits_with(index, top, size)
        assert value_at(bits, index, size) == top
        assert value_at(bits, index + 1, size) == 0
        if index:
            assert value_at(bits, index - 1, size) == 0
    for beyond in (LONG * 8 // size, -1):
        with pytest.raises(ProofError, match="status_index_out_of_range"):
            value_at(bytes(LONG), beyond, size)


MESSAGES = [
    {"status": "0x0", "message": "in progress"},
    {"status": "0x2", "message": "moved to the archive"},
]


@pytest.mark.parametrize(("value", "message"), [(0, "in progress"), (2, "archive"), (3, "0x3")])
def test_a_message_is_passed_on_and_says_nothing_else(
    issuer: Institution, value: int, message: str
) -> None:
    token = badge(issuer, entry("message", statusSize=2, statusMessage=MESSAGES))
    report = judge(token, listed(issuer, "message", bits_with(3, value, 2)))
    assert report.verdict == "valid"
    assert (codes(report)["status"], message in said(report)) == ("status_message", True)
    assert judge(token).verdict == "status_unavailable"


@pytest.mark.parametrize(("value", "code"), [(0, "status_newest"), (1, "status_newer")])
def test_a_newer_edition_is_announced(issuer: Institution, value: int, code: str) -> None:
    report = judge(badge(issuer, entry("refresh")), listed(issuer, "refresh", bits_with(3, value)))
    status = report.check("status")
    assert status is not None
    assert (report.verdict, status.code, status.outcome) == ("valid", code, Outcome.SKIPPED)


def test_a_purpose_nobody_told_us_of_is_unknown(issuer: Institution) -> None:
    report = judge(badge(issuer, entry("colour")), listed(issuer, "colour", bytes(LONG)))
    assert (codes(report)["status"], report.verdict) == (
        "status_purpose_unknown",
        "status_unavailable",
    )


@pytest.mark.parametrize("value", [1, 2, 3])
def test_any_mark_on_a_wide_list_of_withdrawals_counts(issuer: Institution, value: int) -> None:
    token = badge(issuer, entry("revocation", statusSize="2"))
    assert judge(token, listed(issuer, "revocation", bytes(LONG))).verdict == "valid"
    found = judge(token, listed(issuer, "revocation", bits_with(3, value, 2)))
    assert found.verdict == "revoked"


@pytest.mark.parametrize("size", [0, -1, 33, "two", 1.5, [1], True])
def test_a_width_that_is_none(issuer: Institution, size: Any) -> None:
    token = badge(issuer, entry("revocation", statusSize=size))
    report = judge(token, listed(issuer, "revocation", bytes(LONG)))
    assert (codes(report)["status"], report.verdict) == (
        "status_size_unreadable",
        "status_invalid",
    )
    assert said(report)


def test_each_entry_is_answered_and_one_list_may_serve_two(issuer: Institution) -> None:
    token = badge(issuer, entry("revocation", 3), entry("suspension", 4), {"type": "NewKind"})
    report = judge(token, listed(issuer, ["revocation", "suspension"], bits_with(4, 1)))
    found = [check.code for check in report.checks if check.check == "status"]
    assert found == ["status_clear", "suspended", "status_type_unknown"]
    assert report.verdict == "suspended"


def test_when_the_list_should_be_renewed(issuer: Institution) -> None:
    token = badge(issuer, entry("revocation"))
    report = judge(token, listed(issuer, "revocation", bytes(LONG), ttl=1_800_000))
    status = report.check("status")
    assert status is not None
    assert status.evidence["list_renewal"] == "2026-11-01T00:30:00+00:00"


def test_a_keeper_whom_the_learner_denied_gives_no_answer(issuer: Institution) -> None:
    other = Institution("other.example", method="did:key")
    token = badge(issuer, entry("revocation"))
    for bits in (bytes(LONG), bits_with(3, 1)):
        knowledge = known([listed(other, "revocation", bits)], fetched=NOW)
        denied = Decision(other.id, Level.DENIED, NOW)
        report = judge(token, knowledge=replace(knowledge, decisions={other.id: denied}))
        assert (codes(report)["status"], report.verdict) == (
            "status_list_denied",
            "status_unavailable",
        )
        assert other.id in said(report)


# Revocation List 2020 -------------------------------------------------------------------------


def oldest(issuer: Institution, bits: bytes) -> Document:
    return document(
        URL,
        issuer.sign(
            {
                "@context": [
                    "https://www.w3.org/2018/credentials/v1",
                    "https://w3id.org/vc-revocation-list-2020/v1",
                    "https://w3id.org/security/suites/ed25519-2020/v1",
                ],
                "id": URL,
                "type": ["VerifiableCredential", "RevocationList2020Credential"],
                "issuer": issuer.id,
                "issuanceDate": START,
                "credentialSubject": {
                    "id": f"{URL}#list",
                    "type": "RevocationList2020",
                    "encodedList": b64encode(zlib.compress(bits)).decode(),
                },
            }
        ),
    )


def oldest_entry(index: int) -> dict[str, Any]:
    return {
        "id": f"{URL}#{index}",
        "type": "RevocationList2020Status",
        "revocationListIndex": str(index),
        "revocationListCredential": URL,
    }


@pytest.mark.parametrize(
    ("first_byte", "code", "verdict"),
    [
        (0x00, "status_clear", "valid"),
        (0x40, "revoked", "revoked"),
        (0x02, "status_list_ambiguous", "status_unavailable"),
        (0xBD, "status_clear", "valid"),
    ],
)
def test_the_oldest_kind(issuer: Institution, first_byte: int, code: str, verdict: str) -> None:
    bits = bytes([first_byte]) + bytes(LONG)
    report = judge(badge(issuer, oldest_entry(1)), oldest(issuer, bits))
    assert (codes(report)["status"], report.verdict) == (code, verdict)
    assert said(report)


def test_the_oldest_kind_in_a_signed_document(issuer: Institution) -> None:
    """With the context that defines its members."""
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START, model="1.1")
    draft["@context"].append("https://w3id.org/vc-revocation-list-2020/v1")
    draft["credentialStatus"] = oldest_entry(9)
    signed = issuer.sign(draft)
    assert judge(signed, oldest(issuer, bytes(LONG))).verdict == "valid"
    assert judge(signed, oldest(issuer, b"\x00\x40" + bytes(LONG))).verdict == "revoked"


# once for a whole run -------------------------------------------------------------------------


def test_a_list_is_opened_once_for_all_that_name_it(
    issuer: Institution, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    real = bitstring_status.open_list

    def counted(found: Document, judge: Any) -> Any:
        opened.append(found.url)
        return real(found, judge)

    monkeypatch.setattr(bitstring_status, "open_list", counted)
    page = listed(issuer, "revocation", bits_with(4, 1))
    knowledge = known([page], fetched=NOW)
    badges = [read(badge(issuer, entry("revocation", index)).encode()) for index in range(6)]
    lists, contexts = OpenedLists(), bundled()

    def verdicts(lists: OpenedLists | None) -> list[str]:
        return [verify(each, knowledge, contexts, now=NOW, lists=lists).verdict for each in badges]

    expected = ["valid"] * 4 + ["revoked", "valid"]
    assert verdicts(lists) == expected
    assert len(opened) == 1
    assert verdicts(None) == expected
    assert len(opened) == 7
    # Other knowledge, another answer: nothing of the first run is left.
    cleared = known([listed(issuer, "revocation", bytes(LONG))], fetched=NOW)
    assert verify(badges[4], cleared, contexts, now=NOW, lists=lists).verdict == "valid"
    assert len(opened) == 8


def test_a_bad_list_stays_bad_for_the_whole_run(issuer: Institution) -> None:
    page = listed(issuer, "revocation", bytes(LONG))
    broken = json.loads(page.body)
    broken["credentialSubject"]["encodedList"] = packed(bits_with(1, 1))
    knowledge = known([document(URL, broken)], fetched=NOW)
    lists, contexts = OpenedLists(), bundled()
    for index in (1, 2):
        one = read(badge(issuer, entry("revocation", index)).encode())
        report = verify(one, knowledge, contexts, now=NOW, lists=lists)
        assert codes(report)["status"] == "status_list_bad"


def test_only_so_many_lists_are_kept(issuer: Institution) -> None:
    url = "https://aoba.example/status/"
    pages = [
        replace(listed(issuer, "revocation", bytes(LONG)), url=f"{url}{n}")
        for n in range(MAX_KEPT + 3)
    ]
    knowledge = known(pages, fetched=NOW)
    lists, contexts = OpenedLists(), bundled()
    for page in pages:
        one = {**entry("revocation"), "statusListCredential": page.url}
        credential = read(badge(issuer, one).encode())
        assert verify(credential, knowledge, contexts, now=NOW, lists=lists).verdict == "valid"
    assert len(lists._kept) == MAX_KEPT
