"""A badge baked into a picture again: PNG (``iTXt``) or SVG, as Open Badges has it.

Open Badges 3.0 section 5.3: PNG with one uncompressed ``iTXt`` of the keyword
``openbadgecredential``, SVG with one ``openbadges:credential``; the JSON or compact token as it
travels. Open Badges 2.0 and CLR 2.0 have names of their own. The picture is drawn anew from its
pixels, so that nothing that was baked or written into the old one comes along.
"""

from __future__ import annotations

import base64
import io
from html import escape
from typing import TYPE_CHECKING

from wallet.credentials.model import Carrier, Securing, Spec
from wallet.credentials.tokens import looks_like_token
from wallet.errors import PresentingError
from wallet.papers.portfolio import pictures, tile
from wallet.papers.portfolio.plain import plain
from wallet.wording.telling.certificate import one_line

if TYPE_CHECKING:
    from wallet.snapshots.portfolios import PortfolioBadge

_EDGE = 800  # pixels
_TILE = 400
_KEYWORDS = {Spec.CLR_2: "clrcredential", Spec.OPEN_BADGES_2: "openbadges"}
_NAMESPACES = {
    Spec.CLR_2: "https://purl.imsglobal.org/clr/v2p0",
    Spec.OPEN_BADGES_2: "http://openbadges.org",
}
_OB3 = "https://purl.imsglobal.org/ob/v3p0"
_BAKEABLE = (Spec.OPEN_BADGES_3, Spec.OPEN_BADGES_2, Spec.CLR_2)


def baked_png(badge: PortfolioBadge) -> bytes:
    """Return a PNG that carries a badge; without a picture of its own, its tile.

    A baked PNG that is shown whole is returned byte for byte. Raises ``PresentingError``
    ``badge_cannot_be_baked``.
    """
    text = _text(badge)
    credential = badge.page.credential
    if credential.carrier is Carrier.PNG and badge.data == credential.original:
        return badge.data
    from PIL import Image, PngImagePlugin  # noqa: PLC0415 - slow to import, seldom needed

    told = PngImagePlugin.PngInfo()
    told.add_itxt(_KEYWORDS.get(credential.spec, "openbadgecredential"), text, zip=False)
    written = io.BytesIO()
    with Image.open(io.BytesIO(_pixels(badge))) as image:
        image.save(written, "PNG", optimize=True, pnginfo=told)
    return written.getvalue()


def baked_svg(badge: PortfolioBadge) -> bytes:
    """Return an SVG that carries a badge around its picture or tile; raise as ``baked_png``."""
    text = _text(badge)
    credential = badge.page.credential
    if credential.carrier is Carrier.SVG and badge.data == credential.original:
        return badge.data
    space = _NAMESPACES.get(credential.spec, _OB3)
    tag = "assertion" if credential.spec is Spec.OPEN_BADGES_2 else "credential"
    if looks_like_token(text):
        carried = f'<openbadges:{tag} xmlns:openbadges="{space}" verify="{escape(text)}"/>'
    else:
        whole = text.replace("]]>", "]]]]><![CDATA[>")
        address = f' verify="{escape(credential.hosted_url)}"' if credential.hosted_url else ""
        carried = (
            f'<openbadges:{tag} xmlns:openbadges="{space}"{address}>'
            f"<![CDATA[{whole}]]></openbadges:{tag}>"
        )
    title = escape(one_line(credential.name))
    drawing = _drawing(badge)
    head, _, rest = drawing.partition(">")
    return f"{head}><title>{title}</title>{carried}{rest}".encode()


def _text(badge: PortfolioBadge) -> str:
    """Return what is baked: the JSON or token as it travels."""
    credential = badge.page.credential
    kinds = (Securing.SD_JWT, Securing.JWS_JSON)  # neither JSON of a badge nor a compact JWS
    if credential.spec not in _BAKEABLE or credential.securing in kinds:
        raise PresentingError("badge_cannot_be_baked", badge=credential.name)
    return plain(badge).data.decode()


def _pixels(badge: PortfolioBadge) -> bytes:
    credential = badge.page.credential
    drawn = pictures.as_png(credential.picture, _EDGE)
    return drawn or tile.png(credential.issuer.id, one_line(credential.name), _TILE)


def _drawing(badge: PortfolioBadge) -> str:
    credential = badge.page.credential
    data = pictures.as_png(credential.picture, _EDGE)
    if not data:
        return tile.svg(credential.issuer.id, one_line(credential.name))
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))  # of IHDR
    content = base64.b64encode(data).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{content}"/></svg>'
    )
