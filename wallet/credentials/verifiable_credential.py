"""Reads verifiable credentials (W3C VCDM 1.1 and 2.0), whatever they are about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from wallet.credentials import alignments, dates, open_badges_3, pictures, values
from wallet.credentials.model import Achievement, Credential, Securing, Spec

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.credentials.source import Source

_Value = TypeVar("_Value")

_SPEC_OF_TYPE = {
    "ClrCredential": Spec.CLR_2,
    "EndorsementCredential": Spec.ENDORSEMENT,
    "OpenBadgeCredential": Spec.OPEN_BADGES_3,
    "AchievementCredential": Spec.OPEN_BADGES_3,
    "BitstringStatusListCredential": Spec.STATUS_LIST,
    "StatusList2021Credential": Spec.STATUS_LIST,
    "RevocationList2020Credential": Spec.STATUS_LIST,
}
_OPEN_BADGES_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/"


def is_one(document: Mapping[str, Any]) -> bool:
    """Tell whether an object means to be a verifiable credential, however broken."""
    return "VerifiableCredential" in values.types(document) or "credentialSubject" in document


def read(document: Mapping[str, Any], source: Source) -> Credential:
    """Read a credential; what is missing or misshapen stays empty for the structure check."""
    types = values.types(document)
    subject = values.an_object(document.get("credentialSubject"))
    spec = _spec(document, types, subject)
    if spec is Spec.CLR_2:
        # The achievements of a record may be ones that nobody has earned: they are named so that
        # associations can point at them (CLR 2.0, ClrSubject).
        achievement = Achievement(description=values.text(document.get("description")))
    else:
        achievement = open_badges_3.achievement(subject.get("achievement"))
        reached = alignments.of_results(subject)
        achievement = replace(achievement, alignments=(*achievement.alignments, *reached))
    credential = Credential(
        original=source.original,
        carrier=source.carrier,
        spec=spec,
        securing=securing(document, source),
        document=document,
        id=values.link(document),
        types=types,
        name=values.text(document.get("name")) or achievement.name,
        issuer=open_badges_3.issuer(document.get("issuer")),
        achievement=achievement,
        subject=open_badges_3.subject(subject),
        valid_from=_first(document, "validFrom", "issuanceDate", "issued"),
        valid_until=_first(document, "validUntil", "expirationDate"),
        awarded=_readable(document.get("awardedDate")),
        picture=pictures.from_data_url(achievement.image)
        or pictures.from_data_url(values.link(document.get("image")))
        or source.picture,  # last, because no proof covers what is around the credential
    )
    return with_parties(with_claims(credential, source))


def securing(document: Mapping[str, Any], source: Source) -> Securing:
    """Say how the document is secured: by the token around it, an embedded proof, or not."""
    if source.token is not None:
        return Securing.SD_JWT if source.selective else Securing.JWT
    return Securing.DATA_INTEGRITY if document.get("proof") else Securing.NONE


def with_claims(credential: Credential, source: Source) -> Credential:
    """Fill in what the token's registered claims say: ``jti``, ``nbf`` and ``exp``.

    Under a ``vc`` or ``vp`` claim the registered claims replace what stands inside (VCDM 1.1,
    section 6.3.1, decoding); where the credential is itself the payload (OB 3.0 section 8.2,
    VC-JOSE-COSE) its own members come first.
    """
    token = source.token
    if token is None:
        return credential
    claims = token.payload
    carried = replace(credential, token=token.text, header=token.header, claims=claims)
    return replace(
        carried,
        id=chosen(carried, values.text(claims.get("jti")), carried.id),
        valid_from=chosen(carried, dates.timestamp(claims.get("nbf")), carried.valid_from),
        valid_until=chosen(carried, dates.timestamp(claims.get("exp")), carried.valid_until),
    )


def chosen(credential: Credential, claim: _Value, member: _Value) -> _Value:
    """Choose between a token's claim and the document's member, by the rule of ``with_claims``."""
    inside = credential.document is not credential.claims
    return (claim or member) if inside else (member or claim)


def with_parties(credential: Credential) -> Credential:
    """Fill in issuer and subject from a token's ``iss`` and ``sub``."""
    if not credential.claims:
        return credential
    issuer, subject = (values.text(credential.claims.get(name)) for name in ("iss", "sub"))
    return replace(
        credential,
        issuer=replace(credential.issuer, id=chosen(credential, issuer, credential.issuer.id)),
        subject=replace(credential.subject, id=chosen(credential, subject, credential.subject.id)),
    )


def _readable(value: Any) -> datetime | None:
    """Return the first moment of one or of several."""
    found = (dates.moment(each) for each in values.items(value))
    return next((moment for moment in found if moment is not None), None)


def _first(document: Mapping[str, Any], *names: str) -> datetime | None:
    present = next((name for name in names if name in document), "")
    return dates.moment(document.get(present))


def _spec(document: Mapping[str, Any], types: tuple[str, ...], subject: Mapping[str, Any]) -> Spec:
    for name in types:
        if name in _SPEC_OF_TYPE:
            return _SPEC_OF_TYPE[name]
    means_badge = "AchievementSubject" in values.types(subject) or "achievement" in subject
    if means_badge and any(
        url.startswith(_OPEN_BADGES_CONTEXT) for url in values.contexts(document)
    ):
        return Spec.OPEN_BADGES_3
    return Spec.CREDENTIAL
