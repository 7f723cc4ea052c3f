"""Backups of an open vault: writing one, rehearsing it, restoring it, saying when one is due."""

from __future__ import annotations

import contextlib
import hashlib
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from wallet.errors import ReadingError, SharingError, VaultError
from wallet.snapshots.backups import BackedUp, BackupChecked, BackupDue, Unrestored
from wallet.tasks.activity import noting
from wallet.tasks.backups.inspecting import inspect
from wallet.tasks.backups.restoring import ALTERED, merge
from wallet.tasks.judging.judging import read_credential
from wallet.vault import files, place, records
from wallet.vault.backup.staging import FOLDER, staged
from wallet.vault.passphrase import check_strength

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.snapshots.backups import Restored
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.vault.backup.staging import Staged
    from wallet.vault.vault import Vault
    from wallet.work import Work


class BackingUp:
    """Writes and reads backups of one open vault (``docs/backup-format.md``)."""

    def __init__(self, home: Path, vault: Vault, knowing: Knowing) -> None:
        self._home = home
        self._vault = vault
        self._knowing = knowing
        self.restored: Restored | None = None
        """What the last restore did here, the one that made this wallet included."""

    def write(self, path: Path, passphrase: str, *, now: datetime, work: Work) -> BackedUp:
        """Write all that is kept into one encrypted file, which then takes the name ``path``.

        Safe while the wallet is in use: it holds what was kept when it began. A backup that is
        there already is replaced, once the new one is whole; any other file never is. Raises
        ``VaultError`` ``passphrase_too_short``, ``inside_vault``, ``backup_over_other``,
        ``backup_not_writable``, ``disk_full``, and what reading the vault raises.
        """
        place.check_outside(self._home, path)
        written = self._vault.backups.write(path, passphrase, created=now, work=work)
        count = written.rows["credential"]
        noting.backed_up(self._vault, "activity_backup_written", path, count=count, now=now)
        return BackedUp(
            path=path,
            size=written.size,
            sha256=written.sha256,
            created=now,
            credentials=count,
            editions=written.rows["edition"],
        )

    @staticmethod
    def check(path: Path, passphrase: str, *, work: Work) -> BackupChecked:
        """Rehearse a restore on a machine without a vault: read everything, keep nothing.

        Raises ``VaultError`` ``not_a_backup``, ``backup_wrong_passphrase``, ``backup_damaged``,
        ``backup_cut_short``, ``backup_too_new`` or ``backup_unreadable``.
        """
        with (
            tempfile.TemporaryDirectory(prefix="tsumiki-") as folder,
            staged(path, passphrase, Path(folder) / FOLDER, work=work) as found,
        ):
            inspect(found.database, now=found.created, work=work)
            return _checked(found, work)

    def try_out(self, path: Path, passphrase: str, *, now: datetime, work: Work) -> BackupChecked:
        """Do as ``check``, and note here that it was done."""
        found = self.check(path, passphrase, work=work)
        count, lost = found.credentials, len(found.failed)
        code = "activity_backup_checked"
        noting.backed_up(self._vault, code, path, count=count, lost=lost, now=now)
        return found

    def rehearse(self, path: Path, passphrase: str, *, now: datetime, work: Work) -> Restored:
        """Return what ``restore`` would do here, and change nothing."""
        with _read(path, passphrase, self._home, now=now, work=work) as found:
            try:
                with self._vault.backups.rehearsal():
                    return merge(found, self._vault, self._knowing, now=now, work=work)
            finally:
                self._knowing.forget()  # what it learnt was undone

    def restore(self, path: Path, passphrase: str, *, now: datetime, work: Work) -> Restored:
        """Merge a backup into this vault; raise what ``check`` raises, before any change.

        What is here stays, what is not comes back; doing it twice changes nothing more. Stopped
        or killed on the way, what came so far is whole, and it can be done again.
        """
        with _read(path, passphrase, self._home, now=now, work=work) as found:
            return self.merge(found, now=now, work=work)

    def merge(self, found: Staged, *, now: datetime, work: Work) -> Restored:
        """Merge a backup that was read already."""
        empty = self._vault.library.count() == 0 and not self._vault.profiles.all()
        self.restored = merge(found, self._vault, self._knowing, now=now, work=work)
        if empty:  # nothing of this vault's own can be forgotten by what the backup says
            self._vault.activity.adopt(found.database)
            self._vault.shares.adopt(found.database)
        self._vault.shares.prune(now=now)
        noting.restored(self._vault, self.restored, now=now)
        if empty and not self.restored.failed:
            self._vault.backups.remember(found.created)  # it holds all that is here
        return self.restored

    def last(self) -> datetime | None:
        """Return when the newest backup was made, or None."""
        return self._vault.backups.last()

    def due(self, *, now: datetime, every: timedelta | None) -> BackupDue | None:
        """Say whether the learner should be reminded: something is kept that no backup holds.

        ``every`` is how old a backup may be by then; None never reminds. One from the future tells
        nothing of its age.
        """
        last = self.last()
        if every is None or (last is not None and timedelta() <= now - last < every):
            return None
        badges, keys = self._vault.backups.unsaved()
        if badges or (last and keys):
            return BackupDue(last, badges, keys)
        return None


@contextlib.contextmanager
def reading(
    home: Path, path: Path, words: str, new_words: str, *, now: datetime, work: Work
) -> Iterator[Staged]:
    """Hold a backup that was read whole, for a vault that is to be made with ``new_words``."""
    check_strength(new_words)
    if place.exists(home):
        raise VaultError("vault_exists")
    files.make_folder(home)
    with _read(path, words, home, now=now, work=work) as found:
        yield found


@contextlib.contextmanager
def _read(path: Path, words: str, home: Path, *, now: datetime, work: Work) -> Iterator[Staged]:
    """Hold a backup that was read whole and makes sense."""
    with staged(path, words, home / FOLDER, work=work) as found:
        inspect(found.database, now=now, work=work)
        yield found


def _checked(found: Staged, work: Work) -> BackupChecked:
    """Read every original and say how many would come back."""
    database = found.database
    total = records.count(database, "edition")
    failed: list[Unrestored] = []
    whole: set[int] = set()
    editions = unreadable = 0
    for number, one in enumerate(
        database.records(
            "SELECT edition.credential, edition.sha256, edition.file_name, edition.title,"
            " original.bytes FROM edition LEFT JOIN original ON original.edition = edition.number"
        ),
        1,
    ):
        work.step(number, total, one["file_name"])
        data = one["bytes"]
        if data is None or hashlib.sha256(data).hexdigest() != one["sha256"]:
            failed.append(Unrestored(one["title"], ALTERED, {"file": one["file_name"]}))
            continue
        editions += 1
        whole.add(one["credential"])
        try:
            read_credential(data, one["file_name"])
        except (ReadingError, SharingError):
            unreadable += 1
    return BackupChecked(
        created=found.created,
        size=found.size,
        sha256=found.sha256,
        schema=found.schema,
        credentials=len(whole),
        editions=editions,
        unreadable=unreadable,
        profiles=records.count(database, "profile"),
        documents=records.count(database, "document"),
        failed=tuple(failed),
    )
