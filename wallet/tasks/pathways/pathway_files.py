"""The files about pathways that a vault keeps, as read, with what their signatures show."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.errors import ReadingError
from wallet.pathways.files import PathwayFile, vouched_for
from wallet.pathways.sources import reading
from wallet.snapshots.pathways import FileSignature, KeptFile, Signed
from wallet.tasks.pathways.drawn_files import for_others
from wallet.tasks.pathways.file_signatures import is_signed, signature_of
from wallet.vault.pathways import StoredPathway

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.vault.vault import Vault

MOST_FILES = 500
_UNSIGNED = FileSignature(Signed.NOT, "pathway_signature_not")
_DRAWN = FileSignature(Signed.NOT, "pathway_signature_drawn")


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A kept file; what its issuer is shown to have signed speaks in the issuer's voice."""

    file: PathwayFile
    signature: FileSignature
    kept: KeptFile | None = None  # None for one that is not in the wallet yet


def _is_copy(data: bytes, drawing: bytes) -> bool:
    try:
        return data == for_others(drawing)
    except ReadingError:  # restored from a backup that somebody else wrote
        return False


def drawn_file(file: PathwayFile) -> KnownFile:
    """Return what the learner drew as a file that is known."""
    return KnownFile(file, _DRAWN)


class PathwayFiles:
    """Reads each file once as long as the vault is open; signatures are checked at every look."""

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing
        # By SHA-256, and whether the learner drew it.
        self._read: dict[tuple[str, bool], tuple[PathwayFile, bool] | None] = {}

    def all(self, *, now: datetime) -> Iterator[KnownFile]:
        """Yield every kept file that can be read, the first kept first."""
        kept = self._vault.pathways.all()[:MOST_FILES]
        seen = {}
        for stored in kept:
            name = hashlib.sha256(stored.body).hexdigest(), stored.is_drawn
            seen[name] = found = self._one(name, stored.body)
            if found is not None:
                known = self._known(*found, stored.body, now)
                yield replace(known, kept=_kept(stored, known.file))
        self._read = seen  # what went is forgotten

    def keep(self, data: bytes, name: str, *, now: datetime) -> tuple[PathwayFile, bool]:
        """Keep a file as it came, in the place of an earlier one with its id; tell if it is new.

        Raises ``ReadingError``: what ``reading.read`` raises, ``pathways_too_many``,
        ``pathway_signed_kept`` where a file whose signature holds would make room for one without,
        and ``pathway_drawn_kept`` where what the learner drew would.
        """
        found = reading.read(data)
        there = self.place_of(found.id)
        if there is not None and there.is_drawn:
            if not _is_copy(data, there.body):
                raise ReadingError("pathway_drawn_kept", pathway=found.id)
            return found, False
        if there is not None and there.body != data:
            self._check_place(there.body, found, data, now)
        name = name.lstrip("/")  # "/drawn" is no name of a file
        return found, self._vault.pathways.keep(StoredPathway(found.id, data, name, now))

    def place_of(self, file_id: str) -> StoredPathway | None:
        """Return what is kept under an id; raise ``pathways_too_many`` where there is no room."""
        kept = {each.id: each for each in self._vault.pathways.all()}
        if file_id not in kept and len(kept) >= MOST_FILES:
            raise ReadingError("pathways_too_many", limit=MOST_FILES)
        return kept.get(file_id)

    def _check_place(self, there: bytes, found: PathwayFile, data: bytes, now: datetime) -> None:
        try:
            earlier = reading.read(there)
        except ReadingError:  # restored from a backup that somebody else wrote
            return
        if not self._known(earlier, is_signed(there), there, now).file.signed:
            return
        same = self._known(found, is_signed(data), data, now).file
        if not same.signed or same.issuer != earlier.issuer:
            raise ReadingError("pathway_signed_kept", by=earlier.issuer)

    def _one(self, name: tuple[str, bool], body: bytes) -> tuple[PathwayFile, bool] | None:
        if name not in self._read:
            _, drawn = name
            try:
                found = reading.read(body, drawn=drawn)
                self._read[name] = found, not drawn and is_signed(body)
            except ReadingError:  # restored from a backup that somebody else wrote
                self._read[name] = None
        return self._read[name]

    def _known(self, file: PathwayFile, signed: bool, body: bytes, now: datetime) -> KnownFile:  # noqa: FBT001 - of two that go together
        if file.drawn:
            return drawn_file(file)
        if not signed:
            return KnownFile(file, _UNSIGNED)
        signature = signature_of(body, file, self._knowing.basis(), now=now)
        if signature.state is Signed.GOOD:
            file = vouched_for(file, known=signature.known)
        return KnownFile(file, signature)


def _kept(stored: StoredPathway, file: PathwayFile) -> KeptFile:
    name = "" if stored.is_drawn else stored.source
    return KeptFile(name, stored.added, file.version, file.changed)
