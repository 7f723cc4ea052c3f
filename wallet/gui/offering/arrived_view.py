"""What an issuer sent, judged and not yet kept: what differs from the offer, then every badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.importing.import_looking import Look
from wallet.gui.importing.import_review import ImportReview
from wallet.gui.portfolios.findings_card import FindingsCard
from wallet.gui.theme import Space
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.scaling import keep_scaled
from wallet.service import Input
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.imports import Found
    from wallet.snapshots.offers import Arrived

_LOWEST = 420  # pixels at 100 % that the badges need: in a lower window all of it scrolls


class ArrivedView(QWidget):
    """The review of an import, below what was found of the whole."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.arrived: Arrived | None = None
        self.review = ImportReview(session, "offer_page_arrived", "offer_page_keep_none")
        self.notice = self.review.notice
        self.findings = {
            weight: FindingsCard(session, weight, "offer_page_findings")
            for weight in reversed(Weight)
        }
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, 0)
        above.setSpacing(Space.MEDIUM)
        for card in self.findings.values():
            above.addWidget(card)
            card.led.connect(self._lead)
        self._area, content = QScrollArea(), QWidget()
        content.setProperty("look", "page")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._above)
        rows.addWidget(self.review, 1)
        self._area.setWidget(content)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        keep_scaled(self.review, lambda each: each.setMinimumHeight(theme.scaled(_LOWEST)))

    @property
    def stops(self) -> bool:
        """Whether none of it may be kept."""
        arrived = self.arrived
        return arrived is not None and any(each.weight is Weight.STOPS for each in arrived.findings)

    def show_arrived(self, arrived: Arrived) -> None:
        """Show what came."""
        self.arrived = arrived
        self._tell()
        inputs = tuple(Input(found.name, found.original) for found in arrived.review.found)
        self.review.show_look(Look(inputs, arrived.review))
        self._area.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Let go of what came."""
        self.arrived = None

    def retranslate(self) -> None:
        """Set every word."""
        self.review.retranslate()
        self._tell()

    def _tell(self) -> None:
        if self.arrived is not None:
            found = self.arrived.review.found
            titles = {each.name: _title(each) or each.name for each in found}
            for card in self.findings.values():
                card.show_findings(self.arrived.findings, titles)
            self._above.setVisible(bool(self.arrived.findings))

    def _lead(self, _part: str, name: str) -> None:
        """Show the badge that a finding is about."""
        self.review.lead_to(name)
        self._area.ensureWidgetVisible(self.review.list)


def _title(found: Found) -> str:
    """Return what a badge calls itself, as its row has it; "" for what is none."""
    credential = found.report.credential if found.report else None
    return one_line(credential.name) if credential else ""
