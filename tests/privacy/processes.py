"""Starts the program in the watched folders, as a learner's system would."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.privacy.watching import FOLDER, SAID

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.privacy.watching import Places

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 600  # seconds for one process, on a machine that does much besides
_KEPT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "PYTHONPYCACHEPREFIX")
# So that there is a dump to forbid: a process begins with what its shell allows.
_ALLOWING = 'ulimit -c unlimited 2>/dev/null; exec "$@"'


@dataclass(slots=True)
class Running:
    """A process, and the files that it prints into."""

    process: subprocess.Popen[bytes]
    out: Path
    err: Path

    def end(self) -> int:
        """Wait until it has ended by itself; return its code."""
        return self.process.wait(_PATIENCE)

    def kill(self) -> int:
        """End it at once, wherever it is."""
        self.process.kill()
        return self.end()


def start(
    places: Places, words: Sequence[str], more: Mapping[str, str], pipes: tuple[int, ...] = ()
) -> Running:
    """Start the program with ``words`` as its arguments and ``more`` in its environment."""
    number = len(list(places[SAID].iterdir()))
    out, err = places[SAID] / f"{number} out", places[SAID] / f"{number} err"
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment = {
        **kept,
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "TSUMIKI_BOTH_HERE": "1",
        **places.environment(),
        **more,
    }
    command = [sys.executable, "-m", "tests.privacy.program", *words]
    with out.open("wb") as stdout, err.open("wb") as stderr:
        process = subprocess.Popen(
            ["sh", "-c", _ALLOWING, "sh", *command],
            stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr,
            cwd=places[FOLDER], env=environment, pass_fds=pipes,
        )  # fmt: skip
    return Running(process, out, err)


class Window:
    """The window in a process, which stops after each part of its day until it is let go on."""

    def __init__(self, places: Places, words: Sequence[str], more: Mapping[str, str]) -> None:
        self._told, theirs = os.pipe()
        heard, self._go_on = os.pipe()
        self.running = start(
            places, words, {**more, "PRIVACY_WINDOW": f"{theirs} {heard}"}, (theirs, heard)
        )
        os.close(theirs)
        os.close(heard)

    def parts(self) -> Iterator[str]:
        """Yield each part when it is done; the window goes on when the next is asked for."""
        with os.fdopen(self._told) as told, contextlib.suppress(BrokenPipeError):
            for line in told:
                yield line.strip()
                os.write(self._go_on, b".")
        os.close(self._go_on)
