"""Runs one command line and turns what happens into words and an exit code."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from wallet import i18n
from wallet.cli.arguments import Parser, parser
from wallet.cli.terminal import NOT_DONE, WRONG_USE, Terminal
from wallet.errors import Cancelled, UsageError, WalletError

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMES = frozenset(
    {
        "verify",
        "create",
        "import",
        "list",
        "show",
        "recheck",
        "export",
        "delete",
        "trust",
        "present",
        "tour",
    }
)


def opens_window(arguments: Sequence[str]) -> bool:
    """Say whether these arguments ask for the window: none, a file or a link (and ``--home``)."""
    words = list(arguments)
    while words and words[0] in ("--home", "--lang"):
        words = words[2:]
    if any(word in ("-h", "--help", "--version") for word in words):
        return False
    if not words:
        return True
    first = words[0]
    return (
        first not in _NAMES
        and not first.startswith("-")
        and ("://" in first or Path(first).exists())
    )


def run(arguments: Sequence[str], out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Run one command; return its exit code (0 done and valid, 1 not valid, 2 misuse, 3 not done).

    The clock is read here, once: ``--at`` overrides it.
    """
    out, err = out or sys.stdout, err or sys.stderr
    grammar = parser()
    fallback = Parser().parse_args([])
    fallback.json, fallback.home = "--json" in arguments, None
    language = _language_of(arguments)
    try:
        parsed = grammar.parse_args(list(arguments))
        language = parsed.lang or language
        if parsed.command is None:
            grammar.error("")
    except UsageError as error:
        Terminal(fallback, datetime.now(UTC), language, out, err).tell(error)
        return WRONG_USE
    terminal = Terminal(parsed, parsed.at or datetime.now(UTC), language, out, err)
    try:
        return int(parsed.act(terminal))
    except UsageError as error:
        terminal.tell(error)
        return WRONG_USE
    except (KeyboardInterrupt, Cancelled):
        terminal.tell(Cancelled())
        return NOT_DONE
    except WalletError as error:
        terminal.tell(error)
        return NOT_DONE


def _language_of(arguments: Sequence[str]) -> str:
    """Find the language before the grammar is applied, for its own complaints."""
    words = list(arguments)
    if "--lang" in words[:-1]:
        chosen = words[words.index("--lang") + 1]
        if chosen in i18n.LANGUAGES:
            return chosen
    return i18n.choose("", [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")])
