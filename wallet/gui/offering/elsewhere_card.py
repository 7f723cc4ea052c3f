"""Other hosts that an issuer would send us to: named, and contacted only after a tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.check_box import CheckBox
from wallet.gui.widgets.labels import Label, one_line

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.sharing.badge_services.service import Service
    from wallet.snapshots.offers import OfferPage

_MOST = 12


class ElsewhereCard(Card):
    """Hidden where everything is on the issuer's own host."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._page: OfferPage | Service | None = None
        self._lead, self._hosts = Label(), Label(Type.STRONG)
        self.agree = CheckBox()
        for part in (self._lead, self._hosts, self.agree):
            self.rows.addWidget(part)
        self.agree.toggled.connect(lambda _: self.changed.emit())

    @property
    def agreed(self) -> bool:
        """Whether there is nobody else, or the learner agreed."""
        return self._page is None or not self._page.elsewhere or self.agree.isChecked()

    def show_page(self, page: OfferPage | Service) -> None:
        """Name the other hosts of an offer, or of a backpack."""
        self._page = page
        self.agree.setChecked(False)
        self.setVisible(bool(page.elsewhere))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        say, page = self._session.say, self._page
        self.agree.setText(say("offer_page_elsewhere_agree"))
        self.agree.setAccessibleName(say("offer_page_elsewhere_agree"))
        if page is None:
            return
        hosts = [one_line(each) for each in page.elsewhere[:_MOST]]
        if len(page.elsewhere) > len(hosts):
            hosts.append(say("converse_more_hosts", count=len(page.elsewhere) - len(hosts)))
        self.heading.say(say("offer_page_elsewhere"))
        self._lead.say(say("offer_page_elsewhere_text", host=one_line(page.host)))
        self._hosts.say("\n".join(hosts))
