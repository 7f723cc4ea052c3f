"""What ``ask`` and ``share`` have in common: an address to listen at, and a code to show."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from wallet import service
from wallet.errors import SharingError, UsageError
from wallet.snapshots.nearby import GiveShown
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_over

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from wallet.cli.terminal import Terminal
    from wallet.snapshots.nearby import AskShown


GLANCE = 0.2  # how often it is looked whether the time is up, in seconds
_MOST_SECONDS = 3600
S = TypeVar("S", "AskShown", "GiveShown")


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


def tell_news(terminal: Terminal, shown: S, before: S | None) -> S:
    """Say what is new since ``before``: out of the network, somebody turned away. Return it."""
    if not shown.reachable and (before is None or before.reachable):
        terminal.warn(terminal.words("nearby_left_network", address=shown.address))
    code, count = _count(shown)
    if count > (_count(before)[1] if before else 0):
        terminal.warn(terminal.words(code, count=count))
    return shown


def keep_code_apart(terminal: Terminal, given: Iterable[Path]) -> None:
    """Refuse a picture of the code that would take the place of a file that was named."""
    picture: Path | None = terminal.arguments.code
    if picture and any(picture.resolve() == each.resolve() for each in given):
        raise UsageError("cli_code_over_file", file=printable(picture))


def _count(shown: AskShown | GiveShown) -> tuple[str, int]:
    """Return how often it did not come to anything, and the sentence that says so."""
    if isinstance(shown, GiveShown):
        return "give_broken", shown.broken
    return "ask_refused_count", shown.refused
