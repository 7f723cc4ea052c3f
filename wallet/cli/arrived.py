"""What a website handed out: printed as judged, and kept where that is wanted."""

from __future__ import annotations

import webbrowser
from typing import TYPE_CHECKING, Any

from wallet import i18n, wording
from wallet.cli.results import exit_code, print_report
from wallet.cli.terminal import NOT_DONE
from wallet.errors import SharingError, WalletError
from wallet.papers.results import result_json
from wallet.wording import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.cli.terminal import Terminal
    from wallet.service import Wallet
    from wallet.snapshots.imports import Found, Kept
    from wallet.snapshots.offers import Arrived
    from wallet.snapshots.portfolios import Finding


def finish(terminal: Terminal, wallet: Wallet, arrived: Arrived) -> tuple[int, dict[str, Any]]:
    """Print what came, and keep it where that is wanted; return the exit code and the JSON."""
    for found in arrived.review.found:
        if found.report is None:
            terminal.say(found.name)
            error = found.error or SharingError("arrived_no_badge", name=found.name)
            terminal.say("  " + joined(terminal.sentences(error), terminal.language))
        else:
            print_report(terminal, found.name, found.report)
    print_findings(terminal, arrived.findings)
    if arrived.later:
        day = i18n.date_and_time(arrived.later, terminal.language)
        terminal.say(terminal.words("accept_later", moment=day))
    kept: Kept | None = None
    good = arrived.review.credentials
    if good and terminal.arguments.keep:
        kept = wallet.offers.keep(arrived.number, good, now=terminal.clock, work=terminal.work())
        terminal.say(
            terminal.words(
                "cli_imported",
                added=len(kept.added),
                editions=len(kept.editions),
                copies=len(kept.copies),
                failed=len(kept.failed),
            )
        )
    elif good:
        waits = any(each.number == arrived.number for each in wallet.offers.unkept())
        terminal.say(terminal.words("accept_waits" if waits else "accept_not_kept"))
    reports = [found.report for found in good if found.report]
    failed = len(good) < len(arrived.review.found) or bool(kept and kept.failed)
    told = {
        "results": [_found_json(terminal, found) for found in arrived.review.found],
        "findings": [_finding_json(terminal, each) for each in arrived.findings],
        "later": arrived.later.isoformat() if arrived.later else None,
        "kept": None if kept is None else [*kept.added, *kept.editions, *kept.copies],
    }
    return (NOT_DONE if failed else exit_code(reports)), told


def browse(terminal: Terminal, address: str) -> None:
    """Open the browser to sign in; where none opens, the address can be taken from here."""
    terminal.warn(terminal.words("accept_sign_in"))
    terminal.warn(f"  {address}")
    webbrowser.open(address)


def print_findings(terminal: Terminal, findings: Sequence[Finding]) -> None:
    """Print findings below what they are about."""
    for finding in findings:
        said = wording.with_next_step(finding.code, terminal.language, **finding.details)
        names = f" ({', '.join(finding.badges)})" if finding.badges else ""
        terminal.say(f"  ! {said}{names}")


def _found_json(terminal: Terminal, found: Found) -> dict[str, Any]:
    if found.report is None:
        error = found.error or WalletError("no_sentence")
        return {"file": found.name, "verdict": None, "error": terminal.error_json(error)}
    return {"file": found.name, **result_json(found.report, terminal.language)}


def _finding_json(terminal: Terminal, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "weight": finding.weight.value,
        "message": terminal.words(finding.code, **finding.details),
        "files": finding.badges,
    }
