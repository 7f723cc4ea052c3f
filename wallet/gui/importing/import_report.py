"""How an import went, counted and with a reason for everything that could not be kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wallet.gui.importing.import_model import row
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column, card
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.snapshots import Standing

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots import Found, Kept, Review

_WIDTH = 640
_MOST_REASONS = 50
_ICONS = {
    "added": ("check", "good"),
    "editions": ("history", "accent"),
    "returned": ("history", "accent"),
    "copies": ("copy", "muted"),
    "left": ("skipped", "muted"),
    "failed": ("caution", "caution"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of everything that was found."""

    added: int
    editions: int
    returned: int
    copies: int
    left: int
    failed: tuple[Found, ...]


def outcome(review: Review, asked: tuple[Found, ...], kept: Kept) -> Outcome:
    """Account for each thing of the review once."""
    copies = sum(found.standing is Standing.COPY for found in review.credentials)
    return Outcome(
        added=len(kept.added),
        editions=len(kept.editions),
        returned=len(set(kept.returned) - set(kept.editions)),
        copies=len(kept.copies) + copies,
        left=len(review.credentials) - copies - len(asked),
        failed=(*kept.failed, *(found for found in review.found if found.report is None)),
    )


class ImportReport(QWidget):
    """The last view of an import."""

    done = Signal()
    more = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._outcome: Outcome | None = None
        self._heading = Label(Type.DISPLAY)
        self._counts = QWidget()
        self._reasons = QWidget()
        self._show = Button(Kind.PRIMARY, "badges")
        self._more = Button()
        self._show.clicked.connect(self.done)
        self._more.clicked.connect(self.more)
        self._frame, self._rows = card()
        column = Column(_WIDTH)
        column.rows.addWidget(self._heading)
        column.rows.addWidget(self._frame)
        column.rows.addLayout(across(self._show, self._more))
        column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show how it went."""
        self._outcome = outcome
        self.retranslate()
        self._show.setFocus()

    def retranslate(self) -> None:
        """Make the rows anew, in the language of the session."""
        say = self._session.say
        self._show.say(say("import_show"))
        self._more.say(say("import_more"))
        if self._outcome is None:
            return
        shown = self._outcome
        anything = shown.added or shown.editions or shown.returned
        self._heading.say(
            say("import_report_heading" if anything else "import_report_heading_none")
        )
        for part in (self._counts, self._reasons):
            self._rows.removeWidget(part)
            part.deleteLater()
        self._counts = self._count_rows(self._outcome)
        self._reasons = self._reason_rows(self._outcome.failed)
        self._rows.addWidget(self._counts)
        self._rows.addWidget(self._reasons)

    def _count_rows(self, outcome: Outcome) -> QWidget:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnStretch(1, 1)
        counts = {
            "added": outcome.added,
            "editions": outcome.editions,
            "returned": outcome.returned,
            "copies": outcome.copies,
            "left": outcome.left,
            "failed": len(outcome.failed),
        }
        for at, (name, count) in enumerate(counts.items()):
            if count or name == "added":
                icon, colour = _ICONS[name]
                grid.addWidget(IconLabel(icon, colour if count else "muted"), at, 0)
                grid.addWidget(Label(text=self._session.say(f"import_report_{name}")), at, 1)
                grid.addWidget(Label(Type.LEAD, text=str(count), wrap=False), at, 2)
        return rows

    def _reason_rows(self, failed: tuple[Found, ...]) -> QWidget:
        reasons = QWidget()
        rows = QVBoxLayout(reasons)
        rows.setContentsMargins(Space.VAST - Space.SMALL, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        for found in failed[:_MOST_REASONS]:
            said = row(found, self._session)
            rows.addWidget(Label(Type.STRONG, text=said.title))
            rows.addWidget(Label(text=said.text))
            if said.note:
                rows.addWidget(Label(Type.CAPTION, "muted", said.note))
            rows.addSpacing(Space.SMALL)
        rest = len(failed) - _MOST_REASONS
        if rest > 0:
            rows.addWidget(Label(colour="muted", text=self._session.say("import_rest", count=rest)))
        return reasons
