"""How much of what guidelines ask for a badge states, and on request how it states each element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.credentials.model import Spec
from wallet.descriptors.catalogue import name
from wallet.descriptors.coverage import RowState
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.ledger import Ledger
from wallet.gui.widgets.note_line import NoteLine
from wallet.snapshots.descriptors import Cover
from wallet.wording.telling import coverage as telling

if TYPE_CHECKING:
    from wallet.descriptors.coverage import Coverage
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.descriptors import Described
    from wallet.wording.telling.coverage import RowTold

_ICONS = {RowState.STRUCTURED: "check", RowState.TEXT: "half", RowState.ABSENT: "ring"}
_CLOSE = 2  # pixels between an answer and what belongs to it
_COVERS = {Cover.COVERED: "lock", Cover.NOT_COVERED: "caution", Cover.UNCHECKED: "unknown"}
# Guidelines ask this of what was learned, not of what only wraps it or speaks about it.
_WRAPPERS = frozenset({Spec.PRESENTATION, Spec.STATUS_LIST, Spec.ENDORSEMENT})


class CoverageCard(Card):
    """One table under another; nothing here is good or bad, it is only told."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.heading.hide()
        self._shown: tuple[object, ...] = ()

    def show_page(self, page: BadgePage) -> None:
        """Show one badge; a page that says the same is left as it is opened."""
        shown = (page.row.id, page.sha256, page.described, self._session.language)
        if shown == self._shown:
            return
        self._shown = shown
        self.clear()
        self.setVisible(page.row.spec not in _WRAPPERS)
        for coverage in page.described.coverages:
            self.rows.addWidget(_Table(self._session, coverage, page.described))


class _Table(QWidget):
    """A summary in two sentences; the rows are made when somebody asks for them."""

    def __init__(self, session: Session, coverage: Coverage, described: Described) -> None:
        super().__init__()
        self._session, self._coverage, self._described = session, coverage, described
        self._within: QWidget | None = None
        language = session.language
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.TINY)
        self._rows.addWidget(Label(Type.STRONG, text=telling.summary(coverage, language)))
        lacking = session.say("badge_tag_join").join(telling.missing(coverage, language))
        self._rows.addWidget(
            Label(
                colour="muted",
                text=session.say("coverage_missing", names=lacking)
                if lacking
                else session.say("coverage_all"),
            )
        )
        self._ask = Button(Kind.LINK, "chevron-down")
        self._ask.setCheckable(True)
        self._ask.say(session.say("coverage_rows"))
        table = name(coverage.table.names, language)
        self._ask.setAccessibleName(session.say("coverage_rows_of", table=table))
        self._ask.toggled.connect(self._open)
        self._rows.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeft)

    def _open(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._ask.show_icon("chevron-up" if wanted else "chevron-down")
        if self._within is None:
            self._within = self._made()
            self._rows.addWidget(self._within)
        self._within.setVisible(wanted)

    def _made(self) -> QWidget:
        within = QWidget()
        rows = Ledger(within, stacks=False)
        session = self._session
        told = telling.rows(self._coverage, self._described, session.language, session.date)
        for row in told:
            self._add(rows, row)
        return within

    def _add(self, rows: Ledger, row: RowTold) -> None:
        """Add icon, name and state of a row; below them what answers it, and where it was read."""
        say = self._session.say
        state = say(f"coverage_state_{row.state}")
        if not row.required:
            state = f"{state} · {say('coverage_optional')}"
        icon = IconLabel(_ICONS[row.state], "muted")
        rows.add(Label(Type.STRONG, text=row.name), name=icon, gap=Space.LARGE)
        rows.add(Label(Type.CAPTION, "muted", state), gap=_CLOSE, indented=True)
        for answer in row.answers:
            rows.add(Label(text=answer.text), gap=Space.SMALL, indented=True)
            if answer.written:
                written = Label(Type.CAPTION, "muted", answer.written)
                rows.add(written, gap=_CLOSE, indented=True)
            colour = "caution" if answer.cover is Cover.NOT_COVERED else "muted"
            where = f"{say(f'coverage_{answer.cover}')} · {answer.place}"
            rows.add(NoteLine(_COVERS[answer.cover], colour, where), gap=_CLOSE, indented=True)
        if row.contradicts:
            note = NoteLine("caution", "caution", say("values_contradict"))
            rows.add(note, gap=Space.TINY, indented=True)
        if row.more:
            more = Label(Type.CAPTION, "muted", say("coverage_more", count=row.more))
            rows.add(more, gap=Space.TINY, indented=True)
