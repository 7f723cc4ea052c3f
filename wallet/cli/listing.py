"""``list``: what is kept, narrowed by what badges state, in an order, or counted."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from wallet.cli import where
from wallet.cli.rows import print_rows
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.snapshots.changes import Changes
from wallet.snapshots.selection import Choice
from wallet.tasks.library.ordering import by_level, by_workload
from wallet.tasks.library.selecting import narrowed, offered, useful
from wallet.wording.telling.selecting import (
    element_told,
    levels_told,
    value_told,
    workloads_told,
)

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.selection import Counts

_STATED = ("level", "workload")  # orders that rest on what badges state
_PLAIN: dict[str, Callable[[BadgeRow], Any]] = {
    "added": lambda row: row.added,
    "awarded": lambda row: row.awarded,
    "until": lambda row: row.valid_until,
    "title": lambda row: _folded(row.title),
    "issuer": lambda row: _folded(row.issuer),
}
_NEWEST_FIRST = ("added", "awarded")


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    made: argparse.ArgumentParser = commands.add_parser(
        "list", parents=[common], help="list what is kept"
    )
    made.set_defaults(act=list_, changes=Changes.NOTHING)
    made.add_argument("query", nargs="?", default="", help="words to search for, tag:NAME, …")
    made.add_argument("--archived", action="store_true", help="only what was put away")
    made.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help=f"only badges that state it; NAME is one of {', '.join(where.NAMES)}",
    )
    made.add_argument(
        "--sort", choices=(*_PLAIN, *_STATED), default="added", help="what the order goes by"
    )
    made.add_argument("--reverse", action="store_true", help="the other way round")
    made.add_argument(
        "--facets", action="store_true", help="count what could be asked instead of listing"
    )


def list_(terminal: Terminal) -> int:
    """List what fits, or count what could be asked of it."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        if asked.where or asked.facets or asked.sort in _STATED:
            wallet.indexing.all(now=terminal.now, work=terminal.work())
        rows, counts = _selected(wallet, terminal)
    if asked.facets:
        return _print_facets(terminal, len(rows), counts)
    told = {"level": levels_told, "workload": workloads_told}.get(asked.sort)
    more = (lambda row: told(row.facets, terminal.language)) if told else None
    return print_rows(terminal, _ordered(rows, terminal), more)


def _selected(wallet: Wallet, terminal: Terminal) -> tuple[Sequence[BadgeRow], Counts]:
    asked, now = terminal.arguments, terminal.now

    def rows(query: str) -> tuple[BadgeRow, ...]:
        return wallet.badges(query, now=now, archived=asked.archived)

    if not (asked.where or asked.facets):
        return rows(asked.query), narrowed((), Choice(), now=now)[1]
    wanted = where.read(asked.where, narrowed(rows(""), Choice(), now=now)[1])
    found = rows(f"{asked.query} {wanted.query}".strip())
    return narrowed([row for row in found if wanted.fits(row)], wanted.choice, now=now)


def _ordered(rows: Sequence[BadgeRow], terminal: Terminal) -> Sequence[BadgeRow]:
    """Return the rows in order; what has nothing to go by stands last either way."""
    asked = terminal.arguments
    down = (asked.sort in _NEWEST_FIRST) is not asked.reverse
    if asked.sort == "level":
        return [row for _, row in by_level(rows, descending=down, language=terminal.language)]
    if asked.sort == "workload":
        return [row for _, row in by_workload(rows, descending=down)]
    if asked.sort == "added":  # as the wallet hands them out: last kept first
        return rows if down else rows[::-1]
    key = _PLAIN[asked.sort]
    filled = sorted((row for row in rows if key(row)), key=key, reverse=down)
    return [*filled, *(row for row in rows if not key(row))]


def _print_facets(terminal: Terminal, badges: int, counts: Counts) -> int:
    language = terminal.language
    elements = useful(counts, Choice()) if not terminal.arguments.json else tuple(counts.where)
    for element in elements:
        terminal.say(element_told(element, language))
        for value, count in offered(counts, element):
            words = value_told(element, value, language)
            terminal.say(f"    {count:>5}  {element}={value}  {words}")
    if not elements:
        terminal.say(terminal.words("cli_facets_none"))
    terminal.emit(
        {
            "badges": badges,
            "facets": [
                {
                    "name": element,
                    "words": element_told(element, language),
                    "values": [
                        {"value": value, "words": value_told(element, value, language), "badges": n}
                        for value, n in offered(counts, element)
                    ],
                }
                for element in elements
            ],
        }
    )
    return DONE


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
