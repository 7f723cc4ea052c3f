"""The picture of a badge that names one on the network: asked for once, after consent, and kept.

It is drawn and nothing else. No proof covers it, so it never becomes part of the credential, and
what is kept is a small PNG that we wrote from its pixels, marked with the host it came from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import TrustError
from wallet.snapshots.changes import Changes
from wallet.tasks.library.thumbnail import thumbnail

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.library.listing import Listing
    from wallet.vault.vault import Vault
    from wallet.work import Work

MAX_BYTES = 4_000_000
_ACCEPT = "image/png, image/jpeg"
_REDIRECTS = 3  # pictures are plain links; a redirect stays on the same host


class Picturing:
    """Gets pictures for the editions of an open vault."""

    def __init__(self, vault: Vault, knowing: Knowing, listing: Listing) -> None:
        self._vault = vault
        self._knowing = knowing
        self._listing = listing

    def fetch(self, badge_id: str, *, now: datetime, work: Work) -> Changes:
        """Ask the host of a badge's picture for it, once, after the learner's consent.

        Raises ``TrustError``: ``picture_not_offered``, ``picture_unusable`` for what is no PNG or
        JPEG within bounds, and what ``fetching.fetch`` raises; ``VaultError`` ``no_such_badge``.
        Having asked is logged in any case.
        """
        page = self._listing.page(badge_id, now=now)
        if page.picture_at is None:
            raise TrustError("picture_not_offered")
        (url,), host = page.picture_at.urls, page.picture_at.name
        work.step(0, 1, host)
        from wallet.trust import fetching  # noqa: PLC0415 - its libraries are slow to load

        error: TrustError | None = None
        small = b""
        try:
            came = fetching.fetch(
                url, now=now, accept=_ACCEPT, max_bytes=MAX_BYTES, redirects=_REDIRECTS, work=work
            )
            small = thumbnail(came.body, source=host)
            if not small:
                error = TrustError("picture_unusable", host=host)
        except TrustError as problem:
            error = problem
        self._knowing.learn([], [(url, error)], now=now)
        if error is not None:
            raise error
        self._vault.library.set_picture(page.sha256, small)
        return Changes.LIBRARY
