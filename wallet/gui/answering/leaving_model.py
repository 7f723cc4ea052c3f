"""The fields of a badge that would answer a request: what leaves, whether it was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from wallet.gui.portfolios.field_delegate import FieldDelegate
from wallet.gui.portfolios.field_model import FieldModel, Role
from wallet.presenting.disclosing.fields import Visibility

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from wallet.gui.session import Session
    from wallet.gui.widgets.rows_model import Index
    from wallet.presenting.disclosing.fields import Field, FieldTree
    from wallet.snapshots.requests import Candidate


class LeavingModel(FieldModel):
    """A ``FieldModel`` that only tells: what a request gets is chosen by badges, not by fields."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._asked: frozenset[str] = frozenset()
        self._around: frozenset[str] = frozenset()  # keys of what holds something asked for

    def tell(self, tree: FieldTree, known: Mapping[str, str], asked: tuple[str, ...]) -> bool:
        """Take fields, of which ``asked`` are keys; return whether they are others than before."""
        self._asked = frozenset(asked)
        self._around = frozenset(above for key in asked for above in _above(key))
        return self.show(tree, known)

    def asked_for(self, field: Field) -> bool:
        """Whether a field was asked for: itself, in what holds it, or by what it holds."""
        return within(field, self._asked) or field.key in self._around

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let nothing be ticked."""
        return super().flags(index) & ~Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a ``FieldModel`` does, without ticks."""
        return None if role == Qt.ItemDataRole.CheckStateRole else super().data(index, role)

    def _why(self, field: Field) -> str:
        if field.visibility is Visibility.HIDDEN:
            return self._session.say("answer_page_field_stays")
        asked = self.asked_for(field)
        return self._session.say(f"answer_page_field_{'asked' if asked else 'beyond'}")


class LeavingDelegate(FieldDelegate):
    """Marks what was asked for with a tick, what goes along with a plus, what stays with a line."""

    def mark(self, index: Index) -> str:
        """Return the icon before a field."""
        field, model = index.data(Role.FIELD), index.model()
        if field.visibility is Visibility.HIDDEN or not isinstance(model, LeavingModel):
            return "minus"
        return "check" if model.asked_for(field) else "plus"


def within(field: Field, asked: Collection[str]) -> bool:
    """Whether a field was asked for: itself, or in what holds it."""
    return not {field.key, *_above(field.key)}.isdisjoint(asked)


def counted(candidate: Candidate) -> tuple[int, int]:
    """Return how many values of a badge leave with it, and how many of them were asked for."""
    leaves = [
        each
        for each in candidate.fields.fields
        if each.value and each.visibility is not Visibility.HIDDEN
    ]
    return len(leaves), sum(within(each, candidate.asked) for each in leaves)


def _above(key: str) -> list[str]:
    """Return the keys of what a JSON pointer stands in, the nearest last."""
    steps = key.split("/")
    return ["/".join(steps[:end]) for end in range(2, len(steps))]
