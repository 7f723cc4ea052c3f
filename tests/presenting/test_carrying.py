"""How badges of each kind go along, and what the presentation signs of them."""

from __future__ import annotations

import base64
import copy
import dataclasses
import hashlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pytest

from wallet.credentials import reading
from wallet.credentials.model import Credential, Securing, Spec
from wallet.cryptosuites.proofs import create_proof
from wallet.linked_data import bundled
from wallet.presenting.carrying import carry, reference_of
from wallet.presenting.portfolio import Chosen, Section
from wallet.snapshots.portfolios import Travels
from wallet.verification.report import Verdict
from wallet.verification.verifier import verify
from wallet.wording import portfolios

if TYPE_CHECKING:
    from datetime import datetime

    from tests.issuer_simulator import Institution
    from tests.presenting.conftest import Build
    from wallet.trust.model import Knowledge

Badges = Mapping[str, Credential]


@pytest.mark.parametrize(
    ("kind", "travels", "media_type"),
    [
        ("vc2", Travels.AS_IT_IS, "application/vc"),
        ("vc1", Travels.AS_IT_IS, "application/vc"),
        ("token", Travels.TOKEN, "application/vc+jwt"),
        ("claim", Travels.TOKEN, "application/jwt"),
    ],
)
def test_what_can_be_checked_by_itself_travels_as_a_credential(
    badges: Badges, kind: str, travels: Travels, media_type: str
) -> None:
    carried = carry(badges[kind], None, bundled())
    assert (carried.travels, carried.media_type, carried.label) == (travels, media_type, "")
    again = reading.read(carried.data)
    assert again.document == badges[kind].document
    assert again.token == badges[kind].token


@pytest.mark.parametrize(
    ("label", "changed"),
    [
        ("open_badge_2", {"spec": Spec.OPEN_BADGES_2, "securing": Securing.HOSTED}),
        ("open_badge_2", {"spec": Spec.OPEN_BADGES_2, "securing": Securing.JWT}),
        ("open_badge_2", {"spec": Spec.OPEN_BADGES_1, "securing": Securing.HOSTED}),
        ("unsigned", {"securing": Securing.NONE}),
        ("sealed", {"securing": Securing.JWS_JSON}),
        ("presentation", {"spec": Spec.PRESENTATION}),
    ],
)
def test_what_has_no_place_among_credentials_goes_along_as_its_own_bytes(
    build: Build, badges: Badges, label: str, changed: dict[str, Any]
) -> None:
    odd = dataclasses.replace(badges["vc1"], name="化学", **changed)
    made = build(badges["vc2"], odd)
    (resource,) = made.document["relatedResource"]
    assert len(made.document["verifiableCredential"]) == 1
    assert made.attached == 1
    assert (resource["label"], resource["name"]) == (label, "化学")
    assert f"attached_{label}" in portfolios.SENTENCES
    media_type, _, data = resource["id"].removeprefix("data:").partition(";base64,")
    assert media_type == resource["mediaType"] == "application/json"
    assert base64.b64decode(data) == odd.original
    digest = base64.b64encode(hashlib.sha256(odd.original).digest()).decode()
    assert resource["digestSRI"] == f"sha256-{digest}"


@pytest.mark.parametrize("kind", ["vc1", "vc2"])
def test_badge_with_parts_no_signature_covers_goes_along_as_a_file(
    build: Build, badges: Badges, kind: str
) -> None:
    document = {**badges[kind].document, "notInAnyContext": "lost"}
    odd = reading.read(json.dumps(document).encode())
    made = build(odd)
    (resource,) = made.document["relatedResource"]
    assert resource["label"] == "uncovered"
    assert "verifiableCredential" not in made.document


def test_sections_name_every_badge_by_a_digest_in_the_order_of_reading(
    build: Build, badges: Badges
) -> None:
    bare = dataclasses.replace(badges["vc1"], securing=Securing.NONE)
    sections = (
        Section("学位", (Chosen("2"), Chosen("0"))),
        Section("", ()),
        Section("その他", (Chosen("1"),)),
    )
    made = build(badges["vc2"], bare, badges["token"], sections=sections, title="学び")
    inside, beside = made.document["verifiableCredential"], made.document["relatedResource"]
    token = badges["token"].token.encode()
    of_token = "sha256-" + base64.b64encode(hashlib.sha256(token).digest()).decode()
    by_reference = {reference_of(each): each for each in (*inside, *beside)}
    assert made.document["section"] == [
        {"name": "学位", "badge": [of_token, reference_of(dict(badges["vc2"].document))]},
        {"name": "その他", "badge": [beside[0]["digestSRI"]]},
    ]
    named = [one for each in made.document["section"] for one in each["badge"]]
    assert {*named} == {*by_reference}
    assert made.document["name"] == "学び"


def test_same_bytes_travel_once(build: Build, badges: Badges) -> None:
    made = build(badges["vc2"], badges["vc2"])
    assert len(made.document["verifiableCredential"]) == 1
    (section,) = made.document["section"]
    assert len({*section["badge"]}) == 1


def test_only_terms_that_are_used_are_defined(build: Build, badges: Badges) -> None:
    assert set(build(badges["vc2"]).document["@context"][1]) == {"validUntil"}
    said = build(badges["vc2"], badges["vc1"], name="青木", purpose="採用")
    assert set(said.document["@context"][1]) == {
        "validUntil", "section", "badge", "shownName", "purpose",
    }  # fmt: skip


def test_reader_who_lacks_a_context_checks_the_whole_and_every_other_badge(
    build: Build, badges: Badges, school: Institution, knowledge: Knowledge, now: datetime
) -> None:
    url = "https://a.example/terms"
    own = {"@context": {"loom": {"@id": "https://a.example/terms#loom"}}}
    extra = bundled().with_documents({url: own})
    draft = dict(badges["vc2"].document)
    draft.pop("proof")
    draft |= {"@context": [*draft["@context"], url], "id": "urn:x:own", "loom": "手織り"}
    options = dict(badges["vc2"].document["proof"])
    options.pop("proofValue")
    signed = create_proof(draft, options, school.key(), extra)
    odd = reading.read(json.dumps(signed).encode())
    carried = {"0": carry(badges["vc2"], None, extra), "1": carry(odd, None, extra)}
    assert [each.own_terms for each in carried.values()] == [False, True]
    assert not build(badges["vc2"]).document["proof"][2:]
    made = build(badges["vc2"], odd, carried=carried, contexts=extra)
    suites = [proof["cryptosuite"] for proof in made.document["proof"]]
    assert suites == ["eddsa-rdfc-2022", "eddsa-rdfc-2022", "eddsa-jcs-2022"]
    asked = {"challenge": "4711", "domain": "employer.example", "now": now}
    for contexts, verdicts in (
        (extra, [Verdict.VALID, Verdict.VALID]),
        (bundled(), [Verdict.VALID, Verdict.CONTEXT_UNAVAILABLE]),
    ):
        report = verify(reading.read(made.json), knowledge, contexts, **asked)
        assert report.verdict is Verdict.VALID
        assert [each.verdict for each in report.inner] == verdicts
    changed = copy.deepcopy(made.document)
    changed["verifiableCredential"][0]["name"] = "Another"
    report = verify(reading.read(json.dumps(changed).encode()), knowledge, bundled(), **asked)
    assert report.verdict is not Verdict.VALID
