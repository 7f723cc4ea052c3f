"""The keys of an issuer: today's and earlier ones, and what the learner's word rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.identity import grouped
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.trust.model import Level
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.issuers import IssuerPage, KnownKey

_MOST = 12
_STATES = {
    "current": ("check", "good"),
    "retired": ("history", "muted"),
    "revoked": ("deny", "bad"),
}  # fmt: skip - a table


class KeysCard(Card):
    """A key that is new since the pin is told above all others."""

    accepted = Signal()  # the learner knows the keys of today

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.warns = False  # of a key that the learner should look at

    def show_page(self, page: IssuerPage) -> None:
        """Show the keys of an issuer."""
        self.clear()
        say = self._session.say
        self.heading.say(say("trust_keys"))
        pinned = _pinned(page)
        self.warns = bool(pinned) and _strange(page)
        if self.warns:
            self._warn()
        if not page.keys:
            self.rows.addWidget(Label(colour="muted", text=say("issuers_no_keys_text")))
        for key in page.keys[:_MOST]:
            self.rows.addLayout(self._line(key, pinned=key.fingerprint in pinned))
        if len(page.keys) > _MOST:
            more = say("skills_more", count=len(page.keys) - _MOST)
            self.rows.addWidget(Label(Type.CAPTION, "muted", more))
        known = {key.fingerprint for key in page.keys}
        for fingerprint in pinned:
            if fingerprint not in known:  # its document was never kept here
                text = say("issuers_key_pinned_only", key=grouped(fingerprint))
                self.rows.addWidget(Label(Type.CAPTION, "muted", text))

    def _warn(self) -> None:
        notice = Notice(self._session)
        notice.show_code(Tone.CAUTION, "issuers_keys_changed")
        accept = Button()
        accept.say(self._session.say("issuers_accept_keys"))
        accept.clicked.connect(self.accepted)
        across = QHBoxLayout()
        across.addWidget(accept)
        across.addStretch(1)
        self.rows.addWidget(notice)
        self.rows.addLayout(across)

    def _line(self, key: KnownKey, *, pinned: bool) -> QHBoxLayout:
        say = self._session.say
        state = "revoked" if key.revoked else "current" if key.current else "retired"
        icon, colour = _STATES[state]
        told = [say(f"trust_key_{state}")]
        if pinned:
            told.append(say("issuers_key_pinned"))
        details = [self._seen(key), one_line(key.id)]
        print_ = Label(Type.BODY, text=grouped(key.fingerprint) or say("issuers_key_unusable"))
        print_.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        print_.setToolTip(key.fingerprint)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(print_)
        words.addWidget(Label(Type.CAPTION, colour, " · ".join(told)))
        words.addWidget(Label(Type.CAPTION, "muted", " · ".join(filter(None, details))))
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(IconLabel(icon, colour), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line

    def _seen(self, key: KnownKey) -> str:
        """Say on which days it was seen, "" where nobody knows."""
        if key.last_seen is None:
            return ""
        first, last = (self._session.date(day) for day in (key.first_seen, key.last_seen))
        if first in ("", last):
            return self._session.say("issuers_key_seen", day=last)
        return self._session.say("trust_seen", first=first, last=last)


def _pinned(page: IssuerPage) -> tuple[str, ...]:
    """Return the fingerprints that the learner's word rests on."""
    decision = page.decision
    return decision.keys if decision is not None and decision.level is Level.PINNED else ()


def _strange(page: IssuerPage) -> bool:
    """Whether the issuer publishes a key today that it did not when it was pinned."""
    known = _pinned(page)
    return any(
        key.current and key.fingerprint and key.fingerprint not in known for key in page.keys
    )
