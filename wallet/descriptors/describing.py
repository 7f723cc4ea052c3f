"""Fills the descriptors of a credential by the rules of every profile that applies to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from wallet.descriptors import paths, readings
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.forms import form_of
from wallet.descriptors.misleading import flags
from wallet.descriptors.record import Form, Record, Said, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.credentials.model import Credential
    from wallet.descriptors.mapping import Catalogue, Profile, Rule
    from wallet.descriptors.places import Path

MOST = 200  # values of one descriptor
PAYLOAD = "payload"
"""The ``Said.page`` of what a token says beside its credential."""


def describe(
    credential: Credential, known: Catalogue | None = None, *, only: frozenset[str] = frozenset()
) -> Record:
    """Return what a credential itself says, without the credentials inside it.

    A hosted badge is described with its issuer's pages, where these are known. ``only`` are the ids
    of the descriptors that are asked for, all of them when it is empty.
    """
    known = known or catalogue()
    placed = _Whole.of(credential)
    profiles = [each for each in known.profiles if each.applies(placed.document, credential.spec)]
    found: dict[str, dict[Path, list[Value]]] = {}
    rules = [
        (profile, rule)
        for profile in profiles
        for rule in profile.rules
        if not only or rule.element in only
    ]
    for profile, rule in sorted(rules, key=lambda one: one[1].fallback):
        if rule.fallback and any(map(_says_something, found.get(rule.element, {}).values())):
            continue
        places = found.setdefault(rule.element, {})
        said: dict[Path, list[Value]] = {}
        for value in islice(_values(placed, profile, rule, known), MOST):
            if rule.fallback and rule.form is Form.TEXT and value.form is Form.NOTHING:
                continue  # a text that was asked in want of better is shown where it belongs
            said.setdefault((value.said[0].page, *value.said[0].path), []).append(value)
        # What one rule read at a place, no other reads again; the more particular one reads first.
        for place, values in said.items():
            places.setdefault(place, values)
    return Record(
        {
            element.id: tuple(islice(chain.from_iterable(found[element.id].values()), MOST))
            for element in known.elements
            if found.get(element.id)
        },
        tuple(profile.id for profile in profiles),
    )


def whole(credential: Credential) -> Mapping[str, Any]:
    """Return a credential's document with its issuer's pages in it, where these are known."""
    return _Whole.of(credential).document


@dataclass(frozen=True, slots=True)
class _Whole:
    """A credential with its issuer's pages put in where it only links to them.

    A token's payload stands beside its members, under ``PAYLOAD``.
    """

    document: Mapping[str, Any]
    pages: tuple[tuple[Path, str], ...]  # where a page stands in it, and its URL; deepest first

    @classmethod
    def of(cls, credential: Credential) -> _Whole:
        document: dict[str, Any] = dict(credential.document)
        document.pop(PAYLOAD, None)  # a member of the issuer's own making is no token's payload
        pages: list[tuple[Path, str]] = []
        for page in credential.pages:  # the BadgeClass before its issuer
            holder = document
            for step in page.place[:-1]:
                holder[step] = dict(holder[step])
                holder = holder[step]
            holder[page.place[-1]] = page.document
            pages.insert(0, (page.place, page.url))
        if credential.claims and credential.claims is not credential.document:
            # A token may say in claims of its own what its credential leaves out
            # (VC Data Model 1.1 section 6.3.1).
            document[PAYLOAD] = credential.claims
            pages.append(((PAYLOAD,), PAYLOAD))
        return cls(document, tuple(pages))

    def placed(self, said: Said) -> Said:
        """Return a text with its place in the page that says it."""
        for place, url in self.pages:
            if said.path[: len(place)] == place:
                return replace(said, page=url, path=said.path[len(place) :])
        return said


def _says_something(values: list[Value]) -> bool:
    return any(value.form is not Form.NOTHING for value in values)


def _values(whole: _Whole, profile: Profile, rule: Rule, known: Catalogue) -> Iterator[Value]:
    read = readings.BY_NAME[rule.reads]
    for found in islice(paths.find(whole.document, rule.path), 1 if rule.once else None):
        for said, normal in read(found, rule.options, known):
            if not said:
                continue
            told = tuple(map(whole.placed, said))
            form = form_of(told, normal, rule, known)
            yield Value(told, normal, form, profile.id, rule.path, flags(told))
