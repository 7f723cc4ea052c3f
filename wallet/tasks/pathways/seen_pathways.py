"""All pathways at one moment: what asks of them looks here, and finds a goal by any of its ids."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.pathways import outline
from wallet.pathways.combining import owns
from wallet.pathways.memory import Memory
from wallet.snapshots.pathways import Signed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.pathways.combining import Combined
    from wallet.pathways.files import PathwayFile
    from wallet.pathways.model import Edge
    from wallet.pathways.standing import NodeProgress
    from wallet.tasks.pathways.pathway_files import KnownFile


@dataclass(frozen=True)
class Seen:
    """All pathways at one moment."""

    graph: Combined
    progress: Mapping[str, NodeProgress]
    goals: tuple[str, ...]
    files: tuple[KnownFile, ...]
    titles: Mapping[str, str]  # of badges, by id
    memory: Memory = field(default_factory=Memory)

    @cached_property
    def others(self) -> Mapping[str, NodeProgress]:
        """How all stands where others speak."""
        return outline.as_others_say(self.progress) if self.graph.by_learner else self.progress

    def progress_of(self, goal: str) -> Mapping[str, NodeProgress]:
        """Return how all stands for a goal: where others speak of it, as they say."""
        return self.progress if self.progress[goal].drawn else self.others

    @cached_property
    def edges(self) -> Mapping[str, list[Edge]]:
        """The edges of each achievement, by either end; a list of goals does without."""
        edges: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.graph.edges:
            edges[edge.start].append(edge)
            edges[edge.end].append(edge)
        return edges

    @cached_property
    def by_goal(self) -> Mapping[str, KnownFile]:
        """The file of each goal."""
        by_goal: dict[str, KnownFile] = {}
        for each in self.files:
            for key in map(self.graph.key, each.file.graph.goals):
                if each.file.drawn and not self.progress[key].drawn:
                    continue  # others say what is asked there
                there = by_goal.get(key)
                if there is None or self._weight(each, key) >= self._weight(there, key):
                    by_goal[key] = each
        return by_goal

    def _weight(self, known: KnownFile, goal: str) -> tuple[bool, bool, bool]:
        """Return how much a file is believed of a goal: anybody can sign one on another's."""
        file, signature = known.file, known.signature
        own = owns(file.issuer, self.graph.nodes[goal], known=signature.known)
        return (
            file.signed and own,
            file.signed and signature.known,
            file.signed,
        )

    @cached_property
    def drawings(self) -> Mapping[str, PathwayFile]:
        """What the learner drew, by id."""
        return {each.file.id: each.file for each in self.files if each.file.drawn}

    def drawing(self, pathway: str) -> PathwayFile | None:
        """Return what the learner drew under an id; None for what is no drawing."""
        return self.drawings.get(pathway)

    def drawings_of(self, goal: str) -> tuple[str, ...]:
        """Return the ids of what the learner drew towards a goal."""
        drawn = self.drawings.values()
        return tuple(each.id for each in drawn if self.graph.key(each.destination) == goal)

    def file_of(self, goal: str) -> PathwayFile | None:
        """Return the file that names a goal, as ``known_file``."""
        known = self.known_file(goal)
        return known.file if known else None

    def known_file(self, goal: str) -> KnownFile | None:
        """Return the file that names a goal: the last kept of several, its awarder's first."""
        return self.by_goal.get(goal)

    def is_signed(self, goal: str) -> bool:
        """Say whether the file that names a goal carries a signature, good or bad."""
        known = self.known_file(goal)
        return known is not None and known.signature.state is not Signed.NOT


def goal(seen: Seen, pathway: str) -> str:
    """Return the key of a goal by its key, else its file's id, else its achievement's id.

    Anybody may call a file like another's goal, or a goal like another's file.
    """
    if pathway in seen.goals:
        return pathway
    if (drawn := seen.drawing(pathway)) is not None:
        return seen.graph.key(drawn.destination)
    files = {file.id: key for key in reversed(seen.goals) if (file := seen.file_of(key))}
    if pathway in files:
        return files[pathway]
    for key in seen.goals:
        if seen.graph.nodes[key].id == pathway:
            return key
    raise VaultError("no_such_pathway", pathway=pathway)
