"""``backpack``: the learner's badges in an account on the web, fetched by signing in there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.cli.arrived import browse, finish
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    import argparse

    from wallet.cli.terminal import Terminal


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    backpack = commands.add_parser(
        "backpack",
        parents=[common],
        help="fetch your badges from a backpack on the web (needs --online)",
    )
    backpack.add_argument("address", metavar="HOST", help="the website, or its https address")
    backpack.add_argument(
        "--also",
        action="append",
        default=[],
        metavar="HOST",
        help="let this host be asked beside the backpack's own",
    )
    backpack.add_argument("--keep", action="store_true", help="keep what comes")
    changed = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.ACTIVITY
    backpack.set_defaults(act=run, changes=changed)


def run(terminal: Terminal) -> int:
    """Ask what a website offers, sign in by the browser, show what came, keep it on request."""
    asked, now, work = terminal.arguments, terminal.clock, terminal.work()
    if not asked.online:
        raise UsageError("needs_online")
    with unlocked(terminal) as wallet:
        (host,) = wallet.services.look(asked.address).hosts
        terminal.say(terminal.words("cli_asking", host=host))
        found = wallet.services.discover(asked.address, now=now, work=work)
        standard = terminal.words(f"service_{found.standard.value}")
        terminal.say(terminal.words("backpack_found", host=host, standard=standard))
        if found.name:
            terminal.say("  " + terminal.words("backpack_name", name=found.name))
        terminal.say("  " + terminal.words("accept_signs_in", host=found.signs_in))
        if unnamed := [each for each in found.elsewhere if each not in asked.also]:
            raise UsageError("accept_also_needed", hosts=" ".join(unnamed))
        arrived = wallet.services.fetch(
            found,
            browse=lambda address: browse(terminal, address),
            signed_in=terminal.words("accept_signed_in"),
            now=now,
            work=work,
        )
        outcome, told = finish(terminal, wallet, arrived)
        terminal.emit(
            {
                "backpack": {
                    "host": found.host,
                    "standard": found.standard.value,
                    "name": found.name,
                    "signs_in": found.signs_in,
                    "elsewhere": found.elsewhere,
                },
                **told,
            }
        )
        return outcome
