"""``show ID --raw``: an original as text, with what no proof covers marked in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked

if TYPE_CHECKING:
    from wallet.snapshots.looking import RawMark, RawPart, RawView


def show_raw(terminal: Terminal) -> int:
    """Print the parts, each under its name; lines that nothing covers begin with ``!``."""
    with unlocked(terminal) as wallet:
        found = wallet.originals.view(terminal.arguments.id, now=terminal.now)
    for code in (found.standing, *found.notes):
        terminal.say(terminal.words(code))
    for part in found.parts:
        terminal.say()
        terminal.say(f"== {terminal.words(part.code)}")
        for mark in part.marks:
            terminal.say(f"! {said(terminal, mark)}")
        covered = _uncovered_lines(part)
        for number, line in enumerate(part.text.split("\n")):
            terminal.say(f"{'!' if number in covered else ' '} {line}")
    terminal.emit(_view_json(found))
    return DONE


def said(terminal: Terminal, mark: RawMark) -> str:
    """Return in a sentence which place is not covered, and why."""
    why = terminal.words(mark.code)
    if not mark.name:
        return terminal.words("raw_mark_whole", why=why)
    if mark.first < 0:
        return terminal.words("raw_mark_unseen", name=mark.name, why=why)
    return terminal.words("raw_mark_place", name=mark.name, line=mark.first + 1, why=why)


def _uncovered_lines(part: RawPart) -> set[int]:
    return {at for mark in part.marks for at in range(mark.first, mark.last + 1)}


def _view_json(found: RawView) -> dict[str, Any]:
    return {
        "file_name": found.file_name,
        "size": found.size,
        "standing": found.standing.removeprefix("raw_"),
        "notes": [note.removeprefix("raw_note_") for note in found.notes],
        "parts": [
            {
                "part": part.code.removeprefix("raw_part_"),
                "text": part.text,
                "left_out": part.left_out,
                "not_covered": [
                    {
                        "place": mark.name,
                        "why": mark.code.removeprefix("raw_mark_"),
                        "first_line": mark.first + 1,
                        "last_line": mark.last + 1,
                    }
                    for mark in part.marks
                ],
            }
            for part in found.parts
        ],
    }
