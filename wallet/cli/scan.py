"""``scan``: tell what the codes in pictures hold; nothing is done with it, and nobody contacted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli.meant import command_for
from wallet.cli.terminal import DONE, NOT_DONE, Terminal
from wallet.tasks.codes.scanning import scanned
from wallet.wording.telling.meanings import told

if TYPE_CHECKING:
    import argparse

    from wallet.snapshots.scanned import Code, Scanned

_SHOWN = 200  # characters of a text; --json has all of it


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    scan = commands.add_parser(
        "scan", parents=[common], help="tell what the QR codes in pictures hold; contacts nobody"
    )
    scan.add_argument("files", nargs="+", type=Path, metavar="FILE", help="PNG, JPEG, or text")
    scan.set_defaults(act=run)


def run(terminal: Terminal) -> int:
    """Print each file's codes; a file without one does not stop the others."""
    found = scanned(terminal.arguments.files, terminal.work())
    for each in found:
        _print(terminal, each)
    terminal.emit({"files": [_file_json(terminal, each) for each in found]})
    return NOT_DONE if any(each.error for each in found) else DONE


def _print(terminal: Terminal, found: Scanned) -> None:
    terminal.say(found.name)
    if found.error is not None:
        terminal.explain(found.error)
    for number, code in enumerate(found.codes, 1):
        what = told(code.meaning, terminal.language)
        terminal.say(f"  {terminal.words('cli_scan_code', number=number, what=what)}")
        terminal.say(f"    {terminal.words('cli_scan_text', text=_shortened(code.text))}")
        if command := command_for(code.meaning):
            terminal.say(f"    {terminal.words('cli_scan_on', command=command)}")


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _file_json(terminal: Terminal, found: Scanned) -> dict[str, Any]:
    error = {"error": terminal.error_json(found.error)} if found.error else {}
    return {"file": found.name, "codes": [_code_json(code) for code in found.codes], **error}


def _code_json(code: Code) -> dict[str, str]:
    meaning = code.meaning
    return {
        "holds": meaning.holds.value,
        "host": meaning.who,
        "refused": meaning.code,
        "text": code.text,
    }
