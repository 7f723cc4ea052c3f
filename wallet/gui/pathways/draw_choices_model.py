"""What can be chosen as a step, with a tick before what stands in the drawing already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from wallet.gui.pathways import draw_rows
from wallet.gui.pathways.draw_list import DEPTH, FACTS, LOOK
from wallet.gui.widgets.rows_model import Index, RowsModel
from wallet.gui.widgets.tips import tip
from wallet.snapshots.drawing import Drawable
from wallet.verification.tone import Tone
from wallet.wording.telling import draw_words

if TYPE_CHECKING:
    from wallet.snapshots.drawing import DrawnPathway


_TICK = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


class DrawChoicesModel(RowsModel[Drawable]):
    """Rows of ``Wallet.drawing.choices``."""

    ticked = Signal(object, bool)  # Drawable

    drawn: DrawnPathway | None = None

    def show_drawn(self, drawn: DrawnPathway) -> None:
        """Tick what stands in a drawing."""
        self.drawn = drawn
        self.retranslate()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Make every row tickable."""
        del index
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return title, facts, look or tick of a row, or what a screen reader says of it."""
        row = self.at(index)
        if row is None:
            return None
        language, title = self._session.language, draw_words.named(row, self._session.language)
        there = self.is_in(row)
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.ToolTipRole: tip(title),
            Qt.ItemDataRole.CheckStateRole: _TICK[there],
            FACTS: draw_words.choice(row, language),
            LOOK: ("check", Tone.GOOD) if row.held else ("ring", Tone.NEUTRAL),
            DEPTH: 0,
        }
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self._session.say("draw_choice_in" if there else "draw_choice_out")
            return ". ".join((title, answers[FACTS], state))
        return answers.get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Ask for a row to be added, or taken out again."""
        row = self.at(index)
        if role != Qt.ItemDataRole.CheckStateRole or row is None:
            return False
        self.ticked.emit(row, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def is_in(self, row: Drawable) -> bool:
        """Whether a step of the drawing stands for it."""
        drawn = self.drawn
        return drawn is not None and bool(draw_rows.standing_for(drawn, row.badge, row.achievement))
