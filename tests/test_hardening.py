"""The program's memory is not written to a disk when it crashes, shown on real processes."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# What /proc and the kernel say of the process, once its own main() has run.
_LOOK = """
import ctypes, resource, runpy, sys
if sys.argv[1] == "program":
    sys.argv = ["wallet", "--version"]
    try:
        runpy.run_module("wallet", run_name="__main__")
    except SystemExit:
        pass
print("limit", *resource.getrlimit(resource.RLIMIT_CORE))
print("dumpable", ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))  # PR_GET_DUMPABLE
"""


def looked(who: str) -> list[str]:
    allowing = 'ulimit -c 1000 2>/dev/null; exec "$@"'  # so that there is something to forbid
    done = subprocess.run(
        ["sh", "-c", allowing, "sh", sys.executable, "-c", _LOOK, who],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's")
def test_the_program_leaves_no_core_and_lets_nobody_look_inside() -> None:
    said = looked("program")
    assert said[0].startswith("Tsumiki ")
    assert said[1:] == ["limit 0 0", "dumpable 0"]
    assert looked("anything else")[-1] == "dumpable 1"  # so the program did it


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's")
def test_the_window_too() -> None:
    """It is forbidden in the one ``main`` before the ways part."""
    look = _LOOK.replace('"--version"', '"--home", sys.argv[2]').replace(
        "import ctypes",
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from wallet.gui import app; app.run = lambda *_: 0\nimport ctypes",
    )
    done = subprocess.run(
        [sys.executable, "-c", look, "program", "/nonexistent"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    assert done.stdout.splitlines() == ["limit 0 0", "dumpable 0"]


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's")
def test_a_process_that_judges_too(tmp_path: Path) -> None:
    """What forbids other processes to look inside does not outlive the start of a program."""
    look = (
        "from wallet.tasks.judging.judges import Judges\n"
        "from wallet.work import Work\n"
        "from tests.test_hardening import seen\n"
        "if __name__ == '__main__':\n"
        "    with Judges(count=1) as judges:\n"
        "        print(*judges.judge(seen, [('a', b'')], Work()))\n"
    )
    program = tmp_path / "program.py"  # a process is started anew from the file of its owner
    program.write_text(look)
    done = subprocess.run(
        [sys.executable, str(program)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "0 (0, 0)\n", done.stderr


def seen(_name: str, _data: bytes) -> str:
    """Return what the kernel says of the process that judges."""
    import resource  # noqa: PLC0415 - not on Windows

    dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)  # PR_GET_DUMPABLE
    return f"{dumpable} {resource.getrlimit(resource.RLIMIT_CORE)}"
