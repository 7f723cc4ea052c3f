"""Whatever an issuer writes is described without an exception, and in bounds."""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.descriptors.hostile import ACHIEVEMENT, MOST_SAID, badge, check, credential
from tests.descriptors.saturated import profiles, saturated
from tests.fuzz.json_mutations import ODD_VALUES, mutated
from wallet.credentials.model import Credential, IssuerPage, Spec
from wallet.descriptors.contradictions import contradictions
from wallet.descriptors.describing import MOST, PAYLOAD, describe
from wallet.wording.telling.descriptors import told

if TYPE_CHECKING:
    from collections.abc import Callable


KINDS = {
    "open_badges_3": Spec.OPEN_BADGES_3,
    "open_badges_2": Spec.OPEN_BADGES_2,
    "clr_2": Spec.CLR_2,
    "credential": Spec.CREDENTIAL,
    "european": Spec.CREDENTIAL,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_rule_reads_what_is_meant_for_it(kind: str) -> None:
    """Otherwise the tests below would change what nobody reads."""
    record = check(credential(saturated(kind), KINDS[kind]))
    asked = profiles(kind)
    assert record.profiles == tuple(profile.id for profile in asked)
    assert set(record.values) == {rule.element for profile in asked for rule in profile.rules}


@pytest.mark.parametrize("kind", KINDS)
def test_a_wrong_type_at_every_member(kind: str) -> None:
    document = saturated(kind)
    chance = random.Random(5)  # noqa: S311 - chooses changes, no secret
    for parent, key in members(document):
        kept = parent[key]
        for odd in chance.sample(ODD_VALUES, 3):
            parent[key] = odd
            check(credential(document, KINDS[kind]))
        parent[key] = kept


@pytest.mark.parametrize("seed", range(4))
def test_documents_that_were_changed_in_many_places(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - chooses changes, no secret
    whole = {kind: saturated(kind) for kind in KINDS}
    for _ in range(150):
        kind = chance.choice(list(KINDS))
        document = whole[kind]
        for _ in range(chance.randint(1, 8)):
            document = mutated(chance, document, whole[chance.choice(list(KINDS))])
        if isinstance(document, dict):
            check(credential(document, KINDS[kind]))


def members(value: Any) -> list[tuple[Any, Any]]:
    """Return every place below a value, as what holds it and its key."""
    keys: list[Any] = list(value) if isinstance(value, dict) else []
    keys = list(range(len(value))) if isinstance(value, list) else keys
    return [place for key in keys for place in ((value, key), *members(value[key]))]


def nested(depth: int, make: Callable[[Any], Any]) -> Any:
    value: Any = "words"
    for _ in range(depth):
        value = make(value)
    return value


@pytest.mark.parametrize(
    "make",
    [
        lambda inner: [inner],
        lambda inner: {"name": inner},
        lambda inner: {"@value": inner},
        lambda inner: {"en": [inner]},
        lambda inner: {"hasPart": inner, "title": inner, "type": "LearningAchievement"},
    ],
)
def test_as_deep_as_a_file_may_be(make: Callable[[Any], Any]) -> None:
    deep = nested(15 if "hasPart" in str(make("")) else 60, make)
    check(badge(name=deep, description=deep, alignment=deep, criteria=deep, tag=deep))
    claim = {"type": "LearningAchievement", "hasPart": deep, "specifiedBy": deep}
    european = {"type": ["EuropeanDigitalCredential"], "credentialSubject": {"hasClaim": claim}}
    check(credential(european, Spec.CREDENTIAL))


def steps(one: Credential) -> int:
    """Return how many functions are called to describe a document."""
    count = 0

    def counted(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    describe(one)  # what is read once is read now
    sys.setprofile(counted)
    try:
        describe(one)
    finally:
        sys.setprofile(None)
    return count


def test_the_work_grows_no_faster_than_the_document() -> None:
    alignment = {"type": ["Alignment"], "targetName": "n", "targetUrl": "https://f.example/n"}
    few, many = (badge(alignment=[alignment] * number) for number in (50, 500))
    assert steps(many) < 11 * steps(few)
    results = {"resultDescription": "urn:nowhere", "value": "A", "status": "Completed"}
    costs = []
    for number in (500, 5_000):
        described = [{"id": f"urn:{place}", "name": "Grade"} for place in range(number)]
        one = badge(resultDescription=described)
        subject = {**one.document["credentialSubject"], "result": [results] * number}
        costs.append(steps(replace(one, document={**one.document, "credentialSubject": subject})))
    assert costs[1] < 2 * costs[0]


def test_lists_without_end_are_cut() -> None:
    record = check(
        badge(
            name={f"x-{number}": "Data" for number in range(5_000)},
            alignment=[{"targetName": f"n{number}"} for number in range(500)],
            tag=[f"t{number}" for number in range(5_000)],
            criteria=[{"narrative": "A final exam."}] * 500,
        )
    )
    assert len(record.of("title")[0].said) == MOST_SAID
    assert len(record.of("outcomes")) == len(record.of("tags")) == MOST


def test_a_member_named_payload_is_no_token() -> None:
    """A token's claims are read where its credential leaves them out; nobody may make them up."""
    claims = {"iss": "did:web:university.example", "sub": "did:example:l", "nbf": 1767225600}
    document = {"payload": claims, "credentialSubject": {"achievement": ACHIEVEMENT}}
    record = check(credential(document))
    assert set(record.values) == {"title"}
    token = replace(credential({"payload": "x", **document}), claims={"iss": "did:web:a.example"})
    (awarding,) = describe(token).of("awarding_body")
    assert (awarding.original, awarding.said[0].page) == ("did:web:a.example", PAYLOAD)


@pytest.mark.parametrize("seed", range(2))
def test_pages_of_issuers_and_claims_of_tokens_are_as_hostile(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - chooses changes, no secret
    badge_class = saturated("open_badges_2")["badge"][0]
    profile = badge_class["issuer"][0]
    assertion = {"type": "Assertion", "badge": "https://i.example/b", "issuedOn": "2026-01-01"}
    for _ in range(150):
        pages = [
            IssuerPage(place, f"https://i.example/{place[-1]}", changed)
            for place, document in ((("badge",), badge_class), (("badge", "issuer"), profile))
            if isinstance(changed := mutated(chance, document, assertion), dict)
        ]
        claims = mutated(chance, {"iss": "did:web:a.example", "nbf": 1, "exp": 2, "sub": "x"})
        one = credential(dict(assertion), Spec.OPEN_BADGES_2)
        if len(pages) == len(("badge", "issuer")) and isinstance(claims, dict):
            check(replace(one, pages=tuple(pages), claims=claims))


def test_two_values_that_contradict_each_other_are_both_told() -> None:
    level = {"targetType": "ext:EQF", "targetFramework": "EQF", "targetUrl": "https://f.example"}
    one = badge(alignment=[{**level, "targetName": "n", "targetCode": code} for code in ("4", "6")])
    record = check(one)
    assert [told(value, "en", str) for value in record.of("level")] == [
        "EQF level 4",
        "EQF level 6",
    ]
    assert contradictions(record) == ("level",)
