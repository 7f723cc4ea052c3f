"""What professional networks ask for when a certificate is added to a profile, ready to be copied.

LinkedIn's form and those made after it: name, issuing organisation, month of issue and of expiry,
identifier, address, skills. Text alone; nothing is sent anywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wallet import i18n
from wallet.descriptors.normal import Outcome
from wallet.wording import say
from wallet.wording.telling.certificate import one_line

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.snapshots.badges import BadgePage

_MOST_SKILLS = 5  # that such forms take for one certificate


def profile_fields(page: BadgePage, language: str) -> tuple[tuple[str, str], ...]:
    """Return the code of each label with its text; "" where the badge does not state it."""
    credential = page.credential
    return (
        ("profile_field_name", one_line(credential.name)),
        ("profile_field_organisation", one_line(credential.issuer.name)),
        ("profile_field_issued", _month(credential.awarded or credential.valid_from, language)),
        ("profile_field_expires", _month(credential.valid_until, language)),
        ("profile_field_id", one_line(credential.id)),
        ("profile_field_url", _address(credential.hosted_url) or _address(credential.id)),
        ("profile_field_skills", _skills(page, language)),
    )


def _month(moment: datetime | None, language: str) -> str:
    """Write a month and year: November 2026, 2026年11月."""
    if moment is None:
        return ""
    day = i18n.day(moment)
    return say("profile_month", language, month=i18n.month(day, language), year=str(day.year))


def _address(text: str) -> str:
    """Return a web address, "" for anything else; whether a page is there nobody asked."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return one_line(text) if parts.scheme in ("https", "http") and parts.hostname else ""


def _skills(page: BadgePage, language: str) -> str:
    values = page.described.record.of("outcomes")
    told = dict.fromkeys(
        one_line(each.text(language)) for each in values if isinstance(each.normal, Outcome)
    )
    return say("badge_tag_join", language).join(list(filter(None, told))[:_MOST_SKILLS])
