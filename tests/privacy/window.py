"""Drives the window from within its process, with its own keys, buttons and dialogs.

Between two parts of the session it stops and tells the parent by a pipe, so that all that was
written can be looked at while the vault is open.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.privacy.canaries import texts
from tests.privacy.watching import ASKED, GIVEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    _Part = Iterator[str | Callable[[], object]]

_PATIENCE = 20.0  # seconds
_WORDS = {each.name: str(each.secret) for each in texts()}


def drive() -> None:
    """Act as a learner would, from the moment when the window is there."""
    from wallet.gui import app  # noqa: PLC0415 - commands do without Qt

    playing: list[_Play] = []
    ordinary = app.QApplication.exec

    def exec_(*_: Any) -> int:
        playing.append(_Play())
        return int(ordinary())

    app.QApplication.exec = exec_  # type: ignore[method-assign,assignment]


class _Play:
    """Goes on with the day whenever what it waits for is true; the event loop is the program's."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - commands do without Qt

        self._told, self._heard = (int(each) for each in os.environ["PRIVACY_WINDOW"].split())
        self._day = _Learner().day()
        self._true: Any = None
        self._end = 0.0
        self._timer = QTimer(interval=20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        try:
            if self._true is not None and not self._true():
                if time.monotonic() > self._end:
                    self._day.throw(AssertionError("waited in vain"))
                return
            self._true = None
            match next(self._day):
                case str(part):
                    os.write(self._told, f"{part}\n".encode())
                    os.read(self._heard, 1)
                case awaited:
                    self._true, self._end = awaited, time.monotonic() + _PATIENCE
        except BaseException as error:  # noqa: BLE001 - also that the day is over
            self._close(error)

    def _close(self, error: BaseException) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

        self._timer.stop()
        if not isinstance(error, StopIteration):
            line = f"broke {traceback.format_exception(error)!r}\n"
            os.write(self._told, line.encode("ascii", "backslashreplace"))
        QApplication.closeAllWindows()


class _Learner:
    def __init__(self) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

        from wallet.gui.window import Window  # noqa: PLC0415 - as above

        self._app = QApplication
        self._window: Any = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))
        self._session = self._window._session
        root = Path(os.environ["PRIVACY_ROOT"])
        self._given, self._asked = root / GIVEN, root / ASKED

    def day(self) -> _Part:
        """Yield a word after each part of the day, and between them what to wait for."""
        yield "locked"
        yield from self._unlock("wrong passphrase")
        yield lambda: self._window.page._notice.text
        yield "refused"
        yield from self._unlock("new passphrase")
        yield lambda: self._session.unlocked
        self._session.go("badges")  # a window comes back on the page where it was left
        yield self._rows
        yield "unlocked"
        yield from self._import_by_dialog()
        yield "imported"
        yield from self._serve()
        yield from self._search("search")
        yield from self._search("title")
        yield "searched"
        yield from self._show()
        yield "shown"
        yield from self._present()
        yield "presented"
        yield from self._break()
        yield "broken"
        yield from self._lock()
        yield "locked again"

    # parts -----------------------------------------------------------------------------------
    def _unlock(self, words: str) -> _Part:
        field = self._window.page._field.edit
        field.clear()
        self._type(field, _WORDS[words])
        self._press(field, "Key_Return")
        yield lambda: not self._working()

    def _working(self) -> bool:
        page = self._window.page if self._window._name == "unlock" else None
        return bool(page is not None and page._working)

    def _import_by_dialog(self) -> _Part:
        from wallet.gui.importing.import_start import ImportStart  # noqa: PLC0415 - as above

        folder = self._given / f"{_WORDS['folder name']} (new)"
        files = sorted(path for path in folder.iterdir() if path.is_file())
        self._session.go("import")
        start = self._window.page.findChild(ImportStart)
        self._answer_dialog(lambda dialog: _enter(dialog, *files))
        start._files.click()
        page = self._window.page
        yield lambda: page._stack.currentWidget() is page._review
        if page._review._keep.isEnabled():  # else all of it is kept already
            page._review._keep.click()
            yield lambda: page._stack.currentWidget() is page._report

    def _serve(self) -> _Part:
        """Run a command that another process hands over."""
        heard: list[object] = []
        self._session.changed.connect(heard.append)
        yield "a command, please"
        yield lambda: heard

    def _search(self, name: str) -> _Part:
        self._session.go("badges")
        page = self._window.page
        page.clear()
        yield page._list.badges.rowCount
        page.seek()
        self._type(page._search, _WORDS[name])
        yield lambda: page._shown[0] == _WORDS[name]
        found = page._list.badges.rowCount()
        assert bool(found) == (name == "title"), found

    def _show(self) -> _Part:
        from wallet.gui.badges.file_card import FileCard  # noqa: PLC0415 - as above

        page = self._window.page
        page._open(page._list.badges.row_at(0).id)
        shown = self._window.page
        yield lambda: shown.badge.loaded is not None
        target = self._asked / "original.json"
        self._answer_dialog(lambda dialog: _enter(dialog, target))
        shown.head.export.click()
        yield target.exists
        for tab in ("verification", "history", "original"):
            shown._tabs.turn(tab)
        card = shown.findChild(FileCard)
        self._session.clipboard.copy(_WORDS["title"])
        assert card is not None
        assert self._clipboard() == _WORDS["title"]

    def _present(self) -> _Part:
        from wallet.gui.portfolios.making import As  # noqa: PLC0415 - commands do without Qt

        self._session.go("badges")
        page = self._window.page
        row = page._list.badges.index(0).data(_row_role())
        self._session.go("portfolios", [row.id])
        page = self._window.page
        compose, forms = page.compose, page.compose.review.forms
        self._type(compose.words.recipient, _WORDS["recipient"])
        compose.turn("review")
        self._type(forms.challenge, _WORDS["challenge"])
        forms.choose(As.VP)
        yield compose.next.isEnabled
        target = self._asked / "window.vp.json"
        self._answer_dialog(lambda dialog: _enter(dialog, target))
        compose.next.click()
        yield lambda: page.stack.currentWidget() is page.made
        page.made.copy.click()
        assert self._clipboard()

    def _break(self) -> _Part:
        """Errors on the worker, in a slot and in a thread, and what the window shows of them."""
        import threading  # noqa: PLC0415 - here alone

        from PySide6.QtCore import QTimer  # noqa: PLC0415 - as above
        from PySide6.QtWidgets import QPlainTextEdit  # noqa: PLC0415 - as above

        from tests.privacy import faulty  # noqa: PLC0415 - it loads what judges
        from wallet.gui.frame.trouble import Trouble  # noqa: PLC0415 - as above

        self._session.run(faulty._raise)
        yield lambda: self._window.bar.message is not None
        self._window.bar.dismiss()
        QTimer.singleShot(0, faulty._raise)
        yield lambda: self._window.bar.message is not None
        self._window.bar.dismiss()
        threading.Thread(target=faulty._raise).start()
        yield lambda: self._window.bar.message is not None
        self._window.bar.message.act()
        yield lambda: self._window.findChild(Trouble) is not None
        trouble = self._window.findChild(Trouble)
        sys.stderr.write(trouble.findChild(QPlainTextEdit).toPlainText() + "\n")
        trouble.accept()

    def _lock(self) -> _Part:
        self._session.clipboard.copy(_WORDS["note"])
        self._session.lock()
        yield lambda: self._window._name == "unlock"
        if left := self._clipboard():
            sys.stderr.write(f"on the clipboard: {left}\n")

    # hands -----------------------------------------------------------------------------------
    def _rows(self) -> bool:
        return self._window._name == "badges" and self._window.page._list.badges.rowCount() > 0

    def _clipboard(self) -> str:
        return str(self._app.clipboard().text())

    @staticmethod
    def _type(field: QWidget, words: str) -> None:
        from PySide6.QtTest import QTest  # noqa: PLC0415 - as above

        field.setFocus()
        for letter in words:  # as an input method commits them
            if letter.isascii():
                QTest.keyClicks(field, letter)
            else:
                field.insert(letter)  # type: ignore[attr-defined]

    @staticmethod
    def _press(field: QWidget, key: str) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - as above
        from PySide6.QtTest import QTest  # noqa: PLC0415 - as above

        QTest.keyClick(field, getattr(Qt.Key, key))

    def _answer_dialog(self, choose: Any) -> None:
        """Choose in Qt's own file dialog, once it is there, and press its button."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - as above
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - as above

        def look() -> None:
            dialogs = [w for w in self._app.allWidgets() if isinstance(w, QFileDialog)]
            for dialog in dialogs:
                if dialog.isVisible():
                    choose(dialog)
                    dialog.accept()
                    return
            QTimer.singleShot(50, look)

        QTimer.singleShot(50, look)


def _enter(dialog: Any, *files: Path) -> None:
    """Type names into Qt's file dialog, in the folder where they are."""
    from PySide6.QtWidgets import QLineEdit  # noqa: PLC0415 - as above

    dialog.setDirectory(str(files[0].parent))
    names = " ".join(f'"{path.name}"' for path in files) if len(files) > 1 else files[0].name
    dialog.findChild(QLineEdit, "fileNameEdit").setText(names)


def _row_role() -> Any:
    from wallet.gui.badges.badge_model import Role  # noqa: PLC0415 - as above

    return Role.ROW
