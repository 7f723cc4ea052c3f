"""Credentials as columns and what they state as rows, under a heading for what differs or not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QColor

from wallet.gui import theme
from wallet.gui.badges import badge_state
from wallet.gui.comparing.compare_cells import Block, blocks, plain_block
from wallet.gui.theme import Type
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.rows_model import NOWHERE, Index
from wallet.gui.widgets.tips import tip
from wallet.snapshots.side_by_side import About, Column, Row
from wallet.wording.telling import side_by_side as telling
from wallet.wording.telling import told_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wallet.gui.session import Session
    from wallet.snapshots.side_by_side import SideBySide
    from wallet.wording.telling.told_cells import Told

_WHOLE = 4_000  # characters of a tool tip
_TITLE = 90
_SPOKEN = 400
_Role = Qt.ItemDataRole
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WRAPPED = _TOP | Qt.TextFlag.TextWordWrap.value


class Role(IntEnum):
    """What the delegate asks for."""

    BLOCKS = _Role.UserRole


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above rows: the code of its words."""

    code: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What is to be known with the row above: its totals, or why it has none."""

    row: Row
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cells:
    """A row in words; ``once`` where one cell speaks for all."""

    row: Row
    name: str
    told: tuple[Told, ...]
    once: bool


class CompareModel(QAbstractTableModel):
    """Takes a comparison and tells it in the language of the window."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.found: SideBySide | None = None
        self.columns: tuple[Column, ...] = ()
        self.rows: tuple[Heading | Cells | Notes, ...] = ()

    def show(self, found: SideBySide | None) -> None:
        """Take a comparison; None for none."""
        self.beginResetModel()
        self.found = found
        self.columns = found.columns if found else ()
        self.rows = tuple(self._rows(found)) if found else ()
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows, with headings and notes."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of credentials."""
        return 0 if parent.isValid() else len(self.columns)

    def spans(self, row: int) -> bool:
        """Say whether a row says one thing for all columns."""
        found = self.rows[row]
        return found.once if isinstance(found, Cells) else True

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return a credential's title, or the name of a row."""
        if role == _Role.TextAlignmentRole:
            return _WRAPPED
        if orientation is Qt.Orientation.Horizontal:
            return self._title(section, role)
        found = self.rows[section]
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._name(found)
        if isinstance(found, Heading):
            return theme.font(Type.STRONG) if role == _Role.FontRole else None
        return QColor(theme.current().muted) if role == _Role.ForegroundRole else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Return a cell: its words, what the delegate draws, what a screen reader says of it."""
        if not index.isValid():
            return None
        found, column = self.rows[index.row()], index.column()
        made: dict[int, Callable[[], Any]] = {
            _Role.DisplayRole: lambda: self._written(found, column),
            _Role.ToolTipRole: lambda: tip(self._whole(found, column)),
            _Role.AccessibleTextRole: lambda: self._spoken(found, column),
            Role.BLOCKS: lambda: tuple(self._blocks(found, column)),
        }
        return made[role]() if role in made else None

    def _rows(self, found: SideBySide) -> Iterator[Heading | Cells | Notes]:
        language = self._session.language
        rows = telling.not_told_twice(found)
        for same, code in ((False, "compare_differs"), (True, "compare_same")):
            group = [row for row in rows if row.same is same]
            if group:
                yield Heading(code)
            for row in group:
                told = telling.cells(row, language)
                once = telling.is_told_once(row, told)
                yield Cells(row, telling.name(row, language), told, once)
                if notes := telling.notes(row, language):
                    yield Notes(row, notes)

    def _name(self, found: Heading | Cells | Notes) -> str:
        if isinstance(found, Heading):
            return self._session.say(found.code)
        return found.name if isinstance(found, Cells) else ""

    def _title(self, column: int, role: int) -> Any:
        if role == _Role.FontRole:
            return theme.font(Type.STRONG)
        title = self.columns[column].title
        if role == _Role.ToolTipRole:
            return tip(self._cut(title, _WHOLE))
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._cut(title, _TITLE if role == _Role.DisplayRole else _WHOLE)
        return None

    def _cut(self, title: str, longest: int) -> str:
        cut = one_line(title, longest) or self._session.say("badges_untitled")
        return f"{cut}…" if len(title) > longest else cut

    def _written(self, found: Heading | Cells | Notes, column: int) -> str:
        if isinstance(found, Cells):
            return told_cells.written(found.told[column], self._session.language)
        return "\n".join(found.texts) if isinstance(found, Notes) else ""

    def _whole(self, found: Heading | Cells | Notes, column: int) -> str:
        """Return the words of a cell, and how they were written where that is something else."""
        text = self._written(found, column)[:_WHOLE]
        if isinstance(found, Cells):
            written = telling.as_written(found.row.cells[column], self._session.language)
            text = "\n".join((text, *written))
        return text

    def _spoken(self, found: Heading | Cells | Notes, column: int) -> str:
        say = self._session.say
        if isinstance(found, Heading):  # its words stand at the left, beside the names of rows
            return say(found.code)
        text = self._written(found, column)
        value = text if len(text) <= _SPOKEN else f"{text[:_SPOKEN].rstrip()}…"
        if isinstance(found, Notes):
            name = telling.name(found.row, self._session.language)
            return say("compare_noted", fact=name, value=value)
        if found.once:
            return say("compare_row", fact=found.name, value=value)
        title = self._cut(self.columns[column].title, _TITLE)
        return say("compare_cell", fact=found.name, title=title, value=value)

    def _blocks(self, found: Heading | Cells | Notes, column: int) -> Iterator[Block]:
        if isinstance(found, Cells):
            state = self._state(column) if found.row.about is About.STATE else None
            yield from blocks(found.told[column], self._session.language, state)
        elif isinstance(found, Notes):
            yield from map(plain_block, found.texts)

    def _state(self, column: int) -> tuple[str, str]:
        """Return the icon of a credential's state, and its colour."""
        told = self.columns[column]
        tone = told.headline.tone
        return badge_state.icon(told.verdict, tone), theme.current().tone(tone).name()
