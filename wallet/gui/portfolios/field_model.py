"""The fields of one badge as a tree to be ticked: shown, hidden, always shown, and why."""

from __future__ import annotations

from collections import defaultdict
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal

from wallet.gui.portfolios import field_names
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.rows_model import NOWHERE, Index
from wallet.gui.widgets.tips import tip
from wallet.presenting.disclosing.fields import Visibility

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.gui.session import Session
    from wallet.presenting.disclosing.fields import Field, FieldTree

_LONGEST_VALUE = 300
_LONGEST_SPOKEN = 120


class Role(IntEnum):
    """What the delegate asks for."""

    FIELD = Qt.ItemDataRole.UserRole + 1  # Field
    VALUE = Qt.ItemDataRole.UserRole + 2  # on one line
    WHY = Qt.ItemDataRole.UserRole + 3  # shown, hidden or always shown, with the reason


class FieldModel(QAbstractItemModel):
    """Rows of a ``FieldTree``; an index's internal id is the place of its field there."""

    ticked = Signal(str, bool)  # key, whether it is to be shown

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._fields: tuple[Field, ...] = ()
        self._known: Mapping[str, str] = {}
        self._whole = False  # nothing can be left out: why stands elsewhere, once
        self._by_key: dict[str, int] = {}
        self._below: dict[int, list[int]] = {}
        self._rank: list[int] = []  # of each field among those beside it

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields, parents before children."""
        return self._fields

    def show(self, tree: FieldTree | None, known: Mapping[str, str]) -> bool:
        """Take fields; return whether they are others than before, and not only otherwise shown."""
        fields = tree.fields if tree else ()
        self._whole = bool(tree and tree.code)
        same = known == self._known and [f.key for f in fields] == [*self._by_key]
        if same:
            self._fields = fields
            self.retranslate()
            return False
        self.beginResetModel()
        self._fields, self._known = fields, known
        self._by_key = {each.key: at for at, each in enumerate(fields)}
        below: dict[int, list[int]] = defaultdict(list)
        self._rank = []
        for at, each in enumerate(fields):
            above = self._by_key.get(each.parent, -1)
            self._rank.append(len(below[above]))
            below[above].append(at)
        self._below = dict(below)
        self.endResetModel()
        return True

    def retranslate(self) -> None:
        """Tell the views that every text differs."""
        self.layoutChanged.emit()

    def at(self, place: int) -> QModelIndex:
        """Return the index of a field by its place in ``FieldTree.fields``."""
        return self.createIndex(self._rank[place], 0, place)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Return the index of a row beneath another."""
        below = self._below.get(parent.internalId() if parent.isValid() else -1, [])
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return what an index stands beneath."""
        if not index.isValid():
            return QModelIndex()
        above = self._by_key.get(self._fields[index.internalId()].parent, -1)
        return QModelIndex() if above < 0 else self.at(above)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many rows stand beneath an index."""
        return len(self._below.get(parent.internalId() if parent.isValid() else -1, []))

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return one: each row says everything."""
        del parent
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Make the fields tickable that can be left out."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        field = self._field(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if field and field.choosable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the field, what it is called, its tick, or what a screen reader says of it."""
        field = self._field(index)
        if field is None:
            return None
        if role == Role.FIELD:
            return field
        if role in (Role.VALUE, Role.WHY):
            value = one_line(field.value, _LONGEST_VALUE)
            return value if role == Role.VALUE else self._why(field)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._called(field)
        return self._state(field, role)

    def _state(self, field: Field, role: int) -> Any:
        """Return the tick of a field that has one, and all of it in words."""
        if role == Qt.ItemDataRole.CheckStateRole and field.choosable:
            shown = field.visibility is not Visibility.HIDDEN
            return Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            value = one_line(field.value, _LONGEST_SPOKEN)
            said = ". ".join(filter(None, (self._called(field), value, self._why(field))))
            return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Ask for a field to be shown or hidden; what follows from it is worked out elsewhere."""
        field = self._field(index)
        if role != Qt.ItemDataRole.CheckStateRole or field is None or not field.choosable:
            return False
        self.ticked.emit(field.key, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the column, which only a screen reader meets."""
        del section
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._session.say("folio_fields")
        return None

    def _field(self, index: Index) -> Field | None:
        if not index.isValid() or index.internalId() >= len(self._fields):
            return None
        return self._fields[index.internalId()]

    def _called(self, field: Field) -> str:
        return one_line(field_names.called(field, self._known, self._session.language))

    def _why(self, field: Field) -> str:
        say = self._session.say
        state = say(f"field_{field.visibility.value}")
        plain = field.why in ("field_chosen", "field_not_chosen")  # the state says as much
        if plain or self._whole:
            return state
        other = self._by_key.get(field.needed_by, -1)
        named = self._called(self._fields[other]) if other >= 0 else field.needed_by
        return f"{state} – {say(field.why, other=named)}"
