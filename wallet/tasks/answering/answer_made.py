"""An answer, signed: what is chosen as it travels, by the keys that show whose it is."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.sharing.answers import LASTS, Answering, Part, signable
from wallet.sharing.queries.model import Format
from wallet.tasks.answering.answer_keys import kind_for, label_for, recipient_of, taken_from
from wallet.tasks.answering.request_findings import stopped
from wallet.vault.shares import Share

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from wallet.holder.keys import HolderKey
    from wallet.sharing.requests import Presented, Request
    from wallet.snapshots.portfolios import Finding
    from wallet.tasks.answering.answer_candidates import Answerable
    from wallet.tasks.answering.answer_keys import Limit
    from wallet.tasks.answering.answer_looks import Going
    from wallet.tasks.answering.protocols import Speaking
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.portfolios.signing import Signing

    Choice = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Made:
    """What is sent. ``data`` is what the log keeps: presentations by what they answer, as JSON."""

    presented: tuple[Presented, ...]
    data: bytes
    holder: str  # did:key, as the page named it; "" where nothing was signed
    titles: tuple[tuple[str, str], ...]  # ids and titles of the badges
    purpose: str

    def share(self, request: Request, speaks: Speaking, now: datetime) -> Share:
        """Return what the log keeps of it."""
        return Share(
            time=now,
            recipient=request.asker.host,
            holder=self.holder,
            sha256=hashlib.sha256(self.data).hexdigest(),
            valid_until=now + LASTS if self.holder else None,
            badges=self.titles,
            purpose=self.purpose,
            means="nearby" if request.peer else speaks.means,
            size=len(self.data),
        )


class Making:
    """Signs with keys of an open vault."""

    def __init__(self, signing: Signing, knowing: Knowing) -> None:
        self._signing = signing
        self._knowing = knowing

    def draft(self, request: Request, chosen: Choice, answerable: Answerable) -> Portfolio:
        """Return what is chosen in the shape that a look before sending takes."""
        shown: dict[str, Chosen] = {}
        for _, one, going in _going(chosen, answerable):
            before = shown.get(one)
            both = _both(before.shown, going.shown) if before else going.shown
            shown[one] = Chosen(going.badge, both, going.edition)
        recipient = recipient_of(request.asker)
        return Portfolio(recipient=recipient, sections=(Section("", tuple(shown.values())),))

    def holder(
        self, request: Request, speaks: Speaking, chosen: Choice, answerable: Answerable
    ) -> str:
        """Return the did:key that would sign; "" where a fresh one will be made, or none signs."""
        if not _signs(request, speaks, chosen):
            return ""
        bound = self._bound(request, speaks, chosen, answerable)
        key = bound or self._known(request, speaks, chosen, answerable)
        return key.did if key else ""

    def stops(
        self, request: Request, speaks: Speaking, chosen: Choice, answerable: Answerable
    ) -> Iterator[Finding]:
        """Yield that the asker takes no signature that a key of the learner's could make."""
        if not _signs(request, speaks, chosen):
            return
        key = self._known(request, speaks, chosen, answerable)
        limits = _limits(request, speaks, chosen, answerable)
        if not (taken_from(key, limits) if key else kind_for(limits)):
            yield stopped("answer_suite_impossible", {})

    def make(
        self,
        request: Request,
        speaks: Speaking,
        chosen: Choice,
        answerable: Answerable,
        *,
        now: datetime,
    ) -> Made:
        """Sign what is chosen. A fresh key is kept for the asker, where one is made.

        Raises ``PresentingError`` and ``LinkedDataError`` as ``Answering`` does.
        """
        contexts = self._knowing.basis().contexts
        answering = Answering(request, contexts, now=now)
        own = {key.did: key for key in self._signing.own_keys()}
        main: HolderKey | None = None
        if _signs(request, speaks, chosen):
            main = self._known(request, speaks, chosen, answerable)
            if main is None:
                kind = kind_for(_limits(request, speaks, chosen, answerable))
                label = label_for(recipient_of(request.asker), kind)
                main = self._signing.key({}, label, now=now, algorithm=kind)
        keys = {
            (name, one): own.get(going.binding.did, main)
            for name, one, going in _signed(request, speaks, chosen, answerable)
        }
        parts = {
            (name, one): Part(going.badge, going.format, going.carried, keys.get((name, one)))
            for name, one, going in _going(chosen, answerable)
        }
        if speaks.together:
            presented = [answering.together(list(parts.values()), main)]
        else:
            presented = [
                one
                for each in request.query.wanted
                for one in answering.each(
                    each, [part for (name, _), part in parts.items() if name == each.id]
                )
            ]
        titles = {
            candidate.id: (candidate.badge, candidate.page.row.title)
            for each in answerable.wanted
            for candidate in each.candidates
        }
        going = dict.fromkeys(titles[one] for _, one in parts)
        signer = main and (self._bound(request, speaks, chosen, answerable) or main)
        return Made(
            tuple(presented),
            _as_json(presented),
            signer.did if signer else "",
            tuple(going),
            request.query.why[:500],
        )

    def _bound(
        self, request: Request, speaks: Speaking, chosen: Choice, answerable: Answerable
    ) -> HolderKey | None:
        """Return the key of the learner's that most of what is signed is bound to, if to any."""
        going = _signed(request, speaks, chosen, answerable)
        return self._signing.known({one: each.binding for _, one, each in going}, "")

    def _known(
        self, request: Request, speaks: Speaking, chosen: Choice, answerable: Answerable
    ) -> HolderKey | None:
        """Return the key for what is bound to none: one that others are bound to, else the asker's.

        None where a fresh one will be made for the asker.
        """
        limits = _limits(request, speaks, chosen, answerable)
        bound = self._bound(request, speaks, chosen, answerable)
        if bound and (speaks.together or taken_from(bound, limits)):
            return bound
        label = label_for(recipient_of(request.asker), kind_for(limits))
        return self._signing.known({}, label)


def _both(one: tuple[str, ...] | None, other: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Return what is seen of a badge that goes twice; None for all of it."""
    return None if one is None or other is None else tuple(dict.fromkeys(one + other))


def _going(chosen: Choice, answerable: Answerable) -> Iterator[tuple[str, str, Going]]:
    """Yield for what is wanted and for each candidate's id that is chosen what goes."""
    for name, ids in chosen.items():
        for one in ids:
            if (name, one) in answerable.going:
                yield name, one, answerable.going[name, one]


def _signed(
    request: Request, speaks: Speaking, chosen: Choice, answerable: Answerable
) -> Iterator[tuple[str, str, Going]]:
    """Yield of what goes all that does not go bare."""
    bound = {each.id for each in request.query.wanted if each.bound or speaks.together}
    return (each for each in _going(chosen, answerable) if each[0] in bound)


def _limits(
    request: Request, speaks: Speaking, chosen: Choice, answerable: Answerable
) -> tuple[Limit, ...]:
    """Return what bounds the signatures of the key for what is bound to none of the learner's."""
    if speaks.together:
        return (signable(request, Format.LDP, ()),)
    asked = {each.id: each for each in request.query.wanted}
    return tuple(
        signable(request, going.format, (asked[name],))
        for name, _, going in _signed(request, speaks, chosen, answerable)
        if not going.binding.did
    )


def _signs(request: Request, speaks: Speaking, chosen: Choice) -> bool:
    """Say whether anything is signed: what is asked for bound, in answer to a challenge."""
    if not request.challenge:
        return False
    bound = {each.id for each in request.query.wanted if each.bound}
    return speaks.together or any(name in bound for name, badges in chosen.items() if badges)


def _as_json(presented: Sequence[Presented]) -> bytes:
    """Return one presentation as it is, several by what they answer."""
    if len(presented) == 1:
        (one,) = presented
        if isinstance(one.presentation, str):
            return one.presentation.encode()
        return json.dumps(one.presentation, ensure_ascii=False, indent=2).encode()
    found: dict[str, list[object]] = {}
    for each in presented:
        found.setdefault(each.wanted, []).append(each.presentation)
    return json.dumps(found, ensure_ascii=False, indent=2).encode()
