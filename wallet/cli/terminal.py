"""What every command has at hand: its arguments, the clock, the language, and where words go."""

from __future__ import annotations

import getpass
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from wallet import paths, wording
from wallet.errors import UsageError, WalletError
from wallet.service import Wallet
from wallet.work import Progress, Work

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import datetime

DONE, NOT_VALID, WRONG_USE, NOT_DONE = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Terminal:
    """One run of one command. With ``--json``, standard output holds one JSON document only."""

    arguments: argparse.Namespace
    now: datetime
    language: str
    out: TextIO
    err: TextIO

    @property
    def home(self) -> Path:
        """The folder of the vault."""
        return self.arguments.home or paths.default_home()

    def words(self, code: str, **details: object) -> str:
        """Return the sentence of a code in the language of this run."""
        return wording.say(code, self.language, **details)

    def say(self, text: str = "") -> None:
        """Print for people."""
        print(text, file=self.err if self.arguments.json else self.out)

    def emit(self, data: Any) -> None:
        """Print the JSON document, when one was asked for."""
        if self.arguments.json:
            print(json.dumps(data, ensure_ascii=False, indent=2), file=self.out)

    def warn(self, text: str) -> None:
        """Print what must not get lost among results."""
        print(text, file=self.err)

    def tell(self, error: WalletError) -> None:
        """Print an error and what to do about it; with ``--json`` also as a document."""
        sentence, advice = self.sentences(error)
        self.warn(sentence)
        if advice:
            self.warn(advice)
        self.emit({"error": {"code": error.code, "message": sentence, "next": advice}})

    def sentences(self, error: WalletError) -> tuple[str, str]:
        """Return what went wrong and the next step ("" when there is none)."""
        return (
            wording.say(error.code, self.language, **error.details),
            wording.next_step(error.code, self.language, **error.details),
        )

    def work(self) -> Work:
        """Return a token that shows progress where a person watches."""
        return Work(self._progress() if self.err.isatty() else None)

    def _progress(self) -> Callable[[Progress], None]:
        def show(progress: Progress) -> None:
            end = "\n" if progress.done >= progress.total else "\r"
            line = f"{progress.done}/{progress.total} {progress.label}"
            print(f"{line:<76.76}", end=end, file=self.err, flush=True)

        return show

    def passphrase(self, *, twice: bool = False) -> str:
        """Return the passphrase from the file named, standard input or the keyboard.

        Raises ``UsageError`` with ``passphrase_needed`` or ``passphrases_differ``.
        """
        source = self.arguments.passphrase_file
        if source == "-":
            return sys.stdin.readline().rstrip("\r\n")
        if source is not None:
            try:
                return Path(source).read_text("utf-8").split("\n", 1)[0].rstrip("\r")
            except (OSError, UnicodeDecodeError) as error:
                raise UsageError("passphrase_file_unreadable", file=source) from error
        if not sys.stdin.isatty():
            raise UsageError("passphrase_needed")
        first = getpass.getpass(self.words("cli_passphrase"))
        if twice and getpass.getpass(self.words("cli_passphrase_again")) != first:
            raise UsageError("passphrases_differ")
        return first

    def unlock(self) -> Wallet:
        """Return the learner's wallet, unlocked; the caller closes it."""
        if not Wallet.exists(self.home):
            from wallet.errors import VaultError  # noqa: PLC0415 - one use

            raise VaultError("no_vault", home=str(self.home))
        return Wallet.unlock(self.home, self.passphrase(), now=self.now)
