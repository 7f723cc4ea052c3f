"""Seals under a trust anchor: good ones bound by identifier and name, and every way to cheat."""

from __future__ import annotations

import base64
import json
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from tests.credentials.test_european import EUROPEAN
from tests.issuer_simulator import known
from tests.issuer_simulator.sealing import SEALED, Certified, certified, one_seal, seal
from tests.verification.judging import NOW, codes, data_of, judge
from wallet.credentials.reading import read
from wallet.cryptosuites import base64url
from wallet.cryptosuites.keys import KeyKind, SecretKey
from wallet.errors import ReadingError
from wallet.trust.model import Decision, Document, Level, Registry, RegistryEntry
from wallet.verification.headline import headline
from wallet.verification.report import Headline
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.verification.report import Report

NAME, IDENTIFIER = "Aoba University", "NTRJP-0123456789"
ISSUER = {
    **EUROPEAN["issuer"],
    "legalName": {"en": NAME},
    "eIDASIdentifier": {"type": "LegalIdentifier", "notation": IDENTIFIER},
}
DOCUMENT = {**EUROPEAN, "issuer": ISSUER}
OWN = {"organisation": NAME, "identifier": IDENTIFIER}
DAY = timedelta(days=1)


@cache
def root() -> Certified:
    return certified("Root", ca=True)


@cache
def middle() -> Certified:
    return certified("Issuing", root(), ca=True, path_length=0)


@cache
def sealer(kind: KeyKind = KeyKind.P256) -> Certified:
    return certified("Seal", middle(), kind=kind, **OWN)


def under(sealed: dict[str, Any] | str, *anchors: Certified, **asked: Any) -> Report:
    return judge(sealed, *(each.anchor(NOW) for each in anchors or (root(),)), **asked)


def found(report: Report) -> tuple[str, str, str]:
    said = codes(report)
    return report.verdict, said["proof"], said["issuer_binding"]


def changed(**members: Any) -> dict[str, Any]:
    return {**DOCUMENT, "issuer": {**ISSUER, **members}}


# good ones ------------------------------------------------------------------


@pytest.mark.parametrize("kind", [KeyKind.P256, KeyKind.RSA, KeyKind.ED25519])
@pytest.mark.parametrize("plain", [True, False])
@pytest.mark.parametrize("flattened", [True, False])
def test_a_seal_that_leads_to_an_anchor(kind: KeyKind, *, plain: bool, flattened: bool) -> None:
    report = under(seal(DOCUMENT, sealer(kind), plain=plain, flattened=flattened))
    assert found(report) == ("valid", "proof_good", "seal_of_issuer")


def test_what_is_not_known_of_a_good_seal_is_said_and_keeps_it_from_green() -> None:
    report = under(seal(DOCUMENT, sealer()))
    certificates, known_issuer = report.check("certificates"), report.check("issuer_known")
    assert certificates
    assert (certificates.outcome, certificates.code) == ("unknown", "certificates_not_asked")
    assert known_issuer
    assert (known_issuer.outcome, known_issuer.code) == ("unknown", "issuer_id_not_sealed")
    assert (report.trust, report.freshness) == (Level.FIRST_SEEN, "undated")
    assert headline(report).tone == "neutral"
    assert headline(report).code == "headline_valid_seal"


def test_the_evidence_names_certificate_and_anchor() -> None:
    proof = under(seal(DOCUMENT, sealer())).check("proof")
    assert proof
    assert IDENTIFIER in proof.evidence["certificate"]
    assert proof.evidence["anchor"] == "CN=Root"
    assert proof.evidence["sealed_at"] == SEALED.isoformat()
    assert proof.evidence["document"] == root().anchor().url
    assert proof.as_of == NOW


def test_a_known_id_gains_a_seal_nothing() -> None:
    """Anybody with a certificate can write the id of somebody that a registry lists."""
    documents = [root().anchor(NOW)]
    issuer = str(ISSUER["id"])
    listed = Registry("R", {issuer: RegistryEntry(issuer)}, published=NOW)
    pinned = {issuer: Decision(issuer, Level.PINNED, NOW)}
    basis = known(documents, fetched=NOW)
    for knowledge in (replace(basis, registries=(listed,)), replace(basis, decisions=pinned)):
        report = judge(seal(DOCUMENT, sealer()), knowledge=knowledge)
        assert (report.verdict, report.trust) == ("valid", Level.FIRST_SEEN)
        assert headline(report).tone == "neutral"
    denied = {issuer: Decision(issuer, Level.DENIED, NOW)}
    report = judge(seal(DOCUMENT, sealer()), knowledge=replace(basis, decisions=denied))
    assert headline(report).tone == "bad"


def test_an_anchor_is_any_certificate_of_the_chain_in_either_form() -> None:
    sealed = seal(DOCUMENT, sealer())
    for anchor in (root(), middle(), sealer()):  # the seal's own: just that one is trusted
        for pem in (True, False):
            assert judge(sealed, anchor.anchor(NOW, pem=pem)).verdict == "valid"
    alone = certified("Alone", ca=None, **OWN)
    assert under(seal(DOCUMENT, alone), alone).verdict == "valid"
    assert under(seal(DOCUMENT, alone), root()).verdict == "unsupported"


def test_a_chain_with_its_root_and_one_of_two_anchors_of_a_name() -> None:
    x5c = sealer().x5c(without_root=False)
    assert under(seal(DOCUMENT, sealer(), x5c=x5c)).verdict == "valid"
    namesake = certified("Root", ca=True)
    renewed = certified("Root", ca=True, secret=root().secret, ends=SEALED - DAY)
    assert under(seal(DOCUMENT, sealer()), namesake, renewed, root()).verdict == "valid"


def test_it_is_judged_at_the_time_of_sealing() -> None:
    ended = certified("Seal", middle(), ends=SEALED + DAY, **OWN)
    assert under(seal(DOCUMENT, ended)).verdict == "valid"
    dated = {"sigT": None, "crit": ["b64"], "iat": int(SEALED.timestamp())}
    assert under(seal(DOCUMENT, ended, **dated)).verdict == "valid"


def test_names_may_differ_in_writing() -> None:
    wide = changed(legalName={"ja": "ＡＯＢＡ  university"})
    assert under(seal(wide, sealer())).verdict == "valid"


# without an anchor ------------------------------------------------------------


def test_without_an_anchor_nothing_is_said() -> None:
    sealed = seal(DOCUMENT, sealer())
    for report in (judge(sealed), judge(sealed, knowledge=known([], fetched=NOW))):
        assert report.verdict == "unsupported"
        assert codes(report)["proof"] == "seal_not_anchored"
        assert headline(report) == Headline(Tone.NEUTRAL, "headline_seal_not_anchored")
    wrong = {**sealed, "payload": sealed["payload"].replace("Sakura", "Sabura")}
    assert judge(wrong).verdict == "unsupported"


def test_only_the_kind_makes_an_anchor_and_a_denial_ends_it() -> None:
    anchor = root().anchor(NOW)
    sealed = seal(DOCUMENT, sealer())
    for kind in ("", "jwk", "controller-doc"):
        assert judge(sealed, replace(anchor, kind=kind)).verdict == "unsupported"
    denied = {anchor.url: Decision(anchor.url, Level.DENIED, NOW)}
    knowledge = replace(known([anchor], fetched=NOW), decisions=denied)
    assert judge(sealed, knowledge=knowledge).verdict == "unsupported"
    junk = Document("https://ca.example/x", b"junk", NOW, "trust-anchor")
    assert judge(sealed, junk).verdict == "unsupported"
    assert judge(sealed, junk, anchor).verdict == "valid"


def test_a_denial_holds_for_the_certificate_wherever_it_is_kept() -> None:
    anchor = root().anchor(NOW)
    twin = root().anchor(NOW, pem=False, url="https://mirror.example/root")
    for one in (anchor, twin):
        denied = {one.url: Decision(one.url, Level.DENIED, NOW)}
        knowledge = replace(known([anchor, twin], fetched=NOW), decisions=denied)
        assert judge(seal(DOCUMENT, sealer()), knowledge=knowledge).verdict == "unsupported"


def test_a_chain_of_another_is_no_chain() -> None:
    other = certified("Root", ca=True)  # of the same name, so only the signature tells
    theirs = certified("Seal", certified("Issuing", other, ca=True), **OWN)
    assert found(under(seal(DOCUMENT, theirs))) == (
        "unsupported", "seal_not_anchored", "not_reached",
    )  # fmt: skip
    mixed = [theirs.x5c()[0], *sealer().x5c()[1:]]
    assert under(seal(DOCUMENT, theirs, x5c=mixed)).verdict == "unsupported"


@pytest.mark.parametrize("x5c", [[], "x", [7], ["!"], ["AAAA"], {}, None])
def test_an_x5c_that_is_none(x5c: Any) -> None:
    assert under(seal(DOCUMENT, sealer(), x5c=x5c)).verdict == "unsupported"


@pytest.mark.filterwarnings("ignore::UserWarning")  # what cryptography says of odd certificates
def test_a_certificate_with_any_byte_changed_leads_nowhere() -> None:
    chooser = random.Random(20260401)  # noqa: S311 - a seed for a test
    leaf, issuing = (base64.b64decode(each) for each in sealer().x5c())
    for number in range(400):
        changed_one = bytearray((leaf, issuing)[number % 2])
        changed_one[chooser.randrange(len(changed_one))] ^= chooser.randrange(1, 256)
        text = base64.b64encode(changed_one).decode()
        x5c = [text, sealer().x5c()[1]] if number % 2 == 0 else [sealer().x5c()[0], text]
        report = under(seal(DOCUMENT, sealer(), x5c=x5c, x5t_S256=None))
        assert report.verdict == "unsupported"


def test_a_huge_x5c_is_not_followed() -> None:
    first, second = sealer().x5c()
    assert under(seal(DOCUMENT, sealer(), x5c=[first, second] * 20)).verdict == "valid"
    assert under(seal(DOCUMENT, sealer(), x5c=[first, "A" * 1_000_000])).verdict == "unsupported"
    issuer = root()
    for number in range(9):
        issuer = certified(f"Issuing {number}", issuer, ca=True)
    deep = certified("Seal", issuer, **OWN)
    assert under(seal(DOCUMENT, deep)).verdict == "unsupported"


# bad signatures -----------------------------------------------------------------


def test_a_changed_payload() -> None:
    for plain in (True, False):
        sealed = seal(DOCUMENT, sealer(), plain=plain)
        text = json.dumps({**DOCUMENT, "id": "urn:credential:2"}, ensure_ascii=False)
        other = text if plain else base64url.encode(text.encode())
        assert found(under({**sealed, "payload": other})) == (
            "invalid_signature", "signature_wrong", "not_reached",
        )  # fmt: skip


def test_a_swapped_leaf() -> None:
    other = certified("Seal", middle(), **OWN)
    swapped = seal(DOCUMENT, sealer(), x5c=other.x5c())
    assert found(under(swapped))[:2] == ("invalid_signature", "seal_certificate_differs")
    swapped = seal(DOCUMENT, sealer(), x5c=other.x5c(), x5t_S256=None)
    assert found(under(swapped))[:2] == ("invalid_signature", "signature_wrong")
    assert under(seal(DOCUMENT, sealer(), x5t_S256=7)).verdict == "invalid_signature"


@pytest.mark.parametrize("alg", ["none", "HS256", None])
def test_an_algorithm_that_proves_nothing(alg: str | None) -> None:
    verdict, proof, _ = found(under(seal(DOCUMENT, sealer(), alg=alg)))
    assert (verdict, proof) == ("invalid_signature", "algorithm_proves_nothing")


def test_an_algorithm_of_another_key() -> None:
    assert found(under(seal(DOCUMENT, sealer(), alg="RS256")))[1] == "key_not_for_suite"
    assert under(seal(DOCUMENT, sealer(), alg="RS512")).verdict == "unsupported"


def test_a_key_that_is_too_weak_to_ask() -> None:
    short = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505 - the point
    weak = SecretKey(KeyKind.RSA, short)
    report = under(seal(DOCUMENT, certified("Seal", middle(), secret=weak, **OWN)))
    assert found(report) == ("unknown_key", "weak_key", "not_reached")


def test_every_signature_must_be_good() -> None:
    sealed = seal(DOCUMENT, sealer())
    first, payload = sealed["signatures"][0], sealed["payload"]
    good = one_seal(payload, sealer(KeyKind.RSA))
    bad = {**good, "signature": first["signature"]}
    stranger = one_seal(payload, certified("Seal", certified("Else", ca=True), **OWN))
    ministry = certified("M", middle(), organisation="Ministry", identifier="NTRJP-9")
    for second, verdict in (
        (good, "valid"),
        (bad, "invalid_signature"),
        (stranger, "unsupported"),
        (one_seal(payload, ministry), "valid"),
    ):
        for signatures in ([first, second], [second, first]):
            assert under({**sealed, "signatures": signatures}).verdict == verdict
    alone = {**sealed, "signatures": [one_seal(payload, ministry)]}
    assert found(under(alone)) == ("issuer_mismatch", "proof_good", "seal_of_another")


# headers ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "header",
    [
        {"crit": ["sigT", "b64", "sigPId"], "sigPId": {}},
        {"crit": ["sigT", "b64", "sigD"], "sigD": {}},
        {"sigD": {"mId": "http://uri.etsi.org/19182/HttpHeaders"}},
        {"crit": ["sigT"]},  # b64 must be critical
    ],
)
def test_rules_that_are_not_known(header: dict[str, Any]) -> None:
    verdict, proof, _ = found(under(seal(DOCUMENT, sealer(), **header)))
    assert (verdict, proof) == ("unsupported", "unknown_header")


@pytest.mark.parametrize(
    "header",
    [
        {"crit": []},
        {"crit": "b64"},
        {"crit": ["b64", "b64"]},
        {"crit": ["b64", 7]},
        {"crit": ["b64", "absent"]},
        {"sigT": "yesterday"},
        {"sigT": 7},
    ],
)
def test_headers_that_are_none(header: dict[str, Any]) -> None:
    assert under(seal(DOCUMENT, sealer(), **header)).verdict == "malformed"


def test_time_stamps_may_be_critical_and_are_told_as_not_looked_at() -> None:
    report = under(seal(DOCUMENT, sealer(), adoTst={}, crit=["b64", "sigT", "adoTst"]))
    assert report.verdict == "valid"
    assert codes(report)["certificates"] == "certificates_not_asked"


def test_forms_that_two_readers_could_read_in_two_ways() -> None:
    sealed = seal(DOCUMENT, sealer())
    (first,) = sealed["signatures"]
    encoded = one_seal(sealed["payload"], sealer(), plain=False)
    for wrong in (
        {**sealed, **first},
        {**sealed, "signatures": [first, "x"]},
        {**sealed, "signatures": [first, encoded]},
        {**sealed, "signatures": [first] * 9},
        {**sealed, "signatures": [{**first, "header": {"alg": "none"}}]},
        {**sealed, "signatures": [{**first, "header": {"b64": True}}]},
        {**sealed, "signatures": [{**first, "header": []}]},
        {**sealed, "signatures": [{**first, "signature": first["signature"] + "="}]},
        {**sealed, "signatures": [{"protected": first["protected"]}]},
    ):
        assert under(wrong).verdict == "malformed"
    beside = {**sealed, "signatures": [{**first, "header": {"etsiU": ["x"]}}]}
    assert under(beside).verdict == "valid"
    encoded = seal(DOCUMENT, sealer(), plain=False)
    assert under({**encoded, "signatures": []}).verdict == "malformed"
    assert under({**encoded, "signatures": {}}).verdict == "malformed"


def test_a_header_that_says_a_thing_twice() -> None:
    sealed = seal(DOCUMENT, sealer())
    (first,) = sealed["signatures"]
    text = base64url.decode(first["protected"]).decode()
    twice = base64url.encode(('{"alg": "ES256", ' + text[1:]).encode())
    doubled = {**first, "protected": twice}
    with pytest.raises(ReadingError, match="json_duplicate_key"):
        read(data_of({**sealed, "signatures": [doubled]}))
    assert under({**sealed, "signatures": [first, doubled]}).verdict == "malformed"


# chains -----------------------------------------------------------------------


def misissued(**made: Any) -> Certified:
    return certified("Seal", certified("Issuing", root(), **made), **OWN)


@pytest.mark.parametrize(
    "chain",
    [
        lambda: misissued(ca=False),
        lambda: misissued(ca=None),
        lambda: misissued(ca=False, usages=("key_cert_sign",)),
        lambda: misissued(ca=True, usages=("crl_sign",)),
        lambda: certified("Seal", middle(), usages=("key_encipherment",), **OWN),
        lambda: certified("Seal", certified("Below", middle(), ca=True), **OWN),  # path length
        lambda: certified("Seal", sealer(), **OWN),  # one seal certifies another
    ],
)
def test_certificates_that_were_not_made_for_that(chain: Any) -> None:
    report = under(seal(DOCUMENT, chain()))
    assert found(report) == ("issuer_mismatch", "proof_good", "seal_chain_broken")
    assert headline(report).tone == "bad"


def test_an_anchor_that_may_not_issue() -> None:
    ender = certified("End", ca=False)
    assert found(under(seal(DOCUMENT, certified("Seal", ender, **OWN)), ender))[2] == (
        "seal_chain_broken"
    )


@pytest.mark.parametrize(
    "days",
    [
        {"ends": SEALED - DAY, "begins": SEALED - 9 * DAY},
        {"begins": SEALED + DAY, "ends": SEALED + 99 * DAY},
    ],
)
def test_certificates_that_were_not_in_force(days: dict[str, datetime]) -> None:
    for chain in (certified("Seal", middle(), **days, **OWN), misissued(ca=True, **days)):
        report = under(seal(DOCUMENT, chain))
        assert found(report) == ("issuer_mismatch", "proof_good", "seal_expired")
        assert headline(report).code == "headline_seal_expired"
    old = certified("Root", ca=True, **days)
    assert found(under(seal(DOCUMENT, certified("Seal", old, **OWN)), old))[2] == "seal_expired"


def test_without_a_time_of_sealing_an_ended_certificate_says_nothing() -> None:
    ended = certified("Seal", middle(), ends=NOW - DAY, **OWN)
    future = (NOW + DAY).isoformat()
    for header in ({"sigT": None, "crit": ["b64"]}, {"sigT": future}):
        report = under(seal(DOCUMENT, ended, **header))
        assert found(report) == ("unknown_key", "proof_good", "seal_expired")
        assert headline(report).tone == "neutral"
        assert under(seal(DOCUMENT, sealer(), **header)).verdict == "valid"


def test_rules_of_certificates_that_are_not_known_are_no_fault() -> None:
    odd = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00")
    chain = certified("Seal", middle(), extensions=((odd, True),), **OWN)
    report = under(seal(DOCUMENT, chain))
    assert found(report) == ("unknown_key", "proof_good", "seal_chain_unread")
    assert headline(report).tone == "neutral"
    names = x509.NameConstraints([x509.DirectoryName(x509.Name([]))], None)
    assert under(seal(DOCUMENT, misissued(ca=True, extensions=((names, True),)))).verdict == (
        "unknown_key"
    )


# whose seal it is ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("certificate", "issuer", "code"),
    [
        ({"organisation": NAME}, {}, "seal_not_comparable"),  # a name alone never binds
        (OWN, {"eIDASIdentifier": None}, "seal_not_comparable"),
        (OWN, {"eIDASIdentifier": {"notation": "VATJP-1"}}, "seal_not_comparable"),
        (
            OWN,
            {"eIDASIdentifier": [{"notation": IDENTIFIER}, {"notation": "VATJP-1"}]},
            "seal_not_comparable",
        ),
        ({**OWN, "organisation": ""}, {}, "seal_name_differs"),
        (OWN, {"legalName": {"en": "Oxford"}}, "seal_name_differs"),
        (OWN, {"legalName": {"en": "Oxford", "ja": NAME}}, "seal_name_differs"),
        ({**OWN, "more": ((NameOID.SURNAME, "Aoki"),)}, {}, "seal_of_a_person"),
        (
            {**OWN, "more": ((NameOID.ORGANIZATION_IDENTIFIER, "NTRJP-9"),)},
            {},
            "seal_not_comparable",
        ),
    ],
)
def test_a_good_chain_alone_binds_nobody(
    certificate: dict[str, Any], issuer: dict[str, Any], code: str
) -> None:
    chain = certified("Seal", middle(), **certificate)
    report = under(seal(changed(**issuer), chain))
    assert found(report) == ("unknown_key", "proof_good", code)
    assert headline(report).tone == "neutral"


def test_the_seal_of_another() -> None:
    other = certified("Seal", middle(), organisation=NAME, identifier="NTRJP-9")
    report = under(seal(DOCUMENT, other))
    assert found(report) == ("issuer_mismatch", "proof_good", "seal_of_another")
    assert headline(report).tone == "bad"
    binding = report.check("issuer_binding")
    assert binding
    assert binding.details["organisation"] == f"{NAME} NTRJP-9"
    both = changed(eIDASIdentifier=[{"notation": IDENTIFIER}, {"notation": "NTRJP-9"}])
    assert found(under(seal(both, other)))[2] == "seal_of_another"


def test_a_real_seal(shared: Path) -> None:
    """By the certificate that it carries: those above it are not in the corpus."""
    name = "edc-mc-signed/Sample-MC-Annex1-signed.jsonld"
    text = (shared / "corpus" / name).read_text(encoding="utf-8")
    sealed = json.loads(text)
    protected = json.loads(base64url.decode(sealed["signatures"][0]["protected"]))
    pem = f"-----BEGIN CERTIFICATE-----\n{protected['x5c'][0]}\n-----END CERTIFICATE-----\n"
    anchor = Document("https://anf.example/seal", pem.encode(), NOW, "trust-anchor")
    now = datetime(2026, 11, 1, tzinfo=UTC)
    assert judge(text, now=now).verdict == "unsupported"
    assert found(judge(text, anchor, now=now)) == ("valid", "proof_good", "seal_of_issuer")
    sealed["payload"] = sealed["payload"].replace("ORGANIZACION TEST", "ORGANIZACION BEST")
    assert judge(sealed, anchor, now=now).verdict == "invalid_signature"
