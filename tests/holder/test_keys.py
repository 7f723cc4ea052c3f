from __future__ import annotations

import copy
import pickle
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from wallet.credentials.tokens import parse_compact
from wallet.cryptosuites import jwk, multikey
from wallet.cryptosuites.jose import sign_compact, verify_jws
from wallet.cryptosuites.keys import KeyKind, generate
from wallet.cryptosuites.proofs import verify_proof
from wallet.cryptosuites.suite import Answer
from wallet.errors import PresentingError
from wallet.holder import keys
from wallet.holder.profile import open_profiles
from wallet.linked_data import contexts
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
from typing import Any

NOW = datetime(2026, 11, 23, 9, 0, 0, 987_654, tzinfo=UTC)
WORDS = "correct horse battery"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = Vault.create(tmp_path, WORDS, cost=FLOOR)
    yield made
    made.close()


def test_profile_is_made_once_and_stays(vault: Vault, tmp_path: Path) -> None:
    (first,) = open_profiles(vault.profiles, now=NOW)
    assert (first.name, first.created) == ("", NOW)
    assert first.key.did.startswith("did:key:z6Mk")
    vault.profiles.rename(first.id, "結衣")
    vault.close()
    again = Vault.open(tmp_path, WORDS)
    (later,) = open_profiles(again.profiles, now=NOW + timedelta(days=1))
    again.close()
    assert (later.name, later.created, later.key.did) == ("結衣", NOW, first.key.did)


def test_every_vault_has_a_key_of_its_own() -> None:
    assert keys.new_key(NOW).did != keys.new_key(NOW).did


def test_verification_method_is_that_of_did_key() -> None:
    key = keys.HolderKey(keys.new_key(NOW))
    multibase = key.did.removeprefix("did:key:")
    assert key.verification_method == f"{key.did}#{multibase}"
    assert keys.did_of(multikey.decode_public(multibase)) == key.did


def test_secret_is_not_shown_copied_or_pickled() -> None:
    stored = keys.new_key(NOW)
    key = keys.HolderKey(stored)
    for shown in (repr(key), str(key), repr(stored), f"{key!r:>80}"):
        assert repr(stored.secret)[2:-1] not in shown
        assert stored.secret.hex() not in shown
    for leak in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="does not leave"):
            leak(key)
    public = {name for name in dir(key) if not name.startswith("_")}
    assert public == {
        "did", "verification_method", "is_named_by", "algorithms", "suite",
        "sign_presentation", "sign_presentation_token", "key_binding",
        "answer", "answer_token", "suites",
        "prove_possession", "present_possession",
    }  # fmt: skip


def sign(key: keys.HolderKey, document: dict[str, Any]) -> dict[str, Any]:
    return key.sign_presentation(
        document, keys.Asked(NOW, NOW + timedelta(days=7), "d", "c"), contexts=contexts.bundled()
    )


def test_signed_presentation_verifies_with_the_key_in_its_did() -> None:
    key = keys.HolderKey(keys.new_key(NOW))
    document = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "holder": key.did,
    }
    signed = sign(key, document)
    assert [proof["proofPurpose"] for proof in signed["proof"]] == [
        "authentication",
        "assertionMethod",
    ]
    public = multikey.decode_public(key.did.removeprefix("did:key:"))
    for proof in signed["proof"]:
        assert (proof["created"], proof["expires"]) == (
            "2026-11-23T09:00:00Z",
            "2026-11-30T09:00:00Z",
        )
        assert verify_proof(signed, proof, public, contexts.bundled()).answer is Answer.GOOD
        for name in ("expires", "domain", "challenge", "created"):
            changed = {**proof, name: "2027-01-01T00:00:00Z"}
            answer = verify_proof(signed, changed, public, contexts.bundled()).answer
            assert answer is Answer.BAD, name


@pytest.mark.parametrize("type_", ["VerifiableCredential", ["VerifiableCredential"], None])
def test_nothing_but_a_presentation_is_signed(type_: Any) -> None:
    key = keys.HolderKey(keys.new_key(NOW))
    document = {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": type_ or []}
    with pytest.raises(PresentingError, match="not_a_presentation"):
        sign(key, document)
    with pytest.raises(PresentingError, match="not_a_presentation"):
        key.sign_presentation_token(document, keys.Asked(NOW, NOW, "d", "c"))


@pytest.mark.parametrize(
    "also",
    [
        {"type": ["VerifiablePresentation", "VerifiableCredential"]},
        {"credentialSubject": {"id": "did:example:x"}},
        {"issuer": "did:example:x"},
        {"vc": {"type": ["VerifiableCredential"]}},
        {"vp": {}},
        {"iss": "did:example:x"},
        {"proof": {"type": "DataIntegrityProof"}},
        {"holder": "did:example:x"},
    ],
)
def test_a_presentation_that_is_something_else_too_is_not_signed(also: dict[str, Any]) -> None:
    """One of the proofs asserts: with it, whoever composes could make a credential by this key."""
    key = keys.HolderKey(keys.new_key(NOW))
    document = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        **also,
    }
    with pytest.raises(PresentingError, match="not_a_presentation"):
        sign(key, document)
    with pytest.raises(PresentingError, match="not_a_presentation"):
        key.sign_presentation_token(document, keys.Asked(NOW, NOW, "d", "c"))


PRESENTATION: dict[str, Any] = {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    "type": ["VerifiablePresentation"],
}
ASKED = keys.Asked(NOW, NOW + timedelta(minutes=5), "redirect_uri:https://a.example/", "n-1")


@pytest.mark.parametrize(
    ("kind", "suite"), [("Ed25519", "eddsa-rdfc-2022"), ("P-256", "ecdsa-rdfc-2019")]
)
def test_an_answer_has_one_proof_for_whoever_asked(kind: str, suite: str) -> None:
    key = keys.HolderKey(keys.new_key(NOW, kind))
    signed = key.answer(PRESENTATION, ASKED, contexts=contexts.bundled())
    proof = signed["proof"]
    assert (proof["cryptosuite"], proof["proofPurpose"]) == (suite, "authentication")
    assert (proof["domain"], proof["challenge"]) == (ASKED.domain, "n-1")
    public = multikey.decode_public(key.did.removeprefix("did:key:"))
    assert verify_proof(signed, proof, public, contexts.bundled()).answer is Answer.GOOD


def test_an_answer_is_signed_as_the_asker_takes_it_or_not_at_all() -> None:
    key = keys.HolderKey(keys.new_key(NOW))
    bundled = contexts.bundled()
    plain = key.answer(PRESENTATION, ASKED, contexts=bundled, suites={"eddsa-jcs-2022"})
    assert plain["proof"]["cryptosuite"] == "eddsa-jcs-2022"
    with pytest.raises(PresentingError, match="answer_suite_impossible"):
        key.answer(PRESENTATION, ASKED, contexts=bundled, suites={"ecdsa-rdfc-2019"})
    with pytest.raises(PresentingError, match="answer_suite_impossible"):
        key.answer_token(PRESENTATION, ASKED, algorithms={"ES256"})


@pytest.mark.parametrize(
    ("kind", "taken", "name"),
    [
        ("Ed25519", (), "EdDSA"),
        ("Ed25519", ("ES256", "Ed25519"), "Ed25519"),
        ("Ed25519", ("Ed25519", "EdDSA"), "EdDSA"),
        ("P-256", (), "ES256"),
        ("P-256", ("ESP256",), "ESP256"),
        ("P-256", ("EdDSA", "ESP384"), ""),
        ("Ed25519", ("ES256", "ESP256", "Ed448"), ""),
    ],
)
def test_what_is_signed_has_the_name_that_the_reader_listed(
    kind: str, taken: tuple[str, ...], name: str
) -> None:
    key = keys.HolderKey(keys.new_key(NOW, kind))
    public = multikey.decode_public(key.did.removeprefix("did:key:"))
    issued = sign_compact(
        {"alg": "EdDSA"}, {"cnf": {"jwk": jwk.encode_public(public)}}, generate(KeyKind.ED25519)
    )
    made = (
        lambda: key.answer_token(PRESENTATION, ASKED, algorithms=taken),
        lambda: key.prove_possession(audience="a", nonce="n", made=NOW, algorithms=taken),
        lambda: key.key_binding(
            f"{issued}~", audience="a", nonce="n", made=NOW, algorithms=taken
        ).rpartition("~")[2],
    )
    for make in made:
        if not name:
            with pytest.raises(PresentingError, match="answer_suite_impossible"):
                make()
            continue
        token = parse_compact(make())
        assert token.header["alg"] == name
        result = verify_jws(token.header, token.signing_input, token.signature, public)
        assert result.answer is Answer.GOOD


@pytest.mark.parametrize(
    ("document", "asked", "code"),
    [
        ({**PRESENTATION, "issuer": "did:x:y"}, ASKED, "not_a_presentation"),
        ({**PRESENTATION, "type": ["VerifiableCredential"]}, ASKED, "not_a_presentation"),
        ({**PRESENTATION, "holder": "did:key:z6Mk"}, ASKED, "not_a_presentation"),
        ({**PRESENTATION, "vp": {}}, ASKED, "not_a_presentation"),
        (PRESENTATION, keys.Asked(NOW, NOW, "", "n"), "no_recipient"),
        (PRESENTATION, keys.Asked(NOW, NOW, "a.example", " "), "no_challenge"),
    ],
)
def test_nothing_but_an_answer_is_signed(
    document: dict[str, Any], asked: keys.Asked, code: str
) -> None:
    key = keys.HolderKey(keys.new_key(NOW))
    with pytest.raises(PresentingError) as refused:
        key.answer(document, asked, contexts=contexts.bundled())
    assert refused.value.code == code
    with pytest.raises(PresentingError) as refused:
        key.answer_token(document, asked)
    assert refused.value.code == code
