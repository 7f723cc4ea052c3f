"""``Wallet``: the one facade for the window and the command line.

Commands in, frozen snapshots (``wallet.snapshots``) and ``Changes`` out. Every call blocks; the
window runs it on its one worker. Nothing here reads the clock: ``now`` is always a parameter. To
open a wallet and to fetch it must be the true one, because those remember it; the others judge by
whatever moment they are given.
"""

from __future__ import annotations

import threading
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from wallet.snapshots.changes import Changes
from wallet.tasks import demo, noting
from wallet.tasks.gathering import gather
from wallet.tasks.unpacking import Input
from wallet.vault.key_file import ways
from wallet.vault.openers import KeyringEntry, RecoveryWords
from wallet.vault.place import check_outside
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.sharing.local.interfaces import addresses
    from wallet.snapshots.badges import BadgePage, BadgeRow, Change, Expiry, Exported
    from wallet.snapshots.imports import Asked, Found, Kept, Review
    from wallet.snapshots.side_by_side import Row
    from wallet.tasks.answering import Answering
    from wallet.tasks.applicants import applicants
    from wallet.tasks.asking import ask, edition_host, hosts_for, page_of
    from wallet.tasks.asking_for_badges import AskingForBadges
    from wallet.tasks.asking_issuers import AskingIssuers
    from wallet.tasks.backing_up import BackingUp
    from wallet.tasks.basis import Basis, basis_of, extended, joined
    from wallet.tasks.disclosing import Disclosing, file_to_disclose
    from wallet.tasks.drawing import Drawing
    from wallet.tasks.examining import examine_file
    from wallet.tasks.giving_once import GivingOnce
    from wallet.tasks.indexing import Indexing
    from wallet.tasks.judging import Judged, judge, judge_file
    from wallet.tasks.keeping import Keeping
    from wallet.tasks.knowing import Knowing
    from wallet.tasks.listing import Listing
    from wallet.tasks.marking import Marking
    from wallet.tasks.picturing import Picturing
    from wallet.tasks.planning import Planning
    from wallet.tasks.portfolios import Portfolios
    from wallet.tasks.profiling import Profiling
    from wallet.tasks.protecting import Protecting
    from wallet.tasks.raw_view import RawReading
    from wallet.tasks.receiving import received, row_of
    from wallet.tasks.recounting import Recounting
    from wallet.tasks.recovery_keys import recovery_words
    from wallet.tasks.refreshing import with_newest
    from wallet.tasks.samples import sample_basis
    from wallet.tasks.searching import Searching
    from wallet.tasks.showing import Showings, codes_of_file
    from wallet.tasks.side_by_side import Comparing, compared_files
    from wallet.tasks.skilling import Skilling
    from wallet.tasks.taking_offers import Offers
    from wallet.tasks.trusting import Trusting
    from wallet.tasks.visiting_services import VisitingServices
    from wallet.tasks.wayfinding import Wayfinding
    from wallet.verification.headline import headline
    from wallet.work import Work

__all__ = [
    "AskingForBadges",
    "BackingUp",
    "Basis",
    "GivingOnce",
    "Input",
    "Judged",
    "Wallet",
    "addresses",
    "applicants",
    "ask",
    "basis_of",
    "codes_of_file",
    "compared_files",
    "edition_host",
    "examine_file",
    "extended",
    "file_to_disclose",
    "headline",
    "hosts_for",
    "joined",
    "judge",
    "judge_file",
    "load",
    "page_of",
    "received",
    "recovery_words",
    "row_of",
    "sample_basis",
    "with_newest",
]

# Judging needs no vault, and a vault opens without judging. Loading the verifier takes as long as
# deriving the key, so it is loaded beside that, and a front end never waits for both in turn.
_LATER = {
    "AskingForBadges": "wallet.tasks.asking_for_badges",
    "BackingUp": "wallet.tasks.backing_up",
    "Basis": "wallet.tasks.basis",
    "GivingOnce": "wallet.tasks.giving_once",
    "Judged": "wallet.tasks.judging",
    "addresses": "wallet.sharing.local.interfaces",
    "applicants": "wallet.tasks.applicants",
    "ask": "wallet.tasks.asking",
    "basis_of": "wallet.tasks.basis",
    "codes_of_file": "wallet.tasks.showing",
    "compared_files": "wallet.tasks.side_by_side",
    "edition_host": "wallet.tasks.asking",
    "examine_file": "wallet.tasks.examining",
    "extended": "wallet.tasks.basis",
    "file_to_disclose": "wallet.tasks.disclosing",
    "headline": "wallet.verification.headline",
    "hosts_for": "wallet.tasks.asking",
    "joined": "wallet.tasks.basis",
    "judge": "wallet.tasks.judging",
    "judge_file": "wallet.tasks.judging",
    "page_of": "wallet.tasks.asking",
    "received": "wallet.tasks.receiving",
    "row_of": "wallet.tasks.receiving",
    "recovery_words": "wallet.tasks.recovery_keys",
    "sample_basis": "wallet.tasks.samples",
    "with_newest": "wallet.tasks.refreshing",
}


def __getattr__(name: str) -> Any:
    """Load what the front ends use without a vault, when they do (PEP 562)."""
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(_LATER[name]), name)


def load() -> None:
    """Load what a list of badges needs; the window does so while the passphrase is typed."""
    for module in ("listing", "knowing"):
        import_module(f"wallet.tasks.{module}")


class Wallet:
    """The learner's wallet, unlocked. Make one with ``create`` or ``unlock…``; close it after."""

    def __init__(self, home: Path, vault: Vault, *, now: datetime) -> None:
        self.home = home
        self._vault = vault
        self._opened = now
        vault.trust.note_time(now)
        vault.activity.prune(now=now)
        noting.bytes_forgotten(vault, vault.shares.prune(now=now), now=now)

    @cached_property
    def profiles(self) -> Profiling:
        """The learner's profiles: names, addresses, keys, and whose a badge is."""
        from wallet.tasks.profiling import Profiling  # noqa: PLC0415 - see _LATER

        return Profiling(self._vault, self._listing.credential, now=self._opened)

    @cached_property
    def _knowing(self) -> Knowing:
        from wallet.tasks.knowing import Knowing  # noqa: PLC0415 - see _LATER

        return Knowing(self._vault)

    @cached_property
    def _listing(self) -> Listing:
        from wallet.tasks.listing import Listing  # noqa: PLC0415 - see _LATER

        return Listing(self._vault, self._knowing)

    @cached_property
    def marks(self) -> Marking:
        """What the learner does with badges: archive, delete, tag, collect, note, prefer."""
        from wallet.tasks.marking import Marking  # noqa: PLC0415 - see _LATER

        return Marking(self._vault)

    @cached_property
    def skills(self) -> Skilling:
        """What the badges say that the learner can do."""
        from wallet.tasks.skilling import Skilling  # noqa: PLC0415 - see _LATER

        return Skilling(self._vault, self._knowing)

    @cached_property
    def trust(self) -> Trusting:
        """Who issued, what is known of them, whom to ask, and what the learner decided."""
        from wallet.tasks.trusting import Trusting  # noqa: PLC0415 - see _LATER

        return Trusting(self._vault, self._knowing, self._keeping)

    @cached_property
    def asking(self) -> AskingIssuers:
        """Asking issuers for keys and status anew, after the learner's consent."""
        from wallet.tasks.asking_issuers import AskingIssuers  # noqa: PLC0415 - see _LATER

        return AskingIssuers(self._vault, self._knowing, self._keeping)

    @cached_property
    def pathways(self) -> Wayfinding:
        """Pathways: what leads where, how far the learner is, pathway files."""
        from wallet.tasks.wayfinding import Wayfinding  # noqa: PLC0415 - see _LATER

        return Wayfinding(self._vault, self._knowing)

    @cached_property
    def drawing(self) -> Drawing:
        """Pathways that the learner draws."""
        from wallet.tasks.drawing import Drawing  # noqa: PLC0415 - see _LATER

        return Drawing(self._vault, self.pathways)

    @cached_property
    def indexing(self) -> Indexing:
        """What badges are selected and found by, kept up to date with the rules of today."""
        from wallet.tasks.indexing import Indexing  # noqa: PLC0415 - see _LATER

        return Indexing(self._vault, self._knowing)

    @cached_property
    def plans(self) -> Planning:
        """What the learner means to do next on a pathway, and what it costs."""
        from wallet.tasks.planning import Planning  # noqa: PLC0415 - see _LATER

        return Planning(self._vault, self.pathways)

    @cached_property
    def searches(self) -> Searching:
        """Searches that the learner named."""
        from wallet.tasks.searching import Searching  # noqa: PLC0415 - see _LATER

        return Searching(self._vault)

    @cached_property
    def _keeping(self) -> Keeping:
        from wallet.tasks.keeping import Keeping  # noqa: PLC0415 - see _LATER

        return Keeping(self._vault, self._knowing)

    @cached_property
    def protection(self) -> Protecting:
        """The ways of unlocking this vault: see them, change them."""
        from wallet.tasks.protecting import Protecting  # noqa: PLC0415 - see _LATER

        return Protecting(self._vault)

    @cached_property
    def pictures(self) -> Picturing:
        """Pictures that badges name and do not bring: who has them, and getting one."""
        from wallet.tasks.picturing import Picturing  # noqa: PLC0415 - see _LATER

        return Picturing(self._vault, self._knowing, self._listing)

    @cached_property
    def comparing(self) -> Comparing:
        """Several badges side by side, descriptor by descriptor."""
        from wallet.tasks.side_by_side import Comparing  # noqa: PLC0415 - see _LATER

        return Comparing(self._listing, self._knowing)

    @cached_property
    def disclosing(self) -> Disclosing:
        """Badges with only some of their fields, where their format allows it."""
        from wallet.tasks.disclosing import Disclosing  # noqa: PLC0415 - see _LATER

        return Disclosing(self._listing, self._knowing, self.profiles)

    @cached_property
    def originals(self) -> RawReading:
        """The original of a badge as text, with what no proof covers marked."""
        from wallet.tasks.raw_view import RawReading  # noqa: PLC0415 - see _LATER

        return RawReading(self._vault, self._knowing)

    @cached_property
    def portfolios(self) -> Portfolios:
        """Portfolios: drafts, what would leave, signing, and what was handed over."""
        from wallet.tasks.portfolios import Portfolios  # noqa: PLC0415 - see _LATER
        from wallet.tasks.suggesting import Suggesting  # noqa: PLC0415 - see _LATER

        suggesting = Suggesting(self._listing, self.skills, self.pathways)
        return Portfolios(self._vault, self._knowing, self._listing, self.profiles, suggesting)

    @cached_property
    def answering(self) -> Answering:
        """Requests for badges: who asks, what would leave, answering and declining."""
        from wallet.tasks.answering import Answering  # noqa: PLC0415 - see _LATER

        return Answering(self._vault, self._knowing, self._listing, self.profiles, self.offers)

    @cached_property
    def offers(self) -> Offers:
        """Badges that issuers' websites offer: see, take, ask again, keep, decline."""
        from wallet.tasks.taking_offers import Offers  # noqa: PLC0415 - see _LATER

        return Offers(self._vault, self.profiles, self._keeping)

    @cached_property
    def services(self) -> VisitingServices:
        """Backpacks on the web: fetching the learner's badges from an account there."""
        from wallet.tasks.visiting_services import VisitingServices  # noqa: PLC0415 - see _LATER

        return VisitingServices(self._vault, self.offers)

    @cached_property
    def showing(self) -> Showings:
        """Badges and portfolios as codes on the screen, and what of them was shown."""
        from wallet.tasks.showing import Showings  # noqa: PLC0415 - see _LATER

        return Showings(self._vault, self.portfolios)

    @property
    def opened_by(self) -> str:
        """What unlocked it: "passphrase", "keyring" or "recovery"."""
        return self._vault.opened_by

    @cached_property
    def backups(self) -> BackingUp:
        """Backups of this wallet: writing, checking, restoring, when one is due."""
        from wallet.tasks.backing_up import BackingUp  # noqa: PLC0415 - see _LATER

        return BackingUp(self.home, self._vault, self._knowing)

    @cached_property
    def activity(self) -> Recounting:
        """What was done with this wallet, and how long it is remembered."""
        from wallet.tasks.recounting import Recounting  # noqa: PLC0415 - see _LATER

        return Recounting(self._vault)

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
        from wallet.tasks.backing_up import reading  # noqa: PLC0415 - see _LATER

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
        """Read files, and folders with all they hold; see ``wallet.tasks.gathering``."""
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
        from wallet.tasks.expiring import expiries  # noqa: PLC0415 - see _LATER

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
        from wallet.tasks.exporting import export  # noqa: PLC0415 - see _LATER

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
        from wallet.tasks.rechecking import Rechecking  # noqa: PLC0415 - see _LATER

        Rechecking(self._vault, self._knowing, now=now).recheck(badge_ids, work)
        return Changes.REPORTS

    def refresh(self, badge_id: str, *, now: datetime, work: Work) -> Asked:
        """Ask the issuer once for the newest edition of a badge, after the learner's consent.

        A good one comes to the front of the badge's editions (Open Badges 3.0, "Verification",
        step 3); raise what ``wallet.tasks.refreshing`` does.
        """
        from wallet.tasks.refreshing import Refreshing  # noqa: PLC0415 - see _LATER

        refreshing = Refreshing(self._vault, self._knowing, self._keeping)
        asked = refreshing.refresh(badge_id, now=now, work=work)
        noting.asked(self._vault, badge_id, asked, now=now)
        return asked

    def holder_did(self) -> str:
        """Return the did:key that signs new things for the first profile."""
        return self.profiles.profiles()[0].key.did

    def _fill_with_samples(self, *, now: datetime, work: Work) -> None:
        folder = demo.samples()
        from wallet.tasks.samples import sample_documents  # noqa: PLC0415 - see _LATER

        self._vault.trust.keep_documents(sample_documents(now=now))
        self._knowing.keep_registry(folder / "registry.json", now=now)
        review = self.examine(self.gather([folder / "badges"], work), now=now, work=work)
        self.keep(review.credentials, now=now, work=work)
        for file in sorted((folder / "pathways").iterdir()):
            self.pathways.import_file(file, now=now)


def remove_demo(home: Path) -> None:
    """Remove a demo home, and nothing else; raise what ``wallet.tasks.demo.remove`` raises."""
    demo.remove(home)
