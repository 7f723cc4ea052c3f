from __future__ import annotations

import copy
import dataclasses
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from wallet import wording
from wallet.credentials import reading
from wallet.credentials.model import Credential, Securing
from wallet.errors import PresentingError
from wallet.linked_data import bundled
from wallet.presenting.summary import explain
from wallet.verification.report import Report, Verdict
from wallet.verification.verifier import verify
from wallet.wording import presenting

if TYPE_CHECKING:
    from tests.presenting.conftest import Build
    from wallet.trust.model import Knowledge

KINDS = ("vc2", "vc1", "token", "claim")
WORDS = {"title": "統計学の学び", "text": "三年間の学び。", "name": "青木 結衣", "purpose": "採用"}
Badges = Mapping[str, Credential]


def judged(data: bytes, knowledge: Knowledge, now: datetime, **asked: str) -> Report:
    asked = {"challenge": "4711", "domain": "employer.example"} | asked
    return verify(reading.read(data), knowledge, bundled(), now=now, **asked)


def test_presentation_is_that_of_the_data_model(build: Build, badges: Badges) -> None:
    made = build(badges["vc2"])
    document = made.document
    assert document == json.loads(made.json)
    assert document["@context"][0] == "https://www.w3.org/ns/credentials/v2"
    assert document["type"] == ["VerifiablePresentation"]
    assert "id" not in document
    assert document["holder"] == made.holder
    assert document["validUntil"] == "2026-11-30T09:00:00Z"
    common = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2026-11-23T09:00:00Z",
        "expires": "2026-11-30T09:00:00Z",
        "verificationMethod": f"{made.holder}#{made.holder.removeprefix('did:key:')}",
        "challenge": "4711",
        "domain": "employer.example",
    }
    for proof, purpose in zip(
        document["proof"], ("authentication", "assertionMethod"), strict=True
    ):
        assert proof.pop("proofValue").startswith("z")
        assert proof == common | {"proofPurpose": purpose}
    assert (made.titles, made.tokens) == (("統計学 1",), 0)


def test_badges_travel_as_they_are(build: Build, badges: Badges) -> None:
    made = build(*(badges[kind] for kind in KINDS))
    signed2, signed1, token, claim = made.document["verifiableCredential"]
    assert signed2 == json.loads(badges["vc2"].original)
    assert signed1 == json.loads(badges["vc1"].original)
    v2 = "https://www.w3.org/ns/credentials/v2"
    for enveloped, kind, media in (
        (token, "token", "application/vc+jwt"),
        (claim, "claim", "application/jwt"),
    ):
        assert enveloped == {
            "@context": v2,
            "id": f"data:{media},{badges[kind].original.decode()}",
            "type": "EnvelopedVerifiableCredential",
        }
    assert made.tokens == 2


@pytest.mark.parametrize("chosen", [(kind,) for kind in KINDS] + [KINDS])
def test_own_verifier_finds_all_of_it_good(
    build: Build, badges: Badges, knowledge: Knowledge, now: datetime, chosen: tuple[str, ...]
) -> None:
    made = build(*(badges[kind] for kind in chosen))
    report = judged(made.json, knowledge, now)
    assert report.verdict is Verdict.VALID
    assert [inner.verdict for inner in report.inner] == [Verdict.VALID] * len(chosen)
    as_token = judged(made.token.encode(), knowledge, now)
    assert as_token.verdict is Verdict.VALID
    assert [inner.verdict for inner in as_token.inner] == [Verdict.VALID] * len(chosen)
    binding = report.check("binding")
    assert binding is not None
    assert binding.code == "binding_good"


def test_same_input_gives_the_same_file(build: Build, badges: Badges) -> None:
    assert build(badges["vc2"]).json == build(badges["vc2"]).json


def test_compact_form_holds_the_first_proof_and_verifies(
    build: Build, badges: Badges, knowledge: Knowledge, now: datetime
) -> None:
    made = build(badges["vc2"])
    compact = json.loads(made.compact)
    assert compact["proof"] == made.document["proof"][0]
    assert compact["proof"]["proofPurpose"] == "authentication"
    report = judged(made.compact.encode(), knowledge, now)
    assert report.verdict is Verdict.VALID


def test_presentation_ends_when_it_says(
    build: Build, badges: Badges, knowledge: Knowledge, now: datetime
) -> None:
    made = build(badges["vc2"])
    for days, verdict in ((6, Verdict.VALID), (8, Verdict.EXPIRED)):
        report = judged(made.json, knowledge, now + timedelta(days=days))
        assert report.verdict is verdict, days


def changed_presentations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Everything a thief could want to be otherwise."""
    changes: dict[str, dict[str, Any]] = {}

    def change(name: str) -> dict[str, Any]:
        changes[name] = copy.deepcopy(document)
        return changes[name]

    change("later end")["validUntil"] = "2036-11-30T09:00:00Z"
    change("no end").pop("validUntil")
    change("later proof end")["proof"][0]["expires"] = "2036-11-30T09:00:00Z"
    change("no proof end")["proof"][0].pop("expires")
    change("other recipient")["proof"][0]["domain"] = "thief.example"
    change("other challenge")["proof"][0]["challenge"] = "4712"
    change("other purpose")["proof"][0]["proofPurpose"] = "assertionMethod"
    change("no authentication")["proof"].pop(0)
    change("badge taken out")["verifiableCredential"].pop(0)
    change("badge twice")["verifiableCredential"].append(
        {**document["verifiableCredential"][0], "id": "urn:x:2"}
    )
    change("other token")["verifiableCredential"][2]["id"] += "A"
    change("other holder")["holder"] = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"
    change("an id")["id"] = "urn:uuid:00000000-0000-4000-8000-000000000000"
    change("other order")["section"][0]["badge"].reverse()
    change("no order").pop("section")
    change("other heading")["section"][0]["name"] = "受賞"
    change("other title")["name"] = "統計の達人"
    change("other text")["description"] = "別の文"
    change("other name")["shownName"] = "青木 さくら"
    change("other purpose of it")["purpose"] = "選考"
    change("other digest")["relatedResource"][0]["digestSRI"] = "sha256-AAAA"
    change("other file")["relatedResource"][0]["id"] += "AAAA"
    change("other label")["relatedResource"][0]["label"] = "sealed"
    return changes


def test_whatever_is_changed_is_noticed(
    build: Build, badges: Badges, knowledge: Knowledge, now: datetime
) -> None:
    bare = dataclasses.replace(badges["vc1"], securing=Securing.NONE)
    made = build(*(badges[kind] for kind in KINDS), bare, **WORDS)
    document = made.document
    for name, changed in changed_presentations(document).items():
        asked = {name: changed["proof"][0][name] for name in ("domain", "challenge")}
        report = judged(json.dumps(changed).encode(), knowledge, now, **asked)
        assert report.verdict is not Verdict.VALID, name


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("no_challenge", {"challenge": ""}),
        ("no_time_left", {"valid_until": datetime.fromisoformat("2026-11-23T09:00:00Z")}),
    ],
)
def test_what_is_asked_must_make_sense(
    build: Build, badges: Badges, code: str, changed: dict[str, Any]
) -> None:
    with pytest.raises(PresentingError) as caught:
        build(badges["vc2"], **changed)
    assert caught.value.code == code


def test_nothing_to_present(build: Build) -> None:
    with pytest.raises(PresentingError, match="nothing_to_present"):
        build()


@pytest.mark.parametrize("recipient", ["", "   "])
def test_presentation_for_nobody_in_particular_names_nobody(
    build: Build, badges: Badges, knowledge: Knowledge, now: datetime, recipient: str
) -> None:
    made = build(badges["vc2"], recipient=recipient)
    assert made.domain == ""
    assert all("domain" not in proof for proof in made.document["proof"])
    for data in (made.json, made.token.encode()):
        assert judged(data, knowledge, now, domain="").verdict is Verdict.VALID
    assert [code for code, _ in explain(made)] == ["presented_who_anybody", "presented_how"]


@pytest.mark.parametrize(
    ("chosen", "how"),
    [
        (("vc2", "vc1"), "presented_how"),
        (("vc2", "token"), "presented_how_some_tokens"),
        (("token", "claim"), "presented_how_tokens"),
        (("vc2", "bare"), "presented_how_attached"),
    ],
)
def test_two_sentences_say_who_can_check_it_and_how(
    build: Build, badges: Badges, chosen: tuple[str, ...], how: str
) -> None:
    bare = dataclasses.replace(badges["vc1"], securing=Securing.NONE)
    said = explain(build(*({**badges, "bare": bare}[kind] for kind in chosen)))
    assert [code for code, _ in said] == ["presented_who", how]
    for code, details in said:
        sentence = presenting.SENTENCES[code]
        for text, language in ((sentence.en, "en"), (sentence.ja, "ja")):
            assert "{" not in wording.filled(text, language, details, code)
            assert text.count(". ") == 0
            assert text.count("。") <= 1
    assert said[0][1]["recipient"] == "employer.example"
