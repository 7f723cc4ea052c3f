"""Texts, dates, addresses, countries, languages, people and outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wallet.credentials import dates, values
from wallet.credentials.model import Alignment
from wallet.descriptors import names
from wallet.descriptors.normal import (
    Country,
    Identity,
    Language,
    Link,
    Moment,
    Narrative,
    Outcome,
    Party,
)
from wallet.descriptors.readings.saying import beside, member, said

if TYPE_CHECKING:
    from wallet.descriptors.catalogue import Catalogue
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.paths import Found
    from wallet.descriptors.record import Said

_Read = Iterator[tuple[tuple["Said", ...], "Normal | None"]]
_Options = Mapping[str, Any]
_NAMES = ("name", "legalName", "prefLabel", "altLabel")
_TELLING = ("name", "prefLabel", "title", "narrative", "description")
_TARGETS = ("targetName", "name", "prefLabel", "title", "targetCode", "targetUrl", "url", "id")


def text(found: Found, _options: _Options, _known: Catalogue) -> _Read:
    """Read words that mean nothing but themselves."""
    yield said(found), None


def narrative(found: Found, _options: _Options, _known: Catalogue) -> _Read:
    """Read running text in Markdown."""
    yield said(found), Narrative()


def date(found: Found, _options: _Options, _known: Catalogue) -> _Read:
    """Read a date or a moment, or seconds since 1970 (Open Badges 1.x)."""
    at = dates.timestamp(found.value)
    yield said(found), None if at is None else Moment(at)


def link(found: Found, _options: _Options, _known: Catalogue) -> _Read:
    """Read an address, or the id of an object that may have a name."""
    url = values.link(found.value)
    if isinstance(found.value, Mapping):
        told = member(found, *_TELLING) or member(found, "id", "@id")
    else:
        told = said(found)
    yield told, Link(url) if url else None


def country(found: Found, _options: _Options, _known: Catalogue) -> _Read:
    """Read a code of ISO 3166-1, an address of the EU's list of countries, or a name."""
    written = values.link(found.value)
    if isinstance(found.value, Mapping):
        told = member(found, "id", "@id") or said(found)
    else:
        told = said(found)
    code = names.country_code(written) or names.country_code(told[0].text if told else "")
    yield told, Country(code) if code else None


def language(found: Found, _options: _Options, _known: Catalogue) -> _Read:
    """Read a tag of BCP 47, or an address of the EU's list of languages."""
    told = member(found, "id", "@id") if isinstance(found.value, Mapping) else said(found)
    tag = names.language_tag(values.link(found.value))
    yield told, Language(tag) if tag else None


def party(found: Found, _options: _Options, _known: Catalogue) -> _Read:
    """Read an organisation or a person: its name, else its identifier."""
    if isinstance(found.value, Mapping):
        told = member(found, *_NAMES) or member(found, "id", "@id")
    else:
        told = said(found)
    yield told, Party(values.link(found.value))


def identity(found: Found, options: _Options, _known: Catalogue) -> _Read:
    """Read by what the learner is known (Open Badges 3.0 IdentityObject, 2.0 IdentityObject)."""
    kind = str(options.get("kind", "")) or beside(found, "identityType") or beside(found, "type")
    yield said(found), Identity(kind, hashed=found.holder.get("hashed") is True)


def outcome(found: Found, options: _Options, _known: Catalogue) -> _Read:
    """Read an alignment or a learning outcome by its name, code or address.

    With ``words`` a plain text is one too.
    """
    value = found.value
    if not isinstance(value, Mapping):
        if options.get("words") and isinstance(value, str):
            told = said(found)
            names_of = tuple((each.language, each.text) for each in told)
            yield told, Outcome(Alignment(names=names_of))
        return
    known = (each for each in _TARGETS if values.text(value.get(each)))
    told = member(found, next(known, ""))
    scheme = values.an_object(value.get("inScheme"))
    address = values.link(value.get("targetUrl", value.get("url"))) or values.link(value)
    yield (
        told,
        Outcome(
            Alignment(
                names=tuple((each.language, each.text) for each in told),
                url=address if address.startswith(("https://", "http://")) else "",
                code=values.text(value.get("targetCode", value.get("framework_identifier"))),
                framework=values.text(
                    value.get("targetFramework", value.get("frameworkName", value.get("framework")))
                )
                or values.text(scheme.get("prefLabel")),
                type=values.text(value.get("targetType")) or next(iter(values.types(value)), ""),
                description=values.text(value.get("targetDescription", value.get("description"))),
            )
        ),
    )
