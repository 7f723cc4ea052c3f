"""Whatever an issuer writes is described without an exception, in bounds, and flagged."""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.descriptors.saturated import profiles, saturated
from tests.fuzz.json_mutations import ODD_VALUES, mutated
from wallet.credentials.model import Carrier, Credential, Securing, Spec
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.contradictions import contradictions
from wallet.descriptors.coverage import coverage
from wallet.descriptors.describing import MOST, describe
from wallet.descriptors.places import follow
from wallet.wording.telling.descriptors import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.descriptors.record import Record

KINDS = {
    "open_badges_3": Spec.OPEN_BADGES_3,
    "open_badges_2": Spec.OPEN_BADGES_2,
    "clr_2": Spec.CLR_2,
    "credential": Spec.CREDENTIAL,
    "european": Spec.CREDENTIAL,
}
MOST_SAID = 40
ACHIEVEMENT: dict[str, Any] = {"id": "urn:a", "type": ["Achievement"], "name": "Data"}


def credential(document: dict[str, Any], spec: Spec = Spec.OPEN_BADGES_3) -> Credential:
    return Credential(b"{}", Carrier.JSON, spec, Securing.NONE, document)


def badge(**achievement: Any) -> Credential:
    subject = {"id": "did:example:l", "achievement": {**ACHIEVEMENT, **achievement}}
    return credential({"issuer": {"id": "did:example:i"}, "credentialSubject": subject})


def check(one: Credential) -> Record:
    """Describe a document and tell all that was found."""
    record = describe(one)
    for table in catalogue().tables:
        found = coverage(record, table)
        assert 0 <= found.described <= found.required
    contradictions(record)
    for values in record.values.values():
        assert len(values) <= MOST
        for value in values:
            assert 0 < len(value.said) <= MOST_SAID
            for said in value.said:
                if not said.page:
                    follow(one.document, said.path)
            for language in ("en", "ja"):
                told(value, language, str)
    return record


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


ARABIC = "\u0634\u0647\u0627\u062f\u0629"
MISLEADING = [
    ("Data\u202eecneicS", ("text_turns",)),
    ("Data\u2066Science\u2069", ("text_turns",)),
    ("Da\u200bta", ("text_hides",)),
    ("Da\U000e0041ta", ("text_hides",)),
    ("<b>Data</b>", ("text_markup",)),
    ("<img src=x onerror=alert(1)>", ("text_markup",)),
    ("\u0420aypal \u0430cademy", ("text_mixed",)),  # Cyrillic R and a before Latin letters
    ("x" * 10_001, ("text_long",)),
    ("<i>" + "\u202e" + "x" * 10_001, ("text_turns", "text_markup", "text_long")),
    (ARABIC, ()),  # right to left by itself: nothing turns it
    ("データ <3 分析", ()),
    ("Наука о данных", ()),
    ("a < b > c", ()),
]


@pytest.mark.parametrize(("text", "flags"), MISLEADING)
def test_a_text_that_misleads_is_flagged_wherever_it_stands(
    text: str, flags: tuple[str, ...]
) -> None:
    one = badge(
        name=text,
        description=text,
        criteria={"narrative": text},
        alignment=[{"targetName": text, "targetUrl": "https://f.example/1"}],
        tag=[text],
        fieldOfStudy=text,
    )
    named = {**one.document, "issuer": {"id": "did:example:i", "name": text}}
    record = check(replace(one, document=named))
    for element in ("title", "description", "criteria", "outcomes", "tags", "awarding_body"):
        (value,) = record.of(element)
        assert (element, value.original, value.flags) == (element, text, flags)


@pytest.mark.parametrize(("text", "flags"), MISLEADING)
def test_a_text_that_misleads_in_one_language_is_flagged(text: str, flags: tuple[str, ...]) -> None:
    (title,) = check(badge(name={"en": "Data", "ja": text, "ar": ARABIC})).of("title")
    assert title.flags == flags
    assert title.text("ja") == text
    assert title.text("en") == "Data"


def test_a_long_narrative_is_kept_whole() -> None:
    text = "第一に、\u3000学びます。\n\n" * 2_000
    record = check(badge(criteria={"narrative": text}))
    (criteria,) = record.of("criteria")
    assert criteria.original == text
    assert criteria.flags == ("text_long",)


def test_two_values_that_contradict_each_other_are_both_told() -> None:
    level = {"targetType": "ext:EQF", "targetFramework": "EQF", "targetUrl": "https://f.example"}
    one = badge(alignment=[{**level, "targetName": "n", "targetCode": code} for code in ("4", "6")])
    record = check(one)
    assert [told(value, "en", str) for value in record.of("level")] == [
        "EQF level 4",
        "EQF level 6",
    ]
    assert contradictions(record) == ("level",)
