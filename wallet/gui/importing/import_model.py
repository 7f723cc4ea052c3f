"""The rows of an import's review: what was found, with a tick for what shall be kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from wallet.gui.badges import badge_state
from wallet.gui.widgets.labels import one_line
from wallet.snapshots import Standing, Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots import Found, Review

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # ReviewRow


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One found thing in words.

    ``text`` is the issuer and what keeping would do, or why this is no badge; ``note`` what the
    learner should know or do about it, "" when all is well.
    """

    found: Found
    title: str
    text: str
    note: str
    state: str
    icon: str
    tone: Tone
    keepable: bool


class ImportModel(QAbstractListModel):
    """Holds a ``Review``. Ticks survive a second look at the same things."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._found: tuple[Found, ...] = ()
        self._rows: list[ReviewRow] = []
        self._keys: list[str] = []
        self._unticked: set[str] = set()

    def show(self, review: Review, *, again: bool = False) -> None:
        """Show a review; ``again`` keeps the learner's ticks from the look before."""
        self.beginResetModel()
        if not again:
            self._unticked.clear()
        self._found = review.found
        self._keys = [hashlib.sha256(found.original).hexdigest() for found in review.found]
        self._rows = [row(found, self._session) for found in review.found]
        self.endResetModel()

    def retranslate(self) -> None:
        """Say every row in the language of the session."""
        self._rows = [row(found, self._session) for found in self._found]
        self._all_differ()

    def ticked(self) -> tuple[Found, ...]:
        """Return what the learner wants to keep."""
        return tuple(
            row.found
            for row, key in zip(self._rows, self._keys, strict=True)
            if row.keepable and key not in self._unticked
        )

    def keepable(self) -> int:
        """Count what could be kept."""
        return sum(row.keepable for row in self._rows)

    def tick_all(self, *, ticked: bool) -> None:
        """Tick or untick everything that can be kept."""
        self._unticked = set() if ticked else set(self._keys)
        self._all_differ()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many things were found."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Make what can be kept tickable."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self._rows[index.row()].keepable:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its title, its tick, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        ticked = row.keepable and self._keys[index.row()] not in self._unticked
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, ticked=ticked)
        if role == Qt.ItemDataRole.CheckStateRole and row.keepable:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Tick or untick a row; what is the same bytes shares a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not self._rows[index.row()].keepable:
            return False
        key = self._keys[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._unticked.discard(key)
        else:
            self._unticked.add(key)
        self._all_differ()
        return True

    def _all_differ(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _spoken(self, row: ReviewRow, *, ticked: bool) -> str:
        code = "import_row_ticked" if ticked else "import_row_unticked"
        choice = self._session.say(code) if row.found.report else ""
        return ". ".join(p for p in (row.title, row.state, row.text, row.note, choice) if p)


def row(found: Found, session: Session) -> ReviewRow:
    """Put one found thing into words."""
    say = session.say
    if found.report is None:
        code = found.error.code if found.error else "not_a_credential"
        details = found.error.details if found.error else {}
        return ReviewRow(
            found,
            title=one_line(found.name),
            text=say(code, **details),
            note=session.next_step(code, **details),
            state=say("import_row_not_badge"),
            icon="file",
            tone=Tone.NEUTRAL,
            keepable=False,
        )
    report, credential = found.report, found.report.credential
    tone = found.headline.tone if found.headline else Tone.NEUTRAL
    headline = say(found.headline.code) if found.headline else ""
    issuer = one_line(credential.issuer.name or credential.issuer.id) if credential else ""
    standing = say(f"standing_{found.standing}") if found.standing else ""
    return ReviewRow(
        found,
        title=one_line(credential.name if credential else "") or say("import_untitled"),
        text="  ·  ".join(p for p in (issuer or say("import_unnamed_issuer"), standing) if p),
        note="" if tone is Tone.GOOD else headline,
        state=say(badge_state.word(report.verdict, report.trust, report.freshness)),
        icon=badge_state.icon(report.verdict, tone),
        tone=tone,
        keepable=found.standing is not Standing.COPY,
    )
