"""Badges that certain authorities vouch for (DCQL ``trusted_authorities``)."""

from __future__ import annotations

from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from tests.issuer_simulator.sealing import Certified, certified
from wallet.credentials.reading import read
from wallet.cryptosuites import base64url, jose
from wallet.linked_data import bundled
from wallet.sharing.queries import dcql
from wallet.sharing.queries.authorities import vouched
from wallet.sharing.queries.matching import Fit, Held, match
from wallet.sharing.queries.model import Authority


def _signed_by(issuer: Certified) -> tuple[x509.ExtensionType, bool]:
    key = issuer.certificate.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(key), False


def _key_of(issuer: Certified) -> str:
    key = issuer.certificate.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    return base64url.encode(x509.SubjectKeyIdentifier.from_public_key(key).digest)


ROOT = certified("Root", ca=True)
MIDDLE = certified("Middle", ROOT, ca=True, extensions=(_signed_by(ROOT),))
LEAF = certified("Aoba", MIDDLE, extensions=(_signed_by(MIDDLE),))
OTHER = certified("Other root", ca=True)
BARE = certified("Says nothing of its issuer", ROOT)
NAMED_ONLY = certified(
    "Names its issuer", ROOT, extensions=((x509.AuthorityKeyIdentifier(None, None, None), False),)
)
CLAIMS = {"vct": "urn:x:degree", "iss": "https://aoba-u.example", "given_name": "Sakura"}


def _badge(x5c: Any) -> bytes:
    header = {"alg": "ES256", "typ": "dc+sd-jwt", **({} if x5c is None else {"x5c": x5c})}
    return f"{jose.sign_compact(header, CLAIMS, LEAF.secret)}~".encode()


def _fit(x5c: Any, *authorities: dict[str, Any]) -> Fit:
    query = {
        "id": "q", "format": "dc+sd-jwt", "meta": {"vct_values": ["urn:x:degree"]},
        "trusted_authorities": list(authorities),
    }  # fmt: skip
    parsed = dcql.parse({"credentials": [query]})
    (found,) = match(parsed, [Held("1", read(_badge(x5c)))], bundled(), {}).values()
    (fit,) = found.fits
    return fit


def _aki(*keys: str) -> dict[str, Any]:
    return {"type": "aki", "values": list(keys)}


@pytest.mark.parametrize(
    ("x5c", "keys", "code", "decided"),
    [
        (LEAF.x5c(), [_key_of(MIDDLE)], "", True),
        (LEAF.x5c(), [_key_of(ROOT)], "", True),  # as the certificate in the middle names it
        (LEAF.x5c()[:1], [_key_of(MIDDLE)], "", True),  # part of a chain will do
        (LEAF.x5c()[:1], [_key_of(ROOT)], "answer_authority_other", True),
        (LEAF.x5c(), [_key_of(OTHER)], "answer_authority_other", True),
        (LEAF.x5c(), [_key_of(OTHER), _key_of(MIDDLE)], "", True),
        (LEAF.x5c(), [_key_of(LEAF)], "answer_authority_other", True),  # who it is of, not by whom
        (LEAF.x5c(), ["not base64url!", "x"], "answer_authority_other", True),
        (BARE.x5c(), [_key_of(ROOT)], "answer_authority_other", True),
        (NAMED_ONLY.x5c(), [_key_of(ROOT)], "answer_authority_other", True),
        (None, [_key_of(MIDDLE)], "", False),
        ([], [_key_of(MIDDLE)], "", False),
        (["AAAA"], [_key_of(MIDDLE)], "", False),
        ("AAAA", [_key_of(MIDDLE)], "", False),
        ([*LEAF.x5c()[:1], "AAAA"], [_key_of(ROOT)], "", False),  # the rest might tell
        ([*LEAF.x5c()[:1], "AAAA"], [_key_of(MIDDLE)], "", True),
        (LEAF.x5c() * 5, [_key_of(OTHER)], "", False),  # more than is looked at
    ],
)
def test_key_identifiers(x5c: Any, keys: list[str], code: str, *, decided: bool) -> None:
    fit = _fit(x5c, _aki(*keys))
    assert (fit.code, fit.decided) == (code, decided)


def test_any_of_several_authorities_will_do() -> None:
    listed = {"type": "etsi_tl", "values": ["https://lotl.example"]}
    assert _fit(LEAF.x5c(), _aki(_key_of(OTHER)), _aki(_key_of(MIDDLE))).decided
    assert _fit(LEAF.x5c(), listed, _aki(_key_of(MIDDLE))).decided
    # A list that nobody fetches may name it.
    fit = _fit(LEAF.x5c(), _aki(_key_of(OTHER)), listed)
    assert (fit.code, fit.decided) == ("", False)
    assert not _fit(LEAF.x5c(), listed).decided


def test_who_names_nobody_is_never_undecided() -> None:
    query = {"id": "q", "format": "dc+sd-jwt", "meta": {"vct_values": ["urn:x:degree"]}}
    parsed = dcql.parse({"credentials": [query]})
    (found,) = match(parsed, [Held("1", read(_badge(None)))], bundled(), {}).values()
    assert found.fits[0].decided


def test_a_badge_without_a_token_cannot_be_told() -> None:
    credential = read(
        b'{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"]}'
    )
    assert vouched(credential, [Authority("aki", (_key_of(ROOT),))]) is None
