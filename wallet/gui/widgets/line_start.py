"""A line that is longer than its field is read from its beginning once it was typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


def begin_in_sight(field: QLineEdit) -> None:
    """Show the beginning of what stands in a field whenever nobody types there."""
    show = partial(_show_start, field)
    field.editingFinished.connect(show)
    field.textChanged.connect(show)


def _show_start(field: QLineEdit, _text: str = "") -> None:
    if not field.hasFocus():
        field.home(False)
