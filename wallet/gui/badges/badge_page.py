"""One badge: what it says, whether it holds, who issued it, and what can be done with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from wallet.errors import UsageError
from wallet.gui.badges.about_card import AboutCard
from wallet.gui.badges.certificate import Certificate
from wallet.gui.badges.file_card import FileCard
from wallet.gui.badges.inner_card import InnerCard
from wallet.gui.badges.issuer_card import IssuerCard
from wallet.gui.badges.owner_card import OwnerCard
from wallet.gui.badges.verification_card import VerificationCard
from wallet.gui.importing.consent_dialog import ConsentDialog
from wallet.gui.page import Page
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.confirm import Confirm
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.pictures import Pictures
from wallet.gui.widgets.two_columns import TwoColumns
from wallet.snapshots import BadgePage, Changes, Host, IssuerRow, Tone
from wallet.verification.report import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots import Asked, Fetched
    from wallet.trust.model import Level
    from wallet.work import Work

_WIDTH = 980
_Profiles = tuple[tuple[str, str], ...]  # ids and names
_Loaded = tuple[BadgePage, IssuerRow | None, tuple[Host, ...], _Profiles]


class BadgeDetailPage(Page):
    """Loads page, issuer and missing hosts in one reading job; every act is a job."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._id = ""
        self._loaded: _Loaded | None = None
        self._back = Button(Kind.LINK, "back")
        self._back.clicked.connect(lambda: session.go("badges"))
        self._certificate = Certificate(session, Pictures(session))
        self._present = Button(Kind.PRIMARY, "present")
        self._present.clicked.connect(lambda: session.go("present", [self._id]))
        self._export = Button(Kind.PLAIN, "export")
        self._export.clicked.connect(lambda: self._ask_where(""))
        self._recheck = Button(Kind.PLAIN, "refresh")
        self._recheck.clicked.connect(self._check_again)
        self._delete = Button(Kind.DANGER, "trash")
        self._delete.clicked.connect(self._ask_delete)
        self._about = AboutCard(session)
        self._inner = InnerCard(session)
        self._endorsements = InnerCard(session)
        self._file = FileCard(session)
        self._file.edition_asked.connect(self._ask_where)
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
        acts = QHBoxLayout()
        acts.setSpacing(Space.SMALL)
        for button in (self._present, self._export, self._recheck):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self._delete)
        top = QHBoxLayout()
        top.addWidget(self._back)
        top.addStretch(1)
        cards = TwoColumns(
            left=(self._about, self._inner, self._endorsements, self._file),
            right=(self._verification, self._issuer, self._owner),
            order=(
                self._verification,
                self._about,
                self._inner,
                self._endorsements,
                self._issuer,
                self._owner,
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
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._column)
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
            return page, known.get(page.row.issuer_id), wallet.hosts(badge_id), profiles

        def show(loaded: _Loaded) -> None:
            if badge_id == self._id:
                self._loaded = loaded
                self._tell()

        self.session.read(load, show)

    def _tell(self) -> None:
        if self._loaded is None:
            return
        page, issuer, hosts, profiles = self._loaded
        first = not self._column.isVisible()
        self._certificate.show_page(page)
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
        if self._loaded is None:
            return
        hosts = self._loaded[2]
        self._consent(hosts, lambda: self._fetch(hosts))

    def _ask_newest(self) -> None:
        if self._loaded is not None and (host := self._loaded[0].newest_at):
            self._consent((host,), self._refresh)

    def _consent(self, hosts: tuple[Host, ...], agreed: Callable[[], None]) -> None:
        """Ask before any host is contacted."""
        dialog = ConsentDialog(self.session, hosts, self)
        dialog.accepted.connect(agreed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _refresh(self) -> None:
        badge_id, now = self._id, self.session.now()

        def tell(asked: Asked) -> None:
            tone = Tone.GOOD if asked.check.outcome is Outcome.PASS else Tone.CAUTION
            self.session.tell(tone, asked.check.code, **asked.check.details)

        self.session.run(
            lambda wallet, work: wallet.refresh(badge_id, now=now, work=work),
            tell,
            label="job_fetch",
        )

    def _fetch(self, hosts: tuple[Host, ...]) -> None:
        urls = [url for host in hosts for url in host.urls]
        names = ", ".join(host.name for host in hosts)
        badge_id, now = self._id, self.session.now()

        def fetch(wallet: Wallet, work: Work) -> Fetched:
            fetched = wallet.fetch(urls, now=now, work=work)
            wallet.recheck(now=now, work=work, badge_ids=[badge_id])
            return fetched

        def tell(fetched: Fetched) -> None:
            if any(error is not None for _, error in fetched.outcomes):
                self.session.tell(Tone.CAUTION, "badge_not_fetched", host=names)
            else:
                self.session.tell(Tone.GOOD, "badge_fetched")

        self.session.run(fetch, tell, label="job_fetch")

    def _ask_where(self, sha256: str) -> None:
        """Ask where to save the original of the edition in front, or of the one with that hash."""
        if self._loaded is None:
            return
        dialog = QFileDialog(self)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(one_line(Path(self._loaded[0].file_name).name))
        dialog.fileSelected.connect(lambda path: self._save(Path(path), sha256))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, path: Path, sha256: str) -> None:
        badge_id = self._id

        def save(wallet: Wallet, _: Work) -> None:
            try:
                path.write_bytes(wallet.original(badge_id, sha256)[1])
            except OSError as error:
                reason = error.strerror or str(error)
                raise UsageError("badge_not_saved", reason=reason) from error

        self.session.run(
            save, lambda _: self.session.tell(Tone.GOOD, "badge_saved", name=path.name)
        )

    def _ask_delete(self) -> None:
        if self._loaded is None:
            return
        say = self.session.say
        title = one_line(self._loaded[0].row.title, 60) or say("badges_untitled")
        Confirm(
            self,
            question=say("badge_delete_ask", title=title),
            consequence=say("badge_delete_what"),
            yes=say("badge_delete"),
            no=say("window_cancel"),
            then=lambda: self._drop(title),
        ).open()

    def _drop(self, title: str) -> None:
        badge_id = self._id

        def gone(_: Changes) -> None:
            self._id, self._loaded = "", None
            self.session.go("badges")
            self.session.tell(Tone.GOOD, "badge_deleted", title=title)

        self.session.run(lambda wallet, _: wallet.delete(badge_id), gone)
