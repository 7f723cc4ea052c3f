"""One issuer, four credentials in two layouts, and what may be known of them. Made once."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.honesty.rows import ROWS, Copy, Kind, Row, Standing
from tests.honesty.rules import AGES
from tests.issuer_simulator import Institution, Learner, achievement
from wallet.credentials.reading import read
from wallet.linked_data import bundled
from wallet.trust.model import Decision, Document, Knowledge, Level, Registry, RegistryEntry
from wallet.trust.packs import documents_by_url
from wallet.verification.as_json import checks_json, restore
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.credentials.model import Credential
    from wallet.verification.report import Report

NOW = datetime(2026, 11, 1, tzinfo=UTC)
END = datetime(2026, 12, 1, tzinfo=UTC)  # of the credentials that have not expired
LONG_OVER = "2026-10-01T00:00:00Z"
LAYOUTS = ("proof", "token")
_ISSUER = Institution("aoba.example", name="Aoba")
_LEARNER = Learner()
_LEVELS = {Standing.PINNED: Level.PINNED, Standing.DENIED: Level.DENIED}


@cache
def credential(kind: Kind, layout: str, *, has_list: bool) -> Credential:
    """Return one credential; the same for every row that needs it."""
    name = f"https://aoba.example/achievements/{kind.value}"
    draft = _ISSUER.draft(
        achievement(name, "Stacking"),
        _LEARNER,
        valid_from="2026-04-01T00:00:00Z",
        valid_until=LONG_OVER if kind is Kind.EXPIRED else END.isoformat(),
        status="revocation" if has_list else "",
    )
    if kind is Kind.REVOKED and has_list:
        _ISSUER.revoke(draft)
    if layout == "token":
        return read(_tampered_token(draft) if kind is Kind.TAMPERED else _token(draft))
    signed = _ISSUER.sign(draft)
    if kind is Kind.TAMPERED:
        signed["credentialSubject"]["achievement"]["name"] = "Flying"
    return read(json.dumps(signed).encode())


def _token(draft: Mapping[str, Any]) -> bytes:
    return _ISSUER.token(dict(draft)).encode()


def _tampered_token(draft: Mapping[str, Any]) -> bytes:
    """Return one token's signature under another's claims."""
    other = _ISSUER.token({**draft, "name": "Flying"}).split(".")
    return ".".join((*other[:2], _ISSUER.token(dict(draft)).split(".")[2])).encode()


@cache
def _published() -> tuple[Document, Document]:
    """Return the issuer's keys and its list, once everything has been issued and revoked."""
    for kind in Kind:
        for layout in LAYOUTS:
            credential(kind, layout, has_list=True)
    keys, listed = _ISSUER.documents()
    return keys, listed


@cache
def knowledge(key: Copy, listed: Copy, standing: Standing, *, latest: datetime) -> Knowledge:
    """Return what a learner in this situation knows."""
    copies = zip(_published(), (key, listed), strict=True)
    documents = [
        replace(document, fetched=NOW - AGES[copy] if copy in AGES else None, source="https")
        for document, copy in copies
        if copy not in (Copy.ABSENT, Copy.NONE_OFFERED)
    ]
    issuer = _ISSUER.id
    registry = Registry("Test registry", {issuer: RegistryEntry(issuer)})
    decided = _LEVELS.get(standing)
    return Knowledge(
        documents=documents_by_url(documents),
        registries=(registry,) if standing is Standing.ANCHORED else (),
        decisions={issuer: Decision(issuer, decided, NOW)} if decided else {},
        seen={issuer: NOW} if standing is Standing.SEEN else {},
        latest_time=latest,
    )


@cache
def reports(layout: str) -> Mapping[Row, Report]:
    """Return the report of the real verifier on every row."""
    return {row: _verified(row, layout) for row in ROWS}


def _verified(row: Row, layout: str) -> Report:
    return verify(_credential_of(row, layout), _knowledge_of(row, timedelta()), bundled(), now=NOW)


def restored(layout: str, later: timedelta) -> Mapping[Row, Report]:
    """Return each row's report as it comes back from storage some time later."""
    return {
        row: restore(
            _credential_of(row, layout),
            json.loads(json.dumps(checks_json(report))),
            _knowledge_of(row, later),
            NOW + later,
        )
        for row, report in reports(layout).items()
    }


def _credential_of(row: Row, layout: str) -> Credential:
    return credential(row.kind, layout, has_list=row.list is not Copy.NONE_OFFERED)


def _knowledge_of(row: Row, later: timedelta) -> Knowledge:
    latest = NOW + later if row.clock_right else NOW + later + timedelta(days=1)
    return knowledge(row.key, row.list, row.standing, latest=latest)
