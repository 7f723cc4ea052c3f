"""A portfolio as one web page: readable without scripts, with the signed presentation inside.

The page stands alone: nothing runs, nothing is loaded, every text of a learner or an issuer is
escaped. The presentation is data in a ``script`` that no browser runs (HTML, "data block"); in its
JSON ``<`` is written as an escape, which means the same and cannot end the element.
"""

from __future__ import annotations

import base64
from html import escape
from typing import TYPE_CHECKING

from wallet import resources
from wallet.descriptors import narratives
from wallet.papers.portfolio import colours, fonts, tile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wallet.papers.portfolio.model import (
        Answer,
        Badge,
        Code,
        Document,
        Entry,
        Fact,
        Group,
        Mark,
        Picture,
        Section,
    )

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_LONG = 60  # characters of a title
_TONES = ("good", "neutral", "caution", "bad")


def web_page(model: Document, vp: bytes) -> bytes:
    """Return the page of a portfolio; ``vp`` is its presentation as JSON."""
    words = model.words
    parts = [
        "<!doctype html>",
        f'<html lang="{model.language}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(model.running)}</title><style>{_style()}</style></head><body>",
        "<header>",
        f'<p class="kicker">{escape(words["paper_portfolio"])}</p>',
        f'<h1{_long(model.title)} dir="auto">{escape(model.title)}</h1>',
        f'<p class="who" dir="auto">{escape(model.name)}</p>' if model.name else "",
        _facts(model.facts),
        "</header><main>",
        *_learner(model.text),
        _how(model),
        *_summary(model),
        *(_badge(badge, group, model) for group in model.groups for badge in group.badges),
        *_pathway(model),
        *_closing(model),
        "</main>",
        f'<script type="application/vp" id="presentation">{_inert(vp)}</script>',
        "</body></html>\n",
    ]
    return "\n".join(filter(None, parts)).encode("utf-8", "backslashreplace")


def _long(title: str) -> str:
    return ' class="long"' if len(title) > _LONG else ""


def _inert(vp: bytes) -> str:
    """Return JSON in which no character can end or begin an element."""
    return vp.decode().replace("<", "\\u003c").strip()


def _style() -> str:
    sheet = (resources.folder() / "papers" / "portfolio.css").read_text(encoding="utf-8")
    tones = "\n".join(
        f".mark.{tone}{{background:var(--{tone}_ground);border-color:var(--{tone})}}"
        f".{tone} strong{{color:var(--{tone})}}"
        for tone in _TONES
    )
    families = ",".join(f'"{each}"' for each in fonts.JAPANESE)
    given = {"LIGHT": _given(colours.LIGHT), "DARK": _given(colours.DARK)}
    for name, value in {**given, "FONTS": families, "TONES": tones}.items():
        sheet = sheet.replace(name, value)
    return sheet


def _given(palette: dict[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in palette.items())


def _learner(text: Iterable[str]) -> Iterator[str]:
    paragraphs = "".join(f'<p dir="auto">{_lines(each)}</p>' for each in text)
    if paragraphs:
        yield f'<div class="words">{paragraphs}</div>'


def _how(model: Document) -> str:
    first, second = model.how["html"]
    code = _code(model.code) if model.code else ""
    return (
        f'<section class="box" aria-labelledby="how"><h2 id="how">'
        f"{escape(model.words['paper_how'])}</h2><p>{escape(first)}</p><p>{escape(second)}</p>"
        f'<p class="small">{escape(model.copy["html"])}</p>{code}</section>'
    )


def _summary(model: Document) -> Iterator[str]:
    words = model.words
    heads = ("paper_number", "paper_badge", "paper_awarded", "paper_ends", "paper_label")
    yield f'<section><h2>{escape(words["paper_summary"])}</h2><table class="list"><thead><tr>'
    yield "".join(f'<th scope="col">{escape(words[code])}</th>' for code in heads)
    yield "</tr></thead>"
    for group in model.groups:
        yield "<tbody>"
        if group.title:
            yield (
                f'<tr><th scope="rowgroup" class="group" colspan="{len(heads)}" dir="auto">'
                f"{escape(group.title)}</th></tr>"
            )
        yield from (_row(badge, model) for badge in group.badges)
        yield "</tbody>"
    yield "</table></section>"


def _row(badge: Badge, model: Document) -> str:
    words = model.words
    mark = "" if badge.mark.tone == "good" else _short(badge.mark)
    missing = words["paper_not_stated"]

    def cell(code: str, text: str) -> str:
        return f'<td data-name="{escape(words[code])}">{escape(text)}</td>'

    return (
        f'<tr>{cell("paper_number", str(badge.number))}<td><a href="#badge{badge.number}" '
        f'dir="auto">{escape(badge.title)}</a>'
        f'<span class="small">{escape(badge.issuer)}</span>{mark}</td>'
        f"{cell('paper_awarded', badge.awarded or missing)}"
        f"{cell('paper_ends', badge.ends or missing)}{cell('paper_label', badge.label)}</tr>"
    )


def _short(mark: Mark) -> str:
    return (
        f'<span class="small {mark.tone}"><strong>{escape(mark.word)}</strong> '
        f"{escape(mark.short)}</span>"
    )


def _mark(mark: Mark) -> str:
    return (
        f'<p class="mark {mark.tone}"><strong>{escape(mark.word)}</strong>{escape(mark.text)}</p>'
    )


def _badge(badge: Badge, group: Group, model: Document) -> str:
    words = model.words
    host = f' <span class="small">{escape(badge.host)}</span>' if badge.host else ""
    parts = [
        f'<article id="badge{badge.number}" aria-labelledby="title{badge.number}">',
        f'<header class="badge">{_picture(badge.picture)}<div>',
        f'<p class="small" dir="auto">{escape(group.title)}</p>' if group.title else "",
        f'<h2 id="title{badge.number}"{_long(badge.title)} dir="auto">{escape(badge.title)}</h2>',
        f'<p><span class="issuer" dir="auto">{escape(badge.issuer)}</span>{host}</p>',
        f'<p dir="auto">{escape(badge.awarded_to)}</p>',
        f'<p class="small">{escape(" · ".join(badge.dates))}</p>',
        f'<p><span class="label">{escape(badge.label)}</span></p></div></header>',
        _mark(badge.mark),
        *map(_note, badge.notes),
    ]
    if badge.hidden:
        parts.append(_beside(words["paper_hidden"], f"<p>{escape(badge.hidden)}</p>"))
    if not badge.sections:
        parts.append(f'<p class="small">{escape(words["certificate_nothing"])}</p>')
    parts += (_section(each) for each in badge.sections)
    parts += (*_inside(badge, model), *_checked(badge, model), "</article>")
    return "\n".join(filter(None, parts))


def _picture(picture: Picture) -> str:
    if picture.data:
        source = _data(picture.data, picture.media_type)
    else:
        source = _data(tile.svg(picture.issuer, picture.title).encode(), "image/svg+xml")
    return f'<img src="{source}" alt="{escape(picture.alt)}" width="120" height="120">'


def _data(data: bytes, media_type: str) -> str:
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"


def _section(section: Section) -> str:
    entries = (
        _entry(each, alone=section.alone or each.name == section.title) for each in section.entries
    )
    return _beside(section.title, "".join(entries))


def _entry(entry: Entry, *, alone: bool) -> str:
    name = "" if alone else f'<p class="name">{escape(entry.name)}</p>'
    kind = " alone" if alone else " long" if entry.long else ""
    shared = f'<p class="small">{escape(entry.shared)}</p>' if entry.shared else ""
    if len(entry.answers) > 1:
        items = "".join(f"<li>{_answer(each)}</li>" for each in entry.answers)
        answers = f'<ul class="answers">{items}</ul>'
    else:
        answers = "".join(map(_answer, entry.answers))
    notes = "".join(map(_note, entry.notes))
    return f'<div class="entry{kind}">{name}<div>{shared}{answers}{notes}</div></div>'


def _answer(answer: Answer) -> str:
    more = " · ".join(filter(None, (answer.small, *answer.asides)))
    small = f' <span class="small">{escape(more)}</span>' if more else ""
    told = (
        narratives.html(answer.parts, attributes=dict.fromkeys(("p", "li", "td"), 'dir="auto"'))
        if answer.parts
        else f'<span dir="auto">{escape(answer.text)}</span>'
    )
    return f'<div class="answer">{told}{small}{"".join(map(_note, answer.notes))}</div>'


def _inside(badge: Badge, model: Document) -> Iterator[str]:
    if badge.inside:
        words = model.words
        items = "".join(
            f'<li><span dir="auto">{escape(each.title)}</span> '
            f'<span class="small">{escape(" · ".join(filter(None, (each.issuer, each.awarded))))}'
            f"</span> {_short(each.mark)}</li>"
            for each in badge.inside
        )
        yield _beside(words["paper_inside"], f'<ul class="answers">{items}</ul>')


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
    yield _beside(words["paper_checks"], table)
    code = _code(badge.code) if badge.code else ""
    yield _beside(words["paper_facts"], _facts(badge.facts) + code)


def _code(code: Code) -> str:
    source = _data(code.png, "image/png")
    return (
        f'<div class="qr"><img src="{source}" alt="{escape(code.alt)}">'
        f'<p class="small">{escape(code.caption)}</p></div>'
    )


def _pathway(model: Document) -> Iterator[str]:
    if model.pathway:
        source = _data(model.pathway.encode(), "image/svg+xml")
        yield (
            f"<article><h2>{escape(model.words['paper_pathway'])}</h2>"
            f'<p class="small">{escape(model.words["paper_pathway_about"])}</p>'
            f'<img class="drawing" src="{source}" alt="{escape(model.pathway_alt)}"></article>'
        )


def _closing(model: Document) -> Iterator[str]:
    words = model.words
    yield f"<article><h2>{escape(words['paper_how'])}</h2>"
    yield from (f"<p>{escape(each)}</p>" for each in (*model.how["html"], model.copies))
    labels = "".join(
        f"<p><strong>{escape(each.name)}</strong><br>{escape(each.text)}</p>"
        for each in model.labels
    )
    yield _beside(words["paper_labels"], labels)
    yield _beside(words["paper_signature"], _facts(model.proof))
    yield "</article>"


def _beside(title: str, body: str) -> str:
    return f'<section class="row"><h3>{escape(title)}</h3><div>{body}</div></section>'


def _facts(facts: Iterable[Fact]) -> str:
    rows = "".join(
        f'<dt>{escape(each.name)}</dt><dd dir="auto">'
        f"{f'<code>{escape(each.text)}</code>' if each.exact else escape(each.text)}</dd>"
        for each in facts
    )
    return f"<dl>{rows}</dl>"


def _note(text: str) -> str:
    return f'<p class="note">※ {escape(text)}</p>'


def _lines(text: str) -> str:
    return "<br>".join(escape(part) for part in text.split("\n"))
