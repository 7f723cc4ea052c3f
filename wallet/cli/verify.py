"""``verify``: judge files without a vault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import report_page, service
from wallet.cli.results import exit_code, print_report, result_json
from wallet.cli.terminal import NOT_DONE, Terminal
from wallet.errors import ReadingError, WalletError

if TYPE_CHECKING:
    import argparse


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
        "--report",
        type=Path,
        metavar="NAME",
        help="write NAME.json and NAME.html (they hold personal data)",
    )
    verify.set_defaults(act=run)


def run(terminal: Terminal) -> int:
    """Verify each file; a file that cannot be read does not stop the others."""
    asked = terminal.arguments
    basis = service.basis_of(asked.resources, asked.registry)
    results: list[dict[str, Any]] = []
    judged: list[service.Judged] = []
    for file in asked.files:
        try:
            one, basis = _judge(terminal, file, basis)
        except WalletError as error:
            sentence, advice = terminal.sentences(error)
            results.append(
                {
                    "file": str(file),
                    "verdict": None,
                    "error": {"code": error.code, "message": sentence, "next": advice},
                }
            )
            terminal.say(f"{file}\n  {sentence} {advice}")
            continue
        judged.append(one)
        results.append({"file": str(file), **result_json(one.report, terminal.language)})
        print_report(terminal, str(file), one.report)
    terminal.emit({"results": results})
    if asked.report:
        _write_report(terminal, asked.report, results, judged, basis)
    if any(result["verdict"] is None for result in results):
        return NOT_DONE
    return exit_code([one.report for one in judged])


def _judge(
    terminal: Terminal, file: Path, basis: service.Basis
) -> tuple[service.Judged, service.Basis]:
    """Judge one file; with ``--online``, ask for what is lacking and judge again."""
    asked = terminal.arguments

    def judge() -> service.Judged:
        return service.judge_file(
            file, basis, challenge=asked.challenge, domain=asked.domain, now=terminal.now
        )

    one = judge()
    tried: set[str] = set()
    while asked.online and one.report.credential:
        hosts = service.hosts_for([one.report.credential], basis.knowledge)
        urls = [url for host in hosts for url in host.urls if url not in tried]
        if not urls:
            break
        tried.update(urls)
        for host in hosts:
            terminal.warn(terminal.words("cli_asking", host=host.name))
        documents, outcomes = service.ask(urls, now=terminal.now, work=terminal.work())
        for url, error in outcomes:
            if error:
                terminal.warn(f"  {url}: {terminal.sentences(error)[0]}")
        basis = service.extended(basis, documents)
        one = judge()
    return one, basis


def _write_report(
    terminal: Terminal,
    name: Path,
    results: list[dict[str, Any]],
    judged: list[service.Judged],
    basis: service.Basis,
) -> None:
    asked = terminal.arguments
    try:
        written = report_page.write(
            name,
            results,
            judged,
            basis,
            challenge=asked.challenge,
            domain=asked.domain,
            now=terminal.now,
            language=terminal.language,
        )
    except OSError as error:
        raise ReadingError("file_not_writable", file=str(name), reason=str(error)) from error
    terminal.warn(terminal.words("cli_report_written", files=", ".join(map(str, written))))
