"""All that is known of one issuer, in cards, and the learner's decision about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.issuers.held_card import HeldCard
from wallet.gui.issuers.history_card import ContactsCard, HistoryCard
from wallet.gui.issuers.keys_card import KeysCard
from wallet.gui.issuers.who_card import WhoCard
from wallet.gui.theme import Space
from wallet.trust.model import Level

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.issuers import IssuerPage, IssuerRow


_KEYS = 3  # their place among the cards, unless they are what to look at first


@dataclass(frozen=True, slots=True)
class Known:
    """What the wallet answers about one issuer."""

    page: IssuerPage
    badges: tuple[BadgeRow, ...]  # the last kept


class IssuerDetails(QWidget):
    """Who it is stands there at once; the rest follows when it was read."""

    decided = Signal(object, object)  # IssuerRow, Level or None
    opened = Signal(str)  # id of a badge
    refresh_asked = Signal(object)  # IssuerRow

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._row: IssuerRow | None = None
        self._known: Known | None = None
        self._who, self._keys = WhoCard(session), KeysCard(session)
        self._held, self._history = HeldCard(session), HistoryCard(session)
        self._contacts = ContactsCard(session)
        self._who.decided.connect(self.decided)
        self._keys.accepted.connect(lambda: self.decided.emit(self._row, Level.PINNED))
        self._held.opened.connect(self.opened)
        self._contacts.refresh_asked.connect(lambda: self.refresh_asked.emit(self._row))
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.MEDIUM)
        for card in (self._who, self._held, self._contacts, self._keys, self._history):
            rows.addWidget(card)
        self._later = (self._keys, self._held, self._contacts, self._history)
        self.hide()

    @property
    def issuer_id(self) -> str:
        """Whom it shows, "" for nobody."""
        return self._row.id if self._row else ""

    def show_issuer(self, row: IssuerRow | None) -> None:
        """Show one issuer; None hides everything. What stands there already stays."""
        if row is not None and row == self._row:
            return
        if row is None or row.id != self.issuer_id:
            self._known = None
        self._row = row
        self.setVisible(row is not None)
        self.retranslate()

    def show_known(self, known: Known) -> None:
        """Show what was read of the issuer; an answer about another one comes too late."""
        if known.page.row.id == self.issuer_id and known != self._known:
            self._row, self._known = known.page.row, known
            self.retranslate()

    def retranslate(self) -> None:
        """Make the cards anew, in the language of the session."""
        row, known = self._row, self._known
        if row is None:
            return
        self._who.show_issuer(row, known.page if known else None)
        for card in self._later:
            card.setVisible(known is not None)
        if known is not None:
            self._keys.show_page(known.page)
            self._rows.removeWidget(self._keys)
            self._rows.insertWidget(1 if self._keys.warns else _KEYS, self._keys)
            self._held.show_badges(known.badges, row.badges)
            self._contacts.show_page(known.page)
            self._history.show_page(known.page)
