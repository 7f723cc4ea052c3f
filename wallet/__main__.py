"""``tsumiki``: the window, or a command in the terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.cli.opening import Opening
    from wallet.cli.serving import Ran
    from wallet.relay import Message
    from wallet.service import Wallet
    from wallet.work import Work


def main() -> int:
    """Open the window for no argument, a file or a text; else run the command; return its code."""
    from wallet import crash, hardening  # noqa: PLC0415 - they load little else
    from wallet.cli.opening import window_asked  # noqa: PLC0415 - same

    hardening.forbid_core_dumps()  # before anything is unlocked
    crash.keep_quiet()
    arguments = sys.argv[1:]
    opening = window_asked(arguments)
    if opening is None:
        from wallet.cli import commands  # noqa: PLC0415 - the window must not wait for these

        return commands.main(arguments)
    if _shown_already(opening):
        return 0
    from wallet.gui import app  # noqa: PLC0415 - and the terminal must not wait for Qt

    language = ["--lang", opening.language] if opening.language else []
    given = ["--home", str(opening.home), *language, "--", *opening.words]
    return app.run(given, _command)


def _shown_already(opening: Opening) -> bool:
    """Hand files or a text to the window that shows this home, if there is one."""
    from wallet import relay  # noqa: PLC0415 - commands have no use for it here

    try:
        return relay.ask(opening.home, {"do": relay.OPEN, "words": opening.words}) is not None
    except (EOFError, OSError):
        return False  # it is just closing


def _command(message: Message, wallet: Wallet, work: Work) -> Ran:
    """Run a command that was handed to the window, with what the commands need loaded only now."""
    from wallet.cli import serving  # noqa: PLC0415 - as said

    return serving.run(message, wallet, work)


if __name__ == "__main__":
    sys.exit(main())
