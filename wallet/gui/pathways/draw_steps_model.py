"""The steps and groups of a drawing, one under the other, what is in a group moved in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from wallet.gui.pathways import draw_rows, step_looks
from wallet.gui.pathways.draw_list import DEPTH, FACTS, LOOK
from wallet.gui.pathways.draw_rows import Row
from wallet.gui.widgets.rows_model import Index, RowsModel
from wallet.gui.widgets.tips import tip
from wallet.snapshots.drawing import DrawnGroup
from wallet.verification.tone import Tone
from wallet.wording.telling import draw_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.gui.session import Session
    from wallet.snapshots.drawing import DrawnPathway, DrawnStep
    from wallet.snapshots.pathways import PathwayStep


class DrawStepsModel(RowsModel[Row]):
    """Rows of ``draw_rows.rows``."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._drawn: DrawnPathway | None = None
        self._told: Mapping[str, PathwayStep] = {}

    def show_drawn(self, drawn: DrawnPathway) -> None:
        """Hold what stands in a drawing."""
        self._drawn = drawn
        self.put(draw_rows.rows(drawn))

    def tell(self, told: Mapping[str, PathwayStep]) -> None:
        """Take what is known of each step, by key."""
        self._told = told
        self.retranslate()

    def place_of(self, key: str) -> int:
        """Return the row of a step or group, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.part.key == key), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return title, facts, look or depth of a row, or what a screen reader says of it."""
        row = self.at(index)
        if row is None or self._drawn is None:
            return None
        part, language = row.part, self._session.language
        title = draw_words.title(part, language, self._told)
        step, first = self._told.get(part.key), draw_rows.before(self._drawn, part.key)
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.ToolTipRole: tip(title),
            FACTS: draw_words.facts(part, self._told, first, language),
            LOOK: _look(part, step),
            DEPTH: row.depth,
        }
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, row)
        return answers.get(role)

    def _spoken(self, index: Index, row: Row) -> str:
        said = [index.data(Qt.ItemDataRole.DisplayRole), index.data(FACTS)]
        if row.depth and self._drawn is not None:
            around = draw_words.bare(
                draw_rows.group(self._drawn, row.inside), self._session.language
            )
            said.append(self._session.say("draw_step_inside", group=around))
        return ". ".join(filter(None, said))


def _look(part: DrawnStep | DrawnGroup, step: PathwayStep | None) -> tuple[str, Tone | None]:
    if isinstance(part, DrawnGroup):
        return "group", None
    return step_looks.look(step) if step else ("ring", Tone.NEUTRAL)
