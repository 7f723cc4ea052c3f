"""``activity``: what was done with the wallet, for how long that is kept, and forgetting it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import i18n
from wallet.cli.moments import moment
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError
from wallet.papers import activity_record
from wallet.snapshots.activity import ActivityFilter, ActivityKind, Retention
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_new
from wallet.wording.telling import activity_lines

if TYPE_CHECKING:
    from wallet.snapshots.activity import ActivityRow

_MOST_DAYS = 36_500
_SHARES = "also what was made to be handed over, and for whom"


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add ``activity`` with its own commands to the grammar."""
    listing = commands.add_parser(
        "activity", parents=[common], help="what was done with the wallet, newest first"
    )
    listing.set_defaults(act=list_, changes=Changes.NOTHING)
    listing.add_argument(
        "--kind",
        action="append",
        default=[],
        choices=[kind.value for kind in ActivityKind],
        help="only this kind; may be given several times",
    )
    listing.add_argument("--since", type=moment, metavar="TIME", help="leave out what is older")
    listing.add_argument("--search", default="", metavar="WORDS", help="only what holds the words")
    listing.add_argument(
        "--export", type=Path, metavar="FILE", help="write it as JSON (FILE.json), else as CSV"
    )
    acts = listing.add_subparsers(dest="activity_command", metavar="ACT")

    def act(name: str, run: Any, help_text: str, changes: Changes) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = acts.add_parser(name, parents=[common], help=help_text)
        made.set_defaults(act=run, changes=changes)
        return made

    forgetting = act("forget", forget, "remove what was done, for good", Changes.ACTIVITY)
    which = forgetting.add_mutually_exclusive_group(required=True)
    which.add_argument("--before", type=moment, metavar="TIME", help="what is older")
    which.add_argument("--all", action="store_true", help="all of it")
    forgetting.add_argument("--shares", action="store_true", help=_SHARES)
    keeping = act("keep", keep, "say how long it is kept, or show it", Changes.ACTIVITY)
    keeping.add_argument("days", nargs="?", type=_days, metavar="DAYS", help="or: forever")
    keeping.add_argument("--shares", action="store_true", help=_SHARES)


def list_(terminal: Terminal) -> int:
    """List what was done, asked and handed over; or write it to a file that is not there yet."""
    asked = terminal.arguments
    codes = activity_lines.codes_saying(asked.search, terminal.language)
    kinds = tuple(ActivityKind(kind) for kind in asked.kind)
    wanted = ActivityFilter(kinds, asked.search, asked.since, None, codes)
    with unlocked(terminal) as wallet:
        rows = wallet.activity.rows(wanted)
    if asked.export:
        whole = (
            activity_record.as_json
            if asked.export.suffix.lower() == ".json"
            else activity_record.as_csv
        )
        data = whole(rows, terminal.language)
        file = printable(write_new(asked.export.parent, asked.export.name, data))
        terminal.say(terminal.words("cli_activity_written", count=len(rows), file=file))
        terminal.emit({"file": file, "entries": len(rows)})
        return DONE
    for row in rows:
        _print(terminal, row)
    if not rows:
        terminal.say(terminal.words("cli_activity_none"))
    terminal.emit(
        {"activity": [activity_record.entry_json(row, terminal.language) for row in rows]}
    )
    return DONE


def forget(terminal: Terminal) -> int:
    """Remove what is older than a moment, or all; what was handed over only when asked."""
    asked = _unfiltered(terminal)
    with unlocked(terminal) as wallet:
        gone = wallet.activity.forget(before=asked.before, shares=asked.shares)
    terminal.say(terminal.words("activity_forgotten", count=gone.count))
    terminal.emit({"forgotten": gone.count})
    return DONE


def keep(terminal: Terminal) -> int:
    """Say how long it is kept from now on, or only show it."""
    asked = _unfiltered(terminal)
    with unlocked(terminal) as wallet:
        if asked.days is not None:
            kept = Retention(asked.days or None, asked.shares)
            gone = wallet.activity.keep_for(kept, now=terminal.remembered).count
            if gone:
                terminal.say(terminal.words("activity_forgotten", count=gone))
        kept = wallet.activity.retention()
    code = "cli_activity_kept_ever" if kept.days is None else "cli_activity_kept"
    if kept.days is not None and kept.shares:
        code = "cli_activity_kept_shares"
    terminal.say(terminal.words(code, days=kept.days or 0))
    terminal.emit({"days": kept.days, "shares": kept.shares})
    return DONE


def _unfiltered(terminal: Terminal) -> argparse.Namespace:
    """Return the arguments; raise ``UsageError`` for a filter of the list, which an act ignores.

    ``activity --kind network forget --all`` must not remove everything.
    """
    asked = terminal.arguments
    if asked.kind or asked.since or asked.search or asked.export:
        reason = f"{asked.activity_command}: not with --kind, --since, --search, --export"
        raise UsageError("wrong_use", reason=reason, usage="")
    return asked


def _print(terminal: Terminal, row: ActivityRow) -> None:
    when = i18n.date_and_time(row.time, terminal.language)
    terminal.say(f"{when}  {activity_lines.sentence(row, terminal.language)}")
    for badge in row.badges if len(row.badges) > 1 or row.details.get("changed") else ():
        title = badge.title or terminal.words("badges_untitled")
        came = ""
        if badge.after:
            came = "  " + terminal.words(
                "activity_came_out", before_verdict=badge.before, after_verdict=badge.after
            )
        terminal.say(f"    {title}{came}")
    for name, value in activity_lines.facts(row, terminal.language):
        for line in value.splitlines():
            terminal.say(f"    {name}: {line}")


def _days(text: str) -> int:
    """Read a number of days; 0 stands for ``forever``."""
    if text == "forever":
        return 0
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _MOST_DAYS:
        raise argparse.ArgumentTypeError(f"not a number of days: {text}")
    return int(text)
