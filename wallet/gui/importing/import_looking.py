"""What an import asks of the wallet: each call ends in a fresh look at what was handed over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.gui.importing import handed_over
from wallet.service import Input
from wallet.snapshots import Changes
from wallet.trust.model import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.gui.importing.handed_over import HandedOver
    from wallet.service import Wallet
    from wallet.snapshots import Fetched, FoundProfile, Host, Review
    from wallet.work import Work

    Call = Callable[[Wallet, Work], "Look"]

IS_BACKUP = "looks_like_backup"


@dataclass(frozen=True, slots=True)
class Look:
    """A review, the inputs it is of, and what was done to come by it."""

    inputs: tuple[Input, ...]
    review: Review
    changes: Changes = Changes.NOTHING
    fetched: Fetched | None = None
    backups: tuple[Path, ...] = ()  # among what was handed over: to restore, not to import


def at(what: HandedOver, name: str, now: datetime) -> Call:
    """Look at a drop or a paste; ``name`` is for what has no file name."""

    def look(wallet: Wallet, work: Work) -> Look:
        data = what.text or what.picture
        if what.image is not None:
            data = handed_over.as_png(what.image)
        inputs = wallet.gather(what.paths, work) if what.paths else [Input(name, data)]
        return _look(wallet, inputs, now, work, what.paths)

    return look


def at_list(paths: list[Path], inputs: list[Input], now: datetime) -> Call:
    """Look at files and folders, and at bytes that somebody read already."""

    def look(wallet: Wallet, work: Work) -> Look:
        gathered = wallet.gather(paths, work) if paths else []
        return _look(wallet, [*inputs, *gathered], now, work, paths)

    return look


def behind(link: str, now: datetime) -> Call:
    """Fetch a badge by its link, after consent, and look at it."""

    def look(wallet: Wallet, work: Work) -> Look:
        return _look(wallet, [wallet.fetch_link(link, now=now, work=work)], now, work)

    return look


def after_fetching(before: Look, host: Host, now: datetime) -> Call:
    """Ask a host, after consent, and look again."""

    def look(wallet: Wallet, work: Work) -> Look:
        fetched = wallet.fetch(host.urls, now=now, work=work)
        again = wallet.examine(before.inputs, now=now, work=work)
        return Look(before.inputs, again, fetched.changes, fetched, before.backups)

    return look


def after_pinning(before: Look, issuer_id: str, now: datetime) -> Call:
    """Say that an issuer is known, and look again."""

    def look(wallet: Wallet, work: Work) -> Look:
        changes = wallet.decide(issuer_id, Level.PINNED, now=now)
        again = wallet.examine(before.inputs, now=now, work=work)
        return Look(before.inputs, again, changes, backups=before.backups)

    return look


def after_taking(before: Look, profile: FoundProfile, now: datetime) -> Call:
    """Make the keys in another wallet's file the learner's here, and look again."""

    def look(wallet: Wallet, work: Work) -> Look:
        changes = wallet.take_over([profile], now=now)
        again = wallet.examine(before.inputs, now=now, work=work)
        return Look(before.inputs, again, changes, backups=before.backups)

    return look


def _look(
    wallet: Wallet, inputs: list[Input], now: datetime, work: Work, paths: Sequence[Path] = ()
) -> Look:
    review = wallet.examine(inputs, now=now, work=work)
    return Look(tuple(inputs), review, backups=tuple(_backups(paths, review)))


def _backups(paths: Sequence[Path], review: Review) -> Iterator[Path]:
    """Yield the files that turned out to be backups; one inside a ZIP has no path of its own."""
    names = {found.name for found in review.found if found.error and found.error.code == IS_BACKUP}
    for path in paths:
        for name in sorted(names):
            if path.is_dir() and (path / name).is_file():
                yield path / name
            elif path.is_file() and path.name == name:
                yield path
