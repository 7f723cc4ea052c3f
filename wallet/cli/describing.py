"""``describe``: what a credential that is about to be issued describes, and what it lacks."""

from __future__ import annotations

import json
import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import resources, service
from wallet.cli.terminal import DONE, NOT_DONE, NOT_VALID, Terminal
from wallet.credentials.model import Securing
from wallet.descriptors.catalogue import catalogue, name
from wallet.descriptors.coverage import RowState
from wallet.descriptors.places import written
from wallet.errors import UsageError, WalletError
from wallet.papers import examined as paper
from wallet.snapshots.descriptors import Cover
from wallet.snapshots.examining import Part, Proof
from wallet.tasks.files.names import printable
from wallet.wording import joined
from wallet.wording.telling.descriptors import FORM_NOTES

if TYPE_CHECKING:
    import argparse

    from wallet.descriptors.problems import Problem
    from wallet.descriptors.record import Value
    from wallet.snapshots.examining import AskedRow, Examined

_LONGEST = 300  # characters of a value in one line
_EXTENSION = "tsumiki-descriptors-"  # profiles of our own begin so
_PLAIN_LIST = re.compile(r"\[[^\[\]{}]*\]")
_STATES = {RowState.STRUCTURED: "+", RowState.TEXT: "~", RowState.ABSENT: "-"}


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    made = commands.add_parser(
        "describe",
        parents=[common],
        help="what a badge describes before it is issued, and how to fill the gaps",
    )
    made.add_argument("files", nargs="*", type=Path, metavar="FILE")
    made.add_argument("--table", default="", metavar="ID", help="the guideline to go by")
    made.add_argument(
        "--resources",
        action="append",
        type=Path,
        default=[],
        metavar="PACK",
        help="offline copies of issuer pages, keys and contexts",
    )
    made.add_argument("--example", choices=("ob2", "ob3"), help="print a template to copy")
    made.set_defaults(act=run)


def run(terminal: Terminal) -> int:
    """Describe each file; a file that cannot be read does not stop the others."""
    asked = terminal.arguments
    known = [table.id for table in catalogue().tables]
    if asked.table and asked.table not in known:
        raise UsageError("describe_no_table", table=asked.table, known=", ".join(known))
    if asked.example:
        return _template(terminal, asked.example)
    if not asked.files:
        raise UsageError("describe_nothing")
    basis = service.basis_of(asked.resources, [])
    results: list[dict[str, Any]] = []
    found: list[Examined] = []
    for file in asked.files:
        shown = printable(file)
        terminal.say(shown)
        try:
            one = service.examine_file(file, basis, now=terminal.now)
        except WalletError as error:
            results.append({"file": shown, "error": terminal.error_json(error)})
            terminal.say("  " + joined(terminal.sentences(error), terminal.language))
            continue
        found.append(one)
        results.append({"file": shown, **paper.as_json(one, asked.table, terminal.language)})
        _Printer(terminal, "  ").print(one)
    terminal.emit({"results": results})
    if len(found) < len(asked.files):
        return NOT_DONE
    return DONE if all(one.is_ready(asked.table) for one in found) else NOT_VALID


def _template(terminal: Terminal, which: str) -> int:
    """Print a template as it is shipped; it is JSON with and without ``--json``."""
    file = resources.folder() / "examples" / "templates" / f"{which}.json"
    template = file.read_text(encoding="utf-8")
    if terminal.arguments.json:
        terminal.emit(json.loads(template))
    else:
        for line in template.splitlines():
            terminal.say(line)
    return DONE


def _snippet(example: Any) -> str:
    """Return JSON for people: a list of plain values keeps to one line."""
    text = json.dumps(example, ensure_ascii=False, indent=2)
    return _PLAIN_LIST.sub(lambda found: json.dumps(json.loads(found[0]), ensure_ascii=False), text)


class _Printer:
    """Prints one credential at an indentation, and those inside it further in."""

    def __init__(self, terminal: Terminal, indent: str) -> None:
        self._terminal = terminal
        self._indent = indent

    def print(self, found: Examined) -> None:
        """Print what it is, how much it describes, each row, and what to mend."""
        words, credential = self._terminal.words, found.credential
        title = credential.name or credential.achievement.name or "–"
        spec = words(f"badge_spec_{credential.spec}")
        self._say(f"{title} · {spec} · {words(f'describe_part_{found.part}')}")
        if found.part is not Part.CONTAINER:
            self._print_rows(found)
        self._print_problems(found)
        for number, each in enumerate(found.inner, 1):
            self._say(f"{number}.")
            _Printer(self._terminal, self._indent + "    ").print(each)

    def _print_rows(self, found: Examined) -> None:
        words = self._terminal.words
        asked = found.table(self._terminal.arguments.table)
        stated = sum(row.covered.state is not RowState.ABSENT for row in asked.rows)
        self._say(paper.sentence(asked, self._terminal.language))
        self._say(words("describe_rows", count=len(asked.rows), stated=stated))
        hosted = found.credential.securing is Securing.HOSTED
        self._say_with_advice(f"describe_{'page' if hosted else 'proof'}_{found.proof}")
        for row in asked.rows:
            self._print_row(found, row)

    def _print_row(self, found: Examined, row: AskedRow) -> None:
        words, asked = self._terminal.words, row.covered.row
        code = "describe_required" if asked.required else "describe_optional"
        title = words(code, name=name(asked.names, self._terminal.language))
        self._say(f"  {_STATES[row.covered.state]} {title}")
        for value in row.covered.values:
            self._print_value(found, value)
        if row.elsewhere:
            self._say(f"      {words('describe_elsewhere')}")
            return
        if row.covered.state is RowState.ABSENT:
            self._say(f"      {words('not_stated')}")
        if row.covered.state is not RowState.STRUCTURED:
            self._print_fillings(row)

    def _print_value(self, found: Examined, value: Value) -> None:
        words, language = self._terminal.words, self._terminal.language
        text, spoken = paper.in_words(value, language), value.text(language)
        said = next((each for each in value.said if each.text == spoken), value.said[0])
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        self._say(f"      {shown}")
        notes = [self._where(written(said.path), said.page)]
        if value.form.value == "text":
            notes.append(words("only_in_text"))
        notes += map(words, FORM_NOTES.get(value.form, ()))
        if found.proof is not Proof.NOT_GOOD and found.cover_of(value) is Cover.NOT_COVERED:
            notes.append(words("describe_row_not_covered"))
        self._say(f"        {' · '.join(notes)}")

    def _where(self, path: str, page: str) -> str:
        if page:
            return self._terminal.words("describe_on_page", path=path, url=page)
        return self._terminal.words("describe_at", path=path)

    def _print_fillings(self, row: AskedRow) -> None:
        words = self._terminal.words
        for each in row.fillings:
            spec = words(f"badge_spec_{each.spec}")
            self._say(f"      {words('describe_fill', format=spec, path=each.at)}")
            for line in _snippet(each.example).splitlines():
                self._terminal.say(f"{self._indent}        {line}")
            if each.profile.startswith(_EXTENSION):
                example = paper.SHORT[each.spec.value]
                self._say(f"        {words('describe_fill_extension', example=example)}")

    def _print_problems(self, found: Examined) -> None:
        words = self._terminal.words
        if not found.problems:
            self._say(words("describe_no_problems"))
            return
        self._say(words("describe_problems", count=len(found.problems)))
        for said, same in groupby(found.problems, key=self._sentences):
            self._print_problem(said, list(same))

    def _sentences(self, problem: Problem) -> tuple[str, str]:
        """Return what is wrong, after the name of what it is about, and the next step."""
        said, advice = self._terminal.sentences(WalletError(problem.code, **problem.details))
        if not problem.element:
            return said, advice
        title = name(catalogue().names[problem.element], self._terminal.language)
        return self._terminal.words("describe_about", name=title, said=said), advice

    def _print_problem(self, said: tuple[str, str], problems: list[Problem]) -> None:
        """Print one sentence, the places that it holds for, and the next step."""
        self._say(f"  ! {said[0]}")
        for each in problems:
            if each.path:
                self._say(f"      {self._where(each.path, each.page)}")
        if said[1]:
            self._say(f"      {said[1]}")

    def _say_with_advice(self, code: str) -> None:
        said, advice = self._terminal.sentences(WalletError(code))
        self._say(said)
        if advice:
            self._say(f"  {advice}")

    def _say(self, line: str) -> None:
        self._terminal.say(f"{self._indent}{line}")
