"""``collections``: badges that the learner put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.cli.marking import marked
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    import argparse

    from wallet.service import Wallet


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add ``collections`` and its own commands to the grammar."""
    top = commands.add_parser("collections", parents=[common], help="badges put together")
    acts = top.add_subparsers(dest="collections_command", metavar="ACT", required=True)

    def act(name: str, run: Any, help_text: str, *words: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = acts.add_parser(name, parents=[common], help=help_text)
        made.set_defaults(act=run, changes=Changes.LIBRARY)
        for word in words:
            made.add_argument(word, metavar=word.upper())
        return made

    act("list", list_, "list the collections").set_defaults(changes=Changes.NOTHING)
    act("create", create, "make a collection", "name")
    act("rename", rename, "give a collection another name", "collection", "name")
    act("delete", delete, "remove a collection; its badges stay", "collection")
    for name, run, help_text in (
        ("add", put, "put badges into a collection, named by name or id"),
        ("remove", take, "take badges out of a collection"),
    ):
        act(name, run, help_text, "collection").add_argument("ids", nargs="+", metavar="ID")


def list_(terminal: Terminal) -> int:
    """List collections with how many badges of the list are in each."""
    with unlocked(terminal) as wallet:
        return _print(terminal, wallet)


def create(terminal: Terminal) -> int:
    """Make a collection."""
    with unlocked(terminal) as wallet:
        made = wallet.marks.create_collection(terminal.arguments.name, now=terminal.remembered)
        return _print(terminal, wallet, made)


def rename(terminal: Terminal) -> int:
    """Give a collection another name."""
    with unlocked(terminal) as wallet:
        chosen = _chosen(wallet, terminal.arguments.collection)
        wallet.marks.rename_collection(chosen, terminal.arguments.name)
        return _print(terminal, wallet, chosen)


def delete(terminal: Terminal) -> int:
    """Remove a collection; its badges stay."""
    name = terminal.arguments.collection
    with unlocked(terminal) as wallet:
        chosen = _chosen(wallet, name)
        wallet.marks.delete_collection(chosen)
    terminal.say(terminal.words("cli_collection_deleted", name=name))
    terminal.emit({"deleted": chosen})
    return DONE


def put(terminal: Terminal) -> int:
    """Put badges at the end of a collection."""
    name = terminal.arguments.collection
    return marked(
        terminal, "cli_collected", lambda w, ids: w.marks.collect(_chosen(w, name), ids), name=name
    )


def take(terminal: Terminal) -> int:
    """Take badges out of a collection."""
    name = terminal.arguments.collection
    return marked(
        terminal,
        "cli_uncollected",
        lambda w, ids: w.marks.uncollect(_chosen(w, name), ids),
        name=name,
    )


def _chosen(wallet: Wallet, named: str) -> str:
    """Return the id of a collection that was named by its name or id."""
    found = {each.name: each.id for each in wallet.marks.collections()}
    return found.get(named, named)


def _print(terminal: Terminal, wallet: Wallet, only: str = "") -> int:
    found = [each for each in wallet.marks.collections() if only in ("", each.id)]
    for each in found:
        terminal.say(f"{each.id}  {each.name}  {each.count}")
    if not found:
        terminal.say(terminal.words("cli_nothing_kept"))
    terminal.emit({"collections": [{"id": c.id, "name": c.name, "badges": c.count} for c in found]})
    return DONE
