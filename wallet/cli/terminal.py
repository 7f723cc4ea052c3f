"""What every command has at hand: its arguments, the clock, the language, and where words go."""

from __future__ import annotations

import contextlib
import getpass
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from wallet import paths, wording
from wallet.cli import plain_line
from wallet.errors import Cancelled, UsageError, WalletError
from wallet.service import Wallet
from wallet.work import Progress, Work

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from datetime import datetime

DONE, NOT_VALID, WRONG_USE, NOT_DONE = 0, 1, 2, 3
_PERHAPS_LOST = ("wrong_passphrase", "wrong_recovery", "vault_damaged", "key_file_outdated")
_LONGEST_LINE = 10_000  # bytes; a passphrase is far shorter
_WIDTH = 76  # columns of a line of progress


@dataclass(frozen=True, slots=True)
class Held:
    """A wallet that a window holds unlocked, lent for one command, and the work it is part of."""

    wallet: Wallet
    work: Work


@dataclass(frozen=True, slots=True)
class Terminal:
    """One run of one command. With ``--json``, standard output holds one JSON document only.

    ``now`` is the moment to judge by, ``clock`` the true one.
    """

    arguments: argparse.Namespace
    now: datetime
    clock: datetime
    language: str
    out: TextIO
    err: TextIO
    held: Held | None = None

    @property
    def home(self) -> Path:
        """The folder of the vault."""
        given: Path | None = self.arguments.home
        return given.expanduser() if given else paths.default_home()

    def words(self, code: str, **details: object) -> str:
        """Return the sentence of a code in the language of this run."""
        return wording.say(code, self.language, **details)

    def say(self, line: str = "") -> None:
        """Print one line for people."""
        print(plain_line.plain(line), file=self.err if self.arguments.json else self.out)

    def emit(self, data: Any) -> None:
        """Print the JSON document, when one was asked for: ASCII, which no pipe can spoil."""
        if self.arguments.json:
            print(json.dumps(data, indent=2), file=self.out)

    def warn(self, line: str) -> None:
        """Print one line that must not get lost among results."""
        print(plain_line.plain(line), file=self.err)

    def tell(self, error: WalletError) -> None:
        """Print an error and what to do about it; with ``--json`` also as a document."""
        self.explain(error)
        self.emit({"error": self.error_json(error)})

    def explain(self, error: WalletError) -> None:
        """Print an error and what to do about it."""
        for text in self.sentences(error):
            for line in text.splitlines():
                self.warn(line)

    def error_json(self, error: WalletError) -> dict[str, str]:
        """Return an error as the documented JSON."""
        sentence, advice = self.sentences(error)
        return {"code": error.code, "message": sentence, "next": advice}

    def sentences(self, error: WalletError) -> tuple[str, str]:
        """Return what went wrong and the next step ("" when there is none)."""
        said = wording.say(error.code, self.language, **error.details)
        advice = wording.next_step(error.code, self.language, **error.details)
        others = error.details.get("ways")
        if isinstance(others, tuple) and others:
            advice = f"{advice}\n{self.words('ways_also_open', ways=self.ways(others))}"
        if error.code in _PERHAPS_LOST:
            advice = f"{advice}\n{self.words('cli_way_backup')}"
        return said, advice

    def ways(self, kinds: Sequence[str]) -> str:
        """Return the names of ways of unlocking as one phrase, each with how to choose it here."""
        return self.words("cli_or").join(self.words(f"cli_way_{kind}") for kind in kinds)

    def work(self) -> Work:
        """Return a token that shows progress where a person watches."""
        if self.held:
            return self.held.work
        return Work(self._progress() if self.err is not None and self.err.isatty() else None)

    def _progress(self) -> Callable[[Progress], None]:
        def show(progress: Progress) -> None:
            end = "\n" if progress.done >= progress.total else "\r"
            line = f"{progress.done}/{progress.total} {progress.label}"
            print(plain_line.fitted(line, _WIDTH), end=end, file=self.err, flush=True)

        return show

    @property
    def can_ask(self) -> bool:
        """Whether something to open the vault with is at hand, or somebody to type it."""
        given = self.arguments.passphrase_file, self.arguments.recovery_file
        if any(file is not None for file in given) or self.has_keyboard:
            return True
        return "keyring" in Wallet.ways(self.home)

    @property
    def has_keyboard(self) -> bool:
        """Whether somebody is there to answer; never for a command that runs in the window."""
        return self.held is None and sys.stdin is not None and sys.stdin.isatty()

    def passphrase(self, *, twice: bool = False) -> str:
        """Return the passphrase from the file named, standard input or the keyboard.

        Raises ``UsageError`` with ``passphrase_needed``, ``passphrases_differ`` or
        ``passphrase_file_unreadable``, and ``Cancelled``.
        """
        source = self.arguments.passphrase_file
        if source is not None:
            return first_line(source)
        if not self.has_keyboard:
            raise UsageError("passphrase_needed")
        return self.typed("cli_passphrase", twice=twice)

    def typed(self, prompt: str, *, twice: bool = False) -> str:
        """Return what is typed at a prompt and not shown; raise ``passphrases_differ``."""
        try:
            first = getpass.getpass(self.words(prompt))
            if twice and getpass.getpass(self.words("cli_passphrase_again")) != first:
                raise UsageError("passphrases_differ")
        except EOFError as error:
            raise Cancelled from error
        return first

    def asked(self, question: str) -> str:
        """Return what is typed at a question, without the ends; raise ``Cancelled`` where none is.

        What was typed before the question stood there does not answer it.
        """
        where = self.err if self.arguments.json else self.out
        _forget_typed()
        print(plain_line.plain(self.words(question)), end=" ", file=where, flush=True)
        if line := sys.stdin.readline():
            return line.strip()
        raise Cancelled

    @property
    def remembered(self) -> datetime:
        """The moment that a vault may remember as having come."""
        return min(self.now, self.clock)


def first_line(source: str, unreadable: str = "passphrase_file_unreadable") -> str:
    """Return the first line of a file, or with ``-`` of standard input; both are UTF-8.

    Raises ``UsageError`` with the code ``unreadable``.
    """
    try:
        if source == "-":
            line = sys.stdin.buffer.readline(_LONGEST_LINE) if sys.stdin else b""
        else:
            with Path(source).open("rb") as file:
                line = file.readline(_LONGEST_LINE)
        return line.decode("utf-8-sig").rstrip("\r\n")
    except (OSError, ValueError) as error:
        raise UsageError(unreadable, file=source) from error


if sys.platform == "win32":
    import msvcrt

    def _forget_typed() -> None:
        """Throw away the keys that were pressed and not read yet."""
        while msvcrt.kbhit():
            msvcrt.getwch()

else:

    def _forget_typed() -> None:
        """Throw away the keys that were pressed and not read yet."""
        import termios  # noqa: PLC0415 - few commands ask anything

        with contextlib.suppress(termios.error, OSError, ValueError):  # no terminal: a test's
            termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)
