"""Where in the first start a learner is: three named steps, quietly, above the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from wallet.gui.session import Session

NAMES = ("language", "protect", "import")


class Steps(QWidget):
    """``now`` counts from 1. Number, tick and weight tell the state; colour only helps."""

    def __init__(self, session: Session, now: int) -> None:
        super().__init__()
        self._session, self._now = session, now
        self._labels: list[Label] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.TINY)
        for number in range(1, len(NAMES) + 1):
            if number > 1:
                row.addSpacing(Space.SMALL)
                row.addWidget(IconLabel("chevron", "muted", 14))
                row.addSpacing(Space.SMALL)
            if number < now:
                row.addWidget(IconLabel("check", "good", 18))
            current = number == now
            label = Label(
                Type.STRONG if current else Type.BODY, "accent" if current else "muted", wrap=False
            )
            self._labels.append(label)
            row.addWidget(label)
        row.addStretch(1)

    def retranslate(self) -> None:
        """Set every word."""
        say, total = self._session.say, len(NAMES)
        names = [say(f"step_{name}") for name in NAMES]
        for number, (label, name) in enumerate(zip(self._labels, names, strict=True), 1):
            label.say(name if number < self._now else f"{number}  {name}")
            state = "now" if number == self._now else "done" if number < self._now else "next"
            label.setAccessibleName(
                say(f"step_{state}_told", number=number, total=total, name=name)
            )
        self.setAccessibleName(
            say("step_now_told", number=self._now, total=total, name=names[self._now - 1])
        )
