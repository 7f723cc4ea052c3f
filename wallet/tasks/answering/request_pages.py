"""A request for badges as a page to decide on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.sharing.queries.kinds import says_which
from wallet.sharing.queries.ways import alternatives, best
from wallet.snapshots.copies import badge_of
from wallet.snapshots.portfolios import Weight
from wallet.snapshots.requests import RequestPage
from wallet.tasks.answering import request_findings
from wallet.tasks.answering.answer_keys import recipient_of
from wallet.tasks.answering.request_wishes import chosen_of, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.sharing.requests import Request
    from wallet.snapshots.portfolios import Finding
    from wallet.tasks.answering.answer_candidates import Answerable
    from wallet.tasks.answering.answer_made import Making
    from wallet.tasks.answering.request_memory import RequestMemory
    from wallet.tasks.answering.request_talks import Talk
    from wallet.tasks.portfolios.composing import Composing
    from wallet.vault.vault import Vault


class RequestPages:
    """Makes pages of requests to an open vault."""

    def __init__(
        self, vault: Vault, composing: Composing, making: Making, memory: RequestMemory
    ) -> None:
        self._vault = vault
        self._composing = composing
        self._making = making
        self._memory = memory

    def page(self, number: int, talk: Talk) -> RequestPage:
        """Return a request as it is chosen for now."""
        request = talk.request
        holder = self._making.holder(request, talk.speaks, talk.chosen, talk.answerable)
        bound = any(each.bound and talk.chosen.get(each.id) for each in talk.answerable.wanted)
        asks = request.query
        wishes = folded(asks, talk.answerable.wanted)
        return RequestPage(
            number=number,
            conversation=request.conversation,
            asker=request.asker,
            purpose=asks.why,
            wanted=wishes,
            chosen=chosen_of(wishes, talk.chosen),
            findings=self._findings(talk, holder),
            destination=request.destination,
            encrypted=request.encrypted,
            holder=holder,
            signed=bool(request.challenge) and (bound or asks.sign_in or not talk.chosen),
            until=request.until,
            nearby=talk.nearby,
            before=None if talk.follows else self._memory.of(request),
        )

    def _findings(self, talk: Talk, holder: str) -> tuple[Finding, ...]:
        request, answerable = talk.request, talk.answerable
        found = [talk.stops] if talk.stops else []
        found += request_findings.of_asker(request, talk.lookalike)
        found += request_findings.of_query(request.query, answerable.undecided)
        if not talk.stops:
            found += request_findings.of_choice(
                request, answerable.wanted, talk.chosen, answerable.more
            )
            found += self._making.stops(request, talk.speaks, talk.chosen, answerable)
            others = self._shown_to(holder, recipient_of(request.asker), request.asker.host)
            found += request_findings.of_key(holder, others)
            found += request_findings.reviewed(self._reviewed(talk))
        order = (Weight.STOPS, Weight.CARE, Weight.TOLD)
        return tuple(sorted(found, key=lambda each: order.index(each.weight)))

    def _reviewed(self, talk: Talk) -> Sequence[Finding]:
        draft = self._making.draft(talk.request, talk.chosen, talk.answerable)
        changes = self._vault.changes
        found = self._composing.compose(draft, now=talk.opened, changes=changes).page.findings
        return [replace(each, badges=tuple(map(badge_of, each.badges))) for each in found]

    def _shown_to(self, holder: str, *who: str) -> set[str]:
        if not holder:
            return set()
        shares = self._vault.shares.all()
        return {
            each.recipient
            for each in shares
            if each.holder == holder and each.recipient and each.recipient not in who
        }


def likeliest(request: Request, answerable: Answerable) -> dict[str, tuple[str, ...]]:
    """Return the first badge for each thing that has to be answered, by ways that are in force.

    Nothing where the asker wants any badge at all, or gives nothing to sign: then it is for the
    learner to choose, since whoever gets it could show it as theirs.
    """
    likely = {
        each.id: [one for one in each.candidates if not one.code and one.usual]
        for each in answerable.wanted
    }
    able = {name for name, found in likely.items() if found}
    good = {name for name, found in likely.items() if any(one.page.row.good for one in found)}
    way = best(request.query, good) or best(request.query, able)
    if way is None or not request.challenge:
        return {}
    asked = {each.id: each for each in request.query.wanted}
    vague = {
        one
        for ids in alternatives(request.query)
        if not all(says_which(asked[each]) for each in ids)
        for one in ids
    }
    return {
        name: (found[0].id,)
        for name, found in likely.items()
        if found and name in way and name not in vague and says_which(asked[name])
    }
