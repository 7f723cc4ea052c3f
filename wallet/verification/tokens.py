"""Checks credentials secured as a compact JWS (VCDM 1.1 section 6.3.1, VC-JOSE-COSE, OB 3.0)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wallet.credentials import dates, values
from wallet.credentials.tokens import parse_compact
from wallet.cryptosuites import jose
from wallet.verification.data_integrity import Secured
from wallet.verification.issuer import binding_check, proof_check
from wallet.verification.report import Check, Outcome
from wallet.verification.signer import find_signers, first_good

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.credentials.tokens import Token
    from wallet.verification.situation import Situation


def check_token(credential: Credential, purpose: str, claimed: str, at: Situation) -> Secured:
    """Check a token's signature with the key that its ``kid`` names.

    A key in the header is tried where there is no ``kid``, and proves only that nothing changed
    unless the issuer publishes the same key. ``iss`` must be the issuer that the credential names,
    but under a ``vc`` claim, where it replaces it (VCDM 1.1 section 6.3.1).
    """
    return check_jws(parse_compact(credential.token), credential, purpose, claimed, at)


def check_jws(
    token: Token, credential: Credential, purpose: str, claimed: str, at: Situation
) -> Secured:
    """Check the signature on ``token``, whose claims ``credential`` holds."""
    header = token.header
    refused = jose.refuse_header(header)
    kid = header.get("kid", "")
    carried = header.get("jwk")
    signers = find_signers(
        kid if isinstance(kid, str) else "",
        at.knowledge,
        purpose,
        expected_controller=claimed,
        header_jwk=carried if isinstance(carried, Mapping) else None,
    )
    signer, result = first_good(
        signers,
        lambda key: refused or jose.verify_jws(header, token.signing_input, token.signature, key),
    )
    checked = proof_check(signer, refused or result)
    signed_at = dates.timestamp(credential.claims.get("iat")) or credential.valid_from
    named = values.text(credential.claims.get("iss"))
    own = values.link(credential.document.get("issuer", credential.document.get("holder")))
    if checked.outcome is Outcome.PASS and not _replaced(credential) and named not in ("", own):
        details = {"issuer": own[:200], "controller": named[:200]}
        binding = Check("issuer_binding", Outcome.FAIL, "key_of_another", details)
    else:
        binding = binding_check(signer, checked, claimed, signed_at, at.now)
    return Secured((checked, binding), credential.claims)


def _replaced(credential: Credential) -> bool:
    """Say whether ``iss`` stands in for the issuer within (a ``vc`` claim), or beside no issuer."""
    inside = credential.document is not credential.claims
    return inside or not {"issuer", "holder"} & credential.document.keys()
