"""Reads what Open Badges 3.0 adds to a verifiable credential: profile, achievement, identifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import alignments, values
from wallet.credentials.model import Achievement, Issuer, Subject

if TYPE_CHECKING:
    from collections.abc import Mapping


def issuer(value: Any) -> Issuer:
    """Read a Profile (OB 3.0 section B.1.20), or the bare identifier that VCDM allows."""
    profile = values.an_object(value)
    return Issuer(
        id=values.link(value),
        name=values.text(profile.get("name")),
        url=values.link(profile.get("url")),
        image=values.link(profile.get("image")),
        email=values.text(profile.get("email")),
        description=values.text(profile.get("description")),
    )


def achievement(value: Any) -> Achievement:
    """Read an Achievement (OB 3.0 section B.1.1)."""
    found = values.an_object(value)
    criteria = found.get("criteria")
    return Achievement(
        id=values.link(found),
        name=values.text(found.get("name")),
        description=values.text(found.get("description")),
        criteria=values.text(values.an_object(criteria).get("narrative")),
        criteria_url=values.link(criteria),
        image=values.link(found.get("image")),
        type=values.text(found.get("achievementType")),
        language=values.text(found.get("inLanguage")),
        tags=values.words(found.get("tag", found.get("tags"))),
        alignments=alignments.of_achievement(found),
    )


def subject(found: Mapping[str, Any]) -> Subject:
    """Read an AchievementSubject (OB 3.0 section B.1.3) with its identity objects."""
    return Subject(
        id=values.link(found),
        name=values.text(found.get("name")),
        identifiers=values.objects(found.get("identifier")),
    )
