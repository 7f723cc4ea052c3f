"""DCQL (OpenID4VP 1.0, sections 6 and 7): its shapes, and every way to break them."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from tests.sharing.queries.breaking import broken, mistaken
from wallet.errors import SharingError
from wallet.sharing.queries.dcql import parse
from wallet.sharing.queries.model import Format

if TYPE_CHECKING:
    from collections.abc import Callable

IDENTITY = {
    "id": "pid",
    "format": "dc+sd-jwt",
    "meta": {"vct_values": ["https://id.example/pid", "urn:pid:2"]},
    "claims": [
        {"id": "a", "path": ["given_name"]},
        {"id": "b", "path": ["address", "locality"]},
        {"id": "c", "path": ["degrees", None, "type"], "values": ["Bachelor", 1, True]},
        {"path": ["nationalities", 1], "id": "d"},
    ],
    "claim_sets": [["a", "c"], ["b"]],
}
BADGE = {
    "id": "badge-1",
    "format": "ldp_vc",
    "meta": {"type_values": [["https://a.example/v#A", "https://a.example/v#B"], ["C"]]},
    "multiple": True,
    "require_cryptographic_holder_binding": False,
    "trusted_authorities": [
        {"type": "aki", "values": ["s9tIpPmhxdiuNkHMEWNpYim8S8Y"]},
        {"type": "etsi_tl", "values": ["https://lotl.example"]},
    ],
}
WHOLE = {
    "credentials": [IDENTITY, BADGE],
    "credential_sets": [
        {"options": [["pid", "badge-1"], ["badge-1"]], "purpose": "To apply"},
        {"options": [["pid"]], "required": False},
    ],
}


def test_every_member_is_read() -> None:
    query = parse(WHOLE)
    pid, badge = query.wanted
    assert (pid.id, pid.formats, pid.vcts) == (
        "pid",
        frozenset({Format.SD_JWT}),
        ("https://id.example/pid", "urn:pid:2"),
    )
    assert [each.path for each in pid.claims] == [
        ("given_name",),
        ("address", "locality"),
        ("degrees", None, "type"),
        ("nationalities", 1),
    ]
    assert pid.claims[2].values == ("Bachelor", 1, True)
    assert pid.claim_sets == (("a", "c"), ("b",))
    assert (pid.bound, pid.multiple, pid.part) == (True, False, True)
    assert badge.types == (
        frozenset({"https://a.example/v#A", "https://a.example/v#B"}),
        frozenset({"C"}),
    )
    assert (badge.bound, badge.multiple) == (False, True)
    assert [each.kind for each in badge.authorities] == ["aki", "etsi_tl"]
    assert all(each.values for each in badge.authorities)
    assert [each.options for each in query.sets] == [
        (("pid", "badge-1"), ("badge-1",)),
        (("pid",),),
    ]
    assert [each.required for each in query.sets] == [True, False]
    assert query.purpose == "To apply"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("ldp_vc", {Format.LDP}),
        ("jwt_vc_json", {Format.JWT}),
        ("dc+sd-jwt", {Format.SD_JWT}),
        ("vc+sd-jwt", {Format.SD_JWT}),
        ("mso_mdoc", set()),
    ],
)
def test_formats(name: str, form: set[Format]) -> None:
    (wanted,) = parse({"credentials": [{"id": "x", "format": name, "meta": {}}]}).wanted
    assert wanted.formats == form
    assert wanted.unknown_format == ("" if form else "mso_mdoc")


def test_unknown_members_are_left_alone() -> None:
    more = deepcopy(WHOLE)
    more["new"] = more["credentials"][0]["new"] = {"x": [1]}
    assert parse(more) == parse(WHOLE)


def _change(change: Callable[[Any], None]) -> Any:
    query = deepcopy(WHOLE)
    change(query)
    return query


@pytest.mark.parametrize(
    "query",
    [
        None,
        [],
        "x",
        {},
        {"credentials": []},
        {"credentials": [BADGE, BADGE]},
        _change(lambda q: q["credentials"][0].pop("meta")),
        _change(lambda q: q["credentials"][0].pop("id")),
        _change(lambda q: q["credentials"][0].pop("format")),
        _change(lambda q: q["credentials"][0].update(id="not an id")),
        _change(lambda q: q["credentials"][0].update(id="")),
        _change(lambda q: q["credentials"][0]["meta"].update(vct_values=[])),
        _change(lambda q: q["credentials"][0].update(meta={"type": "x"})),
        _change(lambda q: q["credentials"][1].update(meta={"type_values": ["C"]})),
        _change(lambda q: q["credentials"][1].update(meta={"type_values": [[]]})),
        _change(lambda q: q["credentials"][0].update(claims=[])),
        _change(lambda q: q["credentials"][0].update(claim_sets=[["z"]])),
        _change(lambda q: q["credentials"][0]["claims"][0].pop("id")),
        _change(lambda q: q["credentials"][0]["claims"][0].update(id="b")),
        _change(lambda q: q["credentials"][0]["claims"][0].update(path=[])),
        _change(lambda q: q["credentials"][0]["claims"][0].update(path=[0])),
        _change(lambda q: q["credentials"][0]["claims"][0].update(path=["a", -1])),
        _change(lambda q: q["credentials"][0]["claims"][0].update(path=["a", True])),
        _change(lambda q: q["credentials"][0]["claims"][0].update(path=["a", 1.5])),
        _change(lambda q: q["credentials"][0]["claims"][0].update(path=["a"] * 33)),
        _change(lambda q: q["credentials"][0]["claims"][0].update(values=[])),
        _change(lambda q: q["credentials"][0]["claims"][0].update(values=[{}])),
        _change(lambda q: q["credentials"][1].update(claim_sets=[["a"]])),
        _change(lambda q: q["credentials"][1].update(multiple="yes")),
        _change(lambda q: q["credentials"][1].update(trusted_authorities=[])),
        _change(lambda q: q["credential_sets"][0].update(options=[["nobody"]])),
        _change(lambda q: q["credential_sets"][0].update(options=[])),
        _change(lambda q: q["credential_sets"][0].update(required=1)),
        _change(lambda q: q["credentials"][0].update(format="ldp_vc\x00")),
    ],
)
def test_what_is_malformed_is_refused(query: Any) -> None:
    with pytest.raises(SharingError) as refused:
        parse(query)
    assert refused.value.code == "query_malformed"
    assert refused.value.details["place"]


def test_every_member_broken_in_every_way() -> None:
    assert sum(1 for _ in broken(WHOLE)) > 1000
    codes = ("query_malformed", "query_too_large")
    assert mistaken(parse, WHOLE, "credential_sets.0.purpose", codes=codes) == {}
