"""The page of one badge: what is shown of it, in the order of a certificate."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from wallet import i18n
from wallet.descriptors import narratives
from wallet.papers.portfolio import pictures, standing
from wallet.papers.portfolio.left_out import left_out
from wallet.papers.portfolio.model import (
    Answer,
    Badge,
    Entry,
    Fact,
    Inside,
    Picture,
    Section,
)
from wallet.presenting.disclosing.fields import Visibility
from wallet.wording import say
from wallet.wording.telling.certificate import notes_of_head, one_line, sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from typing import Any

    from wallet.credentials.model import Subject
    from wallet.papers.portfolio.model import Code
    from wallet.presenting.disclosing.fields import FieldTree
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.portfolios import Travels
    from wallet.verification.report import Report
    from wallet.wording.telling.certificate import Entry as Told
    from wallet.wording.telling.certificate import Line

_CALM = frozenset({"only_in_text", "value_unread", "counts_as_not_stated"})  # warn of nothing
_HASHED = ("sha256$", "md5$")
_LONG = 400  # characters of one answer, or of all to one question


def badge_page(
    page: BadgePage,
    number: int,
    language: str,
    *,
    fields: FieldTree | None = None,
    travels: Travels | None = None,
    code: Code | None = None,
) -> Badge:
    """Return the page of a badge; without ``fields`` and ``travels``, of one that stands alone."""
    report, credential = page.report, page.credential
    title = title_of(page, language)
    issuer = one_line(credential.issuer.name) or one_line(credential.issuer.id)
    part = is_part(fields)
    kind = standing.label(credential, travels=travels, part=part)
    return Badge(
        number=number,
        title=title,
        picture=_picture(page, title, language, part=part),
        issuer=issuer or say("paper_not_stated", language),
        host=_host(credential.issuer.id),
        awarded_to=_awarded_to(credential.subject, language),
        awarded=_day(credential.awarded or credential.valid_from, language),
        ends=_day(credential.valid_until, language),
        dates=tuple(_dates(page, language)),
        label=say(kind, language),
        mark=standing.mark(report, language),
        notes=tuple(_notes(page, language)),
        sections=tuple(_sections(page, issuer, language)),
        inside=tuple(_inside(each, language) for each in report.inner),
        hidden=left_out(fields, credential.spec, language),
        facts=tuple(_facts(page, language)),
        checked=say(
            "paper_checks_about", language, moment=i18n.date_and_time(page.checked, language)
        ),
        checks=standing.checks(report, language),
        code=code,
    )


def title_of(page: BadgePage, language: str) -> str:
    """Return the title of what is shown, on one line."""
    return one_line(page.credential.name) or say("badges_untitled", language)


def is_part(fields: FieldTree | None) -> bool:
    """Say whether something of the badge is known to be left out."""
    return fields is not None and (
        fields.hidden_unknown > 0
        or any(each.visibility is Visibility.HIDDEN for each in fields.fields)
    )


def _picture(page: BadgePage, title: str, language: str, *, part: bool) -> Picture:
    # The small picture in the list is of the whole badge, whatever is shown of it.
    listed = b"" if part else page.row.picture
    data, media_type = pictures.redrawn(page.credential.picture or listed)
    code = "paper_picture_of" if data else "paper_no_picture"
    alt = say(code, language, title=title)
    return Picture(data, media_type, alt, page.credential.issuer.id, title)


def _awarded_to(subject: Subject, language: str) -> str:
    """Name who the badge itself says it is for; a hash is no name, and what we know is not told."""
    written = (subject.name, *(_plain(each, "name") for each in subject.identifiers))
    addresses = (_plain(each, "email") for each in subject.identifiers)
    name = one_line(next(filter(None, (*written, *addresses)), ""))
    return say("paper_awarded_to", language, name=name) if name else say("paper_nobody", language)


def _plain(identity: Mapping[str, Any], kind: str) -> str:
    """Return an identifier that is not hashed, of a kind such as ``name`` or ``emailAddress``."""
    called = str(identity.get("identityType", identity.get("type", "")))
    text = str(identity.get("identityHash", identity.get("identity", "")))
    hashed = identity.get("hashed") not in (False, None) or text.startswith(_HASHED)
    return text if called.startswith(kind) and not hashed else ""


def _notes(page: BadgePage, language: str) -> Iterator[str]:
    if not page.report.is_proved:
        yield say("paper_only_said", language)
    yield from notes_of_head(page.described, language)
    if page.picture_from:
        yield say("paper_picture_from", language, host=one_line(page.picture_from))
    elif page.credential.picture_is_around:
        yield say("paper_picture_around", language)


def _sections(page: BadgePage, issuer: str, language: str) -> Iterator[Section]:
    def date(moment: datetime) -> str:
        return i18n.date(moment, language)

    for told in sections(page.described, language, date, awarded_by=issuer):
        entries = tuple(_entry(each, language) for each in told.entries)
        yield Section(say(f"certificate_{told.code}", language), entries, told.alone)


def _entry(told: Told, language: str) -> Entry:
    small = {line.small for line in told.lines}
    shared = small.pop() if len(told.lines) > 1 and len(small) == 1 else ""
    lines = tuple(replace(line, small="") if shared else line for line in told.lines)
    return Entry(
        told.name,
        tuple(_answer(line, language) for line in lines),
        tuple(say(code, language) for code in told.notes),
        shared,
        sum(len(line.text) for line in lines) > _LONG,
    )


def _answer(line: Line, language: str) -> Answer:
    notes = tuple(say(code, language) for code in line.notes if code not in _CALM)
    asides = tuple(say(code, language) for code in line.notes if code in _CALM)
    if not line.narrative:
        return Answer(line.text, line.small, notes, asides)
    if len(line.text) > narratives.MOST:
        notes = (*notes, say("certificate_long", language, limit=narratives.MOST))
    return Answer("", line.small, notes, asides, narratives.read(line.text))


def _dates(page: BadgePage, language: str) -> Iterator[str]:
    credential = page.credential
    if awarded := credential.awarded or credential.valid_from:
        yield say("badge_awarded", language, date=awarded)
    if credential.valid_until is None:
        yield say("paper_no_end", language)
    else:
        over = credential.valid_until < page.report.now
        code = "badge_ended" if over else "badge_until"
        yield say(code, language, date=credential.valid_until)


def _inside(report: Report, language: str) -> Inside:
    credential = report.credential
    title = one_line(credential.name) if credential else ""
    issuer = one_line(credential.issuer.name or credential.issuer.id) if credential else ""
    awarded = (credential.awarded or credential.valid_from) if credential else None
    return Inside(
        title or say("badges_untitled", language),
        issuer,
        _day(awarded, language),
        standing.mark(report, language),
    )


def _facts(page: BadgePage, language: str) -> Iterator[Fact]:
    """Yield what identifies the badge, for whoever looks it up."""
    credential = page.credential
    standard = say(f"badge_spec_{credential.spec.value}", language)
    yield Fact(say("paper_standard", language), standard)
    if credential.id and credential.id != credential.hosted_url:
        yield Fact(say("paper_identifier", language), one_line(credential.id), exact=True)
    if credential.hosted_url:
        yield Fact(say("paper_address", language), one_line(credential.hosted_url), exact=True)
    if credential.issuer.id:
        yield Fact(say("paper_issuer_id", language), one_line(credential.issuer.id), exact=True)


def _host(issuer_id: str) -> str:
    """Return the host behind an https address or a did:web, "" for anything else."""
    if issuer_id.startswith("did:web:"):
        return one_line(unquote(issuer_id.removeprefix("did:web:").split(":")[0]).lower())
    try:
        parts = urlsplit(issuer_id)
    except ValueError:
        return ""
    return one_line(parts.hostname or "") if parts.scheme in ("https", "http") else ""


def _day(moment: datetime | None, language: str) -> str:
    return i18n.date(moment, language) if moment else ""
