"""``compare``: several badges fact by fact, those in which they differ first."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from wallet import i18n
from wallet.cli.rows import row_json
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.snapshots.changes import Changes
from wallet.snapshots.facts import FactKind

if TYPE_CHECKING:
    import argparse

    from wallet.snapshots.facts import Fact
    from wallet.snapshots.looking import FactRow


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    made = commands.add_parser(
        "compare", parents=[common], help="put two to six credentials side by side"
    )
    made.set_defaults(act=compare, changes=Changes.NOTHING)
    made.add_argument("ids", nargs="+", metavar="ID")


def compare(terminal: Terminal) -> int:
    """Tell each fact of each badge, under the numbers that head the list."""
    with unlocked(terminal) as wallet:
        found = wallet.comparing.side_by_side(terminal.arguments.ids, now=terminal.now)
    for number, badge in enumerate(found.badges, 1):
        terminal.say(f"{number}. {badge.id}  {badge.title or '–'}")
    for same in (False, True):
        rows = [row for row in found.rows if row.same is same]
        if rows:
            terminal.say()
            terminal.say(terminal.words("compare_same" if same else "compare_differs"))
        for row in rows:
            _print(terminal, row)
    terminal.emit(
        {
            "badges": [row_json(badge) for badge in found.badges],
            "facts": [
                {"fact": row.fact, "same": row.same, "values": [_json(row, v) for v in row.values]}
                for row in found.rows
            ],
        }
    )
    return DONE


def _print(terminal: Terminal, row: FactRow) -> None:
    terminal.say(f"  {terminal.words(f'fact_{row.fact}')}")
    if row.same:
        terminal.say(f"    {_written(terminal, row, row.values[0])}")
        return
    for number, value in enumerate(row.values, 1):
        terminal.say(f"    {number}. {_written(terminal, row, value)}")


def _written(terminal: Terminal, row: FactRow, value: Fact) -> str:
    if value is None:
        return terminal.words("compare_not_stated")
    if isinstance(value, datetime):
        return i18n.date(value, terminal.language)
    if isinstance(value, tuple):
        return terminal.words("badge_tag_join").join(value)
    return terminal.words(value) if row.kind is FactKind.CODE else value


def _json(row: FactRow, value: Fact) -> Any:
    """Return a value as data; the code of a state, a level or a standard without its prefix."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if row.kind is FactKind.CODE and value:
        for prefix in ("state_", "level_", "badge_spec_"):
            value = value.removeprefix(prefix)
    return value
