"""A pathway as lines for people: its goal, its file, its steps beneath each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots.pathways import Form
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from wallet.cli.terminal import Terminal
    from wallet.snapshots.pathways import PathwayPage, PathwayRow, PathwayStep


def print_page(terminal: Terminal, page: PathwayPage) -> None:
    """Print a goal with every step as an outline."""
    print_goal(terminal, page.row)
    _print_file(terminal, page.row)
    below: dict[int, list[int]] = {}
    for place, step in enumerate(page.steps):
        below.setdefault(step.parent, []).append(place)
    waiting = [(place, 1) for place in reversed(below.get(0, []))]
    while waiting:
        place, depth = waiting.pop()
        print_step(terminal, page.steps[place], "  " * depth)
        waiting += [(inner, depth + 1) for inner in reversed(below.get(place, []))]


def print_goal(terminal: Terminal, row: PathwayRow) -> None:
    """Print how a goal stands, who says so, and what it is named by."""
    language = terminal.language
    terminal.say(pathway_words.title(row, language))
    parts = (
        pathway_words.standing(row, language),
        pathway_words.progress_of(row.meters, language),
        pathway_words.said_by(row, language),
    )
    terminal.say(f"    {terminal.words('pathways_words_join').join(filter(None, parts))}")
    if not row.own:  # that goes by the id of its drawing
        terminal.say(f"    {row.id}")
    for drawing in row.drawings:
        terminal.say(f"    {terminal.words('cli_pathway_drawing', drawing=drawing)}")


def _print_file(terminal: Terminal, row: PathwayRow) -> None:
    """Print what its file says of itself, what its signature shows, and the three meters."""
    language = terminal.language
    lines = [*pathway_words.signature(row, language)]
    told = pathway_words.file_facts(row, language)
    lines += [terminal.words("pathways_fact", name=name, value=value) for name, value in told]
    if row.totals is not None:
        lines += pathway_words.totals(row.totals, language)
    if row.form is not Form.CASE:  # nobody awards a framework
        lines += dict.fromkeys(pathway_words.basis(each, language) for each in row.meters)
    for line in filter(None, lines):
        terminal.say(f"    {line}")


def print_step(terminal: Terminal, step: PathwayStep, indent: str) -> None:
    """Print a step on one line: how it stands, what it is worth, who says so."""
    parts = (
        pathway_words.state(step, terminal.language),
        pathway_words.only_copied(step, terminal.language),
        *pathway_words.progresses(step, step.meters, terminal.language),
        pathway_words.worth(step, terminal.language),
        pathway_words.by(step, terminal.language),
    )
    words = terminal.words("pathways_words_join").join(filter(None, parts))
    terminal.say(f"{indent}- {pathway_words.title(step, terminal.language)}: {words}")
