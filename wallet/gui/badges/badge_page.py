"""One badge: the certificate, how it was verified, what became of it, the original."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu, QVBoxLayout

from wallet.gui import shortcuts
from wallet.gui.badges import one_alone, taking_out
from wallet.gui.badges.badge_acts import BadgeActs
from wallet.gui.badges.badge_asking import BadgeAsking
from wallet.gui.badges.badge_menu import BadgeMenu
from wallet.gui.badges.certificate_tab import CertificateTab
from wallet.gui.badges.history_tab import HistoryTab
from wallet.gui.badges.loading import Loaded, load
from wallet.gui.badges.original_tab import OriginalTab
from wallet.gui.badges.verification_tab import VerificationTab
from wallet.gui.page import Page
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.tabs import Tabs
from wallet.snapshots.changes import Changes
from wallet.snapshots.drawing import DrawnStep
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgeRow
    from wallet.trust.model import Level

_WIDTH = 980
_TABS = ("certificate", "verification", "history", "original")
_Tab = CertificateTab | VerificationTab | HistoryTab | OriginalTab


class BadgeDetailPage(Page):
    """Loads all that its parts show in one reading job; every act is a job.

    Parts are made when they are first turned to, and shown anew only while they are in front.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._id = ""
        self._loaded: Loaded | None = None
        self._current: set[str] = set()  # parts that show what is loaded
        self._acts, self._asking = BadgeActs(session), BadgeAsking(session, self)
        self._names = BadgeMenu(session, self._acts, self)
        self._back = Button(Kind.LINK, "back")
        self._back.clicked.connect(lambda: session.go("badges"))
        self._away = Label(colour="muted", wrap=False)
        self._favour, self._archive = Button(Kind.ICON, "star"), Button(Kind.ICON, "archive")
        self._more = Button(Kind.ICON, "more")
        self._favour.clicked.connect(lambda: self._acts.turn_favour(self._rows))
        self._archive.clicked.connect(self._turn_archive)
        self._more.clicked.connect(self._open_menu)
        self._present = Button(Kind.PRIMARY, "present")
        self._present.clicked.connect(lambda: session.go("portfolios", [self._id]))
        self._code, self._export = Button(Kind.PLAIN, "qr"), Button(Kind.ICON, "export")
        self._code.clicked.connect(self._show_code)
        self._export.clicked.connect(lambda: self._ask_where(""))
        first = self._make_certificate()
        self._own = first.own
        self._tabs = Tabs(
            {
                "certificate": lambda: first,
                "verification": self._make_verification,
                "history": self._make_history,
                "original": self._make_original,
            },
            self,
        )
        shortcuts.bind(self, "show_code", self._show_code)
        self._tabs.turned.connect(lambda _: self._tell_part())
        self._lay_out()
        self._tabs.turn("certificate")

    def _lay_out(self) -> None:
        top = across(self._back)
        top.push()
        icons = (self._favour, self._archive, self._export, self._more)
        for part in (self._away, *icons, self._code, self._present):
            top.addWidget(part)
        self._head = QVBoxLayout()
        self._head.setSpacing(Space.SMALL)
        self._head.addLayout(top)
        self._head.addWidget(self._tabs.bar)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Space.WIDE, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._head)
        rows.addWidget(self._tabs, 1)
        self._show_body(shown=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the head over the column of the part below it."""
        super().resizeEvent(event)
        spare = self.width() - _WIDTH
        side = max(Space.WIDE, spare // 2)
        self._head.setContentsMargins(side, 0, side, 0)

    def _show_body(self, *, shown: bool) -> None:
        marks = (self._favour, self._archive, self._more)
        for part in (self._tabs.bar, self._tabs, *marks, self._export, self._code, self._present):
            part.setVisible(shown)

    # parts -----------------------------------------------------------------------------------
    def _make_certificate(self) -> CertificateTab:
        made = CertificateTab(self.session, _WIDTH)
        made.certificate.picture_asked.connect(self._ask_picture)
        made.certificate.banner.story_asked.connect(lambda: self._tabs.turn("verification"))
        made.certificate.banner.know_asked.connect(self._ask_know)
        made.certificate.banner.fetch_asked.connect(self._ask_fetch)
        made.owner.assigned.connect(self._assign)
        own = made.own
        own.note.written.connect(self._keep_note)
        own.untag_asked.connect(lambda name: self._acts.untag(self._rows, name))
        own.uncollect_asked.connect(lambda each: self._acts.uncollect(self._rows, each))
        own.tag_asked.connect(lambda: self._names.ask_tag(self._rows))
        own.collect_asked.connect(lambda: self._names.ask_collection(self._rows))
        return made

    def _make_verification(self) -> VerificationTab:
        made = VerificationTab(self.session, _WIDTH)
        made.recheck_asked.connect(self._check_again)
        made.story.fetch_asked.connect(self._ask_fetch)
        made.story.edition_asked.connect(self._ask_newest)
        made.issuer.decided.connect(self._decide)
        return made

    def _make_history(self) -> HistoryTab:
        made = HistoryTab(self.session, _WIDTH)
        made.editions.save_asked.connect(self._ask_where)
        made.editions.compare_asked.connect(self._compare)
        return made

    def _make_original(self) -> OriginalTab:
        return OriginalTab(self.session, _WIDTH)

    def _part(self, name: str) -> _Tab | None:
        part = self._tabs.part(name)
        return part if isinstance(part, _Tab) else None

    # showing ---------------------------------------------------------------------------------
    def retranslate(self) -> None:
        """Set every word, and tell the badge's story again."""
        say = self.session.say
        self._back.say(say("window_badges"))
        self._present.say(say("badge_present"))
        self._export.say(say("badge_export"))
        self._code.say(say("show_from_badge"), tip=shortcuts.native("show_code"))
        self._more.say(say("badges_more"))
        self._tabs.bar.setAccessibleName(say("badge_tabs"))
        for name in _TABS:
            self._tabs.say(name, say(f"badge_tab_{name}"))
        self._tell()

    def restyle(self) -> None:
        """Pass the theme on to the part that keeps a font of its own."""
        original = self._part("original")
        if isinstance(original, OriginalTab):
            original.restyle()

    def enter(self, what: object) -> None:
        """Show the badge with this id, its certificate first."""
        if isinstance(what, str) and what != self._id:
            self._id = what
            self._loaded = None
            self._show_body(shown=False)
            self._tabs.turn("certificate")
            for name in _TABS:
                if (part := self._part(name)) is not None:
                    part.verticalScrollBar().setValue(0)
        self._load()

    def reload(self, changes: Changes) -> None:
        """Load again when the badge, its verdict or its issuer may differ."""
        shown = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PROFILES
        if changes & shown and self._id:
            self._load()

    def clear(self) -> bool:
        """Empty the search in the original; return whether there was one."""
        original = self._part("original")
        if isinstance(original, OriginalTab) and original.isVisible():
            return original.search.clear()
        return False

    def seek(self) -> None:
        """Search in the original, and turn to it first."""
        if self._loaded is None:
            return
        self._tabs.turn("original")
        original = self._part("original")
        if isinstance(original, OriginalTab):
            shown = 0  # milliseconds: a part that was just made takes no focus yet
            QTimer.singleShot(shown, original, original.seek)

    def _load(self) -> None:
        badge_id, now = self._id, self.session.now()

        def show(loaded: Loaded) -> None:
            if badge_id == self._id:
                self._loaded = loaded
                self._tell()

        self.session.read(lambda wallet: load(wallet, badge_id, now=now), show)

    def _tell(self) -> None:
        if self._loaded is None:
            return
        self._names.marks = self._loaded.marks
        first = self._tabs.isHidden()  # not: out of sight, with another page in front
        self._tell_marks(self._loaded.page.row)
        self._current.clear()
        self._tell_part()
        self._show_body(shown=True)
        if first:
            self._present.setFocus()

    def _tell_part(self) -> None:
        """Show what is loaded in the part in front, unless it stands there."""
        name = self._tabs.name
        part = self._part(name)
        if self._loaded is not None and part is not None and name not in self._current:
            self._current.add(name)
            part.retranslate()
            part.show_loaded(self._loaded)

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
        return (self._loaded.page.row,) if self._loaded is not None else ()

    # acting ----------------------------------------------------------------------------------
    def _open_menu(self) -> None:
        """Open the menu of what is done seldom."""
        if self._loaded is None:
            return
        say = self.session.say
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        acts = [
            ("badge_compare_ask", lambda: self.session.go("compare", [self._id])),
            ("badge_pathways", lambda: self.session.go("pathways", self._id)),
            ("badge_draw", self._draw_on),
            ("badge_recheck", self._check_again),
        ]
        if self._loaded.hosts:
            acts.append(("badge_refresh", self._ask_fetch))
        if self._loaded.page.newest_at:
            acts.append(("badge_edition_ask", self._ask_newest))
        for code, act in acts:
            menu.addAction(say(code)).triggered.connect(lambda _, act=act: act())
        menu.addSeparator()
        page = self._loaded.page
        for code, alone in (
            ("alone_certificate", one_alone.save_certificate),
            ("alone_picture", one_alone.save_picture),
            ("alone_fields", one_alone.show_fields),
        ):
            chosen = menu.addAction(say(code))
            chosen.triggered.connect(lambda _, alone=alone: alone(self.session, self, page))
        menu.addSeparator()
        menu.addAction(say("badge_delete")).triggered.connect(lambda _: self._drop())
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _show_code(self) -> None:
        if self._loaded is not None:
            self.session.go("show", self._id)

    def _draw_on(self) -> None:
        """Make the badge a step of a pathway that the learner draws."""
        for row in self._rows:
            self.session.go("draw", DrawnStep("", one_line(row.title), badge=row.id))

    def _check_again(self) -> None:
        badge_id, now = self._id, self.session.now()
        self.session.run(
            lambda wallet, work: wallet.recheck(now=now, work=work, badge_ids=[badge_id]),
            lambda _: self.session.tell(Tone.GOOD, "badge_rechecked"),
            label="job_recheck",
        )

    def _ask_know(self) -> None:
        """Turn to the issuer, whose address and key are compared before anything is decided."""
        self._tabs.turn("verification")
        part = self._part("verification")
        if isinstance(part, VerificationTab):
            part.ask_know()

    def _decide(self, level: Level | None) -> None:
        if self._loaded is None:
            return
        issuer_id, now = self._loaded.page.row.issuer_id, self.session.now()
        self.session.run(lambda wallet, _: wallet.trust.decide(issuer_id, level, now=now))

    def _assign(self, profile_id: str | None) -> None:
        badge_id = self._id

        def assign(wallet: Wallet) -> Changes:
            wallet.profiles.assign(badge_id, profile_id)
            return Changes.PROFILES

        self.session.run(lambda wallet, _: assign(wallet))

    def _ask_fetch(self) -> None:
        if self._loaded is not None:
            self._asking.ask_fetch(self._id, self._loaded.hosts)

    def _ask_newest(self) -> None:
        if self._loaded is not None and (host := self._loaded.page.newest_at):
            self._asking.ask_newest(self._id, host)

    def _ask_picture(self) -> None:
        if self._loaded is not None and (host := self._loaded.page.picture_at):
            self._asking.ask_picture(self._id, host)

    def _ask_where(self, sha256: str) -> None:
        """Save the original of the edition in front, or of the one with that hash."""
        if self._loaded is not None:
            name = one_line(Path(self._loaded.page.file_name).name)
            taking_out.save_edition(self.session, self, self._id, sha256, name)

    def _compare(self, before: str, after: str) -> None:
        """Tell in what two editions differ, in the list of editions that asked."""
        badge_id, now = self._id, self.session.now()
        history = self._part("history")
        if isinstance(history, HistoryTab):
            editions = history.editions
            self.session.read(
                lambda wallet: wallet.compare(badge_id, before, after, now=now),
                lambda found: editions.show_differences(before, after, found),
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
        self._show_body(shown=False)
        self.session.go("badges")
        self._acts.delete(rows)
