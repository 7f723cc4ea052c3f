"""What followed from what, so that one badge more lets little be worked out anew.

Everything that pathways are made of is frozen: as long as the same things are put in, the same
comes out. Two rounds are remembered: what the last one did not ask for is forgotten.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_Made = TypeVar("_Made")
_Tables = defaultdict[Any, dict[Any, tuple[Any, ...]]]
_ABSENT = object()
_NOTHING: tuple[Any, Any] = (None, None)


class Memory:
    """Remembers results by what they followed from."""

    def __init__(self) -> None:
        self._now: dict[Any, tuple[Any, Any]] = {}
        self._before: dict[Any, tuple[Any, Any]] = {}
        # By what makes it, and by whom it is made of: what was made, and that, to hold it.
        self._made: _Tables = defaultdict(dict)
        self._made_before: _Tables = defaultdict(dict)

    def begin(self) -> None:
        """Begin a round: forget what the last one did not ask for."""
        self._before, self._now = self._now, {}
        self._made_before, self._made = self._made, defaultdict(dict)

    def of(self, make: Callable[..., _Made], *given: object) -> _Made:
        """Return what ``make`` makes of these very objects; they are held, so that none passes."""
        key = id(given[0]) if len(given) == 1 else tuple(map(id, given))
        table = self._made[make]
        kept = table.get(key)
        if kept is None:
            kept = self._made_before[make].get(key) or (make(*given), *given)
            table[key] = kept
        made: _Made = kept[0]
        return made

    def asked(self, make: Callable[..., _Made], one: object, *tables: Mapping[str, Any]) -> _Made:
        """Return what ``make`` makes of an object and tables in which it looks things up.

        It is made anew only when one of the entries that it asked for is another now.
        """
        key = (make, id(one))
        kept = self._now.get(key) or self._before.get(key)
        if kept is None or not all(map(_answers_as_before, kept[0][1], tables)):
            noting = tuple(_Noting(table) for table in tables)
            made: _Made = make(one, *noting)
            answers = tuple(each.answers for each in noting)
            kept = (one, answers if any(answers) else ()), made
        self._now[key] = kept
        result: _Made = kept[1]
        return result

    def recall(self, name: object, given: object, make: Callable[[], _Made]) -> _Made:
        """Return what was made under a name from things equal to these, else make it."""
        kept = self._now.get(name) or self._before.get(name) or _NOTHING
        if kept[0] != given:
            kept = given, make()
        self._now[name] = kept
        made: _Made = kept[1]
        return made


class _Noting(Mapping[str, Any]):
    """A table that notes what it was asked for, and what it answered; it is never gone through."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._table = table
        self.answers: dict[str, Any] = {}

    def __getitem__(self, key: str) -> Any:
        answer = self.answers[key] = self._table.get(key, _ABSENT)
        if answer is _ABSENT:
            raise KeyError(key)
        return answer

    def __len__(self) -> int:
        raise TypeError("its size is not noted")

    def __iter__(self) -> Iterator[str]:
        raise TypeError("its keys are not noted")


def _answers_as_before(answers: Mapping[str, Any], table: Mapping[str, Any]) -> bool:
    get = table.get
    for key, answer in answers.items():
        now = get(key, _ABSENT)
        if now is not answer and now != answer:  # most are the very same, which is told at once
            return False
    return True
