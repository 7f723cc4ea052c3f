"""The page that receives codes in any browser, in one file that can be handed over.

Its policy (Content Security Policy, level 3) names script and style by their hashes: nothing else
runs in it, whatever somebody writes into a badge. Its sources lie in ``resources/receiver/``.
"""

from __future__ import annotations

import base64
import hashlib

from wallet import resources
from wallet.papers.portfolio import colours, fonts

_SCRIPTS = (
    "modules",
    "shades",
    "seeing",
    "parts",
    "opening",
    "telling",
    "words",
    "showing",
    "page",
)  # fmt: skip - one list, in the order in which they stand in the page
_POLICY = (
    "default-src 'none'; script-src {script}; style-src {style}; img-src data:; "
    "media-src blob: mediastream:; base-uri 'none'; form-action 'none'"
)


def receiving_page() -> bytes:
    """Return the page, as HTML in UTF-8."""
    style, script = _style(), _script()
    policy = _POLICY.format(script=_hash(script), style=_hash(style))
    page = _read("page.html").replace("POLICY", policy)
    return page.replace("STYLE", style).replace("SCRIPT", script).encode()


def _script() -> str:
    inner = "\n".join(_read(f"{name}.js").strip() for name in _SCRIPTS)
    return f"\n'use strict';\n{inner}\n"


def _style() -> str:
    sheet = _read("style.css")
    families = ",".join(f'"{each}"' for each in fonts.JAPANESE)
    for name, palette in (("LIGHT", colours.LIGHT), ("DARK", colours.DARK)):
        sheet = sheet.replace(name, ";".join(f"--{key}:{value}" for key, value in palette.items()))
    return f"\n{sheet.replace('FONTS', families)}"


def _read(name: str) -> str:
    return (resources.folder() / "receiver" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
