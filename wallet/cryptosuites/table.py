"""The table of suites: adding one is one file and one row."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites import (
    bbs_2023,
    ecdsa_jcs_2019,
    ecdsa_rdfc_2019,
    ecdsa_sd_2023,
    ed25519_signature_2018,
    ed25519_signature_2020,
    eddsa_2022,
    eddsa_jcs_2022,
    eddsa_rdfc_2022,
    json_web_signature_2020,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.cryptosuites.suite import Suite

_ROWS: tuple[Suite, ...] = (
    eddsa_rdfc_2022.SUITE,
    eddsa_2022.SUITE,
    eddsa_jcs_2022.SUITE,
    ecdsa_rdfc_2019.SUITE,
    ecdsa_jcs_2019.SUITE,
    ecdsa_sd_2023.SUITE,
    bbs_2023.SUITE,
    ed25519_signature_2020.SUITE,
    ed25519_signature_2018.SUITE,
    json_web_signature_2020.SUITE,
)
SUITES: Mapping[tuple[str, str], Suite] = {
    (suite.proof_type, suite.cryptosuite): suite for suite in _ROWS
}
# Suites that come with an extra, and the package that it brings.
_NEEDS = {bbs_2023.SUITE.cryptosuite: bbs_2023.NEEDS}


@cache
def installed(package: str) -> bool:
    """Say whether an optional package is there."""
    return find_spec(package) is not None


def suite_of(proof: Mapping[str, Any]) -> Suite | None:
    """Return the suite that a proof names; None when we do not implement it, or lack its extra."""
    kind, name = proof.get("type"), proof.get("cryptosuite", "")
    if not isinstance(kind, str) or not isinstance(name, str):
        return None
    if kind != "DataIntegrityProof":
        name = ""
    if name in _NEEDS and not installed(_NEEDS[name]):
        return None
    return SUITES.get((kind, name))


def lacks_extra(proof: Mapping[str, Any]) -> bool:
    """Say whether a proof names a suite that we implement and whose extra is not installed."""
    name = name_of(proof)
    return name in _NEEDS and not installed(_NEEDS[name])


def name_of(proof: Mapping[str, Any]) -> str:
    """Return what a proof calls its suite, implemented or not, fit to be shown."""
    name = proof.get("cryptosuite") if proof.get("type") == "DataIntegrityProof" else None
    return str(name or proof.get("type") or "")[:80]
