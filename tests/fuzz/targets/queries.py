"""What is asked for, in three languages, read and matched against badges of every format."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.fuzz.json_mutations import of_json
from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target, check_wording
from tests.fuzz.targets.answered import script
from tests.fuzz.targets.verifying import goods
from wallet import strict_json
from wallet.credentials.reading import read as read_credential
from wallet.errors import ReadingError, SharingError
from wallet.linked_data.contexts import bundled
from wallet.sharing.queries import dcql, presentation_exchange, query_by_example
from wallet.sharing.queries.matching import Held, Matched, format_of, match

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.sharing.queries.model import Query, Wanted

    Found = tuple[Query, Mapping[str, Matched]]

_PARSERS = {
    "dcql_query": dcql.parse,
    "presentation_definition": presentation_exchange.parse,
    "query": query_by_example.parse,
}
_WORDS = (
    b'"(a+)+$"', b'"^(?:a|a)*$"', b'"$..name"', b'"$.credentialSubject[*].id"', b'"$[\'a\']"',
    b"null", b"-1", b"true", b'{"const":1}', b'{"enum":[1,true,"1"]}', b'{"not":{}}',
    b'{"type":"array","contains":{"pattern":".*"}}', b'["type"]', b'"Data"',
)  # fmt: skip


def seeds() -> list[bytes]:
    in_dcql = {
        "credentials": [
            {"id": "a", "format": "ldp_vc", "meta": {"type_values": [["OpenBadgeCredential"]]},
             "multiple": True,
             "claims": [{"id": "n", "path": ["name"], "values": ["Data", "データ"]},
                        {"id": "s", "path": ["credentialSubject", "achievement", "name"]},
                        {"id": "e", "path": ["type", None]}],
             "claim_sets": [["n", "s"], ["s", "e"]]},
            {"id": "b", "format": "dc+sd-jwt", "meta": {}, "claims": [{"path": ["iss"]}],
             "trusted_authorities": [{"type": "aki", "values": ["x"]}]},
            {"id": "c", "format": "jwt_vc_json", "meta": {},
             "claims": [{"path": ["vc", "type", 0]}],
             "require_cryptographic_holder_binding": False},
        ],
        "credential_sets": [{"options": [["a"], ["b", "c"]], "purpose": "p", "required": True}],
    }  # fmt: skip
    definition = {
        "id": "d", "purpose": "work", "format": {"ldp_vp": {}, "jwt_vc": {"alg": ["EdDSA"]}},
        "submission_requirements": [{"rule": "pick", "count": 1, "from": "A"}],
        "input_descriptors": [
            {"id": name, "group": ["A"], "name": "x", "constraints": {
                "limit_disclosure": "preferred", "fields": [
                    {"path": ["$.name", "$.vc.name"], "optional": True},
                    {"path": ["$.type"], "filter": {
                        "type": "array", "contains": {"const": "OpenBadgeCredential"}}},
                    {"path": ["$.issuer.id", "$.issuer", "$.iss"],
                     "filter": {"type": "string", "pattern": "^(did|https):[a-z.:/]+"}}]}}
            for name in ("one", "two")],
    }  # fmt: skip
    examples = [
        {"type": "QueryByExample", "group": "g", "credentialQuery": [{
            "reason": "r", "acceptedIssuers": [{"id": "did:web:a.example"}],
            "acceptedEnvelopes": ["application/jwt"],
            "example": {"type": ["OpenBadgeCredential"], "name": "",
                        "credentialSubject": {"achievement": {"criteria": {}}}}}]},
        {"type": "QueryByExample", "credentialQuery": {"example": {"issuer": {"name": ""}}}},
        {"type": "DIDAuthentication", "acceptedMethods": [{"method": "key"}],
         "acceptedCryptosuites": ["eddsa-rdfc-2022"]},
    ]  # fmt: skip
    asked = [("dcql_query", in_dcql), ("presentation_definition", definition), ("query", examples)]
    asked.append(("query", {"type": "DigitalCredentialQueryLanguage", **in_dcql}))
    return [json.dumps({name: value}).encode() for name, value in asked]


@cache
def held() -> tuple[Held, ...]:
    """Return good badges, one of each format and standard at least."""
    return tuple(
        Held(str(number), read_credential(good.inside(good.text)))
        for number, good in enumerate(goods()[::3])
    )


def read(data: bytes) -> Found:
    """Read a query as it comes out of a message, within the bounds of JSON, and match it."""
    given = script(data)
    for name, parse in _PARSERS.items():
        if name in given:
            try:
                value = strict_json.loads(json.dumps(given[name]).encode("utf-8", "replace"))
            except ReadingError as error:
                raise SharingError("query_malformed", place=name) from error
            query = parse(value)
            return query, match(query, held(), bundled(), {})
    raise SharingError("query_malformed", place="query")


def check(data: bytes, found: Found) -> None:
    """Whatever is named as fitting has what was asked for, and all of it can be said."""
    query, matched = found
    ids = [each.id for each in query.wanted]
    assert len(set(ids)) == len(ids)
    assert matched.keys() == set(ids)
    for one in query.sets:
        assert all(each in ids for option in one.options for each in option)
    for wanted in query.wanted:
        _check_one(wanted, matched[wanted.id])
    for code in query.told:
        check_wording(code, {})
    again = match(replace(query), held(), bundled(), {})
    assert again == matched
    del data


def _check_one(wanted: Wanted, matched: Matched) -> None:
    if matched.code:
        check_wording(matched.code, {"format": wanted.unknown_format})
    assert bool(matched.code) == all(each.code for each in matched.fits)
    for fit in matched.fits:
        credential = fit.held.credential
        assert not wanted.issuers or credential.issuer.id in wanted.issuers
        assert fit.code or fit.format is format_of(credential)
        assert fit.code or fit.format in wanted.formats
        whole = {"": credential.claims or {}, "vc": credential.claims.get("vc"),
                 "document": credential.document}  # fmt: skip
        for key in fit.asked:
            assert any(_is_there(key, root) for root in whole.values()), key
        _check_values(wanted, fit.asked, whole)


def _check_values(wanted: Wanted, asked: tuple[str, ...], whole: Mapping[str, Any]) -> None:
    """Hold the values of one plain claim, where there is but one, against what was taken."""
    if len(wanted.claims) != 1 or wanted.claim_sets or not wanted.claims[0].values:
        return
    values = [json.dumps(each) for each in wanted.claims[0].values]
    for key in asked:
        found = [json.dumps(_at(key, root)) for root in whole.values() if _is_there(key, root)]
        assert any(each in values for each in found), f"{key} has another value"


def _is_there(key: str, root: Any) -> bool:
    try:
        _at(key, root)
    except (KeyError, IndexError, ValueError, TypeError):
        return False
    return True


def _at(key: str, root: Any) -> Any:
    """Return what a JSON pointer names (RFC 6901)."""
    value = root
    for step in key.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        value = value[int(name)] if isinstance(value, list) else value[name]
    return value


QUERIES = Target(
    name="queries",
    seeds=seeds,
    mutate=any_of(of_json(of_bytes(*_WORDS)), of_bytes(*_WORDS)),
    read=read,
    check=check,
)
