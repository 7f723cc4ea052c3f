"""What a badge, a portfolio or a link looks like as codes to be scanned from the screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.sharing.fitting import Fit
    from wallet.snapshots.portfolios import Built


class Way(StrEnum):
    """As what something is shown."""

    VP1 = "vp1"  # one code for VerifierPlus and the Learner Credential Wallet
    PIXELPASS = "pixelpass"  # one code for Inji Verify and others
    ANIMATED = "animated"  # parts, one after another, for this program and its receiver page
    LINK = "link"  # the address of a badge on the web

    @property
    def means(self) -> str:
        """How the log of what was handed over names it."""
        return f"qr-{self.value}"


@dataclass(frozen=True, slots=True)
class ShownWay:
    """One way to show it; ``why`` is the code of what stands against it, "" where nothing does.

    ``text`` is what the one code says, "" for parts. ``data`` is what is handed over: JSON, a token
    or an address in UTF-8; of an animated code the bytes to make parts of. ``fit`` is there with a
    text, even where no code holds it.
    """

    way: Way
    text: str = ""
    data: bytes = b""
    fit: Fit | None = None
    why: str = ""
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def can_be_shown(self) -> bool:
        """Whether there is something to draw."""
        return not self.why and (self.fit is None or self.fit.version > 0)


@dataclass(frozen=True, slots=True)
class Showing:
    """Something as codes, one for each ``Way``, in order.

    ``valid_until`` is the end of the learner's own signature; None where they did not sign, and
    the badge's own end, if it has one, is in ``badge_until``. ``built`` is the signed presentation,
    None for a bare badge or a link.
    """

    title: str
    recipient: str  # "" for nobody in particular
    badges: tuple[tuple[str, str], ...]  # ids and titles
    ways: tuple[ShownWay, ...]
    best: Way
    valid_until: datetime | None = None
    badge_until: datetime | None = None
    built: Built | None = None

    def by(self, way: Way) -> ShownWay:
        """Return how it looks in one way."""
        return next(each for each in self.ways if each.way is way)
