"""Badges that fit a request, each as it would travel: judged and described from that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.presenting.disclosing.binding import names_a_key
from wallet.presenting.disclosing.fields import Way
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.sharing.answers import signable
from wallet.sharing.queries.model import Format
from wallet.snapshots.copies import copy_id
from wallet.snapshots.portfolios import Travels
from wallet.snapshots.requests import Candidate
from wallet.tasks.answering.answer_fields import beyond
from wallet.tasks.answering.answer_forms import is_same_form
from wallet.tasks.answering.answer_keys import recipient_of, taken_from
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from wallet.presenting.carrying import Carried
    from wallet.sharing.queries.matching import Fit, Held
    from wallet.sharing.queries.model import Wanted
    from wallet.sharing.requests import Request
    from wallet.snapshots.portfolios import PortfolioBadge
    from wallet.tasks.portfolios.composing import Composed, Composing
    from wallet.tasks.portfolios.signing import Binding, Signing

ALTERED = (Verdict.MALFORMED, Verdict.INVALID_SIGNATURE, Verdict.NOT_A_CREDENTIAL)


@dataclass(frozen=True, slots=True)
class Going:
    """One badge that may go, as it travels, and to whom it is bound."""

    badge: str
    edition: str  # as ``Held``
    format: Format
    shown: tuple[str, ...] | None
    carried: Carried
    binding: Binding


@dataclass(frozen=True, slots=True)
class Looking:
    """For what badges are looked at, and when.

    ``changes`` tells one state of the vault from another, ``fronts`` are the editions in front.
    """

    wanted: Wanted
    request: Request
    now: datetime
    changes: int
    fronts: Mapping[str, Held]


class Looks:
    """Looks at badges of an open vault."""

    def __init__(self, signing: Signing, composing: Composing) -> None:
        self._signing = signing
        self._composing = composing

    def at(
        self, looking: Looking, fits: Sequence[Fit]
    ) -> dict[str, tuple[Candidate, Going | None]]:
        """Return what fits as it travels, by its id; beside it what goes, None where it cannot."""
        if not fits:
            return {}
        wanted, request = looking.wanted, looking.request
        chosen = tuple(Chosen(fit.held.badge, _keys(wanted, fit), fit.held.edition) for fit in fits)
        draft = Portfolio(recipient=recipient_of(request.asker), sections=(Section("", chosen),))
        composed = self._composing.compose(draft, now=looking.now, changes=looking.changes)
        pages = {badge.badge: badge for badge in composed.page.badges}
        found: dict[str, tuple[Candidate, Going | None]] = {}
        for fit in fits:
            one = id_of(fit)
            if one not in pages:
                continue
            made = self._candidate(looking, fit, pages[one], composed)
            goes = None
            if not made.code and fit.format is not None:
                carried, binding = composed.carried[one], composed.bindings[one]
                held = fit.held
                goes = Going(held.badge, held.edition, fit.format, made.shown, carried, binding)
            found[one] = made, goes
        return found

    def _candidate(
        self, looking: Looking, fit: Fit, badge: PortfolioBadge, composed: Composed
    ) -> Candidate:
        wanted, fronts = looking.wanted, looking.fronts
        whole = badge.fields.way is Way.WHOLE
        # What an asker would also like goes with a badge that is shown whole, and is not offered.
        asked = (*fit.asked, *fit.welcome) if whole else fit.asked
        more = beyond(badge.fields, asked) if wanted.claims else ()
        code = fit.code or self._why_not(looking, fit, badge, composed)
        if not code and wanted.limited and more and whole:
            code = "answer_cannot_limit"
        front, held = fronts[fit.held.badge], fit.held
        return Candidate(
            badge=held.badge,
            page=badge.page,
            format=fit.format.value if fit.format else "",
            fields=badge.fields,
            travels=badge.travels,
            shown=_keys(wanted, fit),
            asked=asked,
            beyond=more,
            code=code,
            limited=bool(wanted.claims),
            edition=held.edition,
            usual=not held.edition or not is_same_form(held.credential, front.credential),
        )

    def _why_not(
        self, looking: Looking, fit: Fit, badge: PortfolioBadge, composed: Composed
    ) -> str:
        if badge.page.report.verdict in ALTERED:
            return "answer_badge_altered"
        if badge.travels is Travels.ATTACHED or fit.format is None:
            return "answer_badge_not_covered"
        carried, binding = composed.carried[badge.badge], composed.bindings[badge.badge]
        if not looking.wanted.bound:
            return ""
        return self._unbound(fit.format, carried, binding, looking)

    def _unbound(self, form: Format, carried: Carried, binding: Binding, looking: Looking) -> str:
        """Say why nothing of the learner's could show that a badge is theirs, "" where it can."""
        credential = carried.credential
        if form is Format.SD_JWT and not names_a_key(credential):
            return "answer_names_no_key"
        if not binding.did:
            named = credential.subject.id.startswith("did:") or "cnf" in credential.claims
            return "answer_key_elsewhere" if named else ""
        key = next(each for each in self._signing.own_keys() if each.did == binding.did)
        if form is Format.SD_JWT and not key.is_named_by(credential.claims["cnf"]):
            return "answer_key_elsewhere"  # its subject is the learner, its holder somebody else
        limit = signable(looking.request, form, (looking.wanted,))
        return "" if taken_from(key, (limit,)) else "answer_key_not_taken"


def id_of(fit: Fit) -> str:
    """Return the id of the candidate that becomes of what fits."""
    return copy_id(fit.held.badge, fit.held.edition)


def _keys(wanted: Wanted, fit: Fit) -> tuple[str, ...] | None:
    """Return what is to be shown: what was asked for, where no more was (DCQL, section 6.4.1).

    Who names no claims asks for nothing beyond what an SD-JWT always shows, but for all of a badge
    in the formats that are made to be shown whole.
    """
    if not wanted.part:
        return None
    return fit.asked if wanted.claims or fit.format is Format.SD_JWT else None
