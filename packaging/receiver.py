"""Puts the page that receives codes together: ``python packaging/receiver.py [--check]``.

One file, so that it can be handed over. Its policy names script and style by their hashes: nothing
else runs in it, whatever somebody writes into a badge. ``--check`` only tells whether the page in
``resources/receiver/`` is what its sources make (exit code 1 where it is not).
"""

from __future__ import annotations

import base64
import hashlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = Path(__file__).resolve().parent / "receiver"
PAGE = ROOT / "resources" / "receiver" / "receiver.html"
SCRIPTS = (
    "modules",
    "shades",
    "seeing",
    "parts",
    "opening",
    "telling",
    "words",
    "showing",
    "page",
)  # fmt: skip - one list
_POLICY = (
    "default-src 'none'; script-src {script}; style-src {style}; img-src data:; "
    "media-src blob: mediastream:; base-uri 'none'; form-action 'none'"
)


def main() -> int:
    """Write the page, or with ``--check`` compare it."""
    page = built()
    if "--check" in sys.argv[1:]:
        same = PAGE.read_bytes() == page
        print("as its sources make it" if same else f"{PAGE.name} is not what its sources make")
        return 0 if same else 1
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_bytes(page)
    print(f"{PAGE.relative_to(ROOT)}: {len(page):,} bytes")
    return 0


def built() -> bytes:
    """Return the page."""
    style, script = _style(), _script()
    policy = _POLICY.format(script=_hash(script), style=_hash(style))
    page = _read("page.html").replace("POLICY", policy)
    page = page.replace("STYLE", style).replace("SCRIPT", script)
    return page.encode()


def _script() -> str:
    inner = "\n".join(_read(f"{name}.js").strip() for name in SCRIPTS)
    return f"\n'use strict';\n{inner}\n"


def _style() -> str:
    sys.path.insert(0, str(ROOT))
    from wallet.papers.portfolio import colours, fonts  # noqa: PLC0415 - after the path is set

    sheet = _read("style.css")
    families = ",".join(f'"{each}"' for each in fonts.JAPANESE)
    for name, palette in (("LIGHT", colours.LIGHT), ("DARK", colours.DARK)):
        sheet = sheet.replace(name, ";".join(f"--{key}:{value}" for key, value in palette.items()))
    return f"\n{sheet.replace('FONTS', families)}"


def _read(name: str) -> str:
    return (SOURCES / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


if __name__ == "__main__":
    sys.exit(main())
