"""The answer to "is it true, as of when?": checks with evidence, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.trust.model import Level

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.verification.tone import Tone


class Outcome(StrEnum):
    """How one check came out. ``unknown`` is never a pass and never a failure."""

    PASS = "pass"  # noqa: S105 - an outcome, not a password
    FAIL = "fail"
    UNKNOWN = "unknown"  # could not be checked
    SKIPPED = "skipped"  # does not apply, or not reached


class Verdict(StrEnum):
    """One word on the credential alone, in order of precedence, strongest first."""

    NOT_A_CREDENTIAL = "not_a_credential"
    MALFORMED = "malformed"
    UNSUPPORTED = "unsupported"
    UNSIGNED = "unsigned"
    CONTEXT_UNAVAILABLE = "context_unavailable"
    HOSTED_UNAVAILABLE = "hosted_unavailable"
    UNKNOWN_KEY = "unknown_key"
    INVALID_SIGNATURE = "invalid_signature"
    ISSUER_MISMATCH = "issuer_mismatch"
    NOT_YET_VALID = "not_yet_valid"
    REVOKED = "revoked"
    SUSPENDED = "suspended"
    STATUS_INVALID = "status_invalid"
    EXPIRED = "expired"
    STATUS_UNAVAILABLE = "status_unavailable"
    VALID = "valid"


class Freshness(StrEnum):
    """How old the knowledge is that the answer rests on."""

    FRESH = "fresh"  # 24 hours
    AGEING = "ageing"  # 7 days
    STALE = "stale"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Check:
    """One question and its answer.

    ``check`` names the question: structure, schema, proof, issuer_binding, certificates (of a seal:
    were they withdrawn), issuer_known, dates, status, binding (of a presentation to its reader),
    attachment (of a file to the digest that its presentation states), disclosure, subject, inner,
    endorsements, evidence_links, refresh (of an edition that was asked for), holder_match (in the
    learner's own wallet), and of an endorsement endorses.
    ``code`` names the sentence in ``wallet.wording``, ``details`` fill it. ``as_of`` is the date of
    the knowledge used (None when none was needed or it carries no date). ``evidence`` is for people
    who want to repeat it: key, document URL, fetched, digest, suite.
    """

    check: str
    outcome: Outcome
    code: str
    details: Mapping[str, str] = field(default_factory=dict)
    as_of: datetime | None = None
    evidence: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """All checks of one credential at one moment; ``inner`` for a container's credentials.

    ``verdict``, ``trust`` and ``freshness`` are derived by ``wallet.verification.verdict`` when
    the report is made and are never stored.
    """

    credential: Credential | None  # None when the bytes were not a credential
    checks: tuple[Check, ...]
    verdict: Verdict
    trust: Level
    freshness: Freshness
    now: datetime
    inner: tuple[Report, ...] = ()
    endorsements: tuple[Endorsed, ...] = ()

    @property
    def is_proved(self) -> bool:
        """Whether a good proof is shown to be the issuer's (of a presentation: its holder's).

        Unless it is, whatever the credential says, its issuer's name too, only stands there.
        """
        asked = (self.check("proof"), self.check("issuer_binding"))
        return all(check is not None and check.outcome is Outcome.PASS for check in asked)

    @property
    def sound(self) -> bool:
        """Whether it and all inside it, at any depth, is valid and by nobody who is denied."""
        own = self.verdict is Verdict.VALID and self.trust is not Level.DENIED
        return own and all(inner.sound for inner in self.inner)

    def check(self, name: str) -> Check | None:
        """Return the first check of that name."""
        return next((check for check in self.checks if check.check == name), None)


def with_check(report: Report, check: Check) -> Report:
    """Return the report with a check that no verdict follows from, in place of one of its name."""
    others = without_check(report, check.check)
    return replace(others, checks=(*others.checks, check))


def without_check(report: Report, name: str) -> Report:
    """Return the report without the checks of a name that no verdict follows from."""
    kept = tuple(check for check in report.checks if check.check != name)
    return replace(report, checks=kept) if len(kept) < len(report.checks) else report


@dataclass(frozen=True, slots=True)
class Endorsed:
    """An endorsement inside a credential and how it stands; it never changes how that stands.

    ``of`` says what is endorsed: credential, issuer, achievement or creator.
    """

    of: str
    report: Report


@dataclass(frozen=True, slots=True)
class Headline:
    """One line on a credential: a tone and the code of a sentence in ``wallet.wording``."""

    tone: Tone
    code: str
