"""Set everything up, then open the wallet; without a screen, run the same job in the terminal.

    python3 packaging/run.py           open the wallet
    python3 packaging/run.py --tour    the same job on samples, in the terminal, anywhere

Anything else is handed to Tsumiki as it is: ``python3 packaging/run.py verify badge.json``.
"""

from __future__ import annotations

import os
import subprocess
import sys

import environment


def main(arguments: list[str]) -> int:
    """Prepare the environment and hand over to Tsumiki; return its exit code."""
    python = environment.prepare(development=False)
    if "--tour" in arguments:
        arguments = ["tour", *(a for a in arguments if a != "--tour")]
    elif not arguments and not _has_screen():
        print("This machine has no screen, so here is the same job in the terminal.\n", flush=True)
        arguments = ["tour"]
    return subprocess.run([str(python), "-m", "wallet", *arguments], check=False).returncode


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
