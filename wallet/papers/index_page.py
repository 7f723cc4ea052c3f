"""The page that lies beside exported badges and says what they are, in the learner's language.

It stands alone: no script, nothing loaded from elsewhere, every text of a badge escaped.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from wallet import i18n, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from wallet.snapshots.badges import Exported

_STYLE = """
body{font:16px/1.6 "Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",sans-serif;color:#1d2733;
background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.3rem}li{margin:1.2rem 0}dl{margin:.2rem 0;display:grid;
grid-template-columns:max-content 1fr;gap:0 1rem}dt{color:#51606f}dd{margin:0}
code{font-size:.8rem;color:#51606f;overflow-wrap:anywhere}
"""


def renderer(language: str) -> Callable[[Sequence[Exported], datetime], bytes]:
    """Return what makes the page of a list of exported badges."""

    def render(exported: Sequence[Exported], now: datetime) -> bytes:
        return _page(exported, language, now).encode("utf-8", "backslashreplace")

    return render


def _page(exported: Sequence[Exported], language: str, now: datetime) -> str:
    title = escape(wording.say("index_title", language))
    said = wording.say("index_about", language, count=len(exported), date=now)
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{title}</title><style>{_STYLE}</style><h1>{title}</h1><p>{escape(said)}</p><ul>"
        + "".join(_entry(one, language) for one in exported)
        + "</ul></html>\n"
    )


def _entry(one: Exported, language: str) -> str:
    facts = (
        ("index_issuer", escape(one.issuer or "–")),
        ("index_kind", escape(wording.say(f"badge_spec_{one.spec.value}", language))),
        ("index_awarded", _day(one.awarded, language)),
        ("index_until", _day(one.valid_until, language)),
        ("index_file", f'<a href="./{escape(quote(one.file))}">{escape(one.file)}</a>'),
        ("index_size", escape(f"{i18n.size(one.size, language)}, {one.media_type}")),
        ("index_sha256", f"<code>{escape(one.sha256)}</code>"),
    )
    return (
        f"<li><strong>{escape(one.title or '–')}</strong><dl>"
        + "".join(
            f"<dt>{escape(wording.say(code, language))}</dt><dd>{value}</dd>"
            for code, value in facts
            if value
        )
        + "</dl></li>"
    )


def _day(moment: datetime | None, language: str) -> str:
    return escape(i18n.date(moment, language)) if moment else ""
