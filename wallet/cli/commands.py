"""Runs one command line and turns what happens into words and an exit code."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

from wallet import crash, i18n
from wallet.cli import arguments as grammar
from wallet.cli import handing, moments
from wallet.cli.terminal import NOT_DONE, WRONG_USE, Terminal
from wallet.errors import Cancelled, UsageError, WalletError

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Run a command in a terminal of its own; return its exit code.

    A reader that goes away (``| head``) or a full disk ends the command quietly: there is nobody
    to tell. Characters that the terminal cannot show are written as escapes.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = run(arguments)
        _flush()
    except SystemExit as done:  # --help and --version
        code = int(done.code or 0)
    except OSError:  # what was buffered does not get out: nobody reads, or the disk is full
        code = NOT_DONE
    try:
        _flush()
    except OSError:
        code = NOT_DONE
        # What is left unwritten must not be tried again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return code


def run(arguments: Sequence[str], out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Run one command; return its exit code (0 done and valid, 1 not valid, 2 misuse, 3 not done).

    The clock is read here, once: ``--at`` overrides it. A window that holds the vault is asked to
    run what needs it.
    """
    out, err = out or sys.stdout, err or sys.stderr
    moment, language = moments.clock(), language_of(arguments)
    try:
        parsed = grammar.parser().parse_args(list(arguments))
    except UsageError as error:
        bare = grammar.defaults()
        bare.json = "--json" in arguments
        Terminal(bare, moment, moment, language, out, err).tell(error)
        return WRONG_USE
    terminal = Terminal(parsed, parsed.at or moment, moment, parsed.lang or language, out, err)
    return act(terminal, arguments)


def act(terminal: Terminal, arguments: Sequence[str] = ()) -> int:
    """Do what a parsed command says, here or, with its ``arguments``, in the window."""
    try:
        if arguments and terminal.arguments.changes is not None:
            code = handing.over(terminal, arguments)
            if code is not None:
                return code
        return int(terminal.arguments.act(terminal))
    except UsageError as error:
        terminal.tell(error)
        return WRONG_USE
    except (KeyboardInterrupt, Cancelled):
        terminal.tell(Cancelled())
        return NOT_DONE
    except WalletError as error:
        terminal.tell(error)
        return NOT_DONE
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - exit code 1 would say that a badge is not valid
        for line in crash.described(error):
            terminal.warn(line)
        terminal.tell(WalletError("command_broke", reason=type(error).__name__))
        return NOT_DONE


def language_of(arguments: Sequence[str]) -> str:
    """Find the language before the grammar is applied, for its own complaints."""
    words = [part for word in arguments for part in word.split("=", 1)]
    if "--lang" in words[:-1]:
        chosen = words[words.index("--lang") + 1]
        if chosen in i18n.LANGUAGES:
            return chosen
    return i18n.choose("", [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")])


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
