"""Runs a command that another process handed to the window, on the wallet that it holds."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli import arguments, commands, moments
from wallet.cli.terminal import NOT_DONE, Held, Terminal
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    import argparse

    from wallet import relay
    from wallet.service import Wallet
    from wallet.work import Work


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command that ran in the window said, and what of the vault it may have changed."""

    code: int
    out: str
    err: str
    changes: Changes

    def message(self) -> relay.Message:
        """Return it as the answer to the process that asked."""
        return {"code": self.code, "out": self.out, "err": self.err}


def run(message: relay.Message, wallet: Wallet, work: Work) -> Ran:
    """Run a command that was handed over, on the wallet that the window holds.

    Files are those that the caller sees: names are taken from the caller's folder.
    """
    words = [str(word) for word in message["arguments"]]
    parsed = arguments.parser().parse_args(words)
    _take_from(Path(message["folder"]), parsed)
    out, err = io.StringIO(), io.StringIO()
    clock = moments.clock()
    terminal = Terminal(
        parsed,
        parsed.at or clock,
        clock,
        str(message["language"]),
        out,
        err,
        Held(wallet, work),
    )
    code = commands.act(terminal) if parsed.changes is not None else NOT_DONE
    return Ran(code, out.getvalue(), err.getvalue(), parsed.changes or Changes.NOTHING)


def _take_from(folder: Path, parsed: argparse.Namespace) -> None:
    """Let names of files begin at a folder, where they do not say themselves where they begin."""
    for name, value in vars(parsed).items():
        setattr(parsed, name, _from(folder, value))


def _from(folder: Path, value: Any) -> Any:
    if isinstance(value, Path):
        return folder / value
    if isinstance(value, list):
        return [_from(folder, each) for each in value]
    return value
