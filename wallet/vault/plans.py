"""What the learner means to do next: steps towards a goal, each with a day or without."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from wallet.errors import UsageError, VaultError
from wallet.vault import own_words
from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.vault.database import Database

MOST_STEPS = 1_000
_COLUMNS = "id, goal, name, steps, changed"


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan as it is kept. ``steps`` are keys of achievements, in the learner's order."""

    id: str
    goal: str
    name: str
    steps: tuple[tuple[str, date | None], ...]
    changed: datetime


class Plans:
    """The plans of one open vault.

    Methods raise ``VaultError`` ``no_such_plan``; those that take a name or steps also
    ``UsageError`` ``name_not_usable``, ``plan_too_long``.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[StoredPlan, ...]:
        """Return every plan, last changed first."""
        found = self._database.query(f"SELECT {_COLUMNS} FROM plan ORDER BY changed DESC, id")  # noqa: S608 - our own words
        return tuple(_plan(*row) for row in found)

    def one(self, plan_id: str) -> StoredPlan:
        """Return one plan."""
        row = self._database.one(f"SELECT {_COLUMNS} FROM plan WHERE id = ?", (plan_id,))  # noqa: S608 - our own words
        if row is None:
            raise VaultError("no_such_plan", plan=plan_id)
        return _plan(*row)

    def add(self, goal: str, name: str, steps: Mapping[str, date | None], *, now: datetime) -> str:
        """Keep a plan and return its id."""
        made = secrets.token_hex(8)
        row = (made, goal, own_words.usable(name), _written(steps), to_text(now))
        with self._database.transaction():
            self._database.query(f"INSERT INTO plan ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)", row)  # noqa: S608 - our own words
        return made

    def change(
        self, plan_id: str, name: str, steps: Mapping[str, date | None], *, now: datetime
    ) -> None:
        """Give a plan another name and other steps."""
        with self._database.transaction():
            self.one(plan_id)
            self._database.query(
                "UPDATE plan SET name = ?, steps = ?, changed = ? WHERE id = ?",
                (own_words.usable(name), _written(steps), to_text(now), plan_id),
            )

    def remove(self, plan_id: str) -> StoredPlan:
        """Remove a plan and return it, for ``restore``."""
        with self._database.transaction():
            removed = self.one(plan_id)
            self._database.query("DELETE FROM plan WHERE id = ?", (plan_id,))
        return removed

    def restore(self, plan: StoredPlan) -> None:
        """Bring a removed plan back."""
        row = (plan.id, plan.goal, plan.name, _written(dict(plan.steps)), to_text(plan.changed))
        with self._database.transaction():
            self._database.query(
                f"INSERT OR REPLACE INTO plan ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608 - our own words
                row,
            )


def _written(steps: Mapping[str, date | None]) -> str:
    if len(steps) > MOST_STEPS:
        raise UsageError("plan_too_long", count=len(steps), limit=MOST_STEPS)
    days = {key: day.isoformat() if day else None for key, day in steps.items()}
    return json.dumps(days, ensure_ascii=False)


def _plan(plan_id: str, goal: str, name: str, steps: str, changed: str) -> StoredPlan:
    """Read a row; steps that another program wrote in another way are left out."""
    try:
        found = json.loads(steps)
    except ValueError:
        found = {}
    told = found.items() if isinstance(found, dict) else ()
    days = tuple((key, _day(day)) for key, day in told)[:MOST_STEPS]
    return StoredPlan(plan_id, goal, name, days, from_text(changed))


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
