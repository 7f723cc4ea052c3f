"""Named choices one under another; a name stands above its choice where there is no room beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout

from wallet.gui import theme
from wallet.gui.theme import Space
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.scaling import keep_scaled

if TYPE_CHECKING:
    from collections.abc import Iterable


_NAME, _BOX = 176, 190  # pixels at 100 %: choices of several cards stand in line


class Choices(QFormLayout):
    """Each choice holds values, whose words are set by whoever knows the language."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(Space.WIDE)
        self.setVerticalSpacing(Space.MEDIUM)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._names: dict[ChoiceBox, Label] = {}

    def add(self, values: Iterable[object]) -> ChoiceBox:
        """Add a choice among values; a mapping gives their words as well."""
        box, name = ChoiceBox(), Label(wrap=False)
        keep_scaled(name, lambda each: each.setMinimumWidth(theme.scaled(_NAME)))
        keep_scaled(box, lambda each: each.setMinimumWidth(theme.scaled(_BOX)))
        words = values if isinstance(values, dict) else {}
        for value in values:
            box.addItem(words.get(value, ""), value)
        name.setBuddy(box)
        self.addRow(name, box)
        self._names[box] = name
        return box

    def say(self, box: ChoiceBox, words: str) -> None:
        """Name a choice."""
        self._names[box].say(words)
        box.setAccessibleName(words)
