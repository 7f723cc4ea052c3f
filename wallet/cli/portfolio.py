"""``portfolio``: put together what somebody is to read, and see what they will learn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wallet.cli import portfolio_files, portfolio_json, portfolio_pages
from wallet.cli.choosing import check_hidden, chosen_fields
from wallet.cli.present import days
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from wallet.service import Wallet

_SAID = ("title", "text", "name", "recipient", "purpose", "pathway", "days", "language")


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add ``portfolio`` and its own commands to the grammar."""
    top = commands.add_parser("portfolio", parents=[common], help="a portfolio worth sending")
    acts = top.add_subparsers(dest="portfolio_command", metavar="ACT", required=True)

    def act(name: str, run: Any, help_text: str, *words: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = acts.add_parser(name, parents=[common], help=help_text)
        made.set_defaults(act=run, changes=Changes.NOTHING)
        for word in words:
            made.add_argument(word, metavar=word.upper())
        return made

    def changing(name: str, run: Any, help_text: str, *words: str) -> argparse.ArgumentParser:
        made = act(name, run, help_text, *words)
        made.set_defaults(changes=Changes.PRESENTATIONS)
        return made

    making = changing("new", new, "begin a portfolio, with badges or without")
    making.add_argument("badges", nargs="*", metavar="BADGE")
    _add_words(making)
    _add_words(changing("change", change, "say something else in a portfolio", "id"))
    adding = changing("add", add_badges, "put badges into a portfolio", "id")
    adding.add_argument("badges", nargs="+", metavar="BADGE")
    adding.add_argument("--section", default="", metavar="TITLE", help="under this heading")
    adding.add_argument(
        "--show",
        action="append",
        default=[],
        metavar="KEY",
        help="only these fields, by the keys that `disclose BADGE --list` prints; again for more",
    )
    adding.add_argument(
        "--hide",
        action="append",
        default=[],
        metavar="KEY",
        help="everything but these fields; again for more",
    )
    taking = changing("remove", remove, "take badges out; without any, remove the portfolio", "id")
    taking.add_argument("badges", nargs="*", metavar="BADGE")
    renewing = changing("renew", renew, "a copy to be signed anew, of today's editions", "id")
    renewing.add_argument("--fresh-key", action="store_true", help="sign with another key")
    portfolio_pages.add(act)
    portfolio_files.add(act, changing)


def new(terminal: Terminal) -> int:
    """Keep a new draft."""
    asked = terminal.arguments
    said = {name: value for name, value in _said(terminal).items() if value is not None}
    said.setdefault("language", terminal.language)
    badges = tuple(map(Chosen, asked.badges))
    made = Portfolio(**said, sections=(Section("", badges),) if badges else ())
    with unlocked(terminal) as wallet:
        kept, _ = wallet.portfolios.keep(made, now=terminal.remembered)
    return _kept(terminal, kept, made)


def change(terminal: Terminal) -> int:
    """Keep other words in a draft."""
    said = {name: value for name, value in _said(terminal).items() if value is not None}
    with unlocked(terminal) as wallet:
        made = replace(wallet.portfolios.draft(terminal.arguments.id), **said)
        kept, _ = wallet.portfolios.keep(made, now=terminal.remembered)
    return _kept(terminal, kept, made)


def add_badges(terminal: Terminal) -> int:
    """Put badges under a heading, at its end; one that is there already gets other fields."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        made = wallet.portfolios.draft(asked.id)
        for badge in asked.badges:
            shown = _shown(terminal, wallet, badge)
            if badge in {each.badge for each in made.badges}:
                made = made.choosing(badge, shown)
            else:
                made = _with(made, Chosen(badge, shown), asked.section)
        kept, _ = wallet.portfolios.keep(made, now=terminal.remembered)
    return _kept(terminal, kept, made)


def _shown(terminal: Terminal, wallet: Wallet, badge: str) -> tuple[str, ...] | None:
    """Return the fields that are asked for; raise for a badge that is not here, or is not so."""
    show, hide, now = terminal.arguments.show, terminal.arguments.hide, terminal.now
    wallet.original(badge)  # raises for one that is not here
    if not (show or hide):
        return None
    everything = wallet.portfolios.fields(badge, None, now=now)
    shown = chosen_fields(everything, show, hide)
    check_hidden(terminal, hide, everything, wallet.portfolios.fields(badge, shown, now=now))
    return shown


def remove(terminal: Terminal) -> int:
    """Take badges out of a draft, or remove it; what was handed over stays in the log."""
    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        if not asked.badges:
            wallet.portfolios.remove(asked.id)
            terminal.say(terminal.words("cli_portfolio_removed"))
            terminal.emit({"removed": asked.id})
            return DONE
        made = wallet.portfolios.draft(asked.id)
        there = {each.badge for each in made.badges}
        for badge in asked.badges:
            if badge not in there:
                raise UsageError("not_in_portfolio", badge=badge)
        sections = (replace(each, badges=_without(each, asked.badges)) for each in made.sections)
        made = replace(made, sections=tuple(each for each in sections if each.badges))
        kept, _ = wallet.portfolios.keep(made, now=terminal.remembered)
    return _kept(terminal, kept, made)


def renew(terminal: Terminal) -> int:
    """Keep a copy without an answer to anybody's challenge, of today's editions."""
    with unlocked(terminal) as wallet:
        made = wallet.portfolios.renew(terminal.arguments.id, now=terminal.now)
        if terminal.arguments.fresh_key:
            wallet.portfolios.renew_key(made.recipient)
        kept, _ = wallet.portfolios.keep(made, now=terminal.remembered)
    return _kept(terminal, kept, made)


def _add_words(to: argparse.ArgumentParser) -> None:
    to.add_argument("--title", metavar="TEXT")
    to.add_argument("--text", metavar="TEXT", help="a few plain sentences of yours")
    to.add_argument("--name", metavar="TEXT", help="your name, as it is to be shown")
    to.add_argument("--to", dest="recipient", metavar="NAME", help="a domain, or a name")
    to.add_argument("--purpose", metavar="TEXT")
    to.add_argument("--pathway", metavar="ID", help="whose picture goes with it")
    to.add_argument("--days", type=days, metavar="N", help="how long it is valid (default 30)")
    to.add_argument(
        "--written-in", dest="language", choices=("ja", "en"), help="language of the documents"
    )


def _said(terminal: Terminal) -> dict[str, Any]:
    return {name: getattr(terminal.arguments, name) for name in _SAID}


def _with(portfolio: Portfolio, chosen: Chosen, title: str) -> Portfolio:
    sections = [*portfolio.sections]
    for place, section in enumerate(sections):
        if section.title == title:
            sections[place] = replace(section, badges=(*section.badges, chosen))
            return replace(portfolio, sections=tuple(sections))
    return replace(portfolio, sections=(*sections, Section(title, (chosen,))))


def _without(section: Section, badges: Iterable[str]) -> tuple[Chosen, ...]:
    gone = set(badges)
    return tuple(each for each in section.badges if each.badge not in gone)


def _kept(terminal: Terminal, kept: str, portfolio: Portfolio) -> int:
    terminal.say(f"{terminal.words('cli_portfolio_kept', count=len(portfolio.badges))}  {kept}")
    terminal.emit({"id": kept, **portfolio_json.draft(portfolio)})
    return DONE
