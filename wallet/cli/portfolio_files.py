"""``portfolio build``, ``sent``, ``check-sent``: what is made of a portfolio, what became of it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from wallet import i18n
from wallet.cli import portfolio_forms, portfolio_json
from wallet.cli.results import print_report
from wallet.cli.terminal import DONE, NOT_VALID, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError, VaultError
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_over
from wallet.wording.handed_page import means_told

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.service import Wallet
    from wallet.snapshots.handed import HandedRow
    from wallet.snapshots.portfolios import Built

    Act = Callable[..., argparse.ArgumentParser]

_LONGEST_TEXT = 200_000  # bytes of a job's text; what is too long is said in characters
_FOR_EVER = "forever"


def add(act: Act, changing: Act) -> None:
    """Add the three to the acts of ``portfolio``."""
    building = changing("build", build, "sign a portfolio and write it as a file", "id")
    building.add_argument("--as", dest="form", choices=portfolio_forms.FORMS, default="vp")
    building.add_argument("--out", type=Path, required=True, metavar="FILE")
    building.add_argument("--challenge", default="", metavar="TEXT")
    sending = act("sent", sent, "what was handed over; with a number and --out its exact bytes")
    sending.set_defaults(changes=Changes.PRESENTATIONS)
    sending.add_argument("number", nargs="?", type=int, metavar="NUMBER")
    sending.add_argument("--out", type=Path, metavar="FILE")
    sending.add_argument("--forget", action="store_true", help="its exact bytes, or those of all")
    sending.add_argument(
        "--keep", type=_days, metavar="DAYS", help="keep exact bytes so long: days, 0 or forever"
    )
    checking = act("check-sent", check_sent, "what the recipient would find today")
    checking.add_argument("number", type=int, metavar="NUMBER")


def build(terminal: Terminal) -> int:
    """Sign, write the file whole, and log it with its exact bytes."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        portfolio = wallet.portfolios.draft(asked.id)
        made = wallet.portfolios.build(
            portfolio, challenge=asked.challenge, now=terminal.now, work=terminal.work()
        )
        data, notes = portfolio_forms.made(made, asked.form, wallet, terminal.now)
        write_over(asked.out, data)
        _note(terminal, wallet, made, data)
    terminal.say(printable(asked.out))
    for code in notes:
        terminal.say(terminal.words(code))
    for code, details in portfolio_forms.explanation(made, asked.form):
        terminal.say(terminal.words(code, **details))
    terminal.emit(
        {
            "file": printable(asked.out),
            "as": asked.form,
            "size": len(data),
            "lacks": list(notes),
            "holder": made.holder,
            "recipient": made.recipient,
            "challenge": made.challenge,
            "signed": made.signed.isoformat(),
            "valid_until": made.valid_until.isoformat(),
            "badges": [each.page.row.title for each in made.page.badges],
        }
    )
    return DONE


def _note(terminal: Terminal, wallet: Wallet, made: Built, data: bytes) -> None:
    """Log a file that is there; where that fails, say that the file is there all the same."""
    asked = terminal.arguments
    name = printable(asked.out.name)
    try:
        wallet.portfolios.note(made, means=asked.form, data=data, file_name=name, now=terminal.now)
    except VaultError as error:
        reason = " ".join(terminal.sentences(error))
        raise VaultError("written_not_logged", file=printable(asked.out), reason=reason) from error


def sent(terminal: Terminal) -> int:
    """List the log, write exact bytes, forget them, or say how long they are kept."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        portfolios = wallet.portfolios
        if asked.keep is not None:
            portfolios.keep_for(None if asked.keep < 0 else asked.keep, now=terminal.remembered)
        if asked.number is not None and asked.out is not None:
            _, data = portfolios.handed_bytes(asked.number)
            write_over(asked.out, data)
            terminal.say(printable(asked.out))
        if asked.forget:
            portfolios.forget_bytes(*([] if asked.number is None else [asked.number]))
        rows = portfolios.handed(now=terminal.now)
        kept_for = portfolios.kept_for()
    shown = [row for row in rows if asked.number in (None, row.number)]
    for row in shown:
        when = i18n.date(row.time, terminal.language)
        for_whom = row.recipient or terminal.words("cli_portfolio_for_anybody")
        terminal.say(f"{row.number:4}  {when}  {for_whom}  {_called(terminal, row)}")
        for _, title in row.badges:
            terminal.say(f"      {title or '–'}")
        if not row.kept:
            terminal.say(f"      {terminal.words('shared_bytes_not_kept')}")
    if not shown:
        terminal.say(terminal.words("cli_nothing_shared"))
    code = {None: "cli_bytes_kept_forever", 0: "cli_bytes_not_kept"}.get(kept_for)
    terminal.say(terminal.words(code or "cli_bytes_kept_days", days=kept_for))
    sent_json = [portfolio_json.handed(row) for row in shown]
    terminal.emit({"kept_for": kept_for, "sent": sent_json})
    return DONE


def check_sent(terminal: Terminal) -> int:
    """Judge the exact bytes as of now; 0 when the recipient would find all of it in order."""
    with unlocked(terminal) as wallet:
        found = wallet.portfolios.still_verifies(terminal.arguments.number, now=terminal.now)
    terminal.say(terminal.words(found.code, **found.details))
    if found.report is not None:
        print_report(terminal, _called(terminal, found.row), found.report, "  ")
    document = {**portfolio_json.handed(found.row), "code": found.code, **found.details}
    terminal.emit(document)
    return DONE if found.code == "handed_still_good" else NOT_VALID


def _called(terminal: Terminal, row: HandedRow) -> str:
    """Return the name of the file, or what it was where there was none: a code, an answer."""
    return row.file_name or terminal.words(means_told(row.means))


def text_of(source: str) -> str:
    """Return the text in a file, or with ``-`` of standard input; raise ``file_unreadable``."""
    try:
        if source == "-":
            data = sys.stdin.buffer.read(_LONGEST_TEXT) if sys.stdin else b""
        else:
            with Path(source).open("rb") as file:
                data = file.read(_LONGEST_TEXT)
    except OSError as error:
        raise UsageError("file_unreadable", file=source) from error
    return data.decode("utf-8-sig", "replace")


def _days(text: str) -> int:
    """Read a number of days, 0 for none, or ``forever`` (-1)."""
    if text == _FOR_EVER:
        return -1
    if not (text.isascii() and text.isdigit() and len(text) < 6):  # noqa: PLR2004 - 273 years
        raise argparse.ArgumentTypeError(f"not a number of days, 0 or {_FOR_EVER}: {text}")
    return int(text)
