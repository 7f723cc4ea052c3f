"""``recovery``: a new recovery key on paper, in use once its words were typed back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import typed_words, unlocked, words_of
from wallet.errors import UsageError, VaultError
from wallet.papers import recovery_page
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_private

if TYPE_CHECKING:
    import argparse

    from wallet.service import Wallet
    from wallet.snapshots.protection import RecoveryKey

_PAGES, _PICTURES = (".html", ".htm"), (".png",)
_TRIES = 3


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    made = commands.add_parser(
        "recovery", parents=[common], help="make recovery words, on a sheet to print"
    )
    made.add_argument(
        "--out",
        type=Path,
        metavar="SHEET",
        help="write a page to print (.html) or the code alone (.png), and show no words",
    )
    made.add_argument(
        "--typed-file",
        metavar="FILE",
        help="read what was typed back, or a picture of the sheet's code, from a file or -",
    )
    made.set_defaults(act=run)


def run(terminal: Terminal) -> int:
    """Show or write a new key, have it typed back, and only then let it open the vault.

    What was typed back is read after the sheet was written. A sheet that did not come into use is
    removed again.
    """
    asked = terminal.arguments
    if asked.typed_file is None and not terminal.has_keyboard:
        raise UsageError("keyboard_needed", option="--typed-file")
    if asked.out is not None and asked.out.suffix.lower() not in _PAGES + _PICTURES:
        raise UsageError("sheet_kind_unknown", file=printable(asked.out))
    with unlocked(terminal) as wallet:
        key = wallet.protection.offer_recovery()
        _hand_out(terminal, key)
        try:
            _keep(terminal, wallet, key)
        except BaseException:
            if asked.out is not None:
                asked.out.unlink(missing_ok=True)
            raise
    terminal.say(terminal.words("cli_recovery_kept"))
    terminal.emit({"sheet": printable(asked.out) if asked.out else None})
    return DONE


def _hand_out(terminal: Terminal, key: RecoveryKey) -> None:
    out: Path | None = terminal.arguments.out
    if out is None:
        terminal.say(terminal.words("cli_recovery_words_are"))
        for number, word in enumerate(key.words(terminal.language), 1):
            terminal.say(f"{number:>4}. {word}")
    else:
        write_private(out, _sheet(terminal, key, out))
        terminal.say(terminal.words("cli_sheet_written", file=printable(out)))
    for stream in (terminal.out, terminal.err):
        stream.flush()  # whoever answers by standard input reads this first


def _sheet(terminal: Terminal, key: RecoveryKey, out: Path) -> bytes:
    if out.suffix.lower() in _PICTURES:
        return key.qr_png
    name, now, language = terminal.home.name, terminal.clock, terminal.language
    return recovery_page.page(key, name=name, now=now, language=language)


def _keep(terminal: Terminal, wallet: Wallet, key: RecoveryKey) -> None:
    """Keep the key once it was typed back; at the keyboard there are three tries."""
    source, now = terminal.arguments.typed_file, terminal.remembered
    for left in reversed(range(1 if source is not None else _TRIES)):
        typed = typed_words(terminal, "cli_type_back") if source is None else words_of(source)
        try:
            wallet.protection.keep_recovery(key, typed, now=now)
        except VaultError as error:
            if error.code != "recovery_not_the_same" or not left:
                raise
            terminal.explain(error)
        else:
            return
