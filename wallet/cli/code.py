"""``code``: a badge, a file or a portfolio as a QR code to be scanned from screen or paper."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import service, wording
from wallet.cli.disclosing import Thing
from wallet.cli.terminal import DONE, NOT_DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import SharingError, UsageError, VaultError
from wallet.sharing import qr
from wallet.snapshots.changes import Changes
from wallet.snapshots.showing import Way
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_over

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.presenting.portfolio import Portfolio
    from wallet.service import Wallet
    from wallet.snapshots.showing import Showing, ShownWay

_SINGLE = (Way.VP1, Way.PIXELPASS, Way.LINK)


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    made: argparse.ArgumentParser = commands.add_parser(
        "code", parents=[common], help="a badge, a file or a portfolio as a QR code"
    )
    made.set_defaults(act=run, changes=Changes.PRESENTATIONS)
    made.add_argument("thing", metavar="BADGE|FILE|PORTFOLIO", action=Thing)
    made.add_argument(
        "--as",
        dest="form",
        choices=[way.value for way in _SINGLE],
        help="as which code; without it the first that most scanners read",
    )
    made.add_argument("--link", default="", metavar="URL", help="an address that you have for it")
    made.add_argument("--to", default="", metavar="NAME", help="sign it for somebody, for one day")
    made.add_argument("--png", type=Path, metavar="FILE", help="write the code as a picture")


def run(terminal: Terminal) -> int:
    """Say how large each code is and who reads it; with ``--png`` write one, and log it."""
    asked = terminal.arguments
    with _found(terminal) as (showing, wallet):
        chosen = _chosen(showing, asked.form)
        if asked.png:
            way = chosen or showing.by(Way.VP1)
            if not way.can_be_shown or way.fit is None:
                raise _impossible(way)
            write_over(asked.png, qr.qr_png(way.text, level=way.fit.level))
            if wallet is not None:
                wallet.showing.shown(showing, way.way, now=terminal.now)
            terminal.say(printable(asked.png))
    if showing.valid_until is not None:
        terminal.say(_signed(terminal, showing, showing.valid_until))
    told = [showing.by(Way(asked.form))] if asked.form else [showing.by(way) for way in _SINGLE]
    for each in told:
        _print(terminal, each)
    terminal.emit(
        {
            "file": printable(asked.png) if asked.png else "",
            "as": chosen.way.value if chosen else "",
            "valid_until": showing.valid_until.isoformat() if showing.valid_until else None,
            "codes": [_json(terminal, each) for each in told],
        }
    )
    return DONE if chosen is not None and chosen.can_be_shown else NOT_DONE


@contextmanager
def _found(terminal: Terminal) -> Iterator[tuple[Showing, Wallet | None]]:
    asked = terminal.arguments
    if asked.changes is None:
        if asked.to:  # nothing of a file is signed
            raise UsageError("wrong_use", reason="code FILE: not with --to", usage="")
        yield service.codes_of_file(Path(asked.thing), link=asked.link), None
        return
    with unlocked(terminal) as wallet:
        yield _kept(terminal, wallet), wallet


def _kept(terminal: Terminal, wallet: Wallet) -> Showing:
    """Return the codes of a badge, or of the portfolio with that id or title, signed for a day."""
    asked, now = terminal.arguments, terminal.now
    thing, link, work = asked.thing, asked.link, terminal.work()
    if thing in wallet.ids():
        if asked.to:
            return wallet.showing.signed(thing, asked.to, link=link, now=now, work=work)
        return wallet.showing.badge(thing, link=link, now=now)
    draft = _draft(wallet, thing)
    if asked.to:
        draft = replace(draft, recipient=asked.to)
    return wallet.showing.briefly(draft, link=link, now=now, work=work)


def _draft(wallet: Wallet, thing: str) -> Portfolio:
    try:
        return wallet.portfolios.called(thing)
    except VaultError as error:
        if error.code != "no_such_portfolio":
            raise
        raise VaultError("no_such_thing", thing=thing) from error


def _chosen(showing: Showing, form: str | None) -> ShownWay | None:
    """Return the code that was asked for, else the first that is easy, else the smallest."""
    if form:
        return showing.by(Way(form))
    single = [showing.by(way) for way in _SINGLE if showing.by(way).can_be_shown]
    easy = (each for each in single if each.fit is not None and each.fit.is_easy)
    smallest = min(single, key=lambda each: each.fit.version if each.fit else 0, default=None)
    return next(easy, smallest)


def _impossible(way: ShownWay) -> SharingError:
    if way.why:
        return SharingError(way.why, **way.details)
    return SharingError("too_much_for_a_code")


def _print(terminal: Terminal, way: ShownWay) -> None:
    terminal.say(terminal.words(f"code_way_{way.way.value}"))
    for line in _lines(terminal, way):
        terminal.say(f"  {line}")


def _signed(terminal: Terminal, showing: Showing, end: datetime) -> str:
    date = wording.written("date", end, terminal.language, minutes=True)
    if not showing.recipient:
        return terminal.words("show_signed", date=date)
    return terminal.words("show_signed_for", date=date, recipient=printable(showing.recipient))


def _lines(terminal: Terminal, way: ShownWay) -> Iterator[str]:
    fit = way.fit
    if fit is None:
        yield terminal.words(way.why, **way.details)
        return
    said = {"version": fit.version, "characters": fit.characters}
    yield terminal.words("fit_size" if fit.version else "fit_no_size", **said)
    yield terminal.words(f"fit_reach_{fit.reach.value}")
    for code in fit.advice:
        yield terminal.words(code)


def _json(terminal: Terminal, way: ShownWay) -> dict[str, Any]:
    """Return one code as docs/command-line.md describes it."""
    fit = way.fit
    return {
        "as": way.way.value,
        "text": way.text,
        "version": fit.version if fit else 0,
        "characters": fit.characters if fit else 0,
        "level": fit.level if fit else "",
        "share_of_room": round(fit.share_of_room, 3) if fit else None,
        "reach": fit.reach.value if fit else "none",
        "advice": list(fit.advice) if fit else [],
        "why": way.why,
        "message": " ".join(_lines(terminal, way)),
    }
