"""One host, many issuers: none of them may speak for another's achievements."""

from __future__ import annotations

import json

import pytest

from tests.pathways.making import Seen, held, record
from wallet.credentials.model import IssuerPage, Spec
from wallet.pathways.addresses import are_neighbours, lies_with
from wallet.pathways.files import vouched_for
from wallet.pathways.holdings import Standing
from wallet.pathways.model import Voice
from wallet.pathways.sources import reading
from wallet.pathways.standing import Counts

A, B = "did:web:hub.example:tenants:a", "did:web:hub.example:tenants:b"
GOAL, PART = "https://hub.example/tenants/a/master", "https://hub.example/tenants/a/course"
CHEAP = "https://hub.example/tenants/b/cheap"


def says(*parts: str, by: str, whole: str = GOAL, known: bool = False) -> Seen:
    claim = record(*(("isParentOf", whole, part) for part in parts), issuer=by, known=known)
    return Seen(claim, *(held(part, issuer=by, known=known) for part in parts))


def test_what_lies_beneath_an_issuers_path_is_its_own() -> None:
    assert says(PART, by=A).progress[GOAL].counts == {PART: Counts.YES}


def test_a_neighbour_cannot_say_what_anothers_award_is_made_of() -> None:
    assert says(CHEAP, by=B).progress[GOAL].counts == {CHEAP: Counts.MAY}


def test_a_neighbour_cannot_award_anothers_course() -> None:
    signed = record(("isParentOf", GOAL, PART), issuer=A)
    seen = Seen(signed, held(PART, issuer=B, badge="false"))
    assert seen.progress[GOAL].counts == {PART: Counts.MAY}
    assert not seen.progress[PART].sure


@pytest.mark.parametrize("kind", ["exactMatchOf", "replacedBy"])
def test_a_neighbour_cannot_declare_its_own_badge_to_be_anothers(kind: str) -> None:
    claim = record((kind, CHEAP, PART), issuer=B)
    signed = record(("isParentOf", GOAL, PART), issuer=A)
    seen = Seen(signed, claim, held(CHEAP, issuer=B))
    assert seen.progress[GOAL].counts == {PART: Counts.MAY}
    assert CHEAP in seen.graph.nodes  # they were not joined


def test_a_neighbour_cannot_take_anothers_code() -> None:
    defined = [{"id": PART, "name": "Course", "creator": B, "humanCode": "C1"}]
    signed = record(("isParentOf", GOAL, PART), issuer=A)
    claim = record(issuer=B, defined=defined)
    seen = Seen(signed, claim, held(CHEAP, issuer=B, humanCode="C1"))
    assert seen.progress[GOAL].counts == {PART: Counts.MAY}


def test_a_neighbours_credential_is_not_the_evidence_that_was_meant() -> None:
    whole = held(GOAL, issuer=A)
    named = "https://hub.example/tenants/a/credentials/1"
    document = {**whole.credential.document, "evidence": [{"id": named}]}
    object.__setattr__(whole.credential, "document", document)
    seen = Seen(whole, held(CHEAP, issuer=B, credential=named))
    assert seen.graph.parts == {}


def test_a_neighbours_signed_file_is_not_the_awarders_word() -> None:
    document = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "urn:file",
        "name": "Easy",
        "issuer": {"id": B},
        "destination": GOAL,
        "achievement": [{"id": GOAL, "name": "Master"}, {"id": CHEAP, "name": "Cheap"}],
        "rule": [{"achievement": GOAL, "kind": "all", "of": [CHEAP]}],
    }
    file = vouched_for(reading.read(json.dumps(document).encode()), known=False)
    assert {edge.voice for edge in file.graph.edges} == {Voice.OTHER}
    seen = Seen(held(CHEAP, issuer=B), files=[file])
    assert seen.progress[GOAL].counts == {CHEAP: Counts.MAY}
    assert seen.progress[GOAL].sure_share == 0


# Ids as 1EdTech's examples have them: what is nobody's path is only believed of who is known.
_SIDE = "https://university.example/achievements/degree"
_COURSE = "https://university.example/achievements/course"
_ISSUER = "https://university.example/issuers/565049"


@pytest.mark.parametrize(("known", "counts"), [(True, Counts.YES), (False, Counts.MAY)])
def test_ids_side_by_side_on_one_host(*, known: bool, counts: Counts) -> None:
    seen = says(_COURSE, by=_ISSUER, whole=_SIDE, known=known)
    assert seen.progress[_SIDE].counts == {_COURSE: counts}
    assert seen.progress[_COURSE].sure is known


def test_a_known_issuer_is_believed_on_its_own_host_alone() -> None:
    seen = Seen(held("https://else.example/x", issuer=_ISSUER, known=True))
    assert not seen.progress["https://else.example/x"].sure


# Open Badges 2.0: the achievement's own page names its issuer, so no address need be interpreted.
_HOSTED = "https://badges.example/public/badges/9"
_WHO = "https://badges.example/public/issuers/4"


@pytest.mark.parametrize(
    ("place", "url", "issuer", "sure"),
    [
        (("badge",), _HOSTED, _WHO, True),
        (("badge",), _HOSTED, "https://badges.example/public/issuers/5", False),
        (("badge",), "https://badges.example/public/badges/8", _WHO, False),
        (("badge", "issuer"), _HOSTED, _WHO, False),
    ],
)
def test_the_page_of_an_achievement_tells_who_awards_it(
    place: tuple[str, ...], url: str, issuer: str, *, sure: bool
) -> None:
    badge = held(
        _HOSTED,
        issuer=_WHO,
        spec=Spec.OPEN_BADGES_2,
        standing=Standing.CACHED,
        pages=[IssuerPage(place, url, {"id": url, "issuer": issuer})],
    )
    assert Seen(badge).progress[_HOSTED].sure is sure


@pytest.mark.parametrize(
    ("issuer", "address", "own"),
    [
        ("did:web:hub.example", "https://hub.example/tenants/a/x", True),
        ("did:web:hub.example:", "https://hub.example/x", False),
        ("https://hub.example", "https://hub.example/x", True),
        ("https://hub.example/", "https://hub.example/x", True),
        ("https://hub.example/issuers/a", "https://hub.example/issuers/a", True),
        ("https://hub.example/issuers/a/", "https://hub.example/issuers/a/badges/1", True),
        ("https://hub.example/issuers/a", "https://hub.example/issuers/ab/1", False),
        ("https://hub.example/issuers/a", "https://hub.example/issuers/b", False),
        ("https://hub.example/issuers/a", "https://hub.example/issuers", False),
        ("https://hub.example/issuers/a", "https://hub.example/issuers/a/../b/1", False),
        ("https://hub.example/issuers/a", "https://hub.example/issuers/a/%2e%2E/b/1", False),
        ("https://hub.example/issuers/a", "https://hub.example/issuers/a/..%2fb/1", False),
        ("https://hub.example/?issuer=a", "https://hub.example/x", False),
        ("https://hub.example/#a", "https://hub.example/x", False),
        ("https://hub.example//", "https://hub.example/x", False),
        ("https://hub.example:8443/", "https://hub.example/x", False),
        ("did:web:hub.example%3A8443:a", "https://hub.example:8443/a/x", True),
        ("did:web:hub.example%3a443", "https://hub.example/x", True),
        ("did:web:hub.example%3A8443", "https://hub.example/x", False),
        ("did:web:hub.example%2Ftenants%2Fa", "https://hub.example/tenants/a/x", False),
        ("did:web:hub.example?a", "https://hub.example/x", False),
        ("https://hub.example:x/", "https://hub.example/x", False),
        ("https://HUB.example/", "https://hub.example/x", True),
        ("", "", False),
    ],
)
def test_whose_an_address_is(issuer: str, address: str, *, own: bool) -> None:
    assert lies_with(issuer, address) is own


def test_neighbours_share_a_host_and_its_port() -> None:
    assert are_neighbours(_ISSUER, _SIDE)
    assert are_neighbours(B, GOAL)
    assert not are_neighbours("https://university.example:8443/issuers/1", _SIDE)
    assert not are_neighbours("did:key:z6Mk", "did:key:z6Mk")
