"""Pages that a credential points to as evidence of what was done: named, and never opened.

Open Badges 3.0 ``evidence`` (and 2.0's). A signature covers the address, not what stands there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials import values
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from wallet.credentials.model import Credential


def check_evidence_links(credential: Credential) -> Check:
    """Say how many pages a credential points to as evidence; what they say cannot be checked."""
    links = [values.link(each) for each in values.items(credential.document.get("evidence"))]
    pages = list(dict.fromkeys(link for link in links if link.startswith(("https://", "http://"))))
    if not pages:
        return Check("evidence_links", Outcome.SKIPPED, "no_evidence_links")
    details = {"count": str(len(pages))}
    evidence = {"pages": " ".join(pages)[:2000]}
    return Check(
        "evidence_links", Outcome.UNKNOWN, "evidence_links_unseen", details, evidence=evidence
    )
