"""Ten graphs shaped like real pathways, for the layout to be measured by (``README.md``)."""

from __future__ import annotations

from pathlib import Path

Graph = tuple[tuple[str, ...], tuple[tuple[str, str], ...]]
"""Nodes, the goal first, and arrows (from, to) as they are drawn."""


def graphs() -> dict[str, Graph]:
    """Return every graph by name, in order."""
    files = sorted(Path(__file__).parent.glob("*.txt"))
    return {file.stem: _read(file.read_text(encoding="utf-8")) for file in files}


def _read(text: str) -> Graph:
    arrows = []
    for line in text.splitlines():
        after, sign, before = line.partition("#")[0].replace(">", "<").partition("<")
        if sign:
            arrows += [(each, after.strip()) for each in before.split()]
    nodes = dict.fromkeys(name for start, end in arrows for name in (end, start))
    return tuple(nodes), tuple(dict.fromkeys(arrows))
