"""The rows of an import's review, grouped by what keeping them would do, with a tick for each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt

from wallet.gui.badges import badge_state
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.rows_model import Index, RowsModel
from wallet.snapshots.imports import Standing
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.imports import Found, Review

NOT_BADGES = "not_badges"
GROUPS = (
    Standing.NEW.value,
    Standing.NEWER_EDITION.value,
    Standing.RETURNED.value,
    Standing.OLDER_EDITION.value,
    Standing.COPY.value,
    NOT_BADGES,
)


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # ReviewRow, None for the heading of a group


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One found thing in words.

    ``text`` is the issuer, or why this is no badge; ``standing`` what keeping would do; ``note``
    what the learner should know or do about it, "" when all is well.
    """

    found: Found
    title: str
    text: str
    standing: str
    note: str
    state: str
    icon: str
    tone: Tone
    keepable: bool


class ImportModel(RowsModel[int | str]):
    """Rows are places in a ``Review``, and groups before them.

    Ticks survive a second look at the same things, and a filter. Rows are put into words when they
    are first shown: a thousand at once would keep the window waiting.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._found: tuple[Found, ...] = ()
        self._said: dict[int, ReviewRow] = {}
        self._groups: dict[str, list[int]] = {}
        self._words: list[str] = []
        self._unticked: set[int] = set()  # hashes of what was handed over

    def show(self, review: Review, *, again: bool = False) -> None:
        """Show a review; ``again`` keeps the learner's ticks and filter from the look before."""
        if not again:
            self._unticked.clear()
            self._words = []
        self._found = review.found
        self._said.clear()
        self._groups = {group: [] for group in GROUPS}
        for at, found in enumerate(review.found):
            self._groups[_group(found)].append(at)
        self._arrange()

    def keep_words(self, text: str) -> None:
        """Show only what every word of a text stands in: title, issuer, file name or state."""
        self._words = text.casefold().split()
        self._arrange()

    def _arrange(self) -> None:
        rows: list[int | str] = []
        for group, members in self._groups.items():
            places = [at for at in members if self._holds(at)] if self._words else members
            if places:
                rows += [group, *places]
        self.put(rows)

    def _holds(self, at: int) -> bool:
        row = self._row(at)
        told = f"{row.title} {row.text} {row.state} {row.found.name}".casefold()
        return all(word in told for word in self._words)

    def retranslate(self) -> None:
        """Say every row in the language of the session."""
        self._said.clear()
        super().retranslate()

    def found_at(self, index: Index) -> Found | None:
        """Return what a row is about, None for a heading."""
        entry = self.at(index)
        return self._found[entry] if isinstance(entry, int) else None

    def named(self, name: str) -> QModelIndex:
        """Return the row of what has a name, no row where a filter hides it."""
        for at, entry in enumerate(self._rows):
            if isinstance(entry, int) and self._found[entry].name == name:
                return self.index(at)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """Return the first row that is no heading."""
        return self.index(1) if len(self._rows) > 1 else QModelIndex()

    def ticked(self) -> tuple[Found, ...]:
        """Return what the learner wants to keep, also where a filter hides it."""
        return tuple(
            found
            for found in self._found
            if _keepable(found) and hash(found.original) not in self._unticked
        )

    def keepable(self) -> int:
        """Count what could be kept."""
        return sum(map(_keepable, self._found))

    def counts(self) -> dict[str, int]:
        """Return how many of each group were found."""
        return {group: len(members) for group, members in self._groups.items() if members}

    def tick_all(self, *, ticked: bool) -> None:
        """Tick or untick everything that is shown and can be kept."""
        places = [at for at in self._rows if not isinstance(at, str)]
        keys = {hash(self._found[at].original) for at in places}
        self._unticked = self._unticked - keys if ticked else self._unticked | keys
        super().retranslate()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Make what can be kept tickable; headings are passed over."""
        found = self.found_at(index)
        if found is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if _keepable(found) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its title, its tick, or what a screen reader says of it."""
        entry = self.at(index)
        if entry is None:
            return None
        return self._of_group(entry, role) if isinstance(entry, str) else self._of_row(entry, role)

    def _of_group(self, group: str, role: int) -> str | None:
        told = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        count = len(self._groups[group])
        return self._session.say(f"import_group_{group}", count=count) if told else None

    def _of_row(self, at: int, role: int) -> Any:
        row = self._row(at)
        ticked = row.keepable and hash(row.found.original) not in self._unticked
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, ticked=ticked)
        if role == Qt.ItemDataRole.CheckStateRole and row.keepable:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Tick or untick a row; what is the same bytes shares a tick."""
        found = self.found_at(index)
        if role != Qt.ItemDataRole.CheckStateRole or found is None or not _keepable(found):
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._unticked.discard(hash(found.original))
        else:
            self._unticked.add(hash(found.original))
        super().retranslate()
        return True

    def _row(self, at: int) -> ReviewRow:
        if at not in self._said:
            self._said[at] = row(self._found[at], self._session)
        return self._said[at]

    def _spoken(self, row: ReviewRow, *, ticked: bool) -> str:
        code = "import_row_ticked" if ticked else "import_row_unticked"
        choice = self._session.say(code) if row.found.report else ""
        parts = (row.title, row.state, row.text, row.standing, row.note, choice)
        return ". ".join(part for part in parts if part)


def _group(found: Found) -> str:
    return found.standing.value if found.report and found.standing else NOT_BADGES


def _keepable(found: Found) -> bool:
    return found.report is not None and found.standing is not Standing.COPY


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
            standing="",
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
    return ReviewRow(
        found,
        title=one_line(credential.name if credential else "") or say("import_untitled"),
        text=issuer or say("import_unnamed_issuer"),
        standing=say(f"standing_{found.standing}") if found.standing else "",
        note="" if tone is Tone.GOOD or not _keepable(found) else headline,
        state=say(badge_state.word(report.verdict, report.trust, report.freshness)),
        icon=badge_state.icon(report.verdict, tone),
        tone=tone,
        keepable=_keepable(found),
    )
