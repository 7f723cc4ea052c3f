"""``register``: make links and files of badges open in Tsumiki, for this user; and undo it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli.terminal import DONE, NOT_DONE, Terminal
from wallet.errors import UsageError
from wallet.registration import windows
from wallet.registration.linux_user import Done, LinuxUser
from wallet.registration.table import SCHEMES

if TYPE_CHECKING:
    import argparse


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    register = commands.add_parser(
        "register", parents=[common], help="open links and files of badges in Tsumiki (this user)"
    )
    register.add_argument("--remove", action="store_true", help="undo it")
    register.set_defaults(act=run)


def run(terminal: Terminal) -> int:
    """Register, or undo it; on macOS the bundle does so."""
    removing = terminal.arguments.remove
    if sys.platform == "darwin":
        terminal.explain(UsageError("register_by_bundle"))
        terminal.emit({"registered": None, "schemes": list(SCHEMES)})
        return NOT_DONE
    if sys.platform == "win32":
        keys = windows.remove() if removing else windows.write(command(terminal))
        done = Done(tuple(Path(f"HKEY_CURRENT_USER\\{key}") for key in keys))
    else:
        user = LinuxUser(os.environ)
        done = user.remove() if removing else user.register(command(terminal))
    _print(terminal, done, removing=removing)
    return DONE


def command(terminal: Terminal) -> tuple[str, ...]:
    """Return how this very program is started, on the home that was named, if one was."""
    program = Path(sys.argv[0])
    if getattr(sys, "frozen", False):
        start: tuple[str, ...] = (sys.executable,)
    elif program.name.startswith("tsumiki") and program.is_file():
        start = (str(program.absolute()),)
    else:
        start = (sys.executable, "-m", "wallet")
    home = terminal.arguments.home
    return (*start, "--home", str(home.expanduser().absolute())) if home else start


def _print(terminal: Terminal, done: Done, *, removing: bool) -> None:
    files = ", ".join(map(str, done.files))
    if removing and not done.files:
        terminal.say(terminal.words("register_nothing"))
    else:
        code = "register_removed" if removing else "register_done"
        terminal.say(terminal.words(code, files=files))
    if not removing:
        others = dict(done.others)
        opened = ", ".join(each for each in SCHEMES if each not in others)
        terminal.say(terminal.words("register_opens", schemes=opened))
        for scheme, program in done.others:
            terminal.say(terminal.words("register_others", scheme=scheme, program=program))
    if done.missing:
        tools = ", ".join(done.missing)
        terminal.explain(UsageError("register_tools_missing", tools=tools))
    terminal.emit(
        {
            "registered": not removing,
            "files": [str(each) for each in done.files],
            "schemes": list(SCHEMES),
            "others": dict(done.others),
            "tools": list(done.ran),
            "missing_tools": list(done.missing),
        }
    )
