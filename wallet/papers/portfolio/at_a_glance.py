"""What a cover says of the badges inside, for a reader who has ten seconds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wallet.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wallet.papers.portfolio.model import Badge, Group

_MOST_TITLES, _MOST_ISSUERS = 6, 4
_LONGEST = 160  # characters of titles or issuers together
_TONES = ("bad", "caution", "neutral")  # the gravest first; what is in order needs no word here


def told(groups: Sequence[Group], language: str) -> Iterator[tuple[str, str]]:
    """Yield codes of names with texts: what is in it, of whom, with which proof, what to mind."""
    badges = [badge for group in groups for badge in group.badges]
    count = say("paper_count", language, count=len(badges))
    titles = _join((each.title for each in badges), language)
    few = len(badges) <= _MOST_TITLES and len(titles) <= _LONGEST
    named = say("paper_count_named", language, counted=count, names=titles)
    yield "paper_contents", named if few and badges else count
    issuers = list(dict.fromkeys(each.issuer for each in badges))
    shown = _join(issuers[:_MOST_ISSUERS], language)
    if issuers and len(shown) <= _LONGEST:
        more = len(issuers) - _MOST_ISSUERS
        yield (
            "paper_issuers",
            say("paper_and_more", language, names=shown, count=more) if more > 0 else shown,
        )
    yield "paper_label", _counted((each.label for each in badges), language)
    for tone in _TONES:
        yield f"paper_mark_{tone}", _counted(_shorts(badges, tone), language)


def _shorts(badges: Iterable[Badge], tone: str) -> Iterator[str]:
    return (each.mark.short for each in badges if each.mark.tone == tone)


def _counted(names: Iterable[str], language: str) -> str:
    """Return each name with how often it occurs, the most frequent first."""
    return _join(
        (
            say("paper_counted", language, name=name, count=count)
            for name, count in Counter(names).most_common()
        ),
        language,
    )


def _join(names: Iterable[str], language: str) -> str:
    return say("badge_tag_join", language).join(names)
