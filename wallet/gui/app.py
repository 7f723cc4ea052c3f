"""Starts the window: what the learner gave on the command line, fonts, theme, translations."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QSettings, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from wallet import crash, paths
from wallet.gui import icons, theme
from wallet.gui.garbage import GarbageGuard
from wallet.gui.handed_over import read_words
from wallet.gui.opened_by_system import Application
from wallet.gui.relaying import Relaying
from wallet.gui.session import Session
from wallet.gui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wallet.gui.relaying import Ran
    from wallet.relay import Message
    from wallet.service import Wallet
    from wallet.work import Work


def run(argv: Sequence[str], command: Callable[[Message, Wallet, Work], Ran] | None = None) -> int:
    """Open the window and return the exit code; files or a text in ``argv`` are to be looked at.

    ``command`` runs what other processes hand over while the window holds the vault.
    """
    home, language, rest = _options(list(argv))
    _forget_folders()
    app = Application(sys.argv[:1])
    app.setApplicationName("Tsumiki")
    app.setDesktopFileName("tsumiki")
    session = Session(home)
    crash.keep_quiet(session.fail)
    if language:
        session.language = language
    session.looks.dress()
    app.setWindowIcon(_mark())
    translator = _QtWords(session)
    session.language_changed.connect(translator.follow)
    translator.follow()
    guard = GarbageGuard(app)
    window = Window(session, read_words(rest))
    app.given.connect(lambda word: window.take(read_words((word,))))
    window.show()
    session.warm_up()
    signal.signal(signal.SIGINT, lambda *_: app.quit())  # Ctrl+C in the terminal it came from
    relaying = command and Relaying(session, command, lambda words: window.take(read_words(words)))
    code = app.exec()
    if relaying:
        relaying.close()
    session.end()
    guard.release()
    return code


def _forget_folders() -> None:
    """Keep Qt's own file dialog from writing the folders that it showed into a file of settings."""
    nowhere = os.devnull  # nothing can be made beneath it
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, nowhere)


def _options(words: list[str]) -> tuple[Path, str, list[str]]:
    given: dict[str, str] = {}
    while len(words) > 1 and words[0] in ("--home", "--lang"):
        given[words[0]] = words[1]
        words = words[2:]
    if words[:1] == ["--"]:  # whatever follows is no option, though it may look like one
        words = words[1:]
    home = Path(given["--home"]).expanduser() if "--home" in given else paths.default_home()
    return home, given.get("--lang", ""), words


def _mark() -> QIcon:
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(icons.pixmap("badges", theme.LIGHT.accent, size, 1.0))
    return made


class _QtWords(QTranslator):
    """Qt's own buttons and menus, in the language of the window."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def follow(self) -> None:
        """Load the words for the language of the session; English is Qt's own."""
        QApplication.removeTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._session.language != "en" and self.load(f"qtbase_{self._session.language}", folder):
            QApplication.installTranslator(self)
