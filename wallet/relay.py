"""How a window and the commands started beside it speak: one local socket, one secret key.

The process that shows the window listens; its address and key lie in ``window.json`` beside the
vault, readable by the owner alone. Nothing goes over TCP. A message is one JSON object each way,
after both sides have shown by HMAC that they know the key, so that nothing that is read off the
socket ever becomes code.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection, Listener
    from pathlib import Path

    Message = dict[str, Any]
    Answer = Callable[[Message], Message]

_NAME = "window.json"
RUN, OPEN = "run", "open"  # what a message asks the window to do
LOCKED = "vault_locked_in_window"  # the error of a window that has no wallet open
_HELLO = {"do": "hello"}
_FAMILY = "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"


def ask(home: Path, message: Message) -> Message | None:
    """Hand a message to the window that shows this home, and return its answer.

    None when no window listens. Raises ``EOFError`` when the window ends before it answers.
    """
    try:
        stored = json.loads((home / _NAME).read_bytes())
        address, key = str(stored["address"]), bytes.fromhex(stored["key"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    # Imported late, here and below: most commands and every window start without it.
    from multiprocessing import AuthenticationError, connection  # noqa: PLC0415 - as said

    try:
        line = connection.Client(address, _FAMILY, authkey=key)
    except (OSError, EOFError, ValueError, AuthenticationError):
        return None  # left behind by a window that is gone
    with line:
        line.send_bytes(json.dumps(message).encode())
        answer: Message = json.loads(line.recv_bytes())
    return answer


class Door:
    """Listens for one home on a thread of its own, from construction to ``close``.

    ``answer`` is called on threads of the door, one for each caller. Where another window already
    listens, or the home cannot be written to, the door stays shut: commands then say that the
    vault is in use.
    """

    def __init__(self, home: Path, answer: Answer) -> None:
        self._home = home
        self._answer = answer
        self._listener: Listener | None = None
        self._closed = threading.Event()
        self._opened = threading.Event()
        self._thread = threading.Thread(target=self._open, name="relay", daemon=True)
        self._thread.start()

    def wait(self, seconds: float = 5.0) -> bool:
        """Wait until the door is open, or will not be; return whether it is."""
        self._opened.wait(seconds)
        return self._listener is not None

    def close(self) -> None:
        """Stop listening; safe to call twice. Callers who wait for an answer get it."""
        self._closed.set()
        if self.wait() and self._thread.is_alive():
            self._knock()
            self._thread.join()

    def _open(self) -> None:
        try:
            self._listener = self._listen()
        except OSError:
            self._listener = None
        finally:
            self._opened.set()
        if self._listener is not None:
            self._serve(self._listener)

    def _listen(self) -> Listener | None:
        from multiprocessing import connection  # noqa: PLC0415 - see ``ask``

        if ask(self._home, _HELLO) is not None:
            return None
        self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
        key = os.urandom(32)
        listener = connection.Listener(None, _FAMILY, authkey=key)
        try:
            _write(self._home / _NAME, {"address": listener.address, "key": key.hex()})
        except OSError:
            listener.close()
            raise
        return listener

    def _serve(self, listener: Listener) -> None:
        from multiprocessing import AuthenticationError  # noqa: PLC0415 - see ``ask``

        while not self._closed.is_set():
            # A caller may hang up at once, or not know the key.
            with contextlib.suppress(OSError, EOFError, AuthenticationError):
                line = listener.accept()
                threading.Thread(target=self._converse, args=(line,), daemon=True).start()
        with contextlib.suppress(OSError):
            (self._home / _NAME).unlink()
        listener.close()

    def _converse(self, line: Connection) -> None:
        with line, contextlib.suppress(OSError, EOFError):
            message = json.loads(line.recv_bytes())
            answer = {} if message == _HELLO else self._answer(message)
            line.send_bytes(json.dumps(answer).encode())

    def _knock(self) -> None:
        """Wake the thread that waits for callers, so that it sees that the door closes."""
        with contextlib.suppress(OSError, EOFError):
            ask(self._home, _HELLO)


def _write(path: Path, stored: Message) -> None:
    """Write a file for its owner alone, whole."""
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        json.dump(stored, file)
    beside.replace(path)
