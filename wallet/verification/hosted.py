"""Open Badges 0.5 to 2.1: a badge is true because its issuer's web page says so.

Open Badges 2.0 "Hosted Verification". Offline the page cannot be asked, so the dated copy of it is:
what the learner holds must say the same, and the address must be one that the issuer may use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from wallet.credentials import open_badges_2, values
from wallet.credentials.model import Carrier
from wallet.errors import ReadingError
from wallet.trust.methods import parse
from wallet.verification.dated import evidence_of
from wallet.verification.report import Check, Outcome
from wallet.verification.scope import host_of, lets_live

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wallet.credentials.model import Credential
    from wallet.trust.model import Document, Knowledge

GONE = "gone"  # the kind of a document whose address answered 410: the badge was withdrawn
# How the file may differ from the page without saying anything else about the learner.
_NOT_COMPARED = frozenset({"@context", "type", "image", "verification", "verify", "badge"})
_PICTURES = (Carrier.PNG, Carrier.SVG)
_NOT_REACHED = Check("issuer_binding", Outcome.SKIPPED, "not_reached")


@dataclass(frozen=True, slots=True)
class Hosted:
    """The checks of a hosted badge; ``judged`` is the copy that counts."""

    judged: Credential
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """The cached pages about a badge; a part of one may have been inside another."""

    badge: Mapping[str, Any]
    profile: Mapping[str, Any]
    missing: str  # the URL of the first page that is not cached, "" when all are
    oldest: Document | None


def pages_of(document: Mapping[str, Any], knowledge: Knowledge) -> Pages:
    """Find the BadgeClass and the issuer's Profile of an assertion in the cache.

    A Profile counts only from its own address: one inside a page could name any rules for itself.
    """
    badge, badge_page = _page(document.get("badge"), knowledge, inside=True)
    if not badge:
        return Pages({}, {}, values.link(document.get("badge")), None)
    issuer = badge.get("issuer")
    origin = values.text(values.an_object(issuer).get("origin"))
    if origin:  # OB 0.5: the issuer is a host and has no page
        return Pages(badge, {**values.an_object(issuer), "id": origin}, "", badge_page)
    profile, profile_page = _page(issuer, knowledge, inside=False)
    missing = "" if profile else values.link(issuer)
    return Pages(badge, profile, missing, _oldest(badge_page, profile_page))


def describe(
    credential: Credential, knowledge: Knowledge, checks: Iterable[Check] = ()
) -> Credential:
    """Fill in title, picture and issuer from the cached pages, for showing.

    Where ``checks`` say that the issuer's page agrees, its copy is shown: the file may hold more,
    for which nobody vouches. So it is where only the page's address was baked.
    """
    known, baked = credential, b""
    agrees = any(check.code == "hosted_matches" for check in checks)
    if agrees or not credential.document:
        copy = _copy(credential, knowledge)
        baked = credential.picture if credential.carrier in _PICTURES else b""
        known = replace(
            copy,
            original=credential.original,
            carrier=credential.carrier,
            spec=credential.spec if credential.document else copy.spec,
            securing=credential.securing,
            hosted_url=credential.hosted_url,
            attachment=credential.attachment,
        )
    found = pages_of(known.document, knowledge)
    shown = open_badges_2.described(known, badge=found.badge, profile=found.profile)
    return replace(shown, picture=shown.picture or baked)


def check_hosted(credential: Credential, knowledge: Knowledge) -> Hosted:
    """Compare with the hosted copy, and see whether the issuer may host there."""
    url = credential.hosted_url
    copies = knowledge.find(url)
    if not url or not copies:
        return _unavailable(credential, url, None)
    page = copies[0]
    hosted = _copy(credential, knowledge)
    found = pages_of(hosted.document, knowledge)
    status = _status(page, url)
    if status.outcome is Outcome.FAIL:
        details = {"url": url[:500]}
        said = Check(
            "proof", Outcome.PASS, "hosted_withdrawn", details, page.fetched, evidence_of(page)
        )
        return Hosted(credential, (said, _NOT_REACHED, status))
    if not hosted.document or found.missing or not found.profile:
        return _unavailable(credential, found.missing or url, page)
    difference = next(_differences(credential, hosted, found), None)
    differs = difference is not None  # a member may have "" for its name
    details = {"url": url[:500], "member": (difference or "")[:200]}
    outcome = Outcome.FAIL if differs else Outcome.PASS
    code = "hosted_differs" if differs else "hosted_matches"
    proof = Check("proof", outcome, code, details, page.fetched, evidence_of(page))
    binding = _NOT_REACHED if differs else _scope_check(url, hosted, found, page)
    return Hosted(hosted, (proof, binding, status))


def _copy(credential: Credential, knowledge: Knowledge) -> Credential:
    """Return the hosted copy as a credential; an empty one when the page holds none."""
    for page in knowledge.find(credential.hosted_url)[:1]:
        try:
            from wallet.credentials.reading import read  # noqa: PLC0415 - slow to load, seldom needed

            return read(page.body)
        except ReadingError:
            break
    return replace(credential, document={}, id="")


def _page(
    value: Any, knowledge: Knowledge, *, inside: bool
) -> tuple[Mapping[str, Any], Document | None]:
    """Return the page that a link leads to, or what stands in its place inside another.

    A page speaks for the address it was served at, whatever ``id`` it gives itself.
    """
    url = values.link(value)
    for page in knowledge.find(url)[:1]:
        content = parse(page.body)
        own = values.link(content)
        if content and (not own or host_of(own) == host_of(url)):
            return {**content, "id": own if own in (page.url, *page.aliases) else url}, page
    return (values.an_object(value), None) if inside else ({}, None)


def _differences(credential: Credential, hosted: Credential, found: Pages) -> Iterator[str]:
    """Name each member in which the file says something else than the issuer's pages."""
    mine, theirs = credential.document, hosted.document
    for name, value in mine.items():
        if name not in _NOT_COMPARED and value != theirs.get(name):
            yield name
    if not mine:
        return
    if values.link(mine.get("badge")) != values.link(theirs.get("badge")):
        yield "badge"
    claimed = values.an_object(mine.get("badge"))
    pages = (found.badge, values.an_object(theirs.get("badge")))
    for name, value in claimed.items():
        if name == "issuer":  # what is shown of the issuer comes from its own page
            same = any(values.link(value) == values.link(page.get(name)) for page in pages)
        else:
            same = any(_plain(value) == _plain(page.get(name)) for page in pages)
        if name not in _NOT_COMPARED and not same:
            yield f"badge.{name}"


def _plain(value: Any) -> Any:
    """Return the link of an object that is nothing but a link, anything else as it is."""
    only_link = isinstance(value, Mapping) and value.keys() <= {"id", "@id", "type", "@type"}
    return values.link(value) if only_link else value


def _scope_check(url: str, hosted: Credential, found: Pages, page: Document) -> Check:
    """See whether the issuer's Profile lets its badges live at this address."""
    profile = found.profile
    issuer = values.link(profile)
    named = values.link(hosted.document) in ("", url) or bool(
        hosted.document.get("verify")  # OB 1.x: the uid is no address
    )
    allowed = named and lets_live(profile, url)
    details = {"url": url[:500], "issuer": issuer[:200]}
    outcome = Outcome.PASS if allowed else Outcome.FAIL
    code = "hosted_within_scope" if allowed else "hosted_outside_scope"
    oldest = _oldest(page, found.oldest)
    evidence = evidence_of(oldest) if oldest else {}
    return Check(
        "issuer_binding", outcome, code, details, oldest.fetched if oldest else None, evidence
    )


def _status(page: Document, url: str) -> Check:
    details = {"url": url[:500]}
    revoked = page.kind == GONE or parse(page.body).get("revoked") not in (None, False)
    outcome = Outcome.FAIL if revoked else Outcome.PASS
    code = "revoked" if revoked else "hosted_not_revoked"
    return Check("status", outcome, code, details, page.fetched, evidence_of(page))


def _unavailable(credential: Credential, url: str, page: Document | None) -> Hosted:
    details = {"url": url[:500]}
    as_of = page.fetched if page else None
    proof = Check("proof", Outcome.UNKNOWN, "hosted_unavailable", details, as_of)
    status = Check("status", Outcome.SKIPPED, "not_reached")
    return Hosted(credential, (proof, _NOT_REACHED, status))


def _oldest(one: Document | None, other: Document | None) -> Document | None:
    """Return the page that was fetched first; an undated one counts as oldest."""
    known = [page for page in (one, other) if page is not None]
    undated = [page for page in known if page.fetched is None]
    if undated or not known:
        return undated[0] if undated else None
    return min(known, key=lambda page: page.fetched.timestamp() if page.fetched else 0.0)
