"""Where files may be dropped: a mark, what may be handed over, and the other ways to do so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from wallet.gui.theme import Space
from wallet.gui.widgets.column import card
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.labels import IconLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QFrame, QLabel, QWidget


def drop_zone(labels: Sequence[QLabel], ways: Sequence[QWidget], icon: str = "import") -> QFrame:
    """Return a card that looks so; taking what is dropped is left to the page or the window."""
    zone, rows = card()
    zone.setProperty("look", "drop")
    rows.setContentsMargins(Space.LARGE, Space.WIDE, Space.LARGE, Space.WIDE)
    rows.addWidget(IconLabel(icon, "accent", 44), 0, Qt.AlignmentFlag.AlignHCenter)
    for label in labels:
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.addWidget(label)
    flow = Flow(centred=True)
    for way in ways:
        flow.addWidget(way)
    rows.addSpacing(Space.SMALL)
    rows.addLayout(flow)
    return zone
