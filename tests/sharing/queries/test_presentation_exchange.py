"""Presentation Exchange 2 as drafts of OpenID4VP ask with it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from tests.sharing.queries.breaking import broken, mistaken
from wallet.errors import SharingError
from wallet.sharing.queries.filters import Effort, check, fits
from wallet.sharing.queries.json_path import path_of
from wallet.sharing.queries.model import Format
from wallet.sharing.queries.presentation_exchange import parse

if TYPE_CHECKING:
    from collections.abc import Callable

DEFINITION: dict[str, Any] = {
    "id": "job-7",
    "purpose": "To apply",
    "format": {"ldp_vc": {"proof_type": ["DataIntegrityProof"]}, "jwt_vc_json": {"alg": ["EdDSA"]}},
    "input_descriptors": [
        {
            "id": "badge",
            "name": "A badge",
            "purpose": "We check it",
            "group": ["A"],
            "constraints": {
                "limit_disclosure": "required",
                "fields": [
                    {
                        "id": "f1",
                        "path": ["$.type", "$.vc.type"],
                        "filter": {
                            "type": "array",
                            "contains": {"type": "string", "const": "OpenBadgeCredential"},
                        },
                    },
                    {"path": ["$['credentialSubject'].achievement.tag[*]"], "optional": True},
                ],
            },
        },
        {"id": "other", "group": ["A"], "format": {"vc+sd-jwt": {}}, "constraints": {}},
    ],
}


def test_every_member_is_read() -> None:
    query = parse(DEFINITION)
    badge, other = query.wanted
    assert query.purpose == "To apply"
    assert badge.formats == {Format.LDP, Format.JWT}
    assert (badge.name, badge.reason, badge.limited, badge.part) == (
        "A badge", "We check it", True, True,
    )  # fmt: skip
    first, second = badge.claims
    assert (first.path, first.paths) == (("type",), (("vc", "type"),))
    assert second.path == ("credentialSubject", "achievement", "tag", None)
    assert (first.optional, second.optional) == (False, True)
    assert other.formats == {Format.SD_JWT}
    assert not other.part
    assert query.told == ()


@pytest.mark.parametrize(
    ("rule", "ways"),
    [
        ({"rule": "all", "from": "A"}, (("badge", "other"),)),
        ({"rule": "pick", "count": 1, "from": "A"}, (("badge",), ("other",))),
        ({"rule": "pick", "min": 2, "from": "A"}, (("badge", "other"),)),
        ({"rule": "pick", "from": "A", "max": 1}, (("badge",), ("other",))),
        ({"rule": "all", "from_nested": [{"rule": "all", "from": "A"}]}, None),
        ({"rule": "all", "from": "B"}, None),
        ({"rule": "some", "from": "A"}, None),
        ({"rule": "pick", "count": 9, "from": "A"}, None),
    ],
)
def test_rules_of_what_may_be_left_out(rule: dict[str, Any], ways: Any) -> None:
    query = parse({**DEFINITION, "submission_requirements": [rule]})
    if ways is None:
        assert query.sets == ()
        assert query.told == ("query_rules_not_understood",)
    else:
        (options,) = query.sets
        assert options.options == ways


def test_conditions_that_are_not_judged_are_told() -> None:
    more = deepcopy(DEFINITION)
    more["input_descriptors"][1]["constraints"]["subject_is_issuer"] = "required"
    assert parse(more).told == ("query_conditions_not_judged",)


def _change(change: Callable[[Any], None]) -> Any:
    query = deepcopy(DEFINITION)
    change(query["input_descriptors"][0]["constraints"]["fields"][0])
    return query


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({}, "query_malformed"),
        ({**DEFINITION, "input_descriptors": []}, "query_malformed"),
        ({**DEFINITION, "id": 5}, "query_malformed"),
        (_change(lambda field: field.update(path=[])), "query_malformed"),
        (_change(lambda field: field.update(path="$.a")), "query_malformed"),
        (_change(lambda field: field.update(predicate="required")), "query_malformed"),
        (_change(lambda field: field.update(filter=[])), "query_malformed"),
        (_change(lambda field: field.update(filter={"type": "thing"})), "query_malformed"),
        (_change(lambda field: field.update(filter={"minimum": "1"})), "query_malformed"),
        (_change(lambda field: field.update(filter={"$ref": "#"})), "query_filter_refused"),
        (_change(lambda field: field.update(filter={"if": {}})), "query_filter_refused"),
        (_change(lambda field: field.update(filter={"pattern": "(?=a)"})), "query_pattern_refused"),
        (_change(lambda field: field.update(path=["$..type"])), "query_path_refused"),
        (_change(lambda field: field.update(path=["$[?(@.a)]"])), "query_path_refused"),
        (_change(lambda field: field.update(path=["type"])), "query_path_refused"),
    ],
)
def test_what_is_malformed_or_not_followed_is_refused(query: Any, code: str) -> None:
    with pytest.raises(SharingError) as refused:
        parse(query)
    assert refused.value.code == code


# Algorithms are the issuer's to choose, groups are read with rules alone, and a constant is any.
FREE = (
    "format.",
    "input_descriptors.1.format.",
    "input_descriptors.0.group",
    "input_descriptors.1.group",
    "input_descriptors.0.constraints.fields.0.filter.contains.const",
)


def test_every_member_broken_in_every_way() -> None:
    assert sum(1 for _ in broken(DEFINITION)) > 600
    assert mistaken(parse, DEFINITION, *FREE) == {}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("$.a.b", ("a", "b")),
        ("$['a b'][0]", ("a b", 0)),
        ('$["@context"][*]', ("@context", None)),
        ("$.@type", ("@type",)),
        ("$.学び.名前", ("学び", "名前")),
    ],
)
def test_paths(text: str, path: tuple[Any, ...]) -> None:
    assert path_of(text) == path


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ({"const": 1}, [1, 1.0], [True, "1", 2]),
        ({"enum": ["a", True]}, ["a", True], [1, "b"]),
        ({"type": "integer"}, [1, 1.0], [1.5, True, "1"]),
        ({"type": ["string", "null"]}, ["", None], [1]),
        ({"minimum": 3, "exclusiveMaximum": 5}, [3, 4.9, "text"], [2, 5]),
        ({"minLength": 2, "maxLength": 3}, ["ab", 5], ["a", "abcd"]),
        ({"type": "string", "pattern": "^Open"}, ["OpenBadge"], ["badge", 1]),
        ({"contains": {"const": "a"}}, [["b", "a"], "x"], [["b"], []]),
        ({"items": {"type": "string"}, "minItems": 1}, [["a"]], [[1], []]),
        ({"not": {"const": "a"}}, ["b"], ["a"]),
        ({"anyOf": [{"const": 1}, {"const": 2}]}, [1, 2], [3]),
        ({"oneOf": [{"minimum": 1}, {"minimum": 5}]}, [3], [6, 0]),
        ({"allOf": [{"minimum": 1}, {"maximum": 2}]}, [1], [3]),
        ({"required": ["a"], "properties": {"a": {"const": 1}}}, [{"a": 1}, 5], [{"a": 2}, {}]),
        ({"type": "string", "format": "date", "title": "x"}, ["2026-01-01"], [1]),
    ],
)
def test_filters(schema: dict[str, Any], good: list[Any], bad: list[Any]) -> None:
    made = check(schema)
    assert all(fits(made, each, Effort()) for each in good)
    assert not any(fits(made, each, Effort()) for each in bad)


def test_a_filter_within_filters_ends() -> None:
    schema: dict[str, Any] = {}
    for _ in range(12):
        schema = {"not": schema}
    with pytest.raises(SharingError, match="query_too_large"):
        check(schema)
