"""What a drawing (SVG) says of itself, for those who do not see it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from wallet.errors import ReadingError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing: title and description of it, and its size in units of its own, 1 by 1 if unknown.

    ``letters`` is the size of its smallest letters in the same units, 0.0 where it has none.
    """

    told: str
    width: float
    height: float
    letters: float


def drawing(svg: bytes) -> Drawing:
    """Read what a drawing says of itself; raise ``ReadingError`` ``svg_not_xml``."""
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - few portfolios draw one
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415 - same

    try:
        root = fromstring(svg)
    except (DefusedXmlException, ParseError, ValueError, LookupError) as error:
        raise ReadingError("svg_not_xml") from error
    found = (root.findtext(f"{_SVG}{name}") or "" for name in ("title", "desc"))
    told = ". ".join(each.strip() for each in found if each.strip())
    return Drawing(told, *_size(root), _letters(root))


def _size(root: Element) -> tuple[float, float]:
    """Return width and height of the view box (SVG 1.1, section 7.7)."""
    try:
        _, _, width, height = map(float, root.get("viewBox", "").replace(",", " ").split())
    except ValueError:
        return 1.0, 1.0
    sound = 0 < width < inf and 0 < height < inf
    return (width, height) if sound else (1.0, 1.0)


def _letters(root: Element) -> float:
    """Return the smallest size that a text states; our drawings scale none of theirs."""
    sizes = (_number(each.get("font-size", "")) for each in root.iter(f"{_SVG}text"))
    return min(filter(None, sizes), default=0.0)


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        return 0.0
    return number if 0 < number < inf else 0.0
