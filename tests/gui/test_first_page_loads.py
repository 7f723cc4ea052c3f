"""What the first page loads: a learner who opens the window waits for nothing that others need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

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
    "http", "ssl", "urllib.request", "cbor2", "segno", "qrcode", "zxingcpp", "pyld", "PIL", "pypdf",
    "cryptography", "PySide6.QtMultimedia", "PySide6.QtPdf",
)  # fmt: skip


def test_the_page_that_asks_for_the_passphrase_loads_no_protocol(tmp_path: Path) -> None:
    home = tmp_path / "home"
    Vault.create(home, PASSPHRASE, cost=FLOOR).close()
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_PAGE, str(home)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    page, *modules = json.loads(done.stdout)
    assert page == "unlock"
    assert [each for each in modules if each in _LATER] == []
