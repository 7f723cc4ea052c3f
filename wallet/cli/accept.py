"""``accept``: badges that an issuer's website offers, by a code or link; and those it promised."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import wording
from wallet.cli.arrived import browse, finish, print_findings
from wallet.cli.meant import check_meant
from wallet.cli.promised import ask_again, give_up
from wallet.cli.terminal import NOT_DONE, Terminal, first_line
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    import argparse

    from wallet.service import Wallet
    from wallet.snapshots.offers import OfferPage
    from wallet.snapshots.requests import Looked


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    accept = commands.add_parser(
        "accept",
        parents=[common],
        help="take badges that a website offers by OpenID4VCI (needs --online)",
    )
    accept.add_argument(
        "text",
        nargs="?",
        metavar="TEXT",
        help="the offer; without one, what was promised or came and was not kept",
    )
    # In a file: what stands in a command is seen by every other program, and kept by the shell.
    accept.add_argument(
        "--code-file",
        type=Path,
        metavar="FILE",
        help="the code that came by another way is its first line",
    )
    accept.add_argument(
        "--only", action="append", default=[], metavar="ID", help="take this of what is offered"
    )
    accept.add_argument(
        "--also",
        action="append",
        default=[],
        metavar="HOST",
        help="let this host be asked beside the one in the offer",
    )
    accept.add_argument("--keep", action="store_true", help="keep what comes")
    accept.add_argument(
        "--give-up",
        type=int,
        metavar="NUMBER",
        help="without an offer: forget what was promised under this number",
    )
    changed = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.ACTIVITY
    accept.set_defaults(act=run, changes=changed)


def run(terminal: Terminal) -> int:
    """Show what is offered and by whom, take it, show what came, and with ``--keep`` keep it."""
    asked = terminal.arguments
    if asked.text is not None and asked.give_up is not None:
        raise UsageError("accept_give_up_alone")
    if asked.text is None and not asked.online and asked.give_up is None:
        raise UsageError("needs_online")
    if asked.text is not None:
        check_meant(asked.text, "accept")
    with unlocked(terminal) as wallet:
        if asked.text is None:
            if asked.give_up is not None:
                return give_up(terminal, wallet, asked.give_up)
            return ask_again(terminal, wallet)
        looked = wallet.offers.look(asked.text)
        for host, looks in looked.lookalike.items():
            terminal.say(terminal.words("request_lookalike", host=host, looks=looks))
        return _take(terminal, wallet, looked) if asked.online else _not_read(terminal, looked)


def _not_read(terminal: Terminal, looked: Looked) -> int:
    """Say whom it would be read from, contacting nobody."""
    terminal.say(terminal.words("accept_points", hosts=", ".join(looked.hosts)))
    terminal.say(terminal.words("accept_offline"))
    terminal.emit({"conversation": looked.conversation.value, "hosts": list(looked.hosts)})
    return NOT_DONE


def _take(terminal: Terminal, wallet: Wallet, looked: Looked) -> int:
    asked, now, work = terminal.arguments, terminal.clock, terminal.work()
    for host in looked.hosts:
        terminal.say(terminal.words("cli_asking", host=host))
    page = wallet.offers.open(
        asked.text, now=now, work=work, language=terminal.language, agreed=asked.also
    )
    _print_offer(terminal, page)
    if unnamed := [host for host in page.elsewhere if host not in asked.also]:
        raise UsageError("accept_also_needed", hosts=" ".join(unnamed))
    takeable = [badge.id for badge in page.badges if not badge.code]
    code = first_line(str(asked.code_file), "file_unreadable") if asked.code_file else ""
    if page.code and not code and page.acceptable and terminal.has_keyboard:
        code = terminal.typed("accept_code")
    arrived = wallet.offers.accept(
        page.number,
        asked.only or takeable,
        code=code,
        browse=lambda address: browse(terminal, address),
        language=terminal.language,
        signed_in=terminal.words("accept_signed_in"),
        now=now,
        work=work,
    )
    outcome, told = finish(terminal, wallet, arrived)
    terminal.emit({"offer": _offer_json(page), **told})
    return outcome


def _print_offer(terminal: Terminal, page: OfferPage) -> None:
    terminal.say(terminal.words("accept_from", name=page.name or "–", host=page.host))
    for badge in page.badges:
        terminal.say(f"  {badge.name}  [{badge.id}, {badge.format or '–'}]")
        if badge.description:
            terminal.say(f"    {badge.description}")
        if badge.code:
            terminal.say("    " + wording.with_next_step(badge.code, terminal.language))
    if page.holder:
        terminal.say("  " + terminal.words("accept_bound", holder=page.holder))
    if page.signs_in:
        terminal.say("  " + terminal.words("accept_signs_in", host=page.signs_in))
    if page.code:
        terminal.say("  " + terminal.words("accept_code_asked"))
        if page.code.description:
            terminal.say(f"    “{page.code.description}”")
    print_findings(terminal, page.findings)


def _offer_json(page: OfferPage) -> dict[str, Any]:
    return {
        "issuer": page.issuer,
        "host": page.host,
        "name": page.name,
        "badges": [
            {"id": each.id, "name": each.name, "format": each.format, "code": each.code}
            for each in page.badges
        ],
        "elsewhere": page.elsewhere,
        "signs_in": page.signs_in,
        "holder": page.holder,
        "code_asked": page.code is not None,
        "findings": [each.code for each in page.findings],
    }
