"""The learner's own words and choices: what cannot be signed so, and what to look at again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials.identity import edition_key
from wallet.descriptors import misleading
from wallet.presenting.portfolio import LONGEST_LINE, LONGEST_TEXT, MOST_BADGES
from wallet.presenting.reviewing import learner
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.presenting.portfolio import Portfolio
    from wallet.presenting.reviewing.reviewed import Gathering, Reviewed

MOST_DAYS = 3650
_LONG = 365  # days
MOST_BYTES = 3_500_000  # as a token they take a third more, and readers refuse 5 MB of JSON


def look(
    portfolio: Portfolio,
    badges: Mapping[str, Reviewed],
    gone: Sequence[str],
    found: Gathering,
) -> None:
    """Look at a draft."""
    _look_at_choice(portfolio, badges, gone, found)
    _look_at_words(portfolio, badges, found)
    if not portfolio.recipient.strip():
        found.say("review_no_recipient", Weight.CARE)
    if not 1 <= portfolio.days <= MOST_DAYS:
        found.say("review_days", Weight.STOPS, days=portfolio.days, most=MOST_DAYS)
    elif portfolio.days > _LONG:
        found.say("review_long_validity", Weight.CARE, days=portfolio.days)
    if portfolio.pathway:
        found.say("review_pathway", Weight.CARE)
    found.say("review_documents_dated", Weight.TOLD)


def _look_at_choice(
    portfolio: Portfolio,
    badges: Mapping[str, Reviewed],
    gone: Sequence[str],
    found: Gathering,
) -> None:
    chosen = [each.badge for each in portfolio.badges]
    if not chosen:
        found.say("review_nothing_chosen", Weight.STOPS)
    if len(chosen) > MOST_BADGES:
        found.say("review_too_many", Weight.STOPS, count=len(chosen), limit=MOST_BADGES)
    if gone:
        found.say("review_gone", Weight.STOPS, *gone, count=len(gone))
    twice = tuple(dict.fromkeys(each for each in chosen if chosen.count(each) > 1))
    if twice:
        found.say("review_chosen_twice", Weight.CARE, *twice, count=len(twice))
    alike: dict[str, list[str]] = {}
    for badge, each in badges.items():
        alike.setdefault(edition_key(each.carried.credential), []).append(badge)
    same = tuple(badge for group in alike.values() if len(group) > 1 for badge in group)
    if same:
        found.say("review_same_badge", Weight.CARE, *same, count=len(same))
    size = sum(each.carried.size for each in badges.values())
    if size > MOST_BYTES:
        found.say("review_too_large", Weight.STOPS, size=size, limit=MOST_BYTES)


def _look_at_words(portfolio: Portfolio, badges: Mapping[str, Reviewed], found: Gathering) -> None:
    lines = [portfolio.title, portfolio.name, portfolio.recipient, portfolio.purpose]
    lines += [each.title for each in portfolio.sections]
    if any(len(each) > LONGEST_LINE for each in lines):
        found.say("review_line_too_long", Weight.STOPS, limit=LONGEST_LINE)
    if len(portfolio.text) > LONGEST_TEXT:
        found.say("review_text_too_long", Weight.STOPS, limit=LONGEST_TEXT)
    if misleading.flags_of((*lines, portfolio.text)):
        found.say("review_own_words", Weight.CARE)
    name = _plain(portfolio.name)
    stated = {badge: [*learner.names(each)] for badge, each in badges.items()}
    others = {
        badge: names[0]
        for badge, names in stated.items()
        if names and name not in map(_plain, names)
    }
    if name and others:
        what = ", ".join(dict.fromkeys(others.values()))[:LONGEST_LINE]
        found.say("review_name_differs", Weight.CARE, *others, name=portfolio.name, what=what)


def _plain(name: str) -> str:
    return "".join(name.casefold().split())
