"""A portfolio as one web page: readable without scripts, with the signed presentation inside.

The page stands alone: nothing runs, nothing is loaded, every text of a learner or an issuer is
escaped. The presentation is data in a ``script`` that no browser runs (HTML, "data block"); in its
JSON ``<`` is written as an escape, which means the same and cannot end the element.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from wallet import resources
from wallet.papers.portfolio import colours, fonts, web_parts
from wallet.papers.portfolio.web_badge import article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wallet.papers.portfolio.model import Badge, Document

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
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
        f'<h1{web_parts.long_class(model.title)} dir="auto">{escape(model.title)}</h1>',
        f'<p class="who" dir="auto">{escape(model.name)}</p>' if model.name else "",
        web_parts.facts(model.facts),
        "</header><main>",
        *_learner(model.text),
        _how(model),
        *_summary(model),
        *(article(badge, group, model) for group in model.groups for badge in group.badges),
        *_pathway(model),
        *_closing(model),
        "</main>",
        f'<script type="application/vp" id="presentation">{_inert(vp)}</script>',
        "</body></html>\n",
    ]
    return "\n".join(filter(None, parts)).encode("utf-8", "backslashreplace")


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
    code = web_parts.code(model.code) if model.code else ""
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
    mark = "" if badge.mark.tone == "good" else web_parts.short(badge.mark)
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


def _pathway(model: Document) -> Iterator[str]:
    if model.pathway:
        source = web_parts.data_url(model.pathway.encode(), "image/svg+xml")
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
    yield web_parts.beside(words["paper_labels"], labels)
    yield web_parts.beside(words["paper_signature"], web_parts.facts(model.proof))
    yield "</article>"


def _lines(text: str) -> str:
    return "<br>".join(escape(part) for part in text.split("\n"))
