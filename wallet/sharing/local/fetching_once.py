"""Fetches the file that another Tsumiki nearby gives, after its words were compared."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from wallet.errors import SharingError
from wallet.sharing.local import refusing
from wallet.sharing.local.nearby import MAX_BYTES, peer_of
from wallet.trust.messages import Outgoing

if TYPE_CHECKING:
    from wallet.trust.messages import Send
    from wallet.work import Work

_FILE = "attachment; filename*=UTF-8''"
_LONGEST_NAME = 200


def fetched(text: str, send: Send, *, work: Work | None = None) -> tuple[str, bytes]:
    """Return the name, as the other side gives it, and the bytes of the file a link names.

    Raises ``SharingError`` ``nearby_no_file`` for another text, those of ``refusing.refusal``, and
    ``nearby_gone`` where it was fetched before or its time is up; ``TrustError`` as ``send`` does,
    with ``peer_changed`` for another certificate than the link says.
    """
    peer = peer_of(text)
    if peer is None or not refusing.means_file(text):
        raise refusing.refusal(text) or SharingError("nearby_no_file")
    url = text.strip().partition("#")[0]
    got = send(Outgoing(url, accept="*/*", max_bytes=MAX_BYTES, peer=peer), work=work)
    if not got.done:
        raise SharingError("nearby_gone", host=peer.address)
    given = got.headers.get("content-disposition", "")
    name = unquote(given[len(_FILE) :]) if given.startswith(_FILE) else ""
    return name[:_LONGEST_NAME], got.body
