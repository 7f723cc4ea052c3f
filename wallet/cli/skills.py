"""``skills``: what the learner can do, and which badges show it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.descriptors.paths import folded
from wallet.errors import UsageError
from wallet.papers import skill_list
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_new

if TYPE_CHECKING:
    import argparse

    from wallet.snapshots.skills import HeldSkill


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    made: argparse.ArgumentParser = commands.add_parser(
        "skills", parents=[common], help="what you can do, by your badges"
    )
    made.set_defaults(act=skills, changes=Changes.NOTHING)
    made.add_argument("words", nargs="*", metavar="WORD")
    made.add_argument("--out", type=Path, metavar="FILE", help="write them as .csv or .json")


def skills(terminal: Terminal) -> int:
    """List skills by framework, each with the badges that name it; nothing is overwritten."""
    asked = terminal.arguments
    ending = asked.out.suffix.lower() if asked.out else ""
    if asked.out and ending not in (".csv", ".json"):
        raise UsageError("skills_wrong_ending", name=printable(asked.out))
    with unlocked(terminal) as wallet:
        every = wallet.skills.all(now=terminal.now, work=terminal.work())
    found = [each for each in every if _holds(each, asked.words)]
    if asked.out:
        data = (
            skill_list.as_csv(found, terminal.language)
            if ending == ".csv"
            else skill_list.json_bytes(found, now=terminal.now)
        )
        file = printable(write_new(asked.out.parent, asked.out.name, data))
        terminal.say(terminal.words("skills_exported", count=len(found), name=file))
    else:
        _print(terminal, found)
    terminal.emit(skill_list.as_json(found, now=terminal.now))
    return DONE


def _holds(held: HeldSkill, words: list[str]) -> bool:
    skill = held.skill
    names = " ".join(text for _, text in skill.names)
    told = folded(f"{names} {skill.framework.name} {skill.code}")
    return all(folded(word) in told for word in words)


def _print(terminal: Terminal, found: list[HeldSkill]) -> None:
    for group in skill_list.groups(found, terminal.language):
        terminal.say(group.name)
        for held in group.skills:
            state = terminal.words(f"holding_{held.holding}")
            code = f"{held.skill.code}  " if held.skill.code else ""
            terminal.say(f"  {code}{held.skill.name(terminal.language)} · {state}")
            for badge in held.badges:
                title = " / ".join(filter(None, (badge.title or "–", badge.inside)))
                terminal.say(f"    {badge.id}  {title} · {terminal.words(badge.headline.code)}")
    if not found:
        terminal.say(terminal.words("cli_nothing_kept"))
