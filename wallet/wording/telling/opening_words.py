"""What is said of a step that would lead on in several pathways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.wording import say
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.pathways.model import Texts
    from wallet.snapshots.pathways import PathwayOpening

_MOST = 3  # goals that are named


def towards(one: PathwayOpening, language: str) -> str:
    """Return which pathways it would complete and lead on in, and whether that is in question."""
    moves = [goal for goal in one.goals if goal not in one.completes]
    parts = [
        say(code, language, goals=_goals(goals, language))
        for code, goals in (
            ("pathways_opening_completes", one.completes),
            ("pathways_opening_moves", moves),
        )
        if goals
    ]
    if not one.sure:
        parts.append(say("pathway_counts_may", language))
    return say("pathways_words_join", language).join(parts)


def _goals(goals: Sequence[tuple[str, Texts]], language: str) -> str:
    named = (
        say("pathways_opening_goal", language, title=pathway_words.named(titles, goal, language))
        for goal, titles in goals[:_MOST]
    )
    told = say("pathways_opening_join", language).join(named)
    more = len(goals) - _MOST
    return say("pathways_opening_more", language, goals=told, count=more) if more > 0 else told
