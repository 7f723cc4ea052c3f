"""Write what installers put in place, from the table: python packaging/register_files.py.

A test compares; nothing in these files is written by hand.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from wallet.registration import freedesktop, macos, windows

ROOT = Path(__file__).resolve().parents[1]
INSTALLED = ("tsumiki",)  # on the path of programs
ON_WINDOWS = ("C:\\Program Files\\Tsumiki\\tsumiki.exe",)


def files() -> dict[Path, bytes]:
    """Return what belongs into each file, by its path in the repository."""
    folder = Path("packaging")
    registry = windows.registry_file(ON_WINDOWS)
    return {
        folder / "linux" / freedesktop.ENTRY: freedesktop.desktop_entry(INSTALLED).encode(),
        folder / "linux" / freedesktop.PACKAGE: freedesktop.mime_package().encode(),
        folder / "macos" / "Info.fragment.plist": macos.info_plist(),
        folder / "windows" / "tsumiki.reg": registry.encode("utf-16"),
    }


def main() -> int:
    """Write them; return 0."""
    for path, data in files().items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_bytes(data)
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
