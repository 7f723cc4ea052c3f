"""A look before sending: everything that the reader will learn, and what stands in the way.

Rests on what travels and nothing else: not on what is kept, nor on what the learner believes that
it holds. Findings are codes with sentences in ``wallet.wording.reviewing``, which say what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.presenting.reviewing import (
    draft,
    elsewhere,
    learner,
    linking,
    pictures,
    standing,
    words,
)
from wallet.presenting.reviewing.reviewed import Gathering, Reviewed
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.presenting.portfolio import Portfolio
    from wallet.snapshots.portfolios import Finding

__all__ = ["Reviewed", "review"]


def review(
    portfolio: Portfolio,
    badges: Mapping[str, Reviewed],
    gone: Sequence[str] = (),
    failed: Sequence[str] = (),
    *,
    holder: str = "",
) -> tuple[Finding, ...]:
    """Return what is found: what stops it first, then what asks for care, then what is told.

    ``badges`` are the chosen ones by id, ``gone`` the ids of chosen ones that are no longer kept,
    ``failed`` those of which the chosen fields cannot be shown; ``holder`` is the DID that would
    sign, "" where a fresh one will be made.
    """
    found = Gathering()
    draft.look(portfolio, badges, gone, found)
    for badge, each in badges.items():
        found.add(badge, standing.look(each, holder))
        found.add(badge, learner.look(each))
        found.add(badge, elsewhere.look(each))
        found.add(badge, pictures.look(each))
        found.add(badge, words.look(each))
    if failed:
        found.say("review_not_disclosed", Weight.STOPS, *failed, count=len(failed))
    linking.look(badges, found)
    keys = {each.bound_to for each in badges.values() if each.bound_to}
    if len(keys) > 1:
        found.say("review_two_keys", Weight.CARE, count=len(keys))
    found.say("review_key_bound" if keys else "review_key_fresh", Weight.TOLD)
    return found.findings()
