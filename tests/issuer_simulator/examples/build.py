"""Builds all files of ``resources/examples`` in memory, but the pages for people."""

from __future__ import annotations

from tests.issuer_simulator.examples import course, ob2, ob3
from tests.issuer_simulator.packs import pack_files
from wallet.trust.model import Document

CONTEXT = f"{course.HOST}/contexts/descriptors-v1.json"


def build() -> dict[str, bytes]:
    """Return the bytes of each file by its path under ``resources/examples``."""
    assertion, issuer = ob2.hosted()
    hosted = Document(
        url=CONTEXT,
        body=ob2.as_file(ob3.context()),
        kind="context",
        media_type="application/ld+json",
    )
    published = (
        *ob3.UNIVERSITY.documents(),
        *issuer.documents(),
        *ob2.documents(),
        hosted,
    )
    return {
        "ob3.json": ob2.as_file(ob3.signed()),
        "ob2.json": ob2.as_file(assertion),
        "templates/ob3.json": ob2.as_file(ob3.template()),
        "templates/ob2.json": ob2.as_file(ob2.template()),
        **{f"pack/{path}": data for path, data in pack_files(published).items()},
    }
