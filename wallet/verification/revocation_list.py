"""``1EdTechRevocationList``: a plain list of withdrawn credentials at the issuer's own address.

1EdTech Revocation List Status Method. The list is not signed; that it was fetched from the address
that the signed credential names (its status' own ``id``), and names the same issuer, is all that
speaks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from wallet.credentials import values
from wallet.trust.methods import parse
from wallet.verification.dated import evidence_of
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.credentials.model import Credential
    from wallet.trust.model import Knowledge

TYPE = "1EdTechRevocationList"


def check_entry(entry: Mapping[str, Any], credential: Credential, knowledge: Knowledge) -> Check:
    """Look for the credential's id in the cached list."""
    url = values.link(entry)
    details = {"url": url[:500]}
    documents = knowledge.find(url)
    if not documents:
        return Check("status", Outcome.UNKNOWN, "status_list_missing", details)
    document = documents[0]
    evidence = evidence_of(document)
    outcome, code, reason = _look_up(parse(document.body), credential)
    if reason:
        evidence["reason"] = reason[:500]
    return Check("status", outcome, code, details, document.fetched, evidence)


def _look_up(listed: Mapping[str, Any], credential: Credential) -> tuple[Outcome, str, str]:
    """Return outcome, code, and the issuer's reason if it gives one."""
    entries = values.items(listed.get("revokedCredential"))
    names = [same_name(values.link(each)) for each in entries]
    if listed.get("revokedCredential") is None or not credential.id:
        return Outcome.FAIL, "status_list_unreadable", ""
    if values.link(listed.get("issuer")) != credential.issuer.id:
        return Outcome.FAIL, "status_list_of_another", ""
    for each, name in zip(entries, names, strict=True):
        if name == same_name(credential.id):
            reason = values.text(values.an_object(each).get("revocationReason"))
            return Outcome.FAIL, "revoked", reason
    if not all(names):  # it withdraws something more, and nobody can tell what
        return Outcome.FAIL, "status_list_unreadable", ""
    return Outcome.PASS, "status_clear", ""


def same_name(identifier: str) -> str:
    """Return an identifier as identifiers are compared (OB 3.0): percent-decoded and trimmed."""
    return unquote(identifier).strip()
