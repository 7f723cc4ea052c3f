"""``tsumiki``: the window, or a command in the terminal."""

from __future__ import annotations

import sys


def main() -> int:
    """Open the window for no argument, a file or a link; else run the command; return its code."""
    from wallet.cli.opening import window_asked  # noqa: PLC0415 - loads nothing else

    arguments = sys.argv[1:]
    opening = window_asked(arguments)
    if opening is None:
        from wallet.cli import commands  # noqa: PLC0415 - the window must not wait for these

        return commands.main(arguments)
    from wallet.gui import app  # noqa: PLC0415 - and the terminal must not wait for Qt

    return app.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
