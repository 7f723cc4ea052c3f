"""How fast parts of a badge are checked: ``python -m tests.benchmarks.suites``.

The bars are ratios within one run: a derived proof of ecdsa-sd-2023 to two P-256 checks, one of
bbs-2023 to one check of two pairings, below which neither suite can go. Exits with 1 when a bar
is missed; the pairings are left out where the extra ``bbs`` is not installed.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from tests.benchmarks.__main__ import measure
from tests.cryptosuites.selective_issuer import bbs_point, derive, issue_bbs, issue_ecdsa_sd
from tests.cryptosuites.signing import CONTEXTS, KEYS
from wallet.cryptosuites import signatures, table
from wallet.cryptosuites.keys import KeyKind, PublicKey, bls_public_key
from wallet.cryptosuites.proofs import verify_proof
from wallet.cryptosuites.suite import Answer
from wallet.linked_data import bundled

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 60
ECDSA_OVER_FLOOR = 6.0  # at most
BBS_OVER_FLOOR = 3.0  # at most
ALWAYS = ("/issuer", "/issuanceDate", "/credentialSubject/achievement/id")
SHOWN = ("/id", "/credentialSubject/achievement/name")
BADGE: dict[str, Any] = {
    "@context": CONTEXTS,
    "id": "urn:uuid:0d2f6a5e-4b8a-4a0e-9d1c-6f0a1d1f5c11",
    "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "name": "Weaving",
    "issuer": {"id": "did:example:issuer", "type": "Profile", "name": "Aoba"},
    "issuanceDate": "2026-04-01T00:00:00Z",
    "credentialSubject": {
        "type": "AchievementSubject",
        "achievement": {
            "id": "https://aoba.example/achievements/1",
            "type": "Achievement",
            "name": "Weaving",
            "description": "Makes cloth on a loom.",
            "criteria": {"narrative": "Weave one metre."},
            "alignment": [
                {
                    "type": "Alignment",
                    "targetName": f"Skill {number}",
                    "targetUrl": f"https://skills.example/{number}",
                }
                for number in range(3)
            ],
        },
    },
}


def main() -> int:
    ways = {"two P-256": two_checks(), "ecdsa-sd": checker(ecdsa(), KEYS[KeyKind.P256].public())}
    extra = table.installed("py_arkworks_bls12381")
    if extra:
        ways |= {"pairings": pairings(), "bbs": checker(bbs(), bls_public_key(bbs_point()))}
    times = measure(ways, ROUNDS)
    say = sys.stdout.write
    for way, taken in times.items():
        say(f"{way:10} {taken * 1000:9.3f} ms\n")
    missed = over(times, "ecdsa-sd", "two P-256", ECDSA_OVER_FLOOR)
    if extra:
        missed += over(times, "bbs", "pairings", BBS_OVER_FLOOR)
    return 1 if missed else 0


def over(times: dict[str, float], way: str, floor: str, bar: float) -> int:
    """Say how many times its floor a way takes; 1 when that is more than the bar."""
    ratio = times[way] / times[floor]
    missed = ratio > bar
    sys.stdout.write(f"{'MISSED: ' if missed else ''}{way} takes {ratio:.1f} times {floor}\n")
    return int(missed)


def ecdsa() -> dict[str, Any]:
    return derive(issue_ecdsa_sd(BADGE, KEYS[KeyKind.P256], ALWAYS), *SHOWN)


def bbs() -> dict[str, Any]:
    return derive(issue_bbs(BADGE, ALWAYS), *SHOWN)


def checker(document: dict[str, Any], key: PublicKey) -> Callable[[], None]:
    """Return what checks a derived proof, which must be good."""

    def check() -> None:
        if verify_proof(document, document["proof"], key, bundled()).answer is not Answer.GOOD:
            raise AssertionError("the derived proof is refused")

    check()
    return check


def two_checks() -> Callable[[], None]:
    key, rule, message = KEYS[KeyKind.P256], signatures.ECDSA_P256, bytes(96)
    public, signature = key.public(), rule.sign(key, message)

    def check() -> None:
        rule.verifies(public, signature, message)
        rule.verifies(public, signature, message)

    return check


def pairings() -> Callable[[], None]:
    from py_arkworks_bls12381 import GT, G1Point, G2Point  # noqa: PLC0415 - optional

    points, others = [G1Point(), -G1Point()], [G2Point(), G2Point()]

    def check() -> None:
        GT.pairing_check(points, others)

    return check


if __name__ == "__main__":
    sys.exit(main())
