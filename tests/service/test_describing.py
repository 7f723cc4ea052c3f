"""What a badge states, and whether its proof covers that."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.issuer_simulator import HostedIssuer, Learner
from tests.service.making import NOW, as_file, badge, dated, institution
from tests.verification.test_signed_open_badges_2 import older, pages
from wallet.descriptors.coverage import RowState
from wallet.descriptors.places import follow
from wallet.snapshots.descriptors import Cover, Described
from wallet.tasks.describing.describing import described
from wallet.tasks.judging.judging import read_credential, reported
from wallet.tasks.knowledge.basis import basis_of, extended

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.trust.model import Document

LEARNER = Learner()


def describe(data: bytes, documents: Iterable[Document] = ()) -> Described:
    basis = extended(basis_of([], []), dated(documents))
    credential = read_credential(data, "badge.json")
    report = reported("badge.json", data, basis=basis, now=NOW)
    return described(credential, report, basis.contexts)


def covers(found: Described, element: str) -> list[Cover]:
    return [found.cover_of(value) for value in found.record.of(element)]


def test_a_good_proof_covers_every_value() -> None:
    issuer = institution()
    found = describe(as_file(badge(issuer)), issuer.documents())
    assert found.cover is Cover.COVERED
    assert {found.cover_of(v) for values in found.record.values.values() for v in values} == {
        Cover.COVERED
    }


def test_a_changed_badge_states_things_that_nothing_covers() -> None:
    issuer = institution()
    changed = badge(issuer)
    changed["credentialSubject"]["achievement"]["name"] = "Something else"
    found = describe(as_file(changed), issuer.documents())
    assert covers(found, "title") == [Cover.NOT_COVERED]
    assert found.record.of("title")[0].original == "Something else"


def test_without_the_issuers_key_nobody_knows_what_is_covered() -> None:
    assert covers(describe(as_file(badge(institution()))), "title") == [Cover.UNCHECKED]


def test_a_badge_with_a_member_without_meaning_is_covered_by_nothing() -> None:
    issuer = institution()
    draft = badge(issuer)
    draft["@context"] = [
        "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ]
    draft["credentialSubject"]["achievement"]["assessmentType"] = "portfolio"
    found = describe(as_file(draft), issuer.documents())
    assert covers(found, "assessment") == [Cover.NOT_COVERED]
    assert Cover.COVERED not in covers(found, "title")


def test_a_hosted_badge_is_described_by_its_pages_and_says_which() -> None:
    issuer = HostedIssuer("https://hosted.example", "Hosted Academy")
    made = {"name": "Hosted one", "description": "d", "criteria": "https://hosted.example/how"}
    assertion = issuer.award(
        "one", made, LEARNER, serial="1", issued_on="2026-04-01T00:00:00Z", salt="s"
    )
    found = describe(as_file(assertion), issuer.documents())
    pages = {document.url: json.loads(document.body) for document in issuer.documents()}
    (title,) = found.record.of("title")
    assert title.original == "Hosted one"
    assert title.said[0].page == assertion["badge"]
    for values in found.record.values.values():
        for said in (said for value in values for said in value.said):
            whole: Any = pages[said.page] if said.page else assertion
            assert str(follow(whole, said.path)) == said.text
    states = {each.row.id: each.state for each in found.coverages[0].rows}
    assert states["title"] is states["awarding_body"] is RowState.STRUCTURED
    assert describe(as_file(assertion)).record.of("title") == ()


def test_a_signature_covers_the_address_of_a_page_and_not_what_it_says() -> None:
    found = describe(older().encode(), pages())
    assert found.cover is Cover.COVERED
    assert covers(found, "title") == covers(found, "awarding_body") == [Cover.NOT_COVERED]
    assert covers(found, "issued") == [Cover.COVERED]
