"""What the documents name is where they say, and the map of the program has all that is there."""

from __future__ import annotations

import ast
import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
PARTS = ("docs", "packaging", "resources", "tests", "wallet")
MAP = ROOT / "docs" / "architecture.md"

_OF_OTHERS = ("node_modules", "__pycache__")
_QUOTED = re.compile(r"`([\w./-]+)`")
_MODULE = re.compile(r"``(wallet(?:\.(?!db)\w+)+)[^`]*``")
_LINK = re.compile(r"\]\(([^)\s#]+)[^)\s]*\)")
_ENDINGS = (".py", ".md", ".mjs", ".toml")
# A folder on the learner's disk, and the beginning of addresses.
_ELSEWHERE = {"handed-out/", "data.europa.eu/snb/isced-f/"}


def tree() -> set[str]:
    """Return all files and folders, each by every end of its path."""
    paths = [path.name for path in ROOT.iterdir() if path.is_file()]
    for part in PARTS:
        for folder, inner, files in os.walk(ROOT / part):
            inner[:] = [name for name in inner if name not in _OF_OTHERS]
            here = Path(folder).relative_to(ROOT).as_posix()
            paths += [f"{here}/", *(f"{here}/{name}" for name in files)]
    return {"/".join(path.split("/")[at:]) for path in paths for at in range(path.count("/") + 1)}


TREE = tree()


def missing(text: str) -> set[str]:
    """Return names of source files and of folders in a text that are nowhere in the tree."""
    named = {each for each in _QUOTED.findall(text) if not each.startswith(("/", "."))}
    named = {each for each in named if each.endswith(("/", *_ENDINGS))}
    return named - TREE - _ELSEWHERE


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_document_names_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert missing(text) == set()
    links = [each for each in _LINK.findall(text) if "://" not in each]
    assert [each for each in links if not (path.parent / each).exists()] == []


def test_a_name_that_moved_is_found_out() -> None:
    text = "`tasks/judging/opening.py` `judging/` `tasks/opening.py` `juding/` `docs/look.md` `a.b`"
    assert missing(text) == {"tasks/opening.py", "juding/"}


def test_modules_that_docstrings_name_are_there() -> None:
    found = []
    for path in (ROOT / "wallet").rglob("*.py"):
        for name in _MODULE.findall(path.read_text(encoding="utf-8")):
            here = name.replace(".", "/")
            module = here.rpartition("/")[0]  # of which something is named
            if not {f"{here}/", f"{here}.py", f"{module}.py"} & TREE:
                found.append((path.relative_to(ROOT).as_posix(), name))
    assert found == []


def test_the_map_tells_of_each_folder_of_tasks_what_the_folder_says_itself() -> None:
    rows = dict(
        re.findall(r"^\| `(\w+)/` \| (.+) \|$", _between("What is in `tasks/`:"), re.MULTILINE)
    )
    said = {}
    for door in sorted((ROOT / "wallet" / "tasks").glob("*/__init__.py")):
        line = (ast.get_docstring(ast.parse(door.read_text(encoding="utf-8"))) or "").strip()
        said[door.parent.name] = (line[:1].lower() + line[1:]).removesuffix(".")
    assert rows == said


def test_the_map_has_each_part_of_the_program_and_each_feature_of_the_window() -> None:
    floors, window = _between("## Floors"), _between("## The window")
    wallet = ROOT / "wallet"
    parts = [path for path in wallet.iterdir() if path.name[0] != "_"]
    assert [path.name for path in parts if f"`{_named(path)}`" not in floors] == []
    features = [
        path for path in (wallet / "gui").iterdir() if path.is_dir() and path.name[0] != "_"
    ]
    assert [path.name for path in features if f"`{_named(path)}`" not in window] == []


def test_the_map_names_what_lies_beside_the_folders_of_tasks() -> None:
    beside = _between("Beside the folders lie")
    files = (ROOT / "wallet" / "tasks").glob("[!_]*.py")
    assert {path.name for path in files} == {*re.findall(r"`(\w+\.py)`", beside)}


def _named(path: Path) -> str:
    return path.name + ("/" if path.is_dir() else "")


def _between(start: str) -> str:
    """Return the map from a line on: a heading's part, a list's table, or a paragraph."""
    text = MAP.read_text(encoding="utf-8").split(start, 1)[1]
    if start.startswith("#"):
        return text.split("\n## ")[0]
    return text.split("\n\n")[1] if start.endswith(":") else text.split("\n\n")[0]
