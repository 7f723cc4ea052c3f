"""On a real wallet: what is deleted goes when the window closes, and what is marked stays."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.conftest import settle
from tests.gui.learner import PASSPHRASE, PATIENCE_MS, locked, with_samples
from tests.gui.standin import NOW
from wallet.gui.badges import taking_out
from wallet.gui.widgets import file_choice
from wallet.gui.window import Window
from wallet.service import Wallet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session


@contextmanager
def opened(home: Path, qtbot: QtBot) -> Iterator[tuple[Window, Session]]:
    """Open a window on a home, with the list in front, and close it as a learner does."""
    with locked(home) as session:
        window = Window(session)
        window.show()
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            session.doors.unlock(PASSPHRASE, session.fail)
        qtbot.waitUntil(lambda: window.page._list.badges.rowCount() > 0, timeout=PATIENCE_MS)
        yield window, session
        window.close()
        window.deleteLater()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with_samples(tmp_path / "home")
    return tmp_path / "home"


def kept(home: Path) -> Wallet:
    return Wallet.unlock(home, PASSPHRASE, now=NOW)


def test_deleted_badges_go_with_the_window_and_not_before(home: Path, qtbot: QtBot) -> None:
    with opened(home, qtbot) as (window, session):
        badges = window.page._list
        before = [row.id for row in badges.badges.rows]
        badges.choose(before[:3], before[0])
        badges.setFocus()
        QTest.keyClick(badges, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: len(badges.badges.rows) == len(before) - 3, timeout=PATIENCE_MS)
        session.lock()
        with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
            session.doors.unlock(PASSPHRASE, session.fail)
        page = window.page
        page._marks.opener.click()
        qtbot.waitUntil(page._marks.deleted.isVisible, timeout=PATIENCE_MS)
        page._marks.deleted.click()
        qtbot.waitUntil(lambda: len(page._list.badges.rows) == 3, timeout=PATIENCE_MS)
        page._acts.undelete(page._list.badges.rows[:1])
        qtbot.waitUntil(lambda: len(page._list.badges.rows) == 2, timeout=PATIENCE_MS)
        settle()
    wallet = kept(home)
    try:
        assert wallet.deleted(now=NOW) == ()
        assert set(wallet.ids()) == {before[0], *before[3:]}
    finally:
        wallet.close()


def test_marks_and_a_note_typed_at_the_last_moment_are_there_the_next_time(
    home: Path, qtbot: QtBot
) -> None:
    with opened(home, qtbot) as (window, session):
        badges = window.page._list
        first, second = (row.id for row in badges.badges.rows[:2])
        badges.choose([], second)
        badges.setFocus()
        QTest.keyClick(badges, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(
            lambda: second not in [row.id for row in badges.badges.rows], timeout=PATIENCE_MS
        )
        session.go("badge", first)
        page = window.page
        qtbot.waitUntil(lambda: page.badge.loaded is not None, timeout=PATIENCE_MS)
        page.badge.acts.tag(page.badge.rows, '言葉 "引用"')
        page.badge.acts.favour(page.badge.rows, on=True)
        badge = page.badge
        qtbot.waitUntil(lambda: badge.rows and badge.rows[0].favourite, timeout=PATIENCE_MS)
        page._tabs.own.note.edit.setPlainText("面接で話すこと")
    wallet = kept(home)
    try:
        page = wallet.badge(first, now=NOW)
        assert (page.note, page.row.tags) == ("面接で話すこと", ("言葉 ”引用”",))
        assert [row.id for row in wallet.badges('tag:"言葉 ”引用”" is:favourite', now=NOW)] == [
            first
        ]
        assert [row.id for row in wallet.badges(now=NOW, archived=True)] == [second]
    finally:
        wallet.close()


def test_originals_and_ends_go_out_with_a_page_and_a_calendar(
    home: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, dates = tmp_path / "out", tmp_path / "ends.ics"
    monkeypatch.setattr(file_choice, "one_folder", lambda *_: out)
    monkeypatch.setattr(file_choice, "place_for", lambda *_: dates)
    with opened(home, qtbot) as (window, session):
        told: list[tuple[str, dict[str, object]]] = []
        session.told.connect(lambda message: told.append((message.code, message.details)))
        rows = window.page._list.badges.rows
        taking_out.save_originals(session, window, [row.id for row in rows[:3]])
        qtbot.waitUntil(lambda: len(told) == 1, timeout=PATIENCE_MS)
        taking_out.save_calendar(session, window, [])
        qtbot.waitUntil(lambda: len(told) == 2, timeout=PATIENCE_MS)
        ends = [row for row in rows if row.valid_until and row.valid_until > NOW]
    assert told == [
        ("out_saved", {"count": 3, "folder": str(out), "page": "index.html"}),
        ("out_calendar_saved", {"count": len(ends), "name": "ends.ics"}),
    ]
    assert ends
    calendar = dates.read_text(encoding="utf-8")
    assert calendar.count("BEGIN:VEVENT") == len(ends)
    page = (out / "index.html").read_text(encoding="utf-8")
    assert all(" ".join(row.title.split())[:10] in page for row in rows[:3])
    assert len(list(out.iterdir())) == 4
