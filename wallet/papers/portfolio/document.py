"""From a signed portfolio, or from one badge, to what its pages say in one language."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from wallet import i18n
from wallet.descriptors.misleading import neutral
from wallet.errors import ReadingError
from wallet.papers.portfolio import codes, drawn, standing
from wallet.papers.portfolio.badge_page import badge_page, title_of
from wallet.papers.portfolio.model import Document, Fact, Group
from wallet.wording import say
from wallet.wording.telling.certificate import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.papers.portfolio.model import Badge
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.portfolios import Built, PortfolioBadge

PRESENTATION = "presentation.vp.json"
"""What the signed presentation is called inside a PDF and an archive."""
_WORDS = (
    "paper_portfolio",
    "paper_certificate",
    "paper_of",
    "paper_summary",
    "paper_number",
    "paper_badge",
    "paper_issuer",
    "paper_awarded",
    "paper_ends",
    "paper_label",
    "paper_page",
    "paper_no_end",
    "paper_not_stated",
    "paper_pathway",
    "paper_pathway_about",
    "paper_inside",
    "paper_hidden",
    "paper_checks",
    "paper_check",
    "paper_outcome",
    "paper_as_of",
    "paper_how",
    "paper_labels",
    "paper_facts",
    "paper_signature",
    "paper_file",
    "paper_unshowable",
    "certificate_nothing",
)  # fmt: skip - one list
_ENDING = re.compile(r"\.[A-Za-z0-9-]{1,10}")
_EMPTY_LINES = re.compile(r"\n\s*\n")


def document(built: Built, language: str, *, now: datetime) -> Document:
    """Return what a portfolio says, in "ja" or "en"; ``now`` is when the document is made."""
    portfolio = built.page.portfolio
    by_id = {each.badge: each for each in built.page.badges}
    groups, number = [], 0
    for section in portfolio.sections:
        chosen = [by_id[each.badge] for each in section.badges if each.badge in by_id]
        pages = tuple(
            _badge(each, at, language) for at, each in enumerate(chosen, start=number + 1)
        )
        number += len(pages)
        if pages:
            groups.append(Group(one_line(section.title), pages))
    title = one_line(portfolio.title) or say("paper_untitled", language)
    recipient = one_line(built.recipient)
    running = say("paper_running", language, title=title, recipient=recipient)
    pathway, alt, aspect = _pathway(built, language)
    return Document(
        language=language,
        cover=True,
        title=title,
        running=running if recipient else title,
        name=one_line(portfolio.name),
        text=tuple(filter(None, map(str.strip, _EMPTY_LINES.split(neutral(portfolio.text))))),
        facts=tuple(_facts(built, number, language, now)),
        groups=tuple(groups),
        how=_how(built, language),
        copy={name: say(f"paper_copy_{name}", language) for name in ("pdf", "html")},
        copies=say("paper_copies", language),
        labels=_labels(groups, language),
        proof=tuple(_proof(built, language)),
        code=codes.of_portfolio(built, language),
        pathway=pathway,
        pathway_alt=alt,
        pathway_aspect=aspect,
        words=_words(language),
    )


def alone(page: BadgePage, language: str, *, now: datetime) -> Document:
    """Return what the certificate of one badge says, signed by nobody but its issuer."""
    text = codes.of_page(page, language)
    badge = badge_page(page, 1, language, code=text)
    title = title_of(page, language)
    groups = (Group("", (badge,)),)
    file = attached_name(page)
    sentences = (
        say("paper_who_badge", language),
        say("paper_how_badge", language, file=file),
    )
    made = Fact(say("paper_made", language), i18n.date(now, language))
    return Document(
        language=language,
        cover=False,
        title=title,
        running=say("paper_certificate", language),
        name="",
        text=(),
        facts=(),
        groups=groups,
        how={"pdf": sentences, "html": sentences},
        copy={name: say(f"paper_copy_{name}", language) for name in ("pdf", "html")},
        copies=say("paper_copies", language),
        labels=_labels(groups, language),
        proof=(made, Fact(say("paper_digest", language), page.sha256, exact=True)),
        code=None,
        pathway="",
        pathway_alt="",
        pathway_aspect=1.0,
        words=_words(language),
    )


def attached_name(page: BadgePage) -> str:
    """Return what a badge's original is called inside a PDF: ASCII, with its own ending."""
    ending = PurePath(page.file_name).suffix
    return f"badge{ending}" if _ENDING.fullmatch(ending) else "badge"


def _badge(badge: PortfolioBadge, number: int, language: str) -> Badge:
    return badge_page(
        badge.page,
        number,
        language,
        fields=badge.fields,
        travels=badge.travels,
        code=codes.of_badge(badge, language),
    )


def _words(language: str) -> dict[str, str]:
    return {code: say(code, language, example="{example}") for code in _WORDS}


def _facts(built: Built, count: int, language: str, now: datetime) -> Iterator[Fact]:
    """Yield what stands on the cover; nothing that is not there."""
    for code, text in (
        ("paper_for", one_line(built.recipient)),
        ("paper_purpose", one_line(built.page.portfolio.purpose)),
        ("paper_contents", say("paper_count", language, count=count)),
        ("paper_signed", i18n.date(built.signed, language)),
        ("paper_until", i18n.date(built.valid_until, language)),
        ("paper_made", "" if _same_day(built, now) else i18n.date(now, language)),
    ):
        if text:
            yield Fact(say(code, language), text)


def _same_day(built: Built, now: datetime) -> bool:
    return i18n.day(now) == i18n.day(built.signed)


def _how(built: Built, language: str) -> dict[str, tuple[str, str]]:
    recipient = one_line(built.recipient)
    who = "paper_who" if recipient else "paper_who_anybody"
    first = say(who, language, recipient=recipient, until=built.valid_until)
    return {
        name: (first, say(f"paper_how_{name}", language, file=PRESENTATION))
        for name in ("pdf", "html")
    }


def _labels(groups: tuple[Group, ...] | list[Group], language: str) -> tuple[Fact, ...]:
    """Return what each label that occurs means."""
    used = {badge.label for group in groups for badge in group.badges}
    return tuple(
        Fact(say(code, language), say(f"{code}_about", language))
        for code in standing.LABELS
        if say(code, language) in used
    )


def _proof(built: Built, language: str) -> Iterator[Fact]:
    yield Fact(say("paper_holder", language), built.holder, exact=True)
    if built.challenge:
        yield Fact(say("paper_challenge", language), one_line(built.challenge), exact=True)
    digest = hashlib.sha256(built.vp).hexdigest()
    yield Fact(say("paper_digest", language), digest, exact=True)


def _pathway(built: Built, language: str) -> tuple[str, str, float]:
    """Return the picture of the pathway as SVG text, told and with its shape; "" for none."""
    try:
        drawing = drawn.drawing(built.pathway_svg) if built.pathway_svg else None
    except ReadingError:
        drawing = None  # a picture that cannot be read is left out: no badge hangs on it
    if drawing is None:
        return "", "", 1.0
    alt = one_line(drawing.told) or say("paper_pathway", language)
    return built.pathway_svg.decode(), alt, drawing.aspect
