"""Set everything up, then run the checks and tests.

    python3 packaging/test.py           what any machine can run
    python3 packaging/test.py --all     also what needs Node.js, installed where that may be done
    python3 packaging/test.py --long    the long forms as well (tens of minutes)
    python3 packaging/test.py --offline only the tests, without any network (``offline.py``)

Anything else is handed to pytest: ``python3 packaging/test.py -k png``. The tests of a real keyring
run before the others, in a session of their own (``keyring_session.py``).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import environment
import offline
import system

ROOT = environment.ROOT
_PEERS = ROOT / "tests" / "peers"
_SESSION = ROOT / "packaging" / "keyring_session.py"
_NODE = 20  # the oldest major version that every peer says it runs on
_MOST_PROCESSES = 4  # a window and a browser in each take their room


def main(arguments: list[str]) -> int:
    """Run every step even when an earlier one failed; return 0 when all passed."""
    everything, long = "--all" in arguments, "--long" in arguments
    alone = "--offline" in arguments
    if alone and (why := offline.reason()):
        raise SystemExit(why)
    rest = [a for a in arguments if a not in ("--all", "--long", "--offline")]
    python = str(environment.prepare(development=True))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _keep_compiled(Path(python).parents[1] / "compiled")
    leave_out = ["not dbus"]
    if not everything or not _node_is_ready():
        leave_out.append("not node")
    if not long:
        leave_out.append("not slow")
    if alone:
        leave_out.append("not loopback")
    pytest = [python, "-m", "pytest", *rest, *_side_by_side(rest), "-m", " and ".join(leave_out)]
    if alone:
        pytest = [*offline.UNSHARE, *pytest]
    keyring = []
    if not rest and not alone and _keyring_is_ready():
        keyring = [("keyring", [python, str(_SESSION), python, "-m", "pytest", "-m", "dbus", "-q"])]
    steps = [
        ("format", [python, "-m", "ruff", "format", "--check", "."]),
        ("lint", [python, "-m", "ruff", "check", "."]),
        ("types", [python, "-m", "mypy"]),
        ("imports", [python, "-c", "from importlinter.cli import lint_imports_command as l; l()"]),
        *keyring,
        ("tests", pytest),
    ]
    if rest or alone:
        steps = steps[-1:]
    failed = [name for name, command in steps if not _step(name, command)]
    if failed:
        print(f"\nFailed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def _keep_compiled(folder: Path) -> None:
    """Compile each module once, into the environment's folder, for every process of the tests.

    There are hundreds, and elsewhere compiling is a quarter of what their start costs.
    """
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # it is the checkout that stays as it is


def _side_by_side(rest: list[str]) -> list[str]:
    """Return what runs the whole suite file by file side by side; a part runs in one process.

    One process more than cores: a window that comes to rest, and a server, are waited for.
    """
    cores = os.cpu_count() or 1
    if rest or cores == 1:
        return []
    return ["-n", str(min(_MOST_PROCESSES, cores + 1)), "--dist", "loadfile"]


def _step(name: str, command: list[str]) -> bool:
    print(f"\n=== {name}", flush=True)
    started = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, check=False)
    if name != "tests":  # so that the test runner's own closing line stays the last
        print(f"=== {name}: {time.monotonic() - started:.0f} s", flush=True)
    return done.returncode == 0


def _keyring_is_ready() -> bool:
    """Install a session bus and a keyring for the tests marked ``dbus``; say so when it cannot."""
    if not sys.platform.startswith("linux"):
        print("The tests of a real keyring need Linux and are left out.", flush=True)
        return False
    lacking = system.missing_keyring()
    if lacking:
        try:
            system.install(lacking)
        except SystemExit as reason:
            print(f"{reason}\nThe tests of a real keyring are left out.", flush=True)
            return False
    return True


def _node_is_ready() -> bool:
    """Install the peer programs for the tests marked ``node``; say so when that cannot be done."""
    if shutil.which("npm") is None:
        try:
            system.install(["nodejs", "npm"])
        except SystemExit as reason:
            print(f"{reason}\nThe tests that need Node.js are left out.", flush=True)
            return False
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False)
    major = version.stdout.strip().lstrip("v").split(".")[0]
    if not major.isdigit() or int(major) < _NODE:
        print(f"Node.js {_NODE} or newer is needed; the tests for it are left out.", flush=True)
        return False
    if _up_to_date(_PEERS):
        return True
    print("Installing the peer programs for the tests (npm)", flush=True)
    done = subprocess.run(
        ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=_PEERS, check=False
    )
    if done.returncode != 0:
        raise SystemExit("The peer programs could not be installed.")
    return True


def _up_to_date(folder: Path) -> bool:
    lock, installed = folder / "package-lock.json", folder / "node_modules" / ".package-lock.json"
    return installed.is_file() and installed.stat().st_mtime >= lock.stat().st_mtime


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
