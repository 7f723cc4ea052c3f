"""Badges that would answer a request, each as it would travel: judged and described from that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.presenting.disclosing.binding import names_a_key
from wallet.presenting.disclosing.fields import Way
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.sharing.queries.matching import Held, match, path_text
from wallet.sharing.queries.model import Format
from wallet.sharing.queries.ways import required
from wallet.snapshots.portfolios import Travels
from wallet.snapshots.requests import Candidate, WantedShown
from wallet.tasks.answer_fields import beyond
from wallet.tasks.answer_keys import recipient_of, taken_from
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.presenting.carrying import Carried
    from wallet.sharing.queries.matching import Fit, Matched
    from wallet.sharing.queries.model import Wanted
    from wallet.sharing.requests import Request
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.portfolios import PortfolioBadge
    from wallet.tasks.composing import Composed, Composing
    from wallet.tasks.knowing import Knowing
    from wallet.tasks.listing import Listing
    from wallet.tasks.signing import Binding, Signing
    from wallet.work import Work

MOST = 30
"""How many badges are looked at for one thing asked for: the likeliest."""
_ALTERED = (Verdict.MALFORMED, Verdict.INVALID_SIGNATURE, Verdict.NOT_A_CREDENTIAL)
_ENDED = (Verdict.EXPIRED, Verdict.REVOKED, Verdict.SUSPENDED, Verdict.NOT_YET_VALID)


@dataclass(frozen=True, slots=True)
class Going:
    """One badge that may go, as it travels, and to whom it is bound."""

    format: Format
    shown: tuple[str, ...] | None
    carried: Carried
    binding: Binding


@dataclass(frozen=True, slots=True)
class Answerable:
    """What answers a request. ``going``: by what is wanted and badge, those that can be sent.

    ``more`` are how many fit besides, by what is wanted. ``undecided`` is what is wanted of badges
    that certain authorities vouch for, where that of one that could go cannot be told.
    """

    wanted: tuple[WantedShown, ...]
    going: Mapping[tuple[str, str], Going]
    more: Mapping[str, int]
    undecided: frozenset[str] = frozenset()


class Candidates:
    """Looks for badges in an open vault."""

    def __init__(
        self, listing: Listing, knowing: Knowing, signing: Signing, composing: Composing
    ) -> None:
        self._listing = listing
        self._knowing = knowing
        self._signing = signing
        self._composing = composing
        self._held: tuple[int, tuple[Held, ...]] = (-1, ())

    def of(self, request: Request, *, now: datetime, changes: int, work: Work) -> Answerable:
        """Return what answers a request; ``changes`` tells one state of the vault from another.

        Raises ``SharingError`` ``query_takes_too_long``.
        """
        lists = (self._listing.rows("", now=now, archived=each) for each in (True, False))
        rows = {row.id: row for found in lists for row in found}
        contexts = self._knowing.basis().contexts
        held = self._badges(rows, changes)
        matched = match(request.query, held, contexts, request.algorithms, work)
        wanted: list[WantedShown] = []
        going: dict[tuple[str, str], Going] = {}
        more: dict[str, int] = {}
        needed = required(request.query)
        for each in request.query.wanted:
            work.check()
            found = matched[each.id]
            fits = sorted(found.fits, key=lambda fit: _likeness(fit, rows[fit.held.badge]))
            more[each.id] = len(fits[MOST:])
            composed = self._composed(each, fits[:MOST], request, now, changes)
            looked = {badge.badge: badge for badge in composed.page.badges}
            candidates = []
            for fit in fits[:MOST]:
                if fit.held.badge not in looked:
                    continue
                badge = fit.held.badge
                made = self._candidate(each, fit, looked[badge], composed, request)
                candidates.append(made)
                if not made.code and fit.format is not None:
                    going[each.id, badge] = Going(
                        fit.format, made.shown, composed.carried[badge], composed.bindings[badge]
                    )
            wanted.append(_shown(each, found, tuple(candidates), required=each.id in needed))
        undecided = frozenset(
            name
            for name, found in matched.items()
            if any(not fit.code and not fit.decided for fit in found.fits)
        )
        return Answerable(tuple(wanted), going, more, undecided)

    def _badges(self, rows: Mapping[str, BadgeRow], changes: int) -> tuple[Held, ...]:
        if self._held[0] != changes:
            read = (Held(badge, self._listing.credential(badge)) for badge in rows)
            self._held = changes, tuple(read)
        return self._held[1]

    def _composed(
        self, wanted: Wanted, fits: list[Fit], request: Request, now: datetime, changes: int
    ) -> Composed:
        chosen = tuple(Chosen(fit.held.badge, _keys(wanted, fit)) for fit in fits)
        draft = Portfolio(recipient=recipient_of(request.asker), sections=(Section("", chosen),))
        return self._composing.compose(draft, now=now, changes=changes)

    def _candidate(
        self,
        wanted: Wanted,
        fit: Fit,
        badge: PortfolioBadge,
        composed: Composed,
        request: Request,
    ) -> Candidate:
        whole = badge.fields.way is Way.WHOLE
        # What an asker would also like goes with a badge that is shown whole, and is not offered.
        asked = (*fit.asked, *fit.welcome) if whole else fit.asked
        more = beyond(badge.fields, asked) if wanted.claims else ()
        code = fit.code or self._why_not(wanted, fit, badge, composed, request)
        if not code and wanted.limited and more and whole:
            code = "answer_cannot_limit"
        return Candidate(
            badge=badge.badge,
            page=badge.page,
            format=fit.format.value if fit.format else "",
            fields=badge.fields,
            travels=badge.travels,
            shown=_keys(wanted, fit),
            asked=asked,
            beyond=more,
            code=code,
        )

    def _why_not(
        self,
        wanted: Wanted,
        fit: Fit,
        badge: PortfolioBadge,
        composed: Composed,
        request: Request,
    ) -> str:
        if badge.page.report.verdict in _ALTERED:
            return "answer_badge_altered"
        if badge.travels is Travels.ATTACHED or fit.format is None:
            return "answer_badge_not_covered"
        carried, binding = composed.carried[badge.badge], composed.bindings[badge.badge]
        return self._unbound(fit.format, carried, binding, request) if wanted.bound else ""

    def _unbound(self, form: Format, carried: Carried, binding: Binding, request: Request) -> str:
        """Say why nothing of the learner's could show that a badge is theirs, "" where it can."""
        credential = carried.credential
        if form is Format.SD_JWT and not names_a_key(credential):
            return "answer_names_no_key"
        if not binding.did:
            named = credential.subject.id.startswith("did:") or "cnf" in credential.claims
            return "answer_key_elsewhere" if named else ""
        key = next(each for each in self._signing.own_keys() if each.did == binding.did)
        return "" if taken_from(key, request, form) else "answer_key_not_taken"


def _keys(wanted: Wanted, fit: Fit) -> tuple[str, ...] | None:
    """Return what is to be shown: what was asked for, where no more was (DCQL, section 6.4.1).

    Who names no claims asks for nothing beyond what an SD-JWT always shows, but for all of a badge
    in the formats that are made to be shown whole.
    """
    if not wanted.part:
        return None
    return fit.asked if wanted.claims or fit.format is Format.SD_JWT else None


def _likeness(fit: Fit, row: BadgeRow) -> tuple[bool, bool, bool, bool]:
    """Sort what can be sent first, and of that what is good; what ended or was withdrawn last."""
    ended = row.verdict in _ENDED
    return bool(fit.code), ended or row.verdict in _ALTERED, not row.good, row.archived is not None


def _shown(
    wanted: Wanted, matched: Matched, candidates: tuple[Candidate, ...], *, required: bool
) -> WantedShown:
    code = matched.code
    if not code and all(each.code for each in candidates):
        code = "wanted_not_sendable"
    kinds = {_short(one) for each in wanted.types for one in each} - {"VerifiableCredential"}
    return WantedShown(
        id=wanted.id,
        name=wanted.name,
        reason=wanted.reason,
        types=tuple(sorted(kinds or map(_short, wanted.vcts))),
        claims=tuple(dict.fromkeys(map(path_text, wanted.claims))),
        required=required,
        multiple=wanted.multiple,
        bound=wanted.bound,
        candidates=candidates,
        absent=matched.absent,
        code=code,
    )


def _short(kind: str) -> str:
    """Return the last part of an expanded type."""
    return kind.rstrip("/#").rpartition("#")[2].rpartition("/")[2] or kind
