"""Ways through a picture: what leads to a step and from it, and which card an arrow key finds."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from wallet.printing.pathways.folding import arrow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.printing.pathways.drawing import Drawing

_Beside = dict[str, list[str]]


class Ways:
    """The arrows of a drawing, in both directions."""

    def __init__(self, drawing: Drawing) -> None:
        self._places = drawing.layout.places
        self._before: _Beside = defaultdict(list)
        self._after: _Beside = defaultdict(list)
        for link in drawing.links:
            start, end = arrow(link)
            self._after[start].append(end)
            self._before[end].append(start)
        self._columns: dict[int, list[str]] = defaultdict(list)
        for key, place in self._places.items():
            self._columns[place.column].append(key)
        for column in self._columns.values():
            column.sort(key=lambda key: self._places[key].order)

    def through(self, key: str) -> set[str]:
        """Return a step, all that leads to it, and all that it leads to."""
        return _reached(key, self._before) | _reached(key, self._after)

    def neighbour(self, key: str, pressed: Qt.Key) -> str:
        """Return the card that an arrow key leads to, "" for none.

        Left and right follow arrows, where there are some, to the nearest card; up and down stay
        in the column.
        """
        here = self._places[key]
        if pressed in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            column = self._columns[here.column]
            at = column.index(key) + (1 if pressed == Qt.Key.Key_Down else -1)
            return column[at] if 0 <= at < len(column) else ""
        left = pressed == Qt.Key.Key_Left
        joined = (self._before if left else self._after)[key]
        beside = joined or self._columns.get(here.column + (-1 if left else 1), [])
        return min(beside, key=lambda other: abs(self._places[other].y - here.y), default="")


def _reached(key: str, beside: Mapping[str, list[str]]) -> set[str]:
    found, waiting = {key}, [key]
    while waiting:
        new = [other for other in beside.get(waiting.pop(), ()) if other not in found]
        found.update(new)
        waiting += new
    return found
