"""How a kept edition stands now: derived from its stored checks, never stored itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.credentials.model import Carrier, Credential, Issuer, Securing, Spec
from wallet.vault.editions import Edition, Preference, newest
from wallet.verification.as_json import restore
from wallet.verification.headline import headline
from wallet.verification.report import Freshness, Headline, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.trust.model import Knowledge, Level

_ORDER = tuple(Verdict)


@dataclass(frozen=True, slots=True)
class Weighed:
    """How an edition stands at one moment; ``good`` is whether it is sound."""

    verdict: Verdict
    trust: Level
    freshness: Freshness
    headline: Headline
    good: bool


def weigh(edition: Edition, knowledge: Knowledge, now: datetime) -> Weighed:
    """Derive how an edition stands from its stored checks, without reading its bytes."""
    stored = json.loads(edition.checks)
    report = restore(_outline(edition, stored), stored, knowledge, now)
    line = headline(report)
    return Weighed(report.verdict, report.trust, report.freshness, line, report.sound)


def preference(knowledge: Knowledge, now: datetime) -> Preference:
    """Return the order of editions: the one that verifies better, then the newer."""

    def prefer(edition: Edition) -> tuple[Any, ...]:
        verdict = weigh(edition, knowledge, now).verdict
        return (_ORDER.index(verdict), *newest(edition))

    return prefer


def _outline(edition: Edition, stored: Mapping[str, Any]) -> Credential:
    """Return as much of a credential as its dates and issuer need; the rest is in the checks."""
    return Credential(
        original=b"",
        carrier=Carrier.JSON,
        spec=Spec.CREDENTIAL,
        securing=Securing.NONE,
        document={},
        issuer=Issuer(edition.issuer_id or _known_issuer(stored)),
        valid_from=edition.valid_from,
        valid_until=edition.valid_until,
        inner=tuple(_inner_outline(inner) for inner in stored["inner"]),
    )


def _inner_outline(stored: Mapping[str, Any]) -> Credential:
    return Credential(
        original=b"",
        carrier=Carrier.JSON,
        spec=Spec.CREDENTIAL,
        securing=Securing.NONE,
        document={},
        issuer=Issuer(_known_issuer(stored)),
        inner=tuple(_inner_outline(inner) for inner in stored["inner"]),
    )


def _known_issuer(stored: Mapping[str, Any]) -> str:
    """Return whom the stored checks looked up: a credential's issuer, a presentation's holder."""
    known = (check for check in stored["checks"] if check["check"] == "issuer_known")
    return next((str(check["details"].get("issuer", "")) for check in known), "")
