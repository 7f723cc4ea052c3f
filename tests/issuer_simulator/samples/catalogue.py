"""Reads the achievements in ``content/`` and gives each its picture."""

from __future__ import annotations

import base64
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.issuer_simulator.achievements import with_types
from tests.issuer_simulator.samples import drawing, vocabulary

_CONTENT = Path(__file__).parent / "content"


def achievement(name: str, *, picture: str = "") -> dict[str, Any]:
    """Return an OB 3.0 Achievement. ``picture`` is ``inside`` (a data: URL), ``linked`` or none.

    An achievement with members of the extension gets the extension's type as well.
    """
    members = _load(name)
    if picture:
        host = urlsplit(members["id"]).netloc
        linked = f"https://{host}/images/{name}.png"
        members["image"] = {
            "id": inside(name) if picture == "inside" else linked,
            "type": "Image",
            "caption": members["name"],
        }
    extended = any(member in members for member in vocabulary.MEMBERS)
    return with_types(members, *([vocabulary.TYPE] if extended else []))


def badge_class(name: str, *, hours: int) -> dict[str, Any]:
    """Return an OB 2.0 BadgeClass with its picture inside and its hours as an extension."""
    return {
        **_load(name),
        "image": inside(name),
        "extensions:TimeInvestmentExtension": {
            "@context": vocabulary.TIME_URL,
            "type": ["Extension", "extensions:TimeInvestmentExtension"],
            "TimeInvestment": hours,
        },
    }


def inside(name: str) -> str:
    """Return a picture as a data: URL."""
    return "data:image/png;base64," + base64.b64encode(picture(name)).decode()


def picture(name: str) -> bytes:
    """Return the bytes of a picture in ``artwork/``."""
    return (drawing.ARTWORK / f"{name}.png").read_bytes()


def _load(name: str) -> dict[str, Any]:
    members = tomllib.loads((_CONTENT / f"{name}.toml").read_text(encoding="utf-8"))
    members["criteria"]["narrative"] = members["criteria"]["narrative"].strip()
    return members
