"""From bytes to a report: what it is, whether it is true, as of when."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.credentials import model, reading
from wallet.errors import ReadingError, SharingError, TrustError
from wallet.linked_data.contexts import Contexts, bundled
from wallet.sharing import recognising
from wallet.tasks.names import printable
from wallet.trust import packs, registries
from wallet.trust.model import Document, Knowledge, Registry
from wallet.verification.verifier import report_of_error, verify

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.verification.report import Report

MAX_FILE = 10_000_000  # bytes: the largest thing we read, a picture


@dataclass(frozen=True, slots=True)
class Basis:
    """What an answer rests on. ``registries`` holds the registry files as they came."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    contexts: Contexts = field(default_factory=bundled)
    registries: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """One file, its bytes and what was found."""

    name: str
    data: bytes
    report: Report


def basis_of(pack_paths: Sequence[Path], registry_paths: Sequence[Path]) -> Basis:
    """Read packs and registries from disk; raise ``TrustError`` when one cannot be used."""
    documents = [document for path in pack_paths for document in packs.read_pack(path)]
    files = tuple(read_registry_file(path) for path in registry_paths)
    read: list[Registry] = [registries.read_registry(data, fetched=None) for data in files]
    knowledge = Knowledge(
        documents=packs.documents_by_url(documents),
        registries=tuple(read),
    )
    return Basis(knowledge, contexts_of(documents), files)


def extended(basis: Basis, documents: Sequence[Document]) -> Basis:
    """Return the basis with further documents, which stand before older copies of the same."""
    known = [one for copies in basis.knowledge.documents.values() for one in copies]
    everything = [*documents, *dict.fromkeys(known)]
    knowledge = replace(basis.knowledge, documents=packs.documents_by_url(everything))
    return replace(basis, knowledge=knowledge, contexts=contexts_of(everything))


def contexts_of(documents: Iterable[Document]) -> Contexts:
    """Return the bundled contexts with those that came in packs; bundled ones win."""
    extra: dict[str, Mapping[str, Any]] = {}
    for document in documents:
        # Only `url` and `file` are required in a pack, so a context may come without its kind.
        if document.kind not in ("", "context"):
            continue
        try:
            value = strict_json.loads(document.body)
        except ReadingError:
            continue  # a picture, a token: no context
        if isinstance(value, dict) and "@context" in value and not _is_more(value):
            extra.update(dict.fromkeys((document.url, *document.aliases), value))
    return bundled().with_documents(extra) if extra else bundled()


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


def read_credential(data: bytes, name: str) -> model.Credential:
    """Read a credential, also from a QR code or compact text, whose own bytes stay the original.

    Raises ``ReadingError`` or ``SharingError`` that tells what it is instead.
    """
    inner = recognising.unwrap(data)
    credential = reading.read(inner, name=name)
    if inner == data:
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


def read_file(path: Path) -> bytes:
    """Return a file's bytes, no more than the largest thing we read and one.

    Raises ``ReadingError`` ``file_not_found`` or ``file_unreadable``.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)
    except FileNotFoundError as error:
        raise ReadingError("file_not_found", file=printable(path)) from error
    except (OSError, ValueError) as error:  # a name with a NUL in it is a ValueError
        raise ReadingError("file_unreadable", file=printable(path)) from error


def read_registry_file(path: Path) -> bytes:
    """Return a registry's bytes, no more than JSON may have and one; raise ``TrustError``."""
    try:
        with path.open("rb") as file:
            return file.read(strict_json.MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise TrustError("registry_unreadable", reason=printable(path)) from error


def _is_more(value: Mapping[str, Any]) -> bool:
    """Tell a document that uses contexts from one that is a context."""
    return any(member in value for member in ("type", "@type", "id", "@id", "@graph"))
