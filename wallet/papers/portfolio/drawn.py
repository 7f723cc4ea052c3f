"""What a drawing (SVG) says of itself, for those who do not see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from wallet.errors import ReadingError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing: title and description of it, and its width by its height (1 where unknown)."""

    told: str
    aspect: float


def drawing(svg: bytes) -> Drawing:
    """Read what a drawing says of itself; raise ``ReadingError`` ``svg_not_xml``."""
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - few portfolios draw one
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415 - same

    try:
        root = fromstring(svg)
    except (DefusedXmlException, ParseError, ValueError, LookupError) as error:
        raise ReadingError("svg_not_xml") from error
    found = (root.findtext(f"{_SVG}{name}") or "" for name in ("title", "desc"))
    return Drawing(". ".join(each.strip() for each in found if each.strip()), _aspect(root))


def _aspect(root: Element) -> float:
    """Return width by height of the view box (SVG 1.1, section 7.7)."""
    try:
        _, _, width, height = map(float, root.get("viewBox", "").replace(",", " ").split())
    except ValueError:
        return 1.0
    return width / height if width > 0 and height > 0 else 1.0
