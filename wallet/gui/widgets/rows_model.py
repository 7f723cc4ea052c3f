"""What the models of our lists share: rows of one session, one under the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Row = TypeVar("Row")


class RowsModel(QAbstractListModel, Generic[Row]):
    """Holds rows; what is said of one, by role, is up to ``data`` of each list."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: Sequence[Row] = ()

    def put(self, rows: Sequence[Row]) -> None:
        """Hold these rows and no others."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def at(self, index: Index) -> Row | None:
        """Return the row at an index, or None."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def retranslate(self) -> None:
        """Tell the views that every text differs."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)
