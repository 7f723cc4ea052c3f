"""A portfolio as one ZIP: the signed files, what is read of them, and originals shown whole.

The same input gives the same bytes: entries stand in order and bear the moment of signing.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from datetime import UTC
from typing import TYPE_CHECKING

from wallet import strict_json, wording
from wallet.credentials import png, svg
from wallet.credentials.model import Carrier
from wallet.errors import ReadingError
from wallet.papers.portfolio.badge_page import is_part
from wallet.papers.portfolio.document import PRESENTATION
from wallet.papers.portfolio.names import portable
from wallet.papers.portfolio.plain import plain
from wallet.wording.telling.certificate import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.snapshots.portfolios import Built, PortfolioBadge

TOKEN = "presentation.vp.jwt"  # noqa: S105 - a file name
PAGE, PDF, README, BADGES = "portfolio.html", "portfolio.pdf", "README.txt", "badges"
_UNIX, _MODE = 3, 0o100644 << 16


def archive(built: Built, language: str, *, page: bytes, pdf: bytes | None) -> bytes:
    """Return the ZIP. ``page`` and ``pdf`` are the other documents of the same portfolio.

    ``pdf`` None where none can be made here. Originals are those of badges that are shown whole,
    in the portfolio's order, with its number before the name.
    """
    files = [(PRESENTATION, built.vp), (TOKEN, built.vp_jwt), (PAGE, page)]
    if pdf is not None:
        files.append((PDF, pdf))
    files += _originals(built)
    names = [name for name, _ in files]
    files.insert(0, (README, _readme(built, names, language)))
    moment = built.signed.astimezone(UTC).timetuple()[:6]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files:
            entry = zipfile.ZipInfo(name, moment)
            entry.create_system, entry.external_attr = _UNIX, _MODE
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, data)
    return written.getvalue()


def _originals(built: Built) -> Iterator[tuple[str, bytes]]:
    by_id = {each.badge: each for each in built.page.badges}
    chosen = [by_id[each.badge] for each in built.page.portfolio.badges if each.badge in by_id]
    for number, badge in enumerate(chosen, start=1):
        if not is_part(badge.fields):
            name, data = _original(badge)
            yield f"{BADGES}/{number:03} {portable(name)}", data


def _original(badge: PortfolioBadge) -> tuple[str, bytes]:
    """Return the file as it came, where it holds this badge and nothing beside it."""
    page, credential = badge.page, badge.page.credential
    same = hashlib.sha256(credential.original).hexdigest() == page.sha256
    if same and _is_alone(badge):
        return page.file_name, credential.original
    made = plain(badge)
    return f"{one_line(credential.name) or 'badge'}{made.ending}", made.data


def _is_alone(badge: PortfolioBadge) -> bool:
    credential = badge.page.credential
    data = credential.original
    try:
        if credential.carrier is Carrier.PNG:
            data = png.unbake(data)
        elif credential.carrier is Carrier.SVG:
            data = svg.unbake(data)
        if credential.token:
            return data.decode().strip() == credential.token
        return bool(strict_json.loads(data) == (credential.sealed or credential.document))
    except (ReadingError, UnicodeDecodeError, json.JSONDecodeError):
        return False


def _readme(built: Built, names: list[str], language: str) -> bytes:
    """Return what lies here, in the portfolio's language, with the digest of each file."""
    told = {
        PRESENTATION: "paper_readme_vp",
        TOKEN: "paper_readme_jwt",
        PAGE: "paper_readme_html",
        PDF: "paper_readme_pdf",
    }
    title = one_line(built.page.portfolio.title) or wording.say("paper_untitled", language)
    lines = [title, "", wording.say("paper_readme", language), ""]
    lines += [f"- {name}: {wording.say(told[name], language)}" for name in names if name in told]
    if any(name.startswith(f"{BADGES}/") for name in names):
        lines.append(f"- {BADGES}/: {wording.say('paper_readme_badges', language)}")
    lines += ["", wording.say("paper_copies", language), ""]
    return "\r\n".join(lines).encode("utf-8", "backslashreplace")
