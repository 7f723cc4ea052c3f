"""``Wallet``: the one facade for the window and the command line.

Commands in, frozen snapshots (``wallet.snapshots``) and ``Changes`` out. Every call blocks; the
window runs it on its one worker. Nothing here reads the clock: ``now`` is always a parameter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from wallet.snapshots import (
    BadgePage, BadgeRow, Changes, Fetched, Found, IssuerRow, Kept, Presented, Review,
)
from wallet.trust.model import Level
from wallet.work import Work


@dataclass(frozen=True, slots=True)
class Input:
    """Something the learner handed over: a file's or the clipboard's bytes, with a name."""

    name: str
    data: bytes


class Wallet:
    """The learner's wallet, unlocked. Make one with ``create`` or ``unlock``; close it after."""

    home: Path

    @staticmethod
    def exists(home: Path) -> bool: ...

    @classmethod
    def create(cls, home: Path, passphrase: str, *, now: datetime) -> "Wallet":
        """VaultError: passphrase_too_short, vault_exists, vault_not_writable, ..."""

    @classmethod
    def unlock(cls, home: Path, passphrase: str, *, now: datetime) -> "Wallet":
        """VaultError: no_vault, wrong_passphrase, vault_damaged, vault_in_use, vault_too_new"""

    def close(self) -> None: ...

    # import ---------------------------------------------------------------
    @staticmethod
    def gather(paths: Sequence[Path], work: Work) -> list[Input]:
        """Files and folders (recursively) as inputs, within the batch limits."""

    def examine(self, inputs: Sequence[Input], *, now: datetime, work: Work) -> Review:
        """Read and verify offline; nothing is kept."""

    def keep(self, found: Sequence[Found], *, now: datetime, work: Work) -> Kept: ...

    # library --------------------------------------------------------------
    def badges(self, query: str = "", *, now: datetime) -> tuple[BadgeRow, ...]: ...
    def badge(self, badge_id: str, *, now: datetime) -> BadgePage: ...
    def original(self, badge_id: str, sha256: str = "") -> tuple[str, bytes]:
        """(file name, original bytes) of the edition in front, or of the one with that hash."""
    def delete(self, badge_id: str) -> Changes: ...
    def recheck(self, *, now: datetime, work: Work, badge_ids: Sequence[str] = ()) -> Changes:
        """Verify again what is kept (all, when no ids are given) and store the reports."""

    # trust ----------------------------------------------------------------
    def import_pack(self, path: Path, *, now: datetime) -> tuple[int, Changes]: ...
    def import_registry(self, path: Path, *, now: datetime) -> Changes: ...
    def issuers(self, *, now: datetime) -> tuple[IssuerRow, ...]: ...
    def decide(self, issuer_id: str, level: Level | None, *, now: datetime) -> Changes:
        """Pin (PINNED), deny (DENIED) or forget (None) an issuer."""
    def fetch(self, urls: Sequence[str], *, now: datetime, work: Work) -> Fetched:
        """Ask the network, after the learner's consent; what comes is dated and cached."""
    def hosts(self, badge_id: str = "", *, now: datetime) -> tuple:
        """tuple[Host, ...]: which hosts could be asked for what the badge (or any) lacks."""

    # holder and presenting --------------------------------------------------
    def profile_name(self) -> str: ...
    def holder_did(self) -> str: ...
    def present(
        self, badge_ids: Sequence[str], *, recipient: str, challenge: str = "",
        valid_for: timedelta = timedelta(days=7), now: datetime, work: Work,
    ) -> Presented: ...
