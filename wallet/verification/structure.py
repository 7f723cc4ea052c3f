"""Is it built as its specification asks? Judged before any cryptography.

Verifiable Credentials Data Model 1.1 section 4 and 2.0 section 4, Open Badges 3.0, Open Badges
2.0 "Data Validation". Only what a verdict must not rest on without; schemas ask for more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wallet.credentials import dates, sd_jwt, values
from wallet.credentials.model import Securing, Spec
from wallet.cryptosuites import proofs
from wallet.verification import one_reading
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.credentials.model import Credential

_V1 = "https://www.w3.org/2018/credentials/v1"
_V2 = "https://www.w3.org/ns/credentials/v2"
_OB2_CONTEXTS = ("https://w3id.org/openbadges/v2", "https://purl.imsglobal.org/spec/ob/v2p1")
_DATES = {
    _V1: ("issuanceDate", "expirationDate"),
    _V2: ("validFrom", "validUntil"),
}
_MAX_PROOFS = 16
_MAX_STATUS_ENTRIES = 16
_TOKEN_TYPES = frozenset(
    {"jwt", "jws", "vc+jwt", "vp+jwt", "vc+ld+jwt", "vp+ld+jwt", "vc+ld+json+jwt"}
)
_SELECTIVE_TYPES = frozenset(
    {"jwt", "vc+sd-jwt", "vp+sd-jwt", "dc+sd-jwt", "vc+ld+json+sd-jwt", "vp+ld+json+sd-jwt"}
)
# What an issuer said of somebody is no presentation, and the other way round (RFC 8725, 3.11).
_NOT_A_PRESENTATION, _NOT_A_CREDENTIAL = ("vc+", "dc+"), ("vp+",)
# What an issuer must always show (SD-JWT VC, section 3.2.2.2).
_NEVER_WITHHELD = frozenset({"iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status"})

_ODD_DATES = frozenset({"bad_date", "no_issue_date"})

Problem = tuple[str, dict[str, str]]


def check_structure(credential: Credential) -> Check:
    """Return one check that names the first thing wrong, or passes.

    A date that is odd or missing is only told of a document with no proof that we know: such a
    proof may allow for it, and what is known of the document is that we cannot check it.
    """
    told: Check | None = None
    for code, details in _problems(credential):
        if code not in _ODD_DATES or not _only_foreign_proofs(credential.document):
            return Check("structure", Outcome.FAIL, code, details)
        told = told or Check("structure", Outcome.UNKNOWN, code, details)
    return told or Check("structure", Outcome.PASS, "structure_good")


def _problems(credential: Credential) -> Iterator[Problem]:
    yield from _token_problems(credential)
    if credential.spec is Spec.OPEN_BADGES_1:
        return
    if credential.spec is Spec.OPEN_BADGES_2:
        yield from _open_badges_2_problems(credential)
    elif is_sd_jwt_vc(credential):
        yield from _sd_jwt_vc_problems(credential)
    else:
        yield from _w3c_problems(credential)


def is_sd_jwt_vc(credential: Credential) -> bool:
    """Tell an SD-JWT VC, which is its claims and no W3C document."""
    if credential.securing is not Securing.SD_JWT or credential.spec is Spec.PRESENTATION:
        return False
    return not {"@context", "credentialSubject"} & credential.document.keys()


def _only_foreign_proofs(document: Mapping[str, Any]) -> bool:
    """Say whether a document has proofs, and none that we can check."""
    found = proofs.proofs_of(document)
    return bool(found) and not any(map(proofs.is_implemented, found))


def _sd_jwt_vc_problems(credential: Credential) -> Iterator[Problem]:
    kind = credential.document.get("vct")
    if not isinstance(kind, str) or not kind:
        yield "no_credential_type", {"type": "vct"}
    if not credential.issuer.id and "x5c" not in credential.header:
        yield "no_issuer", {}
    elif credential.issuer.id and not _is_identifier(credential.issuer.id):
        yield "bad_id", {"member": "iss"}
    signed = sd_jwt.parse(credential.token).token.payload
    for name in sorted(_NEVER_WITHHELD & credential.claims.keys()):
        if name not in signed:
            yield "claim_withheld", {"claim": name}


def _token_problems(credential: Credential) -> Iterator[Problem]:
    if not credential.token:
        return
    kind = credential.header.get("typ", "JWT")
    name = str(kind).lower().removeprefix("application/")
    selective = credential.securing is Securing.SD_JWT
    allowed = _SELECTIVE_TYPES if selective else _TOKEN_TYPES
    presents = credential.spec is Spec.PRESENTATION
    others = _NOT_A_PRESENTATION if presents else _NOT_A_CREDENTIAL
    if not isinstance(kind, str) or name not in allowed or name.startswith(others):
        yield "token_type", {"type": str(kind)[:40]}
    for claim in ("exp", "nbf"):
        value = credential.claims.get(claim)
        if value is not None and dates.timestamp(value) is None:
            yield "bad_date", {"member": claim}
    if credential.document is credential.claims:
        yield from _claim_problems(credential)


def _claim_problems(credential: Credential) -> Iterator[Problem]:
    """Compare registered claims with the members they stand for (OB 3.0, section 8.2.2)."""
    document = credential.document
    pairs = (
        ("jti", values.link(document)),
        ("sub", values.link(values.an_object(document.get("credentialSubject")))),
    )
    for claim, member in pairs:
        value = credential.claims.get(claim)
        if value is not None and member and value != member:
            yield "claims_disagree", {"claim": claim}


def _w3c_problems(credential: Credential) -> Iterator[Problem]:
    document = credential.document
    contexts = values.items(document.get("@context"))
    if not contexts or contexts[0] not in (_V1, _V2):
        yield "no_base_context", {}
    presentation = credential.spec is Spec.PRESENTATION
    wanted = "VerifiablePresentation" if presentation else "VerifiableCredential"
    if wanted not in credential.types:
        yield "no_credential_type", {"type": wanted}
    if "id" in document and not _is_identifier(document["id"]):
        yield "bad_id", {"member": "id"}
    if not credential.token:
        yield from one_reading.problems_of(document)
    if len(values.items(document.get("proof"))) > _MAX_PROOFS:
        yield "too_many_proofs", {"limit": str(_MAX_PROOFS)}
    if presentation:
        yield from _presentation_problems(credential)
    else:
        yield from _issuer_problems(credential)
        yield from _subject_problems(document)
    yield from _date_problems(credential, str(contexts[0]))
    yield from _status_problems(document)


def _presentation_problems(credential: Credential) -> Iterator[Problem]:
    members = values.items(credential.document.get("verifiableCredential"))
    if not credential.token and any(not isinstance(member, Mapping) for member in members):
        yield "bad_inner", {}
    holder = credential.document.get("holder")
    if holder is not None and not _is_identifier(values.link(holder)):
        yield "bad_id", {"member": "holder"}


def _issuer_problems(credential: Credential) -> Iterator[Problem]:
    if not credential.issuer.id:
        # An unsigned draft without issuer is called unsigned: that is what matters of it.
        if "issuer" in credential.document or credential.securing is not Securing.NONE:
            yield "no_issuer", {}
    elif not _is_identifier(credential.issuer.id):
        yield "bad_id", {"member": "issuer"}


def _subject_problems(document: Mapping[str, Any]) -> Iterator[Problem]:
    subjects = values.items(document.get("credentialSubject"))
    if not subjects or not all(isinstance(each, Mapping) and each for each in subjects):
        yield "no_subject", {}
    for subject in values.objects(document.get("credentialSubject")):
        if "id" in subject and not _is_identifier(subject["id"]):
            yield "bad_id", {"member": "credentialSubject"}


def _date_problems(credential: Credential, base: str) -> Iterator[Problem]:
    document = credential.document
    found: dict[str, datetime | None] = {}
    for name in (*_DATES[_V1], *_DATES[_V2]):
        if name in document:
            found[name] = dates.moment(document[name])
            if found[name] is None:
                yield "bad_date", {"member": name}
    if base == _V1 and credential.valid_from is None and credential.spec is not Spec.PRESENTATION:
        yield "no_issue_date", {}
    start, end = (found.get(name) for name in _DATES[_V2])
    if start and end and end < start:
        yield "dates_reversed", {}


def _status_problems(document: Mapping[str, Any]) -> Iterator[Problem]:
    entries = values.items(document.get("credentialStatus"))
    if len(entries) > _MAX_STATUS_ENTRIES:
        yield "too_many_statuses", {"limit": str(_MAX_STATUS_ENTRIES)}
    for entry in entries:
        if not isinstance(entry, Mapping) or not values.types(entry):
            yield "status_without_type", {}


def _open_badges_2_problems(credential: Credential) -> Iterator[Problem]:
    document = credential.document
    if not document:  # only the URL was baked; the hosted copy will be judged
        return
    if not any(url in _OB2_CONTEXTS for url in values.contexts(document)):
        yield "no_base_context", {}
    if "Assertion" not in credential.types:
        yield "no_credential_type", {"type": "Assertion"}
    if not _is_identifier(document.get("id")):
        yield "bad_id", {"member": "id"}
    recipient = values.an_object(document.get("recipient"))
    if not values.text(recipient.get("identity")) or not values.types(recipient):
        yield "no_subject", {}
    if not values.link(document.get("badge")):
        yield "no_badge_class", {}
    if credential.valid_from is None:
        yield "no_issue_date", {}
    if "expires" in document and credential.valid_until is None:
        yield "bad_date", {"member": "expires"}


def _is_identifier(value: Any) -> bool:
    """Say whether a value is one absolute URL, URN or DID."""
    return (
        isinstance(value, str)
        and value.partition(":")[0].replace("+", "").replace("-", "").isalnum()
        and bool(value.partition(":")[2])
        and value.split() == [value]
    )
