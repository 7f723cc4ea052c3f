"""Fetching the learner's badges page by page, each as bytes of its own.

Open Badges 3.0, section 7.3 (``getCredentials``) and Open Badges 2.1 (``/assertions``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import ReadingError, SharingError
from wallet.sharing.badge_services.service import Standard
from wallet.sharing.exact import entries_of
from wallet.trust.addresses import target
from wallet.trust.messages import JSON, Outgoing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.sharing.badge_services.service import Service
    from wallet.trust.messages import Send
    from wallet.work import Work

MOST = 1_000
PAGE = 50
_MOST_BYTES = 2_000_000  # of one page
_LONGEST_TOKEN = 1_000_000
# The newer standard's model has the first name of tokens, its example the second.
_MEMBERS: Mapping[Standard, Mapping[str, type]] = {
    Standard.OPEN_BADGES_3: {
        "credential": dict,
        "credentials": dict,
        "compactJwsString": str,
        "compactJwsStrings": str,
    },
    Standard.BADGE_CONNECT: {"results": dict},
}


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
    """Yield the badges of one answer, each as it stands there: written anew it were another."""
    try:
        value = strict_json.loads(body)
    except ReadingError as error:
        raise SharingError("service_unreadable", host=host) from error
    if not isinstance(value, dict):
        raise SharingError("service_unreadable", host=host)
    for name, kind in _MEMBERS[standard].items():
        listed = value.get(name, [])
        if not isinstance(listed, list) or not all(_is_badge(each, kind) for each in listed):
            raise SharingError("service_unreadable", host=host)
        yield from entries_of(body, name)


def _is_badge(value: Any, kind: type) -> bool:
    if kind is str and isinstance(value, str):
        return value.isascii() and len(value) <= _LONGEST_TOKEN
    return isinstance(value, kind)
