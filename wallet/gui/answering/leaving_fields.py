"""What leaves of one badge, field by field, and what goes along though nobody asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.answering.leaving_model import LeavingDelegate, LeavingModel, counted
from wallet.gui.pathways.outline_view import OutlineView
from wallet.gui.portfolios import field_names
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.note_line import NoteLine
from wallet.gui.widgets.strangers_words import cut

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.requests import Candidate

_ROWS = 7  # fields in view at once
_OPEN_ALL = 120  # fields up to which everything stands open at first
_MOST_NAMED = 8
_LONGEST_NAME = 60  # characters of a field's name
_LONGEST_TITLE = 120
_FOLDED = ("@context", "type")  # tell a reader little


class LeavingFields(QWidget):
    """The tree is made when somebody opens it: of fifty badges nobody reads all."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._candidate: Candidate | None = None
        self._title, self._counts = Label(Type.STRONG), Label()
        self._beyond: NoteLine | None = None
        self.open = Button(Kind.QUIET, "chevron-down")
        self.open.setCheckable(True)
        self.open.toggled.connect(self._turn)
        self.model = LeavingModel(session)
        self.tree: OutlineView | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.SMALL)
        self._rows.addWidget(self._title)
        self._rows.addWidget(self._counts)
        self._rows.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def show_candidate(self, candidate: Candidate) -> None:
        """Show what leaves of a badge when it goes."""
        other = self._candidate is None or candidate.id != self._candidate.id
        self._candidate = candidate
        known = field_names.descriptors(candidate.page.described)
        if self.model.tell(candidate.fields, known, candidate.asked) or other:
            self._unfold()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        say, shown = self._session.say, self._candidate
        if shown is None:
            return
        title = cut(shown.page.row.title, _LONGEST_TITLE) or say("badges_untitled")
        self._title.say(say("answer_page_leaves_of", title=title))
        count, asked = counted(shown)
        whole = say(shown.fields.code) if shown.fields.code else say("folio_partly")
        code = "answer_page_leaves_count" if shown.limited else "answer_page_leaves_all"
        told = say(code, count=count, asked=asked)
        self._counts.say(f"{told}\n{whole}")
        self._tell_beyond(shown)
        fields = len(shown.fields.fields)
        code = "answer_page_fields_fold" if self.open.isChecked() else "answer_page_fields_open"
        self.open.say(say(code, count=fields))
        self.open.setAccessibleName(f"{self.open.text()}: {title}")
        self.model.retranslate()
        if self.tree is not None:
            self.tree.setAccessibleName(say("answer_page_leaves_of", title=title))

    def _tell_beyond(self, shown: Candidate) -> None:
        if self._beyond is not None:
            self._rows.removeWidget(self._beyond)
            self._beyond.deleteLater()
            self._beyond = None
        if not shown.beyond:
            return
        say = self._session.say
        names = [cut(each, _LONGEST_NAME) for each in shown.beyond[:_MOST_NAMED]]
        more = len(shown.beyond) - len(names)
        listed = say("answer_page_join").join(names)
        listed = say("answer_page_names_more", names=listed, count=more) if more > 0 else listed
        self._beyond = NoteLine("plus", "caution", say("answer_page_beyond", names=listed))
        self._rows.insertWidget(self._rows.indexOf(self.open), self._beyond)

    def _turn(self, opened: bool) -> None:  # noqa: FBT001 - a signal's
        self.open.show_icon("chevron-up" if opened else "chevron-down")
        if opened and self.tree is None:
            self.tree = _tree(self.model)
            theme.changes.scaled.connect(self._fit)
            self._rows.addWidget(self.tree)
            self._unfold()
        if self.tree is not None:
            self.tree.setVisible(opened)
        self._fit()
        self.retranslate()

    def _unfold(self) -> None:
        """Let everything stand open where that is little, and be as high as it is."""
        if self.tree is None:
            return
        fields = self.model.fields
        for at in range(len(fields) if len(fields) <= _OPEN_ALL else 0):
            index = self.model.at(at)
            if self.model.rowCount(index) and fields[at].name not in _FOLDED:
                self.tree.expand(index)
        self.tree.setCurrentIndex(self.model.index(0, 0))
        self._fit()

    def _fit(self) -> None:
        if self.tree is not None and self.model.fields:
            rows = min(_ROWS, len(self.model.fields))
            high = self.tree.sizeHintForIndex(self.model.index(0, 0)).height()
            self.tree.setFixedHeight(rows * high + Space.SMALL)


def _tree(model: LeavingModel) -> OutlineView:
    tree = OutlineView()
    tree.setModel(model)
    delegate = LeavingDelegate()
    delegate.setParent(tree)
    tree.setItemDelegate(delegate)
    return tree
