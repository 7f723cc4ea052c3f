"""Runs a command where there is no network at all, not even one of this machine with itself.

    python packaging/offline.py python -m pytest -m "not loopback and not node and not dbus"

An empty network namespace of Linux, made by ``unshare`` (util-linux 2.38 or newer) with the rights
of an ordinary user. Ends with the code of the command, or with 2 where no such thing can be made.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

UNSHARE = ["unshare", "--map-current-user", "--net"]


def reason() -> str:
    """Return why there is no way here to be without a network, or ""."""
    if shutil.which("unshare") is None:
        return "There is no unshare here; it comes with util-linux on Linux."
    tried = subprocess.run([*UNSHARE, "true"], capture_output=True, text=True, check=False)
    return tried.stderr.strip() or "unshare fails here." if tried.returncode else ""


def main(command: list[str]) -> int:
    """Run the command and return its code."""
    if why := reason():
        print(why, file=sys.stderr)
        return 2
    return subprocess.run([*UNSHARE, *command], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
