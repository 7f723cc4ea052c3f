"""Pathways that the learner draws: kept as pathway files of nobody, marked as the learner's own."""

from __future__ import annotations

import uuid
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import ReadingError, VaultError
from wallet.pathways.sources import reading
from wallet.snapshots.changes import Changes
from wallet.snapshots.drawing import DrawingKept
from wallet.tasks.pathways import drawn_files
from wallet.tasks.pathways.drawing_checks import check
from wallet.tasks.pathways.drawing_links import Links
from wallet.vault.pathways import DRAWN, StoredPathway

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.snapshots.drawing import Drawable, DrawnPathway, DrawnStep
    from wallet.snapshots.pathways import PathwayPage
    from wallet.tasks.pathways.wayfinding import Wayfinding
    from wallet.vault.vault import Vault

_UNKEPT = f"urn:uuid:{uuid.UUID(int=0)}"


class Drawing:
    """Draws in an open vault. The learner awards nothing: what is drawn only may count.

    Methods that take an id raise ``VaultError`` ``no_such_drawing``.
    """

    def __init__(self, vault: Vault, wayfinding: Wayfinding) -> None:
        self._kept = vault.pathways
        self._wayfinding = wayfinding
        self._removed: dict[str, StoredPathway] = {}

    def all(self, *, now: datetime) -> tuple[DrawnPathway, ...]:
        """Return every drawing that can be changed, the first kept first."""
        found = []
        for drawing in self._wayfinding.look(now).drawings:
            with suppress(ReadingError):  # restored from a backup of another program's
                found.append(self.show(drawing))
        return tuple(found)

    def show(self, drawing: str) -> DrawnPathway:
        """Return one drawing as it can be changed and kept again.

        Raises ``ReadingError`` as ``drawn_files.read``.
        """
        return drawn_files.read(self._stored(drawing).body)

    def choices(self, text: str, *, now: datetime) -> tuple[Drawable, ...]:
        """Return what can be a step or a goal: held badges, then achievements that are known.

        Those whose title or awarder has every word of ``text`` in any of its languages; at most
        ``MOST_CHOICES``.
        """
        return self._links(now).choices(text)

    def named(self, texts: Sequence[str], *, now: datetime) -> tuple[DrawnStep, ...]:
        """Return steps "s1" and so on: each text is an id of a badge or achievement, or a title.

        Raises ``UsageError`` ``drawing_badge_not_one``.
        """
        links = self._links(now)
        return tuple(links.named(f"s{place}", text) for place, text in enumerate(texts, 1))

    def look(self, drawn: DrawnPathway, *, now: datetime) -> PathwayPage:
        """Return the page that a drawing would have, without keeping it; raise as ``keep`` does."""
        drawing = drawn.id or _UNKEPT
        file = reading.read(self._written(drawn, drawing, now), drawn=True)
        seen = self._wayfinding.look_with(file, now)
        return self._wayfinding.page(seen, seen.graph.key(file.destination))

    def keep(self, drawn: DrawnPathway, *, now: datetime) -> DrawingKept:
        """Keep a drawing, in the place of the one with its id, and return its id.

        Raises ``UsageError`` and ``VaultError`` as ``drawing_checks.check`` and ``Links.of`` do,
        and ``ReadingError`` ``pathways_too_many``.
        """
        drawing = drawn.id or f"urn:uuid:{uuid.uuid4()}"
        body = self._written(drawn, drawing, now)
        reading.read(body, drawn=True)  # what could not be read again is never kept
        self._wayfinding.check_room(drawing)
        new = self._kept.keep(StoredPathway(drawing, body, DRAWN, now))
        return DrawingKept(drawing, Changes.PATHWAYS if new else Changes.NOTHING)

    def remove(self, drawing: str) -> Changes:
        """Remove a drawing; ``bring_back`` undoes it until the wallet locks."""
        stored = self._stored(drawing)
        self._kept.remove(drawing)
        self._removed[drawing] = stored
        return Changes.PATHWAYS

    def bring_back(self, drawing: str) -> Changes:
        """Bring back a drawing removed since the wallet was opened."""
        if drawing not in self._removed:
            raise VaultError("no_such_drawing", drawing=drawing)
        self._wayfinding.check_room(drawing)
        self._kept.keep(self._removed.pop(drawing))
        return Changes.PATHWAYS

    def _stored(self, drawing: str) -> StoredPathway:
        found = next((each for each in self._kept.all() if each.id == drawing), None)
        if found is None or not found.is_drawn:
            raise VaultError("no_such_drawing", drawing=drawing)
        return found

    def _written(self, drawn: DrawnPathway, drawing: str, now: datetime) -> bytes:
        check(drawn)
        before = self.show(drawn.id) if drawn.id else None
        links = self._links(now, before)
        titled = replace(
            drawn,
            goal=replace(drawn.goal, title=links.title(drawn.goal)),
            steps=tuple(replace(step, title=links.title(step)) for step in drawn.steps),
        )
        return drawn_files.written(titled, drawing, links.of(titled))

    def _links(self, now: datetime, before: DrawnPathway | None = None) -> Links:
        seen = self._wayfinding.look(now)
        return Links(seen, self._wayfinding.holdings(now=now), before)
