"""Status lists that are credentials: a bit, or a few, for each credential.

Bitstring Status List 1.0, and its predecessors Status List 2021 and Revocation List 2020.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.credentials.model import Spec
from wallet.credentials.reading import read
from wallet.errors import ProofError, ReadingError
from wallet.verification.bitstring import MIN_BYTES, inflate, value_at, value_from_right
from wallet.verification.opened_lists import OpenedList, judged
from wallet.verification.report import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.trust.model import Document
    from wallet.verification.status import Answer, Judge

_OLDEST = "RevocationList2020Status"
ENTRY_TYPES = frozenset({"BitstringStatusListEntry", "StatusList2021Entry", _OLDEST})
_LIST_TYPES = frozenset({"BitstringStatusList", "StatusList2021", "RevocationList2020"})
_SET = {"revocation": "revoked", "suspension": "suspended"}
_NUMBER = re.compile(r"[0-9]{1,12}\Z")
_MAX_SIZE = 32  # bits for one credential
_MAX_TTL = 10 * 366 * 24 * 3600 * 1000  # milliseconds; longer is no promise worth repeating


def list_url(entry: Mapping[str, Any]) -> str:
    """Return where the list of an entry is published."""
    return values.link(_member(entry, "Credential"))


def index_member(entry: Mapping[str, Any]) -> Any:
    """Return the index as the entry writes it."""
    return _member(entry, "Index")


def open_list(document: Document, judge: Judge) -> OpenedList:
    """Read and judge a list's credential, and open its bits when it may be believed."""
    try:
        listed = read(document.body)
    except ReadingError:
        return OpenedList(problem=ProofError("status_list_unreadable"))
    if listed.spec is not Spec.STATUS_LIST:
        return OpenedList(problem=ProofError("status_list_unreadable"))
    subject = values.an_object(listed.document.get("credentialSubject"))
    report = judge(listed)
    bits, problem = b"", None
    if report.verdict is Verdict.VALID:
        try:
            bits = _bits(subject)
        except ProofError as error:
            problem = error
    return judged(
        document,
        report,
        listed.issuer.id,
        until=listed.valid_until,
        ttl=_ttl(subject.get("ttl")),
        says=subject,
        bits=bits,
        problem=problem,
    )


def look_up(entry: Mapping[str, Any], opened: OpenedList, evidence: dict[str, str]) -> Answer:
    """Read the entry's place, and say what its value means for the entry's purpose.

    Raises ``ProofError`` for a list that is not what the entry asks for.
    """
    purpose = _purpose(entry, opened.says)
    size = _number(entry.get("statusSize", opened.says.get("statusSize", 1)))
    if size is None or not 1 <= size <= _MAX_SIZE:
        raise ProofError("status_size_unreadable", size=str(entry.get("statusSize"))[:40])
    index = _number(index_member(entry))
    if index is None:
        raise ProofError(
            "status_index_out_of_range", index=str(index_member(entry))[:40], entries=""
        )
    value = value_at(opened.bits, index, size)
    evidence["purpose"] = purpose[:80]
    evidence["entries"] = str(len(opened.bits) * 8 // size)
    if size > 1 or purpose not in _SET:
        evidence["value"] = hex(value)
    if len(opened.bits) < MIN_BYTES:
        evidence["short_list"] = "yes"  # some issuers' lists are; it harms privacy, not truth
    if value == 0 and _OLDEST in values.types(entry) and value_from_right(opened.bits, index):
        # Revocation List 2020 left the order of bits open, and programs count either way.
        return Outcome.UNKNOWN, "status_list_ambiguous", {}
    return _meaning(entry, opened, purpose, value)


def _meaning(entry: Mapping[str, Any], opened: OpenedList, purpose: str, value: int) -> Answer:
    if purpose in _SET:
        return (Outcome.FAIL, _SET[purpose], {}) if value else (Outcome.PASS, "status_clear", {})
    # The rest says nothing for or against the credential.
    if purpose == "refresh":
        return Outcome.SKIPPED, "status_newer" if value else "status_newest", {}
    if purpose == "message":
        message = _message(entry, opened.says, value)
        return Outcome.SKIPPED, "status_message", {"message": message[:500] or hex(value)}
    return Outcome.UNKNOWN, "status_purpose_unknown", {"purpose": purpose[:80]}


def _message(entry: Mapping[str, Any], subject: Mapping[str, Any], value: int) -> str:
    """Return the text for a value; drafts of the standard kept it in the list."""
    for holder in (entry, subject):
        for each in values.objects(holder.get("statusMessage")):
            try:
                same = int(values.text(each.get("status")), 16) == value
            except ValueError:
                continue
            if same:
                return values.text(each.get("message"))
    return ""


def _bits(subject: Mapping[str, Any]) -> bytes:
    if not _LIST_TYPES & {*values.types(subject)}:
        raise ProofError("status_list_unreadable")
    return inflate(values.text(subject.get("encodedList")))


def _purpose(entry: Mapping[str, Any], subject: Mapping[str, Any]) -> str:
    """Return the purpose that entry and list agree on; raise when they do not.

    Revocation List 2020 knows one purpose and need not name it.
    """
    implied = "revocation" if _OLDEST in values.types(entry) else ""
    purpose = values.text(entry.get("statusPurpose")) or implied
    listed = values.texts(subject.get("statusPurpose"))
    if not listed and "RevocationList2020" in values.types(subject):
        listed = ("revocation",)
    if purpose not in listed:
        raise ProofError("status_purpose_differs", purpose=purpose[:80])
    return purpose


def _member(entry: Mapping[str, Any], name: str) -> Any:
    """Return a member under the name of today's standards or, if it has none, of the oldest."""
    return entry.get(f"statusList{name}", entry.get(f"revocationList{name}"))


def _number(value: Any) -> int | None:
    """Return a number, which the standard writes as a string here and as a number there."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return int(value) if isinstance(value, str) and _NUMBER.match(value) else None


def _ttl(value: Any) -> timedelta | None:
    milliseconds = _number(value)
    if milliseconds is None or not 0 < milliseconds <= _MAX_TTL:
        return None
    return timedelta(milliseconds=milliseconds)
