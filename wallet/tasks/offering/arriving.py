"""What came for an offer, held against what was offered before anything is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.credentials.model import Securing
from wallet.errors import TrustError
from wallet.sharing.openid4vci.links import host_of
from wallet.sharing.said import said
from wallet.snapshots.portfolios import Finding, Weight
from wallet.trust import did

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wallet.credentials.model import Credential
    from wallet.holder.keys import HolderKey
    from wallet.snapshots.imports import Found

_SECURED = {
    "ldp_vc": (Securing.DATA_INTEGRITY,),
    "jwt_vc_json": (Securing.JWT,),
    "jwt_vc_json-ld": (Securing.JWT,),
    "dc+sd-jwt": (Securing.SD_JWT,),
    "vc+sd-jwt": (Securing.SD_JWT,),
}


@dataclass(frozen=True, slots=True)
class Promised:
    """What was offered: by whom, of what kind, in which format, bound to which key.

    ``issuer`` is "" where badges of anybody may come, ``holder`` for those bound to no key.
    """

    issuer: str
    types: tuple[str, ...]
    format: str
    holder: str


def findings(found: Found, promised: Promised, keys: Sequence[HolderKey]) -> Iterator[Finding]:
    """Yield in what something differs from what was offered."""
    about = (found.name,)
    credential = found.report.credential if found.report else None
    if credential is None:
        yield Finding("arrived_no_badge", Weight.CARE, {"name": found.name}, about)
        return
    if promised.issuer:
        yield from _issuer(credential, promised, about)
    yield from _subject(credential, promised, keys, about)
    is_of = {*credential.types, said(credential.claims.get("vct"))}
    if not set(promised.types) <= is_of:
        lacking = ", ".join(each for each in promised.types if each not in is_of)[:200]
        yield Finding("arrived_other_type", Weight.CARE, {"types": lacking}, about)
    if credential.securing not in _SECURED.get(promised.format, (credential.securing,)):
        yield Finding("arrived_other_format", Weight.CARE, {"format": promised.format}, about)


def together(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings that say the same as one, about all the badges that it is said of."""
    same: dict[tuple[str, tuple[tuple[str, str], ...]], Finding] = {}
    for each in found:
        key = each.code, tuple(sorted(each.details.items()))
        before = same.get(key)
        same[key] = replace(each, badges=before.badges + each.badges) if before else each
    return tuple(same.values())


def _issuer(
    credential: Credential, promised: Promised, about: tuple[str, ...]
) -> Iterator[Finding]:
    host = host_of(promised.issuer)
    named = said(credential.issuer.id) or "–"
    other = _issuer_host(credential.issuer.id)
    if credential.issuer.id != promised.issuer and other != host:
        code = "arrived_other_issuer" if other else "arrived_issuer_key"
        weight = Weight.CARE if other else Weight.TOLD
        yield Finding(code, weight, {"host": host, "issuer": named}, about)


def _issuer_host(issuer: str) -> str:
    """Return the host that an issuer's id names, "" for one that names none, as a did:key."""
    try:
        return host_of(did.web_url(issuer) if issuer.startswith("did:") else issuer)
    except TrustError:
        return ""


def _subject(
    credential: Credential, promised: Promised, keys: Sequence[HolderKey], about: tuple[str, ...]
) -> Iterator[Finding]:
    subject = credential.subject.id.strip().partition("#")[0]
    confirmed = credential.claims.get("cnf")
    ours = [key for key in keys if key.did == promised.holder] if promised.holder else keys
    if any(key.did == subject or key.is_named_by(confirmed) for key in ours):
        return
    if confirmed is not None or subject.startswith("did:"):
        details = {"subject": said(subject) or "–"}
        yield Finding("arrived_other_subject", Weight.CARE, details, about)
    elif promised.holder:
        yield Finding("arrived_unbound", Weight.TOLD, {}, about)
