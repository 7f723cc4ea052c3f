"""Finds the badge that is baked into an SVG; the drawing itself is never looked at.

Open Badges 3.0 section 5.3.2, Open Badges 2.0 baking specification: one element in the badge
namespace, with the token or URL in its ``verify`` attribute or the JSON as its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from wallet.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 64

BADGES = frozenset(
    {
        "{https://purl.imsglobal.org/ob/v3p0}credential",
        "{https://purl.imsglobal.org/clr/v2p0}credential",
        "{http://openbadges.org}assertion",
        "{https://openbadges.org}assertion",
    }
)


def unbake(data: bytes) -> bytes:
    """Return the text of the one badge element: JSON, a token, or the URL of a hosted badge.

    Raises ``ReadingError`` with the code ``too_large``, ``svg_unsafe`` (entities, attributes that
    are not written out, or nested too deeply), ``svg_not_xml``, ``picture_without_badge`` or
    ``picture_two_badges``.
    """
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - few badges are SVG
    from defusedxml.ElementTree import DefusedXMLParser  # noqa: PLC0415 - same

    if len(data) > MAX_BYTES:
        raise ReadingError("too_large", size=len(data), limit=MAX_BYTES)
    finder = _Finder()
    try:
        parser = DefusedXMLParser(target=finder)  # type: ignore[no-untyped-call]
        parser.parser.AttlistDeclHandler = _refuse_attribute
        parser.feed(data)
        parser.close()
    except DefusedXmlException as error:
        raise ReadingError("svg_unsafe") from error
    except (ParseError, ValueError, LookupError) as error:
        raise ReadingError("svg_not_xml") from error
    if finder.root.rpartition("}")[2] != "svg":
        raise ReadingError("not_a_credential")
    if not finder.badges:
        raise ReadingError("picture_without_badge")
    if len(finder.badges) > 1:
        raise ReadingError("picture_two_badges", count=len(finder.badges))
    verify, text = finder.badges[0]
    chosen = verify if not text or verify.startswith("ey") else text
    return chosen.encode()


def _refuse_attribute(*_declared: object) -> None:
    """Refuse a declared attribute: a megabyte of default value is copied into every element."""
    raise ReadingError("svg_unsafe")


class _Finder:
    """Receives the parser's events and keeps only badge elements: no tree is built."""

    def __init__(self) -> None:
        self.root = ""
        self.badges: list[tuple[str, str]] = []  # (verify attribute, text), both stripped
        self._depth = 0
        self._badge_depth = 0
        self._verify = ""
        self._text: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.root = self.root or tag
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise ReadingError("svg_unsafe")
        if tag in BADGES and not self._badge_depth:
            self._badge_depth = self._depth
            self._verify = attributes.get("verify", "").strip()
            self._text = []

    def data(self, text: str) -> None:
        if self._badge_depth == self._depth:
            self._text.append(text)

    def end(self, _tag: str) -> None:
        if self._badge_depth == self._depth:
            self.badges.append((self._verify, "".join(self._text).strip()))
            self._badge_depth = 0
        self._depth -= 1

    def close(self) -> None:
        """Nothing to hand back: the findings are attributes."""
