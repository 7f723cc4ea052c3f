"""What a credential states in values of their own: results, credits, workload, skills, evidence.

Open Badges 3.0 sections B.1.1 (Achievement), B.1.3 (Alignment), B.1.8 (Evidence) and B.1.22
(Result), their like in Open Badges 2.0, and the terms that micro-credential profiles add under the
same names. A value is as the issuer wrote it; nothing is converted or compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.snapshots.facts import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.credentials.model import Credential
    from wallet.snapshots.facts import Fact

# Facts of an achievement that are one text or number, by the members that state them.
_ACHIEVEMENT = (
    ("kind", "achievementType"),
    ("field", "fieldOfStudy"),
    ("specialisation", "specialization"),
    ("code", "humanCode"),
    ("workload", "timeInvestment"),
    ("mode", "participationType"),
    ("assessment", "assessmentType"),
    ("supervision", "supervisionType"),
    ("entry", "entryRequirement"),
    ("language", "inLanguage"),
)
_SUBJECT = (("term", "term"), ("role", "role"), ("licence", "licenseNumber"))
_LEVELS = ("eqfLevel", "nqfLevel", "educationLevel", "level")
NAMES = (
    "results", "kind", "level", "credits", "credits_earned", "workload", "field", "specialisation",
    "skills", "mode", "assessment", "supervision", "entry", "term", "role", "licence", "language",
    "code", "evidence",
)  # fmt: skip
"""Every fact that ``stated`` can yield, in its order."""


def stated(credential: Credential) -> tuple[Stated, ...]:
    """Return the facts that a credential states, in the order of ``NAMES``; none that it lacks."""
    found = dict(_facts(credential.document))
    return tuple(Stated(name, found[name]) for name in NAMES if found.get(name))


def _facts(document: Mapping[str, Any]) -> Iterator[tuple[str, Fact]]:
    subject = values.an_object(document.get("credentialSubject"))
    about = values.an_object(subject.get("achievement", document.get("badge")))
    yield "results", tuple(_results(document))
    yield "skills", tuple(dict.fromkeys(_skills(document)))
    yield "evidence", tuple(_evidence(document))
    for name, member in _ACHIEVEMENT:
        yield name, _written(about.get(member))
    for name, member in _SUBJECT:
        yield name, _written(subject.get(member))
    yield "level", next((text for each in _LEVELS if (text := _written(about.get(each)))), "")
    unit = _written(about.get("creditUnit"))
    for name, value in (
        ("credits", about.get("creditsAvailable")),
        ("credits_earned", subject.get("creditsEarned")),
    ):
        if text := _written(value):
            yield name, f"{text} {unit}".strip()


def _results(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield each Result (OB 3.0 section B.1.22) after the name of its ResultDescription."""
    for subject in values.objects(document.get("credentialSubject")):
        described = {
            values.link(each): each
            for achievement in values.objects(subject.get("achievement"))
            for each in values.objects(achievement.get("resultDescription"))
        }
        for result in values.objects(subject.get("result")):
            description = described.get(values.text(result.get("resultDescription")), {})
            levels = {
                values.link(level): values.text(level.get("name"))
                for level in values.objects(description.get("rubricCriterionLevel"))
            }
            level = values.text(result.get("achievedLevel"))
            said = (result.get("value"), levels.get(level, level), result.get("status"))
            texts = [values.text(description.get("name")), *map(values.text, said)]
            if any(texts):
                yield " · ".join(filter(None, texts))


def _skills(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of what an achievement is aligned to (OB 3.0 section B.1.3; OB 2.0)."""
    subjects = values.objects(document.get("credentialSubject"))
    holders = [subject.get("achievement") for subject in subjects] or [document.get("badge")]
    for holder in holders:
        for achievement in values.objects(holder):
            for alignment in values.objects(achievement.get("alignment")):
                if name := values.text(alignment.get("targetName")):
                    yield name


def _evidence(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield what each piece of evidence is called, or what it tells, or where it is."""
    for each in values.items(document.get("evidence")):
        found = values.an_object(each)
        texts = (values.text(found.get(name)) for name in ("name", "narrative", "description"))
        if text := next(filter(None, texts), "") or values.link(each):
            yield text


def _written(value: Any) -> str:
    """Return a text, a number, or the name of something in words; "" for anything else."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        return f"{value:g}"
    return values.text(value) or values.text(values.an_object(value).get("name"))
