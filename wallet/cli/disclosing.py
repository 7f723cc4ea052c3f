"""``disclose``: which fields of a credential can be left out, and the credential without them."""

from __future__ import annotations

import argparse
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import service
from wallet.cli.choosing import check_hidden, chosen_fields, why
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.presenting.disclosing.fields import Visibility
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_new

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.presenting.disclosing.fields import FieldTree
    from wallet.snapshots.disclosed import ShownPart
    from wallet.tasks.portfolios.disclosing import OneCredential

_SIGNS = {Visibility.ALWAYS: "=", Visibility.SHOWN: "+", Visibility.HIDDEN: "-"}
_PLAIN = (
    "field_chosen",
    "field_not_chosen",
    "field_holds_shown",
    "field_goes_along",
)  # the sign says as much
_LONGEST = 100  # characters of a value in one line


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    made: argparse.ArgumentParser = commands.add_parser(
        "disclose", parents=[common], help="show a credential with some of its fields alone"
    )
    made.set_defaults(act=run, changes=Changes.NOTHING)
    made.add_argument("thing", metavar="ID|FILE", action=Thing)
    for name, words in (
        ("--show", "show this field and what it needs, beside what always is shown"),
        ("--hide", "leave this field out, and show the others"),
    ):
        made.add_argument(name, action="append", default=[], metavar="POINTER", help=words)
    made.add_argument("--list", action="store_true", help="list the fields, also with --out")
    made.add_argument("--out", type=Path, metavar="FILE", help="write the credential")
    made.add_argument(
        "--to", default="", metavar="NAME", help="whom it is for, where it can be signed for them"
    )
    made.add_argument(
        "--challenge",
        default="",
        metavar="TEXT",
        help="what the recipient asked to have signed; made up when absent",
    )
    made.add_argument(
        "--resources",
        action="append",
        type=Path,
        default=[],
        metavar="PACK",
        help="for a file: offline copies of contexts",
    )


class Thing(argparse.Action):
    """A file needs no vault, and is not handed to a window that holds one."""

    def __call__(self, _parser: Any, namespace: Any, values: Any, _option: Any = None) -> None:
        """Keep the word, and that a file changes nothing of the vault."""
        setattr(namespace, self.dest, values)
        if _is_file(values):
            namespace.changes = None


def run(terminal: Terminal) -> int:
    """List what becomes of each field; with ``--out`` write what is shown."""
    asked = terminal.arguments
    with _found(terminal) as (credential, keys):
        everything = credential.fields()
        shown = chosen_fields(everything, asked.show, asked.hide)
        check_hidden(terminal, asked.hide, everything, credential.fields(shown))
        part = credential.disclose(
            shown, keys, audience=asked.to, challenge=asked.challenge, now=terminal.now
        )
    if asked.list or not asked.out:
        _print(terminal, part.fields)
    file = _written(terminal, part) if asked.out else ""
    if part.binding:
        terminal.say(terminal.words(part.binding, recipient=asked.to))
    terminal.emit(_json(terminal, part, file))
    return DONE


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except ValueError:  # a NUL in it
        return False


@contextmanager
def _found(terminal: Terminal) -> Iterator[tuple[OneCredential, Any]]:
    """Give the credential, and what returns the learner's keys when there is something to sign."""
    asked = terminal.arguments
    if asked.changes is not None:
        with unlocked(terminal) as wallet:
            yield wallet.disclosing.of(asked.thing), wallet.disclosing.keys
        return
    found = service.file_to_disclose(Path(asked.thing), service.basis_of(asked.resources, []))
    if asked.to and found.names_a_key and service.Wallet.exists(terminal.home):
        with unlocked(terminal) as wallet:
            yield found, wallet.disclosing.keys
    else:
        yield found, tuple


def _print(terminal: Terminal, fields: FieldTree) -> None:
    if fields.code:
        terminal.say(terminal.words(fields.code))
    legend = (f"{sign} {terminal.words(f'field_{way.value}')}" for way, sign in _SIGNS.items())
    terminal.say("   ".join(legend))
    terminal.say()
    for each in fields.fields:
        reason = "" if each.why in _PLAIN or fields.code else f"  ({why(terminal, each)})"
        value = each.value if len(each.value) <= _LONGEST else f"{each.value[:_LONGEST]}…"
        terminal.say(f"{_SIGNS[each.visibility]} {each.key}{f'  {value}' if value else ''}{reason}")
    terminal.say()
    shown = len(fields.shown)
    hidden = len(fields.fields) - shown
    terminal.say(terminal.words("disclose_counts", shown=shown, hidden=hidden))
    if fields.hidden_unknown:
        terminal.say(terminal.words("disclose_hidden_before", count=fields.hidden_unknown))


def _written(terminal: Terminal, part: ShownPart) -> str:
    out: Path = terminal.arguments.out
    name = out.name if out.suffix else f"{out.name}{part.ending}"
    file = printable(write_new(out.parent, name, part.data))
    terminal.say(terminal.words("disclose_saved", name=file))
    return file


def _json(terminal: Terminal, part: ShownPart, file: str) -> dict[str, Any]:
    """Return the document that docs/command-line.md describes."""
    fields = part.fields
    return {
        "title": part.title,
        "way": fields.way.value,
        "code": fields.code,
        "message": terminal.words(fields.code) if fields.code else "",
        "hidden_before": fields.hidden_unknown,
        "fields": [
            {
                "key": each.key,
                "value": each.value,
                "visibility": each.visibility.value,
                "why": each.why,
                "message": why(terminal, each),
                "needed_by": each.needed_by,
                "choosable": each.choosable,
            }
            for each in fields.fields
        ],
        "media_type": part.media_type,
        "file": file,
        "binding": part.binding,
        "holder": part.holder,
        "challenge": part.challenge,
    }
