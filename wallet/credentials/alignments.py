"""Reads what an achievement is aligned to, in the shapes of each format."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.credentials.model import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.credentials.model import Credential

_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12})?")
_MOST = 500  # of one achievement; a credential with more says nothing that people could read
# OB 3.0 ResultStatusType, without case, which issuers write as they like: all but Completed.
_NOT_REACHED = frozenset({"enrolled", "failed", "inprogress", "onhold", "provisional", "withdrew"})


def of_achievement(achievement: Mapping[str, Any]) -> tuple[Alignment, ...]:
    """Read the alignments of an Achievement (OB 3.0 section B.1.2) or a BadgeClass (OB 1.1, 2.0).

    Some issuers write the member in the plural.
    """
    language = values.text(achievement.get("inLanguage", achievement.get("@language")))
    return tuple(islice(_read(achievement, language), _MOST))


def of_results(subject: Mapping[str, Any]) -> tuple[Alignment, ...]:
    """Read the alignments of results that were reached (OB 3.0 sections B.1.22 to B.1.24).

    Those of a ResultDescription, and of a level in its rubric, count when a Result names them: what
    could have been reached is nobody's.
    """
    return tuple(islice(_reached(subject), _MOST))


def is_unfinished(credential: Credential) -> bool:
    """Say whether a Result says that the achievement was not completed (OB 3.0 section B.1.22)."""
    subject = values.an_object(credential.document.get("credentialSubject"))
    return any(map(_is_open, values.objects(subject.get("result"))))


def falls_short(credential: Credential) -> bool:
    """Say whether a Result is below what its ResultDescription requires (OB 3.0 section B.1.23).

    Asked only where both are plain numbers: grades and levels have no order that we know.
    """
    subject = values.an_object(credential.document.get("credentialSubject"))
    if not subject.get("result"):
        return False
    required = {
        values.link(each): _plain_number(each.get("requiredValue"))
        for each in values.objects(
            values.an_object(subject.get("achievement")).get("resultDescription")
        )
    }
    for result in values.objects(subject.get("result")):
        value = _plain_number(result.get("value"))
        asked = required.get(values.text(result.get("resultDescription")))
        if value is not None and asked is not None and value < asked:
            return True
    return False


def of_outcomes(rules: Mapping[str, Any]) -> tuple[Alignment, ...]:
    """Read LearningOutcomes of a specification (European Learning Model 3), with their skills."""
    return tuple(islice(_outcomes(rules), _MOST))


def _read(holder: Mapping[str, Any], language: str = "") -> Iterator[Alignment]:
    for member in ("alignment", "alignments"):
        for each in values.objects(holder.get(member)):
            yield Alignment(
                names=values.names(each.get("targetName", each.get("name")), language),
                url=values.link(each.get("targetUrl", each.get("url"))),
                code=values.text(each.get("targetCode")),
                framework=values.text(each.get("targetFramework", each.get("frameworkName"))),
                type=values.text(each.get("targetType")),
                description=values.text(each.get("targetDescription", each.get("description"))),
            )


def _plain_number(value: Any) -> float | None:
    found = values.text(value) if not isinstance(value, int | float) else str(value)
    return float(found) if _NUMBER.fullmatch(found) else None


def _is_open(result: Mapping[str, Any]) -> bool:
    return values.text(result.get("status")).casefold() in _NOT_REACHED


def _reached(subject: Mapping[str, Any]) -> Iterator[Alignment]:
    described = {
        values.link(each): each
        for achievement in values.objects(subject.get("achievement"))
        for each in values.objects(achievement.get("resultDescription"))
    }
    for result in values.objects(subject.get("result")):
        if _is_open(result):
            continue
        yield from _read(result)
        description = described.get(values.text(result.get("resultDescription")), {})
        yield from _read(description)
        level = values.text(result.get("achievedLevel"))
        for each in values.objects(description.get("rubricCriterionLevel")):
            if level and values.link(each) == level:
                yield from _read(each)


def _outcomes(rules: Mapping[str, Any]) -> Iterator[Alignment]:
    for outcome in values.objects(rules.get("learningOutcome")):
        address = values.link(outcome)
        yield Alignment(
            names=values.names(outcome.get("title")),
            # Inside one document outcomes are numbered: such an id says nothing outside it.
            url=address if address.startswith(("https://", "http://")) else "",
            type="LearningOutcome",
        )
        for member in ("relatedESCOSkill", "relatedSkill"):
            for concept in values.objects(outcome.get(member)):
                scheme = values.an_object(concept.get("inScheme"))
                yield Alignment(
                    names=values.names(concept.get("prefLabel")),
                    url=values.link(concept),
                    framework=values.text(scheme.get("prefLabel")),
                    type="Concept",
                )
