"""System libraries and fonts that pip cannot bring, and how to get them on Debian and Ubuntu."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

# What Qt loads at import and offscreen, then what its X11 plug-in loads.
_QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_X11 = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# A session bus and a keyring of their own for the tests that need them.
_KEYRING = {
    "dbus-run-session": "dbus-daemon",
    "dbus-daemon": "dbus-daemon",
    "gnome-keyring-daemon": "gnome-keyring",
}
_FONT = "fonts-noto-cjk"
_FONT_MARKS = ("NotoSansCJK", "NotoSerifCJK", "ipag", "ipaex", "vlgothic", "takao", "SourceHanSans")


def missing() -> list[str]:
    """Return the Debian packages that this machine lacks; [] on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = [package for name, package in {**_QT, **_X11}.items() if not _loads(name)]
    if not _has_japanese_font():
        wanted.append(_FONT)
    if importlib.util.find_spec("ensurepip") is None:
        wanted.append("python3-venv")
    return wanted


def missing_keyring() -> list[str]:
    """Return the Debian packages that the tests of a real keyring lack."""
    wanted = [package for command, package in _KEYRING.items() if shutil.which(command) is None]
    return list(dict.fromkeys(wanted))


def install(packages: list[str]) -> None:
    """Install Debian packages where that needs no password; else name the line to run and stop.

    Raises ``SystemExit`` when something is missing and cannot be installed.
    """
    line = f"apt-get update && apt-get install -y {' '.join(packages)}"
    root = [] if _is_root() else ["sudo", "-n"]
    if shutil.which("apt-get") is None:
        raise SystemExit(
            "These system packages are missing (Debian's names):\n  "
            + " ".join(packages)
            + "\nInstall them with your system's package manager, then run this command again.",
        )
    if root and not _sudo_needs_no_password():
        raise SystemExit(
            "Some system packages are missing. Please run this line, then this command again:\n"
            f"  sudo sh -c '{line}'",
        )
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    keep = ["env", "DEBIAN_FRONTEND=noninteractive"]
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages],
    ):
        if not _run([*root, *keep, *command], quiet):
            raise SystemExit(f"This did not work. Please run as root:\n  {line}")


def _run(command: list[str], environment: dict[str, str]) -> bool:
    """Run one step and show a line for each package; all it said, when it failed."""
    process = subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    said = []
    for line in process.stdout or ():
        said.append(line)
        if line.startswith("Setting up "):
            print("   ", line.strip()[:76], flush=True)
    if process.wait() != 0:
        print("".join(said[-30:]), file=sys.stderr)
        return False
    return True


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _has_japanese_font() -> bool:
    if shutil.which("fc-list"):
        listed = subprocess.run(
            ["fc-list", ":lang=ja", "family"], capture_output=True, text=True, check=False
        )
        return bool(listed.stdout.strip())
    roots = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
    return any(
        mark in path.name
        for root in roots
        if root.is_dir()
        for path in root.rglob("*.*tf*")
        for mark in _FONT_MARKS
    )


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _sudo_needs_no_password() -> bool:
    if shutil.which("sudo") is None:
        return False
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
