"""What an answer rests on: dated documents, lists of issuers, contexts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import ReadingError, TrustError
from wallet.linked_data.contexts import Contexts, bundled
from wallet.tasks.files.names import printable
from wallet.tasks.knowledge import registering
from wallet.trust import packs
from wallet.trust.model import Document, Knowledge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Basis:
    """What an answer rests on. ``registries`` holds the registry files as they came."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    contexts: Contexts = field(default_factory=bundled)
    registries: tuple[bytes, ...] = ()


def basis_of(pack_paths: Sequence[Path], registry_paths: Sequence[Path]) -> Basis:
    """Read packs and registries from disk; raise ``TrustError`` when one cannot be used."""
    documents = [document for path in pack_paths for document in packs.read_pack(path)]
    registering.check_anchors(documents)
    listed = [
        registering.read_listed(read_registry_file(path), source=printable(path.name), fetched=None)
        for path in registry_paths
    ]
    listed += registering.listed_in(documents)
    knowledge = Knowledge(
        documents=packs.documents_by_url(documents),
        registries=tuple(each.registry for each in listed),
    )
    return Basis(knowledge, contexts_of(documents), tuple(each.body for each in listed))


def extended(basis: Basis, documents: Sequence[Document]) -> Basis:
    """Return the basis with further documents, which stand before older copies of the same."""
    known = [one for copies in basis.knowledge.documents.values() for one in copies]
    everything = [*documents, *dict.fromkeys(known)]
    knowledge = replace(basis.knowledge, documents=packs.documents_by_url(everything))
    return replace(basis, knowledge=knowledge, contexts=contexts_of(everything))


def joined(basis: Basis, other: Basis) -> Basis:
    """Return a basis with what another holds besides; decisions and what was seen are the first's.

    So what somebody brings for one check stands beside what a wallet knows, and stays out of it.
    """
    documents = [one for copies in other.knowledge.documents.values() for one in copies]
    both = extended(basis, list(dict.fromkeys(documents)))
    registries = (*both.knowledge.registries, *other.knowledge.registries)
    return replace(
        both,
        knowledge=replace(both.knowledge, registries=registries),
        registries=(*basis.registries, *other.registries),
    )


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
