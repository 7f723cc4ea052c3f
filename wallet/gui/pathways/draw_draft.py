"""The drawings that the learner is at, and how each differs from what is kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wallet.gui.pathways import draw_edits

if TYPE_CHECKING:
    from wallet.snapshots.drawing import DrawnPathway


@dataclass
class Draft:
    """One drawing: as it stands, and as it was begun or kept."""

    drawn: DrawnPathway = field(default_factory=draw_edits.blank)
    kept: DrawnPathway = field(default_factory=draw_edits.blank)

    @property
    def changed(self) -> bool:
        """Whether something would be lost if it went away now."""
        return self.drawn != self.kept

    def named(self, otherwise: str) -> DrawnPathway:
        """Return it with a goal that has a name, and the name of its goal if it has no own."""
        drawn = self.drawn
        goal = drawn.goal.title.strip() or otherwise
        followed = drawn.title.strip() in ("", self.kept.goal.title.strip())
        title = goal if followed else drawn.title
        return replace(drawn, title=title, goal=replace(drawn.goal, title=goal))


class Drafts:
    """One for each kept drawing, and a new one for each known goal that it was begun for.

    They last until the wallet locks, whatever page is looked at.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Draft] = {}

    def find(self, drawing: str, goal: str = "") -> Draft | None:
        """Return the draft of a kept drawing, or of a new one for a known goal."""
        return self._known.get((drawing, goal))

    def begin(self, drawn: DrawnPathway) -> Draft:
        """Begin with a drawing that is kept, or with what a new one has from the start."""
        draft = Draft(drawn, drawn)
        self._known[(drawn.id, "" if drawn.id else drawn.goal.achievement)] = draft
        return draft

    def forget(self, draft: Draft) -> None:
        """Let one go: it is kept, or was left."""
        self._known = {key: each for key, each in self._known.items() if each is not draft}

    def recall(self, draft: Draft) -> None:
        """Take one up again that was let go."""
        first = draft.kept
        self._known[(first.id, "" if first.id else first.goal.achievement)] = draft

    def unsaved(self) -> tuple[Draft, ...]:
        """Return those of which something would be lost."""
        return tuple(each for each in self._known.values() if each.changed)
