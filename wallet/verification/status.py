"""Has the issuer withdrawn it? Judged by the newest status list in the cache.

Bitstring Status List 1.0 section 3.2, and its predecessor Status List 2021. The list is itself a
credential and is verified as one; who signed it is named.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.credentials.model import Spec
from wallet.credentials.reading import read
from wallet.errors import ProofError, ReadingError
from wallet.verification import revocation_list
from wallet.verification.bitstring import MIN_BYTES, inflate, is_set
from wallet.verification.report import Check, Outcome, Report, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.credentials.model import Credential
    from wallet.trust.model import Document
    from wallet.verification.situation import Situation

Judge = Callable[["Credential"], Report]  # verifies a list, without looking at its own status

_ENTRY_TYPES = frozenset({"BitstringStatusListEntry", "StatusList2021Entry"})
_LIST_TYPES = frozenset({"BitstringStatusList", "StatusList2021"})
_SET = {"revocation": "revoked", "suspension": "suspended"}
_INDEX = re.compile(r"[0-9]{1,12}\Z")
# What a list's own verdict makes of it: unusable as such, or only not to be judged here.
_LIST_IS_BAD = frozenset(
    {
        Verdict.MALFORMED,
        Verdict.UNSIGNED,
        Verdict.INVALID_SIGNATURE,
        Verdict.ISSUER_MISMATCH,
        Verdict.NOT_YET_VALID,
        Verdict.EXPIRED,
    }
)


def check_statuses(credential: Credential, at: Situation, judge: Judge) -> tuple[Check, ...]:
    """Return one check per ``credentialStatus`` entry, or one that says there is none.

    A status that cannot be looked up is unknown, never a pass.
    """
    entries = values.objects(credential.document.get("credentialStatus"))
    if not entries:
        return (Check("status", Outcome.SKIPPED, "no_status"),)
    return tuple(_check_entry(entry, credential, at, judge) for entry in entries)


def _check_entry(
    entry: Mapping[str, Any], credential: Credential, at: Situation, judge: Judge
) -> Check:
    kinds = values.types(entry)
    if revocation_list.TYPE in kinds:
        return revocation_list.check_entry(entry, credential, at.knowledge)
    if not _ENTRY_TYPES & {*kinds}:
        details = {"type": ", ".join(kinds)[:80]}
        return Check("status", Outcome.UNKNOWN, "status_type_unknown", details)
    url = values.link(entry.get("statusListCredential"))
    documents = at.knowledge.find(url)
    if not documents:
        return Check("status", Outcome.UNKNOWN, "status_list_missing", {"url": url[:500]})
    document = documents[0]
    evidence = {
        "document": url[:2000],
        "source": document.source,
        "fetched": document.fetched.isoformat() if document.fetched else "undated",
        "index": str(entry.get("statusListIndex"))[:40],
    }
    try:
        outcome, code, details = _look_up(entry, document, credential, judge, evidence)
    except ProofError as error:
        outcome, code = Outcome.FAIL, error.code
        details = {name: str(value)[:200] for name, value in error.details.items()}
    return Check("status", outcome, code, {"url": url[:500], **details}, document.fetched, evidence)


def _look_up(
    entry: Mapping[str, Any],
    document: Document,
    credential: Credential,
    judge: Judge,
    evidence: dict[str, str],
) -> tuple[Outcome, str, dict[str, str]]:
    """Open one list; raise ``ProofError`` for one that is not what the entry asks for."""
    try:
        listed = read(document.body)
    except ReadingError as error:
        raise ProofError("status_list_unreadable") from error
    if listed.spec is not Spec.STATUS_LIST:
        raise ProofError("status_list_unreadable")
    report = judge(listed)
    evidence |= _evidence_of(listed, report)
    if report.verdict in _LIST_IS_BAD:
        code = "status_list_expired" if report.verdict is Verdict.EXPIRED else "status_list_bad"
        raise ProofError(code, list_verdict=report.verdict.value)
    if report.verdict is not Verdict.VALID:
        details = {"list_verdict": report.verdict.value}
        return Outcome.UNKNOWN, "status_list_unchecked", details
    subject = values.an_object(listed.document.get("credentialSubject"))
    purpose = _purpose(entry, subject)
    if entry.get("statusSize", 1) not in (1, "1") or purpose not in _SET:
        return Outcome.UNKNOWN, "status_purpose_unknown", {"purpose": purpose[:80]}
    bits = inflate(values.text(subject.get("encodedList")))
    evidence["entries"] = str(len(bits) * 8)
    if len(bits) < MIN_BYTES:
        evidence["short_list"] = "yes"  # some issuers' lists are; it harms privacy, not truth
    if is_set(bits, _index(entry)):
        return Outcome.FAIL, _SET[purpose], {}
    if listed.issuer.id != credential.issuer.id:
        return Outcome.PASS, "status_clear_by_other", {"list_issuer": listed.issuer.id[:200]}
    return Outcome.PASS, "status_clear", {}


def _evidence_of(listed: Credential, report: Report) -> dict[str, str]:
    """Return who signed the list, how that came out, and what the answer's age depends on."""
    signed = report.check("issuer_binding")
    found = {
        "list_issuer": listed.issuer.id[:2000],
        "list_verdict": report.verdict.value,
        "list_key_fetched": signed.evidence.get("fetched", "") if signed else "",
        "list_until": listed.valid_until.isoformat() if listed.valid_until else "",
    }
    return {name: value for name, value in found.items() if value}


def _purpose(entry: Mapping[str, Any], subject: Mapping[str, Any]) -> str:
    """Return the purpose that entry and list agree on; raise when they do not."""
    if not _LIST_TYPES & {*values.types(subject)}:
        raise ProofError("status_list_unreadable")
    purpose = values.text(entry.get("statusPurpose"))
    if purpose not in values.texts(subject.get("statusPurpose")):
        raise ProofError("status_purpose_differs", purpose=purpose[:80])
    return purpose


def _index(entry: Mapping[str, Any]) -> int:
    """Return the index, which the standard writes as a string and some issuers as a number."""
    index = entry.get("statusListIndex")
    if isinstance(index, int) and not isinstance(index, bool):
        return index
    if isinstance(index, str) and _INDEX.match(index):
        return int(index)
    raise ProofError("status_index_out_of_range", index=str(index)[:40], entries="")
