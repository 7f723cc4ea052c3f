"""Cards of the lists of known issuers and of the certificates that vouch for seals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card, empty
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.identity import grouped
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.trust.model import Level

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.issuers import KnownAnchor, KnownRegistry


class RegistriesCard(Card):
    """Who keeps each list, of which day it is, by which rules; and ways to take in others."""

    list_asked = Signal()
    pack_asked = Signal()
    folder_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._registries: tuple[KnownRegistry, ...] = ()
        self._lead = Label(colour="muted")
        self.entries = QVBoxLayout()
        self.entries.setSpacing(Space.MEDIUM)
        self.take_list = Button(icon="import")
        self.take_pack, self.take_folder = Button(), Button()
        self.take_list.clicked.connect(self.list_asked)
        self.take_pack.clicked.connect(self.pack_asked)
        self.take_folder.clicked.connect(self.folder_asked)
        acts = QWidget()
        flow = Flow(acts)
        for button in (self.take_list, self.take_pack, self.take_folder):
            flow.addWidget(button)
        self._packs = Label(Type.CAPTION, "muted")
        self.rows.addWidget(self._lead)
        self.rows.addLayout(self.entries)
        self.rows.addWidget(acts)
        self.rows.addWidget(self._packs)

    def show_registries(self, registries: tuple[KnownRegistry, ...]) -> None:
        """Show these lists."""
        self._registries = registries
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("trust_lists"))
        self._lead.say(say("trust_listing_is_no_mark"))
        self.take_list.say(say("lists_take_list"))
        self.take_pack.say(say("lists_take_pack"))
        self.take_folder.say(say("lists_take_folder"))
        self._packs.say(say("lists_packs_are"))
        empty(self.entries)
        for registry in self._registries:
            self.entries.addLayout(_entry("issuers", "muted", self._lines(registry)))
        if not self._registries:
            self.entries.addWidget(Label(text=say("lists_none")))

    def _lines(self, registry: KnownRegistry) -> list[str]:
        session, say = self._session, self._session.say
        told = say(
            "lists_list",
            issuers=registry.issuers,
            published=session.date(registry.published) or say("evidence_undated"),
            fetched=session.date(registry.fetched) or say("evidence_undated"),
        )
        rules = one_line(registry.governance_url) or say("issuers_no_rules")
        lines = [one_line(registry.name) or say("lists_unnamed"), told]
        lines.append(say("trust_governance", url=rules))
        if registry.source:
            lines.append(say("lists_source", source=one_line(registry.source)))
        return lines


class AnchorsCard(Card):
    """Each certificate with the learner's word on it."""

    decided = Signal(object, object)  # KnownAnchor, Level or None

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._anchors: tuple[KnownAnchor, ...] = ()

    def show_anchors(self, anchors: tuple[KnownAnchor, ...]) -> None:
        """Show these certificates."""
        self._anchors = anchors
        self.retranslate()

    def retranslate(self) -> None:
        """Make the rows anew, in the language of the session."""
        self.clear()
        say = self._session.say
        self.heading.say(say("lists_anchors"))
        self.rows.addWidget(Label(colour="muted", text=say("lists_anchors_are")))
        for anchor in self._anchors:
            self.rows.addLayout(self._line(anchor))
        if not self._anchors:
            self.rows.addWidget(Label(text=say("lists_no_anchors")))

    def _line(self, anchor: KnownAnchor) -> QHBoxLayout:
        session, say = self._session, self._session.say
        ended = anchor.ends <= session.now()
        subject = one_line(anchor.subject)
        until = say("lists_anchor_ended" if ended else "lists_anchor_until", ends=anchor.ends)
        lines = [subject, until, say("lists_anchor_sha256", sha256=grouped(anchor.sha256))]
        if anchor.source:
            lines.append(say("lists_source", source=one_line(anchor.source)))
        icon, colour = ("caution", "caution") if ended else ("check", "good")
        if anchor.denied:
            icon, colour = "deny", "bad"
            lines.insert(1, say("trust_anchor_denied"))
        act = Button(Kind.PLAIN if anchor.denied else Kind.DANGER)
        act.say(say("lists_accept_anchor" if anchor.denied else "lists_deny_anchor"))
        act.setAccessibleDescription(subject)
        level = None if anchor.denied else Level.DENIED
        act.clicked.connect(lambda: self.decided.emit(anchor, level))
        line = _entry(icon, colour, lines)
        line.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
        return line


def _entry(icon: str, colour: str, lines: list[str]) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(Space.TINY)
    for number, text in enumerate(lines):
        role, muted = (Type.CAPTION, "muted") if number else (Type.STRONG, "")
        words.addWidget(Label(role, muted, text))
    across = QHBoxLayout()
    across.setSpacing(Space.SMALL)
    across.addWidget(IconLabel(icon, colour), 0, Qt.AlignmentFlag.AlignTop)
    across.addLayout(words, 1)
    return across
