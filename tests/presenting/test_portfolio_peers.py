"""Programs of others check portfolios: by both kinds of keys, as JSON and as a token."""

from __future__ import annotations

import copy
import dataclasses
import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from tests.presenting import peers
from tests.presenting.conftest import NOW
from tests.presenting.peers import ask
from wallet.credentials.model import Securing
from wallet.credentials.reading import read as read_bytes
from wallet.cryptosuites import base64url, keys, multikey
from wallet.holder.keys import HolderKey, new_key
from wallet.linked_data import bundled
from wallet.linked_data.contexts import bundled_urls
from wallet.presenting.carrying import carry
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.issuer_simulator import Institution
    from tests.presenting.conftest import Build
    from wallet.credentials.model import Credential
    from wallet.presenting.presentation import Presentation
    from wallet.trust.model import Knowledge

KINDS = ("Ed25519", "P-256")
PLACES = 10  # for each
SAID = {
    "title": "統計学の学び “C++”",
    "text": "三年間の学び。\n二行目 <b>太字ではない</b>",
    "name": "青木 結衣",
    "purpose": "採用選考",
}

pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(
        not peers.installed("jose"),
        reason="needs Node.js and the packages of tests/peers",
    ),
]


@pytest.fixture(params=KINDS, scope="module")
def key(request: pytest.FixtureRequest) -> HolderKey:
    return HolderKey(new_key(NOW, request.param))


@pytest.fixture
def every_kind(badges: Mapping[str, Credential]) -> tuple[Credential, ...]:
    bare = dataclasses.replace(badges["vc1"], name="署名なし", securing=Securing.NONE)
    return (*badges.values(), bare)


def known(school: Institution) -> dict[str, Any]:
    found = {url: bundled().get(url) for url in bundled_urls()}
    published = {each.url: json.loads(each.body) for each in school.documents()}
    published |= {each["id"]: each for each in published.values() if "id" in each}
    methods = {
        method["id"]: {"@context": "https://w3id.org/security/multikey/v1", **method}
        for each in published.values()
        for method in each.get("verificationMethod", ())
    }
    return {**found, **published, **methods}


def verified(document: Mapping[str, Any], school: Institution, **asked: Any) -> Any:
    question = {"challenge": "4711", "domain": "employer.example", "whole": False, **asked}
    return ask("portfolio.mjs", presentation=document, documents=known(school), **question)


def test_digital_bazaar_verifies_a_portfolio_of_every_kind_of_badge(
    build: Build, key: HolderKey, every_kind: tuple[Credential, ...], school: Institution
) -> None:
    made = build(*every_kind, holder=key, **SAID)
    assert verified(made.document, school) == {"verified": True, "errors": []}


def test_digital_bazaar_verifies_the_badges_inside_too(
    build: Build, key: HolderKey, badges: Mapping[str, Credential], school: Institution
) -> None:
    made = build(badges["vc2"], holder=key, **SAID)
    answer = verified(made.document, school, whole=True)
    assert answer == {"verified": True, "errors": []}
    changed = copy.deepcopy(made.document)
    changed["verifiableCredential"][0]["name"] = "Another"
    assert verified(changed, school, whole=True)["verified"] is False


def test_third_proof_over_the_plain_json_puts_nobody_off(
    build: Build, key: HolderKey, badges: Mapping[str, Credential], school: Institution
) -> None:
    own = dataclasses.replace(carry(badges["vc2"], None, bundled()), own_terms=True)
    made = build(badges["vc2"], holder=key, carried={"0": own})
    assert [each["cryptosuite"].split("-")[1] for each in made.document["proof"]] == [
        "rdfc", "rdfc", "jcs",
    ]  # fmt: skip
    assert verified(made.document, school, whole=True) == {"verified": True, "errors": []}
    found = {each.url: json.loads(each.body) for each in school.documents()}
    question = {"presentation": made.document, "challenge": "4711", "documents": found}
    answer = ask("presentation.mjs", **question)
    if made.holder.startswith("did:key:z6Mk"):  # verifier-core knows no other keys of holders
        assert answer["presentationResult"] == {"signature": "valid"}


@pytest.mark.parametrize("asked", [{"challenge": "4712"}, {"domain": "thief.example"}])
def test_digital_bazaar_holds_it_to_challenge_and_recipient(
    build: Build,
    key: HolderKey,
    badges: Mapping[str, Credential],
    school: Institution,
    asked: dict[str, str],
) -> None:
    made = build(badges["vc2"], holder=key)
    assert verified(made.document, school, **asked)["verified"] is False


def altered(made: Presentation) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}

    def change(name: str) -> dict[str, Any]:
        found[name] = copy.deepcopy(made.document)
        return found[name]

    change("title")["name"] = "統計の達人"
    change("name")["shownName"] = "青木 さくら"
    change("purpose")["purpose"] = "別の目的"
    change("end")["validUntil"] = "2036-11-30T09:00:00Z"
    change("order")["section"][0]["badge"].reverse()
    change("file")["relatedResource"][0]["digestSRI"] = "sha256-AAAA"
    change("label")["relatedResource"][0]["label"] = "sealed"
    change("token")["verifiableCredential"][2]["id"] += "A"
    change("badge gone")["verifiableCredential"].pop(0)
    return found


def test_digital_bazaar_sees_every_change(
    build: Build, key: HolderKey, every_kind: tuple[Credential, ...], school: Institution
) -> None:
    made = build(*every_kind, holder=key, **SAID)
    for name, document in altered(made).items():
        assert verified(document, school)["verified"] is False, name


def test_digital_bazaar_and_we_refuse_a_changed_letter_anywhere(
    build: Build,
    key: HolderKey,
    every_kind: tuple[Credential, ...],
    school: Institution,
    knowledge: Knowledge,
) -> None:
    """But within one of the two proofs: the other stands for itself."""
    made = build(*every_kind, holder=key, **SAID)
    text = json.dumps({name: part for name, part in made.document.items() if name != "proof"})
    choice = random.Random(8)  # noqa: S311 - places to change, no secret
    changed: list[dict[str, Any]] = []
    while len(changed) < PLACES:
        place = choice.randrange(len(text))
        letter = "b" if text[place] == "a" else "a"
        if not text[place].isalnum() or text[place - 1] == "\\":
            continue
        changed.append(json.loads(f"{text[:place]}{letter}{text[place + 1 :]}"))
    for each in changed:
        document = {**each, "proof": made.document["proof"]}
        assert verified(document, school)["verified"] is False, document
        credential = read_bytes(json.dumps(document).encode())
        report = verify(credential, knowledge, bundled(), now=NOW, challenge="4711")
        assert not report.is_proved, document


def test_portfolio_for_nobody_in_particular_is_verified_by_its_challenge(
    build: Build, key: HolderKey, badges: Mapping[str, Credential], school: Institution
) -> None:
    made = build(badges["vc2"], holder=key, recipient="")
    assert verified(made.document, school, domain=None)["verified"] is True


def jwk_of(did: str) -> dict[str, str]:
    public = multikey.decode_public(did.removeprefix("did:key:"))
    if public.kind is keys.KeyKind.ED25519:
        raw = keys.raw_public_bytes(public)
        return {"kty": "OKP", "crv": "Ed25519", "x": base64url.encode(raw)}
    numbers = public.key.public_numbers()  # type: ignore[union-attr]
    x, y = (base64url.encode(each.to_bytes(32, "big")) for each in (numbers.x, numbers.y))
    return {"kty": "EC", "crv": "P-256", "x": x, "y": y}


def read(made: Presentation, token: str = "", **asked: Any) -> Any:
    question = {
        "token": token or made.token,
        "jwk": jwk_of(made.holder),
        "typ": "vp+jwt",
        "audience": "employer.example",
        "now": NOW.timestamp(),
        **asked,
    }
    return ask("token.mjs", **question)


def test_jose_verifies_the_token_which_says_what_the_json_says(
    build: Build, key: HolderKey, every_kind: tuple[Credential, ...]
) -> None:
    made = build(*every_kind, holder=key, **SAID)
    answer = read(made)
    assert answer["header"]["cty"] == "vp"
    assert answer["header"]["kid"] == key.verification_method
    payload = answer["payload"]
    registered = {name: payload.pop(name) for name in ("iss", "aud", "nonce", "iat", "exp")}
    assert registered == {
        "iss": made.holder,
        "aud": "employer.example",
        "nonce": "4711",
        "iat": int(NOW.timestamp()),
        "exp": int(made.valid_until.timestamp()),
    }
    assert payload == {name: part for name, part in made.document.items() if name != "proof"}


def test_jose_refuses_what_is_altered_late_or_for_another(
    build: Build, key: HolderKey, badges: Mapping[str, Credential]
) -> None:
    made = build(badges["token"], holder=key)
    head, payload, signature = made.token.split(".")
    said = json.loads(base64url.decode(payload))
    other = base64url.encode(json.dumps({**said, "aud": "thief.example"}).encode())
    assert "error" not in read(made)
    forged = read(made, f"{head}.{other}.{signature}", audience="thief.example")
    assert forged == {"error": "ERR_JWS_SIGNATURE_VERIFICATION_FAILED"}
    assert read(made, audience="thief.example") == {"error": "ERR_JWT_CLAIM_VALIDATION_FAILED"}
    assert read(made, now=made.valid_until.timestamp() + 1) == {"error": "ERR_JWT_EXPIRED"}
    assert read(made, typ="vc+jwt") == {"error": "ERR_JWT_CLAIM_VALIDATION_FAILED"}
