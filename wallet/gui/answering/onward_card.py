"""An address that the asker would like to be opened: its host is shown before the browser is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from wallet.gui.handed_over import is_link
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.check_box import CheckBox
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.strangers_words import cut
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.requests import Sent

_LONGEST = 600
_LONGEST_ON_BUTTON = 24  # characters that fit at the largest text in the smallest window


class OnwardCard(Card):
    """Another host than the one that was answered is opened only after a tick that says so."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._sent: Sent | None = None
        self._lead, self._address = Label(), Label(Type.CAPTION, "muted")
        self.other, self.notice = CheckBox(), Notice(session)
        self.open = Button(Kind.PLAIN, "screen")
        for part in (self._lead, self._address, self.other, self.notice):
            self.rows.addWidget(part)
        self.rows.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.other.toggled.connect(self.open.setEnabled)
        self.open.clicked.connect(self._open)
        self.hide()

    def show_sent(self, sent: Sent) -> None:
        """Show where the asker would like the learner to go; nothing where they do not say."""
        self._sent = sent
        self.notice.clear()
        self.other.setChecked(False)
        usable = is_link(sent.onward)
        self.other.setVisible(usable and not sent.same_host)
        self.open.setVisible(usable)
        self.open.setEnabled(sent.same_host)
        self.setVisible(bool(sent.onward))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        say, sent = self._session.say, self._sent
        self.notice.retranslate()
        self.other.setText(say("answer_page_onward_other"))
        self.other.setAccessibleName(say("answer_page_onward_other"))
        if sent is None:
            return
        host, asker = one_line(sent.onward_host), one_line(sent.asker.host)
        self.heading.say(say("answer_page_onward"))
        code = "answer_page_onward_same" if sent.same_host else "answer_page_onward_elsewhere"
        if not is_link(sent.onward):
            code = "answer_page_onward_not"
        self._lead.say(say(code, host=host, asker=asker))
        self._address.say(cut(sent.onward, _LONGEST))
        short = len(host) <= _LONGEST_ON_BUTTON
        self.open.say(say("answer_page_onward_open" + ("" if short else "_it"), host=host))

    def _open(self) -> None:
        if self._sent is None:
            return
        if not QDesktopServices.openUrl(QUrl(self._sent.onward)):
            self.notice.show_code(Tone.NEUTRAL, "answer_page_no_browser")
