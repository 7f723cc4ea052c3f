"""Badges that would answer a request: any kept edition of each, the one in front before others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.sharing.queries.matching import Held, match, path_text
from wallet.sharing.queries.ways import required
from wallet.snapshots.requests import WantedShown
from wallet.tasks.answering.answer_forms import by_badge, is_same_form, told, worth_offering
from wallet.tasks.answering.answer_looks import ALTERED, Looking, Looks, id_of
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from wallet.sharing.queries.matching import Fit, Matched
    from wallet.sharing.queries.model import Wanted
    from wallet.sharing.requests import Request
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.requests import Candidate
    from wallet.tasks.answering.answer_looks import Going
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.library.listing import Listing
    from wallet.tasks.portfolios.composing import Composing
    from wallet.tasks.portfolios.signing import Signing
    from wallet.work import Work

MOST = 30
"""How many badges are looked at for one thing asked for: the likeliest."""
_ENDED = (Verdict.EXPIRED, Verdict.REVOKED, Verdict.SUSPENDED, Verdict.NOT_YET_VALID)


@dataclass(frozen=True, slots=True)
class Answerable:
    """What answers a request. ``going``: by what is wanted and candidate, those that can be sent.

    ``more`` are how many badges fit besides, by what is wanted. ``undecided`` is what is wanted of
    badges that certain authorities vouch for, where that of one that could go cannot be told.
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
        self._looks = Looks(signing, composing)
        self._held: tuple[int, tuple[Held, ...]] = (-1, ())
        self._fronts: dict[str, Held] = {}

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
            badges = by_badge(found.fits)
            badges.sort(key=lambda fits: _likeness(fits[0], rows[fits[0].held.badge]))
            # Of what fits but cannot be sent, another way to answer may tell.
            more[each.id] = sum(not all(fit.code for fit in fits) for fits in badges[MOST:])
            looking = Looking(each, request, now, changes, self._fronts)
            first = self._looks.at(looking, [fits[0] for fits in badges[:MOST]])
            others = self._looks.at(looking, _others(badges[:MOST], first))
            seen = {**first, **others}
            candidates: list[Candidate] = []
            for fits in badges[:MOST]:
                ids = (id_of(fit) for fit in fits)
                candidates += worth_offering([seen[one][0] for one in ids if one in seen])
            going |= {
                (each.id, one.id): goes
                for one in candidates
                if (goes := seen[one.id][1]) is not None
            }
            wanted.append(_shown(each, found, told(candidates), required=each.id in needed))
        undecided = frozenset(
            name
            for name, found in matched.items()
            if any(not fit.code and not fit.decided for fit in found.fits)
        )
        return Answerable(tuple(wanted), going, more, undecided)

    def _badges(self, rows: Mapping[str, BadgeRow], changes: int) -> tuple[Held, ...]:
        if self._held[0] != changes:
            self._held = changes, tuple(self._read(rows))
            self._fronts = {each.badge: each for each in self._held[1] if not each.edition}
        return self._held[1]

    def _read(self, rows: Mapping[str, BadgeRow]) -> Iterator[Held]:
        """Yield each badge's edition in front, then those behind, last kept first."""
        for badge, row in rows.items():
            yield Held(badge, self._listing.credential(badge))
            if row.editions > 1:
                for sha256, credential in self._listing.behind(badge):
                    yield Held(badge, credential, sha256)


def _others(
    badges: Iterable[Sequence[Fit]], first: Mapping[str, tuple[Candidate, Going | None]]
) -> list[Fit]:
    """Return further editions that may be worth a look: not those in a form that goes already."""
    found = []
    for fits in badges:
        able = id_of(fits[0]) in first and not first[id_of(fits[0])][0].code
        for fit in fits[1:]:
            alike = able and is_same_form(fit.held.credential, fits[0].held.credential)
            if not fit.code and not alike:
                found.append(fit)
    return found


def _likeness(fit: Fit, row: BadgeRow) -> tuple[bool, bool, bool, bool]:
    """Sort what can be sent first, and of that what is good; what ended or was withdrawn last."""
    ended = row.verdict in _ENDED
    return bool(fit.code), ended or row.verdict in ALTERED, not row.good, row.archived is not None


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
