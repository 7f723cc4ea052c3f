"""``certificate``: one badge alone, to print, as a picture that carries it, plain, or to copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_over

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from wallet.snapshots.portfolios import PortfolioBadge

_PLAIN = (".json", ".jwt", ".sd-jwt")
_ENDINGS = (".pdf", ".png", ".svg", *_PLAIN)


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    made = commands.add_parser(
        "certificate", parents=[common], help="one badge to print, to pass on, or to copy from"
    )
    made.set_defaults(act=run, changes=Changes.NOTHING)
    made.add_argument("id", metavar="ID")
    made.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="a certificate (.pdf), the badge in a picture (.png, .svg), or plain (.json, .jwt, "
        ".sd-jwt)",
    )
    made.add_argument("--paper", choices=("a4", "us-letter"), default="a4", help="of the PDF")
    made.add_argument(
        "--fields", action="store_true", help="what professional networks ask for, also with --out"
    )


def run(terminal: Terminal) -> int:
    """Write the file whole and note it as an export; without one, tell the fields to copy."""
    from wallet.papers.portfolio.profile_fields import (  # noqa: PLC0415 - few commands need papers
        profile_fields,
    )

    asked = terminal.arguments
    if asked.out and asked.out.suffix.lower() not in _ENDINGS:
        raise UsageError("certificate_wrong_ending", name=printable(asked.out))
    with unlocked(terminal) as wallet:
        badge = wallet.portfolios.alone(asked.id, now=terminal.now)
        data = _data(terminal, badge) if asked.out else b""
        if asked.out:
            write_over(asked.out, data)
            wallet.activity.exported([asked.id], now=terminal.remembered)
    fields = profile_fields(badge.page, terminal.language)
    file = printable(asked.out) if asked.out else ""
    if file:
        terminal.say(file)
    if asked.fields or not file:
        missing = terminal.words("paper_not_stated")
        for code, text in fields:
            terminal.say(f"{terminal.words(code)}: {text or missing}")
    names = {code.removeprefix("profile_field_"): text for code, text in fields}
    terminal.emit({"id": asked.id, "file": file, "size": len(data), "fields": names})
    return DONE


def _data(terminal: Terminal, badge: PortfolioBadge) -> bytes:
    """Return the file that the ending of its name asks for; it is made before any is written."""
    asked, ending = terminal.arguments, terminal.arguments.out.suffix.lower()
    if ending == ".pdf":
        from wallet.papers.portfolio import pdf  # noqa: PLC0415 - 80 MB that few commands need

        return pdf.certificate(badge.page, terminal.language, now=terminal.now, paper=asked.paper)
    if ending in _PLAIN:
        from wallet.papers.portfolio.plain import plain  # noqa: PLC0415 - as above

        found = plain(badge)
        if found.ending != ending:
            raise UsageError("certificate_other_form", ending=found.ending)
        return found.data
    from wallet.papers.portfolio import baked  # noqa: PLC0415 - as above

    draw: Callable[[PortfolioBadge], bytes] = (
        baked.baked_svg if ending == ".svg" else baked.baked_png
    )
    return draw(badge)
