"""Skills as rows under the names of their frameworks."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from wallet.descriptors.paths import folded
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.rows_model import Index, RowsModel
from wallet.gui.widgets.tips import tip
from wallet.papers import skill_list
from wallet.snapshots.skills import HeldSkill, Holding
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session

STATES = {
    Holding.CONFIRMED: ("check", Tone.GOOD),
    Holding.OPEN: ("unknown", Tone.NEUTRAL),
    Holding.UNCHECKED: ("unknown", Tone.NEUTRAL),
    Holding.GONE: ("caution", Tone.CAUTION),
}
"""The icon and tone of each holding; its word is ``holding_...``."""


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # HeldSkill, or the name of a framework


class SkillsModel(RowsModel[HeldSkill | str]):
    """Rows are skills and, above those of each framework, its name."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._all: tuple[HeldSkill, ...] = ()
        self._texts: dict[str, str] = {}  # what is searched, by skill id
        self._typed = ""

    @property
    def every(self) -> tuple[HeldSkill, ...]:
        """All skills, whatever was typed."""
        return self._all

    @property
    def found(self) -> list[HeldSkill]:
        """The skills that are listed, in their order."""
        return [row for row in self._rows if isinstance(row, HeldSkill)]

    def show(self, skills: tuple[HeldSkill, ...]) -> None:
        """Take new skills."""
        self._all = skills
        self.regroup()

    def search(self, typed: str) -> None:
        """List those that hold every word of what was typed."""
        self._typed = typed
        self._arrange()

    def regroup(self) -> None:
        """Put everything under the names of the session's language."""
        language = self._session.language
        self._texts = {each.skill.id: _told(each, language) for each in self._all}
        self._arrange()

    def row_of(self, skill_id: str) -> int:
        """Return where a skill stands, or -1."""
        rows = enumerate(self._rows)
        return next(
            (at for at, row in rows if isinstance(row, HeldSkill) and row.skill.id == skill_id), -1
        )

    def first(self) -> int:
        """Return where the first skill stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if isinstance(row, HeldSkill)), -1)

    def _arrange(self) -> None:
        words = folded(self._typed).split()
        chosen = [
            each for each in self._all if all(word in self._texts[each.skill.id] for word in words)
        ]
        rows: list[HeldSkill | str] = []
        for group in skill_list.groups(chosen, self._session.language):
            rows += [one_line(group.name), *group.skills]
        self.put(rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names of frameworks cannot be chosen: the arrow keys pass over them."""
        if isinstance(self.at(index), str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its name, or what a screen reader says of it."""
        row = self.at(index)
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = row if isinstance(row, str) else name(row, self._session)
            return text if role == Qt.ItemDataRole.DisplayRole else tip(text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row if isinstance(row, str) else said(row, self._session)
        return None


def name(held: HeldSkill, session: Session) -> str:
    """Return what to call a skill."""
    return one_line(held.skill.name(session.language))


def said(held: HeldSkill, session: Session) -> str:
    """Return what a screen reader says of a skill."""
    framework = skill_list.framework_name(held.skill.framework, session.language)
    return session.say(
        "skills_said",
        name=name(held, session),
        framework=one_line(framework),
        holding=session.say(f"holding_{held.holding}"),
        count=len(held.shown_by),
    )


def _told(held: HeldSkill, language: str) -> str:
    skill = held.skill
    names = " ".join(text for _, text in skill.names)
    framework = skill_list.framework_name(skill.framework, language)
    return folded(f"{names} {framework} {skill.code} {skill.url}")
