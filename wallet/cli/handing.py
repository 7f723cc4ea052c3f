"""Hands a command to the window that holds the vault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wallet import relay
from wallet.errors import VaultError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.cli.terminal import Terminal


def over(terminal: Terminal, arguments: Sequence[str]) -> int | None:
    """Let the window that has this vault open run the command; return its exit code.

    None when no window shows this home, or when it is locked and the passphrase is at hand. Raises
    ``VaultError``: ``vault_locked_in_window`` when it is locked and there is nobody to ask for the
    passphrase, ``window_gone`` when it ends before the command does.
    """
    message = {
        "do": relay.RUN,
        "arguments": list(arguments),
        "folder": str(Path.cwd()),
        "language": terminal.language,
    }
    try:
        answer = relay.ask(terminal.home, message)
    except (EOFError, OSError) as error:
        raise VaultError("window_gone") from error
    if answer is None or (answer.get("error") == relay.LOCKED and terminal.can_ask):
        return None
    if "error" in answer:
        raise VaultError(str(answer["error"]))
    terminal.out.write(answer["out"])
    terminal.err.write(answer["err"])
    return int(answer["code"])
