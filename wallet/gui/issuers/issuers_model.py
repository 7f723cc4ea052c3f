"""The issuers of the learner's badges as rows: found, filtered and sorted."""

from __future__ import annotations

from collections import Counter
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from wallet.descriptors.paths import folded
from wallet.gui.widgets.identity import short_id
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.rows_model import Index, RowsModel
from wallet.gui.widgets.tips import tip
from wallet.snapshots.issuers import IssuerRow
from wallet.trust.model import Level
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session

LEVELS = {
    Level.ANCHORED: ("check", Tone.GOOD),
    Level.PINNED: ("pin", Tone.GOOD),
    Level.SEEN: ("unknown", Tone.NEUTRAL),
    Level.FIRST_SEEN: ("plus", Tone.NEUTRAL),
    Level.DENIED: ("deny", Tone.BAD),
}
"""The icon and tone of each level; its word is ``level_...``."""


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # IssuerRow


class Order(StrEnum):
    """How the rows are sorted; its word is ``issuers_sort_...``."""

    NAME = "name"
    BADGES = "badges"  # most first
    FETCHED = "fetched"  # the longest ago first, never before all: these are worth asking


class IssuersModel(RowsModel[IssuerRow]):
    """Rows of ``Wallet.issuers``."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._all: tuple[IssuerRow, ...] = ()
        self._typed = ""
        self._level: Level | None = None
        self._order = Order.NAME

    @property
    def every(self) -> tuple[IssuerRow, ...]:
        """All issuers, whatever is filtered."""
        return self._all

    def counts(self) -> Counter[Level]:
        """Return how many of those that were found are known how well."""
        return Counter(row.level for row in self._all if self._fits(row))

    def show(self, rows: tuple[IssuerRow, ...]) -> None:
        """Take new rows."""
        self._all = rows
        self._arrange()

    def search(self, typed: str) -> None:
        """List those whose name or address holds every word of what was typed."""
        self._typed = typed
        self._arrange()

    def keep_level(self, level: Level | None) -> None:
        """List those that are known so well; None lists all."""
        self._level = level
        self._arrange()

    def sort_by(self, order: Order) -> None:
        """Sort the rows."""
        self._order = order
        self._arrange()

    def row_of(self, issuer_id: str) -> int:
        """Return where an issuer stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == issuer_id), -1)

    def _arrange(self) -> None:
        level = self._level
        found = [row for row in self._all if self._fits(row) and level in (None, row.level)]
        self.put(sorted(found, key=self._key))

    def _fits(self, row: IssuerRow) -> bool:
        told = folded(f"{row.name[:500]} {row.id}")
        return all(word in told for word in folded(self._typed).split())

    def _key(self, row: IssuerRow) -> tuple[float, bool, str, str]:
        number = 0.0
        if self._order is Order.BADGES:
            number = -row.badges
        elif self._order is Order.FETCHED:
            number = row.fetched.timestamp() if row.fetched else 0.0
        called = folded(one_line(row.name))
        return (number, not called, called, row.id)  # those without a name last

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its name, or what a screen reader says of it."""
        row = self.at(index)
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = name(row, self._session)
            return text if role == Qt.ItemDataRole.DisplayRole else tip(text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            say = self._session.say
            badges = say("issuers_badges", count=row.badges)
            level = say(f"level_{row.level.value}")
            return ". ".join((name(row, self._session), short_id(row.id), level, badges))
        return None


def name(row: IssuerRow, session: Session) -> str:
    """Return what to call an issuer."""
    return one_line(row.name) or session.say("issuers_unnamed")
