"""``ask``: badges of whoever is in the same room, one person after another, without a vault."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import service
from wallet.cli import moments, nearby
from wallet.cli.results import exit_code
from wallet.cli.terminal import NOT_DONE, Terminal
from wallet.cli.verify import keep_apart, print_one, reports, write_report
from wallet.errors import Cancelled, ReadingError, SharingError, UsageError, WalletError
from wallet.papers import report_page
from wallet.snapshots.nearby import AskStage, Wish, Wished

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from wallet.snapshots.nearby import Arrival, AskShown
    from wallet.tasks.nearby.asking_for_badges import AskingForBadges

_NO_END = 0
# What one person did or did not do; it keeps nobody else from being asked.
_OF_ONE = ("nearby_declined", "nearby_over", "nearby_refused", "nearby_spent")


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    ask = commands.add_parser(
        "ask", parents=[common], help="ask somebody in the same network for badges, and check them"
    )
    ask.add_argument("--kind", choices=list(Wished), type=Wished, default=Wished.ANY)
    ask.add_argument("--achievement", default="", metavar="NAME_OR_ID")
    ask.add_argument("--issuer", default="", metavar="NAME_OR_ID")
    ask.add_argument("--as", dest="asker", default="", metavar="NAME", help="who you say you are")
    ask.add_argument("--reason", default="", metavar="TEXT", help="why, in your own words")
    ask.add_argument("--minimal", action="store_true", help="only what a badge is, where it can")
    ask.add_argument(
        "--again",
        type=int,
        nargs="?",
        const=_NO_END,
        metavar="N",
        help="ask N more people after the first, or without N until Ctrl-C",
    )
    ask.add_argument("--report", type=Path, metavar="NAME", help="write NAME.json and NAME.html")
    ask.add_argument("--resources", action="append", type=Path, default=[], metavar="PACK")
    ask.add_argument("--registry", action="append", type=Path, default=[], metavar="FILE")
    ask.add_argument("--yes", action="store_true", help="accept the first answer, uncompared")
    nearby.add_network(ask, 600)
    ask.set_defaults(act=run)


def run(terminal: Terminal) -> int:
    """Ask one person, or one after another; return the gravest of what came of each."""
    asked = terminal.arguments
    if not asked.yes and not terminal.has_keyboard:
        raise UsageError("cli_ask_no_keyboard")
    if asked.again is not None and asked.again < 0:
        raise UsageError("cli_ask_again_number")
    written = report_page.files(asked.report) if asked.report else ()
    nearby.keep_code_apart(terminal, (*asked.resources, *asked.registry, *written))
    basis = service.basis_of(asked.resources, asked.registry)
    if asked.again is None:
        code, document = _ask(terminal, basis, asked.report)
        terminal.emit(document)
        return code
    return _one_after_another(terminal, basis)


def _one_after_another(terminal: Terminal, basis: service.Basis) -> int:
    """Ask until all were asked, or until Ctrl-C, which loses nothing of those before."""
    asked = terminal.arguments
    numbers: Iterable[int] = range(1, asked.again + 2) if asked.again else count(1)
    codes: list[int] = []
    people: list[dict[str, Any]] = []
    try:
        for number in numbers:
            terminal.say(terminal.words("cli_ask_person", number=number))
            code, document = _of_one(terminal, basis, _numbered(asked.report, number))
            codes.append(code)
            people.append(document)
    except (KeyboardInterrupt, Cancelled):
        if not codes:
            raise
        terminal.warn(terminal.words("cli_ask_ended", count=len(codes)))
    except WalletError as error:  # nobody else can be asked; those before were
        if not codes:
            raise
        terminal.explain(error)
        codes.append(NOT_DONE)
        people.append({"error": terminal.error_json(error)})
    terminal.emit({"people": people})
    return max(codes)


def _of_one(
    terminal: Terminal, basis: service.Basis, report: Path | None
) -> tuple[int, dict[str, Any]]:
    try:
        return _ask(terminal, basis, report)
    except SharingError as error:
        if error.code not in _OF_ONE:
            raise
        terminal.explain(error)
        return NOT_DONE, {"error": terminal.error_json(error)}


def _numbered(report: Path | None, number: int) -> Path | None:
    """Return where the report on a person goes: that on the first where it was asked for."""
    return report if report is None or number == 1 else report.with_name(f"{report.name}-{number}")


def _ask(
    terminal: Terminal, basis: service.Basis, report: Path | None
) -> tuple[int, dict[str, Any]]:
    """Show a request, wait for one answer, and judge it as ``verify`` does."""
    asked = terminal.arguments
    keep_apart(report, [*asked.resources, *asked.registry])
    wish = Wish(
        asked.kind,
        asked.achievement,
        asked.issuer,
        asked.asker,
        minimal=asked.minimal,
        reason=asked.reason,
    )
    asking = service.AskingForBadges(
        wish, nearby.address(terminal), clock=moments.clock, lasts=nearby.lasts(terminal)
    )
    try:
        shown = asking.shown
        nearby.tell(terminal, "cli_ask_code", shown.text, shown.words)
        nearby.say_where(terminal, shown)
        arrival = _arrival(terminal, asking)
    finally:
        asking.close()
    return _judge(terminal, arrival, basis, report)


def _arrival(terminal: Terminal, asking: AskingForBadges) -> Arrival:
    before: AskShown | None = None
    while (shown := asking.shown).stage in (AskStage.WAITING, AskStage.CONNECTED):
        before = nearby.tell_news(terminal, shown, before)
        asking.wait(nearby.GLANCE)
    if shown.stage is AskStage.DECLINED:
        raise SharingError("nearby_declined")
    if shown.stage is not AskStage.ARRIVED:
        raise SharingError("nearby_spent" if shown.spent else "nearby_over")
    if not _is_theirs(terminal, shown):
        raise SharingError("nearby_refused")
    return asking.accept()


def _is_theirs(terminal: Terminal, shown: AskShown) -> bool:
    """Ask whether the words are those on the other screen; only a plain yes is one."""
    terminal.say(terminal.words("cli_ask_arrived", words=" · ".join(shown.presenter)))
    if terminal.arguments.yes:
        return True
    return terminal.asked("cli_ask_question").lower() in ("y", "yes")


def _judge(
    terminal: Terminal, arrival: Arrival, basis: service.Basis, report: Path | None
) -> tuple[int, dict[str, Any]]:
    """Judge an answer by the moment at which it came, which may be long after the start."""
    now = terminal.arguments.at or moments.clock()
    results: list[dict[str, Any]] = []
    judged: list[service.Judged] = []
    for name, data in arrival.files:
        one = service.received(
            data, name, basis, now=now, challenge=arrival.challenge, domain=arrival.domain
        )
        results += print_one(terminal, one)
        judged += (service.Judged(name, data, each) for each in reports(one))
    document: dict[str, Any] = {"results": results}
    done = all(result["verdict"] is not None for result in results)
    if report:
        try:
            write_report(
                terminal,
                report,
                results,
                judged,
                basis,
                challenge=arrival.challenge,
                domain=arrival.domain,
                now=now,
            )
        except ReadingError as error:  # what was found is told all the same
            terminal.explain(error)
            document["error"], done = terminal.error_json(error), False
    return exit_code([one.report for one in judged]) if done else NOT_DONE, document
