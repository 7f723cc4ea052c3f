"""What the first page loads: a learner who opens the window waits for nothing that others need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.service.making import PASSPHRASE
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

_FIRST_PAGE = """
import datetime, json, os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from wallet.gui.session import Session
from wallet.gui.window import Window
app = QApplication([])
session = Session(Path(sys.argv[1]), clock=lambda: datetime.datetime.now(datetime.UTC))
session.looks.dress()
window = Window(session, None)
window.show()
app.processEvents()
print(json.dumps([window._name, *sys.modules]), flush=True)
os._exit(0)
"""
_LATER = (
    "wallet.sharing", "wallet.service", "wallet.linked_data", "wallet.verification.verifier",
    "wallet.printing.pages", "http", "ssl", "urllib.request", "html", "pkgutil", "cbor2", "segno",
    "qrcode", "zxingcpp", "pyld", "PIL", "pypdf", "cryptography", "PySide6.QtMultimedia",
    "PySide6.QtPdf", "PySide6.QtDBus",
)  # fmt: skip
_WORDS = ("sentence", "unlock_page", "welcome_page", "window")


def _loaded(home: Path) -> list[str]:
    """Return the name of the first page of a home, and every module that is loaded for it."""
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_PAGE, str(home)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("first", ["unlock", "welcome"])
def test_the_first_page_loads_no_protocol_and_no_words_but_its_own(
    tmp_path: Path, first: str
) -> None:
    home = tmp_path / "home"
    if first == "unlock":
        Vault.create(home, PASSPHRASE, cost=FLOOR).close()
    page, *modules = _loaded(home)
    assert page == first
    assert [each for each in modules if each in _LATER] == []
    words = [each for each in modules if each.startswith("wallet.wording.")]
    assert sorted(words) == [f"wallet.wording.{name}" for name in _WORDS]
