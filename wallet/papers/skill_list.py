"""Skills for other people and programs: by framework, as a table (CSV) and as JSON."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet import wording
from wallet.descriptors.frameworks import Kind
from wallet.descriptors.paths import folded
from wallet.papers import spreadsheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from wallet.descriptors.frameworks import Framework
    from wallet.snapshots.skills import HeldSkill, SkillBadge

_COLUMNS = (
    "skill",
    "framework",
    "code",
    "address",
    "state",
    "badge",
    "issuer",
    "badge_state",
    "awarded",
)  # fmt: skip - one row
_ORDER = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Group:
    """The skills of one framework under its name; or those that no badge shows today."""

    name: str
    skills: tuple[HeldSkill, ...]
    shown: bool = True


def groups(skills: Iterable[HeldSkill], language: str) -> tuple[Group, ...]:
    """Return skills by framework, known frameworks first, free text and what is not shown last.

    In a group those shown by most badges come first.
    """
    found: dict[tuple[int, str], list[HeldSkill]] = defaultdict(list)
    apart: list[HeldSkill] = []
    for each in skills:
        framework = each.skill.framework
        named = framework.kind in (Kind.CASE, Kind.CTDL, Kind.NAMED)  # one framework to a reader
        kind = Kind.NAMED if named else framework.kind
        place = (_ORDER.index(kind), folded(framework.name))
        (found[place] if each.is_shown else apart).append(each)
    made = [
        Group(_name_of(found[place], language), _sorted(found[place], language))
        for place in sorted(found)
    ]
    if apart:
        name = wording.say("skills_not_shown", language)
        made.append(Group(name, _sorted(apart, language), shown=False))
    return tuple(made)


def framework_name(framework: Framework, language: str) -> str:
    """Return what to call a framework."""
    return wording.say(f"framework_{framework.kind}", language, name=framework.name)


def as_csv(skills: Iterable[HeldSkill], language: str) -> bytes:
    """Return a table (``wallet.papers.spreadsheet``), one row for each badge of each skill."""
    header = (wording.say(f"skills_column_{name}", language) for name in _COLUMNS)
    rows = (
        _cells(held, badge, language)
        for group in groups(skills, language)
        for held in group.skills
        for badge in held.badges
    )
    return spreadsheet.table(header, rows)


def as_json(skills: Iterable[HeldSkill], *, now: datetime) -> dict[str, Any]:
    """Return the document that docs/command-line.md describes."""
    return {"made": now.isoformat(), "skills": [_skill_json(each) for each in skills]}


def json_bytes(skills: Iterable[HeldSkill], *, now: datetime) -> bytes:
    """Return ``as_json`` as a file."""
    return (json.dumps(as_json(skills, now=now), ensure_ascii=False, indent=2) + "\n").encode()


def _name_of(skills: list[HeldSkill], language: str) -> str:
    """Return the name of a group: with the format only where all of it is published so."""
    kinds = {each.skill.framework.kind for each in skills}
    first = skills[0].skill.framework
    if len(kinds) == 1:
        return framework_name(first, language)
    return wording.say("framework_named", language, name=first.name)


def _sorted(skills: Iterable[HeldSkill], language: str) -> tuple[HeldSkill, ...]:
    return tuple(
        sorted(skills, key=lambda held: (-len(held.shown_by), folded(held.skill.name(language))))
    )


def _cells(held: HeldSkill, badge: SkillBadge, language: str) -> Iterator[str]:
    skill = held.skill
    yield from (skill.name(language), framework_name(skill.framework, language))
    yield from (skill.code, skill.url, wording.say(f"holding_{held.holding}", language))
    yield f"{badge.title} / {badge.inside}" if badge.inside else badge.title
    yield badge.issuer or badge.issuer_id
    yield wording.say(badge.headline.code, language)
    yield badge.awarded.date().isoformat() if badge.awarded else ""


def _skill_json(held: HeldSkill) -> dict[str, Any]:
    skill = held.skill
    alignment = {
        "type": ["Alignment"],
        "targetName": skill.name(""),
        "targetUrl": skill.url,
        "targetFramework": skill.framework.name,
        "targetCode": skill.code,
        "targetType": skill.type,
        "targetDescription": skill.description,
    }
    return {
        "id": skill.id,
        "alignment": {name: value for name, value in alignment.items() if value},
        "names": {language or "und": text for language, text in skill.names},
        "framework": skill.framework.kind.value,
        "holding": held.holding.value,
        "shown_by": list(held.shown_by),
        "badges": [
            {
                "id": badge.id,
                "title": badge.title,
                "inside": badge.inside,
                "issuer": {"id": badge.issuer_id, "name": badge.issuer},
                "holding": badge.holding.value,
                "code": badge.headline.code,
                "awarded": badge.awarded.isoformat() if badge.awarded else None,
            }
            for badge in held.badges
        ],
    }
