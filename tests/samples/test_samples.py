"""The samples in ``resources/samples`` are what they claim to be."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image, ImageChops

from tests.issuer_simulator import known
from tests.issuer_simulator.samples import __main__ as command
from tests.issuer_simulator.samples import drawing
from tests.issuer_simulator.samples.build import build
from tests.issuer_simulator.samples.designs import DESIGNS
from tests.issuer_simulator.samples.elsewhere import CHANGED_RESULT, SIGNED_RESULT
from tests.issuer_simulator.samples.people import SATOYAMA
from wallet.credentials.model import Carrier, Credential, Securing, Spec
from wallet.credentials.reading import read
from wallet.linked_data import Contexts, bundled
from wallet.trust.model import Knowledge, Level
from wallet.trust.packs import documents_by_url, read_pack
from wallet.trust.registries import read_registry
from wallet.verification.headline import headline
from wallet.verification.report import Freshness, Outcome
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAMPLES = command.FOLDER
BY_FILE: dict[str, dict[str, Any]] = json.loads((SAMPLES / "expected.json").read_bytes())
NOW = datetime(2026, 11, 23, tzinfo=UTC)
TAMPERED = "English for the Workplace_Kotoba Bridge.json"
RECORD = "学修歴証明書_青葉データ大学.json"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    documents = [replace(each, fetched=NOW) for each in read_pack(SAMPLES / "pack")]
    registry = read_registry((SAMPLES / "registry.json").read_bytes(), fetched=NOW)
    return Knowledge(documents=documents_by_url(documents), registries=(registry,))


@pytest.fixture(scope="module")
def contexts() -> Contexts:
    pack = read_pack(SAMPLES / "pack")
    return bundled().with_documents(
        {each.url: json.loads(each.body) for each in pack if each.kind == "context"}
    )


def sample(file: str) -> Credential:
    return read((SAMPLES / "badges" / file).read_bytes(), name=file)


def test_built_again_every_file_is_the_same_to_the_byte() -> None:
    built = build()
    present = {
        path.relative_to(SAMPLES).as_posix(): path.read_bytes()
        for path in SAMPLES.rglob("*")
        if path.is_file()
    }
    assert sorted(built) == sorted(present)
    assert [name for name, data in built.items() if present[name] != data] == []


def test_check_command_notices_a_changed_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "FOLDER", tmp_path)
    monkeypatch.setattr("sys.argv", ["samples"])
    assert command.main() == 0
    monkeypatch.setattr("sys.argv", ["samples", "--check"])
    assert command.main() == 0
    (tmp_path / "registry.json").write_text("{}")
    assert command.main() == 1
    assert capsys.readouterr().err == "differs: registry.json\n"


@pytest.mark.parametrize("file", BY_FILE)
def test_verdict_and_trust_with_the_pack(
    file: str, knowledge: Knowledge, contexts: Contexts
) -> None:
    report = verify(sample(file), knowledge, contexts, now=NOW)
    assert (report.verdict, report.trust) == (BY_FILE[file]["verdict"], BY_FILE[file]["trust"])
    assert report.freshness is Freshness.FRESH
    assert headline(report).code == BY_FILE[file]["headline"]


@pytest.mark.parametrize("file", BY_FILE)
def test_verdict_with_nothing_at_hand_says_that_it_could_not_be_checked(file: str) -> None:
    report = verify(sample(file), Knowledge(), bundled(), now=NOW)
    assert report.verdict == BY_FILE[file]["without_pack"]
    assert report.trust is Level.FIRST_SEEN


@pytest.mark.parametrize("file", BY_FILE)
def test_verdict_lasts_while_the_knowledge_ages(
    file: str, knowledge: Knowledge, contexts: Contexts
) -> None:
    report = verify(sample(file), knowledge, contexts, now=NOW + timedelta(days=365 * 8))
    assert report.verdict == BY_FILE[file]["verdict"]


def test_undoing_the_change_makes_the_tampered_badge_valid(
    knowledge: Knowledge, contexts: Contexts
) -> None:
    data = (SAMPLES / "badges" / TAMPERED).read_bytes()
    assert data.count(CHANGED_RESULT) == 1
    restored = read(data.replace(CHANGED_RESULT, SIGNED_RESULT))
    report = verify(restored, knowledge, contexts, now=NOW)
    assert (report.verdict, report.trust) == ("valid", "anchored")


def test_every_way_that_learners_hold_badges_is_there() -> None:
    held = {(each.spec, each.securing, each.carrier) for each in map(sample, BY_FILE)}
    assert held == {
        (Spec.OPEN_BADGES_3, Securing.DATA_INTEGRITY, Carrier.JSON),
        (Spec.OPEN_BADGES_3, Securing.DATA_INTEGRITY, Carrier.PNG),
        (Spec.OPEN_BADGES_3, Securing.DATA_INTEGRITY, Carrier.SVG),
        (Spec.OPEN_BADGES_3, Securing.JWT, Carrier.TOKEN),
        (Spec.CLR_2, Securing.DATA_INTEGRITY, Carrier.JSON),
        (Spec.OPEN_BADGES_2, Securing.HOSTED, Carrier.JSON),
        (Spec.OPEN_BADGES_2, Securing.HOSTED, Carrier.PNG),
    }
    algorithms = {str(sample(file).header.get("alg", "")) for file in BY_FILE}
    assert algorithms == {"", "EdDSA", "ES256", "RS256"}
    layouts = {"vc" in each.claims for each in map(sample, BY_FILE) if each.claims}
    assert layouts == {True, False}
    suites = {
        str(proof.get("cryptosuite", proof["type"]))
        for file in BY_FILE
        for proof in proofs(sample(file).document)
    }
    assert suites == {"eddsa-rdfc-2022", "Ed25519Signature2020"}


def test_both_languages_and_all_states_are_there() -> None:
    languages = {sample(file).achievement.language for file in BY_FILE}
    assert {"ja", "en"} <= languages
    verdicts = {entry["verdict"] for entry in BY_FILE.values()}
    assert verdicts == {"valid", "expired", "revoked", "invalid_signature", "unknown_key"}


@pytest.mark.parametrize(
    "file",
    [
        file
        for file in BY_FILE
        if sample(file).achievement.type == "MicroCredential" and "ワークショップ" not in file
    ],
)
def test_micro_credentials_carry_the_descriptors_of_annex_i(file: str) -> None:
    document = sample(file).document
    subject = document["credentialSubject"]
    achievement = subject["achievement"]
    kinds = {each["targetType"] for each in achievement["alignment"]}
    assert subject["identifier"][0]["identityHash"].startswith("sha256$")
    assert achievement["name"]
    assert document["issuer"]["name"]
    assert document["issuer"]["address"]["addressCountryCode"] in ("JP", "IE")
    assert document["awardedDate"]
    assert kinds & {"CFItem", "ceasn:Competency"}
    assert achievement["creditsAvailable"] == subject["creditsEarned"]
    assert achievement["creditUnit"] in ("単位", "時間", "ECTS")
    assert achievement["timeInvestment"] >= 1
    assert kinds & {"ext:MDASH", "ext:EQF"}
    assert achievement["participationType"] in ("online", "blended", "onsite")
    assert achievement["assessmentType"]
    assert "ext:QualityAssurance" in kinds
    assert achievement["entryRequirement"]
    assert achievement["supervisionType"]
    assert {each["resultDescription"] for each in subject["result"]} == {
        each["id"] for each in achievement["resultDescription"]
    }
    assert achievement["stackable"] in (True, False)


def test_the_record_shows_what_stacks_and_what_is_still_to_earn() -> None:
    record = sample(RECORD)
    subject = record.document["credentialSubject"]
    earned = {each.achievement.id for each in record.inner}
    still_to_earn = {each["id"] for each in subject["achievement"]}
    parents: dict[str, set[str]] = {}
    for each in subject["association"]:
        assert {each["sourceId"], each["targetId"]} <= earned | still_to_earn
        if each["associationType"] == "isParentOf":
            parents.setdefault(each["sourceId"], set()).add(each["targetId"])
    certificate, award = parents
    assert parents[certificate] < earned
    assert len(parents[certificate]) == 3
    assert certificate in earned
    assert certificate in parents[award]
    assert award in still_to_earn
    assert len(parents[award] - earned) == 2


def test_certificate_names_the_credentials_it_rests_on() -> None:
    certificate = sample("データサイエンス基礎修了証_青葉データ大学.json")
    held = {sample(file).id for file in BY_FILE}
    named = {each["id"] for each in certificate.document["evidence"]}
    assert len(named) == 3
    assert named < held


def test_nobody_real_issues_anything(knowledge: Knowledge) -> None:
    for file in BY_FILE:
        credential = sample(file)
        issuer = credential.issuer.id or credential.hosted_url
        assert ".example" in issuer or issuer.startswith("did:key:"), file
    assert all(".example/" in url or url.endswith(".example") for url in documents_of(knowledge))


def test_the_pack_leaves_the_dates_to_whoever_uses_it() -> None:
    manifest = json.loads((SAMPLES / "pack" / "manifest.json").read_bytes())
    assert all("fetched" not in entry for entry in manifest["resources"])


def test_pictures_are_small_distinct_and_as_designed() -> None:
    files = {path.stem: path.read_bytes() for path in drawing.ARTWORK.glob("*.png")}
    assert files.keys() == DESIGNS.keys()
    assert len(set(files.values())) == len(files)
    for name, data in files.items():
        assert len(data) < 20_000, name
        assert alike(data, drawing.draw(DESIGNS[name])), name


def test_another_implementation_agrees_with_every_proof(
    knowledge: Knowledge, contexts: Contexts
) -> None:
    """PyLD canonicalises by the same contexts; the hashes are put together here."""
    from tests.samples import other_canon  # noqa: PLC0415 - PyLD is slow to import

    checked = []
    for file in BY_FILE:
        for document in secured(sample(file).document):
            key = other_canon.key_for(document["proof"], knowledge)
            if key is not None:
                good = other_canon.verifies(document, key, contexts)
                assert good is (file != TAMPERED), (file, document["id"])
                checked.append(document["id"])
    assert len(checked) == 16


def test_one_key_is_missing_until_it_is_fetched(knowledge: Knowledge, contexts: Contexts) -> None:
    credential = sample("里山いきもの調査員_里山ラボ.json")
    answers = known(SATOYAMA.documents(), fetched=NOW).documents
    both = replace(knowledge, documents={**knowledge.documents, **answers})
    report = verify(credential, both, contexts, now=NOW)
    assert report.verdict == "valid"
    assert {check.check for check in report.checks if check.outcome is Outcome.UNKNOWN} == {
        "issuer_known"
    }


def proofs(document: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from (each["proof"] for each in secured(document))


def secured(value: Any) -> Iterator[Mapping[str, Any]]:
    """Yield every object with a proof, at any depth."""
    if isinstance(value, Mapping):
        if "proof" in value:
            yield value
        for member in value.values():
            yield from secured(member)
    elif isinstance(value, list):
        for member in value:
            yield from secured(member)


def documents_of(knowledge: Knowledge) -> list[str]:
    return [each.url for copies in knowledge.documents.values() for each in copies]


def alike(one: bytes, other: bytes) -> bool:
    """Say whether two pictures look the same; edges may differ a little between releases."""
    first, second = (Image.open(io.BytesIO(data)).convert("RGBA") for data in (one, other))
    if first.size != second.size:
        return False
    bands = ImageChops.difference(first, second).split()
    far = sum(sum(band.histogram()[40:]) for band in bands)
    return far < first.width * first.height * 0.04
