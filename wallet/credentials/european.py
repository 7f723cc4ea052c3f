"""Reads European Digital Credentials for Learning (European Learning Model 3).

They are W3C credentials with a vocabulary of their own: what was achieved stands in the subject's
claims, what to show in the display parameters.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wallet.credentials import alignments, dates, pictures, values, verifiable_credential
from wallet.credentials.model import Achievement, Alignment, Credential, Issuer, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.credentials.source import Source

TYPE = "EuropeanDigitalCredential"
_ACHIEVEMENTS = frozenset({"LearningAchievement", "LearningEntitlement"})
_MAILBOX = "mailto:"


def is_one(document: Mapping[str, Any]) -> bool:
    """Tell whether an object means to be a European Digital Credential."""
    return TYPE in values.types(document)


def read(document: Mapping[str, Any], source: Source) -> Credential:
    """Read title, issuer, learner and first achievement; the rest as any W3C credential."""
    credential = verifiable_credential.read(document, source)
    display = values.an_object(document.get("displayParameter"))
    subject = values.an_object(document.get("credentialSubject"))
    claim = next(_achievements(subject), {})
    found = _achievement(claim)
    description = found.description or values.text(display.get("description"))
    awarding = values.an_object(claim.get("awardedBy"))
    return replace(
        credential,
        name=values.text(display.get("title")) or found.name,
        issuer=_issuer(document.get("issuer")),
        achievement=replace(
            found, description=description, alignments=tuple(_outcomes(subject, "hasClaim"))
        ),
        subject=Subject(id=values.link(subject), name=_person(subject)),
        awarded=dates.moment(awarding.get("awardingDate")),
        picture=source.picture or _picture(display),
    )


def legal_identifiers(issuer: Any) -> tuple[str, ...]:
    """Return the identifiers by which a seal's certificate would name the issuer (eIDAS)."""
    found = values.objects(values.an_object(issuer).get("eIDASIdentifier"))
    return tuple(text for each in found if (text := values.text(each.get("notation"))))


def _achievements(subject: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the claims that say what was achieved, before what only was done or examined."""
    claims = values.objects(subject.get("hasClaim"))
    yield from (claim for claim in claims if _ACHIEVEMENTS & {*values.types(claim)})
    yield from claims


def _achievement(claim: Mapping[str, Any]) -> Achievement:
    """Read a LearningAchievement and the specification it follows."""
    rules = values.an_object(claim.get("specifiedBy"))
    outcomes = values.objects(rules.get("learningOutcome"))
    return Achievement(
        id=values.link(rules) or values.link(claim),
        name=values.text(claim.get("title")) or values.text(rules.get("title")),
        description=values.text(claim.get("description")) or values.text(rules.get("description")),
        criteria=values.text(
            values.an_object(rules.get("learningOutcomeSummary")).get("noteLiteral")
        ),
        criteria_url=_page(rules),
        tags=tuple(title for each in outcomes if (title := values.text(each.get("title")))),
    )


def _outcomes(value: Mapping[str, Any], member: str) -> Iterator[Alignment]:
    """Yield the learning outcomes of all that was achieved, parts of it too, and their skills."""
    for claim in values.objects(value.get(member)):
        if "LearningAchievement" in values.types(claim):
            for rules in values.objects(claim.get("specifiedBy")):
                yield from alignments.of_outcomes(rules)
            yield from _outcomes(claim, "hasPart")


def _issuer(value: Any) -> Issuer:
    """Read an Organisation or a Person."""
    found = values.an_object(value)
    contact = values.an_object(found.get("contactPoint"))
    names = (found.get("legalName"), found.get("prefLabel"), found.get("altLabel"))
    return Issuer(
        id=values.link(value),
        name=next((text for name in names if (text := values.text(name))), ""),
        url=_page(found),
        email=values.link(contact.get("emailAddress")).removeprefix(_MAILBOX),
    )


def _person(subject: Mapping[str, Any]) -> str:
    parts = (values.text(subject.get(name)) for name in ("givenName", "familyName"))
    return values.text(subject.get("fullName")) or " ".join(part for part in parts if part)


def _page(value: Mapping[str, Any]) -> str:
    return values.text(values.an_object(value.get("homepage")).get("contentURL"))


def _picture(display: Mapping[str, Any]) -> bytes:
    """Return the first page as its issuer drew it, where that is a PNG or JPEG."""
    for drawn in values.objects(display.get("individualDisplay")):
        for page in values.objects(drawn.get("displayDetail")):
            content = values.text(values.an_object(page.get("image")).get("content"))
            if found := pictures.from_data_url(f"data:image/png;base64,{content}"):
                return found
    return b""
