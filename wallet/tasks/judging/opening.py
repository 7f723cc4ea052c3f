"""Opens documents that carry badges; PDFs in processes of their own, which can be killed.

Within a process that judges that is not needed: it is one already.
"""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.credentials import reading, sd_jwt
from wallet.credentials.model import Securing, Spec
from wallet.errors import ReadingError, SharingError
from wallet.sharing import recognising
from wallet.sharing.containers import opened, pdf
from wallet.tasks.judging.judges import Judges, processors
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wallet.credentials.model import Credential
    from wallet.sharing.containers.contents import Contents

LIMIT = 5.0  # seconds for one document


@dataclass(frozen=True, slots=True)
class Carried:
    """One badge that came in a document: a name for it, and its bytes as a file of its own."""

    name: str
    data: bytes


def unwrap(data: bytes, name: str) -> bytes:
    """Return the bytes to read, as ``recognising.unwrap`` does.

    Raises ``SharingError`` as it does, and ``document_took_too_long``.
    """
    if not pdf.is_one(data):
        return recognising.unwrap(data)
    (found,) = contents_of([(name, data)], Work())
    if isinstance(found, SharingError):
        raise found
    return (found.only if found else b"") or data


def contents_of(
    items: Sequence[tuple[str, bytes]], work: Work
) -> tuple[Contents | SharingError | None, ...]:
    """Return what each named document carries, what is wrong with it, or None where it is none.

    Raises ``Cancelled``.
    """
    pdfs = [item for item in items if pdf.is_one(item[1])]
    if not pdfs or multiprocessing.parent_process() is not None:
        return tuple(_contents(name, data) for name, data in items)
    with Judges(count=min(len(pdfs), processors()), limit=LIMIT) as judges:
        of_pdfs = judges.judge(_contents, pdfs, work)
        return tuple(
            _in_time(name, next(of_pdfs)) if pdf.is_one(data) else _contents(name, data)
            for name, data in items
        )


def badges_in(document: Contents, name: str) -> Iterator[Carried]:
    """Yield the badges in a document, as files that stand for themselves.

    A presentation that cannot be read is handed on whole, for its reader to say what is wrong.
    What a holder signed over an SD-JWT for this one reader stays behind.
    """
    if not document.presentation:
        for own, data in document.badges:
            yield Carried(f"{name}/{own}", data)
        return
    try:
        presentation = reading.read(document.presentation)
    except ReadingError:
        yield Carried(name, document.presentation)
        return
    for number, inner in enumerate(_badges(presentation), 1):
        yield Carried(f"{name}/{number}", _alone(inner))


def _badges(presentation: Credential) -> Iterator[Credential]:
    for inner in presentation.inner:
        if inner.spec is Spec.PRESENTATION:
            yield from _badges(inner)
        else:
            yield inner


def _alone(badge: Credential) -> bytes:
    if badge.attachment is not None:
        return badge.attachment.data
    match badge.securing:
        case Securing.SD_JWT:
            return sd_jwt.parse(badge.token).presented.encode()
        case Securing.JWT:
            return badge.token.encode()
        case _:
            return badge.original


def _contents(_name: str, data: bytes) -> Contents | SharingError | None:
    try:
        return opened.contents_of(data)
    except SharingError as error:
        return error


def _in_time(name: str, found: Contents | SharingError | None) -> Contents | SharingError | None:
    return SharingError("document_took_too_long", name=name) if found is None else found
