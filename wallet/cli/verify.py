"""``verify``: judge files without a vault."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import service
from wallet.cli import applicants
from wallet.cli.received import print_missing, print_received
from wallet.cli.results import exit_code, print_report
from wallet.cli.terminal import NOT_DONE, Terminal
from wallet.errors import ReadingError, UsageError, WalletError
from wallet.papers import report_page
from wallet.papers.results import file_results, is_alone, reports_of
from wallet.tasks.codes import collecting
from wallet.tasks.files.names import printable
from wallet.wording import joined

if TYPE_CHECKING:
    import argparse
    from datetime import datetime

    from wallet.snapshots.received import Received
    from wallet.verification.report import Report


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    verify = commands.add_parser(
        "verify",
        parents=[common],
        help="check credentials or presentations, without a vault",
    )
    verify.add_argument("files", nargs="+", type=Path, metavar="FILE")
    verify.add_argument(
        "--resources",
        action="append",
        type=Path,
        default=[],
        metavar="PACK",
        help="offline copies of issuer documents, keys and status lists",
    )
    verify.add_argument(
        "--registry",
        action="append",
        type=Path,
        default=[],
        metavar="FILE",
        help="a list of known issuers",
    )
    verify.add_argument(
        "--challenge", default="", metavar="TEXT", help="what a presentation must answer"
    )
    verify.add_argument(
        "--domain", default="", metavar="TEXT", help="whom a presentation must be made for"
    )
    verify.add_argument(
        "--email", default="", metavar="ADDRESS", help="the address that the sender writes from"
    )
    written = verify.add_mutually_exclusive_group()
    written.add_argument(
        "--report",
        type=Path,
        metavar="NAME",
        help="write NAME.json and NAME.html (they hold personal data)",
    )
    written.add_argument(
        "--table",
        type=Path,
        metavar="FILE",
        help="judge many files, or those in folders, as rows of FILE.csv or FILE.html",
    )
    verify.set_defaults(act=run)


def run(terminal: Terminal) -> int:
    """Verify each file; a file that cannot be read does not stop the others."""
    asked = terminal.arguments
    if asked.table:
        return applicants.run(terminal)
    keep_apart(asked.report, [*asked.files, *asked.resources, *asked.registry])
    basis = service.basis_of(asked.resources, asked.registry)
    results: list[dict[str, Any]] = []
    judged: list[service.Judged] = []
    for file in asked.files:
        name = printable(file)
        try:
            data = _data(terminal, file)
            one, basis = _judge(terminal, data, file, basis)
        except WalletError as error:
            results.append({"file": name, "verdict": None, "error": terminal.error_json(error)})
            terminal.say(name)
            terminal.say("  " + joined(terminal.sentences(error), terminal.language))
            continue
        told = print_one(terminal, replace(one, name=name))
        results += told
        judged += (service.Judged(one.name, data, report) for report in reports(one))
    document: dict[str, Any] = {"results": results}
    done = all(result["verdict"] is not None for result in results)
    if asked.report:
        try:
            write_report(
                terminal,
                asked.report,
                results,
                judged,
                basis,
                challenge=asked.challenge,
                domain=asked.domain,
                now=terminal.now,
            )
        except ReadingError as error:
            terminal.explain(error)
            document["error"] = terminal.error_json(error)
            done = False
    terminal.emit(document)
    return exit_code([one.report for one in judged]) if done else NOT_DONE


def keep_apart(report: Path | None, given: list[Path]) -> None:
    """Refuse a report that would take the place of something it is about."""
    for target in report_page.files(report) if report else ():
        if any(target.exists() and file.exists() and target.samefile(file) for file in given):
            raise UsageError("report_over_file", file=printable(target))


def _data(terminal: Terminal, file: Path) -> bytes:
    """Return a file's bytes; of the parts of an animated code, those of what they make."""
    found = collecting.opened(file, terminal.work())
    if found.parts:
        name = printable(file.name)
        terminal.warn(terminal.words("cli_parts_collected", name=name, parts=found.parts))
    return found.data


def reports(found: Received) -> list[Report]:
    """Return every report of one file."""
    return [report for _, report in reports_of(found)]


def print_one(terminal: Terminal, found: Received) -> list[dict[str, Any]]:
    """Print what came of one file, and return it: one result, or one for each loose badge."""
    alone = is_alone(found)
    if not alone:
        print_received(terminal, found)
    for name, report in reports_of(found):
        heading = name if alone or not found.report else terminal.words("received_checks")
        called = [each.attached for each in found.badges] if found.report else []
        print_report(terminal, heading, report, "" if alone else "  ", called)
    if not alone:
        print_missing(terminal, found)
    return file_results(found, terminal.language)


def _judge(
    terminal: Terminal, data: bytes, file: Path, basis: service.Basis
) -> tuple[Received, service.Basis]:
    """Judge one file; with ``--online``, ask for what is lacking and judge again."""
    asked = terminal.arguments

    def judge() -> Received:
        return service.received(
            data,
            printable(file.name),
            basis,
            challenge=asked.challenge,
            domain=asked.domain,
            email=asked.email,
            now=terminal.now,
        )

    one = judge()
    tried: set[str] = set()
    while asked.online and one.hosts:
        urls = [url for host in one.hosts for url in host.urls if url not in tried]
        if not urls:
            break
        tried.update(urls)
        for host in one.hosts:
            terminal.warn(terminal.words("cli_asking", host=host.name))
        pages = [service.page_of(each.credential) for each in reports(one) if each.credential]
        documents, outcomes = service.ask(
            urls, now=terminal.clock, work=terminal.work(), badges=pages
        )
        for url, error in outcomes:
            if error:
                terminal.warn(f"  {url}: {terminal.sentences(error)[0]}")
        basis = service.extended(basis, documents)
        one = judge()
    newest_at = service.edition_host(one.report) if asked.online and one.report else None
    if newest_at is None or one.report is None:
        return one, basis
    terminal.warn(terminal.words("cli_asking", host=newest_at.name))
    report, basis = service.with_newest(
        one.report, basis, now=terminal.now, clock=terminal.clock, work=terminal.work()
    )
    return replace(one, report=report), basis


def write_report(
    terminal: Terminal,
    name: Path,
    results: list[dict[str, Any]],
    judged: list[service.Judged],
    basis: service.Basis,
    *,
    challenge: str,
    domain: str,
    now: datetime,
) -> None:
    """Write a report of what ``now`` found; raise ``ReadingError`` ``file_not_writable``."""
    try:
        written = report_page.write(
            name,
            results,
            judged,
            basis,
            challenge=challenge,
            domain=domain,
            now=now,
            language=terminal.language,
        )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadingError("file_not_writable", file=printable(name), reason=reason) from error
    terminal.warn(terminal.words("cli_report_written", files=", ".join(map(printable, written))))
