"""Who would be contacted, for what, and what they learn by it: told before anything happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.identity import technical
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.scaling import fix_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.snapshots.imports import Host

_ADDRESSES = 96  # pixels; more addresses scroll
_MOST_NAMED = 3
_PURPOSES = ("keys", "status", "badge", "edition", "picture")


class ConsentPanel(QWidget):
    """The words of the question; the buttons belong to whoever asks it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._hosts: tuple[Host, ...] = ()
        self._title = Label(Type.TITLE)
        self._lead = Label()
        self._lookalike = Label(Type.BODY, "caution")
        self._learns = Label(colour="muted")
        self._above = Label(Type.STRONG)
        self._addresses = QPlainTextEdit()
        self._addresses.setReadOnly(True)
        self._addresses.setTabChangesFocus(True)
        fix_height(self._addresses, _ADDRESSES)
        self._above.setBuddy(self._addresses)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.MEDIUM)
        for label in (self._title, self._lead, self._lookalike, self._learns, self._above):
            rows.addWidget(label)
        rows.addWidget(self._addresses)
        rows.addStretch(1)

    def show_hosts(self, hosts: Sequence[Host]) -> None:
        """Ask about these hosts."""
        self._hosts = tuple(hosts)
        self.retranslate()

    def retranslate(self) -> None:
        """Ask in the language of the session."""
        say = self._session.say
        names = self.names()
        self._title.say(say("consent_title", host=names))
        if all(host.purposes == ("edition",) for host in self._hosts):
            self._lead.say(say("consent_lead_edition", host=names))
        elif all(host.purposes == ("picture",) for host in self._hosts):
            self._lead.say(say("consent_lead_picture", host=names))
        else:
            what = purposes(self._session, self._hosts)
            self._lead.say(say("consent_lead", host=names, purposes=what))
        self._learns.say(say("consent_learns", host=names))
        odd = [spelt for host in self._hosts if (spelt := technical(host.name))]
        self._lookalike.say(say("consent_lookalike", host=", ".join(odd)))
        self._lookalike.setVisible(bool(odd))
        self._above.say(say("consent_addresses"))
        self._addresses.setAccessibleName(say("consent_addresses"))
        self._addresses.setPlainText("\n".join(url for host in self._hosts for url in host.urls))

    def names(self) -> str:
        """Return the hosts in words: by name, or many by their number, named in the list below."""
        if len(self._hosts) > _MOST_NAMED:
            return self._session.say("consent_hosts", count=len(self._hosts))
        return self._session.say("consent_host_join").join(host.name for host in self._hosts)


def purposes(session: Session, hosts: Sequence[Host]) -> str:
    """Return in words what would be fetched."""
    named = {each if each in _PURPOSES else "other" for host in hosts for each in host.purposes}
    said = [session.say(f"purpose_{each}") for each in (*_PURPOSES, "other") if each in named]
    return session.say("purpose_join").join(said) or session.say("purpose_other")
