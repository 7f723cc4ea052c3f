"""Pathways of an open vault: what leads where, how far the learner is, and pathway files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import UsageError, VaultError
from wallet.pathways import combining, ctdl_writing, matching, outline, progress
from wallet.pathways.files import Form
from wallet.pathways.memory import Memory
from wallet.pathways.telling import told
from wallet.pathways.writing import written
from wallet.snapshots.changes import Changes
from wallet.snapshots.pathways import PathwayKept, PathwayWritten
from wallet.tasks.files.names import printable
from wallet.tasks.files.reading_files import read_file
from wallet.tasks.pathways import opening_pathways, seen_pathways, telling_pathways
from wallet.tasks.pathways.drawn_files import for_others
from wallet.tasks.pathways.holding import Holdings
from wallet.tasks.pathways.pathway_files import PathwayFiles, drawn_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.pathways.files import PathwayFile
    from wallet.pathways.holdings import Holding
    from wallet.snapshots.pathways import PathwayOpening, PathwayPage, PathwayRow, Whereabouts
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.pathways.pathway_files import KnownFile
    from wallet.vault.vault import Vault


class Wayfinding:
    """Reads and keeps; everything is derived anew when the vault or the moment changed.

    A pathway is named by the key of its goal or the id of its file. Methods that take such a name
    raise ``VaultError`` ``no_such_pathway``.
    """

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing
        self._holdings = Holdings(vault, knowing)
        self._files = PathwayFiles(vault, knowing)
        self._memory = Memory()
        self._seen: tuple[tuple[object, ...], seen_pathways.Seen | None] = ((), None)

    def list(self, *, now: datetime) -> tuple[PathwayRow, ...]:
        """Return the goals: those begun, nearest to finish first; then reached; then the others."""
        return telling_pathways.rows(self.look(now))

    def openings(self, *, now: datetime) -> tuple[PathwayOpening, ...]:
        """Return the steps that lead on in several pathways, or are all that one lacks."""
        return opening_pathways.openings(self.look(now))

    def show(self, pathway: str, *, now: datetime) -> PathwayPage:
        """Return one goal with every step."""
        seen = self.look(now)
        return self.page(seen, seen_pathways.goal(seen, pathway))

    def page(self, seen: seen_pathways.Seen, goal: str) -> PathwayPage:
        """Return one goal by its key, with the pictures of the badges that stand for steps."""
        page = telling_pathways.page(seen, goal)
        pictures = self._vault.library.pictures({step.shown_as for step in page.steps} - {""})
        steps = (
            replace(step, picture=pictures[step.shown_as]) if step.shown_as in pictures else step
            for step in page.steps
        )
        return replace(page, steps=tuple(steps))

    def explain(self, wanted: str, *, now: datetime) -> tuple[Whereabouts, ...]:
        """Return the steps that a badge stands for, or that are an achievement; () for none.

        ``wanted`` is a badge id, or an achievement's id as it is written.
        """
        return telling_pathways.whereabouts(self.look(now), wanted)

    def import_file(self, path: Path, *, now: datetime) -> PathwayKept:
        """Keep a pathway file; raise ``ReadingError`` as ``import_bytes`` does."""
        return self.import_bytes(read_file(path), printable(path.name), now=now)

    def import_bytes(self, data: bytes, name: str, *, now: datetime) -> PathwayKept:
        """Keep a pathway file, in the place of an earlier one with its id.

        A file of CTDL or CASE is kept just so. Raises ``ReadingError`` as ``PathwayFiles.keep``.
        """
        found, new = self._files.keep(data, name, now=now)
        goal = self.look(now).graph.key(found.destination)
        return PathwayKept(found.id, goal, found.titles, new)

    def export(self, pathway: str, *, now: datetime) -> tuple[str, bytes]:
        """Return a file name and a pathway file: as it came, or what badges say written as one."""
        seen = self.look(now)
        key = seen_pathways.goal(seen, pathway)
        file = seen.drawing(pathway) or seen.file_of(key)
        if file is not None:
            stored = self._vault.pathways.one(file.id)
            if stored.is_drawn:
                return "pathway.json", for_others(stored.body)
            return stored.source, stored.body
        return "pathway.json", written(seen.graph, seen.progress_of(key), key)

    def export_as(self, pathway: str, form: Form, *, now: datetime) -> PathwayWritten:
        """Write a pathway in a form, and name what that form cannot carry.

        A file that came in that form is given as it came. Raises ``UsageError``
        ``pathway_form_not_written`` for CASE, which has no achievements.
        """
        seen = self.look(now)
        key = seen_pathways.goal(seen, pathway)
        file = seen.drawing(pathway) or seen.file_of(key)
        if file is not None and file.form is form:
            return PathwayWritten(*self.export(pathway, now=now), ())
        if form is Form.CTDL:
            graph, stands = seen.graph, seen.progress_of(key)
            if (drawn := seen.drawing(pathway)) is not None:  # without what others say of its goal
                graph = combining.combine([drawn.graph])
                stands = progress.progress(graph, {})
            data, losses = ctdl_writing.written(graph, stands, key)
        elif form is Form.TSUMIKI:
            data = written(seen.graph, seen.progress_of(key), key)
            losses = ("pathway_lost_members",) if file is not None else ()
        else:
            raise UsageError("pathway_form_not_written")
        if seen.is_signed(key):
            losses = (*losses, "pathway_lost_signature")
        return PathwayWritten(f"pathway-{form.value}.json", data, losses)

    def remove(self, pathway: str, *, now: datetime) -> Changes:
        """Remove the file of a pathway; what badges say of it stays.

        Raises ``VaultError`` ``pathway_of_badges`` where there is no file to remove.
        """
        seen = self.look(now)
        key = seen_pathways.goal(seen, pathway)
        file = seen.drawing(pathway) or seen.file_of(key)
        if file is None:
            raise VaultError("pathway_of_badges")
        self._vault.pathways.remove(file.id)
        return Changes.PATHWAYS

    def look(self, now: datetime) -> seen_pathways.Seen:
        """Return all pathways at a moment; remembered as long as nothing changes."""
        moment = (now, self._vault.changes, self._knowing.knowledge)
        if self._seen[0] == moment and self._seen[1] is not None:
            return self._seen[1]
        seen = self._seen_with(self.holdings(now=now), tuple(self._files.all(now=now)))
        self._seen = moment, seen
        return seen

    def look_with(self, drawn: PathwayFile, now: datetime) -> seen_pathways.Seen:
        """Return all pathways as they would be if a drawing were kept."""
        files = [each for each in self.look(now).files if each.file.id != drawn.id]
        return self._seen_with(self.holdings(now=now), (*files, drawn_file(drawn)))

    def check_room(self, file_id: str) -> None:
        """Raise ``ReadingError`` ``pathways_too_many`` where one more file has no place."""
        self._files.place_of(file_id)

    def holdings(self, *, now: datetime) -> tuple[Holding, ...]:
        """Return everything that is held, as pathways see it."""
        return self._holdings.all(now=now)

    def _seen_with(
        self, holdings: Sequence[Holding], files: tuple[KnownFile, ...]
    ) -> seen_pathways.Seen:
        memory = self._memory
        memory.begin()
        graphs = [each.file.graph for each in files if not each.file.drawn]
        drawn = [each.file.graph for each in files if each.file.drawn]
        graph = combining.combine(told(holdings, graphs, memory, drawn), memory)
        stands = progress.progress(graph, matching.match(graph, holdings, memory), memory)
        goals = outline.goals(graph, stands)
        return seen_pathways.Seen(graph, stands, goals, files, _titles(holdings), memory)


def _titles(holdings: Sequence[Holding]) -> dict[str, str]:
    return {each.badge: each.title for each in holdings if not each.pointer}
