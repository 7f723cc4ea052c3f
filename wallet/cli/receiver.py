"""``receiver``: the page that receives codes, for whoever has no Tsumiki."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli.terminal import DONE, Terminal
from wallet.papers.receiving_page import receiving_page
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_over

if TYPE_CHECKING:
    import argparse


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    receiver = commands.add_parser(
        "receiver",
        parents=[common],
        help="write a page that receives badges from an animated code, in any browser",
    )
    receiver.add_argument("file", type=Path, metavar="FILE")
    receiver.set_defaults(act=run)


def run(terminal: Terminal) -> int:
    """Write the page, in the place of what was there."""
    target: Path = terminal.arguments.file
    page = receiving_page()
    write_over(target, page)
    file = printable(target)
    terminal.say(terminal.words("cli_receiver_written", file=file))
    terminal.emit({"file": file, "size": len(page)})
    return DONE
