"""The acts that are killed, and what must hold after each."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.faults.material import NOW, PASSPHRASE, Material, titles, unlock, whole
from tests.faults.talks import Answer, Take
from wallet.errors import VaultError
from wallet.service import Wallet
from wallet.tasks.backups.backing_up import BackingUp
from wallet.trust.model import Document
from wallet.vault import migrations
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.faults.kills import Act


_A_WHILE = 0.01  # seconds for which a broken variant is in the wrong


@dataclass(frozen=True, slots=True)
class Import:
    """Badges are kept one by one, each with its issuer noted in the same transaction."""

    name: str = "import"
    spread: float = 0.06

    def prepare(self, material: Material, home: Path) -> None:
        """Begin with the badges of the material."""
        material.copy(home)

    def perform(self, material: Material, home: Path, *, broken: bool) -> Iterator[str]:
        """Keep one badge after another; the broken one says so before it is kept."""
        wallet = unlock(home)
        yield ""
        for found in material.found:
            assert found.report is not None
            assert found.report.credential is not None
            title = found.report.credential.name
            if broken:
                yield title
                time.sleep(_A_WHILE)
            wallet.keep([found], now=NOW, work=Work())
            if not broken:
                yield title

    def judge(
        self, material: Material, home: Path, said: list[str], demand: Callable[[bool, str], None]
    ) -> None:
        """Every badge said to be kept is there with bytes and report; the first ones too."""
        wallet = unlock(home)
        there = titles(wallet)
        lost = set(said) - set(there)
        demand(not lost, f"lost {sorted(lost)}")
        demand(len(there) >= material.kept, "lost what was there before")
        for row in wallet.badges(now=NOW):
            page = wallet.badge(row.id, now=NOW)
            demand(page.report.verdict == "valid", f"{row.title}: {page.report.verdict}")
        whole(wallet, demand)
        wallet.close()


@dataclass(frozen=True, slots=True)
class Refresh:
    """Documents come from the network, each with the record of having asked; badges are checked."""

    name: str = "refresh"
    spread: float = 0.06

    def prepare(self, material: Material, home: Path) -> None:
        """Begin with the badges of the material."""
        material.copy(home)

    def perform(self, material: Material, home: Path, *, broken: bool) -> Iterator[str]:
        """Learn a document and its contact as one act; the broken one makes two of it."""
        del material
        wallet = unlock(home)
        yield ""
        for number in range(1000):
            url = f"https://a.example/{number}"
            moment = NOW + timedelta(seconds=number)
            document = Document(url, b"{}" * 500, moment)
            if broken:
                wallet._knowing.learn([document], [], now=moment)
                time.sleep(_A_WHILE)
                wallet._knowing.learn([], [(url, None)], now=moment)
            else:
                wallet._knowing.learn([document], [(url, None)], now=moment)
            yield url
            if number % 5 == 0:
                wallet.recheck(now=NOW, work=Work())

    def judge(
        self, material: Material, home: Path, said: list[str], demand: Callable[[bool, str], None]
    ) -> None:
        """What was said to be learnt is there, and each document has its record."""
        wallet = unlock(home)
        documents = {each.url for each in wallet._vault.trust.documents()}
        contacts = {each.url for each in wallet.trust.contacts()}
        demand(set(said) <= documents, f"lost {sorted(set(said) - documents)}")
        demand(documents == contacts, f"half learnt: {sorted(documents ^ contacts)}")
        demand(len(titles(wallet)) == material.kept, "lost badges")
        whole(wallet, demand)
        wallet.close()


@dataclass(frozen=True, slots=True)
class Migrate:
    """A vault of the first version is brought up to today's."""

    name: str = "migrate"
    spread: float = 0.25

    def prepare(self, material: Material, home: Path) -> None:
        """Begin with an old vault in which something is kept."""
        aged = material.home.with_name("aged")
        if not aged.exists():
            newest = migrations.VERSION
            try:
                migrations.VERSION = 1  # type: ignore[misc]
                vault = Vault.create(aged, PASSPHRASE, cost=FLOOR)
                with vault.transaction():
                    for number in range(400):
                        vault._database.query(
                            "INSERT INTO meta VALUES (?, ?)", (str(number), "x" * 2000)
                        )
                vault.close()
            finally:
                migrations.VERSION = newest  # type: ignore[misc]
        Material(aged, 0, ()).copy(home)

    def perform(self, material: Material, home: Path, *, broken: bool) -> Iterator[str]:
        """Open it; the broken one says that it is done before it is."""
        del material
        yield ""
        if broken:
            yield "new"
        Vault.open(home, PASSPHRASE)
        if not broken:
            yield "new"

    def judge(
        self, material: Material, home: Path, said: list[str], demand: Callable[[bool, str], None]
    ) -> None:
        """It is old or new; old only if it was not said to be new; all that was kept is there."""
        del material
        ordinary = migrations.migrate
        migrations.migrate = lambda _: None  # type: ignore[assignment]
        try:
            vault = Vault.open(home, PASSPHRASE)
        finally:
            migrations.migrate = ordinary
        ((version,),) = vault._database.query("PRAGMA user_version")
        demand(not said or version == migrations.VERSION, f"said to be new, is {version}")
        vault.close()
        vault = Vault.open(home, PASSPHRASE)
        ((kept,),) = vault._database.query("SELECT count(*) FROM meta WHERE value LIKE 'xx%'")
        demand(kept == 400, f"{kept} of 400 rows")
        vault.close()


@dataclass(frozen=True, slots=True)
class ChangePassphrase:
    """The passphrase is changed again and again; the data stays as it is."""

    name: str = "passphrase change"
    spread: float = 0.4

    def prepare(self, material: Material, home: Path) -> None:
        """Begin with the material's passphrase."""
        material.copy(home)

    def perform(self, material: Material, home: Path, *, broken: bool) -> Iterator[str]:
        """Change to a new passphrase each time; the broken one says so before it has."""
        del material
        wallet = unlock(home)
        yield ""
        for number in range(200):
            words = _passphrase(number)
            if broken:
                yield str(number)
                time.sleep(_A_WHILE)
            wallet._vault.envelopes.set_passphrase(words, now=NOW, cost=FLOOR)
            if not broken:
                yield str(number)

    def judge(
        self, material: Material, home: Path, said: list[str], demand: Callable[[bool, str], None]
    ) -> None:
        """The last said passphrase opens, or the one after it; no earlier one does."""
        last = int(said[-1]) if said else -1
        opening = [number for number in (last, last + 1) if _opens(home, _passphrase(number))]
        demand(len(opening) == 1, f"after {last}: {opening} open")
        if last > 0:
            demand(not _opens(home, _passphrase(last - 1)), f"after {last}: the one before opens")
        if opening:
            wallet = Wallet.unlock(home, _passphrase(opening[0]), now=NOW)
            demand(len(titles(wallet)) == material.kept, "lost badges")
            wallet.close()


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup is written over the one before, while badges go on being kept."""

    name: str = "backup"
    spread: float = 0.5

    def prepare(self, material: Material, home: Path) -> None:
        """Begin with the badges of the material, and without a backup."""
        material.copy(home)
        _backup_of(home).unlink(missing_ok=True)

    def perform(self, material: Material, home: Path, *, broken: bool) -> Iterator[str]:
        """Keep a badge, back up, and so on; the broken one writes where the backup shall be."""
        wallet = unlock(home)
        place = _backup_of(home)
        yield ""
        for number, found in enumerate(material.found, 1):
            wallet.keep([found], now=NOW, work=Work())
            if broken:
                beside = place.with_name("whole")
                wallet.backups.write(beside, PASSPHRASE, now=NOW, work=Work())
                with place.open("wb") as file:
                    whole = beside.read_bytes()
                    for at in range(0, len(whole), 200):
                        file.write(whole[at : at + 200])
                        file.flush()
                        time.sleep(_A_WHILE)
            else:
                wallet.backups.write(place, PASSPHRASE, now=NOW, work=Work())
            yield str(number)

    def judge(
        self, material: Material, home: Path, said: list[str], demand: Callable[[bool, str], None]
    ) -> None:
        """The backup is whole, and holds at least what it was said to hold."""
        least = material.kept + len(said)
        place = _backup_of(home)
        demand(place.exists() or not said, "no backup, though it was said to be there")
        if place.exists():
            try:
                checked = BackingUp.check(place, PASSPHRASE, work=Work())
            except VaultError as error:
                demand(False, f"the backup does not open: {error}")
            else:
                held = checked.credentials
                demand(not checked.failed and held >= least, f"{held} of {least} in the backup")
        wallet = unlock(home)
        demand(len(titles(wallet)) >= least, "lost badges")
        whole(wallet, demand)
        wallet.close()


@dataclass(frozen=True, slots=True)
class Restore:
    """A backup is merged into a vault that has some of it already."""

    name: str = "restore"
    spread: float = 0.4

    def prepare(self, material: Material, home: Path) -> None:
        """Begin with the material's badges, and a backup of all of them and as many more."""
        place = _full_backup(material)
        material.copy(home)
        assert place.exists()

    def perform(self, material: Material, home: Path, *, broken: bool) -> Iterator[str]:
        """Restore once; the broken one says that it is done before it is."""
        wallet = unlock(home)
        yield ""
        if broken:
            yield "restored"
        wallet.backups.restore(_full_backup(material), PASSPHRASE, now=NOW, work=Work())
        if not broken:
            yield "restored"

    def judge(
        self, material: Material, home: Path, said: list[str], demand: Callable[[bool, str], None]
    ) -> None:
        """What was there is there; all is there once it was said; a second try brings the rest."""
        everything = material.kept + len(material.found)
        wallet = unlock(home)
        there = len(titles(wallet))
        demand(there >= material.kept, "lost what was there before")
        demand(not said or there == everything, f"{there} of {everything}, though said to be done")
        for row in wallet.badges(now=NOW):
            page = wallet.badge(row.id, now=NOW)
            demand(page.report.verdict == "valid", f"{row.title}: {page.report.verdict}")
        wallet.backups.restore(_full_backup(material), PASSPHRASE, now=NOW, work=Work())
        demand(len(titles(wallet)) == everything, "a second try does not bring the rest")
        whole(wallet, demand)
        wallet.close()


def _backup_of(home: Path) -> Path:
    return home.with_name(f"{home.name}.tsumiki-backup")


def _full_backup(material: Material) -> Path:
    """Return a backup of a vault with every badge of the material, made once."""
    place = _backup_of(material.home)
    if not place.exists():
        home = material.copy(material.home.with_name("full"))
        wallet = unlock(home)
        wallet.keep(material.found, now=NOW, work=Work())
        wallet.backups.write(place, PASSPHRASE, now=NOW, work=Work())
        wallet.close()
    return place


def _passphrase(number: int) -> str:
    return PASSPHRASE if number < 0 else f"{PASSPHRASE} {number}"


def _opens(home: Path, words: str) -> bool:
    try:
        Vault.open(home, words).close()
    except VaultError as error:
        if error.code != "wrong_passphrase":
            raise
        return False
    return True


ACTS: tuple[Act, ...] = (
    Import(),
    Refresh(),
    Migrate(),
    Backup(),
    Restore(),
    ChangePassphrase(),
    Answer(),
    Take(),
)
