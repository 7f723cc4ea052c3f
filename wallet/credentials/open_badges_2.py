"""Reads Open Badges 2.0 and 2.1, and the older 1.x and 0.5: assertions that a web page vouches for.

A hosted assertion often holds little more than links. ``described`` fills in what the linked
BadgeClass and Profile say, once somebody has them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wallet.credentials import alignments, dates, pictures, values
from wallet.credentials.model import (
    Achievement,
    Credential,
    Issuer,
    IssuerPage,
    Securing,
    Spec,
    Subject,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.credentials.source import Source

_VERSION_2 = ("https://w3id.org/openbadges/v2", "https://purl.imsglobal.org/spec/ob/v2p1")
_CONTEXTS = ("https://w3id.org/openbadges/", *_VERSION_2)
_HOW = frozenset({"hosted", "hostedbadge", "signed", "signedbadge"})


def is_one(document: Mapping[str, Any]) -> bool:
    """Tell whether an object means to be an assertion, however broken."""
    if "Assertion" in values.types(document):
        return True
    if "recipient" in document and "badge" in document:
        return True
    return _kind(document) in _HOW or bool(values.text(_verify(document).get("url")))


def is_description(document: Mapping[str, Any]) -> bool:
    """Tell whether an object describes a badge or an issuer without awarding anything."""
    return bool({"BadgeClass", "Issuer", "Profile", "Achievement"} & {*values.types(document)})


def read(document: Mapping[str, Any], source: Source) -> Credential:
    """Read an assertion (OB 2.0 "Assertion"); an empty one when only its URL was baked."""
    badge = document.get("badge")
    found = achievement(badge)
    kind = _kind(document)
    securing = Securing.HOSTED
    if source.token is not None:
        securing = Securing.JWT
    elif kind.startswith("signed"):
        securing = Securing.NONE
    spec = _spec(document)
    hosted_url = _hosted_url(document, spec, source) if securing is Securing.HOSTED else ""
    return Credential(
        original=source.original,
        carrier=source.carrier,
        spec=spec,
        securing=securing,
        document=document,
        token=source.token.text if source.token else "",
        header=source.token.header if source.token else {},
        claims=source.token.payload if source.token else {},
        hosted_url=hosted_url,
        id=values.link(document) or hosted_url or values.text(document.get("uid")),
        types=values.types(document),
        name=found.name,
        issuer=issuer(values.an_object(badge).get("issuer")),
        achievement=found,
        subject=_subject(document),
        valid_from=dates.timestamp(document.get("issuedOn", document.get("issued_on"))),
        valid_until=dates.timestamp(document.get("expires")),
        picture=source.picture
        or pictures.from_data_url(values.link(document.get("image")))
        or pictures.from_data_url(found.image),
    )


def described(
    credential: Credential,
    *,
    badge: Mapping[str, Any] | None = None,
    profile: Mapping[str, Any] | None = None,
) -> Credential:
    """Return the credential with what its BadgeClass and its issuer's Profile say, to show it.

    The document, and so what is judged, stays as it came.
    """
    found = achievement(badge) if badge else credential.achievement
    who = credential.issuer
    if badge:
        who = issuer(badge.get("issuer")) if badge.get("issuer") else who
    if profile:
        who = issuer(profile)
    return replace(
        credential,
        name=found.name or credential.name,
        achievement=found,
        issuer=who,
        picture=credential.picture or pictures.from_data_url(found.image),
        pages=tuple(_pages(credential.document, badge, profile)),
    )


def _pages(
    document: Mapping[str, Any],
    badge: Mapping[str, Any] | None,
    profile: Mapping[str, Any] | None,
) -> Iterator[IssuerPage]:
    """Yield the pages that the document only links to."""
    inside = document.get("badge")
    if badge and not _is_told(inside):
        yield IssuerPage(("badge",), values.link(inside) or values.link(badge), badge)
        inside = badge
    if profile and not _is_told(issuer := values.an_object(inside).get("issuer")):
        yield IssuerPage(("badge", "issuer"), values.link(issuer) or values.link(profile), profile)


def _is_told(value: Any) -> bool:
    """Say whether a member holds more than a link."""
    return bool(values.an_object(value).keys() - {"id", "@id", "type", "@type"})


def achievement(value: Any) -> Achievement:
    """Read a BadgeClass (OB 2.0), or the URL of one."""
    found = values.an_object(value)
    criteria = found.get("criteria")
    return Achievement(
        id=values.link(value),
        name=values.text(found.get("name")),
        description=values.text(found.get("description")),
        criteria=values.text(values.an_object(criteria).get("narrative")),
        criteria_url=values.link(criteria),
        image=values.link(found.get("image")),
        language=values.text(found.get("@language")),
        tags=values.words(found.get("tags")),
        alignments=alignments.of_achievement(found),
    )


def issuer(value: Any) -> Issuer:
    """Read a Profile (OB 2.0), the URL of one, or an OB 0.5 issuer with its ``origin``."""
    found = values.an_object(value)
    return Issuer(
        id=values.link(value) or values.text(found.get("origin")),
        name=values.text(found.get("name")),
        url=values.link(found.get("url")),
        image=values.link(found.get("image")),
        email=values.text(found.get("email", found.get("contact"))),
        description=values.text(found.get("description")),
    )


def _subject(document: Mapping[str, Any]) -> Subject:
    recipient = document.get("recipient")
    if isinstance(recipient, str):  # OB 0.5: an e-mail address, or a hash of one
        recipient = {"type": "email", "identity": recipient, "salt": document.get("salt", "")}
    return Subject(identifiers=values.objects(recipient))


def _verify(document: Mapping[str, Any]) -> Mapping[str, Any]:
    return values.an_object(document.get("verification", document.get("verify")))


def _kind(document: Mapping[str, Any]) -> str:
    return values.text(_verify(document).get("type")).lower()


def _spec(document: Mapping[str, Any]) -> Spec:
    contexts = values.contexts(document)
    if any(url.startswith(_VERSION_2) for url in contexts):
        return Spec.OPEN_BADGES_2
    if "verification" in document or (contexts and not contexts[0].startswith(_CONTEXTS)):
        return Spec.OPEN_BADGES_2
    return Spec.OPEN_BADGES_1


def _hosted_url(document: Mapping[str, Any], spec: Spec, source: Source) -> str:
    """Return where the assertion is hosted: OB 2.0 says its ``id``, OB 1.x ``verify.url``."""
    named = (values.link(document), values.text(_verify(document).get("url")), source.url)
    order = named if spec is Spec.OPEN_BADGES_2 else (named[1], named[2], named[0])
    return next((url for url in order if url.startswith(("https://", "http://"))), "")
