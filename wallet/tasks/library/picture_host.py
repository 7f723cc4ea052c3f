"""Whom to ask for a picture that a badge only names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import TrustError
from wallet.snapshots.imports import Host
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from wallet.credentials.model import Credential


def host_of_picture(credential: Credential, kept: bytes) -> Host | None:
    """Return whom to ask for a picture that a credential names; None when there is one already."""
    url = credential.achievement.image
    if kept or credential.picture or not url.startswith("https://"):
        return None
    try:
        host = target(url).host
    except TrustError:  # an address that is never asked
        return None
    return Host(host, (url,), ("picture",))
