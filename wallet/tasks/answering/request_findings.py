"""What to tell before a request is answered: who asks, what leaves with it, what stands in the way.

Findings are codes with sentences in ``wallet.wording.requests``; what a badge says of the learner
is told by the look that portfolios have (``wallet.presenting.review``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wallet.presenting.disclosing.fields import Way
from wallet.presenting.reviewing.learner import is_personal
from wallet.sharing.queries.matching import path_text
from wallet.sharing.queries.model import Format
from wallet.sharing.queries.ways import complete, lacking
from wallet.snapshots.portfolios import Finding, Weight
from wallet.snapshots.requests import Conversation, Identified
from wallet.tasks.answering.request_wishes import folded, ids_of
from wallet.trust.levels import registry_of
from wallet.trust.model import Level

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import datetime

    from wallet.sharing.queries.model import Query
    from wallet.sharing.requests import Request
    from wallet.snapshots.requests import Asker, Candidate, WantedShown
    from wallet.trust.model import Knowledge

_STOPS, _CARE, _TOLD = Weight.STOPS, Weight.CARE, Weight.TOLD
# Of the look before sending: what a badge says of the learner, and how it stands.
_REVIEWED = (
    "review_email", "review_name", "review_number", "review_birth_date", "review_phone",
    "review_address", "review_personal", "review_expired", "review_revoked", "review_suspended",
    "review_not_yet_valid", "review_not_by_issuer", "review_not_checkable", "review_not_yours",
    "review_issuer_denied", "review_inside",
)  # fmt: skip
_MOST_NAMED = 6


def of_asker(request: Request, lookalike: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what there is to know of who asks, and of the way that an answer takes."""
    asker = request.asker
    if asker.identified is Identified.NOTHING:
        yield _finding("request_not_identified", _CARE, host=asker.host)
    elif asker.identified is Identified.KEY:
        yield _finding("request_key_only", _CARE, host=asker.host)
    for host, looks in lookalike.items():
        yield _finding("request_lookalike", _CARE, host=host, looks=looks)
    if request.conversation is Conversation.VC_API:
        named = host_of(request.domain)
        if named != asker.host:
            yield _finding("request_other_domain", _CARE, domain=named[:200], host=asker.host)
    if not request.challenge:
        yield _finding("answer_can_be_copied", _CARE, host=asker.host)
    if not request.encrypted:
        yield _finding("answer_not_encrypted", _TOLD, host=asker.host)


def of_query(query: Query, undecided: Collection[str]) -> Iterator[Finding]:
    """Yield what there is to know of what is asked for.

    ``undecided`` is what is wanted of authorities that cannot be told of the learner's badges.
    """
    for code in query.told:
        yield _finding(code, _TOLD)
    personal = dict.fromkeys(
        path_text(claim)
        for each in query.wanted
        for claim in each.claims
        if any(isinstance(step, str) and is_personal(step) for step in claim.path)
    )
    if personal:
        yield _finding("request_asks_who_you_are", _CARE, what=_listed(personal))
    kinds = dict.fromkeys(
        one.kind for each in query.wanted if each.id in undecided for one in each.authorities
    )
    if kinds:
        yield _finding("query_authorities", _TOLD, kinds=", ".join(kinds)[:200])


def of_choice(
    request: Request,
    wanted: Sequence[WantedShown],
    chosen: Mapping[str, Sequence[str]],
    more: Mapping[str, int],
) -> Iterator[Finding]:
    """Yield what stands in the way of sending what is chosen, and what it shows besides."""
    given = [name for name, badges in chosen.items() if badges]
    can = {each.id for each in wanted if any(not one.code for one in each.candidates)}
    if missing := lacking(request.query, can):
        yield _finding("answer_not_held", _STOPS, what=_names(wanted, missing))
    elif given and not complete(request.query, given):
        missing = lacking(request.query, given)
        yield _finding("answer_incomplete", _STOPS, what=_names(wanted, missing))
    for each in folded(request.query, wanted):
        yield from _of_wanted(each, sum(more.get(one, 0) for one in ids_of(each)))
    picked = [
        one for each in wanted for one in each.candidates if one.id in chosen.get(each.id, ())
    ]
    yield from _of_badges(picked)
    if any(not each.bound and chosen.get(each.id) for each in wanted):
        yield _finding("answer_bare", _CARE, host=request.asker.host)


def of_key(holder: str, others: Collection[str]) -> Iterator[Finding]:
    """Yield that the key which signs was shown to others before, who could compare notes."""
    if holder and others:
        named = ", ".join(sorted(others)[:_MOST_NAMED])
        more = "…" if len(others) > _MOST_NAMED else ""
        yield _finding("answer_key_shown_before", _TOLD, what=named[:300] + more)


def reviewed(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what the look before sending says of badges that go, and not of a portfolio."""
    for each in findings:
        if each.code.startswith(_REVIEWED):
            yield each


def is_denied(host: str, knowledge: Knowledge) -> bool:
    """Say whether the learner does not trust an issuer at the host that asks.

    A protocol that asks by a DID has looked for that by itself.
    """
    decisions = map(knowledge.decisions.get, _names_of(host))
    return any(each is not None and each.level is Level.DENIED for each in decisions)


def listed(request: Request, knowledge: Knowledge, now: datetime) -> Asker:
    """Return who asks; as listed where their domain is shown, and a list or the learner names it.

    A protocol that asks by a DID has looked for that by itself.
    """
    asker = request.asker
    if asker.identified not in (Identified.DOMAIN, Identified.CERTIFICATE):
        return asker
    for name in _names_of(asker.host):
        decision = knowledge.decisions.get(name)
        if decision is not None and decision.level is Level.PINNED:
            return replace(asker, identified=Identified.LISTED)
        registry = registry_of(name, knowledge, now=now)
        if registry is not None:
            told = {"listed": registry.entries[name].name, "list": registry.name}
            details = {**asker.details, **told}
            return replace(asker, identified=Identified.LISTED, details=details)
    return asker


def _names_of(host: str) -> tuple[str, ...]:
    """Return by what an issuer at a host is known."""
    return (f"did:web:{host}", f"https://{host}", f"https://{host}/")


def stopped(code: str, details: Mapping[str, object]) -> Finding:
    """Return why a request cannot be answered at all."""
    return Finding(code, _STOPS, {name: str(value) for name, value in details.items()})


def host_of(text: str) -> str:
    """Return the host of a domain or an origin, as either is in use."""
    try:
        return urlsplit(text if "://" in text else f"https://{text}").hostname or text
    except ValueError:
        return text


def _of_wanted(each: WantedShown, more: int) -> Iterator[Finding]:
    name = _label(each)
    other = [one.badge for one in each.candidates if one.code == "answer_format_not_taken"]
    if other and each.code:
        yield Finding("answer_other_format", _TOLD, {"what": name}, tuple(other))
    if each.absent:
        yield _finding("answer_claims_absent", _TOLD, what=name, claims=_listed(each.absent))
    if more:
        yield _finding("answer_more_fit", _TOLD, what=name, count=str(more))


def _of_badges(picked: Sequence[Candidate]) -> Iterator[Finding]:
    whole = [one for one in picked if one.fields.way is Way.WHOLE and one.beyond]
    along = [one for one in picked if one.fields.way is not Way.WHOLE and one.beyond]
    for code, weight, shown in (
        ("answer_whole_badge", _CARE, whole),
        ("answer_goes_along", _TOLD, along),
    ):
        if shown:
            names = _listed(dict.fromkeys(name for one in shown for name in one.beyond))
            badges = tuple(dict.fromkeys(one.badge for one in shown))
            yield Finding(code, weight, {"count": str(len(badges)), "what": names}, badges)
    everything = [
        one.badge for one in picked if one.fields.way is not Way.WHOLE and one.shown is None
    ]
    if everything:
        yield Finding(
            "answer_asks_for_all", _CARE, {"count": str(len(everything))}, tuple(everything)
        )
    if older := [one.badge for one in picked if not one.usual]:
        yield Finding("answer_older_copy", _CARE, {"count": str(len(older))}, tuple(older))
    plain = [
        one.badge
        for one in picked
        if one.format == Format.JWT.value and "vc" not in one.page.credential.claims
    ]
    if plain:
        yield Finding("answer_token_layout", _TOLD, {"count": str(len(plain))}, tuple(plain))


def _names(wanted: Sequence[WantedShown], ids: Collection[str]) -> str:
    return _listed([_label(each) for each in wanted if each.id in ids])


def _label(each: WantedShown) -> str:
    """Return what the asker calls a thing: by name, by kind, by its id in the query."""
    return each.name[:100] or ", ".join(each.types)[:100] or each.id[:100]


def _listed(names: Collection[str]) -> str:
    more = "…" if len(names) > _MOST_NAMED else ""
    return ", ".join(each[:100] for each in list(names)[:_MOST_NAMED]) + more


def _finding(code: str, weight: Weight, **details: str) -> Finding:
    return Finding(code, weight, details)
