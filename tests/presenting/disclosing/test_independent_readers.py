"""Programs of others read what we leave of a badge, offline; and see when it was changed."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator.keys import secret_key
from tests.issuer_simulator.selective import combined, digest, disclosure
from tests.presenting import peers
from tests.presenting.disclosing.rich import (
    ACHIEVEMENT,
    KEY,
    SHOWING,
    credential,
    issued,
    issuer_of,
    sd_jwt,
)
from tests.presenting.peers import ask
from tests.verification import corpus
from tests.verification.judging import NOW
from wallet.credentials.reading import read
from wallet.cryptosuites import jwk, table
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind, raw_secret_bytes
from wallet.holder.keys import HolderKey
from wallet.linked_data import bundled
from wallet.linked_data.contexts import bundled_urls
from wallet.presenting.disclosing import disclose
from wallet.presenting.disclosing.binding import bound
from wallet.vault.profiles import StoredKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wallet.linked_data import Contexts

SUITES = [
    "ecdsa-sd-2023",
    pytest.param(
        "bbs-2023",
        marks=pytest.mark.skipif(
            not table.installed("py_arkworks_bls12381"), reason="needs the extra bbs"
        ),
    ),
]


pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(
        not peers.installed("@sd-jwt") or peers.node() < 20,
        reason="needs Node.js 20 and the packages of tests/peers",
    ),
]


def checked(
    credentials: Iterable[Mapping[str, Any]],
    contexts: Contexts | None = None,
    urls: Iterable[str] = (),
    *,
    proofs: bool = False,
) -> list[Any]:
    """Return what Digital Bazaar's libraries say of each, or of its proof alone."""
    known = contexts or bundled()
    documents = {url: known.get(url) for url in (*bundled_urls(), *urls)}
    credentials = [dict(each) for each in credentials]
    for each in credentials:
        documents |= controller(each["proof"]["verificationMethod"])
    question = {"credentials": credentials, "documents": documents, "proofs": proofs}
    answers: list[Any] = ask("selective.mjs", **question)
    return answers


def controller(method: str) -> dict[str, Any]:
    did, _, text = method.partition("#")
    key = {"id": method, "type": "Multikey", "controller": did, "publicKeyMultibase": text}
    multikey = "https://w3id.org/security/multikey/v1"
    return {
        method: {"@context": multikey, **key},
        did: {
            "@context": ["https://www.w3.org/ns/did/v1", multikey],
            "id": did,
            "verificationMethod": [key],
            "assertionMethod": [method],
        },
    }


@pytest.mark.parametrize("cryptosuite", SUITES)
def test_parts_of_a_badge(cryptosuite: str) -> None:
    whole = credential(issued(cryptosuite))
    parts = [disclose(whole, shown, bundled()) for shown in SHOWING]
    answers = checked(part.credential.document for part in parts)
    assert answers == [{"verified": True, "errors": []}] * len(SHOWING)
    assert len({part.data for part in parts}) == len(SHOWING)


@pytest.mark.parametrize("cryptosuite", SUITES)
def test_a_part_that_was_changed(cryptosuite: str) -> None:
    whole = credential(issued(cryptosuite))
    part = json.loads(disclose(whole, (f"{ACHIEVEMENT}/tag",), bundled()).data)
    other = copy.deepcopy(part)
    other["credentialSubject"]["achievement"]["tag"][0] = "数学"
    less = copy.deepcopy(part)
    less["credentialSubject"]["result"][0].pop("status")
    answers = checked([part, other, less])
    assert [each["verified"] for each in answers] == [True, False, False]


BASES = {
    "w3c-ecdsa-sd-base-prc": [
        (),
        None,
        ("/credentialSubject/givenName",),
        ("/credentialSubject/birthDate", "/name"),
    ],
    "w3c-bbs-base": [
        (),
        None,
        ("/credentialSubject/boards/0/year",),
        ("/credentialSubject/sails/2", "/credentialSubject/boards/1"),
    ],
}


@pytest.mark.parametrize("case", BASES)
def test_parts_of_published_base_proofs(case: str) -> None:
    found = next((each for each in corpus.cases() if each.id == case), None)
    if found is None:
        pytest.skip("needs ../shared/corpus")
    if "bbs" in case and not table.installed("py_arkworks_bls12381"):
        pytest.skip("needs the extra bbs")
    whole = read((found.folder / found.about["file"]).read_bytes())
    contexts = corpus.foreign_contexts()
    parts = [disclose(whole, shown, contexts) for shown in BASES[case]]
    assert not any(part.fields.unknown for part in parts)
    documents = [part.credential.document for part in parts]
    urls = [url for url in whole.document["@context"] if isinstance(url, str)]
    answers = checked(documents, contexts, urls, proofs=True)  # whose key it is, is not said
    assert answers == [{"verified": True, "errors": []}] * len(parts)


ASKED = {"nonce": "n-0S6_WzA2Mj", "aud": "https://employer.example"}


def holder() -> HolderKey:
    secret = secret_key(KeyKind.P256, "learner")
    return HolderKey(StoredKey("", "P-256", NOW, raw_secret_bytes(secret)))


def named() -> dict[str, Any]:
    return {"cnf": {"jwk": jwk.encode_public(secret_key(KeyKind.P256, "learner").public())}}


def asked(text: str, *, claims: bool = False, **binding: str) -> dict[str, Any]:
    return {"text": text, "claims": claims, **binding}


def read_by_others(*questions: dict[str, Any], key: Any = None) -> list[Any]:
    """Return what the libraries @sd-jwt and jose make of SD-JWTs, by our issuer or by a key."""
    named = key or jwk.encode_public(KEY.public())
    answers: list[Any] = ask("sd_jwt.mjs", key=named, asked=questions)
    return answers


def test_parts_of_a_published_sd_jwt() -> None:
    found = next((each for each in corpus.cases() if each.id == "josecose-sdjwt-selective"), None)
    if found is None:
        pytest.skip("needs ../shared/corpus")
    whole = read((found.folder / found.about["file"]).read_bytes())
    keys = [json.loads(each.read_bytes()) for each in (found.folder / "resources").iterdir()]
    kid = whole.header["kid"]
    key = next(each["publicKeyJwk"] for each in keys if each["publicKeyJwk"]["kid"] == kid)
    choices: list[tuple[str, ...] | None] = [(), ("/credentialSubject/lastName",), None]
    parts = [disclose(whole, shown, bundled()) for shown in choices]
    answers = read_by_others(*(asked(part.data.decode()) for part in parts), key=key)
    assert [each["error"] for each in answers] == [""] * 3
    names = [set(each["payload"]["credentialSubject"]) for each in answers]
    plain = {"birthDate", "id"}
    assert names == [plain, plain | {"lastName"}, plain | {"firstName", "lastName"}]


def test_parts_of_an_sd_jwt() -> None:
    whole = credential(sd_jwt())
    parts = [disclose(whole, shown, bundled()) for shown in SHOWING]
    answers = read_by_others(*(asked(part.data.decode()) for part in parts))
    for part, answer in zip(parts, answers, strict=True):
        assert answer["error"] == ""
        assert _without_digests(answer["payload"]) == part.credential.claims


def test_an_sd_jwt_for_one_reader() -> None:
    claims = {"vct": "https://aoba.example/student", "iss": issuer_of("")[0], "iat": 1793487600}
    texts = [sd_jwt(**named()), student({**claims, **named()})]
    questions = []
    for text in texts:
        part = disclose(credential(text), ("/name",), bundled())
        given = bound(
            part, lambda: [holder()], audience=ASKED["aud"], challenge=ASKED["nonce"], now=NOW
        )
        is_claims = text == texts[1]
        questions.append(asked(given.data.decode(), claims=is_claims, **ASKED))
    good = read_by_others(*questions)
    assert [(each["error"], each["bound"]) for each in good] == [("", True)] * 2
    assert good[1]["payload"]["name"] == "桜"
    assert "grade" not in good[1]["payload"]
    others = [{**each, "nonce": "another"} for each in questions]
    others += [{**each, "aud": "https://thief.example"} for each in questions]
    others += [{**each, "text": _moved(each["text"], texts[0])} for each in questions[:1]]
    assert all(each["error"] for each in read_by_others(*others))


def student(claims: dict[str, Any]) -> str:
    """Return an SD-JWT VC."""
    made = [disclosure("name", "桜"), disclosure("grade", "A")]
    payload = {**claims, "_sd": sorted(map(digest, made)), "_sd_alg": "sha-256"}
    header = {"alg": "ES256", "kid": issuer_of("")[1], "typ": "dc+sd-jwt"}
    return combined(sign_compact(header, payload, KEY), *made)


def _moved(text: str, other: str) -> str:
    """Put a key binding under other disclosures."""
    return other + text.rpartition("~")[2]


def _without_digests(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_digests(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _without_digests(part)
        for name, part in value.items()
        if name not in ("_sd", "_sd_alg")
    }
