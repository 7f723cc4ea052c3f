"""Opens documents that carry badges; a PDF in a process of its own, which can be killed.

Within a process that judges this is not needed: that is one already.
"""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing import recognising
from wallet.sharing.containers import opened, pdf
from wallet.tasks.judges import Judges
from wallet.work import Work

if TYPE_CHECKING:
    from wallet.sharing.containers.contents import Contents

LIMIT = 5.0  # seconds for one document


def unwrap(data: bytes, name: str) -> bytes:
    """Return the bytes to read, as ``recognising.unwrap`` does.

    Raises ``SharingError`` as it does, and ``document_took_too_long``.
    """
    if not pdf.is_one(data):
        return recognising.unwrap(data)
    found = contents_of(data, name)
    return (found.only if found else b"") or data


def contents_of(data: bytes, name: str) -> Contents | None:
    """Return what a document carries, None where it is none.

    Raises ``SharingError`` as ``containers.opened`` does, and ``document_took_too_long``.
    """
    if not pdf.is_one(data) or multiprocessing.parent_process() is not None:
        return opened.contents_of(data)
    with Judges(count=1, limit=LIMIT) as judges:
        found = next(judges.judge(_opened, [(name, data)], Work()))
    if found is None:
        raise SharingError("document_took_too_long", name=name)
    if isinstance(found, SharingError):
        raise found
    return found


def _opened(_name: str, data: bytes) -> Contents | SharingError:
    try:
        return pdf.contents_of(data)
    except SharingError as error:
        return error
