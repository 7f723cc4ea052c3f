"""What tests of the facade hand to a wallet: badges of a made-up university, and its documents."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from tests.issuer_simulator import Institution, Learner, achievement, pack_files
from wallet.service import Input
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from wallet.service import Wallet
    from wallet.snapshots.imports import Kept
    from wallet.trust.model import Document

PASSPHRASE = "four plain words here"  # noqa: S105 - of a vault made for a test
NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
START = "2026-04-01T00:00:00Z"
LEARNER = Learner()
AOBA = "aoba-u.example"


def as_file(document: dict[str, Any]) -> bytes:
    """Return the bytes of a badge file."""
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def institution(host: str = AOBA, **how: Any) -> Institution:
    """Return an issuer known by did:web."""
    return Institution(host, name="Aoba Data University", **how)


def badge(issuer: Institution, number: int = 1, **how: Any) -> dict[str, Any]:
    """Return a signed badge; one number is one credential, whatever else differs."""
    return issuer.issue(
        achievement(f"https://{AOBA}/achievements/{number}", f"Data {number}"),
        LEARNER,
        **{"valid_from": START, "credential_id": f"urn:example:{number}", **how},
    )


def pack(documents: Iterable[Document], folder: Path, *, fetched: datetime | None = NOW) -> Path:
    """Write a resource pack; ``fetched`` None leaves it undated."""
    files = pack_files(documents)
    manifest = json.loads(files["manifest.json"])
    for entry in manifest["resources"]:
        if fetched:
            entry["fetched"] = fetched.isoformat()
    files["manifest.json"] = json.dumps(manifest).encode()
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def dated(documents: Iterable[Document], fetched: datetime | None = NOW) -> list[Document]:
    """Return documents as if fetched then."""
    return [replace(each, fetched=fetched, source="https") for each in documents]


def take(wallet: Wallet, *data: bytes, name: str = "badge.json", now: datetime = NOW) -> Kept:
    """Import bytes as a learner does: look at them, then keep all that can be kept."""
    inputs = [Input(name, each) for each in data]
    review = wallet.examine(inputs, now=now, work=Work())
    return wallet.keep(review.credentials, now=now, work=Work())
