"""Putting a portfolio together in four parts, in whatever order; what is done is kept by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.portfolios import order
from wallet.gui.portfolios.compose_foot import ComposeFoot
from wallet.gui.portfolios.compose_parts import ComposeParts
from wallet.gui.portfolios.head_title import HeadTitle
from wallet.gui.portfolios.keeping import DraftKeeping
from wallet.gui.portfolios.signing import Signing
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice

if TYPE_CHECKING:
    from wallet.gui.page import Page
    from wallet.gui.portfolios.order import Lines
    from wallet.gui.session import Session
    from wallet.presenting.portfolio import Portfolio
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.portfolios import PortfolioPage

_LONGEST_NAME = 24  # characters of a recipient in the foot


class ComposeView(QWidget):
    """Shows the draft that ``keeping`` holds, and lets ``signing`` make something of it."""

    left = Signal()

    def __init__(self, session: Session, page: Page) -> None:
        super().__init__()
        self._session = session
        self._titles: dict[str, str] = {}
        self._page: PortfolioPage | None = None  # what was found of the draft as it is
        self.keeping = DraftKeeping(session, self)
        self.tabs = ComposeParts(session, page)
        self.choice, self.order = self.tabs.choice, self.tabs.order
        self.words, self.fields, self.review = self.tabs.words, self.tabs.fields, self.tabs.review
        self._back, self._heading = Button(Kind.LINK, "back"), HeadTitle()
        self._kept, self.notice = Label(Type.CAPTION, "muted"), Notice(session)
        self.foot = ComposeFoot(session)
        self.next = self.foot.next
        self.signing = Signing(session, self, self.keeping, self.review)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = FlowBox()
        top.flow.addWidget(self._back)
        top.flow.push()
        top.flow.addWidget(self._kept)
        head = QVBoxLayout()
        head.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, 0)
        head.setSpacing(Space.SMALL)
        for part in (top, self._heading, self.notice, self.tabs.bar):
            head.addWidget(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.tabs, 1)
        rows.addWidget(self.foot)
        self._kept.setWordWrap(False)

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self.foot.next_asked.connect(self._go_on)
        self.foot.code_asked.connect(self.signing.make_code)
        self.signing.turned.connect(self._refresh)
        self.tabs.turned.connect(lambda _: self._turned())
        self.choice.changed.connect(self._ticked)
        self.choice.loaded.connect(self._know)
        self.order.model.arranged.connect(self._arranged)
        self.order.opened.connect(lambda badge: self.lead("fields", badge))
        self.words.changed.connect(self._said)
        self.words.entered.connect(lambda: self.turn("review"))
        self.fields.chosen.connect(self._choose_fields)
        self.review.led.connect(self.lead)
        self.review.forms.changed.connect(self._refresh)
        self.keeping.kept.connect(self._tell_kept)
        self.keeping.failed.connect(self.notice.show_error)

    # showing -----------------------------------------------------------------------------------
    def retranslate(self) -> None:
        """Set every word; what was chosen and typed stays."""
        say = self._session.say
        self._back.say(say("folio_back"))
        self.tabs.retranslate()
        self.notice.retranslate()
        self._tell_kept()
        self._refresh()

    def begin(self, draft: Portfolio, part: str = "badges") -> None:
        """Work on a draft."""
        self._page = None
        self.notice.clear()
        self.review.notice.clear()
        self.review.forget()
        self.review.forms.challenge.clear()
        self.keeping.begin(draft)
        self.order.begin(order.lines_of(draft))
        self.choice.model.tick(each.badge for each in draft.badges)
        self.words.show_draft(draft)
        self.words.load()
        self.fields.show_draft(draft)
        self.choice.load(at_ticked=bool(draft.badges))
        self._tell_kept()
        self.turn(part)

    def turn(self, part: str) -> None:
        """Bring a part to the front, with the focus in it."""
        self.tabs.turn(part)
        self.tabs.take_focus()
        if part == "review":
            self.foot.want_next(wanted=True)
            self._refresh()

    def reload(self) -> None:
        """Look anew: a badge may be gone, its verdict another."""
        self.choice.load()
        self.fields.look()
        if self.tabs.name == "review":
            self._look()

    def _turned(self) -> None:
        self.foot.want_next(wanted=self.tabs.name == "review" and self.next.hasFocus())
        if self.tabs.name == "review":
            self._look()
        self._refresh()

    def _know(self, rows: tuple[BadgeRow, ...]) -> None:
        untitled = self._session.say("badges_untitled")
        self._titles = {row.id: one_line(row.title) or untitled for row in rows}
        self.order.model.know(rows)
        self.fields.know(rows)
        self._refresh()

    def _tell_kept(self) -> None:
        self.notice.clear()
        self._kept.say(self._session.say("folio_kept") if self.keeping.id else "")

    def _refresh(self) -> None:
        say, draft, part = self._session.say, self.keeping.portfolio, self.tabs.name
        self._heading.say(one_line(draft.title) or say("folio_untitled"))
        whom = _short(draft.recipient)
        told = [
            say("folio_counts", count=len(draft.badges)),
            say("folio_for", recipient=whom) if whom else say("folio_for_anybody"),
        ]
        if part != "review":
            words = say("folio_counts_join").join(told)
            self.foot.lead_on(words, say(f"folio_part_{self.tabs.after()}"))
            return
        told.append(say("folio_as_now", form=say(f"folio_as_{self.review.forms.form.code}")))
        stops = self._page is not None and self._page.stops
        words = say("folio_stopped") if stops else say("folio_counts_join").join(told)
        able = self._page is not None and not stops
        self.foot.lead_out(words, able=able, making=self.signing.busy)

    # what the learner does ---------------------------------------------------------------------
    def lead(self, where: str, which: str) -> None:
        """Go to where something can be done about a finding."""
        if where == "badge":
            self._session.go("badge", which)
        elif where == "gone":
            self._take_out_gone()
        else:
            self.tabs.lead(where, which, self.keeping.portfolio)

    def _take_out_gone(self) -> None:
        gone = set(self._page.gone) if self._page else set()
        lines = self.order.model.lines
        self.order.model.arrange(
            tuple(
                each for each in lines if isinstance(each, order.Heading) or each.badge not in gone
            )
        )
        self._look()

    def _ticked(self) -> None:
        lines = order.choosing(self.order.model.lines, self.choice.model.ticked)
        self.order.model.arrange(lines)

    def _arranged(self, lines: Lines) -> None:
        self._put(replace(self.keeping.portfolio, sections=order.sections_of(lines)))
        self.choice.model.tick(each.badge for each in self.keeping.portfolio.badges)
        self.fields.show_draft(self.keeping.portfolio)

    def _said(self) -> None:
        self._put(self.words.said(self.keeping.portfolio))

    def _choose_fields(self, badge: str, shown: tuple[str, ...] | None) -> None:
        draft = self.keeping.portfolio.choosing(badge, shown)
        self._put(draft)
        self.order.model.show(order.lines_of(draft))
        self.fields.show_draft(draft)

    def _put(self, draft: Portfolio) -> None:
        self._page = None
        self.review.forget()
        self.keeping.put(draft)
        self._refresh()

    # looking and going on ---------------------------------------------------------------------
    def _go_on(self) -> None:
        if self.tabs.name == "review":
            self.signing.make_file()
        else:
            self.tabs.turn(self.tabs.after())

    def _look(self) -> None:
        """Ask what would leave, of the draft as it is now."""
        draft, now = self.keeping.portfolio, self._session.now()

        def show(page: PortfolioPage) -> None:
            if draft == self.keeping.portfolio or draft == replace(self.keeping.portfolio, id=""):
                self._page = page
                self.review.show_page(page, self._titles, now)
                self._refresh()

        self._session.read(
            lambda wallet: wallet.portfolios.show(draft, now=now),
            show,
            self.review.notice.show_error,
        )


def _short(text: str) -> str:
    line = one_line(text)
    return f"{line[:_LONGEST_NAME].rstrip()}…" if len(line) > _LONGEST_NAME else line
