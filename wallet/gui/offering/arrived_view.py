"""What an issuer sent, judged and not yet kept: what differs from the offer, then every badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.importing.import_looking import Look
from wallet.gui.importing.import_review import ImportReview
from wallet.gui.portfolios.findings_card import FindingsCard
from wallet.gui.widgets.column import Column
from wallet.service import Input
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.session import Session
    from wallet.snapshots.offers import Arrived

_SHARE = 0.4  # of the height that the findings may take
_WIDTH = 1600


class ArrivedView(QWidget):
    """The review of an import, below what was found of the whole."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.arrived: Arrived | None = None
        self.review = ImportReview(session, "offer_page_arrived", "offer_page_keep_none")
        self.findings = {
            weight: FindingsCard(session, weight, "offer_page_findings")
            for weight in reversed(Weight)
        }
        self._above = Column(_WIDTH)
        for card in self.findings.values():
            self._above.rows.addWidget(card)
        self._above.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._above)
        rows.addWidget(self.review, 1)
        theme.changes.scaled.connect(self._fit)

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
        self._fit()

    def forget(self) -> None:
        """Let go of what came."""
        self.arrived = None

    def retranslate(self) -> None:
        """Set every word."""
        self.review.retranslate()
        self._tell()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the badges their share of the height."""
        super().resizeEvent(event)
        self._fit()

    def _tell(self) -> None:
        if self.arrived is not None:
            for card in self.findings.values():
                card.show_findings(self.arrived.findings, {})

    def _fit(self) -> None:
        some = self.arrived is not None and bool(self.arrived.findings)
        self._above.setVisible(some)
        if some:
            content = self._above.content
            needed = content.heightForWidth(self.width())
            self._above.setFixedHeight(min(round(self.height() * _SHARE), max(needed, 1)))
