"""Reads lists of known issuers.

The form is that of the Digital Credentials Consortium's registries: ``{"meta": {"created",
"updated"}, "registry": {issuer id: {"name", "url", "location"}}}``. Our own add ``name`` and
``url`` (who keeps the list, and by which rules) to ``meta``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import ReadingError, TrustError
from wallet.trust.model import Registry, RegistryEntry
from wallet.trust.moments import moment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


def read_registry(data: bytes, *, fetched: datetime | None, name: str = "") -> Registry:
    """Read a registry. ``name`` stands in where the list does not give its own.

    A list with one entry that cannot be read is refused whole: half a registry would call known
    issuers unknown. Raises ``TrustError`` ``registry_unreadable`` with the ``reason``.
    """
    try:
        value = strict_json.loads(data)
    except ReadingError as error:
        raise _unreadable(error.code) from error
    listed = value.get("registry") if isinstance(value, dict) else None
    if not isinstance(listed, dict):
        raise _unreadable("registry")
    meta = value.get("meta", {})
    if not isinstance(meta, dict):
        raise _unreadable("meta")
    return Registry(
        name=_text(meta, "name") or name,
        entries={issuer: _entry(issuer, entry) for issuer, entry in listed.items()},
        governance_url=_text(meta, "url"),
        published=_published(meta),
        fetched=fetched,
    )


def _entry(issuer: str, entry: object) -> RegistryEntry:
    if ":" not in issuer or not isinstance(entry, dict):
        raise _unreadable(issuer)
    return RegistryEntry(issuer, _text(entry, "name"), _text(entry, "url"))


def _published(meta: Mapping[str, Any]) -> datetime | None:
    text = _text(meta, "updated") or _text(meta, "created")
    try:
        return moment(text) if text else None
    except ValueError as error:
        raise _unreadable("meta.updated") from error


def _text(holder: Mapping[str, Any], member: str) -> str:
    value = holder.get(member, "")
    if not isinstance(value, str):
        raise _unreadable(member)
    return value


def _unreadable(reason: str) -> TrustError:
    return TrustError("registry_unreadable", reason=reason[:80])
