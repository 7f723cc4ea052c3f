"""Has the issuer withdrawn it? Judged by the newest status lists in the cache.

Each entry of ``credentialStatus`` is answered for itself, and so is the ``status`` claim of a
token. A list is a signed document of its own and is verified as one; who keeps it is named.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.errors import ProofError
from wallet.trust.model import Level
from wallet.verification import bitstring_status, revocation_list, token_status
from wallet.verification.opened_lists import BAD
from wallet.verification.report import Check, Outcome, Report, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.credentials.model import Credential
    from wallet.trust.model import Document
    from wallet.verification.opened_lists import OpenedList
    from wallet.verification.situation import Situation

Judge = Callable[["Credential"], Report]  # verifies a list, without looking at its own status
Answer = tuple[Outcome, str, dict[str, str]]  # outcome, code, details

_ANSWERED = frozenset({"status_clear", "revoked", "suspended"})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a status stands: the list's address, how it is opened, and what is read there."""

    url: str
    index: Any
    opener: Callable[[Document], OpenedList]
    look_up: Callable[[OpenedList, dict[str, str]], Answer]


def check_statuses(credential: Credential, at: Situation, judge: Judge) -> tuple[Check, ...]:
    """Return one check per status that the credential names, or one that says there is none.

    A status that cannot be looked up is unknown, never a pass.
    """
    found = tuple(_checks(credential, at, judge))
    return found or (Check("status", Outcome.SKIPPED, "no_status"),)


def _checks(credential: Credential, at: Situation, judge: Judge) -> Iterator[Check]:
    for entry in values.objects(credential.document.get("credentialStatus")):
        yield _check_entry(entry, credential, at, judge)
    for claim in token_status.claims_in(credential):
        yield _check_claim(claim, credential, at)


def _check_claim(claim: Mapping[str, Any], credential: Credential, at: Situation) -> Check:
    if not token_status.is_readable(claim):
        details = {"type": ", ".join(claim)[:80]}
        return Check("status", Outcome.UNKNOWN, "status_type_unknown", details)
    named = values.an_object(claim["status_list"])
    place = _Place(
        values.text(named.get("uri")),
        named.get("idx"),
        lambda document: token_status.open_list(document, at),
        lambda opened, evidence: token_status.look_up(named, opened, evidence),
    )
    return _check_place(place, credential, at)


def _check_entry(
    entry: Mapping[str, Any], credential: Credential, at: Situation, judge: Judge
) -> Check:
    kinds = values.types(entry)
    if revocation_list.TYPE in kinds:
        return revocation_list.check_entry(entry, credential, at.knowledge)
    if not bitstring_status.ENTRY_TYPES & {*kinds}:
        details = {"type": ", ".join(kinds)[:80]}
        return Check("status", Outcome.UNKNOWN, "status_type_unknown", details)
    place = _Place(
        bitstring_status.list_url(entry),
        bitstring_status.index_member(entry),
        lambda document: bitstring_status.open_list(document, judge),
        lambda opened, evidence: bitstring_status.look_up(entry, opened, evidence),
    )
    return _check_place(place, credential, at)


def _check_place(place: _Place, credential: Credential, at: Situation) -> Check:
    """Find the list, see whether it may be believed, and read the one place of it."""
    documents = at.knowledge.find(place.url)
    details = {"url": place.url[:500]}
    if not documents:
        return Check("status", Outcome.UNKNOWN, "status_list_missing", details)
    document = documents[0]
    opened = at.lists.open(document, at, place.opener)
    evidence = {
        "document": place.url[:2000],
        "source": document.source,
        "fetched": document.fetched.isoformat() if document.fetched else "undated",
        "index": str(place.index)[:40],
        **opened.evidence(document),
    }
    try:
        outcome, code, said = _believed(opened) or place.look_up(opened, evidence)
    except ProofError as error:
        outcome, code = Outcome.FAIL, error.code
        said = {name: str(value)[:200] for name, value in error.details.items()}
    if opened.keeper != credential.issuer.id:
        outcome, code, said = _by_other(opened, (outcome, code, said))
    return Check("status", outcome, code, {**details, **said}, document.fetched, evidence)


def _believed(opened: OpenedList) -> Answer | None:
    """Return why a list gives no answer, None when it does; raise for one that is bad."""
    details = {"list_verdict": opened.verdict.value if opened.verdict else ""}
    if opened.verdict in BAD:
        expired = opened.verdict is Verdict.EXPIRED
        raise ProofError("status_list_expired" if expired else "status_list_bad", **details)
    if opened.problem is not None:
        raise opened.problem
    if opened.verdict is not Verdict.VALID:
        return Outcome.UNKNOWN, "status_list_unchecked", details
    return None


def _by_other(opened: OpenedList, answer: Answer) -> Answer:
    """Name the keeper of a list that is not the issuer's own.

    The issuer chose the address and signed it, so such a list counts; but not against the
    learner's word.
    """
    outcome, code, said = answer
    if code not in _ANSWERED:
        return answer
    named = {**said, "list_issuer": opened.keeper[:200]}
    if opened.trust is Level.DENIED:
        return Outcome.UNKNOWN, "status_list_denied", named
    return outcome, f"{code}_by_other", named
