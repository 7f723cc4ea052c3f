"""``ask`` and ``share``: badges asked for and a file given in the same room, without a vault."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import service
from wallet.cli import moments
from wallet.cli.results import exit_code
from wallet.cli.terminal import DONE, NOT_DONE, Terminal
from wallet.cli.verify import keep_apart, print_one, reports, write_report
from wallet.errors import Cancelled, SharingError, UsageError
from wallet.snapshots.nearby import AskStage, GiveStage, Wish, Wished
from wallet.tasks.names import printable
from wallet.tasks.reading_files import read_file
from wallet.tasks.writing_files import write_over

if TYPE_CHECKING:
    import argparse

    from wallet.snapshots.nearby import Arrival, AskShown, GiveShown
    from wallet.tasks.asking_for_badges import AskingForBadges

_GLANCE = 0.2  # how often it is looked whether the time is up, in seconds
_MOST_SECONDS = 3600


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands to the grammar."""
    ask = commands.add_parser(
        "ask", parents=[common], help="ask somebody in the same network for badges, and check them"
    )
    ask.add_argument("--kind", choices=list(Wished), type=Wished, default=Wished.ANY)
    ask.add_argument("--achievement", default="", metavar="NAME_OR_ID")
    ask.add_argument("--issuer", default="", metavar="NAME_OR_ID")
    ask.add_argument("--as", dest="asker", default="", metavar="NAME", help="who you say you are")
    ask.add_argument("--minimal", action="store_true", help="only what a badge is, where it can")
    ask.add_argument("--report", type=Path, metavar="NAME", help="write NAME.json and NAME.html")
    ask.add_argument("--resources", action="append", type=Path, default=[], metavar="PACK")
    ask.add_argument("--registry", action="append", type=Path, default=[], metavar="FILE")
    ask.add_argument("--yes", action="store_true", help="accept the first answer, uncompared")
    _add_network(ask, 600)
    ask.set_defaults(act=run_ask)
    share = commands.add_parser(
        "share", parents=[common], help="give a file once to somebody in the same network"
    )
    share.add_argument("file", type=Path, metavar="FILE")
    _add_network(share, 120)
    share.set_defaults(act=run_share)


def _add_network(to: argparse.ArgumentParser, seconds: int) -> None:
    to.add_argument("--interface", default="", metavar="IP", help="the address to listen at")
    to.add_argument("--seconds", type=int, default=seconds, metavar="N", help="for how long")
    to.add_argument("--code", type=Path, metavar="FILE.png", help="write the QR code as a picture")


def run_ask(terminal: Terminal) -> int:
    """Show a request, wait for one answer, and judge it as ``verify`` does."""
    asked = terminal.arguments
    if not asked.yes and not terminal.has_keyboard:
        raise UsageError("cli_ask_no_keyboard")
    if asked.report:
        keep_apart(asked.report, [*asked.resources, *asked.registry])
    basis = service.basis_of(asked.resources, asked.registry)
    wish = Wish(asked.kind, asked.achievement, asked.issuer, asked.asker, minimal=asked.minimal)
    asking = service.AskingForBadges(
        wish, _address(terminal), clock=moments.clock, lasts=_lasts(terminal)
    )
    try:
        shown = asking.shown
        _tell(terminal, "cli_ask_code", shown.text, shown.words)
        _say_where(terminal, shown.address, shown.port)
        arrival = _arrival(terminal, asking)
    finally:
        asking.close()
    return _judge(terminal, arrival, basis)


def run_share(terminal: Terminal) -> int:
    """Give a file until it was fetched whole, or the time is up."""
    file = terminal.arguments.file
    data = read_file(file)
    giving = service.GivingOnce(
        printable(file.name),
        data,
        _address(terminal),
        clock=moments.clock,
        lasts=_lasts(terminal),
    )
    try:
        shown = giving.shown
        _tell(terminal, "cli_share_code", shown.text, shown.words)
        terminal.warn(terminal.words("cli_share_warning"))
        _say_where(terminal, shown.address, shown.port)
        lost = False
        while (now := giving.shown).stage in (GiveStage.WAITING, GiveStage.FETCHING):
            lost = _tell_lost(terminal, now, lost)
            giving.wait(_GLANCE)
        done = giving.shown.stage is GiveStage.DONE
    finally:
        giving.close()
    if not done:
        raise SharingError("nearby_not_fetched")
    terminal.say(terminal.words("cli_share_done", file=printable(file.name)))
    terminal.emit({"fetched": True, "link": shown.text, "words": list(shown.words)})
    return DONE


def _address(terminal: Terminal) -> str:
    """Return the address to listen at: the one that is named, or the first private one."""
    named = str(terminal.arguments.interface)
    found = (named,) if named else service.addresses()
    if not found:
        raise SharingError("nearby_no_network")
    return found[0]


def _lasts(terminal: Terminal) -> timedelta:
    seconds = terminal.arguments.seconds
    return timedelta(seconds=max(1, min(seconds, _MOST_SECONDS)))


def _tell(terminal: Terminal, code: str, text: str, words: tuple[str, ...]) -> None:
    """Print what the other side needs, at once: somebody waits for it."""
    picture = terminal.arguments.code
    if picture:
        from wallet.sharing.qr import qr_png  # noqa: PLC0415 - seldom asked for

        write_over(picture, qr_png(text))
    terminal.say(terminal.words(code))
    terminal.say(f"  {text}")
    terminal.say(terminal.words("cli_ask_words", words=" · ".join(words)))


def _say_where(terminal: Terminal, address: str, port: int) -> None:
    seconds = int(_lasts(terminal).total_seconds())
    where = terminal.words("cli_ask_waiting", address=address, port=str(port), seconds=seconds)
    terminal.say(where)
    (terminal.err if terminal.arguments.json else terminal.out).flush()


def _arrival(terminal: Terminal, asking: AskingForBadges) -> Arrival:
    lost = False
    while (now := asking.shown).stage in (AskStage.WAITING, AskStage.CONNECTED):
        lost = _tell_lost(terminal, now, lost)
        asking.wait(_GLANCE)
    shown = asking.shown
    if shown.stage is AskStage.DECLINED:
        raise SharingError("nearby_declined")
    if shown.stage is not AskStage.ARRIVED:
        raise SharingError("nearby_over")
    if not _is_theirs(terminal, shown):
        raise SharingError("nearby_refused")
    return asking.accept()


def _tell_lost(terminal: Terminal, shown: AskShown | GiveShown, told: bool) -> bool:  # noqa: FBT001 - what it returned before
    """Say once that this computer left its network, and again when it did so again."""
    if not shown.reachable and not told:
        terminal.warn(terminal.words("nearby_left_network", address=shown.address))
    return not shown.reachable


def _is_theirs(terminal: Terminal, shown: AskShown) -> bool:
    """Ask whether the words are those on the other screen; only a plain yes is one."""
    terminal.say(terminal.words("cli_ask_arrived", words=" · ".join(shown.presenter)))
    if terminal.arguments.yes:
        return True
    try:
        return input(terminal.words("cli_ask_question")).strip().lower() in ("y", "yes")
    except EOFError as error:
        raise Cancelled from error


def _judge(terminal: Terminal, arrival: Arrival, basis: service.Basis) -> int:
    results: list[dict[str, Any]] = []
    judged: list[service.Judged] = []
    for name, data in arrival.files:
        one = service.received(
            data,
            name,
            basis,
            now=terminal.now,
            challenge=arrival.challenge,
            domain=arrival.domain,
        )
        results += print_one(terminal, one)
        judged += (service.Judged(name, data, report) for report in reports(one))
    if terminal.arguments.report:
        write_report(
            terminal,
            terminal.arguments.report,
            results,
            judged,
            basis,
            challenge=arrival.challenge,
            domain=arrival.domain,
        )
    terminal.emit({"results": results})
    done = all(result["verdict"] is not None for result in results)
    return exit_code([one.report for one in judged]) if done else NOT_DONE
