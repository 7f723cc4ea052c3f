"""SD-JWTs: what has a disclosure of its own, what was hidden before, and hostile ones."""

from __future__ import annotations

from typing import Any

import pytest

from tests.issuer_simulator.selective import bound, combined, digest, disclosure, element
from tests.presenting.disclosing.rich import ACHIEVEMENT, KEY, credential, issuer_of, sd_jwt
from tests.verification.judging import codes, judge
from wallet.credentials import sd_jwt as reading
from wallet.cryptosuites.jose import sign_compact
from wallet.linked_data import bundled
from wallet.presenting.disclosing import FieldTree, Visibility, Way, disclose, fields_of


def issued(claims: dict[str, Any], *disclosures: str, typ: str = "dc+sd-jwt") -> str:
    did, method = issuer_of("")
    payload = {"iss": did, "vct": "https://aoba.example/student", **claims}
    header = {"alg": "ES256", "kid": method, "typ": typ}
    return combined(sign_compact(header, payload, KEY), *disclosures)


def tree(text: str, shown: tuple[str, ...] | None = None) -> FieldTree:
    return fields_of(credential(text), bundled(), shown)


def why(found: FieldTree) -> dict[str, tuple[str, str]]:
    return {each.key: (each.visibility.value, each.why) for each in found.fields}


STREET = disclosure("street", "青葉通り 1")
TOWN = disclosure("town", "仙台")
ADDRESS = disclosure("address", {"_sd": [digest(STREET), digest(TOWN)], "country": "JP"})
FIRST, SECOND = disclosure("統計"), disclosure({"name": "Python", "_sd": [digest(TOWN)]})
NESTED = (
    {"_sd": [digest(ADDRESS)], "skills": [element(FIRST), "reading"]},
    ADDRESS,
    STREET,
    TOWN,
    FIRST,
)


def test_what_can_be_left_out_is_what_has_a_disclosure() -> None:
    found = tree(issued(*NESTED), ())
    assert (found.way, found.code, found.hidden_unknown) == (Way.SD_JWT, "", 0)
    told = why(found)
    assert told["/iss"] == ("always", "field_undisclosable")
    assert told["/skills/1"] == ("always", "field_undisclosable")
    assert told["/skills/0"] == ("hidden", "field_not_chosen")
    assert told["/address"] == ("hidden", "field_not_chosen")
    assert "/_sd_alg" not in told


def test_a_disclosure_brings_those_that_it_stands_in() -> None:
    text = issued(*NESTED)
    part = disclose(credential(text), ("/address/town",), bundled())
    assert part.data.decode().split("~")[1:] == [ADDRESS, TOWN, ""]
    told = why(part.fields)
    assert told["/address"] == ("shown", "field_holds_shown")
    assert told["/address/country"] == ("shown", "field_goes_along")
    assert told["/address/street"] == ("hidden", "field_not_chosen")
    assert part.credential.claims["address"] == {"country": "JP", "town": "仙台"}
    assert part.media_type == "application/dc+sd-jwt"
    again = tree(part.data.decode())
    assert again.hidden_unknown == 2
    assert {each.key for each in again.fields} == {each.key for each in part.fields.shown} - {
        "/skills/0",
        "/skills/1",
    } | {"/skills/0"}  # an element that is gone lets the next move up


def test_leaving_out_one_keeps_the_others() -> None:
    text = issued(*NESTED)
    part = disclose(credential(text), tree(text).leaving_out(("/address/street",)), bundled())
    assert part.credential.claims["address"] == {"country": "JP", "town": "仙台"}
    assert part.credential.claims["skills"] == ["統計", "reading"]


def test_decoys_and_what_was_hidden_before() -> None:
    name = disclosure("name", "桜")
    claims = {"_sd": [digest(name), digest("decoy"), digest(disclosure("age", 20))]}
    found = tree(issued(claims, name))
    assert found.hidden_unknown == 2
    assert [each.key for each in found.fields if each.choosable] == ["/name"]


@pytest.mark.parametrize(
    ("typ", "claims", "media_type"),
    [
        ("dc+sd-jwt", {}, "application/dc+sd-jwt"),
        ("vc+sd-jwt", {}, "application/vc+sd-jwt"),
        ("application/vc+sd-jwt", {}, "application/vc+sd-jwt"),
        ("JWT", {}, "application/dc+sd-jwt"),
    ],
)
def test_media_types(typ: str, claims: dict[str, Any], media_type: str) -> None:
    name = disclosure("name", "桜")
    text = issued({**claims, "_sd": [digest(name)]}, name, typ=typ)
    assert disclose(credential(text), (), bundled()).media_type == media_type


def test_a_key_binding_for_somebody_else_is_left_out() -> None:
    name = disclosure("name", "桜")
    text = issued({"_sd": [digest(name)]}, name)
    held = bound(text, KEY, aud="https://first.example", nonce="1")
    part = disclose(credential(held), None, bundled())
    assert part.data.decode() == text


def test_a_disclosure_that_nobody_signed_is_not_mended() -> None:
    name = disclosure("name", "桜")
    text = issued({"_sd": [digest(name)]}, name, disclosure("grade", "A"))
    found = tree(text, ())
    assert (found.way, found.code) == (Way.WHOLE, "whole_unsound")
    assert disclose(credential(text), (), bundled()).data.decode() == text


def test_hostile_names() -> None:
    names = ["", "a/b", "~", "~1", "m~n/", "…", "\u202egnp", "名前", "0", "__proto__", "\0", "//"]
    made = [disclosure(name, f"value {number}") for number, name in enumerate(names)]
    text = issued({"_sd": [digest(each) for each in made]}, *made)
    found = tree(text)
    keys = [each.key for each in found.fields if each.choosable]
    assert len(keys) == len(set(keys)) == len(names)
    for number, key in enumerate(keys):
        part = disclose(credential(text), (key,), bundled())
        assert part.data.decode().split("~")[1:] == [made[number], ""]
        assert set(part.credential.claims) == {"iss", "vct", names[number]}


def test_values_that_are_alike_are_told_apart_by_their_place() -> None:
    first, second = disclosure("first", "same"), disclosure("second", "same")
    text = issued({"_sd": [digest(first), digest(second)]}, second, first)
    part = disclose(credential(text), ("/second",), bundled())
    assert part.data.decode().split("~")[1:] == [second, ""]


def test_as_many_disclosures_as_there_may_be() -> None:
    made = [disclosure(f"n{number}", number) for number in range(reading.MAX_DISCLOSURES)]
    text = issued({"_sd": [digest(each) for each in made]}, *made)
    found = tree(text, ("/n511",))
    assert sum(each.choosable for each in found.fields) == reading.MAX_DISCLOSURES
    part = disclose(credential(text), ("/n511", "/n7"), bundled())
    assert part.data.decode().split("~")[1:] == [made[7], made[511], ""]


def test_a_chain_of_disclosures_within_each_other() -> None:
    inner, made = disclosure("name", "桜"), []
    for _ in range(20):
        made.append(inner)
        inner = disclosure("in", {"_sd": [digest(inner)]})
    text = issued({"_sd": [digest(inner)]}, inner, *made)
    key = "/in" * 20 + "/name"
    part = disclose(credential(text), (key,), bundled())
    assert len(part.data.decode().split("~")) == 23
    assert not [each for each in part.fields.fields if each.visibility is Visibility.HIDDEN]
    assert len(tree(text, ()).shown) == 2


def test_the_badge_as_a_token_is_read_and_judged() -> None:
    text = sd_jwt()
    part = disclose(credential(text), (f"{ACHIEVEMENT}/tag/1",), bundled())
    report = judge(part.data.decode())
    found = codes(report)
    assert found["proof"] == "proof_good"
    assert found["disclosure"] == "disclosures_some_hidden"
    assert report.credential
    shown = report.credential.document["credentialSubject"]
    assert shown["achievement"]["tag"] == ["Python"]
    assert shown["result"][1]["status"] == "Provisional"
    assert report.credential.valid_from
