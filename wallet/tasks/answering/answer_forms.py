"""The same badge in several forms: which of them are worth offering, and how each is told apart.

A badge is kept as JSON-LD and as an SD-JWT, in two languages, or as it was before its issuer sent
it anew. All of these are editions of one badge (``credentials.identity``), of which the library
shows one in front. Badges for one achievement in several languages are badges of their own
(``tasks.library.translating``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.descriptors.names import language_tag
from wallet.presenting.disclosing.fields import Way
from wallet.sharing.queries.matching import format_of, suites_of
from wallet.sharing.queries.model import Format
from wallet.snapshots.requests import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wallet.credentials.model import Credential
    from wallet.sharing.queries.matching import Fit
    from wallet.snapshots.requests import Candidate

MOST_COPIES = 10
"""How many editions of one badge are looked at for one thing asked for: those kept last."""
_KINDS = {
    Format.LDP.value: "answer_as_document",
    Format.JWT.value: "answer_as_token",
    Format.SD_JWT.value: "answer_as_disclosing",
}


def by_badge(fits: Iterable[Fit]) -> list[list[Fit]]:
    """Return what fits by badge: what can be sent first, and of that the edition in front."""
    found: dict[str, list[Fit]] = {}
    for each in fits:
        found.setdefault(each.held.badge, []).append(each)
    return [sorted(each, key=lambda fit: bool(fit.code))[:MOST_COPIES] for each in found.values()]


def is_same_form(one: Credential, other: Credential) -> bool:
    """Say whether two editions differ in nothing but what they say: format, suite, language."""
    return _form_of(one) == _form_of(other)


def worth_offering(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return of one badge's candidates each that can go in a form of its own, the front's first.

    Where none can go, the first one, which says why.
    """
    found: dict[tuple[str, str], Candidate] = {}
    for each in sorted(candidates, key=lambda one: bool(one.edition)):
        if not each.code:
            found.setdefault((_kind(each), _language(each)), each)
    return [*found.values()] or [*candidates[:1]]


def told(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return them with the form of each that is kept in several, or is not the one in front."""
    copies: dict[str, int] = {}
    for each in candidates:
        copies[each.badge] = copies.get(each.badge, 0) + 1
    languages = _languages(candidates)
    return tuple(
        replace(each, form=_form(each, languages, several=copies[each.badge] > 1))
        if copies[each.badge] > 1 or each.edition or each.badge in languages
        else each
        for each in candidates
    )


def _form(each: Candidate, languages: Mapping[str, str], *, several: bool) -> Form:
    code = "answer_form_front" if several else "answer_form_language"
    if each.edition:
        code = "answer_form_other" if each.usual else "answer_form_older"
    added = next(
        one.added for one in each.page.editions if one.sha256 == (each.edition or each.page.sha256)
    )
    return Form(code, _kind(each), _language(each) or languages.get(each.badge, ""), added)


def _languages(candidates: Iterable[Candidate]) -> dict[str, str]:
    """Return the language of badges here whose achievement is here in another language too."""
    here = {each.badge for each in candidates}
    return {
        other.badge: other.language
        for each in candidates
        for other in each.page.described.languages
        if other.badge in here
    }


def _kind(candidate: Candidate) -> str:
    if candidate.format == Format.LDP.value and candidate.fields.way is not Way.WHOLE:
        return "answer_as_document_in_parts"
    return _KINDS.get(candidate.format, "answer_as_other")


def _language(candidate: Candidate) -> str:
    return language_tag(candidate.page.credential.achievement.language)


def _form_of(credential: Credential) -> tuple[object, ...]:
    language = language_tag(credential.achievement.language)
    return format_of(credential), suites_of(credential), language
