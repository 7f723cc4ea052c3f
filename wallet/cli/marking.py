"""``archive``, ``undelete``, ``favourite``, ``note``, ``tag``: the learner's own marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.cli.rows import print_rows, row_json
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from wallet.service import Wallet


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands to the grammar."""

    def command(name: str, act: Any, help_text: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = commands.add_parser(name, parents=[common], help=help_text)
        made.set_defaults(act=act, changes=Changes.LIBRARY)
        return made

    def several(to: argparse.ArgumentParser) -> None:
        to.add_argument("ids", nargs="+", metavar="ID")

    several(command("archive", archive, "put badges away: kept, but not in the list"))
    several(command("unarchive", unarchive, "bring archived badges back into the list"))
    returning = command(
        "undelete", undelete, "bring back what the window marked as deleted; without ID list it"
    )
    returning.add_argument("ids", nargs="*", metavar="ID")
    preferring = command("favourite", favourite, "make badges favourites")
    several(preferring)
    preferring.add_argument("--off", action="store_true", help="or no longer")
    noting = command("note", note, "write a badge's note, or without TEXT show it")
    noting.add_argument("id", metavar="ID")
    noting.add_argument("text", nargs="?", metavar="TEXT", help='the note; "" removes it')
    for name, act, help_text in (
        ("tag", tag, "give badges a tag"),
        ("untag", untag, "take a tag from badges"),
    ):
        tagging = command(name, act, help_text)
        tagging.add_argument("name", metavar="NAME")
        several(tagging)
    command("tags", tags, "list the tags").set_defaults(changes=Changes.NOTHING)


def archive(terminal: Terminal) -> int:
    """Put badges away."""
    return marked(
        terminal, "cli_archived", lambda w, ids: w.marks.archive(ids, now=terminal.remembered)
    )


def unarchive(terminal: Terminal) -> int:
    """Bring badges back into the list."""
    return marked(
        terminal, "cli_unarchived", lambda w, ids: w.marks.unarchive(ids, now=terminal.remembered)
    )


def undelete(terminal: Terminal) -> int:
    """Bring deleted badges back, or list those that still can come back."""
    if terminal.arguments.ids:
        return marked(
            terminal, "cli_undeleted", lambda w, ids: w.marks.undelete(ids, now=terminal.remembered)
        )
    with unlocked(terminal) as wallet:
        print_rows(terminal, wallet.deleted(now=terminal.now))
    return DONE


def favourite(terminal: Terminal) -> int:
    """Make badges favourites, or no longer."""
    on = not terminal.arguments.off
    code = "cli_favourite" if on else "cli_no_favourite"
    return marked(terminal, code, lambda w, ids: w.marks.set_favourite(ids, on))


def note(terminal: Terminal) -> int:
    """Write a note, or show it."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        if asked.text is not None:
            wallet.marks.set_note(asked.id, asked.text)
        text = wallet.badge(asked.id, now=terminal.now).note
    for line in text.splitlines() or [terminal.words("cli_no_note")]:
        terminal.say(line)
    terminal.emit({"id": asked.id, "note": text})
    return DONE


def tag(terminal: Terminal) -> int:
    """Give badges a tag."""
    name = terminal.arguments.name
    return marked(terminal, "cli_tagged", lambda w, ids: w.marks.tag(ids, name), name=name)


def untag(terminal: Terminal) -> int:
    """Take a tag from badges."""
    name = terminal.arguments.name
    return marked(terminal, "cli_untagged", lambda w, ids: w.marks.untag(ids, name), name=name)


def tags(terminal: Terminal) -> int:
    """List tags with how many badges of the list have each."""
    with unlocked(terminal) as wallet:
        found = wallet.marks.tags()
    for name, count in found:
        terminal.say(f"{name}  {count}")
    if not found:
        terminal.say(terminal.words("cli_nothing_kept"))
    terminal.emit({"tags": [{"name": name, "badges": count} for name, count in found]})
    return DONE


def marked(
    terminal: Terminal,
    code: str,
    act: Callable[[Wallet, Sequence[str]], object],
    **details: object,
) -> int:
    """Do something with the badges named, all or none, and say so of each."""
    ids = list(dict.fromkeys(terminal.arguments.ids))
    with unlocked(terminal) as wallet:
        act(wallet, ids)
        rows = [wallet.badge(each, now=terminal.now).row for each in ids]
    for row in rows:
        terminal.say(terminal.words(code, title=row.title or "–", **details))
    terminal.emit({"badges": [row_json(row) for row in rows]})
    return DONE
