"""A badge on a portfolio's web page: an article of its own."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from wallet.descriptors import narratives
from wallet.papers.portfolio import web_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.papers.portfolio.model import Answer, Badge, Document, Entry, Group, Section


def article(badge: Badge, group: Group, model: Document) -> str:
    """Return the article of a badge, with an id that the list leads to."""
    words = model.words
    host = f' <span class="small">{escape(badge.host)}</span>' if badge.host else ""
    small = web_parts.long_class(badge.title)
    parts = [
        f'<article id="badge{badge.number}" aria-labelledby="title{badge.number}">',
        f'<header class="badge">{web_parts.picture(badge.picture)}<div>',
        f'<p class="small" dir="auto">{escape(group.title)}</p>' if group.title else "",
        f'<h2 id="title{badge.number}"{small} dir="auto">{escape(badge.title)}</h2>',
        f'<p><span class="issuer" dir="auto">{escape(badge.issuer)}</span>{host}</p>',
        f'<p dir="auto">{escape(badge.awarded_to)}</p>',
        f'<p class="small">{escape(" · ".join(badge.dates))}</p>',
        f'<p><span class="label">{escape(badge.label)}</span></p></div></header>',
        web_parts.mark(badge.mark),
        *map(web_parts.note, badge.notes),
    ]
    if badge.hidden:
        parts.append(web_parts.beside(words["paper_hidden"], f"<p>{escape(badge.hidden)}</p>"))
    if not badge.sections:
        parts.append(f'<p class="small">{escape(words["certificate_nothing"])}</p>')
    parts += (_section(each) for each in badge.sections)
    parts += (*_inside(badge, model), *_checked(badge, model), "</article>")
    return "\n".join(filter(None, parts))


def _section(section: Section) -> str:
    entries = (
        _entry(each, alone=section.alone or each.name == section.title) for each in section.entries
    )
    return web_parts.beside(section.title, "".join(entries))


def _entry(entry: Entry, *, alone: bool) -> str:
    name = "" if alone else f'<p class="name">{escape(entry.name)}</p>'
    kind = " alone" if alone else " long" if entry.long else ""
    shared = f'<p class="small">{escape(entry.shared)}</p>' if entry.shared else ""
    if len(entry.answers) > 1:
        items = "".join(f"<li>{_answer(each)}</li>" for each in entry.answers)
        answers = f'<ul class="answers">{items}</ul>'
    else:
        answers = "".join(map(_answer, entry.answers))
    notes = "".join(map(web_parts.note, entry.notes))
    return f'<div class="entry{kind}">{name}<div>{shared}{answers}{notes}</div></div>'


def _answer(answer: Answer) -> str:
    more = " · ".join(filter(None, (answer.small, *answer.asides)))
    small = f' <span class="small">{escape(more)}</span>' if more else ""
    told = (
        narratives.html(answer.parts, attributes=dict.fromkeys(("p", "li", "td"), 'dir="auto"'))
        if answer.parts
        else f'<span dir="auto">{escape(answer.text)}</span>'
    )
    return f'<div class="answer">{told}{small}{"".join(map(web_parts.note, answer.notes))}</div>'


def _inside(badge: Badge, model: Document) -> Iterator[str]:
    if badge.inside:
        words = model.words
        items = "".join(
            f'<li><span dir="auto">{escape(each.title)}</span> '
            f'<span class="small">{escape(" · ".join(filter(None, (each.issuer, each.awarded))))}'
            f"</span> {web_parts.short(each.mark)}</li>"
            for each in badge.inside
        )
        yield web_parts.beside(words["paper_inside"], f'<ul class="answers">{items}</ul>')


def _checked(badge: Badge, model: Document) -> Iterator[str]:
    words = model.words
    heads = "".join(
        f'<th scope="col">{escape(words[code])}</th>'
        for code in ("paper_check", "paper_outcome", "paper_as_of")
    )
    rows = "".join(
        f"<tr><td>{escape(each.name)}</td><td>{escape(each.outcome)}</td>"
        f"<td>{escape(each.as_of or '–')}</td></tr>"
        for each in badge.checks
    )
    table = (
        f"<table><caption>{escape(badge.checked)}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )
    yield web_parts.beside(words["paper_checks"], table)
    code = web_parts.code(badge.code) if badge.code else ""
    yield web_parts.beside(words["paper_facts"], web_parts.facts(badge.facts) + code)
