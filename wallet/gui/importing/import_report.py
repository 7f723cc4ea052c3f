"""How an import went, counted, with a reason for what could not be kept, and the way back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wallet.errors import WalletError
from wallet.gui.importing.import_model import row
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import file_choice, saving
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column, card
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.notice import Notice
from wallet.papers import import_report
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.importing.outcome import Outcome
    from wallet.gui.session import Session
    from wallet.snapshots.changes import Changes
    from wallet.snapshots.imports import Found

WIDTH = 760
_MOST_REASONS = 50
_TABLE = ".csv"
_ICONS = {
    "added": ("check", "good"),
    "undone": ("undo", "muted"),
    "editions": ("history", "accent"),
    "returned": ("history", "accent"),
    "copies": ("copy", "muted"),
    "left": ("skipped", "muted"),
    "unreached": ("caution", "caution"),
    "failed": ("caution", "caution"),
}


class ImportReport(QWidget):
    """The last view of an import."""

    done = Signal(object)  # tuple[str, ...]: ids of the badges to show
    more = Signal()

    def __init__(self, session: Session, heading: str = "import_report_heading") -> None:
        """``heading`` is the code of the sentence for what came in."""
        super().__init__()
        self._session, self._came = session, heading
        self._outcome: Outcome | None = None
        self._take_back: Callable[[], None] | None = None
        self._gone = False  # what came in is taken back
        self._heading, self._lead = Label(Type.DISPLAY), Label(colour="muted")
        self._counts, self._reasons = QWidget(), QWidget()
        self.notice = Notice(session)
        self._show, self._more = Button(Kind.PRIMARY, "badges"), Button(Kind.PLAIN, "import")
        self._save, self._undo = Button(Kind.QUIET, "export"), Button(Kind.QUIET, "undo")
        self._show.clicked.connect(self._go)
        self._more.clicked.connect(self.more)
        self._save.clicked.connect(self._save_report)
        self._undo.clicked.connect(self._undo_import)
        self._frame, self._rows = card()
        column = Column(WIDTH)
        for part in (self._heading, self._lead, self.notice, self._frame):
            column.rows.addWidget(part)
        column.rows.addLayout(across(self._show, self._more, self._save, self._undo))
        column.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show how it went; what is new can be taken back, here and by Ctrl+Z."""
        self._outcome, self._gone = outcome, False
        self.notice.clear()
        self._undo.setVisible(bool(outcome.new))
        self._undo.setEnabled(True)
        self._save.setVisible(bool(outcome.entries))
        if outcome.new:
            delete = partial(self._delete, list(outcome.new))
            self._take_back = self._session.undo.note(delete)
        self.retranslate()
        self._show.setFocus()

    def retranslate(self) -> None:
        """Make the rows anew, in the language of the session."""
        say = self._session.say
        self._more.say(say("import_more"))
        self._save.say(say("import_save_report"))
        self._undo.say(say("import_undo"))
        self.notice.retranslate()
        shown = self._outcome
        if shown is None:
            return
        self._show.say(say("import_show_them" if self._there else "import_show"))
        stopped = bool(shown.counts["unreached"])
        code = self._came if shown.anything else "import_report_heading_none"
        code = "import_report_heading_stopped" if stopped else code
        self._heading.say(say("import_report_heading_undone" if self._gone else code))
        self._lead.say(say("import_report_stopped"))
        self._lead.setVisible(stopped and not self._gone)
        for part in (self._counts, self._reasons):
            self._rows.removeWidget(part)
            part.deleteLater()
        self._counts, self._reasons = self._count_rows(shown), self._reason_rows(shown.failed)
        self._rows.addWidget(self._counts)
        self._rows.addWidget(self._reasons)

    def _go(self) -> None:
        self.done.emit(self._there)

    @property
    def _there(self) -> tuple[str, ...]:
        """Return the ids of what came and is still in the list."""
        if self._outcome is None:
            return ()
        new = self._outcome.new if self._gone else ()
        return tuple(each for each in self._outcome.shown if each not in new)

    # taking back -----------------------------------------------------------------------------
    def _undo_import(self) -> None:
        if self._take_back is not None:
            self._take_back()

    def _delete(self, ids: list[str]) -> None:
        """Mark what came as deleted: it can come back until the window closes."""
        now = self._session.now()

        def told(_: Changes) -> None:
            self._turn(gone=True)
            self._session.undo.note(partial(self._bring_back, ids))
            editions = self._outcome.counts["editions"] if self._outcome else 0
            code = "import_undone_but_editions" if editions else "import_undone"
            self.notice.show_code(Tone.NEUTRAL, code, count=len(ids))
            self._show.setFocus()

        self._session.run(lambda wallet, _: wallet.marks.delete(ids, now=now), told)

    def _bring_back(self, ids: list[str]) -> None:
        def told(_: Changes) -> None:
            self._turn(gone=False)
            self._take_back = self._session.undo.note(partial(self._delete, ids))
            self.notice.show_code(Tone.GOOD, "import_back_again", count=len(ids))

        self._session.run(lambda wallet, _: wallet.marks.undelete(ids), told)

    def _turn(self, *, gone: bool) -> None:
        self._gone = gone
        self._undo.setEnabled(not gone)
        self.retranslate()

    # the file --------------------------------------------------------------------------------
    def _save_report(self) -> None:
        say, shown = self._session.say, self._outcome
        if shown is None:
            return
        kinds = f"{say('import_report_text')} (*.txt);;{say('import_report_table')} (*{_TABLE})"
        name = str(Path.home() / say("import_report_name"))
        path = file_choice.place_for(self, say("import_save_report"), name, kinds)
        if path is None:
            return
        language = self._session.language
        if path.suffix.lower() == _TABLE:
            data = import_report.as_csv(shown.entries, language)
        else:
            data = import_report.as_text(shown.entries, language, now=self._session.now())
        try:
            saving.save(path, data, private=True)
        except WalletError as error:
            self.notice.show_error(error)
        else:
            self.notice.show_code(Tone.GOOD, "import_report_saved", file=path)

    # rows ------------------------------------------------------------------------------------
    def _count_rows(self, outcome: Outcome) -> QWidget:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnStretch(1, 1)
        for at, (name, count) in enumerate(outcome.counts.items()):
            if count or name == "added":
                told = "undone" if name == "added" and self._gone else name
                icon, colour = _ICONS[told]
                grid.addWidget(IconLabel(icon, colour if count else "muted"), at, 0)
                grid.addWidget(Label(text=self._session.say(f"import_report_{told}")), at, 1)
                number = Label(Type.LEAD, text=str(count), wrap=False)
                grid.addWidget(number, at, 2, Qt.AlignmentFlag.AlignRight)
        return rows

    def _reason_rows(self, failed: tuple[Found, ...]) -> QWidget:
        reasons = QWidget()
        rows = QVBoxLayout(reasons)
        rows.setContentsMargins(Space.VAST - Space.SMALL, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        for found in failed[:_MOST_REASONS]:
            said = row(found, self._session)
            rows.addWidget(Label(Type.STRONG, text=said.title))
            for text, role in self._reason(found, said.text, said.note):
                rows.addWidget(Label(role, "" if role is Type.BODY else "muted", text))
            rows.addSpacing(Space.SMALL)
        rest = len(failed) - _MOST_REASONS
        if rest > 0:
            rows.addWidget(Label(colour="muted", text=self._session.say("import_rest", count=rest)))
        return reasons

    def _reason(self, found: Found, text: str, note: str) -> list[tuple[str, Type]]:
        """Return why and what to do; what was a badge and failed has an error of its own."""
        if found.report is not None and found.error is not None:
            details = found.error.details
            text = self._session.say(found.error.code, **details)
            note = self._session.next_step(found.error.code, **details)
        pairs = ((text, Type.BODY), (note, Type.CAPTION))
        return [pair for pair in pairs if pair[0]]
