"""``refresh``: ask issuers for newer editions of what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.cli.terminal import DONE, NOT_DONE, NOT_VALID, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import TrustError, UsageError
from wallet.snapshots.changes import Changes
from wallet.verification.report import Check, Outcome
from wallet.wording import joined, next_step

if TYPE_CHECKING:
    import argparse

    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.imports import Host


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    refresh = commands.add_parser(
        "refresh",
        parents=[common],
        help="ask issuers for newer editions of what is kept (needs --online)",
    )
    refresh.add_argument("ids", nargs="*", metavar="ID")
    changed = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST
    refresh.set_defaults(act=run, changes=changed)


def run(terminal: Terminal) -> int:
    """Ask for each once, naming the host first; what came is dated and judged by the true clock."""
    if not terminal.arguments.online:
        raise UsageError("needs_online")
    results: list[dict[str, Any]] = []
    codes = [DONE]
    with unlocked(terminal) as wallet:
        for page, host in _chosen(terminal, wallet):
            terminal.say(page.row.title or "–")
            terminal.say("  " + terminal.words("cli_asking", host=host.name))
            result = {"id": page.row.id, "url": host.urls[0]}
            try:
                asked = wallet.refresh(page.row.id, now=terminal.clock, work=terminal.work())
            except TrustError as error:
                terminal.say("  " + joined(terminal.sentences(error), terminal.language))
                results.append({**result, "error": terminal.error_json(error)})
                codes.append(NOT_DONE)
                continue
            results.append({**result, **_told(terminal, asked.check)})
            codes.append(DONE if asked.check.outcome is Outcome.PASS else NOT_VALID)
    if not results:
        terminal.say(terminal.words("cli_no_edition_offered"))
    terminal.emit({"refreshed": results})
    return max(codes)


def _chosen(terminal: Terminal, wallet: Wallet) -> list[tuple[BadgePage, Host]]:
    """Return what is to be asked for; every id that was given is looked at before the first is."""
    given = list(dict.fromkeys(terminal.arguments.ids))
    ids = given or [row.id for row in wallet.badges(now=terminal.clock)]
    pages = [wallet.badge(badge_id, now=terminal.clock) for badge_id in ids]
    chosen = [(page, page.newest_at) for page in pages if page.newest_at]
    if given and len(chosen) < len(pages):
        raise UsageError("refresh_not_offered")
    return chosen


def _told(terminal: Terminal, check: Check) -> dict[str, Any]:
    """Print what came and what became of it; return it as the documented JSON."""
    said = terminal.words(check.code, **check.details)
    advice = next_step(check.code, terminal.language)
    terminal.say(f"  {joined((said, advice), terminal.language)}")
    return {
        "outcome": check.outcome.value,
        "code": check.code,
        "message": said,
        "taken": check.code == "refresh_taken",
    }
