"""The order of a portfolio as lines one under another: headings, and the badges beneath them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.presenting.portfolio import Chosen, Portfolio, Section

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a section begins."""

    title: str


Line = Heading | Chosen
Lines = tuple[Line, ...]


def lines_of(portfolio: Portfolio) -> Lines:
    """Return headings and badges in the order in which they are read."""
    found: list[Line] = []
    for place, section in enumerate(portfolio.sections):
        if place or section.title:  # what comes first may stand under no heading
            found.append(Heading(section.title))
        found.extend(section.badges)
    return tuple(found)


def sections_of(lines: Iterable[Line]) -> tuple[Section, ...]:
    """Return the sections that lines make; the inverse of ``lines_of``."""
    titles: list[str] = []
    badges: list[list[Chosen]] = []
    for line in lines:
        if isinstance(line, Heading) or not titles:
            titles.append(line.title if isinstance(line, Heading) else "")
            badges.append([])
        if isinstance(line, Chosen):
            badges[-1].append(line)
    return tuple(Section(title, tuple(each)) for title, each in zip(titles, badges, strict=True))


def moved(lines: Lines, at: int, to: int) -> Lines:
    """Return the lines with one taken to another place; one that is not there changes nothing."""
    if not (0 <= at < len(lines) and 0 <= to < len(lines)):
        return lines
    rest = [*lines[:at], *lines[at + 1 :]]
    rest.insert(to, lines[at])
    return tuple(rest)


def choosing(lines: Lines, badges: Iterable[str]) -> Lines:
    """Return the lines with these badges and no others: new ones come last, each once."""
    wanted = dict.fromkeys(badges)
    kept = tuple(each for each in lines if isinstance(each, Heading) or each.badge in wanted)
    there = {each.badge for each in kept if isinstance(each, Chosen)}
    return (*kept, *(Chosen(each) for each in wanted if each not in there))
