"""``Wallet``: the one facade for the window and the command line, and what needs no vault.

Commands in, frozen snapshots (``wallet.snapshots``) and ``Changes`` out. Every call blocks; the
window runs it on its one worker. Nothing here reads the clock: ``now`` is always a parameter. To
open a wallet and to fetch it must be the true one, because those remember it; the others judge by
whatever moment they are given.

Judging needs no vault, and a vault opens without judging. Loading the verifier takes as long as
deriving the key, so it is loaded beside that, and a front end never waits for both in turn.
"""

from __future__ import annotations

import threading
from importlib import import_module
from typing import TYPE_CHECKING, Any

from wallet.capabilities import Capabilities
from wallet.snapshots.changes import Changes
from wallet.tasks import demo
from wallet.tasks.activity import noting
from wallet.tasks.importing.gathering import gather
from wallet.tasks.importing.unpacking import Input as Input
from wallet.vault.key_file import ways
from wallet.vault.openers import KeyringEntry, RecoveryWords
from wallet.vault.place import check_outside
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.sharing.local.interfaces import addresses as addresses
    from wallet.snapshots.badges import BadgePage, BadgeRow, Change, Expiry, Exported
    from wallet.snapshots.imports import Asked, Found, Kept, Review
    from wallet.snapshots.side_by_side import Row
    from wallet.tasks.backups.backing_up import BackingUp as BackingUp
    from wallet.tasks.codes.showing import codes_of_file as codes_of_file
    from wallet.tasks.describing.examining import examine_file as examine_file
    from wallet.tasks.issuers.refreshing import with_newest as with_newest
    from wallet.tasks.judging.judging import Judged as Judged
    from wallet.tasks.judging.judging import judge as judge
    from wallet.tasks.judging.judging import judge_file as judge_file
    from wallet.tasks.knowledge.asking import ask as ask
    from wallet.tasks.knowledge.asking import edition_host as edition_host
    from wallet.tasks.knowledge.asking import page_of as page_of
    from wallet.tasks.knowledge.basis import Basis as Basis
    from wallet.tasks.knowledge.basis import basis_of as basis_of
    from wallet.tasks.knowledge.basis import extended as extended
    from wallet.tasks.knowledge.basis import joined as joined
    from wallet.tasks.library.side_by_side import compared_files as compared_files
    from wallet.tasks.nearby.asking_for_badges import AskingForBadges as AskingForBadges
    from wallet.tasks.nearby.giving_once import GivingOnce as GivingOnce
    from wallet.tasks.owner.recovery_keys import recovery_words as recovery_words
    from wallet.tasks.portfolios.disclosing import file_to_disclose as file_to_disclose
    from wallet.tasks.receiving.applicants import applicants as applicants
    from wallet.tasks.receiving.receiving import received as received
    from wallet.tasks.samples import sample_basis as sample_basis
    from wallet.verification.headline import headline as headline
    from wallet.work import Work

_LATER = {
    name: module
    for module, names in {
        "wallet.sharing.local.interfaces": "addresses",
        "wallet.tasks.receiving.applicants": "applicants",
        "wallet.tasks.knowledge.asking": "ask edition_host page_of",
        "wallet.tasks.nearby.asking_for_badges": "AskingForBadges",
        "wallet.tasks.backups.backing_up": "BackingUp",
        "wallet.tasks.knowledge.basis": "Basis basis_of extended joined",
        "wallet.tasks.portfolios.disclosing": "file_to_disclose",
        "wallet.tasks.describing.examining": "examine_file",
        "wallet.tasks.nearby.giving_once": "GivingOnce",
        "wallet.tasks.judging.judging": "Judged judge judge_file",
        "wallet.tasks.receiving.receiving": "received",
        "wallet.tasks.owner.recovery_keys": "recovery_words",
        "wallet.tasks.issuers.refreshing": "with_newest",
        "wallet.tasks.samples": "sample_basis",
        "wallet.tasks.codes.showing": "codes_of_file",
        "wallet.tasks.library.side_by_side": "compared_files",
        "wallet.verification.headline": "headline",
    }.items()
    for name in names.split()
}


def __getattr__(name: str) -> Any:
    """Load what the front ends use without a vault, when they do (PEP 562)."""
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(_LATER[name]), name)


def load() -> None:
    """Load what a list of badges needs; the window does so while the passphrase is typed."""
    for module in ("wallet.tasks.library.listing", "wallet.tasks.knowledge.knowing"):
        import_module(module)


class Wallet(Capabilities):
    """The learner's wallet, unlocked. Make one with ``create`` or ``unlock…``; close it after."""

    def __init__(self, home: Path, vault: Vault, *, now: datetime) -> None:
        super().__init__(home, vault, now=now)
        vault.trust.note_time(now)
        vault.activity.prune(now=now)
        noting.bytes_forgotten(vault, vault.shares.prune(now=now), now=now)

    @property
    def opened_by(self) -> str:
        """What unlocked it: "passphrase", "keyring" or "recovery"."""
        return self._vault.opened_by

    @staticmethod
    def exists(home: Path) -> bool:
        """Whether a vault, whole or damaged, is in the home folder."""
        return Vault.exists(home)

    @staticmethod
    def ways(home: Path) -> tuple[str, ...]:
        """Return the kinds of ways that unlock the vault there; () when nobody can tell."""
        return ways(home)

    @classmethod
    def create(cls, home: Path, passphrase: str, *, now: datetime) -> Wallet:
        """Make a vault and open it; raise what ``Vault.create`` raises."""
        wallet = cls._of(home, Vault.create(home, passphrase, now=now), now)
        wallet.holder_did()  # the learner's key is made with the vault
        return wallet

    @classmethod
    def unlock(cls, home: Path, passphrase: str, *, now: datetime) -> Wallet:
        """Open the vault; raise what ``Vault.open`` raises."""
        threading.Thread(target=load, name="load", daemon=True).start()
        return cls._of(home, Vault.open(home, passphrase), now)

    @classmethod
    def unlock_with_keyring(cls, home: Path, *, now: datetime, work: Work | None = None) -> Wallet:
        """Open the vault with what this computer's keyring keeps, within 30 seconds a question.

        Raises ``VaultError`` ``keyring_*``, ``Cancelled`` and what ``Vault.open`` raises.
        """
        threading.Thread(target=load, name="load", daemon=True).start()
        return cls._of(home, Vault.open_with(home, KeyringEntry(work)), now)

    @classmethod
    def unlock_with_recovery(cls, home: Path, words: str, *, now: datetime) -> Wallet:
        """Open the vault with the twelve recovery words, in either language.

        Raises ``VaultError`` ``recovery_*``, ``wrong_recovery`` and what ``Vault.open`` raises.
        """
        threading.Thread(target=load, name="load", daemon=True).start()
        wallet = cls._of(home, Vault.open_with(home, RecoveryWords(words)), now)
        noting.unlocking(wallet._vault, "activity_opened_by_recovery", now=now)  # noqa: SLF001 - our own
        return wallet

    @classmethod
    def restore_new(
        cls,
        home: Path,
        backup: Path,
        backup_passphrase: str,
        passphrase: str,
        *,
        now: datetime,
        work: Work,
    ) -> Wallet:
        """Make a vault of a backup on a machine that has none, and open it.

        The backup is read whole before anything is made; ``backups.restored`` of the wallet tells
        what came back. Raises what ``BackingUp.check`` and ``Vault.create`` raise. Stopped while
        the backup is merged, the vault is there with what is in it, and ``restore`` goes on.
        """
        from wallet.tasks.backups.backing_up import reading  # noqa: PLC0415 - loads when it is wanted

        with reading(home, backup, backup_passphrase, passphrase, now=now, work=work) as found:
            wallet = cls._of(home, Vault.create(home, passphrase, now=now), now)
            try:
                wallet.backups.merge(found, now=now, work=work)
                wallet.holder_did()  # a backup of a vault that had no key
            except BaseException:
                wallet.close()
                raise
        return wallet

    @classmethod
    def _of(cls, home: Path, vault: Vault, now: datetime) -> Wallet:
        """Return the wallet of an open vault, which is closed again should that fail."""
        try:
            return cls(home, vault, now=now)
        except BaseException:
            vault.close()
            raise

    @classmethod
    def create_demo(cls, home: Path, *, now: datetime, work: Work) -> Wallet:
        """Make a demo home with the samples, in place of an earlier demo, and open it.

        The sample documents count as fetched ``now``: a demo shows what the answers look like
        while they are fresh. Raises ``VaultError`` ``not_a_demo``, ``vault_in_use`` and what
        ``create`` raises.
        """
        wallet = cls.create(home, demo.prepare(home), now=now)
        try:
            wallet._fill_with_samples(now=now, work=work)  # noqa: SLF001 - our own
        except BaseException:
            wallet.close()
            raise
        return wallet

    @classmethod
    def open_demo(cls, home: Path, *, now: datetime) -> Wallet:
        """Open a demo home, whose passphrase lies beside it."""
        return cls.unlock(home, demo.passphrase(home), now=now)

    def close(self) -> None:
        """Lock: close the vault and let other processes in; safe to call twice."""
        self._vault.close()

    @property
    def is_demo(self) -> bool:
        """Whether this is a demo home."""
        return demo.is_demo(self.home)

    # import ----------------------------------------------------------------
    @staticmethod
    def gather(paths: Sequence[Path], work: Work) -> list[Input]:
        """Read files, and folders with all they hold; see ``wallet.tasks.importing.gathering``."""
        return gather(paths, work)

    def examine(self, inputs: Sequence[Input], *, now: datetime, work: Work) -> Review:
        """Read and verify offline; nothing is kept."""
        return self.profiles.told_of(self._keeping.examine(inputs, now=now, work=work))

    def keep(self, found: Sequence[Found], *, now: datetime, work: Work) -> Kept:
        """Keep what a review found, each in one transaction; what fails is named."""
        return self._keeping.keep(found, now=now, work=work)

    def basis(self) -> Basis:
        """Return what this wallet judges by, for what somebody sent and nobody keeps."""
        return self._knowing.basis()

    # library ---------------------------------------------------------------
    def badges(
        self, query: str = "", *, now: datetime, archived: bool = False
    ) -> tuple[BadgeRow, ...]:
        """Return rows, last kept first; those that match every word of ``query``.

        Archived badges are left out, or with ``archived`` the only ones. Words may also stand in
        the learner's note, tags and collections; ``tag:NAME``, ``collection:NAME`` and
        ``is:favourite`` narrow the list (``wallet.vault.search``).
        """
        return self._listing.rows(query, now=now, archived=archived)

    def first_badges(self, most: int, *, now: datetime) -> tuple[BadgeRow, ...]:
        """Return as many rows of the list as fill a window, long before all of thousands."""
        return self._listing.first(most, now=now)

    def deleted(self, *, now: datetime) -> tuple[BadgeRow, ...]:
        """Return the badges that are marked as deleted and can still come back."""
        return self._listing.deleted(now=now)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all that is kept, archived or not, last kept first."""
        return self._vault.library.ids()

    def badge(self, badge_id: str, *, now: datetime) -> BadgePage:
        """Return everything a badge page shows; raise ``VaultError`` ``no_such_badge``."""
        return self.profiles.told(self._listing.page(badge_id, now=now))

    def original(self, badge_id: str, sha256: str = "") -> tuple[str, bytes]:
        """Return file name and original bytes of the edition in front, or of the one named."""
        edition, data = self._vault.library.original(badge_id, sha256)
        return edition.file_name, data

    def compare(self, badge_id: str, before: str, after: str, *, now: datetime) -> tuple[Row, ...]:
        """Return in what two editions differ that are named by their SHA-256; the older first.

        Raises ``VaultError`` ``no_such_badge``, ``no_such_edition``.
        """
        return self.comparing.editions(badge_id, before, after, now=now)

    def changes(
        self, badge_ids: Sequence[str] = (), *, since: datetime | None = None
    ) -> tuple[Change, ...]:
        """Return what checks found otherwise than those before them, newest first; at most 50 each.

        Without ids of all badges, archived ones included; ``since`` leaves out what is older.
        """
        return self._listing.changes(badge_ids, since=since)

    def expiries(
        self, badge_ids: Sequence[str] = (), *, now: datetime, expired: bool = False
    ) -> tuple[Expiry, ...]:
        """Return when badges end, soonest first: those of the list, or those named.

        Badges without an end, and unless ``expired`` those that have ended, are left out.
        ``wallet.papers.expiry_calendar`` writes them as iCalendar.
        """
        from wallet.tasks.library.expiring import expiries  # noqa: PLC0415 - loads when it is wanted

        return expiries(self._vault.library, badge_ids, now=now, expired=expired)

    def export(
        self,
        folder: Path,
        badge_ids: Sequence[str] = (),
        *,
        now: datetime,
        work: Work,
        page: Callable[[Sequence[Exported], datetime], bytes] | None = None,
    ) -> tuple[Path, ...]:
        """Write originals into a folder, byte for byte, over nothing that is there; all, or some.

        ``page`` makes an index of them (``wallet.papers.index_page``), the last of the paths.
        Raises ``UsageError`` ``not_a_folder``, ``VaultError`` ``inside_vault``, ``ReadingError``
        ``file_not_writable``.
        """
        check_outside(self.home, folder)
        from wallet.tasks.library.exporting import export  # noqa: PLC0415 - loads when it is wanted

        library = self._vault.library
        paths = export(library, folder, badge_ids, now=now, work=work, page=page)
        count = len(paths) - (page is not None)
        noting.exported(self._vault, badge_ids, count=count, now=now)
        return paths

    def delete(self, *badge_ids: str, now: datetime | None = None) -> Changes:
        """Remove credentials with all their editions for good; ``marks.delete`` can be undone."""
        with self._vault.transaction():
            noting.shelved(self._vault, "activity_removed", badge_ids, now=now)
            self._vault.library.delete(*badge_ids)
        return Changes.LIBRARY

    def recheck(self, *, now: datetime, work: Work, badge_ids: Sequence[str] = ()) -> Changes:
        """Verify again what is kept (all, when no ids are given) and keep the reports."""
        from wallet.tasks.judging.rechecking import Rechecking  # noqa: PLC0415 - loads when it is wanted

        Rechecking(self._vault, self._knowing, now=now).recheck(badge_ids, work)
        return Changes.REPORTS

    def refresh(self, badge_id: str, *, now: datetime, work: Work) -> Asked:
        """Ask the issuer once for the newest edition of a badge, after the learner's consent.

        A good one comes to the front of the badge's editions (Open Badges 3.0, "Verification",
        step 3); raise what ``wallet.tasks.issuers.refreshing`` does.
        """
        from wallet.tasks.issuers.refreshing import Refreshing  # noqa: PLC0415 - loads when it is wanted

        refreshing = Refreshing(self._vault, self._knowing, self._keeping)
        asked = refreshing.refresh(badge_id, now=now, work=work)
        noting.asked(self._vault, badge_id, asked, now=now)
        return asked

    def holder_did(self) -> str:
        """Return the did:key that signs new things for the first profile."""
        return self.profiles.profiles()[0].key.did

    def _fill_with_samples(self, *, now: datetime, work: Work) -> None:
        folder = demo.samples()
        from wallet.tasks.samples import sample_documents  # noqa: PLC0415 - loads when it is wanted

        self._vault.trust.keep_documents(sample_documents(now=now))
        self._knowing.keep_registry(folder / "registry.json", now=now)
        review = self.examine(self.gather([folder / "badges"], work), now=now, work=work)
        self.keep(review.credentials, now=now, work=work)
        for file in sorted((folder / "pathways").iterdir()):
            self.pathways.import_file(file, now=now)
