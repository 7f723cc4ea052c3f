"""What ``ask`` and ``share`` have in common: an address to listen at, and a code to show."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from wallet import service
from wallet.errors import SharingError
from wallet.tasks.writing_files import write_over

if TYPE_CHECKING:
    import argparse

    from wallet.cli.terminal import Terminal
    from wallet.snapshots.nearby import AskShown, GiveShown

GLANCE = 0.2  # how often it is looked whether the time is up, in seconds
_MOST_SECONDS = 3600


def add_network(to: argparse.ArgumentParser, seconds: int) -> None:
    """Add the options of whoever listens."""
    to.add_argument("--interface", default="", metavar="IP", help="the address to listen at")
    to.add_argument("--seconds", type=int, default=seconds, metavar="N", help="for how long")
    to.add_argument("--code", type=Path, metavar="FILE.png", help="write the QR code as a picture")


def address(terminal: Terminal) -> str:
    """Return the address to listen at: the one that is named, or the first private one."""
    named = str(terminal.arguments.interface)
    found = (named,) if named else service.addresses()
    if not found:
        raise SharingError("nearby_no_network")
    return found[0]


def lasts(terminal: Terminal) -> timedelta:
    """Return for how long."""
    seconds = terminal.arguments.seconds
    return timedelta(seconds=max(1, min(seconds, _MOST_SECONDS)))


def tell(terminal: Terminal, code: str, text: str, words: tuple[str, ...]) -> None:
    """Print what the other side needs, at once: somebody waits for it."""
    picture = terminal.arguments.code
    if picture:
        from wallet.sharing.qr import qr_png  # noqa: PLC0415 - seldom asked for

        write_over(picture, qr_png(text))
    terminal.say(terminal.words(code))
    terminal.say(f"  {text}")
    terminal.say(terminal.words("cli_ask_words", words=" · ".join(words)))


def say_where(terminal: Terminal, shown: AskShown | GiveShown) -> None:
    """Print where it listens, and for how long."""
    seconds = int(lasts(terminal).total_seconds())
    where = terminal.words(
        "cli_ask_waiting", address=shown.address, port=str(shown.port), seconds=seconds
    )
    terminal.say(where)
    (terminal.err if terminal.arguments.json else terminal.out).flush()


def tell_lost(terminal: Terminal, shown: AskShown | GiveShown, told: bool) -> bool:  # noqa: FBT001 - what it returned before
    """Say once that this computer left its network, and again when it did so again."""
    if not shown.reachable and not told:
        terminal.warn(terminal.words("nearby_left_network", address=shown.address))
    return not shown.reachable
