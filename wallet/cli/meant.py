"""To which command the text of a code or link belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.sharing.meaning import meaning
from wallet.snapshots.imports import Holds

if TYPE_CHECKING:
    from wallet.snapshots.imports import Meaning

_COMMANDS = {Holds.REQUEST: "answer", Holds.INTERACTION: "answer", Holds.OFFER: "accept"}


def command_for(meant: Meaning) -> str:
    """Return the command that goes on with a text, "" where none takes the text itself."""
    return _COMMANDS.get(meant.holds, "")


def check_meant(text: str, command: str) -> None:
    """Raise ``UsageError`` ``text_for_other_command`` where the text is for another command."""
    other = command_for(meaning(text))
    if other and other != command:
        raise UsageError("text_for_other_command", command=other)
