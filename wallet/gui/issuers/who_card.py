"""Who an issuer is as far as can be told, how well it is known and why, and what to say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.issuers.issuers_model import LEVELS, name
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import tile
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.identity import domain, technical
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.gui.widgets.scaling import keep_scaled
from wallet.trust.model import Level
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from wallet.gui.session import Session
    from wallet.snapshots.issuers import IssuerPage, IssuerRow

_SIDE = 48  # pixels at 100 %
_LONGEST = 2000  # characters of an identifier


class WhoCard(Card):
    """Address and reasons stand above the buttons: they are what to compare before deciding."""

    decided = Signal(object, object)  # IssuerRow, Level or None

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.heading.hide()

    def show_issuer(self, row: IssuerRow, page: IssuerPage | None) -> None:
        """Show an issuer; the reasons follow once all that is known of it is at hand."""
        self.clear()
        self.rows.addLayout(self._title(row))
        self.rows.addLayout(self._level(row))
        for text, colour in self._reasons(row, page):
            self.rows.addWidget(Label(colour=colour, text=text))
        self.rows.addWidget(self._facts(row))
        self._add_acts(row, page)

    def _title(self, row: IssuerRow) -> QHBoxLayout:
        shown = name(row, self._session)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(Type.LEAD, text=shown))
        words.addWidget(Label(colour="muted", text=one_line(domain(row.id) or row.id)))
        line = QHBoxLayout()
        line.setSpacing(Space.MEDIUM)
        line.addWidget(_Logo(row.id, shown))
        line.addLayout(words, 1)
        return line

    def _level(self, row: IssuerRow) -> QHBoxLayout:
        icon, tone = LEVELS[row.level]
        colour = "muted" if tone is Tone.NEUTRAL else tone.value
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(IconLabel(icon, colour))
        line.addWidget(Label(Type.STRONG, colour, self._session.say(f"level_{row.level.value}")), 1)
        return line

    def _reasons(self, row: IssuerRow, page: IssuerPage | None) -> Iterator[tuple[str, str]]:
        """Yield why the level is what it is, and in which colour to say so."""
        say = self._session.say
        if page is None or row.level is not Level.ANCHORED:  # else the lists say it with their day
            yield say(f"level_{row.level.value}_text", registry=one_line(row.registry)), ""
        if page is None:
            return
        if page.decision is not None:
            code = f"trust_decided_{page.decision.level.value}"
            yield say(code, when=page.decision.when), ""
            if page.decision.level is Level.PINNED and not page.decision.keys:
                yield say("issuers_pinned_bare"), ""  # else the card of the keys marks them
        for registry, entry in page.listed:
            listed = say(
                "trust_listed_as",
                entry=one_line(entry.legal_name or entry.name or entry.issuer_id),
                name=one_line(registry.name),
                published=registry.published or registry.fetched or say("evidence_undated"),
            )
            rules = one_line(registry.governance_url) or say("issuers_no_rules")
            yield f"{listed}\n{say('trust_governance', url=rules)}", ""
            if entry.expires is not None:
                yield say("issuers_listed_until", until=entry.expires), ""
        if page.listed:
            yield say("trust_listing_is_no_mark"), "muted"

    def _facts(self, row: IssuerRow) -> Facts:
        session, say = self._session, self._session.say
        facts = Facts()
        host = domain(row.id)
        if spelt := technical(host):  # the plain one stands below the name
            facts.add(say("issuers_domain"), f"{host}\n{spelt}")
        facts.add(say("issuers_identifier"), one_line(row.id, _LONGEST))
        never = say("issuers_never")
        facts.add(say("issuers_first_seen"), session.date(row.first_seen) or never)
        facts.add(say("issuers_fetched"), session.date(row.fetched) or never)
        return facts

    def _add_acts(self, row: IssuerRow, page: IssuerPage | None) -> None:
        decided = row.level in (Level.PINNED, Level.DENIED)
        decided = decided or (page is not None and page.decision is not None)
        offers: list[tuple[str, Level | None, Kind]] = []
        if decided:
            offers.append(("issuers_forget", None, Kind.PLAIN))
        else:
            kind = Kind.PLAIN if row.level is Level.ANCHORED else Kind.PRIMARY
            offers.append(("issuers_pin", Level.PINNED, kind))
            offers.append(("issuers_deny", Level.DENIED, Kind.DANGER))
        acts = QWidget()
        across = Flow(acts)
        for code, level, kind in offers:
            button = Button(kind)
            button.say(self._session.say(code))
            button.clicked.connect(lambda _=False, level=level: self.decided.emit(row, level))
            across.addWidget(button)
        self.rows.addWidget(acts)
        code = "issuers_forget_means" if decided else "issuers_deciding_means"
        self.rows.addWidget(Label(Type.CAPTION, "muted", self._session.say(code)))


class _Logo(QWidget):
    """The tile of an issuer: its pictures are never fetched."""

    def __init__(self, issuer_id: str, shown: str) -> None:
        super().__init__()
        self._issuer_id, self._shown = issuer_id, shown
        keep_scaled(self, lambda each: each.setFixedSize(QSize(*(2 * [theme.scaled(_SIDE)]))))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it in the theme of the moment."""
        del event
        painter = QPainter(self)
        tile.paint(painter, QRectF(self.rect()), self._issuer_id, self._shown)
        painter.end()
