"""A server for one purpose, on one address, that is gone when its owner closes it.

TLS 1.3 with a certificate made for this session. Each connection carries one request and has
seconds for it; a few at a time are heard. What is not asked for exactly is answered by 404.
"""

from __future__ import annotations

import contextlib
import errno
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing.local.calls import NOT_FOUND, Unfit, read_call

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.sharing.local.calls import Call, Said
    from wallet.sharing.local.certificate import SessionCertificate

_CHUNK = 65_536
_GLANCE = 0.2  # how often the waiting thread looks whether it was closed, in seconds
_AT_ONCE = 8  # connections
_OF_ONE = 4  # from one address: whoever keeps connections open leaves room for others
_WAITING = 16  # connections that the system keeps for us


@dataclass(frozen=True, slots=True)
class Limits:
    """What one connection may take. The defaults are the product; tests alone set others."""

    asking: float = 10.0  # seconds from its first byte to the last of the request
    telling: float = 60.0  # seconds for the answer
    body: int = 8_000_000  # bytes of a request
    of_one: int = _OF_ONE  # connections at once from one address


class Listener:
    """Listens from the moment that it is made. ``answer`` is called in threads of its own.

    ``answer`` returns None for what there is not. Raises ``SharingError`` ``nearby_no_listening``.
    """

    def __init__(
        self,
        address: str,
        certificate: SessionCertificate,
        answer: Callable[[Call], Said | None],
        *,
        limits: Limits | None = None,
    ) -> None:
        self._answer, self._limits = answer, limits or Limits()
        self._tls = certificate.tls()
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        try:
            self._socket = socket.create_server((address, 0), family=family, backlog=_WAITING)
        except OSError as error:
            raise SharingError("nearby_no_listening", address=address) from error
        self._socket.settimeout(_GLANCE)
        self.address, self.port = address, int(self._socket.getsockname()[1])
        self._closed = threading.Event()
        self._guard = threading.Lock()
        self._open: dict[threading.Thread, tuple[socket.socket, str]] = {}  # and who called
        self._answered: set[threading.Thread] = set()  # whose request is here whole
        self._thread = threading.Thread(target=self._listen, name="nearby", daemon=True)
        self._thread.start()

    @property
    def host(self) -> str:
        """Return address and port as they stand in a link."""
        address = f"[{self.address}]" if ":" in self.address else self.address
        return f"{address}:{self.port}"

    @property
    def reachable(self) -> bool:
        """Whether this computer still has the address: a network that it left leads nobody here."""
        family = socket.AF_INET6 if ":" in self.address else socket.AF_INET
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as asked:
                asked.bind((self.address, 0))
        except OSError as error:
            return error.errno != errno.EADDRNOTAVAIL
        return True

    def url(self, path: str) -> str:
        """Return the link of a path."""
        return f"https://{self.host}{path}"

    def close(self, grace: float = 0.0) -> None:
        """Stop listening, end what is open, and wait for its threads.

        Who is being answered has ``grace`` seconds to hear the end of it.
        """
        self._closed.set()
        _end(self._socket)  # wakes the thread at once where the system does so
        self._socket.close()
        with self._guard:
            still = {thread: opened for thread, (opened, _) in self._open.items()}
            answered = self._answered & still.keys() if grace else set()
        for thread, opened in still.items():
            if thread not in answered:
                _end(opened)
        until = time.monotonic() + grace
        for thread in answered - {threading.current_thread()}:
            thread.join(max(0.0, until - time.monotonic()))
            _end(still[thread])
        for thread in (self._thread, *still):
            if thread is not threading.current_thread():
                thread.join(self._limits.asking)

    def _listen(self) -> None:
        while not self._closed.is_set():
            try:
                opened, caller = self._socket.accept()
            except TimeoutError:
                continue
            except OSError:
                if self._closed.wait(_GLANCE):  # else too many files are open: try again
                    return
                continue
            with self._guard:
                try:
                    self._take(opened, str(caller[0]))
                except OSError:  # too many files are open
                    opened.close()

    def _take(self, opened: socket.socket, caller: str) -> None:
        of_one = sum(each == caller for _, each in self._open.values())
        if len(self._open) >= _AT_ONCE or of_one >= self._limits.of_one or self._closed.is_set():
            opened.close()
            return
        ending = opened.dup()  # TLS takes the first over; this one can end both
        thread = threading.Thread(
            target=self._hear, args=(opened,), name="nearby call", daemon=True
        )
        self._open[thread] = ending, caller
        thread.start()

    def _hear(self, opened: socket.socket) -> None:
        try:
            with contextlib.suppress(OSError), opened:
                self._serve(opened)
        finally:
            with self._guard:
                self._answered.discard(threading.current_thread())
                self._open.pop(threading.current_thread())[0].close()

    def _serve(self, opened: socket.socket) -> None:
        end = time.monotonic() + self._limits.asking
        opened.settimeout(self._limits.asking)
        with self._tls.wrap_socket(opened, server_side=True) as tls:

            def receive() -> bytes:
                tls.settimeout(_left(end))
                return tls.recv(_CHUNK)

            try:
                call = read_call(receive, self.host, self._limits.body)
                with self._guard:
                    self._answered.add(threading.current_thread())
                said = self._answer(call)
            except Unfit:
                said = None
            self._tell(tls, said or NOT_FOUND)

    def _tell(self, tls: ssl.SSLSocket, said: Said) -> None:
        whole = False
        try:
            end = time.monotonic() + self._limits.telling
            for part in (said.head(), said.body):
                for start in range(0, len(part), _CHUNK):
                    tls.settimeout(_left(end))
                    tls.sendall(part[start : start + _CHUNK])
            tls.settimeout(min(self._limits.asking, _left(end)))
            with contextlib.suppress(ssl.SSLError):  # one that leaves without a word has it, too
                tls.unwrap()
            whole = not self._closed.is_set()
        finally:
            if said.delivered:
                said.delivered(whole)


def _left(end: float) -> float:
    """Return the seconds that are left, or raise TimeoutError."""
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _end(opened: socket.socket) -> None:
    with contextlib.suppress(OSError):
        opened.shutdown(socket.SHUT_RDWR)
