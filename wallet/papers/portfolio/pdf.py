"""A portfolio, or the certificate of one badge, as a PDF with what can be checked attached.

Typst sets it (docs/decisions/0011-documents.md). What it says goes in as data, never as markup;
nothing is read from the disk but the template and fonts, and nothing from the network. PDF/UA-1
and PDF/A-3a are asked of the typesetter, which refuses to write what would break them.
"""

from __future__ import annotations

import base64
import io
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from wallet import resources
from wallet.errors import WalletError
from wallet.papers.portfolio import colours, document, fonts, tile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.papers.portfolio.model import Document, Picture
    from wallet.snapshots.badges import BadgePage

Paper = Literal["a4", "us-letter"]
_STANDARDS: Any = ["ua-1", "a-3a"]
_LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a PDF: its name, bytes, media type and what it is.

    The name is ASCII: others are written in UTF-8, where readers of PDF expect an encoding of its
    own (ISO 32000-1, 7.9.2.2) or stop.
    """

    name: str
    data: bytes
    media_type: str
    about: str


def portfolio(built_vp: bytes, model: Document, *, now: datetime, paper: Paper = "a4") -> bytes:
    """Return the PDF of a portfolio with its signed presentation attached; raise as ``pdf``."""
    about = model.words["paper_portfolio"]
    vp = Attachment(document.PRESENTATION, built_vp, "application/vp", about)
    return pdf(model, (vp,), now=now, paper=paper)


def certificate(page: BadgePage, language: str, *, now: datetime, paper: Paper = "a4") -> bytes:
    """Return the certificate of one badge with its original attached; raise as ``pdf``."""
    model = document.alone(page, language, now=now)
    name, about = document.attached_name(page), f"{model.words['paper_badge']}: {page.file_name}"
    original = Attachment(name, page.credential.original, page.media_type, about)
    return pdf(model, (original,), now=now, paper=paper)


def pdf(
    model: Document, attachments: Sequence[Attachment], *, now: datetime, paper: Paper = "a4"
) -> bytes:
    """Return a PDF, tagged and with its fonts; the same bytes for the same input and fonts.

    Raises ``WalletError``: ``printing_no_japanese_font``, ``portfolio_pdf_failed``.
    """
    import typst  # noqa: PLC0415 - 80 MB that nobody else needs

    told = asdict(model)
    missing: frozenset[str] = frozenset()
    for last in (False, True):
        try:
            return _compiled(_inputs(told, model, attachments, missing, paper), now)
        except typst.TypstError as error:
            reason = error.message[:_LONGEST_REASON]
            if last or not fonts.named(error.message):
                raise WalletError("portfolio_pdf_failed", reason=reason) from error
            missing = fonts.unshowable(_text_of(told))
    raise AssertionError  # the loop returns or raises


def _compiled(inputs: dict[str, str], now: datetime) -> bytes:
    import typst  # noqa: PLC0415 - see above

    template = (resources.folder() / "papers" / "portfolio.typ").read_bytes()
    compiler = typst.Compiler(template, font_paths=fonts.found(), sys_inputs=inputs)
    made = compiler.compile(
        format="pdf", pdf_standards=_STANDARDS, timestamp=now.replace(microsecond=0)
    )
    return cast("bytes", made)


def _inputs(
    told: dict[str, Any],
    model: Document,
    attachments: Sequence[Attachment],
    missing: frozenset[str],
    paper: Paper,
) -> dict[str, str]:
    """Return what the template is given: one JSON text, and the bytes of attachments as text."""
    data = _written(told, missing) if missing else dict(told)
    data |= {
        "paper": paper,
        "fonts": fonts.families(),
        "colours": colours.LIGHT,
        "example": fonts.written(min(missing)) if missing else "",
        "pictures": [_drawing(badge.picture, missing) for badge in model.badges],
        "codes": [_code(badge.code.png) if badge.code else "" for badge in model.badges],
        "code_svg": _code(model.code.png) if model.code else "",
        "attachments": [
            {"name": each.name, "media_type": each.media_type, "about": each.about}
            for each in attachments
        ],
    }
    inputs = {"data": json.dumps(data, ensure_ascii=False, default=lambda _: "")}
    for at, each in enumerate(attachments):
        inputs[f"file{at}"] = each.data.decode("latin-1")
        inputs[f"form{at}"] = "latin-1"
        if _is_text(each.data):
            inputs[f"file{at}"], inputs[f"form{at}"] = each.data.decode(), "utf-8"
    return inputs


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode()
    except UnicodeDecodeError:
        return False


def _drawing(picture: Picture, missing: frozenset[str]) -> str:
    """Return a picture as SVG: the one form in which pixels pass as text, decoded by typst."""
    if not picture.data:
        return tile.svg(picture.issuer, picture.title, without=missing)
    from PIL import Image  # noqa: PLC0415 - slow to import

    with Image.open(io.BytesIO(picture.data)) as image:
        width, height = image.size
    return _around(picture.data, picture.media_type, width, height)


def _code(png: bytes) -> str:
    side = int.from_bytes(png[16:20], "big")  # of IHDR
    return _around(png, "image/png", side, side)


def _around(data: bytes, media_type: str, width: int, height: int) -> str:
    content = base64.b64encode(data).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:{media_type};base64,{content}"/>'
        "</svg>"
    )


def _text_of(value: Any) -> str:
    """Return every text of the model, for its characters alone."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return "".join(map(_text_of, value.values()))
    return "".join(map(_text_of, value)) if isinstance(value, list | tuple) else ""


def _written(value: Any, missing: frozenset[str]) -> Any:
    """Return the model with the numbers of characters in place of those that cannot be drawn."""
    if isinstance(value, str):
        if missing.isdisjoint(value):
            return value
        return "".join(fonts.written(each) if each in missing else each for each in value)
    if isinstance(value, dict):
        return {name: _written(each, missing) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_written(each, missing) for each in value]
    return value
