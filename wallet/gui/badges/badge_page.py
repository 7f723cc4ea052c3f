"""One badge: what it says, whether it holds, who issued it, and what can be done with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from wallet.gui.badges import taking_out
from wallet.gui.badges.about_card import AboutCard
from wallet.gui.badges.badge_acts import BadgeActs
from wallet.gui.badges.badge_asking import BadgeAsking
from wallet.gui.badges.badge_menu import BadgeMenu
from wallet.gui.badges.certificate import Certificate
from wallet.gui.badges.changes_card import ChangesCard
from wallet.gui.badges.editions_card import EditionsCard
from wallet.gui.badges.file_card import FileCard
from wallet.gui.badges.inner_card import InnerCard
from wallet.gui.badges.issuer_card import IssuerCard
from wallet.gui.badges.marks_filter import Marks
from wallet.gui.badges.own_card import OwnCard
from wallet.gui.badges.owner_card import OwnerCard
from wallet.gui.badges.verification_card import VerificationCard
from wallet.gui.page import Page
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.pictures import Pictures
from wallet.gui.widgets.two_columns import TwoColumns
from wallet.snapshots import BadgePage, BadgeRow, Changes, Host, IssuerRow, Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.trust.model import Level

_WIDTH = 980
_Profiles = tuple[tuple[str, str], ...]  # ids and names
_Loaded = tuple[BadgePage, IssuerRow | None, tuple[Host, ...], _Profiles, Marks]


class BadgeDetailPage(Page):
    """Loads page, issuer and missing hosts in one reading job; every act is a job."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._id = ""
        self._loaded: _Loaded | None = None
        self._back = Button(Kind.LINK, "back")
        self._back.clicked.connect(lambda: session.go("badges"))
        self._acts, self._asking = BadgeActs(session), BadgeAsking(session, self)
        self._names = BadgeMenu(session, self._acts, self)
        self._away = Label(colour="muted", wrap=False)
        self._favour, self._archive = Button(Kind.ICON, "star"), Button(Kind.ICON, "archive")
        self._favour.clicked.connect(lambda: self._acts.turn_favour(self._rows))
        self._archive.clicked.connect(self._turn_archive)
        self._certificate = Certificate(session, Pictures(session))
        self._present = Button(Kind.PRIMARY, "present")
        self._present.clicked.connect(lambda: session.go("present", [self._id]))
        self._export = Button(Kind.PLAIN, "export")
        self._export.clicked.connect(lambda: self._ask_where(""))
        self._recheck = Button(Kind.PLAIN, "refresh")
        self._recheck.clicked.connect(self._check_again)
        self._delete = Button(Kind.DANGER, "trash")
        self._delete.clicked.connect(self._drop)
        self._about = AboutCard(session)
        self._inner = InnerCard(session)
        self._endorsements = InnerCard(session)
        self._file = FileCard(session)
        self._own = OwnCard(session)
        self._own.note.written.connect(self._keep_note)
        self._own.untag_asked.connect(lambda name: self._acts.untag(self._rows, name))
        self._own.uncollect_asked.connect(lambda each: self._acts.uncollect(self._rows, each))
        self._own.tag_asked.connect(lambda: self._names.ask_tag(self._rows))
        self._own.collect_asked.connect(lambda: self._names.ask_collection(self._rows))
        self._changes, self._editions = ChangesCard(session), EditionsCard(session)
        self._editions.save_asked.connect(self._ask_where)
        self._editions.compare_asked.connect(self._compare)
        self._verification = VerificationCard(session)
        self._verification.fetch_asked.connect(self._ask_fetch)
        self._issuer = IssuerCard(session)
        self._verification.edition_asked.connect(self._ask_newest)
        self._verification.know_asked.connect(self._ask_know)
        self._issuer.decided.connect(self._decide)
        self._owner = OwnerCard(session)
        self._owner.assigned.connect(self._assign)
        self._lay_out()

    def _lay_out(self) -> None:
        acts = across(self._present, self._export, self._recheck)
        acts.push()
        acts.addWidget(self._delete)
        top = across(self._back)
        top.push()
        for part in (self._away, self._favour, self._archive):
            top.addWidget(part)
        cards = TwoColumns(
            left=(
                self._about,
                self._inner,
                self._endorsements,
                self._own,
                self._editions,
                self._file,
            ),
            right=(self._verification, self._changes, self._issuer, self._owner),
            order=(
                self._verification,
                self._changes,
                self._about,
                self._inner,
                self._endorsements,
                self._own,
                self._issuer,
                self._owner,
                self._editions,
                self._file,
            ),
        )
        self._column = Column(_WIDTH)
        self._column.rows.setSpacing(Space.LARGE)
        self._column.rows.addLayout(top)
        self._column.rows.addWidget(self._certificate)
        self._column.rows.addLayout(acts)
        self._column.rows.addWidget(cards)
        self._column.rows.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)
        self._column.hide()

    # showing ---------------------------------------------------------------------------------
    def retranslate(self) -> None:
        """Set every word, and tell the badge's story again."""
        say = self.session.say
        self._back.say(say("window_badges"))
        self._present.say(say("badge_present"))
        self._export.say(say("badge_export"))
        self._recheck.say(say("badge_recheck"))
        self._delete.say(say("badge_delete"))
        self._own.retranslate()
        self._tell()

    def enter(self, what: object) -> None:
        """Show the badge with this id."""
        if isinstance(what, str) and what != self._id:
            self._id = what
            self._loaded = None
            self._column.hide()
            self._column.verticalScrollBar().setValue(0)
        self._load()

    def reload(self, changes: Changes) -> None:
        """Load again when the badge, its verdict or its issuer may differ."""
        shown = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PROFILES
        if changes & shown and self._id:
            self._load()

    def _load(self) -> None:
        badge_id, now = self._id, self.session.now()

        def load(wallet: Wallet) -> _Loaded:
            page = wallet.badge(badge_id, now=now)
            known = {issuer.id: issuer for issuer in wallet.issuers()}
            profiles = tuple((each.id, each.name) for each in wallet.profiles.profiles())
            marks = Marks(wallet.marks.tags(), wallet.marks.collections())
            return page, known.get(page.row.issuer_id), wallet.hosts(badge_id), profiles, marks

        def show(loaded: _Loaded) -> None:
            if badge_id == self._id:
                self._loaded = loaded
                self._tell()

        self.session.read(load, show)

    def _tell(self) -> None:
        if self._loaded is None:
            return
        page, issuer, hosts, profiles, self._names.marks = self._loaded
        first = not self._column.isVisible()
        self._tell_marks(page.row)
        self._certificate.show_page(page)
        self._changes.show_page(page)
        self._own.show_page(page)
        self._editions.show_page(page)
        self._verification.show_page(page, hosts)
        self._about.show_credential(page.credential, proved=page.report.is_proved)
        self._inner.show_reports(page.report.inner)
        self._endorsements.show_endorsements(page.report.endorsements)
        self._issuer.show_issuer(page, issuer)
        self._owner.show_owner(page, profiles)
        self._file.show_page(page)
        self._column.show()
        if first:
            self._present.setFocus()

    def _tell_marks(self, row: BadgeRow) -> None:
        say = self.session.say
        self._favour.show_icon("star-on" if row.favourite else "star")
        self._favour.say(say("act_unfavour" if row.favourite else "act_favour"))
        self._archive.show_icon("undo" if row.archived else "archive")
        self._archive.say(say("act_unarchive" if row.archived else "act_archive"))
        self._away.say(say("badge_away", date=row.archived) if row.archived else "")

    @property
    def _rows(self) -> tuple[BadgeRow, ...]:
        """The badge as acts take it: one row, or none while nothing is shown."""
        return (self._loaded[0].row,) if self._loaded is not None else ()

    # acting ----------------------------------------------------------------------------------
    def _check_again(self) -> None:
        badge_id, now = self._id, self.session.now()
        self.session.run(
            lambda wallet, work: wallet.recheck(now=now, work=work, badge_ids=[badge_id]),
            lambda _: self.session.tell(Tone.GOOD, "badge_rechecked"),
            label="job_recheck",
        )

    def _ask_know(self) -> None:
        """Bring address and key into view, with the question below them."""
        self._issuer.ask_know()
        settled = 0  # milliseconds: once the question has its place
        QTimer.singleShot(settled, self, lambda: self._column.ensureWidgetVisible(self._issuer))

    def _decide(self, level: Level | None) -> None:
        if self._loaded is None:
            return
        issuer_id, now = self._loaded[0].row.issuer_id, self.session.now()
        self.session.run(lambda wallet, _: wallet.decide(issuer_id, level, now=now))

    def _assign(self, profile_id: str | None) -> None:
        badge_id = self._id

        def assign(wallet: Wallet) -> Changes:
            wallet.profiles.assign(badge_id, profile_id)
            return Changes.PROFILES

        self.session.run(lambda wallet, _: assign(wallet))

    def _ask_fetch(self) -> None:
        if self._loaded is not None:
            self._asking.ask_fetch(self._id, self._loaded[2])

    def _ask_newest(self) -> None:
        if self._loaded is not None and (host := self._loaded[0].newest_at):
            self._asking.ask_newest(self._id, host)

    def _ask_where(self, sha256: str) -> None:
        """Save the original of the edition in front, or of the one with that hash."""
        if self._loaded is not None:
            name = one_line(Path(self._loaded[0].file_name).name)
            taking_out.save_edition(self.session, self, self._id, sha256, name)

    def _compare(self, before: str, after: str) -> None:
        badge_id, now = self._id, self.session.now()
        self.session.read(
            lambda wallet: wallet.compare(badge_id, before, after, now=now),
            lambda found: self._editions.show_differences(before, after, found),
        )

    # the learner's marks ---------------------------------------------------------------------
    def _keep_note(self, badge_id: str, text: str) -> None:
        self.session.run(lambda wallet, _: wallet.marks.set_note(badge_id, text), lasting=True)

    def _turn_archive(self) -> None:
        rows = self._rows
        if rows and rows[0].archived:
            self._acts.unarchive(rows)
        else:
            self._acts.archive(rows)

    def _drop(self) -> None:
        """Delete, without a question: the message that follows offers the way back."""
        self._own.note.flush()
        rows, self._id, self._loaded = self._rows, "", None
        self._column.hide()
        self.session.go("badges")
        self._acts.delete(rows)
