"""How a command gets at the vault: by what was given, by the keyring, or by asking."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from wallet.errors import Cancelled, UsageError, VaultError
from wallet.service import Wallet, recovery_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.cli.terminal import Terminal

_ASKED = "passphrase"
_LONGEST_FILE = 10_000_000  # bytes: a photograph of a sheet


@contextmanager
def unlocked(terminal: Terminal) -> Iterator[Wallet]:
    """Hold the learner's wallet open for one command; one that was lent stays open."""
    if terminal.held:
        yield terminal.held.wallet
        return
    wallet = _unlock(terminal)
    try:
        yield wallet
    finally:
        wallet.close()


def words_of(source: str) -> str:
    """Return the recovery words in a text file or a picture; ``-`` is standard input.

    Raises ``VaultError`` ``recovery_file_unreadable`` and ``UsageError`` ``file_unreadable``.
    """
    try:
        if source == "-":
            data = sys.stdin.buffer.read(_LONGEST_FILE + 1) if sys.stdin else b""
        else:
            with Path(source).open("rb") as file:
                data = file.read(_LONGEST_FILE + 1)
    except OSError as error:
        raise UsageError("file_unreadable", file=source) from error
    if len(data) > _LONGEST_FILE:
        raise VaultError("recovery_file_unreadable")
    return recovery_words(data)


def _unlock(terminal: Terminal) -> Wallet:
    """Return the learner's wallet, unlocked; the caller closes it.

    What was given on the command line is used, and nothing else is tried; without it the keyring,
    where this vault has one; then whoever sits at the keyboard is asked. The vault remembers the
    true clock, and never a later one that was only asked about.
    """
    asked, home, now = terminal.arguments, terminal.home, terminal.remembered
    if not Wallet.exists(home):
        raise VaultError("no_vault", home=str(home))
    if asked.recovery_file is not None:
        if asked.passphrase_file is not None:
            raise UsageError("one_way_only")
        return Wallet.unlock_with_recovery(home, words_of(asked.recovery_file), now=now)
    ways = Wallet.ways(home)
    if asked.passphrase_file is None and "keyring" in ways:
        try:
            return Wallet.unlock_with_keyring(home, now=now)
        except VaultError as error:
            if not (error.code.startswith("keyring_") and terminal.has_keyboard):
                raise
            terminal.explain(error)
    if asked.passphrase_file is None and ways == ("recovery",) and terminal.has_keyboard:
        return Wallet.unlock_with_recovery(home, typed_words(terminal), now=now)
    if asked.passphrase_file is None and not terminal.has_keyboard:
        raise UsageError("passphrase_needed", ways=tuple(kind for kind in ways if kind != _ASKED))
    return Wallet.unlock(home, terminal.passphrase(), now=now)


def typed_words(terminal: Terminal, prompt: str = "cli_recovery_words") -> str:
    """Return recovery words that are typed at the keyboard, unseen; raise ``Cancelled``."""
    words = terminal.typed(prompt)
    if not words.strip():
        raise Cancelled
    return words
