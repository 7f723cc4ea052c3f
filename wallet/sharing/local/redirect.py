"""Where the browser brings the answer of a sign-in: one address of this computer, once (RFC 8252).

It listens on 127.0.0.1 alone, at a random port and a random path, and takes one GET whose ``state``
is that of the request. Whatever else comes, from another page in the browser or another program,
is told that there is nothing here. After the answer, or five minutes, it closes.
"""

from __future__ import annotations

import hmac
import html
import secrets
import socket
import time
from typing import TYPE_CHECKING, Self
from urllib.parse import parse_qsl, urlsplit

from wallet.errors import SharingError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from wallet.work import Work

PATIENCE = 300.0
"""Seconds that somebody has to sign in."""
_HOST = "127.0.0.1"
_LOOK = 0.2  # how often a waiting caller looks whether the learner cancelled, in seconds
_READING = 2.0  # for one caller to say what it wants, in seconds
_LONGEST = 16_000  # bytes of a request's head
_MOST_PARAMETERS = 30
_NOTHING = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Redirect:
    """One address to come back to. Use it in a ``with``: it listens until the end of that.

    Raises ``SharingError`` ``sign_in_port`` where this computer lets nobody listen.
    """

    def __init__(self, page: str = "") -> None:
        """``page`` is what the browser shows at the end, plain text."""
        self.state = secrets.token_urlsafe(32)
        self._path = f"/{secrets.token_urlsafe(16)}"
        self._page = page
        try:
            self._socket = socket.create_server((_HOST, 0), backlog=8)
        except OSError as error:
            raise SharingError("sign_in_port") from error
        self._socket.settimeout(_LOOK)
        self._authority = f"{_HOST}:{self._socket.getsockname()[1]}"

    @property
    def uri(self) -> str:
        """The address, for the request that is answered there."""
        return f"http://{self._authority}{self._path}"

    def wait(self, *, work: Work | None, patience: float = PATIENCE) -> Mapping[str, str]:
        """Return the parameters of the answer: the first with the right ``state``.

        Raises ``SharingError`` ``sign_in_timeout``, or ``sign_in_state`` where only answers to
        other requests came until then; ``Cancelled`` when ``work`` is cancelled.
        """
        end = time.monotonic() + patience
        stray = False
        while time.monotonic() < end:
            if work:
                work.step(0, 0)  # not ``check``: others may read the wallet meanwhile
            try:
                caller, _ = self._socket.accept()
            except TimeoutError:
                continue
            except OSError as error:
                raise SharingError("sign_in_port") from error
            with caller:
                answer = self._asked(caller)
                if answer is not None and self._is_ours(answer):
                    _say(caller, _shown(self._page))
                    self.close()
                    return answer
                stray = stray or answer is not None
                _say(caller, _NOTHING)
        raise SharingError("sign_in_state" if stray else "sign_in_timeout", host=_HOST)

    def close(self) -> None:
        """Listen no more; safe to call twice."""
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _is_ours(self, answer: Mapping[str, str]) -> bool:
        return hmac.compare_digest(answer.get("state", "").encode(), self.state.encode())

    def _asked(self, caller: socket.socket) -> Mapping[str, str] | None:
        """Return the parameters of a GET of our path; None for everything else."""
        head = _head(caller)
        lines = head.split("\r\n")
        method, _, rest = lines[0].partition(" ")
        wanted, _, version = rest.partition(" ")
        hosts = [
            line.partition(":")[2].strip() for line in lines[1:] if line.lower().startswith("host:")
        ]
        if method != "GET" or not version.startswith("HTTP/1.") or hosts != [self._authority]:
            return None
        try:
            parts = urlsplit(wanted)
            pairs = parse_qsl(
                parts.query,
                keep_blank_values=True,
                max_num_fields=_MOST_PARAMETERS,
                errors="strict",
            )
        except ValueError:
            return None
        path = parts.path.encode()
        if parts.netloc or not hmac.compare_digest(path, self._path.encode()):
            return None
        return dict(pairs) if len({name for name, _ in pairs}) == len(pairs) else None


def _head(caller: socket.socket) -> str:
    """Read a request's head within its time; "" for none."""
    caller.settimeout(_READING)
    end = time.monotonic() + _READING
    data = b""
    try:
        while b"\r\n\r\n" not in data:
            more = caller.recv(4096)
            data += more
            if not more or len(data) > _LONGEST or time.monotonic() > end:
                return ""
    except OSError:
        return ""
    return data.partition(b"\r\n\r\n")[0].decode("latin-1")


def _say(caller: socket.socket, answer: bytes) -> None:
    try:
        caller.sendall(answer)
        caller.shutdown(socket.SHUT_WR)
    except OSError:
        return  # the browser went away: what it brought is here


def _shown(page: str) -> bytes:
    body = (
        '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Tsumiki</title><p>{html.escape(page) or 'Tsumiki'}</p>"
    ).encode()
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Length: {len(body)}\r\n"
        "Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
        "Content-Security-Policy: default-src 'none'\r\nX-Content-Type-Options: nosniff\r\n"
        "Connection: close\r\n\r\n"
    )
    return head.encode() + body
