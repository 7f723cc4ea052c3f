"""The grammar of the command line: global options, accepted before or after the command."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, NoReturn

from wallet import __version__
from wallet.cli.moments import moment
from wallet.errors import UsageError


class Parser(argparse.ArgumentParser):
    """A parser whose misuse is a ``UsageError``, so that ``--json`` can speak of it too."""

    def __init__(self, **how: Any) -> None:
        # A shortened option would break on the day when another begins with the same letters.
        super().__init__(allow_abbrev=False, **how)

    def error(self, message: str) -> NoReturn:
        """Raise ``UsageError`` with the parser's own words and the usage line."""
        raise UsageError("wrong_use", reason=message, usage=self.format_usage().strip())


def parser() -> Parser:
    """Return the whole grammar; every command names the function that runs it as ``act``.

    A command that works on the vault also has ``changes``: what of the vault it may change.
    """
    top = Parser(prog="tsumiki", description="A wallet for learning credentials.")
    top.add_argument("--version", action="version", version=f"Tsumiki {__version__}")
    top.set_defaults(changes=None)
    _add_global(top, first=True)
    commands = top.add_subparsers(
        dest="command", metavar="COMMAND", parser_class=Parser, required=True
    )
    common = Parser(add_help=False)
    _add_global(common, first=False)

    from wallet.cli import (  # noqa: PLC0415 - they import us
        accept,
        activity,
        answering,
        ask,
        backpack,
        backup,
        certificate,
        code,
        collections,
        comparing,
        describing,
        disclosing,
        history,
        keep,
        listing,
        marking,
        pathway,
        portfolio,
        present,
        profile,
        protect,
        receiver,
        refresh,
        register,
        scan,
        share,
        skills,
        tour,
        trust,
        verify,
    )

    groups = (
        verify, describing, keep, listing, comparing, backup, marking, collections, history,
        activity, protect, refresh, trust, profile, pathway, portfolio, present, certificate,
        code, disclosing, skills, ask, share, answering, accept, backpack, scan, receiver, register,
        tour,
    )  # fmt: skip
    for group in groups:
        group.add(commands, common)
    return top


def defaults() -> argparse.Namespace:
    """Return the global options as they are when none is given."""
    bare = Parser()
    _add_global(bare, first=True)
    return bare.parse_args([])


def _add_global(to: argparse.ArgumentParser, *, first: bool) -> None:
    """Add the global options; after the command they only override, so they have no default."""

    def default(value: object) -> object:
        return value if first else argparse.SUPPRESS

    to.add_argument(
        "--home", type=Path, default=default(None), metavar="DIR", help="where the vault lives"
    )
    to.add_argument(
        "--passphrase-file",
        default=default(None),
        metavar="FILE",
        help="read the passphrase from a file, or - for standard input",
    )
    to.add_argument(
        "--recovery-file",
        default=default(None),
        metavar="FILE",
        help="open with the recovery words in a file, or a picture of their code; - for input",
    )
    to.add_argument(
        "--json",
        action="store_true",
        default=default(False),
        help="one JSON document on standard output, words on standard error",
    )
    to.add_argument("--lang", choices=("ja", "en"), default=default(None), help="language")
    to.add_argument(
        "--at",
        type=moment,
        default=default(None),
        metavar="TIME",
        help="the clock to judge by (RFC 3339)",
    )
    to.add_argument(
        "--online",
        action="store_true",
        default=default(False),
        help="allow the network; without it nothing touches it",
    )
