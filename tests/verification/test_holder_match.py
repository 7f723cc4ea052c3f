"""A credential is recognised as the learner's by key and by address, hashed or not."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from wallet.credentials.model import Subject
from wallet.verification.holder_match import Identity, check_holder
from wallet.verification.report import Outcome

DID = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"
EMAIL = "Yui.Sato@Univ.example"
ME = Identity(frozenset({DID}), frozenset({EMAIL}))


def hashed(text: str, kind: str = "sha256") -> str:
    return f"{kind}${hashlib.new(kind, text.encode()).hexdigest()}"


def ob3(**members: Any) -> Subject:
    return Subject(identifiers=({"type": "IdentityObject", **members},))


def ob2(**members: Any) -> Subject:
    return Subject(identifiers=({"type": "email", **members},))


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        (Subject(DID), "holder_by_key"),
        (Subject(f" {DID}#{DID[8:]} "), "holder_by_key"),
        (Subject(f"mailto:{EMAIL.lower()}"), "holder_by_email"),
        (ob3(identityType="emailAddress", hashed=False, identityHash=EMAIL), "holder_by_email"),
        (
            ob3(
                identityType="emailAddress",
                hashed=True,
                identityHash=hashed(EMAIL + "salt"),
                salt="salt",
            ),
            "holder_by_email",
        ),
        (ob3(identityType="emailAddress", identityHash=hashed(EMAIL)), "holder_by_email"),
        (ob2(hashed=False, identity=EMAIL.upper()), "holder_by_email"),
        (ob2(hashed=True, identity=hashed(EMAIL.lower() + "x"), salt="x"), "holder_by_email"),
        (ob2(hashed=True, identity=hashed(EMAIL, "md5")), "holder_by_email"),
        (ob2(hashed=True, identity=hashed(EMAIL)[7:].upper()), "holder_by_email"),
        (Subject(identifiers=({"type": ["email"], "identity": EMAIL},)), "holder_by_email"),
        (Subject(identifiers=({"identity": hashed(EMAIL)},)), "holder_by_email"),
    ],
)  # fmt: skip - a table
def test_recognised(subject: Subject, code: str) -> None:
    check = check_holder(subject, ME)
    assert (check.outcome, check.code) == (Outcome.PASS, code)


@pytest.mark.parametrize(
    "subject",
    [
        Subject("did:key:z6MkOther"),
        Subject(f"did:example:{DID}"),
        ob3(identityType="emailAddress", identityHash=hashed(EMAIL + "salt"), salt="other"),
        ob3(identityType="name", hashed=False, identityHash=EMAIL),
        ob3(identityType="ext:telephone", identityHash=hashed(EMAIL)),
        ob2(identity=hashed("yui@elsewhere.example")),
        ob2(identity="crc32$00000000"),
        ob2(identity="sha256$"),
        ob2(identity="$"),
        Subject(identifiers=({"type": "url", "identity": EMAIL},)),
    ],
)
def test_not_recognised_is_unknown_and_never_a_failure(subject: Subject) -> None:
    check = check_holder(subject, ME)
    assert (check.outcome, check.code) == (Outcome.UNKNOWN, "holder_not_recognised")


@pytest.mark.parametrize("subject", [Subject(), Subject("https://a.example/1"), ob2(identity="")])
def test_a_badge_that_names_nobody_is_not_asked(subject: Subject) -> None:
    check = check_holder(subject, ME)
    assert (check.outcome, check.code) == (Outcome.SKIPPED, "holder_not_named")


def test_nobody_is_recognised_without_an_address_or_key() -> None:
    assert check_holder(Subject(DID), Identity()).outcome is Outcome.UNKNOWN
    assert (
        check_holder(ob2(identity=""), Identity(emails=frozenset({""}))).code != "holder_by_email"
    )
