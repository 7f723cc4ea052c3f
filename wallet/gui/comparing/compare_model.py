"""Badges as columns and facts as rows, under a heading each for what differs and what does not."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QColor

from wallet.gui import icons, theme
from wallet.gui.badges import badge_state
from wallet.gui.theme import Type
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.rows_model import NOWHERE, Index
from wallet.snapshots.facts import FactKind
from wallet.verification.tone import Tone
from wallet.wording import stated_terms
from wallet.wording.telling.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.facts import Fact
    from wallet.snapshots.looking import FactRow, SideBySide

_LONGEST, _WHOLE = 400, 4_000  # characters of a cell, and of its tool tip
_TITLE = 90
_Role = Qt.ItemDataRole
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class CompareModel(QAbstractTableModel):
    """A row is a ``FactRow``, or the code of a heading."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.badges: tuple[BadgeRow, ...] = ()
        self.rows: tuple[FactRow | str, ...] = ()

    def show(self, found: SideBySide | None) -> None:
        """Take badges and facts; None for none."""
        self.beginResetModel()
        self.badges = found.badges if found else ()
        rows = found.rows if found else ()
        self.rows = (
            *_under("compare_differs", [row for row in rows if not row.same]),
            *_under("compare_same", [row for row in rows if row.same]),
        )
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of facts and headings."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of badges."""
        return 0 if parent.isValid() else len(self.badges)

    def spans(self, row: int) -> bool:
        """Say whether a row says one thing for all columns."""
        found = self.rows[row]
        return isinstance(found, str) or found.same

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return a badge's title, or the name of a fact."""
        if orientation is Qt.Orientation.Horizontal:
            return self._title(section, role)
        found = self.rows[section]
        if isinstance(found, str):
            return self._heading(found, role)
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._session.say(f"fact_{found.fact}")
        if role == _Role.TextAlignmentRole:
            return _TOP
        if role == _Role.ForegroundRole:
            return QColor(theme.current().muted)
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Return a cell: its words, how they look, and what a screen reader says of it."""
        if not index.isValid():
            return None
        found = self.rows[index.row()]
        if isinstance(found, str):  # the words stand at the left, beside the names of facts
            return self._session.say(found) if role == _Role.AccessibleTextRole else None
        column = index.column()
        value = found.values[column]
        muted = QColor(theme.current().muted)
        made: dict[int, Callable[[], Any]] = {
            _Role.DisplayRole: lambda: self._written(found, value, _LONGEST),
            _Role.ToolTipRole: lambda: self._written(found, value, _WHOLE),
            _Role.AccessibleTextRole: lambda: self._spoken(found, column),
            _Role.ForegroundRole: lambda: muted if value is None else None,
            _Role.TextAlignmentRole: lambda: _TOP,
            _Role.DecorationRole: lambda: self._icon(found, self.badges[column]),
        }
        return made[role]() if role in made else None

    def _title(self, column: int, role: int) -> Any:
        if role == _Role.TextAlignmentRole:
            return (
                Qt.AlignmentFlag.AlignLeft
                | Qt.AlignmentFlag.AlignTop
                | Qt.TextFlag.TextWordWrap.value
            )
        if role == _Role.FontRole:
            return theme.font(Type.STRONG)
        title = self.badges[column].title
        longest = _TITLE if role == _Role.DisplayRole else _WHOLE
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            cut = one_line(title, longest) or self._session.say("badges_untitled")
            return f"{cut}…" if len(title) > longest else cut
        return None

    def _heading(self, code: str, role: int) -> Any:
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._session.say(code)
        if role == _Role.FontRole:
            return theme.font(Type.STRONG)
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _spoken(self, row: FactRow, column: int) -> str:
        say, fact = self._session.say, self._session.say(f"fact_{row.fact}")
        value = self._written(row, row.values[column], _LONGEST)
        if row.same:
            return say("compare_row", fact=fact, value=value)
        title = one_line(self.badges[column].title, _TITLE) or say("badges_untitled")
        return say("compare_cell", fact=fact, title=title, value=value)

    def _written(self, row: FactRow, value: Fact, longest: int) -> str:
        say = self._session.say
        if value is None:
            return say("compare_not_stated")
        if isinstance(value, datetime):
            return self._session.date(value)
        if isinstance(value, tuple):
            text = "\n".join(f"• {one_line(each)}" for each in value)
        elif row.kind is FactKind.CODE:
            return say(value)
        else:
            value = stated_terms.told(row.fact, value, self._session.language)
            text = plain(value) if row.fact in ("description", "criteria") else one_line(value)
        return text if len(text) <= longest else f"{text[:longest].rstrip()}…"

    @staticmethod
    def _icon(row: FactRow, badge: BadgeRow) -> Any:
        if row.fact != "state":
            return None
        tone = badge.headline.tone
        colour = "muted" if tone is Tone.NEUTRAL else tone.value
        return icons.icon(badge_state.icon(badge.verdict, tone), getattr(theme.current(), colour))


def _under(code: str, rows: list[FactRow]) -> tuple[FactRow | str, ...]:
    return (code, *rows) if rows else ()
