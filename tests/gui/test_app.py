from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from wallet import paths
from wallet.gui import app
from wallet.gui.handed_over import HandedOver, read_words

if TYPE_CHECKING:
    from wallet.gui.session import Session


def test_options_come_before_what_is_to_be_imported() -> None:
    words = ["--home", "/somewhere", "--lang", "ja", "a.json", "b.png"]
    assert app._options(words) == (Path("/somewhere"), "ja", ["a.json", "b.png"])
    assert app._options([]) == (paths.default_home(), "", [])


def test_what_stands_behind_two_dashes_is_no_option() -> None:
    words = ["--home", "/somewhere", "--", "--home", "/elsewhere"]
    assert app._options(words) == (Path("/somewhere"), "", ["--home", "/elsewhere"])


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ([], None),
        (["/a.json", "/b"], HandedOver(paths=(Path("/a.json"), Path("/b")))),
        (["file:///a%20b.json", "/c"], HandedOver(paths=(Path("/a b.json"), Path("/c")))),
        (["https://example.ac.jp/1"], HandedOver(link="https://example.ac.jp/1")),
        (["javascript://x"], HandedOver(text=b"javascript://x")),
        (
            ["openid4vp:?request_uri=https://v"],
            HandedOver(text=b"openid4vp:?request_uri=https://v"),
        ),
        (["openid4vp://x", "/etc/passwd"], HandedOver(text=b"openid4vp://x")),
        (["--home"], HandedOver(text=b"--home")),
    ],
)
def test_files_and_texts_are_handed_over_not_obeyed(
    words: list[str], given: HandedOver | None
) -> None:
    assert read_words(words) == given


def test_what_the_system_opens_comes_as_another_start_would() -> None:
    program = (
        "import sys\n"
        "from PySide6.QtCore import QUrl\n"
        "from PySide6.QtGui import QFileOpenEvent\n"
        "from wallet.gui.opened_by_system import Application\n"
        "app = Application([])\n"
        "app.given.connect(print)\n"
        "for url in sys.argv[1:]:\n"
        "    Application.sendEvent(app, QFileOpenEvent(QUrl(url)))\n"
    )
    given = ("openid4vp://?request_uri=https://v.example/1", "file:///a/b%20c.json", "")
    done = subprocess.run(
        [sys.executable, "-c", program, *given],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [given[0], "/a/b c.json"]


def test_qts_own_buttons_follow_the_language(session: Session) -> None:
    words = app._QtWords(session)

    def cancel() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    session.language = "ja"
    words.follow()
    assert cancel() == "キャンセル"
    session.language = "en"
    words.follow()
    assert cancel() == "Cancel"


@pytest.mark.parametrize("vault", [False, True], ids=["new", "locked"])
def test_the_program_starts_and_ends_without_a_word(tmp_path: Path, *, vault: bool) -> None:
    home = tmp_path / "home"
    if vault:
        (home / "vault").mkdir(parents=True)
    program = (
        "import sys; from PySide6.QtCore import QTimer; from wallet.gui import app\n"
        "run = app.QApplication.exec\n"
        "def briefly(*_):\n"
        "    QTimer.singleShot(1200, app.QApplication.closeAllWindows)\n"
        "    return run()\n"
        "app.QApplication.exec = briefly\n"
        "sys.exit(app.run(sys.argv[1:]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "--home", str(home), "--lang", "ja"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
