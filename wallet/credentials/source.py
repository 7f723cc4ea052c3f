"""Where a document was found: what every reader hands on without looking into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.credentials.model import Carrier
    from wallet.credentials.tokens import Token


@dataclass(frozen=True, slots=True)
class Source:
    """The file as it came, what kind it is, and the token around the document, if any."""

    original: bytes
    carrier: Carrier
    picture: bytes = b""  # the PNG that carries the badge
    token: Token | None = None
    selective: bool = False  # the token is an SD-JWT
    url: str = ""  # the badge was baked as the URL where it is hosted
