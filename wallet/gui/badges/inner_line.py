"""One credential inside another: what it is, who issued it, how it stands, and its checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.badges import badge_state
from wallet.gui.badges.check_line import CheckLine, in_order
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.identity import short_id
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.verification.headline import headline
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.gui.session import Session
    from wallet.verification.report import Report


class InnerLine(QWidget):
    """Its checks, and what is inside it in turn, are made when somebody asks for them."""

    def __init__(self, session: Session, report: Report, title: str) -> None:
        super().__init__()
        self._session = session
        self._report = report
        say = session.say
        tone = headline(report).tone
        colour = "muted" if tone is Tone.NEUTRAL else tone.value
        icon = IconLabel()
        icon.show_icon(badge_state.icon(report.verdict, tone), colour)
        words = QVBoxLayout()
        words.setSpacing(2)
        name = title or say("badges_untitled")
        words.addWidget(Label(text=name))
        words.addWidget(Label(Type.CAPTION, "muted", _issuer(report.credential, session)))
        if not report.is_proved:
            words.addWidget(Label(Type.CAPTION, "caution", say("badge_only_said")))
        state = badge_state.word(report.verdict, report.trust, report.freshness)
        toggle = Button(Kind.ICON, "chevron-down")
        toggle.say(say("badge_checks_of", title=name), tip=say("badge_checks"))
        toggle.setCheckable(True)
        toggle.toggled.connect(self._open)
        across = QHBoxLayout()
        across.setSpacing(Space.MEDIUM)
        top = Qt.AlignmentFlag.AlignTop
        across.addWidget(icon, 0, top)
        across.addLayout(words, 1)
        across.addWidget(Label(colour=colour, text=say(state), wrap=False), 0, top)
        across.addWidget(toggle, 0, top)
        self._within: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.SMALL)
        self._rows.addLayout(across)

    def _open(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._within is None:
            self._within = self._made()
            self._rows.addWidget(self._within)
        self._within.setVisible(wanted)

    def _made(self) -> QWidget:
        within = QWidget()
        rows = QVBoxLayout(within)
        rows.setContentsMargins(Space.LARGE, 0, 0, Space.SMALL)
        rows.setSpacing(Space.SMALL)
        grave = headline(self._report).tone is Tone.BAD
        told: set[str] = set()
        for check in in_order(self._report.checks):
            rows.addWidget(CheckLine(self._session, check, grave=grave, told=told))
        for inner in self._report.inner:
            title = one_line(inner.credential.name) if inner.credential else ""
            rows.addWidget(InnerLine(self._session, inner, title))
        return within


def _issuer(credential: Credential | None, session: Session) -> str:
    """Return who issued it: the name that it gives, and the address, which cannot be made up."""
    if credential is None or not (credential.issuer.name or credential.issuer.id):
        return session.say("badges_unnamed")
    issuer = credential.issuer
    told = (one_line(issuer.name), one_line(short_id(issuer.id)))
    return " · ".join(dict.fromkeys(filter(None, told)))
