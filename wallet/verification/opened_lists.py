"""Status lists, opened and judged once for a whole run.

A hundred badges of one issuer name the same list. Who signed it, and whether it may be believed,
is worked out at its first use and kept for as long as the run rests on the same knowledge.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime, timedelta

    from wallet.errors import ProofError
    from wallet.linked_data.contexts import Contexts
    from wallet.trust.model import Document, Knowledge, Level
    from wallet.verification.report import Report
    from wallet.verification.situation import Situation

MAX_KEPT = 16  # lists of at most 16 MiB each
# What a list's own verdict makes of it: unusable as such, or only not to be judged here.
BAD = frozenset(
    {
        Verdict.MALFORMED,
        Verdict.UNSIGNED,
        Verdict.INVALID_SIGNATURE,
        Verdict.ISSUER_MISMATCH,
        Verdict.NOT_YET_VALID,
        Verdict.EXPIRED,
    }
)


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list as it was found: who keeps it, how it was judged, and what it holds.

    ``says`` is its credentialSubject, or the ``status_list`` claim of a token. ``problem`` is why
    it cannot be read or must not be used; then ``bits`` is empty. ``ttl`` is how long the keeper
    wants a copy to be used.
    """

    digest: str = ""  # SHA-256 of its bytes, hex
    keeper: str = ""
    verdict: Verdict | None = None
    trust: Level | None = None
    key_fetched: str = ""
    until: datetime | None = None
    ttl: timedelta | None = None
    says: Mapping[str, Any] = field(default_factory=dict)
    bits: bytes = b""
    problem: ProofError | None = None

    def evidence(self, document: Document) -> dict[str, str]:
        """Return who signed the list, how that came out, and what the answer's age depends on."""
        due = _due(document.fetched, self.ttl)
        found = {
            "digest": self.digest,
            "list_issuer": self.keeper[:2000],
            "list_verdict": self.verdict.value if self.verdict else "",
            "list_key_fetched": self.key_fetched,
            "list_until": self.until.isoformat() if self.until else "",
            "list_renewal": due,
        }
        return {name: value for name, value in found.items() if value}


class OpenedLists:
    """The lists that one run has opened; never shared between runs."""

    __slots__ = ("_kept", "_rests_on")

    def __init__(self) -> None:
        self._rests_on: tuple[Knowledge, Contexts, datetime] | None = None
        self._kept: dict[Document, OpenedList] = {}

    def open(
        self, document: Document, at: Situation, opener: Callable[[Document], OpenedList]
    ) -> OpenedList:
        """Return the list in a document, opened now or earlier on the very same knowledge."""
        self._forget_unless_same(at)
        if document in self._kept:
            return self._kept[document]
        opened = opener(document)
        if opened.verdict is not Verdict.UNSUPPORTED:  # perhaps for this badge's effort alone
            if len(self._kept) == MAX_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[document] = opened
        return opened

    def _forget_unless_same(self, at: Situation) -> None:
        match self._rests_on:
            case (knowledge, contexts, now) if (
                knowledge is at.knowledge and contexts is at.contexts and now == at.now
            ):
                return
        self._rests_on = (at.knowledge, at.contexts, at.now)
        self._kept.clear()


def judged(document: Document, report: Report, keeper: str, **found: Any) -> OpenedList:
    """Return what a report on a list says of it, besides what was ``found`` in it."""
    signed = report.check("issuer_binding")
    return OpenedList(
        digest=hashlib.sha256(document.body).hexdigest(),
        keeper=keeper,
        verdict=report.verdict,
        trust=report.trust,
        key_fetched=signed.evidence.get("fetched", "") if signed else "",
        **found,
    )


def _due(fetched: datetime | None, ttl: timedelta | None) -> str:
    """Return when a copy should be renewed, "" where nobody says or the calendar ends before."""
    try:
        return (fetched + ttl).isoformat() if fetched and ttl else ""
    except OverflowError:
        return ""
