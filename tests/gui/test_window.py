from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QProgressBar, QPushButton

from tests.gui.conftest import settle
from wallet.errors import VaultError
from wallet.gui import pages
from wallet.gui.frame.trouble import Trouble, report
from wallet.gui.handed_over import HandedOver
from wallet.gui.page import Page
from wallet.gui.session import Session
from wallet.gui.theme import Appearance
from wallet.gui.window import Window
from wallet.settings import Settings
from wallet.snapshots.changes import Changes
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.work import Work

CTRL = Qt.KeyboardModifier.ControlModifier


class _ImportSpy(Page):
    """Stands where the import page stands and notes what it is given."""

    given: list[Any] = []  # noqa: RUF012 - shared on purpose

    def enter(self, what: object) -> None:
        self.given.append(what)


@pytest.fixture
def spy(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    make = pages.make

    def instead(name: str, session: Session) -> Page:
        if name != "import":
            return make(name, session)
        page = _ImportSpy(session)
        page.setObjectName(name)
        return page

    monkeypatch.setattr(pages, "make", instead)
    _ImportSpy.given.clear()
    return _ImportSpy.given


def test_a_new_home_begins_with_the_welcome_page(home: Path, qtbot: QtBot) -> None:
    session = Session(home)
    window = Window(session)
    qtbot.addWidget(window)
    assert window.page.objectName() == "welcome"
    window.close()


def test_a_locked_home_asks_for_the_passphrase_and_has_no_rail(
    session: Session, qtbot: QtBot
) -> None:
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    assert window.page.objectName() == "unlock"
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    assert window.page.objectName() == "unlock"
    window.close()


def test_control_and_a_number_open_the_pages_of_the_rail(window: Window) -> None:
    for at, name in enumerate(pages.RAIL, start=1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + at), CTRL)
        assert window.page.objectName() == name
        settle()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page.objectName() == "badges"
    settle()


def test_a_code_can_be_scanned_from_every_page_by_the_rail(
    window: Window, session: Session
) -> None:
    words = session.say("window_scan")
    for name in pages.RAIL:
        session.go(name)
        settle()
        button = next(
            each for each in window._rail.findChildren(QPushButton) if each.text() == words
        )
        assert button.isVisible()
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Down)
        assert QApplication.focusWidget() is window._rail._buttons["badges"]
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        assert window.page.objectName() == "scan"
        for _ in range(2):
            marked = [each for each in window._rail.findChildren(QPushButton) if each.isChecked()]
            assert marked == [button], "the page in front, however often it is chosen"
            button.click()
    window.resize(760, 640)
    settle()
    assert (button.text(), button.accessibleName()) == ("", words)
    assert words in button.toolTip()


def test_an_empty_wallet_offers_to_scan_a_code_beside_importing(
    window: Window, session: Session
) -> None:
    session._wallet.rows = ()  # type: ignore[union-attr]
    session.changed.emit(Changes.LIBRARY)
    settle()
    words = session.say("window_scan")
    shown = [each for each in window.page.findChildren(QPushButton) if each.isVisible()]
    next(each for each in shown if each.text() == words).click()
    assert window.page.objectName() == "scan"


def test_locking_forgets_what_was_shown(window: Window, session: Session) -> None:
    session.go("badge", "badge-0")
    settle()
    QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    assert window.page.objectName() == "unlock"
    settle()
    assert [page.objectName() for page in window.findChildren(Page)] == ["unlock"]


def test_a_file_dropped_anywhere_goes_to_the_import_page(
    window: Window, spy: list[Any], tmp_path: Path
) -> None:
    file = tmp_path / "badge.json"
    file.write_text("{}")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    enter = QDragEnterEvent(QPoint(300, 300), copy, mime, left, none.NoModifier)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(300, 300), copy, mime, left, none.NoModifier)
    QApplication.sendEvent(window, drop)
    settle()
    assert spy == [HandedOver(paths=(file,))]


def test_pasting_text_goes_to_the_import_page(window: Window, spy: list[Any]) -> None:
    QApplication.clipboard().setText('{"type": "Assertion"}')
    QTest.keyClick(window, Qt.Key.Key_V, CTRL)
    assert spy == [HandedOver(text=b'{"type": "Assertion"}')]


def test_pasting_nothing_says_so(window: Window, spy: list[Any]) -> None:
    QApplication.clipboard().clear()
    QTest.keyClick(window, Qt.Key.Key_V, CTRL)
    assert spy == []
    assert window.bar.message is not None
    assert window.bar.message.code == "window_nothing_pasted"


def test_what_was_given_at_the_start_is_imported_once_unlocked(
    session: Session, qtbot: QtBot, spy: list[Any]
) -> None:
    given = HandedOver(text=b"{}")
    window = Window(session, given)
    qtbot.addWidget(window)
    with qtbot.waitSignal(session.opened):
        session.doors.unlock("a passphrase that is right", session.fail)
    assert spy == [given]
    settle()
    window.close()


def test_checking_everything_again_tells_when_it_is_done(window: Window, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.bar.message is not None)
    assert window.bar.message is not None
    assert window.bar.message.code == "badges_rechecked"


def test_long_work_shows_itself_counts_and_can_be_stopped(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    go_on = threading.Event()

    def long(wallet: object, work: Work) -> None:
        del wallet
        work.step(3, 12)
        while True:
            go_on.wait(0.01)
            work.check()

    job = session.run(long, label="job_import")
    bar = window.findChildren(QProgressBar)[0]
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible)
    assert (bar.value(), bar.maximum()) == (3, 12)
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    stop = next(each for each in buttons if each.text() == "Cancel")
    with qtbot.waitSignal(job.cancelled):
        stop.click()
    assert not bar.isVisible()


def test_an_error_is_a_line_and_changes_language_where_it_stands(
    window: Window, session: Session
) -> None:
    session.fail(VaultError("window_nothing_pasted"))
    english = window.bar.accessibleName()
    session.set_language("ja")
    assert window.bar.accessibleName() != english
    assert window.bar.message is not None
    assert window.bar.message.tone is Tone.CAUTION


def test_what_nobody_foresaw_offers_a_report_without_the_learners_words(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    def crash(wallet: object, work: object) -> None:
        del wallet, work
        raise RuntimeError("山田花子 and her secret")

    session.run(crash)
    qtbot.waitUntil(lambda: window.bar.message is not None)
    assert window.bar.message is not None
    assert window.bar.message.act is not None
    window.bar.message.act()
    dialog = window.findChildren(Trouble)[0]
    text = dialog.findChildren(QPlainTextEdit)[0].toPlainText()
    assert "RuntimeError" in text
    assert "crash" in text
    assert "山田" not in text
    assert str(Path.home()) not in text
    dialog.accept()


def test_a_report_follows_the_chain_of_causes() -> None:
    inner, outer = KeyError("inner secret"), ValueError("outer secret")
    outer.__cause__ = inner
    text = report(outer)
    assert "ValueError" in text
    assert "KeyError" in text
    assert "secret" not in text


def test_language_theme_and_size_are_remembered(
    window: Window, session: Session, home: Path
) -> None:
    session.set_language("ja")
    session.looks.set_appearance(Appearance.DARK)
    window.resize(900, 640)
    settle(50)
    window.close()
    kept = Settings.load(home)
    assert (kept.language, kept.theme) == ("ja", "dark")
    assert (kept.window_width, kept.window_height) == (900, 640)


def test_the_wallet_is_used_on_one_thread_that_is_not_ours(
    window: Window, session: Session
) -> None:
    found: list[set[int]] = []
    session.read(lambda wallet: wallet.threads, found.append)  # type: ignore[attr-defined]
    settle()
    assert len(found[0]) == 1
    assert threading.get_ident() not in found[0]
    del window


def test_closing_the_window_closes_the_vault(window: Window, session: Session) -> None:
    found: list[Any] = []
    session.read(lambda wallet: wallet, found.append)
    settle()
    window.close()
    assert found[0].closed


def test_a_badge_that_loads_late_takes_no_focus_from_the_page_in_front(
    window: Window, session: Session
) -> None:
    session.go("badge", "badge-1")
    settle()
    badge = window.page
    session.go("settings")
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    badge._tell()  # type: ignore[attr-defined]
    assert QApplication.focusWidget() is focused
