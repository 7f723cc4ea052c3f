"""``present``: chosen credentials as a signed presentation, and its QR code where it fits."""

from __future__ import annotations

import argparse
from datetime import timedelta
from pathlib import Path
from typing import Any

from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import PresentingError
from wallet.snapshots.changes import Changes
from wallet.tasks.names import printable

_MOST_DAYS = 3650


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
        "--days", type=_days, default=7, metavar="N", help="how long it is valid (default 7)"
    )
    present.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="the presentation; its QR code goes beside it as FILE.png",
    )
    present.set_defaults(act=run, changes=Changes.NOTHING)


def run(terminal: Terminal) -> int:
    """Build, sign and write; say who can check it and how."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        made = wallet.present(
            asked.ids,
            recipient=asked.to,
            challenge=asked.challenge,
            valid_for=timedelta(days=asked.days),
            now=terminal.now,
            work=terminal.work(),
        )
    files = [asked.out]
    try:
        asked.out.write_bytes(made.document)
        if made.qr_png:
            picture = asked.out.with_suffix(asked.out.suffix + ".png")
            picture.write_bytes(made.qr_png)
            files.append(picture)
    except OSError as error:
        raise PresentingError(
            "file_not_writable",
            file=printable(asked.out),
            reason=error.strerror or type(error).__name__,
        ) from error
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
            "badges": made.badges,
            "qr_version": made.qr_version,
        }
    )
    return DONE


def _days(text: str) -> int:
    """Read a number of days; raise ``ArgumentTypeError``."""
    if not (text.isascii() and text.isdigit() and 0 < int(text[:9]) <= _MOST_DAYS):
        raise argparse.ArgumentTypeError(f"not a number of days from 1 to {_MOST_DAYS}: {text}")
    return int(text)
