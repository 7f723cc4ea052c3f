"""Shortcuts that the tests of the verifier share."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tests.issuer_simulator import HostedIssuer, Institution, Learner, achievement, known
from wallet.credentials.reading import read
from wallet.linked_data import bundled
from wallet.trust.model import Document, Knowledge
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from wallet.verification.report import Report

NOW = datetime(2026, 11, 1, tzinfo=UTC)
START = "2026-04-01T00:00:00Z"
LEARNER = Learner()
ACHIEVEMENT = achievement("https://aoba.example/achievements/1")


def data_of(document: dict[str, Any] | str) -> bytes:
    return document.encode() if isinstance(document, str) else json.dumps(document).encode()


def judge(
    document: dict[str, Any] | str,
    *sources: Institution | HostedIssuer | Document,
    knowledge: Knowledge | None = None,
    now: datetime = NOW,
    **asked: str,
) -> Report:
    """Judge by the documents that the sources publish, all fetched now."""
    documents: list[Document] = []
    for source in sources:
        documents += [source] if isinstance(source, Document) else source.documents()
    known_now = knowledge or known(documents, fetched=NOW)
    return verify(read(data_of(document)), known_now, bundled(), now=now, **asked)


def codes(report: Report) -> dict[str, str]:
    """Return the code of each check by its name; of several statuses the last."""
    return {check.check: check.code for check in report.checks}


def document(
    url: str, content: object, *, kind: str = "", aliases: tuple[str, ...] = ()
) -> Document:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return Document(url, body, kind=kind, aliases=aliases)
