"""Originals, comparisons and pictures of a stand-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.descriptors.normal import Unit, Workload
from wallet.descriptors.record import Form, Said, Value
from wallet.snapshots.changes import Changes
from wallet.snapshots.descriptors import Cover
from wallet.snapshots.looking import RawPart, RawView
from wallet.snapshots.side_by_side import About, Cell, Row, SideBySide
from wallet.tasks.library.side_by_side import column_of
from wallet.verification.state import state

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from tests.gui.standin import StandIn
    from wallet.descriptors.normal import Normal
    from wallet.errors import WalletError
    from wallet.work import Work


class StandInOriginals:
    """Answers like ``wallet.tasks.describing.raw_view.RawReading``."""

    def __init__(self) -> None:
        self.shown = RawView("badge.json", 2, "raw_covered", (), (RawPart("raw_part_json", "{}"),))
        self.error: WalletError | None = None

    def view(self, badge_id: str, sha256: str = "", *, now: datetime) -> RawView:
        del badge_id, sha256, now
        if self.error:
            raise self.error
        return self.shown


class StandInComparing:
    """Answers like ``wallet.tasks.library.side_by_side.Comparing``."""

    def __init__(self, wallet: StandIn) -> None:
        self._wallet = wallet

    def side_by_side(self, badge_ids: Sequence[str], *, now: datetime) -> SideBySide:
        del now
        found = {row.id: row for row in self._wallet.rows}
        rows = [found[each] for each in badge_ids]
        states = tuple(Cell(code=state(r.verdict, r.trust, r.freshness)) for r in rows)
        count = len(rows)
        return SideBySide(
            tuple(map(column_of, rows)),
            (
                Row(About.STATE, "", states, same=False),
                Row(
                    About.ELEMENT,
                    "workload",
                    (_cell(_HOURS, cover=Cover.NOT_COVERED), *[_cell(_BARE)] * (count - 2), Cell()),
                    same=False,
                    notes=("workload_bare",),
                ),
                Row(About.ELEMENT, "outcomes", (_cell(*_OUTCOMES),) * count, same=True),
            ),
        )


def _value(text: str, normal: Normal | None = None, form: Form = Form.STRUCTURED) -> Value:
    return Value((Said(text, "", ("x",)),), normal, form, "p", "x")


_HOURS = _value("2", Workload(2, Unit.HOURS))
_BARE = _value("3", Workload(3, Unit.UNKNOWN))
_OUTCOMES = (_value("R"), _value("統計", form=Form.TEXT))


def _cell(*values: Value, cover: Cover = Cover.COVERED) -> Cell:
    return Cell(values, (cover,) * len(values))


class StandInPictures:
    """Answers like ``wallet.tasks.library.picturing.Picturing``; ``asked`` are ids."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def fetch(self, badge_id: str, *, now: datetime, work: Work) -> Changes:
        del now, work
        self.asked.append(badge_id)
        return Changes.LIBRARY
