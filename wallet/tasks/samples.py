"""What the samples of a demo are judged by: their issuers' documents, as if fetched just now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.tasks import demo
from wallet.tasks.knowledge.basis import basis_of, extended
from wallet.trust.packs import read_pack

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.tasks.knowledge.basis import Basis
    from wallet.trust.model import Document


def sample_documents(*, now: datetime) -> list[Document]:
    """Return the samples' issuer documents as if fetched now."""
    return [
        replace(document, fetched=now, source="samples")
        for document in read_pack(demo.samples() / "pack")
    ]


def sample_basis(*, now: datetime) -> Basis:
    """Return what somebody without a vault, an employer, would judge the samples by."""
    registry = basis_of([], [demo.samples() / "registry.json"])
    return extended(registry, sample_documents(now=now))
