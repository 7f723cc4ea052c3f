"""What the learner can do, gathered over all that is kept and as it stands at a moment."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.credentials.model import Achievement, Spec
from wallet.descriptors.skills import claims_of, merge
from wallet.snapshots.skills import HeldSkill, Holding, SkillBadge
from wallet.trust.model import Level
from wallet.vault.rows import Shelf
from wallet.verification.as_json import restore
from wallet.verification.headline import headline
from wallet.verification.report import Headline, Verdict
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.credentials.model import Alignment, Credential
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.trust.model import Knowledge
    from wallet.vault.rows import Row
    from wallet.vault.vault import Vault
    from wallet.verification.report import Report
    from wallet.work import Work

_HOSTED = (Spec.OPEN_BADGES_2, Spec.OPEN_BADGES_1)
_UNCHECKED = frozenset({
    Verdict.UNSUPPORTED, Verdict.UNSIGNED, Verdict.CONTEXT_UNAVAILABLE,
    Verdict.HOSTED_UNAVAILABLE, Verdict.UNKNOWN_KEY, Verdict.STATUS_UNAVAILABLE,
})  # fmt: skip
_ORDER = tuple(Holding)


@dataclass(frozen=True, slots=True)
class _Read:
    """What one kept file claims, and as much of it as its stored checks need to be asked again.

    ``knowledge`` is set where the claims stand on the issuer's pages, which may have come since.
    """

    outline: Credential
    claims: tuple[tuple[tuple[int, ...], str, tuple[Alignment, ...]], ...]  # way in, name, claims
    knowledge: Knowledge | None = None


class Skilling:
    """Reads the skills of an open vault; each file is read once as long as the vault is open."""

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing
        self._read: dict[str, _Read] = {}  # by SHA-256 of the edition in front
        self._made: tuple[tuple[object, ...], tuple[HeldSkill, ...]] = ((), ())

    def all(self, *, now: datetime, work: Work) -> tuple[HeldSkill, ...]:
        """Return every skill that a kept badge names: those borne out best, then by most badges.

        What is marked as deleted says nothing; what is archived is told, and shows nothing.
        """
        moment = (self._vault.changes, self._knowing.knowledge, now)
        if self._made[0] == moment:
            return self._made[1]
        claims: list[Alignment] = []
        named: list[SkillBadge] = []
        shelves = (Shelf.LIST, Shelf.ARCHIVE)
        rows = [row for shelf in shelves for row in self._vault.library.rows(shelf=shelf)]
        for number, row in enumerate(rows, 1):
            work.step(number, len(rows))
            for badge, found in self._claims(row, now):
                claims += found
                named += [badge] * len(found)
        kept = {row.edition.sha256 for row in rows}
        self._read = {name: read for name, read in self._read.items() if name in kept}
        skills = [
            HeldSkill(skill, _each_once([named[place] for place in places]))
            for skill, places in merge(claims)
        ]
        made = tuple(sorted(skills, key=_rank))
        self._made = moment, made
        return made

    def _claims(
        self, row: Row, now: datetime
    ) -> Iterator[tuple[SkillBadge, tuple[Alignment, ...]]]:
        """Yield what a badge, and each credential inside it, claims, with how that stands."""
        knowledge, edition = self._knowing.knowledge, row.edition
        read = self._read.get(edition.sha256)
        if read is None or read.knowledge not in (None, knowledge):
            read = self._read[edition.sha256] = self._reading(row, now)
        if not read.claims:
            return
        report = restore(read.outline, json.loads(edition.checks), knowledge, now)
        for way, name, claims in read.claims:
            holding, line, weakest = _standing(report, way)
            if row.archived is not None and holding is not Holding.GONE:
                holding, line = Holding.GONE, Headline(Tone.CAUTION, "skill_badge_archived")
            badge = SkillBadge(
                id=row.id,
                title=edition.title,
                issuer=edition.issuer,
                issuer_id=edition.issuer_id,
                holding=holding,
                headline=line,
                verdict=weakest.verdict,
                trust=weakest.trust,
                freshness=weakest.freshness,
                awarded=edition.awarded or edition.valid_from,
                inside=name if way else "",
            )
            yield badge, claims

    def _reading(self, row: Row, now: datetime) -> _Read:
        from wallet.tasks.judging.judging import read_credential  # noqa: PLC0415 - a cached list needs none

        edition, data = self._vault.library.original(row.id)
        credential = read_credential(data, edition.file_name)
        knowledge = None
        if credential.spec in _HOSTED:
            knowledge = self._knowing.knowledge
            stored = json.loads(edition.checks)
            credential = restore(credential, stored, knowledge, now).credential or credential
        return _Read(_outline(credential), tuple(_inside(credential, ())), knowledge)


def _inside(
    credential: Credential, way: tuple[int, ...]
) -> Iterator[tuple[tuple[int, ...], str, tuple[Alignment, ...]]]:
    """Yield (way in, name, claims) of a credential and of all inside it, at any depth."""
    if claims := claims_of(credential):
        yield way, credential.name, claims
    for place, inner in enumerate(credential.inner):
        yield from _inside(inner, (*way, place))


def _outline(credential: Credential) -> Credential:
    """Return a credential without its bytes and words: ten thousand stay in memory.

    A hosted badge was described already, and is not to be asked for its page again.
    """
    hosted = credential.spec in _HOSTED
    return replace(
        credential,
        original=b"",
        document={},
        token="",
        header={},
        claims={},
        sealed={},
        picture=b"",
        spec=Spec.CREDENTIAL if hosted else credential.spec,
        achievement=Achievement(),
        inner=tuple(map(_outline, credential.inner)),
        endorsements=(),
    )


def _standing(report: Report, way: tuple[int, ...]) -> tuple[Holding, Headline, Report]:
    """Say how a credential stands: no better than any container on the way to it."""
    chain = [report]
    for place in way:
        if place >= len(chain[-1].inner):  # a container that is itself malformed
            return Holding.GONE, headline(report), report
        chain.append(chain[-1].inner[place])
    standings = [(*_alone(each), each) for each in reversed(chain)]
    return max(standings, key=lambda one: _ORDER.index(one[0]))


def _alone(report: Report) -> tuple[Holding, Headline]:
    """Say how a credential stands, whatever else is inside it."""
    line = headline(replace(report, inner=()))
    if report.verdict in _UNCHECKED and report.trust is not Level.DENIED:
        return Holding.UNCHECKED, line
    if report.verdict is not Verdict.VALID or report.trust is Level.DENIED:
        return Holding.GONE, line
    if line.tone is Tone.BAD:  # a presentation that is not its holder's
        return Holding.GONE, line
    return (Holding.CONFIRMED if line.tone is Tone.GOOD else Holding.OPEN), line


def _each_once(badges: list[SkillBadge]) -> tuple[SkillBadge, ...]:
    """Return badges best first; one that names the skill several times once."""
    return tuple(sorted(dict.fromkeys(badges), key=lambda badge: _ORDER.index(badge.holding)))


def _rank(held: HeldSkill) -> tuple[int, int, str]:
    return (_ORDER.index(held.holding), -len(held.shown_by), held.skill.id)
