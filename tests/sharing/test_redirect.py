"""Where a browser brings the answer of a sign-in: one GET, and nothing else is answered."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from wallet.errors import Cancelled, SharingError
from wallet.sharing.local.redirect import Redirect
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.loopback
Answer = dict[str, str]


@contextmanager
def _waiting(redirect: Redirect, *, patience: float = 10.0) -> Iterator[Callable[[], Answer]]:
    """Wait in a thread; the call gives the answer, or raises what went wrong."""
    found: list[Answer | SharingError] = []

    def wait() -> None:
        try:
            found.append(dict(redirect.wait(work=None, patience=patience)))
        except SharingError as error:
            found.append(error)

    thread = threading.Thread(target=wait)
    thread.start()

    def answer() -> Answer:
        thread.join(10)
        (one,) = found
        if isinstance(one, SharingError):
            raise one
        return one

    try:
        yield answer
    finally:
        thread.join(10)


def _ask(uri: str, target: str | None = None, *, host: str = "", method: str = "GET") -> str:
    """Return the status line of an answer, "" for none."""
    parts = urlsplit(uri)
    asked = target if target is not None else f"{parts.path}?{parts.query}"
    with socket.create_connection((parts.hostname or "", parts.port or 0), 5) as caller:
        head = f"{method} {asked} HTTP/1.1\r\nHost: {host or parts.netloc}\r\n\r\n"
        caller.sendall(head.encode())
        return b"".join(iter(lambda: caller.recv(4096), b"")).decode().partition("\r\n")[0]


def test_only_the_one_address_is_answered_and_only_once() -> None:
    with Redirect("done") as redirect:
        parts = urlsplit(redirect.uri)
        assert parts.hostname == "127.0.0.1"
        assert len(parts.path) > 20
        good = f"{parts.path}?code=c&state={redirect.state}"
        with _waiting(redirect) as answer:
            for strange in (
                {"target": f"/?code=x&state={redirect.state}"},
                {"target": f"{parts.path}/?code=x&state={redirect.state}"},
                {"target": f"{parts.path[:-1]}?code=x&state={redirect.state}"},
                {"target": f"http://evil.example{good}"},
                {"target": f"{parts.path}?code=x&state=guessed"},
                {"target": f"{parts.path}?code=x"},
                {"target": f"{good}&code=y"},
                {"target": f"{good}%ff"},
                {"target": good + "".join(f"&a{number}=1" for number in range(40))},
                {"target": good, "host": "rebound.example"},
                {"target": good, "host": f"localhost:{parts.port}"},
                {"target": good, "method": "POST"},
                {"target": good, "method": "OPTIONS"},
            ):
                assert _ask(redirect.uri, **strange) == "HTTP/1.1 404 Not Found", strange
            assert _ask(redirect.uri, good) == "HTTP/1.1 200 OK"
            assert answer() == {"code": "c", "state": redirect.state}
        with pytest.raises(OSError, match=r".+"):  # a second redirect finds nobody
            _ask(redirect.uri, good)


def test_two_answers_have_other_addresses_and_states() -> None:
    with Redirect() as one, Redirect() as other:
        assert urlsplit(one.uri).path != urlsplit(other.uri).path
        assert one.state != other.state


def test_a_caller_that_says_nothing_or_too_much_stops_nobody() -> None:
    with Redirect() as redirect:
        parts = urlsplit(redirect.uri)
        where = (parts.hostname or "", parts.port or 0)
        with _waiting(redirect) as answer:
            with socket.create_connection(where):
                pass
            with socket.create_connection(where) as caller:
                caller.sendall(b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 4_000)
            assert _ask(redirect.uri, f"{parts.path}?state={redirect.state}").endswith("OK")
            assert answer() == {"state": redirect.state}


def test_nobody_comes_or_only_others() -> None:
    with Redirect() as redirect, pytest.raises(SharingError) as caught:
        redirect.wait(work=None, patience=0.05)
    assert caught.value.code == "sign_in_timeout"
    with Redirect() as redirect:
        with _waiting(redirect, patience=1.0) as answer:
            _ask(redirect.uri, f"{urlsplit(redirect.uri).path}?state=replayed&code=c")
        with pytest.raises(SharingError) as caught:
            answer()
    assert caught.value.code == "sign_in_state"


def test_others_may_read_while_somebody_signs_in() -> None:
    seen: list[object] = []
    with Redirect() as redirect, pytest.raises(SharingError):
        redirect.wait(work=Work(seen.append), patience=0.5)
    assert len(seen) > 1, "the window shows what was asked for between two steps of its work"


def test_waiting_can_be_cancelled() -> None:
    work = Work()
    work.cancel()
    with Redirect() as redirect, pytest.raises(Cancelled):
        redirect.wait(work=work)
