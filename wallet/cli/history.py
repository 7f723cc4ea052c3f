"""``changes``, ``editions``, ``calendar``: what was, what came in its place, and what will end."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import i18n
from wallet.cli.comparing import cell_json
from wallet.cli.moments import moment
from wallet.cli.results import sentence
from wallet.cli.rows import time_json
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_new
from wallet.wording.telling import side_by_side as telling

if TYPE_CHECKING:
    import argparse

    from wallet.snapshots.badges import Change
    from wallet.snapshots.side_by_side import Row
    from wallet.verification.report import Check


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands to the grammar."""

    def command(name: str, act: Any, help_text: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = commands.add_parser(name, parents=[common], help=help_text)
        made.set_defaults(act=act, changes=Changes.NOTHING)
        return made

    changing = command("changes", changes, "what checks found otherwise than those before them")
    changing.add_argument("ids", nargs="*", metavar="ID")
    changing.add_argument("--since", type=moment, metavar="TIME", help="leave out what is older")
    editing = command("editions", editions, "a badge's editions, and in what they differ")
    editing.add_argument("id", metavar="ID")
    editing.add_argument("--out", type=Path, metavar="DIR", help="write all their originals there")
    dating = command("calendar", calendar, "write when badges end, for a calendar")
    dating.add_argument("file", type=Path, metavar="FILE.ics")
    dating.add_argument("ids", nargs="*", metavar="ID")
    dating.add_argument("--expired", action="store_true", help="also those that have ended")


def changes(terminal: Terminal) -> int:
    """Tell what changed, newest first."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        found = wallet.changes(asked.ids, since=asked.since)
    for change in found:
        _print_change(terminal, change)
    if not found:
        terminal.say(terminal.words("cli_no_changes"))
    terminal.emit({"changes": [_change_json(terminal, each) for each in found]})
    return DONE


def editions(terminal: Terminal) -> int:
    """List editions, each with what it states otherwise than from the one listed after it."""
    asked = terminal.arguments
    written: dict[str, str] = {}
    with unlocked(terminal) as wallet:
        found = wallet.badge(asked.id, now=terminal.now).editions
        told = {
            one.sha256: wallet.compare(asked.id, other.sha256, one.sha256, now=terminal.now)
            for one, other in pairwise(found)
        }
        for edition in found if asked.out else ():
            name, data = wallet.original(asked.id, edition.sha256)
            written[edition.sha256] = printable(write_new(asked.out, name, data))
        if written:
            wallet.activity.exported([asked.id], now=terminal.remembered)
    for edition in found:
        added = i18n.date(edition.added, terminal.language)
        verdict = terminal.words(f"verdict_{edition.verdict}")
        terminal.say(f"{edition.sha256}  {added} · {verdict}")
        if edition.sha256 in written:
            terminal.say(f"    {written[edition.sha256]}")
        for difference in told.get(edition.sha256, ()):
            _print_difference(terminal, difference)
        if told.get(edition.sha256) == ():
            terminal.say("    " + terminal.words("cli_edition_same"))
    terminal.emit(
        {
            "id": asked.id,
            "editions": [
                {
                    "sha256": edition.sha256,
                    "added": edition.added.isoformat(),
                    "valid_from": time_json(edition.valid_from),
                    "verdict": edition.verdict.value,
                    "file": written.get(edition.sha256),
                    "differences": [
                        {
                            "about": each.about.value,
                            "id": each.id,
                            "name": telling.name(each, terminal.language),
                            "before": cell_json(each.cells[0], terminal.language),
                            "after": cell_json(each.cells[1], terminal.language),
                        }
                        for each in told.get(edition.sha256, ())
                    ],
                }
                for edition in found
            ],
        }
    )
    return DONE


def calendar(terminal: Terminal) -> int:
    """Write a file that any calendar takes; nothing that is there is overwritten."""
    from wallet.papers.expiry_calendar import expiry_calendar  # noqa: PLC0415 - seldom needed

    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        found = wallet.expiries(asked.ids, now=terminal.now, expired=asked.expired)
    data = expiry_calendar(found, terminal.language, now=terminal.clock)
    file = printable(write_new(asked.file.parent, asked.file.name, data))
    terminal.say(terminal.words("cli_calendar", count=len(found), file=file))
    terminal.emit({"file": file, "events": len(found)})
    return DONE


def _print_change(terminal: Terminal, change: Change) -> None:
    before, after = (terminal.words(f"verdict_{each}") for each in (change.before, change.after))
    code = "change_same_verdict" if change.before is change.after else "change_of"
    terminal.say(f"{change.badge}  {change.title or '–'}")
    said = terminal.words(
        code, checked=change.checked, when=change.when, before=before, after=after
    )
    terminal.say(f"    {said}")
    for each in change.checks:
        terminal.say(f"      - {_said(terminal, each.before)}")
        terminal.say(f"      + {_said(terminal, each.after)}")
    if not change.checks:
        terminal.say("      " + terminal.words("change_inside"))


def _said(terminal: Terminal, check: Check | None) -> str:
    return (
        terminal.words("change_not_asked")
        if check is None
        else sentence(check, terminal.language)[0]
    )


def _change_json(terminal: Terminal, change: Change) -> dict[str, Any]:
    def check_json(check: Check | None) -> dict[str, Any] | None:
        if check is None:
            return None
        return {
            "outcome": check.outcome.value,
            "code": check.code,
            "message": _said(terminal, check),
        }

    return {
        "id": change.badge,
        "title": change.title,
        "sha256": change.sha256,
        "checked": change.checked.isoformat(),
        "when": change.when.isoformat(),
        "before": change.before.value,
        "after": change.after.value,
        "checks": [
            {
                "check": each.check,
                "before": check_json(each.before),
                "after": check_json(each.after),
            }
            for each in change.checks
        ],
    }


def _print_difference(terminal: Terminal, difference: Row) -> None:
    terminal.say("    " + telling.name(difference, terminal.language))
    for sign, cell in zip("-+", telling.cells(difference, terminal.language), strict=True):
        join = terminal.words("badge_tag_join")
        terminal.say(f"      {sign} {join.join(line.text for line in cell.lines) or '–'}")
