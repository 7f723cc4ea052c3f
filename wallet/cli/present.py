"""``present``: chosen credentials as a signed presentation, and its QR code where it fits.

The short form of ``portfolio``: no draft is kept.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError, VaultError
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.presenting.reviewing.draft import MOST_DAYS
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_over


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    present = commands.add_parser("present", parents=[common], help="sign a presentation")
    present.add_argument("ids", nargs="+", metavar="ID")
    present.add_argument(
        "--to", required=True, metavar="NAME", help="whom it is for: a domain, or a name"
    )
    present.add_argument(
        "--challenge",
        default="",
        metavar="TEXT",
        help="what the recipient asked to have signed; made up when absent",
    )
    present.add_argument(
        "--days", type=days, default=7, metavar="N", help="how long it is valid (default 7)"
    )
    present.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="the presentation; its QR code goes beside it as FILE.png",
    )
    present.set_defaults(act=run, changes=Changes.PRESENTATIONS)


def run(terminal: Terminal) -> int:
    """Build, sign, write and log; say who can check it and how."""
    asked = terminal.arguments
    if not asked.to.strip():
        raise UsageError("no_recipient")
    portfolio = Portfolio(
        recipient=asked.to,
        days=asked.days,
        language=terminal.language,
        sections=(Section("", tuple(map(Chosen, asked.ids))),),
    )
    with unlocked(terminal) as wallet:
        kept = set(wallet.ids())
        if unknown := next((each for each in asked.ids if each not in kept), ""):
            raise VaultError("no_such_badge", badge=unknown)  # it was typed: it is not gone
        made = wallet.portfolios.build(
            portfolio, challenge=asked.challenge, now=terminal.now, work=terminal.work()
        )
        files = [asked.out]
        write_over(asked.out, made.vp)
        if made.qr_png:
            files.append(asked.out.with_suffix(asked.out.suffix + ".png"))
            write_over(files[1], made.qr_png)
        wallet.portfolios.note(
            made, means="vp", data=made.vp, file_name=printable(asked.out.name), now=terminal.now
        )
    for file in files:
        terminal.say(printable(file))
    if not made.qr_png:
        terminal.say(terminal.words("presentation_too_large_for_code"))
    for code, details in made.explanation:
        terminal.say(terminal.words(code, **details))
    terminal.emit(
        {
            "files": [printable(file) for file in files],
            "holder": made.holder,
            "recipient": made.recipient,
            "challenge": made.challenge,
            "valid_until": made.valid_until.isoformat(),
            "badges": [each.page.row.title for each in made.page.badges],
            "qr_version": made.qr_version,
        }
    )
    return DONE


def days(text: str) -> int:
    """Read a number of days; raise ``ArgumentTypeError``."""
    if not (text.isascii() and text.isdigit() and 0 < int(text[:9]) <= MOST_DAYS):
        raise argparse.ArgumentTypeError(f"not a number of days from 1 to {MOST_DAYS}: {text}")
    return int(text)
