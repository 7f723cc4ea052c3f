"""A badge as the plain file that programs for Open Badges take: its JSON, or its compact token.

A badge that came baked into a picture comes out of it; nothing else of it changes, so that its
proof holds.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.credentials import png, svg
from wallet.credentials.model import Carrier, Securing, Spec
from wallet.snapshots.portfolios import Travels

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.snapshots.portfolios import PortfolioBadge


@dataclass(frozen=True, slots=True)
class PlainFile:
    """A badge as a file: ``ending`` with its dot."""

    data: bytes
    ending: str
    media_type: str


def plain(badge: PortfolioBadge) -> PlainFile:
    """Return a badge as it is shown: what travels of it, taken out of the picture it came in."""
    data, credential = badge.data, badge.page.credential
    if badge.travels is Travels.ATTACHED:
        return _original(credential, data)
    if badge.travels in (Travels.TOKEN, Travels.DISCLOSING):
        return _token(data, credential.securing)
    return PlainFile(data, ".json", _json_type(credential))


def _original(credential: Credential, data: bytes) -> PlainFile:
    if credential.carrier is Carrier.PNG and data.startswith(b"\x89PNG"):
        data = png.unbake(data)
    elif credential.carrier is Carrier.SVG:
        data = svg.unbake(data)
    if credential.token and credential.token.encode() in data:
        return _token(credential.token.encode(), credential.securing)
    if not data.lstrip().startswith(b"{"):  # the address alone was in the picture
        data = json.dumps(credential.document, ensure_ascii=False, indent=2).encode()
    return PlainFile(data, ".json", _json_type(credential))


def _token(data: bytes, securing: Securing) -> PlainFile:
    if securing is Securing.SD_JWT:
        return PlainFile(data, ".sd-jwt", "application/dc+sd-jwt")
    return PlainFile(data, ".jwt", "application/jwt")


def _json_type(credential: Credential) -> str:
    old = credential.spec in (Spec.OPEN_BADGES_1, Spec.OPEN_BADGES_2)
    return "application/ld+json" if old else "application/vc+ld+json"
