"""The window: side rail, message bar, one main area, status strip, keys, drop and paste."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wallet.gui import handed_over, pages, shortcuts, theme
from wallet.gui.backup.reminder import BackupReminder
from wallet.gui.frame import window_state
from wallet.gui.frame.auto_lock import AutoLock
from wallet.gui.frame.describer import Describer
from wallet.gui.frame.drop_veil import DropVeil
from wallet.gui.frame.incoming import Incoming
from wallet.gui.frame.message_bar import MessageBar
from wallet.gui.frame.notifier import Notifier
from wallet.gui.frame.rail import Rail
from wallet.gui.frame.reminder import Reminder
from wallet.gui.frame.status_strip import StatusStrip
from wallet.gui.page import Page
from wallet.gui.widgets.sheet import close_sheet
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QResizeEvent,
    )

    from wallet.gui.session import Session
    from wallet.gui.starting.demo import DemoBanner
    from wallet.snapshots.changes import Changes

_SMALLEST = (720, 520)
_ROOM_FOR_WORDS = 820  # pixels at 100 %, from which the rail has words beside its icons
_AFTER = {
    "create": ("recovery", "first"),
    "recovery": ("passphrase", "lost"),
    "restored": ("restore", "restored"),
}
"""Where to go once a wallet is open, by the door that was taken; else to the badges."""
_RECALLED = 30  # pages that Esc can go back through


class Window(QMainWindow):
    """Shows one page at a time and carries what pages say to each other by the session."""

    def __init__(self, session: Session, first: object = None) -> None:
        super().__init__()
        self._session = session
        self._incoming = Incoming(session, self, go=self.go, standing=self._standing, first=first)
        self._pages: dict[str, Page] = {}
        self._name = ""
        self._trail: list[tuple[str, object]] = []
        self._what: object = None
        self._place = session.settings.last_page  # the page of the rail that was in front last
        self._banner: DemoBanner | None = None
        self._rail = Rail(session)
        self._bar = MessageBar(session)
        self._stack = QStackedWidget()
        self._strip = StatusStrip(session)
        self._veil = DropVeil(self)
        self._auto_lock = AutoLock(session)
        self._describer = Describer(session, self)
        self._reminders = (Reminder(session, self._bar), BackupReminder(session, self._bar))
        self._notifier = Notifier(session, self._bar, partial(self.take, None))
        self._lay_out()
        self._listen()
        self._bind_keys()
        self.setAcceptDrops(True)
        self.retranslate()
        window_state.restore(self, session.settings)
        self._locked()

    @property
    def page(self) -> Page:
        """The page in front."""
        return self._pages[self._name]

    @property
    def bar(self) -> MessageBar:
        """The message bar."""
        return self._bar

    def _lay_out(self) -> None:
        self.setMinimumSize(*_SMALLEST)
        self._right = right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._bar)
        right.addWidget(self._stack, 1)
        right.addWidget(self._strip)
        body = QWidget()
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._rail)
        across.addLayout(right, 1)
        self.setCentralWidget(body)

    def _listen(self) -> None:
        session = self._session
        session.went.connect(self.go)
        session.came.connect(self._incoming.hand)
        session.told.connect(self._bar.show_message)
        session.broke.connect(self._break)
        session.keys_asked.connect(self._show_keys)
        session.entering.connect(lambda: QTimer.singleShot(0, self, self._prepare))
        session.opened.connect(self._unlocked)
        session.closed.connect(self._locked)
        session.changed.connect(self._reload)
        session.language_changed.connect(self.retranslate)
        session.theme_changed.connect(self._restyle)
        self._rail.chosen.connect(self.go)
        self._rail.scanned.connect(self._incoming.scan)
        self._rail.locked.connect(session.lock)
        QGuiApplication.styleHints().colorSchemeChanged.connect(session.looks.dress)
        hints = theme.accessibility()
        if hints is not None:
            hints.contrastPreferenceChanged.connect(session.looks.dress)

    def _bind_keys(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "keys": self._show_keys,
            "search": self._seek,
            "import": partial(self._go_when_open, "import"),
            "scan": self._incoming.scan,
            "paste": self._incoming.paste,
            "lock": lambda: self._when_open(self._session.lock),
            "undo": lambda: self._when_open(self._undo),
            "larger": partial(self._session.looks.step_text, 1),
            "smaller": partial(self._session.looks.step_text, -1),
            "usual": partial(self._session.looks.step_text, 0),
            "recheck": lambda: self._when_open(self.recheck),
            "back": self.back,
            "quit": self.close,
            **{f"go_{name}": partial(self._go_when_open, name) for name in pages.RAIL},
        }
        for name, act in acts.items():
            shortcuts.bind(self, name, act)

    # pages -----------------------------------------------------------------------------------
    def go(self, name: str, what: object = None) -> None:
        """Bring a page to the front, making it when it is shown for the first time."""
        if name in pages.BEFORE_UNLOCKING:
            if self._session.unlocked:
                return
            self._incoming.waiting = what or self._incoming.waiting
        guided = self._name and self.page.guided and name != "scan"  # from which one comes back
        passing = self._name in pages.BEFORE_UNLOCKING or guided
        if self._name and name != self._name and not passing:
            self._trail = [*self._trail[-_RECALLED:], (self._name, self._what)]
        if name in pages.RAIL:
            self._trail.clear()
        self._show(name, what)
        if name == "badges" or (name, what) == ("import", "first"):
            self._incoming.go_on()

    def take(self, given: object) -> None:
        """Come to the front, with what was handed over, if anything."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if given is not None:
            self._incoming.take(given)

    def _standing(self) -> tuple[str, str]:
        """Return the page in front, and whose work it does: the scan page that of one before."""
        came_from = self._trail[-1][0] if self._name == "scan" and self._trail else self._name
        return self._name, came_from

    def back(self) -> None:
        """Close the sheet of the page in front, clear what can be, or go to the page before."""
        if close_sheet(self.page):
            return
        clear = getattr(self.page, "clear", None)
        if clear is not None and clear():
            return
        if self._trail:
            self._show(*self._trail.pop())
        elif self._session.unlocked and self._name != "badges":
            self._show("badges", None)

    def _show(self, name: str, what: object) -> None:
        page = self._page(name)
        self._bar.calm()
        if self._name and self._name != name:
            self.page.guided = False
        self._name, self._what = name, what
        self._stack.setCurrentWidget(page)
        place = page.under(what) or pages.UNDER.get(name, name)
        if place in pages.RAIL and self._session.unlocked:
            self._place = place
        if self._session.unlocked:
            self._rail.fill()
        self._rail.mark(place)
        page.enter(what)
        self._rail.setVisible(self._session.unlocked and not self.page.guided)
        for reminder in self._reminders:
            reminder.arrive(name)

    def _prepare(self) -> None:
        """Build rail and list, still without badges, while the worker derives the key."""
        if not self._session.unlocked:
            self._rail.fill()
            self._page("badges")

    def _page(self, name: str) -> Page:
        """Return a page, made when it is first wanted."""
        if name not in self._pages:
            self._pages[name] = pages.make(name, self._session)
            self._stack.addWidget(self._pages[name])
        return self._pages[name]

    def _locked(self) -> None:
        """Forget every page that showed what is now locked."""
        self._rail.hide()
        self._bar.dismiss()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._trail.clear()
        self._name = ""
        self.retranslate()
        self._show("unlock" if self._session.vault_exists() else "welcome", None)
        self._incoming.look()

    def _unlocked(self) -> None:
        self._mark_demo()
        settings = self._session.settings
        usual = "badges" if self._incoming.waiting else window_state.first_page(settings)
        self.go(*_AFTER.get(self._session.entered_by, (usual, None)))

    def _mark_demo(self) -> None:
        """Put the demo's banner above every page, so that it never passes as the real thing."""
        if self._banner is None and self._session.is_demo():
            from wallet.gui.starting.demo import DemoBanner  # noqa: PLC0415 - only a demo waits for it

            self._banner = DemoBanner(self._session)
            self._banner.retranslate()
            self._right.insertWidget(0, self._banner)

    def _reload(self, changes: Changes) -> None:
        if self._name:
            self.page.reload(changes)

    # language and theme ----------------------------------------------------------------------
    def retranslate(self) -> None:
        """Set every word in the language of the session, here and on every page."""
        say = self._session.say
        demo = self._session.is_demo()
        self.setWindowTitle(say("window_title_demo" if demo else "window_title"))
        for part in (self._rail, self._bar, self._strip):
            part.retranslate()
        if self._banner is not None:
            self._banner.retranslate()
        if self._name:
            close_sheet(self.page)  # it asks in the language of before
        for page in self._pages.values():
            page.retranslate()

    def _restyle(self) -> None:
        self._fit()
        for page in self._pages.values():
            page.restyle()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the pages the room that a rail with words would take from them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._rail.narrow(self.width() < theme.scaled(_ROOM_FOR_WORDS))

    # work ------------------------------------------------------------------------------------
    def recheck(self) -> None:
        """Verify everything again, offline."""
        now = self._session.now()
        self._session.run(
            lambda wallet, work: wallet.recheck(now=now, work=work),
            lambda _: self._session.tell(Tone.GOOD, "badges_rechecked"),
            label="job_recheck",
        )

    def _undo(self) -> None:
        """Take back what was done last; its message, if it still stands, says what is no more."""
        if self._session.undo.undo():
            self._bar.calm()
            self._session.tell(Tone.NEUTRAL, "window_undone")
        else:
            self._session.tell(Tone.NEUTRAL, "window_nothing_to_undo")

    def _when_open(self, act: Callable[[], None]) -> None:
        if self._session.unlocked:
            act()

    def _go_when_open(self, name: str) -> None:
        if self._session.unlocked:
            self.go(name)

    def _seek(self) -> None:
        if self._session.unlocked:
            if type(self.page).seek is Page.seek:  # it has nothing to search
                self.go("badges")
            self.page.seek()

    def _show_keys(self) -> None:
        from wallet.gui.frame.shortcut_sheet import ShortcutSheet  # noqa: PLC0415 - who asks waits

        ShortcutSheet(self._session, self.page).open()

    def _break(self, error: BaseException) -> None:
        def show() -> None:
            from wallet.gui.frame.trouble import Trouble  # noqa: PLC0415 - seldom, one hopes

            Trouble(self._session, error, self).open()

        self._bar.show_unexpected(show)

    # drop ------------------------------------------------------------------------------------
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Say that a drop is welcome, wherever it falls."""
        if event.source() is not None:
            return  # dragged out of this window: it is here already
        words = self._incoming.invitation(event.mimeData())
        if words:
            event.acceptProposedAction()
            self._veil.say(words)
            self._veil.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Take the veil away."""
        self._veil.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Hand what was dropped to the page that takes it, after the drag has let go."""
        self._veil.hide()
        found = handed_over.read(event.mimeData())
        event.acceptProposedAction()
        if found and self._incoming.target:
            QTimer.singleShot(0, self, lambda: self._incoming.take_in(found))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the window, stop the work and close the vault."""
        self._session.keep(window_state.kept(self, self._session.settings, self._place))
        self._session.end()
        super().closeEvent(event)
