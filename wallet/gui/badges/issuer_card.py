"""Who issued the badge, how well the learner knows them, and the two decisions about that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from wallet.credentials.model import Securing
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.flow import Flow, across
from wallet.gui.widgets.identity import domain, grouped, technical
from wallet.gui.widgets.labels import Label, one_line
from wallet.trust.model import Level

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.issuers import IssuerRow
    from wallet.verification.report import Check

_KEYS_SHOWN = 4


class IssuerCard(Card):
    """Address and key stand above the buttons, so they are seen before anything is decided."""

    decided = Signal(object)  # Level.PINNED, Level.DENIED, or None to take a decision back

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._who = ""
        self._question: _Question | None = None

    def show_issuer(self, page: BadgePage, issuer: IssuerRow | None) -> None:
        """Show the issuer of a badge; ``issuer`` is what the wallet knows of it."""
        self.clear()
        self._question = None
        say, row = self._session.say, page.row
        level = issuer.level if issuer else row.trust
        host = domain(row.issuer_id)
        name = one_line(row.issuer)
        self._who = host or name or say("badges_unnamed")
        self.heading.say(say("badge_issuer"))
        self.rows.addWidget(Label(Type.STRONG, text=name or say("badges_unnamed")))
        registry = issuer.registry if issuer else ""
        if page.report.is_proved or level is Level.DENIED:
            self.rows.addWidget(Label(text=say(f"badge_level_{level.value}", registry=registry)))
            self._registry(page.report.check("issuer_known"))
        else:
            self.rows.addWidget(Label(colour="caution", text=say("badge_issuer_only_named")))
        facts = Facts()
        facts.add(say("badge_domain"), host or say("badge_no_domain"))
        if host and technical(host):
            facts.add("", say("badge_spelt", host=technical(host)))
        hosted = page.credential.securing is Securing.HOSTED
        without = "badge_keys_hosted" if hosted else "badge_no_keys"
        keys = [grouped(key) for key in (issuer.keys if issuer else ())[:_KEYS_SHOWN]]
        facts.add(say("badge_keys"), "\n".join(keys) or say(without))
        self.rows.addWidget(facts)
        if row.issuer_id:
            self._offer(level)

    def _registry(self, known: Check | None) -> None:
        """Say of which day the registry is that lists the issuer, and by which rules it is kept."""
        if known is None or known.code != "issuer_anchored":
            return
        say, published = self._session.say, known.evidence.get("published", "undated")
        date = say("evidence_undated") if published == "undated" else published
        told = [say("badge_registry_dated", date=date)]
        if url := known.evidence.get("governance"):
            told.append(say("badge_registry_rules", url=url))
        for each in told:
            self.rows.addWidget(Label(Type.CAPTION, "muted", each))

    def ask_know(self) -> None:
        """Ask whether the learner knows this issuer, below its address and key."""
        if self._question is not None:
            self._question.ask(Level.PINNED, self._who)

    def _offer(self, level: Level) -> None:
        say = self._session.say
        buttons = Flow()
        self._question = question = _Question(self._session)
        question.answered.connect(self.decided)
        if level in (Level.PINNED, Level.DENIED):
            back = Button()
            back.say(say("badge_forget"))
            back.clicked.connect(lambda: self.decided.emit(None))
            buttons.addWidget(back)
        if level not in (Level.PINNED, Level.ANCHORED, Level.DENIED):
            know = Button(Kind.PLAIN, "pin")
            know.say(say("badge_know"))
            know.clicked.connect(lambda: question.ask(Level.PINNED, self._who))
            buttons.addWidget(know)
        if level is not Level.DENIED:
            deny = Button(Kind.LINK)
            deny.say(say("badge_deny"))
            deny.clicked.connect(lambda: question.ask(Level.DENIED, self._who))
            buttons.addWidget(deny)
        self.rows.addLayout(buttons)
        self.rows.addWidget(question)


class _Question(QFrame):
    """Asks once more, in place, with what follows from a yes."""

    answered = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._level = Level.PINNED
        self.setProperty("look", "neutral")
        self._why = Label()
        self._yes = Button(Kind.PLAIN)
        self._yes.clicked.connect(self._answer)
        self._no = Button(Kind.QUIET)
        self._no.say(session.say("window_cancel"))
        self._no.clicked.connect(self.hide)
        buttons = across(self._yes, self._no)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.addWidget(self._why)
        column.addLayout(buttons)
        self.hide()

    def ask(self, level: Level, who: str) -> None:
        """Show the question for a decision."""
        self._level = level
        word = "know" if level is Level.PINNED else "deny"
        self._why.say(self._session.say(f"badge_{word}_why", who=who))
        self._yes.say(self._session.say(f"badge_{word}_sure"))
        self.show()
        self._yes.setFocus()

    def _answer(self) -> None:
        self.hide()
        self.answered.emit(self._level)
