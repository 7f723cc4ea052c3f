"""How fast parts of a badge are made and checked: ``python -m tests.benchmarks.suites``.

The bars are ratios within one run: a derived proof of ecdsa-sd-2023 to two P-256 checks, one of
bbs-2023 to one check of two pairings, below which neither suite can go. Exits with 1 when a bar
is missed; the pairings are left out where the extra ``bbs`` is not installed.

Of making a part, ``derive`` is the suite's own work from the JSON to the derived proof, contexts
read and nothing else remembered. ``open`` is what is done once for a badge whose fields are looked
at: also a signature check for each statement. ``choose`` follows for each choice: the tree of its
fields with what they need, the derived proof, and the part read back. They are of the typical badge
of ``../shared/benchmarks`` where that is there, else of the small one of this file.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from tests.benchmarks.__main__ import DOCUMENTS, measure
from tests.cryptosuites.selective_issuer import bbs_point, derive, issue_bbs, issue_ecdsa_sd
from tests.cryptosuites.signing import CONTEXTS, KEYS
from wallet.credentials.reading import read
from wallet.cryptosuites import signatures, table
from wallet.cryptosuites.keys import KeyKind, PublicKey, bls_public_key
from wallet.cryptosuites.proofs import verify_proof
from wallet.cryptosuites.suite import Answer
from wallet.linked_data import bundled
from wallet.presenting.disclosing import disclosed, take_apart

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 60
ECDSA_OVER_FLOOR = 6.0  # at most
BBS_OVER_FLOOR = 3.0  # at most
DERIVE_OVER_FLOOR = 16.0  # at most; two checks take about an eighth of a millisecond
CHOOSE_OVER_FLOOR = 24.0  # at most
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
    ways |= making()
    extra = table.installed("py_arkworks_bls12381")
    if extra:
        ways |= {"pairings": pairings(), "bbs": checker(bbs(), bls_public_key(bbs_point()))}
    times = measure(ways, ROUNDS)
    say = sys.stdout.write
    for way, taken in times.items():
        say(f"{way:10} {taken * 1000:9.3f} ms\n")
    missed = over(times, "ecdsa-sd", "two P-256", ECDSA_OVER_FLOOR)
    missed += over(times, "derive", "two P-256", DERIVE_OVER_FLOOR)
    missed += over(times, "choose", "two P-256", CHOOSE_OVER_FLOOR)
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


def making() -> dict[str, Callable[[], Any]]:
    """Return what derives from a badge, opens it, and chooses fields of it."""
    typical = DOCUMENTS / "typical.signed.json"
    badge = json.loads(typical.read_bytes()) if typical.is_file() else BADGE
    unsecured = {name: part for name, part in badge.items() if name != "proof"}
    base = issue_ecdsa_sd(unsecured, KEYS[KeyKind.P256], ("/issuer",))
    credential = read(json.dumps(base, ensure_ascii=False).encode())
    opened = take_apart(credential, bundled())
    shown = SHOWN[1:]
    return {
        "derive": lambda: derive(base, *shown),
        "open": lambda: take_apart(credential, bundled()),
        "choose": lambda: disclosed(credential, opened, shown),
    }


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
