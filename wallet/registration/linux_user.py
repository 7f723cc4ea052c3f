"""Registers with the desktop of this user: files in the XDG folders, and the desktop's own tools.

No other program is put aside: links that somebody else opens already stay with them.
"""

from __future__ import annotations

import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.registration import freedesktop
from wallet.registration.freedesktop import ENTRY, PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_SECONDS = 30.0  # for one of the desktop's tools


@dataclass(frozen=True, slots=True)
class Done:
    """Files written or removed; tools that ran, and those that are absent or failed.

    ``others`` are the schemes that another program opens, by the name of its entry.
    """

    files: tuple[Path, ...]
    ran: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    others: tuple[tuple[str, str], ...] = ()


class LinuxUser:
    """``environment`` names the folders: ``XDG_DATA_HOME``, ``XDG_CONFIG_HOME`` or ``HOME``."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = dict(environment)
        self._data = self._folder("XDG_DATA_HOME", ".local/share")
        self._lists = (
            self._folder("XDG_CONFIG_HOME", ".config") / "mimeapps.list",
            self._data / "applications" / "mimeapps.list",
        )
        self._ran: list[str] = []
        self._missing: list[str] = []

    def register(self, command: Sequence[str]) -> Done:
        """Write our files, tell the desktop, and take the links that nobody opens yet.

        Raises ``UsageError`` ``register_not_written``.
        """
        entry, package = self._paths()
        _write(entry, freedesktop.desktop_entry(command))
        _write(package, freedesktop.mime_package())
        self._update()
        others = []
        ours = []
        for kind in freedesktop.scheme_types():
            owner = self._output("xdg-mime", "query", "default", kind)
            if owner and owner != ENTRY:
                others.append((kind.partition("/")[2], owner))
            else:  # nobody's, or ours only until another is installed
                ours.append(kind)
        if ours:
            self._run("xdg-mime", "default", ENTRY, *ours)
        return Done((entry, package), *self._told(), tuple(others))

    def remove(self) -> Done:
        """Take our files away again, and our name out of the lists of choices.

        Raises ``UsageError`` ``register_not_written``.
        """
        gone = []
        for path in self._paths():
            if path.exists():
                with _changing(path):
                    path.unlink()
                gone.append(path)
        for path in self._lists:
            if path.is_file():
                with _changing(path):
                    text = path.read_text(encoding="utf-8", errors="surrogateescape")
                left = without_entry(text)
                if left != text:
                    _write(path, left)
                    gone.append(path)
        self._update()
        return Done(tuple(gone), *self._told())

    def _paths(self) -> tuple[Path, Path]:
        return self._data / "applications" / ENTRY, self._data / "mime" / "packages" / PACKAGE

    def _folder(self, name: str, otherwise: str) -> Path:
        named = Path(self._environment.get(name, ""))
        home = Path(self._environment.get("HOME") or Path.home())
        return named if named.is_absolute() else home / otherwise

    def _update(self) -> None:
        self._run("update-desktop-database", str(self._data / "applications"))
        self._run("update-mime-database", str(self._data / "mime"))

    def _told(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return tuple(dict.fromkeys(self._ran)), tuple(dict.fromkeys(self._missing))

    def _run(self, tool: str, *arguments: str) -> None:
        (self._missing if self._output(tool, *arguments) is None else self._ran).append(tool)

    def _output(self, tool: str, *arguments: str) -> str | None:
        """Run one of the desktop's tools; None where it is absent or fails."""
        found = shutil.which(tool, path=self._environment.get("PATH"))
        if found is None:
            return None
        try:
            done = subprocess.run(  # noqa: S603 - a tool of the system, and words of our own
                [found, *arguments],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=_SECONDS,
                check=True,
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return done.stdout.strip()


def without_entry(text: str) -> str:
    """Return a list of choices (MIME Application Associations) without our entry."""
    kept = []
    for line in text.splitlines(keepends=True):
        kind, equals, programs = line.rstrip("\r\n").partition("=")
        named = [each for each in programs.split(";") if each]
        if equals and ENTRY in named:
            left = [each for each in named if each != ENTRY]
            if left:
                kept.append(f"{kind}={';'.join(left)};\n")
        else:
            kept.append(line)
    return "".join(kept)


def _write(path: Path, text: str) -> None:
    with _changing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="surrogateescape")


@contextmanager
def _changing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError("register_not_written", file=path, reason=reason) from error
