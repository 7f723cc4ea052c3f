"""``pathway``: what leads where, how far it is, why a step counts, and pathway files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli import draw, plan
from wallet.cli.pathway_json import opening_json, page_json, row_json, step_json
from wallet.cli.pathway_text import print_goal, print_page, print_step
from wallet.cli.terminal import DONE, NOT_VALID, Terminal
from wallet.cli.unlocking import unlocked
from wallet.snapshots.changes import Changes
from wallet.snapshots.pathways import Form, PathwayWritten
from wallet.tasks.files.names import file_name, printable
from wallet.tasks.files.writing_files import write_new
from wallet.wording.telling import opening_words, pathway_words

if TYPE_CHECKING:
    import argparse

    from wallet.snapshots.pathways import HeldFor, Statement

_MOST_SAID = 12  # statements on one step
_PICTURES = ("svg", "png", "pdf")


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add ``pathway`` and its own commands to the grammar."""
    top = commands.add_parser("pathway", parents=[common], help="what your badges add up to")
    acts = top.add_subparsers(dest="pathway_command", metavar="ACT", required=True)

    def act(name: str, run: Any, help_text: str, *words: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = acts.add_parser(name, parents=[common], help=help_text)
        made.set_defaults(act=run, changes=Changes.NOTHING)
        for word in words:
            made.add_argument(word, metavar=word.upper())
        return made

    act("list", list_, "goals, nearest to finish first")
    act("show", show, "one goal with every step", "id")
    act("explain", explain, "where a badge or an achievement stands, and why it counts", "id")
    bringing = act("import", import_, "keep a pathway file, a CTDL pathway or a CASE framework")
    bringing.set_defaults(changes=Changes.PATHWAYS)
    bringing.add_argument("file", type=Path, metavar="FILE")
    taking = act("export", export, "write a pathway as a file", "id")
    taking.add_argument("folder", type=Path, metavar="DIR")
    forms = (*(each.value for each in Form), *_PICTURES)
    taking.add_argument("--as", dest="form", choices=forms, help="else as it came")
    taking.add_argument("--plan", metavar="PLAN", help="mark in a picture what this plan holds")
    taking.add_argument(
        "--paper", choices=("a4", "a3"), default="a4", help="size of the pages of a PDF"
    )
    act("remove", remove, "remove a pathway file", "id").set_defaults(changes=Changes.PATHWAYS)
    plan.add(act)
    draw.add(act)


def list_(terminal: Terminal) -> int:
    """List the goals."""
    with unlocked(terminal) as wallet:
        rows = wallet.pathways.list(now=terminal.now)
        opened = wallet.pathways.openings(now=terminal.now)
    for row in rows:
        print_goal(terminal, row)
    if not rows:
        terminal.say(terminal.words("pathways_empty_title"))
    if opened:
        terminal.say(terminal.words("pathways_openings"))
    for one in opened:
        terminal.say(f"    - {pathway_words.named(one.titles, one.id, terminal.language)}")
        terminal.say(f"      {opening_words.towards(one, terminal.language)}")
    terminal.emit(
        {
            "pathways": [row_json(row) for row in rows],
            "openings": [opening_json(one) for one in opened],
        }
    )
    return DONE


def show(terminal: Terminal) -> int:
    """Print one goal as an outline."""
    with unlocked(terminal) as wallet:
        page = wallet.pathways.show(terminal.arguments.id, now=terminal.now)
    print_page(terminal, page)
    terminal.emit(page_json(page))
    return DONE


def explain(terminal: Terminal) -> int:
    """Tell where a badge or an achievement stands and why it counts or not; 1 for nowhere."""
    with unlocked(terminal) as wallet:
        found = wallet.pathways.explain(terminal.arguments.id, now=terminal.now)
    told = []
    for each in found:
        said, advice = pathway_words.why(each.step, terminal.language)
        terminal.say(pathway_words.title(each.pathway, terminal.language))
        print_step(terminal, each.step, "  ")
        lines = [said, advice, *pathway_words.doubts(each.step, terminal.language)]
        lines += pathway_words.notes(each.step, terminal.language)
        lines += [_badge(terminal, held) for held in each.step.held]
        lines += [_statement(terminal, one) for one in each.step.statements[:_MOST_SAID]]
        for line in dict.fromkeys(filter(None, lines)):
            terminal.say(f"    {line}")
        told.append({"pathway": each.pathway.id, **step_json(each.step), "message": said})
    if not found:
        terminal.say(terminal.words("cli_pathway_nowhere"))
    terminal.emit({"steps": told})
    return DONE if found else NOT_VALID


def import_(terminal: Terminal) -> int:
    """Keep a pathway file."""
    with unlocked(terminal) as wallet:
        kept = wallet.pathways.import_file(terminal.arguments.file, now=terminal.remembered)
    code = "pathways_imported" if kept.new else "pathways_known"
    terminal.say(f"{terminal.words(code)}  {kept.goal}")
    terminal.emit({"file": kept.file, "goal": kept.goal, "new": kept.new})
    return DONE


def export(terminal: Terminal) -> int:
    """Write a pathway file or its picture, over nothing that is there; tell what is not in it."""
    wanted, form = terminal.arguments.id, terminal.arguments.form
    if form in _PICTURES:
        made = PathwayWritten(*_picture(terminal), ())
    else:
        with unlocked(terminal) as wallet:
            if form is None:
                made = PathwayWritten(*wallet.pathways.export(wanted, now=terminal.now), ())
            else:
                made = wallet.pathways.export_as(wanted, Form(form), now=terminal.now)
    file = printable(write_new(terminal.arguments.folder, file_name(made.name), made.data))
    terminal.say(terminal.words("pathways_saved", file=file))
    for code in made.losses:
        terminal.say(f"  {terminal.words(code)}")
    terminal.emit({"file": file, "lost": list(made.losses)})
    return DONE


def _picture(terminal: Terminal) -> tuple[str, bytes]:
    from wallet.printing import pathway_picture  # noqa: PLC0415 - loads Qt

    asked = terminal.arguments
    with unlocked(terminal) as wallet:
        page = wallet.pathways.show(asked.id, now=terminal.now)
        plan_ = wallet.plans.show(asked.plan, now=terminal.now) if asked.plan is not None else None
    form, paper = pathway_picture.Form(asked.form), pathway_picture.Paper(asked.paper)
    planned = [step.key for step in plan_.steps] if plan_ else []
    made = pathway_picture.picture(
        page, form, terminal.language, now=terminal.now, paper=paper, planned=planned
    )
    return f"{pathway_words.title(page.row, terminal.language)}.{form.value}", made


def remove(terminal: Terminal) -> int:
    """Remove a pathway file."""
    with unlocked(terminal) as wallet:
        wallet.pathways.remove(terminal.arguments.id, now=terminal.now)
    terminal.say(terminal.words("pathways_removed"))
    terminal.emit({"removed": terminal.arguments.id})
    return DONE


def _badge(terminal: Terminal, held: HeldFor) -> str:
    """Return a badge that stands for a step: how it was recognised, of which day its page is."""
    words = (
        pathway_words.plain(held.title),
        pathway_words.plain(held.issuer),
        terminal.words(f"pathway_how_{held.how.value}"),
        pathway_words.copied(held, terminal.language),
    )
    return f"- {terminal.words('pathways_words_join').join(filter(None, words))}"


def _statement(terminal: Terminal, said: Statement) -> str:
    """Return what is said of a step, by whom, and where that was read."""
    words = pathway_words.statement(said, terminal.language)
    return f"- {terminal.words('pathways_words_join').join(words)}"
