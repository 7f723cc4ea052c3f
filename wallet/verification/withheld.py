"""A holder may show a part: then what is not there may be among what was left out.

An end, or a list of withdrawals, that a part does not name may well exist (SD-JWT, ecdsa-sd-2023,
bbs-2023). To say that there is none would be to say what nobody signed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wallet.credentials import sd_jwt
from wallet.credentials.model import Securing
from wallet.cryptosuites import proofs
from wallet.verification.structure import is_sd_jwt_vc

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.credentials.model import Credential
    from wallet.verification.report import Check

_NOT_THERE = {"no_status": "status_not_shown", "no_end_date": "end_not_shown"}
_MARK = "part_shown"


def is_part(credential: Credential, proof: Mapping[str, Any]) -> bool:
    """Say whether members of the credential itself may have been left out.

    ``proof`` is the embedded one that it was judged by. An SD-JWT VC must always show the claims in
    question.
    """
    if credential.securing is Securing.SD_JWT:
        hidden = sd_jwt.disclose(sd_jwt.parse(credential.token)).hidden_top
        return bool(hidden) and not is_sd_jwt_vc(credential)
    return credential.securing is Securing.DATA_INTEGRITY and proofs.is_derived(proof)


def told(check: Check) -> Check:
    """Return a check on a part, which says no more than what the part shows."""
    code = _NOT_THERE.get(check.code, check.code)
    return replace(check, code=code, evidence={**check.evidence, _MARK: "yes"})


def as_told(check: Check, before: Check) -> Check:
    """Return a check made again, told as the one before it was."""
    return told(check) if _MARK in before.evidence else check
