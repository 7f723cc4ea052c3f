"""The columns of the table: what they are called, show and sort by, and which go first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.gui.badges import badge_words
from wallet.gui.badges.arrangement import Sort
from wallet.gui.widgets import tips
from wallet.gui.widgets.labels import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow

_LONGEST_TAG = 24  # characters


@dataclass(frozen=True, slots=True)
class Column:
    """``wide`` is in widths of a letter; ``goes`` tells in which order narrow windows hide it.

    ``element``: the descriptor that it shows, without which no badge needs it; "" for none.
    """

    code: str
    sort: Sort
    text: Callable[[Session, BadgeRow], str]
    wide: int
    goes: int  # 0: stays
    element: str = ""


COLUMNS = (
    Column("column_title", Sort.TITLE, badge_words.title, 34, 0),
    Column("column_issuer", Sort.ISSUER, badge_words.issuer, 20, 5),
    Column("column_awarded", Sort.AWARDED, lambda s, row: s.date(row.awarded), 13, 6),
    Column("column_until", Sort.UNTIL, lambda s, row: s.date(row.valid_until), 13, 4),
    Column("column_state", Sort.STATE, badge_words.state, 21, 0),
    Column("column_level", Sort.LEVEL, badge_words.level, 18, 3, "level"),
    Column("column_workload", Sort.WORKLOAD, badge_words.workload, 18, 3, "workload"),
    Column(
        "column_tags",
        Sort.TAGS,
        lambda _, row: "  ".join(f"#{one_line(name, _LONGEST_TAG)}" for name in row.tags),
        14,
        2,
    ),
    Column("column_added", Sort.ADDED, lambda s, row: s.date(row.added), 13, 1),
    Column("column_spec", Sort.SPEC, lambda s, row: s.say(f"badge_spec_{row.spec}"), 19, 1),
)
STATE = next(at for at, column in enumerate(COLUMNS) if column.sort is Sort.STATE)


def text(session: Session, row: BadgeRow, column: int) -> str:
    """Return what a cell shows."""
    return COLUMNS[column].text(session, row)


def tip(session: Session, row: BadgeRow, column: int) -> str:
    """Return what a cell that is cut off shows whole; never taken for rich text, as Qt would."""
    return tips.tip(text(session, row, column))


def spoken(session: Session, row: BadgeRow, column: int) -> str:
    """Return what a screen reader says of a cell: with the name of its column."""
    shown = text(session, row, column) or session.say("column_empty")
    return session.say("column_cell", column=session.say(COLUMNS[column].code), text=shown)
