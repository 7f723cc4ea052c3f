"""Run a command in a session bus of its own, with an unlocked keyring that nobody uses.

    python3 packaging/keyring_session.py python -m pytest -m dbus

Everything that the keyring keeps lies in a temporary folder: the one of whoever runs this is never
touched, and no question appears on a screen.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

# The password comes by standard input, and nobody needs to know it afterwards.
_SCRIPT = (
    'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null || exit 9\nexec "$@"'
)
_FOLDERS = {
    "HOME": "user",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_RUNTIME_DIR": "run",
}
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")


def main(command: list[str]) -> int:
    """Run the command and return its exit code; 9 when the keyring did not start."""
    with tempfile.TemporaryDirectory(prefix="tsumiki-keyring-") as made:
        environment = {name: value for name, value in os.environ.items() if name not in _SCREENS}
        for name, folder in _FOLDERS.items():
            path = Path(made) / folder
            path.mkdir(mode=0o700)
            environment[name] = str(path)
        environment["TSUMIKI_TEST_KEYRING"] = "1"
        done = subprocess.run(
            ["dbus-run-session", "--", "sh", "-c", _SCRIPT, "sh", *command],
            env=environment,
            check=False,
        )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
