"""The program in a process of its own: ``python -m tests.privacy.program WORD ...``.

It is ``python -m wallet`` but for what the session asks for in the environment: evidence of removed
files, a keyring that is a file, a fault at a certain point, a broken variant. Processes that the
program starts load this module too, so they are watched alike.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.privacy import broken, evidence, faulty, window
from wallet import __main__ as program
from wallet.vault import keyrings


def _set_up() -> None:
    evidence.keep(Path(os.environ["PRIVACY_ROOT"]))
    keyrings._ALLOWED = {"A file": ("tests.privacy.file_keyring", "FileKeyring")}  # type: ignore[misc]
    if fault := os.environ.get("PRIVACY_FAULT"):
        faulty.FAULTS[fault]()
    if name := os.environ.get("PRIVACY_BROKEN"):
        broken.VARIANTS[name].break_it()
    if "PRIVACY_WINDOW" in os.environ and __name__ == "__main__":
        window.drive()


_set_up()
if __name__ == "__main__":
    sys.exit(program.main())
