"""What is said of the steps and groups of a drawing."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from wallet.snapshots.drawing import DrawnGroup
from wallet.snapshots.pathways import RuleKind, in_language
from wallet.wording import say
from wallet.wording.telling import pathway_words
from wallet.wording.telling.pathway_words import number, plain, unit_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.snapshots.drawing import Drawable, DrawnStep
    from wallet.snapshots.pathways import PathwayStep

NOTHING: Mapping[str, PathwayStep] = MappingProxyType({})


def named(one: Drawable, language: str) -> str:
    """Return the title of what can be chosen."""
    return pathway_words.named(one.title, one.achievement, language)


def choice(one: Drawable, language: str) -> str:
    """Return on one line whether it is held, who awards it, and what it costs."""
    told = (
        say("draw_choice_held" if one.held else "draw_choice_known", language),
        plain(in_language(one.awarder, language)),
        _worth(one.credits.value, one.credits.unit, language) if one.credits else "",
        _hours(one.hours, language),
    )
    return say("pathways_words_join", language).join(filter(None, told))


def bare(group: DrawnGroup, language: str) -> str:
    """Return the title of a group, or what it asks for."""
    return plain(group.title) or rule(group, language)


def title(
    part: DrawnStep | DrawnGroup, language: str, told: Mapping[str, PathwayStep] = NOTHING
) -> str:
    """Return the title of a step or group; of a group without one, what it asks for.

    ``told`` is what the pathway says of steps, by key: what others describe has their words.
    """
    if isinstance(part, DrawnGroup):
        return say("draw_group_row", language, words=bare(part, language))
    step = told.get(part.key)
    if step is not None and (part.badge or part.achievement):
        return pathway_words.title(step, language)
    return plain(part.title) or say("pathway_untitled", language)


def rule(group: DrawnGroup, language: str) -> str:
    """Return what a group asks for."""
    needed = group.credits if group.kind is RuleKind.CREDITS else group.k
    return say(
        f"pathway_{group.kind.value}",
        language,
        needed=number(needed or 0),
        parts=len(group.of),
        unit=unit_word(group.unit, language),
    )


def facts(
    part: DrawnStep | DrawnGroup,
    told: Mapping[str, PathwayStep],
    before: Sequence[DrawnStep],
    language: str,
) -> str:
    """Return on one line how a step stands, costs and what it comes after; of a group, its rule.

    ``told`` lacks what is not known yet.
    """
    join = say("pathways_words_join", language)
    if isinstance(part, DrawnGroup):
        return rule(part, language) if plain(part.title) else ""
    step = told.get(part.key) if part.badge or part.achievement else None
    if step is not None:
        said = [pathway_words.state(step, language), pathway_words.worth(step, language)]
    else:
        kind = "badge" if part.badge else "known" if part.achievement else "own"
        said = [say(f"draw_step_{kind}", language), worth(part, language)]
    if before:
        titles = (title(each, language, told) for each in before)
        joined = say("draw_step_join", language).join(titles)
        said.append(say("draw_step_after", language, titles=joined))
    return join.join(filter(None, said))


def worth(step: DrawnStep, language: str) -> str:
    """Return credits and hours, "" where nobody says."""
    told = (_worth(step.credits, step.unit, language), _hours(step.hours, language))
    return say("pathways_words_join", language).join(filter(None, told))


def _worth(credits_: float | None, unit: str, language: str) -> str:
    if credits_ is None:
        return ""
    word = unit_word(unit, language)
    return say("pathway_worth", language, value=number(credits_), unit=word)


def _hours(hours: float | None, language: str) -> str:
    return "" if hours is None else say("pathway_hours", language, hours=number(hours))
