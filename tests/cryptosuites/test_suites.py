"""Every suite that signs a hash: what it signs, with which keys, and what it refuses."""

from __future__ import annotations

import copy
import json
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from tests.cryptosuites.signing import CONTEXTS, DOCUMENT, KEYS, check, options, signed
from wallet.cryptosuites import base64url, jose, proofs, table
from wallet.cryptosuites.keys import KeyKind, PublicKey, generate
from wallet.cryptosuites.multikey import decode_multibase, encode_multibase
from wallet.cryptosuites.suite import Answer, HashedSuite
from wallet.errors import LinkedDataError, ProofError
from wallet.linked_data import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator

HASHED = {row: suite for row, suite in table.SUITES.items() if isinstance(suite, HashedSuite)}
WAYS = [(row, kind) for row, suite in HASHED.items() for kind in suite.key_types]
JCS = [way for way in WAYS if "-jcs-" in way[0][1]]
DETACHED = [way for way in WAYS if way[0][0] in ("JsonWebSignature2020", "Ed25519Signature2018")]
CHAINED = [way for way in WAYS if way[0][1]]  # older types do not know previousProof


def seal_of(proof: dict[str, Any]) -> str:
    return "jws" if "jws" in proof else "proofValue"


@pytest.mark.parametrize(("row", "kind"), WAYS)
def test_good_until_anything_is_changed(row: tuple[str, str], kind: KeyKind) -> None:
    key = KEYS[kind].public()
    document = signed(row, KEYS[kind])
    assert check(document, key) == (Answer.GOOD, "proof_good")
    assert check(document, generate(kind).public()) == (Answer.BAD, "signature_wrong")
    for changed in (
        {"issuer": "did:example:other"},
        {"credentialSubject": {**DOCUMENT["credentialSubject"], "id": "did:example:learner"}},
        {"id": "urn:uuid:2"},
    ):
        assert check({**document, **changed}, key) == (Answer.BAD, "signature_wrong")
    for changed in (
        {"created": "2026-04-02T00:00:00Z"},
        {"proofPurpose": "authentication"},
        {"verificationMethod": "did:example:other#1"},
    ):
        assert check(document, key, **changed) == (Answer.BAD, "signature_wrong")


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (row, kind)
        for row, kind in product(HASHED, KEYS)
        if (row, kind) not in [(row, kind) for row, kind in WAYS]
    ],
)
def test_a_key_that_the_suite_is_not_for(row: tuple[str, str], kind: KeyKind) -> None:
    good = signed(row, KEYS[next(iter(HASHED[row].key_types))])
    assert check(good, KEYS[kind].public()) == (Answer.BAD, "key_not_for_suite")
    with pytest.raises(ProofError, match="key_not_for_suite"):
        signed(row, KEYS[kind])


@pytest.mark.parametrize(("row", "kind"), WAYS)
def test_a_signature_of_another_length_or_encoding(row: tuple[str, str], kind: KeyKind) -> None:
    document, key = signed(row, KEYS[kind]), KEYS[kind].public()
    member = seal_of(document["proof"])
    for value in other_values(document["proof"][member]):
        answer, _ = check(document, key, **{member: value})
        assert answer is Answer.BAD, value


def other_values(value: str) -> Iterator[Any]:
    """Yield what is almost the signature: shorter, longer, empty, in another alphabet."""
    yield from (None, 5, [value], "", value[:-2], value + "A", value + "=", value + "\n")
    if ".." in value:
        head, _, signature = value.partition("..")
        data = base64url.decode(signature)
        for other in (data[:-1], data + b"\0", b"", bytes(len(data))):
            yield f"{head}..{base64url.encode(other)}"
        yield f"{head}...{signature}"
    else:
        data = decode_multibase(value)
        for other in (data[:-1], data + b"\0", b"", bytes(len(data))):
            yield encode_multibase(other)
        yield "u" + base64url.encode(data)


@pytest.mark.parametrize("row", [("DataIntegrityProof", "ecdsa-rdfc-2019")])
def test_p384_hashes_with_sha384_throughout(row: tuple[str, str]) -> None:
    """Under SHA-256 the labels of these equal nodes come out in another order."""
    suite = HASHED[row]
    assert isinstance(suite, HashedSuite)
    twins = {
        "@context": CONTEXTS,
        "type": "VerifiableCredential",
        "credentialSubject": [
            {"type": "AchievementSubject", "achievement": {"type": "Achievement", "name": str(n)}}
            for n in range(9)
        ],
    }
    texts = {name: suite.transformation(twins, bundled(), name) for name in ("sha256", "sha384")}
    assert texts["sha256"] != texts["sha384"]


@pytest.mark.parametrize(("row", "kind"), JCS)
def test_jcs_covers_every_member_and_no_meaning(row: tuple[str, str], kind: KeyKind) -> None:
    key = KEYS[kind].public()
    undefined = {**DOCUMENT, "@context": ["https://nowhere.example/context"], "undefined": 1.0}
    document = proofs.create_proof(undefined, options(row), KEYS[kind], bundled())
    assert document["proof"]["@context"] == undefined["@context"]
    assert check(document, key)[0] is Answer.GOOD
    assert check({**document, "undefined": 2}, key)[0] is Answer.BAD
    assert check({**document, "another": 1}, key)[0] is Answer.BAD
    assert check({**document, "type": "VerifiableCredential"}, key)[0] is Answer.BAD
    assert check(document, key, added="x")[0] is Answer.BAD
    reordered = dict(reversed(document.items()))
    assert check(reordered, key)[0] is Answer.GOOD
    proofs.examine(document, document["proof"], bundled())


@pytest.mark.parametrize(("row", "kind"), JCS)
def test_jcs_contexts_are_those_of_the_proof(row: tuple[str, str], kind: KeyKind) -> None:
    document, key = signed(row, KEYS[kind]), KEYS[kind].public()
    fewer = {**document, "@context": CONTEXTS[:-1]}
    assert check(fewer, key) == (Answer.BAD, "context_differs")
    swapped = {**document, "@context": CONTEXTS[::-1]}
    assert check(swapped, key) == (Answer.BAD, "context_differs")
    bare = copy.deepcopy(document)
    del bare["proof"]["@context"]
    assert check(bare, key) == (Answer.BAD, "signature_wrong")


@pytest.mark.parametrize(("row", "kind"), JCS)
def test_jcs_contexts_added_later_change_no_meaning(row: tuple[str, str], kind: KeyKind) -> None:
    document, key = signed(row, KEYS[kind]), KEYS[kind].public()
    harmless = "https://w3id.org/security/data-integrity/v2"
    assert check({**document, "@context": [*CONTEXTS, harmless]}, key)[0] is Answer.GOOD
    for added in ({"narrative": "https://mallory.example/x"}, {"@language": "en"}):
        with pytest.raises(LinkedDataError):
            check({**document, "@context": [*CONTEXTS, added]}, key)
    with pytest.raises(LinkedDataError, match="context_unavailable"):
        check({**document, "@context": [*CONTEXTS, "https://nowhere.example/"]}, key)


def test_a_jcs_proof_may_leave_the_contexts_out() -> None:
    """Then it covers those of the document (section 3.3.2 step 4 asks for nothing)."""
    suite = HASHED["DataIntegrityProof", "eddsa-jcs-2022"]
    key = KEYS[KeyKind.ED25519]
    given = options(("DataIntegrityProof", "eddsa-jcs-2022"))
    message = suite._message(DOCUMENT, given, key.kind, bundled())
    value = encode_multibase(suite.signature[key.kind].sign(key, message))
    document = {**DOCUMENT, "proof": {**given, "proofValue": value}}
    assert check(document, key.public())[0] is Answer.GOOD
    more = {**document, "@context": [*CONTEXTS, CONTEXTS[-1]]}
    assert check(more, key.public()) == (Answer.BAD, "signature_wrong")


def with_header(document: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return the proof with a header of other members before the same signature."""
    head, _, signature = document["proof"]["jws"].partition("..")
    header = {**json.loads(base64url.decode(head)), **changes}
    header = {name: value for name, value in header.items() if value is not None}
    return {"jws": f"{jose._part(header)}..{signature}"}


@pytest.mark.parametrize(("row", "kind"), DETACHED)
def test_headers_of_a_detached_signature(row: tuple[str, str], kind: KeyKind) -> None:
    document, key = signed(row, KEYS[kind]), KEYS[kind].public()

    def under(**changes: Any) -> tuple[Answer, str]:
        return check(document, key, **with_header(document, **changes))

    unknown = (Answer.UNSUPPORTED, "unknown_header")
    assert under(b64=True) == under(b64=None) == under(crit=None) == unknown
    assert under(crit=["b64", "exp"], exp=1) == under(crit=[]) == unknown
    assert under(alg="none") == under(alg="HS256") == (Answer.BAD, "algorithm_proves_nothing")
    assert under(alg="RS512") == (Answer.UNSUPPORTED, "unknown_suite")
    other = "ES256" if kind is not KeyKind.P256 else "EdDSA"
    assert under(alg=other) == (Answer.BAD, "key_not_for_suite")
    assert under(kid="x") == (Answer.BAD, "signature_wrong")
    twice = document["proof"]["jws"].partition("..")[2]
    head = base64url.encode(b'{"alg":"EdDSA","alg":"EdDSA","b64":false,"crit":["b64"]}')
    assert check(document, key, jws=f"{head}..{twice}") == (Answer.BAD, "bad_jws")
    head = base64url.encode(b'["EdDSA"]')
    assert check(document, key, jws=f"{head}..{twice}") == (Answer.BAD, "bad_jws")


def test_rsa_of_the_older_padding_is_not_json_web_signature_2020() -> None:
    document = signed(("JsonWebSignature2020", ""), KEYS[KeyKind.RSA])
    key = KEYS[KeyKind.RSA].public()
    assert check(document, key, **with_header(document, alg="RS256"))[1] == "key_not_for_suite"
    bound = PublicKey(key.kind, key.key, "RS256")
    assert check(document, bound) == (Answer.BAD, "key_not_for_suite")


def test_the_draft_name_is_another_suite_to_the_signature() -> None:
    document = signed(("DataIntegrityProof", "eddsa-2022"), KEYS[KeyKind.ED25519])
    key = KEYS[KeyKind.ED25519].public()
    assert check(document, key, cryptosuite="eddsa-rdfc-2022") == (Answer.BAD, "signature_wrong")


@pytest.mark.parametrize(("row", "kind"), CHAINED)
def test_chains_of_every_suite(row: tuple[str, str], kind: KeyKind) -> None:
    """A later proof covers the one it names, which no one can then change or take away."""
    key, first = KEYS[kind].public(), signed(row, KEYS[kind], id="urn:uuid:proof-1")
    given = options(row, previousProof="urn:uuid:proof-1")
    suite = HASHED[row]
    unsecured = {**DOCUMENT, "proof": [first["proof"]]}
    second = suite.sign(unsecured, given, KEYS[kind], bundled())
    both = {**DOCUMENT, "proof": [first["proof"], second]}
    for proof in both["proof"]:
        assert proofs.verify_proof(both, proof, key, bundled()).answer is Answer.GOOD
    altered = {**first["proof"], "created": "2026-04-02T00:00:00Z"}
    both["proof"] = [altered, second]
    assert proofs.verify_proof(both, second, key, bundled()).code == "signature_wrong"
    both["proof"] = [second]
    assert proofs.verify_proof(both, second, key, bundled()).code == "previous_proof_missing"
