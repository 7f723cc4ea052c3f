"""``1EdTechRevocationList``: a plain list of withdrawn credentials at the issuer's own address.

1EdTech Revocation List Status Method. The list is not signed; that it was fetched from the address
in the signed credential, and names the same issuer, is all that speaks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.trust.methods import parse
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
    evidence = {
        "document": url[:2000],
        "source": document.source,
        "fetched": document.fetched.isoformat() if document.fetched else "undated",
    }
    listed = parse(document.body)
    outcome, code = _look_up(listed, credential)
    return Check("status", outcome, code, details, document.fetched, evidence)


def _look_up(listed: Mapping[str, Any], credential: Credential) -> tuple[Outcome, str]:
    entries = listed.get("revokedCredential")
    if not isinstance(entries, list) or not credential.id:
        return Outcome.FAIL, "status_list_unreadable"
    if values.link(listed.get("issuer")) != credential.issuer.id:
        return Outcome.FAIL, "status_list_of_another"
    withdrawn = {values.link(each) for each in entries}
    if credential.id in withdrawn:
        return Outcome.FAIL, "revoked"
    return Outcome.PASS, "status_clear"
