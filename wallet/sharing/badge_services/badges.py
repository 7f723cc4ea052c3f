"""Fetching the learner's badges page by page, each as bytes of its own.

Open Badges 3.0, section 7.3 (``getCredentials``) and Open Badges 2.1 (``/assertions``).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import ReadingError, SharingError
from wallet.sharing.badge_services.service import Standard
from wallet.trust.addresses import target
from wallet.trust.messages import JSON, Outgoing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.sharing.badge_services.service import Service
    from wallet.trust.messages import Send
    from wallet.work import Work

MOST = 1_000
PAGE = 50
_MOST_BYTES = 2_000_000  # of one page
_LONGEST_TOKEN = 1_000_000


def badges(
    service: Service, token: str, send: Send, *, work: Work | None = None
) -> Iterator[bytes]:
    """Yield every badge that the account holds, as JSON or as a compact token.

    A service without paging may give all at once, or the same page again: that ends it. Raises
    ``SharingError`` ``service_refused`` (``status``), ``service_unreadable`` and
    ``service_too_many`` (``limit``); ``TrustError`` as ``send`` does; ``Cancelled``.
    """
    host = target(service.badges).host
    joint = "&" if "?" in service.badges else "?"
    seen: set[bytes] = set()
    for offset in range(0, MOST, PAGE):
        url = f"{service.badges}{joint}limit={PAGE}&offset={offset}"
        asked = Outgoing(
            url,
            headers={"Authorization": f"Bearer {token}"},
            accept=JSON,
            max_bytes=_MOST_BYTES,
        )
        said = send(asked, work=work)
        if not said.done:
            raise SharingError("service_refused", host=host, status=said.status)
        found = [each for each in _page(said.body, service.standard, host) if each not in seen]
        yield from found
        seen.update(found)
        if len(found) < PAGE:
            return
    raise SharingError("service_too_many", host=host, limit=MOST)


def _page(body: bytes, standard: Standard, host: str) -> Iterator[bytes]:
    try:
        value = strict_json.loads(body)
    except ReadingError as error:
        raise SharingError("service_unreadable", host=host) from error
    # The standard's model has the first name of tokens, its example the second.
    older = standard is Standard.BADGE_CONNECT
    names: tuple[str, ...] = ("results",) if older else ("credential", "credentials")
    texts: tuple[str, ...] = () if older else ("compactJwsString", "compactJwsStrings")
    if not isinstance(value, dict):
        raise SharingError("service_unreadable", host=host)
    for name in names:
        yield from (_json(each, host) for each in _list(value, name, host))
    for name in texts:
        yield from (_token(each, host) for each in _list(value, name, host))


def _list(value: dict[str, Any], name: str, host: str) -> list[Any]:
    found = value.get(name, [])
    if not isinstance(found, list):
        raise SharingError("service_unreadable", host=host)
    return found


def _json(value: Any, host: str) -> bytes:
    if not isinstance(value, dict):
        raise SharingError("service_unreadable", host=host)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _token(value: Any, host: str) -> bytes:
    if not isinstance(value, str) or not value.isascii() or len(value) > _LONGEST_TOKEN:
        raise SharingError("service_unreadable", host=host)
    return value.encode()
