"""What the log says of a file that was given as it is: what is in it, as far as it can be read."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from wallet.credentials.identity import edition_key
from wallet.tasks.receiving.receiving import received
from wallet.vault.shares import Share

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.tasks.knowledge.basis import Basis


def share_of_file(
    data: bytes,
    name: str,
    kept: Mapping[str, tuple[str, str]],
    basis: Basis,
    *,
    means: str,
    now: datetime,
) -> Share:
    """Return it with the badges in it, and for whom and by whom it was signed.

    ``kept`` are ids and titles of badges of the vault by their ``edition_key``; others go by their
    own name, and have no id. A file in which nothing can be read was given all the same.
    """
    found = received(data, name, basis, now=now)
    credentials = [one.report.credential for one in found.badges]
    cover, presenter = found.cover, found.presenter
    return Share(
        time=now,
        recipient=cover.recipient if cover else "",
        holder=presenter.holder if presenter and presenter.shown else "",
        sha256=hashlib.sha256(data).hexdigest(),
        valid_until=cover.until if cover else None,
        badges=tuple(kept.get(edition_key(one), ("", one.name)) for one in credentials if one),
        purpose=cover.purpose if cover else "",
        means=means,
        title=cover.title if cover else "",
        file_name=name,
        size=len(data),
    )
