"""Keeps what a process removes or writes over, and notes what it writes elsewhere or contacts.

Set up in the process itself, by an audit hook: nothing that Python does to a file goes unseen, be
it there only for a moment.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import socket
import sys
from pathlib import Path
from typing import Any

from tests.privacy.watching import ASKED, CONTACTED, GIVEN, KEYRING, OUTSIDE, REMOVED, SAID

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_UNNAMED = getattr(os, "O_TMPFILE", 0)
_NOT_WATCHED = (ASKED, GIVEN, SAID, KEYRING, REMOVED)
_NOWHERE = ("/dev/", "/proc/")
_FILES = ("open", "os.remove", "os.rename", "shutil.rmtree")
_REACHES = ("socket.connect", "socket.sendto", "socket.bind")  # of a socket, to an address
_ASKS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
_HERE = ("127.0.0.1", "::1", "localhost")


def keep(root: Path) -> None:
    """Keep evidence in the root's own folder from now on."""
    sys.addaudithook(_Hook(root))


class _Hook:
    def __init__(self, root: Path) -> None:
        self._root, self._removed = str(root), root / REMOVED
        self._number = itertools.count()
        self._mine = False

    def __call__(self, event: str, what: tuple[Any, ...]) -> None:
        if self._mine or event not in (*_FILES, *_REACHES, *_ASKS):
            return
        self._mine = True  # what happens in here is not looked at
        try:
            with contextlib.suppress(OSError, ValueError, TypeError):
                self._see(event, what)
        finally:
            self._mine = False

    def _see(self, event: str, what: tuple[Any, ...]) -> None:
        if event in _REACHES:
            self._reached(event, *what)
        elif event in _ASKS:
            self._contacted(event, what[0])
        else:
            self._filed(event, what)

    def _reached(self, event: str, opened: socket.socket, address: Any) -> None:
        """Connecting a datagram asks the system for a route and sends nothing."""
        asks = event == "socket.connect" and opened.type == socket.SOCK_DGRAM
        if isinstance(address, tuple) and not asks:  # else it is a file's name
            self._contacted(event, address[0])

    def _contacted(self, event: str, host: Any) -> None:
        name = host.decode() if isinstance(host, bytes) else host
        if name not in _HERE:
            self._note(CONTACTED, f"{event} {name!r}")

    def _filed(self, event: str, what: tuple[Any, ...]) -> None:
        path = Path(os.path.abspath(os.fsdecode(what[0])))  # noqa: PTH100 - a link stays one
        match event:
            case "open":
                self._opened(path, what[2] or 0)
            case "os.remove" if what[1] == -1:
                self._link(path)
            case "os.rename" if what[2] == what[3] == -1:
                self._link(Path(os.fsdecode(what[1])))
            case "shutil.rmtree":
                for each in path.rglob("*"):
                    self._link(each)

    def _opened(self, path: Path, flags: int) -> None:
        if not flags & _WRITING:
            return
        if _UNNAMED and flags & _UNNAMED == _UNNAMED:
            self._note(OUTSIDE, f"{path} (without a name)")
        elif not str(path).startswith((self._root + os.sep, *_NOWHERE)):
            self._note(OUTSIDE, str(path))
        elif flags & os.O_TRUNC and self._is_ours(path) and path.stat().st_size:
            shutil.copyfile(path, self._target(path))

    def _link(self, path: Path) -> None:
        """Give a file that goes another name."""
        if self._is_ours(path):
            os.link(path, self._target(path))

    def _is_ours(self, path: Path) -> bool:
        """Whether it is a file that the session watches; what was asked for is judged elsewhere."""
        others = tuple(str(Path(self._root) / place) for place in _NOT_WATCHED)
        return path.is_file() and not str(path).startswith(others)

    def _target(self, path: Path) -> Path:
        return self._removed / f"{os.getpid()}-{next(self._number)}-{path.name}"

    def _note(self, name: str, line: str) -> None:
        with (self._removed / name).open("a") as file:
            file.write(f"{line}\n")
