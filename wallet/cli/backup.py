"""``backup``, ``restore``: everything that is kept as one encrypted file, and back."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import i18n
from wallet.cli.terminal import DONE, NOT_DONE, Terminal, first_line
from wallet.cli.unlocking import unlocked
from wallet.errors import Cancelled, UsageError, WalletError
from wallet.service import BackingUp, Wallet
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.wording import joined

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from wallet.snapshots.backups import Restored, Unrestored


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands to the grammar."""
    backing = commands.add_parser(
        "backup", parents=[common], help="write everything into one encrypted file"
    )
    backing.set_defaults(act=backup, changes=Changes.NOTHING)
    # What needs no vault is not handed to a window that holds one.
    backing.add_argument(
        "--check",
        dest="changes",
        action="store_const",
        const=None,
        help="read a backup whole and say what would come back",
    )
    restoring = commands.add_parser(
        "restore", parents=[common], help="merge a backup into the vault, or make one of it"
    )
    changes = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PROFILES
    restoring.set_defaults(act=restore, changes=changes)
    restoring.add_argument(
        "--rehearse", action="store_true", help="say what would come back, change nothing"
    )
    for command in (backing, restoring):
        command.add_argument("file", type=Path, metavar="FILE")
        command.add_argument(
            "--backup-passphrase-file",
            type=Path,
            metavar="FILE",
            help="read the backup's own passphrase from a file",
        )


def backup(terminal: Terminal) -> int:
    """Write a backup, or with ``--check`` rehearse that of one."""
    if terminal.arguments.changes is None:
        return _check(terminal)
    with unlocked(terminal) as wallet:
        words = _passphrase(terminal, twice=True)
        made = wallet.backups.write(
            terminal.arguments.file, words, now=terminal.remembered, work=terminal.work()
        )
    details = {
        "file": printable(made.path),
        "size": made.size,
        "credentials": made.credentials,
    }
    terminal.say(terminal.words("cli_backed_up", **details))
    terminal.emit(
        {
            **details,
            "editions": made.editions,
            "sha256": made.sha256,
            "created": made.created.isoformat(),
        }
    )
    return DONE


def _check(terminal: Terminal) -> int:
    file = terminal.arguments.file
    found = BackingUp.check(file, _passphrase(terminal), work=terminal.work())
    counts = {
        "credentials": found.credentials,
        "editions": found.editions,
        "profiles": found.profiles,
        "documents": found.documents,
    }
    created = i18n.date_and_time(found.created, terminal.language)
    terminal.say(terminal.words("cli_backup_good", created=created, **counts))
    if found.unreadable:
        terminal.say(terminal.words("cli_backup_unreadable", count=found.unreadable))
    terminal.emit(
        {
            "file": printable(file),
            "created": found.created.isoformat(),
            "schema": found.schema,
            "size": found.size,
            "sha256": found.sha256,
            **counts,
            "unreadable": found.unreadable,
            "failed": _failed(terminal, found.failed),
        }
    )
    return NOT_DONE if found.failed else DONE


def restore(terminal: Terminal) -> int:
    """Merge a backup; where there is no vault yet, one is made of it."""
    asked = terminal.arguments
    if terminal.held or asked.rehearse or Wallet.exists(terminal.home):
        with unlocked(terminal) as wallet:
            act = wallet.backups.rehearse if asked.rehearse else wallet.backups.restore
            words = _passphrase(terminal)
            done = act(asked.file, words, now=terminal.now, work=terminal.work())
    else:
        words = _passphrase(terminal)
        wallet = Wallet.restore_new(
            terminal.home,
            asked.file,
            words,
            terminal.passphrase(twice=True),
            now=terminal.remembered,
            work=terminal.work(),
        )
        wallet.close()
        if wallet.backups.restored is None:
            raise WalletError("command_broke", reason="restored")
        done = wallet.backups.restored
    return _tell(terminal, done)


def _tell(terminal: Terminal, done: Restored) -> int:
    rehearsed = terminal.arguments.rehearse
    counts = {"profiles": done.profiles, "documents": done.documents}
    terminal.say(
        terminal.words(
            "cli_would_restore" if rehearsed else "cli_restored",
            added=len(done.added),
            editions=len(done.editions),
            duplicates=len(done.duplicates),
            **counts,
        )
    )
    for issuer, level in done.decisions:
        terminal.say(terminal.words(f"cli_restored_{level}", issuer=issuer))
    for name in done.registries:
        terminal.say(terminal.words("cli_restored_registry", name=name))
    if done.decisions or done.registries:
        terminal.say(terminal.words("cli_restored_trust"))
    if done.ahead:
        moment = i18n.date_and_time(done.ahead, terminal.language)
        terminal.say(terminal.words("cli_restored_ahead", moment=moment))
    terminal.emit(
        {
            "created": done.created.isoformat(),
            "rehearsed": rehearsed,
            "added": done.added,
            "editions": done.editions,
            "duplicates": done.duplicates,
            **counts,
            "decisions": [{"issuer": issuer, "level": level} for issuer, level in done.decisions],
            "registries": done.registries,
            "ahead": done.ahead.isoformat() if done.ahead else None,
            "failed": _failed(terminal, done.failed),
        }
    )
    return NOT_DONE if done.failed else DONE


def _failed(terminal: Terminal, failed: Sequence[Unrestored]) -> list[dict[str, Any]]:
    """Print what does not come back, and return it for the JSON."""
    found = []
    for one in failed:
        error = WalletError(one.code, **one.details)
        terminal.say(one.title or "–")
        terminal.say("  " + joined(terminal.sentences(error), terminal.language))
        found.append({"title": one.title, "error": terminal.error_json(error)})
    return found


def _passphrase(terminal: Terminal, *, twice: bool = False) -> str:
    """Return the backup's own passphrase, from the file named or the keyboard.

    Raises ``UsageError`` ``cli_backup_passphrase_needed``, ``passphrases_differ`` or
    ``passphrase_file_unreadable``, and ``Cancelled``.
    """
    file = terminal.arguments.backup_passphrase_file
    if file is not None:
        return first_line(str(file))
    if not terminal.has_keyboard:
        raise UsageError("cli_backup_passphrase_needed")
    try:
        first = getpass.getpass(terminal.words("cli_backup_passphrase"))
        if twice and getpass.getpass(terminal.words("cli_passphrase_again")) != first:
            raise UsageError("passphrases_differ")
    except EOFError as error:
        raise Cancelled from error
    return first
