"""Two editions of one credential, told apart by their facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.snapshots.badges import Difference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.credentials.model import Credential
    from wallet.snapshots.facts import Fact


def differences(before: Credential, after: Credential) -> tuple[Difference, ...]:
    """Return the facts that two credentials state differently, in the order of a badge page."""
    earlier, later = facts(before), facts(after)
    return tuple(
        Difference(name, earlier[name], later[name])
        for name in earlier
        if earlier[name] != later[name]
    )


def facts(credential: Credential) -> dict[str, Fact]:
    """Return what a credential states, by the names that ``Difference`` lists."""
    achievement = credential.achievement
    return {
        "title": credential.name,
        "issuer": credential.issuer.name,
        "issuer_id": credential.issuer.id,
        "subject": credential.subject.id,
        "awarded": credential.awarded,
        "valid_from": credential.valid_from,
        "valid_until": credential.valid_until,
        "description": achievement.description,
        "criteria": achievement.criteria or achievement.criteria_url,
        "results": tuple(results(credential.document)),
        "skills": tuple(skills(credential.document)),
        "tags": achievement.tags,
        "achievement": achievement.id,
        "inner": tuple(inner.name for inner in credential.inner),
        "spec": credential.spec.value,
    }


def results(document: Mapping[str, Any]) -> Iterator[str]:
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


def skills(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of what an achievement is aligned to (OB 3.0 section B.1.3; OB 2.0)."""
    subjects = values.objects(document.get("credentialSubject"))
    holders = [subject.get("achievement") for subject in subjects] or [document.get("badge")]
    for holder in holders:
        for achievement in values.objects(holder):
            for alignment in values.objects(achievement.get("alignment")):
                if name := values.text(alignment.get("targetName")):
                    yield name
