"""Answers commands and windows that are started beside this one: on its wallet, in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from wallet import relay

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.changes import Changes
    from wallet.work import Work


class Ran(Protocol):
    """What came of a command; the session tells its changes to the pages."""

    @property
    def changes(self) -> Changes:
        """What of the vault may have changed."""

    def message(self) -> relay.Message:
        """Return the answer."""


class Relaying(QObject):
    """Keeps a door at the home that the session shows; all it does happens by the session.

    ``run`` does a handed-over command with the wallet, on the wallet's worker. ``show`` brings the
    window to the front with the words of another start: files, a link, or nothing.
    """

    _asked = Signal(object, object)

    def __init__(
        self,
        session: Session,
        run: Callable[[relay.Message, Wallet, Work], Ran],
        show: Callable[[Sequence[str]], None],
    ) -> None:
        super().__init__(session)
        self._session, self._run, self._show = session, run, show
        self._asked.connect(self._act, Qt.ConnectionType.QueuedConnection)
        session.closed.connect(self._follow)
        self._home = session.home
        self.door = relay.Door(self._home, self._answer)

    def close(self) -> None:
        """Answer no more."""
        self.door.close()

    def _follow(self) -> None:
        """Move the door when the session turned to another home."""
        if self._home != self._session.home:
            self.door.close()
            self._home = self._session.home
            self.door = relay.Door(self._home, self._answer)

    def _answer(self, message: relay.Message) -> relay.Message:
        """Wait, on the door's thread, for what the window's thread makes of a message."""
        from concurrent.futures import Future  # noqa: PLC0415 - the first page must not wait for it

        answer: Future[relay.Message] = Future()
        self._asked.emit(message, answer)
        return answer.result()

    def _act(self, message: relay.Message, answer: Future[relay.Message]) -> None:
        if message.get("do") == relay.OPEN:
            self._show([str(word) for word in message["words"]])
            answer.set_result({})
        elif not self._session.unlocked:
            answer.set_result({"error": relay.LOCKED})
        else:
            job = self._session.run(
                lambda wallet, work: self._run(message, wallet, work), label="job_command"
            )
            job.succeeded.connect(lambda ran: answer.set_result(ran.message()))
            job.failed.connect(lambda _: answer.set_result({"error": "command_broke"}))
            job.cancelled.connect(lambda: answer.set_result({"error": "cancelled"}))
