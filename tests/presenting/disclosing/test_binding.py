"""Who presents an SD-JWT: only the key that its issuer named, and only when somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator.keys import secret_key
from tests.issuer_simulator.selective import combined, digest, disclosure
from tests.presenting.disclosing.rich import KEY, credential, issued, issuer_of
from tests.verification.judging import NOW, codes, judge
from wallet import wording
from wallet.cryptosuites import jwk
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind, raw_secret_bytes
from wallet.errors import PresentingError
from wallet.holder.keys import HolderKey
from wallet.linked_data import bundled
from wallet.presenting.disclosing import disclose
from wallet.presenting.disclosing.binding import Bound, bound
from wallet.vault.profiles import StoredKey

if TYPE_CHECKING:
    from collections.abc import Iterable

AUDIENCE, CHALLENGE = "https://employer.example", "n-0S6_WzA2Mj"
NAME, GRADE = disclosure("name", "桜"), disclosure("grade", "A")


def learner(kind: KeyKind, name: str = "learner") -> HolderKey:
    return HolderKey(StoredKey("", kind.value, NOW, raw_secret_bytes(secret_key(kind, name))))


def student(confirmation: Any = None) -> str:
    did, method = issuer_of("")
    claims = {"iss": did, "vct": "https://aoba.example/student", "iat": int(NOW.timestamp()) - 9}
    if confirmation is not None:
        claims["cnf"] = confirmation
    claims["_sd"] = [digest(NAME), digest(GRADE)]
    header = {"alg": "ES256", "kid": method, "typ": "dc+sd-jwt"}
    return combined(sign_compact(header, claims, KEY), NAME, GRADE)


def made(text: Any, keys: Iterable[HolderKey], challenge: str = CHALLENGE) -> Bound:
    part = disclose(credential(text), ("/name",), bundled())
    return bound(part, lambda: keys, audience=AUDIENCE, challenge=challenge, now=NOW)


def confirmations(kind: KeyKind) -> list[dict[str, Any]]:
    key = learner(kind)
    public = secret_key(kind, "learner").public()
    return [{"jwk": jwk.encode_public(public)}, {"kid": key.verification_method}]


@pytest.mark.parametrize("kind", [KeyKind.ED25519, KeyKind.P256])
@pytest.mark.parametrize("form", [0, 1])
def test_the_reader_sees_who_presents_it(kind: KeyKind, form: int) -> None:
    keys = [learner(KeyKind.P256, "another"), learner(kind)]
    given = made(student(confirmations(kind)[form]), keys)
    assert (given.code, given.holder, given.challenge) == ("binding_made", keys[1].did, CHALLENGE)
    text = given.data.decode()
    report = judge(text, challenge=CHALLENGE, domain=AUDIENCE)
    assert report.verdict == "valid"
    assert codes(report)["binding"] == "binding_good"
    assert "grade" not in str(report.credential.document if report.credential else "grade")
    for asked in ({"challenge": "another"}, {"domain": "https://thief.example"}):
        assert judge(text, **{"challenge": CHALLENGE, **asked}).verdict != "valid"
    more = f"{text.split('~')[0]}~{NAME}~{GRADE}~{text.rpartition('~')[2]}"
    again = judge(more, challenge=CHALLENGE, domain=AUDIENCE)
    assert codes(again)["binding"] == "key_binding_of_another"


def test_without_a_challenge_one_is_made_up_each_time() -> None:
    text = student(confirmations(KeyKind.P256)[0])
    one, other = (made(text, [learner(KeyKind.P256)], challenge=" ") for _ in range(2))
    assert one.challenge
    assert one.challenge != other.challenge
    report = judge(one.data.decode(), challenge=one.challenge, domain=AUDIENCE)
    assert codes(report)["binding"] == "binding_good"


@pytest.mark.parametrize(
    ("confirmation", "code"),
    [
        (None, "binding_names_nobody"),
        ({}, "binding_key_elsewhere"),
        ("did:key:z6Mk", "binding_key_elsewhere"),
        ({"jwk": {"kty": "EC", "crv": "P-256"}}, "binding_key_elsewhere"),
        ({"jwk": []}, "binding_key_elsewhere"),
        ({"kid": None}, "binding_key_elsewhere"),
        ({"x5t#S256": "…"}, "binding_key_elsewhere"),
        ({"jwk": jwk.encode_public(KEY.public())}, "binding_key_elsewhere"),
    ],
)
def test_it_is_told_when_nobody_can_sign(
    confirmation: Any, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "STRICT", True)
    given = made(student(confirmation), [learner(KeyKind.P256), learner(KeyKind.ED25519)])
    assert (given.code, given.holder) == (code, "")
    assert given.data.endswith(b"~")
    for language in ("ja", "en"):
        assert wording.say(code, language, recipient=AUDIENCE)


def test_an_embedded_proof_is_not_bound_by_itself() -> None:
    def nobody() -> Iterable[HolderKey]:
        raise AssertionError("no key is needed")

    part = disclose(credential(issued("ecdsa-sd-2023")), (), bundled())
    given = bound(part, nobody, audience=AUDIENCE, challenge="", now=NOW)
    assert (given.code, given.data) == ("binding_by_presentation", part.data)


def test_a_key_signs_nothing_else() -> None:
    key = learner(KeyKind.P256)
    text = student(confirmations(KeyKind.P256)[0])
    for wrong, code in (
        ({"audience": " "}, "no_recipient"),
        ({"nonce": ""}, "no_challenge"),
        ({"text": student({"jwk": jwk.encode_public(KEY.public())})}, "key_binding_not_ours"),
        ({"text": made(text, [key]).data.decode()}, "key_binding_not_ours"),
        ({"text": student()}, "key_binding_not_ours"),
    ):
        asked = {"text": text, "audience": AUDIENCE, "nonce": "1", **wrong}
        with pytest.raises(PresentingError, match=code):
            key.key_binding(asked.pop("text"), made=NOW, **asked)
