"""Which fields of each badge are shown: a tree of ticks, and beside it what the reader sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.pathways.outline_view import OutlineView
from wallet.gui.portfolios import field_names
from wallet.gui.portfolios.field_delegate import FieldDelegate
from wallet.gui.portfolios.field_model import FieldModel, Role
from wallet.gui.portfolios.preview import Preview
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.sides import Sides
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QShowEvent

    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.presenting.disclosing.fields import FieldTree
    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.portfolios import Finding, PortfolioBadge

    _Look = tuple[PortfolioBadge | None, FieldTree, Mapping[str, str], tuple[Finding, ...]]

_WIDTH = 720
_LONGEST_TITLE = 80  # characters in the choice
_LOWEST = 420  # pixels at 100 % that the tree needs with what stands around it
_FOLDED = ("@context", "type")  # tell a reader little
_OPEN_ALL = 120  # fields up to which everything stands open at first


class FieldsPart(QWidget):
    """Shows one of the chosen badges at a time; ``chosen`` tells which of its fields are wanted."""

    chosen = Signal(str, object)  # id of a badge; keys, or None for everything

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._draft = Portfolio()
        self._titles: dict[str, str] = {}
        self._tree: FieldTree | None = None
        self._looked: Chosen | None = None  # what stands in the tree
        self.badge = ChoiceBox()
        self.badge.setMinimumContentsLength(16)
        self.badge.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.badge.activated.connect(lambda _: self._look())
        self._name, self._whole = Label(Type.STRONG), Label()
        self._name.setBuddy(self.badge)
        self._why, self._hidden = Label(Type.CAPTION, "muted"), Label(Type.CAPTION, "muted")
        self.notice, self._none = Notice(session), Label(colour="muted")
        self.everything, self.least = Button(Kind.QUIET, "check"), Button(Kind.QUIET, "minus")
        self.everything.clicked.connect(lambda: self._choose(None))
        self.least.clicked.connect(lambda: self._choose(()))
        self.model, self._delegate = FieldModel(session), FieldDelegate()
        self.tree = OutlineView()
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        self.tree.selectionModel().currentChanged.connect(self._tell_field)
        self.model.ticked.connect(self._tick)
        self.preview = Preview(session)
        self._lay_out()

    def _lay_out(self) -> None:
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, Space.MEDIUM)
        rows.setSpacing(Space.SMALL)
        for part in (self._name, self.badge, self.notice, self._whole):
            rows.addWidget(part)
        rows.addLayout(across(self.everything, self.least))
        rows.addWidget(self.tree, 1)
        rows.addWidget(self._why)
        rows.addWidget(self._hidden)
        column = Column(_WIDTH, inset=True)
        column.rows.addWidget(self.preview)
        column.rows.addStretch(1)
        self._sides = Sides(
            left, column, shares=(1, 1), session=self._session, name="fields", lowest=_LOWEST
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.MEDIUM, 0, 0)
        whole.addWidget(self._none)
        whole.addWidget(self._sides, 1)

    def retranslate(self) -> None:
        """Set every word, and read the badge in front anew."""
        say = self._session.say
        self._name.say(say("folio_fields_of"))
        self.badge.setAccessibleName(say("folio_fields_of"))
        self.tree.setAccessibleName(say("folio_fields"))
        self._none.say(say("folio_fields_none"))
        self.everything.say(say("folio_show_all"))
        self.least.say(say("folio_show_least"))
        self.notice.retranslate()
        self._looked = None
        self.show_draft(self._draft)

    def know(self, rows: tuple[BadgeRow, ...]) -> None:
        """Take note of what badges are called."""
        untitled = self._session.say("badges_untitled")
        titles = {row.id: one_line(row.title, _LONGEST_TITLE) or untitled for row in rows}
        if titles != self._titles:
            self._titles = titles
            self.show_draft(self._draft)

    def show_draft(self, draft: Portfolio, badge: str = "") -> None:
        """Show a draft's badges; the one that was in front stays, unless another is wanted."""
        self._draft = draft
        wanted = badge or self.badge.currentData()
        here = [each.badge for each in draft.badges if each.badge in self._titles]
        self.badge.clear()
        for at, each in enumerate(dict.fromkeys(here), start=1):
            self.badge.addItem(f"{at}. {self._titles[each]}", each)
        self.badge.choose(wanted)
        self._none.setVisible(not here)
        self._sides.setVisible(bool(here))
        if self.isVisible():
            self._look()

    def look(self) -> None:
        """Look at the badge in front as things stand now, or once somebody does."""
        self._looked = None
        if self.isVisible():
            self._look()

    def _front(self) -> Chosen | None:
        wanted = self.badge.currentData()
        return next((each for each in self._draft.badges if each.badge == wanted), None)

    def _look(self) -> None:
        chosen, now = self._front(), self._session.now()
        if chosen is None or chosen == self._looked:
            return
        self._looked = chosen
        alone = Portfolio(recipient=self._draft.recipient, sections=(Section("", (chosen,)),))

        def look(wallet: Wallet) -> _Look:
            page = wallet.portfolios.show(alone, now=now)
            described = wallet.badge(chosen.badge, now=now).described
            found = page.badges[0] if page.badges else None
            tree = found.fields if found else wallet.portfolios.fields(chosen.badge, None, now=now)
            return found, tree, field_names.descriptors(described), page.findings

        def show(looked: _Look) -> None:
            if chosen == self._front():
                self._show(*looked)

        def fail(error: WalletError) -> None:
            if chosen == self._front():
                self._looked = None
                self.notice.show_error(error)

        self._session.read(look, show, fail)

    def _show(
        self,
        found: PortfolioBadge | None,
        tree: FieldTree,
        known: Mapping[str, str],
        findings: tuple[Finding, ...],
    ) -> None:
        say = self._session.say
        self._tree = tree
        self.notice.clear()
        why = say(tree.code) if tree.code else say("folio_partly")
        self._whole.say(why)
        self.everything.setVisible(not tree.code)
        self.least.setVisible(not tree.code)
        if self.model.show(tree, known):
            self._open(tree)
        self._hidden.say(say("folio_hidden_before", count=tree.hidden_unknown))
        self._hidden.setVisible(tree.hidden_unknown > 0)
        self._tell_field(self.tree.currentIndex())
        self.preview.setVisible(found is not None)
        if found is not None:
            self.preview.show_badge(found)
            return
        code = next((each.code for each in findings if each.code == "review_not_disclosed"), "")
        if code:
            self.notice.show_code(Tone.CAUTION, code, count=1)

    def _open(self, tree: FieldTree) -> None:
        for at in range(len(tree.fields) if len(tree.fields) <= _OPEN_ALL else 0):
            index = self.model.at(at)
            if self.model.rowCount(index) and tree.fields[at].name not in _FOLDED:
                self.tree.expand(index)
        self.tree.setCurrentIndex(self.model.index(0, 0))

    def _tell_field(self, index: QModelIndex) -> None:
        self._why.say(f"{index.data()}: {index.data(Role.WHY)}" if index.isValid() else "")
        self._why.setVisible(index.isValid())

    # choosing ----------------------------------------------------------------------------------
    def _tick(self, key: str, shown: bool) -> None:  # noqa: FBT001 - a signal's
        chosen = self._front()
        if chosen is None or self._tree is None:
            return
        if shown:
            self._choose((*(() if chosen.shown is None else chosen.shown), key))
        else:
            self._choose(self._tree.leaving_out((key,), chosen.shown))

    def _choose(self, shown: tuple[str, ...] | None) -> None:
        chosen = self._front()
        if chosen is not None:
            self.chosen.emit(chosen.badge, shown)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look once somebody does."""
        super().showEvent(event)
        self._look()
