"""The recovery sheet: one HTML page that needs nothing beside it, to be printed and put away.

It is simple enough for the window's own printing, which knows few tags and little of style.
"""

from __future__ import annotations

import base64
from html import escape
from typing import TYPE_CHECKING

from wallet import i18n, wording

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.snapshots.protection import RecoveryKey

_SIDE = 189  # pixels, 5 cm on paper
_SHORT_ID = 8  # hexadecimal digits: enough to tell one's own wallets apart
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_STYLE = """
@page{size:A4;margin:20mm}
body{font:15px/1.6 "Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",sans-serif;color:#111;
background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem;margin-bottom:.2rem}
.of{color:#444;margin-top:0}
ol{columns:3;column-gap:2rem;font-size:1.25rem;line-height:1.5;padding-left:2.2rem;
border:1px solid #111;margin:1.5rem 0;padding-top:.6rem;padding-bottom:.6rem}
li{break-inside:avoid}
img{image-rendering:pixelated}
"""


def page(key: RecoveryKey, *, name: str, now: datetime, language: str) -> bytes:
    """Return the sheet of a recovery key in "ja" or "en"; ``name`` is what the wallet is called."""

    def say(code: str, **details: object) -> str:
        return escape(wording.say(code, language, **details))

    words = "".join(f"<li>{escape(word)}</li>" for word in key.words(language))
    picture = base64.b64encode(key.qr_png).decode()
    made = i18n.date(now, language)
    lines = [
        "<!doctype html>",
        f'<html lang="{language}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{say('sheet_title')}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{say('sheet_title')}</h1>",
        f'<p class="of">{say("sheet_of", name=name, id=key.vault[:_SHORT_ID], date=made)}</p>',
        f"<p>{say('sheet_purpose')}</p>",
        f"<ol>{words}</ol>",
        f'<p><img width="{_SIDE}" height="{_SIDE}" alt="{say("sheet_code_alt")}"',
        f'src="data:image/png;base64,{picture}"></p>',
        f'<p class="of">{say("sheet_code")}</p>',
        f"<p>{say('sheet_use')}</p>",
        f"<p><strong>{say('sheet_offline')}</strong></p>",
        f"<p>{say('sheet_replaced')}</p>",
        "</body></html>",
    ]
    return ("\n".join(lines) + "\n").encode()
