"""One check at a time: how far it is, what came of it, or why it could not be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet.gui.receiving import judging

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.jobs import Job
    from wallet.gui.receiving.judging import Call
    from wallet.gui.receiving.matter import Many, One
    from wallet.gui.receiving.received_front import ReceivedFront
    from wallet.gui.session import Session


class Checking(QObject):
    """What a check finds is forgotten once another was asked for."""

    def __init__(self, session: Session, front: ReceivedFront) -> None:
        super().__init__(front)
        self._session, self._front = session, front
        self._asked = 0  # how often something was judged
        self.job: Job | None = None

    def judge(self, call: Call, then: Callable[[One | Many], None]) -> None:
        """Run it on the worker."""
        self._asked += 1
        number = self._asked

        def show(judged: One | Many) -> None:
            if number == self._asked:  # else something else was asked for meanwhile
                then(judged)

        label = "received_page_checking"  # work that shows keeps the wallet from locking
        self.watch(judging.run(self._session, call, show, label, self._front.fail), label)

    def watch(self, job: Job, code: str) -> None:
        """Show how far a job is; stopped, what was in front before comes back."""
        self.job = job
        job.cancelled.connect(self._stopped)
        self._front.turn_busy()
        self._front.busy.watch(job, code)

    def stop(self) -> None:
        """Give it up."""
        if self.job is not None:
            self.job.cancel()

    def _stopped(self) -> None:
        """Show what was in front before, unless something else is being done by now."""
        if self.job is not None and self.job.ended:
            self._front.turn_back()
