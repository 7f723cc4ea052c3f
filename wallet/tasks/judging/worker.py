"""One process that judges, and that can be killed; what it was given and has not answered."""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
import time
from collections import deque
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from wallet import crash, hardening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection

Item = tuple[str, bytes]  # name, original bytes
Numbered = tuple[int, Item]

_STARTING = 30.0  # seconds for a new process to load, before its first item
_TOGETHER = 16  # items in one message: one by one, passing them costs as much as judging them
_TOGETHER_BYTES = 65_536  # or fewer, when they are long
_AHEAD = 256  # items owed, so that a process never waits while answers are written to the disk
_AHEAD_BYTES = 4_194_304


def batches(items: Iterable[Numbered]) -> Iterator[list[Numbered]]:
    """Yield the items in order, as many together as one message takes."""
    batch: list[Numbered] = []
    size = 0
    for item in items:
        batch.append(item)
        size += _size(item)
        if len(batch) == _TOGETHER or size >= _TOGETHER_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class Worker:
    """A process that does one act to items, in the order it is given them.

    The process counts aloud, in memory that both see, how many items it has begun: so it is known
    which one it is at, although it answers many together.
    """

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._begun = context.RawValue("Q", 0)
        self._process = context.Process(
            target=_serve, args=(theirs, self._begun), name="judge", daemon=True
        )
        self._process.start()
        theirs.close()
        self._outbox: SimpleQueue[Any] = SimpleQueue()
        self._sender = threading.Thread(
            target=_hand_out, args=(self.pipe, self._outbox), name="hand out", daemon=True
        )
        self._sender.start()
        self._open: deque[Numbered] = deque()
        self._open_bytes = 0
        self._answered = 0
        self._dead = False
        self._noticed = (0, 0)  # how many were begun and answered when that last changed,
        self._since = time.monotonic()  # and when it was noticed

    @property
    def owed(self) -> int:
        """How many answers it owes."""
        return len(self._open)

    @property
    def wants_more(self) -> bool:
        """Whether it may soon have nothing to do."""
        return self.owed < _AHEAD and self._open_bytes < _AHEAD_BYTES

    @property
    def process_id(self) -> int:
        """The operating system's number for the process."""
        return self._process.pid or 0

    def instruct(self, act: Callable[[str, bytes], object]) -> None:
        """Tell what to do, before any item is given; an act that can be pickled."""
        self._act = act
        self._outbox.put(act)

    def give(self, batch: list[Numbered]) -> None:
        """Hand over items, to be answered together."""
        if not self._open:
            self._since = time.monotonic()
        self._open.extend(batch)
        self._open_bytes += sum(map(_size, batch))
        self._outbox.put([item for _, item in batch])

    def collect(self) -> Iterator[tuple[int, Any]]:
        """Yield what was answered, and notice when the process has died by itself."""
        while self._open and self.pipe.poll():
            try:
                answers = self.pipe.recv()
            except (EOFError, OSError):
                self._dead = True
                return
            self._answered += len(answers)
            for answer in answers:
                item = self._open.popleft()
                self._open_bytes -= _size(item)
                yield item[0], answer

    def lost(self, limit: float) -> bool:
        """Whether it died by itself, or the item it is at has taken longer than ``limit``."""
        noticed, now = (self._begun.value, self._answered), time.monotonic()
        if noticed != self._noticed:
            self._noticed, self._since = noticed, now
        allowed = limit if any(noticed) else limit + _STARTING
        return bool(self._open) and (self._dead or now - self._since > allowed)

    def replaced(self) -> tuple[int, Worker]:
        """Kill the process; return the number of the item it was at, and a new one for the rest."""
        self.kill()
        left = list(self._open)
        number, _ = left.pop(max(0, self._begun.value - self._answered - 1))
        other = Worker()
        other.instruct(self._act)
        for batch in batches(left):
            other.give(batch)
        return number, other

    def stop(self) -> None:
        """End the process, whatever it is doing, without waiting until it is gone."""
        self._process.kill()

    def kill(self) -> None:
        """End the process and all that belongs to it."""
        self.stop()
        self._process.join()
        self._outbox.put(None)
        self._sender.join()
        self.pipe.close()


def _size(item: Numbered) -> int:
    return len(item[1][1])


def _serve(pipe: Connection, begun: Any) -> None:
    """Act on what comes, until nobody is at the other end.

    It holds badges as its owner does, so its memory and its errors are kept as close.
    """
    hardening.forbid_core_dumps()
    crash.keep_quiet()
    # Most of what any act needs is loaded before the act is known: meanwhile its owner reads what
    # to judge. Acts themselves are not named here, for they are made of what stands on this.
    import wallet.sharing.recognising  # noqa: PLC0415
    import wallet.vault.editions  # noqa: PLC0415
    import wallet.verification.verifier  # noqa: F401, PLC0415

    try:
        act = pipe.recv()
        while True:
            answers = []
            for name, data in pipe.recv():
                begun.value += 1
                answers.append(act(name, data))
            pipe.send(answers)
    except (EOFError, OSError, KeyboardInterrupt):
        return
    except Exception as error:  # noqa: BLE001 - multiprocessing would print its words
        crash.tell(error)


def _hand_out(pipe: Connection, outbox: SimpleQueue[Any]) -> None:
    """Send what is put out, until None. A thread of its own: a busy process takes nothing in."""
    with contextlib.suppress(OSError):  # the process is gone, which its other end shows
        while (message := outbox.get()) is not None:
            pipe.send(message)
