"""``portfolio list``, ``show``, ``review`` and ``suggest``: what there is, and what would leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import wording
from wallet.cli import portfolio_files, portfolio_json
from wallet.cli.terminal import DONE, NOT_VALID, Terminal
from wallet.cli.unlocking import unlocked
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from wallet.snapshots.portfolios import PortfolioPage


def add(act: Callable[..., argparse.ArgumentParser]) -> None:
    """Add them to the acts of ``portfolio``."""
    act("list", list_, "your portfolios")
    act("show", show, "a portfolio, and how each badge goes along", "id")
    act("review", review, "everything the reader will learn, and what stands in the way", "id")
    suggesting = act("suggest", suggest, "badges that may belong into one, each with the reason")
    wanted = suggesting.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--pathway", default="", metavar="ID", help="that count on a pathway")
    wanted.add_argument("--skill", default="", metavar="ID", help="that name a skill")
    wanted.add_argument("--job", default="", metavar="FILE", help="a text; - for standard input")


def list_(terminal: Terminal) -> int:
    """List the drafts, last changed first."""
    with unlocked(terminal) as wallet:
        rows = wallet.portfolios.all(now=terminal.now)
    for row in rows:
        title = row.title or terminal.words("cli_portfolio_untitled")
        for_whom = row.recipient or terminal.words("cli_portfolio_for_anybody")
        terminal.say(f"{row.id}  {title}")
        said = terminal.words("cli_portfolio_row", recipient=for_whom, count=row.badges)
        terminal.say(f"    {said}")
        if row.missing:
            terminal.say(f"    {terminal.words('review_gone', count=row.missing)}")
        if row.sent:
            terminal.say(f"    {terminal.words('cli_portfolio_sent', when=row.sent)}")
    if not rows:
        terminal.say(terminal.words("cli_portfolio_none"))
    terminal.emit({"portfolios": [portfolio_json.row(each) for each in rows]})
    return DONE


def show(terminal: Terminal) -> int:
    """Print a draft with its badges as they would go along."""
    page = _page(terminal)
    _print(terminal, page)
    terminal.emit(portfolio_json.page(page, terminal.language))
    return NOT_VALID if page.stops else DONE


def review(terminal: Terminal) -> int:
    """Print every finding with what to do; 1 when it cannot be signed like this."""
    page = _page(terminal)
    for found in page.findings:
        mark = terminal.words(f"cli_portfolio_{found.weight.value}")
        terminal.say(f"[{mark}] {terminal.words(found.code, **found.details)}")
        titles = {each.badge: each.page.row.title for each in page.badges}
        for badge in found.badges if len(found.badges) < len(page.badges) else ():
            terminal.say(f"    - {titles.get(badge, badge)}")
        advice = wording.next_step(found.code, terminal.language, **found.details)
        if advice:
            terminal.say(f"    → {advice}")
    terminal.emit(portfolio_json.page(page, terminal.language))
    return NOT_VALID if page.stops else DONE


def suggest(terminal: Terminal) -> int:
    """List badges with why each was found; 1 when none was."""
    asked = terminal.arguments
    text = portfolio_files.text_of(asked.job) if asked.job else ""
    with unlocked(terminal) as wallet:
        found = wallet.portfolios.suggestions(
            pathway=asked.pathway,
            skill=asked.skill,
            text=text,
            language=terminal.language,
            now=terminal.now,
        )
    for each in found:
        terminal.say(f"{each.badge}  {each.title}")
        terminal.say(f"    {terminal.words(each.code, **each.details)}")
    if not found:
        terminal.say(terminal.words("cli_portfolio_no_suggestion"))
    terminal.emit(
        {"suggestions": [portfolio_json.suggestion(each, terminal.language) for each in found]}
    )
    return DONE if found else NOT_VALID


def _page(terminal: Terminal) -> PortfolioPage:
    with unlocked(terminal) as wallet:
        draft = wallet.portfolios.draft(terminal.arguments.id)
        return wallet.portfolios.show(draft, now=terminal.now)


def _print(terminal: Terminal, page: PortfolioPage) -> None:
    portfolio = page.portfolio
    by_id = {each.badge: each for each in page.badges}
    terminal.say(portfolio.title or terminal.words("cli_portfolio_untitled"))
    for line in (portfolio.name, portfolio.purpose, *portfolio.text.splitlines()):
        if line:
            terminal.say(f"  {line}")
    for_whom = portfolio.recipient or terminal.words("cli_portfolio_for_anybody")
    terminal.say(
        f"  {terminal.words('cli_portfolio_for', recipient=for_whom, days=portfolio.days)}"
    )
    for section in portfolio.sections:
        if section.title:
            terminal.say(f"  {section.title}")
        for chosen in section.badges:
            each = by_id.get(chosen.badge)
            if each is None:
                terminal.say(f"  - {terminal.words('no_such_badge', badge=chosen.badge)}")
                continue
            state = terminal.words(each.page.row.headline.code)
            terminal.say(f"  - {each.page.row.title}  {chosen.badge}")
            terminal.say(f"      {state}")
            terminal.say(f"      {terminal.words('travels_' + each.travels.value)}")
            if each.fields.code:
                terminal.say(f"      {terminal.words(each.fields.code)}")
    for found in (each for each in page.findings if each.weight is Weight.STOPS):
        terminal.say(f"  ! {terminal.words(found.code, **found.details)}")
