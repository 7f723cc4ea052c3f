"""The small parts of a portfolio's web page: pictures, codes, facts, marks, notes."""

from __future__ import annotations

import base64
from html import escape
from typing import TYPE_CHECKING

from wallet.papers.portfolio import tile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.papers.portfolio.model import Code, Fact, Mark, Picture

_LONG = 60  # characters of a title


def long_class(title: str) -> str:
    """Return the attribute of a heading that is set smaller, "" for others."""
    return ' class="long"' if len(title) > _LONG else ""


def mark(mark: Mark) -> str:
    """Return how something stands, as a sentence."""
    return (
        f'<p class="mark {mark.tone}"><strong>{escape(mark.word)}</strong>{escape(mark.text)}</p>'
    )


def short(mark: Mark) -> str:
    """Return how something stands, in a list."""
    return (
        f'<span class="small {mark.tone}"><strong>{escape(mark.word)}</strong> '
        f"{escape(mark.short)}</span>"
    )


def picture(picture: Picture) -> str:
    """Return the picture of a badge, or its tile."""
    if picture.data:
        source = data_url(picture.data, picture.media_type)
    else:
        source = data_url(tile.svg(picture.issuer, picture.title).encode(), "image/svg+xml")
    return f'<img src="{source}" alt="{escape(picture.alt)}" width="120" height="120">'


def data_url(data: bytes, media_type: str) -> str:
    """Return bytes as an address."""
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"


def code(code: Code) -> str:
    """Return a QR code with its caption."""
    source = data_url(code.png, "image/png")
    return (
        f'<div class="qr"><img src="{source}" alt="{escape(code.alt)}">'
        f'<p class="small">{escape(code.caption)}</p></div>'
    )


def beside(title: str, body: str) -> str:
    """Return a question beside its answers."""
    return f'<section class="row"><h3>{escape(title)}</h3><div>{body}</div></section>'


def facts(facts: Iterable[Fact]) -> str:
    """Return names with what stands beside them."""
    rows = "".join(
        f'<dt>{escape(each.name)}</dt><dd dir="auto">'
        f"{f'<code>{escape(each.text)}</code>' if each.exact else escape(each.text)}</dd>"
        for each in facts
    )
    return f"<dl>{rows}</dl>"


def note(text: str) -> str:
    """Return what a reader should know."""
    return f'<p class="note">※ {escape(text)}</p>'
