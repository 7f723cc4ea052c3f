"""The steps of one pathway as a tree: the model beneath the outline."""

from __future__ import annotations

from collections import defaultdict
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from wallet.gui.pathways import step_looks
from wallet.gui.widgets.rows_model import NOWHERE, Index
from wallet.snapshots.pathways import State
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from wallet.gui.session import Session
    from wallet.snapshots.pathways import PathwayPage, PathwayStep


class Role(IntEnum):
    """What the delegate asks for."""

    STEP = Qt.ItemDataRole.UserRole + 1  # PathwayStep
    PLANNED = Qt.ItemDataRole.UserRole + 2  # bool


class StepsModel(QAbstractItemModel):
    """Rows of a ``PathwayPage``; an index's internal id is the place of its step there."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._steps: tuple[PathwayStep, ...] = ()
        self._below: dict[int, list[int]] = {}
        self._rank: list[int] = []  # of each step among those beside it
        self._planned: frozenset[str] = frozenset()

    def show(self, page: PathwayPage | None) -> None:
        """Take the steps of a pathway."""
        self.beginResetModel()
        self._steps = page.steps if page else ()
        below: dict[int, list[int]] = defaultdict(list)
        self._rank = []
        for at, step in enumerate(self._steps):
            self._rank.append(len(below[step.parent]))
            below[step.parent].append(at)
        self._below = dict(below)
        self.endResetModel()

    def mark(self, planned: frozenset[str]) -> None:
        """Mark the steps with these keys as planned, where they are not held meanwhile."""
        changed, self._planned = planned ^ self._planned, planned
        for place, step in enumerate(self._steps):
            if step.key in changed:
                self.dataChanged.emit(self.at(place), self.at(place))

    def planned(self, step: PathwayStep) -> bool:
        """Return whether a step is marked as planned."""
        return step.key in self._planned and step.state is not State.HELD

    @property
    def steps(self) -> tuple[PathwayStep, ...]:
        """All steps, the goal first."""
        return self._steps

    def retranslate(self) -> None:
        """Tell the views that every text differs."""
        self.layoutChanged.emit()

    def at(self, place: int) -> QModelIndex:
        """Return the index of the step in a place of ``PathwayPage.steps``."""
        return self.createIndex(self._rank[place], 0, place)

    def place_of(self, key: str) -> int:
        """Return the place of the step with a key, or of a condition by its name; or -1."""
        return next((at for at, step in enumerate(self._steps) if key and step.drawn == key), -1)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Return the index of a row beneath another."""
        below = self._below.get(parent.internalId() if parent.isValid() else -1, [])
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return what an index stands beneath."""
        above = self._steps[index.internalId()].parent if index.isValid() else -1
        return QModelIndex() if above < 0 else self.at(above)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many rows stand beneath an index."""
        return len(self._below.get(parent.internalId() if parent.isValid() else -1, []))

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return one: each row says everything."""
        del parent
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the step, its title, or what a screen reader says of it."""
        if not index.isValid() or index.internalId() >= len(self._steps):
            return None
        step = self._steps[index.internalId()]
        if role in (Role.STEP, Role.PLANNED):
            return step if role == Role.STEP else self.planned(step)
        if role == Qt.ItemDataRole.DisplayRole:
            return pathway_words.title(step, self._session.language)
        if role == Qt.ItemDataRole.ToolTipRole:
            return step_looks.tip("\n".join(self.said(step)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(self.said(step))
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the column, which only a screen reader meets."""
        if (section, role) != (0, Qt.ItemDataRole.DisplayRole):
            return None
        return (
            self._session.say("pathways_step") if orientation is Qt.Orientation.Horizontal else None
        )

    def said(self, step: PathwayStep) -> list[str]:
        """Return everything that a row says, in words."""
        session = self._session
        parts = (
            pathway_words.title(step, session.language),
            pathway_words.state(step, session.language),
            pathway_words.only_copied(step, session.language),
            session.say("plan_planned") if self.planned(step) else "",
            *pathway_words.progresses(step, step.meters, session.language),
            pathway_words.worth(step, session.language),
            pathway_words.by(step, session.language),
        )
        return [part for part in parts if part]
