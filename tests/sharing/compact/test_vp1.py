"""``VP1-`` text: what is written is read again, by others too, and nothing is bent to fit."""

from __future__ import annotations

import copy
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import cbor2
import pytest

from tests.issuer_simulator import Institution, Learner, achievement
from tests.presenting import peers
from wallet.errors import SharingError
from wallet.holder.keys import Asked, HolderKey
from wallet.linked_data import bundled
from wallet.sharing import qr
from wallet.sharing.compact import base32, vp1
from wallet.sharing.compact.tables import OB_3_0_3
from wallet.vault.profiles import StoredKey

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context.json"
START = "2026-04-01T00:00:00Z"
NOW = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
SCHOOL = Institution("a.example", name="青葉データ大学", method="did:key")
MINIMAL = SCHOOL.issue(
    achievement("https://a.example/a/1", "Teamwork"), Learner(), valid_from=START
)
TYPICAL = SCHOOL.issue(
    achievement(
        "https://a.example/a/2",
        "統計学 II",
        creator={"id": SCHOOL.id, "type": ["Profile"], "name": "青葉データ大学"},
        alignment=[
            {
                "type": ["Alignment"],
                "targetName": "データを読み解く",
                "targetUrl": "https://skills.example:8443/s/1?x=1",
                "targetType": "ext:ESCO",
            }
        ],
        tag=["statistics", "R"],
        inLanguage="ja",
        creditsAvailable=2.5,
    ),
    Learner(did="did:key:z6MkeeNZYPCQf4uSrJvrao8ry2Xu6UFkqKAL9dkvVdVF1P5j"),
    valid_from="2026-04-01T00:00:00.250Z",
    valid_until="2030-04-01T00:00:00Z",
    named=True,
    evidence=[{"id": "https://a.example/e/1", "type": ["Evidence"], "narrative": "A report."}],
)
OLD = SCHOOL.issue(
    achievement("https://a.example/a/3", "Old"), Learner(), valid_from=START, model="1.1"
)


def around(*badges: dict[str, Any], context: str = V2) -> dict[str, Any]:
    return {
        "@context": [context],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": list(badges),
    }


def signed(*badges: dict[str, Any]) -> dict[str, Any]:
    holder = HolderKey(StoredKey("", "Ed25519", NOW, bytes(range(32))))
    asked = Asked(NOW, NOW + timedelta(days=1), "employer.example", "4711")
    unsigned = {**around(*badges), "holder": holder.did}
    made = holder.sign_presentation(unsigned, asked, contexts=bundled())
    return {**made, "proof": made["proof"][1]}  # verifier-core asks for assertionMethod


ALL = {
    "minimal": around(MINIMAL),
    "typical": around(TYPICAL),
    "old": around(OLD, context=V1),
    "two": around(MINIMAL, OLD),
    "signed": signed(MINIMAL),
    "several proofs": around({**MINIMAL, "proof": [MINIMAL["proof"], MINIMAL["proof"]]}),
    "own context": {
        **around(MINIMAL),
        "@context": [V2, {"note": "https://a.example/ns#note"}],
        "note": ["z6Mk", 100, True, None, 1.5],
    },
}


def why(document: dict[str, Any]) -> tuple[str, str]:
    with pytest.raises(SharingError) as caught:
        vp1.encode(document)
    assert caught.value.code == "compact_not_possible"
    return caught.value.details["why"], caught.value.details["what"]


def code_of(text: str) -> str:
    with pytest.raises(SharingError) as caught:
        vp1.decode(text)
    return caught.value.code


def packed(value: Any, head: bytes = b"\xd9\x05\x01") -> str:
    return "VP1-B" + base32.encode(
        head + (value if isinstance(value, bytes) else cbor2.dumps(value))
    )


@pytest.mark.parametrize("name", ALL)
def test_comes_back_equal(name: str) -> None:
    text = vp1.encode(ALL[name])
    assert set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
    assert json.loads(vp1.decode(text)) == ALL[name]
    assert json.loads(vp1.decode(f" {text.lower()}\n")) == ALL[name]


def test_minimal_badge_fits_a_code_that_browsers_read() -> None:
    assert qr.qr_version(vp1.encode(around(MINIMAL))) <= 20


def test_newer_words_of_open_badges_are_not_for_these_readers() -> None:
    newer = copy.deepcopy(around(MINIMAL))
    newer["verifiableCredential"][0]["endorsementJwt"] = ["eyJ.e.s"]
    assert why(newer) == ("term", "endorsementJwt")


def test_a_code_written_with_todays_context_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    newer = copy.deepcopy(around(MINIMAL))
    newer["verifiableCredential"][0]["endorsementJwt"] = ["eyJ.e.s"]
    with monkeypatch.context() as patched:
        patched.setattr(vp1, "_theirs", bundled)
        text = vp1.encode(newer)
    assert json.loads(vp1.decode(text)) == newer


def of_badge(**members: Any) -> dict[str, Any]:
    return around({**MINIMAL, **members})


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (of_badge(unheard="x"), ("term", "unheard")),
        (of_badge(**{"schema:about": "x"}), ("term", "schema:about")),
        (of_badge(name={"@value": "x", "@language": "en"}), ("keyword", "@language")),
        (
            of_badge(**{"@context": [V2, OB_3_0_3, CLR]}),
            ("context", CLR),
        ),
        (
            of_badge(**{"@context": [V2, OB_3_0_3, "https://a.example/ns"]}),
            ("context", "https://a.example/ns"),
        ),
        (of_badge(**{"@context": [V2, OB_3_0_3, None]}), ("context", "")),
        (of_badge(**{"@context": [V2, OB_3_0_3, {"@import": V1}]}), ("context", "")),
        (of_badge(name=[["a", "b"]]), ("shape", "name")),
        (of_badge(name=[[[{"id": "https://a.example/"}]]]), ("shape", "name")),
        (of_badge(validFrom=1_775_001_600), ("changed", "")),  # a reader makes a moment of it
        (of_badge(type=["VerifiableCredential", 102]), ("changed", "")),  # and a term of this
        (of_badge(id=[2, "a.example"]), ("changed", "")),  # and an address of this
        (
            {**around(MINIMAL), "holder": {"id": "https://a.example", "@context": None}},
            ("changed", ""),
        ),
    ],
)
def test_what_readers_would_bend_is_refused_and_why_is_told(
    document: dict[str, Any], expected: tuple[str, str]
) -> None:
    assert why(document) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "code_damaged"),
        ("VP1-", "code_damaged"),
        ("VP1-Z2RE", "code_damaged"),
        ("VP2-BAA", "code_damaged"),
        ("VP1-B0189", "code_damaged"),
        ("VP1-BA", "code_damaged"),
        ("VP1-B" + "A" * 100_000, "code_too_large"),
        (packed({}, b"\xd9\x06\x01"), "code_damaged"),
        (packed(b"\xa0\xa0"), "code_damaged"),
        (packed([]), "code_damaged"),
        (packed({"a": 1}), "code_damaged"),
        (packed({True: 0x11}), "code_damaged"),
        (packed({0: 0x11, 1: [0x11]}), "code_damaged"),
        (packed({1: 0x11}), "code_damaged"),
        (packed({0: 0x7F}), "compact_context_unknown"),
        (packed({0: "https://a.example/ns"}), "compact_context_unknown"),
        (packed({0: 5.5}), "compact_context_odd"),
        (packed({0: {"@import": V1}}), "compact_context_odd"),
        (packed({0: 0x11, 9_999: 1}), "code_damaged"),  # no such term
        (packed({0: 0x11, 2: [3, b"short"]}), "code_damaged"),
        (packed({0: 0x11, 4: {2: 3}}), "code_damaged"),
        (packed({0: 0x11, 4: b"bytes"}), "code_damaged"),
        (packed({0: {"d": {"@id": "x:d", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}},
                 100: 10**15}), "code_damaged"),
        (packed({0: {"d": {"@id": "x:d", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}},
                 100: [1, 1000]}), "code_damaged"),
        (packed({0: {"n": "x:n"}, 100: float("nan")}), "code_damaged"),
        (packed(b"\xa1\x00" + b"\x81" * 70 + b"\x01"), "code_damaged"),
        (packed(b"\xbb\xff\xff\xff\xff\xff\xff\xff\xff"), "code_damaged"),
        (packed(b"\xa2\x00\x11\x00\x11"), "code_damaged"),
        (packed(b"\xc0\xa0"), "code_damaged"),
        # few bytes that stand for many: a long term, often; large contexts, often
        (packed({0: {"n" * 9_000: "x:n", "t": "@type"}, 103: [100] * 20_000}), "code_too_large"),
        (
            packed({0: {"c": "x:c", **{f"t{n}": "x:t" for n in range(3_000)}},
                    101: [{0: {"a": "x:a"}}] * 3_000}),
            "code_too_large",
        ),
    ],
)  # fmt: skip
def test_hostile_codes_are_refused(text: str, code: str) -> None:
    assert code_of(text) == code


def test_every_byte_changed_is_an_error_of_ours_or_json() -> None:
    expected = {
        "code_damaged", "code_too_large", "compact_context_unknown", "compact_context_odd", "",
    }  # fmt: skip
    data = base32.decode(vp1.encode(around(MINIMAL)).removeprefix("VP1-B"))
    met = set()
    for place in range(len(data)):
        for other in (0x00, 0x9F, 0xFF, data[place] ^ 1):
            changed = data[:place] + bytes([other]) + data[place + 1 :]
            code = ""
            try:
                assert isinstance(json.loads(vp1.decode("VP1-B" + base32.encode(changed))), dict)
            except SharingError as error:
                code = error.code
            assert code in expected
            met.add(code)
    assert len(met) >= 3


def test_document_that_was_not_compressed() -> None:
    assert json.loads(vp1.decode(packed({"a": [1]}, b"\xd9\x05\x00"))) == {"a": [1]}
    assert code_of(packed([1], b"\xd9\x05\x00")) == "code_damaged"
    assert code_of(packed({"a": b"1"}, b"\xd9\x05\x00")) == "code_damaged"


@pytest.mark.node
@pytest.mark.skipif(
    not peers.installed("@digitalcredentials/vpqr"),
    reason="needs Node.js and the packages of tests/peers",
)
@pytest.mark.parametrize("name", ALL)
def test_the_package_writes_the_same_reads_the_same_and_finds_the_signature_valid(
    name: str,
) -> None:
    document = ALL[name]
    text = vp1.encode(document)
    said = peers.ask("vp1.mjs", read=text)
    assert said["presentation"] == document
    if name not in ("own context", "several proofs"):
        assert said["signature"] is True, said
    if name == "signed":
        assert said["whole"] == {"signature": "valid"}
    wrote = peers.ask("vp1.mjs", write=document)
    assert json.loads(vp1.decode(wrote["text"])) == document
    if name != "typical":  # theirs writes an address with a port in full
        assert wrote["text"] == text


@pytest.mark.node
@pytest.mark.skipif(
    not peers.installed("@digitalcredentials/vpqr"),
    reason="needs Node.js and the packages of tests/peers",
)
def test_the_package_sees_a_changed_badge() -> None:
    forged = around({**MINIMAL, "name": "Leadership"})
    assert peers.ask("vp1.mjs", read=vp1.encode(forged))["signature"] is not True
