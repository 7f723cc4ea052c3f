"""What an import asks of the wallet: each call ends in a fresh look at what was handed over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wallet.gui import handed_over
from wallet.gui.handed_over import is_link
from wallet.service import Input
from wallet.snapshots.changes import Changes
from wallet.snapshots.imports import Kept
from wallet.trust.model import Level
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from wallet.gui.handed_over import HandedOver
    from wallet.service import Wallet
    from wallet.snapshots.imports import Fetched, Found, Host, Review
    from wallet.snapshots.profiles import FoundProfile

    Call = Callable[[Wallet, Work], "Look"]

IS_BACKUP = "looks_like_backup"
IS_LINK = "link_needs_consent"
TALKS = ("link_asks_for_badges", "link_offers_badges", "link_begins_exchange")
_PART = 25  # badges kept between two looks at whether to stop


@dataclass(frozen=True, slots=True)
class Look:
    """A review, the inputs it is of, and what was done to come by it."""

    inputs: tuple[Input, ...]
    review: Review
    changes: Changes = Changes.NOTHING
    fetched: Fetched | None = None
    backups: tuple[Path, ...] = ()  # among what was handed over: to restore, not to import

    @property
    def packed(self) -> tuple[Found, ...]:
        """Backups that have no file of their own: inside a ZIP, or pasted."""
        names = {path.name for path in self.backups}
        return tuple(
            found for found in _failed(self.review, IS_BACKUP) if Path(found.name).name not in names
        )

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """Host and address of each https link that stood in the place of a badge."""
        details = [found.error.details for found in _failed(self.review, IS_LINK) if found.error]
        pairs = {str(each["url"]): str(each["host"]) for each in details}
        return tuple((host, url) for url, host in pairs.items() if is_link(url))

    @property
    def conversations(self) -> tuple[tuple[str, str, str], ...]:
        """Code, host ("" where it is not said) and link of each request or offer among it."""
        errors = [each.error for code in TALKS for each in _failed(self.review, code)]
        found = {
            str(each.details["url"]): (each.code, str(each.details["host"]))
            for each in errors
            if each is not None
        }
        return tuple((code, host, url) for url, (code, host) in found.items())


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
        return _look(wallet, [wallet.trust.fetch_link(link, now=now, work=work)], now, work)

    return look


def after_fetching(before: Look, host: Host, now: datetime) -> Call:
    """Ask a host, after consent, and look again."""

    def look(wallet: Wallet, work: Work) -> Look:
        fetched = wallet.trust.fetch(host.urls, now=now, work=work)
        again = wallet.examine(before.inputs, now=now, work=work)
        return Look(before.inputs, again, fetched.changes, fetched, before.backups)

    return look


def after_following(before: Look, link: str, now: datetime) -> Call:
    """Fetch what a found link points at, after consent, and look at it in the link's place."""

    def look(wallet: Wallet, work: Work) -> Look:
        fetched = wallet.trust.fetch_link(link, now=now, work=work)
        others = [one for one in before.inputs if one.data.strip() != link.encode()]
        inputs = (*others, fetched)
        again = wallet.examine(inputs, now=now, work=work)
        return Look(inputs, again, Changes.TRUST, backups=before.backups)

    return look


def after_pinning(before: Look, issuer_id: str, now: datetime) -> Call:
    """Say that an issuer is known, and look again."""

    def look(wallet: Wallet, work: Work) -> Look:
        changes = wallet.trust.decide(issuer_id, Level.PINNED, now=now)
        again = wallet.examine(before.inputs, now=now, work=work)
        return Look(before.inputs, again, changes, backups=before.backups)

    return look


def after_taking(before: Look, profile: FoundProfile, now: datetime) -> Call:
    """Make the keys in another wallet's file the learner's here, and look again."""

    def look(wallet: Wallet, work: Work) -> Look:
        changes = wallet.profiles.take_over([profile], now=now)
        again = wallet.examine(before.inputs, now=now, work=work)
        return Look(before.inputs, again, changes, backups=before.backups)

    return look


@dataclass(frozen=True, slots=True)
class KeptPart:
    """What was kept, and what was not reached because the learner stopped it."""

    kept: Kept
    unreached: tuple[Found, ...] = ()

    @property
    def changes(self) -> Changes:
        """What it changed."""
        return self.kept.changes


def keeping(found: tuple[Found, ...], now: datetime) -> Callable[[Wallet, Work], KeptPart]:
    """Keep what was ticked. Stopped, it still tells what is kept by then."""

    def keep(wallet: Wallet, work: Work) -> KeptPart:
        parts: list[Kept] = []
        for first in range(0, len(found), _PART):
            if work.cancelled:
                return KeptPart(_joined(parts), found[first:])
            quiet = Work()  # a part is kept whole
            parts.append(wallet.keep(found[first : first + _PART], now=now, work=quiet))
            last = min(first + _PART, len(found))
            if not work.cancelled:
                work.step(last, len(found), found[last - 1].name)
        return KeptPart(_joined(parts))

    return keep


def _joined(parts: list[Kept]) -> Kept:
    return Kept(
        added=tuple(each for part in parts for each in part.added),
        copies=tuple(each for part in parts for each in part.copies),
        editions=tuple(each for part in parts for each in part.editions),
        failed=tuple(each for part in parts for each in part.failed),
        returned=tuple(each for part in parts for each in part.returned),
    )


def _look(
    wallet: Wallet, inputs: list[Input], now: datetime, work: Work, paths: Sequence[Path] = ()
) -> Look:
    review = wallet.examine(inputs, now=now, work=work)
    return Look(tuple(inputs), review, backups=tuple(_backups(paths, review)))


def _failed(review: Review, code: str) -> tuple[Found, ...]:
    return tuple(each for each in review.found if each.error and each.error.code == code)


def _backups(paths: Sequence[Path], review: Review) -> Iterator[Path]:
    """Yield the files that turned out to be backups; one inside a ZIP has no path of its own."""
    names = {found.name for found in _failed(review, IS_BACKUP)}
    for path in paths:
        for name in sorted(names):
            if path.is_dir() and (path / name).is_file():
                yield path / name
            elif path.is_file() and path.name == name:
                yield path
