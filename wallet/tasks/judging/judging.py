"""From bytes to a report: what it is, whether it is true, as of when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.credentials import model, reading
from wallet.errors import ReadingError, SharingError
from wallet.sharing.containers.opened import is_document
from wallet.tasks.files.names import printable
from wallet.tasks.files.reading_files import read_file
from wallet.tasks.judging import opening
from wallet.verification.verifier import report_of_error, verify

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from wallet.tasks.knowledge.basis import Basis
    from wallet.verification.report import Report


@dataclass(frozen=True, slots=True)
class Judged:
    """One file, its bytes and what was found."""

    name: str
    data: bytes
    report: Report


def judge(
    data: bytes,
    name: str,
    basis: Basis,
    *,
    now: datetime,
    challenge: str = "",
    domain: str = "",
) -> Judged:
    """Read and verify; bytes that are no credential give a report that says so."""
    try:
        credential = read_credential(data, name)
    except (ReadingError, SharingError) as error:
        return Judged(name, data, report_of_error(error, now))
    report = verify(
        credential,
        basis.knowledge,
        basis.contexts,
        now=now,
        challenge=challenge,
        domain=domain,
    )
    return Judged(name, data, report)


def reported(name: str, data: bytes, *, basis: Basis, now: datetime) -> Report:
    """Read and verify, and give the report alone: what worker processes are asked for."""
    return judge(data, name, basis, now=now).report


def read_credential(data: bytes, name: str) -> model.Credential:
    """Read a credential, also from a QR code or compact text, whose own bytes stay the original.

    Of a document (PDF, web page, ZIP) the original is what it carries. Raises ``ReadingError`` or
    ``SharingError`` that tells what it is instead.
    """
    inner = opening.unwrap(data, name)
    credential = reading.read(inner, name=name)
    if inner == data or is_document(data):
        return credential
    picture = data.startswith(b"\x89PNG")
    return replace(
        credential,
        original=data,
        carrier=model.Carrier.PNG if picture else model.Carrier.TOKEN,
    )


def judge_file(
    path: Path,
    basis: Basis,
    *,
    now: datetime,
    challenge: str = "",
    domain: str = "",
) -> Judged:
    """Judge one file; raise ``ReadingError`` when it cannot be opened."""
    return judge(
        read_file(path),
        printable(path.name),
        basis,
        now=now,
        challenge=challenge,
        domain=domain,
    )
