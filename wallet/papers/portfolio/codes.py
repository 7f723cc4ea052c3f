"""QR codes on paper: the presentation, a badge, or the address of its page, where they fit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wallet import wording
from wallet.credentials.model import Securing
from wallet.papers.portfolio.model import Code
from wallet.sharing import pixelpass, qr
from wallet.snapshots.portfolios import Travels
from wallet.wording.telling.certificate import one_line

if TYPE_CHECKING:
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.portfolios import Built, PortfolioBadge

LEAST = 30.0  # millimetres
_MODULE = 0.45  # millimetres: a phone's camera tells them apart at a hand's distance
_QUIET = 8  # modules on both sides together
_FIRST, _STEP = 17, 4  # modules a side are 17 and 4 a version (ISO/IEC 18004)
_LONGEST = 300  # characters of an address
_MOST_TEXT = 1_249  # characters of Base45 in version 20-L (ISO/IEC 18004, table 7)
_MOST_DATA = 10_000  # bytes: no badge shrinks to a twelfth, and most need not be tried
_SCALE = 4  # pixels to a module


def of_portfolio(built: Built, language: str) -> Code | None:
    """Return the code of the whole presentation, None where it does not fit one."""
    if not built.qr_png or not built.qr_text:
        return None
    caption = wording.say("paper_qr_portfolio", language)
    return Code(built.qr_png, _side(built.qr_version), _alt(language), caption)


def of_badge(badge: PortfolioBadge, language: str) -> Code | None:
    """Return the code of a badge that travels as text, or of a hosted badge's address."""
    credential = badge.page.credential
    if badge.travels is Travels.ATTACHED:
        hosted = credential.securing is Securing.HOSTED
        return _of_address(credential.hosted_url, language) if hosted else None
    return of_text(badge.data, language)


def of_page(page: BadgePage, language: str) -> Code | None:
    """Return the code of a badge that stands alone: itself, or a hosted one's address."""
    credential = page.credential
    if credential.securing is Securing.HOSTED:
        return _of_address(credential.hosted_url, language)
    if credential.sealed:
        return None  # the seal stands around the credential
    text = credential.token or json.dumps(credential.document, ensure_ascii=False)
    return of_text(text.encode(), language)


def of_text(data: bytes, language: str) -> Code | None:
    """Return the code of a JSON document or token, None where it does not fit."""
    if len(data) > _MOST_DATA:
        return None
    text = pixelpass.encode(data.decode())
    version = qr.qr_version(text) if len(text) <= _MOST_TEXT else 0
    if not 0 < version <= qr.MAX_VERSION:
        return None
    png = qr.qr_png(text, scale=_SCALE)
    return Code(png, _side(version), _alt(language), wording.say("paper_qr_badge", language))


def _of_address(url: str, language: str) -> Code | None:
    try:
        named = urlsplit(url).scheme == "https"
    except ValueError:
        return None
    if not named or len(url) > _LONGEST or one_line(url) != url:
        return None
    caption = wording.say("paper_qr_hosted", language, url=url)
    png = qr.qr_png(url, scale=_SCALE, level="Q")
    return Code(png, LEAST, _alt(language), caption)


def _side(version: int) -> float:
    return max(LEAST, (_FIRST + _STEP * version + _QUIET) * _MODULE)


def _alt(language: str) -> str:
    return wording.say("paper_qr_alt", language)
