"""Texts, dates, addresses, countries, languages, people and outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wallet.credentials import dates, values
from wallet.credentials.model import Alignment
from wallet.descriptors import names, paths
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
from wallet.descriptors.readings.levels import is_level
from wallet.descriptors.readings.saying import beside, member, said

if TYPE_CHECKING:
    from wallet.descriptors.mapping import Catalogue
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.paths import Found
    from wallet.descriptors.record import Said

_Read = Iterator[tuple[tuple["Said", ...], "Normal | None"]]
_Options = Mapping[str, Any]
_HASHES = ("sha256$", "sha1$", "md5$")  # what the hash of an Open Badges 1 and 2 begins with
_NAMES = ("name", "legalName", "prefLabel", "altLabel")
_TITLES = ("name", "prefLabel", "title")
# What an endorsement says (EndorsementSubject of Open Badges 3.0, Endorsement of 2.0), or by whom.
_ENDORSED = ("credentialSubject.endorsementComment", "claim.endorsementComment", "issuer.name")
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
    """Read an address, or the id of an object that may have a name.

    A blank node's id (JSON-LD 1.1 section 3.5) is no address: its words are all there is.
    """
    url = _address(found.value)
    if not isinstance(found.value, Mapping):
        yield said(found), Link(url) if url else None
        return
    named, running = member(found, *_TITLES), member(found, "narrative", "description")
    told = named or running or (member(found, "id", "@id") if url else ())
    yield told, Link(url) if url else Narrative() if running and not named else None


def endorsement(found: Found, _options: _Options, _known: Catalogue) -> _Read:
    """Read an EndorsementCredential, by its name or what it says, or the address of one."""
    url = _address(found.value)
    if not isinstance(found.value, Mapping):
        # A token says nothing to people who read it.
        if url.startswith(("https://", "http://", "urn:", "did:")):
            yield said(found), Link(url)
        return
    told = member(found, *_TITLES)
    for path in () if told else _ENDORSED:
        for each in paths.find(found.value, path):
            told = said(replace(each, path=(*found.path, *each.path)))
        if told:
            break
    yield told or (member(found, "id", "@id") if url else ()), Link(url) if url else None


def _address(value: Any) -> str:
    url = values.link(value)
    return "" if url.startswith("_:") else url


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
    hashed = found.holder.get("hashed") is True or (
        isinstance(found.value, str) and found.value.startswith(_HASHES)
    )
    yield said(found), Identity(kind, hashed=hashed)


def outcome(found: Found, options: _Options, known: Catalogue) -> _Read:
    """Read an alignment or a learning outcome by its name, code or address.

    With ``words`` a plain text is one too; with ``no_levels``, an alignment to a level of a known
    framework is none.
    """
    value = found.value
    if not isinstance(value, Mapping):
        if options.get("words") and isinstance(value, str):
            told = said(found)
            names_of = tuple((each.language, each.text) for each in told)
            yield told, Outcome(Alignment(names=names_of))
        return
    if options.get("no_levels") and is_level(value, known):
        return
    target = next((each for each in _TARGETS if values.text(value.get(each))), "")
    told = member(found, target)
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
