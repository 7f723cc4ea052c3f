"""Skills: what the badges say the learner can do, by framework, each with those that show it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wallet.gui import shortcuts
from wallet.gui.page import Page
from wallet.gui.skills.skill_details import SkillDetails
from wallet.gui.skills.skills_delegate import SkillsDelegate
from wallet.gui.skills.skills_model import Role, SkillsModel
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import file_choice, saving
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.search_field import SearchField
from wallet.gui.widgets.sides import Sides
from wallet.snapshots.changes import Changes
from wallet.snapshots.skills import HeldSkill
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wallet.errors import WalletError
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.work import Work

_WIDTH = 720
_PAUSE_MS = 120  # after the last key
_RECENT = timedelta(minutes=10)  # how long an answer stands for "today"


class SkillsPage(Page):
    """List and details side by side."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._as_of: datetime | None = None
        self._wanted = ""  # the id of the skill to bring into view
        self._job: Job | None = None
        self._heading, self._lead = Label(Type.DISPLAY), Label(colour="muted")
        self._export = Button(Kind.PLAIN, "export")
        self._export.clicked.connect(self._ask_export)
        self._search = SearchField()
        self._model = SkillsModel(session)
        self._list = QListView()
        self._list.setModel(self._model)
        self._delegate = SkillsDelegate(session)
        self._list.setItemDelegate(self._delegate)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setMouseTracking(True)
        self._details, self._notice = SkillDetails(session), Notice(session)
        self._bring = Button(Kind.PRIMARY, "import")
        self._bring.clicked.connect(lambda: session.go("import"))
        self._empty = EmptyState("skills", self._bring)
        self._all = Button()
        self._all.clicked.connect(self._search.clear)
        self._none = EmptyState("search", self._all)
        # While it is hidden its height must not push what stands above the list together.
        self._none.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._found = QStackedWidget()
        self._stack = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column = Column(_WIDTH, inset=True)
        column.rows.addWidget(self._details)
        column.rows.addStretch(1)
        sides = Sides(self._list, column, shares=(1, 1), session=self.session, name="skills")
        for view in (sides, self._none):
            self._found.addWidget(view)
        top = QHBoxLayout()
        top.setSpacing(Space.MEDIUM)
        top.addWidget(self._heading, 1)
        top.addWidget(self._export)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, Space.WIDE, 0)
        head.setSpacing(Space.MEDIUM)
        head.addLayout(top)
        head.addWidget(self._lead)
        head.addWidget(self._search)
        head.addWidget(self._notice)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.WIDE, Space.WIDE, 0, Space.WIDE)
        rows.setSpacing(Space.MEDIUM)
        rows.addLayout(head)
        rows.addWidget(self._found, 1)
        for part in (QWidget(), body, self._empty):  # blank until it is loaded
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _listen(self) -> None:
        self._pause.timeout.connect(self._find)
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._search.left.connect(self._into_list)
        self._list.selectionModel().currentChanged.connect(self._show_current)
        self._list.activated.connect(lambda _: self._details.focus_first())
        shortcuts.bind(self._list, "into_details", self._details.focus_first)
        self._details.opened.connect(lambda badge: self.session.go("badge", badge))
        self._details.presented.connect(lambda ids: self.session.go("portfolios", ids))

    def retranslate(self) -> None:
        """Set every word; names and frameworks too are told in the language of the session."""
        say = self.session.say
        self._heading.say(say("skills_heading"))
        self._lead.say(say("skills_lead"))
        self._export.say(say("skills_export"))
        self._search.say(say("skills_search"))
        self._list.setAccessibleName(say("skills_list"))
        self._empty.say(say("skills_empty_title"), say("skills_empty_text"))
        self._bring.say(say("folio_import"))
        self._none.say(say("skills_none_title"), say("skills_none_text"))
        self._all.say(say("skills_show_all"))
        self._notice.retranslate()
        self._keep_place(self._model.regroup)
        self._details.retranslate()

    def enter(self, what: object) -> None:
        """Gather the skills, and bring the one whose id is given into view."""
        self._wanted = what if isinstance(what, str) else ""
        if self._wanted:
            self._search.clear()
        now = self.session.now()
        if self._as_of is None or now - self._as_of > _RECENT:
            self._as_of = now
        self._load()
        self._list.setFocus()

    def reload(self, changes: Changes) -> None:
        """Gather anew when badges, verdicts or issuers changed."""
        if changes & (Changes.LIBRARY | Changes.REPORTS | Changes.TRUST):
            self._as_of = self.session.now()
            self._load()

    def seek(self) -> None:
        """Put the cursor into the search field."""
        self._search.seek()

    def clear(self) -> bool:
        """Empty the search; return whether there was anything (Esc)."""
        return self._search.empty()

    def _load(self) -> None:
        """Gather; an older question that is still waiting is forgotten."""
        if self._job is not None:
            self._job.cancel()
        now = self._as_of or self.session.now()
        first = self._stack.currentIndex() == 0
        self._job = self.session.run(
            lambda wallet, work: wallet.skills.all(now=now, work=work),
            self._show,
            label="job_skills" if first else "",
            otherwise=self._fail,
        )
        self._job.cancelled.connect(self._stopped)

    def _stopped(self) -> None:
        """Say so where the first gathering was stopped; a later one leaves what is there."""
        if self._stack.currentIndex() == 0:
            self._stack.setCurrentIndex(1)
            self._notice.show_code(Tone.NEUTRAL, "cancelled")

    def _fail(self, error: WalletError) -> None:
        self._stack.setCurrentIndex(1)
        self._notice.show_error(error)

    def _show(self, skills: tuple[HeldSkill, ...]) -> None:
        self._notice.clear()
        first = self._stack.currentIndex() == 0
        self._stack.setCurrentIndex(1 if skills else 2)
        self._keep_place(lambda: self._model.show(skills))
        self._turn()
        if not skills:
            self._bring.setFocus()
        elif first:
            self._list.setFocus()

    def _find(self) -> None:
        self._keep_place(lambda: self._model.search(self._search.text()))
        self._turn()

    def _turn(self) -> None:
        self._found.setCurrentIndex(0 if self._model.found else 1)

    def _keep_place(self, change: Callable[[], None]) -> None:
        """Do something to the rows, and choose the same skill again, or the first."""
        current = self._list.currentIndex()
        row = current.data(Role.ROW) if current.isValid() else None
        wanted = self._wanted or (row.skill.id if isinstance(row, HeldSkill) else "")
        change()
        at = self._model.row_of(wanted)
        if at >= 0:
            self._wanted = ""
        at = at if at >= 0 else self._model.first()
        self._list.setCurrentIndex(self._model.index(at) if at >= 0 else QModelIndex())
        self._show_current(self._list.currentIndex())

    def _show_current(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW) if index.isValid() else None
        self._details.show_skill(row if isinstance(row, HeldSkill) else None)

    def _into_list(self) -> None:
        if self._model.found:
            self._list.setFocus()

    # writing ---------------------------------------------------------------------------------
    def _ask_export(self) -> None:
        """Ask for a place, and write all skills there: a table, or JSON by the ending."""
        say = self.session.say
        kinds = ((say("skills_csv_kind"), "csv"), (say("skills_json_kind"), "json"))
        path = file_choice.place_for(
            self,
            say("skills_export_title"),
            say("skills_file_name"),
            ";;".join(f"{words} (*.{ending})" for words, ending in kinds),
        )
        if path is not None:
            self._write(path)

    def _write(self, path: Path) -> None:
        now, language = self._as_of or self.session.now(), self.session.language

        def write(wallet: Wallet, work: Work) -> int:
            from wallet.papers import skill_list  # noqa: PLC0415 - seldom needed

            skills = wallet.skills.all(now=now, work=work)
            if path.suffix.lower() == ".json":
                saving.save(path, skill_list.json_bytes(skills, now=now))
            else:
                saving.save(path, skill_list.as_csv(skills, language))
            return len(skills)

        def tell(count: int) -> None:
            self.session.tell(Tone.GOOD, "skills_exported", count=count, name=path.name)

        self.session.run(write, tell)
