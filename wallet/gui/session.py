"""What the window's pages share: the wallet behind its worker, the language, the theme.

Pages ask the session to run calls on the wallet and to show other pages; they hear of changes by
its signals. No page knows another, and none touches the wallet on the window's thread.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QLocale, QObject, Signal

from wallet import i18n, wording
from wallet.errors import Cancelled, WalletError
from wallet.gui import pages
from wallet.gui.clipboard import Clipboard
from wallet.gui.doors import Doors
from wallet.gui.jobs import Job, Worker
from wallet.gui.looks import Looks
from wallet.gui.undo import Undo
from wallet.settings import Settings
from wallet.snapshots.changes import Changes
from wallet.vault import place
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wallet.gui.handed_over import HandedOver
    from wallet.service import Wallet
    from wallet.work import Work

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Message:
    """A line for the message bar, by its code so that it can change language while it stands."""

    tone: Tone
    code: str
    details: dict[str, object] = field(default_factory=dict)
    action: str = ""  # code of the words on its button
    act: Callable[[], None] | None = None


class Session(QObject):
    """One open home folder, locked or unlocked."""

    entering = Signal()  # a key is being derived: time to build what comes after
    opened = Signal()  # the wallet is unlocked
    leaving = Signal()  # it is about to lock, or the window to close: what is unsaved is saved now
    closed = Signal()  # the wallet is locked, or another home was chosen
    changed = Signal(object)  # Changes
    language_changed = Signal()
    theme_changed = Signal()
    started = Signal(object)  # a Job with a label, worth showing
    told = Signal(object)  # Message
    went = Signal(str, object)  # page name, what to show on it
    came = Signal(object)  # HandedOver: the window decides where it goes
    keys_asked = Signal()  # show what the keys do
    broke = Signal(object)  # an exception that nobody foresaw

    def __init__(
        self,
        home: Path,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        wallets: type[Wallet] | None = None,
    ) -> None:
        super().__init__()
        self.home = home
        self.settings = Settings.load(home)
        self.language = i18n.choose(self.settings.language, QLocale.system().uiLanguages())
        self.now = clock
        self.unlocked = False
        self._given = wallets
        self.entered_by = ""  # the door: "create", "unlock", "keyring", "recovery", "restored"
        self._fresh = True  # nothing was opened or locked since the program started
        self._wallet: Wallet | None = None  # made, used and closed on the worker
        self._worker = Worker()
        self.clipboard = Clipboard(self)
        self.undo = Undo()
        self.looks = Looks(self)
        self.doors = Doors(self)

    # words -----------------------------------------------------------------------------------
    def say(self, code: str, /, **details: object) -> str:
        """Return the sentence of a code in the language of the window."""
        return wording.say(code, self.language, **details)

    def next_step(self, code: str, /, **details: object) -> str:
        """Return what to do about a code, or ""."""
        return wording.next_step(code, self.language, **details)

    def date(self, moment: datetime | None) -> str:
        """Write a day in the language of the window; "" for none."""
        return i18n.date(moment, self.language) if moment else ""

    def tell(self, tone: Tone, code: str, /, **details: object) -> None:
        """Show a sentence in the message bar."""
        self.told.emit(Message(tone, code, details))

    def fail(self, error: BaseException) -> None:
        """Show why a job could not be done."""
        if isinstance(error, WalletError):
            self.told.emit(Message(Tone.CAUTION, error.code, error.details))
        else:
            self.broke.emit(error)

    # work ------------------------------------------------------------------------------------
    def run(
        self,
        call: Callable[[Wallet, Work], T],
        then: Callable[[T], None] | None = None,
        *,
        label: str = "",
        otherwise: Callable[[WalletError], None] | None = None,
        lasting: bool = False,
    ) -> Job:
        """Run a call on the unlocked wallet; ``then`` gets its result on the window's thread.

        A label (a code) shows the job in the status strip, where it can be stopped. ``otherwise``
        takes the place of the message bar for a ``WalletError``. Results that carry ``changes``
        are announced by ``changed``. What is ``lasting`` is done even when the wallet locks next.
        """
        return self._start(
            lambda work: call(self._open(), work), then, label, otherwise, lasting=lasting
        )

    def read(
        self,
        call: Callable[[Wallet], T],
        then: Callable[[T], None],
        otherwise: Callable[[WalletError], None] | None = None,
    ) -> Job:
        """Run a call that changes nothing; it may go between the steps of longer work."""
        return self._start(lambda _: call(self._open()), then, "", otherwise, reading=True)

    def run_locked(
        self,
        call: Callable[[Work], T],
        then: Callable[[T], None] | None = None,
        *,
        label: str = "",
        otherwise: Callable[[WalletError], None] | None = None,
    ) -> Job:
        """Run a call that needs no wallet, such as making the demo."""
        return self._start(call, then, label, otherwise)

    def draw(self, call: Callable[[], T], then: Callable[[T], None]) -> Job:
        """Run a short call that needs no wallet, such as decoding a picture, off the window."""
        return self._start(lambda _: call(), then, "", None, reading=True)

    def _open(self) -> Wallet:
        if self._wallet is None:
            raise Cancelled  # locked meanwhile: nobody waits for the answer
        return self._wallet

    def _start(
        self,
        call: Callable[[Work], T],
        then: Callable[[T], None] | None,
        label: str,
        otherwise: Callable[[WalletError], None] | None,
        *,
        reading: bool = False,
        lasting: bool = False,
    ) -> Job:
        job = self._worker.submit(call, label=label, reading=reading, lasting=lasting)

        def succeed(result: Any) -> None:
            if then is not None and _alive(then):
                then(result)
            changes = result if isinstance(result, Changes) else getattr(result, "changes", None)
            if isinstance(changes, Changes) and changes:
                self.changed.emit(changes)

        def fail(error: BaseException) -> None:
            if otherwise is not None and isinstance(error, WalletError):
                if _alive(otherwise):
                    otherwise(error)
            else:
                self.fail(error)

        job.succeeded.connect(succeed)
        job.failed.connect(fail)
        if label:
            self.started.emit(job)
        return job

    # the vault -------------------------------------------------------------------------------
    def _wallets(self) -> type[Wallet]:
        """Import the wallet's own code on the worker: the first page must not wait for it."""
        if self._given is None:
            from wallet.service import Wallet  # noqa: PLC0415 - the reason above

            self._given = Wallet
        return self._given

    def warm_up(self) -> Job:
        """Load the wallet's code while the learner reads the first page."""

        def load(_: Work) -> None:
            from wallet import service  # noqa: PLC0415 - see _wallets

            self._wallets()
            service.load()
            wording.sentences()
            for page in ("badges", "badge"):  # the first that a learner looks at
                pages.load(page)

        return self._start(load, None, "", None)

    def is_demo(self) -> bool:
        """Whether this home is the one with samples."""
        from wallet.tasks.demo import is_demo  # noqa: PLC0415 - see _wallets

        return is_demo(self.home)

    def vault_exists(self) -> bool:
        """Whether this home holds a vault."""
        if self._given is not None:
            return self._given.exists(self.home)
        return place.exists(self.home)

    def ways(self) -> tuple[str, ...]:
        """Return the kinds of ways that unlock this home's vault; () when nobody can tell."""
        if self._given is not None:
            return self._given.ways(self.home)
        from wallet.vault.key_file import ways  # noqa: PLC0415 - the first page may do without

        return ways(self.home)

    def first_try(self) -> bool:
        """Whether the wallet may open by itself: once, at the start, never after it was locked."""
        fresh, self._fresh = self._fresh, False
        return fresh

    def enter(
        self,
        door: str,
        opened: Callable[[type[Wallet], Work], Wallet],
        otherwise: Callable[[WalletError], None],
        *,
        label: str = "job_unlock",
    ) -> Job:
        """Open the wallet on the worker by what a door does; ``opened`` follows, by its name."""

        def enter(work: Work) -> None:
            if self._wallet is not None:
                raise Cancelled  # another way was quicker
            self._wallet = opened(self._wallets(), work)

        def entered(_: object) -> None:
            self._fresh, self.unlocked, self.entered_by = False, True, door
            self.opened.emit()

        job = self._start(enter, entered, label, otherwise)
        self.entering.emit()
        return job

    def lock(self) -> None:
        """Stop all work and close the vault; ``closed`` follows at once."""
        self.leaving.emit()
        self._worker.cancel_all()
        self._worker.submit(lambda _: self._close())
        self._fresh = self.unlocked = False
        self.undo.forget()
        self.closed.emit()

    def move_to(self, home: Path) -> None:
        """Lock, and turn to another home: the demo, or the learner's own. Keeps how things look."""
        ours = self.settings
        chosen = replace(
            Settings.load(home),
            language=ours.language,
            theme=ours.theme,
            contrast=ours.contrast,
            motion=ours.motion,
            text_percent=ours.text_percent,
        )
        self.home, self.settings = home, chosen
        self.lock()

    def end(self) -> bool:
        """Stop all work, remove what was deleted, close the vault; return whether in time."""
        if self.unlocked:
            self.leaving.emit()
        self.unlocked = False
        self.undo.forget()
        self.clipboard.leave()
        return self._worker.stop(self._purge_and_close)

    def _purge_and_close(self) -> None:
        """With the window ends the time in which what was deleted can come back.

        What cannot be removed now, on a full disk for one, stays out of sight until the next end.
        """
        try:
            if self._wallet is not None:
                self._wallet.marks.purge()
        except WalletError:
            return
        finally:
            self._close()

    def _close(self) -> None:
        if self._wallet is not None:
            wallet, self._wallet = self._wallet, None
            wallet.close()

    # pages, language, theme ------------------------------------------------------------------
    def go(self, page: str, what: object = None) -> None:
        """Show a page (names in ``wallet.gui.pages``), with what it should show."""
        self.went.emit(page, what)

    def hand(self, given: HandedOver) -> None:
        """Let the window decide where something goes that was scanned, pasted or typed."""
        self.came.emit(given)

    def set_language(self, language: str) -> None:
        """Speak "ja" or "en" from now on; "" follows the system."""
        self.language = i18n.choose(language, QLocale.system().uiLanguages())
        self.keep(replace(self.settings, language=language))
        self.language_changed.emit()

    def keep(self, settings: Settings) -> None:
        """Remember settings; a home that cannot be written to is told, not fatal."""
        self.settings = settings
        try:
            settings.save(self.home)
        except OSError as error:
            self.tell(Tone.CAUTION, "settings_not_kept", reason=error.strerror or str(error))


def _alive(callback: Callable[..., None]) -> bool:
    """Whether every widget behind a callback still exists: a closed one is never called back.

    They are the object of a bound method, and what a lambda or an inner function closes over.
    """
    owners = [getattr(callback, "__self__", None)]
    for cell in getattr(callback, "__closure__", None) or ():
        try:
            owners.append(cell.cell_contents)
        except ValueError:  # not filled yet
            continue
    return all(not isinstance(each, QObject) or shiboken6.isValid(each) for each in owners)
