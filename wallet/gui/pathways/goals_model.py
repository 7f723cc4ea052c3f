"""The goals of the learner's pathways as rows."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from wallet.gui.pathways import step_looks
from wallet.gui.widgets.rows_model import Index, RowsModel
from wallet.snapshots.pathways import PathwayRow, State
from wallet.verification.tone import Tone
from wallet.wording.telling import pathway_words


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # PathwayRow
    STANDING = Qt.ItemDataRole.UserRole + 2  # (icon, tone, word)


class GoalsModel(RowsModel[PathwayRow]):
    """Rows of ``Wallet.pathways.list``, in its order."""

    def row_of(self, wanted: str) -> int:
        """Return where a goal, or the goal of a file or drawing, stands, or -1."""
        rows = enumerate(self._rows)
        found = (at for at, row in rows if wanted in (row.id, row.file, *row.drawings))
        return next(found, -1) if wanted else -1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its title, how it stands, or what a screen reader says of it."""
        row = self.at(index)
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role == Role.STANDING:
            return self._standing(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            title = pathway_words.title(row, self._session.language)
            return title if role == Qt.ItemDataRole.DisplayRole else step_looks.tip(title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(
                (
                    pathway_words.title(row, self._session.language),
                    self._standing(index.row())[2],
                    pathway_words.progress_of(row.meters, self._session.language),
                    pathway_words.said_by(row, self._session.language),
                )
            )
        return None

    def _standing(self, at: int) -> tuple[str, Tone, str]:
        row, say = self._rows[at], self._session.say
        if row.state is State.HELD:
            return "check", Tone.GOOD, say("pathways_reached")
        if row.complete:  # by the learner's word alone: never in the tone of an award
            return "half", Tone.NEUTRAL, pathway_words.complete(row, self._session.language)
        if not row.begun:
            return "ring", Tone.NEUTRAL, say("pathways_new")
        return "half", Tone.NEUTRAL, say("pathways_begun" if at else "pathways_nearest")
