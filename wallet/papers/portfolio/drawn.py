"""What a drawing (SVG) says of itself, for those who do not see it."""

from __future__ import annotations

from xml.etree.ElementTree import ParseError

from wallet.errors import ReadingError

_SVG = "{http://www.w3.org/2000/svg}"


def told(svg: bytes) -> str:
    """Return title and description of a drawing; raise ``ReadingError`` ``svg_not_xml``."""
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - few portfolios draw one
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415 - same

    try:
        root = fromstring(svg)
    except (DefusedXmlException, ParseError, ValueError, LookupError) as error:
        raise ReadingError("svg_not_xml") from error
    found = (root.findtext(f"{_SVG}{name}") or "" for name in ("title", "desc"))
    return ". ".join(each.strip() for each in found if each.strip())
