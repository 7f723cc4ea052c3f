"""``share``: one file, given once to somebody in the same room; noted where a vault is given."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import service
from wallet.cli import moments, nearby
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import SharingError
from wallet.snapshots.nearby import GiveStage
from wallet.tasks.files.names import printable
from wallet.tasks.files.reading_files import read_file

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from wallet.service import Wallet
    from wallet.snapshots.nearby import GiveShown
    from wallet.tasks.nearby.giving_once import GivingOnce

_MEANS = "local-link"


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    share = commands.add_parser(
        "share", parents=[common], help="give a file once to somebody in the same network"
    )
    share.add_argument("file", type=Path, metavar="FILE")
    nearby.add_network(share, 120)
    share.set_defaults(act=run)


def run(terminal: Terminal) -> int:
    """Give a file until it was fetched whole, or the time is up."""
    file = terminal.arguments.file
    keys = (terminal.arguments.passphrase_file, terminal.arguments.recovery_file)
    nearby.keep_code_apart(terminal, [file, *(Path(each) for each in keys if each)])
    data, name = read_file(file), printable(file.name)
    with _vault(terminal) as wallet:
        giving = service.GivingOnce(
            name,
            data,
            nearby.address(terminal),
            clock=moments.clock,
            lasts=nearby.lasts(terminal),
        )
        try:
            _tell(terminal, giving)
            _wait(terminal, giving)
        finally:  # stopped just then, what was fetched is noted all the same
            giving.close()
            done = giving.shown.stage is GiveStage.DONE
            if done and wallet is not None:
                wallet.portfolios.note_file(data, name, means=_MEANS, now=moments.clock())
        if not done:
            raise SharingError("nearby_not_fetched")
        terminal.say(terminal.words("cli_share_done", file=name))
        if wallet is not None:
            terminal.say(terminal.words("cli_share_noted"))
    shown = giving.shown
    told = {"fetched": True, "link": shown.text, "words": list(shown.words)}
    terminal.emit({**told, "noted": wallet is not None})
    return DONE


@contextmanager
def _vault(terminal: Terminal) -> Iterator[Wallet | None]:
    """Hold the vault open where one is named: what cannot be noted is not given either."""
    asked = terminal.arguments
    if all(each is None for each in (asked.home, asked.passphrase_file, asked.recovery_file)):
        yield None
        return
    with unlocked(terminal) as wallet:
        yield wallet


def _tell(terminal: Terminal, giving: GivingOnce) -> None:
    shown = giving.shown
    nearby.tell(terminal, "cli_share_code", shown.text, shown.words)
    terminal.warn(terminal.words("cli_share_warning"))
    nearby.say_where(terminal, shown)


def _wait(terminal: Terminal, giving: GivingOnce) -> None:
    """Wait until somebody has it whole, or the time is up."""
    before: GiveShown | None = None
    while (now := giving.shown).stage in (GiveStage.WAITING, GiveStage.FETCHING):
        before = nearby.tell_news(terminal, now, before)
        giving.wait(nearby.GLANCE)
