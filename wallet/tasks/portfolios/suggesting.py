"""Which badges may belong into a portfolio: by a pathway, a skill, or the text of a job.

A pasted text is looked through here and nowhere else: no network, and it is not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.snapshots.pathways import in_language
from wallet.snapshots.suggestions import Suggestion
from wallet.tasks.portfolios.matching_text import matched
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.snapshots.badges import BadgeRow
    from wallet.tasks.library.listing import Listing
    from wallet.tasks.library.skilling import Skilling
    from wallet.tasks.pathways.wayfinding import Wayfinding

LONGEST = 50_000  # characters of a text that is looked through
_MOST = 60
_MOST_WORDS = 6  # that a reason names
_GONE = (Verdict.REVOKED, Verdict.SUSPENDED, Verdict.INVALID_SIGNATURE, Verdict.MALFORMED)


class Suggesting:
    """Looks through the badges of an open vault."""

    def __init__(self, listing: Listing, skills: Skilling, pathways: Wayfinding) -> None:
        self._listing = listing
        self._skills = skills
        self._pathways = pathways

    def suggestions(
        self,
        *,
        pathway: str = "",
        skill: str = "",
        text: str = "",
        language: str = "en",
        now: datetime,
    ) -> tuple[Suggestion, ...]:
        """Return badges with why each was found, the best first, each once.

        ``pathway`` is the key of a goal, ``skill`` the id of a skill, ``text`` anything pasted;
        ``language`` is that in which steps and skills are named.
        Archived and withdrawn badges are left out. Raises ``VaultError`` ``no_such_pathway``,
        ``UsageError`` ``no_such_skill``, ``text_too_long``.
        """
        if len(text) > LONGEST:
            raise UsageError("text_too_long", limit=LONGEST)
        rows = {row.id: row for row in self._listing.rows("", now=now)}
        found: dict[str, Suggestion] = {}
        for each in (
            *(self._by_pathway(pathway, rows, language, now) if pathway else ()),
            *(self._by_skill(skill, rows, language, now) if skill else ()),
            *(self._by_text(text, rows, now) if text.strip() else ()),
        ):
            if each.verdict not in _GONE:
                found.setdefault(each.badge, each)
        return tuple(found.values())[:_MOST]

    def _by_pathway(
        self, pathway: str, rows: dict[str, BadgeRow], language: str, now: datetime
    ) -> Iterator[Suggestion]:
        for step in self._pathways.show(pathway, now=now).steps:
            for held in step.held:
                if held.badge in rows:
                    title = in_language(step.titles, language) or step.id
                    yield _suggestion(rows[held.badge], "suggested_by_step", step=title)

    def _by_skill(
        self, skill: str, rows: dict[str, BadgeRow], language: str, now: datetime
    ) -> Iterator[Suggestion]:
        every = self._skills.all(now=now, work=Work())
        held = next((each for each in every if each.skill.id == skill), None)
        if held is None:
            raise UsageError("no_such_skill", skill=skill)
        name = held.skill.name(language)
        for badge in held.badges:
            if badge.id in rows:
                yield _suggestion(rows[badge.id], "suggested_by_skill", skill=name)

    def _by_text(self, text: str, rows: dict[str, BadgeRow], now: datetime) -> Iterator[Suggestion]:
        phrases = self._phrases(rows, now)
        for badge, named in matched(text, phrases):
            yield _suggestion(
                rows[badge], "suggested_by_words", words=", ".join(named[:_MOST_WORDS])
            )

    def _phrases(self, rows: dict[str, BadgeRow], now: datetime) -> dict[str, tuple[str, ...]]:
        """Return by badge what it is called and what it says that is learnt, in every language."""
        found: dict[str, dict[str, None]] = {
            badge: {row.title: None} for badge, row in rows.items()
        }
        for held in self._skills.all(now=now, work=Work()):
            names = [name for _, name in held.skill.names]
            for badge in held.badges:
                if badge.id in found:
                    found[badge.id].update(dict.fromkeys(names))
        return {badge: tuple(filter(None, said)) for badge, said in found.items()}


def _suggestion(row: BadgeRow, code: str, **details: str) -> Suggestion:
    return Suggestion(row.id, row.title, row.issuer, row.verdict, code, details)
