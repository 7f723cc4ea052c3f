"""Queries of VC-API / VCALM."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sharing.queries.breaking import broken, mistaken
from wallet.errors import SharingError
from wallet.sharing.queries.model import Format
from wallet.sharing.queries.query_by_example import parse

EXAMPLE: dict[str, Any] = {
    "type": "QueryByExample",
    "credentialQuery": {
        "reason": "To apply",
        "example": {
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["OpenBadgeCredential"],
            "credentialSubject": {"achievement": {"name": "Data", "tag": ["a", "b"], "id": ""}},
        },
        "acceptedIssuers": ["did:web:a.example", {"id": "did:web:b.example"}],
        "acceptedEnvelopes": ["application/vc+jwt"],
    },
}
SIGN_IN: dict[str, Any] = {
    "type": "DIDAuthentication",
    "acceptedMethods": [{"method": "key"}, {"method": "web"}],
    "acceptedCryptosuites": [{"cryptosuite": "ecdsa-rdfc-2019"}],
}
IN_DCQL: dict[str, Any] = {
    "type": "DigitalCredentialQueryLanguage",
    "credentials": [{"id": "x", "format": "ldp_vc", "meta": {"type_values": [["A"]]}}],
}


def test_an_example_becomes_claims_and_asks_for_the_whole() -> None:
    (wanted,) = parse([EXAMPLE]).wanted
    assert wanted.types == (frozenset({"OpenBadgeCredential"}),)
    found = {(each.path[-1], each.values) for each in wanted.claims}
    assert found == {("name", ("Data",)), ("tag", ("a",)), ("tag", ("b",)), ("id", ())}
    assert all(each.loose for each in wanted.claims)
    assert wanted.issuers == ("did:web:a.example", "did:web:b.example")
    assert wanted.formats == {Format.LDP, Format.JWT}
    assert (wanted.reason, wanted.part, wanted.multiple) == ("To apply", False, True)


def test_signing_in() -> None:
    query = parse(SIGN_IN)
    assert (query.sign_in, query.suites, query.wanted) == (True, ("ecdsa-rdfc-2019",), ())
    query = parse([SIGN_IN, EXAMPLE])
    assert query.sign_in
    assert len(query.wanted) == 1
    with pytest.raises(SharingError, match="query_did_methods"):
        parse({"type": "DIDAuthentication", "acceptedMethods": [{"method": "ebsi"}]})


def test_dcql_inside() -> None:
    for query in (IN_DCQL, {"type": IN_DCQL["type"], "credentialQuery": IN_DCQL}):
        (wanted,) = parse(query).wanted
        assert wanted.id == "x"
        assert wanted.part


def test_groups_are_ways_to_answer() -> None:
    query = parse([{**EXAMPLE, "group": "1"}, {**IN_DCQL, "group": "2"}])
    (options,) = query.sets
    assert options.options == (("example-1-1",), ("x",))
    same = parse([{**EXAMPLE, "group": "1"}, {**IN_DCQL, "group": "1"}])
    assert same.sets == ()


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ([], "query_malformed"),
        ({}, "query_malformed"),
        ({"type": "ZcapQuery"}, "query_for_powers"),
        ([EXAMPLE, {"type": "AuthorizationCapabilityQuery"}], "query_for_powers"),
        ({"type": "MagicQuery"}, "query_type_unknown"),
        ({"type": "QueryByExample"}, "query_malformed"),
        ({"type": "QueryByExample", "credentialQuery": {"example": "x"}}, "query_malformed"),
        ([IN_DCQL, IN_DCQL], "query_malformed"),
        ({"type": "DigitalCredentialQueryLanguage"}, "query_malformed"),
    ],
)
def test_what_is_refused(query: Any, code: str) -> None:
    with pytest.raises(SharingError) as refused:
        parse(query)
    assert refused.value.code == code


def test_every_member_broken_in_every_way() -> None:
    whole = [EXAMPLE, SIGN_IN, IN_DCQL]
    example = "0.credentialQuery.example"
    assert sum(1 for _ in broken(whole)) > 600
    assert mistaken(parse, whole, f"{example}.@context", f"{example}.credentialSubject") == {}
