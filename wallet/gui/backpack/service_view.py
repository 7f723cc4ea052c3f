"""What a backpack says of itself, and whom else it asks, before the learner signs in there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.conversing.foot import Foot
from wallet.gui.offering.elsewhere_card import ElsewhereCard
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.strangers_words import cut

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.sharing.badge_services.service import Service

_WIDTH = 720
_LONGEST = 200


class ServiceView(QWidget):
    """``sign_in`` once other hosts were agreed to, where there are any."""

    sign_in = Signal()
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.service: Service | None = None
        self._heading, self.notice = Label(Type.DISPLAY), Notice(session)
        self._about, self._signing, self._signing_text = Card(), Card(), Label()
        self._signing.rows.addWidget(self._signing_text)
        self.elsewhere = ElsewhereCard(session)
        self.go, self.leave = Button(Kind.PRIMARY), Button(Kind.QUIET)
        column = Column(_WIDTH)
        for part in (self._heading, self.notice, self._about, self.elsewhere, self._signing):
            column.rows.addWidget(part)
        column.rows.addStretch(1)
        self._column, self._foot = column, Foot(self.leave, self.go)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(column, 1)
        whole.addWidget(self._foot)
        self.elsewhere.changed.connect(self._enable)
        self.go.clicked.connect(self.sign_in)
        self.leave.clicked.connect(self.left)

    def show_service(self, service: Service) -> None:
        """Show what a backpack says."""
        self.service = service
        self.notice.clear()
        self.elsewhere.show_page(service)
        self._column.verticalScrollBar().setValue(0)
        self.retranslate()

    def take_focus(self) -> None:
        """Put the keys on what has to be agreed to, else on signing in."""
        (self.elsewhere.agree if self.elsewhere.isVisibleTo(self) else self.go).setFocus()

    def forget(self) -> None:
        """Let go of it."""
        self.service = None

    def retranslate(self) -> None:
        """Set every word."""
        say, service = self._session.say, self.service
        self.go.say(say("backpack_page_sign_in"))
        self.leave.say(say("backpack_page_leave"))
        self.notice.retranslate()
        self.elsewhere.retranslate()
        if service is None:
            return
        host = one_line(service.host)
        self._heading.say(say("backpack_page_found", host=host))
        self._about.clear()
        self._about.heading.say(say("backpack_page_about"))
        name = cut(service.name, _LONGEST)
        claimed = say("answer_page_quoted", text=name) if name else say("answer_page_not_stated")
        facts = Facts()
        facts.add(say("backpack_page_claims"), claimed)
        facts.add(say("offer_page_who_host"), host)
        facts.add(say("backpack_page_by"), say(f"service_{service.standard.value}"))
        self._about.rows.addWidget(facts)
        self._about.rows.addWidget(Label(Type.CAPTION, "muted", say("backpack_page_reads")))
        self._signing.heading.say(say("offer_page_sign_in"))
        at = one_line(service.signs_in)
        text = say("offer_page_sign_in_text", host=at)
        self._signing_text.say(text)
        self._enable()

    def _enable(self) -> None:
        if self.service is None:
            return
        agreed = self.elsewhere.agreed
        self.go.setEnabled(agreed)
        code = "backpack_page_goes" if agreed else "backpack_page_lacks_hosts"
        self._foot.told.say(self._session.say(code, host=one_line(self.service.signs_in)))
